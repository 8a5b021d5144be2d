import pytest

from assistant.answering.asking.understanding import understand
from assistant.answering.summaries.meant import meant_whole
from assistant.records import Document, Metadata, Section

TITLE = "Quy chế bảo vệ bờ biển và nuôi trồng thủy sản tỉnh An Giang đến năm 2030"
SECTIONS = (Section("1", "mục 1", "Mục tiêu đến năm 2027", 1, 0, 5),)
DOCUMENT = Document(
    "a.md",
    "Đắp đê, trồng rừng ngập mặn và kè biển.",
    SECTIONS,
    metadata=Metadata(title=TITLE, kind="Quy chế", province="An Giang", number="12/QC-UBND"),
)
OTHER = Document("b.md", "", metadata=Metadata(title="Quy chế chợ đêm tỉnh An Giang", kind="Quy chế"))


@pytest.mark.parametrize(
    "text",
    [
        "tóm tắt giúp quy chế bảo vệ bờ biển, đê kè An Giang",
        "Đồng chí tóm lược những điểm chính trong quy chế của An Giang về bờ biển",
        "Quy chế bảo vệ bờ biển An Giang gồm những ý lớn nào?",
        "UBND An Giang ban hành quy chế bờ biển, tóm tắt giúp",
        "Mình chưa đọc quy chế bờ biển An Giang, tóm tắt giúp",
        "tóm tắt chủ trương của An Giang về bảo vệ bờ biển",
        "Trọng tâm của quy chế bảo vệ bờ biển An Giang là gì",
        "quy chế bờ biển an giang, cho vài dòng",
        "quy che bo bien nuoi trong thuy san an giang noi ve gi?",
        "qc bờ biển an giang, tóm tắt nhanh để báo cáo sếp",
    ],
)
def test_the_document_itself_is_told_in_short(text: str) -> None:
    assert meant_whole(understand(text, ("An Giang",)), [DOCUMENT, OTHER]) == DOCUMENT


def test_a_number_names_it() -> None:
    question = understand("Nội dung chính của QC 12 An Giang", ("An Giang",))
    assert meant_whole(question, [DOCUMENT]) == DOCUMENT


@pytest.mark.parametrize(
    "text",
    [
        "tóm tắt phần kè biển trong quy chế bảo vệ bờ biển An Giang",
        "tóm tắt việc đắp đê theo quy chế An Giang",
        "tóm tắt quy chế bảo vệ bờ biển, đường sắt đô thị An Giang",  # of which it says nothing
        "Quy chế bảo vệ bờ biển An Giang nêu những quan điểm gì, tóm lại giúp",
        "Quy chế bảo vệ bờ biển An Giang: tóm tắt chính sách trồng rừng",
        "Quy chế bảo vệ bờ biển An Giang hỗ trợ ngư dân những gì, tóm gọn",
        "Tóm tắt quy chế bảo vệ bờ biển An Giang đến năm 2027",  # of which it has a section
        "Tóm tắt kế hoạch bảo vệ bờ biển An Giang",  # of another kind
        "Quy chế bảo vệ bờ biển An Giang do ai ký?",
    ],
)
def test_a_part_of_it_is_not_the_document(text: str) -> None:
    assert meant_whole(understand(text, ("An Giang",)), [DOCUMENT, OTHER]) is None


def test_two_that_are_named_alike_are_none() -> None:
    assert meant_whole(understand("Tóm tắt quy chế của An Giang", ("An Giang",)), [DOCUMENT, OTHER]) is None
