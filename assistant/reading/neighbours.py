"""What stands around a block says what it is: a number that fits, a heading that stands alone, a caption, an ending.

Looks only, at the blocks, their numbers and the sections open so far; outline.py acts on what is found.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.reading import shapes
from assistant.reading.furniture import is_title
from assistant.reading.numbering import Marker
from assistant.reading.source import Block
from assistant.reading.tree import RANK, Node, Tree, value_of

_WORD = re.compile(r"[^\W\d_]{2}")  # a formula in capitals has none
_AHEAD = 60  # blocks in which the next number of a list is looked for


class Neighbours:
    """The blocks of a document with their numbers, and its tree while it grows."""

    def __init__(self, blocks: Sequence[Block], markers: Sequence[Marker | None], tree: Tree) -> None:
        self._blocks = blocks
        self._markers = markers
        self._tree = tree
        self.title = shapes.title_heading(blocks)
        self.head = shapes.head_end(blocks)

    def fits(self, index: int, marker: Marker) -> bool:
        """Whether a number goes on from the numbers before it, or opens a list that later blocks go on with."""
        block = self._blocks[index]
        if block.kind == "heading" or RANK[marker.kind] < RANK["upper"]:
            return True
        if index in self.title or len(block.text) <= marker.end:
            return False
        sibling, value = self._tree.sibling(marker), value_of(marker)
        if sibling is not None and 1 <= value - sibling.value <= (5 if marker.kind == "point" else 3):
            return True
        if len(marker.path) > 1:
            return sibling is None or self._tree.has_prefix(marker) or self._goes_on(index, marker)
        if value == 1 or sibling is not None:
            return value == 1
        heads = (
            marker.kind in {"roman", "upper"} and block.text.isupper() and bool(_WORD.search(block.text, marker.end))
        )
        return heads or (value <= 3 and self._goes_on(index, marker))

    def _goes_on(self, index: int, marker: Marker) -> bool:
        """Whether the next number of the same kind follows soon."""
        ahead = [m for m in self._markers[index + 1 : index + _AHEAD] if m and m.kind == marker.kind]
        return any(len(m.path) == len(marker.path) and value_of(m) == value_of(marker) + 1 for m in ahead)

    def names_what_follows(self, index: int, marker: Marker, text: str) -> bool:
        """Whether the words behind a number are a heading: "3. Yêu cầu" with nothing below may be an item of a list."""
        may_be_item = RANK[marker.kind] >= RANK["decimal"] and not text.isupper()
        return not (text and may_be_item) or self.has_content(index, marker)

    def parent(self, index: int, marker: Marker, *, announced: bool) -> Node | None:
        """The innermost open section that a number can lie under."""
        block = self._blocks[index]
        sibling = self._tree.sibling(marker)
        if sibling is not None and not (announced and block.kind == "text" and _may_nest(sibling, marker)):
            return sibling.parent
        return self._tree.holder(marker, block.level if block.kind == "heading" else 0, announced)

    def has_content(self, index: int, marker: Marker) -> bool:
        """Whether the next block lies under this number, so that its text only names what follows."""
        if index + 1 == len(self._blocks):
            return False
        following, block = self._markers[index + 1], self._blocks[index + 1]
        if following is None:
            return not (shapes.is_signature(block.text) or shapes.is_recipients(block.text))
        if following.kind == marker.kind:
            return len(following.path) > len(marker.path) and following.path[: len(marker.path)] == marker.path
        return RANK[following.kind] > RANK[marker.kind] or {marker.kind, following.kind} == {"paren", "point"}

    def leaves_ending(self, index: int) -> bool:
        """Whether a block below recipients or a signature is text again."""
        block, marker = self._blocks[index], self._markers[index]
        if block.kind != "text" or is_title(block.text) or len(block.text) > 250:
            return True
        return marker is not None and (
            RANK[marker.kind] < RANK["decimal"] or (marker.kind, marker.path) == ("decimal", ("1",))
        )

    def outer_capitals(self) -> frozenset[int]:
        """The lines in capitals that are the outermost headings, where nothing above "1." is numbered."""
        if any(marker and RANK[marker.kind] < RANK["decimal"] for marker in self._markers):
            return frozenset()
        lines = [i for i, block in enumerate(self._blocks[:-1]) if i >= self.head and shapes.is_capital_heading(block)]
        found = [i for i in lines if i not in self.title and not is_title(self._blocks[i].text)]
        return frozenset(found) if len(found) > 1 else frozenset()

    def stands_alone(self, index: int) -> bool:
        """A short line without a full stop, alone, with a paragraph below: a heading without a number."""
        block = self._blocks[index]
        if index + 1 == len(self._blocks) or not shapes.is_short_heading(block.text):
            return False
        if self._markers[index + 1] is not None:
            return self.restarts_below(index)
        following = self._blocks[index + 1]
        worded = block.text[0].isupper() and following.text[0].isupper()
        return worded and shapes.is_paragraph(following) and not following.text.startswith("Căn cứ")

    def restarts_below(self, index: int) -> bool:
        """Whether the numbers begin anew right below this line, so that the line names what they count."""
        marker = self._markers[index + 1] if index + 1 < len(self._blocks) else None
        if marker is None or marker.kind not in {"decimal", "roman", "upper"} or len(marker.path) > 1:
            return False
        first = value_of(marker) == 1
        return first and (
            self._tree.sibling(marker) is not None or (self._blocks[index].text.isupper() and not self._tree.stack)
        )

    def is_caption(self, index: int) -> bool:
        """Whether a block names the table that begins below it, or below another caption of it."""
        if not shapes.is_caption(self._blocks[index].text) or index + 1 == len(self._blocks):
            return False
        return self._blocks[index + 1].kind == "row" or self.is_caption(index + 1)

    def ends_below(self, index: int) -> bool:
        """Whether nothing but recipients and signature follows a block."""
        if index + 1 == len(self._blocks):
            return True
        following = self._blocks[index + 1].text
        return shapes.is_recipients(following) or shapes.is_signature(following)

    def only_names(self, index: int, marker: Marker, open_keys: Sequence[str]) -> bool:
        """ "- Về khoa học nông nghiệp", with paragraphs or "+" below it."""
        text = self._blocks[index].text[marker.end :]
        if len(text) > 160 or text.endswith(shapes.TERMINAL) or index + 1 == len(self._blocks):
            return False
        if text.endswith(":") and shapes.announces_much(text):
            return False
        following, block = self._markers[index + 1], self._blocks[index + 1]
        if following is None:
            return block.kind == "row" or (shapes.is_paragraph(block) and not shapes.is_recipients(block.text))
        return following.kind == "bullet" and self.key(index + 1, following) not in [
            self.key(index, marker),
            *open_keys,
        ]

    def key(self, index: int, marker: Marker) -> str:
        """What bullets of one list have in common: the mark and how far it is indented."""
        return f"{marker.path[0]}{self._blocks[index].level}"


def _may_nest(sibling: Node, marker: Marker) -> bool:
    """A list "1. 2. 3." may lie under a clause of another such list, and no deeper."""
    return marker.path == ("1",) and (sibling.parent is None or sibling.parent.kind != marker.kind)
