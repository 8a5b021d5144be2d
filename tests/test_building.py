"""Builds of the index: what is carried over, what is left out and why, and that nothing half-made is ever in use."""

from __future__ import annotations

import hashlib
import io
import shutil
import unicodedata
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest
from docx import Document as WordDocument
from filelock import FileLock

from assistant.errors import AssistantError, CatalogError, IndexBusy, NoDocuments
from assistant.reading.formats import registry
from assistant.search.building import BuildReport, Step, build_index, reading_version
from assistant.search.embedding import Floats
from assistant.search.library import Library, current_generation
from assistant.search.searcher import Query, Searcher
from assistant.settings import Settings
from tests.fakes import KE_HOACH, QUYET_DINH, THONG_BAO, CountingEmbedding, write_documents
from tests.pdf_maker import PdfMaker

SETTINGS = Settings()


class Shop:
    """A folder of documents, its index, and the embedding that builds it."""

    def __init__(self, root: Path) -> None:
        self.documents = write_documents(root / "tai-lieu", a=KE_HOACH, b=QUYET_DINH)
        self.index = root / "chi-muc"
        self.embedding = CountingEmbedding()

    def build(self, **changes: object) -> BuildReport:
        self.embedding.texts.clear()
        return build_index(self.documents, self.index, SETTINGS.model_copy(update=changes), self.embedding)

    def library(self) -> Library:
        return Library.open(self.index)

    def generations(self) -> list[str]:
        return sorted(path.name for path in (self.index / "generations").iterdir())

    def names(self) -> list[str]:
        return [document.name for document in self.library().store.catalogue()]


@pytest.fixture
def shop(tmp_path: Path) -> Shop:
    return Shop(tmp_path)


def _contents(library: Library) -> object:
    store = library.store
    return store.documents(), [store.passages_of(name) for name in sorted(store.keys())], library.manifest.documents


def _hits(library: Library, embedding: CountingEmbedding, question: str) -> list[tuple[str, float]]:
    hits = Searcher(library, embedding, 0.6, 60).search(Query(question), 10)
    return [(hit.passage.id, round(hit.score, 6)) for hit in hits]


# What a build makes


def test_every_passage_has_its_row_in_every_part(shop: Shop) -> None:
    report = shop.build()
    library = shop.library()
    assert (report.documents, report.reused, report.removed, report.skipped) == (2, 0, 0, ())
    assert report.passages == len(library.vectors) == len(library.lexical) == library.store.passage_count()
    passages = library.store.passages(range(report.passages))
    assert [passage.document for passage in passages] == sorted(passage.document for passage in passages)
    assert "Diện tích cây dược liệu đạt 18.500 ha vào năm 2030." in [passage.text for passage in passages]
    texts = shop.embedding.texts
    assert np.allclose(library.vectors.rows(0, len(texts)), CountingEmbedding().passages(texts))


def test_the_stages_are_told_in_order_and_each_to_its_end(shop: Shop) -> None:
    steps: list[Step] = []
    build_index(shop.documents, shop.index, SETTINGS, shop.embedding, steps.append)
    assert steps == [
        Step("reading", 0, 2, "a.md"),
        Step("reading", 1, 2, "b.md"),
        Step("reading", 2, 2),
        Step("embedding", 0, 2, "a.md"),
        Step("embedding", 1, 2, "b.md"),
        Step("embedding", 2, 2),
        Step("writing", 0, 1),
        Step("writing", 1, 1),
    ]


def test_the_index_holds_only_files_of_the_engines_and_no_pickle(shop: Shop) -> None:
    shop.build()
    files = [path for path in shop.index.rglob("*") if path.is_file() and path.stat().st_size]
    starts = {".sqlite": b"SQLite format 3\0", ".faiss": b"IxFI", ".json": (b"{", b"["), ".npy": b"\x93NUMPY"}
    engine = {".fast", ".fieldnorm", ".idx", ".pos", ".store", ".term"}
    for path in files:
        head = path.read_bytes()[:16]
        assert not head.startswith((b"\x80", b"(d", b"(l", b"c_", b"cbuiltins")), path
        assert path.name == "current" or path.suffix in engine or head.startswith(starts[path.suffix]), path


def test_whoever_may_read_one_part_may_read_all(shop: Shop) -> None:
    shop.build()
    modes = {path.stat().st_mode for path in shop.library().folder.rglob("*") if path.is_file()}
    assert len(modes) == 1


