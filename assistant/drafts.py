"""Briefings being edited, kept so that they outlive the browser's page; in the same file as the conversations.

Every call names who asks and sees nothing of anybody else's. Of each asker's drafts the ``MOST`` last touched are kept.
"""

from __future__ import annotations

import secrets
import time
from dataclasses import dataclass

from assistant.asker import Asker
from assistant.briefing.model import Briefing, briefing_json, briefing_of
from assistant.conversations import Conversations

MOST = 20


@dataclass(frozen=True, slots=True)
class Kept:
    """What a list of drafts shows; ``updated`` in seconds since 1970."""

    id: str
    subject: str
    updated: float


class Drafts:
    """All drafts, the one last touched first."""

    def __init__(self, conversations: Conversations) -> None:
        self._conversations = conversations

    def begin(self, asker: Asker, briefing: Briefing) -> str:
        """Keep a new draft; its id. The oldest go where there are too many."""
        identifier = secrets.token_urlsafe(9)
        with self._conversations.transaction() as cursor:
            row = (identifier, asker.id, briefing.subject, briefing_json(briefing), time.time())
            cursor.execute("INSERT INTO drafts VALUES (?, ?, ?, ?, ?)", row)
            cursor.execute(
                "DELETE FROM drafts WHERE asker = ? AND id NOT IN "
                "(SELECT id FROM drafts WHERE asker = ? ORDER BY updated DESC LIMIT ?)",
                (asker.id, asker.id, MOST),
            )
        return identifier

    def put(self, asker: Asker, identifier: str, briefing: Briefing) -> None:
        """Keep it as it is now; KeyError when the asker has no such draft."""
        with self._conversations.transaction() as cursor:
            cursor.execute(
                "UPDATE drafts SET subject = ?, briefing = ?, updated = ? WHERE id = ? AND asker = ?",
                (briefing.subject, briefing_json(briefing), time.time(), identifier, asker.id),
            )
            if not cursor.rowcount:
                raise KeyError(identifier)

    def draft(self, asker: Asker, identifier: str) -> Briefing:
        """As it was last kept; KeyError when the asker has no such draft, BadBriefing when it cannot be read."""
        with self._conversations.transaction() as cursor:
            row = cursor.execute(
                "SELECT briefing FROM drafts WHERE id = ? AND asker = ?", (identifier, asker.id)
            ).fetchone()
        if not row:
            raise KeyError(identifier)
        return briefing_of(row[0])

    def recent(self, asker: Asker) -> list[Kept]:
        """The drafts of ``asker``, the one last touched first."""
        with self._conversations.transaction() as cursor:
            rows = cursor.execute(
                "SELECT id, subject, updated FROM drafts WHERE asker = ? ORDER BY updated DESC", (asker.id,)
            ).fetchall()
        return [Kept(*row) for row in rows]
