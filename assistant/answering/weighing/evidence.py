"""Which sentences answer a question, and how well: each weighed by the words, the kind of thing and the year asked."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from assistant.answering.asking.concepts import clause_spellings, clause_terms
from assistant.answering.asking.question import Question
from assistant.answering.weighing.bodies import asks_bearer
from assistant.answering.weighing.cases import cases_in, is_held
from assistant.answering.weighing.figures import figures_in
from assistant.answering.weighing.focus import Focus, Place
from assistant.answering.weighing.holding import holds_amount, kind_fit, measured_fit
from assistant.answering.weighing.measured import told_with_units
from assistant.answering.weighing.named import bodies_in, names_one_of
from assistant.answering.weighing.signing import names_signer
from assistant.answering.weighing.years import GOALS, RESULTS, is_past, year_fit
from assistant.reading.cells import cells_of
from assistant.records import Hit, Metadata, Passage, Sentence
from assistant.register.charges import clauses_in
from assistant.vietnamese.documents import document_numbers
from assistant.vietnamese.letters import fold
from assistant.vietnamese.numbers import Figure, same_figure
from assistant.vietnamese.syllables import syllables

_END_MATTER = frozenset(("Nơi nhận", "Chữ ký"))
_LEAD_CREDIT = 0.95
_PASSAGE_CREDIT = 0.8  # a word of the same clause but another sentence
_HEADING_CREDIT = 0.75
_DOCUMENT_CREDIT = 0.6
_RESULT_FIT = 0.1
_OTHER_YEARS = 0.5  # fit below which a sentence is of other years than those asked
_NO_YEAR = 0.7  # and up to which only the period of its document fits them
_OTHER_CLAUSE = 0.75  # credit of a figure of which another clause of its sentence says nothing
_COMMITTEES = {"tinh uy": "dang bo tinh", "thanh uy": "dang bo thanh pho", "huyen uy": "dang bo huyen"}
_SIGNED = re.compile(r"(?:^|\W)(?:T/M|TM\.|KT\.|TL\.|TUQ\.|BÍ THƯ|CHỦ TỊCH|BỘ TRƯỞNG|GIÁM ĐỐC|THỦ TƯỚNG)|\b[Kk]ý\b")


@dataclass(frozen=True, slots=True)
class Evidence:
    """A sentence weighed against a question; every part of the score is from 0 to 1."""

    passage: Passage
    sentence: Sentence
    hit: Hit
    words: float  # share of the single terms asked about, by rarity, that stand in or above the sentence
    pairs: float  # the same of adjacent terms
    head: float  # the same of the first telling words, mostly the thing asked for
    missing: float  # share that the weightiest missing single term takes
    kind_fit: float  # whether it holds what is asked for: a figure, a body, a date
    year_fit: float
    named_fit: float  # share of the bodies and document numbers named in the question that the clause names too
    measure_fit: float = 1.0  # whether a figure has the unit or counts the things asked about
    beside: float = 1.0  # share of the words next to the question word, by rarity, that stand there
    near: float = 1.0  # the same of the pairs of those words and of the head
    of_thing: float = 1.0  # share of the thing whose rate or share is asked that stands there
    unsaid: float = 0.0  # how many words stand neither in nor above it that the question needs said and the index has
    torn: float = 0.0  # share of the weightiest pair of words that is missing so and stands elsewhere
    titled: str = ""  # title and issuer of its document
    focus: Focus | None = None  # of the question that it is weighed for
    is_dated_elsewhere: bool = False  # whether it has no year, and the like is told of other years than those asked

    @property
    def figures(self) -> tuple[Figure, ...]:
        """The figures of the sentence."""
        return figures_in(self.sentence.text)

    @property
    def relevance(self) -> float:
        """How much the sentence is about what is asked."""
        return 0.5 * self.words + 0.25 * self.pairs + 0.15 * max(self.hit.dense, 0.0) + 0.1 * self.hit.lexical

    @property
    def score(self) -> float:
        """How well the sentence supports an answer."""
        fits = (0.4 + 0.6 * self.kind_fit) * (0.3 + 0.7 * self.year_fit) * (0.5 + 0.5 * self.named_fit)
        return self.relevance * fits


def weigh(question: Question, hits: Iterable[Hit], focus: Focus, metadata: Mapping[str, Metadata]) -> list[Evidence]:
    """Every sentence of the hits as evidence, best first; recipients, signatures and bare titles are none."""
    hits = list(hits)
    focus = focus.among(hits)
    found = [
        item
        for hit in hits
        if _may_tell(question, hit.passage, metadata[hit.passage.document])
        for item in _weighed(question, focus, hit, metadata[hit.passage.document])
    ]
    return sorted(_with_dated(question, found), key=lambda item: -item.score)


def _with_dated(question: Question, found: Sequence[Evidence]) -> Sequence[Evidence]:
    """The same, those marked that have no year where another sentence of the document says as much of other years."""
    others = [item for item in found if item.year_fit < _OTHER_YEARS and item.kind_fit] if question.spans else []
    if not others:
        return found
    undated = [_OTHER_YEARS <= item.year_fit <= _NO_YEAR for item in found]
    marks = (
        is_so and any(_says_as_much(other, item) for other in others)
        for is_so, item in zip(undated, found, strict=True)
    )
    return [replace(item, is_dated_elsewhere=True) if mark else item for mark, item in zip(marks, found, strict=True)]


def _says_as_much(other: Evidence, item: Evidence) -> bool:
    is_of_one = other.passage.document == item.passage.document and not is_past(item.passage)
    return is_of_one and other.words >= item.words and other.pairs >= item.pairs


def _may_tell(question: Question, passage: Passage, document: Metadata) -> bool:
    """Recipients and signatures tell nothing but who they are; a bare title tells nothing."""
    if passage.section in _END_MATTER:
        return question.asks_recipients or (question.asks_signer and bool(_SIGNED.search(passage.text)))
    if question.asks_signer:
        return names_signer(passage.text)
    return not (question.asks_recipients or _is_frame(passage, document))


def _is_frame(passage: Passage, document: Metadata) -> bool:
    return not passage.section and set(syllables(passage.text)) <= set(
        syllables(f"{document.title} {document.restates}")
    )


def _weighed(question: Question, focus: Focus, hit: Hit, document: Metadata) -> Iterator[Evidence]:
    """The sentences of a hit in their order; what stands around them all is looked at once."""
    passage = hit.passage
    around = (
        _said((passage.lead,), _LEAD_CREDIT),
        _said(tuple(one.text for one in passage.sentences), _PASSAGE_CREDIT),
        _said(passage.headings, _HEADING_CREDIT),
        _said((document.title, document.issuer), _DOCUMENT_CREDIT),
    )
    target_fit, named_fit = _target_fit(question, passage), _named_fit(question, passage, document)
    thing = {term: focus.singles[term] for term in question.thing_of_quantity if term in focus.singles}
    row = told_with_units(cells_of(passage)) if question.wants == "figure" else ""
    for sentence in passage.sentences:
        text = row or sentence.text
        places = (_said((sentence.text,), 1.0), *around)
        words, missing = focus.of_singles(focus.singles, places)
        unsaid, torn = focus.missing(places) if question.is_of_one_thing else (0.0, 0.0)
        yield Evidence(
            passage=passage,
            sentence=sentence,
            hit=hit,
            words=words,
            pairs=focus.of_pairs(focus.pairs, places),
            head=focus.of_singles(focus.head, places)[0] if focus.head else words,
            missing=missing,
            kind_fit=kind_fit(question, text, passage) * target_fit * _own_clause_fit(question, focus, text, passage),
            year_fit=year_fit(question.spans, sentence.text, passage, document),
            named_fit=named_fit,
            measure_fit=measured_fit(question, text, passage),
            beside=focus.of_singles(focus.beside, places)[0] if focus.beside else words,
            near=focus.of_pairs(focus.near or focus.pairs, places),
            of_thing=focus.of_singles(thing, places)[0] if thing else 1.0,
            unsaid=unsaid,
            torn=torn,
            titled=f"{document.title} / {document.issuer}",
            focus=focus,
        )


def _own_clause_fit(question: Question, focus: Focus, text: str, passage: Passage) -> float:
    """1 where a figure or date stands in the clause that says most of what is asked, less where it is another's: "…
    xác minh hồ sơ; công khai danh sách trong 30 ngày".
    """
    if question.wants == "body":
        return _one_body_fit(focus, text) if asks_bearer(question) else 1.0
    clauses = text.split("; ")
    if question.wants not in {"figure", "date"} or len(clauses) == 1 or cells_of(passage):
        return 1.0
    holding = [clause for clause in clauses if holds_amount(question, clause)]
    if not holding or len(holding) == len(clauses):
        return 1.0
    said = {clause: focus.coverage(clause) for clause in clauses}
    best, own = max(said.values()), max(said[clause] for clause in holding)
    return _OTHER_CLAUSE + (1 - _OTHER_CLAUSE) * own / best if best else 1.0


def _one_body_fit(focus: Focus, text: str) -> float:
    """1 where one clause says all that its sentence does, less where one body's says some and another's the rest."""
    clauses = clauses_in(text)
    whole = focus.coverage(text) if len(clauses) > 1 else 0.0
    best = max(map(focus.coverage, clauses)) if whole else 0.0
    return _OTHER_CLAUSE + (1 - _OTHER_CLAUSE) * best / whole if whole else 1.0


def _said(texts: tuple[str, ...], credit: float) -> Place:
    """The terms of several texts and how they spell them; each text is gone through once, wherever it stands."""
    return clause_terms(texts), clause_spellings(texts), credit


def _target_fit(question: Question, passage: Passage) -> float:
    """A target is not asked of the part of a document that tells what was achieved, nor the past of its targets."""
    above = fold(" / ".join(passage.headings))
    if question.asks_past:
        return _RESULT_FIT if GOALS.search(above) and not RESULTS.search(above) else 1.0
    return _RESULT_FIT if question.asks_targets and is_past(passage) else 1.0


def _named_fit(question: Question, passage: Passage, document: Metadata) -> float:
    """What a question names must be in the clause; the document's issuer and number, and the act that its title says it
    carries out, need not.
    """
    if not (question.agencies or question.numbers or question.acts or question.figures):
        return 1.0
    own = _keys_of(document.number) | _keys_of(document.title)
    text = f"{' / '.join(passage.headings)} / {passage.lead} / {passage.text}"
    asked = [names_one_of((agency,), text) for agency in question.agencies if not is_issuer(agency, document)]
    stated = {figure.norm for figure in figures_in(passage.text) if figure.kind == "document"}
    asked += [number in stated for number in question.numbers if number not in own]
    begun = {norm.partition("-")[0] for norm in stated}
    asked += [act in begun for act in question.acts if not any(key.startswith(f"{act}-") for key in own)]
    if question.intent != "yesno":
        asked += [_is_put_there(figure, passage.text) for figure in cases_in(question.figures)]
    return sum(asked) / len(asked) if asked else 1.0


def _is_put_there(case: Figure, text: str) -> bool:
    """Whether a text says an amount that a question states, or sets a bracket that holds it."""
    return is_held(text, case) or any(same_figure(case, other) for other in figures_in(text))


@lru_cache(maxsize=1024)
def _keys_of(number: str) -> frozenset[str]:
    return frozenset(found.key for found in document_numbers(number))


def is_issuer(agency: str, document: Metadata) -> bool:
    """Whether naming the agency only names the document: it issued it, or its name is in the title. A committee of the
    Party is called by its place or by its level: "Tỉnh ủy", "Ban Chấp hành Đảng bộ tỉnh".
    """
    named = fold(agency)
    said = f" {fold(document.issuer)} {fold(document.title)} "
    is_said = any(f" {name} " in said for name in (named, _COMMITTEES.get(named, named)))
    return is_said or agency in _bodies_of(document.issuer)


@lru_cache(maxsize=1024)
def _bodies_of(issuer: str) -> frozenset[str]:
    """The bodies that issued a document, as they are called in short: "Hội đồng nhân dân tỉnh" is "HĐND tỉnh"."""
    return frozenset(body.canonical for body in bodies_in(issuer))
