"""How completely the register finds the duties of documents: precision, recall and the part, against gold by hand.

A gold duty is the agency, its part and some words of the task in one section. A document's first line says which
sections (and rows of a table) were gone through; what the register finds elsewhere is not judged. ``optional`` marks
what a careful reader may count or not. Documents outside the project are judged where they are at hand.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

from assistant.reading.catalog import load_catalog
from assistant.reading.read import read_document
from assistant.records import Document, Duty, Metadata
from assistant.register.duties import duties_of
from assistant.vietnamese.letters import fold
from eval.gazette import GAZETTE, articles_of

ROOT = Path(__file__).resolve().parents[1]
GOLD = ROOT / "eval" / "register" / "duties"
PLACES = (ROOT / "documents", ROOT.parent / "shared" / "samples" / "pdf")
IN_GAZETTE = "gazette/"  # before the name of a document that stands there article by article
_EACH = re.compile(r"^(?:tat ca cac|cac|nhung|moi|tung|toan bo) ")
_ROW = re.compile(r"Hàng (\d+)")


@dataclass(frozen=True, slots=True)
class GoldDuty:
    """A duty as a reader finds it."""

    section: str
    agency: str
    part: str
    task: tuple[str, ...]
    deadline: str = ""
    row: int = 0
    optional: bool = False


@dataclass(frozen=True, slots=True)
class GoldDocument:
    """What was gone through by hand of one document; ``held`` kept it from those who wrote the rules."""

    name: str
    duties: tuple[GoldDuty, ...]
    sections: tuple[str, ...] = ()
    rows: dict[str, int] = field(default_factory=dict)
    held: bool = False

    def covers(self, duty: Duty) -> bool:
        """Whether the place of a duty was gone through."""
        section = duty.citation.section
        if self.sections and not any(section == s or section.startswith(f"{s}.") for s in self.sections):
            return False
        row = _ROW.match(duty.citation.label)
        return row is None or int(row[1]) <= self.rows.get(section, 1_000_000)


@dataclass(slots=True)
class Score:
    """Counts over documents."""

    gold: int = 0
    said: int = 0
    found: int = 0
    right: int = 0  # said and in the gold, or optional there
    parts: int = 0
    deadlines: int = 0
    dated: int = 0  # found, and the gold has a deadline
    verbatim: int = 0
    missed: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)

    def add(self, other: Score) -> None:
        """Take another document's counts in."""
        for name in ("gold", "said", "found", "right", "parts", "deadlines", "dated", "verbatim", "missed", "wrong"):
            setattr(self, name, getattr(self, name) + getattr(other, name))

    @property
    def row(self) -> tuple[str, ...]:
        """Precision, recall, part, deadline, verbatim."""
        pairs = (
            (self.right, self.said),
            (self.found, self.gold),
            (self.parts, self.found),
            (self.deadlines, self.dated),
            (self.verbatim, self.said),
        )
        return (str(self.gold), *(f"{a / b:.3f}" if b else "–" for a, b in pairs))


def read_gold(folder: Path = GOLD) -> list[GoldDocument]:
    """Every gold file of a folder."""
    return [_read(path) for path in sorted(folder.glob("*.jsonl"))]


def _read(path: Path) -> GoldDocument:
    head, *rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    duties = tuple(GoldDuty(**{**row, "task": tuple(row["task"])}) for row in rows)
    return GoldDocument(head["document"], duties, tuple(head["sections"]), head["rows"], head["held"])


def judged(gold: GoldDocument, document: Document, duties: Iterable[Duty]) -> Score:
    """The duties of a document against its gold: each is matched once, its part's twin before another's."""
    said = [duty for duty in duties if gold.covers(duty)]
    score = Score(gold=sum(not one.optional for one in gold.duties), said=len(said))
    score.verbatim = sum(d.citation.quote == document.text[d.citation.start : d.citation.end] for d in said)
    left = list(gold.duties)
    unmatched: list[Duty] = []
    for duty in said:
        twin = next((one for one in left if one.part == duty.part and _same(one, duty)), None)
        _take(score, left, twin, duty) if twin else unmatched.append(duty)
    for duty in unmatched:
        other = next((one for one in left if _same(one, duty)), None)
        if other:
            _take(score, left, other, duty)
        else:
            score.wrong.append(f"{gold.name} {duty.citation.section}: {duty.part} | {duty.name} | {duty.task[:90]}")
    score.missed = [
        f"{gold.name} {one.section}: {one.part} | {one.agency} | {' '.join(one.task)}"
        for one in left
        if not one.optional
    ]
    return score


