"""The command line's own words in Vietnamese: help and usage errors, which Typer has in English only."""

from __future__ import annotations

import re

import typer
from typer.core import TyperCommand, TyperGroup

_HELP = {
    "Usage:": "Cách dùng:",
    "Options:": "Tùy chọn:",
    "Arguments:": "Tham số:",
    "Commands:": "Các lệnh:",
    "[OPTIONS]": "[TÙY CHỌN]",
    "COMMAND [ARGS]...": "LỆNH [THAM SỐ]...",
    "Show this message and exit.": "In hướng dẫn này.",
    "[default: ": "[mặc định: ",
    "[required]": "[bắt buộc]",
}
_ERRORS = (
    (r"No such option: (\S+).*", r"không có tùy chọn \1"),
    (r"No such command '(.*)'\.", r"không có lệnh “\1”"),
    (r"Option '(.*)' requires an argument\.", r"tùy chọn \1 cần một giá trị"),
    (r"Option '(.*)' does not take a value\.?", r"tùy chọn \1 không nhận giá trị"),
    (r"Got unexpected extra argument\(s\) \((.*)\)", r"thừa “\1” (câu hỏi nhiều từ phải đặt trong dấu ngoặc kép)"),
    (r"Invalid value for '(.*?)': .*", r"giá trị của \1 không hợp lệ"),
    (r"Invalid value: (.*)", r"\1"),
    (r"Missing \w+ '(.*?)'.*", r"thiếu \1"),
)


class Command(TyperCommand):
    """A command whose help is in Vietnamese."""

    def get_help(self, ctx: typer.Context) -> str:  # type: ignore[override]  # Typer's Context is the public name
        """The help as Typer lays it out."""
        return _in_vietnamese(super().get_help(ctx))


class Group(TyperGroup):
    """All commands; their help is in Vietnamese."""

    def get_help(self, ctx: typer.Context) -> str:  # type: ignore[override]  # as in Command
        """The help as Typer lays it out."""
        return _in_vietnamese(super().get_help(ctx))


def _in_vietnamese(text: str) -> str:
    for english, vietnamese in _HELP.items():
        text = text.replace(english, vietnamese)
    return text


def usage_sentence(error: typer.TyperException) -> str:
    """What is wrong with the command as typed, and where to look."""
    message = error.format_message()
    for pattern, vietnamese in _ERRORS:
        if match := re.fullmatch(pattern, message, re.DOTALL):
            message = match.expand(vietnamese)
            break
    context = getattr(error, "ctx", None)
    command = context.command_path if context else "python -m assistant"
    return f"Sai cách dùng: {message.rstrip('.')}. Xem hướng dẫn: {command} --help"
