"""Which one of a kind: a clause answers "ngân hàng nào được chọn" only if it names a bank.

Kinds told in general words ("các sở, ban, ngành", "chủ đầu tư dự án") are answers, unless one is to be singled out
or the words say only how many there are; what the question itself names is none.
"""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

from assistant.answering.asking.question import Question
from assistant.answering.weighing.doers import body_above
from assistant.answering.weighing.evidence import Evidence
from assistant.answering.weighing.figures import figures_in
from assistant.answering.weighing.kinds import (
    BODY,
    ESTABLISHMENTS,
    NAMED,
    PROVINCE,
    Kind,
    establishments_in,
    heads_column,
    kinds_asked,
    names_anything,
    names_of,
    tells_of,
)
from assistant.answering.weighing.persons import names_person, names_signer
from assistant.answering.weighing.who import OFFICE
from assistant.reading.cells import cells_of
from assistant.records import Passage
from assistant.vietnamese.frequencies import Frequencies
from assistant.vietnamese.letters import fold, nfc
from assistant.vietnamese.names import provinces_in
from assistant.vietnamese.numbers import Figure
from assistant.vietnamese.patterns import words_in_row
from assistant.vietnamese.units import COUNTED

_DATA = tomllib.loads(Path(__file__).with_name("which.toml").read_text(encoding="utf-8"))
_SINGLED = re.compile(rf"\b(?:{'|'.join(_DATA['singled'])})\b")
_NAME_ASKED = re.compile(rf"\b(?:{'|'.join(_DATA['names_asked'])})\b")
_OF_PERSON = re.compile(rf"\b(?:{'|'.join(_DATA['persons'])}|{OFFICE})\b.*\bten\b")
_ROLES = tuple(
    (re.compile(rf"\b{asked}\b"), re.compile(rf"(?<!\w)(?:{said})(?!\w)")) for asked, said in _DATA["roles"].items()
)
_WHO = re.compile(r"\b(?:ai|ben nao|noi nao)\b")
_WHO_HAS_A_PART = (BODY, ESTABLISHMENTS[0])
_ASKED = re.compile(r"\b(?:nao|gi)\b")
_THOSE = re.compile(r"(?:[a-z]+ )?(?:do|nay|ay|kia|tren)\b")  # they were named before
_WORKS = frozenset(_DATA["works"])
_ENUMERATES = re.compile(r"[:(“]|\b(?:gồm|là|như|tại)\b")
_ASKS_WHICH = frozenset(("open", "list", "body", "task"))
_GOES_ON = re.compile(r"\s(?P<dash>[-–]\s)?(?P<word>[^\W\d_]+)(?:\s(?P<after>[^\W\d_]+))?")
_ENDS_NAME = re.compile(r"\W*$|[,;.:)]|\s(?:với|tại|ở|để|nhằm|do|theo|cho|có|được|là|từ|đến|trong|vào)\b")
_CLAUSE = re.compile(r"(?<=[;.])\s+")


def names_one_asked(question: Question, evidence: Evidence) -> bool:
    """Whether a sentence or what stands above it names one of the kind that is asked for; of a table, its row."""
    passage = evidence.passage
    own = passage.text if cells_of(passage) else evidence.sentence.text
    return names_one(question, own, passage, evidence.titled)


def names_one(question: Question, text: str, passage: Passage, titled: str) -> bool:
    """The same of a text within a passage; ``titled``: the title of its document, which may name its province."""
    counted = _counted(question)
    singled = counted is not None or bool(_SINGLED.search(fold(nfc(question.text)).lower()))
    if not _asks_which(question, singled):
        return True
    own = words_in_row(question.text)
    told = " / ".join((body_above(passage), passage.lead, text))
    roles = [said for asked, said in _ROLES if asked.search(question.asked)]
    kinds = _kinds_of(question) or (_WHO_HAS_A_PART if roles and _WHO.search(question.asked) else ())
    if not kinds:
        is_told = not counted or _enumerates(counted, told, own)
        return is_told and (not _NAME_ASKED.search(question.asked) or _names_anything(question, text, own))
    if not all(said.search(told) for said in roles):
        return False
    said = _of_counted(counted, told) if counted else told
    return any(
        names_of(kind, said, own) or _is_in_column(kind, passage, own) or (not singled and tells_of(kind, told, own))
        for kind in kinds
    ) or _is_placed(question, kinds, f"{told} / {titled}")


