import pytest

from assistant.answering.asking.understanding import understand
from assistant.answering.shelf import Selection, Shelf
from assistant.records import Document, Metadata, Scope

DOCUMENTS = (
    Document(
        "a.md", "", metadata=Metadata(kind="Kế hoạch", province="Sơn La"), abbreviations=(("CĐS", "chuyển đổi số"),)
    ),
    Document("b.md", "", metadata=Metadata(kind="Chỉ thị", province="Sơn La", number="12-CT/TU")),
    Document("c.md", "", metadata=Metadata(kind="Kế hoạch", province="Bình Định")),
    Document("d.md", "", metadata=Metadata(kind="Luật", number="25/2023/QH15")),
)


@pytest.fixture
def shelf() -> Shelf:
    return Shelf(DOCUMENTS)


def _select(shelf: Shelf, text: str, scope: Scope = Scope()) -> Selection:
    return shelf.select(understand(text, shelf.provinces), scope)


def test_what_is_known_of_the_documents(shelf: Shelf) -> None:
    assert shelf.provinces == ("Sơn La", "Bình Định")
    assert shelf.abbreviations == {"CĐS": ("chuyển đổi số",)}


def test_a_question_without_a_name_is_about_all(shelf: Shelf) -> None:
    assert _select(shelf, "Mục tiêu là gì?") == Selection(())


def test_a_province_chooses_its_documents_and_a_kind_among_them(shelf: Shelf) -> None:
    assert _select(shelf, "Mục tiêu của Sơn La?").documents == ("a.md", "b.md")
    assert _select(shelf, "Chỉ thị của Sơn La nêu gì?").documents == ("b.md",)
    assert _select(shelf, "Quyết định của Sơn La nêu gì?").documents == ("a.md", "b.md")


def test_a_note_that_nobody_issued_answers_for_the_place_it_names() -> None:
    note, law = Document("n.txt", ""), Document("d.md", "", metadata=Metadata(kind="Luật", issuer="Quốc hội"))
    shelf = Shelf((*DOCUMENTS[:3], note, law), lambda place: ("d.md", "n.txt") if place == "Cà Mau" else ())
    asked = _select(shelf, "Cà Mau họp khi nào?")
    assert (asked.documents, asked.is_covered) == (("n.txt",), True)
    assert not _select(shelf, "Hà Nội họp khi nào?").is_covered


def test_an_act_of_no_place_may_speak_of_one() -> None:
    law = Document("d.md", "", metadata=Metadata(kind="Luật", issuer="Quốc hội"))
    shelf = Shelf((*DOCUMENTS[:3], law), lambda place: ("a.md", "d.md") if place == "Cà Mau" else ())
    asked = _select(shelf, "Cà Mau họp khi nào?")
    assert (asked.documents, asked.spoken, asked.missing, asked.is_covered) == (
        ("d.md",),
        ("Cà Mau",),
        ("Cà Mau",),
        True,
    )


@pytest.mark.parametrize("text", ["Chỉ thị 12-CT/TU nêu gì?", "chi thi so 12-ct/tu neu gi?", "Chỉ thị 12-CT nêu gì?"])
def test_a_number_chooses_one(shelf: Shelf, text: str) -> None:
    assert _select(shelf, text).documents == ("b.md",)


def test_a_number_in_part(shelf: Shelf) -> None:
    assert _select(shelf, "Luật 25/2023 quy định gì?").documents == ("d.md",)


@pytest.mark.parametrize("text", ["ct 12 nêu gì?", "ct so 12 neu gi?", "chi thi 12 neu gi"])
def test_a_number_after_the_symbol_of_its_kind(shelf: Shelf, text: str) -> None:
    assert _select(shelf, text).documents == ("b.md",)
    assert _select(shelf, text.replace("ct", "nq").replace("chi thi", "nq")).documents == ()


def test_a_province_without_documents_is_missing(shelf: Shelf) -> None:
    assert _select(shelf, "Mục tiêu của Cao Bằng?") == Selection((), ("Cao Bằng",), is_covered=False)


def test_of_two_provinces_one_may_be_missing(shelf: Shelf) -> None:
    found = _select(shelf, "So sánh Bình Định và Cao Bằng")
    assert (found.documents, found.missing, found.is_covered) == (("c.md",), ("Cao Bằng",), True)


def test_a_province_of_today_is_only_related_to_its_parts(shelf: Shelf) -> None:
    found = _select(shelf, "Mục tiêu của Gia Lai?")
    assert (found.documents, found.missing) == ((), ("Gia Lai",))
    assert found.related == {"Gia Lai": ("Bình Định",)}
    assert not found.is_covered


def test_the_scope_narrows(shelf: Shelf) -> None:
    assert _select(shelf, "Mục tiêu?", Scope(kinds=("Kế hoạch",))).documents == ("a.md", "c.md")
    assert _select(shelf, "Mục tiêu của Sơn La?", Scope(documents=("a.md",))).documents == ("a.md",)


def test_another_province_than_the_scope_allows_is_missing(shelf: Shelf) -> None:
    found = _select(shelf, "Mục tiêu của Bình Định?", Scope(provinces=("Sơn La",)))
    assert (found.missing, found.is_covered) == (("Bình Định",), False)


