from __future__ import annotations

import time

import pytest

from assistant.answering.generating.written import Written, is_refusal, sentences_of, without_thought


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Đạt 38% [1]. Sở Y tế chủ trì [2].", [Written("Đạt 38%.", (1,)), Written("Sở Y tế chủ trì.", (2,))]),
        ("Đạt 38%. [1] Sở Y tế chủ trì. [2]", [Written("Đạt 38%.", (1,)), Written("Sở Y tế chủ trì.", (2,))]),
        ("Đạt 38%.\n[1][3]", [Written("Đạt 38%.", (1, 3))]),
        ("Đạt 38% [1] Sở Y tế chủ trì [2]", [Written("Đạt 38%", (1,)), Written("Sở Y tế chủ trì", (2,))]),
        ("Đạt 38% [1, 3] và 【2】.", [Written("Đạt 38% và.", (1, 3, 2))]),
        ("Gồm:\n- Một việc [1]\n2. Hai việc [2]", [
            Written("Gồm:"), Written("Một việc", (1,), True), Written("Hai việc", (2,), True),
        ]),
        ("**Có**. Sở Y tế chủ trì [1].", [Written("Có. Sở Y tế chủ trì.", (1,))]),
        ("Theo TP. Hồ Chí Minh, đạt 1.234,5 tỷ đồng [1].", [
            Written("Theo TP. Hồ Chí Minh, đạt 1.234,5 tỷ đồng.", (1,)),
        ]),
        ("### Trả lời\n`38%` [1]", [Written("Trả lời"), Written("38%", (1,))]),
        ("Không dẫn gì cả.", [Written("Không dẫn gì cả.")]),
        ("[1] [2]\n\n…", []),
    ],
)  # fmt: skip
def test_sentences_with_what_they_cite(text: str, sentences: list[Written]) -> None:
    assert sentences_of(text) == sentences


def test_only_a_line_that_leads_over_is_an_intro() -> None:
    assert [s.is_intro for s in sentences_of("Gồm:\n- Việc này:\nĐạt [1]:\nXong.")] == [True, False, False, False]


@pytest.mark.parametrize("text", ["KHÔNG TÌM THẤY", "Không tìm thấy.", "**Khong tim thay** trong các đoạn [1]."])
def test_refusals(text: str) -> None:
    assert is_refusal(text)


def test_not_refusing_is_no_refusal() -> None:
    assert not is_refusal("Sở Y tế không tìm thấy sai phạm [1].")


@pytest.mark.parametrize(
    "text",
    ["<think>hay là 40%?</think>Đạt 38% [1]", "<THINK>\n40%\n</THINK>Đạt 38% [1]", "40%\n</think>Đạt 38% [1]"],
)
def test_what_a_model_thinks_aloud_is_no_answer(text: str) -> None:
    assert without_thought(text) == "Đạt 38% [1]"


def test_a_thought_without_end_is_all_thought() -> None:
    assert without_thought("<think>đạt 38% [1]. Đạt") == ""


@pytest.mark.parametrize("run", [".", "…) ", "[1]", ": ", "<think>", "- ", "“", "a [1] "])
def test_long_runs_take_no_time(run: str) -> None:
    started = time.perf_counter()
    sentences_of(without_thought(run * 4000))
    assert time.perf_counter() - started < 3
