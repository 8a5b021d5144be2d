"""Whether a question leans on the one before: points back, opens like a follow-up, or cannot stand alone."""

from __future__ import annotations

import re

from assistant.answering.asking.question import Question
from assistant.answering.asking.swapping import MOST_SWAPPED
from assistant.answering.asking.titles import without_numbers
from assistant.vietnamese.letters import fold, has_marks, nfc
from assistant.vietnamese.syllables import syllables

OPENS = re.compile(r"^\W*(?:con|the|vay|the con|vay con|a the|va|u|uh|roi)\b(?! nao\b)")
_RECENT = r"vừa (?:rồi|nêu|nói)|cùng (?:kỳ|năm|văn bản|tỉnh)|hai bên"
_AS_WRITTEN = re.compile(rf"\b(?:đó|này|ấy|kia|nói trên|nêu trên|ở trên|trên(?=\W*$)|nó|họ|vậy|{_RECENT})\b", re.I)
# Without dấu "do" may be "đô", "ho" be "hỗ": at the end, before a verb or after what may be pointed at.
_BARE = re.compile(
    r"\b(?:do|nay|ay|kia|tren|noi tren|no|ho|vay)(?:\s*(?:[?!.,;:]|$)|\s+(?:thi|la|co)\b)"
    r"|\b(?:viec|co quan|cq|don vi|dv|chuong trinh|ctr|nghi quyet|nq|ket luan|kl|quyet dinh|qd|ke hoach|kh|de an"
    r"|van ban|muc|chi tieu|muc tieu|noi dung|tinh|nhiem vu|nv|quy dinh|so|ban|bo|khoan|con so|du an"
    r"|cong trinh|giai doan|nam) (?:do|nay|ay|kia|tren)\b(?! (?:thi|thanh)\b)"
    rf"|\b(?:{fold(_RECENT)})\b"
)
_BACK = re.compile(r"\bthi sao\b|\bthe con\b|\bnhu vay\b|\bnhu the a\b")
# "so với Long An thì sao", "nhiều hơn Đắk Lắk không": beside what was asked before
AGAINST = re.compile(r"\bso (?:sanh )?voi\b|\bvs\b|\bchenh\b|\bkhac (?:gi|j|nhau|voi|nao|the)\b|\bhon\b")
# "trong đó mấy bằng sáng chế", "cái còn lại ở đâu": within the clause that answered
INSIDE = re.compile(
    r"\btrong (?:do|so (?:do|nay|ay))\b|\b(?:cai|khu|phan|so|don vi|noi|muc) (?:con lai|kia)\b"
    r"|^\W*(?:(?:va|vay|the|no|chung|cho do) )?(?:nam |dat |xay |lam )?"
    r"(?P<where>o|tai) (?:dau|(?:phuong|xa|huyen|quan|tinh|noi) nao)\b"
)
_WHICH_PLACE = re.compile(r"\b(?:tinh|dia phuong) nao\b")
_PLACE_FIRST = re.compile(r"^\W*(?:tinh )?\w+(?: \w+)? thi\b")  # "ĐL thì mấy DN?"
_THEN = re.compile(r"\d\S* thi\b|\bthi (?:sao|the nao)\b")
# "ý tôi là …", "à nhầm, …": what was asked before is asked again, of something else
_CORRECTS = re.compile(
    r"^\W*(?:(?:a|u|o|oi|xin loi|sorry)\W+)*"
    r"(?:(?:y|cai) (?:(?:cua )?(?:toi|minh|em|anh|chi)) (?:(?:muon |can )?(?:noi|hoi|biet)(?: la)?|la)"
    r"|(?:toi |minh |em )?(?:nham|lon|sai)(?: roi| mat)?(?=\W)|(?:khong|ko)(?: phai(?: the| vay)?)?(?=\s*[,.])"
    r"|(?:toi|minh|em) (?:dinh |muon |dang )?hoi (?:la |ve )?(?=(?:nam|giai doan|tinh|o|ben|cua|den)\b))"
    r"\W*(?:(?:la|phai la) )?"
)
# "cảm ơn, thế …", "ok, còn …": thanks before a follow-up
_THANKS = re.compile(
    r"^\W*(?:cam on|oke?|okay|da|vang|duoc roi|hieu roi|uh?|tot|thanks?|tks)\b\W*"
    r"(?:(?:ban|em|anh|chi|nhe|nha|nhieu|a|roi)\b\W*)*(?=(?:con|the|vay)\b)"
)
# "có cần thế chấp không": says nothing of what it is asked of
_NO_SUBJECT = re.compile(r"^\W*(?:(?:con|the|vay|va|ma|roi)\W+)*(?:co|duoc|phai|can|bi)\b")
_AT_LAST = re.compile(r"\s+(?:cơ|kia|chứ|nhé)(?:\s+(?:mà|ạ))?\W*$", re.IGNORECASE)
_ASKS = re.compile(r"\b(?:nao|gi|j|dau|ai|may|bao nhieu|bn|bao gio|bao lau|(?<!thi )sao)\b")
_DONE = frozenset(
    syllables(
        "xong, hoàn thành, hạn, chót, cuối, phải, làm, thực hiện, bắt đầu, kết thúc, diễn ra, "
        "trước, sau, chậm, muộn, nhất, ngày, tháng, quý, năm, lúc, dịp, mốc, thời điểm"
    )
)
_MOST = frozenset(syllables("cao, thấp, nhiều, ít, lớn, nhỏ, nhanh, sớm, muộn, nhất"))  # what only asks for the first
_OF_EACH = re.compile(r"\b(?:moi|tung|ca hai) (?:tinh|noi|ben|van ban|vb|cai|dia phuong)\b")  # asked of several anew
_MENTIONS = re.compile(
    r"\W*(?:(?:the|vay|va|con|trong do|o do|no) )*co (?:noi|nhac|de cap|neu|ghi|quy dinh)\b.*\b(?:khong|ko|k)\b"
)
_DEFINITE = frozenset(("figure", "date", "body"))
_LONGEST_NAME = 6  # telling words of a thing that is only named
_SHORT = 3  # telling words up to which a question that names nothing is of what was told before
_OF_WHAT_WAS_TOLD = frozenset(("figure", "date", "body", "list", "definition", "task", "open"))
CONTENT_ALONE = MOST_SWAPPED  # telling words with which a question stands on its own feet


