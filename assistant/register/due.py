"""The day by which a deadline falls due, so that duties can be put in the order of their deadlines."""

from __future__ import annotations

import calendar
import re
from datetime import date

from assistant.vietnamese.dates import dates, periods
from assistant.vietnamese.letters import fold

_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)(?!\d)")
_MONTH_OF_QUARTER = 3


def due_date(deadline: str) -> date | None:
    """The last day of the date, month, quarter or year that is named.

    None for a deadline that names no year ("trước ngày 15/12 hằng năm") or none at all.
    """
    mentioned = [day for mention in dates(deadline) if (day := _last_day(mention.iso))]
    if not mentioned:
        years = [period.last for period in periods(deadline) if period.last] or _YEAR.findall(deadline)
        mentioned = [date(int(year), 12, 31) for year in years]
    if not mentioned:
        return None
    if re.search(r"\btruoc nam\s+\d{4}", fold(deadline)):  # over when the year before it is
        return date(mentioned[-1].year - 1, 12, 31)
    return mentioned[-1]


def _last_day(iso: str) -> date | None:
    if match := re.fullmatch(r"(\d{4})-(\d\d)-(\d\d)", iso):
        return date(*map(int, match.groups()))
    if match := re.fullmatch(r"(\d{4})-(\d\d)", iso):
        return _end_of_month(int(match[1]), int(match[2]))
    if match := re.fullmatch(r"(\d{4})-Q(\d)", iso):
        return _end_of_month(int(match[1]), int(match[2]) * _MONTH_OF_QUARTER)
    return None


def _end_of_month(year: int, month: int) -> date:
    return date(year, month, calendar.monthrange(year, month)[1])
