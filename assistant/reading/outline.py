"""From Blocks to the section tree: which paragraphs are headings or numbered clauses, and what lies under which.

Numbers are believed when they fit their neighbours; a figure that only begins a line, or an article quoted inside an
amending law, opens no section. Cutting the text into passages is the work of passages.py.
"""

from __future__ import annotations

from collections.abc import Sequence

from assistant.reading import shapes
from assistant.reading.attachments import Attachment, attachment_at, is_note
from assistant.reading.neighbours import Neighbours
from assistant.reading.numbering import Marker, marker_of
from assistant.reading.places import TABLE, Lists, Outline, Place
from assistant.reading.source import Block
from assistant.reading.tree import END_MATTER, SIGNATURE, Node, Tree


def outline_of(blocks: Sequence[Block]) -> Outline:
    """The outline of a document."""
    return _Builder(blocks).build()


class _Builder:
    """Goes through the blocks once, giving each its place."""

    def __init__(self, blocks: Sequence[Block]) -> None:
        self.blocks = blocks
        self.markers = [None if block.kind == "row" else marker_of(block.text) for block in blocks]
        self.tree = Tree()
        self.lists = Lists()
        self.places: list[Place] = []
        self.around = Neighbours(blocks, self.markers, self.tree)
        self.adopted: set[int] = set()  # blocks that are the title of the number above them
        self.quoted_until = -1
        self.capitals = self.around.outer_capitals()
        self.begun = False  # past the front matter: below the head a paragraph or a number has been seen

    def build(self) -> Outline:
        for index, block in enumerate(self.blocks):
            self._place(index)
            self.tree.extend(block.origin[-1] + 1)
        nodes = self.tree.nodes
        return Outline(tuple(n.section() for n in nodes), tuple(self.places), tuple(n.heading for n in nodes))

    def _place(self, index: int) -> None:
        block, marker = self.blocks[index], self.markers[index]
        if index > self.quoted_until:
            self.quoted_until = shapes.quotation_end(self.blocks, index)
        if index <= self.quoted_until or block.kind == "row":
            self._text(index)
        elif index not in self.adopted and (attached := self._attached(index)):
            self._open_attachment(index, attached)
        elif index not in self.adopted and self._is_ending(index):
            self._open_ending(index)
        elif marker and marker.kind != "bullet" and self.around.fits(index, marker):
            self._open_numbered(index, self.tree.settled(marker))
        elif marker and marker.kind == "bullet" and block.kind == "text":
            self._bullet(index, marker)
        else:
            self._place_unnumbered(index)

    def _place_unnumbered(self, index: int) -> None:
        is_heading = self.blocks[index].kind == "heading" or (self.begun and self.around.stands_alone(index))
        if index in self.adopted:
            self._add(index, heading=True)
        elif index in self.capitals and self.begun:
            self._open_outer(index)
        elif self.around.is_caption(index):
            self._caption(index)
        elif is_heading and index not in self.around.title:
            self._open_unnumbered(index)
        else:
            self._text(index)

    def _begin(self, index: int) -> None:
        self.begun = self.begun or index >= self.around.head

    def _add(self, index: int, *, heading: bool = False, by: int | None = None, depth: int = 0, body: int = 0) -> None:
        """Note the place of a block; one with ``depth`` is a list item."""
        marker = self.markers[index]
        bullet = marker.path[0] if marker and depth else ""
        labels = tuple(text for _, text in self.lists.labels)
        section = self.tree.top.index if self.tree.top else None
        self.places.append(Place(section, body, bullet, depth, labels, by, heading))

    # The end of a document: recipients and signature

    def _is_ending(self, index: int) -> bool:
        block = self.blocks[index]
        if shapes.is_recipients(block.text):
            return self.begun
        if block.kind == "heading":
            return False
        if self.tree.stack and self.tree.stack[0].ending:
            return not self.around.leaves_ending(index)
        if not self.begun or self.markers[index]:
            return False
        signed = index >= len(self.blocks) - 2 and shapes.is_name(block.text)
        return signed or shapes.is_signature(block.text)

    def _open_ending(self, index: int) -> None:
        block, marker = self.blocks[index], self.markers[index]
        recipients = shapes.is_recipients(block.text)
        title = END_MATTER if recipients else SIGNATURE
        outer = self.tree.stack[0] if self.tree.stack else None
        if outer is None or not outer.ending or (recipients and outer.title != title):
            self.tree.close_to(None)
            self.tree.push(index, block, None, title, title)
        self.lists = Lists()
        bullet = marker is not None and marker.kind == "bullet"
        self._add(index, heading=recipients, depth=int(bullet), body=marker.end if marker and bullet else 0)

    # What is attached to the document

    def _attached(self, index: int) -> Attachment | None:
        ended = any(node.ending for node in self.tree.nodes)
        return attachment_at(self.blocks, index, ended=ended) if self.begun and index not in self.around.title else None

    def _open_attachment(self, index: int, attached: Attachment) -> None:
        self.tree.push_attachment(index, self.blocks[index], attached)
        self.adopted.update(attached.blocks)
        self.lists = Lists()
        self._add(index, heading=True)

    # Numbered headings and clauses

    def _open_numbered(self, index: int, marker: Marker) -> None:
        block = self.blocks[index]
        parent = self.around.parent(index, marker, announced=self._announced(index))
        self.tree.close_to(parent)
        text = block.text[marker.end :].strip()
        run_in = block.kind == "text" and shapes.is_clause(text)
        title = shapes.lead_of(text) if run_in else text.rstrip(" :.")
        shown = title or (text.rstrip(" :") if marker.written else "")
        node = self.tree.push(
            index, block, marker, title, f"{block.text[: marker.end].strip()} {shown}".strip() if shown else ""
        )
        node.run_in = run_in
        if marker.written and not text:
            self._adopt_title(index, node)
        elif marker.kind == "appendix":
            self._skip_notes(index + 1)
        names = not run_in and self.around.names_what_follows(index, marker, text)
        if not (names or run_in):
            node.heading = ""
        self._begin(index)
        self.lists = Lists(intro=None if names else index)
        by = parent.block if parent and parent.run_in and not names else None
        self._add(index, heading=names, by=by, body=marker.end)

    def _announced(self, index: int) -> bool:
        return index > 0 and self.lists.intro == index - 1 and self.blocks[index - 1].text.endswith(":")

    def _adopt_title(self, index: int, node: Node) -> None:
        """ "Chương II" on one line and its title on the next."""
        node.heading = self.blocks[index].text.strip(" .:")
        title = self._skip_notes(index + 1)
        if title == len(self.blocks) or self.markers[title]:
            return
        following = self.blocks[title]
        if following.kind != "row" and len(following.text) <= 250 and not following.text.endswith(shapes.TERMINAL):
            node.title = following.text
            node.heading = f"{node.heading}. {following.text}"
            self.adopted.add(title)
            self._skip_notes(title + 1)

    def _skip_notes(self, index: int) -> int:
        """The first block from ``index`` on that does not only say what is attached to what."""
        while index < len(self.blocks) and is_note(self.blocks[index].text):
            self.adopted.add(index)
            index += 1
        return index

    # Headings without a number

    def _open_outer(self, index: int) -> None:
        title = self.blocks[index].text.rstrip(" :.")
        self.tree.close_outer()
        self.lists = Lists()
        self.tree.push(index, self.blocks[index], None, title, title)
        self._add(index, heading=True)

    def _open_unnumbered(self, index: int) -> None:
        block = self.blocks[index]
        title = block.text.rstrip(" :.")
        restarts = block.kind == "text" and self.around.restarts_below(index)
        if block.kind == "heading":
            self.tree.close_level(block.level)
        elif restarts:
            self._close_for_restart(index)
        elif self.tree.top and self.tree.top.kind is None and self.tree.top.block not in self.capitals:
            self.tree.stack.pop()
        self._begin(index)
        numbered = self.tree.top is not None and self.tree.top.kind is not None
        if numbered and not restarts:
            self.lists = Lists(labels=[("", title)])
        else:
            self.lists = Lists()
            self.tree.push(index, block, None, title, title)
        self._add(index, heading=True)

    def _close_for_restart(self, index: int) -> None:
        marker = self.markers[index + 1]
        sibling = self.tree.sibling(marker) if marker else None
        if sibling is not None:
            outer = sibling.parent
            self.tree.close_to(outer.parent if outer is not None and outer.kind is None else outer)

    # Tables, bullets and text

    def _caption(self, index: int) -> None:
        if not (index and shapes.is_caption(self.blocks[index - 1].text)):
            self.lists.leave_table()
        self.lists.labels.append((TABLE, self.blocks[index].text.rstrip(" :.")))
        self._add(index, heading=True)

    def _bullet(self, index: int, marker: Marker) -> None:
        key = self.around.key(index, marker)
        self.lists.leave_table()
        self.lists.close(key)
        self._begin(index)
        names = self.around.only_names(index, marker, [key for key, _ in self.lists.items])
        by = self.lists.items[-1][1] if self.lists.items else self.lists.intro
        if names:
            self.lists.labels.append((key, self.blocks[index].text[marker.end :].rstrip(" :.")))
            self.lists.intro = None
        self._add(index, heading=names, by=None if names else by, depth=len(self.lists.items) + 1, body=marker.end)
        self.lists.items.append((key, index))

    def _text(self, index: int) -> None:
        block, marker = self.blocks[index], self.markers[index]
        if block.kind != "row":
            self.lists.leave_table()
        self.lists.leave_bullets(self.places)
        if block.kind == "text" and shapes.is_closing_formula(block.text):
            self._close_for_formula(index)
        if shapes.is_paragraph(block):
            self._begin(index)
        if block.kind == "text":
            self.lists.intro = index if block.text.endswith(":") else None
        by = self.lists.intro if block.kind == "row" else None
        self._add(index, by=by, body=marker.end if marker and marker.kind == "bullet" else 0)

    def _close_for_formula(self, index: int) -> None:
        """What is said of the whole document at its end lies under no clause, under the outermost section at most."""
        top = self.tree.top
        if top and (top.run_in or self.around.ends_below(index)):
            self.tree.close_to(top.parent if top.run_in else self.tree.stack[0])
