"""What the ranking learns, and how its first places are counted; needs torch."""

import numpy as np
import pytest

from assistant.search.features import NAMES
from assistant.training.examples import NEITHER, RIGHT, WRONG, Example

pytest.importorskip("torch")

from assistant.training.ranking import first_places, fit, fused


def row(**values: float) -> list[float]:
    return [values.get(name, 0.0) for name in NAMES]


def example(*candidates: tuple[float, int]) -> Example:
    features = np.array([row(cover=cover, length=1 - cover) for cover, _ in candidates], np.float32)
    return Example("pool", "câu hỏi", features, np.array([label for _, label in candidates], np.int8))


def test_what_the_right_candidates_have_is_given_weight() -> None:
    learned = dict(zip(NAMES, fit([example((0.2, WRONG), (0.9, RIGHT), (1.0, NEITHER))] * 8), strict=True))
    assert learned["cover"] > 0 > learned["length"]
    assert learned["dense"] == 0


def test_first_places_leave_out_what_is_neither() -> None:
    found = [example((0.9, NEITHER), (0.5, RIGHT), (0.1, WRONG)), example((0.5, WRONG), (0.9, RIGHT))]
    assert first_places(found, fused) == {"pool": (0.5, 1.0, 2)}
    by_cover = first_places(found, lambda rows: rows[:, NAMES.index("cover")])
    assert by_cover == {"pool": (1.0, 1.0, 2)}


def test_nothing_right_among_the_candidates_counts_as_missed() -> None:
    assert first_places([example((0.5, WRONG))], fused)["pool"][0] == pytest.approx(0)
