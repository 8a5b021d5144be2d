"""Figures and dates with the words they stand with, so that a figure moved to another thing is seen.

A sentence is compared with its passages slot by slot: the same figure must be of the same thing, year, place and
bound. Knows no question; judges one sentence at a time.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from assistant.answering.asking.concepts import concept_tokens
from assistant.answering.asking.periods import Span, span_fit, stated_spans
from assistant.answering.weighing.figures import figures_in, quantities
from assistant.answering.weighing.pieces import pieces_of
from assistant.records import Passage
from assistant.vietnamese.names import provinces_in
from assistant.vietnamese.numbers import Figure, same_figure
from assistant.vietnamese.syllables import content

_BETTER = 0.34  # by so much do a slot's words fit another figure better
_ALIKE = 0.6  # share of words in common from which two clauses differ in a word that tells them apart
_LEAD = 3  # words that a leading figure may have before it
_BOUNDS = frozenset(("at_least", "at_most", "about"))
_DIRECTIONS = frozenset(("growth", "reduction"))
OTHER_THING = "trong đoạn được dẫn, “{text}” là của nội dung khác"
OTHER_YEAR = "trong đoạn được dẫn, “{text}” là của năm khác"
OTHER_BOUND = "trong đoạn được dẫn, “{text}” có mức giới hạn khác"
OTHER_PLACE = "trong đoạn được dẫn, “{text}” là của địa phương khác"


@dataclass(frozen=True, slots=True)
class Slot:
    """A figure and what stands with it: the words from the figure before to the end of its clause, and their years."""

    figure: Figure
    words: frozenset[str]
    spans: tuple[Span, ...]
    places: frozenset[str] = frozenset()  # of its clause, and of the document where it stands in one


@lru_cache(maxsize=512)
def words_of(text: str) -> frozenset[str]:
    """The telling words of a text, abbreviations and their long forms as one; no numbers."""
    return frozenset(word for word in content(concept_tokens(text)) if not word[0].isdigit())


def share(wanted: frozenset[str], there: frozenset[str]) -> float:
    """The share of the words wanted that are there; all of none."""
    return len(wanted & there) / len(wanted) if wanted else 1.0


def slots_in(text: str, above: frozenset[str] = frozenset(), spans: tuple[Span, ...] = ()) -> list[Slot]:
    """``above``: words that belong to every figure of the text; ``spans``: the years that hold until it names some.

    The only year of a sentence holds for all its figures; words before the first figure of a piece, for all of it.
    """
    found = [f for f in figures_in(text) if f in quantities([f], with_time=True) or f.kind == "date"]
    stated = dict.fromkeys(stated_spans(text, figures_in(text)))
    spans = tuple(stated) if len(stated) == 1 else spans
    before, after = [0, *(figure.end for figure in found)], [*(figure.start for figure in found[1:]), len(text)]
    slots = []
    for figure, start, end in zip(found, before, after, strict=False):
        piece = next((piece for piece in pieces_of(text) if piece.start <= figure.start < piece.end), None)
        clause = text[start : min(piece.end if piece else end, end)]
        first = min((f.start for f in found if piece and piece.start <= f.start), default=start)
        opening = text[piece.start : first] if piece and piece.start < first <= start else ""
        spans = stated_spans(clause, figures_in(clause)) or spans
        beside = f"{text[start : figure.start]} / {text[figure.end : max(figure.end, start + len(clause))]}"
        words = words_of(beside) | words_of(opening) | above
        slots.append(Slot(figure, words, spans, _places(f"{opening} / {clause}")))
    return slots


def slots_of(passage: Passage, told: str) -> list[Slot]:
    """The slots of a passage; ``told`` says where its document is of."""
    above = (*passage.headings, passage.lead)
    stated = (stated_spans(text, figures_in(text)) for text in reversed(above))
    spans = next((spans for spans in stated if spans), ())
    words, places = words_of(" / ".join(above)), _places(told)
    found = (slot for sentence in passage.sentences for slot in slots_in(sentence.text, words, spans))
    return [Slot(slot.figure, slot.words, slot.spans, slot.places or places) for slot in found]


def _places(text: str) -> frozenset[str]:
    return frozenset(place.name for place in provinces_in(text))


def astray(text: str, there: Sequence[Slot]) -> Iterator[str]:
    """Figures that stand in the passages, but with other words, of other years or places, or with another bound.

    A figure that leads ("38% – … đóng góp ít nhất 38% …") may be said in full after it.
    """
    own = _places(text)
    faults: list[tuple[Slot, str]] = []
    for slot in slots_in(text):
        places = slot.places or (own if len(own) == 1 else frozenset())
        said = Slot(slot.figure, slot.words, slot.spans, places)
        faults.append((said, _fault(said, there)))
    for place, (slot, fault) in enumerate(faults):
        again = (later for other, later in faults[place + 1 :] if same_figure(slot.figure, other.figure))
        leads = place == 0 and len(text[: slot.figure.start].split()) <= _LEAD
        if fault and not (leads and "" in again):
            yield fault


def _fault(slot: Slot, there: Sequence[Slot]) -> str:
    same = [other for other in there if same_figure(slot.figure, other.figure)]
    if not same:  # it stands in a heading or in what is known of the document
        return ""
    alike = [other for other in there if _is_rival(slot, other) and other not in same]
    best = max(same, key=lambda other: share(slot.words, other.words))
    if any(_fits_better(slot.words, rival.words, best.words) for rival in alike):
        return OTHER_THING.format(text=slot.figure.text)
    checks: tuple[tuple[Callable[[Slot], bool], str], ...] = (
        (lambda other: _fits(slot.spans, other.spans), OTHER_YEAR),
        (lambda other: not slot.places or not other.places or bool(slot.places & other.places), OTHER_PLACE),
        (lambda other: _is_bounded_alike(slot.figure, other.figure), OTHER_BOUND),
    )
    for fits, fault in checks:
        same = [other for other in same if fits(other)]
        if not same:
            return fault.format(text=slot.figure.text)
    return ""


def _is_rival(slot: Slot, other: Slot) -> bool:
    """Whether another figure could have been meant: of one kind and unit, and of the years said."""
    one, two = slot.figure, other.figure
    if "date" in (one.kind, two.kind):
        return one.kind == two.kind
    return one.family == two.family and _fits(slot.spans, other.spans)


def _fits_better(said: frozenset[str], rival: frozenset[str], same: frozenset[str]) -> bool:
    """Whether the words said are those of the rival clause: by far, or in just the words that tell two apart."""
    if share(said, rival) >= share(said, same) + _BETTER:
        return True
    if len(rival & same) < _ALIKE * max(len(rival), len(same)):
        return False
    of_rival, of_same = rival - same, same - rival
    if of_rival & said and not of_same & said:
        return True
    return bool(of_same) and not of_same & said and of_rival <= said


def _fits(stated: Sequence[Span], there: Sequence[Span]) -> bool:
    return not stated or not there or any(span_fit(span, there, (), ()) > 0 for span in stated)


def _is_bounded_alike(one: Figure, other: Figure) -> bool:
    """Whether both say "at least", "at most", "about" or none of these, and neither grows where the other falls."""
    mine, theirs = {*one.comparators}, {*other.comparators}
    ways = mine & _DIRECTIONS, theirs & _DIRECTIONS
    return mine & _BOUNDS == theirs & _BOUNDS and (not all(ways) or ways[0] == ways[1])
