"""Who has to do what in one sentence: its agencies, the part of each and the task.

Knows a sentence and the agencies that the lines above it name, no documents. A sentence that tells what has been done
gives nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from assistant.records import Part
from assistant.register.agencies import Agent, agents_in, begins, inside, protected
from assistant.register.bearers import ADVERB, NOBODY, Bearers, Shorts, after, appointed_in, subject_of, verbs_in
from assistant.register.tasks import SPECIAL, linked, tasks_in, tidy
from assistant.register.wording import ADVERBS_IN_A_ROW, MODAL, PAST, STRONG, VERB, WORDS, one_of, part_of
from assistant.vietnamese.letters import canonical

_MARK = re.compile(
    r"^\s*[“\"]?(?:\d{1,2}(?:\.\d{1,2})*[.)]|[a-zđ]\)|[-–+•])\s+"
)  # of a clause quoted in another document
_CLAUSE = re.compile(r";\s+|\.\s+(?=[A-ZĐÂĂÊÔƠƯ])")
_WITH = re.compile(
    r"phối hợp(?:\s+(?:chặt chẽ|đồng bộ|thường xuyên))?\s*,?\s*(?:(?:với|cùng với|cùng)\s+)?", re.IGNORECASE
)
_LEADS = re.compile(
    rf"(?:{one_of(WORDS['modal'])}\s*)*(?:(?:làm|là) (?:cơ quan )?đầu mối(?=\s*,?\s*(?:chủ trì|phối hợp))\s*,?\s*"
    r"(?:chủ trì)?|(?:giữ vai trò |là cơ quan |là đơn vị )?chủ trì)(?!\w)(?:\s+thực hiện)?\s*,?\s*(?:và\s+)?",
    re.IGNORECASE,
)
_DIRECTS = re.compile(r"(?:lãnh đạo|chỉ đạo)(?:\s*,\s*(?:lãnh đạo|chỉ đạo))?\s+(?:để\s+)?", re.IGNORECASE)
_TO = re.compile(r"(?<!\w)(?:để|nhằm|trong việc|trong quá trình|khi|trong công tác)(?!\w)")
_BY = re.compile(
    r"(?<!\w)(?:do|được giao cho|giao cho|giao|thuộc trách nhiệm của|là trách nhiệm của)\s+", re.IGNORECASE
)
_BY_VERB = re.compile(
    r"\s*(?:làm\s+)?(?P<verb>(?:giữ vai trò )?chủ trì|chịu trách nhiệm|đảm nhiệm|phụ trách|làm đầu mối|theo dõi"
    r"|thực hiện|đảm nhận)(?!\w)\s*,?\s*",
    re.IGNORECASE,
)
# "hoàn thành trước ngày 30/6/2025" after a semicolon: when the task before it is due, not a task
_ONLY_WHEN = re.compile(
    r"(?:hoàn thành|xong|thời (?:gian|hạn)(?: hoàn thành| thực hiện)?:?|thực hiện)\s+(?:xong\s+)?"
    r"(?:trước|trong|chậm nhất|không quá|vào|đến hết)\s[^,;]{0,60}",
    re.IGNORECASE,
)
_IF = re.compile(
    rf"(?:gặp|nếu|khi|trường hợp|trong trường hợp)(?!\w)[^;]*?(?:\sthì\s+|,\s+(?={VERB.pattern}))", re.IGNORECASE
)
_MATTER = re.compile(
    r"(?:việc|kinh phí|thời gian|thời hạn|nội dung|hồ sơ|điều \d+|khoản \d+|trách nhiệm|quyền|nghĩa vụ)(?!\w)",
    re.IGNORECASE,
)
_FINITE = re.compile(
    r"(?<!\w)(?:không (?:thay|làm|được|có|phải)|phải|là|bị)(?!\w)"
)  # a clause before "do X …" is complete
_UNDERGOES = re.compile(r"\s*(?:được(?! (?:giao|phân công|chỉ đạo|yêu cầu))|bị)(?!\w)", re.IGNORECASE)
_OLD_TONES = re.compile(r"[oO][àáảãạèéẻẽẹ](?!\w)|[uU][ỳýỷỹỵ](?!\w)")
_COMMA = re.compile(r",\s+")
_RELATIVE = re.compile(r"(?<!\w)(?:có|được|được giao|chịu|thuộc|thực hiện nhiệm vụ)\s*$")


@dataclass(frozen=True, slots=True)
class Charge:
    """One agency's part in one task; ``task`` is as written, with what only leads to it left out."""

    agent: Agent
    part: Part
    task: str


