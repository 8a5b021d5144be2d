"""Who has to do what in one sentence: its agencies, the part of each and the task.

Knows a sentence and the agencies that the lines above it name, no documents. A sentence that tells what has been done
gives nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from assistant.records import Part
from assistant.register.agencies import Agent, agents_in, begins, protected
from assistant.register.wording import MODAL, PARTS, PAST, STRONG, VERB, WORDS, one_of, part_of

_LONGEST = 60  # words of the agencies a sentence begins with
_CLAUSE = re.compile(r";\s+|\.\s+(?=[A-ZĐÂĂÊÔƠƯ])")
_APPOINTING = re.compile(rf"{one_of(WORDS['appointing'])}\s+", re.IGNORECASE)
_ADVERB = re.compile(
    r"(?:căn cứ|trên cơ sở|theo|định kỳ|trước|trong|hằng|hàng|để|khi|chậm nhất|từ|sau|đối với|vì vậy|ngoài ra|riêng"
    r"|đồng thời|bên cạnh đó|tùy theo|nếu|nhằm|qua|trường hợp|kể từ)(?!\w)",
    re.IGNORECASE,
)
_WITH = re.compile(r"phối hợp(?:\s+(?:chặt chẽ|đồng bộ|thường xuyên))?\s*(?:(?:với|cùng với|cùng)\s+)?", re.IGNORECASE)
_LEADS = re.compile(
    rf"(?:{one_of(WORDS['modal'])}\s*)*(?:giữ vai trò |là cơ quan |là đơn vị )?chủ trì(?:\s+thực hiện)?\s*,?\s*"
    r"(?:và\s+)?",
    re.IGNORECASE,
)
_LINK = re.compile(
    r"^(?:(?:để|nhằm|trong việc|trong công tác|việc|về việc|và|rồi|đồng thời|cũng|còn)(?!\w)|[,\s])+\s*", re.IGNORECASE
)
_TO = re.compile(r"(?<!\w)(?:để|nhằm|trong việc|trong quá trình|theo|khi|trong công tác)(?!\w)")
_SAME_OBJECT = 3  # words: a verb with no more than these shares the object of the next
_SPECIAL = one_of(verb for part, verbs in PARTS.items() if part in ("monitor", "report", "advise") for verb in verbs)
_TURN = re.compile(
    r"(?:\s*,\s*(?:đồng thời|và|rồi)?\s*|\s+(?:và|rồi|đồng thời)\s+)"
    rf"(?=(?:{one_of(WORDS['light'])}\s+)*{_SPECIAL})",
    re.IGNORECASE,
)
_BY = re.compile(
    r"(?<!\w)(?:do|được giao cho|giao cho|giao|thuộc trách nhiệm của|là trách nhiệm của)\s+", re.IGNORECASE
)
_BY_VERB = re.compile(
    r"\s*(?:làm\s+)?(?P<verb>(?:giữ vai trò )?chủ trì|chịu trách nhiệm|đảm nhiệm|phụ trách|làm đầu mối|theo dõi"
    r"|thực hiện|đảm nhận)(?!\w)\s*,?\s*",
    re.IGNORECASE,
)
_JOINT = re.compile(r"[\s,]*(?:(?:và|đồng thời|rồi)\s+)?")
_COMMA = re.compile(r",\s+(?:giao\s+)?")


@dataclass(frozen=True, slots=True)
class Charge:
    """One agency's part in one task; ``task`` is as written, with what only leads to it left out."""

    agent: Agent
    part: Part
    task: str


@dataclass(frozen=True, slots=True)
class Bearers:
    """Who the lines above a clause set to it: the agencies, and their part where the line says it."""

    agents: tuple[Agent, ...] = ()
    part: Part | None = None
    beside: tuple[Agent, ...] = ()  # who coordinates


NOBODY = Bearers()
Shorts = Mapping[str, str]


def charges_in(text: str, above: Bearers = NOBODY, shorts: Shorts | None = None) -> list[Charge]:
    """What a sentence sets agencies to do; ``above`` bears it where the sentence names none itself."""
    reader = _Reader(text, shorts or {})
    charges: list[Charge] = []
    bearers, own = above, False
    for start, end in _clauses(text):
        found = reader.subject(start, end)
        if found is not None:
            bearers, own, begin = Bearers(found[0]), True, found[1]
        elif passive := reader.passive(start, end):
            charges += passive
            continue
        elif not bearers.agents or (own and not VERB.match(text, _after(text, start))):
            continue
        else:
            begin = start
        charges += reader.predicate(bearers, begin, end)
    return charges


def bearers_in(text: str, shorts: Shorts | None = None) -> Bearers:
    """Whom a line that ends in a colon sets to what stands below it: "Sở Y tế chủ trì, phối hợp với Sở X:"."""
    reader = _Reader(text, shorts or {})
    found = reader.subject(0, len(text))
    if found is None:
        return NOBODY
    leads = _LEADS.match(text, _after(text, found[1]))
    if not leads:
        return Bearers(found[0])
    beside, _ = reader.beside(leads.end(), len(text))
    return Bearers(found[0], "lead", tuple(beside))


