"""The command line as a program calls it: what goes where, exit codes, files of questions."""

from __future__ import annotations

import io
import json
import os
import re
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest
from rich.console import Console

from assistant.__main__ import main
from assistant.assistant import Assistant
from assistant.progress import shown
from assistant.search.building import Step
from assistant.settings import load_settings
from tests.fakes import KE_HOACH, QUYET_DINH, write_documents

ROOT = Path(__file__).parent.parent
AREA = "Diện tích cây dược liệu của Hà Giang đến năm 2030 là bao nhiêu?"
ANSWER_KEYS = ["id", "question", "status", "text", "mode", "citations", "warnings", "milliseconds"]
CITATION_KEYS = ["marker", "document", "title", "section", "label", "page", "start", "end", "quote"]
HIT_KEYS = ["rank", "score", "document", "section", "start", "end", "text"]

Captured = pytest.CaptureFixture[str]


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("nhà")
    write_documents(root / "tài liệu", a=KE_HOACH, b=QUYET_DINH)
    Assistant.build(root / "tài liệu", root / "chỉ mục")
    return root


@pytest.fixture(scope="module")
def index(home: Path) -> str:
    return str(home / "chỉ mục")


def _json(capsys: Captured) -> Any:
    printed = capsys.readouterr()
    assert printed.err == ""
    return json.loads(printed.out)


def _fails(capsys: Captured, code: int, *arguments: str) -> str:
    """The one message on standard error; nothing on standard output, no traceback."""
    assert main(arguments) == code
    printed = capsys.readouterr()
    assert printed.out == ""
    assert "Traceback" not in printed.err
    return printed.err.strip()


# One question


def test_an_answer_as_json_has_the_keys_that_were_promised(index: str, capsys: Captured) -> None:
    assert main(["ask", AREA, "--index", index, "--json"]) == 0
    answer = _json(capsys)
    assert list(answer) == ANSWER_KEYS
    assert (answer["id"], answer["question"], answer["status"], answer["mode"]) == ("", AREA, "answered", "extractive")
    assert "18.500 ha" in answer["text"]
    assert "[1]" in answer["text"]
    citation = answer["citations"][0]
    assert list(citation) == CITATION_KEYS
    assert (citation["marker"], citation["document"], citation["section"], citation["page"]) == (1, "a.md", "I.1", None)
    assert KE_HOACH[citation["start"] : citation["end"]] == citation["quote"]


def test_what_is_not_in_the_documents_is_not_found_and_no_failure(index: str, capsys: Captured) -> None:
    assert main(["ask", "Giá vé máy bay đi Paris?", "--index", index, "--json"]) == 0
    assert _json(capsys)["status"] == "not_found"


def test_an_answer_for_people(index: str, capsys: Captured) -> None:
    assert main(["ask", AREA, "--index", index]) == 0
    printed = capsys.readouterr().out
    assert "18.500 ha" in printed.split("\n")[0]
    assert "\n[1] " in printed
    assert "“Diện tích cây dược liệu đạt 18.500 ha vào năm 2030.”" in printed


def test_hits_as_json_and_for_people(index: str, capsys: Captured) -> None:
    assert main(["search", "dien tich cay duoc lieu", "-k", "2", "--index", index, "--json"]) == 0
    hits = _json(capsys)
    assert [list(hit) for hit in hits] == [HIT_KEYS] * 2
    assert [hit["rank"] for hit in hits] == [1, 2]
    assert hits[0]["score"] >= hits[1]["score"]
    assert hits[0]["text"] == "Diện tích cây dược liệu đạt 18.500 ha vào năm 2030."
    assert KE_HOACH[hits[0]["start"] : hits[0]["end"]] == hits[0]["text"]
    assert main(["search", "dien tich cay duoc lieu", "-k", "1", "--index", index]) == 0
    assert capsys.readouterr().out.count("\n") == 2


