"""Which sentences answer a question, how well, and whether any does."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from assistant.answering.concepts import passage_terms
from assistant.answering.pieces import pieces_of
from assistant.answering.question import Question
from assistant.records import Hit, Metadata, Passage, Sentence
from assistant.vietnamese.dates import periods
from assistant.vietnamese.letters import fold
from assistant.vietnamese.names import agencies_in
from assistant.vietnamese.numbers import Figure, figures
from assistant.vietnamese.syllables import syllables

_QUANTITIES = frozenset(("quantity", "fraction", "level"))
_LEAD_CREDIT = 0.95
_PASSAGE_CREDIT = 0.8  # a word of the same clause but another sentence
_HEADING_CREDIT = 0.75
_DOCUMENT_CREDIT = 0.5
_UNIT_REACH = 6  # syllables after a figure in which its unit is looked for


@dataclass(frozen=True, slots=True)
class Evidence:
    """A sentence weighed against a question; every part of the score is from 0 to 1."""

    passage: Passage
    sentence: Sentence
    hit: Hit
    coverage: float  # share of the focus, by rarity, that stands in or above the sentence
    rarest_missing: float  # share of the focus that the weightiest missing term takes
    kind_fit: float  # whether it holds what is asked for: a figure, a body, a date
    year_fit: float
    figures: tuple[Figure, ...] = ()

    @property
    def score(self) -> float:
        """How well the sentence supports an answer."""
        words = 0.7 * self.coverage + 0.15 * max(self.hit.dense, 0.0) + 0.15 * self.hit.lexical
        return words * (0.4 + 0.6 * self.kind_fit) * (0.35 + 0.65 * self.year_fit)


@dataclass(frozen=True, slots=True)
class Focus:
    """The terms a question is about with their weights times rarity."""

    values: Mapping[str, float]

    @classmethod
    def of(cls, question: Question, rarity: Callable[[str], float]) -> Focus:
        """Rarity is the index's inverse document frequency of a folded term."""
        return cls({term: weight * rarity(term) for term, weight in question.terms().items()})

    @property
    def total(self) -> float:
        """The sum of all values."""
        return sum(self.values.values())

    def coverage(self, places: Sequence[tuple[frozenset[str], float]]) -> tuple[float, float]:
        """The share covered, and the share that the weightiest missing term takes.

        ``places``: term sets with the credit a term gets for standing there, the highest credit first.
        """
        if not self.values:
            return 0.0, 0.0
        covered = worst = 0.0
        for term, value in self.values.items():
            credit = next((credit for terms, credit in places if term in terms), 0.0)
            covered += value * credit
            if not credit:
                worst = max(worst, value)
        return covered / self.total, worst / self.total


def telling_places(focus: Focus, text: str) -> list[int]:
    """Where the pieces of a sentence begin that hold most of the focus."""
    values = {piece.start: focus.coverage([(passage_terms(piece.text), 1.0)])[0] for piece in pieces_of(text)}
    best = max(values.values(), default=0.0)
    return [place for place, value in values.items() if value and value >= 0.6 * best]


def weigh(question: Question, hits: Iterable[Hit], focus: Focus, metadata: Mapping[str, Metadata]) -> list[Evidence]:
    """Every sentence of the hits as evidence, best first."""
    found = [
        _weighed(question, focus, hit, sentence, metadata[hit.passage.document])
        for hit in hits
        for sentence in hit.passage.sentences
    ]
    return sorted(found, key=lambda item: -item.score)


def _weighed(question: Question, focus: Focus, hit: Hit, sentence: Sentence, document: Metadata) -> Evidence:
    passage = hit.passage
    places = (
        (passage_terms(sentence.text), 1.0),
        (passage_terms(passage.lead), _LEAD_CREDIT),
        (passage_terms(passage.text), _PASSAGE_CREDIT),
        (passage_terms(" / ".join(passage.headings)), _HEADING_CREDIT),
        (passage_terms(f"{document.title} / {document.issuer}"), _DOCUMENT_CREDIT),
    )
    coverage, missing = focus.coverage(places)
    found = tuple(figures(sentence.text))
    return Evidence(
        passage=passage,
        sentence=sentence,
        hit=hit,
        coverage=coverage,
        rarest_missing=missing,
        kind_fit=_kind_fit(question, sentence.text, found),
        year_fit=_year_fit(question.years, found, passage, document),
        figures=found,
    )


