"""Training: pairs, dấu dropping, leaving copies out, and a tiny run from files to a model that loads."""

from __future__ import annotations

import gzip
import json
import re
from collections import Counter
from pathlib import Path

import numpy as np
import pytest

from assistant.search.embedding import StaticEmbedding
from assistant.training import corpora
from assistant.training.card import write_card
from assistant.training.corpora import Article, Question, unseen
from assistant.training.data import Corpus, Lexicon, Pairs, Ragged
from assistant.training.measure import half_folded, measure, ranks
from assistant.training.tokenizer import Pieces, both_ways, train_tokenizer, words_of
from assistant.vietnamese.letters import fold

torch = pytest.importorskip("torch")

from assistant.training.making import make_model, save_model, share_spellings  # noqa: E402 - need torch
from assistant.training.train import Recipe, Spelling  # noqa: E402

THINGS = words_of("lúa ngô khoai sắn chè mía bông tiêu điều dừa bưởi nhãn tôm cá bò lợn gà vịt ong nấm")
DEEDS = words_of("trồng nuôi gieo cấy ghép gặt sấy xay ướp muối phơi cân bán mua chở cất")


def _articles() -> list[Article]:
    return [
        Article(
            f"{thing}-{deed}",
            f"Việc {deed} {thing}",
            f"Sổ tay {thing}",
            f"Người dân {deed} {thing} theo mùa. Cơ quan {thing} hướng dẫn cách {deed} và ghi sổ {thing} mỗi năm.",
        )
        for thing in THINGS
        for deed in DEEDS
    ]


def _write(path: Path, rows: list[dict[str, object]]) -> None:
    with gzip.open(path, "wt", encoding="utf-8") as file:
        file.writelines(f"{json.dumps(row, ensure_ascii=False)}\n" for row in rows)


@pytest.fixture(scope="module")
def trained():
    """A model trained on a few hundred toy articles, and its losses."""
    losses: list[float] = []
    recipe = Recipe(steps=150, batch=64, dimension=16, nested=8, vocabulary=700, rate=0.05)
    model = make_model([_articles()], [1.0], recipe, lambda step, loss: losses.append(loss))
    return model, losses, recipe


def test_loss_falls(trained) -> None:
    _, losses, recipe = trained
    assert len(losses) == recipe.steps
    assert np.mean(losses[-5:]) < 0.7 * np.mean(losses[:5])


def test_saved_model_loads_and_finds(trained, tmp_path: Path) -> None:
    save_model(trained[0], tmp_path / "embedding")
    embedding = StaticEmbedding.load(tmp_path / "embedding")
    articles = _articles()
    asked = [Question(f"hướng dẫn {each.title}", (each.id,)) for each in articles]
    bare = [Question(fold(each.text), each.passages) for each in asked]
    texts, names = [each.text for each in articles], [each.id for each in articles]
    for questions in (asked, bare):
        places = ranks(embedding, texts, names, questions)
        assert np.mean(np.array(places) < 10) > 0.8  # by chance: 10 / 320


def test_saved_model_is_a_native_static_embedding(trained, tmp_path: Path) -> None:
    from sentence_transformers import SentenceTransformer

    save_model(trained[0], tmp_path / "embedding")
    texts = ["trồng lúa theo mùa", "trong lua theo mua", ""]
    expected = SentenceTransformer(str(tmp_path / "embedding"), device="cpu").encode(texts)
    np.testing.assert_allclose(StaticEmbedding.load(tmp_path / "embedding").passages(texts), expected, atol=1e-6)


def test_spellings_share_a_row() -> None:
    counts = Counter({"hòa": 9, "hoà": 2, "hóa": 5, "kỹ": 4, "kĩ": 1})
    tokenizer = train_tokenizer(Counter({word: 400 for word in counts}), 200)
    weights = torch.arange(float(tokenizer.get_vocab_size())).unsqueeze(1)
    shared = share_spellings(tokenizer, weights, counts)
    row = {word: float(shared[tokenizer.token_to_id(word), 0]) for word in counts}
    assert row["hoà"] == row["hòa"] == tokenizer.token_to_id("hòa")
    assert row["kĩ"] == row["kỹ"] == tokenizer.token_to_id("kỹ")
    assert row["hóa"] == tokenizer.token_to_id("hóa")


def test_pieces_spell_what_the_tokenizer_gives() -> None:
    words = ["nghị", "quyết", "xyzabc", "đổi"]
    tokenizer = train_tokenizer(Counter({"nghị": 400, "quyết": 100, "xyz": 100, "abc": 9, "đổi": 1}), 60)
    spelled, lengths = Pieces.of(tokenizer, words).spell(np.array([3, 0, 2]))
    expected = [tokenizer.encode(word).ids for word in ("đổi", "nghị", "xyzabc")]
    assert spelled.tolist() == [piece for pieces in expected for piece in pieces]
    assert lengths.tolist() == list(map(len, expected))
    assert Pieces.of(tokenizer, words).spell(np.zeros(0, dtype=np.int64))[0].tolist() == []


