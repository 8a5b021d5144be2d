"""A question understood: what kind of answer it wants, and of what, as its own words say."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import dropwhile, pairwise

from assistant.answering.asking.concepts import concept
from assistant.answering.asking.expecting import expectation
from assistant.answering.asking.facts_asked import (
    contact_in,
    says_bodies,
    says_number,
    says_past,
    says_recipients,
    says_signer,
    says_targets,
    says_time,
)
from assistant.answering.asking.framing import FRAMING, HELPING
from assistant.answering.asking.intents import Intent
from assistant.answering.asking.periods import Span
from assistant.answering.asking.pointing import Part
from assistant.vietnamese.documents import KINDS
from assistant.vietnamese.numbers import Figure
from assistant.vietnamese.syllables import content, is_function_word

OF_ONE_THING = frozenset(("figure", "body", "date"))
_KINDS = frozenset(concept(kind) for kind in KINDS)
_QUANTITIES = frozenset(("toc", "do", "ty", "trong", "luong", "san", "tang", "truong"))  # of "tốc độ tăng trưởng"
_FRAME_WEIGHT = 0.25
_HEAD = 2
_TOLD_WEIGHT = 0.5  # of what is told of the case beside what is asked of it
_CASE = 3  # telling words from which on a case is told at all
_MIXED_PAIR = 0.3  # weight of a pair of which one word frames


@dataclass(frozen=True, slots=True)
class Near:
    """What a question that names no place and no document follows: it is first asked where that was answered."""

    before: Question
    said: Question  # the question by its own words
    may_leave: bool = False  # whether it says enough to be of another document


@dataclass(frozen=True)
class Question:
    """A question understood. ``focus`` holds runs of folded terms, in order: what is asked about."""

    text: str
    intent: Intent
    wants: Intent = "open"  # the same, but within a comparison what is compared
    asked: str = ""  # the last question alone, folded
    provinces: tuple[str, ...] = ()
    years: tuple[int, ...] = ()
    spans: tuple[Span, ...] = ()  # the same as periods
    agencies: tuple[str, ...] = ()  # canonical names
    numbers: tuple[str, ...] = ()  # keys of document numbers
    acts: tuple[str, ...] = ()  # numbers of acts named without their symbol: "nghị quyết 175"
    begun: tuple[str, ...] = ()  # how numbers begin that are named in part: "25-2026", "54-ctr"
    kinds: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    unit: tuple[str, ...] = ()  # folded syllables that follow "bao nhiêu"
    focus: tuple[tuple[str, ...], ...] = ()
    told: frozenset[str] = frozenset()  # the terms that only tell the speaker's case: "mẹ tôi là nghệ nhân, …"
    figures: tuple[Figure, ...] = ()  # quantities that the question itself states
    measure: Figure | None = None  # the unit or noun of which the amount is asked
    beside: tuple[str, ...] = ()  # telling words next to the question word
    longs: Mapping[str, str] = field(default_factory=dict)  # term of an abbreviation -> a long form
    added: tuple[str, ...] = ()  # other names of what is in the text
    written: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # folded syllable -> written for it
    parts: tuple[Part, ...] = ()  # parts of a document that are named: "mục 4"
    said: str = ""  # its own words, where those before tell another thing from its like; all of them where empty
    before: Question | None = None  # the question whose answer's clause is meant
    kin: Question | None = None  # the question before, where only the place is another now
    alone: Question | None = None  # the same with its own words only, where those before find nothing
    whole: Question | None = None  # the same with the words before as well, where only another thing is named
    near: Near | None = None  # what it follows, where it is short and names nothing
    nth: int = 0  # which item of the answer before is meant, from 1; the last is -1
    stage: int = 0  # which stage of a document is named by its number; -1 for the one after the years before
    asks_place: bool = False  # whether it is asked where something stands
    rival: str = ""  # what a thing is said not to be, beside what it is: "… chứ không phải Sở B"
    marked: Mapping[str, str] = field(default_factory=dict)  # folded syllable -> as typed, where typed with dấu

    @property
    def head(self) -> tuple[str, ...]:
        """The first telling words: mostly the thing that is asked for, and not of what kind its amount is."""
        own = [token for token in self.telling if token not in self.told] or self.telling
        return tuple(dropwhile(_QUANTITIES.__contains__, own))[:_HEAD] or tuple(own[:_HEAD])

    @property
    def thing_of_quantity(self) -> tuple[str, ...]:
        """What the amount is of, where its kind is said first: "tốc độ tăng xuất khẩu", "tỷ trọng kinh tế số"."""
        if not (_QUANTITIES.issuperset(self.telling[:_HEAD]) and set(self.telling) - _QUANTITIES):
            return ()
        return self.head[:1] if self.head[0].isupper() else self.head

    @cached_property
    def telling(self) -> tuple[str, ...]:
        """The words that say what the question is about, in order."""
        pairs = ((token, framed) for run in self.focus for token, framed in zip(run, self._framed(run), strict=True))
        return tuple(dict.fromkeys(token for token, framed in pairs if not framed))

    @cached_property
    def essential(self) -> frozenset[str]:
        """The telling words that a clause has to say."""
        return frozenset(self.telling) - self.helped - self.told

    @cached_property
    def helped(self) -> frozenset[str]:
        """The words that only help the question's sentence along, which a clause need not say."""
        helping = ((run, HELPING.within(run, self.marked)) for run in self.focus)
        return frozenset(token for run, found in helping for token, helps in zip(run, found, strict=True) if helps)

    @property
    def points_somewhere(self) -> bool:
        """Whether it says of which place or document it asks; who does not may ask of anything."""
        return bool(self.provinces or self.numbers or self.acts or self.kinds)

    @property
    def tells_more(self) -> bool:
        """Whether it tells more of a case than it asks of it."""
        told = len(self.told & set(self.telling))
        return told >= max(_CASE, len(self.telling) - told)

    @property
    def thing_in_two(self) -> bool:
        """Whether what it asks about is one thing of two syllables, one of which says little: "dân số"."""
        runs = [run for run in self.focus if set(run) & set(self.telling)]
        is_word = len(self.telling) == 1 and self.telling[0].islower()
        return is_word and any(len(run) == 2 for run in runs)

    @property
    def is_of_one_thing(self) -> bool:
        """Whether it asks something of one thing, which the clause that answers names; what is to be done is told in
        other words, the items of a list may not name it, nor the clause that denies a claim.
        """
        return self.intent in OF_ONE_THING

    @property
    def is_framed(self) -> bool:
        """Whether it says nothing but the words that frame any question: "gồm những nhiệm vụ nào"."""
        return not self.head

    @property
    def is_short(self) -> bool:
        """Whether it names a thing and says nothing of it: then its figure is meant."""
        return len(self.telling) <= _HEAD

    @property
    def asks_targets(self) -> bool:
        """Whether it asks for targets as such, not for one that it names, nor which were missed."""
        return says_targets(self.asked)

    @property
    def asks_past(self) -> bool:
        """Whether it asks of the time before the document: "giai đoạn trước đạt bao nhiêu"."""
        return says_past(self.asked) and not self.spans

    @property
    def asks_recipients(self) -> bool:
        """Whether those are asked for to whom the document went."""
        return says_recipients(self.asked, of_document=bool(self.kinds))

    @property
    def asks_contact(self) -> str:
        """The kind of contact that is asked for: "telephone", "e-mail"; "" for none, and where who runs it is asked."""
        return "" if self.wants == "body" and says_bodies(self.asked) else contact_in(self.asked)

    @property
    def asks_signer(self) -> bool:
        """Whether the person who signed, or the author of an article, is asked for."""
        return says_signer(self.asked)

    @property
    def wants_number(self) -> bool:
        """Whether the number of a document is asked for."""
        return says_number(self.asked, of_document=bool(self.kinds)) and not self.asks_contact

    @property
    def wants_time(self) -> bool:
        """Whether a length of time is asked for, or whether it is the one that the question states."""
        is_stated = self.intent == "yesno" and any(figure.family == "time" for figure in self.figures)
        return is_stated or says_time(self.asked)

    @property
    def wants_body(self) -> bool:
        """Whether the things asked for are bodies."""
        of_its_parts = len(set(self.provinces)) == 1 and "dia phuong nao" in self.asked
        return self.wants == "body" or of_its_parts or says_bodies(self.asked)

    def _framed(self, run: Sequence[str]) -> list[bool]:
        """For each token whether it stands in a phrase that frames questions, or is a function word or what a document
        calls itself: "Đề án", "Nghị quyết 14".
        """
        framed = FRAMING.within(run, self.marked)
        words = zip(run, framed, strict=True)
        return [f or is_function_word(token, self.marked.get(token)) or _is_kind(token) for token, f in words]

    def neighbours(self) -> dict[str, frozenset[str]]:
        """For each focus term the pairs in which it stands, but those with a light word: "có quỹ" vouches for none."""
        found: dict[str, set[str]] = {}
        for run in self.focus:
            for left, right in pairwise(run):
                if self._expectation(f"{left}_{right}") == 1.0:
                    found.setdefault(left, set()).add(f"{left}_{right}")
                    found.setdefault(right, set()).add(f"{left}_{right}")
        return {term: frozenset(pairs) for term, pairs in found.items()}

    def terms(self) -> dict[str, float]:
        """Each focus term with its weight: pairs and telling words 1, words that frame any question a quarter, and of
        that as far as the clause that answers is expected to say it.
        """
        weights: dict[str, float] = {}
        for run in self.focus:
            framed = self._framed(run)
            weights |= {f"{a}_{b}": _pair_weight(x, y) for (a, x), (b, y) in pairwise(zip(run, framed, strict=True))}
            kept = frozenset(content(run, self.marked))
            for token, is_framed in zip(run, framed, strict=True):
                if token in kept:
                    weights[token] = max(weights.get(token, 0.0), _FRAME_WEIGHT if is_framed else 1.0)
        return {term: weight * self._share(term) for term, weight in weights.items() if weight}

    def _expectation(self, term: str) -> float:
        """Of a pair, as far as the less expected of both."""
        return min(expectation(self.marked.get(part, part)) for part in term.split("_"))

    def _share(self, term: str) -> float:
        """How much of its weight a term has: as far as it is expected, and half of it where it only tells the case."""
        return self._expectation(term) * (1.0 if self.told.isdisjoint(term.split("_")) else _TOLD_WEIGHT)


def _pair_weight(first_is_framed: bool, second_is_framed: bool) -> float:
    if first_is_framed and second_is_framed:
        return 0.0
    return _MIXED_PAIR if first_is_framed or second_is_framed else 1.0


def _is_kind(token: str) -> bool:
    return token.isupper() and token.rstrip("0123456789") in _KINDS
