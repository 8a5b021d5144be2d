"""The figures of a sentence that a question asks for: of the thing, the year, the unit and the bound that it names."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence

from assistant.answering.asking.question import Question
from assistant.answering.asking.sought import is_bound, of_bound, of_implied, of_measure
from assistant.answering.asking.stages import stage_before
from assistant.answering.weighing.changes import asks_before, asks_change, is_before, is_but_change, is_change
from assistant.answering.weighing.evidence import Evidence
from assistant.answering.weighing.figures import quantities
from assistant.answering.weighing.focus import Focus
from assistant.answering.weighing.likely import OF_YEAR, TOTAL, likelihoods, words_said, year_fit
from assistant.answering.weighing.stretches import Stretch, clause_start, stretches_of, telling_words
from assistant.vietnamese.letters import fold
from assistant.vietnamese.numbers import Figure, same_figure

_TIE = 0.6  # how likely a figure is, beside the likeliest, that is told with it
_TIE_OF_BOUNDS = 0.1  # several bounds of one sentence are of several cases: none is told without the others
_OTHER_YEAR = 0.5  # fit up to which a figure is left out beside one of just the years asked
_PART = re.compile(
    r"\b(?:ngan sach|xa hoi hoa|von vay|doanh nghiep|rieng|trong do|trong tong|(?<!dau )(?<!dien )tu"
    r"|phan (?:tinh|huyen|xa|trung uong|tw|dan|nha nuoc))\b"
)
# "trong cục tiền ấy, phần tỉnh bỏ là bao nhiêu": the total is not asked
_OF_TOTAL = re.compile(
    r"\btrong (?:so |ca |cai )*(?:tong|cuc|goi|dong) (?:nhu cau |so )?(?:von|tien|kinh phi|chi)\b"
    r".*\b(?:rieng|phan|tui)\b"
)
_AMONG = re.compile(r"\btrong đó\b,?", re.IGNORECASE)
_TOTAL_AND_PART = re.compile(rf"{TOTAL.pattern}.*\b(?:trong do|rieng|con)\b.*\b(?:bao nhieu|bn|may)\b")
_MOST_LEADS = 3
_HOW_MUCH = re.compile(r"\b(?:bao nhieu|bn|may|phan tram)\b(?!.*\b(?:dau|nao)\b)")
_STEP = "level"  # "bậc 3", "mức độ 4": counts nothing
_ASKS_STEP = re.compile(
    r"\b(?:cap(?: do)?|bac|muc do|hang|loai|trinh do) (?:may|bao nhieu|bn)\b(?! (?:tien|ty|trieu))|\bmay sao\b"
)


def figures_asked(question: Question, focus: Focus, evidence: Evidence) -> list[Figure]:
    """The figures of the sentence that the question asks for: the likeliest, and those hardly less likely."""
    text = evidence.sentence.text
    counts = counts_among(question, evidence.figures)
    stretches = stretches_of(text, counts)
    meant = candidates(question, text, counts, stretches)
    if not meant or (len(meant) == 1 and not asks_total_and_part(question.asked)):
        return meant
    likely = likelihoods(question, focus, text, [stretches[figure] for figure in meant])
    if asks_total_and_part(question.asked) and (total := _totals(text, counts, stretches)):
        parts = [(value, figure) for figure, value in zip(meant, likely, strict=True) if figure not in total]
        return [*total[:1], *(figure for _, figure in sorted(parts, key=lambda part: -part[0])[:1])]
    best, most = max(zip(meant, likely, strict=True), key=lambda pair: pair[1])
    chosen = [f for f, value in zip(meant, likely, strict=True) if value >= _tie(question, best, f) * most]
    return chosen if len(chosen) <= _MOST_LEADS else []


def counts_among(question: Question, figures: Sequence[Figure]) -> list[Figure]:
    """The figures that count or measure; the steps of a scale where one is asked for: "hạng mấy"."""
    found = quantities(figures, question.wants_time)
    is_claimed = question.intent == "yesno" and any(one.kind == _STEP for one in question.figures)
    asks_step = is_claimed or bool(_ASKS_STEP.search(question.asked))
    return [figure for figure in found if (figure.kind == _STEP) == asks_step] or found


def asks_total_and_part(folded: str) -> bool:
    """Whether a question asks for a total and for a part of it: "tổng kinh phí bao nhiêu, trong đó NS tỉnh mấy tỷ"."""
    return bool(_TOTAL_AND_PART.search(folded))


def says_total(text: str) -> bool:
    """Whether a question asks for a total, or a sentence names one."""
    return bool(TOTAL.search(fold(text)))


def _totals(text: str, found: Sequence[Figure], stretches: Mapping[Figure, Stretch]) -> list[Figure]:
    """The figures that a total is said to be."""
    return [figure for figure in found if says_total(text[stretches[figure].start : figure.start])]


def _tie(question: Question, best: Figure, other: Figure) -> float:
    are_bounds = all(is_bound(question.asked, figure) for figure in (best, other))
    return _TIE_OF_BOUNDS if are_bounds and best.family == other.family else _TIE


def candidates(
    question: Question, text: str, found: Sequence[Figure], stretches: Mapping[Figure, Stretch]
) -> list[Figure]:
    """The figures of a sentence that may be meant: of the kind and in the unit asked, of the bound and of the years
    asked, where some are; and none that the question itself states.
    """
    kept = list(found)
    if _HOW_MUCH.search(question.asked):
        kept = [figure for figure in kept if not any(same_figure(figure, said) for said in question.figures)] or kept
    kept = of_implied(question.asked, of_measure(question.measure, kept))
    if question.wants_time:
        kept = [figure for figure in kept if figure.family == "time"] or kept
    if "tuoi" not in question.asked:
        kept = [figure for figure in kept if figure.family != "age"] or kept
    kept = of_bound(question.asked, kept) or kept
    if TOTAL.search(question.asked) and not _PART.search(question.asked):
        kept = _totals(text, kept, stretches) or kept
    if _OF_TOTAL.search(question.asked):
        totals = _totals(text, kept, stretches)
        kept = [figure for figure in kept if figure not in totals] or kept
    kept = _of_whole(question, text, kept)
    if question.stage:
        kept = [figure for figure in kept if stage_before(text, figure.start) == question.stage] or kept
    kept = _of_years(question, text, [stretches[figure] for figure in kept])
    kept = _of_change(question, text, [stretches[figure] for figure in kept])
    is_asked = asks_before(question.asked)
    return [f for f in kept if question.spans or is_before(text, stretches[f]) == is_asked] or kept


def _of_whole(question: Question, text: str, found: Sequence[Figure]) -> list[Figure]:
    """The figures without those of a part, "trong đó làm trưởng đoàn 2 đoàn", that a question does not name."""
    if _PART.search(question.asked):
        return list(found)
    said = words_said(question)
    return [figure for figure in found if not _is_of_other_part(text, figure, found, said)]


def _is_of_other_part(text: str, figure: Figure, found: Sequence[Figure], said: Collection[str]) -> bool:
    """Whether a figure stands behind "trong đó" in its clause, one like it before, and little of its part is said."""
    among = max((m.end() for m in _AMONG.finditer(text, clause_start(text, figure.start), figure.start)), default=0)
    words = telling_words(text[among : figure.start]) if among else []
    is_other = bool(words) and sum(word in said for word in words) <= len(words) / 2
    return is_other and any(one.start < among and one.unit[:1] == figure.unit[:1] for one in found)


def _of_change(question: Question, text: str, stretches: Sequence[Stretch]) -> list[Figure]:
    """By how much something rose or fell where that is asked for, else what it is; all where a sentence tells but one
    of the two.
    """
    if asks_change(question.asked):
        kept = [stretch.figure for stretch in stretches if is_change(text, stretch)]
    else:
        kept = [stretch.figure for stretch in stretches if not is_but_change(text, stretch)]
    return kept or [stretch.figure for stretch in stretches]


def _of_years(question: Question, text: str, stretches: Sequence[Stretch]) -> list[Figure]:
    """The figures that may be of the years asked: where some are of just these, none of others, and none of the same
    kind that has no year.
    """
    fits = {stretch.figure: year_fit(question, text, stretch) for stretch in stretches}
    exact = {figure.family for figure, fit in fits.items() if fit is not None and fit >= OF_YEAR}
    if not exact:
        return list(fits)
    return [f for f, fit in fits.items() if (f.family not in exact if fit is None else fit > _OTHER_YEAR)]
