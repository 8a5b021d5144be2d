"""The words of a claim put together again without its figure: the indicator, as a table cell would name it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.register.clauses import BEFORE, Claim
from assistant.register.heads import comes_with, ranked_in, says_nothing, subject_of
from assistant.register.times import Time
from assistant.vietnamese.patterns import lowered

_OPENING = re.compile(
    r"^(?:[-–+*•\s,.:]|\d{1,2}[.)]\s|(?:phấn đấu|tiến tới|đến nay|tính đến nay|tuy nhiên|giao chỉ tiêu|chỉ tiêu|"
    r"thực hiện mục tiêu|mục tiêu|cơ bản|bảo đảm|đảm bảo|đồng thời|trong đó|qua đó|theo đó|và|còn|cùng|để|là|như|với|"
    r"(?:\d+|hai|ba|bốn|năm|những|các) năm (?:qua|gần đây)|vẫn|"
    r"tính bình quân|bình quân|hằng năm|hàng năm|mỗi năm|tiếp tục|duy trì mức|giữ vững|giữ ổn định|riêng|cụ thể|"
    r"nhất là|trong khi(?: đó)?|hiện(?: nay)?|"
    r"toàn tỉnh|tỉnh|có|được|đạt|thì|từng bước|ít nhất|tối thiểu|kết quả|đã|tăng cường|tầm nhìn|"
    r"định hướng)"
    r"(?!\w)(?! (?:số|tầng|hội|chức)\b))+",
    re.IGNORECASE,
)
# what a place does something by, up to the place itself: "Thông qua liên kết, hợp tác, tỉnh …", and after what
_MEANS = re.compile(
    r"^\W*(?:thông qua|qua|nhờ|trên cơ sở|bằng)\s[^.;:]{3,80}?,\s+(?:toàn tỉnh|tỉnh|huyện|xã|thành phố|địa phương)\s+"
    r"|^\W*(?:sau khi|sau|theo (?:tờ trình|báo cáo|thống kê|khảo sát|số liệu))(?!\w)[^.;:,]{0,80},\s*",
    re.IGNORECASE,
)
_CLOSING = re.compile(
    r"(?:[\s,:(–-]|(?<!\w)(?:và|là|được|đạt|(?<!đối )với|phấn đấu|ở|tại|vào|đến|về số lượng|lại|cho thấy|duy trì|"
    r"cấp độ|mức độ|"
    r"(?:được )?(?:tiếp tục )?nâng(?: cấp| tiếp| dần)*(?: lên)?|lên|(?:được )?tăng lên|"
    r"(?:được )?(?:duy trì )?(?:tăng|giảm) dần(?: theo| qua)?(?: từng| các| hằng)? năm|sẽ|đã|phải|"
    r"(?:đến )?cuối nhiệm kỳ|(?:trong|cả) nhiệm kỳ|(?<!chứng )chỉ|nằm|thuộc|xếp|rút|ổn định|cũng|đều|trở lên|trở xuống|"
    r"trong|ước|mỗi|hằng năm|hàng năm|mỗi năm|khi|thêm))+$",
    re.IGNORECASE,
)
_MORE = re.compile(r"\s+(?:trở lên|trở xuống)", re.IGNORECASE)
_FROM_NUMBER = re.compile(r"(?<!\w)từ\s+(?:\d[\d.,]*|hai|ba|bốn|năm)(?:\s+[^\W\d_]+){1,3}$", re.IGNORECASE)
_TIME_WORDS = (
    r"(?:(?:phấn đấu )?(?:tính )?(?:tính|trong (?:hai|ba|bốn|năm)|"
    r"(?:\d+|hai|ba|bốn|năm|sáu|chín) (?:tháng|năm|quý)(?: đầu| cuối)?|đến|tới|vào|trong|từ|trước|giai đoạn|"
    r"thời kỳ|bình quân|cả|hết|cuối|đầu|năm|các|trung bình|nhiệm kỳ|ngày|tháng|"
    r"quý|(?:(?:một|hai|ba|bốn|\d) )?năm học)\s+)*"
)
_BASELINE = re.compile(
    r"[,\s(]*\b(?:khi )?so với (?:[^,;.()]{0,40}?(?:19|20)\d\d(?:\s?[-–]\s?\d{4})?|(?:cùng kỳ|giai đoạn|thời kỳ|năm|"
    r"hiện nay|hiện tại|đầu|cuối|mức|bình quân|trung bình|nhiệm kỳ|vùng|cả nước|khu vực|các tỉnh|kế hoạch|tháng)\b"
    r"[^,;.()]*)\)?",
    re.IGNORECASE,
)
_MULTIPLIED = re.compile(r"\s+(?:năm|giai đoạn|nhiệm kỳ|cùng kỳ|mức)\b[^,;.]*")  # "gấp 1,6 lần năm 2020"
_FALLS_BY = re.compile(r"(?<!\w)giảm(?:\s+(?!còn|xuống|đạt)\w+){0,4}\s*$", re.IGNORECASE)
_LESS = re.compile(r"(?<!không )(?<!\w)(?:thấp|ít) hơn\s*$", re.IGNORECASE)
_WAY = re.compile(r"(?<!\w)(?:tăng|(?P<falls>giảm|(?:thấp|ít) hơn))(?:\s+(?:thêm|khoảng|hơn|trên|gần))*\s*$")
_FALLS = re.compile(r"(?<!\w)giảm(?!\w)")
_CHANGES = re.compile(r"^\W*(?:phấn đấu\s+)?(?:tăng|giảm|cắt giảm)(?!\w)(?:\s+\w+){0,5}\W*$")
_PLACE_ONLY = re.compile(r"(?:ở|tại|trên|trong)\s(?:cấp|tỉnh|địa bàn|khu vực|vùng|các|toàn)[^,]{0,60}", re.IGNORECASE)
_ADVERBIAL = re.compile(r"^(?P<place>(?:trong|ở|tại|trên)\s[^,]{4,80}),\s+(?P<rest>.+)$", re.IGNORECASE | re.DOTALL)
_SUBJECT = re.compile(
    r"(?:tỷ lệ|tỉ lệ|tỷ trọng|tỷ suất|số|tổng|mức|tốc độ|giá trị|kim ngạch|thu nhập|năng suất|sản lượng|diện tích|"
    r"doanh thu|chỉ số|quy mô|vốn|kinh phí|mật độ|hệ số|tuổi thọ|grdp|gdp)(?!\w)",
    re.IGNORECASE,
)
_PREPOSITION = re.compile(r"(?:vào|trong|trên|so|của|về|đối với|ở|tại|cho|từ|theo|bằng|để|nhờ|là)(?!\w)", re.IGNORECASE)
_ENDS_OPEN = re.compile(r"(?<!\w)(?:cho|của|với|về|đối với|từ|nhóm|và|trong|có)$", re.IGNORECASE)
_PLANS = re.compile(
    r"(?:hình thành|xây dựng|thành lập|thu hút|đào tạo|hỗ trợ|phát triển|hoàn thành|ứng dụng|cắt giảm|giảm|tăng|"
    r"triển khai|tổ chức|đầu tư|cung cấp|nâng|tạo|cấp|trồng|bảo hộ|đưa|nghiên cứu|giải quyết|sản xuất|chuyển|kết nối|"
    r"số hóa|bồi dưỡng|công nhận|tiếp nhận|mở|lắp đặt|cải tạo|nhân rộng|thí điểm|duy trì|tuyển dụng|"
    r"huy động|áp dụng)(?!\w)",
    re.IGNORECASE,
)
_VERBAL = re.compile(
    rf"{_PLANS.pattern}|(?:khuyến khích|đẩy mạnh|tăng cường|tiếp tục|ưu tiên|phát huy|tập trung|thực hiện|chú trọng|"
    r"quan tâm|sớm|rà soát|nâng cao|mở rộng|hoàn thiện|củng cố)(?!\w)",
    re.IGNORECASE,
)
_TAIL_STOP = re.compile(
    r",\s+(?=(?:duy trì|đưa|xây dựng|thực hiện|triển khai|đẩy mạnh|tăng cường|nâng|hình thành|hoàn thành|hoàn thiện|"
    r"phát triển|bảo đảm|đảm bảo|tiếp tục|phấn đấu|khuyến khích|thu hút|giảm|tăng|không|tạo|góp phần|đáp ứng|phục vụ|"
    r"nhằm|từng bước|ưu tiên|đồng thời|qua đó|bao gồm|gồm|trong đó|trong số|chú trọng|quan tâm|tiến tới|là|kể cả|"
    r"chủ yếu|tập trung|"
    r"đến năm|vào năm|bằng|với|có|mỗi|đứng|đặc biệt|nhất là|vượt|cao hơn|thấp hơn|tương ứng|nhưng|song)\b)"
    r"|\s+và\s+(?=(?:cơ bản|hoàn tất|hoàn thành|đưa|tiếp tục|đẩy mạnh)\b)|\s+(?:nhằm|để phục vụ)\s"
    r"|\s\((?![^()]{1,25}\))",  # a long aside; a short one belongs to the name
    re.IGNORECASE,
)
_PASSIVE = re.compile(r"[^,]*(?<!\w)được(?!\w)")  # a verb that opens such a piece is part of a name
_TAIL_OPENING = re.compile(r"^(?:\s*(?:trở lên|trở xuống|hằng năm|hàng năm|mỗi năm|/năm|về số lượng)(?!\w))+")
_AND_MORE = re.compile(r"^((?:\s*[^\W\d_]+){1,3}?)\s+(?:trở lên|trở xuống)(?!\w)")  # "40% số xã trở lên đạt chuẩn"
_SHARE_OPENING = re.compile(r"^(?:\s*(?:các|là|số lượng|số|tổng số|những)(?!\w))+")
_QUANTITY_NOUN = re.compile(r"^(?:số|tổng số|số lượng|tổng)(?!\w)", re.IGNORECASE)
_MOVES = re.compile(rf"^(?:nâng|giảm|tăng|duy trì|đưa|giữ|cải thiện|kéo giảm)\s+(?={_SUBJECT.pattern})", re.IGNORECASE)
_LONGEST = 45  # words that an indicator may have


def indicator_of(text: str, claim: Claim, times: Sequence[Time], noun: str) -> str:
    """The indicator of a claim; ``noun`` is what its figure counts, "" where that is in no noun."""
    head = _head(text, claim, times)
    tail = _tail(text, claim, times, noun)
    if head and comes_with(text, *(claim.over or (claim.start, claim.figure.start))):
        head = subject_of(head)
        return _cut(f"{head}: {noun} {tail}" if noun else head)
    if claim.figure.unit == "thứ":
        return _cut(ranked_in(tail) or head)
    if claim.over and claim.same and noun and not tail:
        return ""  # "và 6.000 căn đến năm 2030": of the same thing
    noun = "" if noun == "điểm" and not tail else noun  # a score
    listed = text.startswith(",", claim.figure.end)  # "20 tỉnh, thành phố"
    counted = f"{noun}{',' if listed and tail else ''} {tail}".strip() if noun else tail
    if not head and _is_share(claim) and _CHANGES.search(lowered(text[claim.start : claim.figure.start])):
        falls = _FALLS.search(lowered(text[claim.start : claim.figure.start]))
        return _cut(f"giảm {counted}" if falls else counted)
    return _cut(_joined(head, counted, claim, noun, tail, _is_reached(text, claim)))


def moved(text: str, claim: Claim, indicator: str) -> str:
    """The indicator of a rise or fall that is told of what was told before: "…, tăng 12 doanh nghiệp so với 2020"."""
    if not claim.over or claim.figure.family in ("percent", "times") or not indicator:
        return indicator
    way = _WAY.search(lowered(text[claim.start : claim.figure.start]))
    word = "giảm" if way and way["falls"] else "tăng" if way else ""
    return f"{indicator} {word}" if word and not re.search(rf"{word}(?! trưởng)", lowered(indicator)) else indicator


def baseline_of(text: str, claim: Claim) -> str:
    """What the figure is measured against, as written; "" where nothing is said."""
    if claim.base:
        return f"từ {claim.base.text}"
    if claim.figure.family == "times" and (multiplied := _MULTIPLIED.match(text, claim.figure.end, claim.end)):
        return multiplied[0].strip(" ,")
    match = _BASELINE.search(text, claim.start, claim.end)
    return match[0].strip(" ,()") if match else ""


def _head(text: str, claim: Claim, times: Sequence[Time]) -> str:
    start, end = claim.over or (claim.start, claim.base.start if claim.base else claim.figure.start)
    head = _without_times(text, start, end, times)
    head = _BASELINE.sub(" ", head)
    moved = head if not claim.over else text[claim.start : claim.figure.start]  # "…, giảm 1.700 ha so với năm 2020"
    falls = not claim.base and (_FALLS_BY.search(moved) or (claim.over and _LESS.search(moved)))
    has = re.search(r"(?<!\w)có(?:\s+(?:ít nhất|tối thiểu|trên|khoảng|từ|hơn|đủ))?\s*$", head, re.IGNORECASE)
    head = _MEANS.sub("", head)
    head = _closed(_opened(BEFORE.sub("", lowered(head)), head))
    if placed := _ADVERBIAL.match(head):
        head = f"{_opened(lowered(placed['rest']), placed['rest'])} {placed['place'][0].lower()}{placed['place'][1:]}"
    head = _MOVES.sub("", _from_subject(head))
    if head and falls and not head.lower().endswith("giảm"):
        head += " giảm"
    return f"{head} có" if head and has else head


def _without_times(text: str, start: int, end: int, times: Sequence[Time]) -> str:
    """The stretch without the times in it and the words that lead to them."""
    kept = text[start:end]
    for time in reversed([time for time in times if start <= time.start and time.end <= end]):
        before, after = kept[: time.start - start], kept[time.end - start :]
        before = re.sub(rf"{_TIME_WORDS}$", "", before, flags=re.IGNORECASE)
        kept = f"{before.rstrip(' (')} {after.lstrip(' )')}" if before.strip() else after.lstrip(" ,:)")
    return kept


def _opened(form: str, head: str) -> str:
    return _OPENING.sub("", _MEANS.sub("", head[: len(form)]))


def _closed(head: str) -> str:
    closed = _CLOSING.sub("", head)
    more = _MORE.match(head, len(closed)) if _FROM_NUMBER.search(closed) else None  # "cơ sở từ 3 sao trở lên"
    return f"{closed}{more[0] if more else ''}".strip(" ,;:")


def _from_subject(head: str) -> str:
    """The part of the head that names what is measured: the last comma piece that begins like a subject, if any."""
    aimed = head.lower().rfind("phấn đấu ")
    if aimed > 0 and len(rest := _opened(lowered(head[aimed:]), head[aimed:])) > 3:
        return rest
    pieces = [match.end() for match in re.finditer(r"(?:,|:)\s+(?![^(]*\))", head)]
    for place in reversed(pieces):
        piece = _opened(lowered(head[place:]), head[place:])
        if _SUBJECT.match(piece) or (_PLANS.match(piece) and _VERBAL.match(head) and len(head.split()) > 12):
            return piece
    if pieces and len(head.split()) > 25:
        rest = head[pieces[-1] :]
        return rest if len(rest.split()) > 2 else head
    return head


def _tail(text: str, claim: Claim, times: Sequence[Time], noun: str) -> str:
    tail = _without_times(text, claim.figure.end, claim.end, times)
    tail = _BASELINE.sub(" ", tail)
    tail = _MULTIPLIED.sub("", tail) if claim.figure.family == "times" else tail
    stops = (stop for stop in _TAIL_STOP.finditer(tail) if not _PASSIVE.match(tail, stop.end()))
    stop = next(stops, None)
    tail = tail[: stop.start()] if stop else tail
    tail = _AND_MORE.sub(r"\1", _TAIL_OPENING.sub("", tail))
    if not noun and not _CHANGES.search(lowered(text[claim.start : claim.figure.start])):
        tail = _SHARE_OPENING.sub("", tail)
    return " ".join(_closed(tail).strip(' .…”"').removesuffix("/năm").split())


def _joined(head: str, counted: str, claim: Claim, noun: str, tail: str, reached: bool) -> str:
    if not counted or (head and not noun and lowered(tail) == claim.figure.unit):
        return head
    if _PLACE_ONLY.fullmatch(head):
        return f"{_joined('', counted, claim, noun, tail, reached)} {head[0].lower()}{head[1:]}"
    if (noun or claim.figure.family == "guess") and says_nothing(head):
        head = ""
    if not head or head.lower() == "có":
        share = _is_share(claim) and not (noun and claim.figure.kind == "fraction")  # "5/9 xã" counts them
        return f"Tỷ lệ {counted}" if share and not counted.lower().startswith("tỷ lệ") else counted
    if noun and not tail and "/" in claim.figure.unit and reached:
        return head  # "công suất đạt 300 xe/ngày"
    if noun and (_QUANTITY_NOUN.match(head) or (not tail and noun in lowered(head))):
        return f"{head} {tail}".strip() if tail else head.removesuffix(" có")
    if noun or _PREPOSITION.match(counted) or _ENDS_OPEN.search(head) or _is_plan(head):
        return f"{head} {counted}"
    if _is_share(claim) and not reached and not _SUBJECT.match(head) and not head.lower().startswith("kinh tế"):
        return f"{head} {counted}"
    if _is_share(claim):
        first = counted.split(",")[0]
        return f"{head} (% {first})" if len(first.split()) <= 12 else f"{head} {first}"
    return f"{head} {counted}" if claim.figure.family else head


def _is_reached(text: str, claim: Claim) -> bool:
    """Whether a verb leads from the head to the figure: "đạt 2%", "chiếm 20%", and not "cứng hóa 85%"."""
    run = BEFORE.search(lowered(text[claim.start : claim.figure.start]))
    return bool(run and re.search(r"(?<!\w)(?:đạt|chiếm|là|bằng|lên|còn|mức|được|xuống)(?!\w)|:", run[0]))


def _is_plan(head: str) -> bool:
    return bool(_PLANS.match(head)) and len(head.split()) <= 6


def _is_share(claim: Claim) -> bool:
    return claim.figure.family == "percent" or claim.figure.kind == "fraction"


def _cut(indicator: str) -> str:
    words = " ".join(indicator.split()).replace(" /", "/")
    while len(words.split()) > _LONGEST and ", " in words:
        words = words[: words.rindex(", ")]
    words = _closed(words).strip(" .,;:")
    if words.count("(") != words.count(")"):
        words = words.replace("(", "").replace(")", "") if words.count(")") > words.count("(") else f"{words})"
    return words[:1].upper() + words[1:]
