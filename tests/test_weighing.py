from dataclasses import replace

import pytest

from assistant.answering.asking.understanding import understand
from assistant.answering.weighing.weighing import weigh
from assistant.records import Hit, Metadata
from tests.made import focus_of, passage, weighed

ASKED = "Đến năm 2025 có bao nhiêu hồ chứa nước?"


def test_the_sentence_with_the_figure_of_the_year_comes_first() -> None:
    found = weighed(
        ASKED,
        passage("Đến năm 2030 có 40 hồ chứa nước.", ordinal=0),
        passage("Đến năm 2025 có 30 hồ chứa nước.", ordinal=1),
        passage("Nâng cấp các hồ chứa nước.", ordinal=2),
    )
    assert [item.passage.ordinal for item in found] == [1, 0, 2]
    assert [item.year_fit for item in found] == [1.0, 0.0, 0.6]
    assert [item.kind_fit for item in found] == [1.0, 1.0, 0.0]


def test_words_count_in_full_in_the_sentence_and_less_above_it() -> None:
    asked = "hồ chứa"
    (inside,) = weighed(asked, passage("Xây hồ chứa."))
    (above,) = weighed(asked, passage("Xây mới.", headings=("Hồ chứa",)))
    (nowhere,) = weighed(asked, passage("Xây mới."))
    assert (inside.words, inside.missing) == (1.0, 0.0)
    assert above.words == pytest.approx(0.75)
    assert (nowhere.words, nowhere.missing) == (0.0, 0.5)


def test_a_heading_gives_its_year_to_the_clause() -> None:
    (item,) = weighed(ASKED, passage("Có 30 hồ chứa nước.", headings=("Mục tiêu đến năm 2025",)))
    assert item.year_fit == 1.0


def test_the_period_of_the_document_is_the_last_to_be_asked() -> None:
    (item,) = weighed(ASKED, passage("Có 30 hồ chứa nước."), metadata=Metadata(period="2025"))
    assert item.year_fit == 0.85


def test_a_body_asked_about_must_be_named() -> None:
    question = "Sở Y tế có nhiệm vụ gì?"
    (other,) = weighed(question, passage("Sở Tài chính cấp kinh phí."))
    (named,) = weighed(question, passage("Sở Y tế kiểm tra chợ."))
    assert (other.named_fit, named.named_fit) == (0.0, 1.0)
    assert named.kind_fit == 1.0
    assert other.kind_fit < 0.5


def test_a_body_in_the_heading_answers_who() -> None:
    (item,) = weighed("Ai kiểm tra chợ?", passage("Kiểm tra chợ.", headings=("Điều 6. Trách nhiệm của Sở Y tế",)))
    assert item.kind_fit == 1.0


def test_the_number_of_the_document_itself_need_not_be_repeated() -> None:
    (item,) = weighed(
        "Quyết định 27/2023/QĐ-UBND có hiệu lực từ ngày nào?",
        passage("Quyết định này có hiệu lực từ ngày 01/7/2023."),
        metadata=Metadata(number="27/2023/QĐ-UBND"),
    )
    assert (item.named_fit, item.kind_fit) == (1.0, 1.0)


def test_recipients_and_signatures_are_no_evidence() -> None:
    assert weighed("hồ chứa", passage("Hồ chứa.").__class__(**_end_matter())) == []


def _end_matter() -> dict[str, object]:
    one = passage("Hồ chứa.")
    fields = {name: getattr(one, name) for name in ("id", "document", "ordinal", "label", "headings", "sentences")}
    return {**fields, "section": "Nơi nhận"}


def test_a_word_with_other_marks_is_another_word() -> None:
    asked = understand("mức phạt")
    assert focus_of(asked).coverage("mức phạt tiền") > focus_of(asked).coverage("mức phát triển")


def test_without_marks_any_spelling_fits() -> None:
    focus = focus_of(understand("muc phat"))
    assert focus.coverage("mức phạt") == focus.coverage("mức phát") == 1.0


def test_an_act_named_by_its_number_alone_must_stand_in_the_clause() -> None:
    clauses = [passage("Theo Nghị quyết số 02-NQ/TU, tập trung chuyển đổi số."), passage("Tập trung chuyển đổi số.")]
    found = weighed("nq 02 về chuyển đổi số nói gì", *clauses)
    assert [item.named_fit for item in found] == [1.0, 0.0]


