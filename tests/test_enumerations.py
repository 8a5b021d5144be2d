import pytest

from assistant.answering.asking.understanding import understand
from assistant.answering.lists.enumerations import enumerations, named_enumerations
from assistant.answering.lists.kinds import kind_asked


@pytest.mark.parametrize(
    ("text", "members"),
    [
        ("Ưu tiên ba thị trường: Nhật Bản, Hàn Quốc và Đài Loan.", ("Nhật Bản", "Hàn Quốc", "Đài Loan")),
        (
            "Tập trung vào bốn ngành: du lịch biển, nuôi trồng thủy sản, cảng và hậu cần, thương mại bán lẻ.",
            ("du lịch biển", "nuôi trồng thủy sản", "cảng và hậu cần", "thương mại bán lẻ"),
        ),
        (
            "Vay qua các kênh, bao gồm Quỹ Nhà ở, Quỹ Thanh niên, Quỹ Hợp tác xã, các ngân hàng và người thân, nhằm"
            " mở rộng cơ hội.",
            ("Quỹ Nhà ở", "Quỹ Thanh niên", "Quỹ Hợp tác xã", "các ngân hàng và người thân"),
        ),
        ("Bản đồ có 04 ngôn ngữ: Việt, Anh, Trung, Hàn.", ("Việt", "Anh", "Trung", "Hàn")),
        (
            "Tổng kinh phí là 60 tỷ đồng, gồm ngân sách tỉnh 20 tỷ đồng, còn lại là vốn của doanh nghiệp và dân.",
            ("ngân sách tỉnh 20 tỷ đồng", "còn lại là vốn của doanh nghiệp và dân"),
        ),
        (
            "Nguồn vốn 9 tỷ đồng, trong đó: ngân sách tỉnh 5 tỷ đồng; học phí, lệ phí 4 tỷ đồng.",
            ("ngân sách tỉnh 5 tỷ đồng", "học phí, lệ phí 4 tỷ đồng"),
        ),
        (
            "Làm chủ công nghệ, nhất là trong các lĩnh vực công nghệ sinh học, công nghệ vật liệu và công nghệ thông"
            " tin, nhằm phục vụ phát triển.",
            ("công nghệ sinh học", "công nghệ vật liệu", "công nghệ thông tin"),
        ),
        (
            "Việc này gắn với hai nghị quyết là Nghị quyết số 29-NQ/TW về “công nghiệp hoá, hiện đại hoá” và Nghị"
            " quyết số 45-NQ/TW về “trí thức”; gắn với Chiến lược.",
            ("Nghị quyết số 29-NQ/TW về “công nghiệp hoá, hiện đại hoá”", "Nghị quyết số 45-NQ/TW về “trí thức”"),
        ),
        (
            "Lớp học rèn ba mặt: (i) Nghề, tay nghề; (ii) Luật, nội quy và (iii) Giao tiếp.",
            ("Nghề, tay nghề", "Luật, nội quy", "Giao tiếp"),
        ),
        ("Trồng các cây mới như: sen, bầu, mướp… nhằm che nắng, lấy hạt.", ("sen", "bầu", "mướp")),
        ("Có hai mức (1) phổ thông, (2) nâng cao (nếu cần).", ("phổ thông", "nâng cao (nếu cần)")),
        (
            "Phối hợp với các sở như Sở Thông tin và Truyền thông, Sở Y tế và Sở Nội vụ.",
            ("Sở Thông tin và Truyền thông", "Sở Y tế", "Sở Nội vụ"),
        ),
        ("Bố trí đất cho các nghề mũi nhọn (mây tre, gốm, dệt…).", ("mây tre", "gốm", "dệt")),
        (
            "Mở thêm các điểm thu mua (gồm: chợ phiên, bến đò và trạm y tế).",
            ("chợ phiên", "bến đò", "trạm y tế"),
        ),
        (
            "Rác nguy hại như pin, ắc quy, bóng đèn vỡ được thu gom vào sáng thứ bảy tuần cuối mỗi tháng.",
            ("pin", "ắc quy", "bóng đèn vỡ được thu gom vào sáng thứ bảy tuần cuối mỗi tháng"),
        ),
    ],
)
def test_the_members_of_a_list_whole_and_in_order(text: str, members: tuple[str, ...]) -> None:
    assert members in [one.members for one in enumerations(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Du lịch là ngành kinh tế mũi nhọn, đóng góp trên 14% GRDP.",
        "Kết quả như sau.",
        "Khoản (b) và khoản (d) được bãi bỏ.",
        "Bảo đảm hiệu lực, hiệu quả.",
        "Số cơ sở tăng mạnh (nhà nước 12, tư nhân 30, hợp tác xã 5).",
        "Sửa cầu treo (dài 60 m) và đường (rộng 5 m).",
        "Ứng dụng công nghệ ưu tiên nhằm hỗ trợ, thúc đẩy công nghiệp, nông nghiệp, du lịch.",
    ],
)
def test_what_is_no_list(text: str) -> None:
    assert enumerations(text) == []


def test_the_number_that_is_asked_for_decides_how_a_list_is_cut() -> None:
    text = "Các ngành gồm may mặc, da giày và cơ khí và điện tử."
    (one,) = enumerations(text, count=3)
    assert one.members == ("may mặc", "da giày và cơ khí", "điện tử")
    assert one.stated
    assert not enumerations(text)[0].stated


def test_a_list_that_only_its_noun_opens() -> None:
    (one,) = named_enumerations("Thiếu các chuyên khoa nhi, tâm thần, pháp y và giải phẫu bệnh.", "chuyen khoa")
    assert one.members == ("nhi", "tâm thần", "pháp y", "giải phẫu bệnh")
    (two,) = named_enumerations("Mở mới ngành điều dưỡng và ngành hộ sinh; nâng quy mô.", "nganh")
    assert two.members == ("ngành điều dưỡng", "ngành hộ sinh")
    assert named_enumerations("Hỗ trợ ít nhất 10 sản phẩm sáng tạo, kết quả và công nghệ.", "san pham") == []


def test_pieces_that_begin_alike_are_a_list_though_nothing_joins_the_last() -> None:
    (one,) = named_enumerations("Đưa tiếng Thái, tiếng Dao vào giờ tự chọn; dạy hát.", "tieng")
    assert one.members == ("tiếng Thái", "tiếng Dao vào giờ tự chọn")


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("Tỉnh đầu tư xã nào?", ("xa",)),
        ("Hợp tác xã nào được vay?", ("tac", "xa")),
        ("Thị trường nào được ưu tiên?", ("thi", "truong")),
        ("Mở ngành nào?", ("nganh",)),
    ],
)
def test_a_short_noun_is_none_that_only_ends_a_longer_one(question: str, words: tuple[str, ...]) -> None:
    kind = kind_asked(understand(question))
    assert kind is not None
    assert kind.words == words
