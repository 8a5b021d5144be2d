"""Text to unit vectors: the small model that ships, or any sentence-transformers model named in the settings.

The model that ships is a bag of word vectors, read with tokenizers, safetensors and numpy alone; torch and
sentence-transformers are imported only when another kind of model is asked for. Weights are safetensors, never
a pickle, and no code that comes with a model is run.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

import numpy as np
from numpy.typing import NDArray
from safetensors import SafetensorError
from safetensors.numpy import load_file
from tokenizers import Tokenizer

from assistant.search.hub import hub_folder, refuse_pickles, unavailable

if TYPE_CHECKING:
    from sentence_transformers import SentenceTransformer

Floats = NDArray[np.float32]

SHIPPED = Path(__file__).resolve().parent.parent / "model" / "embedding"
CHUNK = 4096  # texts encoded together: bounds the memory, not the speed
BATCH = 32  # texts a transformer takes at once
WHOLE = 64 << 20  # bytes up to which a file is digested whole; of a larger one, both ends
END = 1 << 20
QUERY_PROMPTS = ("query",)  # the names models give to the prompts of either side
PASSAGE_PROMPTS = ("passage", "document", "corpus")
KEPT = (".json", ".safetensors")  # the files that decide what a transformer gives
E5 = re.compile(r"\be5\b(?!.*instruct)")  # needs its prefixes, and its files do not name them


class Embedding(Protocol):
    """What the index asks of a model. ``fingerprint`` differs between any two that give other vectors."""

    @property
    def name(self) -> str:
        """What the user calls it."""

    @property
    def dimension(self) -> int:
        """Length of a vector."""

    @property
    def fingerprint(self) -> str:
        """A short digest of weights and configuration."""

    def passages(self, texts: Sequence[str]) -> Floats:
        """(n, d) rows of unit length."""

    def query(self, text: str) -> Floats:
        """(d,) of unit length."""


def open_embedding(name: str = "") -> Embedding:
    """The model of that name: "" or "shipped", a folder, or a hub id; ModelUnavailable, at once, if there is none."""
    if name in ("", "shipped"):
        return StaticEmbedding.shipped()
    folder = Path(name).expanduser()
    if not folder.is_dir():
        folder = hub_folder(name)
    if (part := _static_part(folder)) is not None:
        return StaticEmbedding.load(part, name)
    return TransformerEmbedding.load(folder, name)


class StaticEmbedding:
    """The mean of the vectors of a text's tokens: sentence-transformers' ``StaticEmbedding`` without torch."""

    def __init__(self, tokenizer: Tokenizer, weights: Floats, name: str, fingerprint: str) -> None:
        self._tokenizer, self._weights = tokenizer, weights
        self.name, self.fingerprint = name, fingerprint

    @classmethod
    @cache
    def shipped(cls) -> StaticEmbedding:
        """The model that ships, read once."""
        return cls.load(SHIPPED, "shipped")

    @classmethod
    def load(cls, folder: Path, name: str = "") -> StaticEmbedding:
        """Reads a folder saved by sentence-transformers; ModelUnavailable when it is incomplete or damaged."""
        files = folder / "tokenizer.json", folder / "model.safetensors"
        name = name or folder.name
        try:
            tokenizer = Tokenizer.from_buffer(files[0].read_bytes())
            weights = _rows(load_file(files[1]))
            fingerprint = _digest(files)
        except (OSError, SafetensorError, KeyError, ValueError, IndexError) as error:
            raise unavailable(name, "thư mục mô hình thiếu tệp hoặc có tệp bị hỏng") from error
        if weights.ndim != 2 or tokenizer.get_vocab_size() > len(weights) or not np.isfinite(weights).all():
            raise unavailable(name, "trọng số không khớp với bộ tách từ")
        tokenizer.no_padding()
        return cls(tokenizer, weights, name, fingerprint)

    @property
    def dimension(self) -> int:
        """Length of a vector."""
        return int(self._weights.shape[1])

    def words(self) -> dict[str, int]:
        """Each entry of the vocabulary and its row."""
        vocabulary: dict[str, int] = self._tokenizer.get_vocab()
        return vocabulary

    def rows(self, numbers: Sequence[int], dimension: int) -> Floats:
        """The beginnings of some rows of the weights."""
        return self._weights[np.asarray(numbers, np.int64), :dimension]

    def passages(self, texts: Sequence[str]) -> Floats:
        """(n, d) rows of unit length; a text without a single word gives zeros."""
        rows = np.zeros((len(texts), self.dimension), dtype=np.float32)
        for start in range(0, len(texts), CHUNK):
            rows[start : start + CHUNK] = self._sums(texts[start : start + CHUNK])
        return _unit(rows)

    def query(self, text: str) -> Floats:
        """(d,) of unit length; a text without a single word gives zeros."""
        ids = self._tokenizer.encode(text, add_special_tokens=False).ids
        total: Floats = self._weights[ids].sum(axis=0, keepdims=True)
        vector: Floats = _unit(total)[0]
        return vector

    def _sums(self, texts: Sequence[str]) -> Floats:
        # A sum points where the mean points; and one sparse product is 30 times np.add.reduceat's speed.
        from scipy.sparse import csr_matrix

        encoded = self._tokenizer.encode_batch_fast(list(texts), add_special_tokens=False)
        ids = [encoding.ids for encoding in encoded]
        ends = np.cumsum([0, *map(len, ids)])
        columns = np.fromiter(chain.from_iterable(ids), dtype=np.int64, count=int(ends[-1]))
        ones = np.ones(len(columns), dtype=np.float32)
        return np.asarray(csr_matrix((ones, columns, ends), shape=(len(ids), len(self._weights))) @ self._weights)


class TransformerEmbedding:
    """Any other sentence-transformers model, given the prefixes it was trained with."""

    def __init__(self, model: SentenceTransformer, name: str, fingerprint: str) -> None:
        self._model = model
        self.name, self.fingerprint = name, fingerprint
        self._query_prompt, self._passage_prompt = _prompts(model.prompts, name)

    @classmethod
    def load(cls, folder: Path, name: str = "") -> TransformerEmbedding:
        """Reads a model's folder; ModelUnavailable when it is no such folder, is damaged, or holds pickled weights."""
        name = name or folder.name
        refuse_pickles(folder, name)
        from sentence_transformers import SentenceTransformer

        try:
            model = SentenceTransformer(
                str(folder), trust_remote_code=False, local_files_only=True, model_kwargs={"use_safetensors": True}
            )
            fingerprint = _digest(sorted(path for path in folder.rglob("*") if path.suffix in KEPT))
        except (OSError, SafetensorError, KeyError, ValueError, RuntimeError, ImportError) as error:
            raise unavailable(name, "thư mục không phải mô hình sentence-transformers hoặc có tệp bị hỏng") from error
        return cls(model, name, fingerprint)

    @property
    def dimension(self) -> int:
        """Length of a vector."""
        return int(self._model.get_embedding_dimension() or 0)

    def passages(self, texts: Sequence[str]) -> Floats:
        """(n, d) rows of unit length."""
        if not texts:
            return np.zeros((0, self.dimension), dtype=np.float32)
        return self._encode(list(texts), self._passage_prompt)

    def query(self, text: str) -> Floats:
        """(d,) of unit length."""
        vector: Floats = self._encode([text], self._query_prompt)[0]
        return vector

    def _encode(self, texts: list[str], prompt: str) -> Floats:
        rows = self._model.encode(
            texts, prompt=prompt, batch_size=BATCH, normalize_embeddings=True, show_progress_bar=False
        )
        return np.asarray(rows, dtype=np.float32)


