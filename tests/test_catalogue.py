"""Which documents there are to be asked: all of them, or those of a place; what they say is another question."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.answering.acts.catalogue import asks_catalogue
from assistant.answering.asking.small_talk import is_small_talk
from assistant.answering.asking.understanding import understand
from assistant.assistant import Assistant
from assistant.records import Message

_RESOLUTION = """TỈNH ỦY HÒA BÌNH
Số: 12-NQ/TU
Hòa Bình, ngày 05 tháng 3 năm 2024

NGHỊ QUYẾT
về phát triển cây dược liệu

1. Trồng 300 ha cây dược liệu đến năm 2030.
"""
_PLAN = """ỦY BAN NHÂN DÂN TỈNH BẮC KẠN
Số: 45/KH-UBND
Bắc Kạn, ngày 10 tháng 6 năm 2024

KẾ HOẠCH
về dạy nghề cho nông dân

1. Dạy nghề cho 800 nông dân mỗi năm.
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    folder = tmp_path_factory.mktemp("catalogue")
    (folder / "documents").mkdir()
    Path(folder, "documents", "nghi-quyet.txt").write_text(_RESOLUTION, "utf-8")
    Path(folder, "documents", "ke-hoach.txt").write_text(_PLAN, "utf-8")
    Assistant.build(folder / "documents", folder / "index")
    yield Assistant.open(folder / "index")


@pytest.mark.parametrize(
    ("text", "is_asked"),
    [
        ("Có những văn bản nào?", True),
        ("hệ thống đang có bao nhiêu tài liệu vậy", True),
        ("ke ten cac van ban cua Hoa Binh", True),
        ("Bạn trả lời được về những tỉnh nào?", True),
        ("Văn bản nào quy định về thuế?", False),
        ("Văn bản này có hiệu lực khi nào?", False),
        ("Hồ sơ gồm những tài liệu gì?", False),
        ("Có những chỉ tiêu nào?", False),
    ],
)
def test_nothing_is_asked_of_what_the_documents_say(text: str, is_asked: bool) -> None:
    assert asks_catalogue(understand(text)) is is_asked


def test_every_document_is_named_and_cited(assistant: Assistant) -> None:
    answer = assistant.ask("Có những văn bản nào?")
    head, *rows = answer.text.splitlines()
    assert answer.status == "answered"
    assert head == "**2 tài liệu**:"
    assert sorted(row.partition(" – ")[0] for row in rows) == ["- **Bắc Kạn**", "- **Hòa Bình**"]
    assert any("Nghị quyết số 12-NQ/TU ngày 05/03/2024" in row for row in rows)
    assert len(answer.citations) == 2


def test_it_is_asked_of_nothing_that_was_spoken_of_before(assistant: Assistant) -> None:
    before = [Message("user", "Hòa Bình trồng bao nhiêu cây dược liệu?"), Message("assistant", "**300 ha**")]
    assert assistant.ask("Có những văn bản nào?", before).text.startswith("**2 tài liệu**:")


def test_those_of_a_place(assistant: Assistant) -> None:
    answer = assistant.ask("bac kan co tai lieu gi")
    assert answer.text.startswith("**1 tài liệu**:\n- **Bắc Kạn** – Kế hoạch số 45/KH-UBND")


def test_a_place_that_has_none(assistant: Assistant) -> None:
    assert assistant.ask("Sơn La có những văn bản nào?").status == "not_found"


def test_which_place_has_a_thing_is_named_after_the_verdict(assistant: Assistant) -> None:
    answer = assistant.ask("Có tỉnh nào nói về cây dược liệu không?")
    assert answer.text.startswith("**Hòa Bình**: **Có**. Trồng 300 ha cây dược liệu")


def test_who_it_is_and_what_it_does_in_one() -> None:
    assert is_small_talk("Bạn là ai, làm được gì?")
