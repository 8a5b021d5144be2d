"""The benchmark on a corpus we wrote: each system in its own process, and the sums by hand."""

from __future__ import annotations

import gzip
import json

import pytest

from eval.benchmark import Benchmark, Figures, benchmark, lay_out, markdown, ratios
from eval.suites import SuiteAbsent

SUBJECTS = ["chăn nuôi", "trồng trọt", "thủy sản", "lâm nghiệp", "thủy lợi", "thú y", "khuyến nông", "giống cây"]


@pytest.fixture
def shared(tmp_path):
    (tmp_path / "corpora").mkdir()
    articles = [
        {"title": f"Điều kiện {name}", "text": f"Cơ sở {name} phải đăng ký với xã.\n1. Cơ sở {name} nộp hồ sơ."}
        for name in SUBJECTS
    ]
    questions = [{"question": f"Cơ sở {name} đăng ký ở đâu?"} for name in SUBJECTS]
    for name, records in (("phapdien", articles), ("zalo2021_legal_train_queries_unlabelled", questions)):
        with gzip.open(tmp_path / f"corpora/{name}.jsonl.gz", "wt", encoding="utf-8") as out:
            out.writelines(json.dumps(record, ensure_ascii=False) + "\n" for record in records)
    return tmp_path


def figures(name, seconds, p50):
    return Figures(name, seconds, 200.0, 1.0, 100.0, 0.0, p50, 2 * p50)


def test_the_corpus_is_laid_out_within_its_bounds(shared, tmp_path):
    assert lay_out("phapdien", tmp_path / "room", 3, 5, shared) == 3
    assert (tmp_path / "room/files/000/000003.md").read_text("utf-8") == (
        "# Điều kiện thủy sản\n\nCơ sở thủy sản phải đăng ký với xã. 1. Cơ sở thủy sản nộp hồ sơ.\n"
    )
    assert len(json.loads((tmp_path / "room/questions.json").read_text("utf-8"))) == 5


def test_an_absent_corpus_is_said(tmp_path):
    with pytest.raises(SuiteAbsent, match="phapdien"):
        lay_out("phapdien", tmp_path / "room", None, 5, tmp_path)


def test_each_system_is_built_and_asked(shared, tmp_path):
    result = benchmark("phapdien", tmp_path / "room", None, 4, ["ours", "answers", "langchain"], shared)
    assert (result.articles, result.passages, result.questions) == (8, 8, 4)
    ours, answers, langchain = result.systems
    assert ours.disk_megabytes == answers.disk_megabytes > 0 == langchain.disk_megabytes
    assert answers.build_seconds == ours.build_seconds  # built once
    assert langchain.build_seconds == langchain.ready_seconds
    assert all(0 < system.p50 <= system.p95 and system.ask_megabytes > 20 for system in result.systems)
    assert result.tokenised_mb_a_second > 0 < result.clauses_a_second


def test_ratios_are_to_the_first():
    systems = (figures("ours", 10.0, 4.0), figures("txtai", 25.0, 2.0))
    assert ratios(systems)["txtai"]["build_seconds"] == 2.5
    assert ratios(systems)["txtai"]["p95"] == 0.5
    table = markdown(Benchmark("phapdien", 2, 5, 3, 0.5, 7.0, 6.04, 15_000.0, systems))
    assert (
        "| txtai: hybrid index | 25.0 (×2.5) | 200 (×1.0) | 1.0 | 100 (×1.0) | – | 2.0 (×0.5) | 4.0 (×0.5) |" in table
    )
    assert "6.0 MB/s, embedding 15,000 clauses/s" in table
