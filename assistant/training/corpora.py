"""Reads the training corpora (JSONL.gz) as one kind of article. Never reads an evaluation set to learn from it.

``unseen`` is the opposite: it takes the passages of the measured sets and drops every article that shares
their wording, so that what is measured stays unseen however many copies of a law the corpora hold.
"""

from __future__ import annotations

import gzip
import json
import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

HEADING = re.compile(r"^==+ *(.+?) *==+ *$", re.MULTILINE)
WORD = re.compile(r"[^\W_]+")
SHINGLE = 12  # words in a row that two texts share only by copying
SHARED = 0.1  # share of an article's shingles above which it counts as a copy
SHORTEST = 8  # words; below this a text says too little to learn from


@dataclass(frozen=True, slots=True)
class Article:
    """A titled text; neighbours in the corpus are the hardest to tell apart."""

    id: str
    title: str
    topic: str  # what the title belongs to: the law, the codified topic, the encyclopedia entry
    text: str
    related: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Question:
    """A question a person asked, with the passages that answer it where that is known."""

    text: str
    passages: tuple[str, ...]


def read(path: Path) -> Iterator[dict[str, Any]]:
    """The records of a JSONL.gz file."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(unicodedata.normalize("NFC", line))


def laws(folder: Path) -> list[Article]:
    """The codification and the gazette, without the articles listed as overlapping ALQAC."""
    left_out = set((folder / "phapdien_overlap_alqac_ids.txt").read_text(encoding="utf-8").split())
    articles = [_codified(row) for row in read(folder / "phapdien.jsonl.gz") if row["id"] not in left_out]
    articles += [Article(r["id"], r["title"], r["doc"], r["text"]) for r in read(folder / "congbao.jsonl.gz")]
    return [article for article in articles if _long_enough(article.text)]


def encyclopedia(folder: Path) -> list[Article]:
    """The sections of the encyclopedia entries; a section's topic is its entry."""
    return [section for row in read(folder / "viwiki.jsonl.gz") for section in _sections(row)]


def questions(path: Path) -> list[Question]:
    """The questions of a file, with their passages."""
    return [Question(row["question"], tuple(row["passages"])) for row in read(path)]


def passages(path: Path) -> list[Article]:
    """The passages a file of questions refers to."""
    return [Article(row["id"], row.get("title", ""), "", row["text"]) for row in read(path)]


def unseen(articles: Iterable[Article], measured: Iterable[str]) -> list[Article]:
    """The articles that copy none of the measured texts."""
    seen = {shingle for text in measured for shingle in _shingles(text)}
    return [article for article in articles if not _copies(_shingles(article.text), seen)]


def _copies(shingles: Sequence[int], seen: set[int]) -> bool:
    shared = sum(shingle in seen for shingle in shingles)
    return shared > SHARED * len(shingles)


def _shingles(text: str) -> list[int]:
    words = WORD.findall(text.lower())
    return [hash(tuple(words[i : i + SHINGLE])) for i in range(len(words) - SHINGLE + 1)]


def _codified(row: dict[str, Any]) -> Article:
    topic = row["demuc"].partition(" ")[2]
    return Article(row["id"], row["title"], topic, row["text"], tuple(row["related"]))


def _sections(row: dict[str, Any]) -> Iterator[Article]:
    parts = HEADING.split(row["text"])
    titles = ["", *parts[1::2]]
    for number, (title, text) in enumerate(zip(titles, parts[::2], strict=True)):
        if _long_enough(text):
            yield Article(f"{row['id']}#{number}", title, row["title"], text.strip())


def _long_enough(text: str) -> bool:
    return text.count(" ") >= SHORTEST
