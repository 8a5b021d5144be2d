"""Typing slips of every class mended, and what is right left alone; counts made up by hand, or those that ship."""

from __future__ import annotations

import pytest

from assistant.vietnamese.frequencies import Frequencies
from assistant.vietnamese.neighbours import Held
from assistant.vietnamese.slips import Channel, distance, keys_taken, marks_of
from assistant.vietnamese.spelling import Speller

HELD = {"icise": 3, "ocop": 5, "tfp": 4, "so": 9, "kinh_te": 9, "te_so": 7, "chi_tieu": 9, "tieu": 9, "dak_lak": 9}


def mended(text: str) -> str:
    return Speller(Held(100, lambda term: HELD.get(term, 0))).mended(text)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("mấy doanh nghệp số", "mấy doanh nghiệp số"),  # a letter is missing
        ("cơ quann nào ban hành", "cơ quan nào ban hành"),  # doubled
        ("cơ quna nào ban hành", "cơ quan nào ban hành"),  # swapped
        ("chỉ tiêu cảu tỉnh", "chỉ tiêu của tỉnh"),  # swapped, and a syllable again
        ("trung tâm xông nghệ cao", "trung tâm công nghệ cao"),  # the key beside, and a syllable again
        ("tỷ lệ này lên baao nhiêu", "tỷ lệ này lên bao nhiêu"),  # a key of Telex is left
        ("ở đâu vâyj", "ở đâu vậy"),
        ("cơ quan nao2 ban hành", "cơ quan nào ban hành"),  # a key of VNI
        ("có bao nhie6u doanh nghiệp", "có bao nhiêu doanh nghiệp"),
        ("đến nawm 2025", "đến năm 2025"),
        ("khu nôngnghiệp công nghệ cao", "khu nông nghiệp công nghệ cao"),  # a space is missing
        ("đến năm2025 là bao nhiêu", "đến năm 2025 là bao nhiêu"),
        ("ai lậpKH", "ai lập KH"),
        ("phát triển doanh ngh iệp", "phát triển doanh nghiệp"),  # a space too many
        ("muc tieu cua tihn", "muc tieu cua tinh"),  # typed without dấu, and left so
        ("TFP của Bình Đinhj đến 2025", "TFP của Bình Định đến 2025"),
        ("kế hoạch của Lpng An", "kế hoạch của Long An"),
        ("icisex là gì", "icise là gì"),  # what only the documents know
        ("của BBình Định là gì", "của Bình Định là gì"),  # a capital held too long
        ("của Bình Địnhđề ngày nào", "của Bình Định đề ngày nào"),  # a space is missing behind a name
        ("tỉnh muốnđạt mục tiêu", "tỉnh muốn đạt mục tiêu"),
        ("việctực hiện ra sao", "việc thực hiện ra sao"),  # with a slip besides
        ("thế 2030 lên mấ y", "thế 2030 lên mấy"),  # what people say when they ask
        ("còn 2030 tbì sao", "còn 2030 thì sao"),  # no short form with such dấu
        ("Thếf Bình Định thì sao?", "Thế Bình Định thì sao?"),  # beside a name, and none
        ("Thếai ggiám sát?", "Thế ai giám sát?"),  # most words slips, yet with dấu
        ("Cnò 2030 thì sao", "Còn 2030 thì sao"),  # what a question after another begins with
        ("tỷ lệ đạtbn", "tỷ lệ đạt bn"),  # and before a short form
        ("quyết định2117 của ai", "quyết định 2117 của ai"),  # and before any number
        ("Tổn g kinh phí", "Tổng kinh phí"),  # the end of a word torn off
        ("số này c hiếm 30%", "số này chiếm 30%"),  # and its beginning
    ],
)
def test_each_class_of_slips_is_mended(typed: str, meant: str) -> None:
    assert mended(typed) == meant


