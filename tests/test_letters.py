import unicodedata

import pytest

from assistant.vietnamese.letters import canonical, fold, has_marks, nfc


def test_nfc_composes_typed_marks():
    assert nfc("Dak La\u0306\u0301k") == "Dak Lắk"


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Đắk Lắk", "dak lak"),
        ("ƯỚC TÍNH", "uoc tinh"),
        ("Ðồng Tháp", "dong thap"),  # the Icelandic letter that old fonts leave behind
        ("İstanbul ½ m²", "istanbul ½ m2"),
        ("“trích” – 38%", "“trich” – 38%"),
    ],
)
def test_fold(text, folded):
    assert fold(text) == folded


def test_fold_keeps_every_offset():
    every = nfc("".join(chr(code) for code in range(0x20, 0x3000)))
    assert len(fold(every)) == len(every)


def test_fold_agrees_with_decomposition():
    for code in range(0x1EA0, 0x1EFA):
        base = unicodedata.normalize("NFD", chr(code))[0].lower()
        assert fold(chr(code)) == base


@pytest.mark.parametrize(
    ("written", "one"),
    [
        ("hoà", "hòa"),
        ("uỷ ban", "ủy ban"),
        ("Thuý khoẻ", "Thúy khỏe"),
        ("HOÁ", "HÓA"),
        ("hòan tòan", "hoàn toàn"),
        ("qúy", "quý"),
        ("quí", "quý"),
        ("gía", "giá"),
        ("kĩ, lí, Mĩ, sĩ, tỉ", "kỹ, lý, Mỹ, sỹ, tỷ"),
    ],
)
def test_canonical_unifies(written, one):
    assert canonical(written) == one
    assert canonical(one) == one


@pytest.mark.parametrize(
    "word", ["quý", "quả", "giá", "gì", "giữa", "khuỷu", "thuở", "người", "xoáy", "Đắk", "vị", "bí"]
)
def test_canonical_leaves_what_has_one_spelling(word):
    assert canonical(word) == word


def test_has_marks():
    assert has_marks("Đak Lak")
    assert has_marks("tư")
    assert not has_marks("Dak Lak 2025, façade")
