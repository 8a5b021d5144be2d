"""How much a sentence says of a claim: of the thing asked about, of what is claimed of it, and in which stretch."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.answering.asking.concepts import concept_tokens, passage_terms
from assistant.answering.asking.denials import CLAIMS_DENIAL
from assistant.answering.asking.question import Question
from assistant.answering.deciding.claims import WORDS, Claim, words_of
from assistant.answering.deciding.heads import Head, head_of, is_denying
from assistant.answering.deciding.polarity import (
    Stretch,
    left_out,
    left_out_below,
    stretches,
    without_left_out,
)
from assistant.answering.weighing.bodies import bodies_in
from assistant.answering.weighing.evidence import Evidence
from assistant.answering.weighing.focus import Focus
from assistant.answering.weighing.pieces import pieces_of
from assistant.vietnamese.abbreviations import SYLLABLE
from assistant.vietnamese.letters import fold, nfc
from assistant.vietnamese.syllables import STOPWORDS, content, syllables

NAMED_IN_FULL = 0.8
_LEAST_OF = 0.5  # of the thing asked about
_LEAST_TOLD = 0.2  # of what is claimed of it
_LESS_NAMED = 0.15
_HEAD_SAID = 5.0  # for the head of the claim, both its words side by side: before all that else is said
_LEFT_OUT = 0.6  # of the own words of a thing left out that a question about it says
_OF_ITS_KIND = 5  # words
_NUMBER = re.compile(r"\b(?!(?:19|20)\d\d\b)\d+")
_ORDINAL = re.compile(r"\blan (?:thu )?(dau|nhat|hai|ba|tu|bon|nam|sau|[1-6])\b")
_PARTS = re.compile(r" (?:cho|o|tai|vao|tu|cua|voi|den|trong|theo|ve|va|hoac) ")
_NEAR = 6  # words
_MOST = 0.75  # of the words of a long form, or of a deed
_NEARLY_ALL = 0.75  # of a claim
_NOT_OF_THEM = re.compile(r"\b(?:chu|va|ma) khong (?:phai|do|vi|bi|thuoc)\b[^,;.?]*")  # "chứ không phải thiên tai"
_DEED = 2  # words
_REFERS_BACK = re.compile(r"(?:người|đối tượng|tổ chức|cá nhân) (?:được|này|nêu trên|nhận)\b", re.IGNORECASE)


def says_all(question: Question, focus: Focus, claim: Claim, around: str, title: str) -> bool:
    """Whether a sentence, with what stands above it, says every word of a claim that does not only help it along: then
    it is no matter by which light word the claim says what is done.
    """
    telling = claim.tells & question.essential
    is_whole = focus.says(claim.of | claim.tells, f"{around} / {title}") >= _NEARLY_ALL
    pairs = [pair for pair in focus.pairs if telling.issuperset(pair.split("_"))]
    is_whole = is_whole and (not pairs or not passage_terms(around).isdisjoint(pairs))
    return len(telling) > 1 and is_whole and all(focus.says({term}, around) > 0 for term in telling)


def says_deed(focus: Focus, claim: Claim, evidence: Evidence) -> bool:
    """Whether a sentence says what a body that a claim begins with is said to do: "UBND huyện | cấp giấy phép"."""
    body = next(iter(bodies_in(claim.whole)), None)
    if not claim.is_confirmed or body is None or body.start > 0:
        return True
    deed = frozenset(content(concept_tokens(claim.whole[body.end :]))[:_DEED])
    return focus.says(deed, f"{evidence.sentence.text} / {evidence.passage.lead}") >= _MOST


def says_act(question: Question, focus: Focus, claim: Claim, text: str) -> bool:
    """Whether a text says what is done, by the word of the claim and the next or by one that may be said for it."""
    act = frozenset((claim.act,))
    if is_denying(claim) and any(word.partition(" ")[0] == claim.act for word in CLAIMS_DENIAL.findall(claim.told)):
        return True  # "bị cắt thi đua": is borne out by what is denied
    if focus.says(act, text) == 0:
        kin = (kin for kin in WORDS["question"]["kin_acts"] if claim.act in kin)
        return any(word in syllables(text) for word in next(kin, ()))
    pair = next((pair for pair in focus.pairs if pair.startswith(f"{claim.act}_")), "")
    is_whole = not pair or pair in passage_terms(text) or any(word in question.written for word in pair.split("_"))
    return is_whole or focus.says(claim.tells, text) >= _MOST


def says_last(question: Question, focus: Focus, claim: Claim, text: str) -> bool:
    """Whether a text says what the claim ends with, an abbreviation's long form by most of its words."""
    said = frozenset(syllables(text))
    if len(claim.last) > 1 and claim.last <= question.written.keys():  # "qua mạng" is said for one thing
        forms = frozenset.intersection(*(frozenset(question.written[term]) for term in claim.last))
        return any(frozenset(syllables(form)) <= said for form in forms) or claim.last <= said
    if focus.says(claim.last, text):
        return True
    longs = (syllables(question.longs[term]) for term in claim.last if term in question.longs)
    return any(sum(word in said for word in long) >= _MOST * len(long) for long in longs)


