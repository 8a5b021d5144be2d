"""The thing sought: the unit or noun that a question asks the amount of, and the words beside its question word.

"bao nhiêu tỷ đồng" seeks money, "mấy trường đại học" seeks what is called so; a clause that has neither answers
neither, however many other words it shares with the question.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from assistant.answering.asking.concepts import passage_terms
from assistant.vietnamese.letters import fold, nfc
from assistant.vietnamese.names import expand
from assistant.vietnamese.numbers import Comparator, Figure, figures
from assistant.vietnamese.patterns import lowered
from assistant.vietnamese.syllables import STOPWORDS, syllables
from assistant.vietnamese.units import COUNTED, SCALES

_NO_NOUN = (
    r"(?!\s+(?:lau|la|thi|va|vao|o|cho|den|trong|cua|theo|moi|hang|mot|1|ke|tu|neu|khi|so|de|duoc|roi|tai|tren|voi)\b)"
)
_HOW_MANY = re.compile(rf"\b(?:bao nhieu|bnhieu|bn)\b{_NO_NOUN}")
_SEVERAL = re.compile(
    r"(?<!\btram )(?<!(?<!\bto )\bchuc )(?<!\bmuoi )(?<!\bxe )(?<!\bnha )(?<!\bbo )"
    rf"\bmay\b{_NO_NOUN}(?! (?:moc|bay|tinh|phat)\b)"
)
_SCALED = re.compile(r"(?<!\bxe )(?<!\bnha )\bmay (?P<scale>nghin|ngan|trieu|ty|ti)\b")
_COUNTED = COUNTED | {""}
_CLASSIFIER = re.compile(r"^\s*(?:cái|chiếc|cai|chiec)\s+(?:(?:là|la)\s+)?", re.IGNORECASE)
_MONEY = re.compile(r"\s*tien\b")
# "chiếm bao nhiêu GRDP", "đóng góp mấy vào tăng trưởng": what follows is the whole of which a share is asked
_SHARE = re.compile(
    r"\b(?:chiem|dong gop)(?: (?:khoang|tu|toi thieu|it nhat))* (?:bao nhieu|bnhieu|bn|may)"
    r"(?= (?:(?:vao|trong|cua) )?(?:grdp|gdp|tang truong|tong|ngan sach|nen kinh te|kinh te|co cau)\b)"
    r"|\bmay phan(?= (?:tram|trong|cua|so)\b|\W*$)|\b(?:bao nhieu|bn|may) phan(?= (?:viec|trong|cua)\b)"
)
_BEFORE, _AFTER = 3, 3  # telling words beside the question word
_QUESTION_WORDS = frozenset(("nao", "gi", "ai", "may", "bn", "dau"))
_COUNTING = frozenset(("bao", "may", "bn"))
_ANY_UNIT = frozenset(("đơn vị", "don vi", "cơ sở", "co so", "nơi", "noi", "chỗ", "cho", "cái", "cai", "thứ", "thu"))
_GROUPING = frozenset(("nhom", "mang", "khoi", "loai", "dau"))
# What people call units that documents write otherwise: "mấy khối một ngày".
_SPOKEN = re.compile(
    r"(?:khoi|ky|ki|can)(?=\W*$|\W+(?:(?:1|mot|moi|tren) )?(?:ngay|nam|thang|nguoi|ho|ha)\b)"
    r"|khoi(?= (?:nuoc|go|cat|da|dat|rac|be tong|dau|khi)\b)"
)
_WRITTEN_UNITS = {"khoi": "m3", "ky": "kg", "ki": "kg", "can": "kg"}
_MONEYS = ("money", "dollar", "euro")
_MEASURES = ("power", "volume", "mass", "data")
_IMPLIED = tuple(
    (re.compile(rf"\b(?:{nouns})\b(?=.*\b(?:bao nhieu|bn|may|nao|the nao)\b)|^\W*(?:{nouns})\b"), frozenset(families))
    for nouns, families in (
        (
            "(?:muc|tien) (?:xu )?phat|bi (?:xu )?phat|phat(?= (?:tien|bao nhieu|bn|the nao|ra sao|may)\\b)"
            "|hoc phi|le phi|(?:muc|he so|bac|tien) luong|luong (?:toi thieu|co so)|phu cap|thu lao"
            "|luong (?:cua )?(?:bac si|can bo|cong chuc|vien chuc|giao vien|giang vien|nhan vien|nv|chuyen gia)"
            "|tong (?:von|kinh phi|muc dau tu|du toan)",
            ("money", "dollar"),
        ),
        (
            "(?:ngan sach|ns|von)(?: cap| dau tu)?"
            " (?:tinh|huyen|xa|trung uong|dia phuong|xa hoi hoa|tin dung|doanh nghiep)\\b"
            "(?!.*(?:phan tram|%|ty le|ty trong|du an|\\bdat\\b|giai ngan|chiem))",
            ("money", "dollar"),
        ),
        ("(?:(?:va|vay|the|con) )?(?:tong )?kinh phi(?! su nghiep\\b)", ("money", "dollar", "percent", "permille")),
        (  # "chi bao nhiêu cho …"; what is counted would stand behind "bao nhiêu"
            "(?:dau tu|chi|bo|rot|danh|bo tri|ton)(?: ra| khoang)*"
            " (?=(?:bao nhieu|bn|may)(?: (?:tien|cho|vao|de|ngan sach|kinh phi|von)\\b|\\W*$))",
            ("money", "dollar", "percent", "permille", "times"),
        ),
        (
            "(?:muc|tien) (?:ho tro|tro cap|boi duong)"
            "|(?:ho tro|tro cap|boi duong)(?=.*\\b(?:moi|mot|1) (?:thang|nguoi|nam|ho|ngay|lan|mau)\\b)",
            ("money", "dollar", "percent", "permille", "times"),
        ),
        ("ty le|ti le|ty trong", ("percent", "permille", "points", "times", "", *_COUNTED)),
        (
            "(?<!\\d )(?<!hai )(?<!ba )(?<!bon )(?<!cac )do tuoi|tuoi (?:toi da|toi thieu|bao nhieu)|^\\W*tuoi",
            ("age",),
        ),
        ("dien tich", ("area",)),
        ("chieu (?:dai|rong|cao)|khoang cach", ("length",)),
        ("cong suat", _MEASURES),
    )
)  # quantities that are measured in one way only
_SHARED = re.compile(r"gr?dp\b", re.IGNORECASE)  # "38% GRDP": what a share is of is written in short
_WORD = re.compile(r"[^\W_]+")
_QUANTITY = re.compile(
    r"\W*(?:ty le|ty trong|toc do|so luong|tong (?:so|von|kinh phi)|dien tich|san luong"
    r"|muc (?:chi|thu|dau tu|dong gop)"
    r"|(?:ngan sach|ns|von|kinh phi)(?= (?:tinh|huyen|xa|trung uong|tw|doanh nghiep|dn)\b"
    r"(?!.*\b(?:nao|gi|j|ai|sao|dau)\b)))\b"
)
_BOUNDS: tuple[tuple[re.Pattern[str], Comparator, Comparator], ...] = (
    (
        re.compile(r"\btoi da\b|\b(?:nhieu nhat|cao nhat|khong qua) (?:la )?(?:bao nhieu|bn|may)\b"),
        "at_most",
        "at_least",
    ),
    (
        re.compile(r"(?<!luong )\btoi thieu\b|\b(?:it nhat|thap nhat) (?:la )?(?:bao nhieu|bn|may)\b"),
        "at_least",
        "at_most",
    ),
)
_LONG_TIMES = frozenset(("năm", "tháng", "quý", "nhiệm kỳ", "thập kỷ", "thế kỷ"))
_SHARE_OF = 0.8  # of a share where a count is asked: "65% số trường" says not how many
_NAMED = 0.4  # credit where the noun stands by, but not as what the figure counts


def unit_place(text: str) -> tuple[int, int] | None:
    """Where the unit stands that an amount is asked in ("bao nhiêu héc-ta"); None where it is counted or not named."""
    text = nfc(text)
    folded = fold(text)
    if (scaled := _SCALED.search(folded)) and text[scaled.start() :].lower().startswith(("mấy", "may")):
        return scaled.span("scale")
    match = _HOW_MANY.search(folded)
    if match is None:
        return None
    start = match.end() + len(text[match.end() :]) - len(text[match.end() :].lstrip())
    if money := _MONEY.match(fold(text), match.end()):
        return start, money.end()
    found = figures(f"5 {text[start : start + 40]}")
    is_unit = found and found[0].start == 0 and found[0].kind == "quantity" and found[0].unit and is_measured(found[0])
    return (start, start + found[0].end - len("5 ")) if is_unit else None


def measure_of(text: str) -> Figure | None:
    """The amount asked for, as a figure whose value means nothing; None where no unit or noun is named."""
    text = nfc(text)
    folded = fold(text)
    if _SHARE.search(folded.lower()):
        return figures("5 %")[0]
    several = (m for m in _SEVERAL.finditer(folded) if text[m.start() : m.end()].lower() in ("mấy", "may"))
    match = _HOW_MANY.search(folded) or next(several, None)
    if match is None:
        return None
    rest = text[match.end() : match.end() + 40]
    if _MONEY.match(fold(rest)):
        rest = " đồng"
    rest = _CLASSIFIER.sub("", rest).strip()
    if (short := next(iter(expand(rest)), None)) and short.start == 0 and not _SHARED.match(rest):
        rest = short.long + rest[short.end :]
    spoken = _SPOKEN.match(fold(rest))
    found = figures(f"5 {_WRITTEN_UNITS[spoken[0]] if spoken else rest}")
    if found and found[0].unit in SCALES:  # "mấy tỷ một kho"
        found = figures(f"5 {found[0].unit} đồng")
    return found[0] if found and found[0].unit and found[0].kind == "quantity" else None


def is_measured(asked: Figure) -> bool:
    """Whether it is measured (money, years, square metres) and not counted (schools, people)."""
    return asked.family not in _COUNTED


def measure_fit(asked: Figure | None, found: Sequence[Figure], counted: Sequence[Sequence[str]], around: str) -> float:
    """From 0 to 1, whether some figure has what is asked; ``counted``: the words after each, ``around``: all by it.

    A figure without a unit has the one that the words around it name: in a table it stands in the header.
    """
    if asked is None:
        return 1.0
    if is_measured(asked):
        if any(_is_comparable(asked, figure) for figure in found):
            return 1.0
        bare = any(figure.family in ("", "guess") and figure.kind == "quantity" for figure in found)
        return 1.0 if bare and _says(around, asked.base or asked.unit) else 0.0
    words = [word for word in syllables(asked.unit) if word not in STOPWORDS] if asked.unit not in _ANY_UNIT else []
    if not words:
        return 1.0
    words = [word for word in words if word not in _GROUPING] or words
    pairs = zip(found, counted, strict=False)
    shares = ((_SHARE_OF if figure.family == "percent" else 1.0, after) for figure, after in pairs)
    best = max((credit * sum(word in after for word in words) / len(words) for credit, after in shares), default=0.0)
    terms = passage_terms(around)
    return max(best, _NAMED * sum(word in terms for word in words) / len(words))


def of_measure(asked: Figure | None, found: Sequence[Figure]) -> list[Figure]:
    """The figures in the unit asked for, where some are: money of "mấy tỷ", and not the share before it."""
    same = [figure for figure in found if asked and is_measured(asked) and _is_comparable(asked, figure)]
    return same or list(found)


def of_bound(asked: str, found: Sequence[Figure]) -> list[Figure]:
    """The figures that may be the bound asked for: what is "ít nhất 40" says nothing of how many at most."""
    others = [opposite for pattern, _, opposite in _BOUNDS if pattern.search(asked)]
    return [figure for figure in found if not set(others) & set(figure.comparators)]


def asks_bound(asked: str) -> bool:
    """Whether the least or the most is asked."""
    return any(pattern.search(asked) for pattern, _, _ in _BOUNDS)


def is_bound(asked: str, figure: Figure) -> bool:
    """Whether a figure is said to be the bound asked for."""
    return any(pattern.search(asked) and bound in figure.comparators for pattern, bound, _ in _BOUNDS)


def _is_comparable(asked: Figure, stated: Figure) -> bool:
    """Whether both measure the same, and time in years or days alike: experience in years is no term of three days.
    "Bao nhiêu tiền" asks for money of any country.
    """
    if asked.family == "money" and asked.scale == 1 and stated.family in _MONEYS:
        return True
    is_long = {unit in _LONG_TIMES for unit in (asked.base or asked.unit, stated.base or stated.unit)}
    return _stem(stated.family) == _stem(asked.family) and (asked.family != "time" or len(is_long) == 1)


def _stem(family: str) -> str:
    return family.rstrip("0123456789")


_MONEY_SAID = re.compile(r"\b(?:triệu|tỷ|nghìn|ngàn|vnd)\b|\bđồng/|\(đồng\)|(?:đvt|đơn vị)[^;.]{0,12}\bđồng\b")


def _says(text: str, unit: str) -> bool:
    """Whether a unit is named; "cộng đồng", "hội đồng" and "hợp đồng" are no money."""
    if unit.endswith("đồng"):
        return bool(_MONEY_SAID.search(lowered(text)))
    return f" {lowered(unit)} " in f" {' '.join(re.findall(_WORD, lowered(text)))} "


def beside(tokens: Sequence[str], telling: Collection[str]) -> tuple[str, ...]:
    """The telling words nearest to the question word: those before it, and after "bao nhiêu" what is counted."""
    place = next((i for i in range(len(tokens) - 1, -1, -1) if _asks(tokens, i)), None)
    if place is None:
        return ()
    before = [token for token in tokens[:place] if token in telling][-_BEFORE:]
    counts = tokens[place].lower() in _COUNTING
    after = [token for token in tokens[place:] if token in telling][:_AFTER] if counts or not before else []
    return tuple(dict.fromkeys((*(before[-1:] if len(after) > 1 else before), *after)))


def _asks(tokens: Sequence[str], place: int) -> bool:
    pair = tuple(tokens[place : place + 2])
    return tokens[place].lower() in _QUESTION_WORDS or pair in (("bao", "nhieu"), ("khi", "nao"), ("bao", "gio"))


def implied_fit(asked: str, found: Sequence[Figure]) -> bool:
    """Whether a figure may be of the quantity that the question names: a fine is money, an age is in years."""
    families = _implied(asked)
    return families is None or any(_stem(figure.family) in families for figure in found)


def of_implied(asked: str, found: Sequence[Figure]) -> list[Figure]:
    """The figures that may be of the quantity that the question names, where some are."""
    families = _implied(asked)
    return [figure for figure in found if families and _stem(figure.family) in families] or list(found)


def _implied(asked: str) -> frozenset[str] | None:
    """The families of the quantity that is named last."""
    named = [(match.start(), families) for noun, families in _IMPLIED if (match := noun.search(asked))]
    return max(named, key=lambda one: one[0])[1] if named else None


def names_quantity(text: str) -> bool:
    """Whether a question that asks nothing else begins with the name of a quantity: "Tốc độ đổi mới công nghệ"."""
    return bool(_QUANTITY.match(fold(nfc(text)))) or nfc(text).lower().startswith("số ")
