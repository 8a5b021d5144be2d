"""Yes or no to what a question claims of a document itself: its date, who signed or issued it, when it is in force."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answering.acts.effect import effect, effect_clause, is_from_signing, speaks_of_effect
from assistant.answering.acts.facts import MOST_BESIDES, besides, date_statement, is_about, issuer_statement
from assistant.answering.asking.question import Question
from assistant.answering.drafting import Statement, decided
from assistant.answering.weighing.persons import signer
from assistant.records import Document, Passage
from assistant.vietnamese.dates import dates
from assistant.vietnamese.names import same_agency
from assistant.vietnamese.syllables import syllables

_ISSUED = r"(?:ban hanh|phe duyet|thong qua|cong bo|ra doi|phat hanh)"
_BY = r"\b(?:do|boi|(?:co phai|phai chang)(?: la)?)"
_SIGNED_BY = re.compile(
    rf"{_BY} (?P<who>(?:[a-z]+ ){{1,7}}?)(?:(?:da|la nguoi|dat but) )*ky\b|\bky boi (?P<after>(?:[a-z]+ ?){{2,6}})"
)
_ISSUED_BY = re.compile(rf"\b(?:do|boi) (?P<who>(?:[a-z]+ ){{1,9}}?)(?:(?:da|la co quan) )*{_ISSUED}\b")
_DATED = re.compile(rf"\b(?:{_ISSUED}|ky(?! (?:nang|thuat|su|luat|thi|hop|nay|ket|quy|niem)\b))\b")
_AT_ONCE = re.compile(
    r"\b(?:tu|ngay(?: sau)? khi|ngay luc) (?:ngay )?(?:duoc )?(?:ky|ban hanh|thong qua)\b|\bngay lap tuc\b"
)
_LATER = re.compile(r"\b(?:sau|cho|doi|het)\b.*\b\d+ (?:ngay|thang)\b|\b\d+ (?:ngay|thang) sau\b|\bngay sau moi\b")


def claim_statement(question: Question, document: Document, passages: Sequence[Passage]) -> Statement | None:
    """The fact that a question claims, after "Có" or "Không"; None where it claims none that the document tells."""
    if question.intent != "yesno" or not is_about(question, document):
        return None
    who = set(_named(question))
    others = (one for one in besides(question, document.metadata) if not one.isdigit())
    if sum(not who.issuperset(syllables(question.longs.get(one, one))) for one in others) > MOST_BESIDES:
        return None
    for claim in (_of_effect, _of_signer, _of_issuer, _of_date):
        if found := claim(question, document, passages):
            holds, told = found
            return decided("Có" if holds else "Không", told)
    return None


_Claim = tuple[bool, Statement] | None


def _named(question: Question) -> list[str]:
    """The words of who is said to have signed or issued it."""
    matches = (pattern.search(question.asked) for pattern in (_SIGNED_BY, _ISSUED_BY))
    return [word for match in matches if match for group in match.groups() if group for word in syllables(group)]


def _of_effect(question: Question, document: Document, passages: Sequence[Passage]) -> _Claim:
    told, place = effect(document, passages), effect_clause(passages)
    if not speaks_of_effect(question) or told is None or place is None:
        return None
    stated = [mention.iso for mention in dates(place[1].text)]
    if is_from_signing(place[1].text):
        stated = [document.metadata.date]
        if _LATER.search(question.asked):
            return False, told
        if _AT_ONCE.search(question.asked):
            return True, told
    claimed = _dates(question)
    return (_is_among(claimed, stated), told) if claimed and any(stated) else None


def _of_signer(question: Question, document: Document, passages: Sequence[Passage]) -> _Claim:
    match, told = _SIGNED_BY.search(question.asked), signer(passages)
    if match is None or told is None:
        return None
    who = syllables(match["who"] or match["after"])
    name = syllables(told.text.partition("**")[2].partition("**")[0])
    return " ".join(name) in " ".join(who), told


def _of_issuer(question: Question, document: Document, passages: Sequence[Passage]) -> _Claim:
    told = issuer_statement(document, passages)
    if not _ISSUED_BY.search(question.asked) or told is None or not question.agencies:
        return None
    issuer = document.metadata.issuer
    return any(same_agency(agency, issuer) or agency in issuer for agency in question.agencies), told


def _of_date(question: Question, document: Document, passages: Sequence[Passage]) -> _Claim:
    claimed = _dates(question)
    if not claimed or not document.metadata.date or not _DATED.search(question.asked):
        return None
    told = date_statement(document, passages, by_year=not dates(question.text))
    return (_is_among(claimed, [document.metadata.date]), told) if told else None


def _dates(question: Question) -> list[str]:
    """The dates that a question states, or the years."""
    return [mention.iso for mention in dates(question.text)] or [str(year) for year in question.years]


def _is_among(claimed: Sequence[str], stated: Sequence[str]) -> bool:
    """Whether a day, month or year is that of a date; one without a year that of its day."""
    return any(
        date.startswith(one) or date.endswith(one.removeprefix("-")) for one in claimed for date in stated if date
    )
