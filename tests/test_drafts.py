"""Drafts of briefings: kept, changed, listed, and each asker's own."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from assistant.asker import LOCAL, Asker
from assistant.briefing.model import Briefing, Part, Statement
from assistant.conversations import Conversations
from assistant.drafts import MOST, Drafts

OTHER = Asker("other", "Người khác")
BRIEFING = Briefing("BẢN TÓM TẮT", "Về trồng rừng", (Part("Bối cảnh", (Statement("Có 25 bản."),)),))
EDITED = replace(BRIEFING, subject="Về trồng rừng ở xã")


@pytest.fixture
def drafts(tmp_path: Path) -> Drafts:
    return Drafts(Conversations.open(tmp_path))


def test_a_draft_comes_back_as_last_kept_after_a_restart(tmp_path: Path) -> None:
    first = Drafts(Conversations.open(tmp_path))
    identifier = first.begin(LOCAL, BRIEFING)
    first.put(LOCAL, identifier, EDITED)
    again = Drafts(Conversations.open(tmp_path))
    assert again.draft(LOCAL, identifier) == EDITED
    assert [(kept.id, kept.subject) for kept in again.recent(LOCAL)] == [(identifier, "Về trồng rừng ở xã")]


def test_the_one_last_touched_is_listed_first(drafts: Drafts) -> None:
    older, newer = drafts.begin(LOCAL, BRIEFING), drafts.begin(LOCAL, BRIEFING)
    assert [kept.id for kept in drafts.recent(LOCAL)] == [newer, older]
    drafts.put(LOCAL, older, EDITED)
    assert [kept.id for kept in drafts.recent(LOCAL)] == [older, newer]


def test_nobody_sees_or_changes_the_draft_of_another(drafts: Drafts) -> None:
    identifier = drafts.begin(LOCAL, BRIEFING)
    assert drafts.recent(OTHER) == []
    with pytest.raises(KeyError):
        drafts.draft(OTHER, identifier)
    with pytest.raises(KeyError):
        drafts.put(OTHER, identifier, EDITED)
    assert drafts.draft(LOCAL, identifier) == BRIEFING


def test_the_oldest_go_where_there_are_too_many(drafts: Drafts) -> None:
    begun = [drafts.begin(LOCAL, BRIEFING) for _ in range(MOST + 2)]
    assert [kept.id for kept in drafts.recent(LOCAL)] == begun[:1:-1]
