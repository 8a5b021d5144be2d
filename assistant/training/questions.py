"""Questions made from a passage the way people ask: from its heading, from a sentence half remembered, or by
asking for a part of a sentence. Pure but for the generator of random numbers.
"""

from __future__ import annotations

import random
import re
from collections.abc import Sequence
from typing import NamedTuple

from assistant.records import Passage
from assistant.training.data import CLOSINGS, OPENINGS
from assistant.vietnamese.letters import fold
from assistant.vietnamese.names import agencies_in
from assistant.vietnamese.numbers import years

FIGURE_ASKED = ("bao nhiêu", "mấy", "khi nào", "năm nào", "mức nào", "bao lâu")
THING_ASKED = ("ai", "gì", "nào", "cơ quan nào", "ở đâu", "những gì", "như thế nào", "đơn vị nào", "người nào")
LOSSES = (0.0, 0.1, 0.2, 0.35)  # share of words that are not remembered
NOISES = (0.0, 0.05, 0.12, 0.2)  # and of words that are remembered wrong
SHORTEST, LONGEST = 7, 30  # words of a sentence worth asking about, and of a question
PLACES = ("của", "theo", "trong", "về")
NAMED = 0.3  # share of questions that name the document
BARE = 0.15  # share of questions typed without dấu

# Of officials' questions
DATED = 0.7  # share that name the year of the heading, where it has one
DATES = ("năm {}", "đến năm {}", "{}", "tới {}", "trong năm {}", "vào năm {}")
OF_BODY = 0.6  # share that ask what a body does, where a sentence begins with one
DONE = ("làm gì", "phải làm gì", "có nhiệm vụ gì", "được giao việc gì", "có trách nhiệm gì", "được giao nhiệm vụ gì")
DEFINED = 0.3  # share that ask what an abbreviation means, where a sentence says it
MEANT = ("là gì", "nghĩa là gì", "viết tắt của gì", "là viết tắt của từ gì", "có nghĩa là gì")
COUNTED = 0.4  # share that ask for the figure of a sentence that has one
AMOUNTS = ("bao nhiêu", "là bao nhiêu", "bn", "mấy", "đạt bao nhiêu", "ở mức nào")
_FIGURE = re.compile(r"(?<![\w/.,-])\d{1,3}(?:[.,]\d+)*(?![\w/-])")
_DEFINED = re.compile(r"\(([A-ZĐ&-]{3,})\)")


class Made(NamedTuple):
    """A question, and whether it is about all that stands under a heading."""

    text: str
    of_heading: bool
    is_dated: bool = False  # whether it means what stands under the year that it names


