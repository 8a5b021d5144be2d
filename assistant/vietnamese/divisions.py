"""The administrative divisions, as they are written before the name of a place: "huyện Cư Kuin", "phường Trà Bá".

Which places there are is left to others.
"""

from __future__ import annotations

from assistant.vietnamese.letters import fold

WITHIN_PROVINCES = ("huyện", "quận", "thị xã", "thị trấn", "xã", "phường", "đặc khu", "thành phố")
DIVISION = "|".join(("tỉnh", *WITHIN_PROVINCES))  # alternatives of a pattern
DIVISION_FOLDED = fold(DIVISION)
# the same and the Party's committee of one, which is named with it: "Huyện ủy Cư Kuin"
OF_DIVISION = rf"{DIVISION}|(?:Tỉnh|Thành|Huyện|Quận|Thị) ủy"
