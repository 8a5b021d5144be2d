"""Who a clause, or the line above it, sets to do something: the agencies that it begins with and where they end.

Knows a sentence, no documents and no tasks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from assistant.records import Part
from assistant.register.acting import acts_in
from assistant.register.agencies import Agent, agents_in
from assistant.register.mentions import begins, inside, is_organizing, mentions_of, protected
from assistant.register.wording import ADVERBS_IN_A_ROW, MODAL, PAST, STRONG, VERB, WORDS, one_of

_LONGEST = 60  # words of the agencies a clause begins with
_APPOINTING = re.compile(rf"{one_of(WORDS['appointing'])}\s+", re.IGNORECASE)
_HANDS = re.compile(r"(?:giao nhiệm vụ cho|giao cho|giao|phân công|ủy quyền cho|yêu cầu)\s+")
ADVERB = re.compile(rf"{one_of(WORDS['adverbs'])}(?!\s+dõi)", re.IGNORECASE)
_FURTHER = re.compile(r"(?:,\s+(?:thì\s+)?|\s+thì\s+)(?P<giao>giao\s+(?:cho\s+)?)?")
_ABOUT = re.compile(r"(?:đối với|về phía|riêng)\s+", re.IGNORECASE)
_FIELD = re.compile(r"(?:ngành|lĩnh vực)\s[^:;.]{0,80}:", re.IGNORECASE)  # a heading that runs into its sentence
_NEVER_DONE = re.compile(
    r"(?<!\w)(?:được|bị|đã|chưa|vừa|không|từng|là|để|nhằm|về việc|đối với việc)\s*$", re.IGNORECASE
)
# what an agency undergoes or is, as against what it has to do; "đạt được", "có được" are no passive
_ASSIGNED = "giao|phân công|chỉ đạo|yêu cầu"
_UNDERGOES = rf"(?<!đạt )(?<!có )(?<!thu )(?<!nhận )được(?! (?:sau|trước|trong|ủy quyền|{_ASSIGNED}))"
_STATE = re.compile(
    rf"(?<!\w)(?:{_UNDERGOES}|bị|là(?! (?:đầu mối|cơ quan|đơn vị|lực lượng))|đạt|giữ vị trí|đi vào|gồm|bao gồm"
    r"|có(?! (?:trách nhiệm|nhiệm vụ|nghĩa vụ|liên quan|thẩm quyền|chức năng))|chiếm|thể hiện|còn thiếu|đang)(?!\w)"
)
_DONE_TO = re.compile(
    r"(?:(?<!\w)(?!(?:để|nhằm)(?!\w))\w+|[\s,–()/&.-])*?"
    rf"(?<!\w)(?:{_UNDERGOES}(?! (?:cấp|phê duyệt|duyệt|ban hành))|(?<!\w)được ủy quyền|đi vào|trở thành)(?!\w)"
)
_OUTRIGHT = re.compile(rf"[^;:.]{{0,120}}?{STRONG.pattern}", re.IGNORECASE)
_HAVING = re.compile(r"(?<!\w)(?:có|đang)\s*$")
_MUST = re.compile(r"(?<!\w)phải(?!\w)")
_OF = re.compile(r"(?<!\w)(?:về|về việc)\s+$")  # "Ban Chỉ đạo về chuyển đổi số": what it is for, nothing that it does
_APART = re.compile(r"[;:]|(?<!\w)(?:để|nhằm|mà|nếu)(?!\w)")  # what cannot stand in an agency's name
_NEAR = 110  # characters in which a passive after a general noun makes the verb before it part of the noun
_NOMINAL = re.compile(
    r"(?:(?:cơ quan|đơn vị) (?:thường trực|đầu mối|chủ trì)|đầu mối|thường trực)(?!\w)", re.IGNORECASE
)
_JOINT = re.compile(r"[\s,]*(?:(?:và|đồng thời|rồi|trong đó,?)\s+)?")

Shorts = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Bearers:
    """The agencies that a clause is set to, their part where a line above says it, and who coordinates."""

    agents: tuple[Agent, ...] = ()
    part: Part | None = None
    beside: tuple[Agent, ...] = ()


NOBODY = Bearers()


def after(text: str, place: int) -> int:
    """Past spaces, commas and linking words."""
    match = _JOINT.match(text, place)
    return match.end() if match else place


def is_nominal(text: str, place: int) -> bool:
    """Whether a clause begins with what its body is, without a verb: "Đầu mối chỉ số …", "Cơ quan thường trực về …"."""
    return _NOMINAL.match(text, place) is not None


def verbs_in(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """The verbs and modals of a stretch: not in an agency's name, nor with a capital in mid-sentence."""
    for pattern in (MODAL, VERB):
        for match in pattern.finditer(text, start, end):
            noun = match[0].startswith("tổ chức") and not is_organizing(text, match.start())
            bracketed = text.count("(", start, match.start()) > text.count(")", start, match.start())
            if (
                match[0][0].islower()
                and not (noun or bracketed)
                and not any(a <= match.start() < b for a, b in protected(text))
            ):
                yield match


def subject_of(text: str, start: int, end: int, shorts: Shorts) -> tuple[tuple[Agent, ...], int] | None:
    """The agencies that ``text[start:end]`` begins with, and where what they do begins; None where there are none."""
    if (addressed := _addressed(text, start, end, shorts)) is not None:
        return addressed
    if _FIELD.match(text, after(text, start), end):
        return None
    found = list(_subjects(text, start, end, shorts))
    if found and not any(known.end <= found[0][0][0].start for known in mentions_of(text) if known.start > start):
        return found[0]
    named = [one for one in found if any(agent.named for agent in one[0])]  # the adverbial itself names agencies
    return next(iter(named or found), None)