def test_the_act_that_a_document_carries_out_need_not_be_named_in_each_clause() -> None:
    title = Metadata(title="Kế hoạch thực hiện Kết luận số 21-KL/TW về y tế cơ sở", number="75/KH-UBND")
    (item,) = weighed(
        "Ai theo dõi việc thực hiện KL 21-KL/TW?", passage("Sở Y tế theo dõi việc thực hiện."), metadata=title
    )
    assert item.named_fit == 1.0


def test_who_only_helps_is_not_who_does_it() -> None:
    helps, does = "Phối hợp với Sở Y tế đàm phán giá nước.", "Sở Tài chính đàm phán giá nước."
    clauses = [passage(helps), passage(does, ordinal=1)]
    found = weighed("Sở nào đàm phán giá nước?", *clauses)
    assert {item.passage.ordinal: item.kind_fit for item in found} == {0: 0.9, 1: 1.0}
    found = weighed("Sở nào phối hợp đàm phán giá nước?", *clauses)
    assert {item.kind_fit for item in found} == {1.0}


def test_a_person_may_be_who_is_asked_for() -> None:
    (person,) = weighed("Ai viết bài về hồ chứa?", passage("Bài về hồ chứa của tác giả Lê Văn Hùng."))
    assert person.kind_fit == 1.0
    assert weighed("Ai viết bài về hồ chứa?", passage("Bài về hồ chứa nước.")) == []


def test_the_past_is_not_asked_of_the_targets() -> None:
    question = understand("Giai đoạn trước tỷ lệ hộ có nước sạch đạt bao nhiêu?")
    assert question.asks_past
    found = weighed(
        question,
        passage("Tỷ lệ hộ có nước sạch đạt 90%.", headings=("Mục tiêu",), ordinal=0),
        passage("Tỷ lệ hộ có nước sạch đạt 61%.", headings=("Kết quả",), ordinal=1),
    )
    assert found[0].passage.ordinal == 1


def test_a_duty_is_its_body_s_own_before_one_that_only_mentions_the_body() -> None:
    found = weighed(
        "Sở Y tế làm gì về biên chế?",
        passage("Phối hợp với Sở Y tế giao biên chế.", lead="a) Sở Tài chính:", ordinal=0),
        passage("Rà soát biên chế.", lead="b) Sở Y tế:", ordinal=1),
        passage("Sở Y tế giao biên chế.", ordinal=2),
    )
    assert {item.passage.ordinal: item.kind_fit for item in found} == {0: 0.5, 1: 1.0, 2: 1.0}


def test_the_numbers_of_a_row_have_the_unit_of_its_column() -> None:
    row = passage("1; Hộ có nước máy; %; 40; 55", lead="TT; Chỉ tiêu; Đơn vị; 2024; 2026", label="Hàng 1 của bảng")
    (item,) = weighed("Bao nhiêu phần trăm hộ có nước máy năm 2026?", row)
    assert (item.kind_fit, item.measure_fit) == (1.0, 1.0)
    (item,) = weighed("Có bao nhiêu tỷ đồng cho nước máy?", row)
    assert item.kind_fit == 0.0


def test_a_length_of_time_counts_by_its_own_clause() -> None:
    found = weighed(
        "Xã xác minh hồ sơ trong bao nhiêu ngày?",
        passage("Xã tiếp nhận, xác minh hồ sơ; niêm yết danh sách trong 30 ngày.", ordinal=0),
        passage("Trong 07 ngày, xã xác minh hồ sơ.", ordinal=1),
    )
    assert [item.passage.ordinal for item in found] == [1, 0]
    assert [item.kind_fit for item in found] == [1.0, 0.75]


def test_a_row_of_one_year_says_less_than_a_clause_about_all() -> None:
    row = passage("2027; 40", lead="Năm; Ngân sách xã (tỷ đồng)", label="Hàng 1 của bảng", ordinal=1)
    clause, year = weighed("Ngân sách xã là bao nhiêu?", row, passage("Ngân sách xã là 90 tỷ đồng."))
    assert (clause.passage.ordinal, year.passage.ordinal) == (0, 1)
    (item,) = weighed("Ngân sách xã năm 2027 là bao nhiêu?", row)
    assert item.kind_fit == 1.0


def test_the_date_of_an_act_that_is_cited_is_no_date_of_what_is_asked() -> None:
    (item,) = weighed("Bao giờ có nước sạch?", passage("Nước sạch theo Chỉ thị số 7-CT/TW ngày 03/10/2025."))
    assert item.kind_fit == 0.3


