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
from functools import lru_cache

from assistant.answering.bodies import bearers, bodies_in, is_same_body, subject_of
from assistant.answering.checking import Sources, unsupported
from assistant.answering.concepts import concept_tokens
from assistant.answering.evidence import figures_in, quantities
from assistant.answering.periods import Span, span_fit, stated_spans
from assistant.answering.pieces import pieces_of
from assistant.answering.written import VERDICT, Written
from assistant.records import Passage
from assistant.vietnamese.letters import fold
from assistant.vietnamese.names import provinces_in
from assistant.vietnamese.numbers import Figure, same_figure
from assistant.vietnamese.syllables import content, syllables

_KINDS = frozenset(
    ("quantity", "fraction", "level", "date", "document", "version", "ordinal", "reference", "code")
)  # all but years, which are checked by what they cover, and the numbers of items
_LEAST_WORDS = 0.6  # share of a sentence's words that stand in its passages
_BETTER = 0.34  # by so much do its words fit another figure better
_REPEATED = 0.75  # share of a clause's words from which on a sentence repeats it
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|\b[\w.+-]+@[\w-]+\.\w+\b|<[a-z/!][^>]*>|!?\[[^\]]*\]\([^)]*\)", re.I)
_QUOTED = re.compile(r"[“\"«]([^”\"»]{12,})[”\"»]")
_NEGATION = re.compile(
    r"\b(?:không(?! (?:gian|khí|quá|dưới|ít hơn|thấp hơn|vượt|nhỏ hơn|nhiều hơn|cao hơn|ngừng|chỉ))"
    r"|chưa|chẳng|nghiêm cấm|cấm|ngoại trừ|trừ)\b",
    re.IGNORECASE,
)
_LEADS = re.compile(r"\b(?:chu tri|phu trach|dung dau|chiu trach nhiem|lam dau moi|theo doi|giam sat)\b")
_BOUNDS = frozenset(("at_least", "at_most"))

NO_MARKER = "không dẫn đoạn nào"
NO_SUCH = "dẫn đoạn [{marker}] không có"
NOT_THERE = "“{text}” không có trong đoạn được dẫn"
WORDS = "nội dung không có trong đoạn được dẫn"
OTHER_THING = "trong đoạn được dẫn, “{text}” là của nội dung khác"
OTHER_YEAR = "trong đoạn được dẫn, “{text}” là của năm khác"
OTHER_BOUND = "trong đoạn được dẫn, “{text}” có mức giới hạn ngược lại"
OTHER_LEAD = "đoạn được dẫn không giao việc này cho “{text}”"
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
        lambda: _figures_astray(text, passages),
        lambda: _leads_astray(text, passages),
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


@lru_cache(maxsize=512)
def _words(text: str) -> frozenset[str]:
    """The telling words of a text, abbreviations and their long forms as one; no numbers."""
    return frozenset(word for word in content(concept_tokens(text)) if not word[0].isdigit())


def _repeated(text: str, told: str) -> float:
    """The share of a text's words that were told, by abbreviations as one or by syllables, whichever is more."""
    plain = frozenset(content(syllables(text)))
    return max(_share(_words(text), _words(told)), _share(plain, frozenset(syllables(told))))


def _share(wanted: frozenset[str], there: frozenset[str]) -> float:
    return len(wanted & there) / len(wanted) if wanted else 1.0


@dataclass(frozen=True, slots=True)
class _Slot:
    """A figure and what stands with it: the words from the figure before to the end of its clause, and their years."""

    figure: Figure
    words: frozenset[str]
    spans: tuple[Span, ...]


def _slots(text: str, above: frozenset[str] = frozenset(), spans: tuple[Span, ...] = ()) -> list[_Slot]:
    """``above``: words that belong to every figure of the text; ``spans``: the years that hold until it names some."""
    slots = []
    found = quantities(figures_in(text), with_time=True)
    before, after = [0, *(figure.end for figure in found)], [*(figure.start for figure in found[1:]), len(text)]
    for figure, start, end in zip(found, before, after, strict=False):
        piece = next((piece.end for piece in pieces_of(text) if piece.start <= figure.start < piece.end), end)
        clause = text[start : min(piece, end)]
        spans = stated_spans(clause, figures_in(clause)) or spans
        slots.append(_Slot(figure, _words(clause) | above, spans))
    return slots


def _slots_of(passage: Passage) -> list[_Slot]:
    above = (*passage.headings, passage.lead)
    stated = (stated_spans(text, figures_in(text)) for text in reversed(above))
    spans = next((spans for spans in stated if spans), ())
    words = _words(" / ".join(above))
    return [slot for sentence in passage.sentences for slot in _slots(sentence.text, words, spans)]


def _figures_astray(text: str, passages: Sequence[Passage]) -> Iterator[str]:
    """Figures that stand in the passages, but with other words, of other years or with the opposite bound.

    A figure said twice ("38% – … đóng góp ít nhất 38% …") need be in its place once.
    """
    there = [slot for passage in passages for slot in _slots_of(passage)]
    faults: dict[tuple[Decimal, ...], list[str]] = {}
    for slot in _slots(text):
        faults.setdefault(slot.figure.amounts, []).append(_astray(slot, there))
    yield from (said[0] for said in faults.values() if all(said))


def _astray(slot: _Slot, there: Sequence[_Slot]) -> str:
    same = [other for other in there if same_figure(slot.figure, other.figure)]
    alike = [other for other in there if other.figure.family == slot.figure.family and other not in same]
    others = [other for other in alike if _fits(slot.spans, other.spans)]
    if not same:  # it stands in a heading or in what is known of the document
        return ""
    best = max(_share(slot.words, other.words) for other in same)
    if any(_share(slot.words, other.words) >= best + _BETTER for other in others):
        return OTHER_THING.format(text=slot.figure.text)
    if not any(_fits(slot.spans, other.spans) for other in same):
        return OTHER_YEAR.format(text=slot.figure.text)
    is_opposite = all(_is_opposite(slot.figure, other.figure) for other in same)
    return OTHER_BOUND.format(text=slot.figure.text) if is_opposite else ""


def _fits(stated: Sequence[Span], there: Sequence[Span]) -> bool:
    return not stated or not there or any(span_fit(span, there, (), ()) > 0 for span in stated)


def _is_opposite(one: Figure, other: Figure) -> bool:
    bounds = {*one.comparators} & _BOUNDS, {*other.comparators} & _BOUNDS
    return all(bounds) and not bounds[0] & bounds[1]


def _leads_astray(text: str, passages: Sequence[Passage]) -> Iterator[str]:
    """Bodies said to lead or to monitor that the passages name only in another part."""
    if not _LEADS.search(fold(text)):
        return
    leading = [body for passage in passages for body in bearers(passage)]
    for body in bodies_in(subject_of(text)):
        if leading and not any(is_same_body(body.canonical, other) for other in leading):
            yield OTHER_LEAD.format(text=body.text)


def _is_negated_otherwise(text: str, passages: Sequence[Passage]) -> bool:
    """A negation that no passage has, or one left out of the clause that the sentence repeats.

    The "không" that answers a question is no such negation; whether it is right is not seen here.
    """
    told = " / ".join(part for passage in passages for part in (*passage.headings, passage.lead, passage.text))
    if _NEGATION.search(VERDICT.sub("", text)):
        return not _NEGATION.search(told)
    words = _words(text)
    pieces = (piece.text for passage in passages for s in passage.sentences for piece in pieces_of(s.text))
    negated = [_words(piece) for piece in pieces if _NEGATION.search(piece)]
    return any(len(piece) > 1 and _share(piece, words) >= _REPEATED for piece in negated)
