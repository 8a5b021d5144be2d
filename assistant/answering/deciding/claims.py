"""What a yes-or-no question claims, without the words that ask: of what, and what is said of it.

"Hộ nghèo có phải đóng phí không?" says "phải đóng phí" of "hộ nghèo"; "phí là 2 triệu đúng không?" says it all as one.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from assistant.answering.asking.concepts import concept_tokens
from assistant.answering.asking.intents import asked_form
from assistant.answering.asking.places import placeless
from assistant.answering.asking.question import Question
from assistant.answering.deciding.claimed import as_asked, claimed_stretch, is_to_be_confirmed
from assistant.answering.weighing.figures import figures_in, quantities
from assistant.vietnamese.abbreviations import SYLLABLE
from assistant.vietnamese.letters import fold, has_marks, nfc
from assistant.vietnamese.syllables import content

YES, NO = "Có", "Không"
_TABLE = Path(__file__).with_name("verdicts.toml").read_text(encoding="utf-8")
_MEANT: dict[str, str] = tomllib.loads(_TABLE)["meant"]
WORDS = tomllib.loads(re.sub(r"\{([^\W\d_]+)\}", lambda match: f"{match[1]}{_MEANT[match[1]]}", _TABLE))
_HAS = re.compile(r"\bco\b(?! (?:quan|so|che|cau|ban|hoi|khi|dong|giay)\b)")
_ASKED_OF = re.compile(r" (?:duoc|dc|phai|bi|thuoc|can|the|du dieu kien)\b")
_LEAVE = re.compile(r"\b(?:duoc|dc)\b")
_OF_CASE = re.compile(r"\bneu\b")
_GOT = re.compile(r"(?:duoc|dc|bi) \d")
_ACTED = re.compile(r"\s*(?:duoc|dc|bi|phai)\b(?! la\b)\s*")
MODALS = frozenset(
    ("co", "phai", "duoc", "dc", "bi", "can", "the", "nen", "dang", "da", "se", "thi", "theo", "cho", "du", "nao")
)
_NEARLY = re.compile(r"\bcận\b", re.IGNORECASE)  # "hộ cận nghèo", which folded is "cần"
_OF_DUTY = frozenset(("bat", "buoc"))
_LACKS = re.compile(
    r"\b(?:khi|neu|luc|du|ma)\b(?: [a-z]+){0,3}? (?:chua|khong)\b (?:can |phai |cho )*"
    r"(?P<lack>[^,;]+?)(?=,|;| thi\b| co (?:bi|duoc|dc|phai|the)\b|$)"
    r"|\b(?:chua|khong)\b (?:can |phai |cho )*(?P<bare>[^,;]+?)(?= thi (?:co|duoc|phai|bi)\b)"
)
_BY_ACT = re.compile(
    r"(?<=\w\w\w) (?:theo|trong) (?:(?:cai|ban|quy dinh|noi dung)(?: tai| cua)? )?"
    r"(?:nghi quyet|nq|quyet dinh|qd|nghi dinh|nd|thong tu|tt|ket luan|kl|ke hoach)(?: so)? ?\d[^,;]*$"
)
_SOURCE = re.compile(
    r"^\W*(?:(?:theo|o|tai|trong)\b[^,]*,|(?:kh|ke hoach|nq|nghi quyet|qd|quyet dinh|ctr|de an)\b[^,:]*:)"
)
_STEADILY = re.compile(r" (?:dần|dần dần)$|(?<=tang|giam|nang) dan$", re.IGNORECASE)  # "tăng dần"


@lru_cache
def words_of(part: str, kind: str) -> re.Pattern[str]:
    """Whole words of a kind that clauses or questions decide by."""
    return re.compile(rf"(?<!\w)(?:{'|'.join(WORDS[part][kind])})(?!\w)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Claim:
    """``said`` is folded; ``of`` and ``tells`` are the terms before and after the "có" that asks."""

    said: str
    whole: str  # the same as it is typed
    of: frozenset[str]
    tells: frozenset[str]
    is_confirmed: bool  # "… đúng không": what is said is taken to be so, and only to be confirmed
    told: str  # the folded words of ``tells``
    typed: str  # the same as they are typed
    lacks: frozenset[str]  # the terms of what is not yet so in the case asked about: "khi chưa hết nhiệm kỳ"
    act: str  # the first word of what is done to it, or it must do: "được cấp", "phải trả"
    of_amount: bool  # whether the amounts that it says are of the thing asked about: "tàu dưới 6 mét có phải …"
    is_leave: bool  # whether it is asked if one may: "… được không"
    is_only: bool  # whether it says so of one thing alone
    last: frozenset[str]  # the last terms of what is told: mostly what is asked
    is_told_apart: bool  # whether what is told is but a part of what it says, which begins with what is asked

    @property
    def is_case(self) -> bool:
        """Whether an amount that it says is a case put: "tàu 5 mét có phải …", "có được 15 năm không"."""
        is_put = self.is_leave or _OF_CASE.search(self.said) or (self.of_amount or not (self.of or self.is_confirmed))
        return bool(is_put or _GOT.match(self.told))

    def says(self, kind: str) -> bool:
        """Whether it says words of a kind."""
        return bool(words_of("question", kind).search(self.told))


def claim_of(question: Question) -> Claim:
    """The claim of a yes-or-no question."""
    text = nfc(question.text)
    folded = as_asked(text)
    start, last = claimed_stretch(text)
    is_confirmed = is_to_be_confirmed(text)
    has = None if is_confirmed else _asking(text, folded, start, last)
    told = has.end() if has else start
    source = _SOURCE.match(folded[start:last])
    start += source.end() if source and start + source.end() <= told else 0
    lacks = _LACKS.search(folded[:last], start)
    blanked = placeless(question)
    tells = " ".join(_without(lacks, blanked, told, last).split())
    plain = _STEADILY.sub("", tells)
    ends = [term for term in content(concept_tokens(_without_act(plain))) if term not in MODALS]
    return Claim(
        asked_form(text)[start:last].strip(),
        text[start:last].strip().lower(),
        _thing(question, blanked[start : has.start()]) if has else frozenset(),
        _without_duty(_terms(plain), plain),
        is_confirmed,
        fold(plain),
        tells.lower(),
        _terms(text[lacks.start(lacks.lastgroup or 0) : lacks.end()]) if lacks else frozenset(),
        _act(tells),
        bool(has) and not (any(letter.isdigit() for letter in tells) or quantities(figures_in(tells), with_time=True)),
        bool(_LEAVE.search(folded, last)),
        _is_only(text[start:last]),
        _last(ends),
        bool(has or lacks),
    )


def _without_act(text: str) -> str:
    """What is told without the act at its end by which it is so: "được cấp tiền theo Quyết định 8"."""
    act = _BY_ACT.search(fold(text))
    return text[: act.start()] if act else text


def _without(case: re.Match[str] | None, text: str, start: int, end: int) -> str:
    """What is told between two places of a text without a case that is put in it."""
    if case is None or not start <= case.start() < end:
        return text[start:end]
    return f"{text[start : case.start()].rstrip()} {text[case.end() : end].lstrip()}".strip()


def _without_duty(terms: frozenset[str], told: str) -> frozenset[str]:
    """The terms of a claim without those that only say that it must be so: "bắt buộc phải có đèn"."""
    rest = terms - _OF_DUTY
    return rest if rest and words_of("question", "obliges").search(fold(told)) else terms


def _last(terms: Sequence[str]) -> frozenset[str]:
    """The last term of a claim, and the one before it where the last is a short form or of another tongue."""
    is_plain = bool(terms) and (terms[-1].isupper() or SYLLABLE.fullmatch(terms[-1]) is not None)
    return frozenset(terms[-1:] if is_plain else terms[-2:])


def _act(text: str) -> str:
    """The first word after "được", "bị" or "phải"; "" where it says nothing of its own."""
    acted = _ACTED.match(fold(text))
    words = concept_tokens(text[acted.end() :])[:1] if acted else []
    return words[0] if words and words[0] not in WORDS["question"]["light"] else ""


def _is_only(text: str) -> bool:
    kind = "only" if has_marks(text) else "only_bare"
    return bool(words_of("question", kind).search(text))


def _asking(text: str, folded: str, start: int, last: int) -> re.Match[str] | None:
    """The "có" that asks: of several the last before "được", "phải", "thuộc"; "cơ", "cổ" typed with dấu are none."""
    found = [one for one in _HAS.finditer(folded, start, last) if text[one.start() : one.end()].lower() in ("có", "co")]
    asking = [one for one in found if _ASKED_OF.match(folded, one.end())]
    return asking[-1] if asking else next(iter(found), None)


def _thing(question: Question, text: str) -> frozenset[str]:
    """The terms of the thing asked about; none where none of them is telling."""
    terms = frozenset(concept_tokens(_without_now(text)))
    return terms if terms & frozenset(question.telling) else frozenset()


def _without_now(text: str) -> str:
    """The thing asked about without words that say when it is asked of: "sắp tới", "hiện nay"."""
    for match in reversed(list(words_of("question", "now").finditer(fold(text)))):
        text = f"{text[: match.start()]} {text[match.end() :]}"
    return text


def _terms(text: str) -> frozenset[str]:
    named = {"can"} if _NEARLY.search(text) else set[str]()
    return frozenset(concept_tokens(text)) - (MODALS - named)
