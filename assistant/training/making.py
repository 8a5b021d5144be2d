"""From articles to a saved model: prepares the data, trains, and writes sentence-transformers' folder."""

from __future__ import annotations

import shutil
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from tokenizers import Tokenizer

from assistant.training.corpora import Article
from assistant.training.data import Corpus, Lexicon, Pair, Pairs
from assistant.training.tokenizer import Pieces, train_tokenizer, words_of
from assistant.training.train import Recipe, Spelling, initial_weights, train
from assistant.vietnamese.letters import canonical, fold, has_marks

Report = Callable[[int, float], None]


@dataclass(frozen=True)
class Model:
    """A tokenizer and a row of weights for each of its entries."""

    tokenizer: Tokenizer
    weights: torch.Tensor


def make_model(corpora: Sequence[Sequence[Article]], shares: Sequence[float], recipe: Recipe, report: Report) -> Model:
    """Trains a model on the corpora, each taking its share of every batch."""
    counts = _count(corpora)
    lexicon = Lexicon(counts, recipe.rarest)
    tokenizer = train_tokenizer(counts, recipe.vocabulary)
    accented = Pieces.of(tokenizer, lexicon.words)
    bare = Pieces.of(tokenizer, [fold(word) for word in lexicon.words])
    weights = initial_weights(_frequencies(tokenizer, lexicon, counts, (accented, bare)), recipe)
    random = np.random.default_rng(recipe.seed)
    drawers = [Pairs(Corpus.of(articles, lexicon), lexicon, random) for articles in corpora]
    batches = _batches(drawers, [round(share * recipe.batch) for share in shares])
    weights = train(weights, batches, Spelling(accented, bare, random), recipe, report)
    return Model(tokenizer, share_spellings(tokenizer, weights, counts))


def save_model(model: Model, folder: Path) -> None:
    """Writes the folder that sentence-transformers loads. 32 bits, because in 16 it gives NaN for an empty text;
    rounded to 16 bits' precision, so that the file still packs to about half.
    """
    from sentence_transformers import SentenceTransformer
    from sentence_transformers.sentence_transformer.modules import Normalize, StaticEmbedding

    shutil.rmtree(folder, ignore_errors=True)
    static = StaticEmbedding(model.tokenizer, embedding_weights=model.weights.half().float())
    SentenceTransformer(modules=[static, Normalize()], device="cpu").save(str(folder), create_model_card=False)
    for path in folder.rglob("*"):
        path.chmod(0o755 if path.is_dir() else 0o644)


def share_spellings(tokenizer: Tokenizer, weights: torch.Tensor, counts: Counter[str]) -> torch.Tensor:
    """Gives words that differ only in tone placement or y/i (hoà, hòa; kỹ, kĩ) the row of the commonest of them."""
    spellings: dict[str, list[str]] = defaultdict(list)
    for token in tokenizer.get_vocab():
        if counts[token] and has_marks(token):
            spellings[canonical(token)].append(token)
    shared = weights.clone()
    for same in spellings.values():
        commonest = tokenizer.token_to_id(max(same, key=lambda token: (counts[token], token)))
        shared[[tokenizer.token_to_id(token) for token in same]] = weights[commonest]
    return shared


def _count(corpora: Sequence[Sequence[Article]]) -> Counter[str]:
    counts: Counter[str] = Counter()
    for articles in corpora:
        for article in articles:
            counts.update(words_of(f"{article.title} {article.topic} {article.text}"))
    return counts


def _frequencies(
    tokenizer: Tokenizer, lexicon: Lexicon, counts: Counter[str], spelled: Sequence[Pieces]
) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
    """How often each piece is met, one for a piece never met."""
    found = np.ones(tokenizer.get_vocab_size())
    times = np.array([counts[word] for word in lexicon.words], dtype=np.float64)
    for pieces in spelled:
        np.add.at(found, pieces.ids, np.repeat(times, np.diff(pieces.starts)))
    return found


def _batches(drawers: Sequence[Pairs], sizes: Sequence[int]) -> Iterator[list[Pair]]:
    while True:
        yield [pair for drawer, size in zip(drawers, sizes, strict=True) for pair in drawer.draw(size)]