def says_ends(question: Question, focus: Focus, claim: Claim, text: str) -> bool:
    """Whether a text says what each part of a claim ends with, "tặng máy tính" and "cho hộ cận nghèo": the last word,
    and together with the one before where the two are one term of the documents.
    """
    terms = passage_terms(text)
    ends = (syllables(part)[-2:] for part in _PARTS.split(claim.told))
    return all(_says_end(question, focus, terms, end, text) for end in ends if len(end) > 1 or _is_name(end))


def _is_name(end: Sequence[str]) -> bool:
    """Whether it is one word that is no Vietnamese syllable: "với Viettel"."""
    return len(end) == 1 and SYLLABLE.fullmatch(end[0]) is None


def _says_end(question: Question, focus: Focus, terms: frozenset[str], end: Sequence[str], text: str) -> bool:
    pair = "_".join(end)
    if pair in terms or not focus.singles.keys() >= set(end):
        return True
    if any(word in question.written for word in end):
        return any(focus.says({word}, text) > 0 for word in end)
    if _stand_near(end, text):
        return True
    enough = any if len(end) > 1 and not SYLLABLE.fullmatch(end[-1]) else all  # "túi ni lông free"
    return pair not in focus.joined and enough(focus.says({word}, text) > 0 for word in end)


def _stand_near(end: Sequence[str], text: str) -> bool:
    """Whether two words stand in this order with few between: "giảm 30% mức phí" for "giảm phí"."""
    said = syllables(text)
    places = [place for place, word in enumerate(said) if len(end) > 1 and word == end[0]]
    return any(end[1] in said[place + 1 : place + _NEAR] for place in places)


def says_numbers(question: Question, claim: Claim, text: str) -> bool:
    """Whether a text has the numbers that a claim says, but those of years and of acts."""
    acts = set(re.findall(r"\d+", " ".join((*question.numbers, *question.acts, *question.begun))))
    ordinals = [set(_ORDINAL.findall(fold(each))) for each in (claim.said, text)]
    if all(ordinals) and ordinals[0].isdisjoint(ordinals[1]):
        return False
    claimed = {number.lstrip("0") for number in _NUMBER.findall(claim.told) if number not in acts}
    return claimed <= {number.lstrip("0") for number in _NUMBER.findall(text)}


def says_both(focus: Focus, claim: Claim, evidence: Evidence, title: str) -> bool:
    """Whether a sentence, with what stands above it, speaks of the thing asked about and of what is claimed of it."""
    around = sentence_and_above(evidence)
    if is_of_other_clause(focus, claim, evidence.sentence.text):
        return False
    whole = f"{evidence.passage.text} / {around} / {title}"
    is_of = focus.says(claim.of, whole) >= _LEAST_OF
    return is_of and focus.says(claim.tells, around) >= _LEAST_TOLD


def lacks_term(focus: Focus, claim: Claim, evidence: Evidence, title: str) -> bool:
    """Whether a clause, with what stands above it, says neither word of some term of the documents that a claim says:
    of what else it may be true, it is not said of this.
    """
    around = f"{sentence_and_above(evidence)} / {title}"
    places = ((claim.tells, around), (claim.of, f"{evidence.passage.text} / {around}"))
    for said, text in places:
        terms = (pair.split("_") for pair in focus.joined if said.issuperset(pair.split("_")))
        if any(all(focus.says({word}, text) <= 0 for word in term) for term in terms):
            return True
    return False