@pytest.mark.parametrize(
    "text",
    [
        "Đến năm 2025 TFP của Đắk Lắk là bao nhiêu?",
        "AI, blockchain, OCOP, logistics và ICISE",
        "ubmttq, cq nào, k có, bn dn, ko, ntn vậy ad",
        "ông Nguyễn Văn Thảnh, bà Nguyễn Thị Bích Thảo ký ở Cư M'gar",
        "Chương trình 54-CTr/TU, KH&CN, CMCN 4.0, CO2, 5G, m2",
        "Josh Norman và Lady Gaga tới Los Angeles xem Super Bowl",
        "Bình Phươc, sô hoá, trách nhiêm, kinh te só",  # other dấu are read as well
        "tỷ lệ dịch vụ công trực tuyến mức độ 4 của quý này nhỉ",
        "điểm c ấy nói gì, nhóm b ai lo",  # what is called by a letter
        "",
    ],
)
def test_what_is_right_stays(text: str) -> None:
    assert mended(text) == text


def test_what_is_known_to_stay_is_asked_for_and_stays() -> None:
    asked: list[str] = []

    def staying(text: str) -> list[tuple[int, int]]:
        asked.append(text)
        return [(7, 12)]

    speller = Speller(Held(0, lambda term: 0))
    assert speller.mended("cơ quan nào", staying) == "cơ quan nào"
    assert asked == []  # nothing is odd
    assert speller.mended("cơ quan nghệp nào", lambda text: [(8, 13)]) == "cơ quan nghệp nào"


def test_a_syllable_that_the_documents_hold_beside_another_is_preferred() -> None:
    known = Frequencies({"kênh": 10, "kinh": 10, "bánh": 10}, {})
    held = {"kinh": 2, "banh": 2, "banh_kinh": 2}
    assert Speller(Held(10, lambda term: held.get(term, 0)), known).mended("bánh kynh") == "bánh kinh"


@pytest.mark.parametrize(
    ("word", "folded"),
    [
        ("vaatj", "vat"),
        ("va65t", "vat"),
        ("vậtj", "vat"),
        ("ddwowngf", "duong"),
        ("d9e61n", "den"),
        ("nhuw", "nhu"),
        ("nhw", "nhu"),
        ("tieue", "tieu"),
        ("tfpx", "tfp"),
        ("sơ", "so"),
        ("quyết", "quyet"),
    ],
)
def test_keys_of_an_input_method_are_taken_out(word: str, folded: str) -> None:
    assert keys_taken(word) == folded


def test_marks_are_those_that_stand_or_were_struck() -> None:
    acute, dot, circumflex = "\u0301", "\u0323", "\u0302"
    assert marks_of("nghiệp") == {dot, circumflex}
    assert marks_of("vâyj") == {dot, circumflex}
    assert marks_of("bie61t") == {acute, circumflex}
    assert marks_of("vậyj") == {dot, circumflex}  # the key of a tone that stands already


def test_slips_cost_what_hands_do_seldom() -> None:
    assert distance("quan", "quan") == 0
    assert distance("quna", "quan") == 3.5  # swapped
    assert distance("quann", "quan") == 2.5  # doubled
    assert distance("qan", "quan") == 4.0  # missing
    assert distance("qian", "quan") == 4.0  # i is beside u
    assert distance("qzan", "quan") == 7.0  # z is far from u


def test_only_what_is_near_is_found() -> None:
    channel = Channel({"quan": {"quan": 0.5, "quản": 0.5}, "nghiep": {"nghiệp": 1.0}})
    assert channel.near("quna", 1) == {"quan"}
    assert channel.near("nghep", 1) == {"nghiep"}
    assert channel.near("xyz", 2) == frozenset()


def test_frequencies_that_ship() -> None:
    known = Frequencies.shipped()
    assert known.together["doanh", "nghiep"] > 10_000
    assert set(known.spellings["lak"]) >= {"lắk"}
    assert "nghep" not in known.folded
    assert "blockchain" in known.foreign or "internet" in known.foreign
    assert sum(known.spellings["cua"].values()) == pytest.approx(1)


@pytest.mark.parametrize("text", ["asdkj qwe zxc", "<script>alert(1)</script> DROP TABLE users; --"])
def test_what_is_no_vietnamese_is_left_as_it_is(text: str) -> None:
    assert mended(text) == text


def test_keys_left_in_every_word_are_still_vietnamese() -> None:
    assert mended("mucj tieeu cuar tinhr") == "muc tieu cua tinh"
