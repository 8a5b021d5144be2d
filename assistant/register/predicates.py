"""What a clause says after its agencies, or before them in the passive: the part of each and the task."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.records import Part
from assistant.register.acting import acts_in
from assistant.register.agencies import Agent, agents_in
from assistant.register.bearers import ADVERB, Bearers, Shorts, after, verbs_in
from assistant.register.mentions import begins, inside, protected
from assistant.register.tasks import SPECIAL, linked, tasks_in, tidy
from assistant.register.wording import ADVERBS_IN_A_ROW, MODAL, PAST, STRONG, VERB, WORDS, one_of, part_of

_WITH = re.compile(
    r"phối hợp(?:\s+(?:chặt chẽ|đồng bộ|thường xuyên))?\s*,?\s*(?:(?:với|cùng với|cùng)\s+)?", re.IGNORECASE
)
LEADS = re.compile(
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
_IF = re.compile(
    rf"(?:gặp|nếu|khi|trường hợp|trong trường hợp)(?!\w)[^;]*?(?:\sthì\s+|,\s+(?={VERB.pattern}))", re.IGNORECASE
)
_UNDERGOES = re.compile(r"\s*(?:được(?! (?:giao|phân công|chỉ đạo|yêu cầu))|bị)(?!\w)", re.IGNORECASE)
_IN_TURN = re.compile(r"(?:theo chức năng,?\s+)?lần lượt\s+", re.IGNORECASE)
_NEXT_TASK = re.compile(rf"(?:,\s+(?:và\s+)?|\s+và\s+)(?={VERB.pattern})", re.IGNORECASE)
_LOOSE_END = re.compile(r"\s+và$")
_COMMA = re.compile(r",\s+")
_RELATIVE = re.compile(r"(?<!\w)(?:có|được|được giao|chịu|thuộc|thực hiện nhiệm vụ)\s*$")
# a clause before "do X …" is complete
_FINITE = re.compile(r"(?<!\w)(?:không (?:thay|làm|được|có|phải)|phải|là|bị)(?!\w)")


@dataclass(frozen=True, slots=True)
class Charge:
    """One agency's part in one task; ``task`` is as written, with what only leads to it left out."""

    agent: Agent
    part: Part
    task: str


@dataclass(frozen=True, slots=True)
class Predicates:
    """Reads the clauses of one sentence."""

    text: str
    shorts: Shorts

    def predicate(self, bearers: Bearers, start: int, end: int) -> list[Charge]:
        """The charges of what follows the agencies."""
        begin = self.past_modals(start, end)
        if PAST.match(self.text, begin) or _UNDERGOES.match(self.text, begin):
            return []
        leads = LEADS.match(self.text, begin)
        if leads or bearers.part == "lead":
            return self._led(bearers, leads.end() if leads else begin, end)
        if _WITH.match(self.text, begin):
            return self._together(bearers, begin, end)
        if each := self._in_turn(bearers, begin, end):
            return each
        charges = [Charge(agent, part, task) for part, task in self._tasks(begin, end) for agent in bearers.agents]
        return charges + self._directed(begin, end) + self._beside_later(begin, end)

    def _in_turn(self, bearers: Bearers, begin: int, end: int) -> list[Charge]:
        """ "Sở A, Sở B lần lượt bố trí vốn, thẩm định giá": each its own task, where there are as many as agencies."""
        last = bearers.agents[-1].start if bearers.agents else begin
        turn = _IN_TURN.search(self.text, last, begin + 1) or _IN_TURN.match(self.text, begin, end)
        if turn is None:
            return []
        starts = [turn.end(), *(match.end() for match in _NEXT_TASK.finditer(self.text, turn.end(), end))]
        if len(starts) != len(bearers.agents):
            return []
        tasks = [tidy(self.text[start:stop]) for start, stop in zip(starts, [*starts[1:], end], strict=True)]
        tasks = [_LOOSE_END.sub("", task) for task in tasks]
        return [Charge(agent, part_of(task), task) for agent, task in zip(bearers.agents, tasks, strict=True)]

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
        answers = re.match(r"(?:trước|về|đối với|với|toàn diện|nếu|khi)(?!\w)", self.text[end:])
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
        tasks = self._tasks(begin, end) or [("implement", "Chủ trì")]
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
                charges += [Charge(agent, part, task) for part, task in tasks for agent in agents]
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
        stops += acts_in(self.text, listed, end)
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
        return goes_on(self.text, start) or _FINITE.search(before) is not None

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


def goes_on(text: str, start: int) -> bool:
    """Whether a clause without agencies goes on with what those before it have to do."""
    place = after(text, start)
    if condition := _IF.match(text, place):
        place = condition.end()
    light = ADVERBS_IN_A_ROW.match(text, place)
    return any(VERB.match(text, begin) for begin in ((place, light.end()) if light else (place,)))
