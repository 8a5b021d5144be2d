from pathlib import Path

import faiss
import numpy as np
import pytest
from threadpoolctl import threadpool_info

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


@pytest.fixture(scope="module")
def many() -> np.ndarray:
    draw = np.random.default_rng(7)  # of 8 directions, as texts are of some topics: what is random cannot be coded
    rows = (draw.normal(size=(20_000, 8)) @ draw.normal(size=(8, 64))).astype(np.float32)
    return rows / np.linalg.norm(rows, axis=1, keepdims=True)


def test_many_vectors_are_found_as_numpy_finds_them(many: np.ndarray, tmp_path: Path) -> None:
    Vectors.build(many).save(tmp_path / "vectors.faiss")
    vectors = Vectors.open(tmp_path / "vectors.faiss")
    found = shared = 0
    for query in many[::2000]:
        rows, scores = vectors.nearest(query, 20)
        assert scores.tolist() == pytest.approx((many[rows] @ query).tolist(), abs=1e-5)
        found, shared = found + 20, shared + len({*rows.tolist()} & {*np.argsort(-(many @ query))[:20].tolist()})
    assert shared / found > 0.9
    assert np.array_equal(vectors.rows(5, 3), many[5:8])
    assert vectors.cosines(many[3], [3]).tolist() == pytest.approx([1.0])


def test_many_vectors_within_some_rows_are_compared_exactly(many: np.ndarray) -> None:
    among = np.arange(0, len(many), 100)
    rows, _ = Vectors.build(many).nearest(many[50], 10, among)
    assert rows.tolist() == among[np.argsort(-(many[among] @ many[50]))[:10]].tolist()


def test_a_damaged_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "vectors.faiss").write_bytes(b"not an index")
    with pytest.raises(IndexDamaged):
        Vectors.open(tmp_path / "vectors.faiss")


def test_vectors_that_cannot_be_written(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="không-có"):
        Vectors.build(ROWS).save(tmp_path / "không-có" / "vectors.faiss")


def test_a_question_takes_one_thread() -> None:
    threads = {pool["num_threads"] for pool in threadpool_info() if "numpy" in pool["filepath"]}
    assert threads <= {1}
    assert faiss.omp_get_max_threads() == 1
