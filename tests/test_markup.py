from __future__ import annotations

from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.pages.markup import answer_html, by_document, citation_text, label, number
from assistant.records import Citation, Document, Metadata


def inner(text: str, markers: set[int] | None = None) -> str:
    html = answer_html(text, markers or set(), 2)
    return html.removeprefix('<div class="answer">').removesuffix("</div>")


def test_what_answers_are_written_in() -> None:
    assert inner("**38%** – một câu.\nCâu hai.") == "<p><strong>38%</strong> – một câu.</p><p>Câu hai.</p>"
    assert inner("Gồm:\n- một\n- **hai**\n") == "<p>Gồm:</p><ul><li>một</li><li><strong>hai</strong></li></ul>"


def test_a_table() -> None:
    html = inner("| Tỉnh | Số |\n| --- | --- |\n| A | 1 \\| 2 |")
    assert html == (
        '<div class="wide"><table><tr><th>Tỉnh</th><th>Số</th></tr><tr><td>A</td><td>1 | 2</td></tr></table></div>'
    )


def test_a_marker_with_a_citation_is_a_button_and_any_other_is_text() -> None:
    assert inner("x [1] [7]", {1}) == (
        '<p>x <button type="button" class="marker" data-source="2:1" aria-label="Mở nguồn 1">1</button> [7]</p>'
    )


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
        ('<img src=x onerror="a()">', "&lt;img src=x onerror=&quot;a()&quot;&gt;"),
        ("![ảnh](http://a.vn/x.png)", "![ảnh](http://a.vn/x.png)"),
        ("[liên kết](javascript:a)", "[liên kết](javascript:a)"),
        (r"\*\*không đậm\*\* \[1\] \<b\>", "**không đậm** [1] &lt;b&gt;"),
        (":red[x] $x^2$ `mã` # mục", ":red[x] $x^2$ `mã` # mục"),
        ("A & B", "A &amp; B"),
        ("**<b>** [1]", "<strong>&lt;b&gt;</strong> [1]"),
    ],
)
def test_nothing_else_is_interpreted(written: str, shown: str) -> None:
    assert inner(written) == f"<p>{shown}</p>"


class _Text(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)


@given(st.text(alphabet="<>&\"'ab /=!-[]()*\\|`1\n"))
def test_no_text_makes_an_element_of_its_own(text: str) -> None:
    reader = _Text()
    reader.feed(answer_html(text, {1}, 0))
    assert reader.tags <= {"div", "p", "strong", "ul", "li", "table", "tr", "th", "td", "button"}


def test_a_label_is_shown_letter_by_letter() -> None:
    assert label("a*b [x](y) <b> $1") == r"a\*b \[x\]\(y\) \<b\> \$1"
    assert label("Mục: :smile:") == "Mục\\: \\:\u2060smile\\:"
    assert label("  hai \n dòng ") == "hai dòng"


def test_counts_as_they_are_written_in_vietnamese() -> None:
    assert [number(0), number(999), number(1234567)] == ["0", "999", "1.234.567"]


def test_a_citation_to_paste_says_that_it_is_of_a_restatement() -> None:
    citation = Citation(1, "a.md", "A", "I", "Mục I, Nghị quyết A", None, 0, 9, "hai\n  dòng")
    assert citation_text(citation, Document("a.md", "")) == "“hai dòng” (Mục I, Nghị quyết A)"
    restated = Document("a.md", "", metadata=Metadata(restates="Nghị quyết gốc"))
    assert citation_text(citation, restated) == "“hai dòng” (Mục I, Nghị quyết A; theo bản lược thuật)"


def _cited(marker: int, document: str, label: str) -> Citation:
    return Citation(marker, document, "", "", label, None, 0, 1, "x")


def test_citations_of_one_document_name_it_once() -> None:
    one = _cited(1, "a.md", "Gạch đầu dòng thứ 1 mục II.2, Nghị quyết A, tầm nhìn 2030")
    two = _cited(2, "a.md", "Khoản 3 mục II.2, Nghị quyết A, tầm nhìn 2030")
    other = _cited(3, "b.md", "Mục I, Kết luận B")
    assert by_document([one, two, other]) == [
        ("Nghị quyết A, tầm nhìn 2030", [(one, "Gạch đầu dòng thứ 1 mục II.2"), (two, "Khoản 3 mục II.2")]),
        ("", [(other, "Mục I, Kết luận B")]),
    ]
    assert by_document([_cited(1, "c.md", "Mục I, C, trang 1"), _cited(2, "c.md", "Mục I, C, trang 2")])[0][0] == ""
