"""Who has to do what in one sentence: its agencies, the part of each and the task.

Knows a sentence and the agencies that the lines above it name, no documents. A sentence that tells what has been done
gives nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from assistant.register.acting import acts_in
from assistant.register.agencies import Agent
from assistant.register.bearers import NOBODY, Bearers, Shorts, after, appointed_in, is_nominal, subject_of, verbs_in
from assistant.register.mentions import begins, inside, mentions_of
from assistant.register.predicates import LEADS, Charge, Predicates, goes_on
from assistant.register.tasks import SPECIAL, tidy
from assistant.register.wording import VERB, part_of
from assistant.vietnamese.letters import canonical
from assistant.vietnamese.names import provinces_in

# of a clause quoted in another document
_MARK = re.compile(r"^\s*[“\"]?(?:\d{1,2}(?:\.\d{1,2})*[.)]|[a-zđ]\)|[-–+•])\s+")
_CLAUSE = re.compile(r";\s+|[.,:]\s+(?=[A-ZĐÂĂÊÔƠƯ])")
# before the body that is given a task, or led or told to do it: "chỉ đạo Sở A làm đầu mối, Sở B chủ trì …"
_ASSIGNED = re.compile(
    r"(?:trong đó,?\s+)?(?:(?:giao(?: nhiệm vụ)?(?: cho)?|phân công(?: cho)?|lãnh đạo|chỉ đạo|yêu cầu|đề nghị)\s+)?"
)
# "hoàn thành trước ngày 30/6/2025" after a semicolon: when the task before it is due, not a task
_ONLY_WHEN = re.compile(
    r"(?:hoàn thành|xong|thời (?:gian|hạn)(?: hoàn thành| thực hiện)?:?|thực hiện)\s+(?:xong\s+)?"
    r"(?:trước|trong|chậm nhất|không quá|vào|đến hết)\s[^,;]{0,60}",
    re.IGNORECASE,
)
_LEADS_ON = re.compile(r"lãnh đạo\s")  # after a body of the Party no leaders, but what it does: "lãnh đạo Sở A làm …"
_OF_PARTY = re.compile(r"(?:đảng|ban cán sự|ban thường vụ|tỉnh ủy|thành ủy|huyện ủy|cấp ủy)(?!\w)", re.IGNORECASE)
_MATTER = re.compile(
    r"(?:việc|kinh phí|thời gian|thời hạn|nội dung|hồ sơ|điều \d+|khoản \d+|trách nhiệm|quyền|nghĩa vụ)(?!\w)",
    re.IGNORECASE,
)
_OLD_TONES = re.compile(r"[oO][àáảãạèéẻẽẹ](?!\w)|[uU][ỳýỷỹỵ](?!\w)")


def charges_in(text: str, above: Bearers = NOBODY, shorts: Shorts | None = None) -> list[Charge]:
    """What a sentence sets agencies to do; ``above`` bears it where the sentence names none itself."""
    written = _MARK.sub(lambda mark: " " * len(mark[0]), text)
    text = _one_spelling(written)
    predicates = Predicates(text, shorts or {})
    charges: list[Charge] = []
    bearers, own = above, False
    is_named = any(agent.named for agent in above.agents)
    for start, end in _clauses(text):
        is_being = is_named and is_nominal(text, after(text, start))
        is_led = own and _LEADS_ON.match(text, start) is not None and any(map(_is_of_party, bearers.agents))
        found = None if is_being or is_led else subject_of(text, start, end, predicates.shorts)
        if found is not None:
            bearers, own, begin = Bearers(found[0]), True, found[1]
        elif not is_being and (passive := predicates.passive(start, end)):
            charges += passive
            continue
        elif is_being:
            begin = start
        elif not bearers.agents or (not goes_on(text, start) if own else _speaks_of_another(text, start)):
            continue
        else:
            begin = start
        charges += predicates.predicate(bearers, begin, end)
    charges = [_being(charge) for charge in charges]
    charges = [charge for charge in charges if not _ONLY_WHEN.fullmatch(charge.task)]
    return charges if written == text else [_as_written(charge, text, written) for charge in charges]


def _is_of_party(agent: Agent) -> bool:
    return _OF_PARTY.match(agent.name) is not None


def _being(charge: Charge) -> Charge:
    """Whoever is the body in charge leads."""
    return replace(charge, part="lead") if charge.part == "implement" and is_nominal(charge.task, 0) else charge


def _one_spelling(text: str) -> str:
    """ "Ủy ban" for "Uỷ ban": the names are looked for in one spelling. Most texts have no other."""
    return canonical(text) if _OLD_TONES.search(text) else text


def _as_written(charge: Charge, text: str, written: str) -> Charge:
    """The task in the spelling of the document: "bác sĩ", where all was compared as "bác sỹ"."""
    words = r"\s+".join(map(re.escape, charge.task.split()))
    match = re.search(words, text, re.IGNORECASE)
    return replace(charge, task=tidy(written[slice(*match.span())])) if match else charge


@lru_cache(maxsize=8192)  # the same sentences are weighed for one question after another
def clauses_in(text: str) -> tuple[str, ...]:
    """The clauses of a sentence, each of one body or of the same as the one before."""
    return tuple(text[start:end] for start, end in _clauses(text))


def subjects_in(text: str) -> list[tuple[int, int, tuple[Agent, ...]]]:
    """The clauses of a sentence, each with the agencies it begins with: none where it goes on with those before."""
    return [(start, end, (subject_of(text, start, end, {}) or ((), 0))[0]) for start, end in _clauses(text)]


def bearers_in(text: str, shorts: Shorts | None = None) -> Bearers:
    """Whom a line that ends in a colon sets to what stands below it: "Sở Y tế chủ trì, phối hợp với Sở X:"."""
    text = _one_spelling(text)
    found = subject_of(text, 0, len(text), shorts or {})
    if found is None:
        return appointed_in(text, shorts or {})
    predicates = Predicates(text, shorts or {})
    leads = LEADS.match(text, predicates.past_modals(found[1], len(text)))
    if not leads:
        return Bearers(found[0])
    beside, _ = predicates.beside(leads.end(), len(text))
    return Bearers(found[0], "lead", tuple(beside))


def with_own_parts(charges: Sequence[Charge]) -> list[Charge]:
    """Who leads a task that is itself watching, reporting or advising has that part too."""
    said = list(charges)
    for charge in charges:
        part = part_of(charge.task)
        if charge.part == "lead" and part in SPECIAL:
            said.append(Charge(charge.agent, part, charge.task))
    return said


def _speaks_of_another(text: str, start: int) -> bool:
    """Whether a clause below an agency's name has a subject of its own: another body, or "việc …"."""
    place = after(text, start)
    return begins(text, place) or _MATTER.match(text, place) is not None


