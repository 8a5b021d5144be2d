"""What no weighing can make up for: evidence that cannot answer, however many of the question's words it says."""

from __future__ import annotations

import re
from itertools import pairwise

from assistant.answering.asking.question import Question
from assistant.answering.asking.sought import is_measured
from assistant.answering.weighing.bounds import is_of_bracket
from assistant.answering.weighing.distinct import has_ordinal, says_distinct
from assistant.answering.weighing.evidence import Evidence
from assistant.answering.weighing.finely import is_as_fine
from assistant.answering.weighing.funds import names_source
from assistant.answering.weighing.groups import names_group
from assistant.answering.weighing.measures import has_bound, has_measure, says_of_figure
from assistant.answering.weighing.opposites import is_not_opposite, is_of_case, is_of_side, is_outside
from assistant.answering.weighing.persons import names_signer
from assistant.answering.weighing.reached import is_of_now, is_of_plan
from assistant.answering.weighing.sorts import tells_sort_asked
from assistant.answering.weighing.tiers import is_of_level
from assistant.answering.weighing.when import is_dated, says_end
from assistant.answering.weighing.where import names_its_place, names_place
from assistant.answering.weighing.which import names_one_asked
from assistant.answering.weighing.who import holds_office, leads_as_asked
from assistant.vietnamese.letters import fold

_LEAST_YEAR = 0.2
_LEAST_YEAR_OF_FIGURE = 0.5  # a target for 2025 says nothing of 2023
_LEAST_WORDS = 0.3
_OF_YEARS = frozenset(("figure", "open"))
_OF_A_THING = frozenset(("figure", "open", "definition"))
_PHRASE = 5  # telling words from which on some must stand together
_NAME = 3  # and from which on those of a thing that is counted must
_LEAST_OF_MANY = 0.4  # the same of a figure of which more is said
_LEAST_APART = 0.55  # of the words that a clause says of them if none do
_LEAST_KIND = {"figure": 0.01, "date": 0.25}
_LEAST_OF_THING = 0.5  # of the thing whose rate or share is asked
_LEAST_OF_CASE = 0.25  # of the case that is told, of which what is asked may be
_WHY = re.compile(r"\b(?:vi|tai) sao\b|\b(?:do|vi) dau\b|\bly do\b")
_WHY_BAD = re.compile(r"\b(?:chua|con|khong|thieu|cham|han che|yeu(?! (?:cau|to))|kem|thap|ton tai|bat cap|kho khan)\b")
_BECAUSE = re.compile(r"\b(?:do|vì|bởi|nhằm|để|nguyên nhân|xuất phát|nhờ|khiến|nên)\b", re.IGNORECASE)
_FAULT_OF = re.compile(r"\b(?:do|vì|bởi|nguyên nhân|xuất phát|khiến)\b", re.IGNORECASE)  # "để" gives an aim only
# just what is said of a topic: "… nói gì về cây điều"
_TOPIC = re.compile(
    r"\b(?:noi|neu|viet|nhac|de cap|quy dinh|yeu cau|chinh sach|chi dao|chi tieu|muc tieu) gi (?:ve|den|toi|doi voi)"
    r" (?P<topic>[a-z]+(?: [a-z]+){1,3}?)"
    r"(?=(?: (?:o|cua|tai|trong|theo)\b.*)?(?: (?:khong|ko|k|nhi|a|vay|the))*\W*$)"
)
_CONTACTS = {"": re.compile(""), "telephone": re.compile(r"\d[\d .]{7,}\d"), "e-mail": re.compile(r"\w@\w")}


def passes_gates(question: Question, evidence: Evidence) -> bool:
    """False where there is no figure although one is asked, another year, another body, hardly a word in common."""
    return all(gate(question, evidence) for gate in _GATES)


def is_of_case_put(question: Question, evidence: Evidence) -> bool:
    """False where evidence tells of another case than the one asked about, or of its opposite."""
    return all(gate(question, evidence) for gate in _OF_CASE)


def _is_of_kind(question: Question, evidence: Evidence) -> bool:
    return evidence.kind_fit >= _LEAST_KIND.get(question.wants, 0.0)


def _is_of_year(question: Question, evidence: Evidence) -> bool:
    return evidence.year_fit >= (_LEAST_YEAR_OF_FIGURE if question.wants == "figure" else _LEAST_YEAR)


