"""Which candidates count as right when the ranking learns, over two small documents."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from assistant.records import Passage
from assistant.search.embedding import StaticEmbedding
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

    def ask(self, passage: Passage, document: str, source: str = "") -> Made | None:
        return Made("thu hồi giấy phép khai thác", False) if passage.text == self._text else None


def labels(folder: Path, asked_of: str) -> list[int]:
    bench = Bench(Pool("small", FILES, questions=1), StaticEmbedding.shipped(), folder)
    (made,) = bench.examples(OnlyOf(asked_of), random.Random(1))  # type: ignore[arg-type]
    return sorted(made.labels.tolist())


@pytest.mark.parametrize("asked_of", [BODY, PERMITS])
def test_a_title_alone_never_answers(tmp_path: Path, asked_of: str) -> None:
    """Four passages: the body that answers, its title, and another document's two."""
    assert labels(tmp_path, asked_of) == [NEITHER, WRONG, WRONG, RIGHT]


PLAN = """# Kế hoạch đến năm 2025, tầm nhìn đến năm 2030

### 1. Đến năm 2025

- Trồng được 40 ha rừng ven sông và giao cho các hộ dân chăm sóc.

### 2. Đến năm 2030

- Trồng được 90 ha rừng ven sông và giao cho các hộ dân chăm sóc.
"""


class OfTheYear:
    """Asks of the later year, in words of a sentence that stands in neither."""

    def ask(self, passage: Passage, document: str, source: str = "") -> Made | None:
        return Made(f"{source} năm 2030", False, is_dated=True) if source else None


def test_the_same_said_of_another_year_is_wrong(tmp_path: Path) -> None:
    sources = {"Trồng được 90 ha rừng ven sông và giao cho các hộ dân chăm sóc.": "trồng bao nhiêu ha rừng"}
    pool = Pool("plan", {"a.md": PLAN, "b.md": FILES["b.txt"]}, sources=sources, questions=1, is_of_plans=True)
    bench = Bench(pool, StaticEmbedding.shipped(), tmp_path)
    (made,) = bench.examples(OfTheYear(), random.Random(1))  # type: ignore[arg-type]
    assert made.question == "trồng bao nhiêu ha rừng năm 2030"
    assert sorted(made.labels.tolist()) == [WRONG, WRONG, RIGHT]  # the title, 2025 and 2030; not the other file
