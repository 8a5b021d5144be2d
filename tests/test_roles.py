from __future__ import annotations

import re

import pytest

from assistant.answering.asking.roles import Role, rule, spelled

WHO_ASKS = (Role.SELF, Role.ABOUT_TO, Role.ASKS, Role.COMMA)


def test_a_rule_reads_roles_by_their_names() -> None:
    match = rule("self about_to? asks (?=stop)").match(spelled(WHO_ASKS))
    assert match and match.span() == (0, 3)


def test_brackets_hold_roles_and_sets_and_what_may_not_be() -> None:
    assert rule("[people asks about_to]+ [^people]").fullmatch(spelled(WHO_ASKS))
    assert not rule("[^asks]+").fullmatch(spelled(WHO_ASKS))


def test_every_role_has_a_letter_of_its_own() -> None:
    assert len(set(spelled(Role))) == len(Role)


@pytest.mark.parametrize("expression", ["sefl", "[people sefl]+"])
def test_a_name_that_is_no_role_is_refused(expression: str) -> None:
    with pytest.raises(ValueError, match=re.escape("'sefl' is not a valid Role")):
        rule(expression)
