from assistant.search.fusion import Fused, normalised_sum, of_both


def test_scores_are_bm25_over_its_maximum_plus_weighted_cosine() -> None:
    fused = normalised_sum({1: 8.0, 2: 4.0}, {2: 0.9, 3: 0.2}, dense_weight=0.5)
    assert fused == [
        Fused(1, 1.0, 0.0, 1.0),
        Fused(2, 0.5 + 0.45, 0.9, 0.5),
        Fused(3, 0.1, 0.2, 0.0),
    ]


def test_ties_are_broken_by_row() -> None:
    assert [hit.row for hit in normalised_sum({7: 2.0, 3: 2.0}, {})] == [3, 7]


def test_nothing_found_on_either_side() -> None:
    assert normalised_sum({}, {}) == []


def test_half_is_taken_by_the_sum_and_half_from_each_side_in_turns() -> None:
    lexical, dense = (1, 2, 3, 4, 5, 6), (11, 12, 1, 13)
    fused = [Fused(row, 1.0, 0.0, 0.0) for row in (1, 2, 3, 4, 5, 6, 11, 12, 13)]
    assert [hit.row for hit in of_both(fused, (lexical, dense), 6)] == [1, 2, 3, 4, 11, 12]
    assert [hit.row for hit in of_both(fused, (lexical, dense), 4)] == [1, 2, 11, 12]
    assert of_both(fused, (lexical, dense), 100) == fused
