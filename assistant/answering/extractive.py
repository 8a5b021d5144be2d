"""Statements made of the documents' own words: the figure or the body first, then the clause it stands in."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answering.asking.periods import Span, spans_of, stated_spans
from assistant.answering.asking.question import Question
from assistant.answering.drafting import Source, Statement, source_of
from assistant.answering.tables import row_statement, told_in_full
from assistant.answering.weighing.amounts import figures_asked, says_total
from assistant.answering.weighing.doers import body_above, subject_of
from assistant.answering.weighing.evidence import Evidence
from assistant.answering.weighing.focus import Focus, telling_places
from assistant.answering.weighing.persons import names_signer
from assistant.answering.weighing.pieces import lead_of, shortened
from assistant.answering.weighing.units import unit_text
from assistant.answering.weighing.when import date_asked
from assistant.answering.weighing.who import body_asked, clause_of
from assistant.answering.wording import bold, plain
from assistant.reading.cells import cells_of
from assistant.records import Passage
from assistant.vietnamese.numbers import Figure

SHORT = 42  # words of the clause after a figure or a body
LONG = 95  # words of a clause that is itself the answer
_SAME_RANK = 0.85
_OTHER_YEAR = 0.6
_SAME_BODY = 0.92
_PART = re.compile(r"(?:Riêng|Trong đó)\b")
_ARCHIVE = re.compile(r"Lưu\b")
_CLAUSE_START = re.compile(r"(?:;|\.)\s+(?=\S)")


def statement_of(
    question: Question, focus: Focus, evidence: Evidence, limit: int = SHORT, kept: Sequence[int] = ()
) -> Statement:
    """One statement in the form that the question's kind calls for, cited to its sentence; ``kept``: places in the
    sentence that are shown whatever else is left out.
    """
    if cells := cells_of(evidence.passage):
        return row_statement(question, focus, evidence, cells, limit)
    text = evidence.sentence.text
    lead, note = "", ""
    if question.wants == "figure":
        chosen = numbers_asked(evidence) if question.wants_number else figures_asked(question, focus, evidence)
        lead = "; ".join(dict.fromkeys(lead_of(text, figure, unit_text(text, figure)) for figure in chosen))
        note = _year_note(evidence) if chosen else ""
        places = [figure.start for figure in chosen] or telling_places(focus, text)
        places += [figure.start for figure in evidence.figures if stated_spans(text, (figure,))]
    else:
        lead = _lead(question, focus, evidence)
        text = clause_of(question, lead, text, limit) if question.wants == "body" and not kept else text
        places = telling_places(focus, text)
        places = [0, *places] if subject_of(text) and not lead else places
        places = [text.index(lead), *places] if lead and lead in text else places
    clause = plain(_opening(evidence) + shortened(text, [*places, *kept], limit).rstrip(" ;,"))
    shown = f"{bold(lead)}{note} – {clause}" if lead else f"{clause}{note}"
    return Statement(shown, (Source(evidence.passage, evidence.sentence.start, evidence.sentence.end),))


def _lead(question: Question, focus: Focus, evidence: Evidence) -> str:
    if question.wants == "body":
        return body_asked(question, evidence.sentence.text) or body_above(evidence.passage)
    if question.wants != "date":
        return ""
    return date_asked(question, focus, evidence) or _year_note(evidence).strip(" ()")


def distinct(question: Question, focus: Focus, good: Sequence[Evidence]) -> list[Evidence]:
    """The best evidence, and with it what says the same of another year when none is asked for; earliest first."""
    chosen = [good[0]]
    if question.wants == "body":
        first = subject_of(good[0].sentence.text)
        rivals = (item for item in good[1:] if item.score >= _SAME_BODY * good[0].score)
        chosen += [item for item in rivals if subject_of(item.sentence.text) not in ("", first)][:1]
    if question.wants == "figure" and not question.spans:
        years = _years_told(good[0])
        least = _OTHER_YEAR if question.intent == "comparison" else _SAME_RANK
        total = says_total(question.asked)
        dated = (item for item in good[1:] if item.score >= least * good[0].score and not _is_part(item))
        dated = (item for item in dated if says_total(item.sentence.text) or not total)
        others = (item for item in dated if _years_told(item) not in ((), years))
        chosen += [item for item in others if _measures_alike(question, focus, good[0], item)][:1]
        chosen.sort(key=lambda item: max((span[1] for span in _years_told(item)), default=0))
    return chosen


def _measures_alike(question: Question, focus: Focus, best: Evidence, other: Evidence) -> bool:
    """Whether what two sentences tell is measured alike: metres a hectare beside metres, and not beside hectares."""
    if question.intent == "comparison" or cells_of(best.passage) or cells_of(other.passage):
        return True
    told, beside = ({f.family for f in figures_asked(question, focus, item)} for item in (best, other))
    return not (told and beside) or bool(told & beside)


def _is_part(evidence: Evidence) -> bool:
    """Whether a sentence tells of a part of what another tells: "Riêng năm 2026 bố trí …"."""
    return bool(_PART.match(evidence.sentence.text))


def _years_told(evidence: Evidence) -> tuple[Span, ...]:
    own = stated_spans(evidence.sentence.text, evidence.figures)
    return own or next((s for heading in reversed(evidence.passage.headings) if (s := spans_of(heading))), ())


def clause_statement(focus: Focus, good: Sequence[Evidence], enumerates: bool = False) -> Statement:
    """The clause that answers best, whole if it is short, else its best sentence with its neighbours.

    ``enumerates``: what follows the words asked about, which is where it lists them, is kept before what precedes.
    """
    passage, best = good[0].passage, good[0].sentence
    if cells := cells_of(passage):
        return Statement(plain(told_in_full(cells)), (source_of(passage),))
    sentences = list(passage.sentences)
    first = last = sentences.index(best)
    room = LONG - len(best.text.split())
    while room > 0 and (first > 0 or last < len(sentences) - 1):
        after = sentences[last + 1] if last < len(sentences) - 1 else None
        before = sentences[first - 1] if first > 0 else None
        chosen = after or before
        if before and after and focus.coverage(before.text) > focus.coverage(after.text):
            chosen = before
        room -= len(chosen.text.split()) if chosen else 0
        if room < 0:
            break
        first, last = (first - 1, last) if chosen is before else (first, last + 1)
    text = " ".join(sentence.text for sentence in sentences[first : last + 1])
    shown = plain(
        _opening(good[0]) + shortened(text, _with_beginning(text, telling_places(focus, text)), LONG, enumerates)
    )
    return Statement(shown, (Source(passage, sentences[first].start, sentences[last].end),))


def _with_beginning(text: str, places: Sequence[int]) -> list[int]:
    """The places, and where the clause of the first of them begins: after the last ";" or sentence before it. Where a
    line that ends in ":" introduces that clause, the line's beginning as well.
    """
    first = min(places, default=0)
    starts = [match.end() for match in _CLAUSE_START.finditer(text[:first])]
    begin = starts[-1] if starts else 0
    introduced = text.rfind(":", 0, begin)
    sentence = max(text.rfind(". ", 0, begin), 0)
    return [*([sentence] if introduced > sentence else []), begin, *places]


def recipients_statements(passage: Passage) -> list[Statement]:
    """All to whom a document went, one a line and counted: the archive is the last, whatever is noted after it."""
    names = [one.text.strip(" -;.") for one in passage.sentences if not names_signer(one.text)]
    kept = next((place for place, name in enumerate(names, 1) if _ARCHIVE.match(name)), len(names))
    items = [Statement(f"- {plain(name)}", (source_of(passage),)) for name in names[:kept]]
    return [Statement(f"{bold(f'{len(items)} nơi nhận')}:"), *items]


def _opening(evidence: Evidence) -> str:
    """The line that introduces a bullet, when without it the bullet says too little."""
    passage = evidence.passage
    if not passage.lead or len(evidence.sentence.text.split()) > 12 or len(passage.lead.split()) > 25:
        return ""
    return f"{passage.lead.rstrip(' :')}: "


def numbers_asked(evidence: Evidence) -> list[Figure]:
    """The first document number of the sentence."""
    return [figure for figure in evidence.figures if figure.kind == "document"][:1]


def _year_note(evidence: Evidence) -> str:
    """The year that the heading gives when the sentence itself gives none."""
    if any(figure.kind in {"year", "period", "date"} for figure in evidence.figures):
        return ""
    heading = next((name for name in reversed(evidence.passage.headings) if re.search(r"\b20\d\d\b", name)), "")
    match = re.search(r"(?:(?:đến|tới|giai đoạn)\s+(?:năm\s+)?|năm\s+)?20\d\d(?:\s*[-–]\s*20\d\d)?", heading)
    return f" ({match[0]})" if match else ""
