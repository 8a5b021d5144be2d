"""The tiers of government that a question or a text names: "cấp tỉnh", "cấp xã"."""

from __future__ import annotations

import re

from assistant.vietnamese.letters import fold

_TIER = re.compile(r"\bcap (?P<tier>tinh|huyen|xa|co so|bo|quoc gia|khu vuc|trung uong)\b")


def is_of_other_tier(asked: str, text: str) -> bool:
    """Whether a text is of other tiers than those asked for in folded words: of "cấp tỉnh" for "cấp huyện"."""
    wanted = tiers_in(asked)
    told = tiers_in(fold(text).lower()) if wanted else frozenset()
    return bool(told) and not wanted & told


def tiers_in(folded: str) -> frozenset[str]:
    """The tiers that folded words name."""
    return frozenset(_TIER.findall(folded))
