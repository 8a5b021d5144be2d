"""Where: the place that a question asks for or names, and whether and how a clause names one.

Knows places by how they are written, after "tại" or "ở", after what divides a province, and with a capital.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from assistant.answering.asking.question import Question
from assistant.answering.weighing.bodies import bodies_in
from assistant.answering.weighing.evidence import Evidence
from assistant.answering.weighing.focus import Focus
from assistant.reading.cells import cells_of
from assistant.reading.numbering import CAPITALS
from assistant.vietnamese.divisions import DIVISION, DIVISION_FOLDED, WITHIN_PROVINCES
from assistant.vietnamese.letters import fold, nfc
from assistant.vietnamese.names import provinces_in
from assistant.vietnamese.patterns import folded_words, words_in_row

_WHICH = f"{DIVISION_FOLDED}|dia phuong|dia diem|noi"
_ASKS_PLACE = re.compile(rf"\b(?:o|tai|dat tai|nam o|thuoc) (?:dau|(?:{_WHICH}) nao)\b")
# where one stands, not where one goes
_PROVINCIAL = ("tinh nao", "thanh pho nao")  # whose names are known
_SEATED = re.compile(r"\b(?:dat|nam|xay|dung|tru so)\b[^,;.?]*\b(?:o|tai) dau\b")
_NAMED = rf"(?:[{CAPITALS}]\w*[ -]?)+"
_IN_DIVISION = re.compile(rf"\b(?i:{DIVISION})\s+(?P<name>{_NAMED})")
_SPOT = re.compile(rf"\b(?:tại|ở)\s+(?P<name>{_NAMED})")
_SEAT = re.compile(rf"\b(?:tại|ở|thuộc)\s+(?:(?i:{DIVISION})\s+|số \d[^,;]*, )?(?P<name>{_NAMED})")
_GOAL = re.compile(rf"\b(?:về|cho)\s+(?P<name>{_NAMED})")
_AREA = re.compile(
    r"\b(?:tại|ở)\s+(?:các |những )?(?:vùng|khu|nơi|trường|cơ sở|trung tâm|thôn|bản|y tế|trạm|bệnh viện|chợ|nhà|bến)\b"
)
_SPOTS = f"{_WHICH}|dia ban|vung|khu vuc|truong|thon|ap|khu|khu cong nghiep|tuyen|vi tri"
_ASKS_WHERE = re.compile(
    rf"\b(?:o|tai|dat tai|nam o|nam tai|thuoc|dat|xay|trong) (?:nhung |cac |may )?(?:cho )?(?:dau|(?:{_SPOTS}) nao)\b"
    r"|^\W*(?:noi|vi tri|dia diem) (?:dat|xay(?: dung)?)\b"
)
_NO_PLACE = re.compile(
    r"\b(?:kinh phi|tien|von|ngan sach|nguon|han che|yeu|kem|diem nghen|vuong|ton tai)\b.*\bo dau\b"
    r"|\b(?:gui|nop|bao cao|hoi|lien he|muc|dieu|khoan|phan|chuong|noi|quy dinh|neu|viet|ghi|doc|xem|tim) (?:\w+ )?"
    r"(?:o|tai|trong) dau\b"
)
_STOPS = (
    "với|có|lên|trước|do|để|nhằm|theo|từ|được|phục vụ|đạt|khởi công|hoàn thành|mỗi|vào|trong|làm|quy mô|đã|sẽ|phải"
    "|đi|là|phát triển|hình thành|xây dựng|tiến|từng|góp phần|gắn|bằng|cùng|sau|khi|năm|giai đoạn"
)
_AGAIN = "đặt|nằm|tại|ở"  # begins the place of another thing
_NAME_WORD = rf"(?!(?:{_STOPS}|{_AGAIN})\s)[^\W_][\w/'’]*"
_NAME = rf"(?=[{CAPITALS}]){_NAME_WORD}(?:[ -]{_NAME_WORD})*?"
_KIND = rf"(?:(?:các|những|\d+)\s)?(?:(?![{CAPITALS}\d]){_NAME_WORD}\s){{0,4}}?"
_ENDS = rf"(?=[,;.:()]|$|\s(?:{_STOPS})\b|,?\svà\s)"
_NEXT = rf"(?:,|,? và)\s{_KIND}{_NAME}{_ENDS}"
_LEAST_SAID = 0.55  # of what is asked that stands right before the place, as far back as its clause or the place before
_TIME = r"(?!(?:quý|năm|tháng|ngày|giai đoạn|kỳ|mục|khoản|phần|điều|nhiệm kỳ)\s)"
_PLACE = re.compile(rf"\b(?:tại|ở|trong|thuộc|trên địa bàn)\s{_TIME}(?P<place>{_KIND}{_NAME}{_ENDS}(?:{_NEXT})*)")
_ANOTHER = re.compile(rf"[^,;.]*\s(?:{_AGAIN})\s")
_OF_AMOUNTS = frozenset(("figure", "date"))
_OF_ONE_THING = frozenset(("figure", "date", "open", "body"))
_BEFORE_NAME = re.compile(
    rf"(?<!\w)(?:{'|'.join(WITHIN_PROVINCES)}|đảo|cảng|sân bay|cửa khẩu|hồ|sông|cầu|chợ|(?:khu|cụm) công nghiệp"
    r"|vườn quốc gia|đến|tới|tại|ở|h\.|tx\.|tp\.) (?=\w)",
    re.IGNORECASE,
)
_CAPITAL = re.compile(rf"[ ,]+(?=[{CAPITALS}])")
_NO_PLACE_NAME = re.compile(  # begins the name of a body, an act, an office or a work
    "(?:Ban|Bộ|Sở|Hội|Ủy|Phó|Trưởng|Phòng|Tổ|Tỉnh|Quyết|Nghị|Kế|Chương|Đề|Thông|Chỉ|Kết|Luật|Việt|Chính|Đảng|Đoàn|Trung"
    "|Quốc|Thủ|Văn|Cục|Quỹ|Đại|Trường|Viện|Bệnh|Khu|Cụm|Công|Tập|Tổng|Ngân|Giám|Chủ|Bí|Hợp|Nhà|Dự)(?!\\w)"
)
_LETTERS = re.compile(r"[^\W\d_]+")
_FEWEST_WORDS = 2  # words of a name


def where_asked(question: Question) -> str:
    """The words that ask where something is; "" for none."""
    where = _ASKS_PLACE.search(question.asked)
    return where[0] if where else ""


def names_place(question: Question, evidence: Evidence) -> bool:
    """Whether a province or a part of one is named, if one is asked for; "ở đâu": or a spot, or a body to go to."""
    where, is_seated = where_asked(question), bool(_SEATED.search(question.asked))
    text = nfc(evidence.passage.text)
    own = words_in_row(question.text)
    places = [match["name"] for match in _IN_DIVISION.finditer(text)] + [place.text for place in provinces_in(text)]
    if where.endswith("dau") and is_seated:
        spots = (match["name"] for match in _SEAT.finditer(nfc(evidence.sentence.text)))
        return any(words_in_row(spot) not in own for spot in spots)
    if not where or any(words_in_row(place) not in own for place in places):
        return True
    if where.endswith(("noi nao", "dia diem nao")):
        return bool(_AREA.search(evidence.sentence.text))
    spots = (match["name"] for pattern in (_SPOT, _GOAL) for match in pattern.finditer(text))
    is_named = any(words_in_row(spot) not in own for spot in spots)
    return is_named or bool(bodies_in(text)) if where.endswith("dau") else is_named and not where.endswith(_PROVINCIAL)


def asks_where(question: Question) -> bool:
    """Whether it is asked where something is: not where money comes from, nor where things are bad."""
    return bool(_ASKS_WHERE.search(question.asked)) and not _NO_PLACE.search(question.asked)


def place_in(focus: Focus, text: str) -> str:
    """The place named in a text right after what says most of what is asked; "" for none."""
    best, said, before = "", _LEAST_SAID, 0
    for match in _PLACE.finditer(text):
        share = focus.coverage(text[max(before, _clause_start(text, match.start())) : match.end()])
        own = _own(match)
        if share > said:
            best, said = own, share
        before = match.start("place") + len(own)
    return best


def _own(match: re.Match[str]) -> str:
    """The place without what is the next thing that has one: "xã An Bình, trạm bơm và cống đặt tại xã Hòa Phú"."""
    others = _ANOTHER.match(match.string, match.end())
    return match["place"].rpartition(", ")[0] or match["place"] if others else match["place"]


def _clause_start(text: str, place: int) -> int:
    return max(text.rfind(end, 0, place) for end in ("; ", ". ", ": ")) + 1


def names_its_place(question: Question, evidence: Evidence) -> bool:
    """Whether each such place stands in the clause, above it or in the title of its document, a figure after it."""
    own = {fold(name).lower() for name in question.provinces}  # of the documents that are looked through
    named = _places_in(question.text, question.intent in _OF_AMOUNTS)
    places = [place for place in named if place not in own and not _is_slip(place, evidence.titled)]
    if question.intent not in _OF_ONE_THING or not places:
        return True
    passage = evidence.passage
    above = words_in_row(" / ".join((*passage.headings, passage.lead, evidence.titled)))
    told = words_in_row(passage.text)
    if any(f" {place} " not in above and f" {place} " not in told for place in places):
        return False
    below = [place for place in places if f" {place} " not in above]
    return question.intent != "figure" or bool(cells_of(passage)) or all(_is_figure_of(one, evidence) for one in below)


def _is_slip(place: str, title: str) -> bool:
    """Whether a title has the same name but for the end of one of its words: "Đăk Lăc"."""
    asked, told = place.split(), folded_words(title)
    runs = (told[at : at + len(asked)] for at in range(len(told) - len(asked) + 1))
    others = ([pair for pair in zip(asked, run, strict=True) if pair[0] != pair[1]] for run in runs)
    return any(len(pairs) == 1 and pairs[0][0][:2] == pairs[0][1][:2] for pairs in others)


def _is_figure_of(place: str, evidence: Evidence) -> bool:
    """Whether a figure of a sentence stands in the clause of a place or after it; where the sentence does not name it,
    whether it names no other.
    """
    text = nfc(evidence.sentence.text)
    start = fold(text).lower().find(place)
    if start < 0:
        return f" {place} " in words_in_row(text) or not _IN_DIVISION.search(text)
    return any(figure.end > _clause_start(text, start) for figure in evidence.figures)


@lru_cache(maxsize=256)
def _places_in(text: str, everywhere: bool) -> tuple[str, ...]:
    """The folded names of places, as their capitals show them, that are no provinces and no part of a body's name;
    ``everywhere``: those as well with nothing before them that only places have.
    """
    text = nfc(text)
    taken = [(place.start, place.end) for place in provinces_in(text)]
    taken += [(body.start, body.end) for body in bodies_in(text)]
    found = (_name_at(text, start) for start in _starts(text, everywhere))
    return tuple(
        fold(text[start:end]).lower()
        for start, end in found
        if text.count(" ", start, end) + 1 >= _FEWEST_WORDS and not any(a < end and start < b for a, b in taken)
    )


def _starts(text: str, everywhere: bool) -> Iterator[int]:
    """Where names of places may begin: after what goes before one, or with a capital behind a word without one."""
    yield from (match.end() for match in _BEFORE_NAME.finditer(text))
    for match in _CAPITAL.finditer(text) if everywhere else ():
        is_within = text[: match.start()].rpartition(" ")[2].islower()
        if is_within and not _NO_PLACE_NAME.match(text, match.end()):
            yield match.end()


def _name_at(text: str, start: int) -> tuple[int, int]:
    """Where the words with a capital that begin at a place begin and end."""
    end = start
    for match in _LETTERS.finditer(text, start):
        if text[end : match.start()].strip() or not match[0].istitle():
            break
        end = match.end()
    return start, end
