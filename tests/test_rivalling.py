import pytest

from assistant.answering.asking.rivalling import without_rival
from assistant.answering.asking.understanding import understand
from assistant.answering.forms import statements_of
from tests.made import Shelved, book

READER = Shelved(
    book(
        "a.md",
        "Lâm Khê",
        "Sở Tư pháp chủ trì Đề án giảm tảo hôn ở vùng cao.",
        "Kinh phí tập huấn khuyến nông được bố trí trong dự toán hằng năm của Sở Công Thương.",
        "Trợ giá 40% tiền giống cho hộ trồng dâu.",
        "Lắp loa do Công an huyện chủ trì; Sở Y tế phối hợp với Sở Công Thương dán nhãn.",
    )
)


@pytest.mark.parametrize(
    ("question", "asked", "rival"),
    [
        (
            "Đề án do Sở Tư pháp chủ trì chứ không phải Sở Y tế?",
            "Đề án do Sở Tư pháp chủ trì, đúng không?",
            "Sở Y tế",
        ),
        ("trợ giá tiền giống dâu 40% chứ ko phải 30% đúng ko ạ", "trợ giá tiền giống dâu 40%, đúng không?", "30%"),
        (
            "Phụ cấp tính theo ngày làm, chứ không phải theo tháng ạ?",
            "Phụ cấp tính theo ngày làm, đúng không?",
            "theo tháng",
        ),
    ],
)
def test_the_other_thing_is_named_apart(question: str, asked: str, rival: str) -> None:
    text, other = without_rival(question)
    assert (text.rstrip(), other) == (asked, rival)
    assert understand(question).intent == "yesno"


@pytest.mark.parametrize(
    "question",
    [
        "Cho tôi số liệu dâu của Lâm Khê chứ không phải Sơn Hoài",
        "Hộ ở phường chứ không phải ở xã thì được bao nhiêu tiền giống?",
        "Bỏ học vì ốm chứ không phải vì trốn, vậy có bị phạt không?",
        "Lâm Khê chứ không phải Sơn Hoài",
    ],
)
def test_what_asks_for_something_else_is_left_as_it_is(question: str) -> None:
    assert without_rival(question) == (question, "")


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        ("Đề án giảm tảo hôn ở vùng cao do Sở Y tế chủ trì chứ không phải Sở Tư pháp?", "**Không**. **Sở Tư pháp**"),
        ("Đề án giảm tảo hôn ở vùng cao do Sở Tư pháp chủ trì chứ không phải Sở Y tế?", "**Có**. **Sở Tư pháp**"),
        (
            "Kinh phí tập huấn khuyến nông nằm trong dự toán của Sở Y tế chứ không phải Sở Công Thương?",
            "**Không**. Kinh phí tập huấn",
        ),
        ("Hộ trồng dâu được trợ giá 30% tiền giống chứ không phải 40%?", "**Không**. **40%**"),
        ("Hộ trồng dâu được trợ giá 40% tiền giống chứ không phải 30% phải không?", "**Có**. **40%**"),
        ("Lắp loa là do Sở Y tế chủ trì chứ không phải Công an huyện?", "**Không**. **Công an huyện**"),
    ],
)
def test_which_of_the_two_the_clause_names_decides(question: str, begins: str) -> None:
    told = statements_of(READER.asked(question))
    assert told
    assert told[0].text.startswith(begins)
