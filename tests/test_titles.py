"""How a question names the document that it is about."""

import pytest

from assistant.answering.shelf import Shelf
from assistant.answering.titles import (
    key_of,
    places_named,
    places_of,
    subject_named,
    without_numbers,
    without_places,
    without_subject,
)
from assistant.answering.understanding import understand
from assistant.records import Document, Metadata, Scope
from assistant.vietnamese.names import Glossary

TEA = Metadata(
    kind="Nghị quyết",
    issuer="Ban Chấp hành Đảng bộ tỉnh An Lâm",
    title="Nghị quyết số 9-NQ/TU của Ban Chấp hành Đảng bộ tỉnh An Lâm về phát triển nghề chè ứng dụng công nghệ mới",
)
FISH = Metadata(
    kind="Kế hoạch",
    issuer="Ủy ban nhân dân huyện Đồng Xoan",
    title="Kế hoạch số 4/KH-UBND của Ủy ban nhân dân huyện Đồng Xoan về nuôi cá lồng giai đoạn 2022 - 2025",
)
ROAD = Metadata(kind="Kế hoạch", issuer="Ủy ban nhân dân tỉnh Long An", title="Kế hoạch làm đường", province="Long An")
DOCUMENTS = (
    Document("tea.md", "", metadata=TEA),
    Document("fish.md", "", metadata=FISH),
    Document("road.md", "", metadata=ROAD),
)


def _places(*names: str) -> dict[str, str]:
    return {key_of(name): name for name in names}


def test_the_places_of_a_document_are_those_no_list_of_provinces_has() -> None:
    assert places_of(TEA) == ["An Lâm"]
    assert places_of(FISH) == ["Đồng Xoan"]
    assert places_of(ROAD) == []


@pytest.mark.parametrize("text", ["Ở An Lâm ai làm?", "o an lam ai lam", "an lâm có gì", "AN LÂM có gì"])
def test_a_place_is_named_with_its_marks_or_with_none(text: str) -> None:
    assert places_named(understand(text), _places("An Lâm", "Đồng Xoan")) == ["An Lâm"]


def test_other_marks_are_another_word() -> None:
    assert places_named(understand("người ăn làm bao nhiêu"), _places("An Lâm")) == []


def test_a_place_chooses_its_documents_and_those_that_speak_of_it() -> None:
    shelf = Shelf(DOCUMENTS, lambda place: {"Đồng Xoan": ("road.md",)}.get(place, ()))
    assert shelf.select(understand("An Lâm có bao nhiêu ha chè?"), Scope()).documents == ("tea.md",)
    assert shelf.select(understand("Đồng Xoan có bao nhiêu lồng cá?"), Scope()).documents == ("fish.md", "road.md")
    assert shelf.select(understand("Kế hoạch của Đồng Xoan nêu gì?"), Scope()).documents == ("fish.md",)
    assert shelf.select(understand("Thanh Bình có bao nhiêu lồng cá?"), Scope()).documents == ()
    assert shelf.select(understand("An Lâm có gì?"), Scope(documents=("road.md",))).documents == ("road.md",)


def test_a_kind_and_a_subject_name_a_document_though_the_title_has_words_between() -> None:
    metadata = {"tea": TEA, "fish": FISH}
    assert subject_named(understand("Nghị quyết về nghề chè công nghệ mới do ai ký?"), metadata) == "tea"
    assert subject_named(understand("Nghị quyết về nghề rừng do ai ký?"), metadata) == ""


def test_what_only_names_the_document_is_not_looked_for() -> None:
    asked = understand("Huyện Đồng Xoan nuôi bao nhiêu lồng bè?")
    assert without_places(asked, ["Đồng Xoan"]).telling == ("nuoi", "long", "be")
    asked = understand("Sơ kết Kế hoạch nuôi cá lồng vào quý mấy?")
    assert {"nuoi", "long"} <= set(asked.telling)
    assert not {"nuoi", "long"} & set(without_subject(asked, FISH).telling)


def test_the_number_of_an_act_and_its_symbol_are_not_looked_for() -> None:
    assert without_numbers(understand("KH 4 cần bao nhiêu lồng bè?")).telling == ("long", "be")
    assert without_numbers(understand("Kế hoạch số 4 cần bao nhiêu lồng bè?")).telling == ("long", "be")


def test_an_abbreviation_of_the_title_names_the_document_too() -> None:
    asked = understand("Nghị quyết về nghề chè CNM do ai ký?", abbreviations=Glossary({"CNM": ("công nghệ mới",)}))
    assert subject_named(asked, {"tea": TEA, "fish": FISH}) == ""
    assert "CNM" in asked.telling
    assert "CNM" not in without_subject(asked, TEA).telling
