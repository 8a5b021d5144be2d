"""Worked by hand with vectors of two dimensions; and the shipped words beside the embedding they come from."""

import numpy as np
import pytest

from assistant.search.asked import Asked
from assistant.search.embedding import StaticEmbedding
from assistant.search.forward import ForwardIndex, codes, written_tokens
from assistant.search.matches import Texts
from assistant.search.meaning import BLOCK, Windows, WordVectors, sum_of, sums_of

VECTORS = {"bò": (1, 0), "sữa": (0, 1), "lúa": (3, 4)}


@pytest.fixture(scope="module")
def words() -> WordVectors:
    coded = sorted((int(codes(written_tokens(word))[0]), vector) for word, vector in VECTORS.items())
    return WordVectors(np.array([c for c, _ in coded], np.uint32), np.array([v for _, v in coded], np.float32))


def texts(*lines: str) -> Texts:
    tokens = ForwardIndex.of([codes(written_tokens(line)) for line in lines])
    return Texts(*tokens.take(range(len(lines))), tokens.average)


def test_a_token_is_known_by_its_spelling_with_dau(words: WordVectors) -> None:
    assert words.take(codes(written_tokens("Lúa bò lua xyz"))).tolist() == [[3, 4], [1, 0], [0, 0], [0, 0]]


def test_every_word_is_told_from_those_that_share_its_slot() -> None:
    known = np.unique(np.random.default_rng(2025).integers(0, 1 << 32, 50_000).astype(np.uint32))
    each = WordVectors(known, np.arange(1, len(known) + 1, dtype=np.float32)[:, None])
    unknown = np.setdiff1d(known + np.uint32(1), known)
    assert each.take(known).ravel().tolist() == list(range(1, len(known) + 1))
    assert not each.take(unknown).any()


def test_a_text_is_the_sum_of_its_words(words: WordVectors) -> None:
    assert sums_of(texts("", "bò bò sữa", "", "lúa", ""), words).tolist() == [[0, 0], [2, 1], [0, 0], [3, 4], [0, 0]]
    assert sum_of(Asked.of("sữa bò sữa", lambda term: 1.0), words).tolist() == [1, 2]


def test_no_text_at_all(words: WordVectors) -> None:
    found = texts("", "")
    assert sums_of(found, words).tolist() == [[0, 0], [0, 0]]
    above = np.zeros((2, 2), np.float32)
    assert Windows.of(found, words).nearest(np.array([1, 0], np.float32), above).tolist() == [0, 0]


def test_windows_are_two_blocks_and_stay_in_their_text(words: WordVectors) -> None:
    found = texts(" ".join(["bò"] * BLOCK + ["sữa"] * BLOCK + ["lúa"]), "bò sữa")
    windows = Windows.of(found, words)
    assert windows.owners.tolist() == [0, 0, 0, 1]
    assert windows.sums.tolist() == [[BLOCK, BLOCK], [3, BLOCK + 4], [3, 4], [1, 1]]


def test_the_nearest_window_counts_with_what_stands_above_it(words: WordVectors) -> None:
    windows = Windows.of(texts(" ".join(["bò"] * 2 * BLOCK + ["sữa"]), "bò sữa"), words)
    asked, nothing = np.array([0, 2], np.float32), np.zeros((2, 2), np.float32)
    alone = windows.nearest(asked, nothing)
    assert alone == pytest.approx([1, np.sqrt(0.5)])
    above = np.array([[0, 0], [0, 3]], np.float32)
    assert windows.nearest(asked, above)[1] == pytest.approx(4 / np.sqrt(17))


def test_shipped_words_have_the_embeddings_own_vectors() -> None:
    words, embedding = WordVectors.shipped(), StaticEmbedding.shipped()
    text = "nghị quyết của tỉnh đến năm 2025 nghi quyet"
    total = words.take(codes(written_tokens(text))).sum(axis=0)
    own = embedding.query(text)[:128]
    assert total / np.linalg.norm(total) == pytest.approx(own / np.linalg.norm(own), abs=1e-5)