def as_follow_up(text: str) -> str:
    """A correction of the question before as any other follow-up: "ý tôi là năm 2027" as "còn năm 2027"; without
    thanks for the answer.
    """
    text = nfc(text)
    thanks = _THANKS.match(fold(text))
    text = text[thanks.end() :] if thanks else text
    said = _CORRECTS.match(fold(text))
    rest = _AT_LAST.sub("", text[said.end() :]) if said else ""
    return f"còn {rest}" if rest.strip(" ?.!") else text


def leans_back(asked: Question, before: Question) -> bool:
    """Whether a question is to be read together with the one before it."""
    folded = fold(nfc(asked.text))
    if asked.asks_place and not asked.telling:
        return True
    if INSIDE.search(asked.asked) or (not asked.telling and AGAINST.search(asked.asked)):
        return True
    if OPENS.search(folded) or _BACK.search(folded) or points_at(asked.text) or _only_places(asked) or _only_act(asked):
        return True
    if asked.provinces and _PLACE_FIRST.search(folded) and len(asked.telling) < CONTENT_ALONE:
        return True
    if only_stage(asked) or _names_like(asked, before) or asks_for_first(asked, before):
        return True
    if is_of_all_places(asked, before):
        return False
    if _names_act(asked) and asked.intent in {"list", "summary"}:  # of a whole document: asks for nothing told before
        return False
    if _MENTIONS.match(asked.asked) and before.provinces and names_nothing(asked):
        return True  # of the document that was spoken of, however much it says of the thing
    is_within = bool(before.provinces and not _names_act(asked)) or (_names_act(before) and not asked.points_somewhere)
    return not asked.provinces and is_within and len(asked.telling) < CONTENT_ALONE


def is_of_all_places(asked: Question, before: Question) -> bool:
    """Whether it is asked which place of all has something of which nothing was asked before: "tỉnh nào chi cho y tế
    nhiều nhất"; "bên nào nhiều hơn" is asked of those named.
    """
    is_which = bool(_WHICH_PLACE.search(asked.asked)) and not AGAINST.search(asked.asked)
    return is_which and not all(_is_said(term, before) for term in asked.telling if term not in _MOST)