def charges_in(text: str, above: Bearers = NOBODY, shorts: Shorts | None = None) -> list[Charge]:
    """What a sentence sets agencies to do; ``above`` bears it where the sentence names none itself."""
    written = _MARK.sub(lambda mark: " " * len(mark[0]), text)
    text = _one_spelling(written)
    reader = _Reader(text, shorts or {})
    charges: list[Charge] = []
    bearers, own = above, False
    for start, end in _clauses(text):
        found = subject_of(text, start, end, reader.shorts)
        if found is not None:
            bearers, own, begin = Bearers(found[0]), True, found[1]
        elif passive := reader.passive(start, end):
            charges += passive
            continue
        elif not bearers.agents or (not _goes_on(text, start) if own else _speaks_of_another(text, start)):
            continue
        else:
            begin = start
        charges += reader.predicate(bearers, begin, end)
    charges = [charge for charge in charges if not _ONLY_WHEN.fullmatch(charge.task)]
    return charges if written == text else [_as_written(charge, text, written) for charge in charges]


def _one_spelling(text: str) -> str:
    """ "Ủy ban" for "Uỷ ban": the names are looked for in one spelling. Most texts have no other."""
    return canonical(text) if _OLD_TONES.search(text) else text


def _as_written(charge: Charge, text: str, written: str) -> Charge:
    """The task in the spelling of the document: "bác sĩ", where all was compared as "bác sỹ"."""
    words = r"\s+".join(map(re.escape, charge.task.split()))
    match = re.search(words, text, re.IGNORECASE)
    return replace(charge, task=tidy(written[slice(*match.span())])) if match else charge


def bearers_in(text: str, shorts: Shorts | None = None) -> Bearers:
    """Whom a line that ends in a colon sets to what stands below it: "Sở Y tế chủ trì, phối hợp với Sở X:"."""
    text = _one_spelling(text)
    found = subject_of(text, 0, len(text), shorts or {})
    if found is None:
        return appointed_in(text, shorts or {})
    reader = _Reader(text, shorts or {})
    leads = _LEADS.match(text, reader.past_modals(found[1], len(text)))
    if not leads:
        return Bearers(found[0])
    beside, _ = reader.beside(leads.end(), len(text))
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


def _goes_on(text: str, start: int) -> bool:
    """Whether a clause without agencies goes on with what those before it have to do."""
    place = after(text, start)
    if condition := _IF.match(text, place):
        place = condition.end()
    light = ADVERBS_IN_A_ROW.match(text, place)
    return any(VERB.match(text, begin) for begin in ((place, light.end()) if light else (place,)))


def _clauses(text: str) -> Iterator[tuple[int, int]]:
    """Between semicolons that part clauses: not those in brackets, quotes, or the list of an agency's name."""
    start = 0
    for match in _CLAUSE.finditer(text):
        before = text[start : match.start()]
        if before.count("(") > before.count(")") or before.count("“") > before.count("”"):
            continue
        if begins(text, match.end()) and next(verbs_in(text, start + 1, match.start()), None) is None:
            continue  # "Các sở, ngành; UBND các huyện có trách nhiệm …"
        yield start, match.start()
        start = match.end()
    yield start, len(text)


