"""Hurried words that are not what they look like: "ai" that is AI and asks for nobody, "vs" that only means "với",
"mấy" that counts nothing, "nhiêu" that is "bao nhiêu".
"""

from __future__ import annotations

import re

from assistant.vietnamese.letters import fold, has_marks

_THINGS = ("ứng dụng", "công nghệ", "trung tâm", "phần mềm", "dự án")
_TOGETHER = ("so", "gắn", "hợp tác", "phối hợp", "liên kết", "kết nối", "cùng", "ký")


def _any(words: tuple[str, ...]) -> str:
    """Any of some words, as they are written or without dấu."""
    return "|".join(dict.fromkeys((*words, *map(fold, words))))


_NOBODY = re.compile(
    rf"\b((?:{_any(_THINGS)}) )ai\b(?! (?:{_any(('làm', 'lo', 'phụ trách', 'chủ trì', 'quản lý'))})\b)"
    r"|()\bai\b(?= ?\((?:trí tuệ|tri tue)\b)",
    re.IGNORECASE,
)
_MANY = ("mấy", "bao nhiêu", "những", "các")
_WITH = re.compile(
    rf"\b((?:{_any(_TOGETHER)}) )vs\b\.?|()\bvs\b\.?(?= (?:{_any(_MANY)})\b)",
    re.IGNORECASE,
)


_MAY = re.compile(r"\bm[aấ]y\b(?= \w)", re.IGNORECASE)
# What makes "mấy" a number all the same: a measure or which of them behind it, or what counts before it.
_MEASURE = re.compile(
    r" (?:phan (?:tram|tu)|ty|ti|trieu|nghin|ngan|dong|ngay|thang|nam|tuan|gio|tieng|phut|lan|ha|km|met|tan|muoi|chuc"
    r"|tram|vay|a|nhi|the)\b| (?:[a-z]+ ){1,4}(?:nao|gi|j)\b"
    r"| [^,]*, (?:[a-z]+ ){0,5}(?:nao|gi|j|ai)\b(?! (?:lo|lam|quan|dung)\b)"
)
_COUNTS = re.compile(
    r"(?:\b(?:phai|co|dat|them|nhat|thieu|da|khoang|duoc|bang|gom|ra|lam|thanh|con|can|la|va|cap|so|bac|muc|tram|xe|nha|bo"
    r"|ngay|thang|nam|quy|khoa|ve)|[a-z], ) $|\d $"
)
# who has things told wants them all: "kể giúp em mấy cái hạn chế"
_TELLS = re.compile(
    r"(?:^|[,:;.?!]|\b(?:em|anh|chi|ban|bac|minh|toi|nho|hay|xin|oi|giup|can|muon|phai)) ?"
    r"\b(?:ke|liet ke|neu|doc|tom(?: tat| luoc| gon| lai)?|tong hop|diem (?:qua|lai)|gom(?: lai)?|trinh bay)\b"
    r"(?: (?:het|ra|ten|du|lai|giup|gium|dum|ho|cho|xem|luon|em|anh|chi|bac|ban|minh|toi))* $"
)
_NO_PLURAL = re.compile(r" (?:mac|moc|bay|tinh|thi)\b")
# "mấy năm nay": a while, whatever else is asked
_A_WHILE = re.compile(
    r" (?:nam|thang|tuan|ngay|hom|bua) (?:(?:vua |gan |tro lai )?(?:qua|nay|roi|day|lien)\b|vua qua\b"
    r"|(?:(?<=nam )|(?<=thang ))(?:truoc|toi)\b(?! (?:khi|ngay|han|(?:nam )?\d)))"
)
_PEOPLE = re.compile(r" (?:anh|chi(?! (?:tieu|so|bo|nhanh|phi|tra|cuc|thi))|em|bac|co|chu|ong|ba|dua|ban|vi|cu)\b")
# what the speaker tells of himself, before what he asks: "xã mình sắp đào mấy ngôi mộ, mỗi ngôi được chi bao nhiêu"
_OF_SELF = re.compile(r"(?:^|[,:;.?!] )(?:[a-z]+ ){0,3}(?:minh|em|toi|tui|chung toi|ben nay|nha ta)\b[^,:;.?!]* $")
_WHO = re.compile(r"\b(?:ai|nao)\b[^,;?]* $")
_ASKS = re.compile(
    r"\b(?:ai|nao|gi|(?:o|tu|ve|den|toi|cho) dau(?! tu)|sao|bao gio|bao nhieu|bn|the nao|ntn"
    r"|may (?:ty|ti|trieu|tram (?:nghin|ngan|trieu|ty)|nghin|ngan|phan tram|dong))\b"
)
_ASKS_ELSE = re.compile(r"\b(?:ai|gi|bao gio|bao nhieu|bn|bao lau)\b")
_CLOSES = re.compile(r"\b(?:khong|ko|k|kg|hong|hem|chua)(?: (?:a|ta|em|anh|chi|ban|vay|nhi|ha))*\W*$")
_OPENS = re.compile(r"(?:^|[,:;.]) ?(?:(?:the|vay|con|cho hoi) )?$")
_BARE_MANY = re.compile(r"(?<!\bbao )(?<!\bbấy )\bnhiêu\b", re.IGNORECASE)
# "kh" is "không" mostly, but a plan where a name of a document may stand: "theo kh cải cách", "kh rác 2028"
_PLAN = re.compile(r"(^\W*|\(|\b(?:theo|trong|của|cua|cái|cai|bản|về) )kh(?= [^\W\d])")
# "nq57": an act and its number without a blank
_GLUED_ACT = re.compile(r"(?<![\w./-])(nq|kl|ctr|cthđ|qđ|qd|nđ|tt|ct|kh)(?=\d{1,4}(?![\w.]))", re.IGNORECASE)
# "bh" is "bao giờ", but "bảo hiểm" before what is insured
_INSURANCE = re.compile(
    rf"\bbh(?= (?:{_any(('thất nghiệp', 'xã hội', 'y tế', 'tai nạn', 'nhân thọ', 'hưu trí', 'xe'))})\b)", re.IGNORECASE
)
# "bn 1 năm", "mấy triệu 1 hộ": for each, and no number that is asked about
_ONE = re.compile(r"(\b(?:bao nhi[eê]u|bn|m[aấ]y)(?: (?!đoạn|doan|nhóm|nhom)\w+)? )1(?= [^\W\d])", re.IGNORECASE)
# "chừng nào xong" asks when; without its dấu only where no "chung" may stand: "quy định chung nào"
_WHEN = re.compile(r"\bchừng nào\b|(^\W*(?:(?:the|vay|con|den|toi|ma) )*)chung nao\b", re.IGNORECASE)
_HOW_FAR = re.compile(r"\bbao xa\b", re.IGNORECASE)
_THOUSANDS = re.compile(r"(?<![\w.,])(\d{1,3}(?:[.,]\d)?)k(?!\w)", re.IGNORECASE)
_DOLLARS = re.compile(r"\b(tỷ|tỉ|triệu|nghìn|ngàn) đô\b(?! (?:la|thị))", re.IGNORECASE)


