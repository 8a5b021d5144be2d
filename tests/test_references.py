"""Other documents that a document names, asked for by their kind or their number."""

from __future__ import annotations

from dataclasses import replace

import pytest

from assistant.answering.acts.references import reference_statements
from assistant.records import Metadata
from tests.made import Shelved, book

CLAUSES = (
    "Thực hiện Chương trình hành động số 17-CTr/TU về nước sạch.",
    "Tiếp tục quán triệt Nghị quyết số 20-NQ/TW và Nghị quyết số 29-NQ/TW về đường bộ.",
    "Danh mục vật nuôi ưu tiên kèm theo Quyết định số 2117/QĐ-TTg.",
    "Gắn với Nghị quyết số 45-NQ/TW.",
)


def _asked(text: str) -> list[str]:
    one = book("a.md", "Sơn La", *CLAUSES)
    meta = Metadata(province="Sơn La", kind="Nghị quyết", number="08-NQ/TU", title="Nghị quyết của tỉnh Sơn La")
    one = replace(one, document=replace(one.document, metadata=meta))
    desk = Shelved(one).asked(text)
    return [statement.text.split("**")[1] for statement in reference_statements(desk)]


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Chương trình hành động mà Sơn La căn cứ vào mang số bao nhiêu?", ["17-CTr/TU"]),
        ("Danh mục vật nuôi ưu tiên ban hành theo quyết định nào?", ["2117/QĐ-TTg"]),
        ("danh muc vat nuoi uu tien theo qd nao", ["2117/QĐ-TTg"]),
        ("Sơn La quán triệt những nghị quyết nào của Trung ương?", ["20-NQ/TW; 29-NQ/TW", "45-NQ/TW"]),
        ("Nghị quyết 20-NQ/TW được Sơn La quán triệt cùng nghị quyết nào, gắn với đường bộ?", ["29-NQ/TW"]),
        ("Nghị quyết của Sơn La số bao nhiêu?", []),  # its own number
        ("Sơn La căn cứ thông tư nào?", []),
        ("Danh mục thuốc thú y theo quyết định nào?", []),
        ("Sơn La đạt bao nhiêu phần trăm?", []),
    ],
)
def test_the_numbers_of_other_documents(text: str, numbers: list[str]) -> None:
    assert _asked(text) == numbers
