"""Every case worked out by hand."""

from __future__ import annotations

import pytest

from eval.judging import answers, at, judge, stands_in
from eval.matching import first_words, normalise, says, word_count
from eval.questions import Evidence, Question

SOURCE = "Mục tiêu\n\nĐến năm 2025, tỉnh phấn đấu trồng ít nhất\n38% diện tích rừng."
EVIDENCE = Evidence("rung.md", "II.2", ("38%",))


def question(**changes):
    fields = {
        "id": "t1",
        "kind": "figure",
        "style": "plain",
        "question": "Bao nhiêu phần trăm diện tích rừng?",
        "status": "answered",
        "part": "work",
        "expect": (("38%",),),
        "evidence": (EVIDENCE,),
    }
    return Question(**(fields | changes))


def answer(text, status="answered", section="II.2", quote="trồng ít nhất 38% diện tích rừng"):
    citation = {"document": "rung.md", "section": section, "quote": quote}
    return {"status": status, "text": text, "citations": [] if status == "not_found" else [citation]}


def verdict(asked, given):
    return judge(asked, given, lambda name: SOURCE)


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("Đạt ít nhất 38%.", "38%"),
        ("dat it nhat 38 %", "38%"),
        ("đạt 38 phần trăm", "38%"),
        ("đạt 38% đến 2025", "38%"),
        ("có 05 khu", "5 khu"),
        ("có 5 khu", "05 khu"),
        ("đạt từ 38 – 42%", "38-42%"),
        ("đạt từ 38% đến 42%", "38-42%"),
        ("khoảng 01-02 hợp tác xã", "1-2"),
        ("tăng 17-20%/năm", "17-20%"),
        ("giai đoạn 2021 – 2025", "2021-2025"),
        ("Uỷ ban Kiểm tra", "ủy ban kiểm tra"),
        ("các tổ chức chính trị xã hội", "tổ chức chính trị - xã hội"),
        ("số 17-CTr/TU", "17-CTr/TU"),
        ("cấp độ 3/7", "3/7"),
        ("ngày 08/4/2024", "8/4/2024"),
        ("mạng 4G/5G", "5G"),
        ("hợp tác xã kiểu mới lập thêm là 05", "5 ~ hợp tác xã"),
        ("**Sở Y tế** chủ trì", "sở y tế"),
    ],
)
def test_says(text, phrase):
    assert says(text, phrase)


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("đạt 138%", "38%"),
        ("đạt 0,38%", "38%"),
        ("đạt 38,5%", "38%"),
        ("đạt 38%", "38"),
        ("đạt từ 1,5-2%", "2%"),
        ("đạt từ 1,5% đến 2%", "1,5%"),
        ("đạt 1.5%", "1,5%"),
        ("có 15 khu", "5 khu"),
        ("cấp độ 13/7", "3/7"),
        ("Mục III.5", "5"),
        ("các ban ngành", "ban ngà"),
        ("một hai ba bốn năm sáu bảy tám chín mười 05", "5 ~ một"),
    ],
)
def test_says_not(text, phrase):
    assert not says(text, phrase)


def test_normalise_keeps_dates_and_years_apart_from_ranges():
    assert normalise("Ngày 16-12-2020") == "ngay 16-12-2020"
    assert normalise("năm 2025 - 38%") == "nam 2025 38%"


def test_words_leave_out_markers_and_table_rules():
    text = "Đạt 38% [1], theo Nghị quyết [2, 3].\n| --- | – |"
    assert word_count(text) == 5
    assert first_words(text, 2) == "Đạt 38%,"


def test_a_right_answer():
    found = verdict(question(), answer("Ít nhất 38% [1] diện tích rừng."))
    assert (found.right, found.cited, found.verbatim, found.words) == (True, True, 1, 6)


def test_the_answer_must_stand_in_the_first_words():
    late = "thưa " * 110 + "38%"
    assert verdict(question(), answer(late)).missing == ("38%",)
    assert verdict(question(kind="comparison"), answer(late)).right


def test_every_group_is_needed_and_any_alternative_will_do():
    asked = question(expect=(("38%",), ("rừng", "lâm nghiệp")))
    assert verdict(asked, answer("38% đất lâm nghiệp")).right
    assert verdict(asked, answer("38%")).missing == ("rừng | lâm nghiệp",)


def test_what_is_forbidden_must_not_lead():
    asked = question(forbid=("42%",))
    assert verdict(asked, answer("42% năm 2030, 38% năm 2025")).astray == ("42%",)
    assert verdict(asked, answer("38% năm 2025, 42% năm 2030")).right


def test_refusals():
    unanswerable = question(kind="unanswerable", status="not_found", expect=(), evidence=())
    assert verdict(unanswerable, answer("Không tìm thấy.", "not_found")).right
    assert not verdict(unanswerable, answer("38%")).right
    assert not verdict(question(), answer("Không tìm thấy 38%.", "not_found")).right


def test_a_citation_elsewhere_and_an_altered_quote_are_seen():
    found = verdict(question(), answer("38% [1]", section="II.3", quote="trồng ít nhất 39% diện tích rừng"))
    assert (found.right, found.cited, found.good_citations, found.verbatim) == (True, False, 0, 0)


@pytest.mark.parametrize(
    ("section", "expected"), [("II.2", True), ("II.2.1", True), ("II.21", False), ("II", False), ("ii.2", True)]
)
def test_a_section_holds_those_below_it(section, expected):
    assert at(EVIDENCE, "rung.md", section) is expected


def test_an_unnamed_section_is_the_whole_document():
    assert at(Evidence("rung.md", "", ()), "rung.md", "IV.3")
    assert not at(Evidence("rung.md", "", ()), "bien.md", "IV.3")


def test_a_clause_answers_when_it_says_what_the_evidence_has():
    assert answers(EVIDENCE, "rung.md", "II.2", "đạt 38% diện tích")
    assert not answers(EVIDENCE, "rung.md", "II.2", "đạt 42% diện tích")


def test_quotes_are_compared_with_white_space_folded_and_nothing_else():
    assert stands_in("ít nhất 38% diện tích", SOURCE)
    assert not stands_in("it nhat 38% dien tich", SOURCE)
    assert not stands_in("  ", SOURCE)