def _has_words(question: Question, evidence: Evidence) -> bool:
    """Whether enough of what is asked is said; of the one clause that may be meant what it says is enough."""
    asked = question.measure
    counts_all = question.is_framed and asked and not is_measured(asked) and evidence.measure_fit == 1.0
    if evidence.is_foremost:
        return True
    is_told = evidence.words >= _LEAST_WORDS or question.asks_recipients or bool(counts_all)
    return is_told and not _only_syllables(question, evidence)


def _has_named(question: Question, evidence: Evidence) -> bool:
    """Whether the bodies and documents named are there; a signer where one is asked for."""
    is_unnamed = bool(question.numbers or question.agencies) and evidence.named_fit == 0.0
    return not is_unnamed and (not question.asks_signer or names_signer(evidence.passage.text))


def _only_syllables(question: Question, evidence: Evidence) -> bool:
    """Whether a clause has syllables of what is named, but no two of them side by side: "thu hút", "gia nhập" for
    "thu nhập".
    """
    count, asked = len(question.telling) - len(question.told & set(question.telling)), question.measure
    is_figure = question.intent == "figure"
    is_named_alone = question.intent == question.wants == "open" and count >= _PHRASE
    is_counted = is_figure and asked is not None and not is_measured(asked) and count >= _NAME
    is_told_much = is_figure and count >= _NAME + (asked is None)
    if evidence.pairs == 0.0 and question.intent in _OF_A_THING and count == 1 and question.thing_in_two:
        return True
    least = _LEAST_APART if is_named_alone or is_counted else _LEAST_OF_MANY if is_told_much else 0.0
    return evidence.pairs == 0.0 and evidence.words < least


def _is_of_thing(question: Question, evidence: Evidence) -> bool:
    """Whether the thing is named of which the rate or share is asked: the growth of trade is not that of another."""
    return question.intent != "figure" or evidence.of_thing >= _LEAST_OF_THING


def _is_of_told(question: Question, evidence: Evidence) -> bool:
    """Whether something of the case is said, where the question tells more of it than it asks: "Nhà tôi nuôi chim yến,
    vậy được bao nhiêu".
    """
    return evidence.of_case >= _LEAST_OF_CASE or not question.tells_more


def _says_topic(question: Question, evidence: Evidence) -> bool:
    """Whether two words of the topic stand side by side, where just what is said of a topic is asked."""
    match = None if question.is_of_one_thing else _TOPIC.search(question.asked)
    words = match["topic"].split() if match else []
    asked = {word for run in question.focus for word in run}
    if not asked.issuperset(words) or any(question.written.get(word) for word in words):
        return True  # it is told by another name
    passage = evidence.passage
    said = fold(" / ".join((*passage.headings, passage.lead, passage.text))).lower()
    return not words or any(f"{left} {right}" in said for left, right in pairwise(words))


def _gives_reason(question: Question, evidence: Evidence) -> bool:
    """Whether a reason is given, if one is asked for; what is aimed at is none of why a thing is bad."""
    if not _WHY.search(question.asked):
        return True
    reason = _FAULT_OF if _WHY_BAD.search(question.asked) else _BECAUSE
    return bool(reason.search(f"{evidence.passage.lead} {evidence.sentence.text}"))


def _has_contact(question: Question, evidence: Evidence) -> bool:
    """Whether a telephone number or an address is there, if one is asked for."""
    return bool(_CONTACTS[question.asks_contact].search(evidence.passage.text))


def _is_dated_as_asked(question: Question, evidence: Evidence) -> bool:
    """Whether a clause without a year is not told for a year of which others say that the thing is another."""
    return question.intent not in _OF_YEARS or not evidence.is_dated_elsewhere


_OF_CASE = (is_not_opposite, is_of_case, is_of_bracket, is_of_side, is_outside)
_GATES = (
    *_OF_CASE,
    _is_of_kind,
    _is_of_year,
    _has_words,
    _has_named,
    has_measure,
    has_bound,
    is_dated,
    is_as_fine,
    says_end,
    names_place,
    leads_as_asked,
    _has_contact,
    is_of_level,
    has_ordinal,
    holds_office,
    _says_topic,
    _gives_reason,
    _is_of_thing,
    _is_of_told,
    is_of_now,
    is_of_plan,
    _is_dated_as_asked,
    says_distinct,
    names_its_place,
    says_of_figure,
    names_one_asked,
    names_source,
    names_group,
    tells_sort_asked,
)
