"""Where a question lays two things side by side: what stands on each side, and what both share.

"Hạn báo cáo ở Nghị quyết 10 và Quyết định 20 khác nhau thế nào" is "Hạn báo cáo ở Nghị quyết 10" and "Hạn báo cáo ở
Quyết định 20". Where the left side begins is told by what the right one begins with: two documents, two bodies, the
same preposition or the same word. What is asked is another matter; nothing is looked up here.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from assistant.answering.asking.denials import BEFORE_KINDS
from assistant.answering.asking.intents import asked_form
from assistant.answering.comparing.halves import (
    ENDS,
    LEAD,
    MARK,
    WORDING,
    Halves,
    Sides,
    any_of,
    bared,
    ends,
    made,
    places_in,
    segment,
)
from assistant.answering.comparing.named_sides import NUMBER, of_bodies, of_documents, of_places
from assistant.vietnamese.letters import nfc
from assistant.vietnamese.names import agencies_in, expand

_FIRM = re.compile(rf"\s*[,;]?\s+{any_of(WORDING['parts']['firm'])}\s+")
_LOOSE = re.compile(rf"(?<! so)(?<! sanh)\s*[,;]?\s+{any_of(WORDING['parts']['loose'])}\s+")
_OPENING = re.compile(rf"^\W*{any_of(WORDING['frames']['opening'])}\s+")
_DIFFERENCE = re.compile(rf"\s*[,:;]?\s*\b{any_of(WORDING['frames']['difference'])}\b")
_EACH = re.compile(rf"\s*[,:;]?\s*\b{any_of(WORDING['frames']['each'])}\b")
_BEFORE = re.compile(rf"^(?:{LEAD.pattern[1:]})+")
_OF = re.compile(r"\s(?:cua|cho|doi voi)\s+")
_NOT = re.compile(rf"^{any_of(BEFORE_KINDS)}\s+")
_NUMBERED = re.compile(rf"\b({any_of(WORDING['words']['numbered'])} (?:so )?)(?:\d{{1,2}}|[ivx]{{1,4}})$")
_YEAR = re.compile(r"(?:\b(?:nam|moc|den nam|giai doan) )?\b(?:19|20)\d\d(?:\s*[-–]\s*(?:19|20)\d\d)?")
_LONGEST = 4  # words that both sides may begin with
_SO = re.compile(r"\b[sS](?:ố|ở|ơ|ổ|Ố|Ở|Ơ|Ổ)\b")
_QUANTITY = re.compile(rf"{any_of(WORDING['words']['quantities'])}\b")
_LEAD_LAST = re.compile(r"\s(?:(?:cua|o|tai|tinh|trong)\s+)+$")
_BESIDE = re.compile(rf"\S+\s+(?:so (?:sanh )?voi|vs)\s+(?!{any_of(WORDING['words']['baselines'])}\b)\S")
_TELLS_APART = re.compile(r"\bphan biet\b")
_LEAST_QUANTITY = 2  # words of what is measured
_LONGEST_END = 3  # words that a side has of which the other only has the end
_FRAMES = (_DIFFERENCE, _EACH)


def sides_of(text: str, among: Collection[str] = ()) -> Iterator[Sides]:
    """The ways to part a question into two or more, the plainest first; ``among``: the places that have documents."""
    whole_text = nfc(text)
    is_set = _opening(whole_text) > 0  # "so sánh …": any of the words parts the two firmly
    text = unframed(whole_text)
    folded = _without_other_so(text)
    whole = [range(found.start, found.end) for found in expand(text)]  # "khoa học, công nghệ"
    halves = [
        Halves(text[: cut.start()], text[cut.end() :], is_set or pattern is _FIRM, among)
        for pattern in (_FIRM, _LOOSE)
        for cut in pattern.finditer(folded)
        if not any(cut.start() in inside for inside in whole)
    ]
    for finders, shared in ((_OF_THEIR_OWN, False), (_OF_ONE_PLACE, True)):
        halves = [_with_place_of_both(half) for half in halves] if shared else halves
        for find in finders:
            ways = [[sides for sides in find(half) if all(sides.names)] for half in halves]
            for found in ways:
                yield from found
            halves = [half for half, found in zip(halves, ways, strict=True) if not found]


def is_side_by_side(text: str) -> bool:
    """Whether "so với" lays two things side by side, and not one beside what it was or ought to be."""
    return bool(_BESIDE.search(_without_other_so(nfc(text))))


def _with_place_of_both(half: Halves) -> Halves:
    """A place that ends the left half alone is said of both: "hộ nghèo ở An Lạc và hộ cận nghèo"."""
    left = places_in(half.left, half.among)
    if not left or half.left[left[-1].end :].strip(ENDS) or places_in(half.right, half.among):
        return half
    lead = _LEAD_LAST.search(half.folded[0][: left[-1].start])
    start = lead.start() if lead else left[-1].start
    return Halves(
        half.left[:start],
        f"{half.right.rstrip(' ?.!')} ở {half.left[left[-1].start : left[-1].end]}?",
        half.is_firm,
        half.among,
    )


def asks_of_each(text: str) -> bool:
    """Whether the same is asked of several: "mỗi bên phải làm gì"."""
    return bool(_EACH.search(asked_form(nfc(text))))


def unframed(text: str) -> str:
    """A text without the words that compare; a mark stands where they say that what precedes them has ended."""
    folded, opening = asked_form(text), _opening(text)
    spans = sorted(match.span() for pattern in _FRAMES for match in pattern.finditer(folded))
    for start, end in reversed(spans):
        text = f"{text[:start]} {MARK}{text[end:]}"
    return text[opening:]


def _opening(text: str) -> int:
    """Where the words end that say that two are laid side by side; 0 where none do."""
    opening = _OPENING.match(_without_other_so(text))
    body = agencies_in(text)[:1]  # "so noi vu va so y te": "sở" without its dấu
    return 0 if opening is None or (body and body[0].start < opening.end()) else opening.end()


def _without_other_so(text: str) -> str:
    """The asked form without what is "số", "sở" or "sơ" as it is typed, and sets nothing side by side."""
    folded = asked_form(text)
    for word in _SO.finditer(text):
        folded = folded[: word.start()] + "_" * len(word[0]) + folded[word.end() :]
    return folded


def _negated(half: Halves) -> Iterator[Sides]:
    """The right side is the left with a "không" before it: "nhóm thường xuyên và không thường xuyên"."""
    left, right = half.folded
    negation = _NOT.match(right)
    if negation:
        said = _first_words(right[negation.end() :], left)
        if said and left.rstrip(ENDS).endswith(said):
            yield from made(half, left.rindex(said), half.right, negation.end() + len(said))


def _numbered(half: Halves) -> Iterator[Sides]:
    """The right side is but another number: "giai đoạn 1 và 2", "2025 và 2030"."""
    left, right = half.left.rstrip(ENDS), half.right
    noun, number = _NUMBERED.search(asked_form(left)), NUMBER.match(asked_form(right))
    if noun and number:
        named = left[noun.start() : noun.end(1)]
        yield from made(half, noun.start(), named + right, len(named) + number.end(), is_alike=True)
    years, year = [*_YEAR.finditer(asked_form(left))], _YEAR.match(asked_form(right))
    if years and year and years[-1].end() == len(left):
        yield from made(half, years[-1].start(), right, year.end(), is_alike=True)


def _alike(half: Halves) -> Iterator[Sides]:
    """Both sides begin with the same words: "vùng khó khăn và vùng thường"."""
    bare, left = bared(half.right), half.folded[0]
    said = _first_words(asked_form(bare), left)
    if said and left[_last(left, said) + len(said) :].strip(ENDS):  # of the left one too something of its own is said
        yield from made(half, _last(left, said), bare, is_alike=True)


def _led_alike(half: Halves) -> Iterator[Sides]:
    """Both sides stand after the same preposition: "hạn của … và của …"."""
    left, right = half.folded
    lead = _BEFORE.match(right)
    if lead and (place := _last(left, lead[0].strip())) >= 0:
        yield from made(half, place, half.right, is_alike=True)


def _ends_alike(half: Halves) -> Iterator[Sides]:
    """The right side is as long as the end of the left and has a word of it: "nguyên nhân khách quan và chủ quan"."""
    bare, left = bared(half.right), [*re.finditer(r"\S+", half.left)]
    for stop in ends(half.folded[0], bare):
        said = asked_form(bare[:stop]).strip(ENDS).split()
        last = left[-len(said) :]
        words = {asked_form(word[0]).strip(ENDS) for word in last}
        if 0 < len(said) <= min(_LONGEST_END, len(left) - 1) and words & set(said) and words != set(said):
            yield from made(half, last[0].start(), bare, stop, is_alike=True)


def _measured(half: Halves) -> Iterator[Sides]:
    """What is measured of both is said of the left side alone: "tỷ lệ lấp đầy khu A so với cụm B"."""
    start = segment(half.left)
    bare, words = bared(half.right), [*re.finditer(r"\S+", half.left[start:])]
    is_measured = _QUANTITY.match(half.folded[0][start:].lstrip()) and not _QUANTITY.match(asked_form(bare))
    for stop in ends(half.folded[0], bare) if half.is_firm and is_measured else ():
        count = len(bare[:stop].split())
        if 0 < count <= min(_LONGEST_END, len(words) - _LEAST_QUANTITY):
            yield from made(half, start + words[-count].start(), bare, stop)


def _bounded(half: Halves) -> Iterator[Sides]:
    """Nothing is alike: the left side begins after a preposition, a colon or a comma, or with the question.

    What tells two notions apart ("phân biệt … với …") is told by one clause.
    """
    if (half.is_firm or MARK in half.right) and not _TELLS_APART.search(half.folded[0]):
        if of := [*_OF.finditer(half.folded[0])]:
            yield from made(half, of[-1].end(), half.right)
        yield from made(half, segment(half.left), half.right)


def _first_words(right: str, left: str) -> str:
    """The most words at the beginning of the right side that the left has too."""
    words = right.split()[:_LONGEST]
    runs = (" ".join(words[:count]) for count in range(len(words), 0, -1))
    return next((run for run in runs if len(run) > 1 and _last(left, run) >= 0), "")


def _last(text: str, words: str) -> int:
    """Where some words stand last in a text, -1 where they do not."""
    return max((match.start() for match in re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", text)), default=-1)


_OF_THEIR_OWN = (of_places, of_documents)  # sides that may each be of another place
_OF_ONE_PLACE = (of_bodies, _negated, _numbered, _alike, _led_alike, _ends_alike, _measured, _bounded)
