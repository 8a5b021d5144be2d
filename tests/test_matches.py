"""Worked by hand on two short texts; every token is worth 1 unless said."""

import numpy as np
import pytest

from assistant.search.asked import Asked
from assistant.search.forward import ForwardIndex, codes, spelling, written_tokens
from assistant.search.matches import Matches, Texts, bm25, places_in


def matches(question: str, *texts: str) -> Matches:
    tokens = ForwardIndex.of([codes(written_tokens(text)) for text in texts])
    asked = Asked.of(question, lambda term: 1.0)
    return Matches(asked, Texts(*tokens.take(range(len(texts))), tokens.average))


def test_counts_do_not_mind_dau() -> None:
    found = matches("kinh tế", "Kinh tế số, kinh tế xanh", "chính trị")
    assert found.counts.tolist() == [[2, 2], [0, 0]]
    assert found.pair_counts.tolist() == [[2], [0]]


def test_exact_counts_do_where_both_have_them() -> None:
    found = matches("bảo hành", "bào hành", "bao hanh", "bảo hành")
    assert sorted(found.exact_counts[0].tolist()) == [0, 1]
    assert found.exact_pair_counts.ravel().tolist() == [0, 1, 1]
    assert matches("bao hanh", "bào hành").exact_pair_counts.ravel().tolist() == [1]


def test_one_tone_placed_two_ways_is_exact() -> None:
    assert matches("hoà bình", "hòa bình").exact_pair_counts.ravel().tolist() == [1]


def test_a_pair_does_not_cross_from_one_text_to_the_next() -> None:
    assert matches("kinh tế", "nền kinh", "tế bào").pair_counts.ravel().tolist() == [0, 0]


def test_near_pairs_stand_apart_or_in_reverse() -> None:
    apart = "quỹ phát triển mạnh khởi nghiệp"
    far = "quỹ một hai ba bốn năm khởi nghiệp"
    assert matches("quỹ khởi", apart, "khởi quỹ", far).near_pairs().ravel().tolist() == [True, True, False]


def test_the_best_window_holds_the_most_of_the_question() -> None:
    found = matches("rừng biển sông núi", "rừng biển a b c d e f g h sông núi rừng", "đồng ruộng")
    nothing = np.zeros((2, 4), bool)
    assert found.best_window(3, nothing).tolist() == pytest.approx([3 / 4, 0])
    assert found.best_window(100, nothing).tolist() == pytest.approx([1, 0])


def test_what_is_given_belongs_to_every_window() -> None:
    found = matches("rừng biển", "rừng cây")
    given = np.isin(found.asked.codes, spelling("biển"))[None]
    assert found.best_window(3, given).tolist() == pytest.approx([1])


def test_a_phrase_is_held_in_one_row_of_one_text() -> None:
    texts = matches("x", "khoa học và công nghệ", "khoa học, rồi công nghệ", "nền khoa", "học và công nghệ").texts
    assert texts.hold(spelling("Khoa học và công nghệ")).tolist() == [True, False, False, False]
    assert texts.hold(spelling("nghệ")).tolist() == [True, True, False, True]


def test_bm25_is_robertsons_formula() -> None:
    found = matches("rừng", "rừng rừng", "rừng cây cối xanh tốt um")
    average = 4
    by_hand = [
        2.0 * 2 * 2.2 / (2 + 1.2 * (0.25 + 0.75 * 2 / average)),
        2.0 * 1 * 2.2 / (1 + 1.2 * (0.25 + 0.75 * 6 / average)),
    ]
    assert bm25(found.evened(found.counts), np.array([2.0], np.float32)).tolist() == pytest.approx(by_hand)


def test_own_figures_are_those_the_question_does_not_name() -> None:
    found = matches("năm 2025 bao nhiêu", "năm 2025", "năm 2025 đạt 20%")
    assert found.own_figures().tolist() == [False, True]


def test_a_question_without_words_matches_nothing() -> None:
    found = matches("?!", "rừng biển", "")
    assert found.counts.shape == (2, 0)
    assert found.best_window(5, np.zeros((2, 0), bool)).tolist() == [0, 0]
    assert found.near_pairs().shape == (2, 0)


def test_what_only_repeats_its_heading() -> None:
    def texts(*lines: str) -> Texts:
        tokens = ForwardIndex.of([codes(written_tokens(line)) for line in lines])
        return Texts(*tokens.take(range(len(lines))), tokens.average)

    bodies = texts("Thu hồi giấy phép", "Thu hồi khi hết hạn", "", "Giấy phép")
    titles = texts("thu hoi", "thu hồi", "thu hồi", "")
    contexts = texts("Giấy phép xây dựng", "", "", "hạn")
    assert bodies.said_in(titles, contexts).tolist() == pytest.approx([1, 2 / 5, 0, 0])


def test_the_opening_of_a_text_is_its_first_twelve_tokens() -> None:
    late = "một hai ba bốn năm sáu bảy tám chín mười mười hai rừng"
    assert matches("rừng", "rừng ven sông", late, late.replace("một ", "")).opening().ravel().tolist() == [
        True,
        False,
        True,
    ]


def test_what_is_looked_up_is_found_as_a_dictionary_would() -> None:
    draw = np.random.default_rng(2025)
    known = np.unique(draw.integers(0, 1 << 40, 5000))  # many more than can each have a slot of its own
    wanted = np.concatenate([draw.choice(known, 300), draw.integers(0, 1 << 40, 3000)])
    expected = {int(value): place for place, value in enumerate(known)}
    at, places = places_in(known, wanted)
    assert at.tolist() == [i for i, value in enumerate(wanted.tolist()) if value in expected]
    assert places.tolist() == [expected[value] for value in wanted[at].tolist()]
    assert all(not len(found) for found in places_in(known[:0], wanted))
