"""Questions worth asking after an answer: what the register holds beside it, each tried before it is offered."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import islice

from assistant.answering.wording import SMALL_TALK, within
from assistant.records import Answer, Duty, Metadata, Part, Register, Target
from assistant.register.likeness import alike
from assistant.vietnamese.letters import fold
from assistant.vietnamese.names import provinces_in

MOST = 3
_TRIED = 6
_LONGEST = 60  # letters of what an indicator is called in a question
_SHORT = re.compile(r"\(([A-ZĐ][A-ZĐ0-9&]{1,9})\)")
_OF_ITSELF = re.compile(r" (?:của|trên địa bàn|toàn) (?:tỉnh|thành phố|địa phương)$")  # whose it is follows
_YEAR = re.compile(r"(?:19|20)\d\d")
_DUTIES: tuple[tuple[Part, str], ...] = (
    ("monitor", "Cơ quan nào của {whose} theo dõi, đôn đốc việc thực hiện?"),
    ("report", "Cơ quan nào của {whose} báo cáo kết quả thực hiện?"),
)
_TARGETS = "Các chỉ tiêu của {whose} là gì?"


def suggested(
    answer: Answer, register: Register, known: Mapping[str, Metadata], ask: Callable[[str], Answer]
) -> tuple[str, ...]:
    """At most ``MOST`` questions; ``known`` are the documents by name, ``ask`` answers a question.

    ``register``: the targets of every document and the duties of those that the answer cites.

    One is offered when its answer cites the document that it was made from.
    """
    asked = fold(answer.question)
    fresh = ((question, name) for question, name in _candidates(answer, register, known) if fold(question) != asked)
    tried = islice(dict(fresh).items(), _TRIED)
    return tuple(islice((question for question, name in tried if _is_answered(ask(question), name)), MOST))


def _is_answered(answer: Answer, document: str) -> bool:
    return answer.status == "answered" and any(citation.document == document for citation in answer.citations)


def _candidates(answer: Answer, register: Register, known: Mapping[str, Metadata]) -> Iterator[tuple[str, str]]:
    """Questions with the document that each is about, those nearest to the answer first."""
    passages = {citation.passage for citation in answer.citations}
    told = [target for target in register.targets if target.citation.passage in passages and _called(target)]
    for target in told[:1]:
        yield from _beside(target, [other for other in register.targets if _is_news(other, answer)], known)
    for name in about(answer, known):
        if name in known and (whose := _whose(known[name])):
            yield from _of_document(name, whose, register)


def about(answer: Answer, known: Mapping[str, Metadata]) -> tuple[str, ...]:
    """The documents that an answer is about: those it cites. One that found nothing is about the places that it was
    asked of, and one to a greeting about any.
    """
    cited = tuple(dict.fromkeys(citation.document for citation in answer.citations))
    if cited or answer.status == "answered":
        return cited
    if answer.text == SMALL_TALK:
        return tuple(known)
    places = {place.name for place in provinces_in(f"{answer.question} / {answer.text}")}
    return tuple(name for name, meta in known.items() if meta.province in places)


def _is_news(target: Target, answer: Answer) -> bool:
    """Whether the answer does not tell it already."""
    return all(target.citation.passage != citation.passage for citation in answer.citations)


def _beside(target: Target, targets: Sequence[Target], known: Mapping[str, Metadata]) -> Iterator[tuple[str, str]]:
    """The same indicator in other years, then of others."""
    aims = [
        other
        for other in targets
        if not (other.achieved or other.doubts) and other.citation.document in known and alike(target, other)
    ]
    for other in aims:
        document = other.citation.document
        if document == target.citation.document and other.period != target.period and (when := _when(other)):
            yield f"{_called(target)} của {_whose(known[document])} {when} là bao nhiêu?", document
    for other in aims:
        document = other.citation.document
        if document != target.citation.document and (whose := _whose(known[document])):
            yield f"{_called(target)} của {whose} là bao nhiêu?", document
            yield (
                f"So sánh {within(_called(target))} của {_whose(known[target.citation.document])} và {whose}",
                document,
            )


def _of_document(name: str, whose: str, register: Register) -> Iterator[tuple[str, str]]:
    parts = {duty.part for duty in _in(register.duties, name)}
    yield from ((text.format(whose=whose), name) for part, text in _DUTIES if part in parts)
    if any(not target.achieved for target in register.targets if target.citation.document == name):
        yield _TARGETS.format(whose=whose), name


def _in(duties: Sequence[Duty], name: str) -> Iterator[Duty]:
    return (duty for duty in duties if duty.citation.document == name)


def _called(target: Target) -> str:
    """The abbreviation that an indicator gives itself, or all of it where it is short; "" for a long one."""
    if match := _SHORT.search(target.indicator):
        return match[1]
    name = _OF_ITSELF.sub("", target.indicator)
    return name if len(name) <= _LONGEST else ""


def _when(target: Target) -> str:
    years = _YEAR.findall(target.period)
    if len(years) == 1:
        return f"đến năm {years[0]}"
    return f"giai đoạn {years[0]} - {years[1]}" if len(years) == 2 else ""


def _whose(metadata: Metadata) -> str:
    """How a question names a document: by its province, or by its kind and number."""
    return metadata.province or (f"{metadata.kind} số {metadata.number}" if metadata.kind and metadata.number else "")
