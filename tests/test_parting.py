import pytest

from assistant.answering.comparing.parting import parts_of


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Sơn La có bao nhiêu hồ, còn Lạng Sơn trồng gì?", ["Sơn La có bao nhiêu hồ", "Lạng Sơn trồng gì"]),
        ("Sơn La lập những chợ nào, mỗi chợ bao nhiêu?", []),
        ("Sơn La lập những chợ nào, mỗi năm chi bao nhiêu?", ["Sơn La lập những chợ nào", "mỗi năm chi bao nhiêu"]),
        ("son la co bn ho con lang son trong gi", ["son la co bn ho", "lang son trong gi"]),
        ("SL co bn ho, con LS trong gi", ["SL co bn ho", "LS trong gi"]),
        ("Có bao nhiêu hồ? Ai theo dõi?", ["Có bao nhiêu hồ", "Ai theo dõi"]),
        ("Có bao nhiêu hồ và ai theo dõi, đôn đốc?", ["Có bao nhiêu hồ", "ai theo dõi, đôn đốc"]),
        ("Sơn La: hồ bao nhiêu; đập mấy cái?", ["Sơn La: hồ bao nhiêu", "Sơn La: đập mấy cái"]),
        ("Theo nghị quyết, hồ và đập là bao nhiêu?", []),
        ("Nuôi bao nhiêu con tôm và bò?", []),
        ("Thất thoát nước phải giảm còn bao nhiêu?", []),
        ("Có bao nhiêu hồ? Cảm ơn.", []),
        ("Số hồ của Sơn La; số đập của Lai Châu?", ["Số hồ của Sơn La", "số đập của Lai Châu"]),
        ("Số hồ của Sơn La; số đập của Sơn La?", []),
        ("Số hồ của Sơn La, số đập của Lai Châu?", []),
        ("Sơn La mấy năm vừa rồi xây được mấy hồ?", []),
        ("Em soạn slide, Sơn La có bao nhiêu hồ, ai theo dõi ạ?", ["Sơn La có bao nhiêu hồ", "ai theo dõi"]),
        ("Xã mình sắp đắp mấy hồ, mỗi hồ chi bao nhiêu?", []),
        ("Sơn La có mấy anh em mình hay hỏi, năm nay đắp mấy hồ?", []),
        ("Bên em đang đắp hồ, Sơn La có mấy hồ, ai theo dõi?", ["Bên em đang đắp hồ, Sơn La có mấy hồ", "ai theo dõi"]),
        ("Hồ cạn cỡ nào, trung bình mấy mét một năm?", []),
        ("Đầu tư bao nhiêu máy móc, AI và công nghệ?", []),
    ],
)
def test_where_questions_part(text: str, parts: list[str]) -> None:
    assert [part.text for part in parts_of(text)] == parts
