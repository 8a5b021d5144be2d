"""Whether a clause bears out what is claimed of a body."""

import pytest

from assistant.answering.asking.understanding import understand
from assistant.answering.deciding.agents import of_agent
from assistant.answering.deciding.claims import claim_of
from assistant.answering.weighing.evidence import Evidence
from tests.made import focus_of, passage, weighed


def _evidence(clause: str) -> Evidence:
    return weighed("Tiền đi đường chi trả thế nào?", passage(clause))[0]


@pytest.mark.parametrize(
    ("clause", "verdict"),
    [
        ("Các sở, ngành chi trả tiền đi đường theo quy định.", "Không"),
        ("Sở Tài chính chi trả tiền đi đường theo quy định.", "Không"),
        ("Tiền đi đường được chi trả theo quy định.", ""),
        ("Sở Y tế chi trả tiền đi đường theo quy định.", None),
        ("Tiền đi đường được chi trả và cấp hằng năm cho Sở Y tế.", ""),
    ],
)
def test_who_does_what_another_is_said_to_do(clause: str, verdict: str | None) -> None:
    question = understand("Tiền đi đường có do Sở Y tế chi trả không?")
    assert of_agent(question, focus_of(question), claim_of(question), _evidence(clause)) == verdict
