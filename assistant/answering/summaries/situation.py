"""How things stand, the good and the bad of it and why: the part of a document that takes stock, side by side."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from assistant.answering.asking.concepts import concept_tokens, passage_terms
from assistant.answering.asking.question import Question
from assistant.answering.desk import Desk
from assistant.answering.digesting.phrases import word_count
from assistant.answering.drafting import Source, Statement
from assistant.answering.lists.fitting import BUDGET, clipped, fitted
from assistant.answering.lists.lists import place, section_statements, short_name
from assistant.answering.lists.sections import SectionMatch
from assistant.answering.summaries.extent import names_part
from assistant.answering.summaries.stock import STANDS, WORDS, Side, Told, by_side
from assistant.answering.weighing.figures import figures_in, quantities
from assistant.answering.weighing.pieces import at_joint
from assistant.answering.wording import bold, plain
from assistant.records import Document, Section
from assistant.vietnamese.letters import fold
from assistant.vietnamese.syllables import syllables

_TITLES: Mapping[Side, str] = {"good": "Kết quả", "bad": "Hạn chế", "cause": "Nguyên nhân"}
# what parts two sides that are both asked for: "hạn chế và nguyên nhân", and not "nguyên nhân của hạn chế"
_PARTS = re.compile(r"\b(?:va|cung|voi|roi)\b|[,;/&+?.-]")
_FORMS = frozenset(("summary", "list", "task", "open", "figure"))
_TAKES_STOCK = re.compile(r"\b(?:tinh hinh|thuc trang|hien trang|boi canh|ket qua|danh gia)\b")
_KINDS_OF_CAUSE = ("khach quan", "chu quan")
_WINDOW = 108  # words of one side, with what it is headed with
_MOST = 8
_TITLE = 6  # words up to which a heading is told beside its number
_SIDE_BUDGET = {1: BUDGET, 2: 44, 3: 32}  # words of a side, by how many are told
_ITEM = 7  # words that an item keeps however many there are
_POINT = 11  # words that a point of a line should have
_FAULT = re.compile(r"\b(?:chưa|còn|thiếu|không|chậm|hạn chế|thấp|yếu(?! tố)|lạc hậu|mới chỉ|mới đạt)\b")
# what a clause that reports begins to say of its subject with
_SAID_OF = re.compile(
    r"\b(?:đã|đang|được|đạt|góp phần|từng bước|ngày càng|bước đầu|tăng|giảm|hoàn thành|hình thành|có (?:nhiều|bước))\b"
)
# what opens such a clause and says only that it reports: "Trong những năm qua, …"
_SO_FAR = re.compile(
    r"^(?:(?:Trong|Qua) )?(?:(?:những|các|\d+) năm|[Tt]hời gian)\b[^,]{0,60},\s|^(?:Nhìn chung|Đến nay),\s"
)
_SUBJECT, _PREDICATE = 4, 5  # words of a subject, and of what is said of it, where a point is too long
_TELLING = 4  # words with which what is said of a subject says something
# faults of which the words right before say in what they lie: "nhận thức chưa đầy đủ"
_OF_DEGREE = re.compile(
    r"(?:(?:chưa|không|còn) )?"
    r"(?:đầy đủ|cao|rõ|sâu|tốt|đều|đồng bộ|thường xuyên|chặt chẽ|kịp thời|thấp|yếu|chậm|hạn chế)\b"
)
_AT_FAULT = 2
_SAYS_NOTHING_WORDS = (
    "viết, ngắn, gọn, báo cáo, trình bày, tóm,"
    " hoạt động, lĩnh vực, công tác, trước, khi, mặt, cả, lẫn, ra sao, thế nào, chung, vừa qua, thời gian, năm, ngành,"
    " thừa nhận, yếu, đánh giá, cho, còn, những, gì, nhìn lại, nhìn nhận, mình, mấy, cái, chỉ ra, nêu, được, đạt, làm,"
    " gặp, buc tranh, giúp, tự, đâu, khiến, dẫn, đến, tới, gây, kém, phát triển, tốt, mong muốn, như, kỳ vọng, chậm,"
    " vì, khách quan, chủ quan"
)
_NAMED = re.sub(r"\W+", " ", f"{STANDS} {' '.join(WORDS.values())}")
_SAYS_NOTHING = frozenset((*syllables(_NAMED), *concept_tokens(_NAMED), *syllables(_SAYS_NOTHING_WORDS)))


def sides_asked(question: Question) -> tuple[Side, ...]:
    """Which sides of how things stand are asked for, in their order; none where that is not asked."""
    if question.intent not in _FORMS:
        return ()
    named = tuple(side for side, words in WORDS.items() if re.search(rf"\b(?:{words})\b", question.asked))
    if _asks_only_why(question.asked):
        return ("cause",)
    if re.search(rf"\b(?:{STANDS})\b", question.asked):
        return named if "bad" in named or "cause" in named else ("good", "bad")
    return named if question.intent != "figure" else ()


def _asks_only_why(asked: str) -> bool:
    """Whether only the causes are asked for, of what is bad: "nguyên nhân của hạn chế", "còn yếu do đâu"."""
    causes, faults = ([*re.finditer(rf"\b(?:{WORDS[side]})\b", asked)] for side in ("cause", "bad"))
    between = (asked[min(a.end(), b.end()) : max(a.start(), b.start())] for a in causes for b in faults)
    return any(not _PARTS.search(text) for text in between) and not re.search(rf"\b(?:{WORDS['good']})\b", asked)


def situation_statements(desk: Desk, documents: Sequence[Document]) -> list[Statement]:
    """What the first section that takes stock says of the sides asked for, of the one document that is meant; nothing
    where the question names something in particular, or the section does not tell the sides apart.
    """
    sides = sides_asked(desk.question)
    if len(documents) != 1 or not sides or _names_something(desk, documents[0]):
        return []
    (document,) = documents
    section = _stock_of(document)
    if section is None:
        return []
    inside = [p for p in desk.reader.passages(document.name) if section.start <= p.start < section.end]
    told = by_side(section, inside)
    told["cause"] = _of_kind(desk.question, told["cause"])
    if len(sides) > 1 and not (told["bad"] or told["cause"]):
        return section_statements(SectionMatch(document, document.sections.index(section), 1.0), inside, "nội dung")
    sides = tuple(side for side in sides if told[side])
    if not sides:
        return []
    if len(sides) == 1:
        name = place(section) if len(section.title.split()) <= _TITLE else section.label
        return _items(sides[0], told[sides[0]], f"{short_name(document.metadata)}, {name}")
    head = Statement(f"{bold(plain(place(section)))}:")
    return [head, *(_line(side, told[side], _SIDE_BUDGET[len(sides)]) for side in sides)]


def takes_no_stock(desk: Desk, document: Document) -> bool:
    """Whether just what was reached is asked of a document, and no part of it and no clause says what was."""
    if sides_asked(desk.question) != ("good",) or _names_something(desk, document) or _stock_of(document):
        return False
    return not any(target.achieved for target in desk.reader.registered(document.name).register.targets)


def _stock_of(document: Document) -> Section | None:
    """The first section that takes stock."""
    return next((one for one in document.sections if _TAKES_STOCK.search(fold(one.title))), None)


def _most_telling(told: Sequence[Told], most: int) -> list[Told]:
    """The points with figures first, then the first ones; in their own order."""
    ranked = sorted(range(len(told)), key=lambda at: (not quantities(figures_in(told[at][0])), at))
    return [told[at] for at in sorted(ranked[:most])]


def _names_something(desk: Desk, document: Document) -> bool:
    """Whether words are asked about that neither the title says nor the whole document is about."""
    titled = passage_terms(f"{document.metadata.title} / {document.metadata.issuer}")
    rest = [t for t in desk.question.telling if t not in titled and t not in _SAYS_NOTHING and not t.isdigit()]
    return names_part(desk, document, rest)


def _of_kind(question: Question, told: Sequence[Told]) -> list[Told]:
    """The causes of the kind that is asked for: from where a sentence names it to where one names the other."""
    asked = [kind for kind in _KINDS_OF_CAUSE if kind in question.asked]
    named = [[kind for kind in _KINDS_OF_CAUSE if kind in fold(_said(source)).lower()] for _, source in told]
    if len(asked) != 1 or not any(asked[0] in kinds for kinds in named):
        return list(told)
    kept, is_meant = [], False
    for one, kinds in zip(told, named, strict=True):
        is_meant = asked[0] in kinds if kinds else is_meant
        kept += [one] if is_meant else []
    return kept


def _said(source: Source) -> str:
    start = source.passage.start
    return source.passage.text[source.start - start : source.end - start]


def _items(side: Side, told: Sequence[Told], name: str) -> list[Statement]:
    """A line for each point; of too many a line for each sentence, or those that tell most where all have no room."""
    if len(told) > _MOST and sum(word_count(text) for text, _ in told) <= _WINDOW:
        told = _by_sentence(told)
    more = "" if len(told) <= _MOST else f" (nêu {_MOST} ý, chưa hết)"
    told = _most_telling(told, _MOST)
    head = f"{bold(_TITLES[side])} – {plain(name)}{more}:"
    texts = _cut([text for text, _ in told], _WINDOW - word_count(head))
    lines = [Statement(f"- {plain(text)}", (source,)) for text, (_, source) in zip(texts, told, strict=True)]
    return [Statement(head), *lines]


def _by_sentence(told: Sequence[Told]) -> list[Told]:
    """The points of each sentence in one."""
    sentences: dict[Source, list[str]] = {}
    for text, source in told:
        sentences.setdefault(source, []).append(text)
    return [("; ".join(text.rstrip(" ;.") for text in texts), source) for source, texts in sentences.items()]


def _line(side: Side, told: Sequence[Told], words: int) -> Statement:
    told = _most_telling(told, words // _POINT)
    texts = _cut([text for text, _ in told], words)
    joined = "; ".join(text.rstrip(" .;") for text in texts)
    return Statement(f"- {bold(_TITLES[side])}: {plain(joined)}", tuple(source for _, source in told))


def _cut(points: Sequence[str], words: int) -> list[str]:
    """The points cut to the room there is; each keeps what it says of its subject, if not all of whom it says it."""
    points = [_SO_FAR.sub("… ", point) for point in points]
    cut = fitted(points, words, _ITEM, from_start=True)
    return [_with_predicate(*pair) for pair in zip(points, cut, strict=True)]


def _with_predicate(point: str, cut: str) -> str:
    said = _FAULT.search(point) or _SAID_OF.search(point)
    if said is None or not cut.endswith("…") or _tells(cut, point[said.start() :]):
        return cut
    words, room = point.split(), len(cut.split()) - 1
    subject = " ".join(words[: at_joint(words, max(room - _PREDICATE, _SUBJECT))]).rstrip(" ,;:")
    lies_in = _AT_FAULT if _OF_DEGREE.match(point, said.start()) else 0
    before = max(len(point[: said.start()].split()) - lies_in, len(subject.split()))
    return f"{subject} … {clipped(' '.join(words[before:]), max(room - len(subject.split()), _SUBJECT))}"


def _tells(cut: str, predicate: str) -> bool:
    """Whether a point that is cut still says of its subject what it is at fault in, or how far it has come."""
    begun = " ".join(predicate.split()[:_TELLING])
    return begun in cut or bool(_FAULT.match(predicate) and _FAULT.search(cut))
