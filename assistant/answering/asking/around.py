"""The clauses of a question that are no part of it: who asks, what for, how urgent, courtesy, wherever they stand.

The rules are over the letters of `chatter`: "s" who speaks, "y" who is spoken to, "p" another person, "o" "w" an office
and its level, "a" "r" helping verbs, "t" "Y" what is done with the answer, "d" the paper it is for, "h" asks, "i" says,
"q" "Q" a question word, "x" any other. No rule takes a question word, or what narrows the question ("N"), from it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.answering.asking.chatter import Unit, letters_of, units

_US = r"(?:[okwnpy]{0,4}s[os]*|[spy]{1,2})"  # "tôi", "sở tôi", "mấy anh chị bên em"
_FOR = r"(?:g[pyso][pyowns]*)?(?:k[dtY][^qQ,:.]*(?=[,:.]))?"  # "cho anh phó chủ tịch ở hội thảo …,"
_STOP = r"[,:.]?"
# What may open a clause, the question behind it; tried again after each.
_OPENINGS = tuple(
    re.compile(f"(?:{pattern}){_STOP}")
    for pattern in (
        r"K[^qQ:,.]*(?=[:,.])",  # "Kính gửi …:"
        r"[cpys]*c[cpys]*l*",  # "ad ơi", "Dạ thưa anh chị"
        r"[pysc]+l+(?![qQx]*t)|[pys]+(?=[,:])|(?<=[,:.])[lC]+(?=.)|l(?=[,.]|s[atYrT]|gs)",  # ", thế thì …"
        r"(?=[^h]*[spygbchj])[spyoknwgbcarum]*h[euspylmL]*(?!$)",  # "Sếp hỏi gấp", "cho em hỏi"
        r"[py][spyoknw]*x{1,3}[okwnpys]*h[euspylL]*(?=[,:])",
        r"[spya]*j[Ll]?",  # "nghe nói", "em không biết"
        r"[okwn]*[spy]+[okwnpys]*[aru]*iL?(?![qQrs]|$|[,.:])",  # "người ta nói"
        r"b+[spy]+e?|b(?=[zqQDtY])|b?e[spy]+|b[spy]*e",  # "nhờ bạn", "giúp em"
        r"[spy]{0,2}r?Y+e[spy]?[mkcl]*",  # "chị tra giúp em với"
        r"(?:[spy]*[aru]*[ab]|[bspy]*g[bspy]+)D+v?(?![x]*[,.:]?$)",  # "tôi cần con số"
        rf"(?:{_US}[aru]*|[aru]*[au])[tYT]+[tYTdDu]*d[tYdDu]*{_FOR}v?",  # "em đang soạn bài giảng về"
        rf"[aru]*T[tYTd]*[tYd]{_FOR}v?|{_US}[aru]*t+L",  # "chuẩn bị bài giảng", "huyện em định báo là"
        rf"{_US}[aru]*[tYT][^qQvN,.:]*:",  # "Sở tôi đang ước số suất học:"
        r"[spy]{1,2}[aru]*t?k?o[^qQN,:.]*(?=[,:.])|s[aru]*t?k[wo][okwn]*(?=[,:.])|sL[pyokwnd]+(?=[,:.])",
        r"f[aru]*[tYTd][tYTdDugpysokwn]*(?=[,:.])",  # "để phục vụ cuộc họp,"
    )
)
# A clause beside the one that asks.
_ASIDES = tuple(
    re.compile(pattern)
    for pattern in (
        # all of it: "sếp đang hỏi gấp"
        r"(?=.*[shucej]|.*[py].*[tY]|.*[tY].*[py]|.*[aTu].*[tYTd]|.*[zg].*[spy].*l)[^xqQN]+",
        r"f(?:[aru]*s|[aru]*a|[tYTdDugpysokwnarm]+$).*",  # "để tôi đưa vào bài giảng"
    )
)
_OURS = re.compile(
    r"[pyokw]{0,3}[sy][aru]*[atYTh][^N]*|[^N]{1,5}h[eusplym]*"
)  # "chỗ tôi đang …": only after what is asked
_WITH_US = re.compile(r"ks+(?![atYTh])")  # "bên em", "của tụi mình", wherever it stands
# What may close the clause that asks, behind its question word or not.
_CLOSINGS = tuple(
    re.compile(f"(?:{pattern})$")
    for pattern in (
        r"f[aru]*s[^qQ]*|f[aru]*a[aru]*[tYTd][^qQ]*|f[atY]*t[tYTdDugk]*p[pyokwlu]*",  # "để tôi báo cáo lãnh đạo"
        r"g[spy]+[aru]*[tYT][^qQ]*",  # "cho tôi chuẩn bị bài nói"
        r"(?<=[qQl])[okw]{0,2}s[aru]*a[^xqQN]*",  # "… bao nhiêu em đang cần gấp"
        r"(?<=[^okwg])(?:[spy]{0,2}Y)?e[spy]{0,2}[mlc]*[spy]?",  # "xem giúp em với"
        r"(?<=.)[spy]*[cu]*c[cspyl]*",  # "em cảm ơn ạ"
        r"(?:[lE]+[sy]{0,2}c?l*)+|(?<=q)[sy]{1,2}[cl]*|m",  # "vậy chị", "không em"
    )
)
_ASKING = frozenset("qQ")
_ASKED = _ASKING | {"z"}  # "liệt kê các mục tiêu, em cần chép vô slide"
_TAG = re.compile(r"(?:à|hả|hở|hử)\W*$")
_LEAST = 2  # words that are a question at least


def around(text: str, is_tagged: bool) -> Iterator[tuple[int, int]]:
    """Where NFC text says what is no part of its question; ``is_tagged``: its last word asks ("… hả")."""
    found = units(text)
    kept = [True] * len(found)
    is_tagged |= bool(_TAG.search(text.lower())) and not _ASKING & set(letters_of(found))
    for begin, end in _clauses(found):
        for first, last in _in_clause(found, kept, begin, end, is_tagged):
            stops = {",", ":", "."}
            left = sum(keep for i, keep in enumerate(kept) if not first <= i < last and found[i].letter not in stops)
            if left >= _LEAST:
                kept[first:last] = [False] * (last - first)
    yield from _spans(found, kept, len(text))


def _in_clause(found: list[Unit], kept: list[bool], begin: int, end: int, is_tagged: bool) -> Iterator[tuple[int, int]]:
    """What may go of one clause, whose stop is at ``end``."""
    letters = letters_of(found)
    clause = letters[begin:end]
    has_asked = any(kept[i] and found[i].letter in _ASKED for i in range(begin))
    if not _ASKING & set(clause) and _is_aside(
        clause, has_asked, is_only=begin == 0 and end == len(letters.rstrip("."))
    ):
        yield begin, min(end + 1, len(found))
        return
    place = begin
    while place < end and (after := next(_openings(letters, place), None)):
        yield place, after
        place = after
    is_last = not letters[end:].strip(".")
    yield from (match.span() for match in _WITH_US.finditer(letters, place, end))
    for closing in () if is_tagged and is_last else (*_CLOSINGS, _CLOSINGS[-1]):
        if (match := closing.search(letters, place, end)) and match.start() > place:
            yield match.start(), end
            end = match.start()


def _is_aside(clause: str, has_asked: bool, is_only: bool) -> bool:
    return not is_only and (any(p.fullmatch(clause) for p in _ASIDES) or (has_asked and bool(_OURS.fullmatch(clause))))


def _openings(letters: str, place: int) -> Iterator[int]:
    ends = (match.end() for opening in _OPENINGS if (match := opening.match(letters, place)))
    return (end for end in ends if end > place and not _ASKING & set(letters[place:end]))


def _clauses(found: list[Unit]) -> Iterator[tuple[int, int]]:
    begin = 0
    for place, unit in enumerate(found):
        if unit.letter in ",:.":
            yield begin, place
            begin = place + 1
    yield begin, len(found)


def _spans(found: list[Unit], kept: list[bool], length: int) -> Iterator[tuple[int, int]]:
    """The places in the text of what is not kept, with the stops and blanks that nothing follows or precedes."""
    for place, unit in enumerate(found):
        if not kept[place]:
            yield unit.start, found[place + 1].start if place + 1 < len(found) else length
    words = [place for place, unit in enumerate(found) if kept[place] and unit.letter not in ",:."]
    if words and not all(kept[: words[0]]):
        yield 0, found[words[0]].start
    if words and not all(kept[words[-1] + 1 :]):
        yield found[words[-1]].end, length
