"""What stands above and beside a clause and counts for it: whose duty a heading says it is, the task that a line
"Đơn vị chủ trì: …" belongs to, and the time that the line after it gives.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.records import Passage
from assistant.register.agencies import agents_in
from assistant.register.bearers import NOBODY, Bearers, Shorts, appointed_in, verbs_in
from assistant.register.charges import bearers_in
from assistant.register.mentions import begins
from assistant.register.rows import is_label

_NUMBER = re.compile(
    r"^(?:(?:Điều|Mục|Phần|Chương|Phụ lục)\s+[\w.]+"
    r"|[\w.]{1,8}(?=[.)])|(?:[IVX]{1,5}|\d{1,2}(?:\.\d{1,2})*)\s?(?=[-–]\s))[.):–-]?\s*|^[-–+•*]\s+",
    re.IGNORECASE,
)
_OF_BODY = re.compile(
    r"(?:(?:trách nhiệm|nhiệm vụ|quyền hạn|thẩm quyền|phân công)(?:\s*,\s*|\s+và\s+|\s+|$))+"
    r"(?:(?:thực hiện|cụ thể|chung|tổ chức thực hiện)\s+)?(?:(?:của|đối với|cho)\s+)?",
    re.IGNORECASE,
)
_SHARES_OUT = re.compile(r"trách nhiệm|nhiệm vụ của|phân công|tổ chức thực hiện", re.IGNORECASE)
_ABOUT = re.compile(r"(?:đối với|về phía)\s+", re.IGNORECASE)
_CLOSES = re.compile(r"\s+(?:trong|về|khi|đối với|tại)(?!\w)")
# headings of a part of a document that is nobody's: what stands above them does not count below them
_ENDS = re.compile(r"^(?:tổ chức thực hiện|hiệu lực|điều khoản|quy định chung)", re.IGNORECASE)
# how a heading ends that charges a body with what stands below it: "3. Công an tỉnh chủ trì"
_CHARGES = re.compile(
    r"\s(?:chủ trì(?:,? phối hợp (?:với|cùng) .+)?|(?:có|chịu) (?:trách nhiệm|nhiệm vụ)(?: sau| sau đây)?"
    r"|thực hiện (?:các )?nhiệm vụ(?: sau| sau đây)?)$",
    re.IGNORECASE,
)
_TIME = re.compile(r"[-–+\s]*(?:thời (?:gian|hạn)|tiến độ|hoàn thành)[^:]{0,30}:\s*(?P<time>.+)", re.IGNORECASE)
_LONGEST_HEADING = 40  # words
_LONGEST_NAME = 14  # words of an agency in a heading that is taken whole, verbs and all
_LONGEST_TASK = 500  # characters of what is joined as one task


def plain(heading: str) -> str:
    """A heading without its number; what is all in capitals in small letters."""
    text = _NUMBER.sub("", heading).strip().rstrip(" :.;")
    return text.lower() if text.isupper() else text


class Surroundings:
    """The passages of a document in order, and what each takes from those around it."""

    def __init__(self, passages: Sequence[Passage], shorts: Shorts) -> None:
        self._passages = passages
        self._shorts = shorts
        self._more = dict(self._broken_headings())

    def bearers(self, passage: Passage) -> tuple[Bearers, bool]:
        """Whom the introducing line, or the nearest heading that names an agency, sets to what stands below it.

        The second value says that the line speaks outright of duties, and not only names the agency.
        """
        if passage.lead and passage.lead.endswith(":") and (found := bearers_in(passage.lead, self._shorts)).agents:
            return found, True
        shared_out = any(_SHARES_OUT.search(heading) for heading in passage.headings)
        for line in (passage.lead, *reversed(passage.headings)):
            text = plain(line)
            given = bearers_in(text, self._shorts) if _CHARGES.search(text) else appointed_in(text, self._shorts)
            if given.agents:
                return given, True
            if _ENDS.search(text):
                break
            bearers, outright = self._of_heading(line, shared_out and line is not passage.lead)
            if bearers.agents:
                return bearers, outright
        return NOBODY, False

    def _of_heading(self, line: str, shared_out: bool) -> tuple[Bearers, bool]:
        """``shared_out``: it stands where a document shares out its work, so that it may be a body without a name."""
        text = plain(line)
        if not text or len(text.split()) > _LONGEST_HEADING:
            return NOBODY, False
        body = _OF_BODY.match(text) or _ABOUT.match(text)
        place = body.end() if body else 0
        if not begins(text, place):
            return NOBODY, False
        close = _CLOSES.search(text, place)
        verb = next(verbs_in(text, place + 1, len(text)), None)
        end = close.start() if close else len(text)
        if body and verb and len(text[place:end].split()) > _LONGEST_NAME:
            end = min(end, verb.start())
        agents = agents_in(text, place, end, self._shorts)
        if more := self._more.get(line):
            agents += agents_in(more, shorts=self._shorts)
        if not body and (verb is not None or close or not (shared_out or any(agent.named for agent in agents))):
            return NOBODY, False
        return Bearers(tuple(agents)), _OF_BODY.match(text) is not None

    def _broken_headings(self) -> Sequence[tuple[str, str]]:
        """Lines that list agencies and go on in the next: "Trách nhiệm của các bộ;" and "Ủy ban nhân dân các tỉnh"."""
        pairs = zip(self._passages, self._passages[1:], strict=False)
        return [
            (one.text, next_.text)
            for one, next_ in pairs
            if one.section == next_.section
            and one.text.endswith((";", ","))
            and _OF_BODY.match(plain(one.text))
            and begins(next_.text)
            and next(verbs_in(next_.text, 1, len(next_.text)), None) is None
        ]

    def task_of(self, place: int) -> str:
        """The task that a line "Đơn vị chủ trì: X" is about: the clauses before it, the line above, the heading."""
        passage = self._passages[place]
        told: list[str] = []
        for before in reversed(self._passages[:place]):
            if before.headings != passage.headings or before.section != passage.section:
                break
            if is_label(before.text) or _TIME.match(before.text):
                if told:
                    break
                continue
            told.insert(0, before.text)
        if told:
            return " ".join(told)[:_LONGEST_TASK]
        return passage.lead or (plain(passage.headings[-1]) if passage.headings else "")

    def due(self, place: int) -> str:
        """The time that a line beside it gives: "Thời gian hoàn thành: …"."""
        passage = self._passages[place]
        for beside in self._passages[place : place + 5]:
            if beside.section != passage.section or beside.headings != passage.headings:
                break
            if match := _TIME.search(beside.text):
                return match["time"].strip(" .;")
            if beside is not passage and not is_label(beside.text):
                break
        return ""