def tidy(task: str) -> str:
    """A task as it stands alone: one line, no loose ends, a capital first."""
    task = " ".join(task.split()).strip(" ,;:.-–/")
    return task[:1].upper() + task[1:]


def _after(text: str, place: int) -> int:
    """Past spaces, commas and linking words."""
    match = _JOINT.match(text, place)
    return match.end() if match else place


def _clauses(text: str) -> Iterator[tuple[int, int]]:
    """Between semicolons that part clauses: not those in brackets, quotes, or the list of an agency's name."""
    start = 0
    for match in _CLAUSE.finditer(text):
        before = text[start : match.start()]
        if before.count("(") > before.count(")") or before.count("“") > before.count("”"):
            continue
        if begins(text, match.end()) and next(_verbs(text, start, match.start()), None) is None:
            continue  # "Các sở, ngành; UBND các huyện có trách nhiệm …"
        yield start, match.start()
        start = match.end()
    yield start, len(text)


def _verbs(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """The verbs and modals of a stretch that are not inside an agency's name."""
    spans = protected(text)
    for pattern in (MODAL, VERB):
        for match in pattern.finditer(text, start, end):
            if not any(a <= match.start() < b for a, b in spans):
                yield match


@dataclass(frozen=True, slots=True)
class _Reader:
    """Reads the clauses of one sentence."""

    text: str
    shorts: Shorts

    def subject(self, start: int, end: int) -> tuple[tuple[Agent, ...], int] | None:
        """The agencies that a clause begins with, and where what they do begins."""
        for place, appointed in self._places(start, end):
            stop = self._stop(place, end)
            if stop < 0 or len(self.text[place:stop].split()) > _LONGEST:
                continue
            agents = tuple(agents_in(self.text, place, stop, self.shorts))
            if agents and (appointed or self._may_act(stop)):
                return agents, stop
        return None

    def _places(self, start: int, end: int) -> Iterator[tuple[int, bool]]:
        """Where agencies may begin: first, after a word that appoints, after an adverbial and its comma."""
        start = _after(self.text, start)
        appointing = _APPOINTING.match(self.text, start, end)
        if appointing and begins(self.text, appointing.end()):
            yield appointing.end(), True
        if begins(self.text, start):
            yield start, False
        if _ADVERB.match(self.text, start):
            for comma in _COMMA.finditer(self.text, start, end):
                if begins(self.text, comma.end()):
                    yield comma.end(), "giao" in comma[0]

    def _stop(self, place: int, end: int) -> int:
        """Where the agencies end: at the first verb, or at "có trách nhiệm"; -1 where there is none."""
        first = min((m.start() for m in _verbs(self.text, place + 1, end)), default=-1)
        strong = STRONG.search(self.text, place, end)
        if first >= 0 and strong and first < strong.start() and not self._named(place, first):
            return strong.start()
        return first

    def _named(self, place: int, stop: int) -> bool:
        return any(agent.named for agent in agents_in(self.text, place, stop, self.shorts))

    def _may_act(self, stop: int) -> bool:
        """Whether what follows the agencies is theirs to do: not the past, not what is done to them."""
        if re.search(r"(?<!\w)(?:được|bị|đã|chưa|vừa|không|từng)\s*$", self.text[:stop], re.IGNORECASE):
            return False
        return not PAST.match(self.text[stop:])

    def predicate(self, bearers: Bearers, start: int, end: int) -> list[Charge]:
        """The charges of what follows the agencies."""
        begin = self._past_modals(start, end)
        if PAST.match(self.text, begin):
            return []
        leads = _LEADS.match(self.text, begin)
        if leads:
            return self._led(bearers, leads.end(), end)
        if bearers.part == "lead":
            return self._led(bearers, begin, end)
        together = _WITH.match(self.text, begin)
        if together:
            return self._together(bearers, begin, end)
        charges = [Charge(agent, part, task) for part, task in self.tasks(begin, end) for agent in bearers.agents]
        return charges + self._beside_later(begin, end)

    def _past_modals(self, start: int, end: int) -> int:
        """Past "có trách nhiệm", "theo chức năng, nhiệm vụ của mình,"."""
        place = _after(self.text, start)
        while True:
            modal = MODAL.match(self.text, place, end)
            if modal and self._is_modal(place, modal.end()):
                place = _after(self.text, modal.end())
            elif _ADVERB.match(self.text, place) and (step := self._adverbial(place, end)):
                place = step
            else:
                return place

    def _is_modal(self, place: int, end: int) -> bool:
        """Whether the task comes after it: in "chịu trách nhiệm trước … về …" it is the task itself."""
        if VERB.match(self.text, _after(self.text, end)):
            return True
        return STRONG.match(self.text, place) is not None and not re.match(
            r"(?:trước|về|đối với|với|toàn diện)(?!\w)", self.text[end:]
        )

    def _adverbial(self, place: int, end: int) -> int:
        """Past an adverbial set off by a comma, where a verb follows it; 0 where none does."""
        commas = (comma.end() for comma in _COMMA.finditer(self.text, place, end))
        return next((after for after in commas if VERB.match(self.text, after)), 0)

    def _led(self, bearers: Bearers, begin: int, end: int) -> list[Charge]:
        beside, begin = self.beside(begin, end)
        tasks = self.tasks(begin, end)
        if not tasks:
            return []
        charges = [Charge(agent, "lead", tasks[0][1]) for agent in bearers.agents]
        charges += [Charge(agent, "coordinate", tasks[0][1]) for agent in (*beside, *bearers.beside)]
        extra = [(part, task) for part, task in tasks if part in ("monitor", "report", "advise")]
        return charges + [Charge(agent, part, task) for part, task in extra for agent in bearers.agents]

    def _together(self, bearers: Bearers, begin: int, end: int) -> list[Charge]:
        """ "A phối hợp với B làm C" without a lead: both coordinate."""
        beside, rest = self.beside(begin, end)
        task = self.tasks(rest, end)
        whole = tidy(self.text[begin:end])
        charges = [Charge(agent, "coordinate", whole) for agent in bearers.agents]
        return charges + [Charge(agent, "coordinate", task[0][1] if task else whole) for agent in beside]

    def _beside_later(self, begin: int, end: int) -> list[Charge]:
        """ "… tổ chức kiểm tra, phối hợp với Sở X xử lý": Sở X."""
        match = next((m for m in _WITH.finditer(self.text, begin, end) if begins(self.text, m.end())), None)
        if match is None:
            return []
        beside, rest = self.beside(match.start(), end)
        tasks = self.tasks(rest, end)
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
        stops = [m.start() for m in _verbs(self.text, listed + 1, end) if self._ends_list(m.start(), listed)]
        stops += [m.start() for m in _TO.finditer(self.text, listed, end) if not self._inside(m.start())]
        stop = min(stops, default=end)
        return agents_in(self.text, listed, stop, self.shorts), stop

    def _ends_list(self, place: int, listed: int) -> bool:
        """Whether a verb begins the task: not one that only says which agencies ("các cơ quan được giao quản lý")."""
        before = self.text[listed:place]
        return not re.search(r"(?<!\w)(?:có|được|được giao|chịu|thuộc|thực hiện nhiệm vụ)\s*$", before)

    def _inside(self, place: int) -> bool:
        return any(a <= place < b for a, b in protected(self.text))

    def tasks(self, begin: int, end: int) -> list[tuple[Part, str]]:
        """What is to be done, cut where another part begins: "theo dõi …" and "báo cáo …"."""
        cuts = [m for m in _TURN.finditer(self.text, begin, end) if not self._inside(m.end())]
        places = [begin, *(m.end() for m in cuts)]
        ends = [*(m.start() for m in cuts), end]
        pieces: list[tuple[Part, int, int]] = []
        for place, last in zip(places, ends, strict=True):
            first = _linked(self.text, place, last)
            if first >= last:
                continue
            part = part_of(self.text[first:last])
            if pieces and (pieces[-1][0] == part or self._shares(pieces[-1])):
                before = pieces.pop()
                part = part if before[0] in ("implement", part) else before[0]
                first = before[1]
            pieces.append((part, first, last))
        return [(part, task) for part, first, last in pieces if (task := tidy(self.text[first:last]))]

    def _shares(self, piece: tuple[Part, int, int]) -> bool:
        return len(self.text[piece[1] : piece[2]].split()) <= _SAME_OBJECT

    def passive(self, start: int, end: int) -> list[Charge]:
        """ "Việc theo dõi được giao cho X", "… do X chủ trì, phối hợp với Y"."""
        for by in _BY.finditer(self.text, start, end):
            if self._inside(by.start()) or not begins(self.text, by.end()):
                continue
            matches = (m for m in _BY_VERB.finditer(self.text, by.end(), end) if not self._inside(m.start("verb")))
            verb = next(matches, None)
            if verb is None and not re.search("giao|trách nhiệm", by[0], re.IGNORECASE):
                continue
            stop = verb.start() if verb else end
            agents = agents_in(self.text, by.end(), stop, self.shorts)
            if agents and len(self.text[by.end() : stop].split()) <= _LONGEST:
                return self._passively(start, by.start(), agents, verb, end)
        return []

    def _passively(
        self, start: int, stop: int, agents: Sequence[Agent], verb: re.Match[str] | None, end: int
    ) -> list[Charge]:
        first = _linked(self.text, _after(self.text, start), stop)
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


def _linked(text: str, start: int, end: int) -> int:
    match = _LINK.match(text[start:end])
    return start + match.end() if match else start
