"""Whether a sentence that a language model wrote stands on the passages it cites.

Beyond what ``checking`` asks of every line (figures, years, dates, document numbers, bodies) the words themselves
must be there: a figure beside the words it stands with in the passage, of the same year and bound; who leads; a
negation; a place; a quotation; an address. Knows no question and no document, only the sentence and its passages.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from assistant.answering.asking.periods import Span, span_fit, spans_of, stated_spans
from assistant.answering.checking import Sources, unsupported
from assistant.answering.generating.slots import OTHER_YEAR, astray, share, slots_of, words_of
from assistant.answering.generating.written import VERDICT, Written
from assistant.answering.weighing.bodies import bodies_in, is_same_body
from assistant.answering.weighing.doers import bearers, body_above, reported_to, subject_of
from assistant.answering.weighing.figures import figures_in
from assistant.answering.weighing.pieces import pieces_of
from assistant.reading.cells import cells_of
from assistant.records import Passage
from assistant.vietnamese.letters import fold
from assistant.vietnamese.names import provinces_in
from assistant.vietnamese.syllables import content, syllables

_KINDS = frozenset(
    ("quantity", "fraction", "level", "date", "document", "version", "ordinal", "reference", "code")
)  # all but years, which are checked by what they cover, and the numbers of items
_LEAST_WORDS = 0.6  # share of a sentence's words that stand in its passages
_REPEATED = 0.75  # share of a clause's words from which on a sentence repeats it
_DENIED = 2  # words after a negation that say what is denied
_STILL_DENIED = 0.5  # share of the words after a negation that a negated piece must have
_OTHER_TASK = 0.34  # by so much does another body's clause say more of a task
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|\b[\w.+-]+@[\w-]+\.\w+\b|<[a-z/!][^>]*>|!?\[[^\]]*\]\([^)]*\)", re.I)
_QUOTED = re.compile(r"[“\"«]([^”\"»]{12,})[”\"»]")
_NEGATION = re.compile(
    r"\b(?:không(?! (?:gian|khí|quá|dưới|ít hơn|thấp hơn|vượt|nhỏ hơn|nhiều hơn|cao hơn|ngừng|chỉ))"
    r"|chưa|chẳng|nghiêm cấm|cấm|ngoại trừ|trừ)\b",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r";\s+")
_LEADS = re.compile(r"\b(?:chu tri|phu trach|dung dau|chiu trach nhiem|lam dau moi|theo doi|giam sat)\b")

NO_MARKER = "không dẫn đoạn nào"
NO_SUCH = "dẫn đoạn [{marker}] không có"
NOT_THERE = "“{text}” không có trong đoạn được dẫn"
WORDS = "nội dung không có trong đoạn được dẫn"
OTHER_LEAD = "đoạn được dẫn không giao việc này cho “{text}”"
OTHER_REPORT = "đoạn được dẫn không nêu việc báo cáo “{text}”"
NEGATED = "khẳng định và phủ định khác với đoạn được dẫn"


@dataclass(frozen=True, slots=True)
class Given:
    """The passages a model was given, by number, and all that a sentence citing each may repeat."""

    passages: Mapping[int, Passage]
    told: Sources
    asked: str = ""  # the question: its words may be repeated, what it names may not


def fault_of(written: Written, given: Given) -> str:
    """Why the sentence may not be shown, in Vietnamese; "" when it may."""
    if not written.markers:
        return NO_MARKER
    unknown = [marker for marker in written.markers if marker not in given.passages]
    if unknown:
        return NO_SUCH.format(marker=unknown[0])
    told = [given.told[marker] for marker in written.markers]
    passages = [given.passages[marker] for marker in written.markers]
    return _first(written.text, told, passages, given.asked)


def fault_of_intro(written: Written, following: Sequence[Written], given: Given) -> str:
    """The same for a line that leads over to a list: it may say what the items' passages say, and count them."""
    told = [given.told[marker] for item in following for marker in item.markers if marker in given.told]
    missing = [text for text in unsupported(written.text, told, _KINDS) if not _counts(text, len(following))]
    return NOT_THERE.format(text=missing[0]) if missing else "" if following else NO_MARKER


def _counts(text: str, items: int) -> bool:
    return any(figure.values == (Decimal(items),) for figure in figures_in(text))


def _first(text: str, told: Sequence[str], passages: Sequence[Passage], asked: str) -> str:
    checks: Sequence[Callable[[], Iterable[str]]] = (
        lambda: (NOT_THERE.format(text=missing) for missing in _not_there(text, told)),
        lambda: [WORDS] if _repeated(text, "\n".join((*told, asked))) < _LEAST_WORDS else (),
        lambda: astray(text, [slot for pair in zip(passages, told, strict=True) for slot in slots_of(*pair)]),
        lambda: _years_astray(text, passages, told),
        lambda: _leads_astray(text, passages),
        lambda: _tasks_astray(text, passages),
        lambda: [NEGATED] if _is_negated_otherwise(text, passages) else (),
    )
    return next((fault for check in checks for fault in check()), "")


