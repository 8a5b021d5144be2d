"""Text as HTML and as labels in which nothing that came out of a document is ever interpreted.

Answers are written in a small part of Markdown (bold, bullets, tables, markers [1], backslash escapes). It is turned
into HTML here, by us, rather than by Streamlit's Markdown, where the same text could also become a picture, a link,
a formula, an emoji or a colour. Everything else is escaped. No streamlit here: these are pure functions.
"""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from html import escape
from itertools import groupby, takewhile

from assistant.answering.wording import is_rule, row_cells
from assistant.records import Answer, Citation, Document
from assistant.vietnamese.letters import fold

_INLINE = re.compile(
    r"\\(?P<literal>[!-/:-@\[-`{-~])"  # a backslash makes the mark after it an ordinary character
    r"|\*\*(?P<bold>(?:\\.|[^*\\])+)\*\*"
    r"|\[(?P<marker>\d{1,3})\]"
)
_BULLET = re.compile(r"\s*[-*•]\s+")
_SPECIAL = re.compile(r"([\\`*_{}\[\]()<>#+\-.!|~$&:])")
_WORD_JOINER = "\u2060"


def label(text: str) -> str:
    """Text of a document as a Streamlit label: shown letter by letter, with no Markdown in force.

    Streamlit looks for ":emoji:", ":red[...]" and addresses after the escapes are gone, so a colon that touches
    what follows gets an invisible joiner.
    """
    return re.sub(r"\\:(?=\S)", rf"\\:{_WORD_JOINER}", _SPECIAL.sub(r"\\\1", " ".join(text.split())))


def answer_html(text: str, markers: Set[int] = frozenset(), turn: int = 0) -> str:
    """An answer as HTML; a marker among ``markers`` becomes a button that carries "turn:marker"."""
    lines = [line for line in text.splitlines() if line.strip()]
    parts = [block(list(group), markers, turn) for block, group in groupby(lines, _block)]
    return f'<div class="answer">{"".join(parts)}</div>'


def _block(line: str) -> Callable[[Sequence[str], Set[int], int], str]:
    if line.lstrip().startswith("|"):
        return _table
    return _bullets if _BULLET.match(line) else _paragraphs


def _paragraphs(lines: Sequence[str], markers: Set[int], turn: int) -> str:
    return "".join(f"<p>{_inline(line, markers, turn)}</p>" for line in lines)


def _bullets(lines: Sequence[str], markers: Set[int], turn: int) -> str:
    items = (_inline(_BULLET.sub("", line, count=1), markers, turn) for line in lines)
    return f"<ul>{''.join(f'<li>{item}</li>' for item in items)}</ul>"


def _table(lines: Sequence[str], markers: Set[int], turn: int) -> str:
    rows = [row_cells(line) for line in lines if not is_rule(line)]
    has_head = len(lines) > 1 and is_rule(lines[1])
    html = []
    for number, row in enumerate(rows):
        tag = "th" if has_head and number == 0 else "td"
        html.append("<tr>" + "".join(f"<{tag}>{_inline(cell, markers, turn)}</{tag}>" for cell in row) + "</tr>")
    return f'<div class="wide"><table>{"".join(html)}</table></div>'


def _inline(text: str, markers: Set[int], turn: int) -> str:
    return "".join(_pieces(text, markers, turn))


def _pieces(text: str, markers: Set[int], turn: int) -> Iterator[str]:
    place = 0
    for match in _INLINE.finditer(text):
        yield escape(text[place : match.start()])
        place = match.end()
        if match["literal"]:
            yield escape(match["literal"])
        elif match["bold"]:
            yield f"<strong>{_inline(match['bold'], markers, turn)}</strong>"
        elif int(match["marker"]) in markers:
            yield _marker(int(match["marker"]), turn)
        else:
            yield match[0]
    yield escape(text[place:])


def _marker(marker: int, turn: int) -> str:
    return (
        f'<button type="button" class="marker" data-source="{turn}:{marker}" aria-label="Mở nguồn {marker}">'
        f"{marker}</button>"
    )


def by_document(citations: Sequence[Citation]) -> list[tuple[str, list[tuple[Citation, str]]]]:
    """Citations in runs of one document, each with the place to show for it.

    What all labels of a run end in, the document's name, is given once, before the run; a single one keeps its label.
    """
    runs = []
    for _, group in groupby(citations, key=lambda citation: citation.document):
        run = list(group)
        name = _common_end([citation.label for citation in run])
        places = [citation.label.removesuffix(f", {name}") if name else citation.label for citation in run]
        runs.append((name, list(zip(run, places, strict=True))))
    return runs


def _common_end(labels: Sequence[str]) -> str:
    """The parts after commas that end every label, "" when there are none or there is but one label."""
    if len(labels) < 2:
        return ""
    endings = zip(*(reversed(label.split(", ")[1:]) for label in labels), strict=False)
    common = [parts[0] for parts in takewhile(lambda parts: len(set(parts)) == 1, endings)]
    return ", ".join(reversed(common))


def citation_text(citation: Citation, document: Document | None) -> str:
    """The quote and where it stands, to paste into another document; says when it is of a restatement."""
    quote = " ".join(citation.quote.split())
    restated = "; theo bản lược thuật" if document and document.metadata.restates else ""
    return f"“{quote}” ({citation.label}{restated})"


def answer_text(answer: Answer, documents: Mapping[str, Document]) -> str:
    """An answer with its sources, to paste into another document."""
    lines = [re.sub(r"^\s*[-*•]\s+", "– ", _unmarked(line)) for line in answer.text.splitlines() if line.strip()]
    lines = [" – ".join(row_cells(line)) if line.startswith("|") else line for line in lines if not is_rule(line)]
    sources = [f"[{c.marker}] {citation_text(c, documents.get(c.document))}" for c in answer.citations]
    return "\n".join([*lines, *([""] if sources else []), *sources])


def _unmarked(text: str) -> str:
    """Without bold and backslashes; markers stay."""
    return _INLINE.sub(lambda match: match["literal"] or _unmarked(match["bold"] or "") or match[0], text)


def copy_button(text_shown: str, meaning: str = "", text: str = "", link: str = "") -> str:
    """A button that copies a text, or the address of ``link`` on this server; the page's script does the copying."""
    carried = f'data-link="{escape(link)}"' if link else f'data-copy="{escape(text)}"'
    name = f' aria-label="{escape(meaning)}"' if meaning else ""
    return f'<button type="button" class="copy" {carried}{name}><span>{escape(text_shown)}</span></button>'


def slug(text: str) -> str:
    """A text as part of a file's name: "tfp-cua-dak-lak"."""
    return "-".join(re.findall(r"[a-z0-9]+", fold(text)))[:60].strip("-")


def moment(seconds: float) -> str:
    """A moment in seconds since 1970 as the office's clock shows it, "09:05 08/04/2024"."""
    return time.strftime("%H:%M %d/%m/%Y", time.localtime(seconds))


def number(value: int) -> str:
    """A count with the Vietnamese thousands mark, "1.234"."""
    return f"{value:,}".replace(",", ".")