def _subjects(text: str, start: int, end: int, shorts: Shorts) -> Iterator[tuple[tuple[Agent, ...], int]]:
    for place, appointed in _places(text, start, end):
        stop = _stop(text, place, end, shorts)
        longest = _LONGEST * 3 if STRONG.match(text, stop) else _LONGEST
        if stop < 0 or _colon(text, place, stop) >= 0 or len(text[place:stop].split()) > longest:
            continue
        agents = tuple(agents_in(text, place, stop, shorts))
        if agents and (appointed or _may_act(text, agents, place, stop, end)):
            yield _handed_on(text, stop, end, shorts) or (agents, stop)


def _colon(text: str, start: int, end: int) -> int:
    """Where the first colon is that stands in no name, as it does in "các Bộ: Y tế, Công Thương"; -1 for none."""
    return next((i for i in range(start, end) if text[i] == ":" and not inside(text, i)), -1)


def _handed_on(text: str, stop: int, end: int, shorts: Shorts) -> tuple[tuple[Agent, ...], int] | None:
    """ "UBND tỉnh giao Sở Y tế làm đầu mối …": Sở Y tế."""
    hands = _HANDS.match(text, stop, end)
    if hands is None or not begins(text, hands.end()):
        return None
    verb = _stop(text, hands.end(), end, shorts)
    agents = tuple(agents_in(text, hands.end(), verb, shorts)) if verb > 0 else ()
    return (agents, verb) if agents else None


def _addressed(text: str, start: int, end: int, shorts: Shorts) -> tuple[tuple[Agent, ...], int] | None:
    """ "Sở Y tế: tham mưu …", "Đối với các đơn vị đã …: hoàn thiện …"."""
    place = after(text, start)
    about = _ABOUT.match(text, place, end)
    place = about.end() if about else place
    colon = _colon(text, place, end)
    if colon < 0 or not begins(text, place) or len(text[place:colon].split()) > _LONGEST // 2:
        return None
    if about:
        name = agents_in(text, place, colon, shorts)
        return (tuple(name), colon + 1) if name else None
    agents = tuple(agents_in(text, place, colon, shorts))
    alone = next(verbs_in(text, place + 1, colon), None) is None
    return (agents, colon + 1) if alone and agents and all(agent.named for agent in agents) else None


def _places(text: str, start: int, end: int) -> Iterator[tuple[int, bool]]:
    """Where agencies may begin: first, after a word that appoints, after an adverbial and its comma."""
    start = after(text, start)
    appointing = _APPOINTING.match(text, start, end)
    if appointing and begins(text, appointing.end()):
        yield appointing.end(), True
        return
    if begins(text, start):
        yield start, False
    light = ADVERBS_IN_A_ROW.match(text, start, end)
    if ADVERB.match(text, start) and not (light and VERB.match(text, light.end())):
        for further in _FURTHER.finditer(text, start, end):
            if begins(text, further.end()) and not inside(text, further.end()):
                yield further.end(), bool(further["giao"])
    elif not begins(text, start):
        for further in _FURTHER.finditer(text, start, end):  # "Đối với hồ sơ …, cơ quan X có trách nhiệm …"
            if begins(text, further.end()) and not inside(text, further.end()) and _OUTRIGHT.match(text, further.end()):
                yield further.end(), False


def _stop(text: str, place: int, end: int, shorts: Shorts) -> int:
    """Where the agencies end: at the first verb, or at "có trách nhiệm"; -1 where there is none."""
    verbs = {*(m.start() for m in verbs_in(text, place + 1, end)), *acts_in(text, place, end)}
    verbs -= {verb for verb in verbs if _OF.search(text, place, verb)}
    first = min(verbs, default=-1)
    musts = [match for pattern in (STRONG, _MUST) if (match := pattern.search(text, place, end))]
    must = min(musts, key=lambda match: match.start(), default=None)
    if first < 0 or must is None or first >= must.start():
        return first
    modal = MODAL.match(text, first)
    if (modal and modal.end() > must.start()) or _APART.search(text[first : must.start()]):
        return first
    if _HAVING.search(text[place:first]):
        return must.start()  # "các cơ sở khác có đăng ký hoạt động … chịu trách nhiệm thi hành"
    return first if any(agent.named for agent in agents_in(text, place, first, shorts)) else must.start()


def _may_act(text: str, agents: tuple[Agent, ...], place: int, stop: int, end: int) -> bool:
    """Whether what follows the agencies is theirs to do: not the past, not what they are or what is done to them."""
    if _NEVER_DONE.search(text[place:stop]) or PAST.match(text[stop:]):
        return False
    if STRONG.match(text, stop):
        return True
    modal = MODAL.match(text, stop, end)
    if modal and _STATE.match(text, modal.end()):
        return False
    if any(not inside(text, state.start()) for state in _STATE.finditer(text, place, stop)):
        return False
    general = not any(agent.named for agent in agents)
    return not (general and _DONE_TO.match(text, stop, min(end, stop + _NEAR)))


def appointed_in(text: str, shorts: Shorts) -> Bearers:
    """ "Giao Sở Xây dựng:" with the tasks below it."""
    appointing = _APPOINTING.match(text, after(text, 0))
    if appointing is None or not begins(text, appointing.end()):
        return NOBODY
    return Bearers(tuple(agents_in(text, appointing.end(), len(text.rstrip(" :")), shorts)))
