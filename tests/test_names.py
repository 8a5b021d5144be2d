import pytest

from assistant.vietnamese.abbreviations import CHAT, SYLLABLE
from assistant.vietnamese.expanding import spelt_out
from assistant.vietnamese.names import (
    PARTS,
    PROVINCES_NOW,
    Glossary,
    agencies_in,
    canonical_province,
    expand,
    former_parts,
    provinces_in,
    same_agency,
    today_of,
)


def provinces(text, among=()):
    return [mention.name for mention in provinces_in(text, among)]


def agencies(text):
    return [mention.canonical for mention in agencies_in(text)]


def longs(text, extra=None):
    return [one.long for one in expand(text, extra)]


def test_what_only_looks_like_a_body_is_none():
    assert agencies("Hoạt động của các tổ chức phi chính phủ nước ngoài") == []
    assert agencies("Dự án tại huyện Trường Sa và thành phố Hội An") == []
    assert agencies("Chính phủ giao Trường Đại học Y Sơn La") == ["Chính phủ", "Trường Đại học Y Sơn La"]


def test_sixty_three_became_thirty_four():
    assert len(PROVINCES_NOW) == 34
    assert sum(len(parts) for parts in PARTS.values()) == 63


def test_mergers():
    assert today_of("Bình Định") == "Gia Lai"
    assert former_parts("Gia Lai") == ("Gia Lai", "Bình Định")
    assert today_of("tỉnh Đăk Lăk") == "Đắk Lắk"
    assert today_of("TP.HCM") == "Hồ Chí Minh"
    assert former_parts("Bình Định") == ()
    assert today_of("Atlantis") == canonical_province("Atlantis") == ""


@pytest.mark.parametrize("name", ["Đắk Lắk", "Đăk Lăk", "Đắc Lắc", "Daklak", "DakLak", "Dak Lak", "dac lac", "ĐẮK LẮK"])
def test_every_spelling(name):
    assert provinces(f"chỉ tiêu của {name} là gì") == ["Đắk Lắk"]
    assert canonical_province(name) == "Đắk Lắk"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Bà Rịa – Vũng Tàu, BRVT", ["Bà Rịa - Vũng Tàu"] * 2),
        ("TP.HCM, TPHCM, Sài Gòn, TP. Hồ Chí Minh", ["Hồ Chí Minh"] * 4),
        ("Thừa Thiên Huế và HN", ["Huế", "Hà Nội"]),
        ("Khánh Hoà, THANH HOÁ", ["Khánh Hòa", "Thanh Hóa"]),
        ("Bình Định với Bình Dương", ["Bình Định", "Bình Dương"]),
        ("chi tieu cua binh dinh so voi gia lai", ["Bình Định", "Gia Lai"]),
        ("con ben tre thi sao", ["Bến Tre"]),
        ("tỉnh Hòa Bình", ["Hòa Bình"]),
        ("tinh hoa binh", ["Hòa Bình"]),
        ("Hà Nội, Hồ Chí Minh", ["Hà Nội", "Hồ Chí Minh"]),
        ("các xã Cao Bằng trồng gì", ["Cao Bằng"]),
        ("xã Cao Bằng; các phường Hòa Bình và Việt Trì", []),
        ("hồ sơ ở cấp xã Cao Bằng; ngân sách huyện Sơn La", ["Cao Bằng", "Sơn La"]),
    ],
)
def test_provinces(text, names):
    assert provinces(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "giữ gìn hòa bình, ổn định",
        "vi hoa binh",
        "tinh hinh dien bien phuc tap",
        "diễn biến phức tạp",
        "may da nang",
        "tư tưởng Hồ Chí Minh",
        "Đoàn TNCS Hồ Chí Minh",
        "đường Điện Biên Phủ",
        "phường Bình Dương",
        "châu Á - Thái Bình Dương",
        "người Việt Nam định cư",
        "bằng định mức",
    ],
)
def test_no_province(text):
    assert provinces(text) == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("UBND thành phố Hà Nội", ["Hà Nội"]),
        ("tại thành phố Hồ Chí Minh", ["Hồ Chí Minh"]),
        ("thành phố Cao Bằng", []),
        ("các tỉnh, thành phố Lào Cai, Hà Nội", ["Lào Cai", "Hà Nội"]),
        ("phố Hà Nội", []),
        ("thu nhập nông thôn Hà Nội", ["Hà Nội"]),
        ("thôn Hà Nội", []),
        ("thi truong Thai Nguyen", ["Thái Nguyên"]),
    ],
)
def test_a_city_is_a_province_only_where_it_is_run_by_the_centre(text, names):
    assert provinces(text) == names


