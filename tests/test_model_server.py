"""End to end over a real OpenAI-compatible server on this machine: ``transformers serve`` with a tiny Llama made here.

Its weights are random, so it writes nonsense: the way there and back is real, and the check has to hold.
"""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

pytest.importorskip("fastapi")
pytest.importorskip("langchain_openai")

from assistant.assistant import Assistant
from assistant.records import Answer
from assistant.settings import Settings
from tests.fakes import KE_HOACH, write_documents

QUESTION = "Diện tích cây dược liệu của Hà Giang đạt bao nhiêu vào năm 2030?"
STARTING = 90
TEMPLATE = "{% for m in messages %}{{ m['role'] }}: {{ m['content'] }}\n{% endfor %}assistant:"


def make_model(folder: Path) -> Path:
    """A Llama of one layer with random weights and a tokenizer of bytes, as any model is saved."""
    import torch
    from tokenizers import Tokenizer, decoders, models, pre_tokenizers, trainers
    from transformers import LlamaConfig, LlamaForCausalLM, PreTrainedTokenizerFast

    tokenizer = Tokenizer(models.BPE())
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    tokenizer.decoder = decoders.ByteLevel()
    alphabet = pre_tokenizers.ByteLevel.alphabet()
    trainer = trainers.BpeTrainer(vocab_size=400, special_tokens=["<s>", "</s>"], initial_alphabet=alphabet)
    tokenizer.train_from_iterator([KE_HOACH, "[1] [2] KHÔNG TÌM THẤY"], trainer)
    wrapped = PreTrainedTokenizerFast(tokenizer_object=tokenizer, bos_token="<s>", eos_token="</s>")
    wrapped.chat_template = TEMPLATE
    wrapped.save_pretrained(folder)
    config = LlamaConfig(
        vocab_size=len(wrapped),
        hidden_size=32,
        intermediate_size=64,
        num_hidden_layers=1,
        num_attention_heads=2,
        max_position_embeddings=8192,
        bos_token_id=0,
        eos_token_id=1,
    )
    torch.manual_seed(0)
    llama = LlamaForCausalLM(config)
    llama.generation_config.suppress_tokens = [0, 1]  # nonsense that ends at once would stream nothing
    llama.save_pretrained(folder)
    return folder


def free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


def is_up(address: str) -> bool:
    try:
        with urllib.request.urlopen(f"{address}/health", timeout=1) as reply:
            return bool(reply.status == 200)
    except (urllib.error.URLError, OSError):
        return False


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_model(tmp_path_factory.mktemp("tiny"))


@pytest.fixture(scope="module")
def address(model: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    home = tmp_path_factory.mktemp("hub")
    (home / "hub").mkdir()
    port = free_port()
    log = home / "log"
    with log.open("wb") as stream:
        server = subprocess.Popen(
            [Path(sys.executable).with_name("transformers"), "serve", "--host", "127.0.0.1", "--port", str(port)],
            env=os.environ | {"HF_HOME": str(home), "HF_HUB_OFFLINE": "1", "CUDA_VISIBLE_DEVICES": ""},
            stdout=stream,
            stderr=stream,
        )
    try:
        deadline = time.monotonic() + STARTING
        while not is_up(f"http://127.0.0.1:{port}"):
            assert server.poll() is None and time.monotonic() < deadline, log.read_text(errors="replace")[-2000:]
            time.sleep(0.2)
        yield f"http://127.0.0.1:{port}/v1"
    finally:
        server.terminate()
        server.wait(10)


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("served")
    Assistant.build(write_documents(folder / "documents", kh=KE_HOACH), folder / "index", Settings())
    return folder / "index"


def opened(index: Path, name: str, address: str) -> Assistant:
    settings = Settings(
        model=f"openai:{name}", model_base_url=address, model_timeout_seconds=20, model_output_tokens=48
    )
    return Assistant.open(index, settings)


def test_what_the_server_streams_is_shown_checked_or_replaced(index: Path, model: Path, address: str) -> None:
    started = time.monotonic()
    *text, answer = opened(index, str(model), address).stream(QUESTION)
    assert time.monotonic() - started < 40
    assert len(text) > 3, answer
    assert isinstance(answer, Answer)
    assert "18.500 ha" in answer.text
    assert answer.mode == "generative" or answer.warnings[0].startswith("Đang dùng câu trả lời trích nguyên văn vì câu")
    assert all(citation.quote in KE_HOACH for citation in answer.citations)
    assert QUESTION in answer.sent[1].content


def test_a_model_that_the_server_does_not_have(index: Path, address: str) -> None:
    answer = opened(index, "khong-co", address).ask(QUESTION)
    assert answer.mode == "extractive"
    assert "18.500 ha" in answer.text
    assert answer.warnings[0].startswith("Đang dùng câu trả lời trích nguyên văn vì ")
