import pytest

from assistant.answering.summaries.gists import cut, gist_of, thing_of
from assistant.records import Document


@pytest.mark.parametrize(
    ("title", "gist"),
    [
        ("Về giống và chăm sóc vườn chè", "giống và chăm sóc vườn chè"),
        ("TIẾP TỤC NÂNG CAO CHẤT LƯỢNG NƯỚC GIẾNG", "nước giếng"),
        ("Kè biển", "Kè biển"),
        ("Nhiệm vụ và giải pháp", "Nhiệm vụ và giải pháp"),
    ],
)
def test_a_title_without_the_words_that_only_lead_to_it_or_stress_it(title: str, gist: str) -> None:
    assert gist_of(title, Document("a.md", "")) == gist


@pytest.mark.parametrize(
    ("title", "thing"),
    [
        ("Phát triển, củng cố mạng lưới chợ làng", "mạng lưới chợ làng"),
        ("Đào tạo nghề cho ngư dân trẻ", "Đào tạo nghề cho ngư dân trẻ"),  # says what the task is
        ("Phát triển chợ làng", "Phát triển chợ làng"),  # short already
        ("Xây dựng lại bến đò và kè biển", "Xây dựng lại bến đò và kè biển"),
        ("nhận thức về biển, vai trò của các chi bộ", "nhận thức"),  # a task of any act
    ],
)
def test_what_is_done_to_any_thing_is_left_out_of_a_long_title(title: str, thing: str) -> None:
    assert thing_of(title) == thing


def test_a_text_is_cut_where_its_words_stand_together_least() -> None:
    common = {"san_xuat": 1.0, "vung_san": 5.0, "xuat_lua": 4.0, "lua_gao": 1.0}
    told = cut(["vùng sản xuất lúa gạo chất lượng cao", "đê"], 5, 4, lambda pair: common.get(pair, 2.0))
    assert told == ["vùng sản xuất …", "đê"]
    assert cut(["đê biển", "kè"], 3, 2, lambda _: 1.0) == ["đê biển", "kè"]


def test_a_cut_text_ends_with_no_word_that_waits_for_another() -> None:
    assert cut(["bến, chợ của các xã đảo xa"], 3, 3, lambda _: 1.0) == ["bến, chợ …"]
