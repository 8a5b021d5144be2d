from assistant.register.slips import repaired


def test_letters_in_figures_are_read_as_digits():
    text, slips = repaired("Phấn đấu đạt l0% vào năm 2030, có 3O sản phẩm")
    assert text == "Phấn đấu đạt 10% vào năm 2030, có 30 sản phẩm"
    assert [(slip.written, slip.read) for slip in slips] == [("l0", "10"), ("3O", "30")]
    assert "“l0”" in slips[0].doubt


def test_a_figure_torn_in_two_is_reported_and_left():
    text, slips = repaired("đạt 3 8% vào năm 2030")
    assert text == "đạt 3 8% vào năm 2030"
    assert [(slip.written, slip.read) for slip in slips] == [("3 8", "8")]


def test_words_and_codes_stay():
    for text in ("mạng 5G và in 3D", "IoT, SO2", "Quyết định 10/QĐ-TTg", "đạt 12,5% năm 2025"):
        assert repaired(text) == (text, ())