@pytest.mark.parametrize(
    ("question", "words"), [("", "Câu hỏi trống"), ("?!", "Câu hỏi trống"), ("a" * 2001, "dài quá 2000")]
)
def test_a_question_that_cannot_be_used(question: str, words: str, index: str, capsys: Captured) -> None:
    for command in ("ask", "search"):
        assert words in _fails(capsys, 1, command, question, "--index", index)


# Wrong usage, in Vietnamese


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["nope"], "không có lệnh “nope”. Xem hướng dẫn: python -m assistant --help"),
        (["ask", "--foo", "x"], "không có tùy chọn --foo. Xem hướng dẫn: python -m assistant ask --help"),
        (["ask", "hai", "từ"], "thừa “từ” (câu hỏi nhiều từ phải đặt trong dấu ngoặc kép)."),
        (["ask"], "hãy đưa một câu hỏi, hoặc cả --questions và --output."),
        (["ask", "x", "--questions", "a"], "hãy đưa một câu hỏi, hoặc cả --questions và --output."),
        (["search", "x", "--output", "a"], "hãy đưa một câu hỏi, hoặc cả --questions và --output."),
        (["ask", "--questions", "a", "--output", "./a"], "--output trùng với --questions."),
        (["search", "x", "-k", "0"], "giá trị của -k không hợp lệ."),
        (["search", "x", "-k", "nhiều"], "giá trị của -k không hợp lệ."),
        (["ask", "x", "--index"], "tùy chọn --index cần một giá trị."),
        (["ask", "x", "--json=1"], "tùy chọn --json không nhận giá trị."),
    ],
)
def test_wrong_usage(arguments: list[str], sentence: str, capsys: Captured) -> None:
    assert _fails(capsys, 2, *arguments).startswith(f"Sai cách dùng: {sentence}")


@pytest.mark.parametrize("arguments", [[], ["--help"], ["ask", "--help"], ["search", "--help"], ["index", "--help"]])
def test_help_is_in_vietnamese(arguments: list[str], capsys: Captured) -> None:
    assert main(arguments) == 0
    printed = capsys.readouterr().out
    assert printed.startswith(" ".join(["Cách dùng: python -m assistant", *arguments[:-1]]))
    for english in ("Usage", "Options", "Commands", "Arguments", "Show this", "default:"):
        assert english not in printed


# What is missing or wrong on disk


def test_there_is_no_index(tmp_path: Path, capsys: Captured) -> None:
    for command in ("ask", "search"):
        message = _fails(capsys, 1, command, "x y", "--index", str(tmp_path / "không-có"))
        assert message.startswith("Chưa có chỉ mục tại ")
        assert f'Hãy chạy: python -m assistant index --index "{tmp_path / "không-có"}"' in message


def test_there_are_no_documents(tmp_path: Path, capsys: Captured) -> None:
    message = _fails(capsys, 1, "index", "--documents", str(tmp_path / "x"), "--index", str(tmp_path / "i"))
    assert message.startswith("Không có thư mục tài liệu")
    assert not (tmp_path / "i").exists()


def test_a_build_reports_what_it_left_out_on_standard_error(tmp_path: Path, capsys: Captured) -> None:
    documents = write_documents(tmp_path / "tài liệu", a=KE_HOACH)
    (documents / "[").mkdir()
    (documents / "[" / "] hỏng.docx").write_bytes(b"PK\x03\x04")  # its name looks like the end of a colour
    assert main(["index", "--documents", str(documents), "--index", str(tmp_path / "i")]) == 0
    printed = capsys.readouterr()
    assert printed.out.startswith("Đã lập chỉ mục 1 tài liệu, ")
    assert printed.err.startswith("Bỏ qua [/] hỏng.docx: ")
    assert printed.err.count("\n") == 1


def test_the_progress_survives_names_that_look_like_markup() -> None:
    screen = io.StringIO()
    with shown(Console(file=screen, force_terminal=True, width=100)) as progress:
        progress(Step("reading", 1, 2, "[/] [red]a.md"))
    assert "[/] [red]a.md" in screen.getvalue()


