from assistant.answering.digesting.choosing import digested, shares
from assistant.answering.digesting.worth import Ground, terms, terms_in, weighed

GROUND = Ground(lambda _: 1.0)


def test_what_a_text_speaks_of() -> None:
    assert terms_in("Xây 12 trạm bơm của huyện, 2030") == ("tram_bom", "12", "2030")


def test_what_all_have_room_for_is_told_whole() -> None:
    assert digested(["Trồng rừng.", "Nuôi cá."], 4, GROUND) == ["Trồng rừng.", "Nuôi cá."]


def test_each_clause_is_told_by_what_it_begins_with() -> None:
    clauses = [
        "Trồng cây ăn quả dọc bờ sông nhằm giữ đất bãi cho các làng chài",
        "Mở lớp dạy nghề mộc truyền thống cho thanh niên các xã ven biển",
    ]
    assert digested(clauses, 16, GROUND) == ["Trồng cây ăn quả dọc bờ sông …", "Mở lớp dạy nghề mộc truyền thống …"]


def test_a_gap_within_a_point_is_shown_and_points_are_parted() -> None:
    clause = "Trồng cây ăn quả dọc bờ sông, nhất là ở các bãi bồi đã có đê bao; đào 30 giếng nước sạch."
    assert digested([clause], 14, GROUND) == ["Trồng cây ăn quả dọc bờ sông … đào 30 giếng nước sạch."]
    clause = "Trồng cây ăn quả dọc bờ sông; đào 30 giếng nước sạch; mời các đoàn về thăm bãi bồi vào mùa nước nổi."
    assert digested([clause], 14, GROUND) == ["Trồng cây ăn quả dọc bờ sông; đào 30 giếng nước sạch"]


def test_what_is_told_already_is_worth_nothing() -> None:
    clause = "Mời khách; dựng nhà văn hóa thôn bãi; đào giếng nước sạch sâu."
    told = Ground(lambda _: 1.0, heading=frozenset(terms_in("dựng nhà văn hóa thôn bãi")))
    assert digested([clause], 9, told) == ["Mời khách; đào giếng nước sạch sâu."]


def test_a_first_phrase_that_is_too_long_is_told_by_its_first_words() -> None:
    long = "Hội khuyến học cùng các chi hội làng xã " + " ".join(f"tên{at}" for at in range(30))
    told = digested([long, "Nuôi cá lồng bè."], 14, GROUND)
    assert told[0].endswith(" …") and told[0].startswith("Hội khuyến học")
    assert told[1] == "Nuôi cá lồng bè."


def test_who_does_what_is_told_before_what_only_leads_to_it() -> None:
    clauses = [
        "Trong 05 ngày kể từ ngày nhận đủ giấy tờ của các hộ làm gốm, hội làng nghề lập danh sách kho lạnh.",
        "Trường hợp các hộ làm gốm không đồng ý với danh sách đã lập ra ấy, hội làng nghề họp lại.",
    ]
    led, case = digested(clauses, 17, GROUND)
    assert led == "Hội làng nghề lập danh sách kho lạnh."
    assert case.startswith("Trường hợp các hộ làm gốm")


def test_amounts_are_told_though_one_clause_has_its_own_late() -> None:
    clauses = [
        "Trồng cây ăn quả dọc bờ sông trên 30 ha đất bãi, nhất là các bãi bồi cũ ở cuối làng",
        "Đào giếng nước sạch cho 45 hộ, trong đó có các hộ làm gốm lâu năm ở đầu làng chài cổ",
        "Mở 12 lớp dạy nghề mộc truyền thống, ưu tiên thanh niên các xã ven biển chưa có việc",
        f"Dựng nhà văn hóa thôn {' '.join(f'tên{at}' for at in range(25))} rộng 300 m2",
    ]
    told = digested(clauses, 40, GROUND)
    assert [any(amount in one for one in told) for amount in ("30 ha", "45 hộ", "12 lớp")] == [True, True, True]


def test_short_texts_leave_their_room_to_the_long() -> None:
    assert shares([2, 10, 30], 24) == [2, 10, 12]
    assert shares([2, 30, 30], 24) == [2, 11, 11]


def test_a_term_has_the_features_of_its_phrase_and_its_own() -> None:
    clauses = ["Nuôi cá lồng bè trên bãi bồi cũ; xây 12 trạm bơm", "Nuôi cá nước ngọt đầu nguồn"]
    found = {(term.clause, term.name): term.features for term in terms(clauses, GROUND)}
    assert found[0, "nuoi_ca"]["repeated"] == found[0, "nuoi_ca"]["first"] == 1.0
    assert found[0, "12"]["number"] == found[0, "12"]["later_point"] == 1.0
    assert found[0, "long_be"]["repeated"] == 0.0


def test_figures_are_worth_more_than_words() -> None:
    ((*_, phrase),) = weighed(["Xây 12 trạm bơm nước"], GROUND)
    assert phrase.worth["12"] > phrase.worth["tram_bom"]
