from assistant.answering.registered import Registered
from assistant.answering.summaries.means import foremost_agencies, money_needed, results_reached
from assistant.records import Citation, Document, Duty, Metadata, Passage, Register, Section, Sentence


def _book(title: str, *parts: tuple[str, str], duties: tuple[Duty, ...] = ()) -> Registered:
    """A document of headings, each with a clause of one sentence."""
    passages, sections, at = {}, [], 0
    for number, (heading, text) in enumerate(parts):
        end = at + len(text)
        name = f"m.md#{number}"
        passages[name] = Passage(name, "m.md", number, str(number), "", (heading,), (Sentence(text, at, end),))
        sections.append(Section(str(number), f"mục {number}", heading, 1, at, end))
        at = end + 1
    document = Document("m.md", " ".join(text for _, text in parts), tuple(sections), metadata=Metadata(title=title))
    return Registered(document, passages, Register((), duties))


def test_the_money_that_a_document_needs_in_all() -> None:
    one = _book(
        "Kế hoạch trồng rừng tỉnh An Giang",
        ("Kết quả", "Tổng vốn vay của các xã là 12 tỷ đồng."),
        ("Kinh phí", "Tổng kinh phí giai đoạn 2026 - 2030 khoảng 340 tỷ đồng, trong đó tỉnh 200 tỷ đồng."),
    )
    assert [line.text for line in money_needed(one)] == ["- Kinh phí: **khoảng 340 tỷ đồng**"]
    assert money_needed(_book("Kế hoạch", ("Dự án", "Tổng mức đầu tư của cầu là 85 tỷ đồng."))) == []


def test_the_sentence_that_begins_with_the_whole_sum_goes_before_one_of_a_part_and_the_past_is_not_meant() -> None:
    one = _book(
        "Kế hoạch trồng rừng tỉnh An Giang",
        ("Kết quả thực hiện và kinh phí", "Tổng kinh phí 05 năm là 90 tỷ đồng."),
        ("Kinh phí", "Xã được bố trí trong tổng kinh phí tối đa 2 tỷ đồng."),
        ("Kinh phí", "Tổng kinh phí thực hiện là 340 tỷ đồng."),
    )
    assert [line.text for line in money_needed(one)] == ["- Kinh phí: **340 tỷ đồng**"]


def test_who_leads_and_who_watches_over_the_whole_go_before_who_has_a_part() -> None:
    names = (("Sở Y tế", "implement", "khám bệnh"), ("Sở Nội vụ", "lead", "xếp lương"))
    last = (("Văn phòng Tỉnh ủy", "implement", "theo dõi, đôn đốc, tổng hợp kết quả"),)
    duties = tuple(
        Duty(name, name, part, task, citation=Citation(0, "m.md", "", "0", "", None, 0, 4, "", "m.md#0"))
        for name, part, task in names + last
    )
    one = _book("Kế hoạch", ("Tổ chức thực hiện", "Giao việc cho các sở."), duties=duties)
    assert [line.text for line in foremost_agencies(one)] == ["- Thực hiện: Sở Nội vụ; Văn phòng Tỉnh ủy, …"]


def test_what_was_reached_is_told_of_a_document_that_takes_stock_only() -> None:
    parts = (("Kết quả đạt được", "Trồng được 40 ha rừng."), ("Nhiệm vụ", "Trồng thêm rừng."))
    told = results_reached(_book("Kết luận về sơ kết 03 năm trồng rừng", *parts), 20)
    assert [line.text for line in told] == ["- Kết quả: Trồng được 40 ha rừng."]
    assert results_reached(_book("Kế hoạch trồng rừng", *parts), 20) == []


def test_who_answers_for_the_whole_goes_first_and_nobody_in_particular_is_not_told() -> None:
    duties = tuple(
        Duty(name, name, part, "việc", citation=Citation(0, "m.md", "", "0", "", None, 0, 4, "", f"m.md#{at}"))
        for at, (name, part) in enumerate((("các sở", "lead"), ("Sở Y tế", "lead"), ("Sở Nội vụ", "implement")))
    )
    parts = ("Các sở chủ trì.", "Sở Y tế chủ trì một việc.", "Sở Nội vụ là cơ quan chủ trì, giúp tỉnh.")
    one = _book("Kế hoạch", *((f"Tổ chức thực hiện {at}", text) for at, text in enumerate(parts)), duties=duties)
    assert [line.text for line in foremost_agencies(one)] == ["- Thực hiện: Sở Nội vụ; Sở Y tế"]
    alone = _book("Kế hoạch", ("Tổ chức thực hiện", parts[0]), duties=duties[:1])
    assert foremost_agencies(alone) == []


def test_what_came_of_it_is_told_and_not_who_led_it() -> None:
    parts = (
        ("Kết quả lãnh đạo", "Có 98% đảng viên học 3 bài."),
        ("Kết quả trồng rừng", "Trồng 40 ha rừng và 12 ha chè."),
    )
    told = results_reached(_book("Kết luận về sơ kết 03 năm trồng rừng", ("Kết quả", " ".join(parts[0])), *parts), 20)
    assert told[0].text.startswith("- Kết quả: ")