def name_told(question: Question, text: str) -> str:
    """The one name that a text has of the kind of which a question asks which one; "" where it has several, or where
    its end is not plain.
    """
    own, kinds = words_in_row(question.text), [kind for kind in kinds_asked(question.text) if kind in NAMED]
    spans = [(found.start(), _end_of_name(text, found.end())) for kind in kinds for found in kind.named.finditer(text)]
    inside = {one for one in spans if any(start < one[0] < end for start, end in spans)}
    spans = [(start, max([end, *(e for s, e in inside if start < s < end)])) for start, end in {*spans} - inside]
    names = {text[start:end] for start, end in spans if words_in_row(text[start:end]) not in own}
    is_plain = all(_ENDS_NAME.match(text, end) for _, end in spans)
    return names.pop() if len(names) == 1 and is_plain else ""


def _end_of_name(text: str, end: int) -> int:
    """Where a name ends of which the capitals do: not within a word of two syllables, nor before a dash in it."""
    cohesion = Frequencies.shipped().cohesion
    while (match := _GOES_ON.match(text, end)) and not _ENDS_NAME.match(text, end):
        last, follows, after = text[:end].split()[-1], match["word"], match["after"] or "."
        if not match["dash"] and cohesion(last, follows) <= cohesion(follows, after):
            break
        end = match.end("word")
    return end


def _is_in_column(kind: Kind, passage: Passage, own: str) -> bool:
    """Whether a row of a table names one of a kind, by what stands above its cell."""
    named = (cell.text for cell in cells_of(passage) if heads_column(kind, cell.header) and cell.text[:1].isupper())
    return any(words_in_row(name) not in own for name in named)


def _asks_which(question: Question, singled: bool) -> bool:
    """Whether one or several of a kind are asked for: not which of two has more, nor a list of all bodies that do a
    thing.
    """
    is_list = question.wants == "list" and not any(kind in NAMED for kind in _kinds_of(question))
    of_kind = question.intent in _ASKS_WHICH and not is_list
    return question.wants in _ASKS_WHICH and (of_kind or singled)


def _counted(question: Question) -> Figure | None:
    """How many there are of what is asked for: "tám trường … là những trường nào"."""
    asked = _ASKED.search(question.asked)
    stated = (figure for figure in question.figures if _counts(figure) and asked and figure.end <= asked.start())
    return next((figure for figure in stated if not _THOSE.match(question.asked[figure.end :].lstrip())), None)


def _counts(figure: Figure) -> bool:
    """Whether a figure says how many there are; what may be no unit of it counts where a question begins with it."""
    is_sure = figure.unit != "bên" and (figure.family != "guess" or figure.start == 0)  # "hai bên" were named before
    return figure.kind == "quantity" and figure.family in COUNTED and is_sure and not figure.comparators


def _of_counted(counted: Figure, text: str) -> str:
    """The clauses of a text that say how many there are of what is counted."""
    noun = words_in_row(counted.unit)
    clauses = [clause for clause in _CLAUSE.split(text) if noun in words_in_row(clause)]
    said = [clause for clause in clauses if any(f.values == counted.values for f in figures_in(clause))]
    return " / ".join(said)


def _enumerates(counted: Figure, text: str, own: str) -> bool:
    """Whether a text that says how many works there are that are asked for tells which, if by no names."""
    noun = words_in_row(counted.unit)
    if counted.unit not in _WORKS or f"{noun}nao " not in own or not (said := _of_counted(counted, text)):
        return True
    counts = (figure for figure in figures_in(said) if figure.values == counted.values)
    return any(_ENUMERATES.search(said, figure.end) for figure in counts)


def _kinds_of(question: Question) -> tuple[Kind, ...]:
    """The kinds of which a question asks which one, or the names."""
    found = kinds_asked(question.text)
    if found or not _NAME_ASKED.search(question.asked) or _OF_PERSON.search(question.asked):
        return found
    return establishments_in(question.text)


def _is_placed(question: Question, kinds: tuple[Kind, ...], told: str) -> bool:
    """Whether a province is named, as its document's title may, if one is asked for."""
    provinces = (place.name for place in provinces_in(told))
    return PROVINCE in kinds and any(name not in question.provinces for name in provinces)


def _names_anything(question: Question, text: str, own: str) -> bool:
    """Whether there is a proper name that the question does not say; of a person, who is called one."""
    if _OF_PERSON.search(question.asked):
        return names_person(text) or names_signer(text)
    return names_anything(text, own)
