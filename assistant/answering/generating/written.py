"""What a language model wrote, taken apart: its sentences, each with the passages it cites. Judges nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from assistant.answering.generating.prompting import REFUSAL
from assistant.reading.numbering import CAPITALS
from assistant.reading.sentences import ranges_of
from assistant.vietnamese.letters import fold, nfc

_THOUGHT = re.compile(r"<(think|thinking|reasoning)>.*?(?:</\1>|\Z)", re.DOTALL | re.IGNORECASE)
_THOUGHT_BEFORE = re.compile(r"\A.*</(?:think|thinking|reasoning)>", re.DOTALL | re.IGNORECASE)
_GROUP = re.compile(r"[\[【]\s*(\d{1,3}(?:\s*[,;]\s*\d{1,3})*)\s*[\]】]")
_MARKER = re.compile(r"\[(\d+)\]")
_MARKERS = r"(?:\s*\[\d+\])+"
_ALONE = re.compile(rf"\n({_MARKERS}\s*)(?=\n|\Z)")
_AFTER_STOP = re.compile(rf"(?<![.!?…;:])([.!?…;:][.!?…;:”\"’»)]*)({_MARKERS})")
_BETWEEN = re.compile(rf"(?<=\])\s+(?=[{CAPITALS}])")  # a marker ends a sentence where a capital follows
_BULLET = re.compile(r"^\s*(?:(?:[-*•+]|\d{1,2}[.)])\s+)+")
_MARKUP = re.compile(r"^#+\s*|\*\*|__|`")
VERDICT = re.compile(
    r"\A\W*(?P<no>không(?: (?:đúng|phải))?|chưa(?: đúng)?|sai)?(?P<yes>có|đúng(?: vậy)?|phải)?\s?[.,:;!–](?:\s+|\Z)",
    re.IGNORECASE,
)  # what a question of yes or no is answered with first
_REFUSAL = fold(REFUSAL)


@dataclass(frozen=True, slots=True)
class Written:
    """A sentence without its markers and Markdown."""

    text: str
    markers: tuple[int, ...] = ()
    is_item: bool = False  # of a list

    @property
    def is_intro(self) -> bool:
        """Whether it only leads over to what follows."""
        return not self.is_item and not self.markers and self.text.endswith(":")


def without_thought(text: str) -> str:
    """The text without what a model thought aloud, also where that has not ended yet."""
    return _THOUGHT_BEFORE.sub("", _THOUGHT.sub("", text))


def is_refusal(text: str) -> bool:
    """Whether the model says first of all that the passages do not answer."""
    words = " ".join(re.findall(r"\w+", fold(nfc(text))))
    return words.startswith(_REFUSAL)


def sentences_of(text: str) -> list[Written]:
    """The sentences in order."""
    text = _GROUP.sub(lambda group: "".join(f"[{number}]" for number in re.findall(r"\d+", group[1])), nfc(text))
    return [sentence for line in _ALONE.sub(r" \1", text).splitlines() for sentence in _of_line(line)]


def _of_line(line: str) -> Iterator[Written]:
    is_item = bool(_BULLET.match(line))
    line = _MARKUP.sub("", _BULLET.sub("", line)).strip()
    line = _AFTER_STOP.sub(r"\2\1", line)  # "… 41%. [1]" is cited by its own sentence, not by the next
    opening = ""
    for stretch in _BETWEEN.split(line):
        for start, end in ranges_of(stretch):
            text = f"{opening} {stretch[start:end]}".strip()
            opening = text if VERDICT.fullmatch(text) else ""  # "Có." belongs to the sentence that shows it
            if not opening:
                yield from _sentence(text, is_item)
    if opening:
        yield from _sentence(opening, is_item)


def _sentence(text: str, is_item: bool) -> Iterator[Written]:
    markers = tuple(dict.fromkeys(int(marker) for marker in _MARKER.findall(text)))
    bare = re.sub(r"\s+([.,;:!?])", r"\1", " ".join(_MARKER.sub(" ", text).split()))
    if any(letter.isalnum() for letter in bare):
        yield Written(bare, markers, is_item)
