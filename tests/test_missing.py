"""What a clause leaves unsaid that elsewhere in the library is said: the sign that it is of something near."""

import pytest

from assistant.answering.asking.concepts import passage_terms
from assistant.answering.asking.expecting import expectation
from assistant.answering.asking.question import Question
from assistant.answering.asking.understanding import understand
from assistant.answering.weighing.evidence import Evidence
from assistant.answering.weighing.focus import Focus
from assistant.answering.weighing.support import probability
from assistant.answering.weighing.weighing import weigh
from assistant.records import Hit, Metadata
from tests.made import passage

ECONOMY = "Đến năm 2030, kinh tế số chiếm 30% GRDP của tỉnh."
ASKED = "Kinh tế biển chiếm bao nhiêu % GRDP?"


def _weighed(text: str, sentence: str, elsewhere: str = "", heading: str = "") -> tuple[Question, Evidence]:
    """The sentence weighed where the index has its words and those of ``elsewhere``, all equally rare."""
    question, known = understand(text), passage_terms(sentence) | passage_terms(elsewhere)
    focus = Focus.of(question, lambda term: 1.0 if term in known else 4.0)
    hit = Hit(passage(sentence, headings=(heading,) if heading else ()), 1.0, 0.5, 0.5)
    return question, weigh(question, [hit], focus, {"a.md": Metadata()})[0]


def test_a_thing_that_the_library_names_elsewhere_is_not_the_one_told_here() -> None:
    """The pairs are "kinh tế" and "tế biển", each worth 1, and "biển chiếm", half framing and unknown, 0.3 * 2, as far
    as "chiếm" is expected.
    """
    _, item = _weighed(ASKED, ECONOMY, "Phát triển kinh tế biển.")
    assert (item.unsaid, item.torn) == (1.0, pytest.approx(1 / (2 + 0.6 * expectation("chiếm"))))


def test_a_word_that_stands_elsewhere_in_no_pair_of_the_question_counts_less() -> None:
    _, item = _weighed(ASKED, ECONOMY, "Nuôi trồng trên biển.")
    assert (item.unsaid, item.torn) == (0.3, 0.0)


def test_a_word_that_the_library_does_not_have_may_be_the_asker_s_own() -> None:
    _, item = _weighed("Kinh tế số ngốn bao nhiêu % GRDP?", ECONOMY)
    assert (item.unsaid, item.torn) == (0.0, 0.0)


def test_an_abbreviation_is_known_by_what_it_stands_for() -> None:
    _, item = _weighed("Có bao nhiêu công ty CNSH?", "Có 05 công ty điện tử.", "Ứng dụng công nghệ sinh học.")
    assert (item.unsaid, item.torn) == (1.0, 0.0)


def test_what_stands_above_the_clause_is_said() -> None:
    _, item = _weighed(ASKED, "Đến năm 2030 chiếm 30% GRDP.", "Phát triển kinh tế biển.", heading="Kinh tế biển")
    assert (item.unsaid, item.torn) == (0.0, 0.0)


def test_words_that_help_a_question_along_need_not_be_said() -> None:
    asked = "Hồi đó tỉnh bố trí bao nhiêu tiền cho thư viện?"
    _, item = _weighed(asked, "Chi 5 tỷ đồng cho thư viện.", "Bố trí cán bộ.")
    assert (item.unsaid, item.torn) == (0.0, 0.0)
    assert understand(asked).essential == {"thu", "vien"}


def test_a_claim_may_say_other_words_than_the_clause_that_denies_it() -> None:
    _, item = _weighed("Kinh tế biển chiếm 30% GRDP phải không?", ECONOMY, "Phát triển kinh tế biển.")
    assert (item.unsaid, item.torn) == (0.0, 0.0)


def test_a_clause_of_something_near_is_less_likely_to_answer() -> None:
    near, said = _weighed(ASKED, ECONOMY, "Phát triển kinh tế biển."), _weighed(ASKED, ECONOMY)
    assert probability(*near) < probability(*said)
