"""Talks to a language model of any provider through LangChain, within bounds of time and length.

Writes no prompt and checks no answer. Whatever goes wrong becomes one ModelUnavailable, whose message is the reason
in a few Vietnamese words: never the provider's own text, which may hold an address or a key.
"""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from queue import Empty, Queue
from threading import Event, Thread
from typing import TYPE_CHECKING, Any

from assistant.errors import ModelUnavailable
from assistant.records import Sent
from assistant.settings import Settings, missing_key

if TYPE_CHECKING:
    from langchain_core.language_models import BaseChatModel

INSTALL = "pip install -r requirements-models.txt"
_LETTERS = 8  # a token of any language is shorter on average, so more letters than this are a stream without end
_CHUNKS = 4  # chunks a token: a stream of empty ones has no end either
_RETRIES = 1
_NO_KEY = "none"  # servers of one's own (vLLM, llama.cpp) ask for no key, their client does
_NOTHING = "No generation chunks were returned"  # how LangChain says that a stream ended without a word
_OLLAMA_ROOM = 2  # our encoding is made for Vietnamese; another may need twice its tokens

SLOW = "mô hình ngôn ngữ không trả lời kịp trong {seconds} giây"
AWAY = "không kết nối được với mô hình ngôn ngữ"
REFUSED = "nơi cung cấp mô hình từ chối khóa truy cập"
UNKNOWN = "nơi cung cấp không có mô hình “{model}”"
BUSY = "nơi cung cấp mô hình đang quá tải hoặc đã hết hạn mức"
BROKEN = "mô hình ngôn ngữ gặp lỗi khi trả lời"
NO_KEY = "chưa có khóa truy cập mô hình trong biến môi trường {variable}"
NO_PACKAGE = f"chưa cài thư viện của nơi cung cấp mô hình ({INSTALL})"
NO_PROVIDER = "tên mô hình “{model}” chưa đúng dạng “nơi cung cấp:tên”, ví dụ “ollama:qwen3:8b”"
NOT_OPENED = "không mở được mô hình “{model}” với thiết lập hiện nay"
_BY_STATUS = {401: REFUSED, 403: REFUSED, 404: UNKNOWN, 408: SLOW, 429: BUSY, 502: AWAY, 503: BUSY, 504: SLOW}


@dataclass(frozen=True, slots=True)
class _Read:
    """What the reading thread hands over: text, and at the end whether it failed or was cut."""

    text: str = ""
    is_last: bool = False
    error: Exception | None = None


@dataclass(frozen=True, slots=True)
class Chat:
    """A language model and its bounds."""

    model: BaseChatModel
    name: str = ""
    seconds: float = 60.0
    tokens: int = 1000  # of an answer

    @classmethod
    def open(cls, settings: Settings) -> Chat:
        """The model that the settings name; ModelUnavailable says why there is none."""
        provider = settings.model.partition(":")[0]
        variable = missing_key(provider)
        if variable and not settings.model_base_url:
            raise ModelUnavailable(NO_KEY.format(variable=variable))
        try:
            from langchain.chat_models import init_chat_model  # two seconds that only those with a model pay

            model = init_chat_model(settings.model, **_arguments(provider, settings, bool(variable)))
        except ImportError as error:
            raise ModelUnavailable(NO_PACKAGE) from error
        except ValueError as error:
            text = NO_PROVIDER if "provider" in str(error) else NOT_OPENED
            raise ModelUnavailable(text.format(model=settings.model)) from error
        except Exception as error:  # providers' errors have no base in common
            raise ModelUnavailable(NOT_OPENED.format(model=settings.model)) from error
        return cls(model, settings.model, settings.model_timeout_seconds, settings.model_output_tokens)

    def stream(self, messages: Sequence[Sent]) -> Iterator[str]:
        """The text as it comes; it ends, cut or not, at the bound of length, and raises at that of time.

        Read in a thread of its own: whatever a provider's client waits for, whoever asked is not kept waiting.
        """
        reading = _Reading(self.model, messages, self.tokens)
        reading.start()
        deadline = time.monotonic() + self.seconds
        try:
            while True:
                try:
                    read = reading.queue.get(timeout=max(0.0, deadline - time.monotonic()))
                except Empty as error:
                    raise self._failed(TimeoutError()) from error
                if read.error:
                    raise self._failed(read.error) from read.error
                if read.text:
                    yield read.text
                if read.is_last:
                    return
        finally:
            reading.stopped.set()

    def text(self, messages: Sequence[Sent]) -> str:
        """The whole text."""
        return "".join(self.stream(messages))

    def _failed(self, error: Exception) -> ModelUnavailable:
        name = self.name.partition(":")[2] or self.name
        return ModelUnavailable(_reason(error).format(seconds=round(self.seconds), model=name))


@dataclass(slots=True)
class _Reading:
    """A stream being read into a queue, until it ends, grows past its bound or nobody wants it any more."""

    model: BaseChatModel
    messages: Sequence[Sent]
    tokens: int
    queue: Queue[_Read] = field(default_factory=Queue)
    stopped: Event = field(default_factory=Event)

    def start(self) -> None:
        Thread(target=self._run, daemon=True, name="language-model").start()

    def _run(self) -> None:
        try:
            self._read()
        except Exception as error:  # of any provider's kind; handed over, never lost
            self.queue.put(_Read(is_last=True) if _NOTHING in str(error) else _Read(error=error))
        else:
            self.queue.put(_Read(is_last=True))

    def _read(self) -> None:
        letters = 0
        messages = [(message.role, message.content) for message in self.messages]
        for count, chunk in enumerate(self.model.stream(messages)):
            letters += len(chunk.text)
            if self.stopped.is_set() or letters > _LETTERS * self.tokens or count > _CHUNKS * self.tokens:
                return
            self.queue.put(_Read(chunk.text))


def _arguments(provider: str, settings: Settings, needs_key: bool) -> dict[str, Any]:
    """The bounds in the names that a provider's client gives them."""
    arguments: dict[str, Any] = {}
    if settings.model_base_url:
        arguments["base_url"] = settings.model_base_url
    if settings.model_base_url or provider == "ollama":
        arguments["temperature"] = 0  # on servers of one's own; some of the others refuse it
    if provider == "ollama":
        room = _OLLAMA_ROOM * settings.model_input_tokens + settings.model_output_tokens
        bounds = {"num_predict": settings.model_output_tokens, "num_ctx": room, "reasoning": False}
        return arguments | bounds | {"client_kwargs": {"timeout": settings.model_timeout_seconds}}
    if needs_key:
        arguments["api_key"] = _NO_KEY
    bounds = {"max_tokens": settings.model_output_tokens, "max_retries": _RETRIES}
    return arguments | bounds | {"timeout": settings.model_timeout_seconds}


def _reason(error: Exception) -> str:
    """Read off the error's kind and HTTP status, which all clients give under one of two names."""
    kind = type(error).__name__
    if isinstance(error, TimeoutError) or "Timeout" in kind:
        return SLOW
    status = getattr(error, "status_code", None) or getattr(error, "code", None)
    if isinstance(status, int) and status in _BY_STATUS:
        return _BY_STATUS[status]
    return AWAY if isinstance(error, ConnectionError) or "Connect" in kind else BROKEN