def test_initials_need_exactly_one_candidate():
    among = ["Đắk Lắk", "Bình Phước", "Bình Định", "Long An", "Bến Tre"]
    assert provinces("ĐL và DL, BP, BĐ", among) == ["Đắk Lắk", "Đắk Lắk", "Bình Phước", "Bình Định"]
    assert provinces("BD và BĐ", ["Bình Định", "Bình Dương"]) == ["Bình Định"]
    assert provinces("bp, BĐ") == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Sở KH&CN", ["Sở Khoa học và Công nghệ"]),
        ("so khoa hoc va cong nghe", ["Sở Khoa học và Công nghệ"]),
        ("Sở KHCN, Sở TT&TT chủ trì", ["Sở Khoa học và Công nghệ", "Sở Thông tin và Truyền thông"]),
        ("Sở Công Thương phối hợp với Sở Tài chính", ["Sở Công Thương", "Sở Tài chính"]),
        ("Bộ KH&CN", ["Bộ Khoa học và Công nghệ"]),
        ("Ban Thường vụ Tỉnh uỷ; BTV Tỉnh ủy; BTVTU", ["Ban Thường vụ Tỉnh ủy"] * 3),
        ("ban tuyen giao tinh uy", ["Ban Tuyên giáo Tỉnh ủy"]),
        ("BCSĐ UBND tỉnh", ["Ban cán sự đảng UBND tỉnh"]),
        ("Đảng ủy Ủy ban nhân dân tỉnh và Đảng ủy HĐND tỉnh", ["Đảng ủy UBND tỉnh", "Đảng ủy HĐND tỉnh"]),
        ("Đảng ủy, UBND tỉnh", ["Đảng ủy", "UBND tỉnh"]),
        ("BTGDV TU; Ban TG&DV Tỉnh ủy", ["Ban Tuyên giáo và Dân vận Tỉnh ủy"] * 2),
        ("Thống kê tỉnh công bố số liệu thống kê tỉnh", ["Thống kê tỉnh"]),
        ("Ban cán sự đảng UBND tỉnh chỉ đạo UBND tỉnh", ["Ban cán sự đảng UBND tỉnh", "UBND tỉnh"]),
        ("Đảng đoàn Hội đồng nhân dân tỉnh", ["Đảng đoàn HĐND tỉnh"]),
        ("UBND các huyện, thị xã, thành phố", ["UBND các huyện, thị xã, thành phố"]),
        ("Ủy ban MTTQ Việt Nam tỉnh", ["Ủy ban Mặt trận Tổ quốc tỉnh"]),
        ("Sở Nghề muối và Hải đảo chủ trì", ["Sở Nghề muối và Hải đảo"]),
        ("Trung tâm Giống cây trồng phối hợp", ["Trung tâm Giống cây trồng"]),
        ("hdnd tinh", ["HĐND tỉnh"]),
        ("Trường Cao đẳng Muối biển đào tạo những nghề gì", ["Trường Cao đẳng Muối biển"]),
        ("Hiệp hội Dâu tằm Hà Nam khảo sát ý kiến hội viên", ["Hiệp hội Dâu tằm Hà Nam"]),
        ("các sở, ngành và các địa phương", ["các sở, ban, ngành", "các địa phương"]),
    ],
)
def test_agencies(text, names):
    assert agencies(text) == names


@pytest.mark.parametrize(
    "text",
    ["nhiệm vụ khoa học và công nghệ", "tiến bộ KHCN", "cơ sở y tế", "co so y te", "thị trường khoa học và công nghệ",
     "ban tổ chức hội thi", "so với năm trước", "phòng chống dịch", "hội nghị"],
)  # fmt: skip
def test_no_agency(text):
    assert agencies(text) == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("với các Bộ: Y tế, Công Thương và Tài chính rà soát", ["Bộ Y tế", "Bộ Công Thương", "Bộ Tài chính"]),
        ("các Sở Y tế, Nội vụ, xây dựng kế hoạch", ["Sở Y tế", "Sở Nội vụ"]),
        ("cac so: y te, noi vu", ["Sở Y tế", "Sở Nội vụ"]),
        ("các cơ sở y tế, giáo dục", []),
    ],
)
def test_bodies_listed_after_one_head_word(text, names):
    assert [mention.canonical for mention in agencies_in(text)] == names


