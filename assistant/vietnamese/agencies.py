"""Agencies of Party, State and mass organisations, by structure: an organ and its committee, a council and its
level, a head word and its field. The words are data (``agencies.tsv``).

An agency that is not known is returned as written where its head word and its capitals say it is one. Which
province it belongs to, and what it has to do, are for others.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from dataclasses import field as attribute
from pathlib import Path

from assistant.vietnamese.letters import fold
from assistant.vietnamese.patterns import any_of, claim, either, lowered


@dataclass(frozen=True, slots=True)
class AgencyMention:
    """An agency as written and its canonical name ("Sở KH&CN" is "Sở Khoa học và Công nghệ")."""

    canonical: str
    text: str
    start: int
    end: int
    known: bool = attribute(
        default=True, compare=False
    )  # by its words, so that its end is sure; not by its capitals alone


# what kind of body something is, and not which
_KINDS_ALONE = frozenset(
    ("so", "bo", "ban", "cuc", "chi cuc", "vu", "vien", "tinh", "hoi", "phong", "trung tam", "truong")
)


def _read() -> dict[str, dict[str, str]]:
    """Role to spellings to canonical name."""
    roles: dict[str, dict[str, str]] = {}
    for line in Path(__file__).with_name("agencies.tsv").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            role, name, others = [*line.split("\t"), ""][:3]
            spellings = (name, *(other.strip() for other in others.split(";") if other.strip()))
            roles.setdefault(role, {}).update(dict.fromkeys(spellings, name))
    return roles


_ROLES = _read()
_CANONICAL = {
    role: {lowered(fold(spelling)): name for spelling, name in reversed(names.items())}
    for role, names in _ROLES.items()
}

# the first words of all that is known, folded: elsewhere none of these names begins
FIRST_WORDS = frozenset(fold(spelling).split()[0] for names in _ROLES.values() for spelling in names)


def _group(name: str, role: str, leave_out: Iterable[str] = ()) -> str:
    return f"(?P<{name}>{any_of(set(_ROLES[role]) - set(leave_out))})"


# Two letters mean too many things by themselves; before or after a word of theirs they are clear.
_ORGAN = _group("organ", "organ")
_COMMITTEE = _group("committee", "committee")
_ORGANS = re.compile(rf"{_ORGAN}\s+{_COMMITTEE}")
_ORGANS_ALONE = re.compile(
    _group(
        "organ", "organ", ("TT", "VP", "Văn phòng", "Thường trực", "Thường vụ", "Bí thư", "BTC", "BNC", "Ban Kinh tế")
    )
)
_COMMITTEES = re.compile(_group("committee", "committee", ("TU", "TW", "Trung ương")))
_LEVEL = _group("level", "level")
_COUNCILS = re.compile(
    rf"(?:{_group('beside', 'beside')}\s+)?{_group('council', 'council', ('Ủy ban',))}(?:\s+{_LEVEL})?"
)
_BESIDE_ONLY = (
    "TT", "VP", "Thường trực", "Văn phòng", "Chủ tịch", "Phó Chủ tịch", "Giám đốc", "Phó Giám đốc", "Đảng ủy",
    "Đoàn đại biểu Quốc hội và",
)  # fmt: skip
_BESIDE_ALONE = re.compile(_group("beside", "beside", _BESIDE_ONLY))
_FIELDED = re.compile(
    rf"(?:{_group('beside', 'beside')}\s+)?{_group('head', 'head')}\s+{_group('field', 'field')}"
    rf"(?:\s+{either('tỉnh')}(?!\w))?"
)
_FIELD = any_of(_ROLES["field"])
# "các Bộ: Y tế, Công Thương và Tài chính": the head word is said once for all
_LISTED = re.compile(
    rf"(?<!\w){either('các')}\s+(?P<head>{either('bộ')}|{either('sở')})(?P<colon>\s*:)?\s+"
    rf"(?P<fields>{_FIELD}(?:\s*(?:,|,?\s+{either('và')})\s+{_FIELD})+)"
)
_EACH_FIELD = re.compile(_group("field", "field"))
_NAMES = re.compile(_group("name", "name") + rf"(?:\s+{_LEVEL})?")
_GROUPS = re.compile(_group("group", "group"))

_HEADS = sorted((head for head in _ROLES["head"]), key=len, reverse=True)
_CAPITAL = r"[A-ZĐÂĂÊÔƠƯÁÀẢÃẠẤẦẨẪẬẮẰẲẴẶÉÈẺẼẸẾỀỂỄỆÍÌỈĨỊÓÒỎÕỌỐỒỔỖỘỚỜỞỠỢÚÙỦŨỤỨỪỬỮỰÝỲỶỸỴ]"
# What may follow a name: verbs, links, and the place it belongs to.
_AFTER_NAME = "|".join((
    "chủ trì|phối hợp|theo|tham mưu|tham gia|xây dựng|có|và|chịu|báo cáo|hướng dẫn|tổ chức|thực hiện|triển khai",
    "được|là|để|trong|của|về|với|khi|đã|sẽ|cần|phải|ban hành|giao|định kỳ|nghiên cứu|đề xuất|thường|tăng|đẩy",
    "chỉ|lãnh đạo|rà soát|tiếp|cùng|tại|cho|trình|kiểm tra|giám sát|đôn đốc|quy định|các|ở|từ|đến|nêu|này|đó",
    "quán triệt|tỉnh|thành phố|huyện|phát huy|hỗ trợ|làm|do|trên|theo dõi|hoặc|nhằm|đang|vào|gồm|như|cấp",
    "cũng|bị|nếu|trực|hằng|hàng (?:năm|quý|tháng|tuần|ngày)|mỗi|mở|phát(?! triển| thanh| hành)|lắp",
    "đưa|khắc phục|tư vấn|xử lý|tuần tra|báo|nộp|chủ động|tăng cường",
    "thuộc|trước|sau|nhưng|giúp|thống nhất|khuyến khích|tổng hợp|xác nhận|trả lời|qua|kèm|thì",
    "bồi dưỡng|đào tạo|dạy|tuyển|cử|ký|vận động|thành lập|hoàn thành|cung cấp|công bố|những|mấy|nào",
    "khảo sát|phụ trách|vận hành|điều động|rút|cắt|nâng|dự trữ|khôi phục|phân luồng|bố trí|cân đối|huấn luyện|chi trả",
    "khen thưởng|chưa|liên kết|di chuyển|tặng|trao|trả",
    "quyết định|xem xét|thẩm định|phê duyệt|thông báo|tiếp nhận|căn cứ|lập|gửi|đăng|quản|tiến hành|tuyên|yêu cầu|nơi",
    "chuyển (?:giao|đổi|sang)|di chuyển|rút ngắn|vận hành|thu hút|phụ trách|xúc tiến(?! thương| đầu| du)|cứng hóa",
))  # fmt: skip
_NO_VERB = rf"(?!(?:{_AFTER_NAME})(?!\w))"
_SMALL_WORDS = rf"(?:\s+{_NO_VERB}[^\W\d_A-ZĐ]\w*){{1,3}}"
_NAME_PART = rf"{_CAPITAL}[\w&]*(?:(?<=\b[Cc]hương) trình|(?:(?<=\bPhòng), chống)?(?<![A-ZĐ]){_SMALL_WORDS})?"
_UNKNOWN = re.compile(
    rf"(?<!\w)(?:{'|'.join(_HEADS)})\s+(?:thực hiện\s+)?{_NAME_PART}"
    rf"(?:(?:\s+|\s+và\s+(?!(?:{'|'.join(_HEADS)})\s)|\s+-\s+|\s+&\s+){_NAME_PART}){{0,8}}"
)

# "Tổ số 3", "Đoàn công tác số 2"
_NUMBERED = re.compile(
    rf"{any_of(('tổ', 'đoàn', 'tiểu ban', 'đội'))}(?:\s+{any_of(('công tác', 'kiểm tra'))})?"
    rf"\s+{either('số')}\s+\d{{1,2}}(?![\d/.])"
)

# In small letters these are everyday words, or the end of one: cơ sở y tế, tiến bộ khoa học, nhiệm vụ khoa học.
_EVERYDAY = frozenset((
    "Ban Tổ chức", "Bí thư", "Ban Kinh tế", "Ủy ban Mặt trận Tổ quốc", "Thống kê tỉnh", "Thống kê thành phố",
    "Thuế tỉnh", "Thuế thành phố", "Hải quan khu vực", "Bưu điện tỉnh", "Viễn thông tỉnh", "Tổ công tác",
))  # fmt: skip
_SMALL_HEADS = re.compile(rf"(?:{either('sở')}|{either('bộ')})(?!\w)")
_NEGATED = re.compile(r"(?<!\w)phi\s+$", re.IGNORECASE)  # "tổ chức phi chính phủ" are none of its bodies
# "tỉnh Trường Lam", "thành phố Hội An": a place whose name begins like that of a body
_OF_PLACE = re.compile(r"(?<!\w)(?:tỉnh|huyện|xã|phường|quận|thị xã|thị trấn|thành phố|tp\.?|đảo)\s+$", re.IGNORECASE)
_WORD_BEFORE_HEAD = re.compile(any_of(("cơ", "trụ", "tiến", "cán", "đồng", "toàn", "nội", "một")) + r"\s*$")


def agencies_in(text: str) -> list[AgencyMention]:
    """The agencies named in NFC text, in order, the longest at each place; with dấu or without."""
    form = lowered(text)
    kept: list[AgencyMention] = []
    taken = bytearray(len(text))
    for found in (_departments(text, form), _listed(text, form), [*_known(text, form), *_unknown(text)]):
        for mention in sorted(found, key=lambda mention: (mention.start - mention.end, mention.start)):
            if not _NEGATED.search(text[max(0, mention.start - 8) : mention.start]) and claim(
                taken, mention.start, mention.end
            ):
                kept.append(mention)
    return sorted(kept, key=lambda mention: mention.start)


def same_agency(one: str, other: str) -> bool:
    """Whether two canonical names may be one agency: equal, or one leaves its level or committee unsaid.

    What only says what kind of body it is ("Sở", "Trung tâm") is no other than itself.
    """
    short, long = sorted((fold(one), fold(other)), key=len)
    return long == short or (short not in _KINDS_ALONE and long.startswith(short + " "))


def _departments(text: str, form: str) -> list[AgencyMention]:
    """Sở and Bộ whose field is known; they go first, since the words after a known field are not its name."""
    matches = (match for match in _FIELDED.finditer(form) if _SMALL_HEADS.match(match["head"]))
    return [_mention(text, match) for match in matches if _is_department(text, form, match)]


def _listed(text: str, form: str) -> list[AgencyMention]:
    """Sở and Bộ that are listed after one head word, each called in full; with no colon the first is named anyhow.

    After a colon the first reaches back to what it is said by, so that "các Bộ: Y tế" is one name.
    """
    found = []
    for match in _LISTED.finditer(form):
        head = _CANONICAL["head"][fold(match["head"])]
        for field in _EACH_FIELD.finditer(form, *match.span("fields")):
            is_name = text[field.start()].isupper() == text[match.start("fields")].isupper()  # "…, xây dựng kế hoạch"
            if is_name and (match["colon"] or field.start() > match.start("fields")):
                name = f"{head} {_CANONICAL['field'][lowered(fold(' '.join(field[0].split())))]}"
                is_first = field.start() == match.start("fields")
                found.append(AgencyMention(name, name, match.start() if is_first else field.start(), field.end()))
    return found


def _is_department(text: str, form: str, match: re.Match[str]) -> bool:
    start = match.start("head")
    return text[start].isupper() or not _WORD_BEFORE_HEAD.search(form[max(0, start - 8) : start])


def _known(text: str, form: str) -> Iterator[AgencyMention]:
    for pattern in (_ORGANS, _ORGANS_ALONE, _COMMITTEES, _COUNCILS, _BESIDE_ALONE, _NAMES, _GROUPS):
        for match in pattern.finditer(form):
            mention = _mention(text, match)
            if mention.text[0].isupper() or mention.canonical not in _EVERYDAY or len(mention.text.split()) > 3:
                yield mention
    for match in _NUMBERED.finditer(form):
        name = text[slice(*match.span())]
        yield AgencyMention(f"{name[:1].upper()}{name[1:]}", name, *match.span())
    for match in _FIELDED.finditer(form):
        if text[match.start()].isupper() and not _SMALL_HEADS.match(match["head"]):
            yield _mention(text, match)


def _unknown(text: str) -> Iterator[AgencyMention]:
    for match in _UNKNOWN.finditer(text):
        if _OF_PLACE.search(text[max(0, match.start() - 12) : match.start()]):
            continue
        yield AgencyMention(" ".join(match[0].split()), match[0], *match.span(), known=False)


def _mention(text: str, match: re.Match[str]) -> AgencyMention:
    """The canonical parts joined in the order they were written."""
    parts = sorted((match.start(role), role, value) for role, value in match.groupdict().items() if value)
    names = (_CANONICAL[role][lowered(fold(" ".join(value.split())))] for _, role, value in parts)
    return AgencyMention(" ".join(names), text[slice(*match.span())], *match.span())
