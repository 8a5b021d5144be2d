import math
from pathlib import Path

import pytest

from assistant.errors import IndexDamaged
from assistant.search.forward import codes, written_tokens
from assistant.search.lexical import Lexical

ROWS = [
    ("a.md", "Kinh tế số chiếm 20% GRDP", "Mục tiêu"),
    ("a.md", "Thành lập quỹ khởi nghiệp", "Giải pháp"),
    ("b.md", "Kinh tế tập thể và hợp tác xã", "Mục tiêu"),
]


@pytest.fixture
def index(tmp_path: Path) -> Lexical:
    return Lexical.build(tmp_path / "lexical", ROWS)


def test_dau_do_not_matter_because_both_sides_are_folded(index: Lexical) -> None:
    assert [row for row, _ in index.best({"kinh": 1, "kinh_te": 1, "te_so": 1, "so": 1}, 5)] == [0, 2]


def test_search_within_documents(index: Lexical) -> None:
    assert [row for row, _ in index.best({"kinh_te": 1.0}, 5, documents=["b.md"])] == [2]


def test_headings_count_less_than_the_passage(index: Lexical) -> None:
    body = dict(index.best({"muc_tieu": 1.0}, 5, boosts={"body": 1.0, "heading": 0.5}))
    full = dict(index.best({"muc_tieu": 1.0}, 5, boosts={"body": 1.0, "heading": 1.0}))
    assert body.keys() == {0, 2}
    assert body[0] == pytest.approx(full[0] / 2, rel=1e-4)


def test_rarity_is_inverse_document_frequency(index: Lexical) -> None:
    assert index.rarity("kinh_te") == pytest.approx(math.log(1 + 1.5 / 2.5))
    assert index.rarity("chua_co") == pytest.approx(math.log(1 + 3.5 / 0.5))


def test_no_terms_find_nothing(index: Lexical) -> None:
    assert index.best({}, 5) == []


def test_it_opens_again(index: Lexical, tmp_path: Path) -> None:
    assert len(Lexical.open(tmp_path / "lexical")) == 3


def test_a_damaged_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(IndexDamaged):
        Lexical.open(tmp_path)


def test_the_tokens_of_each_part_are_kept_beside_it(tmp_path: Path) -> None:
    index = Lexical.build(tmp_path / "lexical", [("a.md", "Kinh tế số", "Mục tiêu\nChương trình hành động")])
    words = {part: lists.take([0])[0].tolist() for part, lists in index.tokens.items()}
    assert words == {
        "body": codes(written_tokens("kinh tế số")).tolist(),
        "title": codes(written_tokens("mục tiêu")).tolist(),
        "context": codes(written_tokens("chương trình hành động")).tolist(),
    }


def test_an_index_without_its_tokens_is_refused(index: Lexical, tmp_path: Path) -> None:
    (tmp_path / "lexical" / "body.codes.npy").unlink()
    with pytest.raises(IndexDamaged):
        Lexical.open(tmp_path / "lexical")
