"""The root that all commands stand under."""

from __future__ import annotations

import typer

from assistant.commands.usage import Group

NAME = "python -m assistant"

app = typer.Typer(
    cls=Group, add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False, help="Trợ lý chính sách."
)


@app.callback(invoke_without_command=True)
def overview(context: typer.Context) -> None:
    """Trợ lý hỏi đáp trên tài liệu chính sách."""
    if context.invoked_subcommand is None:
        print(context.get_help())
