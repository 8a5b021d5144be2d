"""What stands around the aims and tasks of a document: what was reached before, the money that it needs in all, and
the agencies that answer for it.
"""

from __future__ import annotations

import re
from collections import Counter

from assistant.answering.digesting.choosing import digested
from assistant.answering.digesting.worth import Ground
from assistant.answering.drafting import Source, Statement, source_of
from assistant.answering.registered import Registered
from assistant.answering.registering.duties import first_of_each, is_assigned
from assistant.answering.weighing.figures import figures_in, quantities
from assistant.answering.weighing.pieces import lead_of
from assistant.answering.wording import bold, plain
from assistant.vietnamese.letters import fold

_TAKES_STOCK = re.compile(r"\b(?:so ket|tong ket|ket qua|danh gia|\d+ nam thuc hien)\b")
_REACHED = re.compile(r"\bket qua\b|\bthanh tuu\b|\buu diem\b")
_MONEY = r"(?:kinh phi|von|nguon luc|muc dau tu|du toan|ngan sach)"
_IN_ALL = re.compile(rf"\btong (?:\w+ ){{0,3}}{_MONEY}\b|^(?:du kien )?{_MONEY} (?:thuc hien|hoat dong|du kien)\b")
_HEADED = re.compile(rf"\b{_MONEY}\b")
_OF_ALL = re.compile(
    r"\bthuc hien (?:nghi quyet|ke hoach|chuong trinh|de an|ket luan|chi thi|quyet dinh|du an|quy che)\b"
)
_NEAR = 160  # letters from there to the amount
_MOST_AGENCIES = 2
_AGENCY = 6  # words of a name that is told
_STEWARD = re.compile(
    r"\bthuong truc\b|\bdau moi\b|\btheo doi\b.*\b(?:don doc|tong hop|danh gia|kiem tra|giam sat|bao cao)\b"
)


def results_reached(one: Registered, words: int, ground: Ground) -> list[Statement]:
    """What was reached, in so many words, as the section of a document that takes stock says; nothing of any other."""
    if not _TAKES_STOCK.search(fold(one.document.metadata.title).lower()):
        return []
    for section in one.document.sections:
        inside = [p for p in one.passages.values() if section.start <= p.start < section.end]
        if _REACHED.search(fold(section.title).lower()) and inside:
            stated = [p for p in inside if quantities(figures_in(p.text))][:1] or inside[:1]
            text = " ".join(digested([stated[0].text], words, ground))
            return [Statement(f"- Kết quả: {plain(text)}", (source_of(stated[0]),))]
    return []


def money_needed(one: Registered) -> list[Statement]:
    """The amount of money that a document says it takes in all, in a line; nothing where it says none."""
    for passage in one.passages.values():
        is_headed = bool(_HEADED.search(fold(" / ".join(passage.headings)).lower()))
        for sentence in passage.sentences:
            text = fold(sentence.text).lower()
            said = _IN_ALL.search(text) if is_headed or _OF_ALL.search(text) else None
            if said and (amount := _amount_after(sentence.text, said.start(), said.end() + _NEAR)):
                source = Source(passage, sentence.start, sentence.end)
                return [Statement(f"- Kinh phí: {bold(plain(amount))}", (source,))]
    return []


def _amount_after(text: str, start: int, end: int) -> str:
    """The first amount of money between two places of a text, as it is written; "" for none."""
    amounts = (figure for figure in figures_in(text) if figure.family == "money" and start <= figure.start <= end)
    return next((lead_of(text, figure) for figure in amounts), "")


def foremost_agencies(one: Registered) -> list[Statement]:
    """In a line the agency that watches over the whole, then the one that leads most; else the first that have a part
    in carrying it out.
    """
    duties = [duty for duty in one.register.duties if duty.part != "coordinate"]
    duties = [duty for duty in duties if len(duty.agency.split()) <= _AGENCY] or duties
    bearing = first_of_each([duty for duty in duties if is_assigned(one, duty)] or duties)
    leads = Counter(duty.name for duty in duties if duty.part == "lead")
    stewards = {duty.name for duty in duties if duty.part == "monitor" or _STEWARD.search(fold(duty.task))}
    ranked = sorted(bearing, key=lambda duty: (duty.name not in stewards, -leads[duty.name]))
    told = ranked[:_MOST_AGENCIES]
    if not told:
        return []
    more = ", …" if len(bearing) > len(told) else ""
    names = "; ".join(duty.agency for duty in told)
    return [Statement(f"- Thực hiện: {plain(names)}{more}", tuple(map(one.source, told)))]
