"""How a question names the document that it is about."""

from assistant.answering.asking.titles import kinds_of, subject_named, without_lead_in, without_numbers, without_subject
from assistant.answering.asking.understanding import understand
from assistant.records import Document, Metadata
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


def test_a_kind_and_a_subject_name_a_document_though_the_title_has_words_between() -> None:
    metadata = {"tea": TEA, "fish": FISH}
    assert subject_named(understand("Nghị quyết về nghề chè công nghệ mới do ai ký?"), metadata) == "tea"
    assert subject_named(understand("Nghị quyết về nghề rừng do ai ký?"), metadata) == ""


REEDS = Metadata(
    kind="Quyết định",
    issuer="Chủ tịch Ủy ban nhân dân tỉnh Hạ Trạch",
    title="Quyết định số 31/QĐ-UBND của Ủy ban nhân dân tỉnh Hạ Trạch phê duyệt Đề án “Bảo tồn, phát triển nghề dệt cói"
    " và đào tạo thợ thủ công trong các làng nghề truyền thống”",
)
BRIDGES = Metadata(
    kind="Quyết định",
    title="Quyết định số 32/QĐ-UBND phê duyệt “Đề án đào tạo thợ cầu treo phục vụ giao thông miền núi”",
)


def test_what_a_document_issues_is_a_kind_that_it_is_called_by() -> None:
    assert kinds_of(REEDS) == kinds_of(BRIDGES) == {"Quyết định", "Đề án"}
    assert kinds_of(TEA) == {"Nghị quyết"}
    issuing = Metadata(kind="Nghị quyết", title="Nghị quyết số 5/NQ-HĐND ban hành Chương trình hành động về nước ngọt")
    assert kinds_of(issuing) == {"Nghị quyết", "Chương trình hành động", "Chương trình"}


def test_a_short_form_of_the_title_names_the_document_that_has_most_of_it() -> None:
    metadata = {"reeds": REEDS, "bridges": BRIDGES}
    assert subject_named(understand("đề án dệt cói ai ký vậy"), metadata) == "reeds"
    assert subject_named(understand("ĐA thợ thủ công làng nghề phê duyệt khi nào?"), metadata) == "reeds"
    assert subject_named(understand("Đề án đào tạo thợ cầu treo do ai ký?"), metadata) == "bridges"
    assert subject_named(understand("Đề án đào tạo thợ cần bao nhiêu tiền?"), metadata) == ""
    assert subject_named(understand("Đề án phê duyệt những gì?"), metadata) == ""


def test_what_only_names_the_document_is_not_looked_for() -> None:
    asked = understand("Sơ kết Kế hoạch nuôi cá lồng vào quý mấy?")
    assert {"nuoi", "long"} <= set(asked.telling)
    assert not {"nuoi", "long"} & set(without_subject(asked, FISH).telling)


def test_the_number_of_an_act_and_its_symbol_are_not_looked_for() -> None:
    assert without_numbers(understand("KH 4 cần bao nhiêu lồng bè?")).telling == ("long", "be")
    assert without_numbers(understand("Kế hoạch số 4 cần bao nhiêu lồng bè?")).telling == ("long", "be")


def test_an_abbreviation_of_the_title_names_the_document_too() -> None:
    asked = understand("Nghị quyết về nghề chè CNM do ai ký?", abbreviations=Glossary({"CNM": ("công nghệ mới",)}))
    assert subject_named(asked, {"tea": TEA, "fish": FISH}) == "tea"
    assert "CNM" in asked.telling
    assert "CNM" not in without_subject(asked, TEA).telling


def test_an_opening_that_names_the_only_document_says_nothing_of_what_is_asked() -> None:
    asked = understand("Trong kế hoạch nuôi cá bè, đơn vị thường trực là phòng nào?")
    assert without_lead_in(asked, FISH).telling == tuple(t for t in asked.telling if t not in ("nuoi", "ca", "be"))
    other = understand("Trong kế hoạch phòng dịch cúm, đơn vị thường trực là phòng nào?")
    assert without_lead_in(other, FISH) == other
