"""A briefing or a set of cards as a file; the ending of its name says which."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import PurePath

from assistant.briefing.markdown import markdown_cards, written_markdown
from assistant.briefing.model import Briefing, CardSet, Letterhead, briefing_json
from assistant.briefing.outline import CARD_COLUMNS, card_lines
from assistant.errors import BadBriefing
from assistant.sheets import Sheet, csv_bytes

BLANK = Letterhead()


def briefing_file(briefing: Briefing, name: str | PurePath, letterhead: Letterhead | None = BLANK) -> bytes:
    """The content of a file of that name; JSON is what ``model.briefing_of`` reads back after editing.

    Without a letterhead a Word file has neither the head nor the foot of an official paper.
    """
    forms: Mapping[str, Callable[[], bytes]] = {
        ".docx": lambda: _word_briefing(briefing, letterhead),
        ".md": lambda: _encoded(written_markdown(briefing)),
        ".json": lambda: _encoded(briefing_json(briefing)),
    }
    return _form(name, forms, "Bản tóm tắt")()


def cards_file(cards: CardSet, name: str | PurePath) -> bytes:
    """The content of a file of that name."""
    forms: Mapping[str, Callable[[], bytes]] = {
        ".docx": lambda: _word_cards(cards),
        ".csv": lambda: csv_bytes(Sheet("Câu hỏi", CARD_COLUMNS, card_lines(cards))),
        ".md": lambda: _encoded(markdown_cards(cards)),
    }
    return _form(name, forms, "Bộ câu hỏi")()


def _form(name: str | PurePath, forms: Mapping[str, Callable[[], bytes]], what: str) -> Callable[[], bytes]:
    ending = PurePath(name).suffix.lower()
    if ending not in forms:
        raise BadBriefing(f"{what} không xuất được ra “{PurePath(name).name}”. Đuôi tệp phải là {', '.join(forms)}.")
    return forms[ending]


def _word_briefing(briefing: Briefing, letterhead: Letterhead | None) -> bytes:
    from assistant.briefing.word.writing import written_word  # python-docx takes a while to import

    return written_word(briefing, letterhead)


def _word_cards(cards: CardSet) -> bytes:
    from assistant.briefing.word.writing import written_cards

    return written_cards(cards)


def _encoded(text: str) -> bytes:
    return text.encode("utf-8", errors="replace")
