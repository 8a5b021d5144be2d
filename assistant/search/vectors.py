"""Unit vectors in FAISS: exact cosine, on disk in its own format. The only importer of faiss; threads are set here.

Many vectors are first looked through in short codes (André et al., "Quicker ADC", 2019, as FAISS's fast scan), and
the nearest few hundred then compared exactly: at 200,000 rows 1 ms in place of 28, and 0.998 of the same 60.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import faiss
import numpy as np
from numpy.typing import NDArray
from threadpoolctl import ThreadpoolController

from assistant.errors import IndexDamaged

# On two busy cores a second thread makes a query slower, not faster: a product of 0.3 ms waits 30 for its other half.
faiss.omp_set_num_threads(1)
ThreadpoolController().select(internal_api="openblas").limit(limits=1)  # NumPy's

_MANY = 20_000  # rows; fewer are compared exactly in about 2 ms
_COMPARED = 4  # times as many as asked for are compared exactly

Floats = NDArray[np.float32]
Rows = NDArray[np.int64]


class Vectors:
    """Row i is the vector of passage i."""

    def __init__(self, index: faiss.Index) -> None:
        self._index = index
        self._exact = faiss.downcast_index(index.refine_index) if isinstance(index, faiss.IndexRefine) else index

    @classmethod
    def build(cls, rows: Floats) -> Vectors:
        """``rows``: (n, d) float32 of unit length."""
        rows = np.ascontiguousarray(rows, dtype=np.float32)
        index = _coded(rows) if len(rows) >= _MANY and rows.shape[1] % 2 == 0 else faiss.IndexFlatIP(rows.shape[1])
        index.add(rows)
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
        found: Floats = self._exact.reconstruct_n(start, count)
        return found

    def nearest(self, query: Floats, k: int, among: Rows | None = None) -> tuple[Rows, Floats]:
        """The ``k`` rows of highest cosine with ``query`` and the cosines, best first; only rows in ``among``."""
        k = min(k, len(self) if among is None else len(among))
        if k == 0:
            return np.empty(0, np.int64), np.empty(0, np.float32)
        if among is None:
            scores, rows = self._index.search(query.reshape(1, -1), k)
        else:
            parameters = faiss.SearchParameters()
            parameters.sel = faiss.IDSelectorBatch(among)
            scores, rows = self._exact.search(query.reshape(1, -1), k, params=parameters)
        return rows[0], scores[0]

    def cosines(self, query: Floats, rows: Sequence[int]) -> Floats:
        """The cosine of ``query`` with each of ``rows``, in their order."""
        if not len(rows):
            return np.empty(0, np.float32)
        picked: Floats = self._exact.reconstruct_batch(np.asarray(rows, np.int64)) @ query
        return picked


def _coded(rows: Floats) -> faiss.IndexRefineFlat:
    """An empty index with codes of four bits for every two dimensions, learned from a sample."""
    codes = faiss.IndexPQFastScan(rows.shape[1], rows.shape[1] // 2, 4, faiss.METRIC_INNER_PRODUCT)
    index = faiss.IndexRefineFlat(codes)
    index.k_factor = _COMPARED
    index.train(rows[:: len(rows) // _MANY])
    return index