def quantities(found: Iterable[Figure]) -> list[Figure]:
    """The figures that answer "how much": no years, dates, references or numbers of documents."""
    return [figure for figure in found if figure.kind in _QUANTITIES]


def _kind_fit(question: Question, text: str, found: Sequence[Figure]) -> float:
    if question.intent == "figure":
        return _figure_fit(question, text, quantities(found))
    if question.intent == "body":
        return 1.0 if agencies_in(text) else 0.3
    if question.intent == "date":
        return 1.0 if any(figure.kind in {"date", "year", "period"} for figure in found) else 0.3
    return 1.0


def _figure_fit(question: Question, text: str, found: Sequence[Figure]) -> float:
    if not found:
        return 0.0
    if not question.unit:
        return 1.0
    wanted = set(question.unit)
    best = max(len(wanted & set(unit_words(text, figure))) / len(wanted) for figure in found)
    return 0.4 + 0.6 * best


def unit_words(text: str, figure: Figure) -> list[str]:
    """The folded syllables of what a figure counts: its unit and the words after it."""
    return [*syllables(figure.unit), *syllables(text[figure.end :])[:_UNIT_REACH]]


def _year_fit(asked: Sequence[int], found: Sequence[Figure], passage: Passage, document: Metadata) -> float:
    """1 where the sentence, or what stands above it, is about the year asked for; 0 where it is about another."""
    if not asked:
        return 1.0
    own = _spans_of_years(found) or _years_of(passage.lead)
    above = next((years for heading in reversed(passage.headings) if (years := _years_of(heading))), [])
    return min(_fit_of_year(year, own, above, _years_of(document.period)) for year in asked)


def _fit_of_year(
    year: int, own: list[tuple[int, int]], above: list[tuple[int, int]], document: list[tuple[int, int]]
) -> float:
    for spans, exact, inside in ((own, 1.0, 0.6), (above, 1.0, 0.5)):
        if spans:
            if any(year in span for span in spans):
                return exact
            if any(first <= year <= last for first, last in spans):
                return inside
            if spans is own and any(year in span for span in above):
                return 0.7
            return 0.0
    if not document:
        return 0.6
    return 0.8 if any(year in span for span in document) else 0.3 if any(a <= year <= b for a, b in document) else 0.1


def _spans_of_years(found: Iterable[Figure]) -> list[tuple[int, int]]:
    spans = []
    for figure in found:
        if figure.kind in {"year", "period"} and figure.values:
            spans.append((int(figure.values[0]), int(figure.values[-1])))
        elif figure.kind == "date" and re.match(r"\d{4}", figure.norm):
            spans.append((int(figure.norm[:4]), int(figure.norm[:4])))
    return spans


def _years_of(text: str) -> list[tuple[int, int]]:
    """The years and periods of a heading or of a document's period."""
    if not re.search(r"\d{4}", text):
        return []
    spans = [(p.first or p.last or 0, p.last or p.first or 0) for p in periods(text)]
    covered = {year for span in spans for year in span}
    single = (int(year) for year in re.findall(r"(?<![\d/.-])(?:19|20)\d\d(?![\d/])", text))
    return spans + [(year, year) for year in single if year not in covered]


def starts_with_body(text: str) -> bool:
    """Whether a sentence begins by naming a body: then the body is who acts."""
    mentions = agencies_in(text)
    return bool(mentions) and mentions[0].start <= len("Các cấp ủy và ")


def is_about(question: Question, text: str) -> bool:
    """Whether a text names one of the bodies of the question."""
    named = {mention.canonical for mention in agencies_in(text)}
    return any(fold(agency) in {fold(name) for name in named} for agency in question.agencies)
