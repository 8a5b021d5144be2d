"""The words that deny what follows them, for all who ask whether a question or a clause denies something."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

_DATA = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))
_ASKED = _DATA["question"]
_NOT = rf"khong(?! (?:{'|'.join(_ASKED['harmless'])})\b)"

DENIALS_IN_CLAUSES: tuple[str, ...] = (*_DATA["clause"]["words"], *_DATA["clause"]["acts"])
DENIALS = frozenset[str](_ASKED["words"])
BEFORE_KINDS: tuple[str, ...] = (*_ASKED["words"], _ASKED["letter"], *_ASKED["other_kind"])
CLAIMS_DENIAL = re.compile(rf"(?<!\w)(?:{'|'.join((_NOT, 'chua', *_ASKED['acts']))})(?!\w)", re.IGNORECASE)
