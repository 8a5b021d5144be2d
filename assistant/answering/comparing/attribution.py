"""Which of the figures of one clause is of which of two things: "70% … dự án A và 100% đối với dự án B"."""

from __future__ import annotations

from collections.abc import Sequence, Set

from assistant.answering.drafting import Source, Statement
from assistant.answering.weighing.figures import figures_in, quantities
from assistant.answering.weighing.pieces import lead_of, shortened
from assistant.answering.wording import bold, plain
from assistant.vietnamese.numbers import Figure
from assistant.vietnamese.syllables import syllables

_CLAUSE = 42  # words of the clause after its figure


def told_apart_in_clause(names: Sequence[str], told: Sequence[Statement]) -> list[Statement]:
    """Figures told from one clause, each that of its own thing; as they are where that is not plain."""
    texts = {_sentence(source) for one in told for source in one.sources[:1]}
    text = texts.pop() if len(texts) == 1 and all(one.sources for one in told) else ""
    shared = frozenset.intersection(*(one.leads for one in told))
    found = (figures_apart(text, names, shared) or figures_apart(text, names)) if text and shared else ()
    if not found:
        return list(told)
    return [
        Statement(f"{bold(lead_of(text, figure))} – {plain(shortened(text, [figure.start], _CLAUSE))}", one.sources[:1])
        for figure, one in zip(found, told, strict=True)
    ]


def _sentence(source: Source) -> str:
    return next((one.text for one in source.passage.sentences if one.start <= source.start < one.end), "")


def figures_apart(text: str, names: Sequence[str], among: Set[str] = frozenset()) -> tuple[Figure, ...]:
    """The figure of each of several things named, by the words that only it has; none where that is not plain.

    Figures stand before what they are of or after it, in all of a clause alike. ``among``: the leads of an answer,
    where no other figure is meant.
    """
    found = quantities(figures_in(text))
    if among:
        found = [figure for figure in found if plain(lead_of(text, figure)).casefold() in among]
    own = own_words(names)
    if len(found) < len(names) or not all(own):
        return ()
    ways = {places for segments in (_after, _before) if (places := _each_own(segments(text, found), own))}
    if len(ways) != 1:
        return ()
    figures = tuple(found[place] for place in ways.pop())
    return figures if len({figure.unit for figure in figures}) == 1 else ()


def own_words(names: Sequence[str]) -> list[frozenset[str]]:
    """Of each of several names the words that no other has."""
    words = [frozenset(syllables(name)) for name in names]
    return [one.difference(*words[:at], *words[at + 1 :]) for at, one in enumerate(words)]


def said_in(told: Sequence[Statement]) -> frozenset[str]:
    """All words of an answer, and of the clauses that it stands on with what stands above them."""
    passages = {source.passage.id: source.passage for one in told for source in one.sources}.values()
    above = (" / ".join((*passage.headings, passage.lead, passage.text)) for passage in passages)
    return frozenset(syllables(" / ".join((*above, *(one.text for one in told)))))


def _after(text: str, found: Sequence[Figure]) -> list[str]:
    """What follows each figure up to the next."""
    ends = [*(figure.start for figure in found[1:]), len(text)]
    return [text[figure.end : end] for figure, end in zip(found, ends, strict=True)]


def _before(text: str, found: Sequence[Figure]) -> list[str]:
    """What precedes each figure back to the one before."""
    starts = [0, *(figure.end for figure in found[:-1])]
    return [text[start : figure.start] for start, figure in zip(starts, found, strict=True)]


def _each_own(segments: Sequence[str], own: Sequence[frozenset[str]]) -> tuple[int, ...]:
    """The segments that say most of what only the one, and only another, is called; none unless each has its own."""
    said = [[len(words & set(syllables(segment))) for segment in segments] for words in own]
    best = [max(counts) for counts in said]
    places = [[at for at, n in enumerate(counts) if n == most] for counts, most in zip(said, best, strict=True)]
    first = tuple(place[0] for place in places)
    is_plain = all(best) and all(len(place) == 1 for place in places) and len(set(first)) == len(own)
    return first if is_plain else ()
