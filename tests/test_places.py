"""Places that no list of provinces has work as provinces do."""

from dataclasses import replace

import pytest

from assistant.answering.asking.conversation import resolve
from assistant.answering.asking.places import label_of, place_of, places_named, places_of
from assistant.answering.asking.understanding import understand
from assistant.answering.comparing.comparison import compared, is_comparison
from assistant.answering.registered import Registered
from assistant.answering.shelf import Selection, Shelf
from assistant.records import Document, Message, Metadata, Scope
from assistant.vietnamese.names import provinces_in
from tests.made import Shelved, book

TEA = Metadata(kind="Nghị quyết", issuer="Ban Chấp hành Đảng bộ tỉnh An Lâm", title="Nghị quyết về phát triển nghề chè")
FISH = Metadata(kind="Kế hoạch", issuer="Ủy ban nhân dân huyện Đồng Xoan", title="Kế hoạch nuôi cá lồng")
ROAD = Metadata(kind="Kế hoạch", issuer="Ủy ban nhân dân tỉnh Long An", title="Kế hoạch làm đường", province="Long An")
PLACES = ("Long An", "An Lâm", "Đồng Xoan")
DOCUMENTS = (
    Document("tea.md", "", metadata=TEA),
    Document("fish.md", "", metadata=FISH),
    Document("road.md", "", metadata=ROAD),
)


def _named(text: str) -> list[str]:
    return [mention.name for mention in places_named(text, PLACES, provinces_in(text))]


def _select(shelf: Shelf, text: str, scope: Scope = Scope()) -> Selection:
    return shelf.select(understand(text, shelf.places), scope)


def test_the_places_of_a_document_are_those_no_list_of_provinces_has() -> None:
    assert places_of(TEA) == ["An Lâm"]
    assert places_of(FISH) == ["Đồng Xoan"]
    assert places_of(ROAD) == []
    assert [place_of(one) for one in (TEA, FISH, ROAD, Metadata())] == ["An Lâm", "Đồng Xoan", "Long An", ""]


@pytest.mark.parametrize("text", ["Ở An Lâm ai làm?", "o an lam ai lam", "an lâm có gì", "AN LÂM có gì"])
def test_a_place_is_named_with_its_marks_or_with_none(text: str) -> None:
    assert _named(text) == ["An Lâm"]


def test_other_marks_are_another_word_and_a_province_is_found_elsewhere() -> None:
    assert _named("người ăn làm bao nhiêu") == []
    assert _named("Long An và Đồng Xoan") == ["Đồng Xoan"]


def test_a_place_said_to_be_in_a_province_is_not_named_beside_it() -> None:
    assert _named("huyện Đồng Xoan, tỉnh Long An nuôi gì") == []
    assert _named("Đồng Xoan và tỉnh Long An nuôi gì") == ["Đồng Xoan"]


def test_a_place_chooses_its_documents_and_those_that_speak_of_it() -> None:
    shelf = Shelf(DOCUMENTS, lambda place: {"Đồng Xoan": ("road.md",)}.get(place, ()))
    assert shelf.places == PLACES
    assert _select(shelf, "An Lâm có bao nhiêu ha chè?").documents == ("tea.md",)
    assert _select(shelf, "Đồng Xoan có bao nhiêu lồng cá?").documents == ("fish.md", "road.md")
    assert _select(shelf, "Kế hoạch của Đồng Xoan nêu gì?").documents == ("fish.md",)
    assert _select(shelf, "Thanh Bình có bao nhiêu lồng cá?").documents == ()
    assert _select(shelf, "An Lâm có gì?", Scope(documents=("road.md",))).documents == ("road.md",)
    assert _select(shelf, "An Lâm với Đồng Xoan có gì?").documents == ("tea.md", "fish.md")


def test_the_name_of_a_place_is_not_looked_for() -> None:
    assert understand("Huyện Đồng Xoan nuôi bao nhiêu lồng bè?", PLACES).telling == ("nuoi", "long", "be")


def _of(name: str, issuer: str, *clauses: str) -> Registered:
    made = book(name, "", *clauses)
    return replace(made, document=Document(name, "", metadata=Metadata(issuer=issuer, title=issuer)))


def test_places_are_compared_as_provinces_are() -> None:
    reader = Shelved(
        _of("tea.md", TEA.issuer, "Đến năm 2025 có 30 hồ chứa nước."),
        _of("fish.md", FISH.issuer, "Đến năm 2025 có 20 hồ chứa nước."),
    )
    desk = reader.asked("An Lâm và Đồng Xoan đến năm 2025 có bao nhiêu hồ chứa nước, bên nào nhiều hơn?")
    assert is_comparison(desk)
    assert compared(desk)[0].text == (
        "**An Lâm** nhiều hơn: **30 hồ chứa nước**, so với **20 hồ chứa nước** của Đồng Xoan."
    )


def test_another_place_takes_the_question_before() -> None:
    asked = resolve("còn Đồng Xoan?", [Message("user", "An Lâm có bao nhiêu hồ chứa nước?")], PLACES)
    assert (asked.provinces, asked.telling) == (("Đồng Xoan",), ("ho", "chua", "nuoc"))


def test_what_a_document_is_called_among_others() -> None:
    numbered = Metadata(kind="Quyết định", number="31/QĐ-TTg", title="Quyết định số 31/QĐ-TTg về một việc rất dài")
    assert label_of(numbered) == "Quyết định số 31/QĐ-TTg"
    assert label_of(Metadata(province="Hà Giang", kind="Quyết định", number="31/QĐ-UBND")) == "Hà Giang"
    assert label_of(Metadata(title="Ghi chép về bến đò")) == "Ghi chép về bến đò"
