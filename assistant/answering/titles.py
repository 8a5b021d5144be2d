"""How a question names a document: by its kind and what its title is about, or by its number.

What only names the document says nothing of what is asked about it, and is taken out of the words looked for.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import takewhile

from assistant.answering.concepts import concept, concept_tokens, passage_terms
from assistant.answering.question import Question
from assistant.records import Metadata
from assistant.vietnamese.documents import KINDS
from assistant.vietnamese.letters import fold
from assistant.vietnamese.syllables import STOPWORDS, bigrams, syllables

_KINDS = {concept(symbol) for symbols in KINDS.values() for symbol in symbols}
_BEFORE_NUMBER = tuple(
    (form, *number) for kind in sorted(_KINDS) for form in (kind, kind.lower()) for number in (("so",), ())
)
_BEFORE_SUBJECT = frozenset(("ve", "viec", "cua", "so", "thuc", "hien"))
_SUBJECT = 4  # syllables after the kind of a document that may name it, two pairs of which must
_STRETCH = 3  # telling words in a row from which on they name it though the title has others between
Tokens = tuple[str, ...]


def subject_named(question: Question, metadata: Mapping[str, Metadata]) -> str:
    """The one document of the kind named whose title goes on as the question does: "Chương trình sức khỏe …"."""
    found = set()
    for kind in question.kinds:
        after = syllables(question.asked.partition(f"{fold(kind).lower()} ")[2])
        titles = {name: passage_terms(meta.title) for name, meta in metadata.items() if meta.kind == kind and after}
        found |= {name for name, terms in titles.items() if _goes_on(after, terms) or _is_of(question, after, terms)}
    return found.pop() if len(found) == 1 else ""


def _goes_on(after: Sequence[str], terms: Collection[str]) -> bool:
    pairs = bigrams(after[:_SUBJECT])
    return sum(pair in terms for pair in pairs) >= min(2, len(pairs))


def _is_of(question: Question, after: Sequence[str], terms: Collection[str]) -> bool:
    """Whether the title has the first telling words after the kind, though others stand between them there."""
    subject = [token for token in after if token not in _BEFORE_SUBJECT]
    telling = {*question.telling, *(word for token in question.telling for word in _spelt_out(question, token))}
    stretch = [token for token in takewhile(terms.__contains__, subject) if token in telling]
    return len(stretch) >= _STRETCH and bool(set(bigrams(stretch)) & set(terms))


def _spelt_out(question: Question, token: str) -> list[str]:
    """The syllables of what an abbreviation stands for; the word itself otherwise."""
    return syllables(question.longs.get(token, token))


def without_numbers(question: Question) -> Question:
    """The question without the numbers of acts and the symbols before them: "nq 175"."""
    focus = question.focus
    for act in question.acts:
        focus = tuple(part for run in focus for part in _around(run, (act,), _BEFORE_NUMBER))
    return _narrowed(question, focus)


def _around(run: Tokens, name: Tokens, leads: Iterable[Tokens]) -> Iterator[Tokens]:
    """The parts of a run before and after a name with the words that lead to it."""
    start = next((i for i in range(len(run)) if run[i : i + len(name)] == name), None)
    if start is None:
        yield run
        return
    before = run[:start]
    said = next((words for words in leads if before[-len(words) :] == words), ())
    yield from filter(None, (before[: len(before) - len(said)], *_around(run[start + len(name) :], name, leads)))


def without_subject(question: Question, document: Metadata) -> Question:
    """The question without the kind of the document and the words of its title that follow it."""
    kinds = {tuple(syllables(document.kind)), tuple(concept_tokens(document.kind))}
    terms, focus = set(passage_terms(document.title)), question.focus
    terms |= {token for token in question.longs if terms.issuperset(_spelt_out(question, token))}
    for kind in kinds:
        focus = tuple(part for run in focus for part in _beside(run, kind, terms))
    return _narrowed(question, focus)


def _narrowed(question: Question, focus: tuple[Tokens, ...]) -> Question:
    left = {token for run in focus for token in run}
    return replace(question, focus=focus, beside=tuple(token for token in question.beside if token in left))


def _beside(run: Tokens, kind: Tokens, terms: Collection[str]) -> Iterator[Tokens]:
    start = next((i for i in range(len(run)) if run[i : i + len(kind)] == kind), None)
    if start is None:
        yield run
        return
    rest = run[start + len(kind) :]
    named = len(tuple(takewhile(lambda word: word in terms or word in STOPWORDS or word in _BEFORE_SUBJECT, rest)))
    yield from filter(None, (run[:start], rest[named:]))