class Asker:
    """Makes questions; ``words`` are those that real questions are made of, repeated as often as they are."""

    def __init__(self, words: Sequence[str], draw: random.Random) -> None:
        self._words, self._draw = words, draw

    def ask(self, passage: Passage, document: str, source: str = "") -> Made | None:
        """A question that the passage of the document of that title answers; None when it says too little.

        It is made of a sentence of the passage, or of ``source``, which says the same in other words.
        """
        chance = self._draw.random()
        title = passage.headings[-1] if passage.headings else ""
        if chance < 0.2 and len(title.split()) > 2:
            return Made(self._typed(self._of_heading(passage)), True)
        sentences = [sentence.text for sentence in passage.sentences if len(sentence.text.split()) >= SHORTEST]
        if not sentences:
            return None
        sentence = source or self._draw.choice(sentences)
        is_under = chance < 0.35 and title
        text = self._under_heading(title, sentence) if is_under else self._of_sentence(sentence, chance)
        dated = self._dated(text, title)
        return Made(self._typed(self._placed(dated, document)), False, dated != text)

    def _of_sentence(self, sentence: str, chance: float) -> str:
        return self._for_part(sentence) if chance < 0.7 else self._half_remembered(sentence)

    def _dated(self, question: str, title: str) -> str:
        return question

    def _placed(self, question: str, document: str) -> str:
        """The question, sometimes with the name of the document it is asked of, or what is remembered of it."""
        if not document or self._draw.random() > NAMED:
            return question
        name = " ".join(self._remembered(document.split(), wrong=0.0))
        orders = (f"{question} {self._draw.choice(PLACES)} {name}", f"{self._draw.choice(PLACES)} {name} {question}")
        return self._draw.choice(orders)

    def _of_heading(self, passage: Passage) -> str:
        """The heading, sometimes with one above it, put as a question."""
        title, *above = self._remembered(passage.headings[-1].split(), 0.1, 0.0), *passage.headings[:-1]
        place = [self._draw.choice(PLACES), *self._draw.choice(above).split()] if above else []
        words = [*title, *place] if self._draw.random() < 0.5 else title
        return self._as_question(words)

    def _under_heading(self, title: str, sentence: str) -> str:
        """What the sentence begins with, and the heading it stands under."""
        words = self._remembered(sentence.split()[: self._draw.randint(6, 18)], 0.2, 0.1)
        parts = [title.split(), words]
        self._draw.shuffle(parts)
        return self._as_question([*parts[0], *parts[1]])

    def _half_remembered(self, sentence: str) -> str:
        """A run of the sentence with words lost, wrong, or in another order."""
        words = sentence.split()
        length = self._draw.randint(LONGEST // 2, LONGEST)
        start = self._draw.randrange(max(1, len(words) - length + 1))
        words = self._remembered(words[start : start + length])
        if len(words) > SHORTEST and self._draw.random() < 0.2:
            turn = self._draw.randrange(2, len(words) - 2)
            words = words[turn:] + words[:turn]
        return self._as_question(words)

    def _for_part(self, sentence: str) -> str:
        """A few words of the sentence are what is asked for; some of those around them are given."""
        words = sentence.split()
        hidden = self._draw.randint(2, max(2, min(7, len(words) // 2)))
        start = self._draw.randrange(len(words) - hidden)
        is_figure = any(letter.isdigit() for word in words[start : start + hidden] for letter in word)
        asked = self._draw.choice(FIGURE_ASKED if is_figure else THING_ASKED)
        before = self._remembered(words[max(0, start - self._draw.randint(3, 12)) : start])
        after = self._remembered(words[start + hidden : start + hidden + self._draw.randint(3, 12)])
        orders = ([*before, asked, *after], [*after, *before, asked], [asked, *after, *before])
        return " ".join(self._draw.choice(orders))

    def _remembered(self, words: Sequence[str], lost: float | None = None, wrong: float | None = None) -> list[str]:
        lost = self._draw.choice(LOSSES) if lost is None else lost
        wrong = self._draw.choice(NOISES) if wrong is None else wrong
        chances = [(word, self._draw.random()) for word in words]
        return [word if x > lost + wrong else self._draw.choice(self._words) for word, x in chances if x > lost]

    def _as_question(self, words: Sequence[str]) -> str:
        chance = self._draw.random()
        opening = [self._draw.choice(OPENINGS)] if chance < 0.25 else []
        closing = [self._draw.choice(CLOSINGS)] if chance > 0.5 else []
        return " ".join((*opening, *words, *closing))

    def _typed(self, question: str) -> str:
        return fold(question) if self._draw.random() < BARE else question


class Official(Asker):
    """Asks as officials do: for the figure of a year, for what a body does, for what an abbreviation means."""

    def _of_sentence(self, sentence: str, chance: float) -> str:
        if (short := _DEFINED.search(sentence)) and self._draw.random() < DEFINED:
            return f"{short[1]} {self._draw.choice(MEANT)}"
        body = next((found.text for found in agencies_in(sentence) if not found.start), "")
        if body and self._draw.random() < OF_BODY:
            return self._of_body(body, sentence[len(body) :])
        if (figure := _FIGURE.search(sentence)) and self._draw.random() < COUNTED:
            return self._of_figure(sentence[: figure.start()].split(), sentence[figure.end() :].split())
        return super()._of_sentence(sentence, chance)

    def _of_figure(self, before: Sequence[str], after: Sequence[str]) -> str:
        """How much it is of what stands before and after."""
        given = self._remembered(before[-self._draw.randint(3, 8) :])
        unit = self._remembered(after[: self._draw.randint(0, 4)])
        return " ".join((*given, self._draw.choice(AMOUNTS), *unit))

    def _of_body(self, body: str, rest: str) -> str:
        """What the body does, sometimes with some words of it."""
        words = self._remembered(rest.split()[: self._draw.choice((0, 0, 4, 8))])
        return " ".join((body, self._draw.choice(DONE), *words))

    def _dated(self, question: str, title: str) -> str:
        """The question, mostly with the last year of the heading, if it has one."""
        found = years(title)
        if not found or set(found) & set(years(question)) or self._draw.random() > DATED:
            return question
        date = self._draw.choice(DATES).format(found[-1])
        return self._draw.choice((f"{question} {date}", f"{date} {question}"))
