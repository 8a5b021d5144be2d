"""What was reached beside what is aimed at, as the register tells both: "đã có bao nhiêu, phải thêm bao nhiêu"."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import replace

from assistant.answering.asking.question import Question
from assistant.answering.drafting import Statement
from assistant.answering.registered import Registered, about
from assistant.answering.registering.target_figures import SAME_YEARS, period_of, stated, year_fit
from assistant.answering.registering.target_headings import Chosen
from assistant.answering.registering.target_rows import besides_of
from assistant.answering.registering.targets import NOW, RESULTS, SIDES
from assistant.answering.weighing.focus import Focus
from assistant.answering.wording import bold, plain
from assistant.records import Target

_AIMS = re.compile(
    r"\bmuc tieu\b|\bchi tieu\b|\bphan dau\b|\bdat (?:them|ra)\b|\bde ra\b|\b(?:hinh thanh|lap) moi\b|\bke hoach\b"
    r"|\b(?:nham|huong) (?:toi|den)\b"
)
_TO_COME = re.compile(
    r"\b(?:phai|can|se|muon|dinh|du dinh|du kien) (?:co )?(?:them|dat|co|len|tang|giam|lap|thanh lap|hinh thanh)\b"
    r"|\bthem (?:bao nhieu|bn|may)\b|\bsap toi\b|\btoi day\b|\bgio (?:muon|can|phai|dat)\b"
    r"|\bgiai doan (?:moi|toi|sau)\b|\bhuong (?:den|toi)\b|\bdat (?:them|ra)\b"
)
# "thời gian chờ hiện nay và mục tiêu": however it is measured, how much it is and is to be
NOW_AND_AIMED = re.compile(
    r"\bhien (?:nay|tai|gio|co)\s*,? (?:(?:va|voi|so voi|vs|so|con) )?(?:muc tieu|chi tieu)\b"
    r"|\bmuc tieu (?:va|voi|so voi|vs) hien (?:nay|tai|gio)\b"
)
_BESIDE = re.compile(r"\b(?:so voi|(?:dat )?canh)\b[^,;]*\b(?:20\d\d|(?:giai doan|nhiem ky|thoi ky|ky) truoc)\b")
_BY_YEAR = re.compile(r"\b(?:den|toi|sang|vao|nam|moc|con) (?:nam )?20\d\d\b")
_ENOUGH = 0.6
_COLUMNS = "| Loại | Giai đoạn | Nội dung |\n| --- | --- | --- |"


def asks_both(question: Question) -> bool:
    """Whether what was reached is asked for beside what is aimed at."""
    if question.intent == "yesno":
        return False
    if NOW_AND_AIMED.search(question.asked):
        return question.wants in {"figure", "open", "comparison", "date"}
    if question.wants not in {"figure", "open", "comparison"} and question.intent != "comparison":
        return False
    asked = question.asked
    reached = RESULTS.search(asked) or _BESIDE.search(asked)
    if (reached and _AIMS.search(asked)) or ((reached or NOW.search(asked)) and _TO_COME.search(asked)):
        return True
    return bool(NOW.search(asked) and (_AIMS.search(asked) or _BY_YEAR.search(asked)))


def reached_and_aimed(question: Question, focus: Focus, registered: Sequence[Registered]) -> list[Statement]:
    """What was reached beside what is aimed at, as a table; none unless the register tells both."""
    told = {achieved: [(one, _of(one, achieved)) for one in registered] for achieved in (True, False)}
    said = {achieved: _said(question, focus, targets) for achieved, targets in told.items()}
    others = SIDES | besides_of(question)
    left = {side: others | (said[not side] - said[side]) for side in told}
    titled = {term for term in question.telling if any(one.is_titled(focus, term) for one in registered)}
    if not all(_says_enough(question, focus, others | titled, besides) for besides in left.values()):
        return []
    sides = (about(question, focus, targets, left[side], only_best=True) for side, targets in told.items())
    found = [_nearest(question, side) for side in sides]
    if not all(found):
        return []
    places = {one.document.metadata.province for chosen in found for one, _ in chosen}
    rows = [
        Statement(
            f"| {_side(one, target, names_place=len(places) > 1)} | {plain(period_of(one, target))} "
            f"| {plain(target.indicator)}: {bold(stated(target))} |",
            (one.source(target),),
        )
        for chosen in found
        for one, targets in chosen
        for target in targets
    ]
    return [Statement(_COLUMNS), *rows]


def _side(one: Registered, target: Target, *, names_place: bool) -> str:
    """Whether a figure is reached or aimed at; and where, if there are several places."""
    side = "Kết quả" if target.achieved else "Mục tiêu"
    return f"{side} – {plain(one.document.metadata.province)}" if names_place else side


def _says_enough(question: Question, focus: Focus, others: Collection[str], besides: Collection[str]) -> bool:
    """Whether a side says most of what is asked about: of "đàn hươu" not "đàn" alone."""
    asked = {term: focus.singles.get(term, 0.0) for term in set(question.telling) - set(others)}
    said = [value for term, value in asked.items() if term not in besides]
    says_any = bool(set(question.telling) - set(besides))
    return says_any and (not asked or (bool(said) and sum(said) >= _ENOUGH * sum(asked.values())))


def _of(one: Registered, achieved: bool) -> list[Target]:
    return [target for target in one.register.targets if target.achieved == achieved]


def _said(question: Question, focus: Focus, targets: Chosen) -> frozenset[str]:
    """The words of a question that one side says: "chứng nhận" may be said of what is there, and not of the aim."""
    alone = {term: replace(question, focus=((term,),)) for term in question.telling}
    return frozenset(term for term, asked in alone.items() if about(asked, focus, targets))


def _nearest(question: Question, told: Chosen) -> Chosen:
    return [(one, _nearest_years(question, targets)) for one, targets in told]


def _nearest_years(question: Question, targets: Sequence[Target]) -> Sequence[Target]:
    """Those of the years asked for; all where none is of them."""
    fitting = [t for t in targets if any(year_fit(span, t) >= SAME_YEARS for span in question.spans)]
    return fitting or targets
