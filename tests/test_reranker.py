"""A cross-encoder named in the settings: tiny ones made here, compared with transformers' own model."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from assistant.assistant import Assistant
from assistant.errors import ModelUnavailable
from assistant.search import hub
from assistant.search.reranker import Reranker
from assistant.search.texts import embedded_text
from assistant.settings import Settings

torch = pytest.importorskip("torch")

WORDS = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "kinh", "tế", "số", "chiếm", "xã", "hội", "mục", "tiêu", "đến", "năm"]
PAIR = ("kinh tế số", "mục tiêu đến năm")


def make(folder: Path, labels: int = 1, headless: bool = False) -> Path:
    """A model of two layers with random weights and a tokenizer of a few words."""
    from tokenizers import Tokenizer, models, pre_tokenizers, processors
    from transformers import BertConfig, BertForSequenceClassification, BertModel, PreTrainedTokenizerFast

    tokenizer = Tokenizer(models.WordLevel({word: i for i, word in enumerate(WORDS)}, unk_token="[UNK]"))
    tokenizer.pre_tokenizer = pre_tokenizers.Whitespace()
    tokenizer.post_processor = processors.BertProcessing(("[SEP]", 3), ("[CLS]", 2))
    special = {"unk_token": "[UNK]", "pad_token": "[PAD]", "cls_token": "[CLS]", "sep_token": "[SEP]"}
    PreTrainedTokenizerFast(tokenizer_object=tokenizer, model_max_length=64, **special).save_pretrained(folder)
    torch.manual_seed(7)
    config = BertConfig(
        vocab_size=len(WORDS), hidden_size=16, num_hidden_layers=2, num_attention_heads=2, intermediate_size=32,
        max_position_embeddings=64, num_labels=labels, initializer_range=0.5,
    )  # fmt: skip
    (BertModel if headless else BertForSequenceClassification)(config).save_pretrained(folder)
    return folder


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make(tmp_path_factory.mktemp("reranker"))


def independent(folder: Path, question: str, texts: list[str]) -> list[float]:
    from transformers import AutoModelForSequenceClassification, AutoTokenizer

    tokenizer, network = (
        AutoTokenizer.from_pretrained(folder),
        AutoModelForSequenceClassification.from_pretrained(folder),
    )
    with torch.no_grad():
        return [
            float(
                torch.sigmoid(network(**tokenizer(question, text, return_tensors="pt", truncation=True)).logits[0, 0])
            )
            for text in texts
        ]


def test_the_scores_are_the_models(model: Path) -> None:
    reranker = Reranker.open(str(model))
    assert reranker and reranker.name == str(model)
    texts = ["kinh tế số chiếm", "xã hội", "mục tiêu", "không có"]
    assert reranker.scores("kinh tế", texts) == pytest.approx(independent(model, "kinh tế", texts), abs=1e-5)
    assert reranker.scores("kinh tế", []).shape == (0,)


def test_none_is_named() -> None:
    assert Reranker.open("") is None


def test_passages_come_in_its_order(model: Path, tmp_path: Path) -> None:
    lines = ["Kinh tế số chiếm 20%.", "Mục tiêu đến năm 2030.", "Xã hội số.", "Kinh tế tập thể.", "Số hộ nghèo."]
    (tmp_path / "files").mkdir()
    for number, line in enumerate(lines):
        (tmp_path / f"files/{number}.txt").write_text(f"VĂN BẢN\n\n{line}\n", "utf-8")
    settings = Settings(reranker=str(model))
    Assistant.build(tmp_path / "files", tmp_path / "index", settings)
    question = "Kinh tế số chiếm mục tiêu xã hội"
    plain = Assistant.open(tmp_path / "index", Settings()).search(question, 5)
    hits = Assistant.open(tmp_path / "index", settings).search(question, 5)
    expected = dict(zip(
        [hit.passage.id for hit in plain],
        independent(model, question, [embedded_text(hit.passage) for hit in plain]), strict=True,
    ))  # fmt: skip
    assert len(plain) == len(hits) == 5
    assert [hit.passage.id for hit in hits] == sorted(expected, key=lambda name: -expected[name])
    assert [hit.score for hit in hits] == pytest.approx(sorted(expected.values(), reverse=True), abs=1e-5)
    assert [hit.passage.id for hit in hits] != [hit.passage.id for hit in plain]
    first = Assistant.open(tmp_path / "index", settings).search(question, 1)
    assert first[0].passage.id == hits[0].passage.id  # though another was first before


def test_a_model_that_is_not_there_without_a_network(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    from huggingface_hub import constants

    monkeypatch.setattr(constants, "HF_HUB_CACHE", str(tmp_path))
    monkeypatch.setattr(hub, "_hub_answers", lambda: False)
    with pytest.raises(ModelUnavailable) as caught:
        Reranker.open("nobody/no-such-model")
    assert str(caught.value) == (
        "Không dùng được mô hình xếp hạng lại “nobody/no-such-model”: mô hình chưa có trên máy và không kết nối được "
        "với hub để tải về. Sửa thiết lập ASSISTANT_RERANKER (một thư mục mô hình CrossEncoder của "
        "sentence-transformers hoặc tên mô hình trên hub), hoặc để trống để dùng cách xếp hạng đi kèm."
    )


def test_a_folder_that_is_no_cross_encoder(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("không phải mô hình", "utf-8")
    with pytest.raises(ModelUnavailable, match="không phải mô hình CrossEncoder"):
        Reranker.open(str(tmp_path))


def test_an_encoder_without_a_head_is_not_given_a_random_one(tmp_path: Path) -> None:
    with pytest.raises(ModelUnavailable, match="không phải mô hình CrossEncoder"):
        Reranker.open(str(make(tmp_path, headless=True)))


def test_a_classifier_of_several_classes(tmp_path: Path) -> None:
    with pytest.raises(ModelUnavailable, match="một điểm duy nhất"):
        Reranker.open(str(make(tmp_path, labels=3)))


def test_damaged_weights(model: Path, tmp_path: Path) -> None:
    for path in model.iterdir():
        (tmp_path / path.name).write_bytes(path.read_bytes()[: 500 if path.suffix == ".safetensors" else None])
    with pytest.raises(ModelUnavailable, match="bị hỏng"):
        Reranker.open(str(tmp_path))


def test_pickled_weights_are_refused(model: Path, tmp_path: Path) -> None:
    (tmp_path / "config.json").write_bytes((model / "config.json").read_bytes())
    (tmp_path / "pytorch_model.bin").write_bytes(b"cos\nsystem\n(S'true'\ntR.")
    with pytest.raises(ModelUnavailable, match=r"pickle.*ASSISTANT_RERANKER"):
        Reranker.open(str(tmp_path))


def test_it_is_not_imported_unless_named(monkeypatch: pytest.MonkeyPatch) -> None:
    import sys

    monkeypatch.setitem(sys.modules, "sentence_transformers", None)  # an import would fail
    assert Reranker.open("") is None


def test_the_scores_are_numbers(model: Path) -> None:
    reranker = Reranker.open(str(model))
    assert reranker and np.isfinite(reranker.scores(*PAIR[:1], [PAIR[1], ""])).all()
