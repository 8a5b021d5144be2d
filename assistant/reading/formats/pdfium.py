"""What stands on the pages of a PDF file, through PDFium: glyphs, straight rules, whether there is a picture.

The only user of pypdfium2. Coordinates are turned so that text reads level. PDFium must not be entered by two
threads at once, so a file is used under one lock.
"""

from __future__ import annotations

import ctypes
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import pairwise
from math import pi
from typing import TypeAlias

import pypdfium2
import pypdfium2.raw as pdfium
from PIL.Image import Image

from assistant.errors import DocumentError
from assistant.reading.formats.glyphs import Box, Glyph
from assistant.reading.formats.ruling import Stroke

MAX_PAGES = 3000
MAX_PAGE_GLYPHS = 200_000
MAX_FORM_DEPTH = 6
MAX_PATH_POINTS = 20_000
RULE_WIDTH = 3.0
_NEEDS_KEY = "{name}: tệp PDF có mật khẩu nên không đọc được. Hãy bỏ mật khẩu (lưu lại bản không khóa) rồi thêm lại."
_DAMAGED = "{name}: tệp PDF bị hỏng hoặc tải về chưa đủ. Hãy tải lại hoặc xuất lại tệp rồi thêm lại."
_TOO_LONG = "{name}: tệp PDF có {count} trang, nhiều hơn mức cho phép ({limit}). Hãy tách thành nhiều tệp."
_BUSY = "{name}: chương trình đang đọc một tệp PDF khác. Hãy chờ ít phút rồi mở lại trang này."
_LOCKED = (pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY)
_lock = threading.Lock()

Drawn: TypeAlias = pdfium.FPDF_PAGEOBJECT
Glyphs = dict[int, list[Glyph]]  # by the quarter turns of the text


@contextmanager
def opened(data: bytes, name: str, wait: float = -1) -> Iterator[PdfFile]:
    """A PDF file, closed afterwards; DocumentError says why one cannot be used.

    ``wait``: for how many seconds another file may hold it up; by default for as long as that takes.
    """
    if not _lock.acquire(timeout=wait):
        raise DocumentError(_BUSY.format(name=name))
    try:
        try:
            document = pypdfium2.PdfDocument(data)
        except pypdfium2.PdfiumError as error:
            locked = error.err_code in _LOCKED
            raise DocumentError((_NEEDS_KEY if locked else _DAMAGED).format(name=name)) from error
        try:
            count = len(document)
            if not 0 < count <= MAX_PAGES:
                raise DocumentError((_TOO_LONG if count else _DAMAGED).format(name=name, count=count, limit=MAX_PAGES))
            yield PdfFile(document)
        except pypdfium2.PdfiumError as error:
            raise DocumentError(_DAMAGED.format(name=name)) from error
        finally:
            document.close()
    finally:
        _lock.release()


class PdfFile:
    """The pages of an open file."""

    def __init__(self, document: pypdfium2.PdfDocument) -> None:
        self._document = document

    @property
    def title(self) -> str:
        """As the file's own metadata gives it."""
        return str(self._document.get_metadata_dict().get("Title", ""))

    def __len__(self) -> int:
        return len(self._document)

    @contextmanager
    def page(self, at: int) -> Iterator[PdfPage]:
        """One page, counted from 0, closed afterwards."""
        page = self._document[at]
        try:
            yield PdfPage(page)
        finally:
            page.close()

    def pages(self) -> Iterator[PdfPage]:
        """Every page in order, each closed before the next."""
        for at in range(len(self._document)):
            page = self._document[at]
            yield PdfPage(page)
            page.close()


