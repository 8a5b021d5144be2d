"""The command that writes briefings and question cards."""

from __future__ import annotations

from dataclasses import replace
from textwrap import shorten

from rich.markup import escape

from assistant.commands.options import (
    Agencies,
    AsCards,
    Briefed,
    Edited,
    Index,
    Issuer,
    Named,
    Party,
    Place,
    Provinces,
    Sections,
    Signer,
    Superior,
    Title,
    Topic,
)
from assistant.commands.printing import put, say
from assistant.commands.root import app
from assistant.commands.usage import Command

_SHOWN = 120  # characters of a statement that needs a look


@app.command(cls=Command)
def briefing(
    output: Briefed,
    province: Provinces = None,
    document: Named = None,
    agency: Agencies = None,
    topic: Topic = "",
    title: Title = "",
    section: Sections = None,
    cards: AsCards = False,
    edited: Edited = None,
    party: Party = False,
    superior: Superior = "",
    issuer: Issuer = "",
    place: Place = "",
    signer: Signer = "",
    index: Index = None,
) -> None:
    """Lập bản tóm tắt hoặc bộ câu hỏi ôn tập, câu nào cũng dẫn điều khoản."""
    from assistant.assistant import Assistant
    from assistant.briefing.checking import faults_in
    from assistant.briefing.exporting import briefing_file, cards_file
    from assistant.briefing.model import Choice, Letterhead, parts_named, read_briefing

    assistant = Assistant.open(index)
    places = Choice(tuple(document or ()), tuple(province or ()), tuple(agency or ()))
    choice = replace(places, topic=topic, title=title, parts=parts_named(section or ()))
    if cards:
        made = assistant.cards(choice)
        put(cards_file(made, output), output)
        say(f"Bộ câu hỏi có {len(made.cards)} câu.")
        return
    plan = assistant.checked_briefing(read_briefing(edited)) if edited else assistant.briefing(choice)
    letterhead = Letterhead(party, superior, issuer, place=place, signer=signer)
    put(briefing_file(plan, output, letterhead), output)
    for text, fault in faults_in(plan):
        say(f"[yellow]Cần kiểm tra:[/] {escape(fault)}: {escape(shorten(text, _SHOWN, placeholder=' …'))}")
