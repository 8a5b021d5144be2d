"""The catalog of a documents folder."""

from pathlib import Path

import pytest

from assistant.errors import CatalogError
from assistant.reading import catalog
from assistant.reading.catalog import load_catalog
from assistant.reading.formats.registry import read_source
from assistant.reading.head import metadata_of
from assistant.records import Metadata

ORIGINALS = Path(__file__).parents[2] / "shared" / "originals"


def load(folder: Path, text: str):
    (folder / "catalog.yaml").write_text(text, encoding="utf-8")
    return load_catalog(folder)


def test_no_catalog_says_nothing(tmp_path):
    assert load_catalog(tmp_path) == {}
    assert load(tmp_path, "# chưa có gì\n") == {}


def test_every_key_is_optional_and_dates_are_iso(tmp_path):
    found = load(
        tmp_path,
        'a.txt:\n  kind: Kế hoạch\n  date: 2024-04-08\n  period: 2021\nthư mục/b.md:\nc.md:\n  date: "2024-04"\n',
    )
    assert found["a.txt"] == Metadata(kind="Kế hoạch", date="2024-04-08", period="2021")
    assert found["thư mục/b.md"] == Metadata()
    assert found["c.md"].date == "2024-04"


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("a.txt:\n  tille: Kế hoạch\n", "không có mục “tille”"),
        ("a.txt: [x\n", "sai cú pháp"),
        ("- a.txt\n", "danh sách tên tệp"),
        ("a.txt: Kế hoạch\n", "cần các mục"),
        ("a.txt:\n  kind: [1, 2]\n", "một dòng chữ"),
        ("a.txt:\n  date: 31/12/2020\n", "31/12/2020"),
        ("a.txt:\n  date: 2020-02-31\n", "2020-02-31"),
        ("a.txt:\n  kind: Luật\na.txt:\n  kind: Lệnh\n", "hai lần"),
        ("a.txt: !!python/object/apply:os.getcwd []\n", "cần các mục"),
        ("a: &a [x]\n" + "".join(f"b{i}: *a\n" for i in range(200)), "sai cú pháp"),
    ],
)
def test_a_wrong_catalog_is_refused_with_the_place(tmp_path, text, says):
    with pytest.raises(CatalogError, match=says):
        load(tmp_path, text)


def test_a_catalog_in_another_encoding_or_too_large_is_refused(tmp_path, monkeypatch):
    (tmp_path / "catalog.yaml").write_bytes("a.txt:\n  kind: Kế hoạch".encode("utf-16"))
    with pytest.raises(CatalogError, match="UTF-8"):
        load_catalog(tmp_path)
    monkeypatch.setattr(catalog, "MAX_BYTES", 3)
    with pytest.raises(CatalogError, match="quá"):
        load(tmp_path, "a.txt:\n")


@pytest.mark.skipif(not ORIGINALS.is_dir(), reason="../shared is not here")
def test_the_originals_say_most_of_their_catalog_themselves():
    """What is read without the catalog is what the catalog says, or nothing."""
    for name, declared in load_catalog(ORIGINALS).items():
        found = metadata_of(read_source(ORIGINALS / name, name))
        for key in ("kind", "number", "date", "province", "issuer", "period"):
            assert getattr(found, key) in ("", getattr(declared, key)), (name, key)
    told = [metadata_of(read_source(ORIGINALS / name, name)) for name in sorted(load_catalog(ORIGINALS))]
    assert [one.kind for one in told] == ["Kết luận", "Chương trình hành động", "", "Chương trình", "Nghị quyết"]
    assert [one.province for one in told] == ["Bình Phước", "Bình Định", "", "Long An", "Đắk Lắk"]
