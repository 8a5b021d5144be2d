"""An answer written by a language model from the passages that the extractive side chose, checked before it counts.

Where no passage supports an answer the model is not asked. Where it is away, slow or wrong, the extractive answer
is given and says why. Whatever is taken out of the model's text is named in a warning.
"""

from __future__ import annotations

import re
from collections.abc import Generator, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import takewhile

from assistant.answering.answerer import Answerer, Grounds
from assistant.answering.checking import checked, told_by
from assistant.answering.drafting import Statement, cite, source_of
from assistant.answering.generating.chat import Chat
from assistant.answering.generating.grounding import Given, fault_of, fault_of_intro
from assistant.answering.generating.prompting import answering, gives_orders
from assistant.answering.generating.rewriting import made_whole
from assistant.answering.generating.written import VERDICT, Written, is_refusal, sentences_of, without_thought
from assistant.answering.weighing.bodies import bodies_in, is_same_body
from assistant.answering.weighing.figures import figures_in, quantities
from assistant.answering.wording import plain
from assistant.errors import ModelUnavailable
from assistant.records import Answer, Message, Passage, Scope, Sent
from assistant.tokens import count_tokens
from assistant.vietnamese.numbers import same_figure

_EARLIER = 2  # questions before, given where this one could not be made whole
_TOLD = 3  # faults told one by one
_SHOWN = 160  # letters of a sentence that was taken out
_LEAD = re.compile(r"\A\*\*((?:\\.|[^*])+)\*\*")

EMPTY = "mô hình ngôn ngữ không viết gì"
REFUSES = "mô hình ngôn ngữ không tìm thấy câu trả lời trong các đoạn được gửi"
NO_ROOM = "không có đoạn nào gửi được cho mô hình ngôn ngữ trong giới hạn hiện nay"
FAILED = "câu trả lời của mô hình ngôn ngữ không qua được bước kiểm tra"
OFF_POINT = "mô hình ngôn ngữ không nêu đúng điều được hỏi"
DIFFERENT = "mô hình ngôn ngữ trả lời khác (“{text}”)"
REPEATED = "lặp lại câu trước"
FALLEN_BACK = "Đang dùng câu trả lời trích nguyên văn vì {reason}."
REMOVED = "Đã bỏ một câu của mô hình ngôn ngữ vì {reason}: “{text}”"
MORE = "Và {count} câu khác cũng không qua được bước kiểm tra."
WITHHELD = "Không gửi cho mô hình ngôn ngữ một đoạn có câu giống lệnh dành cho máy: {label}."


@dataclass(frozen=True, slots=True)
class Writer:
    """Asks one model on behalf of one generation of the index."""

    answerer: Answerer
    chat: Chat
    tokens: int  # that the model is given at most

    def stream(self, text: str, history: Sequence[Message] = (), scope: Scope = Scope()) -> Iterator[str | Answer]:
        """What the model writes as it comes, not yet checked; last of all the answer that counts."""
        sent: tuple[Sent, ...] = ()
        asked, before = text, tuple(history)
        try:
            if before:
                whole, sent = made_whole(self.chat, text, before)
                asked, before = (whole, ()) if whole else (text, before)
        except ModelUnavailable as error:
            answer = fallen_back(self.answerer.answer(text, history, scope), str(error))
        else:
            grounds = self.answerer.grounds(asked, before, scope)
            answer = grounds.answer
            if answer.status == "answered":
                answer = yield from self._written(grounds, asked, before)
        yield replace(answer, question=text, sent=(*sent, *answer.sent))

    def _written(self, grounds: Grounds, asked: str, before: Sequence[Message]) -> Generator[str, None, Answer]:
        """The model's text streamed, then judged."""
        withheld = [passage for passage in grounds.passages if _gives_orders(passage)]
        earlier = [message.content for message in before if message.role == "user"][-_EARLIER:]
        fit = [passage for passage in grounds.passages if passage not in withheld]
        prompt, passages = answering(asked, earlier, fit, self.tokens, partial(count_tokens, model=self._model))
        shown = written = ""
        try:
            if not passages:
                raise ModelUnavailable(NO_ROOM)
            for chunk in self.chat.stream(prompt):
                written += chunk
                visible = without_thought(written)
                if len(visible) > len(shown):
                    yield visible[len(shown) :]
                shown = visible
            answer = self._judged(grounds, asked, passages, shown)
        except ModelUnavailable as error:
            answer = fallen_back(grounds.answer, str(error))
        told = tuple(WITHHELD.format(label=passage.label) for passage in withheld[:_TOLD])
        return replace(answer, sent=prompt if passages else (), warnings=(*answer.warnings, *told))

    @property
    def _model(self) -> str:
        return self.chat.name.partition(":")[2]

    def _judged(self, grounds: Grounds, asked: str, passages: Sequence[Passage], text: str) -> Answer:
        """The answer made of the sentences that hold, or the extractive one."""
        sentences = sentences_of(text)
        if not sentences or is_refusal(text):
            return fallen_back(grounds.answer, REFUSES if sentences else EMPTY)
        faults = faults_of(sentences, self._given(asked, passages))
        if faults[0] or 2 * sum(map(bool, faults)) > len(faults):
            return _with_faults(fallen_back(grounds.answer, FAILED), sentences, faults)
        kept = [sentence for sentence, fault in zip(sentences, faults, strict=True) if not fault]
        if reason := _off_point(grounds, kept):
            return _with_faults(fallen_back(grounds.answer, reason), sentences, faults)
        answer = self._cited(grounds.answer.question, kept, passages)
        if answer.status == "not_found":
            return fallen_back(grounds.answer, FAILED)
        return _with_faults(replace(answer, warnings=self.answerer.told_mended(asked)), sentences, faults)

    def _given(self, asked: str, passages: Sequence[Passage]) -> Given:
        store = self.answerer.searcher.library.store
        _, citations = cite([Statement("", (source_of(passage),)) for passage in passages], store.document)
        told = {c.marker: told_by(c, store.document(c.document), passages) for c in citations}
        return Given(dict(enumerate(passages, 1)), told, asked)

    def _cited(self, question: str, kept: Sequence[Written], passages: Sequence[Passage]) -> Answer:
        """Markers anew from [1], each with the clause it stands for; checked once more as any answer is."""
        store = self.answerer.searcher.library.store
        statements = [
            Statement("- " * s.is_item + plain(s.text), tuple(source_of(passages[marker - 1]) for marker in s.markers))
            for s in kept
        ]
        joiner = "\n" if any(sentence.is_item for sentence in kept) else " "
        text, citations = cite(statements, store.document, joiner)
        answer = Answer(question, "answered", text, mode="generative", citations=citations)
        return checked(answer, store.document, store.passages_of)


