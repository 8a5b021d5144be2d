"""What users think of answers, kept for the evaluation: a vote for each turn of a conversation, and its reason.

It lies in the same file as the conversations and goes when its conversation is deleted.
"""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from typing import Any

from assistant.asker import Asker
from assistant.conversations import Conversations

LONGEST_REASON = 2000


@dataclass(frozen=True, slots=True)
class Vote:
    """Whether an answer helped, and why or why not."""

    helped: bool
    reason: str = ""


class Feedback:
    """The votes on the turns of the conversations."""

    def __init__(self, conversations: Conversations) -> None:
        self._conversations = conversations

    def vote(self, asker: Asker, conversation: str, turn: int, vote: Vote) -> None:
        """Keep a vote in the place of an earlier one; KeyError when the asker has no such turn."""
        if not 0 <= turn < len(self._conversations.turns(asker, conversation)):
            raise KeyError(conversation)
        reason = " ".join(vote.reason.split())[:LONGEST_REASON]
        with self._conversations.transaction() as cursor:
            cursor.execute(
                "INSERT OR REPLACE INTO votes VALUES (?, ?, ?, ?, ?)",
                (conversation, turn, vote.helped, reason, time.time()),
            )

    def withdraw(self, asker: Asker, conversation: str, turn: int) -> None:
        """Take a vote back."""
        self._conversations.turns(asker, conversation)
        with self._conversations.transaction() as cursor:
            cursor.execute("DELETE FROM votes WHERE conversation = ? AND turn = ?", (conversation, turn))

    def votes(self, asker: Asker, conversation: str) -> Mapping[int, Vote]:
        """The votes on a conversation, by turn."""
        with self._conversations.transaction() as cursor:
            rows = cursor.execute(
                "SELECT turn, helped, reason FROM votes JOIN conversations ON id = conversation "
                "WHERE conversation = ? AND asker = ?",
                (conversation, asker.id),
            ).fetchall()
        return {turn: Vote(bool(helped), reason) for turn, helped, reason in rows}

    def records(self, asker: Asker) -> Iterator[dict[str, Any]]:
        """Every vote with the question, what went before and the answer, as a line of a file of questions holds them.

        ``assistant ask --questions`` takes such a file, and so the questions can be asked again.
        """
        with self._conversations.transaction() as cursor:
            rows = cursor.execute(
                "SELECT conversation, turn, helped, reason, time FROM votes JOIN conversations ON id = conversation "
                "WHERE asker = ? ORDER BY time",
                (asker.id,),
            ).fetchall()
        for conversation, number, helped, reason, moment in rows:
            turns = self._conversations.turns(asker, conversation)
            answer = turns[number].answer
            before = [message for turn in turns[:number] for message in turn.messages()]
            yield {
                "id": f"{conversation}-{number + 1}",
                "question": answer.question,
                "history": [asdict(message) for message in before],
                "scope": {part: values for part, values in asdict(turns[number].scope).items() if values},
                "helped": bool(helped),
                "reason": reason,
                "time": time.strftime("%Y-%m-%dT%H:%M:%S", time.localtime(moment)),
                "status": answer.status,
                "text": answer.text,
                "citations": [asdict(citation) for citation in answer.citations],
            }
