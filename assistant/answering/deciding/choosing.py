"""Which sentences may decide a yes-or-no question, and what of them is to be shown."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.answering.asking.question import Question
from assistant.answering.deciding.acts import out_of_force
from assistant.answering.deciding.claims import Claim, claim_of
from assistant.answering.deciding.opposing import places_of_lack, places_of_wait, words_of_ways
from assistant.answering.deciding.polarity import is_excluded, left_out_below, without_left_out
from assistant.answering.deciding.posts import post_above
from assistant.answering.deciding.saying import is_item_left_out, is_left_out, says_last, sentence_and_above, told_by
from assistant.answering.deciding.stated import is_stated
from assistant.answering.deciding.times import rhythm_verdict
from assistant.answering.weighing.bounds import in_bracket, is_alike, is_bounded
from assistant.answering.weighing.evidence import Evidence
from assistant.answering.weighing.figures import quantities
from assistant.answering.weighing.focus import Focus
from assistant.answering.weighing.gates import passes_gates
from assistant.answering.weighing.rhythms import place_of_rhythm
from assistant.answering.weighing.support import probability

_LEAST_UNDECIDED = 0.5  # of what is claimed, for a sentence to be told without a verdict
_LEAST_CASE = 0.6  # of a case put, for a clause to be its condition
_LEAST_LIKELY = 0.5  # that such a clause answers
_NAMED = 0.75  # of the thing asked about, for a clause that leaves it out to go first
_MUCH_MORE = 0.2
_OWN_CASE = 0.6
_LOOKED_AT = 8  # sentences that may decide


def may_decide(question: Question, focus: Focus, good: Sequence[Evidence]) -> list[Evidence]:
    """The sentences that may decide, in the order in which they are to be asked: what leaves the thing out, what says
    most of what is claimed, the best.
    """
    claim = claim_of(question)
    excluding = (item for item in good[:_LOOKED_AT] if _excludes(question, focus, claim, item))
    return [*list(excluding)[:1], _telling_best(question, focus, good), good[0]]


def conditions_of(question: Question, focus: Focus, evidence: Sequence[Evidence]) -> list[Evidence]:
    """What is not sure to answer but leaves out the thing asked about, or bounds the very case that is put."""
    claim = claim_of(question)
    likely = (one for one in evidence if probability(question, one) >= _LEAST_LIKELY and passes_gates(question, one))
    return [one for one in likely if _excludes(question, focus, claim, one) or _bounds(question, focus, claim, one)]


def _excludes(question: Question, focus: Focus, claim: Claim, item: Evidence) -> bool:
    text = item.sentence.text
    is_out = is_left_out(question, text) and is_excluded(text)
    of = claim.of or claim.tells
    return (is_out and focus.says(of, f"{text} / {item.titled}") >= _NAMED) or is_item_left_out(focus, claim, item)


def _bounds(question: Question, focus: Focus, claim: Claim, item: Evidence) -> bool:
    if not (claim.of_amount and question.figures):
        return False
    alike = (one for one in quantities(item.figures, with_time=True) if is_alike(question.figures[0], one))
    bounded = any(is_bounded(one, item.sentence.text) for one in alike)
    return bounded and focus.says(claim.of, sentence_and_above(item)) >= _LEAST_CASE


def _telling_best(question: Question, focus: Focus, good: Sequence[Evidence]) -> Evidence:
    """Of the evidence the sentence that says most of what is claimed, where one says much more than the best."""
    claim = claim_of(question)
    tells = claim.tells - words_of_ways(claim.typed)  # what is raised may be claimed to be lowered

    def told(item: Evidence) -> float:
        is_rhythm = bool(rhythm_verdict(question.asked, item.sentence.text))  # is told of what the clause is on
        around = " / ".join((item.passage.text if is_rhythm else item.sentence.text, item.passage.lead))
        said = focus.says(tells, around) + focus.says(claim.of, around) + 0.5 * item.words
        return said + _decisiveness(question, focus, claim, item)

    best = max(good[:_LOOKED_AT], key=told)
    return best if told(best) > told(good[0]) + _MUCH_MORE else good[0]


def _decisiveness(question: Question, focus: Focus, claim: Claim, item: Evidence) -> float:
    """What more a sentence counts that states the amounts, the rhythm or the very case that a question does."""
    text = item.sentence.text
    figures = len(question.figures) / 4 if question.figures and is_stated(question, item) else 0.0
    rhythm = 0.3 if rhythm_verdict(question.asked, text) else 0.0
    stated = quantities(item.figures, with_time=True)
    is_case = len(question.figures) > 1 and any(in_bracket(figure, text) for figure in question.figures)
    is_case = is_case and all(any(is_alike(put, one) for one in stated) for put in question.figures)
    is_case = is_case or bool(places_of_lack(focus, claim, text)) or _bounds(question, focus, claim, item)
    return max(figures, rhythm, _OWN_CASE if is_case else 0.0)


def may_be_told(question: Question, focus: Focus, evidence: Evidence) -> bool:
    """Whether a sentence that decides nothing still tells what is asked about."""
    claim, around = claim_of(question), sentence_and_above(evidence)
    is_said = focus.says(claim.tells, around) >= _LEAST_UNDECIDED or says_last(question, focus, claim, around)
    return is_said or bool(question.figures)


def deciding_places(question: Question, focus: Focus, text: str) -> list[int]:
    """Where the stretch of a sentence begins and ends that decides, and what the sentence leaves out."""
    claim = claim_of(question)
    told = told_by(focus, claim, text)
    rest, rhythm = without_left_out(text), place_of_rhythm(question.asked, text)
    out = [len(rest)] if len(rest) < len(text) and is_left_out(question, text) else []
    opposed = [*places_of_lack(focus, claim, text), *places_of_wait(claim, text)]
    return [told.start, max(told.end - 1, told.start), *out, *rhythm, *opposed]


def deciding_line(question: Question, focus: Focus, evidence: Evidence) -> str:
    """The line above a sentence, where that is what decides: "không bao gồm các trường hợp sau"."""
    claim = claim_of(question)
    above = (evidence.passage.lead, *evidence.passage.headings[-1:])
    if is_item_left_out(focus, claim, evidence):
        return next(filter(None, map(left_out_below, above)), "")
    line = out_of_force(claim, evidence)
    return line.rstrip(" :") if line in above else post_above(claim, evidence)
