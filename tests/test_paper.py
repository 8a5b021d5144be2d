"""A briefing and cards as HTML."""

from __future__ import annotations

import re
from html import unescape

from assistant.briefing.model import Briefing, Card, CardSet, Part, Row, Statement, Table
from assistant.pages.paper import Marks, cards_html, part_html
from tests.registered import DOCUMENTS, citation

FIRST, SECOND = citation("dl.md"), citation("bd.md", 40)
HARM = "<script>alert(1)</script>"
TABLE = Table(
    ("Chỉ tiêu", "Mức"),
    (0.7, 0.3),
    (Row((Statement("Nhóm"),)), Row((Statement("TFP"), Statement("38%", (SECOND, FIRST))))),
)
PART = Part("A", (Statement("một", (FIRST,)), Statement("hai", (SECOND,), faults=("“9” không có",))), (TABLE,))
BRIEFING = Briefing("Bản tóm tắt", "về", (PART,))


def text(html: str) -> str:
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", html)).split())


def test_sources_are_numbered_as_they_are_first_cited() -> None:
    marks = Marks.of_briefing(BRIEFING)
    assert marks.sources == {"b1": FIRST, "b2": SECOND}
    assert marks.number(SECOND) == 2


def test_statements_with_their_sources_and_faults_then_tables() -> None:
    html = part_html(PART, Marks.of_briefing(BRIEFING))
    assert re.findall(r'data-source="(b\d)"', html) == ["b1", "b2", "b2", "b1"]
    assert "“9” không có" in text(html)
    assert html.count("<li>") == 2
    assert [text(row) for row in re.findall(r"<tr>(.*?)</tr>", html)] == ["Chỉ tiêu Mức", "Nhóm", "TFP 38% 2 1"]
    assert 'colspan="2"' in html


def test_a_single_statement_is_no_list() -> None:
    html = part_html(Part("A", (Statement("một", (FIRST,)),)), Marks([FIRST]))
    assert "<li>" not in html
    assert text(html) == "một 1"


def test_cards_open_their_source() -> None:
    cards = CardSet("Bộ câu hỏi", "về", (Card("Ai?", "Sở.", (FIRST,)), Card("Bao nhiêu?", "38%.", (SECOND,))))
    html = cards_html(cards, Marks.of_cards(cards), {document.name: document for document in DOCUMENTS})
    assert re.findall(r'<tr data-source="(b\d)"', html) == ["b1", "b2"]
    assert "Ai? Sở. Mục I" in text(html)


def test_text_is_never_markup() -> None:
    part = Part(HARM, (Statement(HARM, doubts=(HARM,)),), (Table((HARM,), (1.0,), (Row((Statement(HARM),)),)),))
    cards = CardSet(HARM, HARM, (Card(HARM, HARM, (citation(HARM),)),))
    assert "<script" not in part_html(part, Marks(())) + cards_html(cards, Marks.of_cards(cards), {})
