"""Phrases of a question that say little of what it is about: they frame any question, or help its sentence along."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from pathlib import Path

from assistant.vietnamese.letters import fold


class Phrases:
    """The phrases of a file, one a line; what is in capitals is an abbreviation known as such."""

    def __init__(self, file: str, bare: Collection[str] = ()) -> None:
        """``bare``: syllables that are other words where they stand without dấu beside words that have theirs."""
        lines = (line.strip() for line in Path(__file__).with_name(file).read_text(encoding="utf-8").splitlines())
        self._written = frozenset(line for line in lines if line and not line.startswith("#"))
        self._folded = frozenset(line if line.isupper() else fold(line) for line in self._written)
        self._longest = max(phrase.count(" ") + 1 for phrase in self._folded)
        self._bare = frozenset(bare)

    def within(self, run: Sequence[str], marked: Mapping[str, str]) -> list[bool]:
        """For each folded token of a run whether it stands in one of the phrases, the longest first; ``marked``: the
        tokens that were typed with dấu, as they were typed.
        """
        found = [False] * len(run)
        place = 0
        while place < len(run):
            lengths = range(min(self._longest, len(run) - place), 0, -1)
            length = next((n for n in lengths if self._has(" ".join(run[place : place + n]), marked)), 0)
            found[place : place + length] = [True] * length
            place += length or 1
        return found

    def _has(self, phrase: str, marked: Mapping[str, str]) -> bool:
        """A single syllable counts only as it is spelt in the file, if it was typed with dấu."""
        if phrase not in self._folded or " " in phrase or phrase.isupper():
            return phrase in self._folded
        if phrase in marked:
            return marked[phrase] in self._written
        return not (marked and phrase in self._bare)


FRAMING = Phrases("framing.txt", bare=("vay",))  # there it is "vay" (to borrow), not "vậy"
HELPING = Phrases("helping.txt")