def test_a_scope_without_documents_covers_nothing(shelf: Shelf) -> None:
    assert not _select(shelf, "Mục tiêu?", Scope(provinces=("Cao Bằng",))).is_covered


def test_what_is_asked_of_one_is_not_looked_for_in_all() -> None:
    """Twenty thousand documents more do not make a question slower to understand: none of them is looked at."""
    looked: list[str] = []

    class Noted(dict[str, Metadata]):
        def __getitem__(self, name: str) -> Metadata:
            looked.append(name)
            return super().__getitem__(name)

    many = (
        Document(f"{i:05}.md", "", metadata=Metadata(kind="Nghị quyết", number=f"{i}/2021/NQ-CP"))
        for i in range(20_000)
    )
    shelf = Shelf((*DOCUMENTS, *many))
    shelf.metadata = Noted(shelf.metadata)
    assert _select(shelf, "Mục tiêu là gì?") == Selection(())
    assert _select(shelf, "Chỉ thị của Sơn La nêu gì?").documents == ("b.md",)
    assert _select(shelf, "Luật 25/2023 quy định gì?").documents == ("d.md",)
    assert _select(shelf, "Nghị quyết số 77 quy định gì?").documents == ("00077.md",)
    assert len(set(looked)) <= 6


def test_provinces_in_the_order_of_the_documents(shelf: Shelf) -> None:
    assert _select(shelf, "So sánh Bình Định với Sơn La").documents == ("a.md", "b.md", "c.md")


def test_a_scope_narrows_by_kind_and_by_period() -> None:
    shelf = Shelf(
        (
            Document("x.md", "", metadata=Metadata(kind="Kế hoạch", period="2021-2025")),
            Document("y.md", "", metadata=Metadata(kind="Kế hoạch", period="2026-2030")),
            Document("z.md", "", metadata=Metadata(kind="Chỉ thị", period="2026-2030")),
        )
    )
    assert shelf.within(Scope(periods=("2026-2030",))) == ("y.md", "z.md")
    assert shelf.within(Scope(kinds=("Kế hoạch",), periods=("2026-2030",))) == ("y.md",)


def test_a_short_form_of_many_meanings_stands_for_none() -> None:
    meanings = ("hội đồng trường", "hội đồng thi", "hội đồng xã", "hội đồng kỷ luật")

    def shelf(count: int) -> Shelf:
        return Shelf(
            Document(f"{at}.md", "", abbreviations=(("Hội đồng", long),)) for at, long in enumerate(meanings[:count])
        )

    assert list(shelf(3).abbreviations["Hội đồng"]) == list(meanings[:3])
    assert "Hội đồng" not in shelf(4).abbreviations


def _titled(name: str, kind: str, number: str, title: str) -> Document:
    return Document(name, "", metadata=Metadata(kind=kind, number=number, title=title))


ISSUING = Shelf(
    (
        _titled(
            "e.md",
            "Quyết định",
            "77/QĐ-UBND",
            "Quyết định số 77/QĐ-UBND ban hành Kế hoạch thực hiện Chỉ thị số 8-CT/TU",
        ),
        _titled("f.md", "Nghị quyết", "77/NQ-HĐND", "Nghị quyết số 77/NQ-HĐND về phí đò ngang"),
    )
)


@pytest.mark.parametrize("text", ["Kế hoạch 77 do ai ký?", "KH 77 ban hành khi nào?", "qđ 77 ai ký"])
def test_a_number_after_the_kind_of_what_a_document_issues(text: str) -> None:
    assert _select(ISSUING, text).documents == ("e.md",)


@pytest.mark.parametrize("text", ["Kế hoạch thực hiện Chỉ thị 8-CT/TU do ai ký?", "Chỉ thị 8 là về gì?"])
def test_an_act_that_is_no_document_names_the_one_that_carries_it_out(text: str) -> None:
    assert _select(ISSUING, text).documents == ("e.md",)


def test_a_title_is_not_taken_out_of_the_name_that_is_to_be_explained() -> None:
    asked = understand("Đò ngang trong Nghị quyết phí đò ngang nghĩa là gì?")
    assert "ngang" in ISSUING.without_name(asked).telling


def test_of_two_acts_with_one_number_the_one_of_the_place_named() -> None:
    metadata = (Metadata(kind="Kế hoạch", province=place, number="12/KH-UBND") for place in ("Sơn La", "Bình Định"))
    both = Shelf(Document(f"{at}.md", "", metadata=meta) for at, meta in enumerate(metadata))
    assert _select(both, "Kế hoạch 12 của Bình Định nói gì?").documents == ("1.md",)
    assert _select(both, "Kế hoạch 12 nói gì?").documents == ("0.md", "1.md")


def test_an_act_of_another_place_is_not_meant_by_its_number() -> None:
    unnumbered = Document("n.md", "", metadata=Metadata(kind="Kế hoạch", province="Sơn La"))
    other = Document("o.md", "", metadata=Metadata(kind="Kế hoạch", province="Bình Định", number="12/KH-UBND"))
    shelf = Shelf((unnumbered, other))
    assert _select(shelf, "Kế hoạch 12 của Sơn La nói gì?").documents == ("n.md",)
    assert _select(shelf, "Thị trường SL trong kế hoạch 12?").documents == ("o.md",)
    assert _select(shelf, "Kế hoạch 12/KH-UBND mà Sơn La áp dụng nói gì?").documents == ("o.md",)
