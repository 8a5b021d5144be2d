"""What a question asks, read from its words alone: the kind of answer, the places, years, bodies and documents it
names, and the words that remain, which are what it is about. Works with dấu and without.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from itertools import pairwise
from pathlib import Path
from typing import TypeVar

from assistant.answering.concepts import Abbreviations, concept, concept_tokens, marked_words
from assistant.answering.intents import Intent, asked_form, intent_of, intent_within
from assistant.answering.periods import Span, spans_of
from assistant.answering.pointing import Part, Place, parts_pointed, place_asked
from assistant.answering.preamble import asks_in_short, without_preamble
from assistant.answering.sought import beside, measure_of
from assistant.vietnamese.abbreviations import spelt_out
from assistant.vietnamese.dates import periods
from assistant.vietnamese.documents import document_numbers, kind_of_number, kinds_in
from assistant.vietnamese.letters import fold, nfc
from assistant.vietnamese.names import ProvinceMention, agencies_in, expand, provinces_in
from assistant.vietnamese.numbers import Figure, figures, years
from assistant.vietnamese.syllables import STOPWORDS, content, syllables

# Words that frame a question about any policy document; they say little of what it is about.
_FRAME = frozenset(
    line.strip()
    for line in Path(__file__).with_name("framing.txt").read_text(encoding="utf-8").splitlines()
    if line.strip() and not line.startswith("#")
)
_LONGEST_FRAME = max(phrase.count(" ") + 1 for phrase in _FRAME)
_FRAME_WEIGHT = 0.25
_HEAD = 2
_MIXED_PAIR = 0.3  # weight of a pair of which one word frames
_NUMBER = re.compile(r"\bso hieu\b|\bky hieu\b|\b(?:mang|co|van ban|ke hoach|nghi quyet) so (?:may|nao|bao nhieu|gi)\b")
_NUMBER_LAST = re.compile(r"\bso (?:may|nao|bao nhieu|gi)\W*$")
_TARGETS = re.compile(r"\b(?:muc tieu|chi tieu|nham toi|huong toi)\b")
_OF_PLACES = re.compile(r"\b(?:trong |ca )?(?:so )?(?:\d{1,2}|hai|ba|bon|nam) (?:tinh|dia phuong|van ban|tai lieu)\b")
_PAST = re.compile(
    r"\b(?:giai doan|nhiem ky|thoi ky|ky|(?:5|nam) nam) (?:truoc|vua qua|vua roi)\b|\btruoc (?:do|day)\b"
)
_SIGNER = re.compile(r"\b(?:ai|nguoi)(?: (?:nao|da|la nguoi))* (?:ky|viet)\b(?! (?:tat|day du))|\btac gia\b")
_SENT = re.compile(
    r"^(?!.*\b(?:y kien|bao cao|ho so|phan anh)\b)"
    r".*\bgui (?:cho|den|toi|ai|ban|bo|so|cac|nhung|van phong|cq|co quan|don vi|noi|dau)\b"
)
_DOCUMENT = re.compile(r"\b(?:van ban|nq|kl|ctr|cthd|qd|nghi quyet|ket luan|chuong trinh|quyet dinh|ke hoach) ")
_CONTACTS: Mapping[str, re.Pattern[str]] = {
    "telephone": re.compile(r"\b(?:so (?:dien thoai|dt|fax)|sdt|duong day nong|hotline)\b"),
    "e-mail": re.compile(r"\b(?:e-?mail|thu dien tu|hom thu)\b.*\b(?:gi|nao|dau)\b"),
}
_TIME = re.compile(r"\b(?:bao lau|(?:may|bao nhieu) (?:nam|thang|tuan|ngay|gio|phut|giay))\b")
_BODIES = re.compile(r"\b(?:co quan|don vi|to chuc|ban nganh|so nganh|ai|(?:nhung|cac) (?:bo|so|ban)(?: nganh)? nao)\b")
# "nghị quyết 175", "thông tư số 25": a kind and a number without its symbol, and no year
_KIND_AND_NUMBER = re.compile(
    r"\b(?:nghi quyet|nq|thong tu|tt|quyet dinh|qd|chuong trinh|ctr|ket luan|kl|chi thi|ct|ke hoach|kh|nghi dinh|nd)"
    r" (?:so )?0*(\d{1,4})\b(?!\s?(?:%|[/-]))"
)
# "6 nhiệm vụ", "sáu mảng nhiệm vụ": how many there are to be listed says nothing of what they are
_HOW_MANY_LISTED = re.compile(
    r"\b(?:\d{1,2}|hai|ba|bon|nam|sau|bay|tam|chin|muoi)(?= (?:(?:mang|nhom|dau|khoi) )?"
    r"(?:nhiem vu|nvu|nv|giai phap|gp|muc tieu|chi tieu|quan diem|noi dung|linh vuc|viec|nhom|dinh huong|huong|y)\b)"
)
_KIND_SYMBOL = re.compile(r"\b(nq|kl|ctr|tt|cthd)\b(?= (?:so|nao|cua|tinh|nay|gi)\b)")
_MAY_BE_SUMMED = frozenset(("open", "task", "list"))
_T = TypeVar("_T")
_BREAK = re.compile(r"\x00|[?!;:,.\"“”()](?:\s|$)")
# What people call things that documents name otherwise.
_SYNONYMS = (
    (re.compile(r"\b(?:v[iì] sao|t[aạ]i sao|do (?:đâu|dau)|l[yý] do)\b", re.IGNORECASE), "nguyen nhan"),
    (
        re.compile(r"\b(?:m[aặ]t (?:chưa|chua) (?:được|duoc)|(?:điểm|diem|chỗ|cho) y[eế]u|b[aấ]t c[aậ]p)\b", re.I),
        "han che",
    ),
    (re.compile(r"\b(?:m[aặ]t (?:được|duoc)|(?:ưu điểm|uu diem)|(?:điểm|diem) m[aạ]nh)\b", re.I), "ket qua"),
)
_GAP = " \x00 "  # stands for what was taken out, so that words on its two sides do not become neighbours

_ROLES: Mapping[str, str] = {
    "report": r"\bbao cao\b|(?<!chuong )(?<!cong )(?<!quy )(?<!qua )(?<!lo )(?<!tien )\btrinh\b(?! (?:do|tu)\b)",
    "monitor": r"\btheo doi\b|\bgiam sat\b|\bkiem tra\b|\bdon doc\b",
    "coordinate": r"\bphoi hop\b",
    "lead": r"\bchu tri\b|\bdung dau\b|\bphu trach\b",
}
_UNIT = re.compile(r"\b(?:bao nhieu|bn|may|so luong)\s+((?:[a-z0-9&.-]+\s*){1,4})")
_REFERENCE_BEFORE = re.compile(
    r"(?:\b(?:theo|tai|trong|cua|o|thuoc|tren dia ban)\s+)?(?:\b(?:tinh|thanh pho|tp\.?)\s+)?$"
)
_ASKING = re.compile(
    r"^\W*(?:the con|vay con|con|the|vay thi|vay|a the|roi)\b|\bthi sao\b|"
    r"\b(?:la |do |boi )?(?:bao nhieu|bn|khi nao|bao gio|nhu the nao|the nao|ntn|ra sao|lam gi|la gi|viet tat"
    r"|nghia la gi|so sanh|tom tat|phai khong|dung khong|hay khong|hay chua|co quan nao|don vi nao|to chuc nao"
    r"|ban nao|tinh nao|dia phuong nao|ai)\b"
)


@dataclass(frozen=True, slots=True)
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
    kinds: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    unit: tuple[str, ...] = ()  # folded syllables that follow "bao nhiêu"
    focus: tuple[tuple[str, ...], ...] = ()
    figures: tuple[Figure, ...] = ()  # quantities that the question itself states
    measure: Figure | None = None  # the unit or noun of which the amount is asked
    beside: tuple[str, ...] = ()  # telling words next to the question word
    longs: Mapping[str, str] = field(default_factory=dict)  # term of an abbreviation -> a long form
    added: tuple[str, ...] = ()  # other names of what is in the text
    parts: tuple[Part, ...] = ()  # parts of a document that are named: "mục 4"
    before: Question | None = None  # the question whose answer's clause is meant
    asks_place: bool = False  # whether it is asked where something stands
    marked: Mapping[str, str] = field(default_factory=dict)  # folded syllable -> as typed, where typed with dấu

    @property
    def head(self) -> tuple[str, ...]:
        """The first telling words: mostly the thing that is asked for."""
        return self.telling[:_HEAD]

    @property
    def telling(self) -> tuple[str, ...]:
        """The words that say what the question is about, in order."""
        pairs = ((token, framed) for run in self.focus for token, framed in zip(run, _framed(run), strict=True))
        return tuple(dict.fromkeys(token for token, framed in pairs if not framed))

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
        """Whether it asks for targets as such, not for one that it names."""
        return bool(_TARGETS.search(self.asked))

    @property
    def asks_past(self) -> bool:
        """Whether it asks of the time before the document: "giai đoạn trước đạt bao nhiêu"."""
        return bool(_PAST.search(self.asked)) and not self.spans

    @property
    def asks_recipients(self) -> bool:
        """Whether those are asked for to whom the document went."""
        is_document = bool(self.kinds) or bool(_DOCUMENT.search(self.asked))
        return "noi nhan" in self.asked or (is_document and bool(_SENT.search(self.asked)))

    @property
    def asks_contact(self) -> str:
        """The kind of contact that is asked for: "telephone", "e-mail"; "" for none."""
        return next((kind for kind, asked in _CONTACTS.items() if asked.search(self.asked)), "")

    @property
    def asks_signer(self) -> bool:
        """Whether the person who signed, or the author of an article, is asked for."""
        return bool(_SIGNER.search(self.asked))

    @property
    def wants_number(self) -> bool:
        """Whether the number of a document is asked for."""
        is_number = _NUMBER.search(self.asked) or (self.kinds and _NUMBER_LAST.search(self.asked))
        return bool(is_number) and not self.asks_contact

    @property
    def wants_time(self) -> bool:
        """Whether a length of time is asked for."""
        return bool(_TIME.search(self.asked))

    @property
    def wants_body(self) -> bool:
        """Whether the things asked for are bodies."""
        return self.wants == "body" or bool(_BODIES.search(self.asked))

    def neighbours(self) -> dict[str, frozenset[str]]:
        """For each focus term the pairs in which it stands."""
        found: dict[str, set[str]] = {}
        for run in self.focus:
            for left, right in pairwise(run):
                found.setdefault(left, set()).add(f"{left}_{right}")
                found.setdefault(right, set()).add(f"{left}_{right}")
        return {term: frozenset(pairs) for term, pairs in found.items()}

    def terms(self) -> dict[str, float]:
        """Each focus term with its weight: pairs and telling words 1, words that frame any question a quarter."""
        weights: dict[str, float] = {}
        for run in self.focus:
            framed = _framed(run)
            weights |= {f"{a}_{b}": _pair_weight(x, y) for (a, x), (b, y) in pairwise(zip(run, framed, strict=True))}
            kept = frozenset(content(run))
            for token, is_framed in zip(run, framed, strict=True):
                if token in kept:
                    weights[token] = max(weights.get(token, 0.0), _FRAME_WEIGHT if is_framed else 1.0)
        return {term: weight for term, weight in weights.items() if weight}


def _framed(run: Sequence[str]) -> list[bool]:
    """For each token whether it stands in a phrase that frames questions, or is a function word."""
    framed = [token in STOPWORDS for token in run]
    place = 0
    while place < len(run):
        lengths = range(min(_LONGEST_FRAME, len(run) - place), 0, -1)
        length = next((n for n in lengths if " ".join(run[place : place + n]) in _FRAME), 0)
        framed[place : place + length] = [True] * length
        place += length or 1
    return framed


def _pair_weight(first_is_framed: bool, second_is_framed: bool) -> float:
    if first_is_framed and second_is_framed:
        return 0.0
    return _MIXED_PAIR if first_is_framed or second_is_framed else 1.0


def understand(text: str, provinces: Collection[str] = (), abbreviations: Abbreviations | None = None) -> Question:
    """``provinces``: those that have documents; ``abbreviations``: those that the documents define."""
    whole = spelt_out(nfc(text))
    text = without_preamble(whole)
    folded = asked_form(text)
    places = provinces_in(whole, among=provinces) or _misspelt(whole, provinces)
    spans = [_with_lead_in(folded, place.start, place.end) for place in places]
    named = document_numbers(whole)
    unnumbered = _without(text, [(number.start, number.end) for number in named])
    spans += [(number.start, number.end) for number in named]
    spans += [(period.start, period.end) for period in periods(text)]
    spans += [match.span() for match in re.finditer(r"(?:\bnam\s+)?\b(?:19|20)\d\d\b", folded)]
    spans += [match.span() for match in _ASKING.finditer(folded)]
    acts = list(_KIND_AND_NUMBER.finditer(asked_form(whole))) if not named else []
    parts, pointed = parts_pointed(text)
    where = place_asked(text)
    spans += [*pointed, *([where] if where else [])]
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
        provinces=_unique(place.name for place in places),
        years=_years(whole),
        spans=spans_of(whole),
        agencies=_unique(mention.canonical for mention in agencies_in(unnumbered)),
        numbers=_unique(number.key for number in named),
        acts=_unique(match[1] for match in acts),
        kinds=_unique([*(mention.kind for mention in kinds_in(whole)), *_hurried_kinds(folded)]),
        roles=tuple(role for role, pattern in _ROLES.items() if re.search(pattern, folded)),
        unit=_unit(folded),
        parts=parts,
        asks_place=where is not None,
        focus=_focus(_in_their_words(_without(text, spans)), abbreviations),
        added=_unique(form for item in expand(text, abbreviations or {}) for form in (item.short, item.long)),
        marked=marked_words(text),
        figures=claims,
        measure=measure_of(text) or (_measure_claimed(text, stated) if intent == "yesno" else None),
        longs=_longs(text, abbreviations),
    )
    return replace(question, beside=beside(concept_tokens(text, abbreviations), question.telling))


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
    return tuple(figure for figure in found if not _claims_nothing(figure))


def _digits(claim: Figure) -> str:
    match = re.match(r"[\d.,]*\d", claim.text)
    return match[0] if match else ""


def _measure_claimed(text: str, claims: Sequence[Figure]) -> Figure | None:
    """What the first claim is in: of "có 20 DN không" the noun of which it would be asked how many there are."""
    return measure_of(f"bao nhiêu {text[claims[0].start + len(_digits(claims[0])) :]}") if claims else None


def _claims_nothing(figure: Figure) -> bool:
    """What is asked of one of something ("mấy phút 1 ngày"), and the number of an act ("thông tư 25/2026")."""
    is_act = figure.kind == "fraction" and len(figure.values) > 1 and 1900 <= figure.values[1] <= 2100
    return is_act or (figure.values == (Decimal(1),) and figure.text.split()[0] == "1")


def _longs(text: str, abbreviations: Abbreviations | None) -> dict[str, str]:
    """For each abbreviation that stands for something in the text its shortest long form."""
    found = sorted(expand(text, abbreviations or {}), key=lambda item: -len(item.long))
    return {concept(item.short): item.long for item in found}


def _misspelt(text: str, provinces: Collection[str]) -> list[ProvinceMention]:
    """Provinces that have documents, named with wrong dấu: "Bình Đinh"."""
    return [place for place in provinces_in(fold(text)) if place.name in provinces and text[place.start].isupper()]


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
