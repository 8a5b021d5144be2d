"""How things stand, the good and the bad of it and why: the part of a document that takes stock, side by side."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Literal

from assistant.answering.asking.concepts import concept_tokens, passage_terms
from assistant.answering.asking.question import Question
from assistant.answering.desk import Desk
from assistant.answering.drafting import Source, Statement
from assistant.answering.lists.fitting import BUDGET, clipped, fitted
from assistant.answering.lists.lists import place, section_statements, short_name
from assistant.answering.lists.sections import SectionMatch
from assistant.answering.summaries.extent import names_part
from assistant.answering.weighing.figures import figures_in, quantities
from assistant.answering.weighing.pieces import at_joint
from assistant.answering.wording import bold, plain
from assistant.records import Document, Passage, Section, Sentence
from assistant.vietnamese.letters import fold
from assistant.vietnamese.syllables import syllables

Side = Literal["good", "bad", "cause"]
_Told = tuple[str, Source]

_STANDS = r"buc tranh|thuc trang|tinh hinh|hien trang|nhin lai|nhin chung"
_WORDS: Mapping[Side, str] = {
    "good": r"ket qua(?! (?:nghien cuu|thuc hien|khao sat|mong muon|nhu ))|mat duoc|uu diem|diem manh|thanh tuu"
    r"|thanh tich|(?:lam|dat) duoc (?:nhung )?(?:gi|j)",
    "bad": r"han che|ton tai|yeu kem|chua duoc|chua lam duoc|bat cap|(?:diem|cho|mat)(?: con)? yeu|khuyet diem"
    r"|(?:gap|con)(?: (?:nhung|cac|mot so))? (?:kho khan|vuong mac)|(?:kho khan|vuong mac)(?=,? (?:gi|nao|vuong mac)\b)"
    r"|diem nghen|yeu (?:o )?(?:dau|cho nao|diem nao|kho nao|mat nao)",
    "cause": r"nguyen nhan|(?:vi|tai) sao|(?:do|vi) dau|ly do",
}
_TITLES: Mapping[Side, str] = {"good": "Kết quả", "bad": "Hạn chế", "cause": "Nguyên nhân"}
# what parts two sides that are both asked for: "hạn chế và nguyên nhân", and not "nguyên nhân của hạn chế"
_PARTS = re.compile(r"\b(?:va|cung|voi|roi)\b|[,;/&+?.-]")
_FORMS = frozenset(("summary", "list", "task", "open", "figure"))
_TAKES_STOCK = re.compile(r"\b(?:tinh hinh|thuc trang|hien trang|boi canh|ket qua|danh gia)\b")
_ANNOUNCED: Mapping[Side, re.Pattern[str]] = {
    "cause": re.compile(r"\bnguyen nhan\b"),
    "bad": re.compile(r"\b(?:han che|ton tai|yeu kem|khuyet diem|bat cap)\b"),
}
_ANNOUNCING = 30  # words that a sentence has at most which only leads over to another side
_LAST = 4  # words in which it then names that side
_MOST = 8
_TITLE = 6  # words up to which a heading is told beside its number
_SIDE_BUDGET = {1: BUDGET, 2: 44, 3: 32}  # words of a side, by how many are told
_ITEM = 7  # words that an item keeps however many there are
_POINT = 11  # words that a point of a line should have
_FAULT = re.compile(r"\b(?:chưa|còn|thiếu|không|chậm|hạn chế|thấp|yếu|lạc hậu|mới chỉ|mới đạt)\b")
_SUBJECT, _FAULT_WORDS = 4, 5  # words of what is at fault, and of its fault, where a point is too long
# faults of which the words right before say in what they lie: "nhận thức chưa đầy đủ"
_OF_DEGREE = re.compile(
    r"(?:(?:chưa|không|còn) )?"
    r"(?:đầy đủ|cao|rõ|sâu|tốt|đều|đồng bộ|thường xuyên|chặt chẽ|kịp thời|thấp|yếu|chậm|hạn chế)\b"
)
_AT_FAULT = 2
_SAYS_NOTHING_WORDS = (
    "hoạt động, lĩnh vực, công tác, trước, khi, mặt, cả, lẫn, ra sao, thế nào, chung, vừa qua, thời gian, năm, ngành,"
    " thừa nhận, yếu, đánh giá, cho, còn, những, gì, nhìn lại, nhìn nhận, mình, mấy, cái, chỉ ra, nêu, được, đạt, làm,"
    " gặp, buc tranh, giúp, tự, đâu, khiến, dẫn, đến, tới, gây, kém, phát triển, tốt, mong muốn, như, kỳ vọng, chậm, vì"
)
_NAMED = re.sub(r"\W+", " ", f"{_STANDS} {' '.join(_WORDS.values())}")
_SAYS_NOTHING = frozenset((*syllables(_NAMED), *concept_tokens(_NAMED), *syllables(_SAYS_NOTHING_WORDS)))


def sides_asked(question: Question) -> tuple[Side, ...]:
    """Which sides of how things stand are asked for, in their order; none where that is not asked."""
    if question.intent not in _FORMS:
        return ()
    named = tuple(side for side, words in _WORDS.items() if re.search(rf"\b(?:{words})\b", question.asked))
    if _asks_only_why(question.asked):
        return ("cause",)
    if re.search(rf"\b(?:{_STANDS})\b", question.asked):
        return named if "bad" in named or "cause" in named else ("good", "bad")
    return named if question.intent != "figure" else ()


def _asks_only_why(asked: str) -> bool:
    """Whether only the causes are asked for, of what is bad: "nguyên nhân của hạn chế", "còn yếu do đâu"."""
    causes, faults = ([*re.finditer(rf"\b(?:{_WORDS[side]})\b", asked)] for side in ("cause", "bad"))
    between = (asked[min(a.end(), b.end()) : max(a.start(), b.start())] for a in causes for b in faults)
    return any(not _PARTS.search(text) for text in between) and not re.search(rf"\b(?:{_WORDS['good']})\b", asked)


def situation_statements(desk: Desk, documents: Sequence[Document]) -> list[Statement]:
    """What the first section that takes stock says of the sides asked for, of the one document that is meant; nothing
    where the question names something in particular, or the section does not tell the sides apart.
    """
    sides = sides_asked(desk.question)
    if len(documents) != 1 or not sides or _names_something(desk, documents[0]):
        return []
    (document,) = documents
    section = next((one for one in document.sections if _TAKES_STOCK.search(fold(one.title))), None)
    if section is None:
        return []
    inside = [p for p in desk.reader.passages(document.name) if section.start <= p.start < section.end]
    told = _by_side(section, inside)
    if len(sides) > 1 and not (told["bad"] or told["cause"]):
        return section_statements(SectionMatch(document, document.sections.index(section), 1.0), inside, "nội dung")
    sides = tuple(side for side in sides if told[side])
    if not sides:
        return []
    if len(sides) == 1:
        name = place(section) if len(section.title.split()) <= _TITLE else section.label
        return _items(sides[0], told[sides[0]], f"{short_name(document.metadata)}, {name}")
    head = Statement(f"{bold(plain(place(section)))}:")
    return [head, *(_line(side, told[side], _SIDE_BUDGET[len(sides)]) for side in sides)]


def _most_telling(told: Sequence[_Told], most: int) -> list[_Told]:
    """The points with figures first, then the first ones; in their own order."""
    ranked = sorted(range(len(told)), key=lambda at: (not quantities(figures_in(told[at][0])), at))
    return [told[at] for at in sorted(ranked[:most])]


def _names_something(desk: Desk, document: Document) -> bool:
    """Whether words are asked about that neither the title says nor the whole document is about."""
    titled = passage_terms(f"{document.metadata.title} / {document.metadata.issuer}")
    rest = [t for t in desk.question.telling if t not in titled and t not in _SAYS_NOTHING and not t.isdigit()]
    return names_part(desk, document, rest)


def _by_side(section: Section, inside: Iterable[Passage]) -> dict[Side, list[_Told]]:
    """The sentences of each side: what a heading below the section names, else from where a sentence leads over."""
    told: dict[Side, list[_Told]] = {"good": [], "bad": [], "cause": []}
    side: Side = "good"
    for passage in inside:
        if headed := _headed(section, passage):
            side = headed
        for sentence in passage.sentences:
            over = None if side == "cause" else _leads_over(sentence)
            over = over if not headed or (over == "cause" and _heads_causes(passage)) else None
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
    below = fold(" / ".join(passage.headings).rpartition(section.title)[2])
    sides: tuple[Side, ...] = ("bad", "cause", "good")
    return next((side for side in sides if re.search(rf"\b(?:{_WORDS[side]})\b", below)), None)


def _heads_causes(passage: Passage) -> bool:
    """Whether the clause's heading names causes beside another side: "Hạn chế và nguyên nhân"."""
    return bool(_ANNOUNCED["cause"].search(fold(passage.headings[-1] if passage.headings else "")))


