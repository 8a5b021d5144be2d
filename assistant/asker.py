"""Who is asking. One value is handed down from the page that opened; logging in will fill it in."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Asker:
    """A person or office; ``id`` keeps their conversations apart from those of others."""

    id: str
    name: str


LOCAL = Asker("local", "Người phụ trách")
