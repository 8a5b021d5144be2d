"""Writes small PDF files by hand: text at a place, rules, pictures. No library and no font file is needed."""

from __future__ import annotations


class PdfMaker:
    """Collects pages; ``bytes()`` gives the file. Every glyph is half an em wide."""

    def __init__(self) -> None:
        self._pages: list[list[str]] = []
        self._codes: dict[str, int] = {}
        self.picture = False

    def page(self) -> PdfMaker:
        self._pages.append([])
        return self

    def text(
        self, x: float, y: float, text: str, size: float = 12, turned: bool = False, raised: float = 0
    ) -> PdfMaker:
        codes = "".join(f"{self._codes.setdefault(letter, len(self._codes) + 0x21):02x}" for letter in text)
        matrix = f"0 1 -1 0 {x} {y}" if turned else f"1 0 0 1 {x} {y}"
        self._pages[-1].append(f"BT /F1 {size} Tf {raised} Ts {matrix} Tm <{codes}> Tj ET")
        return self

    def line(self, x0: float, y0: float, x1: float, y1: float) -> PdfMaker:
        self._pages[-1].append(f"{x0} {y0} m {x1} {y1} l S")
        return self

    def grid(self, xs: list[float], ys: list[float]) -> PdfMaker:
        for x in xs:
            self.line(x, ys[0], x, ys[-1])
        for y in ys:
            self.line(xs[0], y, xs[-1], y)
        return self

    def bytes(self, encrypted: bool = False) -> bytes:
        kids = " ".join(f"{6 + 2 * at} 0 R" for at in range(len(self._pages)))
        objects = [
            "<< /Type /Catalog /Pages 2 0 R >>",
            f"<< /Type /Pages /Kids [{kids}] /Count {len(self._pages)} >>",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /FirstChar 0 /LastChar 255 "
            f"/Widths [{' '.join(['500'] * 256)}] /ToUnicode 4 0 R >>",
            _stream(self._to_unicode()),
            _stream(
                "\x00", "/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8"
            ),
        ]
        for at, marks in enumerate(self._pages):
            drawn = [*marks, "q 500 0 0 700 40 40 cm /I1 Do Q"] if self.picture else marks
            objects.append(
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Resources << /Font << /F1 3 0 R >> "
                f"/XObject << /I1 5 0 R >> >> /Contents {7 + 2 * at} 0 R >>"
            )
            objects.append(_stream("\n".join(drawn)))
        locked = (
            f"/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <{'11' * 32}> /U <{'22' * 32}> >>" if encrypted else ""
        )
        return _assemble(objects, locked + f" /ID [<{'33' * 16}> <{'33' * 16}>]")

    def _to_unicode(self) -> str:
        pairs = [f"<{code:02x}> <{letter.encode('utf-16-be').hex()}>" for letter, code in self._codes.items()]
        blocks = [pairs[at : at + 90] for at in range(0, len(pairs), 90)]
        mapped = "\n".join(f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar" for block in blocks)
        return (
            "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /M def "
            f"1 begincodespacerange <00> <ff> endcodespacerange\n{mapped}\nendcmap end end"
        )


def _stream(content: str, entries: str = "") -> str:
    return f"<< {entries} /Length {len(content)} >>\nstream\n{content}\nendstream"


def _assemble(objects: list[str], trailer: str) -> bytes:
    out = "%PDF-1.5\n"
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n{body}\nendobj\n"
    table = "".join(f"{place:010d} 00000 n \n" for place in places)
    size = len(objects) + 1
    out += f"xref\n0 {size}\n0000000000 65535 f \n{table}trailer\n<< /Size {size} /Root 1 0 R {trailer} >>\n"
    return (out + f"startxref\n{out.index('xref')}\n%%EOF").encode("latin-1")
