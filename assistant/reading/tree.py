"""The section tree while it grows: which open section a number follows or lies under, its path and its official name.

Knows numbers only; whether a paragraph is a heading at all is decided in outline.py.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.reading.attachments import Attachment
from assistant.reading.numbering import Kind, Marker, roman_value
from assistant.reading.source import Block
from assistant.records import Section

RANK: dict[Kind, int] = {
    "attachment": 0, "appendix": 0, "part": 1, "chapter": 2, "section": 3, "subsection": 4, "article": 5,
    "upper": 6, "roman": 7, "decimal": 8, "paren": 9, "point": 9, "bullet": 10,
}  # fmt: skip
END_MATTER = "Nơi nhận"
SIGNATURE = "Chữ ký"
ATTACHED = "kèm theo"
_NUMERAL = re.compile(r"[IVX]+|\d+[a-zđ]?|[A-Z]")
_POINTS = "abcdđeghiklmnopqrstuvxy"  # the order of Vietnamese letters
_LETTERS = "ABCDĐEFGHIKLMNOPQRSTUVXY"


@dataclass(slots=True)
class Node:
    """A section, open or closed."""

    index: int
    kind: Kind | None  # None: unnumbered
    own: tuple[str, ...]  # its number as written
    path: tuple[str, ...]  # with the outer numbers
    label: str
    title: str
    heading: str
    level: int  # of the format's heading, 0 where it has none
    start: int
    end: int
    parent: Node | None
    depth: int  # 1 for the outermost
    block: int
    run_in: bool = False  # the number runs into a sentence

    @property
    def ending(self) -> bool:
        """Whether it is the list of recipients or the signature."""
        return self.kind is None and self.title in (END_MATTER, SIGNATURE)

    @property
    def value(self) -> int:
        """Its own number, to count with."""
        return _count(self.kind, self.own[-1]) if self.own else 0

    def section(self) -> Section:
        """The record of it."""
        parent = self.parent.index if self.parent else None
        return Section(".".join(self.path), self.label, self.title, self.depth, self.start, self.end, parent)


class Tree:
    """All sections so far, and the open ones from the outermost to the innermost."""

    def __init__(self) -> None:
        self.nodes: list[Node] = []
        self.stack: list[Node] = []

    @property
    def top(self) -> Node | None:
        """The innermost open section."""
        return self.stack[-1] if self.stack else None

    def push(self, index: int, block: Block, marker: Marker | None, title: str, heading: str) -> Node:
        """Open a section under the innermost open one."""
        kind, own = (marker.kind, marker.path) if marker else (None, ())
        parent = self.top
        label = label_of(marker, parent) if marker else title
        level = block.level if block.kind == "heading" else 0
        start, end = block.span(0, len(block.text))
        path = path_of(kind, own, parent)
        depth = parent.depth + 1 if parent else 1
        node = Node(len(self.nodes), kind, own, path, label, title, heading, level, start, end, parent, depth, index)
        self.nodes.append(node)
        self.stack.append(node)
        return node

    def push_attachment(self, index: int, block: Block, attached: Attachment) -> None:
        """Open a tree of its own for what is attached to the document."""
        self.close_to(None)
        node = self.push(index, block, None, attached.title, attached.title)
        node.kind, node.level, node.label = "attachment", 0, f"{attached.kind} {ATTACHED}"

    def extend(self, end: int) -> None:
        """The open sections reach as far as ``end``."""
        for node in self.stack:
            node.end = max(node.end, end)

    def close_to(self, parent: Node | None) -> None:
        """Close what is open below ``parent``."""
        while self.stack and self.stack[-1] is not parent:
            self.stack.pop()

    def close_outer(self) -> None:
        """Close all but what is attached."""
        while self.top and self.top.kind != "attachment":
            self.stack.pop()

    def close_level(self, level: int) -> None:
        """Close what a heading of ``level`` closes: its equals, and all that stands below headings."""
        while self.top and self.top.kind != "attachment" and (self.top.level >= level or not self.top.level):
            self.stack.pop()

    def sibling(self, marker: Marker) -> Node | None:
        """The open section that a number of this kind would follow."""
        alike = [n for n in self.stack if n.kind == marker.kind and len(n.own) == len(marker.path)]
        alike = [n for n in alike if n.own[:-1] == marker.path[:-1]]
        exact = [n for n in alike if value_of(marker) == n.value + 1]
        found = exact or alike
        return found[-1] if found else None

    def has_prefix(self, marker: Marker) -> bool:
        """Whether "2.2" has a "2" above it."""
        outer = marker.path[:-1]
        return any(node.path[-len(outer) :] == outer for node in self.stack)

    def settled(self, marker: Marker) -> Marker:
        """ "C." after "B." is a letter although it could be a Roman number."""
        if marker.kind == "roman" and len(marker.path[0]) == 1:
            before = _LETTERS[_LETTERS.find(marker.path[0]) - 1]
            if any(node.kind == "upper" and node.own == (before,) for node in self.stack):
                return Marker("upper", marker.path, marker.end, marker.written)
        return marker

    def holder(self, marker: Marker, level: int, announced: bool) -> Node | None:
        """The innermost open section that a number can lie under; ``announced``: the last words end in a colon."""
        for node in reversed(self.stack):
            if self._can_hold(node, marker, level, announced):
                return node
        return None

    def _can_hold(self, node: Node, marker: Marker, level: int, announced: bool) -> bool:
        if node.ending:
            return False
        if level and node.level and node.level != level:
            return node.level < level
        if node.kind is None:
            return not (level and node.level)
        if marker.kind == node.kind == "decimal":
            return self._holds_decimal(node, marker, announced)
        if {marker.kind, node.kind} == {"paren", "point"}:
            return True
        return RANK[node.kind] < RANK[marker.kind]

    def _holds_decimal(self, node: Node, marker: Marker, announced: bool) -> bool:
        if len(marker.path) == 1:
            is_below_mixed = not node.own[0].isdigit() and value_of(marker) == 1  # "1." below "C.2."
            return node is self.top and (announced or is_below_mixed)
        repeats = marker.path[: len(node.own)] == node.own or node.path == marker.path[:-1]
        return len(node.own) < len(marker.path) and repeats


def outermost(sections: Sequence[Section]) -> list[Section]:
    """The sections under no other, and those under nothing but what the document attaches."""
    attached = {i for i, one in enumerate(sections) if not one.number and one.label.endswith(ATTACHED)}
    return [one for one in sections if one.parent is None or one.parent in attached]


def path_of(kind: Kind | None, own: tuple[str, ...], parent: Node | None) -> tuple[str, ...]:
    """The number with the outer ones before it, less those it repeats: "2.2" under "2" under "II" is II.2.2."""
    if kind in {None, "attachment", "article", "part"}:
        return own
    if kind == "appendix":
        return (" ".join(("Phụ lục", *own)),)
    outer: tuple[str, ...] = ()
    while parent is not None and not outer:
        outer, parent = parent.path, parent.parent
    for shared in range(len(own) - 1, 0, -1):
        if outer[-shared:] == own[:shared]:
            return outer + own[shared:]
    return outer + own


def label_of(marker: Marker, parent: Node | None) -> str:
    """The official form: "điểm a khoản 2 Điều 5", "mục II.2.2", "Chương II"."""
    named, attached = "", _attached_label(parent)
    while parent is not None and parent.kind is None:
        named = f" “{parent.title}”"
        parent = parent.parent
    if marker.written:
        written = _named(marker.written)
        return (
            f"{written} {parent.label}" if marker.kind in {"section", "subsection"} and parent else written + attached
        )
    if marker.kind in {"point", "paren"} and parent is not None:
        return f"điểm {marker.path[0]} {parent.label}"
    if parent is not None and parent.kind == "article" and marker.kind == "decimal":
        return f"khoản {'.'.join(marker.path)} {parent.label}"
    anchor = _anchor(parent)
    path = path_of(marker.kind, marker.path, parent)
    inner = ".".join(path[len(anchor.path) :] if anchor else path)
    return f"mục {inner}{named}" + (f" {anchor.label}" if anchor else "")


def _attached_label(node: Node | None) -> str:
    """What a named section adds where it stands in an attachment: "Điều 5" of the regulation, not of the decision."""
    while node is not None and node.parent is not None:
        node = node.parent
    return f" {node.label}" if node is not None and node.kind == "attachment" else ""


def _named(written: str) -> str:
    """ "CHƯƠNG II" as it is cited: "Chương II"."""
    word, _, number = " ".join(written.split()).rpartition(" ")
    if not word:
        return number.capitalize()
    return f"{word.capitalize()} {number if _NUMERAL.fullmatch(number) else number.lower()}"


def _anchor(node: Node | None) -> Node | None:
    """The named section (Điều, Chương, Phụ lục …) that a bare number is counted in."""
    while node is not None and (node.kind is None or RANK[node.kind] > RANK["article"]):
        node = node.parent
    return node


def value_of(marker: Marker) -> int:
    """The marker's own number, to count with."""
    return _count(marker.kind, marker.path[-1]) if marker.path else 1


def _count(kind: Kind | None, written: str) -> int:
    if kind == "roman":
        return roman_value(written)
    if kind == "upper":
        return _LETTERS.find(written) + 1
    if kind == "point":
        return _POINTS.find(written.rstrip("0123456789")[-1:]) + 1
    digits = re.match(r"\d+", written)
    return int(digits[0]) if digits else 1
