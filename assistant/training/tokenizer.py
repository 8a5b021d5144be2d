"""The tokenizer of the embedding: lower-cased words, rare ones in pieces, with and without dấu in one vocabulary.

It only makes the tokenizer and the table that turns the words of the corpora into its pieces; runtime reads
the saved ``tokenizer.json`` with the same library and knows nothing of this.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from tokenizers import Regex, Tokenizer, models, normalizers, pre_tokenizers, trainers

from assistant.training.corpora import WORD
from assistant.vietnamese.letters import fold

UNKNOWN = "[UNK]"
Integers = NDArray[np.int64]


def words_of(text: str) -> list[str]:
    """The words as the tokenizer sees them."""
    return WORD.findall(text.lower())


def train_tokenizer(counts: Counter[str], size: int) -> Tokenizer:
    """A word-piece tokenizer of ``size`` entries, learned from words with and without dấu in equal parts."""
    tokenizer = Tokenizer(models.WordPiece(unk_token=UNKNOWN, max_input_chars_per_word=40))
    tokenizer.normalizer = normalizers.Sequence([normalizers.NFC(), normalizers.Lowercase()])
    tokenizer.pre_tokenizer = pre_tokenizers.Split(Regex(r"[^\p{L}\p{N}]+"), "removed")
    trainer = trainers.WordPieceTrainer(
        vocab_size=size, special_tokens=[UNKNOWN], show_progress=False, limit_alphabet=600
    )
    tokenizer.train_from_iterator(_spread(both_ways(counts)), trainer)
    return tokenizer


def both_ways(counts: Counter[str]) -> Counter[str]:
    """The counts of the words as written and as typed without dấu."""
    both = Counter(counts)
    for word, count in counts.items():
        both[fold(word)] += count
    return both


def _spread(counts: Counter[str]) -> Iterable[str]:
    # The trainer counts words in text; the square root keeps the text short and lets rarer words in.
    for word, count in counts.items():
        yield " ".join([word] * max(1, int(count**0.5)))


@dataclass(frozen=True)
class Pieces:
    """Which pieces each word of the corpora is made of: ``ids[starts[w] : starts[w + 1]]``."""

    ids: Integers
    starts: Integers

    @classmethod
    def of(cls, tokenizer: Tokenizer, words: Sequence[str]) -> Pieces:
        """The pieces of ``words``, in that order."""
        encoded = tokenizer.encode_batch_fast(list(words), add_special_tokens=False)
        starts = np.cumsum([0, *(len(encoding.ids) for encoding in encoded)])
        return cls(np.array([i for encoding in encoded for i in encoding.ids], dtype=np.int64), starts)

    def spell(self, words: Integers) -> tuple[Integers, Integers]:
        """The pieces of a run of words, and how many each word gave."""
        lengths = self.starts[words + 1] - self.starts[words]
        ends = np.cumsum(lengths)
        within = np.arange(ends[-1] if len(ends) else 0) - np.repeat(ends - lengths, lengths)
        return self.ids[np.repeat(self.starts[words], lengths) + within], lengths
