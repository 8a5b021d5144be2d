"""What no weighing can make up for: evidence that cannot answer, however many of the question's words it says."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answering.asking.question import Question
from assistant.answering.asking.sought import implied_fit, is_bound, is_measured, of_bound, of_measure
from assistant.answering.weighing.bodies import bearers
from assistant.answering.weighing.brackets import is_of_bracket
from assistant.answering.weighing.distinct import says_distinct
from assistant.answering.weighing.evidence import Evidence
from assistant.answering.weighing.figures import figures_in, outside_names, quantities
from assistant.answering.weighing.government import is_of_level
from assistant.answering.weighing.holding import RHYTHM, dates_in
from assistant.answering.weighing.measured import told_with_units
from assistant.answering.weighing.named import is_same_body
from assistant.answering.weighing.offices import holds_office
from assistant.answering.weighing.opposites import is_not_opposite, is_of_case, is_of_side
from assistant.answering.weighing.ownwords import says_of_figure
from assistant.answering.weighing.reached import is_of_now, is_of_plan
from assistant.answering.weighing.recurring import rhythms_in
from assistant.answering.weighing.signing import names_signer
from assistant.answering.weighing.spots import names_place, where_asked
from assistant.answering.weighing.which import names_one_asked
from assistant.answering.weighing.within import names_its_place
from assistant.reading.cells import cells_of
from assistant.vietnamese.letters import fold
from assistant.vietnamese.numbers import Figure
from assistant.vietnamese.syllables import STOPWORDS, syllables

_ENDS = re.compile(
    r"\b(?:het|ngung|cham dut) (?:hieu luc|han)\b|\b(?:den|toi) (?:khi nao|bao gio|het (?:ngay|nam) nao)\b"
)
_ENDED = re.compile(r"\b(?:het|ngung|cham dut|bai bo|thay the|den|toi|thoi han)\b")
_OWN_END = re.compile(r"\bnay co hieu luc\b[^;.]*\bden\b")
_DATELINE = re.compile(r"(?:[^\W\d][\w. ]{1,40}, )?ngày \d{1,2} tháng \d{1,2} năm \d{4}", re.IGNORECASE)
_DUE = re.compile(r"\btruoc (?:ngay|thang|khi|nam)\b|\bcham nhat\b|\bhan (?:chot|cuoi|nop)\b|\bphai\b")
_LEAST_YEAR = 0.2
_LEAST_YEAR_OF_FIGURE = 0.5  # a target for 2025 says nothing of 2023
_LEAST_WORDS = 0.3
_OF_YEARS = frozenset(("figure", "open"))
_OF_A_THING = frozenset(("figure", "open", "definition"))
_NUMBERED = "so"
_PHRASE = 5  # telling words from which on some must stand together
_NAME = 3  # and from which on those of a thing that is counted must
_NAMED_BY = 0.4  # fit of a thing counted that only stands near
_LEAST_OF_MANY = 0.4  # the same of a figure of which more is said
_LEAST_APART = 0.55  # of the words that a clause says of them if none do
_LEAST_KIND = {"figure": 0.01, "date": 0.25}
_LEAST_OF_THING = 0.5  # of the thing whose rate or share is asked
_WHY = re.compile(r"\b(?:vi|tai) sao\b|\b(?:do|vi) dau\b|\bly do\b")
_WHY_BAD = re.compile(r"\b(?:chua|con|khong|thieu|cham|han che|yeu(?! (?:cau|to))|kem|thap|ton tai|bat cap|kho khan)\b")
_BECAUSE = re.compile(r"\b(?:do|vì|bởi|nhằm|để|nguyên nhân|xuất phát|nhờ|khiến|nên)\b", re.IGNORECASE)
_FAULT_OF = re.compile(r"\b(?:do|vì|bởi|nguyên nhân|xuất phát|khiến)\b", re.IGNORECASE)  # "để" gives an aim only
_SHARE_OF = re.compile(r"\b(?:bao nhieu|bn|may)(?: phan tram| ?%)?(?: cua)? (?P<whole>grdp|gdp)\b")
_PEOPLE = "people"
_COUNTED = frozenset((_PEOPLE, "places", "bodies", "works"))
_IN_WHICH_CASE = re.compile(r"\bkhi nao (?:thi|phai|duoc|bi)\b")  # is told by a case, "áp dụng khi có lũ"
_IN_CASE = re.compile(r"\b(?:khi|nếu|trường hợp)\b", re.IGNORECASE)
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
    asked = question.measure
    counts_all = question.is_framed and asked and not is_measured(asked) and evidence.measure_fit == 1.0
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
    count, asked = len(question.telling), question.measure
    is_figure = question.intent == "figure"
    is_named_alone = question.intent == question.wants == "open" and count >= _PHRASE
    is_counted = is_figure and asked is not None and not is_measured(asked) and count >= _NAME
    is_told_much = is_figure and count >= _NAME + (asked is None)
    if evidence.pairs == 0.0 and question.intent in _OF_A_THING and count == 1 and question.thing_in_two:
        return True
    least = _LEAST_APART if is_named_alone or is_counted else _LEAST_OF_MANY if is_told_much else 0.0
    return evidence.pairs == 0.0 and evidence.words < least


def _has_measure(question: Question, evidence: Evidence) -> bool:
    """Whether a figure has the unit asked for, or one of a quantity that is measured so."""
    asked = question.measure
    if question.wants != "figure":
        return True
    share = _SHARE_OF.search(question.asked)
    if share and share["whole"] not in fold(evidence.passage.text).lower():
        return False
    if asked and is_measured(asked):
        return evidence.measure_fit > 0
    if asked and evidence.measure_fit <= _NAMED_BY and not _may_count(asked, evidence.figures):
        return False
    cells = cells_of(evidence.passage)
    return implied_fit(question.asked, figures_in(told_with_units(cells)) if cells else evidence.figures)


def _is_of_thing(question: Question, evidence: Evidence) -> bool:
    """Whether the thing is named of which the rate or share is asked: the growth of trade is not that of another."""
    return question.intent != "figure" or evidence.of_thing >= _LEAST_OF_THING


def _gives_reason(question: Question, evidence: Evidence) -> bool:
    """Whether a reason is given, if one is asked for; what is aimed at is none of why a thing is bad."""
    if not _WHY.search(question.asked):
        return True
    reason = _FAULT_OF if _WHY_BAD.search(question.asked) else _BECAUSE
    return bool(reason.search(f"{evidence.passage.lead} {evidence.sentence.text}"))


def _says_end(question: Question, evidence: Evidence) -> bool:
    """Whether the clause speaks of an end, if that is asked, and not of the end of an act that is not named."""
    if not _ENDS.search(question.asked):
        return True
    stated = {figure.norm for figure in evidence.figures if figure.kind == "document"}
    text = fold(evidence.passage.text)
    is_other = question.wants == "date" and bool(stated - set(question.numbers)) and not _OWN_END.search(text)
    is_of_effect = "hieu luc" not in question.asked or "hieu luc" in text
    return bool(_ENDED.search(text)) and is_of_effect and not is_other


def _leads(question: Question, evidence: Evidence) -> bool:
    """Whether a body of which the lead is asked bears the duty, and does not only help with it."""
    if "lead" not in question.roles or question.wants != "task" or not question.agencies:
        return True
    return any(is_same_body(agency, body) for agency in question.agencies for body in bearers(evidence.passage))


def _may_count(asked: Figure, found: Sequence[Figure]) -> bool:
    """Whether some figure may count what is asked, if it is called otherwise there: things no number of people, and
    people none of things, but the share of them may be told, unless millions are asked for.
    """
    if asked.family not in _COUNTED:
        return any(figure.kind != "quantity" or not is_measured(figure) for figure in found)
    of_people = asked.family == _PEOPLE
    counts = [figure for figure in quantities(found) if not is_measured(figure)]
    is_share = of_people and asked.scale == 1 and any(figure.family == "percent" for figure in found)
    return is_share or any(
        figure.family not in _COUNTED or (figure.family == _PEOPLE) == of_people for figure in counts
    )


def _has_bound(question: Question, evidence: Evidence) -> bool:
    """Whether a figure may be the bound asked for."""
    if question.wants != "figure":
        return True
    found = of_measure(question.measure, quantities(evidence.figures, question.wants_time))
    if found and not outside_names(evidence.sentence.text, found):
        return False  # "Chiến dịch 500 ngày đêm" is a name
    if any(is_bound(question.asked, figure) for figure in found):
        return True
    return len(of_bound(question.asked, found)) == len(found)


def _is_dated(question: Question, evidence: Evidence) -> bool:
    """Whether a date, a length of time or a rhythm stands in the sentence or above it, if one is asked for."""
    text = evidence.sentence.text
    lengths = [figure for figure in evidence.figures if figure.family == "time"]
    if question.wants != "date" or outside_names(text, lengths):
        return True
    if _IN_WHICH_CASE.search(question.asked) and _IN_CASE.search(text):
        return True
    if _DATELINE.fullmatch(text.strip(" .")):
        return not _DUE.search(question.asked)  # it dates the document, and nothing is due by it
    told = (text, evidence.passage.lead, *evidence.passage.headings)
    return bool(RHYTHM.search(fold(text)) or rhythms_in(text)) or any(dates_in(question, one) for one in told)


def _has_contact(question: Question, evidence: Evidence) -> bool:
    """Whether a telephone number or an address is there, if one is asked for."""
    return bool(_CONTACTS[question.asks_contact].search(evidence.passage.text))


def _has_ordinal(question: Question, evidence: Evidence) -> bool:
    """Whether a number by which the question tells one thing from its like is there: "kênh 60", "trung tâm số 2"; where
    a document is named, it may be the document's.
    """
    names_document = question.kinds or question.numbers or question.begun or question.acts
    if names_document or not (question.is_of_one_thing or where_asked(question)):
        return True
    asked, passage = _ordinals(question), evidence.passage
    return not asked or asked <= set(syllables(" / ".join((*passage.headings, passage.lead, passage.text))))


def _ordinals(question: Question) -> set[str]:
    """The numbers that stand behind what they number, and count nothing: not "1 ngày", "sau 10 năm"."""
    ordinals = set()
    for run in question.focus:
        for before, number, after in zip(run, run[1:], (*run[2:], ""), strict=False):
            if number.isdigit() and (before == _NUMBERED or not after or after in STOPWORDS):
                ordinals.add(number)
    return ordinals & set(question.telling)


def _is_dated_as_asked(question: Question, evidence: Evidence) -> bool:
    """Whether a clause without a year is not told for a year of which others say that the thing is another."""
    return question.intent not in _OF_YEARS or not evidence.is_dated_elsewhere


_OF_CASE = (is_not_opposite, is_of_case, is_of_bracket, is_of_side)
_GATES = (
    *_OF_CASE,
    _is_of_kind,
    _is_of_year,
    _has_words,
    _has_named,
    _has_measure,
    _has_bound,
    _is_dated,
    _says_end,
    names_place,
    _leads,
    _has_contact,
    is_of_level,
    _has_ordinal,
    holds_office,
    _gives_reason,
    _is_of_thing,
    is_of_now,
    is_of_plan,
    _is_dated_as_asked,
    says_distinct,
    names_its_place,
    says_of_figure,
    names_one_asked,
)
