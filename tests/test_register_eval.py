from decimal import Decimal

from assistant.records import Citation, Document, Target
from eval.register import row, total
from eval.register_targets import Gold, Sheet, load_gold, same_unit, score

TEXT = "Hộ nghèo còn 3%. Kinh tế số chiếm 20%."


def _gold(keys, value, **fields):
    made = {"comparator": "exactly", "unit": "%", "period": "2030", "measure": "level"}
    return Gold("I", keys, values=(Decimal(value),), achieved=False, optional=False, **(made | fields))


def _target(indicator, value, start, end, period="2030"):
    citation = Citation(0, "a.md", "A", "I", "Mục I", None, start, end, TEXT[start:end])
    return Target(
        indicator, indicator, "exactly", (Decimal(value),), f"{value}%", "%", period=period, citation=citation
    )


def test_found_missed_made_up_and_misread():
    sheet = Sheet("a.md", "work", (_gold("ho ngheo", 3), _gold("kinh te so", 20), _gold("nuoc sach", 90)))
    targets = [_target("Hộ nghèo", 3, 0, 15), _target("Kinh tế số", 20, 17, 38, "2025"), _target("Khác", 5, 0, 15)]
    found = score(Document("a.md", TEXT), targets, sheet)
    assert (found.gold, found.found, found.given, found.verbatim) == (3, 2, 3, 3)
    assert [one.keys for one in found.missing] == ["nuoc sach"]
    assert [target.indicator for target in found.spurious] == ["Khác"]
    assert (found.right["values"], found.right["period"], found.right["core"]) == (2, 1, 1)
    told = row(total([found, found], "all"))
    assert (told["precision"], told["recall"], told["core"]) == (0.667, 0.667, 0.5)


def test_what_is_optional_counts_neither_way():
    optional = Gold("I", "ho ngheo", "exactly", (Decimal(3),), "%", "2030", "level", False, True)
    found = score(Document("a.md", TEXT), [_target("Hộ nghèo", 3, 0, 15)], Sheet("a.md", "work", (optional,)))
    assert (found.gold, found.found, found.given) == (0, 0, 0)


def test_units_with_more_or_fewer_words():
    assert same_unit("khu", "khu nông nghiệp")
    assert not same_unit("", "khu")
    assert not same_unit("%", "tỷ đồng")


def test_the_gold_covers_every_document_and_others():
    sheets = load_gold()
    assert len([name for name in sheets if name.endswith(".md")]) == 5
    assert len([name for name in sheets if not name.endswith(".md")]) >= 3
    assert {sheet.part for sheet in sheets.values()} == {"work", "held-out"}
