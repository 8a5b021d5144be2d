"""Cases that a claim puts beside an amount, and which of the amounts of a sentence is theirs: "hộ thường được 30%, hộ
nghèo 50%", "60 điểm trở lên: 5 triệu; 80 điểm trở lên: 9 triệu"; and whether they lie within its bounds.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from assistant.answering.asking.concepts import concept_tokens
from assistant.answering.asking.places import placeless
from assistant.answering.asking.question import Question
from assistant.answering.deciding.claims import NO, YES, claim_of
from assistant.answering.deciding.polarity import denies
from assistant.answering.weighing.bounds import NONE_BEYOND, amounts, in_bracket, is_alike, is_bounded, lies_within
from assistant.answering.weighing.figures import figures_in, quantities
from assistant.answering.weighing.likely import OF_YEAR, year_fit
from assistant.answering.weighing.stretches import TELLING_NOTHING, Stretch, clause_end, clause_start, stretches_of
from assistant.vietnamese.numbers import Figure, same_figure
from assistant.vietnamese.syllables import bigrams, content, syllables

_NOT_NEEDED = re.compile(r"\bkhông (?:cần|yêu cầu|bắt buộc|phân biệt)\b", re.IGNORECASE)  # forbids nothing
_CHUNK = re.compile(
    r"[,;:()]|\s(?:và|hoặc|hay|còn|riêng)\s|\s(?=(?:đối với|tại|ở|cho|khi|vào|nếu|được|phải|là|đạt|thì)\s)"
)
_NUMBERED = re.compile(r"\b(?:giai đoạn|đợt|kỳ|nhóm|số|phiên bản)\s+$", re.IGNORECASE)  # "giai đoạn 2" counts nothing
_SHARE = re.compile(r"\d[\d.,]*\s?%")
_OF_YEAR = re.compile(r"\b(?:(?:từ|đến|trong|vào|trước|sau) )?năm (?:19|20)\d\d\b", re.IGNORECASE)
_DIGIT = re.compile(r"\d")
_MONEY = {"money", "dollar"}
_WAYS = frozenset(("growth", "reduction"))
_LEAST = 0.7  # of the words by which a case is told from the others
_LEAST_ALONE = 0.4  # the same where no word tells of another
_OF_ALL = 0.9  # what such words count that stand by the first amount and may be said of all
_LIKE_OTHERS = re.compile(r"\s(?:giống |ngang |bằng |y )?(?:như|với) (?!vậy\b|thế\b|sau\b)[^\d,;]+$", re.IGNORECASE)
_OF_CASE = re.compile(r"\s*(?:cho|đối với|với|ở|tại|khi|vào|nếu|trong)\s", re.IGNORECASE)
_SAID_OF_ALL = re.compile(r"\s*(?:được|phải|là|đạt|thì)\s", re.IGNORECASE)
_MARKED = re.compile(r"\W*(?:riêng|trường hợp)\b", re.IGNORECASE)
_IN_CASE = 1.1  # what a case counts whose bracket holds the amount put, or that is set apart from the others


def of_all_cases(put: Sequence[Figure], stated: Sequence[Figure], text: str) -> str:
    """Whether all the cases that are put lie within the bounds that a clause sets; "" where one of them has none."""
    found = {of_cases(case, stated, text) for case in put}
    return NO if NO in found else found.pop() if len(found) == 1 else ""


def of_cases(asked: Figure, stated: Sequence[Figure], text: str) -> str:
    """Whether a case lies within the bounds that a clause sets; "" where it lies within one and not within another."""
    found = {verdict for figure in stated if is_alike(asked, figure) and (verdict := of_case(asked, figure, text))}
    return found.pop() if len(found) == 1 else ""


def of_case(asked: Figure, stated: Figure, text: str) -> str:
    """Whether a case lies within the bound that a clause sets; "" where it sets none, or where the case lies without
    one that it forbids.
    """
    is_within = lies_within(asked, stated, text)
    if is_within is None:
        return ""
    before = _NOT_NEEDED.sub("", NONE_BEYOND.sub("", text[: stated.start]))
    if denies(before):
        return NO if is_within else ""
    return YES if is_within else NO


def breaks_bound(put: Sequence[Figure], text: str, told: int) -> bool:
    """Whether a case that a question puts lies outside a bound of the clause that tells what is claimed, or within that
    of another clause which says that it is not so: "người dưới 18 tuổi không phải nộp".

    ``told``: where the sentence tells what is claimed.
    """
    stated = [figure for figure in quantities(figures_in(text), with_time=True) if is_bounded(figure, text)]
    here = (clause_start(text, told), clause_end(text, told))
    for case in put:
        alike = [figure for figure in stated if is_alike(case, figure)]
        own = [figure for figure in alike if here[0] <= figure.start < here[1]]
        if of_cases(case, own, text) == NO:
            return True
        clauses = ((one, clause_start(text, one.start), clause_end(text, one.end)) for one in alike if one not in own)
        if any(denies(text[start:end]) and lies_within(case, one, text) for one, start, end in clauses):
            return True
    return False


def figures_claimed(question: Question) -> list[Figure]:
    """The amounts that are claimed of a thing, without those of the case in which it is."""
    claim = claim_of(question)
    told = [one for one in question.figures if one.text.lower() in claim.typed]
    return [_as_share(one) for one in (told if claim.is_told_apart and told else question.figures)]


def _as_share(figure: Figure) -> Figure:
    """A part of a whole as its percentage: "một nửa"."""
    if figure.kind != "fraction" or figure.unit or not all(figure.values) or figure.text[:1].isdigit():
        return figure
    percent = figure.values[0] / figure.values[1] * 100
    return replace(figure, kind="quantity", values=(percent,), unit="%", family="percent", base="%")


@dataclass(frozen=True, slots=True)
class _Side:
    """An amount, and the words by which its case may be called: those that may be said of all, and its own."""

    figure: Figure
    shared: Sequence[frozenset[str]]
    own: Sequence[frozenset[str]]
    told: str
    clause: str

    @property
    def words(self) -> frozenset[str]:
        return frozenset[str]().union(*self.shared, *self.own)


def figure_of_case(question: Question, claimed: Figure, text: str) -> Figure | None:
    """The amount that a sentence gives to the case of a claim; None where it gives but one of that kind, or where
    nothing that the claim says tells the cases apart.
    """
    found = quantities(figures_in(text), with_time=True)
    found = [figure for figure in found if not _NUMBERED.search(text[: figure.start])]
    alike = [figure for figure in found if figure.amounts and _is_alike(claimed, figure) and _same_way(claimed, figure)]
    if claimed.family == "time":  # hours may be what days are given for
        alike = [figure for figure in alike if figure.base == claimed.base] or alike
    if len({tuple(amounts(figure)) for figure in alike}) < 2:
        return None
    stretches = stretches_of(text, found)
    of_years = {figure: year_fit(question, text, stretches[figure]) for figure in alike}
    may_be = _of_year(of_years)
    if len(may_be) == 1 and None not in of_years.values():  # each of them is of some year
        return may_be[0]
    sides = [_side(text, stretches[figure], alike) for figure in alike]
    said = _said(question, claimed)
    fits = {side.figure: _fit(question, claimed, side, sides, said) for side in sides}
    if not any(fits.values()):
        fits = _fits_of_names(question, sides)
    best = max(fits.values())
    chosen = [figure for figure in may_be if fits[figure] == best]
    is_named = best >= _LEAST or (best >= _LEAST_ALONE and sum(map(bool, fits.values())) == 1)
    return chosen[0] if is_named and len(chosen) == 1 else None


def _is_alike(one: Figure, other: Figure) -> bool:
    """Whether two amounts may be of like cases: money is money in whatever currency."""
    return is_alike(one, other) or {one.family, other.family} == _MONEY


def _same_way(one: Figure, other: Figure) -> bool:
    """Whether both are of a growth, both of a fall, or both of neither."""
    return _WAYS & set(one.comparators) == _WAYS & set(other.comparators)


def _said(question: Question, claimed: Figure) -> frozenset[str]:
    """What a claim says beside its amount, without the other case with which it compares its own: "như bác sĩ"."""
    text = placeless(question).replace(claimed.text, " ")
    likened = _LIKE_OTHERS.search(text)
    named = frozenset(concept_tokens(likened[0])) if likened else frozenset[str]()
    said = frozenset(concept_tokens(text[: likened.start()] if likened else text))
    return said | frozenset(token for run in question.focus for token in run if token not in named - said)


def _side(text: str, stretch: Stretch, alike: Sequence[Figure]) -> _Side:
    figure, is_first = stretch.figure, stretch.figure == alike[0]
    begin, end = clause_start(text, figure.start), clause_end(text, figure.end)
    is_alone = sum(begin <= other.start < end for other in alike) == 1  # then its case may stand by another amount
    before, after = text[begin if is_alone else stretch.start : figure.start], text[figure.end : stretch.end]
    lead, follows = _CHUNK.split(before), _CHUNK.split(after)
    shared = [chunk for chunk in (*lead, *follows) if _SAID_OF_ALL.match(chunk)]
    shared += [*lead, *(chunk for chunk in follows if not _OF_CASE.match(chunk))] if is_first else []
    own = [chunk for chunk in (*lead, *follows) if chunk not in shared]
    return _Side(figure, [*map(_words, shared)], [*map(_words, own)], before, text[begin:end])


def _words(chunk: str) -> frozenset[str]:
    """The words of a chunk that name a case; a share that stands there beside an amount names none, nor does a year."""
    said = content(concept_tokens(_OF_YEAR.sub(" ", _SHARE.sub(" ", chunk))))
    return frozenset(word for word in said if word not in TELLING_NOTHING)


def _fit(question: Question, claimed: Figure, side: _Side, sides: Sequence[_Side], said: frozenset[str]) -> float:
    """How well a claim names the case of an amount."""
    held = [in_bracket(one, side.clause) for one in question.figures if not same_figure(one, claimed)]
    if False in held:
        return 0.0
    others = frozenset[str]().union(*(other.words for other in sides if other is not side))
    shared = max((_share(chunk - others, said) for chunk in side.shared), default=0.0)
    own = max((_share(chunk - others, said) for chunk in side.own), default=0.0)
    is_apart = True in held or (own == 1.0 and bool(_MARKED.match(side.told)))
    return _IN_CASE if is_apart else max(_OF_ALL * shared, own)


def _fits_of_names(question: Question, sides: Sequence[_Side]) -> dict[Figure, float]:
    """The same by words that stand together, where each alone is said of another too: "trong nước", "nước ngoài"."""
    said = frozenset(pair for pair in bigrams(syllables(placeless(question))) if not _DIGIT.search(pair))
    pairs = [frozenset(bigrams(syllables(side.clause))) for side in sides]
    own = (each - frozenset[str]().union(*pairs[:at], *pairs[at + 1 :]) for at, each in enumerate(pairs))
    return {side.figure: float(bool(each & said)) for side, each in zip(sides, own, strict=True)}


def _share(telling: frozenset[str], said: frozenset[str]) -> float:
    return len(telling & said) / len(telling) if telling else 0.0


def _of_year(fits: Mapping[Figure, float | None]) -> Sequence[Figure]:
    """The amounts of the year asked, where some are said to be of it."""
    exact = [figure for figure, fit in fits.items() if fit is not None and fit >= OF_YEAR]
    return exact or list(fits)
