"""Official documents as they are named: their numbers ("54-CTr/TU") and their kinds ("Nghị quyết").

A number is recognised by its symbol, so that a date, a fraction or a licence plate is not taken for one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.vietnamese.letters import fold
from assistant.vietnamese.patterns import any_of, lowered

# kind: symbols it is numbered with. Longer names first where one begins another.
KINDS: dict[str, tuple[str, ...]] = {
    "Nghị quyết liên tịch": ("NQLT",),
    "Nghị quyết": ("NQ",),
    "Kết luận": ("KL",),
    "Chương trình hành động": ("CTHĐ", "CTrHĐ"),
    "Chương trình": ("CTr",),
    "Chỉ thị": ("CT",),
    "Kế hoạch": ("KH",),
    "Quyết định": ("QĐ", "QĐi"),
    "Quy định": ("QyĐ", "QĐ"),
    "Quy chế": ("QC",),
    "Quy trình": ("QTr",),
    "Hướng dẫn": ("HD",),
    "Thông báo": ("TB",),
    "Thông báo kết luận": ("TBKL",),
    "Thông tri": ("TT",),
    "Thông tư liên tịch": ("TTLT",),
    "Thông tư": ("TT",),
    "Nghị định": ("NĐ",),
    "Luật": ("L",),
    "Bộ luật": ("BL",),
    "Pháp lệnh": ("PL",),
    "Hiến pháp": ("HP",),
    "Báo cáo": ("BC",),
    "Tờ trình": ("TTr",),
    "Đề án": ("ĐA",),
    "Công văn": ("CV",),
    "Công điện": ("CĐ",),
    "Chiến lược": (),
    "Văn bản hợp nhất": ("VBHN",),
}
_MORE_SYMBOLS = (
    "TTg", "TU", "TW", "CP", "HĐND", "UBND", "UBTVQH", "QH", "BTV", "BCH", "BCĐ", "VPTU", "VPCP", "BTGTU", "BTCTU",
    "BKHCN", "BKHĐT", "BTTTT", "BTC", "BNV", "BTP", "BYT", "BCT", "BXD", "BGDĐT", "BNNPTNT", "BNNMT", "BTNMT", "BGTVT",
    "BVHTTDL", "BLĐTBXH", "BCA", "BQP", "BNG", "SKHCN", "HĐBT", "LCT", "CTN", "NHNN", "TANDTC", "VKSNDTC", "ĐĐ", "HU",
)  # fmt: skip
_OFFICIAL = {fold(symbol): symbol for symbol in (*_MORE_SYMBOLS, *(s for symbols in KINDS.values() for s in symbols))}
_KIND_SYMBOLS = "|".join(
    sorted({fold(s) for symbols in KINDS.values() for s in symbols} | {"ubtvqh", "qh"}, key=lambda s: (-len(s), s))
)
_PARTY = frozenset(("tu", "tw", "hu"))  # committees whose numbers people type with a space: "54 CTr/TU"
_DASH = "[-–/]"
_NUMBER = re.compile(
    rf"(?<![\w./-])(?P<number>\d{{1,6}}[a-z]?)\s?(?:(?P<by>{_DASH})\s?(?:(?P<year>(?:19|20)\d\d)\s?/\s?)?|\s)"
    rf"(?P<symbol>(?:{_KIND_SYMBOLS})\d{{0,2}}(?:(?:\s?[-/]\s?|–)[a-z][a-z&]*\d{{0,2}})*)(?!\w)"
)
# Letters to correspondents carry the sender's name instead of a kind: 123/SKHCN-QLKH. Only capitals tell.
_LETTER = re.compile(r"(?<![\w./-])(?P<number>\d{1,6})/(?P<symbol>[A-ZĐ&]{2,}(?:[-/][A-ZĐ][A-Za-zĐđ&]*)+)(?!\w)")


@dataclass(frozen=True, slots=True)
class DocumentNumber:
    """A document's number in official form; ``key`` is equal for every way of typing it."""

    number: str
    key: str
    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class KindMention:
    """A kind of document named in a text."""

    kind: str
    text: str
    start: int
    end: int


def document_numbers(text: str) -> list[DocumentNumber]:
    """The document numbers of NFC text in order: 17-CTr/TU, 2117/QĐ-TTg, 01/2025/TT-BKHĐT, 38/2019/QH14."""
    found = [
        _as_number(text, match)
        for match in _NUMBER.finditer(fold(text))
        if _is_number(match) and text[match.start("symbol")] not in " "
    ]
    taken = {number.start for number in found}
    found += [_as_number(text, match) for match in _LETTER.finditer(text) if match.start() not in taken]
    return sorted(found, key=lambda number: number.start)


