import numpy as np
import pytest

from assistant.search.asked import Asked
from assistant.search.features import NAMES, Candidates, features
from assistant.search.forward import ForwardIndex, codes, written_tokens
from assistant.search.matches import Texts
from assistant.search.meaning import WordVectors

BODIES = ("Kinh tế số chiếm 20% GRDP", "Phát triển hạ tầng", "Hợp tác xã")
TITLES = ("Mục tiêu năm 2025", "Mục tiêu năm 2025", "Giải pháp")
RARITY = {"chiem": 3.0, "kinh": 1.0}


YEARS = ("Mục tiêu năm 2025", "Mục tiêu năm 2030", "Nơi nhận")


def table(
    question: str,
    dense: tuple[float, ...] = (0.5, 0.9, 0.1),
    titles: tuple[str, ...] = TITLES,
    bodies: tuple[str, ...] = BODIES,
) -> dict[str, list[float]]:
    def texts(lines: tuple[str, ...]) -> Texts:
        tokens = ForwardIndex.of([codes(written_tokens(line)) for line in lines])
        return Texts(*tokens.take([0, 1, 2]), tokens.average)

    found = Candidates(
        dense=np.array(dense, np.float32),
        lexical=np.array([1.0, 0.2, 0.1], np.float32),
        body=texts(bodies),
        title=texts(titles),
        context=texts(("Chương trình", "Chương trình", "Chương trình")),
    )
    rows = features(Asked.of(question, lambda term: RARITY.get(term, 2.0)), found, WordVectors.shipped())
    assert rows.shape == (3, len(NAMES))
    assert np.isfinite(rows).all()
    return dict(zip(NAMES, rows.T.tolist(), strict=True))


def test_cover_is_weighted_by_rarity_and_sees_the_headings() -> None:
    of = table("kinh chiếm tiêu")  # worth 1, 3 and 2
    assert of["cover_own"] == pytest.approx([4 / 6, 0, 0])
    assert of["cover"] == pytest.approx([1, 2 / 6, 0])
    assert of["cover_rare"] == pytest.approx([1, 8 / 36, 0])


def test_what_the_heading_says_is_not_the_passages_own() -> None:
    of = table("kinh chiếm tiêu")
    assert of["cover_own"] == pytest.approx([4 / 6, 0, 0])
    assert of["window"] == pytest.approx([1, 0, 0])


def test_a_name_is_there_when_its_long_form_is() -> None:
    assert table("XYZ")["cover"] == [0, 0, 0]
    assert table("HTX ở đâu")["cover_pairs"] == pytest.approx([0, 0, 0])
    of = table("HTX")  # hợp tác xã
    assert of["cover"] == of["exact"] == pytest.approx([0, 0, 1])


def test_places_are_reciprocal() -> None:
    of = table("kinh tế")
    assert of["dense_place"] == pytest.approx([1 / 2, 1, 1 / 3])
    assert of["lexical_place"] == pytest.approx([1, 1 / 2, 1 / 3])


def test_bm25_is_over_body_and_headings_each_of_its_own_length() -> None:
    of = table("chiếm tiêu")  # worth 3 and 2; bodies have 6, 4 and 3 tokens, headings 4, 4 and 2
    first = 3 * _damped(1 / (0.25 + 0.75 * 6 / (13 / 3))) + 2 * _damped(2 / (0.25 + 0.75 * 4 / (10 / 3)))
    second = 2 * _damped(2 / (0.25 + 0.75 * 4 / (10 / 3)))
    assert of["words"] == pytest.approx([1, second / first, 0])
    assert table("mục tiêu")["pairs"] == pytest.approx([1, 1, 0])


def _damped(count: float) -> float:
    return count * 2.2 / (count + 1.2)


def test_how_far_a_candidate_is_ahead_of_the_best_other() -> None:
    assert table("phát triển hạ tầng số")["exact_pairs_ahead"] == pytest.approx([-3 / 4, 3 / 4, -3 / 4])
    assert table("mục tiêu")["exact_pairs_ahead"] == pytest.approx([0, 0, -1])


def test_names_are_what_is_written_with_a_capital_but_at_the_beginning() -> None:
    assert table("Kinh tế và GRDP")["names"] == [1, 0, 0]
    assert table("mục tiêu của Hợp tác xã Chiếm")["names"] == pytest.approx([3 / 5, 0, 2 / 5])
    assert table("Kinh tế")["names"] == table("KINH TẾ GRDP")["names"] == [1, 1, 1]


def test_figures_named_and_figures_sought() -> None:
    assert table("kinh tế năm 2025")["figures"] == pytest.approx([1, 1, 0])
    assert table("kinh tế")["figures"] == pytest.approx([1, 1, 1])
    assert table("kinh tế số chiếm bao nhiêu")["figure_sought"] == pytest.approx([1, 0, 0])
    assert table("kinh tế số chiếm")["figure_sought"] == pytest.approx([0, 0, 0])


def test_the_share_of_the_heading_that_is_asked_for() -> None:
    assert table("mục tiêu 2025")["title_share"] == pytest.approx([3 / 4, 3 / 4, 0])


def test_a_question_without_words_has_features_all_the_same() -> None:
    assert table("??")["cover"] == [0, 0, 0]


def test_meaning_is_the_nearest_windows_and_may_count_the_heading() -> None:
    of = table("kinh tế số chiếm 20% GRDP")
    assert of["meaning"][0] > 0.99 > of["meaning"][1]
    assert of["meaning_titled"][0] < of["meaning"][0]
    of = table("mục tiêu năm 2025")
    assert of["meaning_titled"][1] > of["meaning"][1]
    assert of["meaning_titled"][1] > of["meaning_titled"][2]


def test_the_year_asked_for_and_another() -> None:
    of = table("mục tiêu năm 2030", titles=YEARS)
    assert of["title_year"] == [0, 1, 0]
    assert of["title_other_year"] == [1, 0, 0]
    assert of["body_year"] == of["body_other_year"] == [0, 0, 0]


def test_no_year_is_another_where_none_is_asked_for() -> None:
    assert table("mục tiêu", titles=YEARS)["title_other_year"] == [0, 0, 0]


def test_the_list_of_recipients_is_known_by_its_heading() -> None:
    assert table("ai nhận", titles=YEARS)["recipients"] == [0, 0, 1]


def test_pairs_of_the_heading() -> None:
    assert table("mục tiêu")["title_pairs"] == pytest.approx([1, 1, 0])


def test_a_year_is_no_quantity() -> None:
    bodies = ("Chiếm 20% GRDP năm 2025", "Đạt trong năm 2025", "Hợp tác xã")
    of = table("đạt bao nhiêu", bodies=bodies)
    assert of["figure_sought"] == [1, 1, 0]
    assert of["quantity_sought"] == [1, 0, 0]


def test_a_meaning_is_where_a_name_stands_beside_its_abbreviation() -> None:
    bodies = ("Mỗi hợp tác xã (HTX) một sản phẩm", "Hợp tác xã phát triển", "HTX phát triển")
    assert table("HTX là gì", bodies=bodies)["spelt_out"] == [1, 0, 0]
    assert table("hợp tác xã nghĩa là gì", bodies=bodies)["spelt_out"] == [1, 0, 0]
    assert table("HTX ở đâu", bodies=bodies)["spelt_out"] == [0, 0, 0]
