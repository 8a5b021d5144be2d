"""Provinces in every spelling, the 63 before and the 34 since 1 July 2025, and which became which.

A name that is also a word ("hòa bình", "dien bien") counts only where its capitals or the words before it say so.
Districts and communes are not known here.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path

from assistant.vietnamese.abbreviations import CHAT, SYLLABLE
from assistant.vietnamese.letters import fold, has_marks, nfc
from assistant.vietnamese.patterns import any_of, either, lowered


@dataclass(frozen=True, slots=True)
class ProvinceMention:
    """A province named in a text."""

    name: str
    text: str
    start: int
    end: int


def _read() -> tuple[dict[str, str], dict[str, str]]:
    """Today's province of each of the 63, and the name each spelling stands for."""
    today: dict[str, str] = {}
    spellings: dict[str, str] = {}
    for line in Path(__file__).with_name("provinces.tsv").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            name, now, others = [*line.split("\t"), ""][:3]
            today[name] = now
            spellings |= {spelling.strip(): name for spelling in (name, *others.split(";")) if spelling.strip()}
    return today, spellings


TODAY, _SPELLINGS = _read()
PROVINCES_NOW = frozenset(TODAY.values())
PARTS = {now: tuple(name for name in TODAY if TODAY[name] == now) for now in sorted(PROVINCES_NOW)}

_KEYS = {re.sub(r"[^a-z]", "", fold(spelling)): name for spelling, name in _SPELLINGS.items()}
_CAPITALS_ONLY = ("HN",)
_NAME = re.compile(any_of({*_SPELLINGS} - {*_CAPITALS_ONLY}))
_INITIALS = re.compile(r"(?<![\w&/.-])[A-ZĐ]{2,4}(?![\w&/-])")
_CLUSTER = re.compile(r"(?:Ng|Nh|Th|Tr|Ph|Kh|Ch|Gi)")  # how a syllable may begin with two letters
_FIRST_INITIAL = re.compile(r"(?<![\w&/.-])[^\W\d_]{1,3}\.?[^\W\d_]{2,6}(?![\w&/-])")
_SMALL_INITIALS = re.compile(r"(?<![\w&/.-])[a-zđ]{2,4}(?![\w&/-])")
# "long an so đl 2030", "dak lak 2025 vs bđ": what joins or compares two places
_JOINING = any_of(("so", "so với", "với", "vs", "và", "hay", "hoặc", "hơn", "khác"))
_JOINED = re.compile(
    rf"(?:\s+(?:{either('năm')}\s+)?\d{{4}})?(?:\s*[,/&-]\s*|\s+{_JOINING}\s+(?:{any_of(('của', 'ở'))}\s+)?)"
)
_NO_VOWEL = re.compile(r"[b-df-hj-np-tv-xzđ]+")

