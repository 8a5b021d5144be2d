"""Where agencies stand in a text: names of the gazetteer, and groups, boards and offices by the noun they begin with.

What belongs to one name is kept together, whatever commas and verbs it holds.
"""

from __future__ import annotations

import re
from functools import lru_cache

from assistant.register.wording import NOUNS, VERB, WITH_VERB, WORDS, one_of
from assistant.vietnamese.agencies import FIRST_WORDS
from assistant.vietnamese.letters import fold
from assistant.vietnamese.names import AgencyMention, agencies_in, provinces_in

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
# the name of a place, or a numeral, with which a longer name ends: "Ban Quản lý Khu bảo tồn biển Vũng Chua | thả phao"
_CAP = "[A-ZĐÂĂÊÔƠƯÁÀẢÃẠÉÍÓÚÝỦỨỪ][^\\W\\d_]+"
_PROPER_END = re.compile(
    rf"(?<=[^\W\d_A-Z] )(?!(?:Khu|Viện|Trường|Quỹ|Hội|Ban|Bộ|Đại|Cụm|Vườn|Trung|Công)\s){_CAP}\s{_CAP}\s+"
    r"(?=[^\W\d_A-Z])"
    r"|\s[IVX]+\s+(?=[^\W\d_A-Z])"
)
_NO_ACT = re.compile(one_of((*WORDS["no_act"], *WORDS["adverbs"])))


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