def test_ctrl_c(monkeypatch: pytest.MonkeyPatch, capsys: Captured) -> None:
    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(Assistant, "build", interrupted)
    assert _fails(capsys, 130, "index") == "Đã dừng theo yêu cầu."


# Files of questions

LINES = [
    b'\xef\xbb\xbf{"id": 1, "question": "' + AREA.encode() + b'"}',
    b'{"id": "hong", "question": ',
    b"",
    b"[1, 2]",
    b'{"id": "thieu"}',
    b'{"id": "trong", "question": "  "}',
    b'{"id": "dai", "question": "' + b"a" * 2001 + b'"}',
    b'{"id": "latin", "question": "\xff\xfe"}',
    b'{"id": "ls1", "question": "x y", "history": "a"}',
    b'{"id": "ls2", "question": "x y", "history": [{"role": "system", "content": "a"}]}',
    b'{"id": "ls3", "question": "x y", "history": [{"role": "user", "content": null}]}',
    b"[" * 100_000,
    '{"id": "tach", "question": "Diện tích cây dược liệu\u2028của Hà Giang đến năm 2030?", "history": []}\r'.encode(),
    b'{"id": {"a": 1}, "question": "c\\u1ea7n \\ud800 g\\u00ec", "history": null}',
    json.dumps(
        {
            "id": "noi-tiep",
            "question": "Còn số cơ sở chế biến đạt chuẩn GACP-WHO thì sao?",
            "history": [{"role": "user", "content": AREA}, {"role": "assistant", "content": "18.500 ha [1]"}],
        }
    ).encode(),
]


@pytest.fixture
def questions(tmp_path: Path) -> Path:
    (tmp_path / "câu hỏi.jsonl").write_bytes(b"\n".join(LINES))
    return tmp_path / "câu hỏi.jsonl"


