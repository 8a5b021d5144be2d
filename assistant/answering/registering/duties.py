"""Answers from the register of duties: all that an agency has to do, and all agencies that do a thing."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby

from assistant.answering.asking.concepts import concept_tokens
from assistant.answering.asking.question import Question
from assistant.answering.drafting import Statement, source_of
from assistant.answering.lists.fitting import BUDGET, fitted
from assistant.answering.registered import Registered, about
from assistant.answering.registering.narrowing import Chosen, dated, of_kind
from assistant.answering.weighing.bodies import is_same_body, names_one_of
from assistant.answering.weighing.doers import body_above, own_part
from assistant.answering.weighing.focus import Focus
from assistant.answering.wording import bold, plain, within
from assistant.records import Duty, Part, Passage
from assistant.vietnamese.letters import fold
from assistant.vietnamese.names import agencies_in
from assistant.vietnamese.syllables import syllables

PARTS: dict[Part, str] = {
    "lead": "Chủ trì",
    "coordinate": "Phối hợp",
    "implement": "Thực hiện",
    "monitor": "Theo dõi, giám sát",
    "report": "Báo cáo",
    "advise": "Tham mưu",
}
_LEAST_OF_TASK = 16  # words that a task keeps, however many there are
_MOST_WITH_TASKS = 8  # beyond this, a list names them only
_ROLE_WORDS = frozenset(
    syllables(
        "chủ trì đứng đầu phụ trách phối hợp theo dõi giám sát kiểm tra đôn đốc báo cáo trình"
        " phân công giao lo việc khâu mốc thời hạn thời gian hạn tiến độ"
    )
)
_ANY_BODY = frozenset(("co quan", "don vi", "to chuc", "ca nhan"))  # "cơ quan quy định tại khoản 2" is not named
_ARTICLE = re.compile(r"^(?:Các|Những)\s+", re.IGNORECASE)
_SHARED_OUT = re.compile(
    r"\bphan cong\b|\bgiao nhiem vu\b|\bai\b.*\b(?:viec|nhiem vu) (?:gi|nao)\b"
    r"|\b(?:tung|moi|cac) (?:co quan|don vi|to chuc|so nganh|ban nganh)\b(?! nao\b)"
)
# "việc riêng của Bộ A" leaves out what others have to do as well; "riêng Bộ A" only names it
_OWN_ALONE = re.compile(r"\b(?:viec|vu|nhiem|giao|gi|nao|lam) rieng\b")
_ASSIGNING = re.compile(r"\bto chuc thuc hien\b|\btrach nhiem\b|\bphan cong\b|\bnhiem vu cua\b")


def of_agency(question: Question, focus: Focus, registered: Sequence[Registered]) -> list[Statement]:
    """All that the agencies named have to do, with a term where terms are asked for; the clause, where it is one."""
    chosen = dated(question, _charged(question, focus, registered))
    clauses = {duty.citation.passage: one for one, duties in chosen for duty in duties}
    if len(clauses) < 2:
        return [_clause(question, one.passages[name]) for name, one in clauses.items()]
    names = dict.fromkeys(duty.name for _, duties in chosen for duty in duties)
    head = bold(next(iter(names))) if len(names) == 1 else bold(", ".join(question.agencies))
    items = _tasks(chosen)
    return [Statement(f"{head} – {bold(f'{len(items)} việc')}:"), *items]


def _clause(question: Question, passage: Passage) -> Statement:
    text = own_part(question.agencies, passage) or passage.text
    return Statement(plain(fitted([text])[0]), (source_of(passage),))


def agencies_asked(question: Question) -> bool:
    """Whether the agencies that share out some work are asked for, and not who else works with one that is named."""
    return (
        question.wants_body
        and question.intent != "summary"
        and not question.agencies
        and (question.intent == "list" or bool(_SHARED_OUT.search(question.asked)))
    )


def of_task(question: Question, focus: Focus, registered: Sequence[Registered]) -> list[Statement]:
    """All agencies that have the part asked for in what is asked about; nothing unless there are several."""
    chosen = of_kind(question, _doing(question, focus, registered))
    items = _agencies(chosen)
    if len(items) < 2:
        return []
    return [Statement(f"{bold(f'{len(items)} cơ quan, tổ chức')}:"), *items]


def row_of(question: Question, focus: Focus, registered: Sequence[Registered]) -> Statement | None:
    """The agencies of one row of a comparison, in one line; None where the register is silent."""
    chosen = _doing(question, focus, registered)
    whole = [(one, [duty for duty in duties if _has_all_parts(duty, duties, question)]) for one, duties in chosen]
    chosen = [(one, some or duties) for (one, duties), (_, some) in zip(chosen, whole, strict=True)]
    told = [(one, duty) for one, duties in chosen for duty in first_of_each(duties)]
    if not told:
        return None
    texts = fitted([duty.task for _, duty in told], BUDGET // 2)
    parts = [f"{bold(duty.agency)} ({plain(text)})" for (_, duty), text in zip(told, texts, strict=True)]
    return Statement("; ".join(parts), tuple(dict.fromkeys(one.source(duty) for one, duty in told)))


def _has_all_parts(duty: Duty, duties: Sequence[Duty], question: Question) -> bool:
    """Whether its agency has every part asked for in the one task: "chủ trì theo dõi"."""
    same = {other.part for other in duties if (other.name, other.task) == (duty.name, duty.task)}
    return set(question.roles) <= same


def row_of_agency(question: Question, focus: Focus, registered: Sequence[Registered]) -> Statement | None:
    """What the agencies named have to do, in one line; None where the register is silent."""
    lines = _tasks(_charged(question, focus, registered))
    if not lines:
        return None
    text = "; ".join(line.text.removeprefix("- ") for line in lines)
    return Statement(text, tuple(dict.fromkeys(source for line in lines for source in line.sources)))


def _charged(question: Question, focus: Focus, registered: Sequence[Registered]) -> Chosen:
    bearing = _bearing(question, registered)
    written = (body.text for body in agencies_in(question.text) if body.canonical in bearing)
    named = {token for name in (*bearing, *written) for token in (*syllables(name), *concept_tokens(name))}
    found = [
        (one, [duty for duty in one.register.duties if _is_of_one(duty, question) and _has_part(duty, question)])
        for one in registered
    ]
    chosen = about(question, focus, found, _ROLE_WORDS | named)
    if _OWN_ALONE.search(question.asked):
        own = [(one, [duty for duty in duties if _is_own(question, one, duty)]) for one, duties in chosen]
        chosen = [(one, duties) for one, duties in own if duties] or chosen
    return [(one, sorted(duties, key=lambda duty: _is_of_others(question, one, duty))) for one, duties in chosen]


def _bearing(question: Question, registered: Sequence[Registered]) -> list[str]:
    """The agencies named that have duties; another, as a fund that one is to manage, is what is asked about."""
    duties = [duty for one in registered for duty in one.register.duties]
    having = [agency for agency in question.agencies if any(_is_of(duty, agency) for duty in duties)]
    return having or list(question.agencies)


def _is_of_others(question: Question, one: Registered, duty: Duty) -> bool:
    """Whether a duty of another body names the one asked about only to work with it; that comes last."""
    above = body_above(one.passage(duty))
    return duty.part == "coordinate" and not (above and names_one_of(question.agencies, above))


def _is_own(question: Question, one: Registered, duty: Duty) -> bool:
    """Whether no other body has the same to do, and it is not only named to work with the one that has."""
    alike = (other for other in one.register.duties if other.citation.passage == duty.citation.passage)
    is_shared = any(other.task == duty.task and other.name != duty.name for other in alike)
    return not is_shared and not _is_of_others(question, one, duty)


def bearers(question: Question, one: Registered, passage: Passage, end: int) -> list[str]:
    """The agencies that a clause gives the part asked for, or any part but help; as written there.

    ``end``: where the sentence that answers ends; who is first named after it does not bear it.
    """
    here = [d for d in one.register.duties if d.citation.passage == passage.id and d.citation.start < end]
    fitting = [duty for duty in here if (duty.part in question.roles if question.roles else duty.part != "coordinate")]
    return [name for name in dict.fromkeys(duty.agency for duty in fitting) if fold(name).lower() not in _ANY_BODY]


def _doing(question: Question, focus: Focus, registered: Sequence[Registered]) -> Chosen:
    found = [(one, [duty for duty in one.register.duties if _has_part(duty, question)]) for one in registered]
    chosen = about(question, focus, found, _ROLE_WORDS)
    if question.roles or not question.is_framed:
        return chosen
    assigned = [
        (one, [duty for duty in duties if duty.part != "coordinate" and is_assigned(one, duty)])
        for one, duties in chosen
    ]
    return [(one, duties) for one, duties in assigned if duties] or chosen


def is_assigned(one: Registered, duty: Duty) -> bool:
    """Whether it stands where a document shares out its work, and not in a clause that only mentions who does it."""
    return bool(_ASSIGNING.search(fold(" / ".join(one.passage(duty).headings))))


def _is_of_one(duty: Duty, question: Question) -> bool:
    return any(_is_of(duty, agency) for agency in question.agencies)


def _is_of(duty: Duty, agency: str) -> bool:
    return is_same_body(agency, duty.name) or is_same_body(agency, duty.agency)


def _has_part(duty: Duty, question: Question) -> bool:
    return not question.roles or duty.part in question.roles


def _tasks(chosen: Chosen) -> list[Statement]:
    """A line for each clause: what is to be done in it, each with the part that the agency has."""
    lines = []
    for one, duties in chosen:
        province = f"{bold(one.name)} – " if len(chosen) > 1 else ""
        lines += [(one, list(group), province) for _, group in groupby(duties, key=lambda duty: duty.citation.passage)]
    texts = fitted([_told(group) for _, group, _ in lines], BUDGET, _LEAST_OF_TASK, from_start=True)
    return [
        Statement(f"- {province}{plain(text)}", tuple(dict.fromkeys(one.source(duty) for duty in group)))
        for (one, group, province), text in zip(lines, texts, strict=True)
    ]


def _told(duties: Sequence[Duty]) -> str:
    """The tasks of a clause, each after the parts that the agency has in it and once; where its own words begin with
    what the part is called, that is not said again.
    """
    parts: dict[str, list[str]] = {}
    for duty in duties:
        if any(duty.task != other.task and fold(duty.task).lower() in fold(other.task).lower() for other in duties):
            continue
        when = next((text for text in (duty.deadline, duty.rhythm) if text and fold(text) not in fold(duty.task)), "")
        parts.setdefault(f"{duty.task} ({when})" if when else duty.task, []).append(PARTS[duty.part])
    by_parts: dict[str, list[str]] = {}
    for task, names in parts.items():
        by_parts.setdefault(", ".join(dict.fromkeys(names)).capitalize(), []).append(task)
    return "; ".join(_labelled(names, tasks) for names, tasks in by_parts.items())


def _labelled(names: str, tasks: Sequence[str]) -> str:
    told = "; ".join([tasks[0], *map(within, tasks[1:])])
    return told if told.startswith(names.split(",")[0]) else f"{names}: {told}"


def _agencies(chosen: Chosen) -> list[Statement]:
    told = [(one, duty) for one, duties in chosen for duty in first_of_each(duties)]
    room = BUDGET - sum(len(duty.agency.split()) for _, duty in told)
    texts = fitted([duty.task for _, duty in told], room) if len(told) <= _MOST_WITH_TASKS else [""] * len(told)
    items = []
    for (one, duty), text in zip(told, texts, strict=True):
        province = f"{bold(one.name)}: " if len(chosen) > 1 else ""
        task = f" – {plain(text)}" if text else ""
        items.append(Statement(f"- {province}{bold(duty.agency)}{task}", (one.source(duty),)))
    return items


def first_of_each(duties: Sequence[Duty]) -> list[Duty]:
    """The first duty of each agency, whatever article and case it is named with."""
    first: dict[str, Duty] = {}
    for duty in duties:
        first.setdefault(_ARTICLE.sub("", duty.name).casefold(), duty)
    return list(first.values())