class PdfPage:
    """One page."""

    def __init__(self, page: pypdfium2.PdfPage) -> None:
        self._page = page

    def glyphs(self) -> Glyphs:
        """The glyphs in the order of the file, in upright coordinates."""
        text = self._page.get_textpage()
        found: Glyphs = {}
        turned = _is_turned(text)
        angle = 0
        box = pdfium.FS_RECTF()
        last: Glyph | None = None
        for at in range(min(text.count_chars(), MAX_PAGE_GLYPHS)):
            code = pdfium.FPDFText_GetUnicode(text, at)
            if code in (10, 13) or 0xD800 <= code < 0xE000 or not pdfium.FPDFText_GetLooseCharBox(text, at, box):
                continue
            if box.bottom >= box.top:  # a space that PDFium puts in
                last = last and Glyph(" ", last.right, last.bottom, last.right, last.top)
            else:
                angle = _angle(text, at) if turned else 0
                last = Glyph(chr(code), *upright(angle, (box.left, box.bottom, box.right, box.top)))
            if last is not None:
                found.setdefault(angle, []).append(last)
        text.close()
        return found

    def strokes(self, angle: int) -> tuple[list[Stroke], list[Stroke]]:
        """The level and the upright rules of the page, as it lies when text at ``angle`` reads level."""
        level: list[Stroke] = []
        standing: list[Stroke] = []
        for edge in self._edges():
            left, bottom, right, top = upright(angle, edge)
            if top - bottom <= RULE_WIDTH < right - left:
                level.append(Stroke((bottom + top) / 2, left, right))
            elif right - left <= RULE_WIDTH < top - bottom:
                standing.append(Stroke((left + right) / 2, bottom, top))
        return level, standing

    @property
    def size(self) -> tuple[float, float]:
        """Width and height in points, as it is shown."""
        width, height = self._page.get_size()
        return float(width), float(height)

    def drawn(self, scale: float) -> Image:
        """What is printed on it, ``scale`` pixels to the point."""
        image: Image = self._page.render(scale=scale).to_pil().convert("RGB")
        return image

    def on_picture(self, box: Box, size: tuple[int, int]) -> Box:
        """Where a box of the page lies on a picture of it of that size: left, top, right, bottom, in pixels."""
        corners = [self._device(x, y, size) for x, y in ((box[0], box[1]), (box[2], box[3]))]
        (x0, x1), (y0, y1) = (sorted(values) for values in zip(*corners, strict=True))
        return x0, y0, x1, y1

    def _device(self, x: float, y: float, size: tuple[int, int]) -> tuple[int, int]:
        at_x, at_y = ctypes.c_int(), ctypes.c_int()
        pdfium.FPDF_PageToDevice(self._page, 0, 0, *size, 0, x, y, at_x, at_y)
        return at_x.value, at_y.value

    def has_picture(self) -> bool:
        """Whether an image is shown."""
        return next(_objects(self._page, pdfium.FPDF_PAGEOBJ_IMAGE), None) is not None

    def _edges(self) -> Iterator[Box]:
        """Boxes of the straight lines and thin bars that are drawn."""
        count = 0
        for path, matrix in _objects(self._page, pdfium.FPDF_PAGEOBJ_PATH):
            corners = [matrix.on_point(*point) for point in _points(path)]
            count += len(corners)
            if count > MAX_PATH_POINTS:
                return
            if _is_patch(path, corners):
                continue
            for (x0, y0), (x1, y1) in pairwise(corners):
                yield min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)


def upright(angle: int, box: Box) -> Box:
    """A box as it lies when the page is turned back by ``angle`` quarter turns."""
    left, bottom, right, top = box
    for _ in range(angle):
        left, bottom, right, top = -top, left, -bottom, right
    return left, bottom, right, top


def _angle(text: pypdfium2.PdfTextPage, at: int) -> int:
    angle: float = pdfium.FPDFText_GetCharAngle(text, at)
    return round(angle / (pi / 2)) % 4


def _is_turned(text: pypdfium2.PdfTextPage) -> bool:
    """Whether some text does not stand level; a few glyphs of each line are enough to see it."""
    return any(_angle(text, at) for at in range(0, text.count_chars(), 5))


def _objects(page: pypdfium2.PdfPage, kind: int) -> Iterator[tuple[Drawn, pypdfium2.PdfMatrix]]:
    """The objects of a kind with what places them on the page, those inside forms included."""
    count, get = pdfium.FPDFPage_CountObjects(page), pdfium.FPDFPage_GetObject
    yield from _objects_in(page, count, get, kind, pypdfium2.PdfMatrix(), 0)


def _objects_in(
    parent: Drawn, count: int, get: Callable[[Drawn, int], Drawn], kind: int, outer: pypdfium2.PdfMatrix, depth: int
) -> Iterator[tuple[Drawn, pypdfium2.PdfMatrix]]:
    for at in range(count):
        raw = get(parent, at)
        found = pdfium.FPDFPageObj_GetType(raw)
        if found == kind:
            yield raw, _matrix(raw).multiply(outer)
        elif found == pdfium.FPDF_PAGEOBJ_FORM and depth < MAX_FORM_DEPTH:
            inner = pdfium.FPDFFormObj_CountObjects(raw)
            yield from _objects_in(
                raw, inner, pdfium.FPDFFormObj_GetObject, kind, _matrix(raw).multiply(outer), depth + 1
            )


def _matrix(raw: Drawn) -> pypdfium2.PdfMatrix:
    matrix = pdfium.FS_MATRIX()
    pdfium.FPDFPageObj_GetMatrix(raw, matrix)
    return pypdfium2.PdfMatrix.from_raw(matrix)


def _is_patch(path: Drawn, corners: list[tuple[float, float]]) -> bool:
    """Whether a path is a patch of colour: filled, not ruled, and no thin bar."""
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDFPath_GetDrawMode(path, fill, stroke)
    if stroke.value or not corners:
        return False
    xs, ys = zip(*corners, strict=True)
    return bool(min(max(xs) - min(xs), max(ys) - min(ys)) > RULE_WIDTH)


def _points(path: Drawn) -> Iterator[tuple[float, float]]:
    """The points of a path in order, each closed part back to its start."""
    x, y = ctypes.c_float(), ctypes.c_float()
    start = (0.0, 0.0)
    for at in range(min(pdfium.FPDFPath_CountSegments(path), MAX_PATH_POINTS)):
        segment = pdfium.FPDFPath_GetPathSegment(path, at)
        pdfium.FPDFPathSegment_GetPoint(segment, x, y)
        if pdfium.FPDFPathSegment_GetType(segment) == pdfium.FPDF_SEGMENT_MOVETO:
            start = (x.value, y.value)
        yield x.value, y.value
        if pdfium.FPDFPathSegment_GetClose(segment):
            yield start
