"""How many targets of a document the register finds, and how often each field of those found is right.

The gold files in ``eval/register/targets`` were made by hand from the documents. A line says where a target stands,
a few folded words of what it measures, and its fields; ``optional`` marks what a reader may or may not call a target:
found or not, it is not counted. A document that is not on this machine is left out.
"""

from __future__ import annotations

import json
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from assistant.reading.read import read_document
from assistant.records import Document, Passage, Target
from assistant.register.targets import targets_of
from assistant.search.folder import files_of
from assistant.tokens import count_tokens
from assistant.vietnamese.syllables import syllables
from eval.gazette import GAZETTE, articles_of

ROOT = Path(__file__).resolve().parent.parent
GOLD = ROOT / "eval" / "register" / "targets"
SAMPLES = ROOT.parent / "shared" / "samples" / "pdf"
FIELDS = ("values", "unit", "comparator", "period", "measure", "achieved")
CORE = ("values", "unit", "comparator", "period")


@dataclass(frozen=True, slots=True)
class Gold:
    """A target as a reader finds it in the document."""

    section: str
    keys: str  # folded words, all of which its indicator or its clause has
    comparator: str
    values: tuple[Decimal, ...]
    unit: str
    period: str
    measure: str
    achieved: bool
    optional: bool

    def right(self, target: Target) -> dict[str, bool]:
        """Which fields of a record are as they should be."""
        found = {field: getattr(self, field) == getattr(target, field) for field in FIELDS}
        return found | {"unit": same_unit(self.unit, target.unit)}


@dataclass(frozen=True, slots=True)
class Score:
    """The targets of one document: how many there are, were found and given, and how many fields are right."""

    document: str
    part: str
    gold: int
    found: int
    given: int  # records that are no optional target
    verbatim: int  # of all records
    records: int
    right: dict[str, int]
    missing: tuple[Gold, ...] = ()
    spurious: tuple[Target, ...] = ()
    wrong: tuple[tuple[Gold, Target], ...] = ()


def same_unit(one: str, other: str) -> bool:
    """A unit may be given with more or fewer of its words: "khu", "khu nông nghiệp"."""
    return one == other or bool(one and other and (one.startswith(other) or other.startswith(one)))


@dataclass(frozen=True, slots=True)
class Sheet:
    """What was found by hand in one document."""

    document: str
    part: str  # "work", or "held-out": looked at only when all was done
    rows: tuple[Gold, ...]


def load_gold(folder: Path = GOLD) -> dict[str, Sheet]:
    """The sheet of each document; a line that says ``none`` stands for a document without targets."""
    sheets: dict[str, Sheet] = {}
    for path in sorted(folder.glob("*.jsonl")):
        records = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
        document, part = records[0]["document"], records[0]["part"]
        rows = tuple(_gold(record) for record in records if not record.get("none"))
        sheets[document] = Sheet(document, part, rows)
    return sheets


def _gold(record: dict[str, Any]) -> Gold:
    fields = {name: value for name, value in record.items() if name not in ("document", "part")}
    return Gold(**fields | {"values": tuple(map(Decimal, record["values"]))})


@contextmanager
def gazette(names: Iterable[str], corpus: Path = GAZETTE) -> Iterator[Path]:
    """A folder with the longest article of each document of the gazette that is named: where a plan is approved."""
    wanted = [name for name in names if name.endswith(".txt")]
    with TemporaryDirectory() as folder:
        if wanted and corpus.is_file():
            for name, text in _articles(corpus, wanted).items():
                (Path(folder) / name).write_text(text, encoding="utf-8")
        yield Path(folder)


def _articles(corpus: Path, names: Sequence[str]) -> dict[str, str]:
    longest: dict[str, str] = {}
    for article in articles_of(corpus):
        for name in names:
            stem = name.removesuffix(".txt")
            if f"{stem}-" in article["doc"] and len(article["text"]) > len(longest.get(name, "")):
                longest[name] = article["text"]
    return longest


def documents_of(folders: Iterable[Path], names: Container[str]) -> Iterator[tuple[Document, Sequence[Passage]]]:
    """Those documents of the folders that are named, as read."""
    for folder in (folder for folder in folders if folder.is_dir()):
        for file in files_of(folder, folder / "none", 100)[0]:
            if file.name in names:
                yield read_document(file.path, file.name, file.metadata, count_tokens)


def measure(folders: Sequence[Path], sheets: Mapping[str, Sheet]) -> list[Score]:
    """The scores of all documents that are there."""
    read = documents_of(folders, sheets)
    return [score(document, targets_of(document, passages), sheets[document.name]) for document, passages in read]


def score(document: Document, targets: Sequence[Target], sheet: Sheet) -> Score:
    """How the records of one document compare with its gold."""
    gold = sheet.rows
    pairs = matched(gold, targets)
    paired = {id(target) for _, target in pairs}
    counted = [(one, target) for one, target in pairs if not one.optional]
    verbatim = sum(t.citation.quote == document.text[t.citation.start : t.citation.end] != "" for t in targets)
    held = {id(one) for one, _ in pairs}
    return Score(
        document=document.name,
        part=sheet.part,
        gold=sum(not one.optional for one in gold),
        found=len(counted),
        given=len(targets) - (len(pairs) - len(counted)),
        verbatim=verbatim,
        records=len(targets),
        right=_fields(counted),
        missing=tuple(one for one in gold if id(one) not in held and not one.optional),
        spurious=tuple(target for target in targets if id(target) not in paired),
        wrong=tuple((one, target) for one, target in counted if not all(one.right(target).values())),
    )


def _fields(pairs: Sequence[tuple[Gold, Target]]) -> dict[str, int]:
    rights = [one.right(target) for one, target in pairs]
    found = {field: sum(right[field] for right in rights) for field in FIELDS}
    return found | {"core": sum(all(right[field] for field in CORE) for right in rights)}


def matched(gold: Sequence[Gold], targets: Sequence[Target]) -> list[tuple[Gold, Target]]:
    """Gold and records of the same section and words paired one to one, the most alike first."""
    pairs = [(_likeness(one, target), g, t) for g, one in enumerate(gold) for t, target in enumerate(targets)]
    done: list[tuple[Gold, Target]] = []
    used: set[tuple[str, int]] = set()
    for likeness, g, t in sorted(pairs, key=lambda pair: (-pair[0], pair[1], pair[2])):
        if likeness and not used & {("gold", g), ("target", t)}:
            used |= {("gold", g), ("target", t)}
            done.append((gold[g], targets[t]))
    return done


def _likeness(one: Gold, target: Target) -> float:
    """0 where the record is in another section or speaks of something else."""
    if one.section != target.citation.section:
        return 0.0
    keys = set(one.keys.split())
    told = set(syllables(f"{target.indicator} {target.name}"))
    if not keys <= told | set(syllables(target.citation.quote)):
        return 0.0
    return 1 + 2 * len(keys & told) / len(keys) + sum(one.right(target).values()) / len(FIELDS)
