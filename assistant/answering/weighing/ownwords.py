"""Whether a sentence says anything of what is asked by the figure that it has, and not only by another of its clauses:
"52 xã đạt chuẩn, … thu nhập đạt 56 triệu đồng" tells no money for "xã đạt chuẩn".
"""

from __future__ import annotations

from assistant.answering.asking.concepts import passage_terms, spellings
from assistant.answering.asking.question import Question
from assistant.answering.weighing.amounts import figures_asked
from assistant.answering.weighing.evidence import Evidence
from assistant.answering.weighing.figures import quantities
from assistant.answering.weighing.focus import Place
from assistant.answering.weighing.stretches import stretches_of
from assistant.reading.cells import cells_of

_LEAST = 0.1  # share of the single terms asked about
_ELSEWHERE = 0.3  # and the share from which on the sentence says them of something else


def says_of_figure(question: Question, evidence: Evidence) -> bool:
    """Whether some figure that may be meant has a word of the question by it, in its clause or above."""
    focus, passage = evidence.focus, evidence.passage
    of_figure = question.intent == question.wants == "figure" and not question.wants_number
    if not of_figure or question.is_short or focus is None or cells_of(passage):
        return True
    text = evidence.sentence.text
    found = quantities(evidence.figures, question.wants_time)
    stretches = stretches_of(text, found)
    told = (stretches.get(figure) for figure in figures_asked(question, focus, evidence) or found)
    own = [f"{one.subject} / {one.shared} / {one.own}" for one in told if one]
    above = " / ".join((*passage.headings, passage.lead))
    said = [
        focus.of_singles(focus.singles, (_place(told),))[0] for told in (text, *(f"{above} / {one}" for one in own))
    ]
    return not own or said[0] < _ELSEWHERE or max(said[1:]) >= _LEAST


def _place(text: str) -> Place:
    return passage_terms(text), spellings(text), 1.0
