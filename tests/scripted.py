"""Language models that say what a test has them say, at once, slowly, without end, or not at all."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from langchain_core.language_models import BaseChatModel
from langchain_core.messages import AIMessage, AIMessageChunk, BaseMessage
from langchain_core.outputs import ChatGeneration, ChatGenerationChunk, ChatResult

from assistant.answering.generating.chat import Chat


class Scripted(BaseChatModel):
    """Streams the chunks that ``say`` gives for the messages; ``asked`` keeps what it was sent."""

    say: Callable[[Sequence[BaseMessage]], Iterator[str]]
    asked: list[str] = []  # noqa: RUF012 - a field of pydantic's, copied for each model

    @property
    def _llm_type(self) -> str:
        return "scripted"

    def _generate(self, messages: Any, stop: Any = None, run_manager: Any = None, **options: Any) -> ChatResult:
        text = "".join(chunk.text for chunk in self._stream(messages))
        return ChatResult(generations=[ChatGeneration(message=AIMessage(text))])

    def _stream(
        self, messages: Any, stop: Any = None, run_manager: Any = None, **options: Any
    ) -> Iterator[ChatGenerationChunk]:
        self.asked.append(str(messages[-1].content))
        for text in self.say(messages):
            yield ChatGenerationChunk(message=AIMessageChunk(content=text))


def saying(*answers: str, seconds: float = 5, tokens: int = 400) -> Chat:
    """One answer after another, a few letters a chunk; the last again and again."""
    left = list(answers)

    def say(messages: Sequence[BaseMessage]) -> Iterator[str]:
        text = left.pop(0) if len(left) > 1 else left[0]
        yield from (text[place : place + 7] for place in range(0, len(text), 7))

    return Chat(Scripted(say=say), "openai:scripted", seconds, tokens)


def endless(chunk: str, pause: float = 0.0, seconds: float = 5, tokens: int = 400) -> Chat:
    """The same chunk for ever."""

    def say(messages: Sequence[BaseMessage]) -> Iterator[str]:
        while True:
            time.sleep(pause)
            yield chunk

    return Chat(Scripted(say=say), "openai:scripted", seconds, tokens)


def breaking(text: str, error: Exception) -> Chat:
    """A beginning, then an error."""

    def say(messages: Sequence[BaseMessage]) -> Iterator[str]:
        yield text
        raise error

    return Chat(Scripted(say=say), "openai:scripted", 5, 400)


def asked(chat: Chat) -> list[str]:
    """What the model was sent last of all, each time."""
    assert isinstance(chat.model, Scripted)
    return chat.model.asked
