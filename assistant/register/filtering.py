"""Which targets and duties are wanted, named as a person would: any spelling, with dấu or without.

Names are first compared with what is there (``resolved``), so that one that is unknown is an error and not an empty
list; then records are chosen. Pure: nothing is read or ordered here.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from assistant.errors import UnknownName
from assistant.records import Document, Duty, Part, Register, Target
from assistant.vietnamese.agencies import agencies_in, same_agency
from assistant.vietnamese.expanding import expand
from assistant.vietnamese.letters import fold, nfc
from assistant.vietnamese.provinces import canonical_province, former_parts, today_of
from assistant.vietnamese.syllables import syllables

_MOST_NAMED = 20
_TELLING = 3  # words of an agency's name
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")

Span = tuple[int, int]  # first and last year


@dataclass(frozen=True, slots=True)
class Wanted:
    """What to choose by; whatever is left empty does not narrow."""

    provinces: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()
    years: str = ""  # "2025", "2021-2025"
    indicator: str = ""  # words of a target's indicator
    achieved: bool | None = None  # only results, only targets
    agencies: tuple[str, ...] = ()
    parts: tuple[Part, ...] = ()
    task: str = ""  # words of a duty's task


def resolved(wanted: Wanted, documents: Sequence[Document], register: Register) -> Wanted:
    """The same with every name as the register has it; UnknownName where there is none such."""
    provinces = {document.metadata.province for document in documents}
    provinces |= {target.province for target in register.targets} | {duty.province for duty in register.duties}
    if wanted.years and years_of(wanted.years) is None:
        raise UnknownName(f"Không hiểu năm “{wanted.years}”. Hãy ghi một năm hoặc một giai đoạn: 2025, 2021-2025.")
    return replace(
        wanted,
        provinces=tuple(_province(name, sorted(provinces - {""}, key=fold)) for name in wanted.provinces),
        documents=_each(_documents(name, documents) for name in wanted.documents),
        agencies=_each(_agencies(name, register.duties) for name in wanted.agencies),
    )


def _each(groups: Iterable[Sequence[str]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for group in groups for name in group))


def _province(given: str, known: Sequence[str]) -> str:
    name = canonical_province(given) or next((one for one in known if fold(one) == fold(nfc(given)).strip()), "")
    if name in known:
        return name
    there = f"Các tỉnh, thành phố hiện có: {', '.join(known)}." if known else "Chưa có văn bản nào nêu tỉnh, thành phố."
    joined = [part for part in (*former_parts(name), today_of(name)) if part in known]
    if joined:
        raise UnknownName(f"Không có văn bản nào của {name}, nhưng có của {', '.join(joined)} (sắp xếp từ 01/7/2025).")
    raise UnknownName(f"Không có văn bản nào của “{given}”. {there}")


def _documents(given: str, documents: Sequence[Document]) -> list[str]:
    """The document of that file name, or all whose name, number or title holds the words."""
    if any(document.name == given for document in documents):
        return [given]
    asked = syllables(given)
    found = [document.name for document in documents if asked and _holds(asked, syllables(_called(document)))]
    if not found:
        raise UnknownName(
            f"Không có văn bản nào là “{given}”. {_listed('Các văn bản hiện có', map(_title, documents))}"
        )
    return found


def _called(document: Document) -> str:
    metadata = document.metadata
    return f"{document.name} {metadata.number} {metadata.title} {metadata.issuer} {metadata.province}"


def _title(document: Document) -> str:
    return document.metadata.title or document.name


def _agencies(given: str, duties: Sequence[Duty]) -> list[str]:
    """The names of agencies that may be meant: the very one, else all that the words fit."""
    found = agencies_named(given, duties)
    if not found:
        counted = dict.fromkeys(duty.name for duty in duties)
        raise UnknownName(f"Không có trách nhiệm nào của “{given}”. {_listed('Các cơ quan hiện có', counted)}")
    return found


def agencies_named(given: str, duties: Iterable[Duty]) -> list[str]:
    """The names of agencies among the duties that what was typed may mean, in their order; none for none."""
    spellings: dict[str, set[str]] = {}
    for duty in duties:
        spellings.setdefault(duty.name, {duty.name}).add(duty.agency)
    asked = fold(" ".join(nfc(given).split()))
    exact = [name for name, written in spellings.items() if asked in map(fold, written)]
    meant = [mention.canonical for mention in agencies_in(nfc(given))]
    exact = exact or [name for name in spellings if name in meant]
    return exact or [
        name
        for name, written in spellings.items()
        if any(_extends(one, name) for one in meant) or any(_says(given, text) for text in written)
    ]


def _extends(meant: str, name: str) -> bool:
    """Whether they may be one agency; a name of one or two words ("Sở", "Ban") is any, not the one meant."""
    return same_agency(meant, name) and (len(name) >= len(meant) or len(name.split()) >= _TELLING)


def _listed(head: str, names: Iterable[str]) -> str:
    known = list(names)
    if not known:
        return "Hiện chưa có gì trong danh mục."
    more = f" và {len(known) - _MOST_NAMED} tên khác" if len(known) > _MOST_NAMED else ""
    return f"{head}: {'; '.join(known[:_MOST_NAMED])}{more}."


def asked_documents(documents: Iterable[Document], wanted: Wanted) -> list[Document]:
    """Those that the places and the names wanted leave; ``wanted`` has been resolved."""
    return [
        document
        for document in documents
        if _in(document.metadata.province, wanted.provinces) and _in(document.name, wanted.documents)
    ]


def chosen_targets(targets: Iterable[Target], wanted: Wanted) -> tuple[Target, ...]:
    """Those that fit; ``wanted`` has been resolved."""
    asked = years_of(wanted.years)
    return tuple(
        target
        for target in targets
        if _in(target.province, wanted.provinces)
        and _in(target.citation.document, wanted.documents)
        and wanted.achieved in (None, target.achieved)
        and _is_of(asked, target.period)
        and _says(wanted.indicator, f"{target.indicator} {target.name} {target.scope}")
    )


def chosen_duties(duties: Iterable[Duty], wanted: Wanted) -> tuple[Duty, ...]:
    """Those that fit; ``wanted`` has been resolved. A duty is of the years that its deadline names."""
    asked = years_of(wanted.years)
    return tuple(
        duty
        for duty in duties
        if _in(duty.province, wanted.provinces)
        and _in(duty.citation.document, wanted.documents)
        and _in(duty.name, wanted.agencies)
        and _in(duty.part, wanted.parts)
        and _is_of(asked, duty.deadline)
        and _says(wanted.task, duty.task)
    )


def _in(name: str, wanted: Sequence[str]) -> bool:
    return not wanted or name in wanted


def years_of(text: str) -> Span | None:
    """The first and the last year that a text names: "2021-2025", "2025", "31/12/2025"."""
    years = sorted(map(int, _YEAR.findall(text)))
    return (years[0], years[-1]) if years else None


def _is_of(asked: Span | None, period: str) -> bool:
    """A year is one of the period's; in a period asked for, the record's is due."""
    if asked is None:
        return True
    stated = years_of(period)
    if stated is None:
        return False
    first, last = stated
    return first <= asked[0] <= last if asked[0] == asked[1] else asked[0] <= last <= asked[1]


def _says(asked: str, text: str) -> bool:
    """Whether the text holds every word, or what the words asked are short for."""
    if not asked.strip():
        return True
    words, held = syllables(asked), syllables(text)
    return _holds(words, held) or any(_holds(syllables(long), held) for long in _written_out(nfc(asked)))


def _written_out(asked: str) -> list[str]:
    return [asked[: one.start] + one.long + asked[one.end :] for one in expand(asked)]


def _holds(words: Sequence[str], held: Sequence[str]) -> bool:
    return bool(words) and set(words) <= set(held)