def with_plural(text: str) -> str:
    """NFC text, of the same length, with "các" for each "mấy" that only says that there are several."""
    folded = fold(text)
    for match in _MAY.finditer(text):
        if _says_several(folded[: match.start()], folded[match.end() :], is_marked=has_marks(match[0])):
            plural = "các" if has_marks(match[0]) else "cac"
            text = text[: match.start()] + plural + text[match.end() :]
    return text


def _says_several(before: str, after: str, *, is_marked: bool) -> bool:
    """Whether "mấy" between two folded texts counts nothing, since another word asks or bids one tell them."""
    if _A_WHILE.match(after) or _bids_tell(before, after):
        return True
    asks_else = bool(_ASKS.search(before) or _ASKS.search(after) or _CLOSES.search(after))
    if not asks_else or _MEASURE.match(after):
        return False
    if _PEOPLE.match(after):
        return True
    if _COUNTS.search(before) or not (is_marked or _WHO.search(before)):  # "máy", "mây"
        return False
    clause, _, rest = after.partition(",")
    if _OF_SELF.search(before) and _ASKS_ELSE.search(rest) and not _ASKS_ELSE.search(clause):
        return True
    opens = _OPENS.search(before) and not _ASKS.search(before)
    return bool(opens or _WHO.search(before) or _ASKS.search(clause) or _CLOSES.search(after))


def _bids_tell(before: str, after: str) -> bool:
    """Whether "mấy" stands before what one is to tell, and no word before it counts or asks."""
    is_counted = _COUNTS.search(before) or _MEASURE.match(after) or _NO_PLURAL.match(after)
    return bool(_TELLS.search(before)) and not is_counted and not _ASKS.search(before)


def with_ai(text: str) -> str:
    """A text, of the same length, with AI in capitals where it is a technology: "ứng dụng ai"."""
    return _NOBODY.sub(lambda match: f"{match[1] or ''}AI", text)


def with_words(text: str) -> str:
    """A text with all of them as they are meant."""
    text = _INSURANCE.sub("bảo hiểm", _PLAN.sub(r"\1KH", _GLUED_ACT.sub(r"\1 ", text)))
    text = _WITH.sub(lambda match: f"{match[1] or ''}với", with_plural(with_ai(text)))
    text = _WHEN.sub(lambda match: "khi nào" if match[1] is None else f"{match[1]}khi nao", text)
    text = _HOW_FAR.sub("bao nhiêu km", text)
    text = _THOUSANDS.sub(r"\1 nghìn", _ONE.sub(r"\1mỗi", text))
    return _DOLLARS.sub(r"\1 đô la", _BARE_MANY.sub("bao nhiêu", text))
