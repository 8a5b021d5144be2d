"""The unit that follows a number: a sign, a measure, money with its scale, or the noun that is counted.

Nouns come from ``units.tsv``; where none fits, the one or two words that follow are taken as they are written.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from assistant.vietnamese.letters import fold
from assistant.vietnamese.patterns import either, lowered
from assistant.vietnamese.syllables import STOPWORDS

SCALES = {"nghìn": 10**3, "ngàn": 10**3, "triệu": 10**6, "tr": 10**6, "tỷ": 10**9}
COUNTED = frozenset(("people", "places", "bodies", "works", "guess"))  # families of what is counted, not measured


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit as found: ``name`` with dấu and scale ("tỷ đồng", "%/năm"), and what it measures.

    ``family`` is "" for no unit, "guess" for a noun not in the list.
    """

    name: str = ""
    family: str = ""
    base: str = ""
    scale: Decimal = Decimal(1)
    end: int = 0  # where it ends in the text; where the number ends if there is none

    @property
    def is_counted(self) -> bool:
        """Whether it names things that are counted, or nothing at all."""
        return not self.family or self.family in COUNTED


def _read_units() -> dict[str, tuple[str, str]]:
    """Each spelling with the unit it stands for and its family."""
    units: dict[str, tuple[str, str]] = {}
    for line in Path(__file__).with_name("units.tsv").read_text(encoding="utf-8").splitlines():
        family, _, rest = line.partition("\t")
        for same in rest.split(";") if not line.startswith("#") else ():
            spellings = [lowered(spelling.strip()) for spelling in same.split("=")]
            units |= {spelling: (spellings[0], family) for spelling in spellings}
    return units


_UNITS = _read_units()
_ONE_SPELLING = {lowered(fold(spelling)): spelling for spelling in reversed(_UNITS)} | {name: name for name in _UNITS}
_SIGNS = [sign for sign in _UNITS if not sign[0].isalnum()]
_PER_WHAT = (
    *("năm", "tháng", "ngày", "người", "ha", "hộ", "giờ", "vụ", "lượt", "quý", "m2", "km2", "đơn vị", "tuần", "lần"),
    *("năm học", "học kỳ", "khóa", "đợt", "buổi", "trẻ", "trẻ em", "học sinh", "sinh viên", "giáo viên", "lao động"),
    *("hộ gia đình", "công trình", "cơ sở", "dự án", "mô hình", "hợp tác xã", "doanh nghiệp", "sản phẩm", "tác phẩm"),
    *("lớp", "trường", "căn", "nhà", "con", "cây", "tấn", "thôn", "xã", "phòng", "nghệ nhân", "di tích", "câu lạc bộ"),
)
_NOT_A_SCALE = ("lệ", "trọng", "suất", "số", "giá")  # tỷ lệ, tỷ trọng


def _one_of(words: Iterable[str]) -> str:
    """Like any_of, but may touch the number before it: "10ha", "500.000đ"."""
    return "(?:" + "|".join(map(either, sorted(words, key=len, reverse=True))) + r")(?!\w)"


# Nouns of one syllable are too many things without their dấu (so: sở, số, so) to be taken for units then.
_BARE_NOUNS = frozenset(("người", "hộ", "tỉnh", "huyện", "xã", "phường", "nước"))
_EXACT = [name for name, (_, family) in _UNITS.items() if " " not in name and family in COUNTED - {"guess"}]
_EXACT = sorted(set(_EXACT) - _BARE_NOUNS, key=len, reverse=True)
_NAMED = f"(?:{_one_of(set(_UNITS) - set(_SIGNS) - set(_EXACT))}|(?:{'|'.join(_EXACT)})(?!\\w))"
_SIGN = "|".join(map(re.escape, sorted(_SIGNS, key=len, reverse=True)))
_SCALE = rf"(?P<scale>(?:{_one_of(SCALES)}[^\S\n]*)+|(?:trđ|trd|tỷđ|tyd)(?!\w)[^\S\n]*)(?!\s*{_one_of(_NOT_A_SCALE)})"
_UNIT = re.compile(rf"[^\S\n]*(?:{_SCALE})?(?P<unit>{_SIGN}|{_NAMED})?")
_AT_ONCE = re.compile(rf"\s*ngay\s{_one_of(('từ', 'trong', 'khi', 'sau', 'cả', 'tại', 'lập tức', 'lúc'))}")  # no "ngày"
_PER = re.compile(rf"\s?/\s?(?:{_one_of(_PER_WHAT)}|1\.?000\s\w+)")
_GUESS = re.compile(r"[^\S\n]{1,2}([^\W\d_]+)(?:[^\S\n]([^\W\d_]+))?")


def unit_at(form: str, place: int) -> Unit:
    """The unit at this place of a ``lowered`` text."""
    match = _UNIT.match(form, place)
    if match is None or not (match["scale"] or match["unit"]) or _AT_ONCE.match(form, place):
        return _guess(form, place)
    spelling = _ONE_SPELLING.get(" ".join((match["unit"] or "").split()), "")
    base, family = _UNITS.get(spelling, ("", ""))
    scale, words = _scale(match["scale"] or "")
    if words.endswith("đ"):
        base, family, spelling, words = "đồng", "money", "đồng", words[:-1].strip()
    end = match.end() if match["unit"] else match.start("scale") + len((match["scale"] or "").rstrip())
    name = " ".join(part for part in (words, base if family != "times" else spelling) if part)
    while per := _PER.match(form, end):
        name += "/" + _ONE_SPELLING.get(per[0].lstrip(" /"), per[0].lstrip(" /"))
        end = per.end()
    return Unit(name, family or "guess", base, scale, end)


def _scale(written: str) -> tuple[Decimal, str]:
    scale, words = Decimal(1), []
    for part in written.split():
        glued = part in ("trđ", "trd", "tỷđ", "tyd")
        word = next(word for word in SCALES if part.startswith((word, lowered(fold(word)))))
        scale *= SCALES[word]
        words.append(("triệu" if word == "tr" else word) + (" đ" if glued else ""))
    return scale, " ".join(words)


def _guess(form: str, place: int) -> Unit:
    """The following word, with the next if that is no function word: most nouns have two syllables."""
    match = _GUESS.match(form, place)
    if match is None or _is_function(match[1]):
        return Unit(end=place)
    whole = match[2] and not _is_function(match[2])
    end = match.end(2) if whole else match.end(1)
    name = " ".join(form[place:end].split())
    return Unit(name, "guess", name, end=end)


_NO_NOUNS = (
    "đến tới từ để thì là đã đang có do bởi tại về ra lên mà còn nên vì theo so hằng hàng ngày trở đạt bằng tăng giảm"
    " đối"
)
_FUNCTION = STOPWORDS | frozenset(fold(_NO_NOUNS).split())


def _is_function(word: str) -> bool:
    return fold(word) in _FUNCTION
