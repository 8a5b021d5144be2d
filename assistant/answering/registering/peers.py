"""What the bodies of one kind have to do together, for who asks of one of them that the documents do not name.

"Sở Y tế phải làm gì" where the only word of it is "các sở, ban, ngành xây dựng kế hoạch".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answering import wording
from assistant.answering.desk import Desk
from assistant.answering.drafting import Statement
from assistant.answering.registered import Registered
from assistant.answering.registering.duties import first_of_each
from assistant.answering.registering.registering import OF_AGENCY
from assistant.answering.weighing.bodies import names_one_of
from assistant.records import Duty
from assistant.vietnamese.letters import fold

_OFFICE = r"(?:uy ban nhan dan |ubnd )?"
# what a body's name begins with, and how those of its kind are called together
_PEERS = tuple(
    (re.compile(own), re.compile(rf"\b(?:{together})\b"))
    for own, together in (
        (r"so\b", r"(?:cac |)so,? (?:ban,? )?nganh|cac so|cac co quan,? don vi"),
        (
            r"(?:uy ban nhan dan |ubnd )?(?:huyen|thi xa|thanh pho|quan)\b(?! uy)",
            r"(?:cac|cap) huyen\b(?! uy)|cac dia phuong",
        ),
        (rf"{_OFFICE}(?:xa|phuong|thi tran|dac khu)\b", r"(?:cac|cap) (?:xa|phuong)|cac dia phuong"),
        (r"(?:huyen|thi|thanh|quan) uy\b", r"(?:huyen|thi|thanh) uy"),
        (r"ban .*\b(?:tinh|thanh) uy\b", r"cac ban (?:cua |xay dung |)(?:dang|tinh uy|thanh uy)"),
        (r"(?:hoi|lien doan|tinh doan|doan)\b", r"cac (?:doan the|hoi|to chuc chinh tri)|doan the"),
        (r"bo\b", r"cac bo,?"),
    )
)
_LIST = re.compile(r"^(?:Các|Những|Người)\b")
_MOST = 2  # tasks


def of_peers(desk: Desk) -> list[Statement]:
    """The tasks shared by all bodies of the kind of the one asked about, in the one document that is meant; none where
    that body has any of its own, or more is asked than what it has to do.
    """
    question = desk.question
    if len(question.agencies) != 1 or question.intent not in OF_AGENCY or len(desk.nearest()) != 1:
        return []
    one, asked = desk.registered()[0], question.agencies[0]
    shared = [duty for duty in one.register.duties if _is_of_peers(asked, duty)]
    others = (duty for duty in one.register.duties if duty not in shared)
    if any(names_one_of(question.agencies, duty.name) for duty in others):
        return []
    return _told(one, [duty for duty in shared if duty.part != "coordinate"])


def _told(one: Registered, shared: Sequence[Duty]) -> list[Statement]:
    group = next(iter(first_of_each(shared)), None)
    if group is None:
        return []
    own = [duty for duty in shared if duty.name == group.name][:_MOST]
    tasks = "; ".join(wording.plain(duty.task) for duty in own)
    sources = tuple(dict.fromkeys(map(one.source, own)))
    return [Statement(wording.of_peers(wording.plain(_LIST.sub(_lower, group.agency)), tasks), sources)]


def _lower(match: re.Match[str]) -> str:
    return match[0].lower()


def _is_of_peers(asked: str, duty: Duty) -> bool:
    own, name = fold(asked).lower(), fold(duty.agency).lower()
    return any(kind.match(own) and together.search(name) for kind, together in _PEERS)
