"""Two things laid side by side that have names: places, documents, bodies."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.answering.asking.intents import asked_form
from assistant.answering.comparing.halves import (
    ENDS,
    MARK,
    WORDING,
    Halves,
    Sides,
    any_of,
    bared,
    made,
    places_in,
    segment,
)
from assistant.vietnamese.documents import KINDS, kinds_in
from assistant.vietnamese.letters import fold
from assistant.vietnamese.names import agencies_in
from assistant.vietnamese.syllables import content, syllables

_KINDS = {fold(name) for kind, symbols in KINDS.items() for name in (kind, *symbols)}
_ACT = re.compile(rf"\b{any_of(sorted(_KINDS, key=len, reverse=True))} (?:so )?(?=\d)")
KIND = re.compile(rf"{any_of(sorted(_KINDS, key=len, reverse=True))}\b")
_ISSUER = re.compile(rf"({_ACT.pattern}[\w/-]+)\s+cua(?: [\w.]+){{1,4}}\s*(?=[:,?{MARK}]|$)")
_NUMBER_ALONE = re.compile(rf"{_ACT.pattern}[\w/-]++(?!\s+(?:ve|cua)\b)")
_HEADS = re.compile(rf"{any_of(WORDING['words']['heads'])}(?: (?:cua|ve))?\s+")
NUMBER = re.compile(r"(?:\d{1,4}|[ivx]{1,4})\b(?!\s*(?:%|[.,]\d))")


def of_places(half: Halves) -> Iterator[Sides]:
    """Each side is of a place of its own and says something of its own: "lúa của An Lạc và cá của Bình Hải"; what both
    are ("mục tiêu …") may be said of the left one alone.
    """
    start = segment(half.left)
    left, right = places_in(half.left[start:], half.among), places_in(half.right, half.among)
    if len(left) != 1 or len(right) != 1 or left[0].name == right[0].name or KIND.match(asked_form(bared(half.right))):
        return
    said = _own_words(half.left[start : start + left[0].start] + half.left[start + left[0].end :])
    other = _own_words(half.right[: right[0].start])
    if said - other and other - said:
        head, bare = _HEADS.match(half.folded[0][start:].lstrip()), bared(half.right)
        if head and not _HEADS.match(asked_form(bare)):
            bare = f"{half.left[start:].lstrip()[: head.end()]}{bare}"
        yield from made(half, start, bare, len(bare) - len(half.right) + right[0].end, is_named=True)


def _own_words(text: str) -> set[str]:
    """What a side says that is no name of a kind of document."""
    kinds = KIND.sub(" ", asked_form(bared(text)))
    return set(content(syllables(kinds)))


def of_documents(half: Halves) -> Iterator[Sides]:
    """Both sides are documents: "Nghị quyết 10 và Quyết định 20", "NQ 10 và 20"."""
    left, bare = _kinds(half.left), bared(half.right)
    if not left:
        return
    if 0 in _kinds(bare):
        right = _without_issuer(bare)
        yield from made(half, left[-1], right, _end_of_number(right), is_named=True)
    elif (act := _ACT.match(half.folded[0][left[-1] :])) and NUMBER.match(asked_form(bare)):
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


def of_bodies(half: Halves) -> Iterator[Sides]:
    """Both sides are bodies: "việc của Bộ A và Bộ B trong đề án", "việc của Bộ A khác gì việc của Bộ B"."""
    bare = _without_shared(half)
    left, right = agencies_in(half.left), agencies_in(bare)
    if left and right and not right[0].start and not half.left[left[-1].end :].strip(ENDS):
        yield from made(half, left[-1].start, bare, right[0].end, is_named=True, is_alike=True)


def _without_shared(half: Halves) -> str:
    """The right side without what it says before its body as the left does before its own."""
    left, right = agencies_in(half.left), agencies_in(half.right)
    said = asked_form(half.right[: right[0].start]).strip() if right else ""
    is_shared = said and left and asked_form(half.left[: left[-1].start]).strip().endswith(said)
    return half.right[right[0].start :] if is_shared else bared(half.right)
