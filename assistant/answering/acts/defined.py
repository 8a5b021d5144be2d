"""Terms that a document defines itself: the clause that does so answers whoever asks of nothing but the term."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.answering.asking.concepts import Abbreviations, concept_tokens
from assistant.answering.asking.intents import asked_form
from assistant.answering.asking.question import Question
from assistant.answering.desk import Desk
from assistant.answering.drafting import Source, Statement
from assistant.answering.wording import plain
from assistant.records import Passage, Sentence
from assistant.vietnamese.letters import fold
from assistant.vietnamese.syllables import content

_IS = r"(?:được hiểu là|được xác định là|có nghĩa là|nghĩa là)"
_HERE = r"(?: (?:(?:được )?(?:nêu|nói|dùng) )?(?:trong|tại|theo) [^,;:.“”\"]{1,40}? này)?"
_DEFINING = (
    re.compile(rf"(?P<name>[“\"](?P<term>[^“”\"]{{3,60}})[”\"]){_HERE},? (?:{_IS}|là)\b"),
    re.compile(rf"(?:^\W*|[.;] |\bnày, )(?P<name>(?P<term>[^,;:.“”\"]{{3,80}}?)){_HERE} {_IS}\b"),
)
# with these "là" alone defines: "Hộ nghèo nói trong Kế hoạch này là …", "Trong Kế hoạch này, hộ nghèo là …"
_SAID_HERE = (
    re.compile(
        r"(?:^\W*|[.;] )(?P<name>(?P<term>[^,;:.“”\"]{3,80}?)) (?:(?:được )?(?:nêu|nói|dùng) (?:trong|tại|ở)|theo)"
        r" [^,;:.“”\"]{1,40}? này,? là\b"
    ),
    re.compile(r"\b[Tt]rong [^,;:.“”\"]{1,40}? này, (?P<name>(?P<term>[^,;:.“”\"()]{3,60}?))(?: \([^()]*\))? là\b"),
)
_GLOSSED = re.compile(r"^\W*(?P<name>(?P<term>[^,;:.“”\"]{3,80}?)) là\b")  # an item of a glossary
_GLOSSARY = re.compile(r"\b(?:giai thich|giai nghia) (?:tu ngu|thuat ngu)\b")
_EXPLICIT = r"hieu|goi la|coi la|xem la|nghia|khai niem|dinh nghia|thuat ngu|cum tu|giai thich|the nao (?:la|thi)"
_PLAINLY = re.compile(rf"\b(?:{_EXPLICIT})\b")
_CUE = re.compile(
    rf"\b(?:{_EXPLICIT}|y noi|am chi|tinh nhung|nao la|la (?:sao|gi|j|ai|cai gi|nhung|loai)"
    r"|la (?:\w+ ){1,4}(?:nao|gi|ra sao)|(?:the nao|ra sao|ntn|sao)(?=\W*$))\b"
)
_OF_TERMS = re.compile(  # words of a question about a term that are not of the term
    "goi|hieu|coi|xem|y|noi|loai|tinh|am|chi|cum|tu|khai|niem|thuat|ngu|nghia|giai|thich|dinh|ro|dung|cu|the|nhung|con"
    "|chu|ten|kieu|bi"
)
_MAY_ASK = frozenset(("definition", "open", "task", "list", "body"))
_PART = 0.5  # share of a term's words that is enough where it is plainly asked what they mean


def asks_plainly(text: str) -> bool:
    """Whether a text asks for a meaning in so many words: "… được hiểu là gì", "giải thích … thế nào"."""
    return bool(_PLAINLY.search(asked_form(text)))


def defined(desk: Desk) -> Statement | None:
    """The clause that defines the term that a question is about; of several, that of the longest term."""
    question = desk.question
    if question.intent not in _MAY_ASK or question.roles or not _CUE.search(question.asked):
        return None
    asked = {word for word in question.telling if not _OF_TERMS.fullmatch(word)}
    named = {token for run in question.focus for token in run}
    found = [
        (
            len(words),
            Statement(_begun(plain(item.sentence.text[start:]).rstrip(" ;")), (_source(item.passage, item.sentence),)),
        )
        for item in desk.evidence()
        for start, words in _terms(item.passage, item.sentence, desk.reader.shelf.abbreviations)
        if asked and asked <= words and _is_named(question, words, named)
    ]
    return max(found, key=lambda one: one[0])[1] if found else None


def _terms(passage: Passage, sentence: Sentence, abbreviations: Abbreviations) -> Iterator[tuple[int, set[str]]]:
    """Where each definition of a sentence begins, and the words of the term."""
    is_glossary = any(_GLOSSARY.search(fold(heading).lower()) for heading in passage.headings)
    for pattern in (*_DEFINING, *_SAID_HERE, *([_GLOSSED] if is_glossary else [])):
        for match in pattern.finditer(sentence.text):
            yield match.start("name"), set(content(concept_tokens(match["term"], abbreviations)))


def _is_named(question: Question, words: set[str], named: set[str]) -> bool:
    """Whether the question names the term, or most of it where it plainly asks for a meaning."""
    least = _PART if _PLAINLY.search(question.asked) else 1.0
    return len(words & named) >= least * len(words) > 0


def _begun(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}"


def _source(passage: Passage, sentence: Sentence) -> Source:
    return Source(passage, sentence.start, sentence.end)
