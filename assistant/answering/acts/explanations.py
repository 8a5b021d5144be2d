"""What a name stands for: the sentence that explains it, or the long form of an abbreviation and the other way."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from assistant.answering.asking.initialisms import shorts_in
from assistant.answering.asking.question import Question
from assistant.answering.drafting import Source, Statement, source_of
from assistant.answering.wording import bold, plain
from assistant.reading.tree import END_MATTER, SIGNATURE
from assistant.records import Document, Passage
from assistant.vietnamese.abbreviations import CHAT
from assistant.vietnamese.letters import fold
from assistant.vietnamese.names import agencies_in
from assistant.vietnamese.syllables import syllables

_WHAT = r"(?:(?:cai|tu|chu)? ?(?:gi|j)|nhu the nao|the nao|ra sao|sao|ntn|nhu nao|ai)"
_IS = r"(?:duoc hieu la|duoc xac dinh la|co nghia la|nghia la|tuc la|la)"
IS_MADE = r"(?:duoc hinh thanh tu|duoc thiet lap|bao gom|gom)"  # says what a thing is made of, and so what it is
_LINKS = r"(?:ve|la|tu|cum tu|khai niem|thuat ngu|chu|giup)"
_ASKS = (
    re.compile(
        r"\b(?:giai thich|giai nghia|dinh nghia|khai niem|(?<!duoc )hieu)"
        rf"(?: (?:nhu the nao|the nao|ra sao|sao|gi))?(?: cho dung)?(?: {_LINKS})+ (?P<term>.+)"
    ),
    re.compile(rf"^(?:giai thich|giai nghia|dinh nghia|khai niem) (?P<term>.+?)(?: (?:{_IS}|nghia) {_WHAT})?$"),
    re.compile(
        rf"^(?P<term>.+) (?:{_IS}|(?:duoc |phai |nen |can )?hieu|duoc giai thich|nghia)"
        rf"(?: (?!gi\b|the nao\b)\w+){{0,3}}? {_WHAT}(?: cho dung)?"
        r"(?: (?:vay|v|the|a))?(?: (?:trong|o|theo|cua|doi voi)\b.*)?$"
    ),
    re.compile(r"^(?:nhu )?the nao (?:thi )?(?:(?:duoc )?(?:goi|coi|xem) )?la (?P<term>.+)"),
    re.compile(r"\bthe nao (?:thi )?(?:moi )?duoc (?:goi|coi|xem) la (?P<term>.+)"),
)
_LEFT_OVER = re.compile(r"(?: (?:duoc|co|nghia|hieu|neu|(?:nhac|noi|de cap) (?:toi|den)))+$")
_ABOUT_SHORT = re.compile(r"\b(?:viet|goi) tat\b|\bday du\b|\btu gi\b|\bchu gi\b")
_OF_WHERE = re.compile(r" (?:o|cua|tai|trong|theo|ma|thi)\b.*")
_IN_ACT = re.compile(
    r" (?:trong|theo|o|tai|cua) (?:nghi quyet|nq|quyet dinh|qd|nghi dinh|nd|thong tu|tt|chuong trinh|ctr|cthd|ke hoach"
    r"|kh|ket luan|kl|chi thi|de an|quy che|luat|van ban)\b"
)
_MOST = 12  # syllables of a name
_WHO_IS = re.compile(r"^(?:[a-z0-9]+ ){1,10}(?:la|duoc hieu la) (?:nhung )?ai(?: (?:the|vay|nhi|a))?$")
_DESCRIBED = 3  # times as many words as are asked that a name which a clause describes may have
_NOT = {short: "khong" for short, longs in CHAT.items() if longs == ("không",)}
_CODE = re.compile(r"[A-ZĐ]{2}|\d")
_NEGATION = frozenset(("khong", "chua"))
# "Đài Khí tượng Thủy văn tỉnh (Đài KTTV tỉnh)": beside the letters may stand what the name begins and ends with
_BRACKETED = re.compile(
    r"(?P<long>(?:[^\W\d_]+\s){1,10})\((?:[A-ZĐ][^\W\d_]+ )?(?P<short>[^\W\d_][\w&.-]{1,9})(?: (?:tỉnh|huyện|xã))?\)"
)
_SHORT_FIRST = re.compile(r"\b(?P<short>[A-ZĐ][A-ZĐ&]+(?: \d[\d.]*)?) \((?P<long>[^\W\d][^()]{6,80})\)")
_NAMED_AFTER = re.compile(
    r"(?P<long>(?!sau đây\b)(?:[^\W\d_]+\s){1,12}?(?!đây\b)[^\W\d_]+),? \(?(?:sau đây )?"
    r"(?:(?:viết tắt|gọi tắt|gọi) là|(?:viết|gọi) tắt:)"
    r" [“\"]?(?P<short>[A-ZĐ][\w&.-]*[A-ZĐ\d][\w&.-]*|[^\W\d_][\w&.-]{1,9}(?=\s*[”\"),.;:]|$))"
)
# "HTĐ: Hệ thống đê của huyện, …", a line of a glossary
_GLOSSED = re.compile(r"^\W*(?P<short>[A-ZĐ][\w&.-]*[A-ZĐ\d]):\s+(?P<long>[^\W\d][^,;.:]{5,80})")
# each way of naming, with what a text has that uses it
_NAMING = (
    (_BRACKETED, ("(",)),
    (_SHORT_FIRST, ("(",)),
    (_NAMED_AFTER, ("gọi là", "tắt là", "tắt:")),
    (_GLOSSED, (":",)),
)
_FOUNDING = re.compile(
    r"^(?:xây dựng|thành lập|hình thành|phát triển|đầu tư|vận hành|lập|cấp|cử|có|nâng cao|cải thiện)\s+", re.IGNORECASE
)


def asks_who_is(question: Question) -> bool:
    """Whether a role is asked to be explained: "Chủ bến là ai?"."""
    return bool(_WHO_IS.search(" ".join(syllables(question.asked)))) and not question.asks_signer


def asks_short_form(question: Question) -> bool:
    """Whether it is asked what letters stand for, which nothing answers that does not spell them out."""
    return question.intent == "definition" and bool(_ABOUT_SHORT.search(question.asked))


def terms_asked(question: Question) -> list[tuple[str, ...]]:
    """The folded syllables of the name that is asked to be explained, whole and without what only says where it
    stands; none where the question asks for no such thing.
    """
    asked = " ".join(syllables(question.asked))
    match = next((match for pattern in _ASKS if (match := pattern.search(asked))), None)
    if match is None:
        return []
    whole = _LEFT_OVER.sub("", match["term"].strip())
    named = _OF_WHERE.sub("", whole)
    bare, rest = _LEFT_OVER.sub("", named), whole[len(named) :]
    says_more = any(word in question.telling and not word.isdigit() for word in rest.split())
    says_more = says_more and not _IN_ACT.match(rest)
    terms = dict.fromkeys((whole,) if says_more else (whole, bare))
    return [tuple(term.split()) for term in terms if 0 < len(term.split()) <= _MOST]


def explained(question: Question, passages: Sequence[Passage], says: str = _IS) -> Statement | None:
    """The clause that explains the name asked about: "“hộ số” là hộ gia đình …", "TSC: Tổ số cộng đồng, …"; ``says``:
    the words that lead over from the name.
    """
    terms = terms_asked(question)
    if not terms or _ABOUT_SHORT.search(question.asked):
        return None
    explains = [_explaining(term, says) for term in terms]
    for passage in passages:
        for sentence in passage.sentences if passage.section not in (END_MATTER, SIGNATURE) else ():
            folded = fold(sentence.text).lower()
            if match := next((match for pattern in explains if (match := pattern.search(folded))), None):
                text = sentence.text[match.start("term") :].split("; ")[0]
                source = Source(passage, sentence.start, sentence.end)
                return Statement(plain(f"{text[:1].upper()}{text[1:]}".rstrip(" ;")), (source,))
    return None


def described(question: Question, passages: Sequence[Passage]) -> Statement | None:
    """The clause below a heading, or after the colon of a name, that begins and goes on as the name asked about does:
    "Người trồng rừng ven biển không thường xuyên: hộ được giao …". The shortest name goes first.
    """
    asked = terms_asked(question) if asks_who_is(question) else []
    terms = [[_NOT.get(word, word) for word in term] for term in asked if len(term) > 1]
    found = [
        (len(name), at, passage)
        for at, passage in enumerate(passages)
        for name in _names_described(passage)
        if any(_is_name(term, name) for term in terms)
    ]
    if not found:
        return None
    _, _, passage = min(found, key=lambda one: one[:2])
    text = passage.text if ":" in passage.text else f"{passage.headings[-1]}: {passage.text}"
    return Statement(plain(text), (source_of(passage),))


def _names_described(passage: Passage) -> Iterator[list[str]]:
    """What stands before the colon of a passage, and the heading right above it."""
    name, colon, _ = passage.text.partition(": ")
    yield from ([syllables(name)] if colon else [])
    yield from (syllables(heading) for heading in passage.headings[-1:])


def _is_name(term: Sequence[str], name: Sequence[str]) -> bool:
    """Whether a name has all words of the term in their order, begins with it and denies nothing else."""
    rest = iter(name)
    return (
        name[:2] == list(term[:2])
        and len(name) <= _DESCRIBED * len(term)
        and all(word in rest for word in term)
        and _NEGATION.intersection(name) == _NEGATION.intersection(term)
    )


def _explaining(term: Sequence[str], says: str) -> re.Pattern[str]:
    """A pattern for folded text: the name at the beginning of a clause, and then that it is something."""
    name = r"\W+".join(map(re.escape, term))
    where = r"(?: (?:noi |neu |dung )?(?:trong|tai|theo) [^,;]{1,30}? nay)?"
    colon = "" if len(term) > 1 else "|:(?= )"
    said = rf"[“\"']?\b{name}[”\"']?(?: \([^()]*\))?{where}"
    return re.compile(rf"(?:^\W*(?:\d+ )?|[;:.] |\bnay, )(?P<term>{said},?(?: {says}\b{colon}))")


def definition(question: Question, document: Document, passages: Sequence[Passage]) -> Statement | None:
    """What an abbreviation stands for in a document, or the abbreviation of a long form."""
    whole = f" {' '.join(syllables(question.text))} "
    term = next((f" {' '.join(term)} " for term in reversed(terms_asked(question))), whole)
    letters = {syllable for one in shorts_in(question.text) for syllable in syllables(one)}
    for short, long in document.abbreviations:
        asked = whole if _CODE.search(short) else term  # "Đề án" may only say where the name asked about stands
        named = f" {' '.join(syllables(short))} "
        spelt = f" {' '.join(syllables(long))} "
        is_part = letters.intersection(named.split()) and not letters.intersection(spelt.split())
        if named in asked or spelt in asked or is_part:
            pattern = re.compile(rf"(?:\(\W*|(?:gọi|viết)(?: \w+)?(?: là\W+|:\W+)){re.escape(short)}(?!\w)")
            where = next((p for p in passages if pattern.search(p.text)), None)
            sources = (source_of(where),) if where else ()
            return Statement(f"{bold(short)} là viết tắt của {bold(long)}.", sources)
    return None


def bracketed(question: Question, passages: Sequence[Passage], title: str = "") -> Statement | None:
    """The sentence that gives a name and the short form that is asked about: in brackets, or as what it is called; the
    document's title, where only that gives them.
    """
    asked = {"".join(term) for term in terms_asked(question)}
    if question.intent == "definition":
        asked |= {token.lower() for run in question.focus for token in run}
    for passage in passages:
        for sentence in passage.sentences:
            if lead := _given(sentence.text, asked):
                source = Source(passage, sentence.start, sentence.end)
                return Statement(f"{bold(lead)} – {plain(sentence.text)}", (source,))
    lead = _given(title, asked) if passages else ""
    return Statement(f"{bold(lead)} – {plain(title)}", (source_of(passages[0]),)) if lead else None


def _given(text: str, asked: Collection[str]) -> str:
    """The name with the short form asked about that a text gives; "" for none."""
    for match in _named(text):
        if match["short"] != match["short"].lower() and "".join(syllables(match["short"])) in asked:
            return f"{_long_of(match)} ({match['short']})"
    return ""


def _long_of(match: re.Match[str]) -> str:
    """The long form; the whole name of a body that ends where it does, however many words that has."""
    long = match["long"].strip()
    end = match.start("long") + len(match["long"].rstrip())
    body = next((body.text for body in agencies_in(match.string) if body.end == end), "")
    return body if len(body) > len(long) else _FOUNDING.sub("", long)


def _named(text: str) -> Iterator[re.Match[str]]:
    for pattern, marks in _NAMING:
        yield from pattern.finditer(text) if any(mark in text for mark in marks) else ()
