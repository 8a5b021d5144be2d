"""Whether a document has or speaks of a thing at all: "Tỉnh có quỹ … không?", "Nghị quyết có nói tới … không?".

No clause denies what no clause speaks of: such a question is answered where the thing itself is said, by a logistic
model of how much of it and of the question a sentence says. The weights are fitted by ``python -m eval.presence``.
"""

from __future__ import annotations

import math
import re
from collections.abc import Collection, Sequence

from assistant.answering.asking.concepts import concept_tokens, passage_terms
from assistant.answering.asking.question import Question
from assistant.answering.deciding.claims import WORDS, Claim, claim_of
from assistant.answering.deciding.saying import sentence_and_above
from assistant.answering.weighing.evidence import Evidence
from assistant.answering.weighing.figures import quantities
from assistant.answering.weighing.focus import Focus
from assistant.answering.weighing.gates import passes_gates
from assistant.vietnamese.letters import fold, has_marks, nfc
from assistant.vietnamese.syllables import bigrams, content

WEIGHTS = {
    "bias": -2.98,
    "words": 1.68,
    "pairs": 2.15,
    "alone": -0.83,
    "torn": -2.12,
    "missing": -1.05,
    "whole": 2.72,
    "dense": 2.06,
}
THERE = 0.5
LOOKED_AT = 25  # sentences
_LEAST_OF = 0.5  # of those of whom it is asked
_MOST_MISSING = 4
_MOST_TERMS = 10  # of a thing: what says more claims that something is so
_HAS = re.compile(r"\bco\b")
_CASE_PUT = re.compile(r"[,;]")  # "mẹ tôi 70 tuổi, có chương trình …"
_ASKS_DUTY = re.compile(r"(?:duoc|dc|bi|phai|can|the|thuoc|nen|du|kip|hop|bat buoc|buoc|dung)\b")
_FRAMES = re.compile(rf"(?:(?:{'|'.join(WORDS['question']['frames'])})\b\s*)+")
_BARE_FRAMES = re.compile(fold(_FRAMES.pattern))
_OF_AMOUNT = re.compile(r"\b(?:chi tieu|so luong|(?<!mot )so)\b")


def asks_presence(question: Question) -> bool:
    """Whether it is asked if a document has or speaks of something: nothing of who must or may, of amounts or of all,
    and of nobody but those of whom the document is.
    """
    if question.intent != "yesno" or question.figures or question.asks_recipients:
        return False
    claim = claim_of(question)
    is_other = claim.is_confirmed or claim.act or claim.lacks or claim.is_only or claim.is_leave
    asking = _HAS.search(claim.said)
    if is_other or asking is None or _ASKS_DUTY.match(claim.told) or len(claim.tells) > _MOST_TERMS:
        return False
    return not _CASE_PUT.search(claim.said, 0, asking.start())


def thing_sought(focus: Focus, claim: Claim) -> list[str]:
    """The terms of the thing that may be there, in order, without the words that ask for a mention or a plan of it."""
    framed = _frame(claim)
    thing = claim.typed[len(framed) :] if len(framed) < len(claim.typed) else claim.typed
    tokens = concept_tokens(thing)
    told = [term for term in content(tokens, focus.marked) if term in focus.singles]
    pairs = frozenset(bigrams(tokens))
    return told + [short for short, long in focus.longs.items() if long and long <= pairs and short not in told]


def _frame(claim: Claim) -> str:
    """The words that a claim begins with and that only ask for a mention or a plan."""
    framed = (_FRAMES if has_marks(claim.typed) else _BARE_FRAMES).match(nfc(claim.typed))
    return framed[0] if framed else ""


def presence(focus: Focus, claim: Claim, evidence: Evidence) -> float:
    """How likely it is that a sentence speaks of the thing that a claim says is there."""
    thing = thing_sought(focus, claim)
    told = features(focus, thing, evidence) if thing else {}
    total = WEIGHTS["bias"] + sum(WEIGHTS[name] * value for name, value in told.items())
    return 1 / (1 + math.exp(-total))


def is_said_whole(question: Question, focus: Focus, evidence: Evidence) -> bool:
    """Whether it is asked if a thing is there, and a sentence is likely to speak of it and says every word of it, of
    those of whom it is asked.
    """
    if not asks_presence(question):
        return False
    claim, around = claim_of(question), sentence_and_above(evidence)
    thing = thing_sought(focus, claim)
    is_whole = bool(thing) and all(focus.says({term}, around) > 0 for term in thing)
    is_of = focus.says(claim.of, f"{evidence.passage.text} / {around} / {evidence.titled}") >= _LEAST_OF
    return is_whole and is_of and presence(focus, claim, evidence) >= THERE


def features(focus: Focus, thing: Collection[str], evidence: Evidence) -> dict[str, float]:
    """What speaks for it, each from 0 to 1: how much of the thing is said, by words and by words side by side, what
    stands side by side elsewhere only, how many of its words are missing; and how much of the whole question is.
    """
    around = sentence_and_above(evidence)
    terms = passage_terms(around)
    pairs = {pair: value for pair, value in focus.pairs.items() if set(pair.split("_")) <= set(thing)}
    total = sum(pairs.values())
    apart = [value for pair, value in pairs.items() if pair not in terms]
    torn = [value for pair, value in pairs.items() if pair not in terms and pair in focus.joined]
    words = focus.says(thing, around)
    missing = sum(focus.says({term}, around) <= 0 for term in thing)
    parted = [term for term in thing if focus.says({term}, around) > 0 and _stands_alone(focus, term, terms)]
    return {
        "alone": len(parted) / len(thing),
        "words": words,
        "pairs": 1 - sum(apart) / total if total else words,
        "torn": max(torn, default=0.0) / total if total else 0.0,
        "missing": min(missing, _MOST_MISSING) / _MOST_MISSING,
        "whole": evidence.words,
        "dense": max(evidence.hit.dense, 0.0),
    }


def speaking_of_it(question: Question, focus: Focus, found: Sequence[Evidence]) -> list[Evidence] | None:
    """What speaks of the thing that may be there, likeliest first; None where nothing is named."""
    claim = claim_of(question)
    if not thing_sought(focus, claim):
        return None
    likely = [(presence(focus, claim, one), one) for one in found[:LOOKED_AT]]
    told = [(share, one) for share, one in likely if share >= THERE and passes_gates(question, one)]
    if _OF_AMOUNT.search(fold(_frame(claim))):
        told = [(share, one) for share, one in told if quantities(one.figures)]
    return [one for _, one in sorted(told, key=lambda pair: -pair[0])]


def _stands_alone(focus: Focus, term: str, said: Collection[str]) -> bool:
    """Whether a word is said, but beside none of those that the question has beside it."""
    pairs = focus.neighbours.get(term, frozenset())
    return term in said and bool(pairs) and pairs.isdisjoint(said)
