import json

import numpy as np

from assistant.search.features import NAMES
from assistant.search.ranking import SHIPPED, Ranking


def row(**values: float) -> list[float]:
    return [values.get(name, 0.0) for name in NAMES]


def test_the_score_is_the_weighted_sum() -> None:
    ranking = Ranking({"lexical": 2.0, "dense": -1.0})
    rows = np.array([row(lexical=0.5, dense=0.25, cover=9), row(dense=1)], np.float32)
    assert ranking.scores(rows).tolist() == [0.75, -1.0]


def test_nothing_found_has_no_scores() -> None:
    assert Ranking({"lexical": 2.0}).scores(np.empty((0, len(NAMES)), np.float32)).shape == (0,)


def test_the_weights_that_ship_are_for_the_features_there_are() -> None:
    assert list(json.loads(SHIPPED.read_text("utf-8"))["weights"]) == list(NAMES)
