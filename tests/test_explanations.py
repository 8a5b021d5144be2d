import pytest

from assistant.answering.acts.explanations import (
    IS_MADE,
    asks_who_is,
    bracketed,
    definition,
    described,
    explained,
    terms_asked,
)
from assistant.answering.asking.understanding import understand
from assistant.records import Document
from tests.made import passage

DOCUMENT = Document("a.md", "", abbreviations=(("CĐS", "chuyển đổi số"),))
HEAD = passage("Số: 12-CT/TU. Quy Nhơn, ngày 05 tháng 9 năm 2022.", ordinal=0)
BODY = passage("Đẩy mạnh chuyển đổi số (CĐS).", "Lập Quỹ Bảo vệ rừng (QBVR).", ordinal=1)
CLAUSES = [
    passage("Xã thu hồi giấy phép khi chủ bến vi phạm."),
    passage("Chủ bến là người khai thác bến."),
    passage("Chợ đầu mối (CĐM) là chợ có khối lượng hàng hóa lớn."),
    passage('Trong Kế hoạch này, "hộ số" là hộ có mạng băng rộng; "thôn số" là thôn có 80% hộ số.'),
    passage("Cơ chế thử nghiệm nói trong Chương trình này được hiểu là việc cho phép thử trong phạm vi hẹp."),
    passage("TSC: Tổ số cộng đồng, lập ở thôn."),
    passage('Nhãn "Lá Lam" là nhãn chứng nhận của tỉnh.'),
    passage("Đào tạo theo địa chỉ là hình thức tỉnh cấp học phí."),
]


@pytest.mark.parametrize("text", ["CĐS là viết tắt của gì?", "cds nghia la gi?", "Chuyển đổi số viết tắt là gì?"])
def test_an_abbreviation_both_ways(text: str) -> None:
    told = definition(understand(text), DOCUMENT, [HEAD, BODY])
    assert told
    assert told.text == "**CĐS** là viết tắt của **chuyển đổi số**."
    assert told.sources[0].passage == BODY


def test_a_short_form_in_brackets() -> None:
    told = bracketed(understand("QBVR là gì?"), [HEAD, BODY])
    assert told
    assert "Quỹ Bảo vệ rừng (QBVR)" in told.text


def test_an_unknown_abbreviation() -> None:
    assert definition(understand("XYZ là viết tắt của gì?"), DOCUMENT, [HEAD, BODY]) is None


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Chủ bến là ai?", "Chủ bến là người khai thác bến."),
        ("chợ đầu mối được hiểu là chợ như thế nào", "Chợ đầu mối (CĐM) là chợ có khối lượng hàng hóa lớn."),
        ("hộ số là hộ ntn", '"hộ số" là hộ có mạng băng rộng'),
        ("Thôn số nghĩa là gì?", '"thôn số" là thôn có 80% hộ số.'),
        (
            "Giải thích thế nào về cơ chế thử nghiệm?",
            "Cơ chế thử nghiệm nói trong Chương trình này được hiểu là việc cho phép thử trong phạm vi hẹp.",
        ),
        ("TSC là gì", "TSC: Tổ số cộng đồng, lập ở thôn."),
        ("nhan la lam la gi", 'Nhãn "Lá Lam" là nhãn chứng nhận của tỉnh.'),
        ("Đào tạo theo địa chỉ được hiểu thế nào?", "Đào tạo theo địa chỉ là hình thức tỉnh cấp học phí."),
    ],
)
def test_a_name_is_explained_by_the_clause_that_begins_with_it(text: str, told: str) -> None:
    statement = explained(understand(text), CLAUSES)
    assert statement and statement.text == told


@pytest.mark.parametrize("text", ["giấy phép là gì", "Chủ tàu là ai?", "Chủ bến phải làm gì?"])
def test_what_no_clause_explains(text: str) -> None:
    assert explained(understand(text), CLAUSES) is None


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("icise là trung tâm gì", [("icise",)]),
        ("CDO trong CTr 63 là gì?", [("cdo", "trong", "ctr", "63"), ("cdo",)]),
        ("cđs ở tỉnh đích đến là gì", [("cds", "o", "tinh", "dich", "den")]),
        ("Ai chủ trì đề án?", []),
    ],
)
def test_the_name_that_is_asked_about(text: str, terms: list[tuple[str, ...]]) -> None:
    assert terms_asked(understand(text)) == terms


def test_a_role_may_be_asked_for_with_who() -> None:
    assert asks_who_is(understand("Chủ bến là ai?"))


def test_a_short_form_that_a_sentence_says_is_one() -> None:
    clause = passage("Xây dựng Cơ sở dữ liệu nhân lực y tế tỉnh, viết tắt là HRH-DT, quản lý hồ sơ.")
    told = bracketed(understand("HRH-DT là gì"), [HEAD, clause])
    assert told and told.text.startswith("**Cơ sở dữ liệu nhân lực y tế tỉnh (HRH-DT)**")