def _leads_over(sentence: Sentence) -> Side | None:
    text = fold(sentence.text)
    return next((side for side, pattern in _ANNOUNCED.items() if pattern.search(text)), None)


def _items(side: Side, told: Sequence[_Told], name: str) -> list[Statement]:
    more = "" if len(told) <= _MOST else f" (nêu {_MOST} ý, chưa hết)"
    told = _most_telling(told, _MOST)
    texts = _cut([text for text, _ in told], BUDGET)
    lines = [Statement(f"- {plain(text)}", (source,)) for text, (_, source) in zip(texts, told, strict=True)]
    return [Statement(f"{bold(_TITLES[side])} – {plain(name)}{more}:"), *lines]


def _line(side: Side, told: Sequence[_Told], words: int) -> Statement:
    told = _most_telling(told, words // _POINT)
    texts = _cut([text for text, _ in told], words)
    joined = "; ".join(text.rstrip(" .;") for text in texts)
    return Statement(f"- {bold(_TITLES[side])}: {plain(joined)}", tuple(source for _, source in told))


def _cut(points: Sequence[str], words: int) -> list[str]:
    """The points cut to the room there is; each keeps what it finds fault with, if not all whom it says it of."""
    return [_with_fault(*pair) for pair in zip(points, fitted(points, words, _ITEM, from_start=True), strict=True)]


def _with_fault(point: str, cut: str) -> str:
    fault = _FAULT.search(point)
    if fault is None or _FAULT.search(cut) or not cut.endswith("…"):
        return cut
    words, room = point.split(), len(cut.split()) - 1
    subject = " ".join(words[: at_joint(words, max(room - _FAULT_WORDS, _SUBJECT))]).rstrip(" ,;:")
    lies_in = _AT_FAULT if _OF_DEGREE.match(point, fault.start()) else 0
    before = max(len(point[: fault.start()].split()) - lies_in, len(subject.split()))
    return f"{subject} … {clipped(' '.join(words[before:]), max(room - len(subject.split()), _SUBJECT))}"
