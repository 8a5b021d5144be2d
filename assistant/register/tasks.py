"""What is to be done: a predicate cut into tasks, each with the part that its verb says.

Verbs that share an object stay together: "hướng dẫn, theo dõi, kiểm tra việc …" is one task, to be monitored.
"""

from __future__ import annotations

import re

from assistant.records import Part
from assistant.register.bearers import verbs_in
from assistant.register.mentions import begins, inside, protected
from assistant.register.wording import ADVERBS, PARTS, VERB, one_of, part_of

SPECIAL: tuple[Part, ...] = ("monitor", "report", "advise")
_LINK = re.compile(
    r"(?:(?:để|nhằm|trong việc|trong công tác|việc|về việc|và|rồi|đồng thời|cũng|còn)(?!\w)|"
    r"[,:\s])+\s*",
    re.IGNORECASE,
)
_SPECIAL = one_of(verb for part in SPECIAL for verb in PARTS[part])
_ANY = one_of(verb for verbs in PARTS.values() for verb in verbs)
_TURN = re.compile(
    rf"(?:\s*,\s*(?:và|rồi)?\s*|\s+(?:và|rồi)\s+)(?=(?:{ADVERBS}\s+)*{_SPECIAL})"
    rf"|(?P<anew>\s*[,;]?\s*đồng thời,?\s+)(?=(?:{ADVERBS}\s+)*{_ANY})"
)
_HELPS = re.compile(r"giúp\s+", re.IGNORECASE)
_PERSONS = r"(?:bộ trưởng|giám đốc|chủ tịch|thủ trưởng|các phó)(?!\w)"
_PURPOSE = re.compile(r"(?<!\w)(?:để|nhằm)\s+(?:\w+\s+){1,3}$")
_LAST_VERB = re.compile(rf"{_ANY}$")
_MUST = re.compile(r"^(?:(?:phải|cần|sẽ|đều|cũng|còn)\s+)+", re.IGNORECASE)
_AHEAD = 60  # characters in which the verb after a comma stands
# nothing but when or how often
_ONLY_WHEN = re.compile(
    r"(?:(?:theo )?định kỳ|hằng|hàng|mỗi|trước|trong|chậm nhất|vào|sau)(?!\w)(?:[\s,()/–-]+|\d+|và"
    r"|(?:hằng|hàng|mỗi|trước|trong|ngày|tháng|quý|năm|tuần|kỳ|lần|giờ|một|hai|ba|sáu|nửa|đầu|cuối|của|I{1,3}|IV)(?!\w))*",
    re.IGNORECASE,
)
_PAIRS = (("“", "”"), ("(", ")"))
_GIVEN = re.compile(rf"(?:{_ANY}|{ADVERBS}|{_PERSONS}|(?:và|rồi|cùng|trong việc)(?!\w)|[\s,])+", re.IGNORECASE)


def tasks_in(text: str, begin: int, end: int) -> list[tuple[Part, str]]:
    """The tasks of ``text[begin:end]`` in order; one task has a record a part where its verbs say several."""
    pieces: list[tuple[set[Part], int, int, bool]] = []
    for first, last, anew in _cut(text, begin, end):
        place = linked(text, first, last)
        if place >= last:
            continue
        part = _part(text, place, last)
        if pieces and not anew and (pieces[-1][0] == {part} or _shares(text, *pieces[-1][1:3])):
            parts, place, *_ = pieces.pop()
            pieces.append(((parts | {part}) - {"implement"} or {"implement"}, place, last, anew))
        else:
            pieces.append(({part}, place, last, anew))
    told = [(parts, tidy(text[first:last])) for parts, first, last, _ in pieces]
    return [(part, task) for parts, task in told if task for part in sorted(parts)]


def _cut(text: str, begin: int, end: int) -> list[tuple[int, int, bool]]:
    cuts: list[re.Match[str]] = []
    for turn in _TURN.finditer(text, begin, end):
        piece = cuts[-1].end() if cuts else begin
        if not (inside(text, turn.end()) or _in_purpose(text, begin, turn) or _is_series(text, piece, turn)):
            cuts.append(turn)
    starts = [(begin, False), *((m.end(), m["anew"] is not None) for m in cuts)]
    ends = [*(m.start() for m in cuts), end]
    return [(start, last, anew) for (start, anew), last in zip(starts, ends, strict=True)]


def _is_series(text: str, begin: int, turn: re.Match[str]) -> bool:
    """Whether a verb only goes on a series: "chỉ đạo Sở X thanh tra, kiểm tra …", "về việc kiểm tra, giám sát …"."""
    if turn["anew"] is not None or part_of(text[turn.end() : turn.end() + _AHEAD]) != "monitor":
        return False
    ends_in_verb = _LAST_VERB.search(text, begin, turn.start()) is not None
    return ends_in_verb and not _objectless(text, begin, turn.start())


def _in_purpose(text: str, begin: int, match: re.Match[str]) -> bool:
    """Whether a turn is still what something is done for: "gửi về Sở X để tổng hợp, báo cáo"."""
    before = text[begin : match.start()]
    quoted = before.count("“") > before.count("”") or before.count("(") > before.count(")")
    return quoted or _PURPOSE.search(before + " ") is not None


def _part(text: str, place: int, end: int) -> Part:
    """The part that the first verb says; of "giúp Bộ trưởng theo dõi" what follows whom it helps, of "định kỳ 6 tháng
    báo cáo" what follows the time.
    """
    when = _ONLY_WHEN.match(text, place, end)
    place = when.end() if when and VERB.match(text, when.end()) else place
    helps = _HELPS.match(text, place, end)
    if helps and begins(text, helps.end()):
        verb = next(verbs_in(text, helps.end() + 1, end), None)
        part = part_of(text[verb.start() : end]) if verb else "implement"
        return part if part in SPECIAL else "implement"
    return part_of(text[place:end])


def _shares(text: str, start: int, end: int) -> bool:
    """Whether a piece goes with the next: it has no object of its own, or only says when: "định kỳ hằng năm, trước
    ngày 10/12, báo cáo …".
    """
    return _ONLY_WHEN.fullmatch(text, start, end) is not None or _objectless(text, start, end)


def _objectless(text: str, start: int, end: int) -> bool:
    """Whether a piece is nothing but verbs, and whom they help: they share the object of the next."""
    piece = text[start:end]
    for first, last in protected(text):
        if start <= first and last <= end:
            piece = piece.replace(text[first:last], " ")
    return VERB.search(piece) is not None and not _GIVEN.sub("", piece).strip()


def linked(text: str, start: int, end: int) -> int:
    """Past the words that only lead to a task: "để", "việc"."""
    match = _LINK.match(text, start, end)
    return match.end() if match else start


def tidy(task: str) -> str:
    """A task as it stands alone: one line, no loose ends, a capital first."""
    task = _MUST.sub("", " ".join(task.split()).strip(" ,;:.-–/"))
    for opening, closing in _PAIRS:
        if task.endswith(closing) and task.count(opening) < task.count(closing):
            task = task.removesuffix(closing).rstrip(" ,;:.")
    return task[:1].upper() + task[1:]
