"""Trains the byte-level BPE that ``assistant/tokens.py`` counts with, and writes its ranks."""

from __future__ import annotations

import base64
from collections.abc import Iterable
from pathlib import Path

from tokenizers import Regex, Tokenizer, models, pre_tokenizers, trainers

from assistant.tokens import PATTERN

SIZE = 20_000


def train_ranks(texts: Iterable[str], size: int = SIZE) -> list[bytes]:
    """The 256 bytes, then the tokens in the order in which they were merged."""
    letters = _byte_letters()
    tokenizer = Tokenizer(models.BPE())
    split = pre_tokenizers.Split(Regex(PATTERN), "isolated")
    tokenizer.pre_tokenizer = pre_tokenizers.Sequence(
        [split, pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=False)]
    )
    trainer = trainers.BpeTrainer(vocab_size=size, initial_alphabet=sorted(letters), show_progress=False)
    tokenizer.train_from_iterator(texts, trainer)
    vocabulary = tokenizer.get_vocab(with_added_tokens=False)
    tokens = [bytes(letters[letter] for letter in token) for token in sorted(vocabulary, key=vocabulary.__getitem__)]
    return [bytes([byte]) for byte in range(256)] + [token for token in tokens if len(token) > 1]


def write_ranks(ranks: Iterable[bytes], path: Path) -> None:
    """One token in base64 a line, as ``assistant.tokens.read_ranks`` reads them."""
    path.write_text("".join(f"{base64.b64encode(token).decode()}\n" for token in ranks), encoding="ascii")


def _byte_letters() -> dict[str, int]:
    """The letter that stands for each byte in byte-level BPE: itself where it prints, else one from 256 up."""
    printable = [*range(0x21, 0x7F), *range(0xA1, 0xAD), *range(0xAE, 0x100)]
    others = [byte for byte in range(256) if byte not in printable]
    return {chr(byte): byte for byte in printable} | {chr(256 + place): byte for place, byte in enumerate(others)}
