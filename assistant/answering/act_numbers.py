"""The documents by the numbers of acts: their own, and those that their titles name."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from assistant.answering.asking.question import Question
from assistant.answering.asking.titles import kinds_numbered, kinds_of
from assistant.records import Metadata
from assistant.vietnamese.documents import document_numbers, kind_of_number


class ActNumbers:
    """The numbers of every document of one generation; several places may give one number to an act."""

    def __init__(self, metadata: Mapping[str, Metadata]) -> None:
        """``metadata``: of each document by its name."""
        self._metadata = metadata
        listed = metadata.items()
        self._documents = grouped((n.key, name) for name, meta in listed for n in document_numbers(meta.number))
        self._keys = grouped((_beginning(key), key) for key in self._documents)
        titled = ((n.key, name) for name, meta in listed for n in document_numbers(meta.title))
        self._citing = grouped((key, name) for key, name in titled if key not in self._documents)

    def whole(self) -> dict[str, str]:
        """What numbers begin with, where only one begins so, and that number as written."""
        return {
            beginning: self._metadata[next(iter(self._documents[key]))].number
            for beginning, (key, *others) in self._keys.items()
            if not others
        }

    def are_of_any(self, keys: tuple[str, ...]) -> bool:
        """Whether one of some numbers is a document's own."""
        return any(key in self._documents for key in keys)

    def named(self, question: Question) -> list[str]:
        """Documents named by number, in full ("25/2026/TT-BKHCN") or in part ("thông tư 25/2026", "54-CTr")."""
        exact = [name for key in question.numbers for name in self._documents.get(key, ())]
        if exact:
            return exact
        starts = tuple(f"{begun}-" for begun in question.begun)
        alone = set(question.acts)
        kinds = kinds_numbered(question)
        begun = dict.fromkeys((*(_beginning(start) for start in starts), *sorted(alone)))
        return [
            name
            for number in begun
            for key in self._keys.get(number, ())
            for name in self._documents[key]
            if (starts and key.startswith(starts)) or (number in alone and kinds_of(self._metadata[name]) & kinds)
        ]

    def cited(self, question: Question) -> list[str]:
        """The documents whose titles name an act that is none of them: "chương trình thực hiện Chỉ thị 52"."""
        kinds = kinds_numbered(question)
        begun = tuple(f"{act}-" for act in question.acts)
        keys = [key for key in self._citing if key in question.numbers or (begun and key.startswith(begun))]
        named = [key for key in keys if key in question.numbers or kind_of_number(key) in kinds]
        return list(dict.fromkeys(name for key in named for name in self._citing[key]))


def _beginning(key: str) -> str:
    return key.partition("-")[0]


def grouped(pairs: Iterable[tuple[str, str]]) -> dict[str, dict[str, None]]:
    """For each first of some pairs the seconds that go with it, each once and in order."""
    found: dict[str, dict[str, None]] = {}
    for first, second in pairs:
        found.setdefault(first, {})[second] = None
    return found
