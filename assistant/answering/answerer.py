"""From a question to a checked answer in the documents' own words: chooses the form that it is answered in."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from assistant.answering.acts.factual import fact_statements, is_unknown
from assistant.answering.acts.references import reference_statements
from assistant.answering.another import of_other_thing
from assistant.answering.asking.question import Question
from assistant.answering.asking.sought import implied_fit, names_quantity
from assistant.answering.checking import checked
from assistant.answering.comparing.comparison import compared, is_comparison
from assistant.answering.comparing.compound import told_apart
from assistant.answering.comparing.kindred import kindred_row
from assistant.answering.comparing.paired import paired_in_one, paired_statements, paired_years
from assistant.answering.comparing.sides import side_statements
from assistant.answering.deciding.choosing import conditions_of
from assistant.answering.deciding.confirming import confirmed
from assistant.answering.desk import Desk, Reader
from assistant.answering.drafting import Statement, cite
from assistant.answering.lists.enumerating import enumerated
from assistant.answering.lists.funding import funds_statements
from assistant.answering.lists.headed import headed_statements
from assistant.answering.lists.introduced import excepted_statements, introduced, member_statements
from assistant.answering.nearby import where_told
from assistant.answering.parts import item_statements, led_by_place, parts_statements
from assistant.answering.refusing import refusal
from assistant.answering.registering.charged import charged_statements
from assistant.answering.registering.registering import from_register
from assistant.answering.summaries.listing import listed
from assistant.answering.summaries.situation import sides_asked
from assistant.answering.telling import told
from assistant.answering.weighing.bodies import names_one_of
from assistant.answering.weighing.evidence import Evidence, is_issuer
from assistant.answering.weighing.figures import figures_in
from assistant.answering.weighing.gates import passes_gates
from assistant.answering.weighing.support import supports
from assistant.reading.cells import cells_of
from assistant.records import Answer, Hit, Message, Metadata, Passage, Scope, Status
from assistant.search.searcher import Searcher
from assistant.vietnamese.letters import fold, nfc
from assistant.vietnamese.names import agencies_in, provinces_in
from assistant.vietnamese.numbers import same_figure

_ENUMERATES = re.compile(r"\b(?:nhung gi|nao|liet ke|ke ten|ke ra|la gi|gom gi)\b")
_TELLS_APART = re.compile(r"\bphan biet\b")  # what tells two things apart is no figure
_ASKS_WHICH_TARGET = re.compile(r"\bchi tieu (?:gi|nao)\b(?!.*\b(?:bao nhieu|bn|may)\b)")  # of what, not how much
_WHICH_PLACES = re.compile(
    r"\b(?:cac|nhung) (?:tinh|dia phuong)(?: thanh pho)? nao\b(?!.* (?:hon|nhat)\b)"
)  # of one act
_COUNTED = 0.8  # share of the words asked about that the clause with the count must say
_NAMED = 0.9  # share of a thing's name that must stand by its figure
_SAID = 0.5  # share of the words asked about that is enough within the clause that answered before
_NEVER = 2.0
_LEAST_TELLING = 2  # words with which a question of a province asks the acts of the whole country
_LEAST_PAIRS = 0.3  # and the least of them that stand side by side there
_GROUNDS = 12
UNDERSTOOD = "Hiểu câu hỏi là: “{question}”"


@dataclass(frozen=True, slots=True)
class Grounds:
    """The extractive answer, and what a language model may answer from instead, best first; nothing when refused."""

    question: Question
    answer: Answer
    passages: tuple[Passage, ...] = ()


class Answerer:
    """Answers from one generation of the index."""

    def __init__(self, searcher: Searcher) -> None:
        self.searcher = searcher
        self._reader = Reader(searcher)

    @property
    def metadata(self) -> Mapping[str, Metadata]:
        """What is known of each document, by name."""
        return self._reader.shelf.metadata

    def search(self, text: str, k: int, scope: Scope = Scope()) -> list[Hit]:
        """The ``k`` passages that fit best, in the documents that the question and the scope leave."""
        reader, question = self._reader, self._reader.understood(text)
        found = reader.hits(question, reader.shelf.select(question, scope), k) if reader.shelf.within(scope) else ()
        return list(found)

    def answer(self, text: str, history: Sequence[Message] = (), scope: Scope = Scope()) -> Answer:
        """The checked answer; ``not_found`` when the documents do not support one."""
        asked = self._reader.mended(text)
        desk = self._desk(asked, history, scope)
        parted = told_apart(asked, history, lambda part, before: self._desk(part, before, scope), statements_of)
        statements = self._told(desk, scope) if parted is None else parted
        if statements:
            return self._finished(text, statements, "answered")
        return self._finished(text, refusal(desk, scope), "not_found")

    def grounds(self, text: str, history: Sequence[Message] = (), scope: Scope = Scope()) -> Grounds:
        """The extractive answer with the passages it cites and then the best other evidence by score."""
        desk, answer = self._desk(text, history, scope), self.answer(text, history, scope)
        if answer.status == "not_found":
            return Grounds(desk.question, answer)
        ids = {citation.passage: citation.document for citation in answer.citations}
        cited = [p for name in dict.fromkeys(ids.values()) for p in self._reader.passages(name) if p.id in ids]
        cited.sort(key=lambda passage: list(ids).index(passage.id))
        passages = {passage.id: passage for passage in (*cited, *(item.passage for item in desk.evidence()))}
        return Grounds(desk.question, answer, tuple(passages.values())[: max(_GROUNDS, len(cited))])

    def evidence(self, text: str) -> tuple[Question, list[Evidence]]:
        """A question understood and every sentence weighed for it, best first: for those who calibrate or explain.

        No evidence when the question names only provinces that have no document.
        """
        desk = self._desk(text)
        return desk.question, desk.evidence() if desk.selection.is_covered else []

    def _desk(self, text: str, history: Sequence[Message] = (), scope: Scope = Scope()) -> Desk:
        question = self._reader.understood(text, history)
        return Desk.of(self._reader, question, self._reader.shelf.select(question, scope))

    def _told(self, desk: Desk, scope: Scope) -> list[Statement]:
        """One question answered; two things that it lays side by side are each asked by themselves."""

        def ask(side: str) -> Desk:
            return self._desk(side, scope=scope)

        told = paired_statements(desk, ask, statements_of) or statements_of(desk)
        return told or paired_years(desk, ask, statements_of) or paired_in_one(desk, ask, statements_of)

    def _finished(self, text: str, statements: Sequence[Statement], status: Status) -> Answer:
        reader = self._reader
        written, citations = cite(statements, reader.document)
        answer = Answer(text, status, written, citations=citations, warnings=self.told_mended(text))
        return checked(answer, reader.document, reader.passages)

    def told_mended(self, text: str) -> tuple[str, ...]:
        """A line for the user that says how a question was understood, where more than its dấu was mended."""
        asked = self._reader.mended(text)
        return () if fold(nfc(text)) == fold(asked) else (UNDERSTOOD.format(question=asked),)


def statements_of(desk: Desk) -> list[Statement]:
    """The first form that has something to say; none when the documents do not support an answer."""
    if not desk.selection.is_covered:
        return []
    if desk.selection.spoken:
        return _of_place(desk)
    if desk.question.asks_place:
        return led_by_place(statements_of(desk.asking(replace(desk.question, asks_place=False))))
    if desk.question.near:
        if found := where_told(desk, statements_of):
            return found
        desk = desk.asking(replace(desk.question, near=None))
    if before := desk.question.before:
        found = _of_answer(desk, statements_of(desk.asking(before)))
        if found or desk.question.wants == "date":
            return found
    if found := of_other_thing(desk, statements_of):
        return found
    facts = fact_statements(desk)
    return facts if facts or is_unknown(desk) else _in_form(desk)


def _of_place(desk: Desk) -> list[Statement]:
    """What the acts of the whole country say of a province: only what they say of it by name, and an amount only
    where they name no other with it; their targets and lists are the country's, and not to be told as its own.
    """
    question = desk.question
    if question.intent == "comparison" or len(question.telling) < _LEAST_TELLING:
        return []
    good = [item for item in desk.supported() if item.pairs >= _LEAST_PAIRS]
    if question.wants == "figure":
        good = [item for item in good if {p.name for p in provinces_in(item.sentence.text)} <= {*question.provinces}]
    return told(desk, good) if good else []


def _in_form(desk: Desk) -> list[Statement]:
    desk = _without_issuer(desk)
    if decided := confirmed(desk, statements_of):
        return decided
    own = (reference_statements, parts_statements, excepted_statements, member_statements)
    for form in (*own, _from_register, side_statements, charged_statements):
        if statements := form(desk):
            return statements
    return compared(desk) if is_comparison(desk) else _from_text(desk)


def _without_issuer(desk: Desk) -> Desk:
    """Who wants a document in short and says whose it is, does not ask what its issuer has to do."""
    question, names = desk.question, desk.selection.documents
    if question.intent != "summary" or not question.kinds or len(names) != 1:
        return desk
    metadata = desk.reader.shelf.metadata[names[0]]
    others = tuple(agency for agency in question.agencies if not is_issuer(agency, metadata))
    return desk if others == question.agencies else desk.asking(replace(question, agencies=others))


def _from_text(desk: Desk) -> list[Statement]:
    """What the clauses themselves say, as a list or a line or two."""
    desk = _with_figure(desk)
    evidence = desk.evidence()
    statements = (
        headed_statements(desk, evidence)
        or enumerated(desk, evidence)
        or funds_statements(desk)
        or _counted(desk)
        or introduced(desk, evidence)
        or listed(desk, evidence)
    )
    if statements and _names_bodies(desk, statements):
        return statements
    good = [item for item in evidence if supports(desk.question, item)]
    alone = desk.question.alone
    if alone and all(item.kind_fit < 1.0 for item in good) and (found := statements_of(desk.reasked(alone))):
        return found
    if not good and _ASKS_WHICH_TARGET.search(desk.question.asked):
        desk = desk.asking(replace(desk.question, wants="open", intent="open"))
        good = desk.supported()
    if not good and desk.question.intent == "yesno":
        good = conditions_of(desk.question, desk.focus, evidence)
    return told(desk, good) if good else _of_kin(desk)


def _of_kin(desk: Desk) -> list[Statement]:
    """What a place aims at in the thing that was told of another place before, though it is called otherwise here."""
    kin, reader = desk.question.kin, desk.reader
    if kin is None:
        return []
    before = statements_of(Desk.of(reader, kin, reader.shelf.select(kin, Scope())))
    row = kindred_row(desk, before)
    return [row] if row else []


def _of_answer(desk: Desk, before: Sequence[Statement]) -> list[Statement]:
    """What the answer before holds of what is asked now: the item of its list that is meant, or what its clauses say.

    "Năm nào phải đạt?", "trong đó mấy bằng sáng chế?" ask of no other clause.
    """
    if desk.question.nth:
        return item_statements(desk, before)
    clauses = {source.passage.id for one in before for source in one.sources}
    here = [item for item in desk.evidence() if item.passage.id in clauses and passes_gates(desk.question, item)]
    least = _NEVER if desk.question.wants == "date" else _SAID
    good = [item for item in here if item.words >= least or supports(desk.question, item)]
    return told(desk, good) if good else []


def _from_register(desk: Desk) -> list[Statement]:
    """What the register says, if it has a figure in what the question asks one in."""
    question, statements = desk.question, from_register(desk)
    stated = [figure for statement in statements for figure in figures_in(statement.text)]
    if question.wants == "figure" and question.intent == "figure" and _only_repeats(question, statements):
        return []
    return statements if question.intent != "figure" or implied_fit(question.asked, stated) else []


def _only_repeats(question: Question, statements: Sequence[Statement]) -> bool:
    """Whether what leads an answer is a figure that the question states: "100% dịch vụ công đạt mức độ mấy?"."""
    leads = [figure for one in statements for bold in one.set_off for figure in figures_in(bold)]
    return bool(leads) and all(any(same_figure(lead, said) for said in question.figures) for lead in leads)


def _names_bodies(desk: Desk, statements: Sequence[Statement]) -> bool:
    """Whether a list has what is asked of a body: no list of what others do, unless the body issued the document; nor
    what stands under the heading of another.
    """
    question, metadata = desk.question, desk.reader.shelf.metadata
    passages = [source.passage for statement in statements for source in statement.sources]
    texts = [" / ".join((*passage.headings, passage.lead, passage.text)) for passage in passages]
    heading = passages[0].headings[-1] if passages and passages[0].headings else ""
    if question.agencies and agencies_in(heading) and not names_one_of(question.agencies, heading):
        return False
    return all(
        any(is_issuer(agency, metadata[passage.document]) for passage in passages)
        or any(names_one_of((agency,), text) for text in texts)
        for agency in question.agencies
    )


def _counted(desk: Desk) -> list[Statement]:
    """How many there are of what could be listed, where a clause says it: "gồm 53 chỉ tiêu"."""
    question = desk.question
    if question.intent != "list" or question.measure is None or _ENUMERATES.search(question.asked):
        return []
    asked = desk.asking(replace(question, wants="figure", intent="figure"))
    best = next(iter(asked.supported()), None)
    said = 1.0 if best is None or question.is_framed else min(best.words, best.near)
    if best is None or best.measure_fit < 1.0 or said < _COUNTED:
        return []
    return told(asked, [best])


def _with_figure(desk: Desk) -> Desk:
    """A question that only names a thing ("TFP của Đắk Lắk đến năm 2025?") asks for its figure if it has one, and so
    does one that compares things.
    """
    question = desk.question
    if question.intent == "comparison" and question.wants == "open":
        of_figures = desk.asking(replace(question, wants="figure"))
        return of_figures if of_figures.supported() and not _TELLS_APART.search(question.asked) else desk
    if question.intent != "open" or question.is_framed or sides_asked(question):
        return desk
    asked = desk.asking(replace(question, wants="figure", intent="figure"))
    if names_quantity(question.text):
        return asked
    if not any(item.head >= _NAMED or cells_of(item.passage) for item in _may_lead(desk)):
        return desk
    best = asked.evidence()[:1]
    if not best or best[0].head < _NAMED or not supports(asked.question, best[0]):
        return desk
    same = question.is_short or desk.evidence()[0].sentence == best[0].sentence
    return asked if same else desk


def _may_lead(desk: Desk) -> Sequence[Evidence]:
    """What may be the best evidence of a figure, as ``_with_figure`` has it: what it says of the words asked about is
    weighed already, but of the rows of tables, which are read with their units where a figure is asked.
    """
    return desk.evidence() if desk.question.is_short else desk.evidence()[:1]
