"""The styles of the paragraphs of a Word file, each with what it inherits."""

from __future__ import annotations

import re

from assistant.reading.formats.numbering import Element, W, number, value

MAX_STYLE_CHAIN = 20
_HEADING = re.compile(r"(?:heading|tiêu đề|đầu đề)\s*([1-9])", re.IGNORECASE)
_TITLES = ("title", "tiêu đề")


class Style:
    """What a paragraph style says, with what it inherits."""

    def __init__(self, chain: list[Element]) -> None:
        self.names = [(value(style, "name") or "").casefold() for style in chain]
        self.list_id = next(filter(None, (value(style, "pPr/numPr/numId") for style in chain)), None)
        self.list_level = next(filter(None, (value(style, "pPr/numPr/ilvl") for style in chain)), None)
        self.outline = next(filter(None, (value(style, "pPr/outlineLvl") for style in chain)), None)

    @property
    def level(self) -> int:
        """Of the heading, 0 for other paragraphs."""
        if self.outline is not None:
            return number(self.outline, 9) + 1
        levels = (int(match.group(1)) for match in map(_HEADING.match, self.names) if match)
        return next(levels, 1 if self.names and self.names[0] in _TITLES else 0)


def styles_of(root: Element | None) -> tuple[dict[str, Style], Style]:
    """Every style by its identity, and the one of paragraphs that name none."""
    elements = {} if root is None else {style.get(W + "styleId"): style for style in root.iter(W + "style")}
    styles = {key: Style(_chain(elements, key)) for key in elements}
    default = next((key for key, found in elements.items() if _is_default(found)), None)
    return styles, styles[default] if default is not None else Style([])


def _is_default(style: Element) -> bool:
    return style.get(W + "type") == "paragraph" and style.get(W + "default") in ("1", "true")


def _chain(elements: dict[str, Element], key: str | None) -> list[Element]:
    chain: list[Element] = []
    while key in elements and len(chain) < MAX_STYLE_CHAIN:
        chain.append(elements[key])
        key = value(chain[-1], "basedOn")
    return chain
