"""Questions to begin with, made from what is indexed: each is tried, and only those that are answered are offered."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from assistant.records import Document, Passage

if TYPE_CHECKING:
    from assistant.assistant import Assistant

MOST = 4
_LOOKED = 8  # documents


def examples(assistant: Assistant, documents: Sequence[Document]) -> tuple[str, ...]:
    """At most ``MOST`` questions, one a document as far as there are enough, each of another kind where it can be."""
    chosen: dict[str, str] = {}  # question -> kind
    asked = {document.name: _questions(document, assistant.passages(document.name)) for document in documents[:_LOOKED]}
    for _ in range(MOST):
        for name, questions in asked.items():
            used = list(chosen.values())
            fresh = sorted((q for q in questions if q not in chosen), key=lambda q: used.count(questions[q]))
            best = next((question for question in fresh if _is_answered(assistant, question, name)), "")
            if best and len(chosen) < MOST:
                chosen[best] = questions[best]
    return tuple(chosen)


def _is_answered(assistant: Assistant, question: str, document: str) -> bool:
    answer = assistant.ask(question)
    return answer.status == "answered" and any(citation.document == document for citation in answer.citations)


def _questions(document: Document, passages: Sequence[Passage]) -> dict[str, str]:
    """Questions that the document may answer, each with its kind."""
    metadata = document.metadata
    whose = metadata.province or metadata.issuer
    if not whose:
        return {}
    measure = _measure(passages)
    questions = {f"Chỉ tiêu {measure} của {whose} là bao nhiêu?": "chỉ tiêu"} if measure else {}
    year = max(re.findall(r"20\d\d", metadata.period), default="")
    text = " ".join(passage.text for passage in passages).lower()
    for word, question in _KINDS:
        if word in text:
            questions[question.format(whose=whose, until=f" đến năm {year}" if year else "")] = word
    return questions


def _measure(passages: Sequence[Passage]) -> str:
    """The abbreviation that most often stands first in a sentence with a percentage: "TFP"."""
    first = (_MEASURE.search(sentence.text) for passage in passages for sentence in passage.sentences)
    counted = Counter(match[1] for match in first if match)
    return max(counted, key=lambda name: counted[name], default="")


_MEASURE = re.compile(r"\(([A-ZĐ]{3,5})\)[^.;]{0,60}?\d+(?:,\d+)?\s?%")
_KINDS = (
    ("mục tiêu", "Mục tiêu cụ thể của {whose}{until} là gì?"),
    ("theo dõi", "Cơ quan nào của {whose} theo dõi, đôn đốc việc thực hiện?"),
    ("hạn chế", "{whose} còn những hạn chế nào?"),
    ("nhiệm vụ", "{whose} có những nhiệm vụ trọng tâm nào?"),
)
