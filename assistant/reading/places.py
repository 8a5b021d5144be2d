"""Where the blocks of a document stand in its outline, and the lists and labels open around one within its section."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from assistant.reading.tree import END_MATTER, SIGNATURE
from assistant.records import Section

TABLE = "table"  # key of the labels that name a table


@dataclass(frozen=True, slots=True)
class Place:
    """Where a block stands."""

    section: int | None = None  # index into Outline.sections
    body: int = 0  # where its words begin, after number or bullet
    bullet: str = ""  # the mark of a list item
    depth: int = 0  # of a list item, 1 outermost
    labels: tuple[str, ...] = ()  # unnumbered headings and bullets that only name what follows, outermost first
    introduced_by: int | None = None  # the block of the clause or sentence that announces this one
    heading: bool = False  # only names what follows


@dataclass(frozen=True, slots=True)
class Outline:
    """The section tree and, for each block, its place in it."""

    sections: tuple[Section, ...]
    places: tuple[Place, ...]
    headings: tuple[str, ...]  # for each section its heading as written, "" for a clause without one

    def path(self, section: int | None) -> tuple[str, ...]:
        """The headings from the outermost section down to ``section``."""
        names: list[str] = []
        while section is not None:
            names.append(self.headings[section])
            section = self.sections[section].parent
        return tuple(name for name in reversed(names) if name)

    def is_end(self, section: int | None) -> bool:
        """Whether a section is the list of recipients or the signature."""
        if section is None:
            return False
        return not self.sections[section].number and self.sections[section].title in (END_MATTER, SIGNATURE)


@dataclass(slots=True)
class Lists:
    """What is open within a section: labels, and the bullets that may hold others."""

    labels: list[tuple[str, str]] = field(default_factory=list)  # (key, text); key "" for a bare heading
    items: list[tuple[str, int]] = field(default_factory=list)  # (key, block)
    intro: int | None = None  # the block that announces what follows

    def leave_table(self) -> None:
        """What named a table names nothing below it."""
        self.labels = [label for label in self.labels if label[0] != TABLE]

    def close(self, key: str) -> None:
        """A bullet of this key ends the bullets and labels that have it, and all below them."""
        while key in [k for k, _ in self.items]:
            self.items.pop()
        while key in [k for k, _ in self.labels]:
            self.labels.pop()

    def leave_bullets(self, places: Sequence[Place]) -> None:
        """Text that is no bullet lies under the bullets that only name something, and under no other."""
        self.items = [item for item in self.items if places[item[1]].heading]
        if not self.items:
            self.labels = [label for label in self.labels if label[0] in ("", TABLE)]
