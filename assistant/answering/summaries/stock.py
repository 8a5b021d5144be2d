"""The part of a document that takes stock, read side by side: what was achieved, what is wanting, and why."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Literal

from assistant.answering.drafting import Source
from assistant.records import Passage, Section, Sentence
from assistant.vietnamese.letters import fold

Side = Literal["good", "bad", "cause"]
Told = tuple[str, Source]

STANDS = r"buc tranh|thuc trang|tinh hinh|hien trang|nhin lai|nhin chung"
WORDS: Mapping[Side, str] = {
    "good": r"ket qua(?! (?:nghien cuu|thuc hien|khao sat|mong muon|nhu ))|mat duoc|uu diem|diem manh|thanh tuu"
    r"|thanh tich|(?:lam|dat) duoc (?:(?:nhung|cac) )?(?:(?:viec )?(?:gi|j)|(?:diem|viec) nao)"
    r"|(?:gi|viec|dieu) (?:(?!chua|phai|can|se)[a-z]+ ){1,5}(?:lam|dat) duoc",
    "bad": r"han che|ton tai|yeu kem|chua duoc|chua lam duoc|bat cap|(?:diem|cho|mat)(?: con)? yeu|khuyet diem"
    r"|(?:gap|con)(?: (?:nhung|cac|mot so))? (?:kho khan|vuong mac)|(?:kho khan|vuong mac)(?=,? (?:gi|nao|vuong mac)\b)"
    r"|diem nghen|yeu (?:o )?(?:dau|cho nao|diem nao|kho nao|mat nao)",
    "cause": r"nguyen nhan|(?:vi|tai) sao|(?:do|vi) dau|ly do",
}
_FAULTS = r"(?:han che|ton tai|yeu kem|khuyet diem|bat cap)"
_ANNOUNCED: Mapping[Side, re.Pattern[str]] = {
    "cause": re.compile(
        rf"\bnguyen nhan\b|\b{_FAULTS},? (?:{_FAULTS} )?(?:neu |noi )?(?:tren|nay|do) (?:\w+ ){{0,4}}?(?:do|vi|tu)\b"
    ),
    "bad": re.compile(rf"\b{_FAULTS}\b"),
}
_OPENS_CAUSES = re.compile(rf"\W*(?:(?:cac|nhung|mot so) )?(?:nguyen nhan|{_FAULTS}[^.:;]*?\b(?:tren|nay|do)\b)")
_ANNOUNCING = 30  # words that a sentence has at most which only leads over to another side
_LAST = 4  # words in which it then names that side


def by_side(section: Section, inside: Iterable[Passage]) -> dict[Side, list[Told]]:
    """The sentences of each side: what a heading below the section names, else from where a sentence leads over."""
    told: dict[Side, list[Told]] = {"good": [], "bad": [], "cause": []}
    side: Side = "good"
    are_headed = False
    for passage in inside:
        if headed := _headed(section, passage):
            side, are_headed = headed, True
        elif are_headed and _below(section, passage):
            continue  # a subsection of something else: "Giải thích từ ngữ"
        for sentence in passage.sentences:
            over = None if side == "cause" else _leads_over(sentence)
            if headed and not (over == "cause" and (_heads_causes(passage) or _opens(passage, sentence))):
                over = None
            side = over or side
            source = Source(passage, sentence.start, sentence.end)
            told[side] += [(text, source) for text in _points(sentence.text, leads_over=over is not None)]
    return told


def _points(text: str, leads_over: bool) -> list[str]:
    """What a sentence says, point by point; nothing of the words that only lead over to it."""
    if leads_over:
        head, colon, rest = text.partition(": ")
        if not colon and _ends_on_side(text):
            return []
        text = rest if colon and len(head.split()) <= _ANNOUNCING else text
    points = [point.strip() for point in text.split("; ")]
    return [f"{point[:1].upper()}{point[1:]}" for point in points if point]


def _ends_on_side(text: str) -> bool:
    """Whether a short sentence ends with the name of a side: "… vẫn có một số hạn chế, tồn tại."."""
    words = fold(text).split()
    last = " ".join(words[-_LAST:])
    return len(words) <= _ANNOUNCING and any(pattern.search(last) for pattern in _ANNOUNCED.values())


def _headed(section: Section, passage: Passage) -> Side | None:
    below = fold(_below(section, passage))
    sides: tuple[Side, ...] = ("bad", "cause", "good")
    return next((side for side in sides if re.search(rf"\b(?:{WORDS[side]})\b", below)), None)


def _below(section: Section, passage: Passage) -> str:
    """The headings of a clause below those of the section."""
    return " / ".join(passage.headings).rpartition(section.title)[2]


def _heads_causes(passage: Passage) -> bool:
    """Whether the clause's heading names causes beside another side: "Hạn chế và nguyên nhân"."""
    return bool(_ANNOUNCED["cause"].search(fold(passage.headings[-1] if passage.headings else "")))


def _opens(passage: Passage, sentence: Sentence) -> bool:
    """Whether a clause below what is bad begins with why it is so: "Những hạn chế trên chủ yếu do …"."""
    is_first = sentence == passage.sentences[0]
    return is_first and bool(_OPENS_CAUSES.match(fold(sentence.text)))


def _leads_over(sentence: Sentence) -> Side | None:
    text = fold(sentence.text)
    return next((side for side, pattern in _ANNOUNCED.items() if pattern.search(text)), None)
