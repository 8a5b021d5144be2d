"""Answers that name many things: everything under a section, or every clause that says a thing; counted, in order."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby

from assistant.answering.asking.question import Question
from assistant.answering.drafting import Source, Statement, source_of
from assistant.answering.lists.fitting import BUDGET, LEAST, WHOLE, clipped, fitted, gist
from assistant.answering.lists.lightening import without_grounds, without_repeated
from assistant.answering.lists.sections import SectionMatch, numbered_points
from assistant.answering.tables import told_in_full
from assistant.answering.weighing.doers import subject_of
from assistant.answering.weighing.evidence import Evidence
from assistant.answering.weighing.figures import figures_in, quantities
from assistant.answering.weighing.focus import Focus, telling_places
from assistant.answering.weighing.pieces import pieces_of, shortened
from assistant.answering.wording import bold, plain
from assistant.reading.cells import cells_of
from assistant.reading.tree import outermost
from assistant.records import Document, Metadata, Passage, Section
from assistant.vietnamese.letters import fold

_SEVERAL = 3  # sentences from which on a long clause is told as a list
_PARAGRAPH = 4  # sentences from which on a short first one only announces the others
_SHORT = 14  # words up to which it is told whole, before them
_ANNOUNCING = 22  # words that it has at most
_TITLE = 14  # words of a heading that are told
_MOST = 8
_ANNOUNCING_TITLE = re.compile(r"\b(?:gồm|như sau|sau đây):?$")  # what stands below it is what is listed
_NUMBER = re.compile(r"^[\w.]{1,8}[.)]\s+")
# headings of what is no task, target or view itself: then the parts of a document are just its parts
FRAME = re.compile(
    r"\W*(?:quan diem|muc (?:tieu|dich)|to chuc thuc hien|danh gia|tinh hinh|thuc trang|ket qua|han che"
    r"|ton tai|nguyen nhan|phan cong|kinh phi|can cu|pham vi|doi tuong)\b"
)
_OF_FIGURES = re.compile(r"\b(?:muc tieu|chi tieu|tam nhin|dinh huong|ket qua)\b")  # what is told there are figures
_ANY = "nội dung"
_COUNTED = ("nhiệm vụ", "giải pháp", "mục tiêu", "chỉ tiêu", "quan điểm")


def section_statements(match: SectionMatch, passages: Sequence[Passage], noun: str) -> list[Statement]:
    """What stands under a section: its titled subsections where it has several, else its clauses; none if empty."""
    inside = [p for p in passages if match.section.start <= p.start < match.section.end]
    if not inside:
        return []
    children = match.children
    if len(announcing := [child for child in children if _ANNOUNCING_TITLE.search(child.title)]) == 1:
        below = SectionMatch(match.document, match.document.sections.index(announcing[0]), match.score)
        return section_statements(below, inside, noun)
    points = numbered_points(match.document, match.index)
    has_long_points = points and points[0].start <= inside[0].start and len(points) < len(inside)
    if len(children) > 1 or has_long_points:
        return _of_children(place(match.section), children or points, inside, noun)
    return _of_clauses(match.section, _without_announcement(inside), noun)


def _without_announcement(inside: Sequence[Passage]) -> Sequence[Passage]:
    """The clauses without a first one that only announces the others: "… đáp ứng các điều kiện sau:"."""
    first, *others = inside
    is_announcement = len(first.sentences) == 1 and first.text.endswith(":") and len(others) > 1
    return others if is_announcement else inside


def contents_statements(document: Document, passages: Sequence[Passage], noun: str) -> list[Statement]:
    """The outermost sections of a document that have a number and a title; nothing for fewer than two."""
    top = [section for section in outermost(document.sections) if section.number and section.title]
    noun = "phần" if noun != _ANY and any(FRAME.match(fold(section.title)) for section in top) else noun
    return _of_children(short_name(document.metadata), top, passages, noun) if len(top) > 1 else []


def short_name(metadata: Metadata) -> str:
    """The kind of a document with its number or its place, which are shorter than its title; the title failing that."""
    if metadata.kind and metadata.number:
        return f"{metadata.kind} số {metadata.number}"
    return f"{metadata.kind} – {metadata.province}" if metadata.kind and metadata.province else metadata.title


def noun_of(question: Question) -> str:
    """What the things counted are called in the question."""
    named = [noun for noun in _COUNTED if fold(noun) in question.asked]
    return ", ".join(named) or _ANY


def bodies_statements(focus: Focus, good: Sequence[Evidence]) -> list[Statement]:
    """Each body that the evidence makes the subject of what is asked, with the words that say so."""
    told: dict[str, Statement] = {}
    for item in good:
        subject = subject_of(item.sentence.text)
        if subject and subject not in told:
            clause = shortened(item.sentence.text, telling_places(focus, item.sentence.text), BUDGET // 5)
            source = Source(item.passage, item.sentence.start, item.sentence.end)
            told[subject] = Statement(f"- {bold(subject)} – {plain(clause)}", (source,))
    items = sorted(told.values(), key=lambda statement: statement.sources[0].start)[:_MOST]
    return [Statement(f"{bold(f'{len(items)} cơ quan, tổ chức')}:"), *items] if len(items) > 1 else items


def _of_children(name: str, children: Sequence[Section], inside: Sequence[Passage], noun: str) -> list[Statement]:
    statements = [Statement(f"{bold(f'{len(children)} {noun}')} – {plain(name)}:")]
    firsts = [next((p for p in inside if child.start <= p.start < child.end), None) for child in children]
    titles = fitted([_run_on(child, first) for child, first in zip(children, firsts, strict=True)], from_start=True)
    return [
        *statements,
        *(
            Statement(f"- {plain(title)}", (source_of(first),) if first else ())
            for title, first in zip(titles, firsts, strict=True)
        ),
    ]


def _run_on(section: Section, first: Passage | None) -> str:
    """A section as it is named; with its clause where that runs on from the title: "1. Mức 1: sơ tán tại chỗ"."""
    name = named(section, first)
    runs_on = first is not None and section.title and first.text.startswith(f"{section.title}:")
    return name.replace(section.title, first.text, 1) if first and runs_on else name


def named(section: Section, first: Passage | None) -> str:
    """A section by its number and title; by its first sentence where it has no title."""
    number = section.number.rsplit(".", 1)[-1]
    title = section.title or (first.sentences[0].text if first else "")
    return f"{number}. {title}" if number else title


def _of_clauses(section: Section, inside: Sequence[Passage], noun: str) -> list[Statement]:
    if len(inside) == 1:
        return _of_clause(section, inside[0], noun)
    groups = groups_under(section, inside)
    told = [_told(section, group, whole=True) for group in groups]
    if sum(len(text.split()) for text in told) > BUDGET:
        told = [_told(section, group, whole=not _OF_FIGURES.search(fold(section.title))) for group in groups]
    shared, told = without_repeated(told)
    room = BUDGET - len(shared.split())
    texts = fitted(without_grounds(told, room), room)
    sources = [tuple(source_of(passage) for passage in group) for group in groups]
    items = [Statement(f"- {plain(text)}", source) for text, source in zip(texts, sources, strict=True)]
    name = f"{place(section)}: {shared} …" if shared else place(section)
    return [Statement(f"{bold(f'{len(items)} {noun}')} – {plain(name)}:"), *items]


def _of_clause(section: Section, passage: Passage, noun: str) -> list[Statement]:
    """A clause that is all of a section: whole where it is short, sentence by sentence where it is not."""
    sentences = passage.sentences
    if len(sentences) < _SEVERAL or len(passage.text.split()) <= WHOLE * BUDGET:
        return [Statement(plain(gist(passage, BUDGET)), (source_of(passage),))]
    texts = fitted([sentence.text for sentence in sentences])
    sources = [(Source(passage, one.start, one.end),) for one in sentences]
    items = [Statement(f"- {plain(text)}", source) for text, source in zip(texts, sources, strict=True)]
    return [Statement(f"{bold(f'{len(items)} {noun}')} – {plain(place(section))}:"), *items]


def groups_under(section: Section, inside: Sequence[Passage]) -> list[list[Passage]]:
    """The clauses, those that one line introduces taken together; one by one where it introduces them all."""
    groups = [list(group) for _, group in groupby(inside, key=lambda passage: intro_of(section, passage) or passage.id)]
    return groups if len(groups) > 1 else [[passage] for passage in inside]


def intro_of(section: Section, passage: Passage) -> str:
    """The line above a bullet, or the heading between the section and its clause; "" for a row and for none."""
    if cells_of(passage):
        return ""
    names = passage.headings
    is_own = (place for place, name in enumerate(names) if section.title and name.endswith(section.title))
    own = next(is_own, len(names))
    below = names[own + 1 : own + 2]
    return passage.lead or (_NUMBER.sub("", below[0]) if below else "")


def _told(section: Section, group: Sequence[Passage], whole: bool) -> str:
    """The clauses that one line introduces, after that line; of each, unless ``whole``, what has its figures."""
    first = group[0]
    if cells := cells_of(first):
        return told_in_full(cells)
    intro = intro_of(section, first).rstrip(" :.")
    parts = [passage.text if whole else _figures_first(passage) for passage in group]
    if len(parts) == 1 and (not intro or len(intro.split()) > LEAST or parts[0].startswith(intro)):
        return parts[0]
    return f"{intro}: {'; '.join(part.rstrip(' ;.,') for part in parts)}"


def _figures_first(passage: Passage) -> str:
    """The sentence of a clause that holds most figures; where none does all of it, an announcement cut short."""
    best = max(passage.sentences, key=lambda sentence: len(quantities(figures_in(sentence.text)))).text
    first, *others = (sentence.text for sentence in passage.sentences)
    announces = len(others) + 1 >= _PARAGRAPH and len(first.split()) <= _ANNOUNCING
    if quantities(figures_in(best)):
        return best
    if not announces:
        return passage.text
    head = first if len(first.split()) <= _SHORT else pieces_of(first)[-1].text
    return f"{head[:1].upper()}{head[1:].rstrip(' .:')}: {' '.join(others)}"


def place(section: Section, words: int = _TITLE) -> str:
    """A section as a heading of an answer; a long title by its first words."""
    title = clipped(section.title, words)
    label = f"{section.label[:1].upper()}{section.label[1:]}"
    return f"{label}: {title}" if section.number and title else title or label