def fallen_back(answer: Answer, reason: str) -> Answer:
    """The extractive answer with the reason why it is given."""
    return replace(answer, warnings=(FALLEN_BACK.format(reason=reason), *answer.warnings))


def faults_of(sentences: Sequence[Written], given: Given) -> list[str]:
    """For each sentence why it may not be shown; a line that leads over to a list falls with its last item."""
    seen: set[str] = set()
    faults = []
    for sentence in sentences:
        faults.append(REPEATED if sentence.text in seen else "" if sentence.is_intro else fault_of(sentence, given))
        seen.add(sentence.text)
    for place, sentence in enumerate(sentences):
        if sentence.is_intro and not faults[place]:
            rest = zip(sentences[place + 1 :], faults[place + 1 :], strict=True)
            items = [item for item, fault in takewhile(lambda pair: pair[0].is_item, rest) if not fault]
            faults[place] = fault_of_intro(sentence, items, given)
    return faults


def _gives_orders(passage: Passage) -> bool:
    return gives_orders(" / ".join((*passage.headings, passage.lead, passage.text)))


def _off_point(grounds: Grounds, kept: Sequence[Written]) -> str:
    """Why sentences that hold are still no answer: without the figure or body asked for, or other than is quoted."""
    text, quoted = " ".join(sentence.text for sentence in kept), grounds.answer.text
    wanted = {"figure": figures_in, "date": figures_in, "body": bodies_in}.get(grounds.question.wants)
    if wanted and wanted(quoted) and not wanted(text):
        return OFF_POINT
    lead = _LEAD.match(quoted)
    return "" if lead is None or _agrees(lead[1], text) else DIFFERENT.format(text=_short(kept[0].text))


def _agrees(lead: str, text: str) -> bool:
    """Whether a text says a figure or body of the lead, or the same yes or no; any other lead agrees with all."""
    led, said = quantities(figures_in(lead), with_time=True), figures_in(text)
    if led:
        return any(same_figure(figure, other) for figure in led for other in said)
    verdicts = VERDICT.match(f"{lead}."), VERDICT.match(text)
    if all(verdicts):
        return len({bool(verdict and verdict["no"]) for verdict in verdicts}) == 1
    bodies, named = bodies_in(lead), bodies_in(text)
    return not bodies or any(is_same_body(body.canonical, other.canonical) for body in bodies for other in named)


def _with_faults(answer: Answer, sentences: Sequence[Written], faults: Sequence[str]) -> Answer:
    bad = [(fault, _short(s.text)) for s, fault in zip(sentences, faults, strict=True) if fault]
    told = [REMOVED.format(reason=fault, text=text) for fault, text in bad[:_TOLD]]
    more = [MORE.format(count=len(bad) - _TOLD)] if len(bad) > _TOLD else []
    return replace(answer, warnings=(*answer.warnings, *told, *more))


def _short(text: str) -> str:
    return text if len(text) <= _SHOWN else text[:_SHOWN].rsplit(" ", 1)[0] + "…"
