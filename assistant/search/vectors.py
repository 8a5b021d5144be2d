"""Unit vectors in a flat FAISS index: exact cosine, on disk in FAISS's own format. The only importer of faiss."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import faiss
import numpy as np
from numpy.typing import NDArray

from assistant.errors import IndexDamaged

faiss.omp_set_num_threads(1)  # on two busy cores a second thread made queries slower, not faster

Floats = NDArray[np.float32]
Rows = NDArray[np.int64]


class Vectors:
    """Row i is the vector of passage i."""

    def __init__(self, index: faiss.Index) -> None:
        self._index = index

    @classmethod
    def build(cls, rows: Floats) -> Vectors:
        """``rows``: (n, d) float32 of unit length."""
        index = faiss.IndexFlatIP(rows.shape[1])
        index.add(np.ascontiguousarray(rows, dtype=np.float32))
        return cls(index)

    @classmethod
    def open(cls, path: Path) -> Vectors:
        """Raises IndexDamaged when the file is not a whole FAISS index."""
        try:
            return cls(faiss.read_index(str(path)))
        except RuntimeError as error:
            raise IndexDamaged(f"Tệp véc-tơ của chỉ mục bị hỏng ({path.name}).") from error

    def save(self, path: Path) -> None:
        """Write the index to ``path``; OSError where that fails."""
        try:
            faiss.write_index(self._index, str(path))
        except RuntimeError as error:
            raise OSError(str(error)) from error

    def __len__(self) -> int:
        return int(self._index.ntotal)

    @property
    def dimension(self) -> int:
        """Length of a vector."""
        return int(self._index.d)

    def rows(self, start: int, count: int) -> Floats:
        """The vectors of rows ``start`` to ``start + count``."""
        found: Floats = self._index.reconstruct_n(start, count)
        return found

    def nearest(self, query: Floats, k: int, among: Rows | None = None) -> tuple[Rows, Floats]:
        """The ``k`` rows of highest cosine with ``query`` and the cosines, best first; only rows in ``among``."""
        k = min(k, len(self) if among is None else len(among))
        if k == 0:
            return np.empty(0, np.int64), np.empty(0, np.float32)
        parameters = None
        if among is not None:
            parameters = faiss.SearchParameters()
            parameters.sel = faiss.IDSelectorBatch(among)
        scores, rows = self._index.search(query.reshape(1, -1), k, params=parameters)
        return rows[0], scores[0]

    def cosines(self, query: Floats, rows: Sequence[int]) -> Floats:
        """The cosine of ``query`` with each of ``rows``, in their order."""
        if not len(rows):
            return np.empty(0, np.float32)
        picked: Floats = self._index.reconstruct_batch(np.asarray(rows, np.int64)) @ query
        return picked
