"""The Assistant as other programs use it: it follows the index in use, and refuses what it cannot answer from."""

from __future__ import annotations

import shutil
from pathlib import Path
from threading import Thread

import pytest

from assistant.answering.asking.incoming import LONGEST_QUESTION
from assistant.assistant import Assistant
from assistant.errors import BadQuestion, IndexDamaged, IndexMismatch, IndexMissing, ModelUnavailable
from assistant.records import Message, Scope
from assistant.settings import Settings
from tests.fakes import KE_HOACH, QUYET_DINH, write_documents

AREA = "Diện tích cây dược liệu của Hà Giang đến năm 2030 là bao nhiêu?"


class Home:
    """A folder of documents and its index, with the embedding that ships."""

    def __init__(self, root: Path) -> None:
        self.documents = write_documents(root / "tai-lieu", a=KE_HOACH, b=QUYET_DINH)
        self.settings = Settings(documents=self.documents, index=root / "chi-muc", uploads=root / "tai-len")

    def build(self) -> None:
        Assistant.build(settings=self.settings)

    def open(self, **changes: object) -> Assistant:
        return Assistant.open(settings=self.settings.model_copy(update=changes))


@pytest.fixture
def home(tmp_path: Path) -> Home:
    home = Home(tmp_path)
    home.build()
    return home


def test_it_answers_with_a_quote_that_stands_in_the_file(home: Home) -> None:
    answer = home.open().ask(AREA)
    assert answer.status == "answered"
    assert "18.500 ha" in answer.text
    citation = answer.citations[0]
    assert (citation.marker, citation.document, citation.section) == (1, "a.md", "I.1")
    assert home.open().document("a.md").text[citation.start : citation.end] == citation.quote
    assert citation.quote in KE_HOACH
    assert answer.milliseconds > 0


@pytest.mark.parametrize(
    "typed",
    [
        "Diện tích cây dược liệu của Hà Giang đếnn năm 2030 là baao nhiêu?",
        "Diện tcíh cây dượcliệu của Hà Giang đến năm2030 là bao nhi êu?",
    ],
)
def test_a_question_with_slips_is_answered_as_the_right_one_and_says_so(home: Home, typed: str) -> None:
    assistant = home.open()
    answer, right = assistant.ask(typed), assistant.ask(AREA)
    assert answer.text == right.text
    assert answer.question == typed
    assert answer.warnings == (f"Hiểu câu hỏi là: “{AREA}”",)
    assert right.warnings == ()
    assert [hit.passage.id for hit in assistant.search(typed, 3)] == [
        hit.passage.id for hit in assistant.search(AREA, 3)
    ]


def test_a_slip_in_the_question_before_does_not_lose_the_thread(home: Home) -> None:
    before = [Message("user", "Diện tcíh cây dược liệu của Hà Gianng đến năm 2030?"), Message("assistant", "18.500 ha")]
    assert "18.500 ha" in home.open().ask("chỉ tiêu đó là bao nihêu?", before).text


def test_it_follows_to_the_next_generation(home: Home) -> None:
    assistant = home.open()
    assert "18.500 ha" in assistant.ask(AREA).text
    write_documents(home.documents, a=KE_HOACH.replace("18.500", "21.300"))
    (home.documents / "b.md").unlink()
    home.build()
    assert "21.300 ha" in assistant.ask(AREA).text
    assert [document.name for document in assistant.documents()] == ["a.md"]
    assert any("21.300" in passage.text for passage in assistant.passages("a.md"))


def test_it_answers_while_the_index_is_built_and_whichever_generation_it_meets_is_whole(home: Home) -> None:
    assistant = home.open()
    told: list[str] = []

    def asking() -> None:
        while builds.is_alive():
            told.append(assistant.ask(AREA).text)

    def building() -> None:
        for area in ("19.000", "19.500", "20.000"):
            write_documents(home.documents, a=KE_HOACH.replace("18.500", area))
            home.build()

    builds = Thread(target=building)
    threads = [Thread(target=asking) for _ in range(2)]
    builds.start()
    for thread in threads:
        thread.start()
    for thread in (builds, *threads):
        thread.join(60)
    areas = {area for area in ("18.500", "19.000", "19.500", "20.000") if any(area in text for text in told)}
    assert told
    assert all(any(area in text for area in areas) for text in told)
    assert "20.000" in assistant.ask(AREA).text


