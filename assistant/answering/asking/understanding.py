"""What a question asks, read from its words alone: the kind of answer, the places, years, bodies and documents it
names, and the words that remain, which are what it is about. Works with dấu and without.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import chain
from typing import TypeVar

from assistant.answering.asking.concepts import Abbreviations, concept, concept_tokens, marked_words
from assistant.answering.asking.intents import asked_form, intent_of, intent_within
from assistant.answering.asking.paraphrases import written_forms
from assistant.answering.asking.periods import spans_of
from assistant.answering.asking.places import PlaceMention, places_named
from assistant.answering.asking.pointing import Place, parts_pointed, place_asked
from assistant.answering.asking.preamble import asks_in_short, without_preamble
from assistant.answering.asking.question import Question
from assistant.answering.asking.sought import beside, measure_of, unit_place
from assistant.answering.asking.stages import stage_asked
from assistant.vietnamese.abbreviations import spelt_out
from assistant.vietnamese.dates import periods
from assistant.vietnamese.documents import document_numbers, kind_of_number, kinds_in
from assistant.vietnamese.letters import fold, nfc
from assistant.vietnamese.names import ProvinceMention, agencies_in, expand, provinces_in
from assistant.vietnamese.numbers import Figure, figures, years
from assistant.vietnamese.syllables import content, syllables

_OF_PLACES = re.compile(r"\b(?:trong |ca )?(?:so )?(?:\d{1,2}|hai|ba|bon|nam) (?:tinh|dia phuong|van ban|tai lieu)\b")
# "nghị quyết 175", "thông tư số 25": a kind and a number without its symbol, and no year
_KIND_AND_NUMBER = re.compile(
    r"\b(?:nghi quyet|nq|thong tu|tt|quyet dinh|qd|chuong trinh|ctr|ket luan|kl|chi thi|ct|ke hoach|kh|nghi dinh|nd"
    r"|chuong trinh hanh dong|cthd|de an)"
    r" (?:so )?0*(\d{1,4})\b(?!\s?(?:%|[/-]))"
)
_NUMBER_BEGUN = re.compile(r"\b0*(\d+)\s?[/-]\s?((?:19|20)\d\d|[a-z]{2,4})\b")  # "thông tư 25/2026", "54-CTr"
# "6 nhiệm vụ", "sáu mảng nhiệm vụ": how many there are to be listed says nothing of what they are
_HOW_MANY_LISTED = re.compile(
    r"\b(?:\d{1,2}|hai|ba|bon|nam|sau|bay|tam|chin|muoi)(?= (?:(?:mang|nhom|dau|khoi) )?"
    r"(?:nhiem vu|nvu|nv|giai phap|gp|muc tieu|chi tieu|quan diem|noi dung|linh vuc|viec|nhom|dinh huong|huong|y)\b)"
)
_KIND_SYMBOL = re.compile(r"\b(nq|kl|ctr|tt|cthd)\b(?= (?:so|nao|cua|tinh|nay|gi)\b)")
_THING_AT = re.compile(r"\b(?:nao|gi) (?:o|tai|trong|thuoc) (?:(?:tinh|thanh pho|tp) )?$")
_HURRIED_BODY = re.compile(r"(?:sở|so|bộ|bo) [b-df-hj-np-tv-xzđ&]{2,6}", re.IGNORECASE)
_MAY_BE_SUMMED = frozenset(("open", "task", "list"))
_T = TypeVar("_T")
_COMPARING = re.compile(r"^\W*(so)\b(?! (?:sanh|voi|luong)\b)(?=.*\b(?:voi|vs|va|so)\b)")
_IS_IT = re.compile(r"\bco (?:phai|dung)(?: la)?\b")
_WHAT = re.compile(r"(?<!\w)g?j(?!\w)")
_BREAK = re.compile(r"\x00|[?!;:,.\"“”()](?:\s|$)")
# What people call things that documents name otherwise.
_SYNONYMS = (
    (re.compile(r"\b(?:v[iì] sao|t[aạ]i sao|do (?:đâu|dau)|l[yý] do)\b", re.IGNORECASE), "nguyen nhan"),
    (
        re.compile(
            r"\b(?:m[aặ]t (?:chưa|chua) (?:được|duoc)|(?:điểm|diem|chỗ|cho|m[aặ]t) (?:c[oò]n )?y[eế]u|b[aấ]t c[aậ]p)\b",
            re.IGNORECASE,
        ),
        "han che",
    ),
    (re.compile(r"\b(?:m[aặ]t (?:được|duoc)|(?:ưu điểm|uu diem)|(?:điểm|diem) m[aạ]nh)\b", re.I), "ket qua"),
)
# As typed, these only say when; folded they may be other words (đa, đảng, vua).
_TENSE = re.compile(r"\b(?:đã|đang|rồi|vừa)\b", re.IGNORECASE)
_STAGE_BEFORE = re.compile(r"\b(?:giai doan|gd|dot|ky|khoa|nhiem ky)\s+$")  # "gđ 2 nhóm nào": no two groups
_GAP = " \x00 "  # stands for what was taken out, so that words on its two sides do not become neighbours

_ROLES: Mapping[str, str] = {
    "report": r"\bbao cao\b|(?<!chuong )(?<!cong )(?<!quy )(?<!qua )(?<!lo )(?<!tien )\btrinh\b(?! (?:do|tu)\b)",
    "monitor": r"\btheo doi\b|\bgiam sat\b|\bkiem tra\b|\bdon doc\b",
    "coordinate": r"\bphoi hop\b",
    "lead": r"\bchu tri\b|\bdung dau\b|\bphu trach\b",
}
_UNIT = re.compile(
    r"\b(?:bao nhieu|bn|may|so luong)\s+(?!(?:ve|doi voi|o|tai|trong|theo|so voi)\b)((?:[a-z0-9&.-]+\s*){1,4})"
)
_REFERENCE_BEFORE = re.compile(
    r"(?:\b(?:theo|tai|trong|cua|o|thuoc|tren dia ban)\s+)?"
    r"(?:\b(?:tinh|thanh pho|tp\.?|huyen|quan|thi xa|thi tran|xa|phuong|dac khu)\s+)?$"
)
_ASKING = re.compile(
    r"^\W*(?:(?:lap|ke|cho|xem) )*bang\b(?= (?:(?:tong hop|liet ke|cac|nhung) )*(?:chi tieu|muc tieu|nhiem vu)\b)|"
    r"\b(?:(?:cham|muon|som) nhat|bat dau|ke)(?: (?:la|vao|tu|den|trong)){0,2} "
    r"(?=(?:khi|luc|ngay|thang|quy|nam) nao\b|bao gio\b)|"
    r"\btheo\b(?! doi\b)|(?<!lam )(?<!cong )\bviec\b(?! (?:lam|nha)\b)|"
    r"^\W*(?:the con|vay con|con|the|vay thi|vay|a the|roi)\b|\bthi sao\b|"
    r"\b(?:la |do |boi )?(?:bao nhieu|bn|khi nao|bao gio|nhu the nao|the nao|ntn|ra sao|lam gi|la gi|viet tat"
    r"|nghia la gi|so sanh|tom tat|phai khong|dung khong|hay khong|hay chua|co quan nao|cq nao|don vi nao|to chuc nao"
    r"|(?<!van )ban nao|tinh nao|dia phuong nao|ai)\b"
    r"|\b(?:(?:voi|o|den|toi|tu|ve|vao|cho|ra|tai) )dau\b(?! (?:tu|nam|vao|ra|tien|moi|thau|gia|thang|cuoi)\b)"
)


def understand(text: str, provinces: Collection[str] = (), abbreviations: Abbreviations | None = None) -> Question:
    """``provinces``: the places that have documents; ``abbreviations``: those that the documents define."""
    whole = _in_full(nfc(text))
    text = without_preamble(whole)
    folded = asked_form(text)
    known = provinces_in(whole, among=provinces) or _misspelt(whole, provinces)
    places: list[ProvinceMention | PlaceMention] = [*known, *places_named(whole, provinces, known)]
    places.sort(key=lambda place: place.start)
    spans = [_with_lead_in(folded, place.start, place.end) for place in places]
    named = document_numbers(whole)
    compared = _comparing(text, folded) if len(places) > 1 or len(spans_of(whole)) > 1 else []
    unnumbered = _without(text, [*((number.start, number.end) for number in named), *compared])
    spans += compared
    spans += [(number.start, number.end) for number in named]
    spans += [(period.start, period.end) for period in periods(text)]
    spans += [match.span() for match in re.finditer(r"(?:\bnam\s+)?\b(?:19|20)\d\d\b", folded)]
    spans += [match.span() for match in chain(_ASKING.finditer(folded), _TENSE.finditer(text))]
    acts = list(_KIND_AND_NUMBER.finditer(asked_form(whole))) if not named else []
    parts, pointed = parts_pointed(text)
    where = place_asked(text)
    unit = unit_place(text)
    spans += [*pointed, *(place for place in (where, unit) if place)]
    said = _blanked(text, [where]) if where else text
    in_short = asks_in_short(whole) and intent_of(said) in _MAY_BE_SUMMED
    intent = "summary" if in_short else intent_of(said)
    counts = [m.span() for m in _HOW_MANY_LISTED.finditer(folded)] if intent in {"list", "summary"} else []
    counts += [match.span() for match in _OF_PLACES.finditer(folded)]
    naming = [*counts, *(match.span(1) for match in acts)]
    claims = tuple(claim for claim in _claims(text) if not any(a <= claim.start < b for a, b in naming))
    if intent in {"list", "summary"}:
        spans += [match.span(1) for match in acts]
    spans += counts
    stated = [claim for claim in claims if re.search(r"\d", claim.text)]
    if intent == "yesno":
        spans += [(claim.start, claim.start + len(_digits(claim))) for claim in stated]
    question = Question(
        text=text.strip(),
        intent=intent,
        wants="figure" if intent == "yesno" and stated else intent if in_short else intent_within(said),
        asked=folded,
        stage=stage_asked(folded),
        provinces=_unique(place.name for place in places if not _holds_thing(folded, place, places, provinces)),
        years=_years(whole),
        spans=spans_of(whole),
        agencies=_agencies(unnumbered, places),
        numbers=_unique(number.key for number in named),
        acts=_unique(match[1] for match in acts),
        begun=_begun(whole) if not named else (),
        kinds=_unique([*(mention.kind for mention in kinds_in(whole)), *_hurried_kinds(folded)]),
        roles=tuple(role for role, pattern in _ROLES.items() if re.search(pattern, folded)),
        unit=_unit(folded),
        parts=parts,
        asks_place=where is not None,
        focus=_focus(_in_their_words(_without(text, spans)), abbreviations),
        added=_unique(form for item in expand(text, abbreviations or {}) for form in (item.short, item.long)),
        written={**written_forms(text), **_meanings(text, abbreviations)},
        marked=marked_words(text),
        figures=claims,
        measure=measure_of(text) or (_measure_claimed(text, stated) if intent == "yesno" else None),
        longs=_longs(text, abbreviations),
    )
    return replace(question, beside=beside(concept_tokens(text, abbreviations), question.telling))


def _agencies(text: str, places: Sequence[ProvinceMention | PlaceMention]) -> tuple[str, ...]:
    """The bodies named, no place among them whose name begins like that of a body: "Hội An", "Trường Sa"."""
    named = (mention.canonical for mention in agencies_in(text))
    return _unique(name for name in named if not any(name.startswith(place.name) for place in places))


def _begun(text: str) -> tuple[str, ...]:
    """How the numbers begin that are named in part, as keys of numbers do."""
    return tuple(f"{number}-{rest}" for number, rest in _NUMBER_BEGUN.findall(asked_form(text)))


def _comparing(text: str, folded: str) -> list[Place]:
    """The "so" of "so kinh tế số 2025 với 2030", which without dấu could be "số" or "sở"."""
    match = _COMPARING.search(folded)
    return [match.span(1)] if match and text[slice(*match.span(1))].lower() == "so" else []


def _holds_thing(
    folded: str,
    place: ProvinceMention | PlaceMention,
    places: Sequence[ProvinceMention | PlaceMention],
    among: Collection[str],
) -> bool:
    """Whether a place only says where the things asked for are, beside the one whose documents are asked: "Bình Định
    ký với trường nào ở Sài Gòn?".
    """
    is_beside = place.name not in among and any(other.name in among for other in places)
    return is_beside and bool(_THING_AT.search(folded[: place.start]))


def _in_full(text: str) -> str:
    """Hurried forms written in full; where it is asked what one stands for, only the question word."""
    if intent_of(text) == "definition":
        return _WHAT.sub("gì", text)
    for body in reversed(agencies_in(text)):  # "tc" is no "tổ chức" in "sở tc"
        if _HURRIED_BODY.fullmatch(body.text):
            text = text[: body.start] + body.canonical + text[body.end :]
    return spelt_out(text)


def _in_their_words(text: str) -> str:
    for said, written in _SYNONYMS:
        text = said.sub(written, text)
    return text


def _hurried_kinds(folded: str) -> list[str]:
    """Kinds named by a symbol in small letters: "kl số mấy"."""
    return [kind for symbol in _KIND_SYMBOL.findall(folded) if (kind := kind_of_number(symbol.upper()))]


def _blanked(text: str, places: Iterable[Place]) -> str:
    for start, end in places:
        text = text[:start] + " " * (end - start) + text[end:]
    return text


def _claims(text: str) -> tuple[Figure, ...]:
    found = (figure for figure in figures(text) if figure.kind in {"quantity", "fraction", "level"})
    folded = asked_form(text)
    return tuple(f for f in found if not _claims_nothing(f) and not _STAGE_BEFORE.search(folded[: f.start]))


def _digits(claim: Figure) -> str:
    match = re.match(r"[\d.,]*\d", claim.text)
    return match[0] if match else ""


def _measure_claimed(text: str, claims: Sequence[Figure]) -> Figure | None:
    """What the first claim is in: of "có 20 DN không" the noun of which it would be asked how many there are; of "dưới
    40 tuổi có phải 50% không" it is what comes after "có phải".
    """
    asks = _IS_IT.search(asked_form(text))
    claim = next((claim for claim in claims if asks and claim.start >= asks.end()), next(iter(claims), None))
    return measure_of(f"bao nhiêu {text[claim.start + len(_digits(claim)) :]}") if claim else None


def _claims_nothing(figure: Figure) -> bool:
    """What is asked of one of something ("mấy phút 1 ngày"), and the number of an act ("thông tư 25/2026")."""
    is_act = figure.kind == "fraction" and len(figure.values) > 1 and 1900 <= figure.values[1] <= 2100
    return is_act or (figure.values == (Decimal(1),) and figure.text.split()[0] == "1")


def _meanings(text: str, abbreviations: Abbreviations | None) -> dict[str, tuple[str, ...]]:
    """For each short form of several meanings all of them."""
    found: dict[str, tuple[str, ...]] = {}
    for item in expand(text, abbreviations or {}):
        found[concept(item.short)] = (*found.get(concept(item.short), ()), item.long)
    return {term: longs for term, longs in found.items() if len(longs) > 1}


def _longs(text: str, abbreviations: Abbreviations | None) -> dict[str, str]:
    """For each abbreviation that stands for something in the text its shortest long form."""
    found = sorted(expand(text, abbreviations or {}), key=lambda item: -len(item.long))
    return {concept(item.short): item.long for item in found}


def _misspelt(text: str, provinces: Collection[str]) -> list[ProvinceMention]:
    """Provinces that have documents, named with wrong dấu: "Bình Đinh", and not in "Tuy Lam đóng cửa"."""
    found = (place for place in provinces_in(fold(text)) if place.name in provinces)
    return [place for place in found if all(word[0].isupper() for word in text[place.start : place.end].split())]


def _years(text: str) -> tuple[int, ...]:
    """Single years, and the last year of each period, which is what a target is set for."""
    inside = periods(text)
    ends = [period.last or period.first for period in inside]
    first = {period.first for period in inside if period.first and period.last}
    return _unique([year for year in (*ends, *(y for y in years(text) if y not in first)) if year])


def _unit(folded: str) -> tuple[str, ...]:
    match = _UNIT.search(folded)
    return tuple(content(syllables(match[1]))) if match else ()


def _with_lead_in(folded: str, start: int, end: int) -> tuple[int, int]:
    match = _REFERENCE_BEFORE.search(folded[:start])
    return (match.start() if match else start), end


def _without(text: str, spans: Iterable[tuple[int, int]]) -> str:
    kept = list(text)
    for start, end in spans:
        kept[start:end] = ["\x00"] * (end - start)
    return re.sub("\x00+", _GAP, "".join(kept))


def _focus(text: str, abbreviations: Abbreviations | None) -> tuple[tuple[str, ...], ...]:
    whole = [range(found.start, found.end) for found in expand(text, abbreviations or {})]  # "khoa học, công nghệ"
    breaks = [m.span() for m in _BREAK.finditer(text) if not any(m.start() in inside for inside in whole)]
    bounds = [0, *(place for span in breaks for place in span), len(text)]
    parts = (text[start:end] for start, end in zip(bounds[::2], bounds[1::2], strict=True))
    runs = (tuple(concept_tokens(part, abbreviations)) for part in parts)
    return tuple(run for run in runs if content(run))


def _unique(items: Iterable[_T]) -> tuple[_T, ...]:
    return tuple(dict.fromkeys(items))
