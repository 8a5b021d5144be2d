"""Where a stretch of a sentence as read stands in the document."""

from __future__ import annotations

from assistant.records import Document, Sentence


def span_of(document: Document, sentence: Sentence, start: int, end: int) -> tuple[int, int]:
    """The span of ``sentence.text[start:end]``; the whole sentence where reading left something out of it."""
    raw = document.text[sentence.start : sentence.end]
    places = [place for place, letter in enumerate(raw) if not letter.isspace()]
    letters = [place for place, letter in enumerate(sentence.text) if not letter.isspace()]
    same = len(places) == len(letters) and all(
        raw[at] == sentence.text[place] for at, place in zip(places, letters, strict=True)
    )
    inside = [at for at, place in zip(places, letters, strict=False) if start <= place < end]
    if not same or not inside:
        return sentence.start, sentence.end
    return sentence.start + inside[0], sentence.start + inside[-1] + 1
