"""Questions made from a passage the way people ask: from its heading, from a sentence half remembered, or by
asking for a part of a sentence. Pure but for the generator of random numbers.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from typing import NamedTuple

from assistant.records import Passage
from assistant.training.data import CLOSINGS, OPENINGS
from assistant.vietnamese.letters import fold

FIGURE_ASKED = ("bao nhiêu", "mấy", "khi nào", "năm nào", "mức nào", "bao lâu")
THING_ASKED = ("ai", "gì", "nào", "cơ quan nào", "ở đâu", "những gì", "như thế nào", "đơn vị nào", "người nào")
LOSSES = (0.0, 0.1, 0.2, 0.35)  # share of words that are not remembered
NOISES = (0.0, 0.05, 0.12, 0.2)  # and of words that are remembered wrong
SHORTEST, LONGEST = 7, 30  # words of a sentence worth asking about, and of a question
PLACES = ("của", "theo", "trong", "về")
NAMED = 0.3  # share of questions that name the document
BARE = 0.15  # share of questions typed without dấu


class Made(NamedTuple):
    """A question, and whether it is about all that stands under a heading."""

    text: str
    of_heading: bool


class Asker:
    """Makes questions; ``words`` are those that real questions are made of, repeated as often as they are."""

    def __init__(self, words: Sequence[str], draw: random.Random) -> None:
        self._words, self._draw = words, draw

    def ask(self, passage: Passage, document: str) -> Made | None:
        """A question that the passage of the document of that title answers; None when it says too little."""
        chance = self._draw.random()
        title = passage.headings[-1] if passage.headings else ""
        if chance < 0.2 and len(title.split()) > 2:
            return Made(self._typed(self._of_heading(passage)), True)
        sentences = [sentence.text for sentence in passage.sentences if len(sentence.text.split()) >= SHORTEST]
        if not sentences:
            return None
        sentence = self._draw.choice(sentences)
        if chance < 0.35 and title:
            text = self._under_heading(title, sentence)
        else:
            text = self._for_part(sentence) if chance < 0.7 else self._half_remembered(sentence)
        return Made(self._typed(self._placed(text, document)), False)

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
