"""A page of a PDF file as a picture, with the place of some of its text marked. Reads nothing and keeps nothing."""

from __future__ import annotations

import io
import unicodedata
from collections.abc import Iterator, Sequence

from PIL import ImageDraw

from assistant.errors import DocumentError
from assistant.reading.formats.glyphs import Box
from assistant.reading.formats.pdfium import PdfPage, opened, upright

WIDTH = 1100  # pixels
MAX_PIXELS = 4_000_000
PATIENCE = 4.0  # seconds to wait while another file is read
_FILL, _EDGE = (255, 214, 70, 80), (29, 91, 143)
_MARGIN = 2  # pixels around a line of text
_LEAST = 4  # letters of a line that is looked for on its own
_NO_PAGE = "{name}: tệp không có trang {number}. Hãy mở lại tài liệu."

Letter = tuple[str, Box]


def page_picture(data: bytes, name: str, number: int, text: str = "", before: str = "") -> bytes:
    """Page ``number`` of a PDF file, from 1, as PNG; DocumentError says why there is none.

    ``text`` is marked where it stands; ``before`` is what the page says ahead of it, to tell repetitions apart.
    """
    with opened(data, name, PATIENCE) as file:
        if not 0 < number <= len(file):
            raise DocumentError(_NO_PAGE.format(name=name, number=number))
        with file.page(number - 1) as page:
            width, height = page.size
            image = page.drawn(min(WIDTH / width, (MAX_PIXELS / (width * height)) ** 0.5))
            draw = ImageDraw.Draw(image, "RGBA")
            for box in lines_of(found(_letters(page), text, before)):
                left, top, right, bottom = page.on_picture(box, image.size)
                edges = (left - _MARGIN, top - _MARGIN, right + _MARGIN, bottom + _MARGIN)
                draw.rectangle(edges, fill=_FILL, outline=_EDGE, width=2)
            out = io.BytesIO()
            image.save(out, "PNG", optimize=False)
            return out.getvalue()


def _letters(page: PdfPage) -> list[Letter]:
    """The letters and figures of the page with their boxes, in the order of the file."""
    return [
        (letter, upright(-angle % 4, glyph[1:]))
        for angle, glyphs in page.glyphs().items()
        for glyph in glyphs
        for letter in _plain(glyph.character)
    ]


def _plain(text: str) -> Iterator[str]:
    """Letters and figures only, without case and marks: a file may write ế as one, two or three characters."""
    return (letter for letter in unicodedata.normalize("NFKD", text).lower() if letter.isalnum())


def found(letters: Sequence[Letter], text: str, before: str = "") -> list[Box]:
    """The boxes of the letters of ``text``, or of those of its lines that stand on the page."""
    page = "".join(letter for letter, _ in letters)
    near = sum(1 for _ in _plain(before))
    whole = _nearest(page, "".join(_plain(text)), near)
    if whole:
        return [box for _, box in letters[whole.start : whole.stop]]
    boxes: list[Box] = []
    for line in text.splitlines():
        wanted = "".join(_plain(line))
        place = _nearest(page, wanted, near) if len(wanted) >= _LEAST else range(0)
        boxes += [box for _, box in letters[place.start : place.stop]]
        near = place.stop if place else near + len(wanted)
    return boxes


def _nearest(page: str, wanted: str, near: int) -> range:
    """Where ``wanted`` stands nearest to the place ``near``; an empty range where it does not."""
    places = []
    at = page.find(wanted) if wanted else -1
    while at >= 0:
        places.append(at)
        at = page.find(wanted, at + 1)
    best = min(places, key=lambda place: abs(place - near), default=-1)
    return range(best, best + len(wanted)) if best >= 0 else range(0)


def lines_of(boxes: Sequence[Box]) -> list[Box]:
    """One box for each run of letters on a line."""
    lines: list[list[Box]] = []
    for box in boxes:
        if lines and _go_on(lines[-1][-1], box):
            lines[-1].append(box)
        else:
            lines.append([box])
    return [_around(line) for line in lines]


def _go_on(one: Box, other: Box) -> bool:
    """Whether a letter stands beside the one before it, level or on a page that lies on its side."""
    level = min(one[3], other[3]) - max(one[1], other[1]) > 0
    upright_ = min(one[2], other[2]) - max(one[0], other[0]) > 0
    far = 4 * max(one[3] - one[1], one[2] - one[0])
    return (level and abs(other[0] - one[2]) < far) or (upright_ and not level and abs(other[1] - one[3]) < far)


def _around(boxes: Sequence[Box]) -> Box:
    lefts, bottoms, rights, tops = zip(*boxes, strict=True)
    return min(lefts), min(bottoms), max(rights), max(tops)
