from pathlib import Path

import numpy as np
import pytest

from assistant.errors import IndexDamaged
from assistant.search.vectors import Vectors

ROWS = np.array([[1.0, 0.0], [0.0, 1.0], [0.6, 0.8]], dtype=np.float32)


def test_nearest_are_by_cosine_best_first() -> None:
    rows, scores = Vectors.build(ROWS).nearest(np.array([0.0, 1.0], np.float32), 2)
    assert rows.tolist() == [1, 2]
    assert scores.tolist() == pytest.approx([1.0, 0.8])


def test_nearest_among_some_rows_only() -> None:
    rows, _ = Vectors.build(ROWS).nearest(np.array([0.0, 1.0], np.float32), 5, among=np.array([0, 2]))
    assert rows.tolist() == [2, 0]


def test_nearest_of_no_rows_is_empty() -> None:
    rows, scores = Vectors.build(ROWS).nearest(ROWS[0], 5, among=np.array([], np.int64))
    assert len(rows) == len(scores) == 0


def test_cosines_keep_the_order_asked_for() -> None:
    assert Vectors.build(ROWS).cosines(ROWS[0], [2, 0, 1]).tolist() == pytest.approx([0.6, 1.0, 0.0])


def test_saved_vectors_come_back(tmp_path: Path) -> None:
    Vectors.build(ROWS).save(tmp_path / "vectors.faiss")
    opened = Vectors.open(tmp_path / "vectors.faiss")
    assert (len(opened), opened.dimension) == (3, 2)
    assert np.array_equal(opened.rows(1, 2), ROWS[1:])


def test_a_damaged_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "vectors.faiss").write_bytes(b"not an index")
    with pytest.raises(IndexDamaged):
        Vectors.open(tmp_path / "vectors.faiss")


def test_vectors_that_cannot_be_written(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="không-có"):
        Vectors.build(ROWS).save(tmp_path / "không-có" / "vectors.faiss")
