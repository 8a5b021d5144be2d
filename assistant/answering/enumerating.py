"""Questions that a list within one sentence answers: what kind of things are asked for, and which list is theirs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from assistant.answering.concepts import passage_terms
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

_WRITTEN = {"hai": 2, "ba": 3, "bốn": 4, "bảy": 7, "tám": 8, "chín": 9, "mười": 10}  # not "năm" and "sáu": nam, sau
_NUMBERS = {fold(word): value for word, value in _WRITTEN.items()}
_COUNT = rf"(?P<count>\d{{1,2}}|{'|'.join(_NUMBERS)})"
_WORD = r"(?:[a-z][a-z&-]* )"
_SHORT_NOUNS = frozenset(
    syllables("ngành, nghề, nguồn, trường, mảng, mặt, nước, khu, xã, huyện, kênh, cây, con, hội, bệnh, môn, lớp, tuyến")
) | frozenset(syllables("cảng, đảo, hàng, vùng, chợ, giống, sàn, quỹ, khâu, bậc, hạng"))
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
    frozenset(("nguon", "von", "kinh phi", "ngan sach")),
    frozenset(("truong", "dai hoc", "cao dang", "hoc vien", "dh")),
    frozenset(("nguyen nhan", "ly do")),
    frozenset(("nuoc", "quoc gia", "thi truong")),
)
_OF_ANY = frozenset(("loai", "thu", "cai", "dang", "kieu", "nhom", "nhung", "cac", "khau"))
# What is no kind of thing that a sentence lists, or is read from headings and the register.
_NEVER = re.compile(
    r"(?:nam|ngay|thang|quy|gd|giai doan|thoi|lan|dong|ty|trieu|huong|theo|cach|viec|muc|nhiem vu|giai phap|chi tieu"
    r"|quan diem|noi dung|tinh|dia phuong|van ban|y|ai|co quan|don vi|so|phan tram)\b"
)
_INTENTS = frozenset(("list", "open", "figure", "task"))
_ENUMERATES = re.compile(r"\b(?:nao|gi|liet ke|ke|neu ten|gom)\b|^\W*(?:0?[3-9]|1\d) [a-z]")
_AMOUNT = re.compile(r"\b(?:bao nhieu|bn|phan tram|may (?!cai|thu|loai))\b")
_INITIAL = re.compile(r"[b-df-hj-np-tv-xz]{2}")  # a short form of two letters
_FUNDS = re.compile(r"\b(?:tien|kinh phi|von|ngan sach|chi phi)\b")
_OF_FUNDS = frozenset(("KP", *syllables("kinh phí, tiền, vốn, ngân sách, nguồn, lấy, từ, đâu, chi, làm, thực hiện")))
_FUND = re.compile(r"\b(?:ngân sách|vốn|nguồn|quỹ|xã hội hóa|đóng góp|học phí|đồng)\b", re.IGNORECASE)
_ABOVE_ALL = re.compile(r"\b(?:trước hết|nhất|đặc biệt|chẳng hạn|cụ thể|trọng tâm|trước mắt)(?: (?:là|về|ở|cho|như))?$")
_COUNTED = re.compile(rf"\b(?:\d{{1,2}}|{'|'.join(_WRITTEN)}|năm|sáu) (?P<noun>(?:[^\W\d]+\s?){{1,4}})\W*$")
_FEW, _MANY = 3, 8  # words that may stand between the noun and its list; after "các", "những" and a number
_PLURAL = rf"(?:cac|nhung|nhieu|mot so|so|\d{{1,2}}|{'|'.join(_NUMBERS)}|nam|sau)"
_HEAD = 4  # words at the beginning of a member that say what it is
_NEAR_BEST = 0.85
_OF_ANY_FIT = 0.5
_SURE = 0.8  # fit of a list with as many members as asked for that must say only so many of the words asked
_LEAST_WORDS = 0.25
_LEAST_CONTEXT = 8
_CONTEXT = 30  # words before the list that are told


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

    @property
    def is_any(self) -> bool:
        """Whether it is a word for anything: "mảng nào", "những mặt nào"."""
        return " ".join(self.words) in _ALIKE[0]

    def fit(self, listed: Enumeration) -> float:
        """From 0 to 1, how surely a list is one of such things: it or most of its members are called so."""
        before = " ".join(syllables(listed.before))
        heads = [" ".join(syllables(_in_full(member))[:_HEAD]) for member in listed.members]
        if not any(_calls(noun, before) or _most(noun, heads) for noun in self.nouns):
            return _OF_ANY_FIT if self.is_any and _ABOVE_ALL.search(listed.before) else 0.0
        said = [_says(word, before) or _most(word, heads) for word in _without_group(self.words) or self.words]
        return (1 + sum(said) / len(said)) / 2


def _names(words: tuple[str, ...]) -> list[str]:
    """The first words of a name, all of them first; a single one only where that is a word of its own."""
    names = [" ".join(words[:length]) for length in range(len(words), 1, -1)]
    return [
        *names,
        *(word for word in words[:1] if len(words) == 1 or word in _SHORT_NOUNS or _INITIAL.fullmatch(word)),
    ]


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


def kind_asked(question: Question) -> Kind | None:
    """The kind of thing that a question asks the members of; None where it asks for none."""
    asked = question.asked.lstrip()
    for pattern in _KINDS:
        for match in pattern.finditer(f"{asked} "):
            words = tuple(word for word in match["noun"].split() if word not in STOPWORDS)
            words = words[-1:] if pattern is _KINDS[-1] and words[-1:] and words[-1] in _SHORT_NOUNS else words
            count = _count(question.text, match)
            is_asked = not match.groupdict().get("count") or bool(
                count and _ENUMERATES.search(asked) and not _AMOUNT.search(asked)
            )
            if is_asked and not _OF_ANY.issuperset(words) and not any(map(_NEVER.match, (" ".join(words), words[-1]))):
                return Kind(words, count)
    return None


def _count(text: str, match: re.Match[str]) -> int:
    """How many are said to be listed; 0 for any number, and for what is only spelt like one: "Bạch Hải"."""
    folded = match.groupdict().get("count") or "0"
    written = text[match.start("count") : match.end("count")] if folded != "0" else folded
    if folded.isdigit():
        return int(folded)
    return _NUMBERS[folded] if written in (folded, *_WRITTEN) or match.start() == 0 else 0


def _called(noun: str) -> str:
    """A pattern for a noun and for those that are used for the same."""
    alike = sorted(next((group for group in _ALIKE if noun in group), (noun,)))
    initials = [" ".join(rf"{letter}\w*" for letter in noun)] if _INITIAL.fullmatch(noun) else []
    return f"(?:{'|'.join((*alike, *initials))})"


def enumerated(desk: Desk, evidence: Sequence[Evidence]) -> list[Statement]:
    """The list of the kind of thing asked for in the clause that says most of what is asked, whole and counted."""
    kind = kind_asked(desk.question)
    if kind is None or desk.question.intent not in _INTENTS or desk.question.wants_body:
        return []
    question = replace(desk.question, wants="list", intent="list", measure=None)
    least = _NEAR_BEST * max((_said(item) for item in evidence), default=0.0)
    # to find the lists of a sentence takes long: of those that could not answer none is looked for
    may_answer = (item for item in evidence if kind.count or _said(item) >= least or _asks_funds(desk, kind))
    found = [
        (2 * kind.fit(one) + _said(item) + one.stated / 4, item, one)
        for item in may_answer
        for one in _lists(item.sentence.text, kind)
        if _is_meant(desk.question, kind, one)
        and (_is_fund(desk, kind, item, one) or _answers(question, kind, item, one, least))
    ]
    if not found:
        return []
    _, item, listed = max(found, key=lambda one: one[0])
    return _told(kind, item, listed)


def _answers(question: Question, kind: Kind, item: Evidence, listed: Enumeration, least: float) -> bool:
    """Whether a clause says enough of what is asked: less where its list has as many members as the question says."""
    if kind.count and kind.fit(listed) >= _SURE and item.words >= _LEAST_WORDS:
        return True
    is_near = bool(kind.count) or (_said(item) >= least and supports(question, item))
    return is_near and passes_gates(question, item)


def _is_fund(desk: Desk, kind: Kind, item: Evidence, listed: Enumeration) -> bool:
    """Whether it is asked where the money for what a document is about comes from, and a list says what each source
    gives.
    """
    if not _asks_funds(desk, kind) or not all(map(_FUND.search, listed.members)):
        return False
    meta = desk.reader.shelf.metadata[item.passage.document]
    told = passage_terms(" / ".join((meta.title, meta.issuer, *item.passage.headings, item.sentence.text)))
    rest = [term for term in desk.question.telling if term not in _OF_FUNDS]
    return sum(term in told for term in rest) >= len(rest) / 2


def _asks_funds(desk: Desk, kind: Kind) -> bool:
    is_asked = kind.words[0] in _ALIKE[1] and bool(_FUNDS.search(desk.question.asked))
    return is_asked and bool(desk.selection.documents)


def _said(item: Evidence) -> float:
    return item.words + item.pairs / 2


def _lists(text: str, kind: Kind) -> Iterator[Enumeration]:
    yield from enumerations(text, kind.count)
    for noun in kind.nouns:
        yield from named_enumerations(text, noun, kind.count)


def _is_meant(question: Question, kind: Kind, listed: Enumeration) -> bool:
    if kind.count and len(listed.members) != kind.count:
        return False
    return bool(kind.fit(listed)) and (listed.stated or question.measure is None or question.intent == "list")


def _told(kind: Kind, item: Evidence, listed: Enumeration) -> list[Statement]:
    before = item.sentence.text[: listed.start].rstrip(" :")
    room = max(BUDGET - sum(len(member.split()) for member in listed.members), _LEAST_CONTEXT)
    context = shortened(before, [pieces_of(before)[-1].start], min(room, _CONTEXT)) if before else ""
    source = (Source(item.passage, item.sentence.start, item.sentence.end),)
    texts = fitted(listed.members, BUDGET - len(context.split()), from_start=True)
    head = f"{bold(f'{len(texts)} {_noun_written(kind, listed)}')} – {plain(context)}:"
    return [Statement(head), *(Statement(f"- {plain(text)}", source) for text in texts)]


def _noun_written(kind: Kind, listed: Enumeration) -> str:
    """What the members are called as the sentence writes it, right before them or, if it does not, in them."""
    texts = (listed.before, *listed.members)
    counted = _COUNTED.search(listed.before) if listed.stated else None
    if counted and not _calls(kind.nouns[0], " ".join(syllables(listed.before))):
        return counted["noun"].strip()
    found = ((text, re.search(rf"\b{_called(noun)}\b", fold(text).lower())) for noun in kind.nouns for text in texts)
    return next((text[match.start() : match.end()].lower() for text, match in found if match), "nội dung")
