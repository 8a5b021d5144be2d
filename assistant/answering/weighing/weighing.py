"""Which sentences answer a question, and how well: each weighed by the words, the kind of thing and the year asked."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache

from assistant.answering.asking.concepts import clause_spellings, clause_terms
from assistant.answering.asking.question import Question
from assistant.answering.weighing.bodies import is_issuer, names_one_of
from assistant.answering.weighing.bounds import cases_in, is_held
from assistant.answering.weighing.doers import leaves_out_receiver
from assistant.answering.weighing.evidence import Evidence
from assistant.answering.weighing.figures import figures_in
from assistant.answering.weighing.focus import Focus, Place
from assistant.answering.weighing.holding import holds_amount, kind_fit, measured_fit
from assistant.answering.weighing.persons import names_signer
from assistant.answering.weighing.reached import is_of_now, is_of_plan, is_past, target_fit
from assistant.answering.weighing.units import told_with_units
from assistant.answering.weighing.who import asks_bearer
from assistant.answering.weighing.years import year_fit
from assistant.reading.cells import cells_of
from assistant.records import Hit, Metadata, Passage
from assistant.register.charges import clauses_in
from assistant.vietnamese.documents import document_numbers
from assistant.vietnamese.numbers import Figure, same_figure
from assistant.vietnamese.syllables import syllables

_END_MATTER = frozenset(("Nơi nhận", "Chữ ký"))
_LEAD_CREDIT = 0.95
_PASSAGE_CREDIT = 0.8  # a word of the same clause but another sentence
_HEADING_CREDIT = 0.75
_DOCUMENT_CREDIT = 0.6
_OTHER_YEARS = 0.5  # fit below which a sentence is of other years than those asked
_NO_YEAR = 0.7  # and up to which only the period of its document fits them
_SHARE, _LEAST_OF_SHARE = "percent", 0.4  # of the words, where no two of them stand together
_AHEAD = 0.1  # how much more of what is asked the clause says that alone may be meant
_LEAST_KIND = {"figure": 0.01, "date": 1.0}  # of what may be meant alone
_OTHER_CLAUSE = 0.75  # credit of a figure of which another clause of its sentence says nothing
_SIGNED = re.compile(r"(?:^|\W)(?:T/M|TM\.|KT\.|TL\.|TUQ\.|BÍ THƯ|CHỦ TỊCH|BỘ TRƯỞNG|GIÁM ĐỐC|THỦ TƯỚNG)|\b[Kk]ý\b")


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
    return sorted(_with_foremost(question, _with_dated(question, found)), key=lambda item: -item.score)


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


def _with_foremost(question: Question, found: Sequence[Evidence]) -> Sequence[Evidence]:
    """The same, those marked that alone may be meant by what they count or measure, or by their date: their clause says
    more by far than all others with such an amount or a date, of whatever year, and no less than any of another
    document; a date, of which there are many, stands in that which says most of all, and a share, which may be of
    anything, by two words of the question side by side or by many.
    """
    is_of_date = question.intent == question.wants == "date"
    if not is_of_date and not (question.measure and question.intent == question.wants == "figure"):
        return found
    is_of_day = is_of_date and not question.wants_time
    is_share = question.measure is not None and question.measure.family == _SHARE
    may_be = (one for one in found if one.measure_fit == 1.0 and one.kind_fit >= _LEAST_KIND[question.intent])
    holding = [one for one in may_be if is_of_now(question, one) and is_of_plan(question, one)]

    def is_foremost(item: Evidence) -> bool:
        rivals = (one.coverage for one in holding if one.passage.id != item.passage.id)
        others = (one.coverage for one in found if is_of_day or one.passage.document != item.passage.document)
        says_most = item.coverage > max(rivals, default=0.0) + _AHEAD and item.coverage >= max(others, default=0.0)
        return says_most and not (is_share and item.pairs == 0.0 and item.words < _LEAST_OF_SHARE)

    foremost = {(one.passage.id, one.sentence) for one in holding if is_foremost(one)}
    return [replace(one, is_foremost=(one.passage.id, one.sentence) in foremost) for one in found]


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
    goal_fit, named_fit = target_fit(question, passage), _named_fit(question, passage, document)
    thing = {term: focus.singles[term] for term in question.thing_of_quantity if term in focus.singles}
    case = {term: focus.singles[term] for term in question.told if term in focus.singles}
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
            kind_fit=kind_fit(question, text, passage) * goal_fit * _own_clause_fit(question, focus, text, passage),
            year_fit=year_fit(question.spans, sentence.text, passage, document),
            named_fit=named_fit,
            measure_fit=measured_fit(question, text, passage),
            beside=focus.of_singles(focus.beside, places)[0] if focus.beside else words,
            near=focus.of_pairs(focus.near or focus.pairs, places),
            of_thing=focus.of_singles(thing, places)[0] if thing else 1.0,
            of_case=focus.of_singles(case, places)[0] if case else 1.0,
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


def _named_fit(question: Question, passage: Passage, document: Metadata) -> float:
    """What a question names must be in the clause; the document's issuer and number, and the act that its title says it
    carries out, need not.
    """
    if not (question.agencies or question.numbers or question.acts or question.figures):
        return 1.0
    own = _keys_of(document.number) | _keys_of(document.title)
    text = f"{' / '.join(passage.headings)} / {passage.lead} / {passage.text}"
    bodies = [agency for agency in question.agencies if not is_issuer(agency, document)]
    if question.wants == "date":
        bodies = [body for body in bodies if not leaves_out_receiver(body, question.text, passage.text)]
    asked = [names_one_of((agency,), text) for agency in bodies]
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
