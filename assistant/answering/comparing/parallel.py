"""Where a question lays two things side by side: what stands on each side, and what both share.

"Hạn báo cáo ở Nghị quyết 10 và Quyết định 20 khác nhau thế nào" is "Hạn báo cáo ở Nghị quyết 10" and "Hạn báo cáo ở
Quyết định 20". Where the left side begins is told by what the right one begins with: two documents, two bodies, the
same preposition or the same word. What is asked is another matter; nothing is looked up here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.answering.asking.denials import BEFORE_KINDS
from assistant.answering.asking.intents import asked_form
from assistant.answering.comparing.halves import ENDS, LEAD, MARK, WORDING, Halves, Sides, any_of, bared, ends, made
from assistant.vietnamese.documents import KINDS, kinds_in
from assistant.vietnamese.letters import fold, nfc
from assistant.vietnamese.names import agencies_in, expand

_KINDS = {fold(name) for kind, symbols in KINDS.items() for name in (kind, *symbols)}
_FIRM = re.compile(rf"\s*[,;]?\s+{any_of(WORDING['parts']['firm'])}\s+")
_LOOSE = re.compile(rf"(?<! so)(?<! sanh)\s*[,;]?\s+{any_of(WORDING['parts']['loose'])}\s+")
_OPENING = re.compile(rf"^\W*{any_of(WORDING['frames']['opening'])}\s+")
_DIFFERENCE = re.compile(rf"\s*[,:;]?\s*\b{any_of(WORDING['frames']['difference'])}\b")
_EACH = re.compile(rf"\s*[,:;]?\s*\b{any_of(WORDING['frames']['each'])}\b")
_BEFORE = re.compile(rf"^(?:{LEAD.pattern[1:]})+")
_OF = re.compile(r"\s(?:cua|cho|doi voi)\s+")
_NOT = re.compile(rf"^{any_of(BEFORE_KINDS)}\s+")
_NUMBERED = re.compile(rf"\b({any_of(WORDING['words']['numbered'])} (?:so )?)(?:\d{{1,2}}|[ivx]{{1,4}})$")
_ACT = re.compile(rf"\b{any_of(sorted(_KINDS, key=len, reverse=True))} (?:so )?(?=\d)")
KIND = re.compile(rf"{any_of(sorted(_KINDS, key=len, reverse=True))}\b")
_ISSUER = re.compile(rf"({_ACT.pattern}[\w/-]+)\s+cua(?: [\w.]+){{1,4}}\s*(?=[:,?{MARK}]|$)")
_NUMBER_ALONE = re.compile(rf"{_ACT.pattern}[\w/-]++(?!\s+(?:ve|cua)\b)")
_YEAR = re.compile(r"(?:\b(?:nam|moc|den nam|giai doan) )?\b(?:19|20)\d\d(?:\s*[-–]\s*(?:19|20)\d\d)?")
_NUMBER = re.compile(r"(?:\d{1,4}|[ivx]{1,4})\b(?!\s*(?:%|[.,]\d))")
_LONGEST = 4  # words that both sides may begin with
_LONGEST_END = 3  # words that a side has of which the other only has the end
_FRAMES = (_DIFFERENCE, _EACH)


def sides_of(text: str) -> Iterator[Sides]:
    """The ways to part a question into two, the plainest first."""
    whole_text = nfc(text)
    is_set = bool(_OPENING.match(asked_form(whole_text)))  # "so sánh …": any of the words parts the two firmly
    text = _unframed(whole_text)
    folded = asked_form(text)
    whole = [range(found.start, found.end) for found in expand(text)]  # "khoa học, công nghệ"
    halves = [
        Halves(text[: cut.start()], text[cut.end() :], is_set or pattern is _FIRM)
        for pattern in (_FIRM, _LOOSE)
        for cut in pattern.finditer(folded)
        if not any(cut.start() in inside for inside in whole)
    ]
    for find in (_documents, _bodies, _negated, _numbered, _alike, _led_alike, _ends_alike, _bounded):
        ways = [[sides for sides in find(half) if all(sides.names)] for half in halves]
        for found in ways:
            yield from found
        halves = [half for half, found in zip(halves, ways, strict=True) if not found]


def asks_of_each(text: str) -> bool:
    """Whether the same is asked of several: "mỗi bên phải làm gì"."""
    return bool(_EACH.search(asked_form(nfc(text))))


def _unframed(text: str) -> str:
    """A text without the words that compare; a mark stands where they say that what precedes them has ended."""
    folded = asked_form(text)
    opening = _OPENING.match(folded)
    spans = sorted(match.span() for pattern in _FRAMES for match in pattern.finditer(folded))
    for start, end in reversed(spans):
        text = f"{text[:start]} {MARK}{text[end:]}"
    return text[opening.end() :] if opening else text


def _documents(half: Halves) -> Iterator[Sides]:
    """Both sides are documents: "Nghị quyết 10 và Quyết định 20", "NQ 10 và 20"."""
    left, bare = _kinds(half.left), bared(half.right)
    if not left:
        return
    if 0 in _kinds(bare):
        right = _without_issuer(bare)
        yield from made(half, left[-1], right, _end_of_number(right), is_named=True)
    elif (act := _ACT.match(half.folded[0][left[-1] :])) and _NUMBER.match(asked_form(bare)):
        right = _without_issuer(half.left[left[-1] :][: act.end()] + bare)
        yield from made(half, left[-1], right, _end_of_number(right), is_named=True)


def _without_issuer(right: str) -> str:
    """A document named by its number without who issued it, where nothing else is said before what is asked."""
    issuer = _ISSUER.match(asked_form(right))
    return right[: issuer.end(1)] + right[issuer.end() :] if issuer else right


def _end_of_number(right: str) -> int:
    """Where the number ends that alone names a document; 0 where it is named by more."""
    number = _NUMBER_ALONE.match(asked_form(right))
    return number.end() if number else 0


def _kinds(text: str) -> list[int]:
    """Where documents begin that are named by their kind; the kind is of the number after it."""
    acts = [match.span() for match in _ACT.finditer(asked_form(text))]
    begun = {start for start, _ in acts} | {mention.start for mention in kinds_in(text)}
    return sorted(begun - {end for _, end in acts})


def _bodies(half: Halves) -> Iterator[Sides]:
    """Both sides are bodies: "việc của Bộ A và Bộ B trong đề án", "việc của Bộ A khác gì việc của Bộ B"."""
    bare = _without_shared(half)
    left, right = agencies_in(half.left), agencies_in(bare)
    if left and right and not right[0].start and not half.left[left[-1].end :].strip(ENDS):
        yield from made(half, left[-1].start, bare, right[0].end, is_named=True)


def _without_shared(half: Halves) -> str:
    """The right side without what it says before its body as the left does before its own."""
    left, right = agencies_in(half.left), agencies_in(half.right)
    said = asked_form(half.right[: right[0].start]).strip() if right else ""
    is_shared = said and left and asked_form(half.left[: left[-1].start]).strip().endswith(said)
    return half.right[right[0].start :] if is_shared else bared(half.right)


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
    noun, number = _NUMBERED.search(asked_form(left)), _NUMBER.match(asked_form(right))
    if noun and number:
        named = left[noun.start() : noun.end(1)]
        yield from made(half, noun.start(), named + right, len(named) + number.end())
    years, year = [*_YEAR.finditer(asked_form(left))], _YEAR.match(asked_form(right))
    if years and year and years[-1].end() == len(left):
        yield from made(half, years[-1].start(), right, year.end())


def _alike(half: Halves) -> Iterator[Sides]:
    """Both sides begin with the same words: "vùng khó khăn và vùng thường"."""
    bare, left = bared(half.right), half.folded[0]
    if said := _first_words(asked_form(bare), left):
        yield from made(half, _last(left, said), bare)


def _led_alike(half: Halves) -> Iterator[Sides]:
    """Both sides stand after the same preposition: "hạn của … và của …"."""
    left, right = half.folded
    lead = _BEFORE.match(right)
    if lead and (place := _last(left, lead[0].strip())) >= 0:
        yield from made(half, place, half.right)


def _ends_alike(half: Halves) -> Iterator[Sides]:
    """The right side is as long as the end of the left and has a word of it: "nguyên nhân khách quan và chủ quan"."""
    bare, left = bared(half.right), [*re.finditer(r"\S+", half.left)]
    for stop in ends(half.folded[0], bare):
        said = asked_form(bare[:stop]).strip(ENDS).split()
        last = left[-len(said) :]
        words = {asked_form(word[0]).strip(ENDS) for word in last}
        if 0 < len(said) <= min(_LONGEST_END, len(left) - 1) and words & set(said) and words != set(said):
            yield from made(half, last[0].start(), bare, stop)


def _bounded(half: Halves) -> Iterator[Sides]:
    """Nothing is alike: the left side begins after a preposition, a colon or a comma, or with the question."""
    if half.is_firm or MARK in half.right:
        if of := [*_OF.finditer(half.folded[0])]:
            yield from made(half, of[-1].end(), half.right)
        last = max(half.left.rfind(mark) for mark in (":", ",", " - "))
        yield from made(half, last + 1, half.right)


def _first_words(right: str, left: str) -> str:
    """The most words at the beginning of the right side that the left has too."""
    words = right.split()[:_LONGEST]
    runs = (" ".join(words[:count]) for count in range(len(words), 0, -1))
    return next((run for run in runs if len(run) > 1 and _last(left, run) >= 0), "")


def _last(text: str, words: str) -> int:
    """Where some words stand last in a text, -1 where they do not."""
    return max((match.start() for match in re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", text)), default=-1)