def asks_for_first(asked: Question, before: Question) -> bool:
    """Whether it is only asked which place has most of what was asked before: "tỉnh nào cao nhất"."""
    is_which = bool(_WHICH_PLACE.search(asked.asked)) and bool(before.telling)
    return is_which and not set(asked.telling) - _MOST


def points_at(text: str) -> bool:
    """Whether a question points at what was told: "việc đó", "nó thì sao"."""
    text = nfc(text)
    return bool(_AS_WRITTEN.search(text) if has_marks(text) else _BARE.search(fold(text)))


def is_short(asked: Question) -> bool:
    """Whether it asks in a few words and names neither a place, a document, a body nor a year: "gửi cho ai?"."""
    is_asked = bool((_ASKS if asked.intent in _OF_WHAT_WAS_TOLD else _NO_SUBJECT).search(asked.asked))
    is_asked = is_asked and asked.intent in _OF_WHAT_WAS_TOLD | {"yesno"}
    is_anew = asked.agencies or asked.spans or asked.stage or asked.asks_place
    return is_asked and not is_anew and names_nothing(asked) and len(asked.telling) <= _SHORT


def names_nothing(asked: Question) -> bool:
    """Whether it names no place and no document to be asked of."""
    return not (asked.provinces or _names_act(asked))


def compares(asked: Question, before: Question) -> bool:
    """Whether what was asked before is to be compared: among the places named, or beside another place or year."""
    if asked.intent == "comparison" and not asked.provinces:
        return True
    is_same = not asked.telling or only_repeats(asked, before)
    others = (set(asked.provinces) - set(before.provinces)) or len(asked.provinces) > 1
    years = set(asked.spans) - set(before.spans) if before.spans else set()
    return is_same and bool(AGAINST.search(asked.asked)) and bool(others or years)


def only_when(asked: Question) -> bool:
    """Whether nothing is said but that it is asked when a thing is to be done: "làm trước ngày nào?"; what is asked
    of each of several is asked anew: "mỗi tỉnh xong lúc nào?".
    """
    return asked.wants == "date" and not set(asked.telling) - _DONE and not _OF_EACH.search(asked.asked)


def only_stage(asked: Question) -> bool:
    """Whether nothing is said but another stage: "giai đoạn 2?", "giai đoạn sau thì sao?"."""
    return bool(asked.stage) and len(asked.telling) <= 1


def _names_like(asked: Question, before: Question) -> bool:
    """Whether it only names a thing that has a word of what an amount, date or body was asked of before: "chỉ số mở
    cửa?" after "ai theo dõi chỉ số đóng cửa?".
    """
    is_name = asked.intent == "open" and not (_ASKS.search(asked.asked) or asked.provinces or _names_act(asked))
    is_alike = bool({term for run in asked.focus for term in run} & {term for run in before.focus for term in run})
    return is_name and before.wants in _DEFINITE and is_alike and len(asked.telling) <= _LONGEST_NAME


def _names_act(question: Question) -> bool:
    return bool(question.acts or question.numbers or question.begun)


def _only_places(asked: Question) -> bool:
    """Whether nothing is said but a place, and what kind of thing is asked: "Đắk Lắk?", "Long An thì bao nhiêu?" """
    is_bare = asked.intent in {"open", "figure", "body", "date"}
    return bool(asked.provinces) and is_bare and not (asked.telling or asked.kinds or asked.numbers)


def _only_act(asked: Question) -> bool:
    """Whether nothing is said but another document's number: "QĐ 12 thì ai?"."""
    is_bare = asked.intent in {"open", "figure", "body", "date"} and not without_numbers(asked).telling
    return is_bare and bool(asked.acts or asked.numbers) and bool(_THEN.search(asked.asked))


def only_repeats(asked: Question, before: Question) -> bool:
    """Whether every word is one of the question before, or begins a longer name that it used: "DN" for "DN KHCN"."""
    return all(_is_said(term, before) for term in asked.telling)


def _is_said(term: str, before: Question) -> bool:
    return any(said == term or (term.isupper() and said.startswith(term)) for said in before.telling)
