"""The token encoding: whole, local, and sane on Vietnamese."""

from __future__ import annotations

import socket
from pathlib import Path

import pytest
import tiktoken

from assistant.tokens import PATTERN, RANKS, count_tokens, encoding, encoding_for, read_ranks
from assistant.training.encoding import train_ranks, write_ranks

TEXTS = [
    "Đến năm 2030, tỷ lệ chi cho KH&CN đạt 1,5% GRDP; UBND tỉnh Đắk Lắk chủ trì.\n\n  - Sở Tài chính",
    "den nam 2030 ty le chi cho khoa hoc va cong nghe dat 1,5%",
    "😀 漢字 \u0000 \ufffd e\u0301 <|endoftext|>",
    "a" * 1000 + " " * 500 + "\r\n\t",
    "",
]


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("the network was touched")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)


@pytest.mark.parametrize("text", TEXTS)
def test_round_trip(text: str) -> None:
    assert encoding().decode(encoding().encode_ordinary(text)) == text


def test_every_byte_and_no_token_twice() -> None:
    ranks = read_ranks(RANKS)
    assert all(ranks[bytes([byte])] == byte for byte in range(256))
    assert sorted(ranks.values()) == list(range(len(ranks)))
    assert len(ranks) == len(RANKS.read_text("ascii").split())
    assert RANKS.stat().st_size < 700_000


def test_about_a_token_a_syllable() -> None:
    clause = "Sở Khoa học và Công nghệ chủ trì, phối hợp với các cơ quan liên quan tổ chức thực hiện nghị quyết này"
    assert 1.0 <= count_tokens(clause) / len(clause.split()) < 1.2
    assert count_tokens("") == 0


def test_parts_count_like_the_whole() -> None:
    """A space belongs to the word after it, so a text cut before spaces costs what its parts cost."""
    words = ["Nâng", " cao", " năng", " lực", " đổi", " mới", " sáng", " tạo", "."]
    assert count_tokens("".join(words)) == sum(map(count_tokens, words))
    assert count_tokens("tỉnh Gia Lai " * 200) > 190 * count_tokens("tỉnh Gia Lai")


def test_a_model_without_an_encoding_here_gets_ours(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("TIKTOKEN_CACHE_DIR", str(tmp_path))
    encoding_for.cache_clear()
    assert encoding_for("gpt-4o") is encoding_for("một-mô-hình-lạ") is encoding_for() is encoding()
    monkeypatch.setenv("TIKTOKEN_CACHE_DIR", "")
    encoding_for.cache_clear()
    assert encoding_for("gpt-4o") is encoding()


def test_training_merges_the_commonest_pair_first(tmp_path: Path) -> None:
    """ "ab" stands 5 times, then "abc" twice: the first two merges."""
    write_ranks(train_ranks(["ab"] * 3 + ["abc"] * 2, size=258), tmp_path / "toy.txt")
    ranks = read_ranks(tmp_path / "toy.txt")
    assert list(ranks)[256:] == [b"ab", b"abc"]
    toy = tiktoken.Encoding("toy", pat_str=PATTERN, mergeable_ranks=ranks, special_tokens={})
    assert toy.encode_ordinary("abcabb") == [257, 256, ord("b")]


def test_trained_tokens_are_whole_vietnamese_words() -> None:
    words = {token.decode("utf-8", "replace") for token in read_ranks(RANKS)}
    assert {" khoa", " học", " công", " nghệ", " tỉnh", " nghị", " quyết"} <= words
