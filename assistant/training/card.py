"""Writes the model card."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from assistant.training.measure import Figure
from assistant.training.train import Recipe

CARD = """# The model that ships

`embedding/` is a static Vietnamese embedding in sentence-transformers' folder format: a text's vector is the mean of
the vectors of its words (rare words in pieces), normalised. {vocabulary:,} entries, {dimension} dimensions; the first
{nested} (normalised again) also serve alone. It takes text with dấu, with some of them, or with none.

`encoding.txt` is a byte-level BPE for counting tokens, one token in base64 a line, best merge first.

## Data
| corpus | articles used | licence |
|---|---|---|
| codified Vietnamese law and the gazette | {laws:,} | outside copyright (Law on Intellectual Property, art. 15) |
| Vietnamese Wikipedia, by section | {sections:,} | CC BY-SA 4.0, its contributors |

The articles of law that ALQAC asks about, and any article or section that shares more than a tenth of its runs of
twelve words with a passage of ALQAC or XQuAD-vi, were left out. The weights are offered under the project's own
licence, Apache-2.0.

## Training
{steps:,} steps of {batch:,} pairs, in-batch softmax in both directions (scale {scale:g}), AdamW, learning rate
{rate:g} with warm-up and cosine decay; {minutes:.0f} minutes on two shared CPU cores. The pairs are drawn anew at every
step: a title (and what it belongs to) with its article; some words of a sentence with the passage around it, that
sentence itself sometimes cut out; related articles. A third of the queries are put as questions. {bare:.0%} of the
queries lose all their dấu, {mixed:.0%} half of them. Half of each batch is runs of neighbouring articles, the hardest
to tell apart. Words that differ only in tone placement or y/i share a vector.

## Figures
The embedding alone, by cosine; share of questions with a right passage in the first place and among the first ten.
The first two sets served to choose between eleven recipes; the other two were seen beside them, and learned from never.

| set | questions | | R@1 | R@10 |
|---|---|---|---|---|
{figures}

## Limits
It knows words, not their order: it stands beside a lexical index, not in place of one. It is Vietnamese only.

## Reproduce
    python -m assistant.training --corpora DIR --measured DIR --output assistant/model --steps {steps}
    python -m assistant.training.measure --sets DIR

The data and the draws are the same each time; the library that learns the vocabulary breaks ties in no fixed order,
so that the weights come out alike in their figures, not bit for bit.
"""


def write_card(path: Path, recipe: Recipe, articles: Sequence[int], figures: Sequence[Figure], minutes: float) -> None:
    """The card of a model made by ``recipe`` from so many articles of law and sections of the encyclopedia."""
    rows = "\n".join(
        f"| {each.set} | {each.questions:,} | {each.way} | {each.first:.3f} | {each.ten:.3f} |" for each in figures
    )
    text = CARD.format(
        vocabulary=recipe.vocabulary, dimension=recipe.dimension, nested=recipe.nested, laws=articles[0],
        sections=articles[1], steps=recipe.steps, batch=recipe.batch, scale=recipe.scale, rate=recipe.rate,
        minutes=minutes, bare=recipe.bare_queries, mixed=recipe.mixed_queries, figures=rows,
    )  # fmt: skip
    path.write_text(text, encoding="utf-8")
