"""Targets (chỉ tiêu) from the passages of a document, and the results it reports.

In a section of targets every measured claim is one, in an assessment each is a result; elsewhere the clause itself
must say that it is aimed at. Figures of procedures, deadlines, names and references give no record.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.reading.cells import is_row
from assistant.reading.citation import citation_of
from assistant.records import Document, Passage, Sentence, Target
from assistant.register.aims import Setting, aim_of, is_measured
from assistant.register.attributes import without_attributes
from assistant.register.clauses import Claim, claims_of
from assistant.register.columns import amounts_of
from assistant.register.fields import (
    comparator_of,
    doubts_of,
    measure_of,
    noun_of,
    rhythm_of,
    scope_of,
    unit_of,
    values_of,
    written_of,
)
from assistant.register.indicators import name_of
from assistant.register.levels import levels_in
from assistant.register.phrasing import baseline_of, indicator_of, moved
from assistant.register.sections import kind_of
from assistant.register.slips import Slip, repaired
from assistant.register.spans import span_of
from assistant.register.times import (
    Time,
    above,
    inherited,
    is_beginning,
    last_year,
    leads,
    nearest,
    reported,
    times_of,
    year_of,
)
from assistant.register.topics import within_topics
from assistant.vietnamese.numbers import Figure, figures

_MAY_SAY = re.compile(
    r"\d|gấp đôi|mức|loại|hạng|nhóm|bằng|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|phần trăm|nửa", re.IGNORECASE
)
_NORMATIVE = ("thông tư", "thông tư liên tịch", "nghị định", "luật", "bộ luật", "pháp lệnh", "văn bản hợp nhất")
_DIGIT = re.compile(r"\d|gấp đôi")
_HINTS = re.compile(
    r"phấn đấu|mục tiêu|chỉ tiêu|(?<!\d)20\d\d|h[ằà]ng năm|mỗi năm|đến nay|tính đến|hiện nay|ước (?:đạt|thực)|100 ?%|"
    r"năm qua",
    re.IGNORECASE,
)
_BULLET = re.compile(r"(?:Gạch|Dấu|Ý) ")


@dataclass(frozen=True, slots=True)
class _Place:
    """What a passage lends to its sentences."""

    document: Document
    passage: Passage
    setting: Setting
    period: str  # that its surroundings give
    above: str  # that its headings and its lead give
    reported: str  # that they give for a result


def targets_of(document: Document, passages: Sequence[Passage]) -> tuple[Target, ...]:
    """Its targets and the results it reports, in reading order."""
    made = year_of(document)
    carried: dict[str, str] = {}  # section: the years its running text speaks of
    found: list[Target] = []
    for passage in passages:
        if not any(_MAY_SAY.search(sentence.text) for sentence in passage.sentences):
            continue
        found += _of_passage(document, passage, made, carried)
    return tuple(found)


def _of_passage(document: Document, passage: Passage, made: int | None, carried: dict[str, str]) -> Iterator[Target]:
    bullet = bool(_BULLET.match(passage.label))
    period = inherited(passage, document)
    normative = document.metadata.kind.lower() in _NORMATIVE
    setting = Setting(kind_of(passage, normative), made, _is_planned(passage, made), normative)
    place = _Place(document, passage, setting, period, above(passage), reported(passage, document))
    before = said = "" if bullet else carried.get(passage.section, "")
    if is_row(passage):
        yield from _of_row(place)
        return
    for sentence in passage.sentences:
        if not _may_say(sentence.text, setting, said):
            continue
        text, slips = repaired(sentence.text)
        found = figures(text)
        times = times_of(text, found)
        if times and _sets_time(text, times[0], setting):
            said = times[0].label
        own = said if said != before else ""
        yield from _of_sentence(place, sentence, text, found, times, said, own, slips)
    if not bullet:
        carried[passage.section] = said


def _sets_time(text: str, time: Time, setting: Setting) -> bool:
    """Whether a sentence begins with the time of what follows; a result is not of the year in which it began."""
    opens = ";" not in text[: time.start] and leads(text, time)
    return opens and not (setting.kind == "result" and is_beginning(text, time))


def _may_say(text: str, setting: Setting, said: str) -> bool:
    """Whether it is worth looking for figures: reading them is what costs."""
    if setting.kind in ("target", "result"):
        return bool(_MAY_SAY.search(text))
    if not _DIGIT.search(text):
        return False
    return bool(_HINTS.search(text) or (said and not setting.normative))


def _of_row(place: _Place) -> Iterator[Target]:
    document, passage = place.document, place.passage
    for amount in amounts_of(passage):
        period = amount.period or place.period
        past = bool(place.setting.made and (last_year(period) or place.setting.made) < place.setting.made)
        yield Target(
            indicator=amount.indicator,
            name=name_of(amount.indicator, dict(document.abbreviations)),
            comparator=comparator_of(amount.figure),
            values=values_of(amount.figure),
            written=amount.figure.text,
            unit=amount.figure.unit,
            measure=measure_of(amount.text, Claim(amount.figure, 0, len(amount.text))),
            period=period,
            province=document.metadata.province,
            achieved=amount.reported or past,
            doubts=amount.doubts + doubts_of(amount.figure, amount.indicator, amount.slips),
            citation=citation_of(document, passage, passage.start, passage.end),
        )


def _is_planned(passage: Passage, made: int | None) -> bool:
    years = [int(year) for heading in passage.headings for year in re.findall(r"(?<!\d)20\d\d(?!\d)", heading)]
    return bool(years and made and max(years) >= made)


def _of_sentence(
    place: _Place,
    sentence: Sentence,
    text: str,
    found: Sequence[Figure],
    times: Sequence[Time],
    said: str,
    own: str,
    slips: Sequence[Slip],
) -> Iterator[Target]:
    candidates = [figure for figure in found if is_measured(text, figure)]
    if place.setting.kind in ("target", "result"):
        levels = [level for level in levels_in(text) if level.values or place.setting.kind == "target"]
        candidates += [level for level in levels if not _overlaps(level, candidates)]
    candidates = without_attributes(text, sorted(candidates, key=lambda figure: figure.start))
    claims = claims_of(text, candidates)
    indicators = _filled([indicator_of(text, claim, times, noun_of(claim.figure)) for claim in claims], claims)
    indicators = [moved(text, *named) for named in zip(claims, within_topics(text, claims, indicators), strict=True)]
    dated = place.setting.kind == "target" and bool(place.above)
    for claim, indicator in zip(claims, indicators, strict=True):
        time = nearest(times, claim.figure.start, claim.figure.end, text, (claim.start, claim.end), dated)
        period = time.label if time else said or place.period
        aim = aim_of(text, claim, place.setting, period, bool(time or own))
        if aim == "result" and not (time or said):
            period = place.reported
        if aim and indicator:
            yield _target(place, sentence, text, claim, indicator, period, aim == "result", slips)


def _filled(indicators: Sequence[str], claims: Sequence[Claim]) -> list[str]:
    """A claim that names nothing is about what the one before it is about, a rank apart, or else the one after it."""
    filled = list(indicators)
    for place, claim in enumerate(claims):
        before = [at for at in range(place) if claims[at].figure.kind == claim.figure.kind]
        filled[place] = filled[place] or (filled[(before or [place - 1])[-1]] if place else "")
    for place in range(len(filled) - 2, -1, -1):
        filled[place] = filled[place] or filled[place + 1]
    return filled


def _overlaps(level: Figure, figures: Sequence[Figure]) -> bool:
    return any(level.start < figure.end and figure.start < level.end for figure in figures)


def _target(
    place: _Place,
    sentence: Sentence,
    text: str,
    claim: Claim,
    indicator: str,
    period: str,
    achieved: bool,
    slips: Sequence[Slip],
) -> Target:
    document, clause = place.document, text[claim.start : claim.end]
    start, end = span_of(document, sentence, claim.start, claim.end)
    return Target(
        indicator=indicator,
        name=name_of(indicator, dict(document.abbreviations)),
        comparator=comparator_of(claim.figure),
        values=values_of(claim.figure),
        written=written_of(text, claim.figure),
        unit=unit_of(claim.figure),
        measure=measure_of(text, claim),
        baseline=baseline_of(text, claim),
        period=period,
        rhythm=rhythm_of(clause, claim.figure),
        scope=scope_of(clause),
        province=document.metadata.province,
        achieved=achieved,
        doubts=doubts_of(claim.figure, indicator, slips),
        citation=citation_of(document, place.passage, start, end),
    )
