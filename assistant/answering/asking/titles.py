"""How a question names a document: by its kind and what its title is about, or by its number.

What only names the document says nothing of what is asked about it, and is taken out of the words looked for.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import takewhile

from assistant.answering.asking.concepts import concept, concept_tokens, passage_terms
from assistant.answering.asking.question import Question
from assistant.records import Metadata
from assistant.vietnamese.documents import KINDS, kinds_in
from assistant.vietnamese.letters import fold
from assistant.vietnamese.syllables import STOPWORDS, bigrams, syllables

_KINDS = {concept(symbol) for symbols in KINDS.values() for symbol in symbols}
_BEFORE_NUMBER = tuple(
    (form, *number) for kind in sorted(_KINDS) for form in (kind, kind.lower()) for number in (("so",), ())
)
_BEFORE_SUBJECT = frozenset(("ve", "viec", "cua", "so", "thuc", "hien"))
_SUBJECT = 4  # syllables after the kind of a document that may name it, two pairs of which must
_STRETCH = 3  # telling words in a row from which on they name it though the title has others between
_LOOSE = 2  # words in a row that name it if no other title has as many
# what titles of every kind say: it names none
_OF_ANY_TITLE = frozenset(
    syllables("ban hành, phê duyệt, thông qua, thực hiện, triển khai, hành động, giai đoạn, năm, số, về, công tác")
) | frozenset(syllable for kind in KINDS for syllable in syllables(kind))
_IN_CAPITALS = re.compile(r"(?<![\w&/.-])(?P<symbol>ĐA|KH|CTHĐ|CTHD|CTr|NQ|KL|QĐ|CT|QC)(?:(?<=KH)HĐ)?(?= [^\W\d])")
_BEFORE_ACT = re.compile(r"\b([a-z]{2,5}) (?:so )?\d")
_ISSUES = re.compile(r"(?:phê duyệt|ban hành|thông qua|công bố)\W+", re.IGNORECASE)
_PROGRAMMES = frozenset(("Chương trình", "Chương trình hành động"))
_HALF = 0.5
_LEAD_IN = re.compile(
    r"\W*(?:trong|theo|o|tai|tu) (?P<name>(?:cac |ban )?(?:nghi quyet|quyet dinh|ke hoach|chuong trinh|de an|ket luan"
    r"|chi thi|thong tu|nghi dinh|quy che|quy dinh|kh|nq|qd|ctr|da|kl|ct)\b[^,:?]*)[,:] "
)
Tokens = tuple[str, ...]


@lru_cache(maxsize=4096)
def kinds_of(meta: Metadata) -> frozenset[str]:
    """The kinds a document may be called by: its own and that of what it issues, as a decision does a scheme."""
    issued = _ISSUES.search(meta.title)
    named = kinds_in(f"- {meta.title[issued.end() :]}") if issued else []
    kinds = {meta.kind, *(mention.kind for mention in named[:1] if mention.start == len("- "))} - {""}
    return frozenset(kinds | _PROGRAMMES if kinds & _PROGRAMMES else kinds)


def subject_named(question: Question, metadata: Mapping[str, Metadata]) -> str:
    """The one document of the kind named whose title goes on as the question does, "Chương trình sức khỏe …", or has
    more of its words in a row than any other.
    """
    found, loose = set(), dict.fromkeys(metadata, 0)
    for kind, after in _named_kinds(question):
        titles = {name: passage_terms(meta.title) for name, meta in metadata.items() if kind in kinds_of(meta)}
        found |= {name for name, terms in titles.items() if _goes_on(after, terms) or _is_of(question, after, terms)}
        loose |= {name: max(loose[name], _in_a_row(question, after, terms)) for name, terms in titles.items()}
    if len(found) == 1:
        return found.pop()
    most, second = sorted((0, 0, *loose.values()))[:-3:-1]
    return next(name for name in loose if loose[name] == most) if most >= _LOOSE and most > second else ""


def _named_kinds(question: Question) -> Iterator[tuple[str, list[str]]]:
    """The kinds of documents that a question names, in full or by their symbols, with the syllables after each."""
    for kind in question.kinds:
        if after := syllables(question.asked.partition(f"{fold(kind).lower()} ")[2]):
            yield kind, after
    for match in _IN_CAPITALS.finditer(question.text):
        after = syllables(question.text[match.end() :])
        yield from ((kind, after) for kind in kinds_by_symbol(match["symbol"]))


def kinds_by_symbol(symbol: str) -> frozenset[str]:
    """The kinds that a symbol in any letters may stand for: "nq", "ĐA", "ct"."""
    kinds = {kind for kind, written in KINDS.items() if fold(symbol) in map(fold, written)}
    return frozenset(kinds | _PROGRAMMES if fold(symbol) == "ct" else kinds)


def kinds_numbered(question: Question) -> set[str]:
    """The kinds that a question names, also by the symbols before numbers: "nq 175", "kh so 58"."""
    return {*question.kinds}.union(*map(kinds_by_symbol, _BEFORE_ACT.findall(question.asked)))


def _in_a_row(question: Question, after: Sequence[str], terms: Collection[str]) -> int:
    """How many words of a title follow at once, of which two stand side by side there; 0 for such as any title has."""
    words = [word for token in after for word in _spelt_out(question, token.upper())]
    stretch = list(takewhile(lambda word: word in terms or word in _BEFORE_SUBJECT, words))
    telling = [word for word in stretch if word not in _OF_ANY_TITLE and word not in STOPWORDS]
    pairs = set(bigrams(stretch)) & set(terms)
    own = any(not _OF_ANY_TITLE.issuperset(pair.split("_")) for pair in pairs)
    return len(set(telling)) if own else 0


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
    kinds = dict.fromkeys(form for kind in kinds_of(document) for form in _forms(kind))
    terms, focus = set(passage_terms(document.title)), question.focus
    terms |= {token for token in question.longs if terms.issuperset(_spelt_out(question, token))}
    for kind in kinds:
        focus = tuple(part for run in focus for part in _beside(run, kind, terms))
    return _narrowed(question, focus)


def _forms(kind: str) -> Iterator[Tokens]:
    """How a kind stands in the focus of a question: spelt out, as the term of its abbreviation, and as its symbol."""
    yield from (tuple(syllables(kind)), tuple(concept_tokens(kind)))
    yield from ((symbol,) for symbol in KINDS.get(kind, ()) for symbol in syllables(symbol))
    if kind == "Kế hoạch":
        yield (concept("KHHĐ"),)


def without_lead_in(question: Question, document: Metadata) -> Question:
    """The question without the words that open it and name its document, where that is the only one it can be about:
    "Trong kế hoạch rác thải của huyện Tuy Lam, …". The title says half of them, or it is another document.
    """
    opening = _LEAD_IN.match(question.asked)
    if opening is None or len(question.focus) < 2:
        return question
    words = set(syllables(opening["name"])) | set(concept_tokens(question.text[: opening.end()]))
    named = [token for run in question.focus for token in run if token in words and token in question.telling]
    title = passage_terms(f"{document.title} / {document.kind} / {document.issuer}")
    if not named or sum(token in title for token in named) < _HALF * len(named):
        return question
    left = tuple(run for run in question.focus if not set(run) <= words | STOPWORDS)
    return _narrowed(question, left) if left else question


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
