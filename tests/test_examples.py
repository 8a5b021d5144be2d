"""Which candidates count as right when the ranking learns, over two small documents."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from assistant.records import Passage
from assistant.search.embedding import StaticEmbedding
from assistant.training import examples
from assistant.training.examples import NEITHER, RIGHT, WRONG, Bench
from assistant.training.pools import Pool
from assistant.training.questions import Made

PERMITS = "Giấy phép - Thu hồi giấy phép"
BODY = "Giấy phép khai thác bị thu hồi khi hết hạn mà chủ giấy phép không xin gia hạn trong ba tháng."
FILES = {
    "a.txt": f"{PERMITS}\n\n{BODY}",
    "b.txt": "Giấy phép - Cấp giấy phép\n\nGiấy phép khai thác được cấp cho tổ chức có đủ máy móc và người vận hành.",
}


class OnlyOf:
    """Asks about one passage and no other."""

    def __init__(self, text: str) -> None:
        self._text = text

    def ask(self, passage: Passage, document: str) -> Made | None:
        return Made("thu hồi giấy phép khai thác", False) if passage.text == self._text else None


def labels(monkeypatch: pytest.MonkeyPatch, folder: Path, asked_of: str) -> list[int]:
    monkeypatch.setattr(examples, "QUESTIONS", 1)
    bench = Bench(Pool("small", FILES), StaticEmbedding.shipped(), folder)
    (made,) = bench.examples(OnlyOf(asked_of), random.Random(1))  # type: ignore[arg-type]
    return sorted(made.labels.tolist())


@pytest.mark.parametrize("asked_of", [BODY, PERMITS])
def test_a_title_alone_never_answers(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, asked_of: str) -> None:
    """Four passages: the body that answers, its title, and another document's two."""
    assert labels(monkeypatch, tmp_path, asked_of) == [NEITHER, WRONG, WRONG, RIGHT]