def test_a_deadline_is_no_period_that_a_title_names() -> None:
    found = weighed(
        "Đề án phải xong chậm nhất khi nào?",
        passage("Đề án của giai đoạn 2027 - 2030.", ordinal=0),
        passage("Đề án xong trước ngày 30/6/2027.", ordinal=1),
    )
    assert [(item.passage.ordinal, item.kind_fit) for item in found] == [(1, 1.0), (0, 0.7)]


def test_the_years_with_which_a_sentence_begins_hold_for_those_after_it() -> None:
    told = ("Đến hết năm 2024, xưởng có 40 lò.", "Tỷ lệ lò nung bằng gas đạt 62%.", "Năm 2019, xưởng có 12 thợ.")
    asked = understand("Tỷ lệ lò nung bằng gas năm 2024 là bao nhiêu?")
    found = {item.sentence.text: item.year_fit for item in weighed(asked, passage(*told))}
    assert found["Tỷ lệ lò nung bằng gas đạt 62%."] == 1.0


@pytest.mark.parametrize(
    ("asked", "clause"),
    [
        ("Trên đèo gắn bao nhiêu mắt thần?", "Lắp đặt 260 camera giám sát."),
        ("Bao nhiêu nhà phải dời đi?", "Bố trí ổn định cho 2.150 hộ vùng sạt lở."),
    ],
)
def test_what_is_counted_may_be_called_as_people_say(asked: str, clause: str) -> None:
    assert [item.measure_fit for item in weighed(asked, passage(clause))] == [1.0]


HOURS = "Khách kêu ca thì mấy tiếng phải xử lý?"


def test_the_one_clause_that_may_be_meant_is_foremost() -> None:
    meant = passage("Phản ánh của khách được xử lý trong 4 giờ.", ordinal=0)
    found = weighed(HOURS, meant, passage("Trạm mở cửa 12 giờ.", ordinal=1), passage("Khách kêu ca.", ordinal=2))
    assert [item.passage.ordinal for item in found if item.is_foremost] == [0]


def test_of_two_clauses_that_say_as_much_none_is_foremost() -> None:
    found = weighed(
        HOURS,
        passage("Phản ánh của khách được xử lý trong 4 giờ.", ordinal=0),
        passage("Hành lý của khách được xử lý trong 2 giờ.", ordinal=1),
    )
    assert not any(item.is_foremost for item in found)


def test_a_share_of_anything_is_foremost_by_two_words_of_the_question() -> None:
    asked = "Rác nhựa ven biển được thu gom bao nhiêu phần trăm?"
    apart, together = "Nhựa đường còn 40%.", "Vớt 40% rác nhựa ven sông."
    assert not any(item.is_foremost for item in weighed(asked, passage(apart, ordinal=0)))
    assert all(item.is_foremost for item in weighed(asked, passage(together, ordinal=0)))


def test_what_another_document_says_more_of_is_not_foremost() -> None:
    meant = passage("Phản ánh của khách được xử lý trong 4 giờ.", ordinal=0)
    other = replace(passage("Khách kêu ca thì phải xử lý ngay.", ordinal=1), document="b.md")
    asked = understand(HOURS)
    hits = [Hit(one, 1.0, 0.5, 0.5) for one in (meant, other)]
    found = weigh(asked, hits, focus_of(asked), {"a.md": Metadata(), "b.md": Metadata()})
    assert not any(item.is_foremost for item in found)


def test_the_one_clause_with_a_date_that_may_be_meant_is_foremost() -> None:
    found = weighed(
        "Hạn chót nộp giấy tờ là hôm nào?",
        passage("Nộp giấy tờ chậm nhất ngày 15/8/2022.", ordinal=0),
        passage("Đề án được duyệt ngày 01/7/2022.", ordinal=1),
        passage("Nộp giấy tờ tại xã, hạn chót là hạn cuối.", ordinal=2),
    )
    assert [item.passage.ordinal for item in found if item.is_foremost] == [0]


def test_years_are_no_length_in_days() -> None:
    found = weighed(
        "Đơn phải giữ lại mấy năm?", passage("Lưu trữ đơn 5 năm.", ordinal=0), passage("Giữ đơn 3 ngày.", ordinal=1)
    )
    assert {item.passage.ordinal: item.kind_fit for item in found} == {0: 1.0, 1: 0.5}
