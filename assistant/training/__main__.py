"""Makes what ``assistant/model`` holds: the embedding, the token encoding and the model card.

python -m assistant.training --corpora DIR [--measured DIR] [--output assistant/model] [--steps N]
"""

from __future__ import annotations

import argparse
import time
from dataclasses import replace
from pathlib import Path

import torch

from assistant.search.embedding import SHIPPED, StaticEmbedding
from assistant.training import corpora
from assistant.training.card import write_card
from assistant.training.encoding import train_ranks, write_ranks
from assistant.training.making import Report, make_model, save_model
from assistant.training.measure import MEASURED, measure
from assistant.training.train import Recipe

SHARES = (0.6, 0.4)  # of a batch: law, encyclopedia
ENCODING_EVERY = 5  # one article in so many teaches the token encoding enough


def main() -> None:
    """The command line."""
    arguments = _arguments()
    torch.set_num_threads(arguments.threads)
    recipe = replace(Recipe(), steps=arguments.steps)
    trained_on = _articles(arguments.corpora, arguments.measured)
    print("articles:", *map(len, trained_on), flush=True)
    texts = (f"{article.title}\n{article.text}" for each in trained_on for article in each[::ENCODING_EVERY])
    write_ranks(train_ranks(texts), arguments.output / "encoding.txt")
    began = time.monotonic()
    model = make_model(trained_on, SHARES, recipe, _reporter(began))
    save_model(model, arguments.output / "embedding")
    embedding = StaticEmbedding.load(arguments.output / "embedding")
    folders = [arguments.corpora, *([arguments.measured] if arguments.measured else [])]
    figures = [figure for folder in folders for figure in measure(embedding, folder)]
    print(*figures, sep="\n")
    minutes = (time.monotonic() - began) / 60
    write_card(arguments.output / "README.md", recipe, [len(each) for each in trained_on], figures, minutes)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpora", type=Path, required=True, help="folder with the corpora")
    parser.add_argument("--measured", type=Path, help="folder with the evaluation sets: copies of them are left out")
    parser.add_argument("--output", type=Path, default=SHIPPED.parent)
    parser.add_argument("--steps", type=int, default=Recipe.steps)
    parser.add_argument("--threads", type=int, default=2)
    arguments = parser.parse_args()
    arguments.output.mkdir(parents=True, exist_ok=True)
    return arguments


def _articles(folder: Path, measured: Path | None) -> list[list[corpora.Article]]:
    articles = [corpora.laws(folder), corpora.encyclopedia(folder)]
    if measured is None:
        return articles
    held = [passage.text for each in MEASURED for passage in corpora.passages(measured / each.passages)]
    return [corpora.unseen(each, held) for each in articles]


def _reporter(began: float) -> Report:
    recent: list[float] = []

    def report(step: int, loss: float) -> None:
        recent.append(loss)
        if len(recent) == 100:
            print(f"step {step + 1}  loss {sum(recent) / 100:.4f}  {time.monotonic() - began:.0f} s", flush=True)
            recent.clear()

    return report


if __name__ == "__main__":
    main()
