"""What commands print: results to standard output, messages to standard error, files where they are asked for."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from rich.console import Console
from rich.markup import escape

from assistant.errors import AssistantError

if TYPE_CHECKING:
    from rich.table import Table

_PIPED_WIDTH = 160  # columns of a table that goes to a file or another program

errors = Console(stderr=True, highlight=False, soft_wrap=True)


def say(text: str, style: str = "") -> None:
    """A message to standard error; ``text`` is rich markup."""
    errors.print(text, style=style, soft_wrap=True)


def note(text: str) -> None:
    """Something that the user should know of a result."""
    say(f"[yellow]Lưu ý:[/] {escape(text)}")


def print_json(value: object) -> None:
    """To standard output, readable."""
    print(json.dumps(value, ensure_ascii=False, indent=1))


def put(content: bytes, output: Path | None) -> None:
    """Into the file, or to standard output without one. AssistantError where the file cannot be written."""
    if output is None:
        sys.stdout.write(content.decode("utf-8-sig"))
        sys.stdout.write("\n" if not content.endswith(b"\n") else "")
        return
    try:
        output.write_bytes(content)
    except OSError as error:
        raise AssistantError(f"Không ghi được “{output}”. Hãy chọn nơi khác bằng --output.") from error
    say(f"Đã ghi vào “{escape(str(output))}”.")


def print_table(table: Table, count: int, what: str) -> None:
    """A table, as wide as the terminal, and how many rows of what it has."""
    if count:
        Console(width=None if sys.stdout.isatty() else _PIPED_WIDTH, highlight=False).print(table)
    print(f"{count} {what}.")
