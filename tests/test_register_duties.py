"""The figures of the register's duties against gold by hand."""

from __future__ import annotations

from assistant.records import Citation, Document, Duty
from eval.register_duties import GoldDocument, GoldDuty, judged, read_gold, report_duties

TEXT = "Sở Y tế lập kế hoạch. Sở Nội vụ báo cáo."


def duty(name: str, part: str, task: str, start: int, end: int, deadline: str = "") -> Duty:
    cited = Citation(0, "a.md", "", "1", "Khoản 1", None, start, end, TEXT[start:end])
    return Duty(name, name, part, task, deadline, citation=cited)  # type: ignore[arg-type]


def test_found_missed_wrong_and_another_part():
    gold = GoldDocument(
        "a.md",
        (
            GoldDuty("1", "Sở Y tế", "implement", ("kế hoạch",), "trước ngày 1/1/2026"),
            GoldDuty("1", "Sở Nội vụ", "report", ("báo cáo",)),
            GoldDuty("1", "Các cơ quan", "coordinate", ("kế hoạch",)),
            GoldDuty("1", "Sở Tư pháp", "lead", ("kế hoạch",), optional=True),
        ),
    )
    said = [
        duty("Sở Y tế", "lead", "Lập kế hoạch", 0, 21, "trước ngày 1/1/2026"),
        duty("Sở Nội vụ", "report", "Báo cáo", 22, 40),
        duty("Sở Tư pháp", "lead", "Lập kế hoạch", 0, 21),
        duty("Sở Xây dựng", "lead", "Lập kế hoạch", 0, 21),
    ]
    score = judged(gold, Document("a.md", TEXT), said)
    assert score.row == ("3", "0.750", "0.667", "0.500", "1.000", "1.000")
    assert score.missed == ["a.md 1: coordinate | Các cơ quan | kế hoạch"]
    assert len(score.wrong) == 1


def test_what_was_not_gone_through_is_not_judged():
    gold = GoldDocument("a.md", (), sections=("2",))
    assert judged(gold, Document("a.md", TEXT), [duty("Sở Y tế", "lead", "Lập kế hoạch", 0, 21)]).said == 0


def test_the_documents_that_ship_meet_the_goal():
    """Precision .92, recall .90, the part right in .95, every span verbatim."""
    line = next(line for line in report_duties() if line.startswith("| **documents/**"))
    _, precision, recall, part, _, verbatim = [cell.strip() for cell in line.strip("|").split("|")][1:]
    assert float(precision) >= 0.92
    assert float(recall) >= 0.90
    assert float(part) >= 0.95
    assert float(verbatim) == 1


def test_every_gold_duty_has_a_place_an_agency_a_part_and_words():
    golds = read_gold()
    assert sum(gold.held for gold in golds) >= 2
    for gold in golds:
        for one in gold.duties:
            assert one.section and one.agency and all(one.task)
            assert one.part in ("lead", "coordinate", "implement", "monitor", "report", "advise")
