"""The first places put right: candidates ordered by what can be said of each beside the question.

The weights are learned (``training.ranking``), a number for each feature: why a passage came first can be read off.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

import numpy as np

from assistant.search.asked import Floats
from assistant.search.features import NAMES

SHIPPED = Path(__file__).resolve().parent.parent / "model" / "ranking.json"


class Ranking:
    """A weighted sum of features."""

    def __init__(self, weights: dict[str, float]) -> None:
        self._weights = np.array([weights.get(name, 0.0) for name in NAMES], np.float32)

    @classmethod
    @cache
    def shipped(cls) -> Ranking:
        """The weights that come with the product."""
        return cls(json.loads(SHIPPED.read_text(encoding="utf-8"))["weights"])

    def scores(self, features: Floats) -> Floats:
        """One score a row; the higher the better."""
        scores: Floats = features @ self._weights
        return scores
