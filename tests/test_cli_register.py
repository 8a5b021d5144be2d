"""`targets` and `duties` as a program calls them."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Sequence
from pathlib import Path

import pytest
from openpyxl import load_workbook

from assistant.__main__ import main
from assistant.assistant import Assistant
from assistant.records import Document, Passage, Register
from assistant.search import building
from tests.registered import DUTIES, TARGETS

Captured = pytest.CaptureFixture[str]
_FILES = {
    "dl.md": ("Nghị quyết về khoa học", "Đắk Lắk"),
    "bd.md": ("Chương trình hành động", "Bình Định"),
    "ba.md": ("Bài báo không số liệu", "Bến Tre"),
}


def _register(document: Document, passages: Sequence[Passage]) -> Register:
    return Register(
        tuple(one for one in TARGETS if one.citation.document == document.name),
        tuple(one for one in DUTIES if one.citation.document == document.name),
    )


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> str:
    """An index whose register is made by hand: what is tested here is what is done with it."""
    root = tmp_path_factory.mktemp("nhà")
    for name, (title, province) in _FILES.items():
        (root / name).write_text(f"# {title} tỉnh {province}\n\n## I. Mục tiêu\n\nNội dung.\n", encoding="utf-8")
    catalog = "".join(f"{n}: {{title: {t}, province: {p}}}\n" for n, (t, p) in _FILES.items())
    (root / "catalog.yaml").write_text(catalog, encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(building, "register_of", _register)
        Assistant.build(root, root / "index")
    return str(root / "index")


def _run(capsys: Captured, *arguments: str, code: int = 0) -> tuple[str, str]:
    assert main(arguments) == code
    printed = capsys.readouterr()
    assert "Traceback" not in printed.err
    return printed.out, printed.err


def test_targets_as_a_table(index: str, capsys: Captured) -> None:
    out, err = _run(capsys, "targets", "--index", index)
    assert "ít nhất 38%" in out
    assert "4 chỉ tiêu." in out
    assert "Không nêu chỉ tiêu nào: Bài báo không số liệu." in err


def test_targets_chosen(index: str, capsys: Captured) -> None:
    out, err = _run(
        capsys, "targets", "--province", "dak lak", "--year", "2030", "--indicator", "tfp", "--no-achieved",
        "--format", "json", "--index", index,
    )  # fmt: skip
    assert [(one["province"], one["values"]) for one in json.loads(out)] == [("Đắk Lắk", [42])]
    assert err == ""


def test_duties_chosen_as_csv(index: str, capsys: Captured) -> None:
    arguments = ("--agency", "so khcn", "--part", "chủ trì", "--format", "csv", "--index", index)
    out, _ = _run(capsys, "duties", *arguments)
    rows = list(csv.DictReader(io.StringIO(out)))
    assert [(row["Tên đầy đủ"], row["Hạn chót"]) for row in rows] == [("Sở Khoa học và Công nghệ", "2025-12-31")]


@pytest.mark.parametrize(("command", "sheet", "rows"), [("targets", "Chỉ tiêu", 4), ("duties", "Trách nhiệm", 3)])
def test_the_file_s_name_says_what_it_is(
    index: str, capsys: Captured, tmp_path: Path, command: str, sheet: str, rows: int
) -> None:
    output = tmp_path / "kết quả.xlsx"
    out, err = _run(capsys, command, "--output", str(output), "--index", index)
    assert out == ""
    assert "Đã ghi vào" in err
    assert load_workbook(output)[sheet].max_row == rows + 1


def test_duties_as_a_table(index: str, capsys: Captured) -> None:
    out, err = _run(capsys, "duties", "--province", "Bình Định", "--index", index)
    assert "Ủy ban nhân dân tỉnh" in out
    assert "1 trách nhiệm." in out
    assert err == ""


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (
            ("targets", "--province", "Hà Nội"),
            "Không có văn bản nào của “Hà Nội”. Các tỉnh, thành phố hiện có: Bến Tre",
        ),
        (("targets", "--document", "thông tư 9"), "Không có văn bản nào là “thông tư 9”. Các văn bản hiện có: "),
        (("duties", "--agency", "Sở Xây dựng"), "Không có trách nhiệm nào của “Sở Xây dựng”. Các cơ quan hiện có: "),
        (("duties", "--part", "sếp"), "Không có vai trò “sếp”. Các vai trò: "),
        (("targets", "--year", "mai"), "Không hiểu năm “mai”."),
    ],
)
def test_what_is_not_there_is_one_sentence(
    index: str, capsys: Captured, arguments: Sequence[str], sentence: str
) -> None:
    out, err = _run(capsys, *arguments, "--index", index, code=1)
    assert out == ""
    assert err.startswith(sentence)
    assert err.count("\n") == 1


def test_nothing_that_fits(index: str, capsys: Captured) -> None:
    out, err = _run(capsys, "targets", "--indicator", "mưa", "--province", "Đắk Lắk", "--index", index)
    assert out == "0 chỉ tiêu.\n"
    assert "Không có chỉ tiêu nào khớp" in err


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("--format", "xlsx"), "dạng xlsx cần --output TỆP"),
        (("--output", "a.txt"), "tệp nhận kết quả phải là json, csv hoặc xlsx"),
        (("--format", "word"), "giá trị của --format không hợp lệ"),
    ],
)
def test_wrong_usage(index: str, capsys: Captured, arguments: Sequence[str], sentence: str) -> None:
    _, err = _run(capsys, "targets", *arguments, "--index", index, code=2)
    assert sentence in err


def test_a_place_that_cannot_be_written(index: str, capsys: Captured, tmp_path: Path) -> None:
    output = tmp_path / "không có" / "a.csv"
    _, err = _run(capsys, "targets", "--output", str(output), "--index", index, code=1)
    assert err.startswith("Không ghi được")