def test_a_long_name_keeps_its_beginning() -> None:
    clause = passage("Trung tâm Quốc tế Khoa học và Giáo dục liên ngành (ICISE) được hỗ trợ.")
    told = bracketed(understand("ICISE là viết tắt của gì?"), [clause])
    assert told is not None
    assert told.text.startswith("**Trung tâm Quốc tế Khoa học và Giáo dục liên ngành (ICISE)** – ")


def test_a_unit_in_brackets_is_no_short_form() -> None:
    assert bracketed(understand("Mạng đơn tần là gì?"), [passage("Lượng chất thải được xử lý (tấn).")]) is None


def test_a_short_name_of_two_words_is_no_abbreviation_of_what_stands_before_it() -> None:
    clause = passage(
        "Thực hiện chủ trương trồng rừng giai đoạn 2026 - 2030 (sau đây gọi tắt là Chủ trương trồng rừng)."
    )
    assert bracketed(understand("Chủ là gì?"), [clause]) is None


def test_a_line_of_a_glossary_and_letters_within_a_longer_short_form() -> None:
    told = bracketed(
        understand("ktdc cua huyen viet tat cua gi"), [passage("KTDC: Kho tư liệu dùng chung, đặt ở huyện.")]
    )
    assert told
    assert told.text.startswith("**Kho tư liệu dùng chung (KTDC)** – ")
    document = Document("a.md", "", abbreviations=(("đơn vị NTTC ven sông", "đơn vị nuôi trồng, thả cá ven sông"),))
    short = definition(understand("nttc viết tắt của gì"), document, [HEAD])
    assert short
    assert short.text == "**đơn vị NTTC ven sông** là viết tắt của **đơn vị nuôi trồng, thả cá ven sông**."


def test_a_name_is_asked_for_without_a_link_and_where_it_is_spoken_of_is_no_part_of_it() -> None:
    assert terms_asked(understand("Giải thích sổ rừng là gì")) == [("so", "rung")]
    assert ("vneid",) in terms_asked(understand("VNeID nhắc đến trong quyết định về phí đò là ứng dụng gì?"))


def test_what_a_thing_is_made_of_says_what_it_is() -> None:
    clause = passage("Kho giống gồm hạt, cành ghép và cây con.")
    assert explained(understand("Kho giống là gì?"), [clause]) is None
    told = explained(understand("Kho giống là gì?"), [clause], IS_MADE)
    assert told
    assert told.text == "Kho giống gồm hạt, cành ghép và cây con."


def test_a_plain_name_that_only_says_where_is_not_explained() -> None:
    document = Document("a.md", "", abbreviations=(("Đề án", "Đề án trồng rừng"),))
    assert definition(understand("sổ rừng trong đề án nghĩa là gì"), document, [HEAD]) is None
    assert definition(understand("Đề án là gì?"), document, [HEAD]) is not None


def test_letters_beside_which_stands_what_the_name_begins_and_ends_with() -> None:
    told = bracketed(understand("QLBR là gì?"), [passage("Đồn Quản lý bảo vệ rừng huyện (Đồn QLBR huyện) tuần tra.")])
    assert told
    assert told.text.startswith("**Đồn Quản lý bảo vệ rừng huyện (QLBR)** – ")


def test_a_short_form_that_only_the_title_gives() -> None:
    told = bracketed(understand("CSX là gì?"), [HEAD], "Kế hoạch nâng cao Chỉ số sống xanh (CSX) của huyện")
    assert told
    assert told.text.startswith("**Kế hoạch nâng cao Chỉ số sống xanh (CSX)** – ")
    assert bracketed(understand("CSY là gì?"), [HEAD], "Chỉ số sống xanh (CSX)") is None


FORESTERS = [
    passage("Người trồng rừng ven biển thường xuyên: hộ nhận khoán từ 5 năm.", headings=("1. Đối tượng",)),
    passage("hộ được giao trồng dặm hằng năm;", headings=("Người trồng rừng ven biển không thường xuyên",)),
]


def test_who_a_group_is_stands_after_its_name_or_below_it() -> None:
    told = described(understand("người trồng rừng thường xuyên là ai vậy?"), FORESTERS)
    assert told
    assert told.text == "Người trồng rừng ven biển thường xuyên: hộ nhận khoán từ 5 năm."
    told = described(understand('người trồng rừng "không thường xuyên" là ai thế'), FORESTERS)
    assert told
    assert told.text == "Người trồng rừng ven biển không thường xuyên: hộ được giao trồng dặm hằng năm;"
    assert described(understand("người nuôi tôm thường xuyên là ai?"), FORESTERS) is None