def _take(score: Score, left: list[GoldDuty], gold: GoldDuty, duty: Duty) -> None:
    left.remove(gold)
    score.right += 1
    if gold.optional:
        return
    score.found += 1
    score.parts += gold.part == duty.part
    if gold.deadline:
        score.dated += 1
        score.deadlines += bool(duty.deadline) and fold(gold.deadline) in fold(duty.deadline)


def _same(gold: GoldDuty, duty: Duty) -> bool:
    """Whether a duty is the one meant: its section, its agency, the words of its task."""
    row = _ROW.match(duty.citation.label)
    if gold.section != duty.citation.section or (gold.row and row and int(row[1]) != gold.row):
        return False
    if _plain(gold.agency) not in (_plain(duty.name), _plain(duty.agency)):
        return False
    return all(fold(words) in fold(duty.task) for words in gold.task)


def _plain(agency: str) -> str:
    """An agency's name without dấu and without "các"."""
    return _EACH.sub("", " ".join(fold(agency).split()))


def duties_in(name: str, places: Sequence[Path] = PLACES) -> tuple[Document, tuple[Duty, ...]] | None:
    """The duties that the register finds in a document; None where it is not at hand."""
    if name.startswith(IN_GAZETTE):
        return _from_gazette(name.removeprefix(IN_GAZETTE), GAZETTE)
    for folder in places:
        if (path := folder / name).is_file():
            declared = load_catalog(folder).get(name, Metadata())
            document, passages = read_document(path, name, declared, lambda text: len(text.split()))
            return document, duties_of(document, passages)
    return None


def _from_gazette(stem: str, corpus: Path) -> tuple[Document, tuple[Duty, ...]] | None:
    """The articles of a document of the gazette in order, read as one document."""
    if not corpus.is_file():
        return None
    articles = [article for article in articles_of(corpus) if f" {stem}-" in article["doc"]]
    told = [f"## Điều {one['id'].rpartition('.')[2]}. {one['title']}\n\n{one['text']}" for one in articles]
    with TemporaryDirectory() as folder:
        path = Path(folder) / "gazette.md"
        path.write_text("\n\n".join(("# Văn bản", *told)), encoding="utf-8")
        document, passages = read_document(path, path.name, Metadata(), lambda text: len(text.split()))
    return document, duties_of(document, passages)


def report_duties(folder: Path = GOLD, places: Sequence[Path] = PLACES, errors: bool = False) -> Iterator[str]:
    """The table of duties as Markdown lines, the held-out documents by themselves; with ``errors`` what went wrong."""
    yield "| duties | gold | precision | recall | part | deadline | verbatim |"
    yield "|---|--:|--:|--:|--:|--:|--:|"
    totals = {"documents/": Score(), "other documents": Score(), "held out": Score()}
    away: list[str] = []
    for gold in read_gold(folder):
        read = duties_in(gold.name, places)
        if read is None:
            away.append(gold.name)
            continue
        score = judged(gold, *read)
        kind = "held out" if gold.held else "documents/" if gold.name.endswith(".md") else "other documents"
        totals[kind].add(score)
        if not gold.held:
            yield f"| {gold.name} | {' | '.join(score.row)} |"
    for kind, score in totals.items():
        if score.said or score.gold:
            yield f"| **{kind}** | {' | '.join(score.row)} |"
    if away:
        yield f"\nNot at hand, not judged: {', '.join(away)}."
    if errors:
        for kind in ("documents/", "other documents"):
            yield from (f"missed {line}" for line in totals[kind].missed)
            yield from (f"wrong  {line}" for line in totals[kind].wrong)
