"""What else a clause and its section say of a thing that is asked about broadly, where the answer has room for it."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.answering.desk import Desk
from assistant.answering.digesting.choosing import digested
from assistant.answering.drafting import Source, Statement
from assistant.answering.lists.digests import IN_SHORT, ground_of
from assistant.answering.weighing.evidence import Evidence
from assistant.answering.wording import plain
from assistant.reading.cells import cells_of
from assistant.records import Passage, Sentence

_WINDOW = 106  # words of the whole answer
_SENTENCE = 12  # words that a sentence should have
_LEAST_ROOM = 20  # words that are worth adding
_MOST_CLAUSES = 15  # of a section that is about one thing
_NEAR_BEST = 0.5  # of what the best sentence says of the words asked about


def survey(desk: Desk, best: Evidence, told: Sequence[Statement]) -> list[Statement]:
    """The telling words of the sentences beside those told, of the same section, that speak of what is asked."""
    room = _WINDOW - sum(len(one.text.split()) for one in told)
    if room < _LEAST_ROOM or desk.question.intent not in IN_SHORT:
        return []
    here = [item for item in desk.evidence() if item.passage.document == best.passage.document]
    said = {item.sentence.start: item.words for item in here}
    sources = [source for one in told for source in one.sources]
    beside = [
        (passage, sentence)
        for passage in _clauses_around(desk, best.passage)
        for sentence in passage.sentences
        if said.get(sentence.start, 0.0) >= _NEAR_BEST * best.words and not _is_told(sentence, sources)
    ]
    most = sorted((said[sentence.start] for _, sentence in beside), reverse=True)[: room // _SENTENCE]
    beside = [(passage, sentence) for passage, sentence in beside if said[sentence.start] >= most[-1]][: len(most)]
    ground = ground_of(desk, best.passage.document, " ".join(one.text for one in told))
    texts = digested([sentence.text for _, sentence in beside], room, ground)
    return [
        Statement(plain(text), (Source(passage, sentence.start, sentence.end),))
        for text, (passage, sentence) in zip(texts, beside, strict=True)
        if text
    ]


def _clauses_around(desk: Desk, passage: Passage) -> list[Passage]:
    """The clauses of the innermost section that a clause stands in; of a long one the clause alone."""
    sections = [one for one in desk.reader.document(passage.document).sections if one.start <= passage.start < one.end]
    passages = desk.reader.passages(passage.document)
    around = [p for p in passages if sections and sections[-1].start <= p.start < sections[-1].end and not cells_of(p)]
    return around if len(around) <= _MOST_CLAUSES else [passage]


def _is_told(sentence: Sentence, sources: Sequence[Source]) -> bool:
    return any(source.start <= sentence.start < source.end for source in sources)
