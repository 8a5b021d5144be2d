"""The section that is meant, in short or clause by clause."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.answering.desk import Desk
from assistant.answering.drafting import Statement, source_of
from assistant.answering.lists.digests import section_digest
from assistant.answering.lists.fitting import fitted
from assistant.answering.lists.matching import match_sections, says_nothing
from assistant.answering.lists.sections import named_sections
from assistant.answering.wording import plain
from assistant.records import Document

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
    """The clauses, in so many words, under the one heading that says all that is asked about; none where none does."""
    documents = [desk.reader.document(name) for name in desk.names[:_MOST_DOCUMENTS]]
    named = named_sections(desk.question, documents)
    if not named:
        return []
    name, index = named[0]
    section = next(document for document in documents if document.name == name).sections[index]
    inside = [p for p in desk.reader.passages(name) if section.start <= p.start < section.end]
    texts = fitted([passage.sentences[0].text for passage in inside], words)
    return [Statement(plain(text), (source_of(p),)) for text, p in zip(texts, inside, strict=True)]
