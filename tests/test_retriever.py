from pathlib import Path

import pytest
from langchain_core.runnables import RunnableLambda

from assistant.assistant import Assistant


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("documents")
    (folder / "ke-hoach.md").write_text(
        "# Kế hoạch chuyển đổi số\n\n## I. Mục tiêu\n\n- Đến năm 2026, 90% hồ sơ được nộp trực tuyến.\n"
        "- Mỗi xã có một tổ công nghệ số cộng đồng.\n",
        encoding="utf-8",
    )
    (folder / "thong-bao.md").write_text("# Thông báo\n\nCuộc họp dời sang thứ hai tuần sau.\n", encoding="utf-8")
    index = tmp_path_factory.mktemp("index")
    Assistant.build(folder, index)
    return index


def test_it_gives_langchain_documents_that_can_be_cited(index: Path) -> None:
    assistant = Assistant.open(index)
    found = assistant.retriever(k=2).invoke("ho so nop truc tuyen")
    assert found[0].page_content == "Đến năm 2026, 90% hồ sơ được nộp trực tuyến."
    where = found[0].metadata
    assert (where["document"], where["section"]) == ("ke-hoach.md", "I")
    text = assistant.document("ke-hoach.md").text
    assert text[where["start"] : where["end"]] == found[0].page_content


def test_it_is_a_step_of_a_chain_and_can_be_narrowed(index: Path) -> None:
    retriever = Assistant.open(index).retriever(k=5, documents=("thong-bao.md",))
    chain = retriever | RunnableLambda(lambda found: {document.metadata["document"] for document in found})
    assert chain.invoke("cuộc họp") == {"thong-bao.md"}
