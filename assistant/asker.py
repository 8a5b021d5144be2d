"""Who is asking. One value is handed down from the page that opened; logging in will fill it in."""

from __future__ import annotations

from dataclasses import dataclass

from assistant.records import Scope


@dataclass(frozen=True, slots=True)
class Asker:
    """A person or office; ``id`` keeps their conversations apart from those of others."""

    id: str
    name: str

    def may_see(self, scope: Scope) -> Scope:
        """As much of ``scope`` as is open to them: today everything is open to everyone."""
        return scope


LOCAL = Asker("local", "Người phụ trách")
