"""The briefing command as a program calls it."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from docx import Document

from assistant.__main__ import main
from assistant.assistant import Assistant
from tests.small_corpus import write_corpus

Captured = pytest.CaptureFixture[str]


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> str:
    root = tmp_path_factory.mktemp("corpus")
    write_corpus(root / "documents")
    Assistant.build(root / "documents", root / "index")
    return str(root / "index")


def test_word_from_one_province(index: str, tmp_path: Path, capsys: Captured) -> None:
    output = tmp_path / "ban tom tat.docx"
    assert main(["briefing", "--province", "son la", "--output", str(output), "--index", index]) == 0
    texts = [paragraph.text for paragraph in Document(str(output)).paragraphs]
    assert "I. Bối cảnh" in texts
    printed = capsys.readouterr()
    assert printed.out == ""
    assert "Đã ghi vào" in printed.err


def test_json_is_edited_and_written_out_with_what_is_wrong(index: str, tmp_path: Path, capsys: Captured) -> None:
    plan, output = tmp_path / "plan.json", tmp_path / "out.md"
    asked = ["--province", "Sơn La", "--section", "targets", "--index", index]
    assert main(["briefing", *asked, "--output", str(plan)]) == 0
    record = json.loads(plan.read_text(encoding="utf-8"))
    cell = next(
        cell for row in record["parts"][0]["tables"][0]["rows"] for cell in row["cells"] if "80%" in cell["text"]
    )
    cell["text"] = "Ít nhất 85%"
    record["subject"] = "Đề cương của tôi"
    plan.write_text(json.dumps(record, ensure_ascii=False), encoding="utf-8")
    capsys.readouterr()
    assert main(["briefing", "--edited", str(plan), "--output", str(output), "--index", index]) == 0
    assert "“85%” không có trong điều khoản được dẫn: Ít nhất 85%" in capsys.readouterr().err
    text = output.read_text(encoding="utf-8")
    assert "**Đề cương của tôi**" in text
    assert "Ít nhất 85%" in text
    assert "Cần kiểm tra" in text


def test_cards_as_csv(index: str, tmp_path: Path, capsys: Captured) -> None:
    output = tmp_path / "cards.csv"
    assert main(["briefing", "--cards", "--output", str(output), "--index", index]) == 0
    rows = list(csv.reader(io.StringIO(output.read_bytes().decode("utf-8-sig"))))
    assert f"{len(rows) - 1} câu" in capsys.readouterr().err
    questions = {row[0]: row[1] for row in rows[1:]}
    assert all(question.endswith("?") and answer for question, answer in questions.items())


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--province", "Atlantis"], "Không có văn bản nào của “Atlantis”"),
        (["--document", "khong-co.md"], "Không có văn bản nào là “khong-co.md”"),
        (["--agency", "Sở Vũ trụ"], "“Sở Vũ trụ”"),
        (["--topic", "khai thác thiên thạch"], "không có nội dung nào về “khai thác thiên thạch”"),
        (["--section", "hình ảnh"], "Không có phần “hình ảnh”"),
        (["--edited", "khong-co.json"], "Không đọc được “khong-co.json”"),
    ],
)
def test_what_cannot_be_done_is_one_sentence(
    index: str, tmp_path: Path, capsys: Captured, arguments: list[str], words: str
) -> None:
    output = tmp_path / "x.docx"
    assert main(["briefing", *arguments, "--output", str(output), "--index", index]) == 1
    printed = capsys.readouterr()
    assert printed.out == ""
    assert words in printed.err
    assert "Traceback" not in printed.err
    assert not output.exists()


@pytest.mark.parametrize("name", ["x.pdf", "x"])
def test_an_ending_that_is_not_known(index: str, tmp_path: Path, capsys: Captured, name: str) -> None:
    assert main(["briefing", "--output", str(tmp_path / name), "--index", index]) == 1
    assert "Đuôi tệp phải là .docx, .md, .json" in capsys.readouterr().err


def test_a_place_that_cannot_be_written(index: str, tmp_path: Path, capsys: Captured) -> None:
    assert main(["briefing", "--output", str(tmp_path / "không có" / "x.md"), "--index", index]) == 1
    assert "Không ghi được" in capsys.readouterr().err


def test_without_an_output_the_usage_is_told(capsys: Captured) -> None:
    assert main(["briefing"]) == 2
    assert "thiếu --output" in capsys.readouterr().err
