"""Which sentence most likely lists what is asked for."""

from __future__ import annotations

from assistant.answering.asking.understanding import understand
from assistant.answering.lists.kinds import kind_asked
from assistant.answering.lists.likely import features, likeliest_first
from tests.made import focus_of, passage, weighed

ASKED = "Đề tài nghiên cứu những bệnh cây gì?"
DUTY = "Sở giao đề tài nghiên cứu bệnh cây cho trường."
LIST = "Nghiên cứu bệnh cây: vàng lá, thối rễ và đốm nâu."


def test_the_sentence_that_lists_goes_before_the_one_that_says_more() -> None:
    question = understand(ASKED)
    good = weighed(question, passage(DUTY), passage(LIST, ordinal=1))
    assert good[0].sentence.text == DUTY
    assert likeliest_first(question, focus_of(question), good)[0].sentence.text == LIST


def test_what_speaks_for_a_sentence() -> None:
    question = understand("Ưu tiên những ngành nào?")
    (item,) = weighed(question, passage("Ưu tiên ba ngành: dệt, da và gỗ; mở hai lớp."))
    told = features(focus_of(question), kind_asked(question), [], item, item.score)
    assert told["score"] == 1.0
    assert told["listing"] == told["clause"] > 0
    assert told["called"] == 1.0
