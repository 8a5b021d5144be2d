"""Folders of documents to search, made of the training corpora, with the questions that real people asked of them."""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from pathlib import Path

from assistant.training import corpora
from assistant.training.corpora import Article
from assistant.training.plans import plans

SEED = 2025
ARTICLES = 3000  # of a corpus, in whole topics
OF_A_TOPIC = 300
PARAGRAPH = range(40, 300)  # words
MEASURED = ("alqac_law_passages.jsonl.gz", "xquad_vi_passages.jsonl.gz")
LABELLED = ("realestate_law", "mailong25_wikiqa")
WORDING = "zalo2021_legal_train_queries_unlabelled.jsonl.gz"


@dataclass(frozen=True)
class Pool:
    """Files by name, and questions with the names of the files that answer them; without any, they are made."""

    name: str
    files: Mapping[str, str]
    asked: Sequence[tuple[str, Sequence[str]]] = ()
    sources: Mapping[str, str] = field(default_factory=dict)  # what a passage's question is made of instead of its text
    questions: int = 2000  # how many are made
    is_of_plans: bool = False  # asked as officials do, of one file at a time: mostly they name a province


def pools(folder: Path, measured: Path | None) -> Iterator[Pool]:
    """Laws whole and article by article, encyclopedia entries and paragraphs, and the labelled question sets.

    Whatever copies a text of ``measured`` is left out.
    """
    held = [text.text for name in MEASURED for text in corpora.passages(measured / name)] if measured else []
    laws = corpora.unseen(corpora.laws(folder), held)
    yield Pool("laws", dict(_whole(_topics(laws, 1), "{}.txt", "Điều {}. {}")))
    yield Pool("articles", {f"{i}.txt": _alone(each) for i, each in enumerate(_topics(laws, 2))})
    yield Pool("titled", {f"{i}.md": f"# {each.title}\n\n{each.text}" for i, each in enumerate(_topics(laws, 5))})
    draw = random.Random(SEED)  # noqa: S311 - a reproducible draw
    made = list(plans(_topics(laws, 6), draw))
    sources = {text: source for plan in made for text, source in plan.sources.items()}
    yield Pool(
        "plans",
        {f"{i}.md": plan.text for i, plan in enumerate(made)},
        sources=sources,
        questions=3000,
        is_of_plans=True,
    )
    entries = corpora.unseen(corpora.encyclopedia(folder), held)
    yield Pool("entries", dict(_whole(_topics(entries, 3), "{}.md", "## {1}")))
    paragraphs = [text for each in _topics(entries, 4) for text in each.text.split("\n")]
    kept = [text for text in paragraphs if len(text.split()) in PARAGRAPH]
    yield Pool("paragraphs", {f"{i}.txt": text for i, text in enumerate(kept[:ARTICLES])})
    yield from (_labelled(folder, name, held) for name in LABELLED)


def wording(folder: Path) -> list[str]:
    """The words of real questions, as often as they are used."""
    questions = corpora.questions(folder / WORDING)
    return [word for question in questions for word in question.text.lower().rstrip("?").split()]


def _labelled(folder: Path, name: str, held: Sequence[str]) -> Pool:
    passages = corpora.unseen(corpora.passages(folder / f"{name}_passages.jsonl.gz"), held)
    files = {passage.id: f"{i}.txt" for i, passage in enumerate(passages)}
    asked = [
        (question.text, [files[passage] for passage in question.passages if passage in files])
        for question in corpora.questions(folder / f"{name}_questions.jsonl.gz")
    ]
    return Pool(name, {files[each.id]: each.text for each in passages}, [each for each in asked if each[1]])


def _topics(articles: Sequence[Article], seed: int) -> list[Article]:
    """Whole topics, drawn in an order of the seed's, until there are enough articles."""
    by_topic = [list(group) for _, group in groupby(articles, key=lambda article: article.topic)]
    random.Random(seed).shuffle(by_topic)  # noqa: S311 - a reproducible draw
    return [article for group in by_topic for article in group[:OF_A_TOPIC]][:ARTICLES]


def _whole(articles: Iterable[Article], file: str, heading: str) -> Iterator[tuple[str, str]]:
    for number, (topic, group) in enumerate(groupby(articles, key=lambda article: article.topic)):
        parts = [f"{heading.format(i, each.title)}\n{each.text}" for i, each in enumerate(group, 1)]
        yield file.format(number), "\n\n".join((topic, *parts))


def _alone(article: Article) -> str:
    return f"{article.topic} - {article.title}\n\n{article.text}"
