from assistant.answering.registering.target_names import briefly, told_apart


def test_what_two_names_begin_with_is_told_once_where_there_is_no_room() -> None:
    names = (
        "Tỷ lệ thợ của làng nghề được học nghề mộc, có tay nghề và sức khỏe để dựng nhà gỗ ba gian",
        "Tỷ lệ thợ của làng nghề được học nghề mộc, thạo việc chạm khắc",
    )
    first, second = told_apart(names, 20)
    assert first.startswith("Thợ của làng nghề")
    assert second == "… thạo việc chạm khắc"


def test_a_part_of_what_was_told_before_is_told_alone() -> None:
    whole = "Tỷ lệ thợ của làng nghề được học nghề mộc, có tay nghề và sức khỏe để dựng nhà gỗ ba gian"
    assert told_apart((whole, f"{whole}: thợ trẻ ở vùng cao"), 20)[1] == "… thợ trẻ ở vùng cao"


def test_names_that_have_room_stay_whole() -> None:
    names = ("Tỷ lệ thợ của làng nghề được học nghề", "Tỷ lệ thợ của làng nghề được khám bệnh")
    assert told_apart(names, 40) == list(names)


def test_a_name_cut_short_keeps_what_its_figure_is_of() -> None:
    name = "Làng nghề được giúp vốn để tự lo việc mua gỗ và bán hàng qua mạng cho khách ở xa (% số khách)"
    (cut,) = told_apart((name,), 8)
    assert cut.endswith("… (% số khách)")


def test_a_thing_is_called_by_its_abbreviation() -> None:
    assert briefly("Năng suất các nhân tố tổng hợp (TFP)") == "TFP"
