"""The documents that ship: each is catalogued, says it is a restatement, and keeps its original's facts in their place.

The table of facts was drawn up by hand. It holds for our documents always, for the originals where they are at hand.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from dataclasses import fields
from pathlib import Path
from typing import NamedTuple

import pytest
import yaml

from assistant.records import Metadata

ROOT = Path(__file__).resolve().parents[1]
DOCUMENTS = ROOT / "documents"
ORIGINALS = ROOT.parent / "shared" / "originals"
CATALOG = yaml.safe_load((DOCUMENTS / "catalog.yaml").read_text("utf-8"))

DAK_LAK = "dak-lak-nghi-quyet-khcn-2021-2030.md"
BINH_PHUOC = "binh-phuoc-ket-luan-khcn-2021-2025.md"
BINH_DINH = "binh-dinh-chuong-trinh-hanh-dong-khcn-2020-2025.md"
BEN_TRE = "ben-tre-nhiem-vu-khcn-2021.md"
LONG_AN = "long-an-chuong-trinh-54-ctr-tu.md"

ORIGINAL_OF = {
    BINH_PHUOC: "000_2abedfb9f3b6c665.txt",
    BINH_DINH: "001_9259d9ea8d657bbb.txt",
    BEN_TRE: "002_bd2895ec7a4e1c20.txt",
    LONG_AN: "003_2f85b69d4f545e88.txt",
    DAK_LAK: "004_7c92944a58c2079f.txt",
}

# Receipt stamps and the counters of a web player: on the page, but no part of what the text says.
FURNITURE = {BINH_DINH: {"214/8", "14/6/2021"}, LONG_AN: {"0", "00"}}


class Fact(NamedTuple):
    """Phrases that stand in one section; "" is what comes before the first."""

    document: str
    section: str
    phrases: tuple[str, ...]


FACTS = (
    Fact(DAK_LAK, "I", ("Quỹ Phát triển khoa học và công nghệ của tỉnh",)),
    Fact(DAK_LAK, "II.1", ("Cuộc cách mạng công nghiệp lần thứ tư", "Cuộc CMCN 4.0")),
    Fact(DAK_LAK, "II.2.1", ("2021-2025", "đến năm 2030", "vùng Tây Nguyên")),
    Fact(DAK_LAK, "II.2.2", ("đến năm 2025", "(TFP)", "ít nhất 38%", "kinh tế số chiếm 20% GRDP")),
    Fact(DAK_LAK, "II.2.2", ("tăng 1,5 lần", "ít nhất 30 sản phẩm", "OCOP", "ít nhất 05")),
    Fact(DAK_LAK, "II.2.2", ("02 khu nông nghiệp ứng dụng công nghệ cao", "huyện Cư M'gar", "thành phố Buôn Ma Thuột")),
    Fact(DAK_LAK, "II.2.2", ("05 doanh nghiệp khoa học và công nghệ", "cấp độ 3/7", "1,5%", "tăng dần")),
    Fact(DAK_LAK, "II.2.2", ("100% cơ quan quản lý nhà nước", "cấp huyện", "cấp tỉnh", "ISO 9001:2015")),
    Fact(DAK_LAK, "II.2.3", ("(TFP)", "42%", "kinh tế số chiếm khoảng 30% GRDP")),
    Fact(DAK_LAK, "II.2.3", ("tăng 02 lần", "2021-2025", "ít nhất 40 sản phẩm", "OCOP", "01-02 doanh nghiệp số")),
    Fact(DAK_LAK, "II.2.3", ("mức khá so với vùng Tây Nguyên", "20%", "hằng năm", "cấp độ 4/7", "1,5-2%", "năm 2030")),
    Fact(DAK_LAK, "III.4", ("4G/5G", "IoT", "Big Data", "in 3D")),
    Fact(DAK_LAK, "III.5", ("Chiến lược sở hữu trí tuệ đến 2030", "Đề án mỗi làng/xã một sản phẩm")),
    Fact(DAK_LAK, "III.6", ("Trại thực nghiệm khoa học và công nghệ", "năm 2025, tầm nhìn 2030", "FTA, EVFTA")),
    Fact(DAK_LAK, "III.7", ("02 khu nông nghiệp ứng dụng công nghệ cao", "NGO, ODA")),
    Fact(DAK_LAK, "IV.1", ("Ban Tuyên giáo Tỉnh ủy", "Mặt trận Tổ quốc")),
    Fact(DAK_LAK, "IV.2", ("Đảng đoàn HĐND tỉnh", "2021-2025")),
    Fact(DAK_LAK, "IV.3", ("Ban cán sự đảng UBND tỉnh", "UBND các huyện, thị xã, thành phố")),
    Fact(DAK_LAK, "IV.4", ("Ban cán sự đảng UBND tỉnh", "chủ trì", "Văn phòng Tỉnh ủy", "báo cáo")),
    Fact(BINH_PHUOC, "", ("17-CTr/TU", "30 tháng 9 năm 2021", "lần thứ XIII", "2021-2026", "lần thứ XI", "2020-2025")),
    Fact(BINH_PHUOC, "2.2", ("ít nhất 03 hệ thống thông tin, phần mềm ứng dụng", "ít nhất 03 hệ thống cơ giới")),
    Fact(BINH_PHUOC, "2.2", ("ít nhất 02 chế phẩm sinh học", "ít nhất 02 sản phẩm vật liệu nano")),
    Fact(BINH_PHUOC, "2.2", ("02 quy trình kỹ thuật", "năm 2025", "100% cơ quan quản lý nhà nước", "ISO điện tử")),
    Fact(BINH_PHUOC, "2.2", ("nhiệm vụ nghiên cứu KHCN", "nghiệm thu đạt yêu cầu", "sản phẩm cụ thể")),
    Fact(BINH_PHUOC, "3.1", ("GIS", "ISO điện tử", "vật liệu nano", "chỉ dẫn địa lý", "nhãn hiệu tập thể")),
    Fact(BINH_PHUOC, "3.2", ("CMCN 4.0",)),
    Fact(BINH_PHUOC, "4.2", ("Ban cán sự đảng UBND tỉnh", "giai đoạn 2021-2025")),
    Fact(BINH_PHUOC, "4.3", ("Đảng đoàn HĐND tỉnh", "nghị quyết của HĐND tỉnh", "giám sát")),
    Fact(BINH_PHUOC, "4.4", ("Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh", "giám sát")),
    Fact(BINH_PHUOC, "4.5", ("theo dõi, kiểm tra, giám sát", "tham mưu")),
    Fact(BINH_PHUOC, "4.6", ("Ban Tuyên giáo Tỉnh ủy", "chủ trì")),
    Fact(BINH_PHUOC, "4.7", ("Văn phòng Tỉnh ủy", "chủ trì", "Ban Chủ nhiệm", "định kỳ", "Ban Thường vụ Tỉnh ủy")),
    Fact(BINH_DINH, "", ("14 tháng 5 năm 2021",)),
    Fact(BINH_DINH, "I", ("2016-2020", "5 năm", "35,82%", "13,15%", "9", "năm 2025", "năm 2035")),
    Fact(BINH_DINH, "II.1.2", ("(TFP)", "bình quân", "2020-2025", "38-42%", "17-20%/năm")),
    Fact(BINH_DINH, "II.1.2", ("ít nhất 10 doanh nghiệp khoa học và công nghệ", "ít nhất 10 sản phẩm")),
    Fact(BINH_DINH, "II.1.2", ("Trần Quang Diệu", "Bùi Thị Xuân", "Khu đô thị Khoa học Quy Hòa")),
    Fact(BINH_DINH, "II.2.2", ("52-NQ/TW",)),
    Fact(BINH_DINH, "III.2", ("Ban cán sự đảng Ủy ban nhân dân tỉnh", "định kỳ", "báo cáo Ban Thường vụ Tỉnh ủy")),
    Fact(BINH_DINH, "III.3", ("Ban Chỉ đạo", "định kỳ")),
    Fact(BEN_TRE, "Nhiệm vụ trọng tâm", ("02-NQ/TU", "cuối năm 2021", "100% dịch vụ công trực tuyến", "mức độ 4")),
    Fact(BEN_TRE, "Nhiệm vụ trọng tâm", ("3 trung tâm điều hành đô thị thông minh IOC", "cấp 2", "2020-2025")),
    Fact(BEN_TRE, "Việc làm cụ thể", ("2021-2025", "2117/QĐ-TTg", "16-12-2020")),
    Fact(LONG_AN, "", ("54-CTr/TU", "08/4/2024", "06 nhiệm vụ")),
    Fact(LONG_AN, "1", ("69-KL/TW", "11/01/2024", "20-NQ/TW", "01/11/2012", "khóa XI")),
    Fact(LONG_AN, "1", ("29-NQ/TW", "khóa XIII", "năm 2030", "năm 2045", "45-NQ/TW")),
    Fact(LONG_AN, "4", ("2%", "tổng chi", "ngân sách tỉnh", "đến 2025", "đến 2030", "lần thứ 4")),
    Fact(LONG_AN, "5", ("đến năm 2030",)),
)
TITLED = {fact.section for fact in FACTS if " " in fact.section}

CHAPTER = re.compile(r"([IVX]+)\s*[.\-–]")
CLAUSE = re.compile(r"(\d+(?:\.\d+)+|\d+(?=\.))\.?\s")
NUMBER = re.compile(r"\d+(?:[.,/]\d+)*")


def fold(text: str) -> str:
    """One case, one kind of dash without spaces about it, no emphasis marks, single spaces."""
    text = unicodedata.normalize("NFC", text).casefold().replace("–", "-").replace("*", "")
    return " ".join(re.sub(r"\s*-\s*", "-", text).split())


def sections(text: str) -> dict[str, str]:
    """The folded text of each section, by its path of numbers ("II.2.2") or, where it has none, its title."""
    lines: dict[str, list[str]] = defaultdict(list)
    chapter = current = ""
    for line in text.splitlines():
        heading = line.lstrip("#").strip()
        if match := CHAPTER.match(heading):
            chapter = current = match[1]
        elif match := CLAUSE.match(heading):
            current = f"{chapter}.{match[1]}".lstrip(".")
        elif heading in TITLED:
            current = heading
        lines[current].append(line)
    return {name: fold("\n".join(body)) for name, body in lines.items()}


def missing(text: str, fact: Fact) -> list[str]:
    """The fact's phrases that do not stand, as whole words, in its section."""
    body = sections(text).get(fact.section, "")
    return [p for p in fact.phrases if not re.search(rf"(?<![\w%]){re.escape(fold(p))}(?!\w)", body)]


