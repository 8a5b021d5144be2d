"""The section that is meant, in short or clause by clause."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.answering.desk import Desk
from assistant.answering.drafting import Statement, source_of
from assistant.answering.lists.digests import section_digest
from assistant.answering.lists.fitting import fitted
from assistant.answering.lists.matching import match_sections, says_nothing
from assistant.answering.lists.sections import SectionMatch, heading_tokens, named_sections
from assistant.answering.wording import plain
from assistant.records import Document, Passage, Section

_NAMED = 0.6  # the least match asked for, up to which a heading that says all that is asked about is meant
_MOST_DOCUMENTS = 4  # of one place, whose headings are looked at


def section_summary(desk: Desk, documents: Sequence[Document], least: float) -> list[Statement]:
    """What stands under the heading that says all that is asked about; none where no heading does.

    ``least``: the match from which on a heading is what the question means, though it does not say all of it.
    """
    matches = match_sections(desk.question, documents, desk.reader.rarity)
    named = set(named_sections(desk.question, documents)) if least <= _NAMED else set()
    sure = {(match.document.name, match.index) for match in matches if match.score >= least}
    meant = [match for match in matches if (match.document.name, match.index) in named | sure]
    meant = [match for match in meant if not says_nothing(desk.question, match)]
    return section_digest(desk, meant[0]) if meant else []


def section_clauses(desk: Desk, words: int) -> list[Statement]:
    """The clauses, in so many words, under the heading that says all that is asked about, and least beside it; of one
    that has headings below it these. None where no heading says all.
    """
    documents = [desk.reader.document(name) for name in desk.names[:_MOST_DOCUMENTS]]
    named = named_sections(desk.question, documents)
    if not named:
        return []
    by_name = {document.name: document for document in documents}
    matches = [SectionMatch(by_name[name], index, 1.0) for name, index in named]
    match = min(matches, key=lambda match: len(heading_tokens(match.section)))
    inside = [p for p in desk.reader.passages(match.document.name) if _is_within(match.section, p)]
    below = [(child.title, next((p for p in inside if _is_within(child, p)), None)) for child in match.children]
    told = [(title, first) for title, first in below if title and first]
    told = told or [(passage.sentences[0].text, passage) for passage in inside]
    texts = fitted([text for text, _ in told], words)
    return [Statement(plain(text), (source_of(p),)) for text, (_, p) in zip(texts, told, strict=True)]


def _is_within(section: Section, passage: Passage) -> bool:
    return section.start <= passage.start < section.end
