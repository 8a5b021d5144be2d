"""``python -m assistant``: the commands, and how they end.

Exit codes: 0 done, 1 could not be done (one Vietnamese sentence says why), 2 wrong usage, 130 stopped by Ctrl-C.
"""

from __future__ import annotations

import io
import sys
from collections.abc import Sequence

import typer
from rich.markup import escape

from assistant.commands import asking, briefings, keeping, registers
from assistant.commands.printing import say
from assistant.commands.root import NAME, app
from assistant.commands.usage import usage_sentence
from assistant.errors import AssistantError

STOPPED = 130
COMMANDS = (asking, registers, briefings, keeping)  # importing them puts their commands under the root


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line; a user's error is one sentence, never a traceback."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # a pipe on Windows would take no Vietnamese letter
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        done = app(arguments, standalone_mode=False, prog_name=NAME)
    except AssistantError as error:
        say(escape(str(error)), "red")
        return 1
    except typer.TyperException as error:
        say(escape(usage_sentence(error)), "red")
        return error.exit_code
    if done == STOPPED:
        say("Đã dừng theo yêu cầu.")
    return int(done or 0)


if __name__ == "__main__":
    sys.exit(main())
