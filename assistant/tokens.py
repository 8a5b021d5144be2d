"""How many tokens a text costs, counted with tiktoken and no network.

The encoding is our own, a byte-level BPE trained on Vietnamese (``assistant/training/encoding.py``); where the
user's model has an encoding of tiktoken's already on this machine, that one. Tokens are only counted: cutting
text at their edges would cut letters in two.
"""

from __future__ import annotations

import base64
import os
from functools import cache
from hashlib import sha1
from pathlib import Path
from tempfile import gettempdir
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tiktoken import Encoding

NAME = "assistant_vi"
RANKS = Path(__file__).resolve().parent / "model" / "encoding.txt"
# Bounded runs: the merging of one piece takes time that grows faster than its length.
PATTERN = r" ?\p{L}{1,40}| ?\p{N}{1,3}| ?[^\s\p{L}\p{N}]{1,20}|\s{1,20}"
# Where tiktoken fetches its own encodings from; its cache names files by the digest of the address.
PUBLISHED = "https://openaipublic.blob.core.windows.net/encodings/{}.tiktoken"


def count_tokens(text: str, model: str = "") -> int:
    """The number of tokens of ``text`` for ``model``, or in our own encoding."""
    return len(encoding_for(model).encode_ordinary(text))


@cache
def encoding() -> Encoding:
    """Our own encoding."""
    from tiktoken import Encoding

    return Encoding(NAME, pat_str=PATTERN, mergeable_ranks=read_ranks(RANKS), special_tokens={})


@cache
def encoding_for(model: str = "") -> Encoding:
    """The encoding of a language model if it is on this machine, else ours. Never touches the network."""
    import tiktoken

    try:
        name = tiktoken.encoding_name_for_model(model)
    except KeyError:
        return encoding()
    return tiktoken.get_encoding(name) if _cached(name) else encoding()


def read_ranks(path: Path) -> dict[bytes, int]:
    """The tokens of an encoding, best merge first: one in base64 a line."""
    return {base64.b64decode(line): rank for rank, line in enumerate(path.read_text("ascii").split())}


def _cached(name: str) -> bool:
    folder = os.environ.get("TIKTOKEN_CACHE_DIR", os.environ.get("DATA_GYM_CACHE_DIR"))
    if folder == "":  # tiktoken's own way to say: keep no cache
        return False
    address = PUBLISHED.format(name)
    digest = sha1(address.encode(), usedforsecurity=False).hexdigest()
    return (Path(folder or Path(gettempdir(), "data-gym-cache")) / digest).is_file()
