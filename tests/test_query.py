from assistant.search.searcher import Query


def test_function_words_alone_are_left_out_but_not_in_pairs() -> None:
    weights = Query("Mục tiêu là gì?").weights()
    assert weights == {"muc": 1.0, "tieu": 1.0, "muc_tieu": 1.0, "tieu_la": 1.0, "la_gi": 1.0}


def test_a_question_of_function_words_keeps_them() -> None:
    assert Query("là gì").weights() == {"la": 1.0, "gi": 1.0, "la_gi": 1.0}


def test_other_names_count_half_and_by_their_pairs() -> None:
    weights = Query("KHCN", added=("khoa học", "khcn", "KC")).weights()
    assert weights == {"khcn": 1.0, "khoa_hoc": 0.5, "kc": 0.5}
