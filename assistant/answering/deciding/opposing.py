"""Whether a clause says the opposite of what is claimed: another way, another condition, another thing held so.

What is raised is not lowered, what is done step by step is not done at once; "lấy doanh nghiệp làm trung tâm" says
that of no one else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from assistant.answering.asking.concepts import concept_tokens, passage_terms
from assistant.answering.asking.question import Question
from assistant.answering.deciding.claims import NO, WORDS, YES, Claim, words_of
from assistant.answering.deciding.heads import is_denying, names_denied
from assistant.answering.deciding.polarity import stretches
from assistant.answering.deciding.saying import says_last, told_by
from assistant.answering.weighing.bodies import bodies_in, names_one_of
from assistant.answering.weighing.doers import doer_of, worked_with
from assistant.answering.weighing.evidence import Evidence
from assistant.answering.weighing.focus import Focus
from assistant.vietnamese.letters import fold, has_marks, nfc
from assistant.vietnamese.syllables import STOPWORDS, bigrams, syllables

_LEAST_ACT = 0.5  # of what is claimed
_LEAST_LACK = 0.6  # of what is not yet so in the case asked about
_LEAST_HELD = 0.7  # of what a thing is held as
_VERBS = "|".join(fold(word) for word in WORDS["question"]["holds"])
_HELD = re.compile(
    rf"\b(?:{_VERBS})\s+([^,;.]{{2,60}}?)\s+(?:la|lam)\b([^,;.]+)"
    rf"|(?:^|[,;.]\s*)([^,;.]{{2,60}}?)\s+(?:duoc|phai)\s+(?:{_VERBS})\s+(?:la|lam)\b([^,;.]+)"
)
_WAITS = re.compile(
    r"(?<!khong )\b(?:phai|can|bat buoc)(?: phai)? (?:cho|doi)(?: (?:den|toi))?(?: khi)? (?P<what>[^,;]+?)"
    r"(?= (?:roi |thi )?moi\b| roi\b|,|;|$)"
)
_WAITS_NOT = re.compile(r"\b[Kk]hông (?:phải |cần )?(?:chờ|đợi)(?: đến| tới)?(?: khi)? ([^;.]+)")
_IS = re.compile(r"(?:^|[,;.:]\s*)([^,;.:]{2,80}?)\s+la\b([^,;.]+)")
_CLAIMED_AS = re.compile(r"^\W*(?P<who>.{2,80}?)\s(?:co\s)?(?:phai\s)?(?:la|chinh la)\s(?P<what>[^,;]+)")
_IS_ROLE = r"(?:(?:moi )?la|(?:giu|dong) (?:mot )?vai(?: tro)?(?: la)?|lam)\b"
_SIDES = re.compile(r"[;.:]\s|,\s*(?=(?:con|trong khi)\s)")
_SIDE_IS = re.compile(rf"^\s*(?:con |trong khi(?: do)? )?(.{{2,160}}?)\s+{_IS_ROLE}(.+)$")
_EACH_IS = re.compile(rf"(?:^|[,;.:])\s*(?:con |trong khi(?: do)? )?([^,;.:]{{2,120}}?)\s+{_IS_ROLE}([^,;.:]+)")
_LEAST_SAME = 0.5  # of the words of the shorter of two names


@lru_cache
def _way(words: tuple[str, ...], *, folded: bool) -> re.Pattern[str]:
    pattern = rf"\b(?:{'|'.join(words)})\b"
    return re.compile(fold(pattern) if folded else pattern, re.IGNORECASE)


def _says(words: Sequence[str], text: str) -> bool:
    """Whether a text says one of some words; a text without dấu by how they are typed without."""
    return bool(_way(tuple(words), folded=not has_marks(text)).search(text))


def words_of_ways(text: str) -> frozenset[str]:
    """The folded words by which a text says which way a thing goes."""
    patterns = (_way(tuple(words), folded=not has_marks(text)) for ways in WORDS["ways"].values() for words in ways)
    return frozenset(word for pattern in patterns for match in pattern.finditer(text) for word in syllables(match[0]))


def of_way(question: Question, focus: Focus, claim: Claim, evidence: Evidence) -> str | None:
    """Whether a thing goes the way that is claimed."""
    text = evidence.sentence.text
    told = nfc(told_by(focus, claim, text).text)
    for one, other in WORDS["ways"].values():
        for claimed, opposed in ((one, other), (other, one)):
            is_claimed = _says(claimed, claim.typed) and not _says(opposed, claim.typed)
            if is_claimed and _says(opposed, told) and not _says(claimed, told):
                return NO
    return None


def claims_other_way(claim: Claim, text: str) -> bool:
    """Whether a claim says of a way that a thing goes what a text does not say at all."""
    said = nfc(text)
    return not is_denying(claim) and any(
        _says(way, claim.typed) and not _says(needed, said) for way, needed in WORDS["said"].values()
    )


def of_lack(question: Question, focus: Focus, claim: Claim, evidence: Evidence) -> str | None:
    """Whether a thing is so though another is not yet: "bị thay khi chưa hết nhiệm kỳ"."""
    text = evidence.sentence.text
    if not claim.lacks:
        return None
    told = told_by(focus, claim, text)
    if focus.says(claim.tells, told.text) < _LEAST_ACT:
        return ""
    if names_denied(claim, told.text):  # the clause is of those of whom the same is not so
        return None
    if told.is_denied:
        return NO
    if places_of_lack(focus, claim, text):
        return YES
    is_bound = words_of("clause", "comes_after").search(text) and focus.says(claim.lacks, text) >= _LEAST_LACK
    return NO if is_bound else ""


def of_wait(question: Question, focus: Focus, claim: Claim, evidence: Evidence) -> str | None:
    """Whether something must be waited for that the clause says need not be: "phải chờ hết năm mới được trả"."""
    text = evidence.sentence.text
    wait = _WAITS.search(claim.said)
    if wait is None:
        return None
    awaited = frozenset(syllables(wait["what"])) - STOPWORDS
    told = (frozenset(syllables(match[1])) for match in _WAITS_NOT.finditer(nfc(text)))
    is_told = any(len(awaited & said) >= _LEAST_LACK * len(awaited) for said in told)
    return NO if awaited and is_told else None


def places_of_wait(claim: Claim, text: str) -> list[int]:
    """Where a sentence says what need not be waited for, if a claim is of waiting."""
    told = _WAITS_NOT.search(nfc(text)) if _WAITS.search(claim.said) else None
    return [told.start(), told.start(1)] if told else []


def places_of_lack(focus: Focus, claim: Claim, text: str) -> list[int]:
    """Where a sentence says that the case of which a claim is need not be so, or is not."""
    if not claim.lacks:
        return []
    denied = (part for part in stretches(text) if part.is_denied and focus.says(claim.lacks, part.text) >= _LEAST_LACK)
    return [place for part in denied for place in (part.start, part.end - 1)]


def of_held(question: Question, focus: Focus, claim: Claim, evidence: Evidence) -> str | None:
    """Whether it is the thing claimed that is held as something: "coi người dân là trung tâm"."""
    text = evidence.sentence.text
    folded = fold(nfc(text))
    asked, stated = next(_held(_HELD, claim.said), None), [*_held(_HELD, folded), *_held(_IS, folded)]
    if asked is None:
        return None
    who, what = asked
    others = [other for other, same in stated if len(what & same) >= max(2, _LEAST_HELD * min(len(what), len(same)))]
    return NO if who and others and all(other and not who & other for other in others) else None


def of_contrast(question: Question, focus: Focus, claim: Claim, evidence: Evidence) -> str | None:
    """Whether one thing is said to be what another is: "đầu tư là phương tiện, còn đích đến là việc làm"."""
    text = evidence.sentence.text
    asked = _CLAIMED_AS.search(claim.said)
    if asked is None:
        return None
    who, what = _words(asked["who"]), _words(asked["what"])
    stated = [(_words(thing), _words(held)) for side in _SIDES.split(fold(nfc(text))) for thing, held in _held_in(side)]
    own = [(thing, held) for thing, held in stated if _same(who, thing)]
    others = [thing | held for thing, held in stated if (thing, held) not in own]
    is_another = bool(own) and not any(_same(what, held) for _, held in own)
    return NO if is_another and any(_same(what, other) for other in others) else None


def _held_in(side: str) -> Iterator[tuple[str, str]]:
    """Each thing of one side of a folded sentence with what it is said to be; all those joined by commas as one."""
    yield from _SIDE_IS.findall(side) or ()
    yield from _EACH_IS.findall(side)


def of_rival(question: Question, focus: Focus, claim: Claim, evidence: Evidence) -> str | None:
    """ "Không" where a sentence names what the claim says that a thing is not, "của Sở A chứ không phải Sở B", and not
    what it says that it is; "" where it names both or neither.
    """
    if not question.rival or any(letter.isdigit() for letter in question.rival):  # amounts are compared as such
        return None
    text = f"{evidence.sentence.text} / {evidence.passage.lead}"
    if rival := [body.canonical for body in bodies_in(question.rival)]:
        own = [body.canonical for body in bodies_in(nfc(question.text))][-1:]
        done = claim.tells - frozenset(token for body in own for token in concept_tokens(body))
        if focus.says(done, text) < _LEAST_ACT or names_one_of(rival, worked_with(text)):
            return ""
        doer = doer_of(text)  # who does it, where both stand there
        named = [names_one_of(each, text) for each in (own, rival)]
        is_own, is_rival = (names_one_of(each, doer) for each in (own, rival)) if all(named) else named
    else:
        tokens = syllables(question.rival)
        is_rival = passage_terms(text).issuperset(bigrams(tokens) or tokens)
        is_own = says_last(question, focus, claim, text)
    return None if is_own and not is_rival else NO if is_rival and not is_own else ""


def _words(text: str) -> frozenset[str]:
    return frozenset(concept_tokens(text)) - STOPWORDS


def _same(one: frozenset[str], other: frozenset[str]) -> bool:
    return bool(one and other) and len(one & other) >= _LEAST_SAME * min(len(one), len(other))


def _held(pattern: re.Pattern[str], folded: str) -> Iterator[tuple[frozenset[str], frozenset[str]]]:
    """The words of each thing that is held as something, and those of that."""
    for match in pattern.finditer(folded):
        who, what = (_words(part) for part in match.groups() if part)
        yield who, what


def only_considers(focus: Focus, claim: Claim, text: str) -> bool:
    """Whether a clause only plans to look at what is claimed, and the claim does not say so."""
    considers = words_of("clause", "considers")
    return bool(considers.match(told_by(focus, claim, text).text)) and not considers.search(claim.typed)
