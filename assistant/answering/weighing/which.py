"""Which one of a kind: a clause answers "ngân hàng nào được chọn" only if it names a bank.

Knows the kinds and how documents name what is of them (``which.toml``); bodies of Party and State are known as the
register reads them. Kinds told in general words ("các sở, ban, ngành", "chủ đầu tư dự án") are answers, unless one is
to be singled out; what the question itself names is none.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from assistant.answering.asking.question import Question
from assistant.answering.weighing.bodies import bodies_in
from assistant.answering.weighing.doers import body_above
from assistant.answering.weighing.evidence import Evidence
from assistant.answering.weighing.persons import names_person, names_signer
from assistant.answering.weighing.who import OFFICE
from assistant.reading.cells import cells_of
from assistant.reading.numbering import CAPITALS
from assistant.records import Passage
from assistant.register.charges import subjects_in
from assistant.vietnamese.letters import fold, nfc
from assistant.vietnamese.names import provinces_in
from assistant.vietnamese.patterns import any_of, lowered, words_in_row

_DATA = tomllib.loads(Path(__file__).with_name("which.toml").read_text(encoding="utf-8"))
_COMPOUND = re.compile(any_of(_DATA["compounds"]))
_WHICH = rf"(?:\s+{any_of(_DATA['narrowing'])}){{0,2}}\s+(?:nào|nao)(?!\w)(?!\s+(?:cũng|cung|đó|do(?=\W*$))(?!\w))"
_SINGLED = re.compile(rf"\b(?:{'|'.join(_DATA['singled'])})\b")
_NAME_ASKED = re.compile(rf"\b(?:{'|'.join(_DATA['names_asked'])})\b")
_OF_PERSON = re.compile(rf"\b(?:{'|'.join(_DATA['persons'])}|{OFFICE})\b.*\bten\b")
_LINK = "và|với|của|do|tại|theo|để|cho|có|phối|chủ|trong|về|các|được|là|hoặc|từ|đến"
_TITLED = rf"(?!Việt Nam\b|Nghị\b|Quyết\b|Điều\b|Luật\b|Kế\b|Chương\b|Khoản\b|Mục\b)[{CAPITALS}][\w&-]*"
_QUOTED = re.compile(rf"[“\"](?P<name>[{CAPITALS}][^”\"]+)[”\"]")
_NAME = re.compile(rf"(?<=[\w,] )(?P<name>{_TITLED}(?:\s{_TITLED})*)")
_ROLES = tuple(
    (re.compile(rf"\b{asked}\b"), re.compile(rf"(?<!\w)(?:{said})(?!\w)")) for asked, said in _DATA["roles"].items()
)
_ASKS_WHICH = frozenset(("open", "list", "body"))


@dataclass(frozen=True)
class _Kind:
    asked: re.Pattern[str]
    noun: re.Pattern[str]
    named: re.Pattern[str]
    general: re.Pattern[str]

    @classmethod
    def of(cls, data: dict[str, Any]) -> _Kind:
        heads, narrows = "|".join(data.get("heads", ())), 2 if data.get("places") else 3
        narrowed = rf"(?:(?!(?:{_LINK})\s)[^\W\d]+\s+){{0,{narrows}}}?"
        called = [rf"(?i:{heads})(?:\s*[:(]\s*|\s+){narrowed}{_TITLED}(?:\s{_TITLED})*"] if heads else []
        called += [rf"{_TITLED}\s{_TITLED},\s{_TITLED}\s{_TITLED}"] if data.get("places") else []
        names = [*called, *map(re.escape, data.get("names", ()))]
        nouns = any_of(data["asked"])
        return cls(
            re.compile(rf"(?<!bất kỳ )(?<!bat ky ){nouns}{_WHICH}"),
            re.compile(nouns),
            re.compile(rf"(?<!\w)(?:{'|'.join(names) or '(?!)'})(?!\w)"),
            re.compile(rf"(?<!\w)(?:{'|'.join(data['general'])})(?!\w)", re.IGNORECASE),
        )


_KINDS = tuple(map(_Kind.of, _DATA["kinds"]))
_BODY, _DEPARTMENT = _Kind.of(_DATA["body"]), _Kind.of(_DATA["department"])
_WHO = re.compile(r"\b(?:ai|ben nao|noi nao)\b")
_COUNCILS = tuple(_DATA["department"]["councils"])
_ESTABLISHMENTS = tuple(
    next(kind for kind in _KINDS if kind.asked.search(which))
    for which in ("doanh nghiệp nào", "ngân hàng nào", "trường nào", "trạm y tế nào")
)
_WHO_HAS_A_PART = (_BODY, _ESTABLISHMENTS[0])
_PROVINCE = next(kind for kind in _KINDS if kind.asked.search("tỉnh nào"))


def names_one_asked(question: Question, evidence: Evidence) -> bool:
    """Whether a sentence or what stands above it names one of the kind that is asked for; of a table, its row."""
    passage = evidence.passage
    own = passage.text if cells_of(passage) else evidence.sentence.text
    return names_one(question, own, passage, evidence.titled)


def names_one(question: Question, text: str, passage: Passage, titled: str) -> bool:
    """The same of a text within a passage; ``titled``: the title of its document, which may name its province."""
    if not _asks_which(question):
        return True
    own = words_in_row(question.text)
    told = " / ".join((body_above(passage), passage.lead, text))
    roles = [said for asked, said in _ROLES if asked.search(question.asked)]
    kinds = _asked_in(question.text) or (_WHO_HAS_A_PART if roles and _WHO.search(question.asked) else ())
    if not kinds:
        return not _NAME_ASKED.search(question.asked) or _names_anything(question, text, own)
    if not all(said.search(told) for said in roles):
        return False
    if cells_of(passage) and _names_anything(question, text, own):
        return True  # what the row is of stands in its header
    singled = bool(_SINGLED.search(fold(nfc(question.text)).lower()))
    return any(_is_told(kind, told, own, singled) for kind in kinds) or _is_placed(
        question, kinds, f"{told} / {titled}"
    )


def _asks_which(question: Question) -> bool:
    """Whether one or several of a kind are asked for: not which of two has more, nor a list of all that do a thing."""
    singled = bool(_SINGLED.search(question.asked))
    of_kind = question.intent in _ASKS_WHICH and question.wants != "list"
    return question.wants in _ASKS_WHICH and (of_kind or singled)


def _is_told(kind: _Kind, told: str, own: str, singled: bool) -> bool:
    """Whether one of a kind is named that the question does not name, or several are told of in general."""
    if kind in (_BODY, _DEPARTMENT):
        known = (body for body in _bodies(told) if kind is _BODY or not body.startswith(_COUNCILS))
    else:
        known = (match[0] for match in kind.named.finditer(told))
    return any(words_in_row(name) not in own for name in known) or (not singled and bool(kind.general.search(told)))


def _is_placed(question: Question, kinds: tuple[_Kind, ...], told: str) -> bool:
    """Whether a province is named, as its document's title may, if one is asked for."""
    provinces = (place.name for place in provinces_in(told))
    return _PROVINCE in kinds and any(name not in question.provinces for name in provinces)


@lru_cache(maxsize=256)
def _asked_in(text: str) -> tuple[_Kind, ...]:
    """The kinds of which a question asks which one, or the names."""
    form = _COMPOUND.sub(" ", lowered(nfc(text)))
    found = tuple(kind for kind in (_BODY, _DEPARTMENT, *_KINDS) if kind.asked.search(form))
    if found or not _NAME_ASKED.search(fold(form)) or _OF_PERSON.search(fold(form)):
        return found
    return tuple(kind for kind in _ESTABLISHMENTS if kind.noun.search(form))


def _bodies(text: str) -> Iterator[str]:
    yield from (body.text for body in bodies_in(text))
    yield from (agent.text for _, _, agents in subjects_in(text) for agent in agents)


def _names_anything(question: Question, text: str, own: str) -> bool:
    """Whether there is a proper name that the question does not say; of a person, who is called one."""
    if _OF_PERSON.search(question.asked):
        return names_person(text) or names_signer(text)
    names = (match["name"] for pattern in (_QUOTED, _NAME) for match in pattern.finditer(text))
    return any(words_in_row(name) not in own for name in names)
