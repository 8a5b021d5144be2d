"""Who holds a post, where a question claims that someone does: "Giám đốc Sở có phải là Trưởng ban không?"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.answering.asking.concepts import concept_tokens
from assistant.answering.asking.question import Question
from assistant.answering.deciding.claims import NO, YES, Claim
from assistant.answering.weighing.evidence import Evidence
from assistant.answering.weighing.focus import Focus
from assistant.answering.weighing.who import OFFICE
from assistant.vietnamese.letters import fold, nfc

_DEPUTY = "pho"
_LEAST = 0.75  # of the words of who is claimed to hold it
_STANDING = " thuong truc"  # "Phó Trưởng ban" is none: "Phó Trưởng ban thường trực"
_POST = rf"{OFFICE}(?:{_STANDING})?"
_MR = r"(?:ong |ba |dong chi )?"
_HOLDS = r"(?:la|lam|giu chuc|dam nhiem|kiem)"
_CLAIMED = (
    re.compile(rf"^(?P<post>{_POST})\b.{{2,80}}? (?:co phai )?(?:la|do) (?P<who>.{{2,80}}?)(?: lam| dam nhiem)?$"),
    re.compile(rf"^{_MR}(?P<who>.{{2,80}}?) (?:co )?(?:phai |dung )?(?:{_HOLDS}|phai) (?P<post>{_POST})\b"),
)
_HELD = re.compile(rf"(?:\bdo |[,;] |^)(?P<who>[^,;]{{2,90}}?) {_HOLDS} (?P<post>{_POST})\b")
_NAMED = re.compile(rf"^\W*(?:\d+[.)] )?(?P<post>{_POST})\b[^:;]{{0,80}}:(?P<who>[^;]{{2,}})")
_BESIDE = re.compile(rf"^\W*(?P<who>[^,;:]{{2,90}}), (?P<post>{_POST})\b")
_NUMBERED = re.compile(r"^\W*(?:\d+[.)] )?")
_ABOVE = re.compile(rf"^\W*(?:\d+[.)] )?(?:(?:cac|mot) )?(?P<post>{_POST})\b[^;]*$")
_HEAD = re.compile(r"\bchu tich (?:(?:uy ban nhan dan|ubnd|hdnd) )?(?:cap )?(?P<tier>tinh|huyen|xa)\b")


def of_post(focus: Focus, claim: Claim, evidence: Evidence) -> str | None:
    """Whether the one claimed holds the post claimed; None where the claim or the clause is of no post."""
    held = list(_held(evidence))
    claims = [match for pattern in _CLAIMED if (match := pattern.search(claim.said))]
    claimed = next((match for match in claims if any(_is_kin(match["post"], post) for _, post in held)), None)
    if claimed is None:
        return None
    who = frozenset(concept_tokens(claimed["who"]))
    for holder, post in held:
        if post.removesuffix(_STANDING) == claimed["post"].removesuffix(_STANDING):
            is_lower = claimed["post"].endswith(_STANDING) and not post.endswith(_STANDING)
            return YES if _is_called(focus, who, holder) and not is_lower else NO
    return NO if any(_is_called(focus, who, holder) for holder, _ in held) else None


def _is_called(focus: Focus, who: frozenset[str], holder: str) -> bool:
    """Whether a holder is called as claimed: no deputy as the one whose deputy he is."""
    is_deputy = _DEPUTY in concept_tokens(holder)
    return focus.says(who, holder) >= _LEAST and is_deputy == (_DEPUTY in who)


def post_above(claim: Claim, evidence: Evidence) -> str:
    """The heading above a clause, where it names the post of the one whom the clause names and a post is claimed."""
    heading = next(iter(evidence.passage.headings[-1:]), "")
    is_claimed = any(pattern.search(claim.said) for pattern in _CLAIMED)
    named = is_claimed and _ABOVE.search(fold(nfc(heading)))
    return _NUMBERED.sub("", heading).rstrip(" :") if named else ""


def _is_kin(one: str, other: str) -> bool:
    """Whether two posts are the same, or one is that of the deputy of the other."""
    return one.removeprefix("pho ").split()[:2] == other.removeprefix("pho ").split()[:2]


def _held(evidence: Evidence) -> Iterator[tuple[str, str]]:
    """Each holder of a post that a clause names, or the line above it, with the post."""
    text = nfc(evidence.sentence.text)
    for pattern in (_HELD, _NAMED, _BESIDE):
        yield from ((text[slice(*match.span("who"))], match["post"]) for match in pattern.finditer(fold(text)))
    above = (_ABOVE.search(fold(nfc(line))) for line in (evidence.passage.lead, *evidence.passage.headings[-1:]))
    yield from ((text, match["post"]) for match in above if match)


def is_of_other_head(question: Question, focus: Focus, claim: Claim, evidence: Evidence) -> str | None:
    """ "Không" where the chairman who does a thing is told, and is of another tier than the one claimed."""
    told = f"{evidence.sentence.text} / {evidence.passage.lead}"
    claimed, stated = (frozenset(_HEAD.findall(text)) for text in (claim.said, fold(nfc(told)).lower()))
    return NO if claimed and stated and not claimed & stated else None