def _clauses(text: str) -> Iterator[tuple[int, int]]:
    """Between the marks that part clauses: not those in brackets, quotes, or the list of an agency's name."""
    start = 0
    for match in _CLAUSE.finditer(text):
        before = text[start : match.start()]
        if before.count("(") > before.count(")") or before.count("“") > before.count("”"):
            continue
        if _parts(text, start, match):
            yield start, match.start()
            start = match.end()
    yield start, len(text)


def _parts(text: str, start: int, mark: re.Match[str]) -> bool:
    """Whether a mark ends a clause: a full stop and a semicolon where something is done before it, as it is not in
    "Các sở, ngành; UBND các huyện có trách nhiệm …"; a comma or a colon only before another body that does something.
    """
    ended = mark.start()
    is_done = _acts(text, start, ended)
    if mark[0][0] in ";.":
        return is_done or not (begins(text, mark.end()) and begins(text, after(text, start)))
    name = next((one for one in mentions_of(text) if one.start == mark.end()), None)
    if name is None or not (name.known or VERB.match(text, name.end + 1)):
        return False
    if inside(text, ended) or not _acts(text, mark.end() - 1, len(text), name.end + 1):
        return False
    if mark[0][0] == ":":
        return begins(text, after(text, start)) != is_done  # "phân công cụ thể: Sở A …" is begun by no body
    is_listed = _ends_in_body(text, ended)  # "phối hợp với Sở A, Sở B xây dựng …"
    assigned = _ASSIGNED.match(text, after(text, start))
    return is_done and not is_listed and assigned is not None and begins(text, assigned.end())


def _ends_in_body(text: str, end: int) -> bool:
    """Whether the name of a body, with or without the place that it is of, ends there."""
    before = [one for one in mentions_of(text) if one.end <= end]
    rest = text[before[-1].end : end].strip() if before else ""
    return bool(before) and (not rest or any(place.text == rest for place in provinces_in(rest)))


def _acts(text: str, start: int, end: int, latest: int | None = None) -> bool:
    """Whether a body does something in a stretch: from ``latest`` at the latest."""
    verb = VERB.match(text, after(text, start), end)
    places = [*acts_in(text, start, end), *([verb.start()] if verb else [])]
    if latest is None:
        return bool(places) or next(verbs_in(text, start + 1, end), None) is not None
    return any(place <= latest for place in (*places, *(found.start() for found in verbs_in(text, start + 1, end))))