def _unit(rows: Floats) -> Floats:
    lengths = np.linalg.norm(rows, axis=1, keepdims=True)
    unit: Floats = np.divide(rows, lengths, out=np.zeros_like(rows), where=lengths > 0)
    return unit


def _rows(tensors: Mapping[str, NDArray[Any]]) -> Floats:
    """One row a token, from sentence-transformers' file or model2vec's (which may share and scale its rows)."""
    rows: Floats
    if "embedding.weight" in tensors:
        rows = tensors["embedding.weight"].astype(np.float32, copy=False)
        return rows
    rows = tensors["embeddings"].astype(np.float32, copy=False)
    if "mapping" in tensors:
        rows = rows[tensors["mapping"]]
    if "weights" in tensors:
        rows = rows * tensors["weights"].astype(np.float32)[:, None]
    return rows


def _static_part(folder: Path) -> Path | None:
    """Where in a model's folder the static embedding lies; None when the model is of another kind."""
    try:
        modules = json.loads((folder / "modules.json").read_text(encoding="utf-8"))
        first = modules[0]
        return folder / first["path"] if first["type"].endswith(".StaticEmbedding") else None
    except (OSError, ValueError, LookupError, TypeError):
        return None


def _prompts(prompts: Mapping[str, str | None], name: str) -> tuple[str, str]:
    """What to put before a query and before a passage."""
    query = next((prompt for key in QUERY_PROMPTS if (prompt := prompts.get(key))), "")
    passage = next((prompt for key in PASSAGE_PROMPTS if (prompt := prompts.get(key))), "")
    if not (query or passage) and E5.search(name.lower()):
        return "query: ", "passage: "
    return query, passage


def _digest(files: Iterable[Path]) -> str:
    digest = hashlib.blake2b(digest_size=8)
    for path in files:
        size = path.stat().st_size
        digest.update(f"{path.name} {size}\n".encode())
        with path.open("rb") as file:
            digest.update(file.read(size if size <= WHOLE else END))
            if size > WHOLE:
                file.seek(-END, 2)
                digest.update(file.read())
    return digest.hexdigest()
