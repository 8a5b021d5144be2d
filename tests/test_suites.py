"""Suites and comparison: judged on small cases worked out by hand, and run whole over a set we wrote."""

from __future__ import annotations

import gzip
import json

import pytest

from assistant.records import Document, Metadata, Section
from assistant.settings import load_settings
from eval.baselines import chunks
from eval.comparing import SYSTEMS, Row, compare, markdown, save
from eval.engines import bm25, ensemble
from eval.questions import without_marks
from eval.suites import Asked, Found, Place, SuiteAbsent, means, respelled, run_of, suite_of
from eval.systems import Bench, running

ARTICLES = {
    "bò": ("Chăn nuôi bò", "Hộ nuôi bò được hỗ trợ con giống.\n\nMức hỗ trợ là năm triệu đồng một con."),
    "lúa": ("Trồng lúa", "Hộ trồng lúa được hỗ trợ phân bón.\n\nVụ đông xuân gieo sạ trước tháng giêng."),
    "cá": ("Nuôi cá", "Hộ nuôi cá lồng phải đăng ký mặt nước.\n\nLồng cá đặt cách bờ năm mươi mét."),
}
ASKED = {"q1": ("Lồng cá phải đặt cách bờ bao xa?", ["cá"]), "q2": ("Mức hỗ trợ nuôi bò là bao nhiêu?", ["bò"])}


@pytest.fixture(scope="module")
def shared(tmp_path_factory):
    folder = tmp_path_factory.mktemp("shared")
    (folder / "evaluation").mkdir()
    articles = [{"id": i, "title": title, "text": text} for i, (title, text) in ARTICLES.items()]
    questions = [{"id": i, "question": text, "passages": places} for i, (text, places) in ASKED.items()]
    for name, records in (("alqac_law_passages", articles), ("alqac_questions", questions)):
        with gzip.open(folder / f"evaluation/{name}.jsonl.gz", "wt", encoding="utf-8") as out:
            out.writelines(json.dumps(record, ensure_ascii=False) + "\n" for record in records)
    return folder


@pytest.fixture(scope="module")
def rows(shared):
    names = [name for name in SYSTEMS if name != "pyvi"]
    return list(compare(suite_of("alqac", shared=shared), load_settings(), ("written", "none"), names))


def hit(document, start=0, end=10, text=""):
    return Found(document, start, end, text)


def test_a_place_is_met_inside_its_stretches_by_what_says_it():
    place = Place("a.md", ((10, 20),), ("38%",))
    assert place.met_by(hit("a.md", 15, 40, "đạt 38% vào"))
    assert not place.met_by(hit("a.md", 20, 40, "đạt 38% vào"))  # begins where the stretch ends
    assert not place.met_by(hit("a.md", 15, 40, "đạt 138% vào"))
    assert not place.met_by(hit("b.md", 15, 40, "đạt 38% vào"))
    assert Place("a.md").met_by(hit("a.md"))


def test_only_the_first_hit_of_a_document_counts_where_whole_ones_are_looked_for():
    asked = Asked("q", "", (Place("b"),))
    hits = [hit("a", 0), hit("a", 50), hit("b")]
    assert run_of(asked, hits, whole=True) == {"x0": 10.0, "e0": 9.0}
    assert run_of(asked, hits, whole=False) == {"x0": 10.0, "x1": 9.0, "e0": 8.0}
    assert run_of(asked, [], whole=True) == {"x0": 0.0}


def test_means_of_a_first_and_a_second_place():
    asked = [Asked("q1", "", (Place("a"),)), Asked("q2", "", (Place("b"),))]
    found = means(asked, {"q1": {"e0": 10.0}, "q2": {"x0": 10.0, "e0": 9.0}})
    assert found == pytest.approx({"R@1": 0.5, "R@5": 1, "R@10": 1, "MRR@10": 0.75, "nDCG@10": (1 + 0.63093) / 2}, 1e-4)


