"""Yes or no to what is claimed of a document itself."""

from dataclasses import replace

import pytest

from assistant.answering.acts.fact_claims import claim_statement
from assistant.answering.asking.understanding import understand
from assistant.records import Document, Metadata
from tests.made import passage

META = Metadata(
    title="Quyết định số 31/QĐ-UBND của Ủy ban nhân dân tỉnh Hạ Trạch về bến đò ngang",
    kind="Quyết định",
    number="31/QĐ-UBND",
    date="2022-05-04",
    issuer="Ủy ban nhân dân tỉnh Hạ Trạch",
)
DOCUMENT = Document("a.md", "", metadata=META)
PASSAGES = [
    passage("Ủy ban nhân dân tỉnh Hạ Trạch. Số: 31/QĐ-UBND. Ngày 04 tháng 5 năm 2022.", ordinal=0),
    passage("Quyết định này có hiệu lực kể từ ngày ký.", ordinal=1),
    replace(passage("KT. CHỦ TỊCH PHÓ CHỦ TỊCH Phan Thị Đào", ordinal=2), section="Chữ ký"),
]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Quyết định 31 ký năm 2022 phải không?", "**Có**. **Năm 2022** (04/05/2022)"),
        ("Quyết định 31 ban hành ngày 05/4/2022 đúng không?", "**Không**. **04/05/2022**"),
        ("qd 31 do phan thi dao ky dung khong", "**Có**. **Phan Thị Đào**"),
        ("Quyết định 31 do ông Lê Văn Mận ký phải không?", "**Không**. **Phan Thị Đào**"),
        (
            "Quyết định 31 do Hội đồng nhân dân tỉnh ban hành phải không?",
            "**Không**. **Ủy ban nhân dân tỉnh Hạ Trạch**",
        ),
        ("QĐ 31 có phải sau 30 ngày mới có hiệu lực không?", "**Không**. **04/05/2022**"),
        ("QĐ 31 có hiệu lực từ ngày ký đúng không?", "**Có**. **04/05/2022**"),
        ("QĐ 31 có hiệu lực từ 01/7/2022 đúng không?", "**Không**. **04/05/2022**"),
    ],
)
def test_a_claim_is_held_against_what_the_document_says(text: str, told: str) -> None:
    claim = claim_statement(understand(text), DOCUMENT, PASSAGES)
    assert claim
    assert claim.text.split(" – ")[0] == told


@pytest.mark.parametrize(
    "text",
    [
        "Quyết định 31 ký khi nào?",
        "Nghị quyết 31 ký năm 2022 phải không?",
        "Quyết định 31 có cho đò ngang chở xe tải hạng nặng từ năm 2022 không?",
        "Quyết định 31 hết hiệu lực năm 2022 phải không?",
    ],
)
def test_what_claims_nothing_of_the_document_itself(text: str) -> None:
    assert claim_statement(understand(text), DOCUMENT, PASSAGES) is None
