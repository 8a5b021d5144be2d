"""Where a question lays two things side by side: what stands on each side, and what both share.

"Hạn báo cáo ở Nghị quyết 10 và Quyết định 20 khác nhau thế nào" is "Hạn báo cáo ở Nghị quyết 10" and "Hạn báo cáo ở
Quyết định 20". Where the left side begins is told by what the right one begins with: two documents, two bodies, the
same preposition or the same word. What is asked is another matter; nothing is looked up here.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from assistant.answering.asking.denials import BEFORE_KINDS
from assistant.answering.asking.intents import asked_form
from assistant.vietnamese.documents import KINDS, kinds_in
from assistant.vietnamese.letters import fold, has_marks, nfc
from assistant.vietnamese.names import agencies_in, expand

_DATA = tomllib.loads(Path(__file__).with_name("parallels.toml").read_text(encoding="utf-8"))
_MARK = "\x01"  # stands where words of difference stood


def _any(patterns: Iterable[str]) -> str:
    return "(?:" + "|".join(patterns) + ")"


_KINDS = {fold(name) for kind, symbols in KINDS.items() for name in (kind, *symbols)}
_FIRM = re.compile(rf"\s*[,;]?\s+{_any(_DATA['parts']['firm'])}\s+")
_LOOSE = re.compile(rf"(?<! so)(?<! sanh)\s*[,;]?\s+{_any(_DATA['parts']['loose'])}\s+")
_OPENING = re.compile(rf"^\W*{_any(_DATA['frames']['opening'])}\s+")
_DIFFERENCE = re.compile(rf"\s*[,:;]?\s*\b{_any(_DATA['frames']['difference'])}\b")
_EACH = re.compile(rf"\s*[,:;]?\s*\b{_any(_DATA['frames']['each'])}\b")
_ASKING = re.compile(rf"\b(?:{_DATA['words']['asking']})\b")
_LEADS = frozenset(_DATA["words"]["before_side"])
_LEAD = re.compile(rf"^{_any([fold(word) for word in _DATA['words']['before_side']])}\s+")
_BEFORE = re.compile(rf"^(?:{_LEAD.pattern[1:]})+")
_OF = re.compile(r"\s(?:cua|cho|doi voi)\s+")
_VERBS = frozenset(_DATA["words"]["verbs"])
_VERB = re.compile(rf"\s+{_any([fold(word) for word in _DATA['words']['verbs']])}\b")
_WHERE = re.compile(r"\s+(?:o|tai|trong|theo|cua|thuoc|khi)\b")
_NOT = re.compile(rf"^{_any(BEFORE_KINDS)}\s+")
_NUMBERED = re.compile(rf"\b({_any(_DATA['words']['numbered'])} (?:so )?)(?:\d{{1,2}}|[ivx]{{1,4}})$")
_ACT = re.compile(rf"\b{_any(sorted(_KINDS, key=len, reverse=True))} (?:so )?(?=\d)")
KIND = re.compile(rf"{_any(sorted(_KINDS, key=len, reverse=True))}\b")
_ISSUER = re.compile(rf"({_ACT.pattern}[\w/-]+)\s+cua(?: [\w.]+){{1,4}}\s*(?=[:,?{_MARK}]|$)")
_NUMBER_ALONE = re.compile(rf"{_ACT.pattern}[\w/-]+(?!\s+(?:ve|cua)\b)")
_YEAR = re.compile(r"(?:\b(?:nam|moc|den nam|giai doan) )?\b(?:19|20)\d\d(?:\s*[-–]\s*(?:19|20)\d\d)?")
_NUMBER = re.compile(r"(?:\d{1,4}|[ivx]{1,4})\b(?!\s*(?:%|[.,]\d))")
_ENDS = " ?!.,;:-–" + _MARK
_LONGEST = 4  # words that both sides may begin with
_LONGEST_END = 3  # words that a side has of which the other only has the end
_FRAMES = (_DIFFERENCE, _EACH)


@dataclass(frozen=True, slots=True)
class Sides:
    """Two questions made of one. ``are_named``: the sides are documents or bodies, of which one may well be silent."""

    names: tuple[str, str]
    questions: tuple[str, str]
    are_named: bool = False


@dataclass(frozen=True, slots=True)
class _Halves:
    """A text on both sides of what parts it, as written and folded, without the words that compare."""

    left: str
    right: str
    is_firm: bool

    @property
    def folded(self) -> tuple[str, str]:
        return asked_form(self.left), asked_form(self.right)


def sides_of(text: str) -> Iterator[Sides]:
    """The ways to part a question into two, the plainest first."""
    whole_text = nfc(text)
    is_set = bool(_OPENING.match(asked_form(whole_text)))  # "so sánh …": any of the words parts the two firmly
    text = _unframed(whole_text)
    folded = asked_form(text)
    whole = [range(found.start, found.end) for found in expand(text)]  # "khoa học, công nghệ"
    halves = [
        _Halves(text[: cut.start()], text[cut.end() :], is_set or pattern is _FIRM)
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
        text = f"{text[:start]} {_MARK}{text[end:]}"
    return text[opening.end() :] if opening else text


def _documents(half: _Halves) -> Iterator[Sides]:
    """Both sides are documents: "Nghị quyết 10 và Quyết định 20", "NQ 10 và 20"."""
    left, bare = _kinds(half.left), _bared(half.right)
    if not left:
        return
    if 0 in _kinds(bare):
        right = _without_issuer(bare)
        yield from _made(half, left[-1], right, _end_of_number(right), is_named=True)
    elif (act := _ACT.match(half.folded[0][left[-1] :])) and _NUMBER.match(asked_form(bare)):
        right = _without_issuer(half.left[left[-1] :][: act.end()] + bare)
        yield from _made(half, left[-1], right, _end_of_number(right), is_named=True)


def _without_issuer(right: str) -> str:
    """A document named by its number without who issued it, where nothing else is said before what is asked."""
    issuer = _ISSUER.match(asked_form(right))
    return right[: issuer.end(1)] + right[issuer.end() :] if issuer else right


def _end_of_number(right: str) -> int:
    """Where the number ends that alone names a document; 0 where it is named by more."""
    number = _NUMBER_ALONE.match(asked_form(right))
    return number.end() if number else 0


def _kinds(text: str) -> list[int]:
    """Where documents begin that are named by their kind."""
    acts = (match.start() for match in _ACT.finditer(asked_form(text)))
    return sorted({*(mention.start for mention in kinds_in(text)), *acts})


def _bodies(half: _Halves) -> Iterator[Sides]:
    """Both sides are bodies: "việc của Bộ A và Bộ B trong đề án"."""
    bare = _bared(half.right)
    left, right = agencies_in(half.left), agencies_in(bare)
    if left and right and not right[0].start and not half.left[left[-1].end :].strip(_ENDS):
        yield from _made(half, left[-1].start, bare, right[0].end, is_named=True)


def _negated(half: _Halves) -> Iterator[Sides]:
    """The right side is the left with a "không" before it: "nhóm thường xuyên và không thường xuyên"."""
    left, right = half.folded
    negation = _NOT.match(right)
    if negation:
        said = _first_words(right[negation.end() :], left)
        if said and left.rstrip(_ENDS).endswith(said):
            yield from _made(half, left.rindex(said), half.right, negation.end() + len(said))


def _numbered(half: _Halves) -> Iterator[Sides]:
    """The right side is but another number: "giai đoạn 1 và 2", "2025 và 2030"."""
    left, right = half.left.rstrip(_ENDS), half.right
    noun, number = _NUMBERED.search(asked_form(left)), _NUMBER.match(asked_form(right))
    if noun and number:
        named = left[noun.start() : noun.end(1)]
        yield from _made(half, noun.start(), named + right, len(named) + number.end())
    years, year = [*_YEAR.finditer(asked_form(left))], _YEAR.match(asked_form(right))
    if years and year and years[-1].end() == len(left):
        yield from _made(half, years[-1].start(), right, year.end())


def _alike(half: _Halves) -> Iterator[Sides]:
    """Both sides begin with the same words: "vùng khó khăn và vùng thường"."""
    bare, left = _bared(half.right), half.folded[0]
    if said := _first_words(asked_form(bare), left):
        yield from _made(half, _last(left, said), bare)


def _led_alike(half: _Halves) -> Iterator[Sides]:
    """Both sides stand after the same preposition: "hạn của … và của …"."""
    left, right = half.folded
    lead = _BEFORE.match(right)
    if lead and (place := _last(left, lead[0].strip())) >= 0:
        yield from _made(half, place, half.right)


def _ends_alike(half: _Halves) -> Iterator[Sides]:
    """The right side is as long as the end of the left and has a word of it: "nguyên nhân khách quan và chủ quan"."""
    bare, left = _bared(half.right), [*re.finditer(r"\S+", half.left)]
    for stop in _ends(half.folded[0], bare):
        said = asked_form(bare[:stop]).strip(_ENDS).split()
        last = left[-len(said) :]
        words = {asked_form(word[0]).strip(_ENDS) for word in last}
        if 0 < len(said) <= min(_LONGEST_END, len(left) - 1) and words & set(said) and words != set(said):
            yield from _made(half, last[0].start(), bare, stop)


def _bounded(half: _Halves) -> Iterator[Sides]:
    """Nothing is alike: the left side begins after a preposition, a colon or a comma, or with the question."""
    if half.is_firm or _MARK in half.right:
        if of := [*_OF.finditer(half.folded[0])]:
            yield from _made(half, of[-1].end(), half.right)
        last = max(half.left.rfind(mark) for mark in (":", ",", " - "))
        yield from _made(half, last + 1, half.right)


def _first_words(right: str, left: str) -> str:
    """The most words at the beginning of the right side that the left has too."""
    words = right.split()[:_LONGEST]
    runs = (" ".join(words[:count]) for count in range(len(words), 0, -1))
    return next((run for run in runs if len(run) > 1 and _last(left, run) >= 0), "")


def _last(text: str, words: str) -> int:
    """Where some words stand last in a text, -1 where they do not."""
    return max((match.start() for match in re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", text)), default=-1)


def _made(half: _Halves, start: int, right: str, end: int = 0, is_named: bool = False) -> Iterator[Sides]:
    """The two questions, where the left side begins at ``start``; what follows the right one belongs to both."""
    before, left = half.left[:start], half.left[start:]
    for stop in [end] if end else _ends(asked_form(left), right):
        rest = right[stop:]
        names = tuple(_bared(side).strip(_ENDS) for side in (left, right[:stop]))
        questions = tuple(_clean(f"{before} {side} {rest}") for side in (left, right[:stop]))
        yield Sides((names[0], names[1]), (questions[0], questions[1]), is_named)


def _ends(left: str, right: str) -> list[int]:
    """Where the right side may end, the likeliest first: before what is asked of both, or where both are."""
    folded = asked_form(right)
    marks = [place for mark in (_MARK, ":", ",", "?", " - ") if (place := right.find(mark)) > 0]
    stop = min(marks, default=len(right))
    said = set(left.split())
    verbs = [
        verb.start()
        for verb in _VERB.finditer(folded, 1, stop)
        if _is_written(right[verb.start() : verb.end()].strip(), _VERBS) and set(folded[: verb.start()].split()) - said
    ]
    asked = [place for place in verbs if _ASKING.search(folded, place)]
    where = [place.start() for place in _WHERE.finditer(folded, 1, stop) if place[0].strip() not in left.split()]
    if verbs and where and verbs[0] < where[0]:
        where = []
    if verbs and stop < len(right) and right[stop] == _MARK:  # what is asked of both stands before "khác nhau"
        asked = verbs
    return list(dict.fromkeys([min([*asked[:1], *where[:1]], default=stop), stop, *verbs[:1]]))


def _bared(side: str) -> str:
    """A side without the prepositions before it, as they are written or without dấu."""
    side = side.lstrip(_ENDS)
    while (lead := _LEAD.match(asked_form(side))) and _is_written(side[: lead.end()].strip().lower(), _LEADS):
        side = side[lead.end() :]
    return side


def _is_written(words: str, among: frozenset[str]) -> bool:
    """Whether words are some of those as they are written, or without dấu."""
    return words in among or (words.islower() and not has_marks(words))


def _clean(text: str) -> str:
    return re.sub(r"\s+", " ", text.replace(_MARK, " ")).strip(" ,;:-–")
