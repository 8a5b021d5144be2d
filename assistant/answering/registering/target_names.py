"""The names of targets as a list tells them: short, and told apart."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answering.lists.fitting import fitted

_ABBREVIATED = re.compile(r"^[^(),;]{8,}\((?P<short>[A-ZĐ][A-ZĐ&]{1,7})\)")
_LEAST_OF_INDICATOR = 8  # words, in a list of many; half as many more in a short one
_MANY_ITEMS = 8
_MANY_SHARED = 4  # first words from which on they are not told again
_MEASURE = re.compile(r"\(%[^()]+\)$")
_SHARE_OF = re.compile(r"^Tỷ lệ (?=\S)")


def told_apart(indicators: Sequence[str], words: int) -> Sequence[str]:
    """Cut to the room there is: what several begin with is told once, but what would read alike is left whole."""
    least = _LEAST_OF_INDICATOR if len(indicators) > _MANY_ITEMS else _LEAST_OF_INDICATOR * 3 // 2
    cut = fitted(indicators, words, least)
    if not any(text.endswith("…") for text in cut):
        return cut
    differing = [_differing(text, indicators[:place]) for place, text in enumerate(indicators)]
    cut = fitted(differing, words, least)
    if len(indicators) <= _MANY_ITEMS:
        cut = [_with_measure(text, short) for text, short in zip(differing, cut, strict=True)]
    return [long if cut.count(short) > 1 else short for long, short in zip(indicators, cut, strict=True)]


def _differing(text: str, before: Sequence[str]) -> str:
    """A name without the many words that one told before it begins with as well, nor that it is a share."""
    own = _SHARE_OF.sub("", text).split()
    shared = max((_shared(own, _SHARE_OF.sub("", other).split()) for other in before), default=0)
    if _MANY_SHARED <= shared < len(own):
        return f"… {' '.join(own[shared:])}"
    name = " ".join(own)
    return f"{name[:1].upper()}{name[1:]}"


def _with_measure(text: str, short: str) -> str:
    """A name cut short with the brackets that it ended in, which say what the figure is of: "(% năng lực)"."""
    measure = _MEASURE.search(text)
    return f"{short} {measure[0]}" if measure and short.endswith("…") else short


def _shared(one: Sequence[str], other: Sequence[str]) -> int:
    """How many first words two names share, a colon after one of them or not."""
    pairs = ((a.rstrip(":"), b.rstrip(":")) for a, b in zip(one, other, strict=False))
    return next((at for at, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other)))


def briefly(indicator: str) -> str:
    """A thing that has an abbreviation is called by it."""
    return _ABBREVIATED.sub(lambda match: match["short"], indicator)
