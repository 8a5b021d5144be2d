"""Lists that stand under a heading which calls their members as the question does.

"Có những hình thức đào tạo nào?" is answered by all that stands under "3. Hình thức đào tạo", "Hồ sơ gồm những giấy
tờ gì?" by the points under "Hồ sơ gồm:".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.answering.asking.concepts import concept_tokens, passage_terms
from assistant.answering.asking.intents import asked_form
from assistant.answering.asking.question import Question
from assistant.answering.desk import Desk
from assistant.answering.drafting import Statement
from assistant.answering.lists.digests import section_digest
from assistant.answering.lists.lists import noun_of, section_statements
from assistant.answering.lists.matching import CALLED
from assistant.answering.lists.sections import SectionMatch, heading_tokens
from assistant.answering.weighing.evidence import Evidence
from assistant.answering.weighing.opposites import stands_under_case, tells_side
from assistant.records import Document, Section
from assistant.vietnamese.syllables import content, syllables

_INTENTS = frozenset(("list", "open", "task", "figure", "summary"))
_MOST_DOCUMENTS = 4
_THINGS = tuple(
    re.compile(pattern)
    for pattern in (
        r"(?P<thing>[^?!.:;]{4,80}?),? (?:bao )?gom\b",
        r"\b(?:nhung|cac|may) (?P<thing>[a-z][^?!.:;]{2,50}?) (?:nao|gi)\b",
        r"\b(?:nhung|cac) (?P<thing>muc [^?!.:;]{2,50}?)(?: la)? (?:bao nhieu|bn|the nao|ra sao)\b",
        r"\b(?:liet ke|ke ten|ke ra|ke|neu|cho biet)(?: ten)?(?: (?:cac|nhung))? (?P<thing>[a-z][^?!.:;]{3,60})",
        r"\b(?:tom (?:tat|luoc|gon|nhanh)|y chinh|khai quat)"
        r"(?: (?:giup|cho|toi|minh|em|nhanh|gon|ve|phan|muc|noi dung|cac|nhung))* (?P<thing>[a-z][^?!.:;]{3,60})",
    )
)
_AND = re.compile(r"\s+và\s+|,\s+", re.IGNORECASE)
_PLACED = re.compile(r" (?:của|trong|tại|ở|theo|sau|cua|tai) .*")
_GROUPS = frozenset(syllables("nhóm, loại, bộ, danh sách, danh mục, các, những, tên, việc, về, phần"))
_ANY = frozenset(syllables("nhiệm vụ, giải pháp, mục tiêu, chỉ tiêu, quan điểm, nội dung, tình hình, kết quả"))
_SHORT_FORM = re.compile(r"[b-df-hj-np-tv-xz]{2,4}")  # one that no table knows says nothing against a heading
_HEAD = 2  # words of a name that say what a thing is
_LEAST_HEADING = 0.8  # of a heading that the question says
_LEAST_THING = 0.6  # of what is asked for that the heading or the document's title says
# of what else is asked about that the title or the section says; the document, where its heading is all that is asked
_LEAST_REST = 0.5
_SEVERAL = 2


@dataclass(frozen=True, slots=True)
class _Asked:
    """What a question asks the members of, and all its words."""

    thing: tuple[str, ...]
    said: frozenset[str]


def headed_statements(desk: Desk, evidence: Sequence[Evidence]) -> list[Statement]:
    """What stands under the heading that is meant, complete and counted; nothing where no heading is, or two are."""
    question = desk.question
    if question.intent not in _INTENTS or question.wants not in _INTENTS or question.agencies:
        return []
    names = desk.selection.documents or tuple(dict.fromkeys(item.passage.document for item in evidence))
    documents = [desk.reader.document(name) for name in names[:_MOST_DOCUMENTS]]
    asked = list(_asked(question))
    found = [match for one in asked for document in documents for match in _headed(question, one, document)]
    best = max((match.score for match in found), default=0.0)
    meant = list({(match.document.name, match.index): match for match in found if match.score == best}.values())
    if len(meant) != 1:
        return []
    inside = desk.reader.passages(meant[0].document.name)
    passages = [one for one in inside if tells_side(question, one.text) and stands_under_case(question, one)]
    if question.intent == "summary":
        return section_digest(desk, meant[0])
    told = section_statements(meant[0], passages, noun_of(question))
    return told if len(told) > _SEVERAL else []


def _asked(question: Question) -> Iterator[_Asked]:
    said = frozenset({*concept_tokens(question.text), *syllables(question.text)})
    folded = asked_form(question.text)
    for pattern in _THINGS:
        if match := pattern.search(folded):
            written = _PLACED.sub("", question.text[match.start("thing") : match.end("thing")])
            thing = _without_groups(content(concept_tokens(written)))
            is_named = len(thing) > 1 or len(_names(thing)) > 1
            if is_named and not _ANY.issuperset(thing[:_HEAD]):
                yield _Asked(thing, said | {word for name in _names(thing) for word in name})


def _names(thing: Sequence[str]) -> list[tuple[str, ...]]:
    """The first words of what is asked for, and what headings call it otherwise."""
    head = tuple(thing[:_HEAD])
    return [head, *(written for said, written in CALLED if said == head)]


def _without_groups(words: Sequence[str]) -> tuple[str, ...]:
    """ "các nhóm đối tượng" are "đối tượng"."""
    first = next((place for place, word in enumerate(words) if word not in _GROUPS), len(words))
    return tuple(words[first:])


def _headed(question: Question, asked: _Asked, document: Document) -> Iterator[SectionMatch]:
    meta = document.metadata
    titled = passage_terms(f"{meta.title} / {meta.issuer} / {meta.province}")
    beside = [term for term in question.telling if term not in asked.thing]
    thing = [word for word in asked.thing if not _SHORT_FORM.fullmatch(word)]
    meant = {word: syllables(long) for word in thing for long in question.written.get(word, ())}
    heads = [index for index, section in enumerate(document.sections) if _is_head(section, asked.thing)]
    for index in heads:
        section = document.sections[index]
        heading = heading_tokens(section)
        short = {word for word, long in meant.items() if heading.issuperset(long)}
        said = asked.said.union(*(meant[word] for word in short))
        precision = _share(heading, said | titled)
        recall = _share(thing, heading | titled | short | set(thing[:_HEAD]))
        text = document.text if precision == recall == 1.0 else document.text[section.start : section.end]
        rest = _share(beside, titled | passage_terms(text))
        is_innermost = all(document.sections[i].start <= section.start < document.sections[i].end for i in heads)
        is_alone = len(thing) <= _HEAD and recall == 1.0 and is_innermost and rest >= _LEAST_HEADING
        says_it = precision >= _LEAST_HEADING or _first_part(section) <= said
        if (says_it and recall >= _LEAST_THING and rest >= _LEAST_REST) or is_alone:
            tie = len(heading & set(thing)) + _share(beside, titled)
            yield SectionMatch(document, index, precision * recall * rest + tie / 100)


def _first_part(section: Section) -> frozenset[str]:
    """The words of a heading before its "và" or comma: "Trình tự" of "Trình tự và thời hạn giải quyết"."""
    return frozenset(content(concept_tokens(_AND.split(section.title, maxsplit=1)[0])))


def _is_head(section: Section, thing: Sequence[str]) -> bool:
    """Whether a heading begins with what is asked for."""
    own = _without_groups(content(concept_tokens(section.title)))
    return bool(own) and any(own[:_HEAD] == name[: len(own)] for name in _names(thing))


def _share(terms: Sequence[str] | frozenset[str], told: frozenset[str]) -> float:
    return sum(term in told for term in terms) / len(terms) if terms else 1.0
