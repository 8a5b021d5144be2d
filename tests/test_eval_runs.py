"""The runners add up what a scripted assistant says and finds; every share is worked out by hand."""

from __future__ import annotations

import pytest

from assistant.records import Answer, Citation, Document, Hit, Passage, Sentence
from eval.answers import ask_all, beside, tables
from eval.questions import Evidence, Question, Turn
from eval.retrieval import means, measure, ranked

TEXT = "Đạt 38% vào năm 2025.\nSở Y tế chủ trì."
ONE = Evidence("a.md", "1", ("38%",))
TWO = Evidence("a.md", "2", ("sở y tế",))


class Scripted:
    """Answers and finds what it was given, and remembers what it was asked."""

    def __init__(self, answers=(), hits=()):
        self.answers, self.hits, self.asked = list(answers), list(hits), []

    def ask(self, question, history=()):
        self.asked.append((question, [(m.role, m.content) for m in history]))
        return self.answers.pop(0)

    def search(self, question, k):
        return self.hits[:k]

    def document(self, name):
        return Document(name, TEXT)


def question(number, expect, evidence, **changes):
    fields = {
        "id": f"q{number}",
        "kind": "figure",
        "style": "plain",
        "question": f"câu {number}",
        "status": "answered" if expect else "not_found",
        "part": "work",
        "expect": tuple((e,) for e in expect),
        "evidence": evidence,
    }
    return Question(**(fields | changes))


def citation(section, quote):
    return Citation(1, "a.md", "A", section, f"mục {section}", None, 0, len(quote), quote)


def hit(section, text):
    passage = Passage(f"a.md#{section}", "a.md", 0, section, "", (), (Sentence(text, 0, len(text)),))
    return Hit(passage, 1.0)


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "a.md").write_text(TEXT, "utf-8")
    return tmp_path


def test_totals(folder):
    questions = [
        question(1, ["38%"], (ONE,)),
        question(2, ["sở y tế"], (TWO,), kind="followup", history=(Turn("user", "câu trước"),)),
        question(3, ["38%"], (ONE,)),
        question(4, [], (), kind="unanswerable"),
    ]
    scripted = Scripted(
        [
            Answer("câu 1", "answered", "38% [1].", citations=(citation("1", "Đạt 38%"), citation("2", "Sở Y tế"))),
            Answer("câu 2", "answered", "Sở Y tế [1].", citations=(citation("1", "Sở Y dược"),)),
            Answer("câu 3", "not_found", "Không tìm thấy."),
            Answer("câu 4", "not_found", "Không tìm thấy."),
        ]
    )
    results = tables(list(ask_all(scripted, questions, folder)))
    total = results["all"][0]
    assert (total.asked, total.right, total.words) == (4, 0.75, 2)
    assert (total.cited_right, total.citation_precision) == (0.5, pytest.approx(1 / 3))
    assert total.citation_recall == 0.5  # one of the two places of evidence of what was answered
    assert (total.refused_rightly, total.refused_wrongly) == (1.0, pytest.approx(1 / 3))
    assert total.verbatim == pytest.approx(2 / 3)
    assert [(row.group, row.right) for row in results["kind"]] == [
        ("figure", 0.5),
        ("followup", 1.0),
        ("unanswerable", 1.0),
    ]
    assert results["kind"][2].refused_wrongly is None
    assert scripted.asked[1] == ("câu 2", [("user", "câu trước")])


def test_a_run_names_the_places_of_the_evidence():
    asked = question(1, ["38%"], (ONE, TWO))
    hits = [hit("1", "Đạt 40%"), hit("2", "Sở Y tế chủ trì"), hit("2", "Sở Y tế"), hit("1", "Đạt 38%")]
    assert ranked(asked, hits) == {"x0": 10.0, "e1": 9.0, "e0": 7.0}
    assert ranked(asked, []) == {"x0": 0.0}


def test_means():
    questions = [question(1, ["38%"], (ONE, TWO)), question(2, ["38%"], (ONE,), kind="body")]
    results = means(questions, {"q1": {"x0": 10.0, "e1": 9.0, "e0": 7.0}, "q2": {"x0": 0.0}})
    expected = {"R@1": 0, "R@5": 1, "R@10": 1, "MRR@10": 0.5, "evidence R@10": 1}
    assert {name: results["figure"][name] for name in expected} == expected
    assert results["body"]["R@10"] == 0
    assert results["all"]["R@10"] == 0.5


def test_questions_that_lean_on_a_conversation_are_not_searched():
    questions = [question(1, ["38%"], (ONE,)), question(2, ["38%"], (ONE,), history=(Turn("user", "x"),))]
    results = measure(Scripted(hits=[hit("1", "Đạt 38%")]), questions)
    assert results["all"]["R@1"] == 1


def test_runs_stand_row_by_row(folder):
    def run(text):
        assistant = Scripted([Answer("câu 1", "answered", text, citations=(citation("1", "Đạt 38%"),))])
        return tables(list(ask_all(assistant, [question(1, ["38%"], (ONE,))], folder)))

    rows = beside([("", run("Đạt 38% [1].")), ("mô hình", run("Đạt 83% [1]."))])["kind"]
    assert [(row.group, row.right) for row in rows] == [("figure", 1.0), ("figure mô hình", 0.0)]
