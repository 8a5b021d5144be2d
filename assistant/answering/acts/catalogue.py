"""Which documents there are to be asked: "Có những văn bản nào?", "Bến Tre có tài liệu gì?"."""

from __future__ import annotations

import re

from assistant.answering.asking.places import place_of, placeless
from assistant.answering.asking.question import Question
from assistant.answering.desk import Desk
from assistant.answering.drafting import Statement, source_of
from assistant.answering.wording import bold, plain
from assistant.reading.citation import official_name
from assistant.vietnamese.syllables import syllables

_MOST = 20  # documents that are named
_ASKS = re.compile(r"\b(?:van ban|tai lieu|tra loi (?:duoc )?(?:ve )?(?:nhung |cac )?tinh)\b")
_SAYS_NO_MORE = frozenset(
    syllables(
        "có, những, các, nào, gì, j, không, ko, k, chưa, văn bản, tài liệu, danh sách, kê, kể, tên, liệt, ra, hết, tất"
        " cả, toàn bộ, bao nhiêu, bn, mấy, hiện, giờ, đang, nay, hệ thống, kho, dữ liệu, trong, này, đây, ở, tại, của,"
        " bạn, em, anh, chị, trợ lý, máy, biết, được, nạp, lưu, giữ, trả lời, về, tỉnh, cho, tôi, mình, xem, hỏi, thế,"
        " vậy, nhỉ, ạ, à, với, đã, rồi, sẵn, thuộc, là, và, nhé"
    )
)


def catalogue_statements(desk: Desk) -> list[Statement]:
    """The documents that may be asked, counted, a line each under its official name; of the place that is named."""
    if not asks_catalogue(desk.question):
        return []
    names = desk.names
    head = f"{bold(f'{len(names)} tài liệu')}{f' (nêu {_MOST} tài liệu đầu)' if len(names) > _MOST else ''}:"
    rows = (_row(desk, name) for name in names[:_MOST])
    return [Statement(head), *(row for row in rows if row)]


def asks_catalogue(question: Question) -> bool:
    """Whether it is asked which documents there are, and nothing of what they say."""
    said = frozenset(syllables(placeless(question)))
    return bool(_ASKS.search(question.asked)) and said <= _SAYS_NO_MORE


def _row(desk: Desk, name: str) -> Statement | None:
    document, first = desk.reader.document(name), next(iter(desk.reader.passages(name)), None)
    if first is None:
        return None
    place = place_of(document.metadata)
    led = f"{bold(place)} – " if place else ""
    return Statement(f"- {led}{plain(official_name(document.metadata, name))}", (source_of(first),))
