"""Opening the index on disk: whole and fitting, or refused with the sentence that mends it."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from assistant.errors import IndexDamaged, IndexMismatch, IndexMissing
from assistant.search.building import build_index
from assistant.search.library import FORMAT, Library, Manifest, current_generation, rebuild, switch_to
from assistant.settings import Settings
from tests.fakes import KE_HOACH, CountingEmbedding, write_documents

ROOT = Path(__file__).parent.parent


@pytest.fixture
def index(tmp_path: Path) -> Path:
    documents = write_documents(tmp_path / "tai-lieu", a=KE_HOACH)
    build_index(documents, tmp_path / "chi-muc", Settings(), CountingEmbedding())
    return tmp_path / "chi-muc"


def _generation(index: Path) -> Path:
    folder = current_generation(index)
    assert folder is not None
    return folder


def _manifest(index: Path, change: Callable[[dict[str, object]], object]) -> None:
    path = _generation(index) / "manifest.json"
    record = json.loads(path.read_text(encoding="utf-8"))
    change(record)
    path.write_text(json.dumps(record), encoding="utf-8")


def test_a_whole_index_opens(index: Path) -> None:
    library = Library.open(index)
    assert library.is_current()
    assert (library.index, library.manifest.format) == (index, FORMAT)
    assert library.store.passage_count() == library.manifest.passages == len(library.vectors) == len(library.lexical)


def test_the_manifest_comes_back_as_it_was_saved(tmp_path: Path) -> None:
    manifest = Manifest(FORMAT, "thử", "f1", 16, 256, 3, {"Năm/a.md": "00ff"}, {"passages.sqlite": "ab"})
    manifest.save(tmp_path)
    assert Manifest.load(tmp_path) == manifest


@pytest.mark.parametrize("place", ["không-có", "a.md/index"])
def test_no_index(tmp_path: Path, place: str) -> None:
    write_documents(tmp_path, a=KE_HOACH)
    with pytest.raises(IndexMissing, match=r"Chưa có chỉ mục .* python -m assistant index --index"):
        Library.open(tmp_path / place)


def test_the_remedy_names_the_place_only_where_it_is_not_the_usual_one() -> None:
    assert rebuild(Path("index")) == "Hãy chạy: python -m assistant index"
    assert rebuild(Path("kho/chỉ mục")) == 'Hãy chạy: python -m assistant index --index "kho/chỉ mục"'


BAD_NAMES = [
    "",
    " ",
    ".",
    "..",
    "../x",
    "/etc",
    "a/b",
    "..\\x",
    "C:\\x",
    "\x00",
    "không có",
    "20200101-000000-abcdef",
    "a" * 5000,
]


@pytest.mark.parametrize("name", BAD_NAMES)
def test_current_names_no_generation(index: Path, name: str) -> None:
    shutil.copytree(_generation(index), index.parent / "x")  # what "../x" would reach from within generations
    shutil.copytree(_generation(index), index / "x")
    (index / "current").write_text(name, encoding="utf-8")
    with pytest.raises(IndexDamaged, match=r"không trọn vẹn\. Hãy chạy: python -m assistant index"):
        Library.open(index)


def test_current_is_no_text(index: Path) -> None:
    (index / "current").write_bytes(b"\xff\xfe\xff")
    with pytest.raises(IndexDamaged, match="Không đọc được"):
        Library.open(index)


def _parts(index: Path) -> list[Path]:
    folder = _generation(index)
    return [path for path in sorted(folder.rglob("*")) if path.is_file() and not path.name.endswith(".lock")]


def test_every_missing_truncated_or_altered_file_is_noticed(index: Path) -> None:
    parts = _parts(index)
    assert {"manifest.json", "passages.sqlite", "vectors.faiss", "meta.json"} <= {path.name for path in parts}
    for path in parts:
        whole = path.read_bytes()
        middle = len(whole) // 2
        altered = whole[:middle] + bytes([whole[middle] ^ 0xFF]) + whole[middle + 1 :]
        for content in (None, b"", whole[:middle], altered):
            if content is None:
                path.unlink()
            else:
                path.write_bytes(content)
            with pytest.raises(IndexDamaged, match="Hãy chạy: python -m assistant index"):
                Library.open(index)
        path.write_bytes(whole)
    assert Library.open(index).is_current()


def test_a_file_that_does_not_belong_there_does_no_harm(index: Path) -> None:
    (_generation(index) / ".DS_Store").write_bytes(b"x")
    assert Library.open(index).is_current()


GARBAGE = [
    "",
    "null",
    "[]",
    "7",
    '"a"',
    "{",
    "{}",
    "[" * 100_000,
    '{"format": null}',
    f'{{"format": {FORMAT}}}',
    "\x00" * 10,
]


@pytest.mark.parametrize("text", GARBAGE, ids=lambda text: text[:12])
def test_a_manifest_of_garbage(index: Path, text: str) -> None:
    (_generation(index) / "manifest.json").write_text(text, encoding="utf-8")
    with pytest.raises((IndexDamaged, IndexMismatch), match="Hãy chạy: python -m assistant index"):
        Library.open(index)


@pytest.mark.parametrize("key", ["embedding", "dimension", "passages", "documents", "files", "passage_tokens"])
@pytest.mark.parametrize("value", [None, [["a"]], {"a": {"b": 1}}])
def test_a_manifest_with_values_of_the_wrong_kind(index: Path, key: str, value: object) -> None:
    _manifest(index, lambda record: record.update({key: value}))
    with pytest.raises(IndexDamaged, match="bị hỏng"):
        Library.open(index)


@pytest.mark.parametrize(("key", "value"), [("passages", 999), ("dimension", 8)])
def test_parts_that_do_not_agree(index: Path, key: str, value: int) -> None:
    _manifest(index, lambda record: record.update({key: value}))
    with pytest.raises(IndexDamaged, match="không khớp nhau"):
        Library.open(index)


@pytest.mark.parametrize("number", [0, 1, FORMAT + 1, "2"])
def test_another_format_is_refused_whatever_else_it_holds(index: Path, number: object) -> None:
    _manifest(index, lambda record: (record.clear(), record.update(format=number, unknown=[1])))
    with pytest.raises(IndexMismatch, match=r"phiên bản khác .* python -m assistant index"):
        Library.open(index)


def test_another_model_is_refused_by_name_with_both_ways_out(index: Path) -> None:
    library = Library.open(index)
    library.require("f1", "tên khác, vẫn véc-tơ ấy", 256)
    with pytest.raises(IndexMismatch) as caught:
        library.require("f2", "shipped", 256)
    assert str(caught.value) == (
        "Chỉ mục được tạo bằng mô hình “thử”, còn thiết lập hiện nay là mô hình đi kèm. "
        f'Hãy chạy: python -m assistant index --index "{index}" (hoặc đặt lại ASSISTANT_EMBEDDING).'
    )


def test_another_state_of_the_same_model_is_said_to_be_that(index: Path) -> None:
    with pytest.raises(IndexMismatch, match="mô hình “thử”, còn thiết lập hiện nay là mô hình “thử” nhưng là bản khác"):
        Library.open(index).require("f2", "thử", 256)


def test_another_passage_length_is_refused(index: Path) -> None:
    with pytest.raises(IndexMismatch, match="ASSISTANT_PASSAGE_TOKENS là 256, còn thiết lập hiện nay là 128"):
        Library.open(index).require("f1", "thử", 128)


def test_switching_keeps_the_new_and_the_one_before(tmp_path: Path) -> None:
    for name in ("g1", "g2", "g3"):
        (tmp_path / "generations" / name).mkdir(parents=True)
        switch_to(tmp_path, name)
        assert current_generation(tmp_path) == tmp_path / "generations" / name
    assert sorted(path.name for path in (tmp_path / "generations").iterdir()) == ["g2", "g3"]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["current", "generations"]


def test_a_generation_dropped_while_it_is_opened(index: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    load = Manifest.load
    dropped: list[Path] = []

    def slow(folder: Path) -> Manifest:
        if not dropped:
            dropped.append(folder)
            newer = folder.with_name("newer")
            shutil.copytree(folder, newer)
            (index / "current").write_text("newer", encoding="utf-8")
            shutil.rmtree(folder)
        return load(folder)

    monkeypatch.setattr(Manifest, "load", slow)
    assert Library.open(index).folder.name == "newer"


def _without_rights() -> list[str]:
    """What to put before a command so that file permissions bind it, for the superuser too."""
    if os.name == "nt":
        pytest.skip("permissions of another kind")
    if os.geteuid():
        return []
    if not shutil.which("setpriv"):
        pytest.skip("the superuser may write everywhere")
    return ["setpriv", "--bounding-set=-dac_override,-dac_read_search"]


def _command(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [*_without_rights(), sys.executable, "-m", "assistant", *arguments]
    return subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=False)


@pytest.fixture
def read_only(tmp_path: Path) -> Iterator[Path]:
    documents = write_documents(tmp_path / "tai-lieu", a=KE_HOACH)
    assert _command("index", "--documents", str(documents), "--index", str(tmp_path / "index")).returncode == 0
    everything = [tmp_path / "index", *(tmp_path / "index").rglob("*")]
    for path in everything:
        path.chmod(0o555 if path.is_dir() else 0o444)
    yield tmp_path / "index"
    for path in everything:
        path.chmod(0o755)


def test_a_folder_that_may_only_be_read_answers_but_cannot_be_built(read_only: Path) -> None:
    found = _command("search", "diện tích cây dược liệu", "-k", "1", "--index", str(read_only))
    assert (found.returncode, found.stderr) == (0, "")
    assert "18.500 ha" in found.stdout
    documents = str(read_only.parent / "tai-lieu")
    built = _command("index", "--documents", documents, "--index", str(read_only))
    assert (built.returncode, built.stdout) == (1, "")
    assert "không có quyền ghi" in built.stderr
    fresh = _command("index", "--documents", documents, "--index", str(read_only / "moi"))
    assert (fresh.returncode, fresh.stdout) == (1, "")
    assert "không có quyền ghi" in fresh.stderr


def test_files_and_folders_that_may_not_be_read(tmp_path: Path) -> None:
    documents = write_documents(tmp_path / "tai-lieu", a=KE_HOACH, b="# Tệp khóa\n\nMột câu.")
    write_documents(documents / "kín", c="# Thư mục khóa\n\nMột câu.")
    (documents / "b.md").chmod(0)
    (documents / "kín").chmod(0)
    built = _command("index", "--documents", str(documents), "--index", str(tmp_path / "index"))
    (documents / "kín").chmod(0o755)
    assert built.returncode == 0
    assert built.stdout.startswith("Đã lập chỉ mục 1 tài liệu")
    assert built.stderr.splitlines() == [
        "Bỏ qua b.md: Không mở được tệp. Hãy kiểm tra quyền đọc của tệp.",
        "Bỏ qua kín: Không mở được thư mục. Hãy kiểm tra quyền đọc của thư mục.",
    ]