def test_half_of_the_syllables_lose_their_marks_always_the_same():
    asked = Asked("q", "Đồng ruộng cần thêm nước tưới", ())
    half = respelled(asked, "half").text
    changed = [a != b for a, b in zip(asked.text.split(), half.split(), strict=True)]
    assert sum(changed) == 3
    assert without_marks(half) == "Dong ruong can them nuoc tuoi" == respelled(asked, "none").text
    assert respelled(asked, "half").text == half
    assert respelled(asked, "written") is asked


def test_a_suite_whose_files_are_missing_says_so(tmp_path):
    with pytest.raises(SuiteAbsent, match="alqac_law_passages"):
        suite_of("alqac", shared=tmp_path)


def test_running_text_keeps_every_character_in_its_place():
    text = "# Tên\n\nBản lược thuật.\n\n## 1. Một\n- hai\n"
    assert running(Document("a.md", text)) == "# Tên\n\nBản lược thuật.     1. Một - hai "
    section = Section("1", "mục 1", "Một", 1, text.index("1."), len(text))
    restated = Document("a.md", text, (section,), metadata=Metadata(restates="Nghị quyết"))
    assert running(restated) == "# Tên\n\nBản lược thuật.\n\n   1. Một - hai "
    assert running(Document("a.md", "")) == ""


def test_our_own_questions_find_their_sections(tmp_path):
    suite = suite_of("documents")
    bench = Bench.build(suite.files(tmp_path), tmp_path / "room", load_settings(), suite.whole)
    for asked in suite.questions(bench.documents):
        for place in asked.places:
            assert place.spans is None or place.spans, f"{asked.id}: no such section in {place.document}"
    texts = {document.name: document.text for document in bench.documents}
    assert all(texts[chunk.document][chunk.start : chunk.end] == chunk.text for chunk in chunks(bench))


def test_every_system_finds_what_only_one_article_says(rows):
    assert {row.system for row in rows} == set(SYSTEMS) - {"pyvi"}
    assert {row.system: row.measures["R@1"] for row in rows if row.spelling == "written"} == dict.fromkeys(
        {row.system for row in rows}, 1.0
    )
    ours = [row for row in rows if row.system == "ours"]
    assert [row.measures["R@1"] for row in ours] == [1.0, 1.0]
    assert all(row.questions == 2 and row.bytes and row.index_seconds > 0 for row in ours)


def test_the_saved_table_sets_ours_beside_langchain(tmp_path):
    figures = {"R@1": 0.5, "R@5": 0.75, "R@10": 1.0, "MRR@10": 0.6, "nDCG@10": 0.7}
    mine = Row("alqac", "none", "ours", 4, figures, 1.0, 2.0, 3.0, 4_000_000)
    theirs = Row("alqac", "none", "langchain", 4, figures | {"R@1": 0.25}, 1.0, 2.0, 3.0, None)
    dated, table = save([mine, theirs], {"embedding": "abc"}, tmp_path)
    assert "| alqac | no dấu | 0.500 | 0.750 | 1.000 | 0.250 | 0.750 | 1.000 | +0.250 |" in table.read_text("utf-8")
    assert "| **ours** | 0.500 | 0.750 | 1.000 | 0.600 | 0.700 | 1.0 | 2.0 | 3.0 | 4.0 |" in markdown([mine], {})
    assert json.loads(dated.read_text("utf-8"))["rows"][1]["measures"]["R@1"] == 0.25


def test_bm25_as_langchain_asks_it():
    search = bm25(["a", "b", "c"], ["lúa nước", "cá lồng", "bò sữa"], str.split)
    assert search("cá", 1) == ["b"]
    assert search("Cá", 3) != []  # an unknown word ranks nothing but still gives k


def test_reciprocal_ranks():
    """b: 1/61 + 1/62, a: 1/61 + 1/63, c: 1/62 + 1/63 is less than both."""
    one, two = (lambda q, k: ["a", "c", "b"]), (lambda q, k: ["b", "c", "a"])
    assert ensemble([one, two])("", 3) == ["a", "b", "c"]
    assert ensemble([one, lambda q, k: ["b", "a"]])("", 1) == ["a"]