def test_same_agency():
    assert same_agency("Ban Tuyên giáo", "Ban Tuyên giáo Tỉnh ủy")
    assert not same_agency("Sở Tài chính", "Sở Tư pháp")
    assert not same_agency("Sở Tài chính", "Sở")
    assert same_agency("UBND", "UBND tỉnh")
    assert not same_agency("Ban Tuyên giáo Tỉnh ủy", "Ban Tuyên giáo Trung ương Đảng")


def test_spans_point_into_the_text():
    text = "Giao Sở KH&CN Đắk Lắk và UBND tỉnh"
    for mention in (*agencies_in(text), *provinces_in(text)):
        assert text[mention.start : mention.end] == mention.text


@pytest.mark.parametrize(
    ("text", "meanings"),
    [
        ("CNSH", ["công nghệ sinh học"]),
        ("cnsh", ["công nghệ sinh học"]),
        ("CDS", ["chuyển đổi số"]),
        ("là bn", ["bao nhiêu"]),
        ("ntn", ["như thế nào"]),
        ("AI", ["trí tuệ nhân tạo"]),
        ("ai chủ trì", []),
        ("5 kg", []),
        ("có k", ["không"]),
        ("17-CTr/TU", []),
        ("ĐH", ["đại hội", "đại học"]),
    ],
)
def test_expand(text, meanings):
    assert longs(text) == meanings


def test_a_long_form_gives_its_short_one():
    (one,) = expand("ung dung chuyen doi so")
    assert (one.short, one.start, one.end) == ("CĐS", 9, 22)


def test_hurried_forms_are_found_wherever_they_stand():
    whole = [form for form in CHAT if not SYLLABLE.fullmatch(form)]
    assert [form for form in whole if CHAT[form][0] not in longs(f"Đến nay: {form}, rồi sao?")] == []
    assert longs("Ai cấp HĐ?") == ["hoạt động", "hội đồng", "hướng dẫn"]


def test_expand_learns_from_a_document():
    assert longs("BKS là gì", {"BKS": ("bộ kiểm soát",)}) == ["bộ kiểm soát"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("BKS và Sở KH&ĐT họp chợ", ["BKS", "BKS", "KH&ĐT", "chợ"]),
        ("bo kiem soát, ban  kiem soat", ["bo kiem soát", "ban  kiem soat"]),
        ("Ban kiệm soát", []),
        ("hợp tác xã nông nghiệp 4.0", ["4.0", "hợp tác xã nông nghiệp"]),  # the longest of those that overlap
        ("hợp tác xã nông dân", ["hợp tác xã"]),
        ("chợ, hợp tác xã nông", ["chợ", "hợp tác xã"]),  # a longer one is not there whole
        ("BKS-01, xBKS, BKS/HĐ, KH&ĐTX", []),
        ("bks hop o cho", ["bks", "bks", "cho"]),
        ("kế hoạch, đầu tư", []),
    ],
)
def test_what_a_glossary_finds(text, found):
    table = {
        "BKS": ("ban kiểm soát", "bộ kiểm soát"),
        "KH&ĐT": ("kế hoạch và đầu tư",),
        "4.0": ("cách mạng công nghiệp lần thứ tư",),
        "HTXNN": ("hợp tác xã nông nghiệp",),
        "HTXX": ("hợp tác xã",),
        "OCOPX": ("chợ",),
    }
    assert [text[one.start : one.end] for one in Glossary(table).found_in(text)] == found


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("tfp dl 2025 bn", ["Đắk Lắk"]),
        ("bđ pt cntt ntn", ["Bình Định"]),
        ("la chi bao nhiêu cho khoa học", ["Long An"]),
        ("la gi vay", []),
        ("tfp là gì", []),
        ("du lịch dl ở Bình Định", ["Bình Định"]),
    ],
)
def test_initials_in_small_letters_count_where_nothing_else_names_a_province(text: str, names: list[str]) -> None:
    assert [place.name for place in provinces_in(text, ("Bình Định", "Đắk Lắk", "Long An"))] == names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("BTre có mấy trung tâm", "Bến Tre"),
        ("btre có mấy trung tâm", "Bến Tre"),
        ("B.Định đạt bao nhiêu", "Bình Định"),
        ("LAn chi bao nhiêu", "Long An"),
        ("lan chi bao nhiêu", ""),  # a word
        ("Lan chi bao nhiêu", ""),  # a person
    ],
)
def test_a_province_by_its_first_letter_and_last_word(text: str, name: str) -> None:
    found = provinces_in(text, among=("Bến Tre", "Bình Định", "Long An"))
    assert [mention.name for mention in found] == ([name] if name else [])


