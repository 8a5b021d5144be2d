"""What a question asks, read from its words alone: the kind of answer, the places, years, bodies and documents it
names, and the words that remain, which are what it is about. Works with dấu and without.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace

from assistant.answering.asking.concepts import Abbreviations, concept, concept_tokens, marked_words
from assistant.answering.asking.hurried import with_words
from assistant.answering.asking.intended import intents_told
from assistant.answering.asking.intents import Intent, asked_form, intent_of
from assistant.answering.asking.naming import Named, named_in
from assistant.answering.asking.paraphrases import forms_of, written_forms
from assistant.answering.asking.periods import Span, spans_of
from assistant.answering.asking.pointing import Place, blanked, parts_pointed, place_asked
from assistant.answering.asking.preamble import without_preamble
from assistant.answering.asking.question import OF_ONE_THING, Question
from assistant.answering.asking.rivalling import without_rival
from assistant.answering.asking.sought import beside, measure_of, unit_place
from assistant.answering.asking.stages import stage_asked
from assistant.answering.asking.stating import digits_of, measure_stated, stated_in
from assistant.answering.asking.subject import asking_spans, focus_in
from assistant.vietnamese.dates import periods
from assistant.vietnamese.expanding import spelt_out
from assistant.vietnamese.letters import nfc
from assistant.vietnamese.names import agencies_in, expand
from assistant.vietnamese.numbers import Figure, years
from assistant.vietnamese.syllables import content, syllables

_OF_PLACES = re.compile(r"\b(?:trong |ca )?(?:so )?(?:\d{1,2}|hai|ba|bon|nam) (?:tinh|dia phuong|van ban|tai lieu)\b")
# "6 nhiệm vụ", "sáu mảng nhiệm vụ": how many there are to be listed says nothing of what they are
_HOW_MANY_LISTED = re.compile(
    r"\b(?:\d{1,2}|hai|ba|bon|nam|sau|bay|tam|chin|muoi)(?= (?:(?:mang|nhom|dau|khoi) )?"
    r"(?:nhiem vu|nvu|nv|giai phap|gp|muc tieu|chi tieu|quan diem|noi dung|linh vuc|viec|nhom|dinh huong|huong|y)\b)"
)
_HURRIED_BODY = re.compile(r"(?:sở|so|bộ|bo) [b-df-hj-np-tv-xzđ&]{2,6}", re.IGNORECASE)
_INITIALS = re.compile(r"[A-ZĐ]{4,}")  # "NHCSXH", which is the short form of a body only
_OF_MANY = frozenset(("list", "summary"))
_WHAT = re.compile(r"(?<!\w)g?j(?!\w)")
ROLES: Mapping[str, str] = {
    "report": r"\bbao cao\b|(?<!chuong )(?<!cong )(?<!quy )(?<!qua )(?<!lo )(?<!tien )\btrinh\b(?! (?:do|tu)\b)",
    "monitor": r"\btheo doi\b|\bgiam sat\b|\bkiem tra\b|\bdon doc\b",
    "coordinate": r"\bphoi hop\b",
    "lead": r"\bchu tri\b|\bdung dau\b|\bphu trach\b|\bcam (?:trich|cai|chich|dau)\b|\bdung (?:chinh|mui)\b"
    r"|\b(?:lo|lam|ganh|nhan|chiu|trach nhiem) chinh\b(?! (?:sach|tri|quyen))",
}
_BASELINE = re.compile(
    r"\b(?:tang|giam|gap|hon|them)\b.*\bso voi(?: (?:cung ky|muc|cuoi|dau))*(?: nam)? (?:19|20)\d\d\b"
)
# "tăng từ bao nhiêu lên bao nhiêu giai đoạn 2022 - 2030": of both ends of the period
_FROM_TO = re.compile(
    r"\btu (?:muc )?(?:bao nhieu|bn|may)\b[^,;?]{0,40}\b(?:len|xuong|den|thanh|con) (?:muc )?(?:bao nhieu|bn|may)\b"
)
# "ở phường chứ không phải xã nghèo", "số cũ chứ đừng lấy chỉ tiêu": what is just not asked about
_NOT_MEANT = re.compile(
    r"\bchu (?:khong|ko|dung|chang)(?: (?:phai|tinh|lay))?\b(?:(?! (?:thi|la|duoc|bao nhieu|bn|may|nao)\b)[^,;:.?!])*"
)
_UNIT = re.compile(
    r"\b(?:bao nhieu|bn|may|so luong)\s+(?!(?:ve|doi voi|o|tai|tu|trong|theo|so voi)\b)((?:[a-z0-9&.-]+\s*){1,4})"
)


def _spans(text: str) -> tuple[Span, ...]:
    """The years asked; not the only one, where something is but compared with it: "tăng bao nhiêu so với năm 2020"."""
    spans = spans_of(text)
    if len(spans) == 1 and spans[0][0] < spans[0][1] and _FROM_TO.search(asked_form(text)):
        return tuple((year, year) for year in spans[0])
    return () if len(spans) == 1 and _BASELINE.search(asked_form(text)) else spans


def understand(text: str, provinces: Collection[str] = (), abbreviations: Abbreviations | None = None) -> Question:
    """``provinces``: the places that have documents; ``abbreviations``: those that the documents define."""
    whole, rival = without_rival(_in_full(nfc(text)))
    text = without_preamble(whole)
    question = _read(whole, text, provinces, abbreviations)
    return replace(question, rival=rival, beside=beside(concept_tokens(text, abbreviations), question.telling))


def _read(whole: str, text: str, provinces: Collection[str], abbreviations: Abbreviations | None) -> Question:
    """All but what is told beside; ``whole`` is the question with what is said around it, ``text`` it alone."""
    named = named_in(whole, text, provinces)
    parts, pointed = parts_pointed(text)
    place, folded = place_asked(text), asked_form(text)
    intent, wants, case = intents_told(whole, text, place, named)
    stated = stated_in(text, [*_counts(folded, intent), *named.act_spans])
    claimed = [figure for figure in stated if re.search(r"\d", figure.text)] if intent == "yesno" else []
    taken = [*_not_meant(whole, intent), *_framing(text, intent, named), *pointed, *map(_digits_place, claimed)]
    taken += [place] if place else []
    return Question(
        text=text.strip(),
        intent=intent,
        wants="figure" if claimed else wants,
        asked=blanked(folded, place),
        stage=stage_asked(folded),
        provinces=named.provinces,
        years=_years(whole),
        spans=_spans(whole),
        agencies=named.agencies,
        numbers=named.numbers,
        acts=named.acts,
        begun=named.begun,
        kinds=named.kinds,
        roles=tuple(role for role, pattern in ROLES.items() if re.search(pattern, folded)),
        unit=_unit(folded),
        parts=parts,
        asks_place=place is not None,
        focus=(focus := focus_in(text, taken, abbreviations)),
        told=_terms(focus) - _terms(focus_in(text, [*taken, *case], abbreviations)),
        added=_other_names(text, abbreviations),
        written=_written(text, abbreviations),
        marked=marked_words(text),
        figures=stated,
        measure=measure_of(blanked(text, place)) or measure_stated(text, claimed),
        longs=_longs(text, abbreviations),
    )


def _terms(focus: Iterable[Sequence[str]]) -> frozenset[str]:
    return frozenset(term for run in focus for term in run)


def _framing(text: str, intent: Intent, named: Named) -> list[Place]:
    """Where it is said of what documents and places it is asked, and in what words, but not what about."""
    folded = asked_form(text)
    unit = unit_place(text)
    acts = named.act_spans if intent in _OF_MANY else ()
    return [*named.spans, *acts, *_counts(folded, intent), *([unit] if unit else ()), *asking_spans(text, folded)]


def _not_meant(whole: str, intent: Intent) -> list[Place]:
    """Where it is said what is just not meant, in a question of one thing: "… chứ không phải …"."""
    return [match.span() for match in _NOT_MEANT.finditer(asked_form(whole))] if intent in OF_ONE_THING else []


def _digits_place(figure: Figure) -> Place:
    return figure.start, figure.start + len(digits_of(figure))


def _counts(folded: str, intent: Intent) -> list[Place]:
    """Where it is only said how many places there are, or how many things are to be listed."""
    listed = _HOW_MANY_LISTED.finditer(folded) if intent in _OF_MANY else ()
    return [match.span() for found in (listed, _OF_PLACES.finditer(folded)) for match in found]


def _in_full(text: str) -> str:
    """Hurried forms written in full; where it is asked what one stands for, only the question word."""
    text = with_words(text)
    if intent_of(text) == "definition":
        return _WHAT.sub("gì", text)
    for body in reversed(agencies_in(text)):  # "tc" is no "tổ chức" in "sở tc"
        if _HURRIED_BODY.fullmatch(body.text) or (_INITIALS.fullmatch(body.text) and not expand(body.text)):
            text = text[: body.start] + body.canonical + text[body.end :]
    return spelt_out(text)


def _written(text: str, abbreviations: Abbreviations | None) -> dict[str, tuple[str, ...]]:
    """For each term all that may be written for it."""
    return {**written_forms(text), **_written_for_shorts(text, abbreviations), **_meanings(text, abbreviations)}


def _written_for_shorts(text: str, abbreviations: Abbreviations | None) -> dict[str, tuple[str, ...]]:
    """What may be written for what has a short form: "vốn" for "kinh phí", which is one term with "KP"."""
    forms = {concept(item.short): forms_of(item.long) for item in expand(text, abbreviations or {})}
    return {term: written for term, written in forms.items() if written}


def _meanings(text: str, abbreviations: Abbreviations | None) -> dict[str, tuple[str, ...]]:
    """For each short form of several meanings all of them."""
    found: dict[str, tuple[str, ...]] = {}
    for item in expand(text, abbreviations or {}):
        found[concept(item.short)] = (*found.get(concept(item.short), ()), item.long)
    return {term: longs for term, longs in found.items() if len(longs) > 1}


def _other_names(text: str, abbreviations: Abbreviations | None) -> tuple[str, ...]:
    """Each abbreviation in the text and what it stands for, whichever of them is written."""
    found = expand(text, abbreviations or {})
    return tuple(dict.fromkeys(form for item in found for form in (item.short, item.long)))


def _longs(text: str, abbreviations: Abbreviations | None) -> dict[str, str]:
    """For each abbreviation that stands for something in the text its shortest long form."""
    found = sorted(expand(text, abbreviations or {}), key=lambda item: -len(item.long))
    return {concept(item.short): item.long for item in found}


def _years(text: str) -> tuple[int, ...]:
    """Single years, and the last year of each period, which is what a target is set for."""
    inside = periods(text)
    ends = [period.last or period.first for period in inside]
    first = {period.first for period in inside if period.first and period.last}
    return tuple(dict.fromkeys(year for year in (*ends, *(y for y in years(text) if y not in first)) if year))


def _unit(folded: str) -> tuple[str, ...]:
    match = _UNIT.search(folded)
    return tuple(content(syllables(match[1]))) if match else ()