def _records(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").split("\n")[:-1]]


def test_every_line_of_questions_gets_its_record(index: str, questions: Path, capsys: Captured) -> None:
    output = questions.with_name("kết quả.jsonl")
    assert main(["ask", "--questions", str(questions), "--output", str(output), "--index", index]) == 0
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err.splitlines() == [
        f"Đã ghi 14 kết quả vào “{output}”.",
        "10 dòng không dùng được; trường “error” của từng dòng nói lý do.",
    ]
    records = _records(output)
    assert [record["id"] for record in records] == [
        *(1, "", "", "thieu", "trong", "dai", "", "ls1", "ls2", "ls3", "", "tach", "", "noi-tiep")
    ]
    good = [record for record in records if "error" not in record]
    assert [list(record) for record in good] == [ANSWER_KEYS] * 4
    assert ["18.500 ha" in record["text"] for record in good] == [True, True, False, False]
    assert "12 cơ sở" in good[3]["text"]
    assert good[2]["question"] == "cần \ud800 gì"
    errors = [record["error"] for record in records if "error" in record]
    assert [list(record) for record in records if "error" in record] == [["id", "question", "error"]] * 10
    expected = ["Dòng 2 .*JSON", "Dòng 4 .*đối tượng", "Dòng 5 .*“question”", "trống", "dài quá", "Dòng 8 .*UTF-8"]
    expected += ["Dòng 9 .*“history”", "Dòng 10 .*“history”", "Dòng 11 .*“history”", "Dòng 12 .*JSON"]
    assert [words for words, error in zip(expected, errors, strict=True) if not re.search(words, error)] == []


def test_hits_for_a_file_of_questions(index: str, questions: Path, capsys: Captured) -> None:
    output = questions.with_name("kết quả.jsonl")
    arguments = ["search", "-k", "3", "--questions", str(questions), "--output", str(output), "--index", index]
    assert main(arguments) == 0
    records = _records(output)
    assert list(records[0]) == ["id", "question", "hits"]
    assert [list(hit) for hit in records[0]["hits"]] == [HIT_KEYS] * 3
    assert [list(record) for record in records].count(["id", "question", "error"]) == 10


def test_a_file_of_questions_that_cannot_be_read_leaves_the_output_alone(
    index: str, tmp_path: Path, capsys: Captured
) -> None:
    output = tmp_path / "kết quả.jsonl"
    output.write_text("cũ", encoding="utf-8")
    for questions in (tmp_path / "không-có", tmp_path):
        message = _fails(capsys, 1, "ask", "--questions", str(questions), "--output", str(output), "--index", index)
        assert message.startswith("Không đọc được tệp câu hỏi")
    absent = str(tmp_path / "chưa có")
    (tmp_path / "q").write_bytes(LINES[0])
    _fails(capsys, 1, "ask", "--questions", str(tmp_path / "q"), "--output", str(output), "--index", absent)
    assert output.read_text(encoding="utf-8") == "cũ"


def test_an_output_that_cannot_be_written(index: str, questions: Path, capsys: Captured) -> None:
    for output in (questions.parent, questions / "x", questions.parent / "không-có" / "x"):
        message = _fails(capsys, 1, "ask", "--questions", str(questions), "--output", str(output), "--index", index)
        assert message == f"Không ghi được “{output}”. Hãy chọn nơi khác bằng --output."


# As a process of its own


def _process(*arguments: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "assistant", *arguments]
    return subprocess.run(command, cwd=ROOT, capture_output=True, env=os.environ | environment, check=False)


def test_vietnamese_goes_through_a_pipe_that_was_not_made_for_it(index: str) -> None:
    done = _process("search", "cây dược liệu", "-k", "1", "--index", index, PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert done.returncode == 0
    assert "dược liệu" in done.stdout.decode("utf-8")
    failed = _process("ask", "", "--index", index, PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert (failed.returncode, failed.stdout) == (1, b"")
    assert failed.stderr.decode("utf-8").startswith("Câu hỏi trống.")


def test_a_wrong_setting_is_one_sentence(index: str) -> None:
    failed = _process("ask", "x", "--index", index, ASSISTANT_PASSAGE_TOKENS="nhiều")
    assert (failed.returncode, failed.stdout) == (1, b"")
    assert failed.stderr.decode("utf-8").startswith("Thiết lập không hợp lệ: passage_tokens = “nhiều” (")


@pytest.mark.parametrize("command", ["ask", "index"])
def test_an_unknown_model_without_a_network_fails_at_once(command: str, home: Path, index: str) -> None:
    arguments = ["x y"] if command == "ask" else ["--documents", str(home / "tài liệu")]
    started = time.monotonic()
    failed = _process(command, *arguments, "--index", index, ASSISTANT_EMBEDDING="khong/co", HF_HUB_OFFLINE="1")
    assert time.monotonic() - started < 20  # on its own 2 seconds; a hub that is waited for takes 69
    assert (failed.returncode, failed.stdout) == (1, b"")
    message = failed.stderr.decode("utf-8")
    assert message.startswith("Không dùng được mô hình nhúng “khong/co”")
    assert "ASSISTANT_EMBEDDING" in message
    assert message.count("\n") == 1


def test_the_settings(capsys: Captured, monkeypatch: pytest.MonkeyPatch) -> None:
    load_settings.__globals__["_defaults"].cache_clear()
    monkeypatch.setenv("ASSISTANT_INDEX", "kho")
    assert main(["settings"]) == 0
    assert 'index = "kho"' in capsys.readouterr().out.splitlines()
    load_settings.__globals__["_defaults"].cache_clear()
    assert main(["settings", "--markdown"]) == 0
    assert "| `index` | `ASSISTANT_INDEX` | `index` | thư mục chứa chỉ mục |" in capsys.readouterr().out.splitlines()
