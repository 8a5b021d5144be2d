"""What a body has to do, from the section of a document that is headed with its name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.answering.asking.concepts import concept_tokens, passage_terms
from assistant.answering.desk import Desk
from assistant.answering.drafting import Statement
from assistant.answering.lists.lists import section_statements
from assistant.answering.lists.sections import SectionMatch
from assistant.answering.registering.registering import OF_AGENCY
from assistant.answering.weighing.bodies import bodies_in, is_same_body
from assistant.records import Document, Section
from assistant.vietnamese.letters import fold
from assistant.vietnamese.syllables import content, syllables

_ASKS_DUTY = re.compile(
    r"\b(?:duoc giao|giao|phu trach|dam nhan|chiu|lo|lam|phai)\b.*\b(?:gi|nao|viec|ra sao|the nao)\b"
    r"|\b(?:nhiem vu|trach nhiem|viec|vai tro)\b"
)
_OF_DUTY = frozenset(
    syllables(
        "được giao, phụ trách, đảm nhận, chịu, lo, làm, có, phải, gì, nào, việc, nhiệm vụ, trách nhiệm, vai trò, trong,"
        " của, ở, là, những, các, mấy, ra sao, thế nào, phần, phân công, thực hiện, tổ chức, cụ thể, cơ quan, đơn vị"
    )
)
_NAMES_BODY = re.compile(
    r"(?:(?:trach nhiem|nhiem vu)(?: cua)? )?"
    r"(?:so|bo|ban|bao|dai|hoi|truong|cong an|uy ban|van phong|tinh doan|mat tran|dang uy|thanh tra|trung tam|vien"
    r"|benh vien|ngan hang|lien doan|lien minh|lien hiep|doan|chi cuc|cuc|hiep hoi|cac (?:so|dang uy|huyen uy))\b"
)
_OF_TITLE = frozenset(syllables("trách nhiệm, nhiệm vụ, của, và, các, tỉnh, cấp"))
_LEAST = 0.5  # of what else is asked about that the section must say


def charged_statements(desk: Desk) -> list[Statement]:
    """All that stands under the heading that is the body asked about, in the document that says most of what else is
    asked; nothing where no heading is, or two are as much.
    """
    question = desk.question
    if question.intent not in OF_AGENCY or question.wants_body or not _ASKS_DUTY.search(question.asked):
        return []
    found = [match for name in desk.nearest() for match in _headed(desk, desk.reader.document(name))]
    found = [match for match in found if _is_asked(question.agencies, match.section)] or found
    best = max((match.score for match in found), default=0.0)
    meant = [match for match in found if match.score == best]
    if len(meant) != 1:
        return []
    return section_statements(meant[0], desk.reader.passages(meant[0].document.name), "việc")


def _headed(desk: Desk, document: Document) -> Iterator[SectionMatch]:
    """The sections headed with the body asked about; the score is the number of words of its name that were said, and
    the share of what else is asked about that the section or its document says.
    """
    meta = document.metadata
    place = set(syllables(f"{meta.province} {meta.issuer}"))
    asked = {*syllables(desk.question.asked), *concept_tokens(desk.question.text)}
    for index, section in enumerate(document.sections):
        name = set(content(concept_tokens(section.title))) - _OF_TITLE
        own = name - place or name
        if not own or not _NAMES_BODY.match(fold(section.title).lower()):
            continue
        agencies = desk.question.agencies
        is_another = bool(agencies and bodies_in(section.title)) or own <= _titled(document)
        if _is_asked(agencies, section) or (own <= asked and not is_another):
            said = _says_rest(desk, document, section, own)
            if said >= _LEAST:
                yield SectionMatch(document, index, len(own & asked) + said)


def _titled(document: Document) -> set[str]:
    """What the document as a whole is about, which names none of its bodies: "nhân lực y tế" is not the "Sở Y tế"."""
    return set(concept_tokens(document.metadata.title.replace(document.metadata.issuer or "\0", " ")))


def _is_asked(agencies: Sequence[str], section: Section) -> bool:
    named = bodies_in(section.title)
    return bool(named) and any(is_same_body(agency, named[0].canonical) for agency in agencies)


def _says_rest(desk: Desk, document: Document, section: Section, name: set[str]) -> float:
    """The share of what else is asked about that the section, or the document's title, says."""
    named = {*name, *(token for agency in desk.question.agencies for token in concept_tokens(agency)), *_OF_DUTY}
    rest = [term for term in desk.question.telling if term not in named]
    titled = f"{document.metadata.title} / {document.metadata.issuer} / {document.metadata.province}"
    told = passage_terms(titled) | passage_terms(document.text[section.start : section.end])
    return sum(term in told for term in rest) / len(rest) if rest else 1.0
