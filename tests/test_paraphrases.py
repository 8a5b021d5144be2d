from assistant.answering.asking.paraphrases import forms_of, spoken, written_forms
from assistant.answering.asking.understanding import understand
from tests.made import passage as made
from tests.made import weighed


def test_what_is_said_has_forms_that_are_written() -> None:
    forms = written_forms("Trung ương rót về bao nhiêu?")
    assert "phân bổ" in forms["rot"]
    assert "trung" not in forms
    assert "chậm nhất" in written_forms("Nộp sổ trễ nhất bữa nào?")["tre"]


def test_it_is_found_without_dau() -> None:
    assert "chi phí" in written_forms("ganh nang logistics")["ganh"]


def test_a_paraphrase_counts_as_the_word_asked_about() -> None:
    question = understand("Gánh nặng logistics phải kéo về mức nào?")
    said, other = (
        weighed(question, made(text))[0] for text in ("Giảm chi phí logistics còn 15%.", "Xây kho logistics 15%.")
    )
    assert said.words > other.words


def test_what_has_a_short_form_is_paraphrased_as_well() -> None:
    question = understand("kinh phí chương trình bơi")
    assert "vốn" in question.written["KP"]
    said, other = (weighed(question, made(text))[0] for text in ("Tổng vốn dạy bơi là 5 tỷ.", "Tổng số lớp bơi là 5."))
    assert said.words > other.words


def test_a_phrase_of_two_others_is_found_whole() -> None:
    forms = written_forms("chỗ làm giấy tờ ở đâu")  # "chỗ làm" and "giấy tờ" are phrases of their own
    assert set(forms_of("chỗ làm giấy tờ")) <= set(forms["giay"])


def test_where_people_say_what_they_say() -> None:
    asked = "phải mấy cơ quan xài mới tính?"
    assert [asked[start:end] for start, end in spoken(asked)] == ["xài"]
