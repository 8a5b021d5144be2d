"""A follow-up question made whole by a language model; what it returns counts only if it says nothing new."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.answering.generating.chat import Chat
from assistant.answering.generating.prompting import rewriting
from assistant.answering.generating.written import without_thought
from assistant.records import Message, Sent
from assistant.vietnamese.documents import document_numbers
from assistant.vietnamese.names import agencies_in, provinces_in, same_agency
from assistant.vietnamese.syllables import content, syllables

_TIME_SHARE = 3  # of the time that an answer may take, the part for this
_TOKENS = 200
_LONGEST = 500
_LEAST_SHARED = 0.8  # share of its words that were said in the conversation


def made_whole(chat: Chat, question: str, history: Sequence[Message]) -> tuple[str, tuple[Sent, ...]]:
    """The question on its own feet and what was sent for it; "" where the model's wording cannot be used.

    ModelUnavailable when the model cannot be asked.
    """
    sent = rewriting(question, history)
    bounded = replace(chat, seconds=chat.seconds / _TIME_SHARE, tokens=_TOKENS)
    written = without_thought(bounded.text(sent)).strip().strip("“”\"'")
    said = "\n".join((*(message.content for message in history), question))
    return (written if is_faithful(written, question, said) else ""), sent


def is_faithful(written: str, question: str, said: str) -> bool:
    """Whether it is one line that names all that the question names, and nothing that was not said before."""
    if not written or "\n" in written or len(written) > _LONGEST:
        return False
    named, before, kept = _named(written), _named(said), _named(question)
    words, known = set(content(syllables(written))), set(syllables(said))
    agencies = [agency.canonical for agency in agencies_in(said)]
    return (
        kept <= named <= before
        and all(any(same_agency(a.canonical, b) for b in agencies) for a in agencies_in(written))
        and len(words & known) >= _LEAST_SHARED * len(words)
    )


def _named(text: str) -> set[str]:
    """The places, numbers and documents that a text names."""
    numbers = {token for token in syllables(text) if token[0].isdigit()}
    documents = {number.key for number in document_numbers(text)}
    return numbers | documents | {place.name for place in provinces_in(text)}
