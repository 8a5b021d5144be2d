"""The form that a question is answered in: the first that has something to say of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.answering.acts.catalogue import catalogue_statements
from assistant.answering.acts.factual import fact_statements, is_unknown
from assistant.answering.acts.references import reference_statements
from assistant.answering.another import of_other_thing
from assistant.answering.asking.periods import overlap, spans_of
from assistant.answering.asking.question import Question
from assistant.answering.asking.sought import implied_fit
from assistant.answering.beneficiaries import beneficiary_statements
from assistant.answering.clauses import clause_statements
from assistant.answering.comparing.comparison import compared, is_comparison
from assistant.answering.comparing.kindred import kindred_row
from assistant.answering.comparing.sides import side_statements
from assistant.answering.deciding.confirming import confirmed
from assistant.answering.desk import Desk
from assistant.answering.drafting import Statement
from assistant.answering.lists.belonging import belonging_statements
from assistant.answering.lists.introduced import excepted_statements, member_statements
from assistant.answering.nearby import where_told
from assistant.answering.parts import item_statements, led_by_place, parts_statements
from assistant.answering.registering.charged import charged_statements
from assistant.answering.registering.registering import from_register
from assistant.answering.summaries.listing import whole_statements
from assistant.answering.telling import told
from assistant.answering.weighing.bodies import is_issuer
from assistant.answering.weighing.figures import figures_in
from assistant.answering.weighing.gates import passes_gates
from assistant.answering.weighing.sorts import tells_sort
from assistant.answering.weighing.support import supports
from assistant.answering.weighing.which import names_one
from assistant.answering.weighing.years import years_told
from assistant.records import Scope
from assistant.vietnamese.names import provinces_in
from assistant.vietnamese.numbers import same_figure

_SAID = 0.5  # share of the words asked about that is enough within the clause that answered before
_NEVER = 2.0
_LEAST_TELLING = 2  # words with which a question of a province asks the acts of the whole country
_OF_MANY = frozenset(("list", "summary", "task", "open"))
_LEAST_PAIRS = 0.3  # and the least of them that stand side by side there


def statements_of(desk: Desk) -> list[Statement]:
    """The first form that has something to say; none when the documents do not support an answer, nor when it names
    none of the kind that is asked for.
    """
    if desk.selection.is_covered and (held := catalogue_statements(desk)):
        return held
    statements = _first_of(desk)
    return statements if is_of_kind_asked(desk, statements) else []


def is_of_kind_asked(desk: Desk, statements: Sequence[Statement]) -> bool:
    """Whether a statement names what is asked for, whatever form told it; what has no source is no clause."""
    question, metadata = desk.question, desk.reader.shelf.metadata
    told = [(f"{one.text} / {source.text}", source.passage) for one in statements for source in one.sources]
    is_sort = not told or any(tells_sort(question, f"{text} / {passage.text}", passage) for text, passage in told)
    return is_sort and (
        not told or any(names_one(question, text, passage, metadata[passage.document].title) for text, passage in told)
    )


def _first_of(desk: Desk) -> list[Statement]:
    if not desk.selection.is_covered:
        return []
    if desk.selection.spoken:
        return _of_place(desk)
    if desk.question.asks_place:
        return led_by_place(statements_of(desk.asking(replace(desk.question, asks_place=False))))
    if desk.question.near:
        found = where_told(desk, statements_of)
        if found is not None and (found or not desk.question.near.may_leave):
            return found
        desk = desk.asking(replace(desk.question, near=None))
    if before := desk.question.before:
        found = _of_answer(desk, statements_of(desk.asking(before)))
        if found or desk.question.wants == "date":
            return found
    if found := of_other_thing(desk, statements_of):
        return found
    facts = fact_statements(desk)
    if facts or is_unknown(desk):
        return facts
    told = _in_form(desk)
    return [] if _is_of_other_years(desk, told) else told


def _is_of_other_years(desk: Desk, told: Sequence[Statement]) -> bool:
    """Whether something is asked of some years that are not their document's, and all clauses told are of others."""
    question, metadata = desk.question, desk.reader.shelf.metadata
    if not question.spans or question.intent not in _OF_MANY:
        return False
    passages = {source.passage.id: source.passage for one in told for source in one.sources}.values()
    documents = [metadata[name] for name in dict.fromkeys(one.document for one in passages)]
    stated = [span for one in passages for span in years_told(one, metadata[one.document])]
    own = [span for one in documents for span in spans_of(f"{one.title} / {one.period} / {one.date[:4]}")]
    return bool(stated) and not any(overlap(asked, span) for asked in question.spans for span in (*stated, *own))


def _of_place(desk: Desk) -> list[Statement]:
    """What the acts of the whole country say of a province: only what they say of it by name, and an amount only
    where they name no other with it; their targets and lists are the country's, and not to be told as its own.
    """
    question = desk.question
    if question.intent == "comparison" or len(question.telling) < _LEAST_TELLING:
        return []
    if found := belonging_statements(desk):
        return found
    good = [item for item in desk.supported() if item.pairs >= _LEAST_PAIRS]
    if question.wants == "figure":
        good = [item for item in good if {p.name for p in provinces_in(item.sentence.text)} <= {*question.provinces}]
    return told(desk, good) if good else []


def _in_form(desk: Desk) -> list[Statement]:
    if whole := whole_statements(desk):
        return whole
    if meant := beneficiary_statements(desk, statements_of):
        return meant
    desk = _without_issuer(desk)
    if decided := confirmed(desk, statements_of):
        return decided
    own = (reference_statements, parts_statements, excepted_statements, member_statements)
    for form in (*own, _from_register, side_statements, charged_statements):
        if statements := form(desk):
            return statements
    if is_comparison(desk):
        return compared(desk)
    return clause_statements(desk, statements_of) or _of_kin(desk)


def _without_issuer(desk: Desk) -> Desk:
    """Who wants a document in short and says whose it is, does not ask what its issuer has to do."""
    question, names = desk.question, desk.selection.documents
    if question.intent != "summary" or not question.kinds or len(names) != 1:
        return desk
    metadata = desk.reader.shelf.metadata[names[0]]
    others = tuple(agency for agency in question.agencies if not is_issuer(agency, metadata))
    return desk if others == question.agencies else desk.asking(replace(question, agencies=others))


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
