from assistant.answering.asking.question import Question
from assistant.answering.asking.understanding import understand
from assistant.answering.weighing.evidence import Evidence
from assistant.answering.weighing.support import features, probability, supports
from tests.made import passage, weighed

SCHOOLS = "Đến năm 2025, 95% trường học có nước sạch."


def _best(text: str, *sentences: str) -> tuple[Question, Evidence]:
    question = understand(text)
    return question, weighed(question, passage(*sentences))[0]


def test_a_clause_that_says_it_all_is_an_answer() -> None:
    question, best = _best("Kế hoạch của Sơn La: bao nhiêu phần trăm trường học có nước sạch năm 2025?", SCHOOLS)
    assert supports(question, best)


def test_a_clause_of_something_else_is_none() -> None:
    assert not supports(*_best("Kế hoạch của Sơn La: bao nhiêu phần trăm hộ nuôi bò sữa năm 2025?", SCHOOLS))


def test_a_question_that_says_where_it_looks_is_more_likely_to_have_an_answer() -> None:
    bound, best = _best("Sơn La có bao nhiêu phần trăm trường học có nước sạch?", SCHOOLS)
    free, other = _best("Có bao nhiêu phần trăm trường học có nước sạch?", SCHOOLS)
    assert (features(bound, best)[13], features(free, other)[13]) == (1.0, 0.0)
    assert probability(bound, best) > probability(free, other)


def test_the_one_clause_that_may_be_meant_answers_in_other_words() -> None:
    asked = "Ở Sơn La khách kêu ca, chặt chém thì mấy tiếng phải giải quyết xong?"
    question = understand(asked)
    meant, other = (
        passage("Phản ánh của khách được xử lý trong 4 giờ."),
        passage("Trả lời khách trong 2 giờ.", ordinal=1),
    )
    assert supports(question, weighed(question, meant)[0])
    assert not any(supports(question, item) for item in weighed(question, meant, other))