def test_bags_drop_dau_of_all_or_of_half() -> None:
    """Words 0-2 are pieces 10-12 accented and 20-22 bare."""
    accented, bare = (Pieces(np.arange(3) + first, np.arange(4)) for first in (10, 20))
    spelling = Spelling(accented, bare, np.random.default_rng(1))
    texts = [np.array([0, 1]), np.array([2]), np.array([1, 1, 0])]
    pieces, starts = spelling.bag(texts, bare=0.0, mixed=0.0)
    assert (pieces.tolist(), starts.tolist()) == ([10, 11, 12, 11, 11, 10], [0, 2, 3])
    assert spelling.bag(texts, bare=1.0, mixed=0.0)[0].tolist() == [20, 21, 22, 21, 21, 20]
    half, _ = spelling.bag([np.zeros(10_000, dtype=np.int64)], bare=0.0, mixed=1.0)
    assert set(half.tolist()) == {10, 20}
    assert float((half == 20).float().mean()) == pytest.approx(0.5, abs=0.03)


def test_vocabulary_counts_words_both_ways() -> None:
    assert both_ways(Counter({"tỉnh": 3, "tinh": 1, "2030": 2})) == {"tỉnh": 3, "tinh": 1 + 3 + 1, "2030": 2 + 2}


def test_pairs_come_from_one_article() -> None:
    """Each toy article has words of its own, so a pair that mixed two would show."""
    articles = [
        Article(str(n), f"tên{n} đầu{n}", f"chủ{n}", ". ".join(f"câu{n}x{s} " + f"chữ{n} " * 6 for s in range(9)))
        for n in range(20)
    ]
    counts = Counter(word for each in articles for word in words_of(f"{each.title} {each.topic} {each.text}"))
    lexicon = Lexicon(counts, 1)
    for query, passage in Pairs(Corpus.of(articles, lexicon), lexicon, np.random.default_rng(0)).draw(400):
        sides = [{_article(lexicon.words[number]) for number in side} for side in (query, passage)]
        assert sides[1] <= sides[0] or len(query) == 0
        assert len(sides[1]) == 1


def _article(word: str) -> str:
    return re.findall(r"\d+", word)[0]


def test_half_folded() -> None:
    assert half_folded("Nghị quyết của tỉnh Đắk Lắk") == "Nghị quyet của tinh Đắk lak"


def test_ragged_rows() -> None:
    rows = Ragged.of([[1, 2], [], [3]])
    assert [rows[number].tolist() for number in range(3)] == [[1, 2], [], [3]]


def test_copies_of_measured_texts_are_left_out() -> None:
    measured = " ".join(f"từ{number}" for number in range(40))
    copy = Article("copy", "", "", f"Điều 1. {measured}")
    partly = Article("partly", "", "", " ".join([*measured.split()[:13], *(f"khác{n}" for n in range(60))]))
    other = Article("other", "", "", "Người dân trồng lúa theo mùa và ghi sổ.")
    assert [each.id for each in unseen([copy, partly, other], [measured])] == ["partly", "other"]


def test_articles_are_read_from_the_corpora(tmp_path: Path) -> None:
    long = "một hai ba bốn năm sáu bảy tám chín mười"
    row = {"title": "Tên", "text": long, "demuc": "1.1 An ninh", "related": ["b"]}
    _write(tmp_path / "phapdien.jsonl.gz", [{"id": "a", **row}, {"id": "b", **row}, {"id": "c", **row, "text": "cụt"}])
    _write(tmp_path / "congbao.jsonl.gz", [{"id": "d", "title": "Tên", "text": long, "doc": "Luật X"}])
    text = f"{long}\n\n== Lịch sử ==\n{long} nữa\n=== Cụt ===\nhai chữ"
    _write(tmp_path / "viwiki.jsonl.gz", [{"id": "w", "title": "Mục từ", "text": text}])
    (tmp_path / "phapdien_overlap_alqac_ids.txt").write_text("b\n")
    laws = corpora.laws(tmp_path)
    assert [(each.id, each.topic, each.related) for each in laws] == [("a", "An ninh", ("b",)), ("d", "Luật X", ())]
    sections = corpora.encyclopedia(tmp_path)
    assert [(each.id, each.title, each.topic) for each in sections] == [
        ("w#0", "", "Mục từ"),
        ("w#1", "Lịch sử", "Mục từ"),
    ]
    assert sections[1].text == f"{long} nữa"


def test_measured_figures_by_hand(trained, tmp_path: Path) -> None:
    save_model(trained[0], tmp_path / "embedding")
    embedding = StaticEmbedding.load(tmp_path / "embedding")
    _write(
        tmp_path / "alqac_law_passages.jsonl.gz",
        [{"id": "1", "title": "", "text": "trồng lúa"}, {"id": "2", "title": "", "text": "nuôi tôm"}],
    )
    _write(
        tmp_path / "alqac_questions.jsonl.gz",
        [{"question": "trồng lúa", "passages": ["1"]}, {"question": "nuôi tôm", "passages": ["1"]}],
    )
    figures = measure(embedding, tmp_path)
    assert [(each.set, each.way, each.questions, each.first, each.ten) for each in figures[:1]] == [
        ("ALQAC", "as written", 2, 0.5, 1.0)
    ]
    write_card(tmp_path / "README.md", trained[2], [240, 0], figures, minutes=1.0)
    assert "| ALQAC | 2 | as written | 0.500 | 1.000 |" in (tmp_path / "README.md").read_text("utf-8")
