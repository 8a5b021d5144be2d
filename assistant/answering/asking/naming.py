"""The places, bodies and documents that a question names, and where it does. Works with dấu and without."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from assistant.answering.asking.intents import asked_form
from assistant.answering.asking.periods import spans_of
from assistant.answering.asking.places import PlaceMention, places_named
from assistant.answering.asking.pointing import Place
from assistant.answering.asking.subject import without
from assistant.register.mentions import mentions_of
from assistant.vietnamese.divisions import DIVISION_FOLDED
from assistant.vietnamese.documents import document_numbers, kind_of_number, kinds_in
from assistant.vietnamese.letters import fold
from assistant.vietnamese.names import AgencyMention, ProvinceMention, agencies_in, provinces_in

# "nghị quyết 175", "thông tư số 25": a kind and a number without its symbol, and no year
_KIND_AND_NUMBER = re.compile(
    r"\b(?:nghi quyet|nq|thong tu|tt|quyet dinh|qd|chuong trinh|ctr|ket luan|kl|chi thi|ct|ke hoach|kh|nghi dinh|nd"
    r"|chuong trinh hanh dong|cthd|de an)"
    r" (?:so )?(?P<written>0*(?P<key>\d{1,4}))\b(?!\s?(?:%|[/-]))"
)
_NUMBER_BEGUN = re.compile(r"\b0*(\d+)\s?[/-]\s?((?:19|20)\d\d|[a-z]{2,4})\b")  # "thông tư 25/2026", "54-CTr"
_KIND_SYMBOL = re.compile(r"\b(nq|kl|ctr|tt|cthd)\b(?= (?:so|nao|cua|tinh|nay|gi)\b)")
_THING_AT = re.compile(r"\b(?:nao|gi) (?:o|tai|trong|thuoc) (?:(?:tinh|thanh pho|tp) )?$")
_COMPARING = re.compile(r"^\W*(so)\b(?! (?:sanh|voi|luong)\b)(?=.*\b(?:voi|vs|va|so)\b)")
_OF_PLACE = re.compile(r"\s+(?:cua|o|tai|trong|tren dia ban)\s+(?:(?:tinh|thanh pho|tp\.?)\s+)?")
_NAME = 2  # words that name a body, but where they only say what kind of body it is
_KIND_ALONE = re.compile(r"(?:chi cục|trung tâm|trường \w+)$", re.IGNORECASE)
# bodies as people call them for short, where they are said to do something or have something to do
_CALLED = {"cong an": "Công an", "mat tran": "Mặt trận Tổ quốc", "kho bac": "Kho bạc", "bien phong": "Biên phòng"}
_CALLED_SHORT = re.compile(
    rf"\b(?:(?:giao|yeu cau|phan cong|nhiem vu|trach nhiem|vai tro|viec|phan viec)(?: (?:cho|cua))?|phia|ben|luc luong)"
    rf" (?P<given>{'|'.join(_CALLED)})\b"
    rf"|\b(?P<does>{'|'.join(_CALLED)}) (?:(?:phai|can|duoc|se|co) )*(?:lam|giao|nhiem vu|trach nhiem|lo|chiu)\b"
)
_REFERENCE_BEFORE = re.compile(
    r"(?:\b(?:theo|tai|trong|cua|o|thuoc|tren dia ban|ben|phia|tren|duoi|ngoai|mien)\s+)?"
    # "các xã Hà Nam" are no reference, nor is "cấp tỉnh Hà Nam"
    r"(?:(?<!\bcac )(?<!\bnhung )(?<!\bmay )(?<!\bcap )(?<!\bngan sach )(?<!\bns )(?<!\bchinh quyen )"
    rf"\b(?:{DIVISION_FOLDED}|tp\.?)\s+)?$"
)


@dataclass(frozen=True, slots=True)
class Named:
    """What a question names; the fields are those of a ``Question``."""

    provinces: tuple[str, ...]
    agencies: tuple[str, ...]
    numbers: tuple[str, ...]
    acts: tuple[str, ...]
    begun: tuple[str, ...]
    kinds: tuple[str, ...]
    spans: tuple[Place, ...]  # where places and numbers of documents stand, with the words that lead to them
    act_spans: tuple[Place, ...]  # where the numbers of ``acts`` stand


def named_in(whole: str, text: str, among: Collection[str]) -> Named:
    """What is named in NFC text ``whole``; ``text`` is as long, with blanks for what is said around the question.

    ``among``: the places that have documents.
    """
    folded = asked_form(text)
    known = provinces_in(whole, among=among) or _misspelt(whole, among)
    places: list[ProvinceMention | PlaceMention] = [*known, *places_named(whole, among, known)]
    places.sort(key=lambda place: place.start)
    places = [one for one, after in zip_longest(places, places[1:]) if not (after and _is_thing_of(whole, one, after))]
    numbers = document_numbers(whole)
    acts = [] if numbers else list(_KIND_AND_NUMBER.finditer(asked_form(whole)))
    compared = _comparing(text, folded) if len(places) > 1 or len(spans_of(whole)) > 1 else []
    unplaced = [*((number.start, number.end) for number in numbers), *compared]
    provinces = (place.name for place in places if not _holds_thing(folded, place, places, among))
    return Named(
        provinces=tuple(dict.fromkeys(provinces)),
        agencies=_agencies(without(text, unplaced), places, among),
        numbers=tuple(dict.fromkeys(number.key for number in numbers)),
        acts=tuple(dict.fromkeys(match["key"] for match in acts)),
        begun=() if numbers else _begun(whole),
        kinds=tuple(dict.fromkeys([*(mention.kind for mention in kinds_in(whole)), *_hurried_kinds(folded)])),
        spans=(*(_with_lead_in(folded, place.start, place.end) for place in places), *unplaced),
        act_spans=tuple(match.span("written") for match in acts),
    )


def _agencies(text: str, places: Sequence[ProvinceMention | PlaceMention], among: Collection[str]) -> tuple[str, ...]:
    """The bodies named, no place among them whose name begins like that of a body: "Hội An", "Trường Sa"."""
    named = (_before_place(mention, places, among) for mention in mentions_of(text))
    bodies = (name for name in named if not any(name.startswith(place.name) for place in places))
    of = [place.name for place in places if place.name in among]
    known = [_without_place(name, of) for name in bodies]
    return tuple(dict.fromkeys(known or _called_short(text)))


def _before_place(
    mention: AgencyMention, places: Sequence[ProvinceMention | PlaceMention], among: Collection[str]
) -> str:
    """A body without the initials of the place that its documents are of: "Quỹ BVMT QB"."""
    ends = (p.start for p in places if p.name in among and p.end == mention.end and mention.start < p.start)
    cut = next((mention.text[: start - mention.start].rstrip() for start in ends if mention.text[-1].isupper()), "")
    return next((one.canonical for one in agencies_in(cut) if one.text == cut), cut) if cut else mention.canonical


def _called_short(text: str) -> list[str]:
    """Bodies that are called by less than their name: "giao công an làm gì"."""
    return [_CALLED[match["given"] or match["does"]] for match in _CALLED_SHORT.finditer(asked_form(text))]


def _without_place(name: str, places: Sequence[str]) -> str:
    """A body without the place that its documents are of: "Trường Chính trị Bình Định" and "Công an Bình Định" are
    theirs anyhow, "Báo Bình Định" is a name.
    """
    for place in places:
        initials = "".join(word[0] for word in place.split())
        rest = name.removesuffix(f" {place}").removesuffix(f" {initials}").removesuffix(" tỉnh")
        name = rest if len(rest.split()) >= _NAME and not _KIND_ALONE.match(rest) else name
    return name


def _begun(text: str) -> tuple[str, ...]:
    """How the numbers begin that are named in part, as keys of numbers do."""
    return tuple(f"{number}-{rest}" for number, rest in _NUMBER_BEGUN.findall(asked_form(text)))


def _comparing(text: str, folded: str) -> list[Place]:
    """The "so" of "so kinh tế số 2025 với 2030", which without dấu could be "số" or "sở"."""
    match = _COMPARING.search(folded)
    return [match.span(1)] if match and text[slice(*match.span(1))].lower() == "so" else []


def _is_thing_of(text: str, short: ProvinceMention | PlaceMention, place: ProvinceMention | PlaceMention) -> bool:
    """Whether initials that could be a place are a thing of the place named after them: "việc làm LĐ của Đồng Tháp"."""
    return text[short.start : short.end].isupper() and bool(_OF_PLACE.fullmatch(fold(text[short.end : place.start])))


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


def _hurried_kinds(folded: str) -> list[str]:
    """Kinds named by a symbol in small letters: "kl số mấy"."""
    return [kind for symbol in _KIND_SYMBOL.findall(folded) if (kind := kind_of_number(symbol.upper()))]


def _misspelt(text: str, provinces: Collection[str]) -> list[ProvinceMention]:
    """Provinces that have documents, named with wrong dấu: "Bình Đinh", and not in "Tuy Lam đóng cửa"."""
    found = (place for place in provinces_in(fold(text)) if place.name in provinces)
    return [place for place in found if all(word[0].isupper() for word in text[place.start : place.end].split())]


def _with_lead_in(folded: str, start: int, end: int) -> tuple[int, int]:
    match = _REFERENCE_BEFORE.search(folded[:start])
    return (match.start() if match else start), end
