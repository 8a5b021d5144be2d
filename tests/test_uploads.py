"""Files that users add: refused, kept, replaced, removed, restored, and what a stop in the middle leaves."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.errors import AssistantError
from assistant.settings import Settings
from assistant.uploads import Uploads, clean_name


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    (tmp_path / "documents").mkdir()
    (tmp_path / "documents" / "goc.md").write_bytes(b"goc")
    return Settings(
        documents=tmp_path / "documents",
        index=tmp_path / "index",
        uploads=tmp_path / "uploads",
        max_uploads=2,
        max_file_megabytes=1,
    )


@pytest.fixture
def uploads(settings: Settings) -> Uploads:
    return Uploads(settings)


def content(uploads: Uploads, name: str) -> bytes | None:
    path = uploads.original(name)
    return path.read_bytes() if path else None


def test_a_file_is_kept_under_its_own_name_and_waits_for_the_index(uploads: Uploads, settings: Settings) -> None:
    assert uploads.unfinished() is None
    assert uploads.add("C:\\Ke hoach\\kế hoạch.md", b"moi") == "kế hoạch.md"
    assert [path.name for path in settings.uploads.iterdir()] == ["kế hoạch.md"]
    assert uploads.names() == ["kế hoạch.md"]
    assert uploads.unfinished() == ["kế hoạch.md"]
    uploads.finished()
    assert uploads.unfinished() is None


def test_an_upload_stands_for_its_namesake_among_the_documents(uploads: Uploads, settings: Settings) -> None:
    uploads.add("goc.md", b"moi")
    assert content(uploads, "goc.md") == b"moi"
    assert (settings.documents / "goc.md").read_bytes() == b"goc"
    uploads.remove("goc.md")
    assert content(uploads, "goc.md") == b"goc"


@pytest.mark.parametrize(
    ("name", "data", "says"),
    [
        ("a.md", b"", "tệp rỗng"),
        ("a.md", b"x" * (2**20 + 1), "lớn hơn 1 MB"),
        ("..", b"x", "tên tệp không dùng được"),
        (".an.md", b"x", "tên tệp không dùng được"),
        ("catalog.yaml", b"x", "tên tệp không dùng được"),
        ("a\x00b.md", b"x", "tên tệp không dùng được"),
        ("<b>.md", b"x", "tên tệp không dùng được"),
        ("ê" * 101 + ".md", b"x", "tên tệp không dùng được"),
    ],
)
def test_what_is_refused_says_why(uploads: Uploads, name: str, data: bytes, says: str) -> None:
    with pytest.raises(AssistantError, match=says):
        uploads.add(name, data)
    assert uploads.names() == []
    assert uploads.unfinished() is None


def test_the_number_of_files_is_bounded_but_one_may_be_replaced(uploads: Uploads) -> None:
    uploads.add("a.md", b"1")
    uploads.add("b.md", b"2")
    with pytest.raises(AssistantError, match="đã có 2 tệp tải lên"):
        uploads.add("c.md", b"3")
    uploads.add("a.md", b"4")
    assert content(uploads, "a.md") == b"4"


def test_a_name_never_leads_out_of_the_folder(uploads: Uploads, tmp_path: Path) -> None:
    (tmp_path / "secret.md").write_text("x")
    assert clean_name("../../secret.md") == "secret.md"
    assert uploads.original("../secret.md") is None
    assert uploads.original(str(tmp_path / "secret.md")) is None


def test_what_is_removed_can_be_put_back_wherever_it_was(uploads: Uploads, settings: Settings) -> None:
    uploads.add("a.md", b"1")
    for name in ("a.md", "goc.md"):
        removed = uploads.remove(name)
        assert content(uploads, name) is None
        assert uploads.unfinished() is not None
        assert [entry.name for entry in uploads.removed()] == [name]
        uploads.restore(removed)
        assert uploads.removed() == []
    assert (settings.documents / "goc.md").read_bytes() == b"goc"
    assert (settings.uploads / "a.md").read_bytes() == b"1"
    with pytest.raises(AssistantError, match="không còn"):
        uploads.restore(removed)


def test_a_replaced_file_can_be_had_back_and_then_the_other_is_aside(uploads: Uploads) -> None:
    uploads.add("a.md", b"1")
    uploads.add("a.md", b"2")
    (before,) = uploads.removed()
    uploads.restore(before)
    assert content(uploads, "a.md") == b"1"
    (other,) = uploads.removed()
    uploads.restore(other)
    assert content(uploads, "a.md") == b"2"


def test_a_file_that_cannot_be_read_gives_way_to_what_it_replaced(uploads: Uploads) -> None:
    uploads.add("a.md", b"1")
    uploads.finished()
    uploads.add("a.md", b"hong")
    uploads.add("a.md", b"hong nua")
    uploads.add("b.md", b"hong")
    assert uploads.dismiss(["a.md", "b.md"])
    assert content(uploads, "a.md") == b"1"
    assert content(uploads, "b.md") is None
    assert not uploads.dismiss(["b.md"])
    assert uploads.unfinished() == ["a.md"]  # what is gone is waited for no longer


def test_an_older_removal_does_not_come_back_for_a_bad_file(uploads: Uploads) -> None:
    uploads.add("a.md", b"1")
    uploads.remove("a.md")
    uploads.finished()
    uploads.add("a.md", b"hong")
    assert not uploads.dismiss(["a.md"])
    assert content(uploads, "a.md") is None
    assert [entry.name for entry in uploads.removed()] == ["a.md"]


def test_a_stop_in_the_middle_leaves_no_part_of_a_file(
    uploads: Uploads, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    uploads.add("a.md", b"1")
    uploads.finished()
    monkeypatch.setattr("os.fsync", lambda _: (_ for _ in ()).throw(KeyboardInterrupt))
    with pytest.raises(KeyboardInterrupt):
        uploads.add("a.md", b"2" * 1000)
    assert content(uploads, "a.md") == b"1"
    assert uploads.unfinished() == ["a.md"]  # the next server looks again
    (settings.uploads / ".0123.part").write_bytes(b"2")
    uploads.clear_debris()
    assert [path.name for path in settings.uploads.iterdir()] == ["a.md"]


def test_a_folder_that_cannot_be_written_to_is_one_sentence(tmp_path: Path, settings: Settings) -> None:
    (tmp_path / "uploads").write_text("a file where the folder should be")
    with pytest.raises(AssistantError, match="Không ghi được"):
        Uploads(settings).add("a.md", b"1")
