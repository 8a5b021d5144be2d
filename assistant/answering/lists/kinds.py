"""What kind of things a question asks the members of, and whether a list is of that kind."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.answering.asking.question import Question
from assistant.answering.lists.enumerations import Enumeration
from assistant.vietnamese.letters import fold
from assistant.vietnamese.names import expand
from assistant.vietnamese.syllables import STOPWORDS, syllables

WRITTEN = {"hai": 2, "ba": 3, "bốn": 4, "bảy": 7, "tám": 8, "chín": 9, "mười": 10}  # not "năm" and "sáu": nam, sau
_NUMBERS = {fold(word): value for word, value in WRITTEN.items()}
_COUNT = rf"(?P<count>\d{{1,2}}|{'|'.join(_NUMBERS)})"
_WORD = r"(?:[a-z][a-z&-]* )"
_LAST = r"[a-z][a-z&-]*\b"
_SHORT_NOUNS = frozenset(
    syllables("ngành, nghề, nguồn, trường, mảng, mặt, nước, khu, xã, huyện, kênh, cây, con, hội, bệnh, môn, lớp, tuyến")
) | frozenset(
    syllables("hướng, cặp, loài, bước, dòng, giải, cảng, đảo, hàng, vùng, chợ, giống, sàn, quỹ, khâu, bậc, hạng")
)
# what a short noun ends and does not mean: "hợp tác xã nào" asks of no "xã"
_LONGER = frozenset(
    ("tac xa", "thi truong", "moi truong", "khach hang", "ngan hang", "nha hang", "xa hoi", "co hoi", "nha nuoc")
)
_KINDS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\b(?:nhung|cac|may|{_COUNT}) (?P<noun>{_WORD}{{1,6}}?)(?:nao|gi)\b",
        rf"\b(?:liet ke|ke ten|ke ra|ke|neu ten)(?: giup(?: (?:toi|minh|em))?)?(?: ten)?(?: (?:cac|nhung|{_COUNT}))?"
        rf" (?!ra\b|ten\b|giup\b)(?P<noun>{_WORD}{{0,2}}{_LAST})",
        rf"\b(?:may|{_COUNT})(?= (?P<noun>{_WORD}{{0,4}}{_LAST}))",
        rf"\b(?P<noun>{_WORD}{{1,2}})nao\b",
    )
)
# Words that people use for one another when they ask for the members of a list.
_ALIKE = (
    frozenset(("linh vuc", "mang", "mat", "nganh", "phuong dien", "khia canh", "lv")),
    frozenset(("nguon", "von", "kinh phi", "ngan sach")),
    frozenset(("truong", "dai hoc", "cao dang", "hoc vien", "dh")),
    frozenset(("nguyen nhan", "ly do")),
    frozenset(("nuoc", "quoc gia", "thi truong")),
    frozenset(("thu tieng", "tieng", "ngon ngu", "ngoai ngu")),
)
FUNDS = _ALIKE[1]
_OF_ANY = frozenset(("loai", "thu", "cai", "dang", "kieu", "nhom", "nhung", "cac", "khau"))
_GROUPED = frozenset(("nhom", "loai", "dang"))  # asked for alone, they are what the list calls its members
# What is no kind of thing that a sentence lists, or is read from headings and the register.
_NEVER = re.compile(
    r"(?:nam|ngay|thang|quy|gd|giai doan|thoi|lan|dong|ty|trieu|theo|cach|viec|muc|nhiem vu|giai phap|chi tieu"
    r"|quan diem|noi dung|tinh|dia phuong|van ban|y|ai|co quan|don vi|so|phan tram)\b"
)
_NEVER_ALONE = frozenset(("huong", "diem"))  # "theo hướng nào", "ở điểm nào" ask for no members
_MOST = 20  # things that a question says it wants listed
_BODY = re.compile(r"(?:nhom )?(?:co quan|don vi|to chuc|ban nganh|so nganh|bo nganh)\b")
_ENUMERATES = re.compile(r"\b(?:nao|gi|liet ke|ke|neu ten|gom)\b|^\W*(?:0?[3-9]|1\d) [a-z]")
_AMOUNT = re.compile(r"\b(?:bao nhieu|bn|phan tram|may (?!cai|thu|loai))\b")
_PAIR = re.compile(r"\b(?:nhung|cac) [a-z]+, $")  # "những cây, con nào" asks neither of "con" alone
_INITIAL = re.compile(r"[b-df-hj-np-tv-xz]{2}")  # a short form of two letters
_ABOVE_ALL = re.compile(r"\b(?:trước hết|nhất|đặc biệt|chẳng hạn|cụ thể|trọng tâm|trước mắt)(?: (?:là|về|ở|cho|như))?$")
_FEW, _MANY = 3, 8  # words that may stand between the noun and its list; after "các", "những" and a number
_LEADS_OVER, _GROUPS = r"(?:nhu|gom)", r"(?:nhom|loai)"
_FAR = 30  # after these where "như" or "gồm" leads over to the list
_PLURAL = rf"(?:cac|nhung|nhieu|mot so|so|\d{{1,2}}|{'|'.join(_NUMBERS)}|nam|sau)"
_HEAD = 4  # words at the beginning of a member that say what it is
_OF_ANY_FIT = 0.5
_FAR_FIT = 0.8  # of a list that stands far from the word that calls it so


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

    @property
    def is_body(self) -> bool:
        """Whether bodies are asked for, which are told from the register and from who does what."""
        return bool(_BODY.match(" ".join(self.words)))

    def fit(self, listed: Enumeration) -> float:
        """From 0 to 1, how surely a list is one of such things: it or most of its members are called so."""
        before = " ".join(syllables(listed.before))
        if listed.before.endswith(":") and any(_begins(noun, before) for noun in self.nouns):
            return 1.0
        heads = [" ".join(syllables(_in_full(member))[:_HEAD]) for member in listed.members]
        if not any(calls(noun, before) or _most(noun, heads) for noun in self.nouns):
            return _OF_ANY_FIT if self.is_any and _ABOVE_ALL.search(listed.before) else 0.0
        said = [_says(word, before) or _most(word, heads) for word in _without_group(self.words) or self.words]
        share = (1 + sum(said) / len(said)) / 2
        return (
            share if any(_calls_near(noun, before) or _most(noun, heads) for noun in self.nouns) else _FAR_FIT * share
        )


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


def calls(noun: str, before: str) -> bool:
    """Whether the words before a list call its members so: right before it, or further where a word leads over."""
    return _calls_near(noun, before) or bool(re.search(rf"\b{_many(noun)}(?: \w+){{0,{_FAR}}} {_LEADS_OVER}$", before))


def _calls_near(noun: str, before: str) -> bool:
    near = rf"\b(?:{_many(noun)}(?: \w+){{0,{_MANY}}}|{called(noun)}(?: \w+){{0,{_FEW}}})$"
    return bool(re.search(near, before))


def numbered(kind: Kind, listed: Enumeration) -> bool:
    """Whether the words right before a list are a number and what such things are called: "… vào bốn hướng:"."""
    before = " ".join(syllables(listed.before))
    number = rf"(?:\d{{1,2}}|{'|'.join(_NUMBERS)}|nam|sau)"
    return any(re.search(rf"\b{number} {called(noun)}(?: \w+){{0,2}}$", before) for noun in kind.nouns)


def _begins(noun: str, before: str) -> bool:
    """Whether a line is about such things before it lists them: "Điều kiện được thuê đất tại khoản 2: …"."""
    return bool(re.match(rf"(?:{_PLURAL} )?{called(noun)}\b", before))


def _many(noun: str) -> str:
    return rf"{_PLURAL} (?:{_GROUPS} )?{called(noun)}"


def _most(noun: str, heads: Sequence[str]) -> bool:
    return 2 * sum(_says(noun, head) for head in heads) > len(heads)


def _says(noun: str, text: str) -> bool:
    return bool(re.search(rf"\b{called(noun)}\b", text))


def _in_full(member: str) -> str:
    """A member that begins with a short form after what that stands for."""
    found = next((found for found in expand(member) if found.start == 0), None)
    return f"{found.long} {member[found.end :]}" if found else member


def kind_asked(question: Question) -> Kind | None:
    """The kind of thing that a question asks the members of; None where it asks for none."""
    asked = question.asked.lstrip()
    of_groups = None
    for pattern in _KINDS:
        for match in pattern.finditer(f"{asked} "):
            words = tuple(word for word in match["noun"].split() if word not in STOPWORDS)
            words = words[-1:] if pattern is _KINDS[-1] and _ends_in_short_noun(words) else words
            count = _count(question.text, match)
            is_asked = not match.groupdict().get("count") or bool(
                count and _ENUMERATES.search(asked) and not _AMOUNT.search(asked)
            )
            is_alone = pattern is _KINDS[-1] and _NEVER_ALONE.issuperset(words)
            is_of_pair = bool(_PAIR.search(asked[: match.start("noun")]))
            if not is_asked or is_of_pair or is_alone or not words:
                continue
            if _OF_ANY.issuperset(words):
                of_groups = Kind(words, count) if words[-1] in _GROUPED else of_groups
            elif not any(map(_NEVER.match, (" ".join(words), words[-1]))):
                return Kind(words, count)
    return of_groups


def _ends_in_short_noun(words: Sequence[str]) -> bool:
    return bool(words) and words[-1] in _SHORT_NOUNS and " ".join(words[-2:]) not in _LONGER


def _count(text: str, match: re.Match[str]) -> int:
    """How many are said to be listed; 0 for any number, and for what is only spelt like one: "Bạch Hải"."""
    folded = match.groupdict().get("count") or "0"
    written = text[match.start("count") : match.end("count")] if folded != "0" else folded
    if folded.isdigit():
        return int(folded) if int(folded) <= _MOST else 0
    return _NUMBERS[folded] if written in (folded, *WRITTEN) or match.start() == 0 else 0


def called(noun: str) -> str:
    """A pattern for a noun and for those that are used for the same."""
    alike = sorted(next((group for group in _ALIKE if noun in group), (noun,)))
    initials = [" ".join(rf"{letter}\w*" for letter in noun)] if _INITIAL.fullmatch(noun) else []
    return f"(?:{'|'.join((*alike, *initials))})"
