from pathlib import Path

import pytest

from assistant.errors import IndexDamaged
from assistant.search.forward import FIGURE, MARKS, ForwardIndex, code, codes, written_tokens


def coded(text: str) -> list[int]:
    return codes(written_tokens(text)).tolist()


def test_two_spellings_with_and_without_dau_differ_in_their_marks_alone() -> None:
    bare, marked = code("nghi", "nghi"), code("nghi", "Nghị")
    assert bare & MARKS == 0
    assert marked & MARKS
    assert bare & ~MARKS == marked & ~MARKS


def test_case_and_where_the_tone_is_put_do_not_matter() -> None:
    assert code("hoa", "hoà") == code("hoa", "HÒA")


def test_figures_are_marked_as_such() -> None:
    assert [bool(each & FIGURE) for each in coded("năm 2025 đạt 15.000 m2")] == [False, True, False, True, False]


def test_lists_come_back_from_disk_in_the_order_asked(tmp_path: Path) -> None:
    ForwardIndex.of([codes(written_tokens(text)) for text in ("rừng biển", "", "sông")]).save(tmp_path / "body")
    lists = ForwardIndex.open(tmp_path / "body")
    found, starts = lists.take([2, 1, 0])
    assert found.tolist() == coded("sông rừng biển")
    assert starts.tolist() == [0, 1, 1, 3]
    assert (len(lists), lists.average) == (3, 1.0)


def test_files_that_do_not_fit_together_are_refused(tmp_path: Path) -> None:
    ForwardIndex.of([codes(written_tokens("rừng biển"))]).save(tmp_path / "body")
    ForwardIndex.of([codes(written_tokens("rừng"))]).save(tmp_path / "other")
    (tmp_path / "other.starts.npy").replace(tmp_path / "body.starts.npy")
    with pytest.raises(IndexDamaged):
        ForwardIndex.open(tmp_path / "body")
    with pytest.raises(IndexDamaged):
        ForwardIndex.open(tmp_path / "missing")
