"""The agencies of a list as documents write it, each with its name written out and its province.

Named ones through the gazetteer, others ("các đơn vị có liên quan", "người đứng đầu …") by the noun they begin with.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from assistant.register.mentions import begins, mentions_of, protected
from assistant.register.official import normal_name
from assistant.vietnamese.names import AgencyMention, canonical_province
from assistant.vietnamese.provinces import CITIES

_PERSON = re.compile(
    r"(?i:(?:phó\s+)?(?:tổng\s+)?(?:bộ trưởng|thứ trưởng|giám đốc|chủ tịch|chủ nhiệm|cục trưởng|vụ trưởng"
    r"|chi cục trưởng|trưởng ban|trưởng phòng|chánh văn phòng|chánh thanh tra|hiệu trưởng|viện trưởng"
    r"|thủ trưởng|bí thư|thành viên))\s+"
)
_WHOSE = re.compile(r"(?:người đứng đầu|lãnh đạo)(?!\w)", re.IGNORECASE)
_CAPITAL = re.compile(r"[A-ZĐÂĂÊÔƠƯÁÀẢÃẠỦỦỨỪ]")
_PLACES = re.compile(r"Các (?:huyện|xã|phường|thị xã|thành phố|thị trấn|đặc khu)(?!\w)")
_OF_PLACES = re.compile(rf"(?<!\w)các\s+(?:huyện|xã|phường|thị xã|thành phố)\s+{_CAPITAL.pattern}")  # "các huyện A, B"
_LISTED = re.compile(r"\(\d{1,2}\)\s*")
_BETWEEN = re.compile(r"\s*[;,/]\s*(?:(?:và|cùng với|cùng|hoặc)\s+)?|\s+(?:và|cùng với|cùng|với|hoặc|hay)\s+")
_LOOSE = re.compile(r"^(?:và|cùng với|cùng|với|các đồng chí|đồng chí)\s+", re.IGNORECASE)
_TAIL = re.compile(
    r"(?:,?\s+(?:với tư cách|với vốn|riêng"
    r"|theo(?! dõi)|căn cứ|trong phạm vi|trên cơ sở|tùy theo"
    r"|(?<!Hàng )không|do (?=đồng chí|ông|bà)|khi|nếu|sau khi|chỉ|dự kiến"
    r"|là(?= (?:cơ quan|đơn vị|tổ chức|nơi)))\s.+"
    r"|\s*\([^)]*$"
    r"|\s+(?:để|nhằm|thì|cùng|và|với|trong|cũng|đều|còn|phải|cần|sẽ|tự|là|đồng thời"
    r"|thường xuyên|định kỳ|kịp thời|chủ động|tích cực|trực tiếp|nghiêm túc|mỗi năm|hằng năm|,))+$"
)
# when an agency is meant, no part of its name
_CASE = re.compile(r"\s*\((?:trong|nếu|sau|khi|đối với|gồm|bao gồm|kể cả|trừ)\s[^)]*\)")
_BRACKETED = re.compile(r"\s*\([^)]*\)")  # a short form, where it sits
_COMMITTEE = "Ủy ban nhân dân"


@dataclass(frozen=True, slots=True)
class Agent:
    """An agency as written, its normalised name, its province where it names one, and where it stands."""

    text: str
    name: str
    province: str
    start: int
    end: int
    named: bool  # in the gazetteer or by its capitals, not "các đơn vị liên quan"


def listed_in(cell: str, shorts: Mapping[str, str] | None = None) -> list[Agent]:
    """The agencies of a cell that holds nothing else: what is not known counts too, where a capital begins it."""
    text = _LISTED.sub("; ", cell).strip(" ;,.")
    spans: list[tuple[int, int]] = []
    for first, last in _pieces(text, 0, len(text)):
        goes_on = bool(spans) and _OF_PLACES.search(text[slice(*spans[-1])]) and not begins(text, first)
        if (begins(text, first) or _CAPITAL.match(text, first) or not spans) and not goes_on:
            spans.append((first, last))
        else:
            spans[-1] = (spans[-1][0], last)
    return _placed([_agent(text, first, last, shorts or {}) for first, last in spans])


def _placed(agents: Sequence[Agent]) -> list[Agent]:
    """ "UBND thành phố Hà Nội, Lâm Đồng": the second is the committee of Lâm Đồng."""
    placed: list[Agent] = []
    for agent in agents:
        province = canonical_province(agent.text)
        if province and placed and placed[-1].name.startswith(_COMMITTEE):
            kind = "thành phố" if province in CITIES else "tỉnh"
            agent = replace(agent, name=f"{_COMMITTEE} {kind}", province=province, named=True)
        placed.append(agent)
    return placed


def agents_in(
    text: str, start: int = 0, end: int | None = None, shorts: Mapping[str, str] | None = None
) -> list[Agent]:
    """The agencies listed in ``text[start:end]``, in order; what begins with none belongs to the one before it."""
    agents: list[tuple[int, int]] = []
    for first, last in _pieces(text, start, len(text) if end is None else end):
        if begins(text, first) and not (agents and _belongs(text, agents[-1], first)):
            agents.append((first, last))
        elif agents:
            agents[-1] = (agents[-1][0], last)
    return _of_committees([_agent(text, first, last, shorts or {}) for first, last in agents])


def _of_committees(agents: Sequence[Agent]) -> list[Agent]:
    """ "UBND các xã A, B và các phường liên quan": the second is the committees of the wards."""
    whole: list[Agent] = []
    for agent in agents:
        if whole and whole[-1].name.startswith(f"{_COMMITTEE} các") and _PLACES.match(agent.name):
            agent = replace(agent, name=f"{_COMMITTEE} {agent.name[0].lower()}{agent.name[1:]}")
        whole.append(agent)
    return whole


def _belongs(text: str, before: tuple[int, int], first: int) -> bool:
    """Whether a piece says whose head the one before is: "người đứng đầu các đoàn thể, các sở, cơ quan"."""
    if not _WHOSE.match(text, before[0]) or _WHOSE.match(text, first):
        return False
    return not any(m.start == first and not m.canonical.startswith("các ") for m in mentions_of(text))


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    spans = protected(text)
    place = start
    for match in _BETWEEN.finditer(text, start, end):
        if any(a < match.end() and match.start() < b for a, b in spans) or _open_bracket(text[start : match.start()]):
            continue
        if place < match.start():
            yield place, match.start()
        place = match.end()
    if place < end:
        yield place, end


def _open_bracket(text: str) -> bool:
    return text.count("(") > text.count(")") or text.count("“") > text.count("”")


def _agent(text: str, start: int, end: int, shorts: Mapping[str, str]) -> Agent:
    if listed := next((m for m in mentions_of(text) if (m.start, m.end) == (start, end) and _is_listed(text, m)), None):
        return Agent(listed.text, listed.canonical, "", start, end, named=True)
    written = text[start:end]
    loose = _LOOSE.match(written)
    start += loose.end() if loose else 0
    written = _TAIL.sub("", _CASE.sub("", " ".join(text[start:end].strip(" ,;:.-–").split())))
    name, province = normal_name(_BRACKETED.sub("", written), shorts)
    head = _PERSON.match(written)
    begun = head.end() if head else 0
    named = any(m.start <= begun and not m.canonical.startswith("các ") for m in mentions_of(written))
    return Agent(written, name, province, start, end, named)


def _is_listed(text: str, mention: AgencyMention) -> bool:
    """Whether its head word is said once for several: "các Bộ: Y tế, Công Thương"."""
    return mention.text != text[mention.start : mention.end]
