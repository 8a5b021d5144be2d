"""What a document carries with it has a tree of its own, and labels that say so."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.reading.attachments import attachment_at, is_note
from assistant.reading.outline import outline_of
from assistant.reading.places import Outline
from assistant.reading.read import read_document
from assistant.reading.source import Block
from assistant.reading.tree import outermost
from assistant.records import Metadata

S = "Các sở, ban, ngành và Ủy ban nhân dân các xã phối hợp thực hiện nhiệm vụ được giao trong năm."
END = "Nơi nhận:\n- Như Điều 2;\n- Lưu: VT.\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nLê Thục Quyên"
NOTE = "(Kèm theo Quyết định số 5/QĐ-UBND ngày 03/4/2025 của Ủy ban nhân dân tỉnh)"


def blocks(text: str) -> list[Block]:
    made, at = [], 0
    for line in text.strip().split("\n"):
        hashes = len(line) - len(line.lstrip("#"))
        words = line[hashes:].strip()
        made.append(Block(words, range(at, at + len(words)), "heading" if hashes else "text", hashes))
        at += len(words) + 1
    return made


def outline(text: str) -> Outline:
    return outline_of(blocks(text))


def labels(text: str) -> list[str]:
    return [section.label for section in outline(text).sections]


def test_a_scheme_after_the_signature_begins_its_own_tree() -> None:
    found = outline(
        f"Điều 1. {S}\nĐiều 2. {S}\n{END}\nĐỀ ÁN\nPhát triển nghề cá đến năm 2030\n{NOTE}\n"
        f"I. MỤC TIÊU\n1. {S}\n2. Cụ thể\na) {S}\nII. TỔ CHỨC\n{S}"
    )
    assert [section.name for section in found.sections] == [
        "1", "2", "Nơi nhận", "Đề án phát triển nghề cá đến năm 2030", "I", "I.1", "I.2", "I.2.a", "II",
    ]  # fmt: skip
    assert [section.label for section in found.sections[2:]] == [
        "Nơi nhận", "Đề án kèm theo", "mục I Đề án kèm theo", "mục I.1 Đề án kèm theo", "mục I.2 Đề án kèm theo",
        "điểm a mục I.2 Đề án kèm theo", "mục II Đề án kèm theo",
    ]  # fmt: skip
    assert found.sections[4].parent == 3 and found.sections[3].parent is None
    assert [place.heading for place in found.places[8:11]] == [True, True, True]
    assert {place.section for place in found.places[2:8]} == {2}


def test_articles_of_a_regulation_are_told_from_those_of_the_decision() -> None:
    chapter = f"Chương I\nQUY ĐỊNH CHUNG\nĐiều 1. Phạm vi\n1. {S}\n2. {S}"
    text = f"Điều 1. {S}\n{END}\nQUY CHẾ\nQUẢN LÝ BẾN ĐÒ\n{NOTE}\n{chapter}"
    assert labels(text)[2:] == [
        "Quy chế kèm theo", "Chương I Quy chế kèm theo", "Điều 1 Quy chế kèm theo",
        "khoản 1 Điều 1 Quy chế kèm theo", "khoản 2 Điều 1 Quy chế kèm theo",
    ]  # fmt: skip
    assert outline(text).sections[2].title == "Quy chế quản lý bến đò"


def test_a_note_tells_an_attachment_where_no_signature_stands_above() -> None:
    assert labels(f"I. VIỆC\n{S}\nDanh mục nhiệm vụ\n{NOTE}\n1. {S}\n2. {S}")[1:] == [
        "Danh mục kèm theo", "mục 1 Danh mục kèm theo", "mục 2 Danh mục kèm theo",
    ]  # fmt: skip


def test_titles_of_decision_and_plan_may_be_headings_of_one_level() -> None:
    found = outline(
        f"# QUYẾT ĐỊNH\nVề nghề cá\n{S}\n## QUYẾT ĐỊNH:\nĐiều 1. {S}\n{END}\n# KẾ HOẠCH\n{NOTE}\n# I. MỤC TIÊU\n{S}"
    )
    assert [section.label for section in found.sections] == [
        "Điều 1", "Nơi nhận", "Kế hoạch kèm theo", "mục I Kế hoạch kèm theo",
    ]  # fmt: skip


def test_the_sections_of_what_is_attached_count_as_outermost() -> None:
    found = outline(f"Điều 1. {S}\n{END}\nĐỀ ÁN\n{NOTE}\nI. MỤC TIÊU\n1. Chung\n{S}\nII. TỔ CHỨC\n{S}")
    assert [s.name for s in outermost(found.sections)] == ["1", "Nơi nhận", "Đề án", "I", "II"]


def test_headings_of_a_format_lie_under_the_attachment() -> None:
    found = outline(
        f"## Điều 1. Ban hành\n{S}\n{END}\n## QUY ĐỊNH\n{NOTE}\n## I. Chung\n{S}\n### Riêng\n{S}\n## II. Khác\n{S}"
    )
    assert [section.label for section in found.sections[2:]] == [
        "Quy định kèm theo", "mục I Quy định kèm theo", "mục II Quy định kèm theo",
    ]  # fmt: skip


@pytest.mark.parametrize("title", ["KẾ HOẠCH", "Kế hoạch trồng rừng", "QUYẾT ĐỊNH"])
def test_a_kind_alone_attaches_nothing_in_the_text(title: str) -> None:
    assert labels(f"I. VIỆC\n{S}\n{title}\n{S}\nII. KHÁC\n{S}")[0] == "mục I"
    assert "kèm theo" not in " ".join(labels(f"I. VIỆC\n{S}\n{title}\n{S}\nII. KHÁC\n{S}"))


def test_the_title_of_an_appendix_stands_above_its_note_or_below() -> None:
    for lines in (f"\nDANH MỤC NHIỆM VỤ\n{NOTE}", f"\n{NOTE}\nDANH MỤC NHIỆM VỤ", f": DANH MỤC NHIỆM VỤ\n{NOTE}"):
        found = outline(f"I. VIỆC\n{S}\n{END}\nPHỤ LỤC I{lines}\n1. {S}\n2. {S}")
        assert [section.label for section in found.sections[2:]] == [
            "Phụ lục I", "mục 1 Phụ lục I", "mục 2 Phụ lục I",
        ]  # fmt: skip
        assert found.sections[2].title == "DANH MỤC NHIỆM VỤ"


@pytest.mark.parametrize(
    ("text", "noted"),
    [
        (NOTE, True),
        ("Kèm theo Kế hoạch số 12/KH-UBND ngày 3 tháng 4 năm 2025", True),
        ("(Ban hành kèm theo Thông tư số 01/2025/TT-BTC)", True),
        ("Ban hành kèm theo Quyết định này 05 phụ lục.", False),
        ("Kèm theo hồ sơ là bản vẽ.", False),
    ],
)
def test_notes(text: str, noted: bool) -> None:
    assert is_note(text) is noted


def test_the_title_may_take_lines() -> None:
    found = attachment_at(blocks(f"ĐỀ ÁN\nPHÁT TRIỂN NGHỀ CÁ\ngiai đoạn 2025 - 2030\n{NOTE}\n{S}"), 0, ended=False)
    assert found is not None
    assert (found.kind, found.title, found.blocks) == (
        "Đề án",
        "Đề án phát triển nghề cá giai đoạn 2025 - 2030",
        range(4),
    )


def test_a_citation_names_attachment_and_document(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    head = "ỦY BAN NHÂN DÂN TỈNH AN LÂM\nSố: 5/QĐ-UBND\nAn Lâm, ngày 3 tháng 4 năm 2025"
    decision = f"QUYẾT ĐỊNH\nVề việc phê duyệt Đề án\n\nĐiều 1. {S}\n\n{END}"
    text = f"{head}\n\n{decision}\n\nĐỀ ÁN\nPhát triển nghề cá\n{NOTE}\n\nI. MỤC TIÊU\n\n{S}\n"
    path.write_text(text, encoding="utf-8")
    _, passages = read_document(path, "a.txt", Metadata(), lambda text: len(text.split()))
    assert (passages[-1].section, passages[-1].label) == (
        "I",
        "Mục I Đề án kèm theo Quyết định số 5/QĐ-UBND ngày 03/04/2025 của UBND tỉnh An Lâm về việc phê duyệt Đề án",
    )