@dataclass(frozen=True, slots=True)
class _Reader:
    """Reads the clauses of one sentence."""

    text: str
    shorts: Shorts

    def predicate(self, bearers: Bearers, start: int, end: int) -> list[Charge]:
        """The charges of what follows the agencies."""
        begin = self.past_modals(start, end)
        if PAST.match(self.text, begin) or _UNDERGOES.match(self.text, begin):
            return []
        leads = _LEADS.match(self.text, begin)
        if leads or bearers.part == "lead":
            return self._led(bearers, leads.end() if leads else begin, end)
        if _WITH.match(self.text, begin):
            return self._together(bearers, begin, end)
        charges = [Charge(agent, part, task) for part, task in self._tasks(begin, end) for agent in bearers.agents]
        return charges + self._directed(begin, end) + self._beside_later(begin, end)

    def _tasks(self, begin: int, end: int) -> list[tuple[Part, str]]:
        """The tasks of a stretch; of "gặp khó khăn thì …" by what follows "thì"."""
        condition = _IF.match(self.text, linked(self.text, begin, end), end)
        return tasks_in(self.text, condition.end() if condition else begin, end)

    def past_modals(self, start: int, end: int) -> int:
        """Past "có trách nhiệm", "theo chức năng, nhiệm vụ của mình,"."""
        place = after(self.text, start)
        while True:
            modal = MODAL.match(self.text, place, end)
            if modal and self._is_modal(place, modal.end()):
                place = after(self.text, modal.end())
            elif ADVERB.match(self.text, place) and (step := self._adverbial(place, end)):
                place = step
            else:
                return place

    def _is_modal(self, place: int, end: int) -> bool:
        """Whether the task comes after it: in "chịu trách nhiệm trước … về …" it is the task itself."""
        if VERB.match(self.text, after(self.text, end)):
            return True
        answers = re.match(r"(?:trước|về|đối với|với|toàn diện)(?!\w)", self.text[end:])
        return STRONG.match(self.text, place) is not None and not answers

    def _adverbial(self, place: int, end: int) -> int:
        """Past an adverbial set off by a comma, where a verb follows it; 0 where none does."""
        if re.match("định kỳ|hằng|hàng", self.text[place:], re.IGNORECASE):
            return 0
        commas = (comma.end() for comma in _COMMA.finditer(self.text, place, end))
        step = next((begin for begin in commas if VERB.match(self.text, begin)), 0)
        verbs = (
            m for m in verbs_in(self.text, place + 1, step) if not re.match("(?:được )?(?:giao|phân công)|căn cứ", m[0])
        )
        return step if next(verbs, None) is None else 0

    def _led(self, bearers: Bearers, begin: int, end: int) -> list[Charge]:
        beside, begin = self.beside(begin, end)
        tasks = self._tasks(begin, end)
        if not tasks:
            return []
        first = tasks[0][1]
        charges = [Charge(agent, "lead", first) for agent in bearers.agents]
        charges += [Charge(agent, "coordinate", first) for agent in (*beside, *bearers.beside)]
        return charges + self._special(bearers, tasks) + self._directed(begin, end)

    def _together(self, bearers: Bearers, begin: int, end: int) -> list[Charge]:
        """ "A phối hợp với B làm C" without a lead: both coordinate."""
        beside, rest = self.beside(begin, end)
        tasks = self._tasks(rest, end)
        whole = tidy(self.text[begin:end])
        charges = [Charge(agent, "coordinate", whole) for agent in bearers.agents]
        charges += [Charge(agent, "coordinate", tasks[0][1] if tasks else whole) for agent in beside]
        return charges + self._special(bearers, tasks)

    def _special(self, bearers: Bearers, tasks: Sequence[tuple[Part, str]]) -> list[Charge]:
        return [Charge(agent, part, task) for part, task in tasks if part in SPECIAL for agent in bearers.agents]

    def _directed(self, begin: int, end: int) -> list[Charge]:
        """ "… chỉ đạo UBND tỉnh ban hành …": what UBND tỉnh has to do."""
        charges: list[Charge] = []
        for directs in _DIRECTS.finditer(self.text, begin, end):
            place = directs.end()
            proposed = directs.start() > begin + 2 and any(
                a < directs.start() <= b + 1 for a, b in protected(self.text)
            )  # by whom it is for others
            if proposed or not begins(self.text, place):
                continue
            stop = min((m.start() for m in verbs_in(self.text, place + 1, end)), default=-1)
            agents = agents_in(self.text, place, stop, self.shorts) if stop > 0 else []
            if agents and all(agent.end <= stop for agent in agents) and "," not in self.text[agents[-1].end : stop]:
                tasks = self._tasks(stop, end)[:1]
                charges += [Charge(agent, "implement", task) for _, task in tasks for agent in agents]
        return charges

    def _beside_later(self, begin: int, end: int) -> list[Charge]:
        """ "… tổ chức kiểm tra, phối hợp với Sở X xử lý": Sở X."""
        match = next((m for m in _WITH.finditer(self.text, begin, end) if begins(self.text, m.end())), None)
        if match is None:
            return []
        beside, rest = self.beside(match.start(), end)
        tasks = self._tasks(rest, end)
        task = tasks[0][1] if tasks else tidy(self.text[begin : match.start()])
        return [Charge(agent, "coordinate", task) for agent in beside]

    def beside(self, begin: int, end: int) -> tuple[list[Agent], int]:
        """The agencies of "phối hợp với A, B và C", and where the task begins after them."""
        match = _WITH.match(self.text, begin, end)
        if not match:
            return [], begin
        listed = match.end()
        if not begins(self.text, listed):
            return [], listed
        stops = [
            m.start()
            for m in verbs_in(self.text, listed + 1, end)
            if not _RELATIVE.search(self.text[listed : m.start()])
        ]
        stops += [m.start() for m in _TO.finditer(self.text, listed, end) if not inside(self.text, m.start())]
        stop = min(stops, default=end)
        return agents_in(self.text, listed, stop, self.shorts), stop

    def passive(self, start: int, end: int) -> list[Charge]:
        """ "Việc theo dõi được giao cho X", "… do X chủ trì, phối hợp với Y"."""
        for by in _BY.finditer(self.text, start, end):
            if any(a <= by.start() < b for a, b in protected(self.text)) or not begins(self.text, by.end()):
                continue
            first = min((m.start() for m in verbs_in(self.text, by.end() + 1, end)), default=-1)
            verb = _BY_VERB.match(self.text, first) if first >= 0 else None
            if verb is None and not re.search("giao|trách nhiệm", by[0], re.IGNORECASE):
                continue
            if verb and self._is_relative(start, by):
                continue
            stop = verb.start() if verb else first if first >= 0 else end
            agents = agents_in(self.text, by.end(), stop, self.shorts)
            if agents:
                return self._passively(start, by.start(), agents, verb, end)
        return []

    def _is_relative(self, start: int, by: re.Match[str]) -> bool:
        """Whether "do X chủ trì" only says which project is meant: "tổng hợp kết quả dự án do sở chủ trì"."""
        before = self.text[start : by.start()].rstrip()
        if not by[0].lower().startswith("do") or before.endswith((",", "(")):
            return False
        return _goes_on(self.text, start) or _FINITE.search(before) is not None

    def _passively(
        self, start: int, stop: int, agents: Sequence[Agent], verb: re.Match[str] | None, end: int
    ) -> list[Charge]:
        first = linked(self.text, after(self.text, start), stop)
        task = tidy(self.text[first:stop])
        if PAST.search(self.text[max(first, stop - 6) : stop]):
            return []
        if verb and not task:
            return self.predicate(Bearers(tuple(agents)), verb.start("verb"), end)
        said = part_of(verb["verb"]) if verb else "implement"
        part = said if said != "implement" else part_of(self.text[first:stop])
        beside: list[Agent] = []
        if verb and (together := _WITH.search(self.text, verb.end(), end)):
            beside, _ = self.beside(together.start(), end)
        return [Charge(agent, part, task) for agent in agents] + [Charge(agent, "coordinate", task) for agent in beside]