# Words first, provinces second: hòa bình, hải dương, cao bằng; without dấu also diễn biến, đa năng, hai đường, …
_WORDS = frozenset(map(lowered, ("hòa bình", "hải dương", "cao bằng", "thái bình", "hồ chí minh", "thừa thiên")))
_BARE_WORDS = frozenset(("dien bien", "da nang", "hoa binh", "cao bang", "hue", "nam dinh", "hai duong", "ho chi minh"))
_SAYS_PROVINCE_WORDS = (
    "tỉnh", "thành phố", "tp", "t.p", "ubnd", "hđnd", "hdnd", "tỉnh ủy", "thành ủy", "đảng bộ",
    "đảng bộ tỉnh", "ở", "tại", "còn", "của", "so với", "với", "giữa", "về", "sang",
)  # fmt: skip
_SAYS_PROVINCE = re.compile(any_of(_SAYS_PROVINCE_WORDS) + r"\s*[.:]?\s*$")
_SMALLER_PLACE_WORDS = (
    "phường", "xã", "đường", "phố", "thôn", "ấp", "huyện", "quận", "thị trấn", "thị xã", "cầu",
    "sông", "chợ", "chiến dịch", "khu phố", "trường", "ga",
)  # fmt: skip
_SMALLER_PLACE = re.compile(any_of(_SMALLER_PLACE_WORDS) + r"\s*$")
# words that end like the name of a smaller place: "nông thôn Cao Bằng" is no thôn
_NO_PLACE_WORDS = ("nông thôn", "môi trường", "thị trường", "hợp tác xã", "nhu cầu", "yêu cầu", "toàn cầu")
_NO_PLACE = re.compile(any_of(_NO_PLACE_WORDS) + r"\s*$")
# "cấp xã Cao Bằng", "ngân sách huyện Cao Bằng": a level, and no xã of that name
_LEVEL = re.compile(rf"{any_of(('cấp', 'ngân sách', 'ns', 'chính quyền'))}\s+{any_of(_SMALLER_PLACE_WORDS)}\s*$")
# "các xã Cao Bằng" are those of the province; "các phường Hòa Bình và Việt Trì" are named one by one
_PLURAL_PLACE = re.compile(rf"{any_of(('các', 'những', 'mấy'))}\s+{any_of(_SMALLER_PLACE_WORDS)}\s*$")
_NEXT_NAME = re.compile(rf"\s*(?:[,;]|{any_of(('và', 'hoặc'))})")
_CITY = re.compile(any_of(("thành phố",)) + r"\s*$")
_BOTH = re.compile(
    any_of(("tỉnh",)) + r"\s*,\s*" + any_of(("thành phố",)) + r"\s*$"
)  # "các tỉnh, thành phố Lào Cai, …"
CITIES = frozenset(("Hà Nội", "Hồ Chí Minh", "Hải Phòng", "Đà Nẵng", "Cần Thơ", "Huế"))
_PERSON = re.compile(any_of(("thành phố", "tp", "ở", "tại")) + r"[\s.]*$")
# Điện Biên Phủ, Thái Bình Dương, "bình định hướng"; and "Việt Nam định cư"
_LONGER_NAME = re.compile(rf"\s+{any_of(('phủ', 'dương', 'hướng', 'mức', 'lượng', 'kỳ'))}")
_COUNTRY = re.compile(rf"{any_of(('việt',))}\s*$")


def today_of(name: str) -> str:
    """The province of today that a province belongs to; "" for a name that is none."""
    name = canonical_province(name)
    return TODAY.get(name, "")


def former_parts(name: str) -> tuple[str, ...]:
    """The provinces before July 2025 that became this one of today: Gia Lai is Gia Lai and Bình Định."""
    return PARTS.get(canonical_province(name), ())


def canonical_province(name: str) -> str:
    """The one spelling of a province's name as given alone ("Daklak", "tỉnh Đăk Lăk"); "" for what is none."""
    plain = re.sub(r"^(?:tinh|thanh pho|tp\b\.?)\s*(?=\w)", "", fold(nfc(name)).strip())
    return _KEYS.get(re.sub(r"[^a-z]", "", plain), "")


def provinces_in(text: str, among: Collection[str] = ()) -> list[ProvinceMention]:
    """The provinces named in NFC text, in order.

    ``among`` names the provinces that are spoken of: then initials in capitals ("ĐL", "BP") that fit exactly one
    of them count too; where none of them is named otherwise, or right beside one, also in small letters ("tfp đl
    2025"), if that makes no syllable or begins a text typed with dấu ("la chi bao nhiêu").
    """
    form = lowered(text)
    found = [
        _mentioned(_KEYS[re.sub(r"[^a-z]", "", fold(match[0]))], text, match.span())
        for match in _NAME.finditer(form)
        if _is_province(text, form, match)
    ]
    taken = {mention.start for mention in found}
    shortened = (*_by_initials(text, among), *_by_first_initial(text, among))
    found += [mention for mention in shortened if mention.start not in taken]
    small = [one for one in _by_small_initials(text, among) if one.start not in {at.start for at in found}]
    none_meant = not any(mention.name in among for mention in found)
    found += [one for one in small if none_meant or _is_beside(form, one, found)]
    return sorted(found, key=lambda mention: mention.start)


def _mentioned(name: str, text: str, span: tuple[int, int]) -> ProvinceMention:
    return ProvinceMention(name, text[slice(*span)], *span)


def _is_province(text: str, form: str, match: re.Match[str]) -> bool:
    before = form[max(0, match.start() - 32) : match.start()]
    city = _CITY.search(before) is not None
    if city and not _BOTH.search(before) and _KEYS[re.sub(r"[^a-z]", "", fold(match[0]))] not in CITIES:
        return False  # thành phố Cao Bằng is a part of the province
    plural = _PLURAL_PLACE.search(before) and not _NEXT_NAME.match(form, match.end())
    smaller = _SMALLER_PLACE.search(before) and not (
        city or plural or _NO_PLACE.search(before) or _LEVEL.search(before)
    )
    if smaller or _COUNTRY.search(before) or _goes_on(text, form, match):
        return False
    spelling = " ".join(match[0].split())
    if spelling in ("hồ chí minh", "ho chi minh"):
        return bool(_PERSON.search(before)) or _in_a_list(text, match)
    if spelling not in _WORDS | _BARE_WORDS:
        return True
    capitals = all(word[0].isupper() for word in text[match.start() : match.end()].split())
    return bool(_SAYS_PROVINCE.search(before)) or (capitals and not _in_capitals(text, match))


