"""Who is asked for, as a sentence names them: the body that does a thing or to which it goes, who holds an office."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

from assistant.answering.asking.concepts import passage_terms
from assistant.answering.asking.question import Question
from assistant.answering.weighing.bodies import bodies_in, is_same_body, names_one_of
from assistant.answering.weighing.doers import (
    answers_to,
    appointed,
    bearers,
    decider,
    doer_of,
    founded,
    given_to,
    reported_to,
    sent_to,
    subject_of,
    worked_with,
)
from assistant.answering.weighing.evidence import Evidence
from assistant.register.charges import clauses_in
from assistant.vietnamese.letters import fold

_ASKING = tomllib.loads(Path(__file__).with_name("who.toml").read_text(encoding="utf-8"))
_ASKED = {name: re.compile("|".join(patterns)) for name, patterns in _ASKING.items()}
_TOLD = {  # what asks in ``who.toml``, in the order in which it is looked for -> the bodies that answer it
    "sent_to": sent_to,
    "report_to": reported_to,
    "answers_to": answers_to,
    "decides": decider,
    "given_to": given_to,
}
_ASKS_STANDING = re.compile(
    r"\b(?:co quan|cq|don vi|bo phan|noi|ben|so|dau moi) (?:(?:nao|nay|lam|la|giu|dong|vai|tro|vai tro|duoc|giao) )*"
    r"thuong truc\b(?! (?:tinh|thanh|huyen|dang) uy)"
)
_STANDING = re.compile(r"(?<!Trưởng ban )(?<!Chủ tịch )\bthường trực\b")
_ASKS_LEADER_TOO = re.compile(
    r"\b(?:ai|(?:co quan|cq|don vi|bo|so|nganh) nao)\b.*\b(?:phoi hop|cung)\b.*\b(?:ai|nao)\b"
)
OFFICE = (  # in folded words
    "(?:pho )?(?:truong (?:ban|phong|doan|nhom|tieu ban)|to truong|chu tich|bi thu|(?:tong )?giam doc|chu nhiem"
    "|bo truong|thu ky)"
)
_OFFICE_HELD = re.compile(
    rf"\b(?P<first>{OFFICE})\b.*\b(?:la ai|ten gi|ai (?:lam|giu))\b"
    r"|\b(?:ai|(?:dong chi|ong|ba|vi|nguoi) nao) (?:(?:dang|duoc|cu|giao|phan cong|bau|se) )*"
    rf"(?:la|lam|giu(?: chuc| ghe)?) (?P<last>{OFFICE})\b"
)
_LEADS = re.compile(r"\bchủ trì\b", re.IGNORECASE)  # and others help: one who does not may be the helper
_BOARDS = re.compile(r"\bban (?:chu nhiem|giam doc)\b")
_TOLD_OF = r"\b(?:lam|la|giu(?: chuc)?|cu|bau|kiem)\s+"
_WHOSE = r"\b[^,;.]{0,80}?(?:\bla\b|\bdo\b|:|\bgom\b|\bdong chi\b|\bong\b|\bba\b)"
_LAST = r"(?: thuong truc)?\W*$"  # "Bộ trưởng Bộ Nội vụ, Phó Trưởng ban thường trực;"
_KIND = re.compile(r"\b(?P<kind>bo|so|cuc|vu|vien|uy ban|ngan hang|hoi dong|tong cuc) nao\b")
_ASKS_HOLDER = re.compile(rf"\b(?:ai|nguoi nao|dong chi nao|ong nao|ba nao)\b.*?\b(?P<office>{OFFICE})\b")
_ASKS_HOLDER_LAST = re.compile(rf"\b(?P<office>{OFFICE})\b.*\b(?:la ai|ai|nguoi nao|dong chi nao)\b")
_HELD = re.compile(r"\W*(?P<office>[^:;.]{4,90}): (?P<holder>[^:;]{4,110}?)[.;]?$")


def body_asked(question: Question, text: str) -> str:
    """The body that the question asks for, as the sentence names it; "" when that is not plain."""
    return _named_as_asked(question, text, _body_asked(question, text))


def _body_asked(question: Question, text: str) -> str:
    for name, told in _TOLD.items():
        if _asks(question, name) and (found := told(text)):
            return found
    asks_partner = _asks(question, "with") or (_asks(question, "helps") and _LEADS.search(text))
    partner = worked_with(text) if asks_partner else ""
    return partner if partner and _is_partner(question, partner) else _bearer(question, text)


def _asks(question: Question, name: str) -> bool:
    return bool(_ASKED[name].search(question.asked))


def asks_bearer(question: Question) -> bool:
    """Whether who does a thing is asked, and not to whom it goes or with whom it is done."""
    return not any(_asks(question, name) for name in ("sent_to", "report_to", "given_to", "with", "helps"))


def _asks_standing(question: Question) -> bool:
    """Whether it is asked which body stands behind a board or a plan day by day: "cơ quan thường trực là ai"."""
    return question.wants == "body" and bool(_ASKS_STANDING.search(question.asked))


def stands_behind(text: str) -> bool:
    """Whether a text says who does; a standing deputy is none."""
    return bool(_STANDING.search(text))


def may_stand_behind(question: Question, text: str) -> bool:
    """Whether a text says who stands behind a board or a plan, if that is asked."""
    return not _asks_standing(question) or stands_behind(text)


def _is_partner(question: Question, found: str) -> bool:
    """Whether the body worked with is the one asked for: not the one that the question names, nor beside who leads."""
    asks_leader = _ASKS_LEADER_TOO.search(question.asked) or ("lead" in question.roles and not question.agencies)
    return not (asks_leader or names_one_of(question.agencies, found))


def _bearer(question: Question, text: str) -> str:
    """Who does what is asked: of several clauses the one that says most of it, or the nearest before it; else one after
    it that says some.
    """
    clauses = clauses_in(text)
    wanted = frozenset(question.telling)
    said = [len(wanted & passage_terms(clause)) for clause in clauses]
    if placed := [place for place, clause in enumerate(clauses) if _asks_standing(question) and stands_behind(clause)]:
        said = [count if place in placed else 0 for place, count in enumerate(said)]
    best = max(range(len(clauses)), key=said.__getitem__)
    after = sorted((place for place in range(best + 1, len(clauses)) if said[place]), key=lambda place: -said[place])
    found = (doer_of(clauses[place]) for place in (*range(best, -1, -1), *after))
    return next((body for body in found if body), "") or subject_of(text) or appointed(text) or founded(text)


def clause_of(question: Question, body: str, text: str, limit: int) -> str:
    """Of a sentence longer than ``limit`` words that several bodies share, the clause that names the body asked for,
    from where its subject stands.
    """
    clauses = clauses_in(text)
    naming = [place for place, clause in enumerate(clauses) if body and body in clause]
    if len(text.split()) <= limit or not naming or not asks_bearer(question):
        return text
    wanted = frozenset(question.telling)
    last = max(naming, key=lambda place: len(wanted & passage_terms(clauses[place])))
    first = next((place for place in range(last, -1, -1) if subject_of(clauses[place])), last)
    return "; ".join(clauses[first : last + 1])


def _named_as_asked(question: Question, text: str, found: str) -> str:
    """Who holds the office asked for, or the one body of the kind asked for that the question does not name; else what
    was found.
    """
    return _holder(question, text) or _of_kind(question, text, found)


def _holder(question: Question, text: str) -> str:
    """Whom a line sets behind the office that it begins with: "Trưởng ban: Phó Thủ tướng …"."""
    asked = _ASKS_HOLDER.search(question.asked) or _ASKS_HOLDER_LAST.search(question.asked)
    held = _HELD.match(text.strip())
    is_held = asked and held and fold(held["office"]).lower().startswith(asked["office"])
    return held["holder"] if held and is_held else ""


def _of_kind(question: Question, text: str, found: str) -> str:
    asked = _KIND.search(question.asked)
    start = f"{asked['kind']} " if asked else ""
    told = (body.text for body in bodies_in(text) if not names_one_of(question.agencies, body.text))
    named = [body for body in told if asked and fold(body).lower().startswith(start)]
    is_of_kind = any(fold(body.text).lower().startswith(start) for body in bodies_in(found))
    return named[0] if len(named) == 1 and not is_of_kind else found


def holds_office(question: Question, evidence: Evidence) -> bool:
    """Whether an office is there whose holder is asked for: "Trưởng ban là ai?" is not answered by the board, nor by
    its head which body stands behind it; and "do ai làm chủ tịch" not by the chair of another body.
    """
    if not may_stand_behind(question, evidence.sentence.text):
        return False
    asked = _OFFICE_HELD.search(question.asked)
    if asked is None:
        return True
    office = re.escape(asked["first"] or asked["last"])
    told = _BOARDS.sub(" ", fold(f"{evidence.passage.lead} / {evidence.passage.text}").lower())
    return bool(re.search(rf"{_TOLD_OF}{office}\b|\b{office}{_WHOSE}|, {office}{_LAST}", told))


def leads_as_asked(question: Question, evidence: Evidence) -> bool:
    """Whether a body of which the lead is asked bears the duty, and does not only help with it."""
    if "lead" not in question.roles or question.wants != "task" or not question.agencies:
        return True
    return any(is_same_body(agency, body) for agency in question.agencies for body in bearers(evidence.passage))
