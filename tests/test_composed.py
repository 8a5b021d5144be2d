"""Abbreviations that stand beside each other and are a longer one: "DN KHCN", "ngân sách TW"."""

import pytest

from assistant.answering.asking.concepts import concept_tokens, passage_terms
from assistant.search.spelling import as_indexed


@pytest.mark.parametrize(
    "written",
    ["DN KHCN", "DN khcn", "dn khcn", "doanh nghiệp KH&CN", "DNKHCN", "doanh nghiep khoa hoc va cong nghe"],
)
def test_one_thing_is_one_term_whichever_part_is_written_short(written: str) -> None:
    assert concept_tokens(f"{written} năm nay") == ["DNKHCN", "nam", "nay"]


def test_a_passage_is_found_by_the_whole_and_by_its_parts() -> None:
    assert {"NSTW", "NS", "TW"} <= passage_terms("Ngân sách TW cấp 5 tỷ đồng.")
    assert "NSTW" not in passage_terms("Ngân sách tỉnh và TW Hội cấp 5 tỷ đồng.")


def _rarity(term: str) -> float:
    """Of an index that writes "doanh nghiệp" and "CNTT", and never "DN" or "công nghệ thông tin"."""
    return {"doanh_nghiep": 1.0, "cntt": 1.5}.get(term, 6.0)


def test_a_question_is_searched_in_the_spelling_of_the_index() -> None:
    assert as_indexed("bao nhiêu DN CNTT", _rarity) == "bao nhiêu doanh nghiệp CNTT"


def test_a_short_form_of_several_meanings_is_left_as_it_is() -> None:
    assert as_indexed("KH của sở", lambda term: 6.0 if term == "kh" else 1.0) == "KH của sở"