def numbers(text: str) -> set[str]:
    return set(NUMBER.findall(text))


def ours(name: str) -> str:
    return (DOCUMENTS / name).read_text("utf-8")


def original(name: str) -> str:
    if not ORIGINALS.is_dir():
        pytest.skip(f"the originals are not at hand: no folder {ORIGINALS}")
    return (ORIGINALS / ORIGINAL_OF[name]).read_text("utf-8")


def fact_id(fact: Fact) -> str:
    return f"{fact.document.split('-khcn')[0].split('-chuong')[0]}:{fact.section or 'head'}:{fact.phrases[0]}"


def test_catalog_and_folder_name_the_same_files():
    assert set(CATALOG) == {path.name for path in DOCUMENTS.glob("*.md")} == set(ORIGINAL_OF)


@pytest.mark.parametrize("name", sorted(ORIGINAL_OF))
def test_catalog_entry_describes_its_document(name):
    entry = CATALOG[name]
    assert set(entry) <= {field.name for field in fields(Metadata)}
    assert all(isinstance(value, str) and value for value in entry.values())
    assert {"title", "kind", "issuer", "province", "restates"} <= set(entry)
    assert fold(entry["issuer"]) in fold(ours(name))


@pytest.mark.parametrize("name", sorted(ORIGINAL_OF))
def test_document_opens_with_its_title_and_says_it_is_a_restatement(name):
    title, _, note = ours(name).splitlines()[:3]
    assert title.startswith("# ")
    assert note.startswith("> ")
    assert "bản lược thuật" in note.casefold()
    assert "đối chiếu văn bản gốc" in note
    assert fold(CATALOG[name]["issuer"]) in fold(note)


@pytest.mark.parametrize("fact", FACTS, ids=fact_id)
def test_fact_stands_in_its_section(fact):
    assert missing(ours(fact.document), fact) == []


@pytest.mark.parametrize("fact", FACTS, ids=fact_id)
def test_fact_is_the_originals(fact):
    assert missing(original(fact.document), fact) == []


@pytest.mark.parametrize("name", sorted(ORIGINAL_OF))
def test_no_figure_is_lost_or_invented(name):
    assert numbers(ours(name)) == numbers(original(name)) - FURNITURE.get(name, set())


def test_a_wrong_figure_and_a_wrong_section_are_seen():
    text = "## II. Mục tiêu\n### 2. Cụ thể\n#### 2.2. Năm 2025\n- Đạt 138%.\n#### 2.3. Năm 2030\n- Đạt 42%."
    assert missing(text, Fact("", "II.2.2", ("38%", "42%", "138%"))) == ["38%", "42%"]
    assert missing(text, Fact("", "II.2.3", ("42%",))) == []
