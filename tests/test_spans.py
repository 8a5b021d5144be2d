from assistant.records import Document, Sentence
from assistant.register.spans import span_of


def test_a_stretch_of_a_sentence_in_the_document():
    document = Document("a.txt", "xx Đến năm\n2030, đạt\n  90% hộ dân. yy")
    sentence = Sentence("Đến năm 2030, đạt 90% hộ dân.", 3, 34)
    start, end = span_of(document, sentence, 18, 28)
    assert document.text[start:end] == "90% hộ dân"
    start, end = span_of(document, sentence, 0, 17)
    assert document.text[start:end] == "Đến năm\n2030, đạt"


def test_the_whole_sentence_where_reading_left_something_out():
    document = Document("a.txt", "đạt 90%\n- 4 -\nhộ dân")
    assert span_of(document, Sentence("đạt 90% hộ dân", 0, 20), 4, 7) == (0, 20)