def is_of_other_clause(focus: Focus, claim: Claim, text: str) -> bool:
    """Whether what is claimed stands in one clause of a sentence, and the thing asked about only in another."""
    clauses = clauses_of(text)
    if not claim.act or len(clauses) == 1:
        return False
    named = max(focus.says(claim.of, clause) for clause in clauses)
    acting = [clause for clause in clauses if focus.says(frozenset((claim.act,)), clause) > 0]
    acting = [clause for clause in acting if not _REFERS_BACK.match(clause)]
    is_apart = all(focus.says(claim.of, clause) < named - _LESS_NAMED for clause in acting)
    return named >= NAMED_IN_FULL and bool(acting) and is_apart


def clauses_of(text: str) -> list[str]:
    """The clauses of a sentence, each up to a piece that says something of what it names."""
    found = [""]
    for piece in pieces_of(text):
        found[-1] = f"{found[-1]} {piece.text}".strip()
        if piece.text.endswith(";") or words_of("clause", "says_of").search(piece.text):
            found.append("")
    found = [clause for clause in found if clause]
    if len(found) > 1 and not words_of("clause", "says_of").search(found[-1]) and not found[-2].endswith(";"):
        found[-2:] = [" ".join(found[-2:])]
    return found


def sentence_and_above(evidence: Evidence) -> str:
    """A sentence with what stands above it."""
    return " / ".join((evidence.sentence.text, evidence.passage.lead, *evidence.passage.headings))


def is_left_out(question: Question, text: str) -> bool:
    """Whether the thing asked about is one that the sentence leaves out, by the words that only that thing has."""
    rest = frozenset(concept_tokens(without_left_out(text)))
    written = (syllables(form) for forms in question.written.values() for form in forms)
    said = frozenset(syllables(_NOT_OF_THEM.sub(" ", fold(nfc(question.text)).lower()))).union(*written)
    for item, least in _named_in(left_out(text)):
        own = [word for word in dict.fromkeys(syllables(item)) if word not in rest and word not in STOPWORDS]
        if len(own) >= least and sum(word in said for word in own) >= _LEFT_OUT * len(own):
            return True
    return False


def _named_in(items: Sequence[str]) -> Iterator[tuple[str, int]]:
    """The things left out, each with how many words of its own it must have; and those at which they are, if these are
    told from others of their kind: "giáo viên tại | cơ sở có vốn nước ngoài".
    """
    for item in items:
        yield item, 1
        _, _, place = item.partition(" tại ")
        yield place, _OF_ITS_KIND


def is_item_left_out(focus: Focus, claim: Claim, evidence: Evidence) -> bool:
    """Whether the thing asked about is an item below a line that leaves out what follows."""
    above = (evidence.passage.lead, *evidence.passage.headings[-1:])
    named = claim.of or claim.tells
    return any(map(left_out_below, above)) and focus.says(named, evidence.sentence.text) >= _LEFT_OUT


def told_by(focus: Focus, claim: Claim, text: str) -> Stretch:
    """The stretch of a sentence that tells most of what is claimed; of those that tell as much a denial."""

    def says(part: Stretch) -> tuple[float, bool]:
        told, last = focus.says(claim.tells, part.text), focus.says(claim.last, part.text)
        act = focus.says(frozenset((claim.act,)), part.text)
        head = _HEAD_SAID * says_head(head_of(claim), part.text)
        return round(2 * told + 0.6 * last + 0.5 * act + head + focus.coverage(part.text), 2), part.is_denied

    return max(stretches(text), key=says)


def says_head(head: Head, text: str) -> bool:
    """Whether a stretch says the head of a claim, both its words side by side."""
    return head.pair in passage_terms(text)


def place_of_head(head: Head, text: str) -> int:
    """Where a stretch says the head of a claim; its end where only another form of it stands there."""
    found = re.search(r"\W+".join(map(re.escape, head.terms)), fold(text).lower())
    return found.start() if found else max(len(text) - 1, 0)