def _goes_on(text: str, form: str, match: re.Match[str]) -> bool:
    """Whether a longer name or word follows; "Bình Định hướng tới" is none, for there only the name has capitals."""
    longer = _LONGER_NAME.match(form, match.end())
    if longer is None:
        return False
    name = all(word[0].isupper() for word in text[match.start() : match.end()].split())
    return not name or not text[longer.start() : longer.end()].strip()[0].islower()


def _in_capitals(text: str, match: re.Match[str]) -> bool:
    """Whether the words around are in capitals too, so that capitals tell nothing."""
    return text[max(0, match.start() - 20) : match.end() + 20].isupper()


def _in_a_list(text: str, match: re.Match[str]) -> bool:
    """Whether a province stands right before or after: "Hà Nội, Hồ Chí Minh"."""
    before = re.search(r"([^\W\d_]+ [^\W\d_]+)\s*(?:,|-|–|và|va)\s*$", text[max(0, match.start() - 30) : match.start()])
    after = re.match(r"\s*(?:,|-|–|và|va)\s*([^\W\d_]+ [^\W\d_]+)", text[match.end() : match.end() + 30])
    return any(near is not None and bool(canonical_province(near[1])) for near in (before, after))


def _initials(name: str) -> str:
    return "".join(part[0] for part in re.findall(r"[^\W\d_]+", name)).upper()


def _by_initials(text: str, among: Collection[str]) -> Iterator[ProvinceMention]:
    for match in _INITIALS.finditer(text):
        token = match[0]
        if token in _CAPITALS_ONLY:
            yield _mentioned(_SPELLINGS[token], text, match.span())
            continue
        fits = [name for name in among if name in TODAY and _fits(token, _initials(name))]
        if len(fits) == 1:
            yield _mentioned(fits[0], text, match.span())


def _by_small_initials(text: str, among: Collection[str]) -> Iterator[ProvinceMention]:
    for match in _SMALL_INITIALS.finditer(text):
        opens = not text[: match.start()].strip() and has_marks(text)
        if match[0] in CHAT or not (opens or _NO_VOWEL.fullmatch(match[0])):
            continue
        fits = [name for name in among if name in TODAY and _fits(match[0].upper(), _initials(name))]
        if len(fits) == 1:
            yield _mentioned(fits[0], text, match.span())


def _is_beside(form: str, mention: ProvinceMention, others: Collection[ProvinceMention]) -> bool:
    """Whether only what joins or compares stands between a place and one of others: "long an so đl"."""
    gaps = ((one.end, mention.start) if one.start < mention.start else (mention.end, one.start) for one in others)
    return any(_JOINED.fullmatch(form, *gap) for gap in gaps)


def _by_first_initial(text: str, among: Collection[str]) -> Iterator[ProvinceMention]:
    """ "BTre", "B.Định", "QNg": initials and the last word, or how it begins.

    In small letters where that makes no syllable.
    """
    named = [name for name in among if name in TODAY and " " in name]
    keys = {f"{_initials(name)[:-1]}{name.split()[-1]}": name for name in named}
    keys |= {f"{_initials(name)[:-1]}{onset[0]}": name for name in named if (onset := _CLUSTER.match(name.split()[-1]))}
    for match in _FIRST_INITIAL.finditer(text) if keys else ():
        token = match[0].replace(".", "")
        fits = [name for key, name in keys.items() if fold(token).lower() == fold(key).lower()]
        is_marked = "." in match[0] or sum(letter.isupper() for letter in token[1:]) == 1
        if len(fits) == 1 and (is_marked or not SYLLABLE.fullmatch(fold(token).lower())):
            yield _mentioned(fits[0], text, match.span())


def _fits(token: str, initials: str) -> bool:
    """Đ may be typed D, but not D as Đ."""
    return token == initials or ("Đ" not in token and token == initials.replace("Đ", "D"))
