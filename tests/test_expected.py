"""How far a word of a question is expected in its clause: shares counted by hand, and what they do to a question."""

import pytest

from assistant.answering.asking.understanding import understand
from eval.expected import Count, expected

THREE = {"a", "b", "c"}


def test_a_word_is_expected_as_far_as_it_is_said_beside_the_rest():
    counts = {"muốn": Count(10, 0, THREE), "vốn": Count(10, 8, THREE)}
    assert expected(counts)["muốn"] == pytest.approx((0 + 4 * 0.4) / 14 / 0.4)  # 8 of 20 are said in all
    assert "vốn" not in expected(counts)


def test_a_word_met_too_seldom_or_in_too_few_documents_is_expected():
    assert expected({"hả": Count(5, 0, THREE), "ta": Count(50, 0, {"a", "b"}), "vốn": Count(9, 9, THREE)}) == {}


def test_a_word_without_dấu_has_what_its_spellings_have_together():
    shares = expected({"muốn": Count(4, 0, THREE), "muộn": Count(4, 0, THREE), "vốn": Count(8, 8, THREE)})
    assert shares.keys() == {"muon"}  # neither spelling was met six times
    assert shares["muon"] == pytest.approx((0 + 4 * 0.5) / 12 / 0.5)


def test_what_is_hardly_ever_said_weighs_less_than_what_is_asked_about():
    weights = understand("tỉnh muốn giảm nghèo bao nhiêu").terms()
    assert weights["muon"] < 0.5 * weights["ngheo"]
    assert weights["muon_giam"] < weights["giam_ngheo"]
