"""Of the sentences found for a yes-or-no question the one to tell, and where in it that stands which decides."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.answering.asking.question import Question
from assistant.answering.deciding.claims import claim_of
from assistant.answering.deciding.opposing import places_of_lack, words_of_ways
from assistant.answering.deciding.polarity import without_left_out
from assistant.answering.deciding.saying import is_left_out, says_last, sentence_and_above, told_by
from assistant.answering.deciding.stated import is_stated, rhythm_verdict
from assistant.answering.weighing.evidence import Evidence
from assistant.answering.weighing.focus import Focus

_LEAST_UNDECIDED = 0.5  # of what is claimed, for a sentence to be told without a verdict
_MUCH_MORE = 0.2
_LOOKED_AT = 8  # sentences that may decide


def telling_best(question: Question, focus: Focus, good: Sequence[Evidence]) -> Evidence:
    """Of the evidence the sentence that says most of what is claimed, where one says much more than the best."""
    claim = claim_of(question)
    tells = claim.tells - words_of_ways(claim.typed)  # what is raised may be claimed to be lowered

    def told(item: Evidence) -> float:
        around = " / ".join((item.sentence.text, item.passage.lead))
        figures = len(question.figures) / 4 if question.figures and is_stated(question, item) else 0.0
        rhythm = 0.3 if rhythm_verdict(question.asked, item.sentence.text) else 0.0
        said = focus.says(tells, around) + focus.says(claim.of, around) + 0.5 * item.words
        return said + max(figures, rhythm)

    best = max(good[:_LOOKED_AT], key=told)
    return best if told(best) > told(good[0]) + _MUCH_MORE else good[0]


def may_be_told(question: Question, focus: Focus, evidence: Evidence) -> bool:
    """Whether a sentence that decides nothing still tells what is asked about."""
    claim, around = claim_of(question), sentence_and_above(evidence)
    is_said = focus.says(claim.tells, around) >= _LEAST_UNDECIDED or says_last(question, focus, claim, around)
    return is_said or bool(question.figures)


def deciding_places(question: Question, focus: Focus, text: str) -> list[int]:
    """Where the stretch of a sentence begins and ends that decides, and what the sentence leaves out."""
    told = told_by(focus, claim_of(question), text)
    rest = without_left_out(text)
    out = [len(rest)] if len(rest) < len(text) and is_left_out(question, text) else []
    return [told.start, max(told.end - 1, told.start), *out, *places_of_lack(focus, claim_of(question), text)]
