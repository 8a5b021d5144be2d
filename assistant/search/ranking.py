"""The first places put right: candidates ordered by what can be said of each beside the question.

Small networks, learned (``training.ranking``), see each feature of a candidate as it is, beside the best of those
found, and beside their mean: half of the question covered is much where no other covers more.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple

import numpy as np

from assistant.search.asked import Floats
from assistant.search.features import NAMES

SHIPPED = Path(__file__).resolve().parent.parent / "model" / "ranking.npz"
_LEAST_SPREAD = 1e-3  # features that hardly differ among the candidates do not tell them apart


class Weights(NamedTuple):
    """Of any number of networks side by side, each of one hidden layer; their sum scores a candidate.

    Every row of ``inward`` and number of ``direct`` is for one column of ``seen``, every other number for a unit.
    """

    inward: Floats
    bias: Floats
    outward: Floats
    direct: Floats  # past the hidden layer


class Ranking:
    """Scores candidates from their features."""

    def __init__(self, weights: Weights) -> None:
        """ValueError where the weights are not for the features there are."""
        if weights.inward.shape != (3 * len(NAMES), len(weights.bias)) or len(weights.direct) != len(weights.inward):
            raise ValueError("the weights are not for these features")
        self._weights = weights

    @classmethod
    @cache
    def shipped(cls) -> Ranking:
        """The weights that come with the product."""
        with np.load(SHIPPED, allow_pickle=False) as arrays:
            return cls.of(arrays)

    @classmethod
    def of(cls, arrays: Mapping[str, Floats]) -> Ranking:
        """The weights by name, as they are kept in a file; KeyError where one is missing."""
        return cls(Weights(*(arrays[name].astype(np.float32) for name in Weights._fields)))

    def scores(self, features: Floats) -> Floats:
        """One score a row; the higher the better, among the rows of one question."""
        rows, weights = seen(features), self._weights
        scores: Floats = np.maximum(rows @ weights.inward + weights.bias, 0) @ weights.outward + rows @ weights.direct
        return scores


def seen(features: Floats) -> Floats:
    """What the networks see of one question's candidates: each feature, less the best, and in deviations."""
    if not len(features):
        return np.empty((0, 3 * features.shape[1]), np.float32)
    spread = features.std(axis=0) + _LEAST_SPREAD
    sides = (features, features - features.max(axis=0), (features - features.mean(axis=0)) / spread)
    return np.concatenate(sides, axis=1).astype(np.float32)