def test_an_index_rebuilt_for_another_setting_is_refused_by_one_that_is_open(home: Home) -> None:
    assistant = home.open()
    home.settings = home.settings.model_copy(update={"passage_tokens": 64})
    home.build()
    with pytest.raises(IndexMismatch, match="ASSISTANT_PASSAGE_TOKENS là 64, còn thiết lập hiện nay là 256"):
        assistant.ask(AREA)
    assert home.open().ask(AREA).status == "answered"


def test_an_index_that_goes_or_breaks_under_an_open_assistant_is_reported(home: Home) -> None:
    assistant = home.open()
    (home.settings.index / "current").write_text("../x", encoding="utf-8")
    with pytest.raises(IndexDamaged):
        assistant.ask(AREA)
    shutil.rmtree(home.settings.index)
    with pytest.raises(IndexMissing):
        assistant.ask(AREA)
    home.build()
    assert "18.500 ha" in assistant.ask(AREA).text


def test_what_cannot_be_opened(home: Home, tmp_path: Path) -> None:
    with pytest.raises(IndexMissing):
        home.open(index=tmp_path / "không-có")
    with pytest.raises(IndexMismatch):
        home.open(passage_tokens=100)
    with pytest.raises(ModelUnavailable, match="ASSISTANT_EMBEDDING"):
        home.open(embedding=str(tmp_path / "không-có"))


@pytest.mark.parametrize("question", ["", "   ", "\n\t", "?!…", "\x00\x07", "\ud800", "​"])
def test_an_empty_question(home: Home, question: str) -> None:
    assistant = home.open()
    for use in (assistant.ask, assistant.search, assistant.evidence):
        with pytest.raises(BadQuestion, match="Câu hỏi trống"):
            use(question)


def test_a_long_question(home: Home) -> None:
    assistant = home.open()
    longest = ("diện tích cây dược liệu " * 100)[:LONGEST_QUESTION].strip()
    assert assistant.ask(longest).question == longest
    with pytest.raises(BadQuestion, match="dài quá 2000 ký tự"):
        assistant.ask("a" * (LONGEST_QUESTION + 1))


def test_control_characters_and_broken_letters_are_blanks(home: Home) -> None:
    dirty = "Diện tích\x00 cây\x1b[31m dược\udcff liệu\r\ncủa Hà Giang\x85 đến năm 2030?"
    answer = home.open().ask(dirty)
    assert answer.question == "Diện tích cây [31m dược liệu của Hà Giang đến năm 2030?"
    assert "18.500 ha" in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "'; DROP TABLE passages; --",
        'body:(a OR b)^2 +x -y "',
        "[/red]{0}%s\\",
        "((((((((((a",
        "🙂🙂 a",
        "năm 99999999999999999999",
    ],
)
def test_no_question_is_taken_for_a_command(home: Home, question: str) -> None:
    assert home.open().ask(question).status in {"answered", "not_found"}
    home.open().search(question)


def test_what_came_before_and_what_it_is_narrowed_to(home: Home) -> None:
    assistant = home.open()
    history = [Message("user", AREA), Message("assistant", "18.500 ha [1]")]
    assert "12 cơ sở" in assistant.ask("Còn số cơ sở chế biến đạt chuẩn GACP-WHO thì sao?", history).text
    narrowed = assistant.search("mức hỗ trợ", 5, Scope(documents=("a.md",)))
    assert {hit.passage.document for hit in narrowed} <= {"a.md"}


def test_the_retriever_speaks_langchain(home: Home) -> None:
    found = home.open().retriever(k=2, documents=("a.md",)).invoke("diện tích cây dược liệu")
    assert "18.500 ha" in found[0].page_content
    assert (len(found), found[0].metadata["document"], found[0].metadata["section"]) == (2, "a.md", "I.1")


def test_of_a_conversation_of_any_length_the_end_counts(home: Home) -> None:
    assistant = home.open()
    long = "Tỉnh Hà Giang phát triển cây dược liệu \ud800 " * 25_000
    history = [Message("user", long), *[Message("user", AREA), Message("assistant", long)] * 3000]
    answer = assistant.ask("Còn số cơ sở chế biến đạt chuẩn GACP-WHO thì sao?", history)
    assert "12 cơ sở" in answer.text
    assert assistant.ask("Còn năm 2030?", history[:1]).status in {"answered", "not_found"}
