from dataclasses import replace

from assistant.answering.digesting.worth import Ground
from assistant.answering.registered import Registered
from assistant.answering.summaries.overview import _begun, overview_statements
from assistant.records import Citation, Document, Duty, Passage, Register, Section, Sentence
from tests.test_registered import BOOK, DOCUMENT, TARGETS


def _texts(one: Registered) -> list[str]:
    return [statement.text for statement in overview_statements(one, Ground(lambda _: 1.0))]


def test_targets_then_parts_then_agencies() -> None:
    place = Citation(0, "a.md", "", "2", "", None, 0, 10, "", "a.md#1")
    duties = tuple(
        Duty(name, name, part, "việc", citation=place)
        for name, part in (("Sở Xây dựng", "lead"), ("Sở Tài chính", "coordinate"), ("Sở Nội vụ", "report"))
    )
    assert _texts(Registered(DOCUMENT, BOOK.passages, Register(TARGETS, duties))) == [
        "**Kế hoạch phát triển hạ tầng tỉnh An Giang**:",
        "- Cầu xây mới: **ít nhất 3 cầu** (2025), **9 cầu** (2030)",
        "- Đường nhựa: **từ 70 - 80%** (2025)",
        "- Hộ dùng nước sạch: **95%** (2025)",
        "- Nội dung: Hiện trạng; Mục tiêu đến năm 2025; Mục tiêu đến năm 2030",
        "- Thực hiện: Sở Xây dựng; Sở Nội vụ",
    ]


def test_what_is_aimed_at_in_several_years_goes_before_what_is_in_one() -> None:
    near, far = (next(target for target in TARGETS if target.period == period) for period in ("2025", "2030"))
    names = ("Trạm bơm", "Độ che phủ rừng", "Chiều dài kè biển", "Sản lượng muối", "Giá trị thủy sản")
    first = [replace(near, indicator=name, name=name.lower()) for name in names]
    later = [replace(far, indicator=name, name=name.lower()) for name in names[3:]]
    told = _texts(Registered(DOCUMENT, BOOK.passages, Register((*first, *later), ())))
    assert [line.partition(":")[0] for line in told[1:4]] == [f"- {names[at]}" for at in (0, 3, 4)]
    assert told[2].endswith("(2025), **9 cầu** (2030)")


def test_titles_of_tasks_lose_the_words_that_only_stress_them() -> None:
    titles = ("Nhiệm vụ, giải pháp", "Tiếp tục đẩy mạnh công tác trồng rừng", "Nâng cao nhận thức", "Xây dựng kè biển")
    text = "Trồng cây. Dạy dân. Xây kè."
    starts = (0, 11, 20)
    sections = [Section("I", "mục I", titles[0], 1, 0, len(text))]
    sections += [
        Section(f"I.{at + 1}", "", title, 2, start, end, parent=0)
        for at, (title, start, end) in enumerate(zip(titles[1:], starts, (11, 20, len(text)), strict=True))
    ]
    passages = {
        f"r.md#{at}": Passage(f"r.md#{at}", "r.md", at, f"I.{at + 1}", "", (), (Sentence(text[start:end], start, end),))
        for at, (start, end) in enumerate(zip(starts, (10, 19, len(text)), strict=True))
    }
    told = _texts(Registered(Document("r.md", text, tuple(sections)), passages, Register()))
    assert told[-3:] == ["- Trồng rừng: Trồng cây.", "- Nhận thức: Dạy dân.", "- Xây dựng kè biển: Xây kè."]


def test_without_targets_the_clauses_with_most_figures() -> None:
    text = "Bến có 3 đò. Trời đẹp. Đò chở 20 người, 5 xe."
    starts = (0, 13, 23)
    sentences = [Sentence(part, at, at + len(part)) for part, at in zip(text.split(". "), starts, strict=True)]
    passages = {
        f"b.md#{i}": Passage(f"b.md#{i}", "b.md", i, "Bến", "Bến", (), (sentence,))
        for i, sentence in enumerate(sentences)
    }
    document = Document("b.md", text, (Section("", "Bến", "Bến", 1, 0, len(text)),))
    assert _texts(Registered(document, passages, Register())) == [
        "**b.md**:",
        "- Bến có 3 đò",
        "- Đò chở 20 người, 5 xe.",
    ]


def test_a_beginning_that_titles_share_is_told_once_and_boilerplate_not_at_all() -> None:
    titles = (
        "Quy định về mức đóng quỹ chợ",
        "Quy định về mức đóng bến",
        "Quy định về mức đóng đò",
        "Hiệu lực thi hành",
    )
    text = "Chợ.. Bến.. Đò... Ngày."
    sections = tuple(Section(str(at + 1), "", title, 1, 6 * at, 6 * at + 6) for at, title in enumerate(titles))
    passages = {
        f"q.md#{at}": Passage(f"q.md#{at}", "q.md", at, str(at + 1), "", (), (Sentence("Một.", 6 * at, 6 * at + 4),))
        for at in range(len(titles))
    }
    told = _texts(Registered(Document("q.md", text, sections), passages, Register()))
    assert told[-1] == "- Nội dung: Quy định về mức đóng …: quỹ chợ; bến; đò"


def test_an_article_on_tasks_is_not_the_tasks_of_an_act() -> None:
    titles = ("Mức chi cho nhiệm vụ đắp đê", "Hỗ trợ ngư dân", "Hiệu lực thi hành")
    sections = [Section(str(at), f"Điều {at}", title, 1, 6 * at, 6 * at + 6) for at, title in enumerate(titles)]
    sections += [
        Section(f"0.{at}", "", title, 2, at, at + 1, parent=0) for at, title in enumerate(("Đá", "Cát", "Sỏi"))
    ]
    passages = {
        f"d.md#{at}": Passage(f"d.md#{at}", "d.md", at, str(at), "", (), (Sentence("Một.", 6 * at, 6 * at + 4),))
        for at in range(len(titles))
    }
    told = _texts(Registered(Document("d.md", "Một.. Một.. Một.", tuple(sections)), passages, Register()))
    assert told[-1] == "- Nội dung: Đá; Cát; Sỏi; Hỗ trợ ngư dân"  # and not "Nhiệm vụ: Đá; Cát; Sỏi"


def test_a_purpose_tells_the_last_of_what_it_strings_together() -> None:
    text = (
        "Đưa kỹ thuật vào sản xuất, nhất là kỹ thuật mới về lúa, tôm, cơ khí - tự động hóa và công nghệ vật liệu mới,"
    )
    assert _begun(f"{text} để nông dân khá lên") == f"{text.rstrip(',')} …"
