import numpy as np
import pytest

from assistant.search.features import NAMES
from assistant.search.ranking import SHIPPED, Ranking, Weights, seen

COUNT = len(NAMES)


def weights(units: int = 1) -> Weights:
    """All zero but what a test sets."""
    zeros = (np.zeros(shape, np.float32) for shape in ((3 * COUNT, units), units, units, 3 * COUNT))
    return Weights(*zeros)


def row(**values: float) -> list[float]:
    return [values.get(name, 0.0) for name in NAMES]


def test_a_candidate_is_seen_as_it_is_beside_the_best_and_beside_the_mean() -> None:
    rows = np.array([row(cover=0.2), row(cover=0.6), row(cover=1.0)], np.float32)
    column = NAMES.index("cover")
    shown = seen(rows)
    assert shown.shape == (3, 3 * COUNT)
    assert shown[:, column].tolist() == pytest.approx([0.2, 0.6, 1.0])
    assert shown[:, COUNT + column].tolist() == pytest.approx([-0.8, -0.4, 0.0])
    spread = np.sqrt(0.32 / 3) + 1e-3  # deviations are -0.4, 0 and 0.4
    assert shown[:, 2 * COUNT + column].tolist() == pytest.approx([-0.4 / spread, 0, 0.4 / spread], abs=1e-6)


def test_a_score_is_what_the_units_say_and_what_goes_past_them() -> None:
    given, column = weights(units=2), NAMES.index("lexical")
    given.inward[column] = [2, -2]
    given.bias[:] = [-1, 0]
    given.outward[:] = [3, 5]
    given.direct[column] = 0.5
    rows = np.array([row(lexical=1.0), row(lexical=0.25)], np.float32)
    # 3 * max(2 - 1, 0) + 5 * max(-2, 0) + 0.5, and 3 * max(0.5 - 1, 0) + 5 * max(-0.5, 0) + 0.125
    assert Ranking(given).scores(rows).tolist() == pytest.approx([3.5, 0.125])


def test_nothing_found_has_no_scores() -> None:
    assert Ranking(weights()).scores(np.empty((0, COUNT), np.float32)).shape == (0,)


def test_weights_for_other_features_are_refused() -> None:
    short = weights()._replace(inward=np.zeros((3, 1), np.float32))
    with pytest.raises(ValueError, match="features"):
        Ranking(short)


def test_the_weights_that_ship_are_small_and_for_the_features_there_are() -> None:
    assert SHIPPED.stat().st_size < 100_000
    assert np.isfinite(Ranking.shipped().scores(np.eye(COUNT, dtype=np.float32))).all()
