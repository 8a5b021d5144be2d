from __future__ import annotations

from dataclasses import replace

from assistant.pages.excerpt import Place, excerpt_html, place_of
from assistant.records import Citation, Document, Passage, Sentence

TEXT = "I. Mục tiêu\n- Một <b>.\n- Hai. Đạt 38%\nvào 2025.\nII. Tổ chức\nBa."


def span(words: str) -> tuple[int, int]:
    return TEXT.index(words), TEXT.index(words) + len(words)


def passage(ordinal: int, heading: str, *sentences: tuple[str, str]) -> Passage:
    made = tuple(Sentence(read, *span(written)) for read, written in sentences)
    return Passage(f"a.md#{ordinal}", "a.md", ordinal, "", "", (heading,), made)


DOCUMENT = Document("a.md", TEXT)
PASSAGES = [
    passage(0, "I. Mục tiêu", ("Một <b>.", "Một <b>.")),
    passage(1, "I. Mục tiêu", ("Hai.", "Hai."), ("Đạt 38% vào 2025.", "Đạt 38%\nvào 2025.")),
    passage(2, "II. Tổ chức", ("Ba.", "Ba.")),
]


def cited(words: str) -> Citation:
    start, end = span(words)
    return Citation(1, "a.md", "A", "I", "Mục I", None, start, end, words, "a.md#1")


def test_the_cited_sentence_is_marked_in_its_surroundings() -> None:
    citation = cited("Đạt 38%\nvào 2025.")
    place = place_of(citation, DOCUMENT, PASSAGES)
    assert place == Place(1, 1)
    assert excerpt_html(DOCUMENT, PASSAGES, citation, place, "nguon-0-1") == (
        '<div class="excerpt">'
        '<div class="heading" role="heading" aria-level="3" id="muc-0-0">I. Mục tiêu</div>'
        '<p class="item"><span class="mark">-</span>Một &lt;b&gt;.</p>'
        '<p class="item cited" id="nguon-0-1" tabindex="-1"><span class="mark">-</span>'
        "Hai. <mark>Đạt 38% vào 2025.</mark></p>"
        '<div class="heading" role="heading" aria-level="3" id="muc-2-0">II. Tổ chức</div>'
        '<p class="clause"><span class="mark"></span>Ba.</p></div>'
    )


def test_how_a_clause_begins_is_not_told_again_as_its_heading() -> None:
    text = "2. Nước sạch: xã đạt 90%."
    sentence = Sentence("Nước sạch: xã đạt 90%.", 3, len(text))
    clause = Passage("b.md#0", "b.md", 0, "2", "khoản 2", ("2. Nước sạch",), (sentence,))
    assert excerpt_html(Document("b.md", text), [clause]) == (
        '<div class="excerpt"><span id="muc-0-0"></span>'
        '<p class="item"><span class="mark">2.</span>Nước sạch: xã đạt 90%.</p></div>'
    )


def test_part_of_a_sentence_is_marked_as_far_as_it_goes() -> None:
    citation = cited("38%")
    html = excerpt_html(DOCUMENT, PASSAGES, citation, place_of(citation, DOCUMENT, PASSAGES))
    assert "Đạt <mark>38%</mark> vào 2025." in html


def test_a_citation_over_two_passages_marks_both() -> None:
    citation = cited("Một <b>.\n- Hai.")
    place = place_of(citation, DOCUMENT, PASSAGES)
    assert place == Place(0, 1)
    html = excerpt_html(DOCUMENT, PASSAGES, citation, place)
    assert "<mark>Một &lt;b&gt;.</mark>" in html
    assert "<mark>Hai.</mark> Đạt" in html


def test_a_clause_that_has_moved_is_found_by_its_words_and_one_that_is_gone_is_not() -> None:
    citation = cited("Đạt 38%\nvào 2025.")
    moved = Document("a.md", "Thêm một dòng.\n" + TEXT)
    assert place_of(citation, moved, PASSAGES) == Place(1, 1, moved=True)
    assert place_of(replace(citation, quote="Đạt 40%"), moved, PASSAGES) is None
