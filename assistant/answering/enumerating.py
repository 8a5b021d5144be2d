"""Questions that a list within one sentence answers: of what kind the things asked for are, and which list is theirs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from assistant.answering.desk import Desk
from assistant.answering.drafting import Source, Statement
from assistant.answering.enumerations import Enumeration, enumerations, named_enumerations
from assistant.answering.evidence import Evidence
from assistant.answering.gates import passes_gates
from assistant.answering.lists import BUDGET, fitted
from assistant.answering.pieces import pieces_of, shortened
from assistant.answering.question import Question
from assistant.answering.support import supports
from assistant.answering.wording import bold, plain
from assistant.vietnamese.letters import fold
from assistant.vietnamese.names import expand
from assistant.vietnamese.syllables import STOPWORDS, syllables

_NUMBERS = {"hai": 2, "ba": 3, "bon": 4, "bay": 7, "tam": 8, "chin": 9, "muoi": 10}  # not "nam" and "sau"
_COUNT = rf"(?P<count>\d{{1,2}}|{'|'.join(_NUMBERS)})"
_WORD = r"(?:[a-z][a-z&-]* )"
_KINDS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\b(?:nhung|cac|may|{_COUNT}) (?P<noun>{_WORD}{{1,6}}?)(?:nao|gi)\b",
        rf"\b(?:may|{_COUNT}) (?P<noun>{_WORD}{{1,4}})",
        rf"\b(?:liet ke|ke ten|ke ra|ke|neu ten)(?: cac| nhung)? (?P<noun>{_WORD}{{1,3}})",
        rf"(?P<noun>{_WORD}{{1,2}})nao\b",
    )
)
# Words that people use for one another when they ask for the members of a list.
_ALIKE = (
    frozenset(("linh vuc", "mang", "mat", "nganh", "phuong dien", "khia canh", "lv")),
    frozenset(("nguon", "von", "kinh phi", "ngan sach", "tien")),
    frozenset(("truong", "dai hoc", "cao dang", "hoc vien", "dh")),
    frozenset(("nguyen nhan", "ly do")),
    frozenset(("nuoc", "quoc gia", "thi truong")),
)
_OF_ANY = frozenset(("loai", "thu", "cai", "dang", "kieu", "nhom", "nhung", "cac", "khau"))
_SHORT_NOUNS = frozenset(
    "nganh nghe nguon truong mang mat nuoc khu xa huyen kenh cay con hoi benh mon lop tuyen cang dao hang vung".split()
)
# What is no kind of thing that a sentence lists, or is read from headings and the register.
_NEVER = re.compile(
    r"(?:nam|ngay|thang|quy|gd|giai doan|thoi|lan|dong|ty|trieu|huong|theo|cach|viec|muc|nhiem vu|giai phap|chi tieu"
    r"|quan diem|noi dung|tinh|dia phuong|van ban|y|ai|co quan|don vi|so|phan tram)\b"
)
_INTENTS = frozenset(("list", "open", "figure", "task"))
_ENUMERATES = re.compile(r"\b(?:nao|gi|liet ke|ke|neu ten|gom)\b")
_AMOUNT = re.compile(r"\b(?:bao nhieu|bn|phan tram|may (?!cai|thu|loai))\b")
_INITIALS = 2
_FEW, _MANY = 3, 8  # words that may stand between the noun and its list; after "các", "những" and a number
_PLURAL = rf"(?:cac|nhung|nhieu|mot so|so|\d{{1,2}}|{'|'.join(_NUMBERS)}|nam|sau)"
_HEAD = 4  # words at the beginning of a member that say what it is
_NEAR_BEST = 0.85
_CONTEXT = 24  # words before the list that are told


@dataclass(frozen=True, slots=True)
class Kind:
    """What the things asked for are called, folded, and how many there are said to be; 0 for any number."""

    words: tuple[str, ...]
    count: int = 0

    @property
    def nouns(self) -> tuple[str, ...]:
        """The names by which a list may call such things, the fullest first."""
        words = tuple(word for word in self.words if word not in _OF_ANY) or self.words
        return tuple(dict.fromkeys((*_names(words), *_names(_without_group(words)))))

    def fit(self, listed: Enumeration) -> float:
        """From 0 to 1, how surely a list is one of such things: it or most of its members are called so."""
        before = " ".join(syllables(listed.before))
        heads = [" ".join(syllables(_in_full(member))[:_HEAD]) for member in listed.members]
        if not any(_calls(noun, before) or _most(noun, heads) for noun in self.nouns):
            return 0.0
        said = [_says(word, before) or _most(word, heads) for word in self.words]
        return (1 + sum(said) / len(said)) / 2


def _names(words: tuple[str, ...]) -> list[str]:
    """The first words of a name, all of them first; a single one only where that is a word of its own."""
    names = [" ".join(words[:length]) for length in range(len(words), 1, -1)]
    return [*names, *(words[:1] if len(words) == 1 or words[:1] and words[0] in _SHORT_NOUNS else ())]


def _without_group(words: tuple[str, ...]) -> tuple[str, ...]:
    """ "lĩnh vực công nghệ" are technologies, "mảng khoa học" sciences."""
    length = next((length for length in (2, 1) if " ".join(words[:length]) in _ALIKE[0]), 0)
    return words[length:]


def _calls(noun: str, before: str) -> bool:
    """Whether the words right before a list call its members so."""
    called = _called(noun)
    near = rf"\b(?:{_PLURAL} {called}(?: \w+){{0,{_MANY}}}|{called}(?: \w+){{0,{_FEW}}})$"
    return bool(re.search(near, before))


def _most(noun: str, heads: Sequence[str]) -> bool:
    return 2 * sum(_says(noun, head) for head in heads) > len(heads)


def _says(noun: str, text: str) -> bool:
    return bool(re.search(rf"\b{_called(noun)}\b", text))


def _in_full(member: str) -> str:
    """A member that begins with a short form after what that stands for."""
    found = next((found for found in expand(member) if found.start == 0), None)
    return f"{found.long} {member[found.end :]}" if found else member


def kind_asked(asked: str) -> Kind | None:
    """The kind of thing that a folded question asks the members of; None where it asks for none."""
    for pattern in _KINDS:
        for match in pattern.finditer(f"{asked} "):
            words = tuple(word for word in match["noun"].split() if word not in STOPWORDS)
            count = match.groupdict().get("count") or "0"
            is_asked = count == "0" or bool(_ENUMERATES.search(asked) and not _AMOUNT.search(asked))
            if words and is_asked and not _NEVER.match(" ".join(words)):
                return Kind(words, _NUMBERS.get(count) or int(count))
    return None


def _called(noun: str) -> str:
    """A pattern for a noun and for those that are used for the same."""
    alike = sorted(next((group for group in _ALIKE if noun in group), (noun,)))
    initials = [" ".join(rf"{letter}\w*" for letter in noun)] if len(noun) == _INITIALS else []
    return f"(?:{'|'.join((*alike, *initials))})"


def enumerated(desk: Desk, evidence: Sequence[Evidence]) -> list[Statement]:
    """The list of the kind of thing asked for in the clause that says most of what is asked, whole and counted."""
    kind = kind_asked(desk.question.asked)
    if kind is None or desk.question.intent not in _INTENTS or desk.question.wants_body:
        return []
    question = replace(desk.question, wants="list", intent="list", measure=None)
    least = _NEAR_BEST * max((_said(item) for item in evidence), default=0.0)
    found = [
        (2 * kind.fit(one) + _said(item) + one.stated / 4, item, one)
        for item in evidence
        if passes_gates(question, item)
        for one in _lists(item.sentence.text, kind)
        if _is_meant(desk.question, kind, one) and (kind.count or (_said(item) >= least and supports(question, item)))
    ]
    if not found:
        return []
    _, item, listed = max(found, key=lambda one: one[0])
    return _told(kind, item, listed)


def _said(item: Evidence) -> float:
    return item.words + item.pairs / 2


def _lists(text: str, kind: Kind) -> Iterator[Enumeration]:
    yield from enumerations(text, kind.count)
    for noun in kind.nouns:
        yield from named_enumerations(text, noun, kind.count)


def _is_meant(question: Question, kind: Kind, listed: Enumeration) -> bool:
    if kind.count and len(listed.members) != kind.count:
        return False
    return bool(kind.fit(listed)) and (listed.stated or question.measure is None)


def _told(kind: Kind, item: Evidence, listed: Enumeration) -> list[Statement]:
    before = item.sentence.text[: listed.start].rstrip(" :")
    context = shortened(before, [pieces_of(before)[-1].start], _CONTEXT) if before else ""
    source = (Source(item.passage, item.sentence.start, item.sentence.end),)
    texts = fitted(listed.members, BUDGET - len(context.split()))
    head = f"{bold(f'{len(texts)} {_noun_written(kind, item.sentence.text)}')} – {plain(context)}:"
    return [Statement(head), *(Statement(f"- {plain(text)}", source) for text in texts)]


def _noun_written(kind: Kind, text: str) -> str:
    """The noun as the sentence writes it, if it does."""
    folded = fold(text).lower()
    found = (re.search(rf"\b{_called(noun)}\b", folded) for noun in kind.nouns)
    return next((text[match.start() : match.end()].lower() for match in found if match), "nội dung")
