"""Lists from the text itself: what stands under the heading that is meant, and the bodies that do a thing."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answering.asking.question import Question
from assistant.answering.desk import Desk
from assistant.answering.drafting import Statement
from assistant.answering.lists.digests import IN_SHORT, ground_of, section_digest
from assistant.answering.lists.kinds import kind_asked
from assistant.answering.lists.lists import bodies_statements, contents_statements, noun_of, section_statements
from assistant.answering.lists.matching import match_sections
from assistant.answering.lists.sections import (
    SectionMatch,
    names_unheaded,
    spelt_section,
    tasks_section,
    worded_section,
)
from assistant.answering.lists.standard import dated_section, standard_section
from assistant.answering.summaries.announced import announced
from assistant.answering.summaries.extent import PARTS_NAMED, is_about_all
from assistant.answering.summaries.meant import meant_whole
from assistant.answering.summaries.overview import overview_statements
from assistant.answering.summaries.situation import sides_asked, situation_statements, takes_no_stock
from assistant.answering.summaries.summing import section_summary
from assistant.answering.summaries.topics import topic_summary
from assistant.answering.weighing.bodies import bodies_in
from assistant.answering.weighing.evidence import Evidence
from assistant.answering.weighing.opposites import tells_side
from assistant.answering.weighing.support import supports
from assistant.records import Document
from assistant.vietnamese.syllables import syllables

_LISTED = frozenset(("list", "summary", "task", "open", "definition"))
_OF_TASKS = frozenset(("list", "task"))
_SECTION = 0.6  # from this match on, a heading is what the question means
_IN_SHORT = 0.55  # the same where the question asks for something in short
_SURE = 0.8  # the same where the document's title says all that is asked about
_SECTION_DOCUMENTS = 4  # whose headings are compared
_PARTS = re.compile(
    r"\b(?:nhiem vu|nv|nvu|gp|giai phap|noi dung|phan|muc|chuong|gom|co gi|nhung gi|quan diem|dinh huong|viec)\b"
)
_TASKS = re.compile(r"\b(?:nhiem vu|nv|nvu|giai phap|gp)\b")
_GROUPS = re.compile(r"\b(?:nhom|cac|nhung|may) (?:nhom )?(?:nhiem vu|nv|nvu|giai phap|gp)\b")
_SAME_RANK = 0.85
_NEAR_BEST = 0.7
_NAME = 2  # syllables of a part's name
_PLACES = frozenset(("tinh", "huyen", "xa", "phuong", "thon", "ban", "ap"))


def listed(desk: Desk, evidence: Sequence[Evidence]) -> list[Statement]:
    """A list when a heading names what is asked, or when several bodies do what is asked."""
    question = desk.question
    if question.intent not in _LISTED or question.asks_recipients:
        return []
    good = [item for item in evidence if supports(question, item)] if question.intent == "list" else []
    bodies = _bodies(desk, evidence) if question.intent == "list" and question.wants_body else []
    if len(bodies) > 1:
        return bodies
    documents = _nearest(desk, evidence)
    if situation := situation_statements(desk, documents):
        return situation
    if question.intent == "summary":
        titled = [document for document in documents if is_about_all(desk, document)]
        return _summary(desk, evidence, titled if len(titled) == 1 and question.telling else documents)
    section = _section(desk, [one for one in documents if _is_near(desk, one, evidence)])
    if len(section) == 1 and good and good[0].passage not in (source.passage for source in section[0].sources):
        section = []  # what lists nothing is no better than the clause that says most
    if question.wants_body and not any(bodies_in(statement.text) for statement in section):
        section = []
    if good and section and not _names_places(question, section):
        section = []
    if section or (section := _announced(desk, good)):
        return section
    asks_contents = not (question.wants_body or sides_asked(question))  # nor does who asks what was reached
    if len(documents) == 1 and asks_contents and is_about_all(desk, documents[0]):
        return _spelt(desk, documents[0]) or _whole(desk, documents[0])
    return []


def tasks_statements(desk: Desk) -> list[Statement]:
    """The tasks of the one document that is meant, where nothing else is asked: "có mấy nhiệm vụ, giải pháp"."""
    question, names = desk.question, desk.selection.documents
    asks_more = question.telling or question.agencies or question.wants_body or question.intent not in _OF_TASKS
    if asks_more or len(names) != 1 or not _TASKS.search(question.asked):
        return []
    document = desk.reader.document(names[0])
    at = tasks_section(document)
    match = None if at is None else SectionMatch(document, at, 1.0)
    return section_statements(match, desk.reader.passages(document.name), noun_of(question)) if match else []


def whole_statements(desk: Desk) -> list[Statement]:
    """The one document that is itself to be told in short; none where a part of it is, or something that it says."""
    document = meant_whole(desk.question, _nearest(desk, ())) if desk.question.intent == "summary" else None
    return _whole(desk, document) if document else []


def lacks_part(desk: Desk) -> bool:
    """Whether a part of the one document that is meant is asked for and it has none such: what was reached; or a part
    to be told in short, by a name of words that any document may have, or that stand together in none of its clauses.
    """
    question, names = desk.question, desk.selection.documents
    if len(names) != 1:
        return False
    document = desk.reader.document(names[0])
    if question.intent != "summary" or not PARTS_NAMED.search(question.asked):
        return takes_no_stock(desk, document)
    if names_unheaded(question, document):
        return True
    is_name = len(question.telling) == _NAME and not question.added
    return is_name and not any(item.pairs for item in desk.evidence())


def _nearest(desk: Desk, evidence: Sequence[Evidence]) -> list[Document]:
    """The documents that are meant; those of the evidence where the question does not say which."""
    found = () if desk.selection.documents else evidence or desk.evidence()
    names = desk.selection.documents or tuple(dict.fromkeys(one.passage.document for one in found))
    return [desk.reader.document(name) for name in names[:_SECTION_DOCUMENTS]]


def _is_near(desk: Desk, document: Document, evidence: Sequence[Evidence]) -> bool:
    """Whether a document has a sentence hardly worse than the best of all, where the question does not say which."""
    own = next((item.score for item in evidence if item.passage.document == document.name), 0.0)
    return bool(desk.selection.documents) or not evidence or own >= _NEAR_BEST * evidence[0].score


def _names_places(question: Question, section: Sequence[Statement]) -> bool:
    """Whether a section says of what kind the places are that are asked for, if places are: "những huyện nào"."""
    kind = kind_asked(question)
    if kind is None or kind.words[0] not in _PLACES:
        return True
    return any(kind.words[0] in syllables(statement.text) for statement in section)


def _spelt(desk: Desk, document: Document) -> list[Statement]:
    """What stands under the heading that a question says word for word: "Nội dung thực hiện gồm mấy phần"."""
    match = spelt_section(desk.question, document)
    return section_statements(match, desk.reader.passages(document.name), noun_of(desk.question)) if match else []


def _summary(desk: Desk, evidence: Sequence[Evidence], documents: Sequence[Document]) -> list[Statement]:
    """The whole document, the section or the thing in short that is asked for."""
    question = desk.question
    one = documents[0] if len(documents) == 1 else None
    is_whole = one is not None and is_about_all(desk, one)
    names_act = bool(question.kinds or question.numbers or question.acts)
    own = one and (standard_section(question, one) or (is_whole and spelt_section(question, one)))
    own = own or (worded_section(question, one) if one and not names_act else None)
    if one and (meant := own or (dated_section(question, one) if is_whole else None)):
        return section_digest(desk, meant)
    names_part = bool(PARTS_NAMED.search(question.asked))
    is_sure = is_whole and not question.is_framed and not names_part
    section = section_summary(desk, documents, _SURE if is_sure else _IN_SHORT)
    if not section and lacks_part(desk):
        return []
    if one and is_whole and (not section or (names_act and not question.is_framed and not names_part)):
        return _whole(desk, one)
    return section or topic_summary(desk, [item for item in evidence if supports(desk.question, item)])


def _bodies(desk: Desk, evidence: Sequence[Evidence]) -> list[Statement]:
    good = [item for item in evidence if supports(desk.question, item)]
    return bodies_statements(desk.focus, [item for item in good if item.words >= _SAME_RANK * evidence[0].words])


def _announced(desk: Desk, good: Sequence[Evidence]) -> list[Statement]:
    name = good[0].passage.document if good else ""
    passages = desk.reader.passages(name) if name else ()
    return announced(good[0], desk.reader.document(name), passages, noun_of(desk.question)) if name else []


def _section(desk: Desk, documents: Sequence[Document]) -> list[Statement]:
    found = match_sections(desk.question, documents, desk.reader.rarity)
    if not found or found[0].score < _SECTION:
        return []
    passages = desk.reader.passages(found[0].document.name)
    told = [passage for passage in passages if tells_side(desk.question, passage.text)]
    if desk.question.intent in IN_SHORT and len(told) == len(passages):
        return section_digest(desk, found[0])
    return section_statements(found[0], told, noun_of(desk.question))


def _whole(desk: Desk, document: Document) -> list[Statement]:
    is_summary = desk.question.intent == "summary"
    groups = _GROUPS.search(desk.question.asked) if is_summary else None
    if not groups and (is_summary or desk.question.asks_targets):
        return overview_statements(desk.reader.registered(document.name), ground_of(desk, document.name))
    if desk.question.intent == "list" and not _PARTS.search(desk.question.asked):
        return []
    passages, noun = desk.reader.passages(document.name), noun_of(desk.question)
    tasks = tasks_section(document) if _TASKS.search(desk.question.asked) else None
    if tasks is not None and not PARTS_NAMED.search(desk.question.asked):
        match = SectionMatch(document, tasks, 1.0)
        return section_digest(desk, match) if is_summary else section_statements(match, passages, noun)
    return contents_statements(document, passages, noun)