# What is carried over


def test_unchanged_files_are_not_embedded_again(shop: Shop) -> None:
    shop.build()
    report = shop.build()
    assert (report.reused, shop.embedding.texts) == (2, [])


def test_only_a_changed_file_is_embedded_again(shop: Shop) -> None:
    shop.build()
    write_documents(shop.documents, b=QUYET_DINH.replace("40 triệu", "60 triệu"))
    report = shop.build()
    assert report.reused == 1
    assert any("60 triệu đồng" in text for text in shop.embedding.texts)
    assert not any("dược liệu" in text for text in shop.embedding.texts)
    assert "60 triệu" in shop.library().store.document("b.md").text


def test_a_removed_file_disappears(shop: Shop) -> None:
    shop.build()
    (shop.documents / "b.md").unlink()
    report = shop.build()
    assert (report.documents, report.reused, report.removed) == (1, 1, 1)
    library = shop.library()
    assert list(library.store.keys()) == ["a.md"]
    assert {name for name, _ in _hits(library, shop.embedding, "hỗ trợ phần mềm doanh nghiệp")} <= {
        passage.id for passage in library.store.passages_of("a.md")
    }


def test_the_catalog_makes_only_the_file_it_changes_be_read_again(shop: Shop) -> None:
    shop.build()
    (shop.documents / "catalog.yaml").write_text("b.md:\n  province: Cà Mau\n  number: 12/QĐ-UBND\n", encoding="utf-8")
    report = shop.build()
    assert report.reused == 1
    assert shop.library().store.document("b.md").metadata.number == "12/QĐ-UBND"
    assert shop.build().reused == 2


def test_step_by_step_equals_from_scratch(shop: Shop, tmp_path: Path) -> None:
    shop.build()
    write_documents(shop.documents, a=KE_HOACH.replace("18.500", "20.000"), c=THONG_BAO)
    (shop.documents / "b.md").unlink()
    shop.build()
    write_documents(shop.documents, b=QUYET_DINH)
    shop.build()
    again = Library.open(shop.index)
    build_index(shop.documents, tmp_path / "moi", SETTINGS, shop.embedding)
    fresh = Library.open(tmp_path / "moi")
    assert _contents(again) == _contents(fresh)
    assert np.array_equal(again.vectors.rows(0, len(again.vectors)), fresh.vectors.rows(0, len(fresh.vectors)))
    for question in ("diện tích cây dược liệu", "mức hỗ trợ thuê phần mềm", "lich tiep cong dan"):
        assert _hits(again, shop.embedding, question) == _hits(fresh, shop.embedding, question)


def test_another_model_or_passage_length_makes_everything_anew(shop: Shop) -> None:
    shop.build()
    shop.embedding = CountingEmbedding("khác", "f2", dimension=8)
    assert shop.build().reused == 0
    assert shop.library().vectors.dimension == 8
    assert shop.build(passage_tokens=64).reused == 0


