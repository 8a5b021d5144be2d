"""Small parts for the tests of the index: documents written here, and an embedding that counts what it is given."""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from assistant.search.embedding import Floats

KE_HOACH = """# KẾ HOẠCH
Phát triển cây dược liệu tỉnh Hà Giang đến năm 2030

## I. MỤC TIÊU

1. Diện tích cây dược liệu đạt 18.500 ha vào năm 2030.

2. Có 12 cơ sở chế biến đạt chuẩn GACP-WHO.

## II. TỔ CHỨC THỰC HIỆN

Sở Nông nghiệp và Môi trường chủ trì, phối hợp với các huyện triển khai Kế hoạch này.
"""
QUYET_DINH = """# QUYẾT ĐỊNH
Về việc hỗ trợ chuyển đổi số tỉnh Cà Mau

## Điều 1. Mức hỗ trợ

Hỗ trợ 50% chi phí thuê phần mềm, tối đa 40 triệu đồng mỗi doanh nghiệp.

## Điều 2. Hiệu lực

Quyết định này có hiệu lực từ ngày 01 tháng 7 năm 2024.
"""
THONG_BAO = """# THÔNG BÁO

Lịch tiếp công dân của Chủ tịch Ủy ban nhân dân xã Bình Minh là sáng thứ Năm hằng tuần.
"""


class CountingEmbedding:
    """Each word adds to one of a few directions, chosen by a checksum: the same everywhere, and instant."""

    def __init__(self, name: str = "thử", fingerprint: str = "f1", dimension: int = 16) -> None:
        self.name, self.fingerprint, self.dimension = name, fingerprint, dimension
        self.texts: list[str] = []

    def passages(self, texts: Sequence[str]) -> Floats:
        self.texts += texts
        return np.stack([self._vector(text) for text in texts])

    def query(self, text: str) -> Floats:
        return self._vector(text)

    def _vector(self, text: str) -> Floats:
        vector = np.ones(self.dimension, np.float32)
        for word in text.lower().split():
            vector[zlib.crc32(word.encode()) % self.dimension] += 1
        unit: Floats = vector / np.linalg.norm(vector)
        return unit


def write_documents(folder: Path, **texts: str) -> Path:
    """A folder with one Markdown file for each keyword: ``a="…"`` becomes ``a.md``."""
    folder.mkdir(exist_ok=True)
    for name, text in texts.items():
        (folder / f"{name}.md").write_text(text, encoding="utf-8")
    return folder
