"""The sets that ship are sound: fields valid, gold standing in the documents, parts balanced."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import pytest

from eval.matching import says
from eval.questions import Evidence, Question, after_another, for_folder, load, parse, respelled

ROOT = Path(__file__).parent.parent
ROW = {
    "id": "x1",
    "kind": "figure",
    "style": "plain",
    "question": "Đến năm nào?",
    "status": "answered",
    "expect": [["2025"]],
    "evidence": [{"document": "a.md", "section": "1", "has": ["2025"]}],
    "part": "work",
}


def test_every_set_loads_and_is_large_enough():
    kinds = Counter(q.kind for q in load())
    assert sum(kinds.values()) >= 250
    assert kinds["unanswerable"] >= 60
    assert kinds["followup"] >= 40
    assert kinds["comparison"] >= 25


def test_neither_part_of_the_sets_that_are_shared_out_is_less_than_two_fifths():
    questions = for_folder(load(), ROOT / "documents")
    by_part = {part: {q.suite for q in questions if q.part == part} for part in ("work", "report")}
    shared = by_part["work"] & by_part["report"]
    parts = Counter(q.part for q in questions if q.suite in shared)
    assert min(parts.values()) >= 0.4 * sum(parts.values())


@pytest.mark.parametrize("question", for_folder(load(), ROOT / "documents"), ids=lambda q: q.id)
def test_what_the_evidence_has_stands_in_one_paragraph_of_its_document(question):
    for evidence in question.evidence:
        paragraphs = (ROOT / "documents" / evidence.document).read_text("utf-8").splitlines()
        assert any(all(says(p, phrase) for phrase in evidence.has) for p in paragraphs), evidence


@pytest.mark.parametrize("change", [{"kind": "riddle"}, {"part": "test"}, {"expect": []}, {"status": "not_found"}])
def test_a_bad_row_is_refused(change):
    with pytest.raises(ValueError, match="x1"):
        parse(json.dumps(ROW | change))


def test_a_missing_field_is_named():
    with pytest.raises(ValueError, match="'part'"):
        parse(json.dumps({k: v for k, v in ROW.items() if k != "part"}))


def test_an_id_stands_once(tmp_path):
    (tmp_path / "twice.jsonl").write_text(f"{json.dumps(ROW)}\n{json.dumps(ROW)}\n")
    with pytest.raises(ValueError, match="x1 stands twice"):
        load(folder=tmp_path)


def test_a_folder_is_asked_only_what_it_holds(tmp_path):
    (tmp_path / "a.md").write_text("x")
    here, there = parse(json.dumps(ROW), "one"), parse(json.dumps(ROW | {"evidence": [_place("b.md")]}), "one")
    refused = parse(json.dumps(ROW | {"status": "not_found", "expect": [], "evidence": []}), "two")
    assert for_folder([here, there, refused], tmp_path) == [here]


def test_the_originals_are_asked_the_same_questions(tmp_path):
    names = json.loads((ROOT / "eval/questions/originals.json").read_text())
    ours, theirs = next(iter(names.items()))
    (tmp_path / theirs).write_text("x")
    asked = parse(json.dumps(ROW | {"evidence": [_place(ours)]}))
    assert for_folder([asked], tmp_path)[0].evidence == (Evidence(theirs, "1", ("2025",)),)


@pytest.mark.parametrize(
    ("spelling", "expected"), [("written", "Đến năm nào?"), ("half", "Den năm nao?"), ("none", "Den nam nao?")]
)
def test_spelling(spelling, expected):
    question: Question = parse(json.dumps(ROW))
    assert respelled(question, spelling).question == expected


def _place(document):
    return {"document": document, "section": "1", "has": ["2025"]}


def test_those_that_name_a_province_are_asked_after_one_half_the_list_away() -> None:
    texts = ("Sơn La có gì?", "Ai ký?", "Còn Lào Cai?", "Cao Bằng thì sao?")
    one, two, three, four = (parse(json.dumps(ROW | {"id": str(at), "question": t})) for at, t in enumerate(texts))
    found = after_another([one, two, three, four])
    assert [(q.question, q.history[0].content) for q in found] == [
        (texts[0], texts[2]),
        (texts[2], texts[0]),
        (texts[3], texts[1]),
    ]
