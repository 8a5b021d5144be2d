"""What stands around the aims and tasks of a document: what was reached before, the money that it needs in all, and
the agencies that answer for it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from assistant.answering.drafting import Source, Statement, source_of
from assistant.answering.lists.fitting import clipped
from assistant.answering.registered import Registered
from assistant.answering.registering.duties import first_of_each, is_assigned
from assistant.answering.weighing.figures import figures_in, quantities
from assistant.answering.weighing.pieces import lead_of
from assistant.answering.wording import bold, plain
from assistant.records import Duty, Passage, Sentence
from assistant.vietnamese.letters import fold

_TAKES_STOCK = re.compile(r"\b(?:so ket|tong ket|ket qua|danh gia|\d+ nam thuc hien)\b")
_REACHED = re.compile(r"\bket qua\b|\bthanh tuu\b|\buu diem\b")
_OF_LEADING = re.compile(r"\b(?:lanh dao|chi dao|quan triet|trien khai)\b")  # says who did it, not what came of it
_MONEY = r"(?:kinh phi|von|nguon luc|muc dau tu|du toan|ngan sach)"
_IN_ALL = re.compile(rf"\btong (?:\w+ ){{0,3}}{_MONEY}\b|^(?:du kien )?{_MONEY} (?:thuc hien|hoat dong|du kien)\b")
_HEADED = re.compile(rf"\b{_MONEY}\b")
_OF_ALL = re.compile(
    r"\bthuc hien (?:nghi quyet|ke hoach|chuong trinh|de an|ket luan|chi thi|quyet dinh|du an|quy che)\b"
)
_SEVERAL = 2  # figures with which a clause tells what was reached
_NEAR = 160  # letters from there to the amount
_AGENCIES = 12  # words that both of them have
_AGENCY = 6  # words of a name that is told
_ONLY_WATCHES = re.compile(r"Kiểm tra|Mặt trận|Hội đồng nhân dân|Thanh tra")
# what is said of the one that answers for the whole
_HEADS = re.compile(
    r"\bla co quan (?:chu tri|dau moi|thuong truc)\b|\bchiu trach nhiem (?:chinh|toan dien)\b"
    r"|\bchiu trach nhiem truoc (?:[a-z]+ ){2,6}(?:ve ket qua|ve viec|viec) thuc hien\b"
)
_OF_MANY = re.compile(r"^(?:các|những|mọi|mỗi|toàn thể)\b|^\S+$|^Doanh nghiệp$", re.IGNORECASE)
_STEWARD = re.compile(
    r"\bthuong truc\b|\bdau moi\b|\btheo doi\b.*\b(?:don doc|tong hop|danh gia|kiem tra|giam sat|bao cao)\b"
)


def results_reached(one: Registered, words: int) -> list[Statement]:
    """What was reached, in so many words, as the section of a document that takes stock says; nothing of any other."""
    if not _TAKES_STOCK.search(fold(one.document.metadata.title).lower()):
        return []
    for section in one.document.sections:
        inside = [p for p in one.passages.values() if section.start <= p.start < section.end]
        if _REACHED.search(fold(section.title).lower()) and inside:
            inside = [p for p in inside if not _OF_LEADING.search(fold(p.headings[-1]).lower())] or inside
            stated = [p for p in inside if len(quantities(figures_in(p.text))) >= _SEVERAL][:1] or inside[:1]
            text = clipped(stated[0].text, words, words)
            return [Statement(f"- Kết quả: {plain(text)}", (source_of(stated[0]),))]
    return []


def money_needed(one: Registered) -> list[Statement]:
    """The amount of money that a document says it takes in all, in a line; nothing where it says none."""
    found = sorted(
        _said_of_money(one), key=lambda told: told[2].start() > 0
    )  # "Tổng kinh phí …" opens the sentence that is of nothing else
    for passage, sentence, said in found:
        if amount := _amount_after(sentence.text, said.start(), said.end() + _NEAR):
            source = Source(passage, sentence.start, sentence.end)
            return [Statement(f"- Kinh phí: {bold(plain(amount))}", (source,))]
    return []


def _said_of_money(one: Registered) -> Iterator[tuple[Passage, Sentence, re.Match[str]]]:
    """The sentences that speak of all the money, with where they do."""
    for passage in one.passages.values():
        if _REACHED.search(fold(" / ".join(passage.headings)).lower()):
            continue
        is_headed = bool(_HEADED.search(fold(" / ".join(passage.headings)).lower()))
        for sentence in passage.sentences:
            text = fold(sentence.text).lower()
            said = _IN_ALL.search(text) if is_headed or _OF_ALL.search(text) else None
            if said:
                yield passage, sentence, said


def _amount_after(text: str, start: int, end: int) -> str:
    """The first amount of money between two places of a text, as it is written; "" for none."""
    amounts = (figure for figure in figures_in(text) if figure.family == "money" and start <= figure.start <= end)
    return next((lead_of(text, figure) for figure in amounts), "")


def foremost_agencies(one: Registered) -> list[Statement]:
    """In a line the agency that answers for the whole or leads most, then the one that watches over it; else the first
    that have a part in carrying it out.
    """
    duties = [duty for duty in one.register.duties if duty.part != "coordinate" and not _OF_MANY.match(duty.agency)]
    duties = [duty for duty in duties if len(duty.agency.split()) <= _AGENCY] or duties
    bearing = first_of_each([duty for duty in duties if is_assigned(one, duty)] or duties)
    leads = Counter(duty.name for duty in duties if duty.part == "lead")
    stewards = {duty.name for duty in duties if duty.part == "monitor" or _STEWARD.search(fold(duty.task))}
    stewards -= {name for name in stewards if _ONLY_WATCHES.search(name)}
    heads = {duty.name for duty in duties if _HEADS.search(fold(one.passage(duty).text).lower())}
    first = sorted(bearing, key=lambda d: (d.name not in heads, -leads[d.name], d.name not in stewards))[:1]
    others = [duty for duty in bearing if duty not in first and not _ONLY_WATCHES.search(duty.name)]
    others.sort(key=lambda duty: (duty.name not in stewards, -leads[duty.name]))
    told = [*first, *(duty for duty in others[:1] if _words([*first, duty]) <= _AGENCIES)]
    if not told:
        return []
    more = ", …" if len(bearing) > len(told) else ""
    names = "; ".join(duty.agency for duty in told)
    return [Statement(f"- Thực hiện: {plain(names)}{more}", tuple(map(one.source, told)))]


def _words(duties: Sequence[Duty]) -> int:
    return sum(len(duty.agency.split()) for duty in duties)