def _not_there(text: str, told: Sequence[str]) -> Iterator[str]:
    """What must stand in the sources as it is: addresses, figures, bodies, places, quotations."""
    whole = fold(" ".join(" ".join(told).split()))
    yield from (match[0] for match in _ADDRESS.finditer(text) if fold(match[0]) not in whole)
    yield from unsupported(text, told, _KINDS)
    places = {place.name for source in told for place in provinces_in(source)}
    yield from (place.text for place in provinces_in(text) if place.name not in places)
    yield from (match[1] for match in _QUOTED.finditer(text) if fold(match[1]).strip(" .,;:…") not in whole)


def _repeated(text: str, told: str) -> float:
    """The share of a text's words that were told, by abbreviations as one or by syllables, whichever is more."""
    plain = frozenset(content(syllables(text)))
    return max(share(words_of(text), words_of(told)), share(plain, frozenset(syllables(told))))


def _leads_astray(text: str, passages: Sequence[Passage]) -> Iterator[str]:
    """Bodies said to lead or to monitor that the passages name only in another part."""
    if not _LEADS.search(fold(text)):
        return
    leading = [body for passage in passages for body in bearers(passage)]
    for body in bodies_in(subject_of(text)):
        if leading and not any(is_same_body(body.canonical, other) for other in leading):
            yield OTHER_LEAD.format(text=body.text)


def _tasks_astray(text: str, passages: Sequence[Passage]) -> Iterator[str]:
    """Bodies that the passages name, but for another task; and bodies reported to that no clause reports to."""
    bodies = bodies_in(subject_of(text))
    task = words_of(text).difference(*(words_of(body.text) for body in bodies_in(text)))
    clauses = [clause for passage in passages for clause in _clauses(passage)]
    best = max((share(task, words) for words, _ in clauses), default=0.0)
    for body in bodies if task else ():
        own = [share(task, words) for words, names in clauses if any(is_same_body(body.canonical, n) for n in names)]
        if own and max(own) <= best - _OTHER_TASK:
            yield OTHER_LEAD.format(text=body.text)
    told = [body.canonical for passage in passages for body in bodies_in(reported_to(passage.text))]
    for body in bodies_in(reported_to(text)) if told else ():
        if not any(is_same_body(body.canonical, other) for other in told):
            yield OTHER_REPORT.format(text=body.text)


def _clauses(passage: Passage) -> Iterator[tuple[frozenset[str], list[str]]]:
    """The words of each clause and the bodies it names; one without a subject has that of the clause before."""
    above = [body.canonical for body in bodies_in(" / ".join((body_above(passage), passage.lead, *passage.headings)))]
    if cells_of(passage):
        yield words_of(passage.text), [*(body.canonical for body in bodies_in(passage.text)), *above]
        return
    carried: list[str] = []
    for clause in (part for sentence in passage.sentences for part in _CLAUSE.split(sentence.text)):
        named = [body.canonical for body in bodies_in(clause)]
        carried = [body.canonical for body in bodies_in(subject_of(clause))] or carried
        yield words_of(clause), [*named, *carried, *above]


def _years_astray(text: str, passages: Sequence[Passage], told: Sequence[str]) -> Iterator[str]:
    """Years that the passages do not name while they name others, and that no source gives as such."""
    whole = {span for source in told for span in spans_of(source)}
    ends = {span[1] for span in whole}
    for span in stated_spans(text, figures_in(text)):
        there = [other for passage in passages for other in _spans_of(passage)]
        is_told = span in whole or (span[0] == span[1] and span[1] in ends)
        if there and not is_told and not any(span_fit(span, [other], (), ()) > 0 for other in there):
            yield OTHER_YEAR.format(text="-".join(str(year) for year in dict.fromkeys(span)))


def _spans_of(passage: Passage) -> tuple[Span, ...]:
    texts = (passage.text, passage.lead, *passage.headings)
    return tuple(span for text in texts for span in (*spans_of(text), *stated_spans(text, figures_in(text))))


def _is_negated_otherwise(text: str, passages: Sequence[Passage]) -> bool:
    """A negation that no passage has, or one left out of the clause that the sentence repeats.

    The "không" that answers a question is no such negation; whether it is right is not seen here.
    """
    above = [part for passage in passages for part in (*passage.headings, passage.lead)]
    pieces = [piece.text for passage in passages for s in passage.sentences for piece in pieces_of(s.text)]
    bare = VERDICT.sub("", text)
    if match := _NEGATION.search(bare):
        denied = frozenset(content(syllables(bare[match.end() :]))[: 2 * _DENIED])
        there = (frozenset(syllables(part)) for part in (*above, *pieces) if _NEGATION.search(part))
        return not any(share(denied, part) >= _STILL_DENIED for part in there)
    words = words_of(text)
    return any(_leaves_out(piece, match.end(), words) for piece in pieces if (match := _NEGATION.search(piece)))


def _leaves_out(piece: str, end: int, said: frozenset[str]) -> bool:
    """Whether what is said repeats a negated clause: most of it, or its first denied words and little else."""
    whole = words_of(piece)
    if len(whole) > 1 and share(whole, said) >= _REPEATED:
        return True
    denied = content(syllables(piece[end:]))[:_DENIED]
    return len(denied) == _DENIED and share(frozenset(denied), said) == 1.0 and share(said, whole) >= _REPEATED
