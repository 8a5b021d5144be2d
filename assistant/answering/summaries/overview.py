"""A document in short: what it aims at, what it is made of and who carries it out."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answering.digesting.choosing import digested
from assistant.answering.digesting.phrases import phrases_of, word_count
from assistant.answering.digesting.worth import Ground, terms_in
from assistant.answering.drafting import Source, Statement, source_of
from assistant.answering.lists.digests import texts_under
from assistant.answering.lists.lightening import without_repeated
from assistant.answering.lists.lists import FRAME, short_name
from assistant.answering.lists.sections import OF_TASKS, numbered_points, subsections, tasks_section
from assistant.answering.registered import Registered
from assistant.answering.summaries.aims import aim_statements
from assistant.answering.summaries.gists import cut, gist_of, thing_of
from assistant.answering.summaries.means import foremost_agencies, money_needed, results_reached
from assistant.answering.weighing.figures import figures_in, quantities
from assistant.answering.weighing.pieces import at_joint
from assistant.answering.wording import bold, plain
from assistant.reading.cells import cells_of
from assistant.reading.tree import END_MATTER, SIGNATURE, outermost
from assistant.records import Passage, Section
from assistant.vietnamese.letters import fold

_WHOLE = 105  # words of all lines together
_PURPOSE, _CLAUSES = 22, 30  # words of the purpose, of telling clauses
_MEMBER = 6  # words of the last member of an enumeration that is told whole
_TITLE = 4  # words that a title keeps at least
_RESULTS = 24  # words of what was reached, in a document that takes stock
_FEW_AIMS = 2  # up to which clauses are told beside them
_PURPOSES = (re.compile(r"\bmuc tieu (?:chung|tong quat)\b"), re.compile(r"\bquan diem\b"))
_GLOSS = re.compile(r" \((?:sau đây |dưới đây )?(?:viết|gọi) tắt[^)]*\)|(?<=\w) \([A-ZĐ&]{2,8}\)")
_ARTICLE = "Điều "
_FEW_PARTS = 4  # chapters up to which their articles are told for them
_CONTENT = 6  # words of each part that are worth telling
_LEFT = 15  # words that are worth filling with telling clauses
_CLAUSE = 12  # words that each of them should have
# what titles of any act may say, and nothing of this one
_OF_ANY_ACT = re.compile(
    r"\W*(?:(?:nhung )?quy dinh chung|hieu luc|giai thich tu ngu|dieu khoan|xu ly vi pham|xu ly chuyen tiep|trach nhiem"
    r"|nguyen tac (?:thuc hien|chung))\b"
    r"|\W*(?:giai thich|dieu kien(?: huong)?(?: ho tro)?|trinh tu|ho so(?:, trinh tu)?|nguyen tac(?: va muc tieu)?)$"
)
_CARRIES_OUT = re.compile(r"\b(?:to chuc thuc hien|hieu luc thi hanh|dieu khoan)\b")
_SEVERAL = 2
_CHOSEN = 8  # words for each title, from which on its telling words are chosen
_NEW = 3  # terms of a title that were not asked, from which on it is told
_CALLED = 14  # words that what it is called has at most
_SUBJECT = 26  # words of it
_MOST_TASKS = 6  # of those without a title
_HEADLINE = 12  # words up to which a line before the first section only names the document


def overview_statements(one: Registered, ground: Ground) -> list[Statement]:
    """What the document is called, then its purpose, its first targets, its tasks or parts and its agencies; the
    telling words of its clauses where it has hardly a target.
    """
    told = aim_statements(one, ground.rarity)
    head = _head(one, ground, titled=len(told) <= _FEW_AIMS)
    purpose = results_reached(one, _RESULTS) or _purpose(one)
    ends = [*money_needed(one), *foremost_agencies(one)]
    name, parts = _parts(one)
    room = _WHOLE - sum(word_count(line.text) for line in (head, *purpose, *told, *ends))
    clauses: list[Statement] = []
    if not parts or (not purpose and len(one.register.targets) <= _FEW_AIMS):
        clauses = _clauses(one, min(room, _CLAUSES) if parts else room, ground)
        room -= sum(word_count(line.text) for line in clauses)
    named = _told(one, name, parts, room, ground) if parts else []
    left = room - sum(word_count(line.text) for line in named)
    if left >= max(_LEFT, _CONTENT * len(parts)):
        named = _with_contents(one, parts, room, ground) or named
    lines = [*purpose, *told, *clauses, *named, *ends]
    return [head, *lines] if lines else []


def _head(one: Registered, ground: Ground, titled: bool) -> Statement:
    """What the document is called; ``titled``: with its title, where that says what was not asked."""
    metadata = one.document.metadata
    words = (short_name(metadata) or one.document.name).split()
    name = bold(" ".join(words[: at_joint(words, _CALLED)]))
    title = metadata.title.partition(metadata.issuer)[2].split() if metadata.issuer and titled else []
    if sum(term not in ground.asked for term in terms_in(" ".join(title))) < _NEW:
        return Statement(f"{name}:")
    return Statement(f"{name} {plain(' '.join(title[: at_joint(title, _SUBJECT)]))}:")


def _purpose(one: Registered) -> list[Statement]:
    """What the document is for: the first sentence of its general objective, else of its viewpoint."""
    for purpose in _PURPOSES:
        for section in one.document.sections:
            first = _first_in(one, section.start, section.end) if purpose.search(fold(section.title)) else None
            if first:
                sentence = first.sentences[0]
                source = Source(first, sentence.start, sentence.end)
                return [Statement(f"- {plain(_begun(_GLOSS.sub('', sentence.text)))}", (source,))]
    return []


def _begun(text: str) -> str:
    """The first phrases of a text, as many as a purpose has room for, and the last short member of what they string
    together.
    """
    phrases = phrases_of(text)
    told = [one for one in phrases if len(text[: one.end].split()) <= _PURPOSE]
    told += [one for one in phrases[len(told) :][:1] if told and one.tie == "and" and one.words <= _MEMBER]
    words = text.split()
    begun = text[: told[-1].end] if told else " ".join(words[: at_joint(words, _PURPOSE)])
    return text.rstrip(" .;") if len(begun) == len(text) else f"{begun.rstrip(' ,;:.')} …"


def _parts(one: Registered) -> tuple[str, Sequence[Section]]:
    """The sections that a line tells: its tasks, else its outermost numbered ones; none where they are not several."""
    top = outermost(one.document.sections)
    tasks = _tasks(one)
    around = next((s for s in top if tasks and s.start <= tasks[0].start < s.end), None)
    if tasks and not (around and around.label.startswith(_ARTICLE)):  # an article is of a task, not of the act's tasks
        return "Nhiệm vụ", tasks
    named = [section for section in top if section.number and section.title]
    named = list({section.title: section for section in reversed(named)}.values())[::-1]  # told once if headed alike
    telling = [s for s in named if not FRAME.match(fold(s.title)) and not _OF_ANY_ACT.match(fold(s.title))]
    if len(named) < _SEVERAL:
        return "Nội dung", ()
    inner = [child for s in telling or named for child in _articles(one, s)]
    if len(telling) < _FEW_PARTS and len(inner) > len(telling):
        return "Nội dung", inner
    return "Nội dung", telling if len(telling) >= _SEVERAL else named


def _articles(one: Registered, chapter: Section) -> list[Section]:
    """The titled sections right below one that hold what the act is about; itself where it has none."""
    sections = one.document.sections
    below = [s for s in subsections(one.document, sections.index(chapter)) if s.title]
    return [s for s in below if not FRAME.match(fold(s.title)) and not _OF_ANY_ACT.match(fold(s.title))] or [chapter]


def _tasks(one: Registered) -> Sequence[Section]:
    """What stands below the outermost section of tasks that has several subsections; of one of them, where that is of
    tasks itself: "Mục tiêu, nhiệm vụ" / "Nhiệm vụ".
    """
    sections = one.document.sections
    index = tasks_section(one.document)
    while index is not None:
        below = subsections(one.document, index) or numbered_points(one.document, index)
        inner = (at for at, s in enumerate(sections) if s.parent == index and OF_TASKS.search(fold(s.title)))
        index = next((at for at in inner if subsections(one.document, at)), None)
        if index is None:
            return below
    children = (
        [c for c in sections if c.parent == at] for at, s in enumerate(sections) if OF_TASKS.search(fold(s.title))
    )
    return next((found for found in children if len(found) >= _SEVERAL), [])[:_MOST_TASKS]


def _told(one: Registered, name: str, sections: Sequence[Section], room: int, ground: Ground) -> list[Statement]:
    """The titles of sections in a line: their telling words, or where there is little room their first."""
    firsts = [_first_in(one, section.start, section.end) for section in sections]
    titles = [_gist_of(one, section, first) for section, first in zip(sections, firsts, strict=True)]
    shared, titles = without_repeated(titles)
    name = f"{name}: {shared} …" if shared else name
    room -= word_count(name)
    is_narrow = room < _CHOSEN * len(titles)
    titles = [thing_of(title) for title in titles] if sum(map(word_count, titles)) > room else titles
    titles = cut(titles, room, _TITLE, ground.rarity) if is_narrow else digested(titles, room, ground)
    titles = [title.rstrip(" .;") for title in titles if title]
    sources = tuple(source_of(first) for first in firsts if first)
    return [Statement(f"- {plain(name)}: {plain('; '.join(titles))}", sources)]


def _with_contents(one: Registered, sections: Sequence[Section], room: int, ground: Ground) -> list[Statement]:
    """A line for each section with its title and the telling words of its clauses; nothing where titles begin alike, or
    are those of any document.
    """
    below = [[p for p in one.passages.values() if s.start <= p.start < s.end] for s in sections]
    titles = [_gist_of(one, section, next(iter(inside), None)) for section, inside in zip(sections, below, strict=True)]
    if without_repeated(titles)[0] or not all(below) or any(FRAME.match(fold(section.title)) for section in sections):
        return []
    told = zip(sections, below, strict=True)
    texts = [" ".join(texts_under(section, inside)) if section.title else "" for section, inside in told]
    lines = []
    bodies = digested(texts, room - sum(map(word_count, titles)), ground)
    for title, body, inside in zip(titles, bodies, below, strict=True):
        line = plain(f"{title[:1].upper()}{title[1:]}{f': {body}' if body else ''}")
        lines.append(Statement(f"- {line}", tuple(map(source_of, inside if body else inside[:1]))))
    return lines


def _gist_of(one: Registered, section: Section, first: Passage | None) -> str:
    """What a section is about, by its title; the first sentence of a section without one."""
    return gist_of(section.title or (first.sentences[0].text if first else ""), one.document)


def _first_in(one: Registered, start: int, end: int) -> Passage | None:
    return next((passage for passage in one.passages.values() if start <= passage.start < end), None)


def _clauses(one: Registered, room: int, ground: Ground) -> list[Statement]:
    """The clauses with most figures for their words, or the first ones, but no rows; each by its telling words."""
    told = [p for p in one.passages.values() if not cells_of(p) and (p.section or len(p.text.split()) > _HEADLINE)]
    told = [p for p in told if p.section not in (END_MATTER, SIGNATURE)]
    told = [p for p in told if not _CARRIES_OUT.search(fold(" / ".join(p.headings)))] or told
    stated = [p for p in told if _figures(p)] or told
    chosen = sorted(stated, key=lambda p: _figures(p) / len(p.text.split()))[-max(room // _CLAUSE, 1) :]
    chosen.sort(key=lambda passage: passage.ordinal)
    texts = digested([passage.text for passage in chosen], room, ground)
    return [Statement(f"- {plain(text)}", (source_of(p),)) for text, p in zip(texts, chosen, strict=True) if text]


def _figures(passage: Passage) -> int:
    return len(quantities(figures_in(passage.text)))
