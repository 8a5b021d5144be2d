"""Whether a sentence says what is claimed, but of another: of another body, number or name, or of another of its kind
that stands beside it.

"Tổ số 1 phụ trách giao thông; Tổ số 2 phụ trách y tế" does not bear out that group 1 is in charge of health, "trạm A
đặt tại chợ, trạm B đặt tại bến" not that station A stands by the quay.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from assistant.answering.asking.concepts import concept_tokens
from assistant.answering.asking.places import placeless
from assistant.answering.asking.question import Question
from assistant.answering.deciding.claims import MODALS, NO, Claim
from assistant.answering.weighing.bodies import bodies_in, names_one_of
from assistant.answering.weighing.bounds import is_alike
from assistant.answering.weighing.doers import doer_of
from assistant.answering.weighing.evidence import Evidence
from assistant.answering.weighing.figures import figures_in, quantities
from assistant.answering.weighing.focus import Focus
from assistant.answering.weighing.stretches import TELLING_NOTHING
from assistant.register.charges import clauses_in
from assistant.vietnamese.letters import fold, nfc
from assistant.vietnamese.numbers import Figure, same_figure
from assistant.vietnamese.syllables import STOPWORDS, syllables

_LEAST_DONE = 0.7  # of what is claimed that the clause of another says …
_MORE = 0.15  # … and how much more of it than the clause of the thing claimed
_LEAST_SAID = 0.5  # of the words asked about
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_LABELS = frozenset(("reference", "level"))
_AND = re.compile(r"(?:[,;]|\s(?=và\s))\s*")
_CAPITAL = r"(?-i:[A-ZĐÂÊÔƠƯÁÀẢÃẠÉÈÍÌÓÒÚÙÝỨỪ][a-zà-ỹđ]+)"
_PROPER = rf"{_CAPITAL}(?: {_CAPITAL})+"
_NAME = re.compile(rf"(?<!\w)(?P<of>\w+) (?P<name>{_PROPER})")
Named = Callable[[str], bool]
_CUT = re.compile(r"[,;:]\s+(?:và\s+)?|\svà\s")
_NAME_ENDS = re.compile(r"\s(?:được|phải|bị|có|đạt|thì)\s")
_COUNT = re.compile(r"^\W*(?:\d+\s+)?")
_KIND = 2  # syllables that name a kind
_BOTH = re.compile(r"\bva\b|\blan\b|,")
_NO_WORD = STOPWORDS | TELLING_NOTHING | MODALS


def of_other(question: Question, focus: Focus, claim: Claim, evidence: Evidence) -> str | None:
    """ "Không" where the clause that says what is claimed is of another body or number than the one claimed; None where
    the sentence does not lay such things side by side.
    """
    text = evidence.sentence.text
    for is_named, own_terms, rival in _names(question, claim):
        clauses = clauses_in(text) if rival is _has_doer else _parted(text, (is_named, rival))
        if len(clauses) < 2:
            continue
        own = [clause for clause in clauses if is_named(clause)]
        said = {clause: focus.says((claim.tells | claim.of) - own_terms, clause) for clause in clauses}
        best = max(clauses, key=said.__getitem__)
        is_apart = own and best not in own and rival(best)
        if is_apart and said[best] >= _LEAST_DONE and max(map(said.__getitem__, own)) <= said[best] - _MORE:
            return NO
    return NO if any(_is_told_beside(question, text, *names) for names in _called(question, claim)) else None


def _is_told_beside(question: Question, text: str, is_called: Named, is_other: Named) -> bool:
    """Whether a year or an amount that is claimed stands only in the clauses of others, and another in its own."""
    clauses = _parted(text, (is_called, is_other))
    own = [clause for clause in clauses if is_called(clause)]
    here, there = " / ".join(own), " / ".join(clause for clause in clauses if clause not in own)
    claimed, told = ({one[0] for one in _YEAR.finditer(part)} for part in (nfc(question.text), here))
    if claimed and told and not claimed & told and all(year in there for year in claimed):
        return True
    stated = [quantities(figures_in(part), with_time=True) for part in (here, there)]
    for asked in question.figures:
        is_here, is_there = (any(same_figure(asked, one) for one in found) for found in stated)
        if is_there and not is_here and any(is_alike(asked, one) for one in stated[0]):
            return True
    return False


def _names(question: Question, claim: Claim) -> Iterator[tuple[Named, frozenset[str], Named]]:
    """What a claim names: whether a clause names it, its terms, and whether a clause names another in its place."""
    for agency in question.agencies:
        mention = next((body.text for body in bodies_in(nfc(question.text)) if body.canonical == agency), agency)

        def is_doer(clause: str, agency: str = agency) -> bool:
            return names_one_of((agency,), doer_of(clause))

        yield is_doer, frozenset((*concept_tokens(mention), *concept_tokens(agency))), _has_doer
    for label in _labels(claim.whole):

        def is_labelled(clause: str, label: Figure = label) -> bool:
            return any(_same_label(label, other) for other in _labels(clause))

        def is_rival(clause: str, label: Figure = label) -> bool:
            return any(_same_series(label, other) and not _same_label(label, other) for other in _labels(clause))

        yield is_labelled, frozenset(syllables(label.text)), is_rival


def _called(question: Question, claim: Claim) -> Iterator[tuple[Named, Named]]:
    """For each proper name of a claim whether a clause has it, and whether it has another in its place."""
    for match in _own_names(question, claim):
        of_kind = re.compile(rf"(?<!\w){re.escape(match['of'])} (?P<name>{_PROPER})", re.IGNORECASE)

        def is_called(clause: str, name: str = match["name"], of_kind: re.Pattern[str] = of_kind) -> bool:
            return any(fold(one["name"]) == fold(name) for one in of_kind.finditer(clause))

        def is_other(clause: str, name: str = match["name"], of_kind: re.Pattern[str] = of_kind) -> bool:
            return any(fold(one["name"]) != fold(name) for one in of_kind.finditer(clause))

        yield is_called, is_other


def is_of_other_label(claim: Claim, text: str) -> bool:
    """Whether a sentence is of another number of the same series than the claim: "trung tâm số 1", "tổ 3"."""
    told = _labels(text)
    for label in _labels(claim.whole):
        series = [other for other in told if _same_series(label, other)]
        if series and not any(_same_label(label, other) for other in series):
            return True
    return False


def _has_doer(clause: str) -> bool:
    return bool(doer_of(clause))


def _parted(text: str, names: Sequence[Named]) -> list[str]:
    """The stretches of a sentence from each piece that names one of the things told apart up to the next, each with
    what stands before them all.
    """
    found: list[str] = []
    before = ""
    for piece in filter(None, _AND.split(text)):
        if any(is_named(piece) for is_named in names):
            labels = _labels(piece)
            before = before if found or not labels else f"{before} {piece[: labels[0].start]}"
            found.append(f"{before} {piece}")
        elif found:
            found[-1] = f"{found[-1]}, {piece}"
        else:
            before = f"{before} {piece}"
    return found


def _labels(text: str) -> list[Figure]:
    """The numbers by which a text tells things apart."""
    return [figure for figure in figures_in(nfc(text)) if figure.kind in _LABELS and figure.amounts]


def _same_label(one: Figure, other: Figure) -> bool:
    return one.amounts == other.amounts and _same_series(one, other)


def _same_series(one: Figure, other: Figure) -> bool:
    return (one.kind, one.unit) == (other.kind, other.unit)


def is_of_other_name(question: Question, focus: Focus, claim: Claim, evidence: Evidence) -> str | None:
    """ "Không" where a clause that says most of a claim names another thing in the place of a proper name of it, "chợ
    Đông Sơn" for "chợ Tây Hà"; "" where it does not have the name at all.
    """
    told = " / ".join((evidence.passage.text, evidence.passage.lead, *evidence.passage.headings))
    return _name_of_other(question, claim, told) if evidence.words >= _LEAST_SAID else None


def _name_of_other(question: Question, claim: Claim, told: str) -> str | None:
    for match in _own_names(question, claim):
        if not set(syllables(match["name"])) <= set(syllables(told)):
            return NO if re.search(rf"(?<!\w){re.escape(match['of'])} {_PROPER}", told, re.IGNORECASE) else ""
    return None


def _own_names(question: Question, claim: Claim) -> Iterator[re.Match[str]]:
    """The proper names of a claim that are of no place asked about and of no body, each with the word before it."""
    known = {fold(name).lower() for name in (*question.provinces, *question.agencies)}
    text = nfc(question.text)
    bodies = [(body.start, body.end) for body in bodies_in(text)]
    for match in _NAME.finditer(text):
        name = fold(match["name"]).lower()
        is_known = any(name in one or one in name for one in known)
        is_body = any(start <= match.start("name") < end for start, end in bodies)
        if not is_known and not is_body and name in claim.said:
            yield match


def of_like(question: Question, focus: Focus, claim: Claim, evidence: Evidence) -> str | None:
    """ "Không" where a sentence says what is claimed only of another of its kind; "" where what is said of that may be
    said of both.
    """
    text = evidence.sentence.text
    if not _is_of_like(question, text):
        return None
    return "" if _is_of_wider(text) else NO


def _is_of_like(question: Question, text: str) -> bool:
    """Whether a claim says of one thing what a sentence says only of another of its kind."""
    asked = placeless(question)
    said = frozenset(concept_tokens(asked)) | frozenset(syllables(asked))
    if _BOTH.search(fold(asked)):
        return False
    for kind, things in _kinds(text):
        if kind not in f" {' '.join(syllables(asked))} ":
            continue
        words = [_words(thing) for thing in things]
        own = [each - frozenset[str]().union(*words[:at], *words[at + 1 :]) for at, each in enumerate(words)]
        touched = [each & said for each in own]
        is_mixed = sum(map(bool, touched)) > 1
        if is_mixed and not any(each and each <= said for each in own):
            return True
    return False


def _is_of_wider(text: str) -> bool:
    """Whether of the things laid side by side one is called as another is and more: "người khuyết tật", "người khuyết
    tật học sơ cấp": what is said of the wider may be said of both.
    """
    told = ([thing for thing in things if _NAME_ENDS.search(thing)] for _, things in _kinds(text))
    names = (sorted(_NAME_ENDS.split(thing, maxsplit=1)[0].strip().lower() for thing in each) for each in told)
    return any(other.startswith(f"{one} ") for each in names for one, other in pairwise(each))


def _kinds(text: str) -> Iterator[tuple[str, Sequence[str]]]:
    """Each kind of thing that begins several pieces of a sentence, with these pieces."""
    pieces = [_COUNT.sub("", piece) for piece in _CUT.split(nfc(text))]
    found: dict[str, list[str]] = {}
    for piece in pieces:
        tokens = syllables(piece)
        if len(tokens) > _KIND and not STOPWORDS.intersection(tokens[:_KIND]):
            found.setdefault(f" {' '.join(tokens[:_KIND])} ", []).append(piece)
    for kind, things in found.items():
        if len(things) > 1:
            yield kind, things
            continue
        led = [_from(kind, piece) for piece in pieces]
        if len(beside := [piece for piece in led if piece]) > 1:
            yield kind, beside


def _from(kind: str, piece: str) -> str:
    """A piece from where it names a kind, behind what leads to it: "trong đó có | 02 cửa khẩu quốc tế"."""
    place = f" {fold(piece).lower()} ".find(kind)
    return piece[max(place, 0) :] if place >= 0 else ""


def _words(thing: str) -> frozenset[str]:
    return frozenset(word for word in concept_tokens(thing) if word not in _NO_WORD)