def test_hurried_forms_of_one_meaning_are_written_in_full() -> None:
    assert spelt_out("cq nào lập dn, ct 54 vs kl 69") == "cơ quan nào lập doanh nghiệp, ct 54 vs kl 69"
    assert spelt_out("gđ 2021-2025 có 5 sp, mấy nvụ") == "giai đoạn 2021-2025 có 5 sản phẩm, mấy nhiệm vụ"
    assert spelt_out("họp lúc 8 h, có 3 k") == "họp lúc 8 h, có 3 k"


def test_hurried_forms_of_several_meanings_are_read_in_capitals_too() -> None:
    assert [one.long for one in expand("NN xanh")] == ["nông nghiệp", "nhà nước", "nước ngoài"]
    assert expand("NN XANH") == []  # all is in capitals: nothing tells a short form
    assert spelt_out("đt bn") == "đt bao nhiêu"  # may be đề tài, đầu tư, đào tạo


def test_initials_in_small_letters_count_beside_a_province() -> None:
    among = ("Long An", "Đắk Lắk", "Bình Định")
    assert provinces("% ngân sách: long an so đl 2030", among) == ["Long An", "Đắk Lắk"]
    assert provinces("dak lak 2025 vs bđ", among) == ["Đắk Lắk", "Bình Định"]
    assert provinces("đl, bình định", among) == ["Đắk Lắk", "Bình Định"]
    assert provinces("long an lo bđ nào", among) == ["Long An"]
    assert provinces("bđ ký với trường nào ở sài gòn", among) == ["Bình Định", "Hồ Chí Minh"]


def test_a_name_in_capitals_does_not_go_on_in_small_letters() -> None:
    assert provinces("Đắk Lắk và Bình Định hướng tới") == ["Đắk Lắk", "Bình Định"]
    assert provinces("việc bình định hướng đi") == []
    assert provinces("thành phố Điện Biên Phủ") == []


@pytest.mark.parametrize("text", ["QNg đạt bao nhiêu", "qng 2030", "Q.Ngãi năm 2029"])
def test_initials_may_keep_how_the_last_word_begins(text: str) -> None:
    assert [place.name for place in provinces_in(text, ("Quảng Ngãi", "Quảng Ninh"))] == ["Quảng Ngãi"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("phối hợp với Trường Đại học Đông Hà chuyển giao giống lúa", "Trường Đại học Đông Hà"),
        ("Ban Quản lý Khu kinh tế Đông Hà xúc tiến, mời gọi", "Ban Quản lý Khu kinh tế Đông Hà"),
        (
            "Trung tâm Xúc tiến thương mại, du lịch và đầu tư lập đề án",
            "Trung tâm Xúc tiến thương mại, du lịch và đầu tư",
        ),
    ],
)
def test_a_name_ends_before_what_the_body_does(text, name):
    (mention,) = agencies_in(text)
    assert mention.text == name


@pytest.mark.parametrize(
    ("text", "canonical"),
    [
        ("BCH Quân sự tỉnh chủ trì", "Bộ Chỉ huy Quân sự tỉnh"),
        ("Quỹ PCTT hỗ trợ", "Quỹ Phòng, chống thiên tai"),
        ("Ban Chỉ đạo Phòng, chống tham nhũng tỉnh họp", "Ban Chỉ đạo Phòng, chống tham nhũng"),
        ("hoi chu thap do tinh tiep nhan", "Hội Chữ thập đỏ tỉnh"),
    ],
)
def test_bodies_of_order_and_relief_are_known(text: str, canonical: str) -> None:
    assert [mention.canonical for mention in agencies_in(text)] == [canonical]
