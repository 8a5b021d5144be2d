"""A briefing changed by hand."""

from __future__ import annotations

import pytest

from assistant.briefing.editing import moved, paths, reworded, table_edited, with_part, with_part_moved
from assistant.briefing.model import Briefing, Part, Row, Statement, Table
from tests.registered import citation

CITED = (citation("a.md"),)
TABLE = Table(
    ("Chỉ tiêu", "Mức"),
    (0.7, 0.3),
    (
        Row((Statement("Nhóm"),)),
        Row((Statement("TFP"), Statement("38%", CITED))),
        Row((Statement("GRDP"), Statement("7%", CITED))),
    ),
)
BRIEFING = Briefing(
    "Bản tóm tắt",
    "về khoa học",
    (
        Part("A", (Statement("một", CITED), Statement("hai"))),
        Part("B", parts=(Part("B1"), Part("B2", tables=(TABLE,)), Part("B3"))),
        Part("C"),
    ),
)


def titles(briefing: Briefing) -> list[str]:
    return [part.title for _, part in paths(briefing.parts)]


def test_every_part_has_a_path() -> None:
    assert [path for path, _ in paths(BRIEFING.parts)] == [(0,), (1,), (1, 0), (1, 1), (1, 2), (2,)]


def test_a_part_is_replaced_or_left_out_and_the_old_briefing_stays() -> None:
    assert titles(with_part(BRIEFING, (1, 1), Part("mới"))) == ["A", "B", "B1", "mới", "B3", "C"]
    assert titles(with_part(BRIEFING, (1, 1), None)) == ["A", "B", "B1", "B3", "C"]
    assert titles(with_part(BRIEFING, (1,), None)) == ["A", "C"]
    assert titles(BRIEFING) == ["A", "B", "B1", "B2", "B3", "C"]


@pytest.mark.parametrize(
    ("path", "step", "after"),
    [
        ((0,), 1, ["B", "B1", "B2", "B3", "A", "C"]),
        ((0,), -1, ["A", "B", "B1", "B2", "B3", "C"]),
        ((1, 2), -1, ["A", "B", "B1", "B3", "B2", "C"]),
        ((1, 2), 1, ["A", "B", "B1", "B2", "B3", "C"]),
    ],
)
def test_a_part_moves_among_its_neighbours(path: tuple[int, ...], step: int, after: list[str]) -> None:
    assert titles(with_part_moved(BRIEFING, path, step)) == after


def test_items_move_at_most_to_either_end() -> None:
    assert moved("abc", 0, 1) == ("b", "a", "c")
    assert moved("abc", 2, -9) == ("c", "a", "b")
    assert moved("abc", 1, 9) == ("a", "c", "b")


def test_a_statement_keeps_what_it_cites_and_goes_when_it_is_emptied() -> None:
    part = reworded(BRIEFING.parts[0], 0, "  một\nkhác ")
    assert part.statements[0] == Statement("một khác", CITED)
    assert reworded(part, 1, "  ").statements == (Statement("một khác", CITED),)


def test_cells_are_reworded_and_rows_left_out_by_their_first_places() -> None:
    edited = table_edited(TABLE, {2: {1: "8%"}, 0: {0: "Nhóm khác", 1: "không có ô này"}}, {1})
    assert edited.rows == (
        Row((Statement("Nhóm khác"),)),
        Row((Statement("GRDP"), Statement("8%", CITED))),
    )
