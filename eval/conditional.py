"""McFadden's conditional logit (1974): what of several things is right, from features of each, and how well it tells.

Fitted by ascent along the gradient with a penalty on large weights, and measured on documents left out of the fit.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

_FOLDS = 6
_STEPS, _RATE, _PENALTY = 3000, 0.5, 0.002

Array = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Sample:
    """Things of which some are right: features (things × weights), and which of them are."""

    document: str
    features: Array
    right: npt.NDArray[np.bool_]


def held_out(samples: Sequence[Sample]) -> float:
    """The share of samples whose likeliest thing is right, each document left out of the fit that tells of it."""
    documents = sorted({sample.document for sample in samples})
    right = 0.0
    for fold in range(_FOLDS):
        left_out = set(documents[fold::_FOLDS])
        asked = [sample for sample in samples if sample.document in left_out]
        weights = fitted([sample for sample in samples if sample.document not in left_out])
        right += share(asked, weights) * len(asked)
    return round(right / len(samples), 3)


def share(samples: Sequence[Sample], weights: Array) -> float:
    """The share of samples whose likeliest thing is right."""
    right = [sample.right[(sample.features @ weights).argmax()] for sample in samples]
    return round(float(np.mean(right)), 3) if right else 0.0


def fitted(samples: Sequence[Sample]) -> Array:
    """A weight for each feature."""
    weights = np.zeros(samples[0].features.shape[1])
    for _ in range(_STEPS):
        weights += _RATE * (np.mean([_gradient(sample, weights) for sample in samples], axis=0) - _PENALTY * weights)
    return weights


def _gradient(sample: Sample, weights: Array) -> Array:
    """Of the logarithm of how likely the right figures are together."""
    sums = sample.features @ weights
    likely = np.exp(sums - sums.max())
    likely /= likely.sum()
    right = np.where(sample.right, likely, 0.0)
    return np.asarray(sample.features.T @ (right / max(right.sum(), 1e-9) - likely))
