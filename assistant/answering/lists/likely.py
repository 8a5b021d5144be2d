"""How likely each sentence lists what a question asks the members of: a conditional logistic model of a few features.

A sentence may say all the words of a question and list nothing: "Sở A nghiên cứu bệnh cây" beside "Nghiên cứu bệnh
vàng lá, thối rễ và đốm nâu". The weights are fitted by ``python -m eval.listing`` on questions whose list is known.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from assistant.answering.asking.question import Question
from assistant.answering.lists.enumerations import Enumeration, enumerations
from assistant.answering.lists.kinds import Kind, kind_asked
from assistant.answering.weighing.evidence import Evidence
from assistant.answering.weighing.focus import Focus
from assistant.vietnamese.syllables import syllables

WEIGHTS = {"score": 6.02, "clause": 3.12, "listing": 3.1, "leads_over": 3.02, "called": 3.1}
_OF_TASKS = re.compile(r"\b(?:viec|nhiem vu|trach nhiem|lam|giai phap) (?:gi|j|nao)\b")
BEST = 12  # sentences among which the likeliest is looked for
_JOINS = re.compile(r",\s|\s(?:và|hoặc|cùng)\s")
_SUBJECT = 2
_ASKING = frozenset(
    syllables("các, những, hãy, xin, cho, biết, kể, tên, ra, liệt, nêu, trong, theo, khi, muốn, vậy, thế")
)
_JOINED = 2  # members of which a clause strings more together than that has as many joints


def likeliest_first(question: Question, focus: Focus, good: Sequence[Evidence]) -> list[Evidence]:
    """The evidence, what most likely lists what is asked for first; what is to be done no sentence need list."""
    if _OF_TASKS.search(question.asked):
        return list(good)
    kind = kind_asked(question)
    near = good[:BEST]
    subject = subject_of_list(question)
    values = [_value(features(focus, kind, subject, item, good[0].score)) for item in near]
    order = sorted(range(len(near)), key=lambda at: -values[at])
    return [*(near[at] for at in order), *good[BEST:]]


def subject_of_list(question: Question) -> list[str]:
    """The first words of a question that are no asking: "Hồ sơ xin cấp phép gồm những gì?" is of "hồ sơ"."""
    return [word for word in syllables(question.asked) if word not in _ASKING][:_SUBJECT]


def features(
    focus: Focus, kind: Kind | None, subject: Sequence[str], item: Evidence, best: float
) -> Mapping[str, float]:
    """What speaks for a sentence, by name; ``subject``: the first words asked, ``best``: the score of the best."""
    text = item.sentence.text
    said = {clause: focus.coverage(clause) for clause in text.split("; ")}
    clause = max(said, key=lambda one: said[one])
    lists = enumerations(text)
    fits = (kind.fit(one) if kind else 0.0 for one in lists)
    strings = len(_JOINS.findall(clause)) >= _JOINED or bool(enumerations(clause))
    return {
        "score": item.score / best if best else 0.0,
        "clause": said[clause],
        "listing": said[clause] * strings,
        "leads_over": max((focus.coverage(one.before) for one in lists), default=0.0),
        "called": max((*fits, *(_is_of(subject, one) for one in lists)), default=0.0),
    }


def _is_of(subject: Sequence[str], listed: Enumeration) -> float:
    """1 where the words before a list begin with those: "Hồ sơ cấp phép gồm: …"."""
    return float(len(subject) == _SUBJECT and syllables(listed.before)[:_SUBJECT] == subject)


def _value(told: Mapping[str, float]) -> float:
    return sum(WEIGHTS[name] * value for name, value in told.items())
