"""What the items of a list can do without where all shall have room: the words that they begin with alike, which are
told once before them, and the acts that they only rest on.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from assistant.answering.weighing.figures import figures_in, quantities

_LEAST_ITEMS = 3
_LEAST_WORDS = 4  # fewer are no burden
_LEAST_LEFT = 4  # words that an item has without its grounds
_ACT = r"(?:Nghị định|Luật|Bộ luật|Thông tư|Quyết định|Nghị quyết|Pháp lệnh|khoản|điểm|Điều)"
_GROUNDS = re.compile(
    rf"\s+(?:được )?(?:(?:theo )?quy định (?:tại|của|trong)|theo(?= {_ACT} )|(?:thành lập )?theo điều kiện)\s"
    rf"(?:[^;.,:]|[.,](?=\d)|,(?=\s+(?:và\s+)?(?:các\s+)?{_ACT}))*"  # up to what is no more of the acts named
)


def without_grounds(texts: Sequence[str], room: int) -> list[str]:
    """The items without the acts that they only rest on, "theo quy định tại Nghị định …", where they have no room."""
    if sum(len(text.split()) for text in texts) <= room:
        return list(texts)
    return [short if len((short := _GROUNDS.sub(_amounts, text)).split()) >= _LEAST_LEFT else text for text in texts]


def _amounts(grounds: re.Match[str]) -> str:
    """What stays of the acts that an item rests on: all, where an amount is told with them."""
    return grounds[0] if quantities(figures_in(grounds[0])) else ""


def without_repeated(texts: Sequence[str]) -> tuple[str, list[str]]:
    """The words that all items but one at most begin with, and the items without them; none where they are few."""
    split = [text.split() for text in texts]
    shared = _shared(split)
    if len(shared) < _LEAST_WORDS:
        return "", list(texts)
    size = len(shared)
    rest = [words[size:] if words[:size] == shared and words[size:] else words for words in split]
    return " ".join(shared), [" ".join(words) for words in rest]


def _shared(split: Sequence[Sequence[str]]) -> list[str]:
    """The longest beginning that is common to all but one of the items, and to several."""
    least = max(_LEAST_ITEMS, len(split) - 1)
    shared: list[str] = []
    kept = list(split)
    while True:
        words = Counter(words[len(shared)] for words in kept if len(words) > len(shared))
        word, count = words.most_common(1)[0] if words else ("", 0)
        if count < least:
            return shared
        shared.append(word)
        kept = [words for words in kept if words[: len(shared)] == shared]
