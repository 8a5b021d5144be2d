"""What a briefing is made of: the documents that were chosen, each with what of it fits the choice."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace

from assistant.answering.asking.concepts import concept_tokens, passage_terms
from assistant.briefing.model import Choice
from assistant.errors import BadBriefing
from assistant.records import Document, Duty, Passage, Register, Target
from assistant.register.filtering import Wanted, resolved
from assistant.vietnamese.letters import nfc
from assistant.vietnamese.syllables import bigrams, content, syllables

_ENOUGH_PAIRS = 2 / 3  # share of a topic's pairs of neighbours that a text must have


@dataclass(frozen=True, slots=True)
class Shelf:
    """A chosen document, its passages and the targets and duties of it that fit the choice."""

    document: Document
    passages: tuple[Passage, ...]
    targets: tuple[Target, ...] = ()
    duties: tuple[Duty, ...] = ()

    @property
    def province(self) -> str:
        """The province that the document is of; "" for a document of none."""
        return self.document.metadata.province


@dataclass(frozen=True, slots=True)
class Selection:
    """The choice with its names as the register has them, and the shelves it gives, documents by name."""

    choice: Choice
    shelves: tuple[Shelf, ...]

    @property
    def topics(self) -> tuple[str, ...]:
        """The topics asked for."""
        return topics_of(self.choice)


def selected(
    choice: Choice,
    documents: Sequence[Document],
    passages: Callable[[str], Sequence[Passage]],
    register: Register,
) -> Selection:
    """What fits the choice; UnknownName where a name is unknown, BadBriefing where nothing fits."""
    if not documents:
        raise BadBriefing("Chưa có tài liệu nào. Hãy thêm tài liệu rồi lập chỉ mục: python -m assistant index")
    if not choice.parts:
        raise BadBriefing("Chưa chọn phần nào của bản tóm tắt. Hãy chọn ít nhất một phần.")
    if blank := [topic for topic in topics_of(choice) if not syllables(topic)]:
        raise BadBriefing(f"Chủ đề “{blank[0]}” không có chữ nào để tìm. Hãy ghi chủ đề bằng lời.")
    wanted = resolved(Wanted(choice.provinces, choice.documents, agencies=choice.agencies), documents, register)
    choice = replace(choice, provinces=wanted.provinces, documents=wanted.documents, agencies=wanted.agencies)
    chosen = [document for document in documents if _is_chosen(choice, document)]
    if not chosen:
        raise BadBriefing(
            "Không có tài liệu nào thuộc cả tên tài liệu lẫn địa phương đã chọn. Hãy bỏ bớt một điều kiện."
        )
    shelves = [_shelf(choice, document, tuple(passages(document.name)), register) for document in chosen]
    return Selection(choice, _fitting(choice, shelves))


def topics_of(choice: Choice) -> tuple[str, ...]:
    """The topics of a choice, in one Unicode form."""
    return tuple(topic.strip() for topic in nfc(choice.topic).split(";") if topic.strip())


def about(topics: Sequence[str], text: str) -> bool:
    """Whether a text is about one of the topics: has all its telling words, and most of them side by side."""
    return not topics or any(_is_about(topic, text) for topic in topics)


def _is_about(topic: str, text: str) -> bool:
    """As written, or with what is abbreviated and its long form as one."""
    return any(_holds(tokens, passage_terms(text)) for tokens in (syllables(topic), concept_tokens(topic)))


def _holds(tokens: Sequence[str], terms: Collection[str]) -> bool:
    telling = set(content(tokens) or tokens)
    pairs = [pair for pair in bigrams(tokens) if set(pair.split("_")) <= telling]
    return telling <= set(terms) and sum(pair in terms for pair in pairs) >= _ENOUGH_PAIRS * len(pairs)


def above(passage: Passage) -> str:
    """A passage with the headings and the line that stand over it."""
    return " / ".join((*passage.headings, passage.lead, passage.text))


def _is_chosen(choice: Choice, document: Document) -> bool:
    is_named = not choice.documents or document.name in choice.documents
    return is_named and (not choice.provinces or document.metadata.province in choice.provinces)


def _shelf(choice: Choice, document: Document, passages: tuple[Passage, ...], register: Register) -> Shelf:
    targets = tuple(target for target in register.targets if target.citation.document == document.name)
    duties = tuple(duty for duty in register.duties if duty.citation.document == document.name)
    if choice.agencies:
        duties = tuple(duty for duty in duties if duty.name in choice.agencies)
    shelf = Shelf(document, passages, targets, duties)
    topics = topics_of(choice)
    return _on_topics(topics, shelf) if topics else shelf


def _on_topics(topics: Sequence[str], shelf: Shelf) -> Shelf:
    """The records about a topic. A clause of several targets may be about it in one of them only."""
    clauses = [(target.citation.start, target.citation.end) for target in shelf.targets]
    headings = {passage.id: " / ".join(passage.headings) for passage in shelf.passages}

    def fits(target: Target) -> bool:
        is_alone = clauses.count((target.citation.start, target.citation.end)) == 1
        said = (target.indicator, target.scope, headings.get(target.citation.passage, ""))
        return about(topics, " / ".join((*said, target.citation.quote if is_alone else "")))

    return replace(
        shelf,
        targets=tuple(target for target in shelf.targets if fits(target)),
        duties=tuple(duty for duty in shelf.duties if about(topics, f"{duty.task} / {duty.citation.quote}")),
    )


def _fitting(choice: Choice, shelves: Sequence[Shelf]) -> tuple[Shelf, ...]:
    """The shelves that have something of what was asked; all that were named, if any of them has."""
    if not (choice.agencies or topics_of(choice)):
        return tuple(shelves)
    fitting = [shelf for shelf in shelves if _has_something(choice, shelf)]
    if not fitting:
        what = " và ".join(f"“{name}”" for name in (*choice.agencies, *topics_of(choice)))
        raise BadBriefing(
            f"Các tài liệu được chọn không có nội dung nào về {what}. Hãy đổi từ ngữ hoặc chọn thêm tài liệu."
        )
    return tuple(shelves if choice.documents or choice.provinces else fitting)


def _has_something(choice: Choice, shelf: Shelf) -> bool:
    if choice.agencies:
        return bool(shelf.duties)
    topics = topics_of(choice)
    return bool(shelf.targets or shelf.duties) or any(about(topics, above(passage)) for passage in shelf.passages)
