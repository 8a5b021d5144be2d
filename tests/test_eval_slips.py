import random

import pytest

from eval.slips import SLIPS, with_slips

TEXT = "Đến năm 2030 tỉnh muốn có bao nhiêu doanh nghiệp KHCN?"


def test_the_same_seed_gives_the_same_slips() -> None:
    assert with_slips(TEXT, "a") == with_slips(TEXT, "a")
    assert len({with_slips(TEXT, str(seed)) for seed in range(50)}) > 30


def test_one_or_two_syllables_are_changed_and_no_code() -> None:
    for seed in range(100):
        typed = with_slips(TEXT, str(seed))
        assert typed != TEXT
        assert "2030" in typed
        assert "KHCN?" in typed
        assert 1 <= len(set(TEXT.split()) - set(typed.split())) <= 4  # a missing space changes two words each


@pytest.mark.parametrize(
    ("number", "word", "typed"),
    [(5, "đường", "dduwowngf"), (5, "nhiều", "nhieeuf"), (6, "nhiều", "nhie6u2"), (6, "đến", "d9e6n1")],
)
def test_keys_are_those_of_the_input_method(number: int, word: str, typed: str) -> None:
    assert SLIPS[number](word, random.Random(0)) == typed


def test_lengths_tell_what_was_done() -> None:
    draw = random.Random(1)
    assert [len(slip("nhân", draw)) - 4 for slip in SLIPS] == [-1, 1, 0, 0, 1, 1, 1, 1]
