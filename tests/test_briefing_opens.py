"""Ten briefings of different shapes open in LibreOffice, every footnote in place and naming its clause.

All are converted to PDF in one run. Where LibreOffice is missing these tests skip and say so.
"""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest
from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import qn

from assistant.briefing.cards import cards_of
from assistant.briefing.exporting import briefing_file, cards_file
from assistant.briefing.model import Briefing, Choice, Letterhead
from assistant.briefing.outline import key_of
from assistant.records import Citation, Register
from tests.briefed import Folder

SHAPES: Mapping[str, Choice] = {
    "one-province": Choice(provinces=("Sơn La",)),
    "two-provinces": Choice(provinces=("Sơn La", "Lạng Sơn"), title="Du lịch hai tỉnh"),
    "all": Choice(),
    "one-agency": Choice(agencies=("Văn phòng Tỉnh ủy",)),
    "topic": Choice(topic="du lịch cộng đồng"),
    "no-targets": Choice(provinces=("Nghệ An",)),
    "no-duties": Choice(provinces=("Sơn La",)),
    "only-comparison": Choice(parts=("comparison",)),
    "long": Choice(),
    "party": Choice(provinces=("Lạng Sơn",)),
}
TITLES = {"one-province": "Sơn La", "two-provinces": "Du lịch hai tỉnh", "party": "ĐẢNG CỘNG SẢN VIỆT NAM"}
_PLACE = re.compile(r"(?:Gạch đầu dòng|Đoạn|Khoản|Mục|Điều|Điểm|Phần mở đầu|Dấu cộng)\b", re.IGNORECASE)

soffice = pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice (soffice) is not installed")


def _register(folder: Folder, name: str) -> Register:
    register = folder.register
    if name == "no-duties":
        return Register(register.targets, ())
    if name != "long":
        return register
    targets = [replace(t, citation=_at(t.citation, n)) for n in range(60) for t in register.targets]
    duties = [replace(d, citation=_at(d.citation, n), task=f"{d.task} " * (n % 9 + 1)) for n in range(60)
              for d in register.duties]  # fmt: skip
    return Register(tuple(targets), tuple(duties))


def _at(citation: Citation, number: int) -> Citation:
    """The clause as one of many, each with a footnote of its own."""
    return replace(citation, label=citation.label.replace(", ", f" phần {number}, ", 1))


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Folder:
    return Folder(tmp_path_factory.mktemp("documents"))


@pytest.fixture(scope="module")
def briefings(folder: Folder) -> dict[str, Briefing]:
    return {name: folder.briefing(choice, _register(folder, name)) for name, choice in SHAPES.items()}


@pytest.fixture(scope="module")
def written(folder: Folder, briefings: dict[str, Briefing], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The Word files."""
    out = tmp_path_factory.mktemp("word")
    for name, briefing in briefings.items():
        letterhead = Letterhead(is_party=name == "party")
        (out / f"{name}.docx").write_bytes(briefing_file(briefing, "a.docx", letterhead))
    (out / "cards.docx").write_bytes(cards_file(cards_of(folder.selected(Choice())), "a.docx"))
    return out


@pytest.fixture(scope="module")
def opened(written: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[str]]:
    """The text of each page, as LibreOffice lays it out."""
    home = tmp_path_factory.mktemp("libreoffice")
    files = sorted(map(str, written.glob("*.docx")))
    command = ["soffice", f"-env:UserInstallation={home.as_uri()}", "--headless", "--convert-to", "pdf"]
    subprocess.run([*command, "--outdir", str(home), *files], check=True, capture_output=True, timeout=300)
    return {path.stem: _pages(path) for path in home.glob("*.pdf")}


def _pages(path: Path) -> list[str]:
    with pypdfium2.PdfDocument(path) as pdf:
        return [" ".join(page.get_textpage().get_text_range().split()) for page in pdf]


def _notes(path: Path) -> list[str]:
    paper = Document(str(path))
    part = next(
        relation.target_part for relation in paper.part.rels.values() if relation.reltype.endswith("/footnotes")
    )
    notes = parse_xml(part.blob).findall(qn("w:footnote"))[2:]
    return ["".join(text.text for text in note.iter(qn("w:t"))).strip() for note in notes]


def _keys(briefing: Briefing) -> list[tuple[tuple[str, str], ...]]:
    """The clauses that the notes must name, in order: once a first-level part."""
    found = []
    for part in briefing.parts:
        statements, waiting = [], [part]
        while waiting:
            inner = waiting.pop(0)
            cells = [cell for table in inner.tables for row in table.rows for cell in row.cells]
            statements += [*inner.statements, *cells]
            waiting = [*inner.parts, *waiting]
        found += dict.fromkeys(key_of(statement.citations) for statement in statements if statement.citations)
    return found


@pytest.mark.parametrize("name", SHAPES)
def test_each_footnote_names_its_clauses(written: Path, briefings: dict[str, Briefing], name: str) -> None:
    notes, keys = _notes(written / f"{name}.docx"), _keys(briefings[name])
    officials = {document.name: document.official for document in briefings[name].documents}
    assert len(notes) == len(keys) > 0
    for note, key in zip(notes, keys, strict=True):
        assert _PLACE.match(note)
        for document, label in key:
            assert label.removesuffix(f", {officials[document]}").lower() in note.lower()


@soffice
def test_all_shapes_open(opened: dict[str, list[str]]) -> None:
    assert set(opened) == {*SHAPES, "cards"}
    assert all(any(pages) for pages in opened.values())
    assert len(opened["long"]) > 10


@soffice
@pytest.mark.parametrize("name", SHAPES)
def test_the_text_and_every_footnote_are_on_the_pages(opened: dict[str, list[str]], written: Path, name: str) -> None:
    text = _squeezed("".join(opened[name]))
    assert _squeezed(TITLES.get(name, "BẢN TÓM TẮT")) in text
    for number, note in enumerate(_notes(written / f"{name}.docx"), 1):
        assert _squeezed(f"{number} {note}")[:60] in text


@soffice
@pytest.mark.parametrize("name", SHAPES)
def test_pages_are_numbered_from_the_second(opened: dict[str, list[str]], name: str) -> None:
    pages = opened[name]
    assert not pages[0].startswith("1 ")
    assert all(page.startswith(f"{number} ") for number, page in enumerate(pages[1:], 2))


@soffice
def test_no_page_is_left_nearly_empty_in_a_long_paper(opened: dict[str, list[str]]) -> None:
    """As LibreOffice leaves them where a table with footnotes goes on for many pages; full ones have 450 words."""
    assert min(len(page.split()) for page in opened["long"][:-1]) > 200


def _squeezed(text: str) -> str:
    """Without spaces and hyphens, which a page breaks lines at."""
    return re.sub(r"[\s\u00ad\ufffe-]+", "", text)