def test_what_other_code_read_is_not_carried_over(shop: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    shop.build()
    monkeypatch.setattr("assistant.search.building.reading_version", lambda: "khác")
    assert shop.build().reused == 0


def test_the_tables_of_the_reader_count_as_its_code(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = tmp_path / "assistant"
    (package / "search").mkdir(parents=True)
    (package / "reading").mkdir()
    (package / "reading" / "words.toml").write_text("a = 1", encoding="utf-8")
    for name in ("vietnamese", "model/encoding.txt", "records.py", "tokens.py", "search/texts.py"):
        (package / name).parent.mkdir(exist_ok=True)
        (package / name).write_text("", encoding="utf-8")
    monkeypatch.setattr("assistant.search.building.__file__", str(package / "search" / "building.py"))
    before = reading_version.__wrapped__()
    (package / "reading" / "words.toml").write_text("a = 2", encoding="utf-8")
    assert reading_version.__wrapped__() != before


# Generations


def test_the_one_before_is_kept_for_its_readers_and_older_ones_go(shop: Shop) -> None:
    made = []
    for _ in range(3):
        shop.build()
        made.append((shop.index / "current").read_text(encoding="utf-8"))
    assert shop.generations() == sorted(made[1:])


def test_a_reader_goes_on_in_a_generation_that_has_been_dropped(shop: Shop) -> None:
    shop.build()
    library = shop.library()
    before = _hits(library, shop.embedding, "diện tích cây dược liệu")
    for text in (THONG_BAO, QUYET_DINH):
        write_documents(shop.documents, a=text)
        shop.build()
    assert not library.folder.exists()
    assert not library.is_current()
    assert _hits(library, shop.embedding, "diện tích cây dược liệu") == before
    assert "18.500 ha" in library.store.document("a.md").text


def test_two_builds_at_once(shop: Shop) -> None:
    shop.build()
    with FileLock(shop.index / ".lock"), pytest.raises(IndexBusy, match="tiến trình khác"):
        shop.build()
    assert shop.build().reused == 2


def test_a_build_inside_a_build_is_refused_and_the_outer_one_ends_well(shop: Shop) -> None:
    refused: list[str] = []

    def second(step: Step) -> None:
        if step.stage == "embedding" and not refused:
            with pytest.raises(IndexBusy) as caught:
                build_index(shop.documents, shop.index, SETTINGS, CountingEmbedding())
            refused.append(str(caught.value))

    build_index(shop.documents, shop.index, SETTINGS, shop.embedding, second)
    assert (len(refused), shop.names()) == (1, ["a.md", "b.md"])


class Breaking(CountingEmbedding):
    """Fails at its second document, as a model that runs out of memory would."""

    def passages(self, texts: Sequence[str]) -> Floats:
        if self.texts:
            raise MemoryError
        return super().passages(texts)


def test_a_crash_in_the_middle_leaves_the_old_index_in_use(shop: Shop) -> None:
    shop.build()
    before = (shop.generations(), _contents(shop.library()))
    write_documents(shop.documents, a=THONG_BAO, b=KE_HOACH)
    shop.embedding = Breaking()
    with pytest.raises(MemoryError):
        shop.build()
    assert (shop.generations(), _contents(shop.library())) == before
    shop.embedding = CountingEmbedding()
    assert shop.build().documents == 2
    assert "tiếp công dân" in shop.library().store.document("a.md").text


def test_a_crash_while_writing_leaves_no_half_made_generation(shop: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    shop.build()
    before = shop.generations()

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("assistant.search.building.Store.write", full)
    with pytest.raises(AssistantError, match="đĩa đã đầy"):
        shop.build()
    assert shop.generations() == before
    assert shop.names() == ["a.md", "b.md"]


def test_an_interrupted_build_cleans_up(shop: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("assistant.search.building.Lexical.build", interrupted)
    with pytest.raises(KeyboardInterrupt):
        shop.build()
    assert shop.generations() == []
    assert current_generation(shop.index) is None


def test_what_a_killed_build_left_is_cleared_by_the_next_even_if_that_fails(shop: Shop) -> None:
    shop.build()
    debris = shop.index / "generations" / "20200101-000000-abcdef.building"
    debris.mkdir()
    (debris / "passages.sqlite").write_bytes(b"half")
    shutil.rmtree(shop.documents)
    shop.documents.mkdir()
    with pytest.raises(NoDocuments):
        shop.build()
    assert not debris.exists()
    assert shop.names() == ["a.md", "b.md"]


@pytest.mark.parametrize("content", ["", "../../nơi khác", "không-có", "\x00", "20200101-000000-abcdef"])
def test_a_build_mends_an_index_whose_current_is_garbage(shop: Shop, content: str) -> None:
    shop.build()
    (shop.index / "current").write_text(content, encoding="utf-8")
    assert shop.build().documents == 2
    assert shop.names() == ["a.md", "b.md"]


# What is left out


def test_an_empty_or_missing_folder(tmp_path: Path) -> None:
    (tmp_path / "rỗng").mkdir()
    (tmp_path / "rỗng" / "catalog.yaml").write_text("", encoding="utf-8")
    (tmp_path / "tệp").write_text("", encoding="utf-8")
    for name, sentence in (
        ("rỗng", "chưa có tài liệu nào"),
        ("không-có", "Không có thư mục"),
        ("tệp", "Không có thư mục"),
    ):
        with pytest.raises(NoDocuments, match=sentence):
            build_index(tmp_path / name, tmp_path / "index", SETTINGS, CountingEmbedding())


def test_a_folder_emptied_by_mistake_leaves_the_old_index_in_use(shop: Shop) -> None:
    shop.build()
    for path in shop.documents.iterdir():
        path.write_bytes(b"")
    with pytest.raises(NoDocuments, match=r"a\.md: .*tệp rỗng"):
        shop.build()
    assert shop.names() == ["a.md", "b.md"]


def _word() -> bytes:
    stream = io.BytesIO()
    document = WordDocument()
    document.add_paragraph("Xã có 7 tổ công nghệ số cộng đồng.")
    document.save(stream)
    return stream.getvalue()


def test_bad_files_are_skipped_with_a_reason_and_the_others_indexed(shop: Shop) -> None:
    bad = {
        "anh.png": (b"\x89PNG\r\n\x1a\n" + b"0" * 50, "tệp ảnh"),
        "bang.xlsx": (b"PK\x03\x04 not whole", "hỏng"),
        "cu.doc": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "WordDocument".encode("utf-16-le"), "đời cũ"),
        "cut.docx": (_word()[:-200], "hỏng"),
        "cut.pdf": (b"%PDF-1.5\n1 0 obj\n<< /Type", "PDF"),
        "khoa.pdf": (PdfMaker().page().text(50, 700, "Một câu.").bytes(encrypted=True), "mật khẩu"),
        "nhi-phan.txt": (bytes(range(256)) * 20, "nhi-phan.txt"),
        "rong.md": (b"", "rỗng"),
        "trang.txt": (b" \n\t\n", "rỗng"),
    }
    for name, (data, _) in bad.items():
        (shop.documents / name).write_bytes(data)
    report = shop.build()
    assert shop.names() == ["a.md", "b.md"]
    reasons = dict(report.skipped)
    assert sorted(reasons) == sorted(bad)
    for name, (_, words) in bad.items():
        assert words in reasons[name], (name, reasons[name])


def test_a_mislabelled_file_is_read_by_its_content_and_reported(shop: Shop) -> None:
    (shop.documents / "that-ra-la.pdf").write_text(
        "<html><body><p>Xã có 7 tổ công nghệ số cộng đồng.</p></body></html>", encoding="utf-8"
    )
    report = shop.build()
    assert "7 tổ công nghệ" in shop.library().store.document("that-ra-la.pdf").text
    assert [name for name, _ in report.warnings] == ["that-ra-la.pdf"]


def test_a_file_above_the_limit_is_not_even_opened(shop: Shop) -> None:
    with (shop.documents / "lon.txt").open("wb") as stream:
        stream.truncate(2 * 2**20)  # holes only: takes no space
    report = shop.build(max_file_megabytes=1)
    assert dict(report.skipped)["lon.txt"].startswith("Tệp lớn hơn 1 MB")


def test_the_limit_of_the_settings_is_within_that_of_the_readers() -> None:
    limit = Settings.model_fields["max_file_megabytes"].metadata
    assert max(bound.le for bound in limit if hasattr(bound, "le")) <= registry.MAX_MEGABYTES


def test_a_broken_catalog_stops_the_build_and_the_old_index_stays(shop: Shop) -> None:
    # Without its catalog a restatement would be cited as the original: better no new index than that one.
    shop.build()
    (shop.documents / "catalog.yaml").write_text("a.md:\n  title: [\n", encoding="utf-8")
    with pytest.raises(CatalogError, match="dòng"):
        shop.build()
    assert shop.names() == ["a.md", "b.md"]


def test_a_file_that_only_the_catalog_knows_is_reported(shop: Shop) -> None:
    (shop.documents / "catalog.yaml").write_text("không-có.md:\n  province: Cà Mau\n", encoding="utf-8")
    assert shop.build().skipped[0][0] == "không-có.md"


def test_hidden_files_and_those_of_office_are_passed_over(shop: Shop) -> None:
    for name in (".an.md", "~$a.docx", "Thumbs.db", ".git/a.md"):
        (shop.documents / name).parent.mkdir(exist_ok=True)
        (shop.documents / name).write_text(THONG_BAO, encoding="utf-8")
    report = shop.build()
    assert (report.documents, report.skipped) == (2, ())


def test_links_are_not_followed(shop: Shop, tmp_path: Path) -> None:
    outside = write_documents(tmp_path / "bí mật", x=THONG_BAO)
    (shop.documents / "ra-ngoai.md").symlink_to(outside / "x.md")
    (shop.documents / "thu-muc").symlink_to(outside)
    (shop.documents / "vong").symlink_to(shop.documents)
    (shop.documents / "vong.md").symlink_to(shop.documents / "vong.md")
    report = shop.build()
    assert shop.names() == ["a.md", "b.md"]
    assert [name for name, _ in report.skipped] == ["ra-ngoai.md", "thu-muc", "vong", "vong.md"]
    assert all("liên kết" in reason for _, reason in report.skipped)


def test_the_folder_itself_may_be_a_link(shop: Shop, tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(shop.documents)
    shop.documents = tmp_path / "link"
    assert (shop.build().documents, shop.names()) == (2, ["a.md", "b.md"])


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_odd_names(shop: Shop, form: str) -> None:
    name = unicodedata.normalize(form, "Nghị quyết số 1 (bản  sao) [đỏ].md")
    (shop.documents / "Năm 2024").mkdir()
    (shop.documents / "Năm 2024" / name).write_text(THONG_BAO, encoding="utf-8")
    for catalog_form in ("NFC", "NFD"):
        entry = unicodedata.normalize(catalog_form, "Nghị quyết số 1 (bản  sao) [đỏ].md")
        (shop.documents / "catalog.yaml").write_text(f"'Năm 2024/{entry}':\n  province: Hà Giang\n", encoding="utf-8")
        assert shop.build().skipped == ()
        assert shop.library().store.document(f"Năm 2024/{name}").metadata.province == "Hà Giang"


def test_a_name_that_is_no_text_is_reported(shop: Shop) -> None:
    try:
        (shop.documents / "hai\ndòng.md").write_text(THONG_BAO, encoding="utf-8")
        (shop.documents / b"b\xff.md".decode("utf-8", "surrogateescape")).write_text(THONG_BAO, encoding="utf-8")
    except OSError:
        pytest.skip("this file system refuses such names")
    assert [name for name, _ in shop.build().skipped] == ["b?.md", "hai?dòng.md"]


def test_an_index_inside_the_documents_is_no_document(shop: Shop) -> None:
    shop.index = shop.documents / "trong" / "chi-muc"
    for _ in range(2):
        report = shop.build()
        assert (report.documents, report.skipped) == (2, ())


def test_the_index_may_not_be_the_documents_folder(shop: Shop) -> None:
    shop.index = shop.documents
    with pytest.raises(AssistantError, match="trùng với thư mục tài liệu"):
        shop.build()
    assert sorted(path.name for path in shop.documents.iterdir()) == ["a.md", "b.md"]


def test_an_index_that_cannot_be_a_folder(shop: Shop) -> None:
    shop.index = shop.documents / "a.md" / "index"
    with pytest.raises(AssistantError, match="đường dẫn đi qua một tệp"):
        shop.build()
    shop.index = shop.documents / "a.md"
    with pytest.raises(AssistantError, match="ở đó đã có một tệp"):
        shop.build()


def test_a_second_folder_adds_its_files_and_stands_for_their_namesakes(shop: Shop, tmp_path: Path) -> None:
    also = write_documents(tmp_path / "tai-len", a=THONG_BAO, c=QUYET_DINH)
    for folder, names in ((also, ["a.md", "b.md", "c.md"]), (tmp_path / "khong-co", ["a.md", "b.md"])):
        build_index(shop.documents, shop.index, SETTINGS, shop.embedding, also=folder)
        assert shop.names() == names
        chosen = (folder if folder.is_dir() else shop.documents) / "a.md"
        digest = hashlib.sha256(chosen.read_bytes()).hexdigest()
        assert shop.library().manifest.documents["a.md"] == digest
    shutil.rmtree(shop.documents)
    build_index(shop.documents, shop.index, SETTINGS, shop.embedding, also=also)
    assert shop.names() == ["a.md", "c.md"]


def test_the_index_is_not_written_over_the_uploads(shop: Shop, tmp_path: Path) -> None:
    also = write_documents(tmp_path / "tai-len", c=QUYET_DINH)
    with pytest.raises(AssistantError, match="trùng với thư mục tài liệu"):
        build_index(shop.documents, also, SETTINGS, shop.embedding, also=also)


def test_what_is_left_out_is_told_as_it_is_met(shop: Shop) -> None:
    (shop.documents / "hong.pdf").write_bytes(b"%PDF-1.4 hong")
    steps: list[Step] = []
    report = build_index(shop.documents, shop.index, SETTINGS, shop.embedding, steps.append)
    ((name, reason),) = report.skipped
    assert [(step.name, step.problem) for step in steps if step.problem] == [(name, reason)]
