"""The training loop: an in-batch softmax over cosine similarities, in plain torch."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import torch
from torch.nn import functional

from assistant.training.data import Pair, Words
from assistant.training.tokenizer import Pieces

Batch = tuple[torch.Tensor, torch.Tensor]


@dataclass(frozen=True)
class Recipe:
    """What a training run is made of."""

    steps: int = 6_000
    batch: int = 1024
    dimension: int = 384
    nested: int = 128  # the first so many dimensions also serve alone (Matryoshka, Kusupati et al. 2022)
    nested_share: float = 0.3
    vocabulary: int = 24_000
    scale: float = 20.0
    rate: float = 0.02
    deviation: float = 0.1  # of the initial weights
    warmup: float = 0.03
    bare_queries: float = 0.35  # typed without dấu
    mixed_queries: float = 0.15  # half of the syllables without
    bare_passages: float = 0.15
    rarest: int = 3  # a word met fewer times is left out of the pairs
    seed: int = 2024


class Spelling:
    """Turns runs of words into pieces for the embedding bag, dropping dấu at random."""

    def __init__(self, accented: Pieces, bare: Pieces, random: np.random.Generator) -> None:
        words = len(accented.starts) - 1
        ids = np.concatenate([accented.ids, bare.ids])
        starts = np.concatenate([accented.starts[:-1], bare.starts + accented.starts[-1]])
        self._table, self._words, self._random = Pieces(ids, starts), words, random

    def bag(self, texts: Sequence[Words], bare: float, mixed: float) -> Batch:
        """Piece numbers end to end and where each text starts, as ``EmbeddingBag`` takes them."""
        lengths = np.array([len(text) for text in texts])
        share = self._random.choice((1.0, 0.5, 0.0), p=(bare, mixed, 1 - bare - mixed), size=len(texts))
        words = np.concatenate(texts)
        dropped = self._random.random(len(words)) < np.repeat(share, lengths)
        pieces, counts = self._table.spell(words + self._words * dropped)
        ends = np.concatenate([[0], np.cumsum(counts)])[np.cumsum(lengths)]
        return torch.from_numpy(pieces), torch.from_numpy(np.concatenate([[0], ends[:-1]]))


def initial_weights(frequencies: np.ndarray, recipe: Recipe) -> torch.Tensor:
    """Random rows, the commoner the shorter (smooth inverse frequency, Arora et al. 2017)."""
    generator = torch.Generator().manual_seed(recipe.seed)
    rows = torch.randn(len(frequencies), recipe.dimension, generator=generator) * recipe.deviation
    weights = 1e-3 / (1e-3 + frequencies / frequencies.sum())
    return rows * torch.from_numpy(weights).float().unsqueeze(1)


def train(
    weights: torch.Tensor,
    batches: Iterator[Sequence[Pair]],
    spelling: Spelling,
    recipe: Recipe,
    report: Callable[[int, float], None],
) -> torch.Tensor:
    """The weights after ``recipe.steps`` steps; ``report`` is given the step and its loss."""
    weights = weights.clone().requires_grad_()
    optimizer = torch.optim.AdamW([weights], lr=recipe.rate, weight_decay=0.0, fused=True)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda step: _pace(step, recipe))
    for step in range(recipe.steps):
        queries, passages = zip(*next(batches), strict=True)
        found = _vectors(weights, spelling.bag(queries, recipe.bare_queries, recipe.mixed_queries))
        given = _vectors(weights, spelling.bag(passages, recipe.bare_passages, 0.0))
        loss = _nested_loss(found, given, recipe)
        optimizer.zero_grad()
        torch.autograd.backward(loss)
        optimizer.step()
        schedule.step()
        report(step, float(loss.detach()))
    return weights.detach()


def _vectors(weights: torch.Tensor, batch: Batch) -> torch.Tensor:
    return functional.embedding_bag(batch[0], weights, batch[1], mode="mean")


def _nested_loss(queries: torch.Tensor, passages: torch.Tensor, recipe: Recipe) -> torch.Tensor:
    whole = _loss(queries, passages, recipe.scale)
    part = _loss(queries[:, : recipe.nested], passages[:, : recipe.nested], recipe.scale)
    return (1 - recipe.nested_share) * whole + recipe.nested_share * part


def _loss(queries: torch.Tensor, passages: torch.Tensor, scale: float) -> torch.Tensor:
    """Each query against all passages of the batch, and each passage against all queries."""
    logits = scale * functional.normalize(queries) @ functional.normalize(passages).T
    truth = torch.arange(len(queries))
    return (functional.cross_entropy(logits, truth) + functional.cross_entropy(logits.T, truth)) / 2


def _pace(step: int, recipe: Recipe) -> float:
    """Linear warm-up, then half a cosine down to a fiftieth."""
    warm = max(1, int(recipe.steps * recipe.warmup))
    if step < warm:
        return (step + 1) / warm
    return 0.02 + 0.49 * (1 + math.cos(math.pi * (step - warm) / max(1, recipe.steps - warm)))
