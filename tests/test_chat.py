from __future__ import annotations

import threading
import time

import pytest

pytest.importorskip("langchain_core")

from assistant.answering.generating.chat import Chat
from assistant.errors import AssistantError, ModelUnavailable
from assistant.records import Sent
from assistant.settings import load_settings
from tests.scripted import breaking, endless, saying

ASKED = (Sent("system", "Quy tắc"), Sent("user", "Hỏi"))


class Refusal(Exception):
    """As the clients of providers raise them: an HTTP status, and a text that nobody should see."""

    def __init__(self, status: int) -> None:
        super().__init__("sk-bi-mat")
        self.status_code = status


class ReadTimeout(Exception):
    """As httpx names it."""


def test_the_text_comes_whole_and_in_order() -> None:
    assert list(saying("Đạt 38% vào năm 2025").stream(ASKED)) == ["Đạt 38%", " vào nă", "m 2025"]


@pytest.mark.parametrize(
    ("error", "reason"),
    [
        (Refusal(401), "từ chối khóa"),
        (Refusal(403), "từ chối khóa"),
        (Refusal(404), "không có mô hình “scripted”"),
        (Refusal(429), "quá tải"),
        (Refusal(500), "gặp lỗi"),
        (ReadTimeout(), "không trả lời kịp trong 5 giây"),
        (TimeoutError(), "không trả lời kịp trong 5 giây"),
        (ConnectionRefusedError(), "không kết nối được"),
        (ValueError("sk-bi-mat"), "gặp lỗi"),
    ],
)
def test_every_failure_has_its_reason_and_no_secret(error: Exception, reason: str) -> None:
    with pytest.raises(ModelUnavailable) as caught:
        breaking("Đạt", error).text(ASKED)
    assert reason in str(caught.value)
    assert "bi-mat" not in str(caught.value)


def test_an_endless_text_ends_at_its_bound() -> None:
    assert endless("a" * 30, tokens=10).text(ASKED) == "a" * 60  # of no more than 8 letters a token
    assert endless("a", tokens=10).text(ASKED) == "a" * 41  # and after the first no more than 4 chunks a token


def test_what_is_read_stops_when_nobody_listens() -> None:
    stream = endless("ab", pause=0.02, tokens=10_000).stream(ASKED)
    assert next(stream) == "ab"
    stream.close()
    time.sleep(0.3)
    assert not [thread for thread in threading.enumerate() if thread.name == "language-model"]


def test_an_address_with_a_password_is_refused_and_not_shown() -> None:
    with pytest.raises(AssistantError) as caught:
        load_settings(model_base_url="http://ten:mat-khau@may/v1")
    assert "mat-khau" not in str(caught.value)
    assert "model_base_url" in str(caught.value)


def test_an_own_server_needs_no_key(monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("langchain_openai")
    monkeypatch.delenv("OPENAI_API_KEY", raising=False)
    chat = Chat.open(load_settings(model="openai:nho", model_base_url="http://127.0.0.1:9/v1"))
    assert (chat.name, chat.tokens) == ("openai:nho", 1000)
