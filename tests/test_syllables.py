import pytest

from assistant.vietnamese.letters import fold
from assistant.vietnamese.syllables import STOPWORDS, content, spans, syllables, terms


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("Đến năm 2025", "den nam 2025"),
        ("54-CTr/TU", "54 ctr tu"),
        ("1,5%", "1 5"),
        ("ít nhất 05 doanh nghiệp", "it nhat 5 doanh nghiep"),
        ("15.000 tỷ", "15000 ty"),
        ("1.234.567,8", "1234567 8"),
        ("ISO 9001:2015", "iso 9001 2015"),
        ("2021-2025", "2021 2025"),
        ("16.12.2020", "16 12 2020"),
        ("CMCN4.0", "cmcn 4 0"),
        ("4G/5G, 10ha, m²", "4g 5g 10 ha m2"),
        ("snake_case", "snake case"),
        ("00", "0"),
        ("", ""),
    ],
)
def test_syllables(text, tokens):
    assert syllables(text) == tokens.split()


@pytest.mark.parametrize(
    ("one", "other"),
    [("tỉ lệ", "tỷ lệ"), ("kĩ thuật", "ky thuat"), ("hoà", "hòa"), ("Đăk Lăk", "DAK LAK"), ("54-CTr/TU", "54 ctr tu")],
)
def test_spellings_give_the_same_tokens(one, other):
    assert syllables(one) == syllables(other)


def test_typed_marks_give_the_same_tokens():
    assert syllables("Da\u0306\u0301k") == ["dak"]


def test_terms_are_tokens_then_bigrams():
    assert terms("Sở Y tế") == ["so", "y", "te", "so_y", "y_te"]
    assert terms("một") == ["mot"]


def test_spans_point_into_the_text():
    text = "Tỷ lệ 05/15.000 hộ"
    assert [(token, text[start:end]) for token, start, end in spans(text)] == [
        ("ty", "Tỷ"),
        ("le", "lệ"),
        ("5", "05"),
        ("15000", "15.000"),
        ("ho", "hộ"),
    ]


def test_spans_and_syllables_agree():
    text = "Chương trình số 54-CTr/TU: tăng 1,5%/năm, “4G” và ki-lô-mét…"
    assert [token for token, _, _ in spans(text)] == syllables(text)


def test_content_drops_question_words_and_keeps_the_matter():
    question = "Cho tôi biết ai chủ trì, theo dõi và báo cáo; chỉ tiêu là bao nhiêu?"
    assert content(syllables(question)) == ["chu", "tri", "theo", "doi", "bao", "cao", "chi", "tieu"]


def test_stopwords_are_folded_and_hold_no_word_of_matter():
    assert all(word == fold(word) for word in STOPWORDS)
    assert not STOPWORDS & {"bao", "dang", "so", "chu", "theo", "dau", "tu", "lai", "the", "hoi", "co"}
