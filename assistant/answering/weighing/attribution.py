"""Which of the figures of one clause is of which of two things: "70% … dự án A và 100% đối với dự án B"."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.answering.drafting import Source, Statement
from assistant.answering.weighing.figures import figures_in, quantities
from assistant.answering.weighing.pieces import lead_of, shortened
from assistant.answering.wording import bold, plain
from assistant.vietnamese.numbers import Figure
from assistant.vietnamese.syllables import syllables

_CLAUSE = 42  # words of the clause after its figure


def told_apart_in_clause(names: Sequence[str], told: Sequence[Statement]) -> list[Statement]:
    """Two figures told from one clause, each that of its own thing; as they are where that is not plain."""
    places = [one.sources[:1] for one in told]
    text = _sentence(places[0][0]) if places[0] and places[0] == places[1] else ""
    found = figures_apart(text, names[0], names[1]) if told[0].leads & told[1].leads else None
    if found is None:
        return list(told)
    return [
        Statement(f"{bold(lead_of(text, figure))} – {plain(shortened(text, [figure.start], _CLAUSE))}", one.sources[:1])
        for figure, one in zip(found, told, strict=True)
    ]


def _sentence(source: Source) -> str:
    return next((one.text for one in source.passage.sentences if one.start == source.start), "")


def figures_apart(text: str, first: str, second: str) -> tuple[Figure, Figure] | None:
    """The figure of each of two things named, by the words that only one of them has; None where that is not plain.

    Figures stand before what they are of or after it, in all of a clause alike.
    """
    found = quantities(figures_in(text))
    words = [set(syllables(name)) for name in (first, second)]
    own = [words[0] - words[1], words[1] - words[0]]
    if len(found) < 2 or not all(own):
        return None
    ways = [pair for segments in (_after, _before) if (pair := _each_own(segments(text, found), own))]
    if len(set(ways)) != 1:
        return None
    one, other = ways[0]
    is_alike = found[one].unit == found[other].unit
    return (found[one], found[other]) if is_alike else None


def _after(text: str, found: Sequence[Figure]) -> list[str]:
    """What follows each figure up to the next."""
    ends = [*(figure.start for figure in found[1:]), len(text)]
    return [text[figure.end : end] for figure, end in zip(found, ends, strict=True)]


def _before(text: str, found: Sequence[Figure]) -> list[str]:
    """What precedes each figure back to the one before."""
    starts = [0, *(figure.end for figure in found[:-1])]
    return [text[start : figure.start] for start, figure in zip(starts, found, strict=True)]


def _each_own(segments: Sequence[str], own: Sequence[set[str]]) -> tuple[int, int] | None:
    """The segments that say most of what only the one, and only the other, is called; None unless each has its own."""
    said = [[len(words & set(syllables(segment))) for segment in segments] for words in own]
    best = [max(counts) for counts in said]
    places = [[at for at, n in enumerate(counts) if n == most] for counts, most in zip(said, best, strict=True)]
    if not all(best) or any(len(place) > 1 for place in places) or places[0] == places[1]:
        return None
    return places[0][0], places[1][0]