def _is_number(match: re.Match[str]) -> bool:
    """A symbol of one part needs the year that acts of the National Assembly have; a loose one a committee."""
    symbol = match["symbol"]
    parts = re.split(_DASH, symbol)
    if len(parts) == 1:
        return bool(match["year"]) and bool(re.search(r"\d$|^(?:nd|qd|nq|tt|ct)", symbol)) and match["by"] == "/"
    return bool(match["by"]) or parts[-1] in _PARTY


def _as_number(text: str, match: re.Match[str]) -> DocumentNumber:
    written = re.sub(r"\s", "", text[match.start() : match.end()]).replace("–", "-")
    if not match.groupdict().get("by", "-"):
        written = re.sub(r"^(\d+)", r"\1-", written)
    number = re.sub(r"[^\W\d_]+", lambda part: _OFFICIAL.get(fold(part[0]), part[0]), written)
    key = re.sub(r"[^a-z0-9]+", "-", fold(number)).lstrip("0")
    return DocumentNumber(number, key, text[match.start() : match.end()], match.start(), match.end())


_BY_NAME = {" ".join(lowered(kind).split()): kind for kind in KINDS}
_BY_FOLDED_NAME = {fold(kind): kind for kind in KINDS}
_KIND = re.compile(any_of(kind for kind in KINDS if kind != "Luật"))
# Verbs and everyday nouns as well: a document only with a capital in mid-line, a number, or "này".
_EVERYDAY = frozenset(("Quyết định", "Quy định", "Báo cáo", "Hướng dẫn", "Thông báo", "Quy trình"))
_NAMED_AFTER = re.compile(rf"\s*(?:{any_of(('số', 'này', 'nêu trên'))}|\d)")
_LAW = re.compile(r"(?<!\w)(?<!pháp )(?<!phap )(?:Luật|LUẬT|luật|luat|Luat)(?!\w)(?=\s+(?:[A-ZĐÂĂÊÔƠƯ]|số|so\s)|\s+\d)")
_SYMBOL = re.compile(
    r"(?<![\w&/.-])(NQ|KL|CTHĐ|CTHD|CTr|NĐ|QĐ|CT|TT|TB|HD|TTr)(?=\s*(?:số\s*)?\d|[-/]|\s+(?:của|TU|TW))|(?<=\d-)(NQ|KL|CTr)(?=/)"
)


def kinds_in(text: str) -> list[KindMention]:
    """The kinds of documents named in NFC text, in order; symbols count before a number or inside one."""
    form = lowered(text)
    named = [_kind_mention(text, match.span(), form[slice(*match.span())]) for match in _KIND.finditer(form)]
    found = [mention for mention in named if mention.kind not in _EVERYDAY or _is_document(text, form, mention)]
    found += [KindMention("Luật", match[0], *match.span()) for match in _LAW.finditer(text)]
    for match in _SYMBOL.finditer(text):
        found.append(KindMention(_kind_of_symbol(match[0]), match[0], *match.span()))
    taken = bytearray(len(text))
    for mention in found:
        taken[mention.start] = 1
    for number in document_numbers(text):
        if not any(taken[number.start : number.end]) and (kind := kind_of_number(number.number)):
            found.append(KindMention(kind, number.text, number.start, number.end))
    return sorted(found, key=lambda mention: mention.start)


def _kind_mention(text: str, span: tuple[int, int], form: str) -> KindMention:
    name = " ".join(form.split())
    return KindMention(_BY_NAME.get(name) or _BY_FOLDED_NAME[fold(name)], text[slice(*span)], *span)


def _is_document(text: str, form: str, mention: KindMention) -> bool:
    mid_line = bool(text[text.rfind("\n", 0, mention.start) + 1 : mention.start].strip(" -+*•\t"))
    return bool(_NAMED_AFTER.match(form, mention.end)) or (mention.text[0].isupper() and mid_line)


def _kind_of_symbol(symbol: str) -> str:
    same = [kind for kind, symbols in KINDS.items() if symbol in symbols]
    same = same or [kind for kind, symbols in KINDS.items() if fold(symbol) in map(fold, symbols)]
    return _PREFERRED.get(symbol) or (same[0] if same else "")


_PREFERRED = {"TT": "Thông tư", "QĐ": "Quyết định", "CT": "Chỉ thị"}


def kind_of_number(number: str) -> str:
    """The kind a document's number tells: "54-CTr/TU" is a Chương trình; "" where it does not tell."""
    for part in re.findall(r"[^\W\d_]+", number):
        if kind := _kind_of_symbol(part):
            return kind
    return ""
