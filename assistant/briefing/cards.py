"""Question cards for training, from the register: one question, one answer that is certain, and its source.

A record that is doubtful gives no card, nor does a question that two records answer differently, that holds its own
answer, or that is too long to be read out.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence

from assistant.briefing.choosing import Selection, Shelf
from assistant.briefing.model import Card, CardSet
from assistant.briefing.planning import cited_documents, subject_of
from assistant.briefing.wording import capitalised, deadline_of, level_of, period_of, place_of, short_name
from assistant.errors import BadBriefing
from assistant.reading.naming import lower_first
from assistant.records import Duty, Part, Target
from assistant.register.comparison import contradictions
from assistant.vietnamese.agencies import agencies_in
from assistant.vietnamese.letters import fold

TITLE = "Bộ câu hỏi ôn tập"
_LONGEST_QUESTION = 60  # words
_SHORTEST_NAME = 2  # words of an indicator: "sản phẩm" alone says as little as "tổng"
_OF_PROVINCE = re.compile(r",?\s+(?:của|trên địa bàn|trong|ở)\s+(?:toàn\s+)?(?:tỉnh|thành phố)$", re.IGNORECASE)
_ASKED: dict[Part, tuple[str, str]] = {  # what leads to the task, and what tasks that say it themselves begin with
    "lead": ("chủ trì", r"chu tri|lanh dao|chi dao"),
    "coordinate": ("phối hợp", r"phoi hop"),
    "implement": ("có nhiệm vụ", r"thuc hien|co nhiem vu"),
    "monitor": ("có trách nhiệm", r"co trach nhiem"),
    "report": ("có trách nhiệm", r"bao cao|co trach nhiem"),
    "advise": ("tham mưu", r"tham muu|giup viec"),
}
_OF_CELL: dict[Part, str] = {"implement": "thực hiện", "coordinate": "phối hợp thực hiện", "monitor": "theo dõi"}
_IN_TABLE = re.compile(r"hàng\b", re.IGNORECASE)
_VAGUE = re.compile(r"\blien quan\b")
_FIRST = 4  # words in which a task may say its part itself: "kịp thời tham mưu …"


def cards_of(selection: Selection) -> CardSet:
    """The cards of what was chosen, targets first; BadBriefing when there is none."""
    targets = [target for shelf in selection.shelves for target in shelf.targets]
    denied = {target for case in contradictions(targets) for target in case.targets}
    found = [card for shelf in selection.shelves for card in (*_of_targets(shelf, denied), *_of_duties(shelf))]
    cards = tuple(_certain(found))
    if not cards:
        raise BadBriefing(
            "Không lập được câu hỏi nào có câu trả lời chắc chắn từ nội dung được chọn. Hãy chọn thêm tài liệu."
        )
    return CardSet(TITLE, subject_of(selection), cards, cited_documents(selection.shelves))


def _of_targets(shelf: Shelf, denied: Collection[Target]) -> Iterator[Card]:
    for target in shelf.targets:
        if target.achieved or target.doubts or target in denied or not target.written:
            continue
        if len(target.indicator.split()) >= _SHORTEST_NAME:
            yield Card(_target_question(shelf, target), f"{capitalised(level_of(target))}.", (target.citation,))


def _target_question(shelf: Shelf, target: Target) -> str:
    """ "Chỉ tiêu “Kinh tế số (% GRDP)” của tỉnh Đắk Lắk đến năm 2025 là bao nhiêu?"."""
    whose = f"của {place_of(target.province)}" if target.province else f"trong {short_name(shelf.document)}"
    period = period_of(target.period)
    when = f"đến {period}" if period.startswith("năm ") else period
    narrowed = f"({target.scope})" if target.scope and fold(target.scope) not in fold(target.indicator) else ""
    asked = "là bao nhiêu" if target.values and not target.unit.startswith("cấp") else "là mức nào"
    indicator = _OF_PROVINCE.sub("", target.indicator) if target.province else target.indicator
    words = ("Chỉ tiêu", f"“{capitalised(indicator)}”", narrowed, whose, when, asked)
    return f"{' '.join(word for word in words if word)}?"


def _of_duties(shelf: Shelf) -> Iterator[Card]:
    """Who does a task; agencies that share it in one part are one answer. And by when it is due."""
    groups: dict[tuple[Part, str], list[Duty]] = {}
    for duty in shelf.duties:
        groups.setdefault((duty.part, fold(duty.task)), []).append(duty)
    asked = set()
    for (_, task), duties in groups.items():
        who = (task, *sorted({duty.name for duty in duties}))
        if who not in asked and _is_certain(duties):  # who leads a task and also reports on it is asked for once
            asked.add(who)
            yield from _duty_cards(shelf, duties)


def _is_certain(duties: Sequence[Duty]) -> bool:
    are_plain = all(not duty.doubts and _is_plain(duty.agency) for duty in duties)
    return are_plain and any(not _VAGUE.search(fold(duty.agency)) for duty in duties)


def _is_plain(agency: str) -> bool:
    """Whether the words are the name of one agency or of a known group of them: not "Ban", not "Trung tâm"."""
    named = [mention for mention in agencies_in(agency) if len(mention.text.split()) > 1]
    return len(named) == 1 and 2 * len(named[0].text) > len(agency)


def _duty_cards(shelf: Shelf, duties: Sequence[Duty]) -> Iterator[Card]:
    first, citations = duties[0], tuple(dict.fromkeys(duty.citation for duty in duties))
    names = list(dict.fromkeys(capitalised(duty.name) for duty in duties))
    source = f"theo {short_name(shelf.document)}"
    task = lower_first(first.task.rstrip(" .;,:"))
    yield Card(f"Cơ quan nào {_done(first, task)} ({source})?", f"{'; '.join(names)}.", citations)
    deadlines = {deadline_of(duty) for duty in duties}
    if deadlines != {""} and len(deadlines) == 1 and len(names) == 1:
        said = f"{names[0]} phải {task} khi nào ({source})?"
        yield Card(said, f"{capitalised(deadlines.pop())}.", citations)


def _done(duty: Duty, task: str) -> str:
    """What is asked of the agency; a cell of a table or a heading above the clause may be no verb, so it is quoted."""
    lead, said = _ASKED[duty.part]
    is_in_clause = fold(task) in fold(" ".join(duty.citation.quote.split()))
    if _IN_TABLE.match(duty.citation.label) or not is_in_clause:
        return f"{_OF_CELL.get(duty.part, lead)} nội dung “{capitalised(task)}”"
    if re.match(rf"(?:{said})\b", fold(task)):
        return task
    if re.search(rf"\b(?:{said})\b", fold(" ".join(task.split()[:_FIRST]))):
        return f"có trách nhiệm {task}"
    return f"{lead}, {task}" if task.startswith("phối hợp") else f"{lead} {task}"


def _certain(cards: Iterable[Card]) -> Iterator[Card]:
    """The cards that have one answer, each question once with all its sources."""
    groups: dict[str, list[Card]] = {}
    for card in cards:
        groups.setdefault(fold(card.question), []).append(card)
    for same in groups.values():
        card = same[0]
        if len({fold(other.answer) for other in same}) == 1 and _is_askable(card):
            citations = dict.fromkeys(citation for other in same for citation in other.citations)
            yield Card(card.question, card.answer, tuple(citations))


def _is_askable(card: Card) -> bool:
    answers = [fold(part).strip() for part in card.answer.rstrip(".").split(";")]
    is_told = any(re.search(rf"(?<!\w){re.escape(answer)}(?!\w)", fold(card.question)) for answer in answers)
    return not is_told and len(card.question.split()) <= _LONGEST_QUESTION
