"""Commands that list the register: targets, duties."""

from __future__ import annotations

from dataclasses import replace

from assistant.commands.options import (
    Achieved,
    Agencies,
    AsFile,
    AsForm,
    Index,
    Indicator,
    Named,
    Parts,
    Provinces,
    Task,
    Year,
    form_of,
)
from assistant.commands.printing import note, print_table, put
from assistant.commands.root import app
from assistant.commands.usage import Command


@app.command(cls=Command)
def targets(
    province: Provinces = None,
    indicator: Indicator = "",
    year: Year = "",
    document: Named = None,
    achieved: Achieved = None,
    form: AsForm = None,
    output: AsFile = None,
    index: Index = None,
) -> None:
    """Liệt kê chỉ tiêu và kết quả, kèm điều khoản."""
    from assistant.assistant import Assistant
    from assistant.commands.listing import target_notes, target_table
    from assistant.exports import targets_as
    from assistant.register.filtering import Wanted

    form = form_of(form, output)
    assistant = Assistant.open(index)
    places = Wanted(tuple(province or ()), tuple(document or ()))
    found = assistant.targets(replace(places, years=year, indicator=indicator, achieved=achieved))
    if form == "table":
        print_table(target_table(found), len(found), "chỉ tiêu")
    else:
        put(targets_as(form, found, assistant.catalogue()), output)
    for text in target_notes(found, assistant.targets(places), assistant.searched(places)):
        note(text)


@app.command(cls=Command)
def duties(
    agency: Agencies = None,
    part: Parts = None,
    task: Task = "",
    year: Year = "",
    province: Provinces = None,
    document: Named = None,
    form: AsForm = None,
    output: AsFile = None,
    index: Index = None,
) -> None:
    """Liệt kê trách nhiệm của các cơ quan, kèm điều khoản."""
    from assistant.assistant import Assistant
    from assistant.commands.listing import duty_notes, duty_table
    from assistant.exports import duties_as
    from assistant.register.filtering import Wanted
    from assistant.register.tables import part_named

    form = form_of(form, output)
    assistant = Assistant.open(index)
    places = Wanted(tuple(province or ()), tuple(document or ()))
    parts = tuple(map(part_named, part or ()))
    found = assistant.duties(replace(places, years=year, agencies=tuple(agency or ()), parts=parts, task=task))
    if form == "table":
        print_table(duty_table(found), len(found), "trách nhiệm")
    else:
        put(duties_as(form, found, assistant.catalogue()), output)
    for text in duty_notes(found, assistant.duties(places), assistant.searched(places)):
        note(text)
