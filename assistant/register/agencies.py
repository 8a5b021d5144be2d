"""The agencies of a list as documents write it, each with its name written out and its province.

Named ones through the gazetteer, others ("các đơn vị có liên quan", "người đứng đầu …") by the noun they begin with.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from assistant.register.wording import NOUNS, VERB, WITH_VERB, WORDS, one_of
from assistant.vietnamese.agencies import FIRST_WORDS
from assistant.vietnamese.letters import fold
from assistant.vietnamese.names import AgencyMention, agencies_in, canonical_province, provinces_in
from assistant.vietnamese.provinces import CITIES

_EACH = r"(?:(?:tất cả các|tất cả|toàn bộ|một số|các|những|mọi|mỗi|từng)\s+)?"
_SEVERAL = frozenset(("tất", "toàn", "một", "các", "những", "mọi", "mỗi", "từng"))
_WORD = re.compile(r"\w+")
_NEVER = rf"(?!{one_of(NOUNS['never'])})"
_HEAD = re.compile(
    rf"{_EACH}{_NEVER}(?:{one_of(NOUNS['heads'])}|người\s(?=[^,;.:]{{1,80}}\s(?:có trách nhiệm|có nghĩa vụ|phải)\s))",
    re.IGNORECASE,
)
# "tổ chức" is a noun after "các", before what kind it is, and in a list of such nouns; a verb elsewhere
_PLAIN_VERB = one_of(
    ("rà soát", "triển khai", "thực hiện", "xây dựng", "lập", "đánh giá", "kiểm tra", "giám sát", "theo dõi")
)
_ORGANIZE = re.compile(
    rf"tổ chức(?:(?=\s+{_PLAIN_VERB})|(?!\s*,|\s+(?:và\s+)?{one_of(NOUNS['organization'])}"
    r"|[^,;.:]{0,80}\s(?:có trách nhiệm|phải)\s))",
    re.IGNORECASE,
)
_ONE = rf"(?!(?:sở|bộ)\s+(?-i:[A-ZĐÂĂÊÔƠƯ])){one_of(NOUNS['grouped'])}"  # "ở xã, Sở Nội vụ …" are no group
_GROUP = re.compile(
    rf"(?:(?:UBND|HĐND|Ủy ban nhân dân|Hội đồng nhân dân)\s+)?{_EACH}{_NEVER}{_ONE}"
    rf"(?:(?:\s*,\s*|\s*,?\s+(?:và|cùng|hoặc)\s+){_NEVER}{_ONE})+",
    re.IGNORECASE,
)
_LEVELS = re.compile(r"(?:tỉnh|huyện|quận|thị xã|xã|phường), (?:thị xã|thành phố|phường|thị trấn)(?!\w)")
# "Ban Chủ nhiệm thực hiện Chương trình phát triển …": the verb belongs to the name
_PROGRAMME = re.compile(
    r"(?:Ban|Tổ|Hội đồng|Tiểu ban|Đoàn)\s+[^\W\d_]+(?:\s+[^\W\d_]+){0,3}?\s+(?:thực hiện|triển khai|xây dựng)\s+"
    r"(?:Chương trình|Đề án|Dự án|Kế hoạch|Nghị quyết|Kết luận|Chỉ thị|Chiến lược)[^;.:]*?"
    r"(?=\s*(?:$|[;.:(]|,?\s+(?:để|nhằm|có trách nhiệm|chủ trì|phối hợp|chịu|tham mưu|theo dõi|báo cáo|giúp)(?!\w)"
    r"|,?\s+(?:và\s+)?(?:các|những|thường xuyên|định kỳ|kịp thời)(?!\w)))"
)
# "Ban Quản lý dự án đầu tư xây dựng công trình giao thông tỉnh" is one name, verbs and all
_PROJECTS = re.compile(
    r"Ban (?:Quản lý|QL)(?: các)? dự án(?: đầu tư)?(?: xây dựng)?(?:(?:,| và)? (?:các công trình|công trình|giao thông"
    r"|dân dụng|công nghiệp|nông nghiệp|phát triển nông thôn|phát triển|thủy lợi|hạ tầng|kỹ thuật|đô thị|khu vực|tỉnh"
    r"|huyện|thị xã|thành phố))*",
    re.IGNORECASE,
)
# "các cơ quan tham mưu, giúp việc của Tỉnh ủy", "cơ quan chuyên môn thuộc …"
_OFFICE = re.compile(
    rf"{_EACH}(?:cơ quan|đơn vị|bộ phận)\s+(?:tham mưu\s*,?\s*(?:và )?giúp việc|"
    rf"giúp việc(?:\s*,\s*tham mưu)?|chuyên môn"
    r"|quản lý nhà nước)(?!\w)(?:\s+(?:của|thuộc)\s+[A-ZĐÂĂÊÔƠƯỦ]\w*(?:\s+[^\W\d_]+)?)?",
    re.IGNORECASE,
)
# "viện nghiên cứu", "đoàn kiểm tra", "hội đồng thẩm định": the verb is part of the noun
_KINDS = one_of(NOUNS["kinds"])
_KIND = re.compile(_KINDS)
_COMPOUND = re.compile(
    rf"{_EACH}(?:(?i:viện|cơ sở|trường|quỹ|đoàn|trung tâm|công ty|ngân hàng)|hội đồng|tổ|ban|ủy ban|cục|phòng)\s+"
    rf"{_KINDS}(?:(?:\s*,\s*|\s+và\s+){_KINDS})*"
    rf"|(?:Hội đồng|Tổ|Ban|Đoàn)\s+{_KINDS}(?=\s+(?:{VERB.pattern}|{one_of(WORDS['modal'])}))"
)
_PERSON = re.compile(
    r"(?i:(?:phó\s+)?(?:tổng\s+)?(?:bộ trưởng|thứ trưởng|giám đốc|chủ tịch|chủ nhiệm|cục trưởng|vụ trưởng"
    r"|chi cục trưởng|trưởng ban|trưởng phòng|chánh văn phòng|chánh thanh tra|hiệu trưởng|viện trưởng|"
    r"thủ trưởng|bí thư"
    r"|thành viên))\s+"
)
_WHOSE = re.compile(r"(?:người đứng đầu|lãnh đạo)(?!\w)", re.IGNORECASE)
# the name of a place, or a numeral, with which a longer name ends: "Ban Quản lý Khu bảo tồn biển Vũng Chua | thả phao"
_CAP = "[A-ZĐÂĂÊÔƠƯÁÀẢÃẠÉÍÓÚÝỦỨỪ][^\\W\\d_]+"
_PROPER_END = re.compile(
    rf"(?<=[^\W\d_A-Z] )(?!(?:Khu|Viện|Trường|Quỹ|Hội|Ban|Bộ|Đại|Cụm|Vườn|Trung|Công)\s){_CAP}\s{_CAP}\s+"
    r"(?=[^\W\d_A-Z])"
    r"|\s[IVX]+\s+(?=[^\W\d_A-Z])"
)
_NO_ACT = re.compile(one_of((*WORDS["no_act"], *WORDS["adverbs"])))
_CAPITAL = re.compile(r"[A-ZĐÂĂÊÔƠƯÁÀẢÃẠỦỦỨỪ]")
_PLACES = re.compile(r"Các (?:huyện|xã|phường|thị xã|thành phố|thị trấn|đặc khu)(?!\w)")
_OF_PLACES = re.compile(rf"(?<!\w)các\s+(?:huyện|xã|phường|thị xã|thành phố)\s+{_CAPITAL.pattern}")  # "các huyện A, B"
_LISTED = re.compile(r"\(\d{1,2}\)\s*")
_BETWEEN = re.compile(r"\s*[;,/]\s*(?:(?:và|cùng với|cùng|hoặc)\s+)?|\s+(?:và|cùng với|cùng|với|hoặc|hay)\s+")
_LOOSE = re.compile(r"^(?:và|cùng với|cùng|với|các đồng chí|đồng chí)\s+", re.IGNORECASE)
_TAIL = re.compile(
    r"(?:,?\s+(?:với tư cách|với vốn|riêng"
    r"|theo(?! dõi)|căn cứ|trong phạm vi|trên cơ sở|tùy theo"
    r"|(?<!Hàng )không|do (?=đồng chí|ông|bà)|khi|nếu|sau khi|chỉ|dự kiến"
    r"|là(?= (?:cơ quan|đơn vị|tổ chức|nơi)))\s.+"
    r"|\s*\([^)]*$"
    r"|\s+(?:để|nhằm|thì|cùng|và|với|trong|cũng|đều|còn|phải|cần|sẽ|tự|là|đồng thời"
    r"|thường xuyên|định kỳ|kịp thời|chủ động|tích cực|trực tiếp|nghiêm túc|mỗi năm|hằng năm|,))+$"
)
# when an agency is meant, no part of its name
_CASE = re.compile(r"\s*\((?:trong|nếu|sau|khi|đối với|gồm|bao gồm|kể cả|trừ)\s[^)]*\)")
_BRACKETED = re.compile(r"\s*\([^)]*\)")  # a short form, where it sits
_COMMITTEE = "Ủy ban nhân dân"
_FRONT = re.compile(r"Ủy ban Mặt trận Tổ quốc(?: Việt Nam)?")
_LOOSELY = re.compile(r"^(?:những|tất cả các|toàn bộ các)(?!\w)", re.IGNORECASE)
_PLACED = re.compile(
    r"(?:Sở|Ủy ban|Hội đồng nhân dân|Tỉnh ủy|Thành ủy|Công an|Ban |Văn phòng|Thanh tra|Mặt trận|Đảng đoàn|Chủ tịch"
    r"|Cục|Chi cục|Hội |Liên đoàn|Liên minh|Đoàn|Bộ Chỉ huy|Tỉnh đoàn|Kho bạc|Bảo hiểm)"
)
_WRITTEN_OUT = (
    ("UBND", "Ủy ban nhân dân"),
    ("HĐND", "Hội đồng nhân dân"),
    ("UBMTTQ", "Ủy ban Mặt trận Tổ quốc"),
    ("MTTQ", "Mặt trận Tổ quốc"),
    ("BCĐ", "Ban Chỉ đạo"),
    ("BQL", "Ban Quản lý"),
    ("HTX", "hợp tác xã"),
    ("MTV", "một thành viên"),
    ("TNHH", "trách nhiệm hữu hạn"),
    ("TP", "thành phố"),
)


@dataclass(frozen=True, slots=True)
class Agent:
    """An agency as written, its normalised name, its province where it names one, and where it stands."""

    text: str
    name: str
    province: str
    start: int
    end: int
    named: bool  # in the gazetteer or by its capitals, not "các đơn vị liên quan"


@lru_cache(maxsize=4096)
def mentions_of(text: str) -> tuple[AgencyMention, ...]:
    """The agencies that the gazetteer knows in a text."""
    return tuple(_trimmed(mention) for mention in agencies_in(text))


def _trimmed(mention: AgencyMention) -> AgencyMention:
    """An unknown name ends where a verb begins: "Tập đoàn Điện lực Việt Nam" of "… Việt Nam bảo đảm"; and with the
    place that it is of: "Công ty Nước sạch Hà Nam" of "… Hà Nam di chuyển".
    """
    if mention.known:
        return mention
    if placed := _up_to_place(mention):
        return placed
    if (proper := _PROPER_END.search(mention.text)) and not _NO_ACT.match(mention.text, proper.end()):
        kept = mention.text[: proper.end()].rstrip()
        return AgencyMention(kept, kept, mention.start, mention.start + len(kept))
    for verb in VERB.finditer(mention.text, 1):
        rest = mention.text[verb.end() :]
        if verb[0].islower() and not _KIND.match(verb[0]) and not any(letter.isupper() for letter in rest):
            kept = mention.text[: verb.start()].rstrip(" ,")
            return AgencyMention(kept, kept, mention.start, mention.start + len(kept))
    return mention


def _up_to_place(mention: AgencyMention) -> AgencyMention | None:
    """An unknown name up to the province in it, where a small letter follows."""
    ends = (place.end for place in provinces_in(mention.text))
    end = next((end for end in ends if mention.text[end:].lstrip()[:1].islower()), 0)
    kept = mention.text[:end]
    return AgencyMention(kept, kept, mention.start, mention.start + end) if end else None


@lru_cache(maxsize=4096)
def protected(text: str) -> tuple[tuple[int, int], ...]:
    """Stretches that are one agency, whatever commas and verbs they hold."""
    spans = [(mention.start, mention.end) for mention in mentions_of(text)]
    spans += [match.span() for match in _GROUP.finditer(text) if _is_group(text, match.start())]
    spans += [match.span() for match in _PROGRAMME.finditer(text)]
    spans += [match.span() for pattern in (_PROJECTS, WITH_VERB) for match in pattern.finditer(text)]
    spans += [match.span() for match in _COMPOUND.finditer(text)]
    spans += [match.span() for match in _OFFICE.finditer(text) if not _ORGANIZE.match(text, match.start())]
    return tuple(spans)


def _is_group(text: str, place: int) -> bool:
    """Whether a group of bodies begins there: not within a name ("Công an tỉnh, Sở …"), unless that is of places of
    several levels ("… cấp tỉnh, thành phố trực thuộc Trung ương"), nor with a verb.
    """
    within = any(m.start < place < m.end for m in mentions_of(text)) and not _LEVELS.match(text, place)
    return not within and not _ORGANIZE.match(text, place)


def is_organizing(text: str, place: int) -> bool:
    """Whether "tổ chức" is a verb there."""
    return _ORGANIZE.match(text, place) is not None


def inside(text: str, place: int) -> bool:
    """Whether a place is within the name of an agency, past its beginning."""
    return any(start < place < end for start, end in protected(text))


def begins(text: str, place: int = 0) -> bool:
    """Whether an agency begins at ``place``."""
    if _HEAD.match(text, place) is not None and not _ORGANIZE.match(text, place):
        return True
    word = _WORD.match(text, place)
    return word is not None and _known_word(word[0]) and any(start == place for start, _ in protected(text))


@lru_cache(maxsize=4096)
def _known_word(word: str) -> bool:
    """Whether a name of the gazetteer begins with it, or it says that several follow: a cheap look before the whole."""
    return fold(word) in FIRST_WORDS or word.lower() in _SEVERAL


def listed_in(cell: str, shorts: Mapping[str, str] | None = None) -> list[Agent]:
    """The agencies of a cell that holds nothing else: what is not known counts too, where a capital begins it."""
    text = _LISTED.sub("; ", cell).strip(" ;,.")
    spans: list[tuple[int, int]] = []
    for first, last in _pieces(text, 0, len(text)):
        goes_on = bool(spans) and _OF_PLACES.search(text[slice(*spans[-1])]) and not begins(text, first)
        if (begins(text, first) or _CAPITAL.match(text, first) or not spans) and not goes_on:
            spans.append((first, last))
        else:
            spans[-1] = (spans[-1][0], last)
    return _placed([_agent(text, first, last, shorts or {}) for first, last in spans])


def _placed(agents: Sequence[Agent]) -> list[Agent]:
    """ "UBND thành phố Hà Nội, Lâm Đồng": the second is the committee of Lâm Đồng."""
    placed: list[Agent] = []
    for agent in agents:
        province = canonical_province(agent.text)
        if province and placed and placed[-1].name.startswith(_COMMITTEE):
            kind = "thành phố" if province in CITIES else "tỉnh"
            agent = replace(agent, name=f"{_COMMITTEE} {kind}", province=province, named=True)
        placed.append(agent)
    return placed


def agents_in(
    text: str, start: int = 0, end: int | None = None, shorts: Mapping[str, str] | None = None
) -> list[Agent]:
    """The agencies listed in ``text[start:end]``, in order; what begins with none belongs to the one before it."""
    agents: list[tuple[int, int]] = []
    for first, last in _pieces(text, start, len(text) if end is None else end):
        if begins(text, first) and not (agents and _belongs(text, agents[-1], first)):
            agents.append((first, last))
        elif agents:
            agents[-1] = (agents[-1][0], last)
    return _of_committees([_agent(text, first, last, shorts or {}) for first, last in agents])


def _of_committees(agents: Sequence[Agent]) -> list[Agent]:
    """ "UBND các xã A, B và các phường liên quan": the second is the committees of the wards."""
    whole: list[Agent] = []
    for agent in agents:
        if whole and whole[-1].name.startswith(f"{_COMMITTEE} các") and _PLACES.match(agent.name):
            agent = replace(agent, name=f"{_COMMITTEE} {agent.name[0].lower()}{agent.name[1:]}")
        whole.append(agent)
    return whole


def _belongs(text: str, before: tuple[int, int], first: int) -> bool:
    """Whether a piece says whose head the one before is: "người đứng đầu các đoàn thể, các sở, cơ quan"."""
    if not _WHOSE.match(text, before[0]) or _WHOSE.match(text, first):
        return False
    return not any(m.start == first and not m.canonical.startswith("các ") for m in mentions_of(text))


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    spans = protected(text)
    place = start
    for match in _BETWEEN.finditer(text, start, end):
        if any(a < match.end() and match.start() < b for a, b in spans) or _open_bracket(text[start : match.start()]):
            continue
        if place < match.start():
            yield place, match.start()
        place = match.end()
    if place < end:
        yield place, end


def _open_bracket(text: str) -> bool:
    return text.count("(") > text.count(")") or text.count("“") > text.count("”")


def _agent(text: str, start: int, end: int, shorts: Mapping[str, str]) -> Agent:
    if listed := next((m for m in mentions_of(text) if (m.start, m.end) == (start, end) and _is_listed(text, m)), None):
        return Agent(listed.text, listed.canonical, "", start, end, named=True)
    written = text[start:end]
    loose = _LOOSE.match(written)
    start += loose.end() if loose else 0
    written = _TAIL.sub("", _CASE.sub("", " ".join(text[start:end].strip(" ,;:.-–").split())))
    name, province = normal_name(_BRACKETED.sub("", written), shorts)
    head = _PERSON.match(written)
    begun = head.end() if head else 0
    named = any(m.start <= begun and not m.canonical.startswith("các ") for m in mentions_of(written))
    return Agent(written, name, province, start, end, named)


def _is_listed(text: str, mention: AgencyMention) -> bool:
    """Whether its head word is said once for several: "các Bộ: Y tế, Công Thương"."""
    return mention.text != text[mention.start : mention.end]


def normal_name(written: str, shorts: Mapping[str, str] | None = None) -> tuple[str, str]:
    """The official name written out, without its province, and that province ("" where it names none)."""
    name = written
    for mention in reversed(mentions_of(written)):
        if not mention.canonical.startswith("các ") and (mention.text[0].isupper() or mention.start == 0):
            name = name[: mention.start] + mention.canonical + name[mention.end :]
    for short, long in (*_WRITTEN_OUT, *(shorts or {}).items()):
        name = re.sub(rf"(?<![\w&]){re.escape(short)}(?![\w&])", long, name)
    name = _LOOSELY.sub("các", name, count=1) if name[:1].islower() or name.startswith("Những") else name
    name = (
        name.replace(" có liên quan", " liên quan").replace("sở ngành", "sở, ngành").replace("ban ngành", "ban, ngành")
    )
    name = _FRONT.sub("Ủy ban Mặt trận Tổ quốc Việt Nam", name)
    province = ""
    if _PLACED.match(name) and (found := provinces_in(name)):
        province = found[-1].name
        name = _without_place(name, found[-1].start, found[-1].end)
    name = " ".join(name.split()).strip(" ,;:.")
    return name[:1].upper() + name[1:], canonical_province(province)


def _without_place(name: str, start: int, end: int) -> str:
    """ "Ủy ban nhân dân tỉnh" of "… tỉnh Bình Phước", "Sở Y tế" of "Sở Y tế tỉnh Bình Phước"."""
    before = name[:start].rstrip()
    if before.endswith(("-", "–")):
        return name  # "Khu kinh tế Đồng Trạch - Lạng Sơn" is one name
    if before.startswith("Sở"):
        before = re.sub(r"\s+(?:tỉnh|thành phố)$", "", before)
    return f"{before} {name[end:].strip()}".strip()
