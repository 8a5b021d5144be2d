"""The house as planned: rooms import only from floors below, each third-party package has one owner, no cycles."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "assistant"

FLOORS = [  # ground floor first; a room imports its own floor's files and any floor below
    {"records", "errors"},
    {"asker"},
    {"settings", "vietnamese", "sheets"},
    {"tokens", "reading"},
    {"register"},
    {"search"},
    {"answering"},
    {"briefing"},
    {"assistant"},
    {"conversations", "progress", "exports", "uploads"},
    {"feedback", "transcript", "drafts"},
    {"commands", "pages", "training"},
    {"__main__"},
]
ANSWERING = [  # the same within the room that is the largest
    {"wording", "asking"},
    {"act_numbers"},
    {"drafting", "shelf"},
    {"weighing"},
    {"registered", "checking", "tables", "digesting"},
    {"reader"},
    {"extractive", "desk"},
    {"lists", "levels", "deciding"},
    {"acts", "registering"},
    {"refusing", "rivals", "summaries", "telling"},
    {"parts", "placed", "another", "nearby", "comparing", "beneficiaries"},
    {"clauses"},
    {"forms"},
    {"answerer"},
    {"generating", "suggestions"},
]
OWNERS = {
    "faiss": {"search/vectors.py"},
    "threadpoolctl": {"search/vectors.py"},
    "tantivy": {"search/lexical.py"},
    "sqlite3": {"search/store.py", "conversations.py"},
    "sentence_transformers": {"search/embedding.py", "search/reranker.py", "training"},
    "tiktoken": {"tokens.py"},
    "streamlit": {"pages"},
    "typer": {"__main__.py", "commands", "training"},
    "docx": {"reading/formats/word.py", "reading/formats/numbering.py", "briefing/word"},
    "pypdfium2": {"reading/formats"},
    "PIL": {"reading/formats"},
    "lxml": {"reading/formats"},
    "openpyxl": {"sheets.py"},
    "altair": {"pages"},
    "langchain": {"answering/generating/chat.py"},
    "langchain_core": {"search/retriever.py", "answering/generating/chat.py"},
    "pydantic_settings": {"settings.py"},
    "torch": {"training"},
}
FORBIDDEN = {"pickle", "dill", "joblib", "shelve", "marshal"}


def _imports(path: Path) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            names |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
    return names


FILES = sorted(PACKAGE.rglob("*.py"))
IDS = [path.relative_to(PACKAGE).as_posix() for path in FILES]


def _floor(room: str, floors: list[set[str]]) -> int:
    return next(level for level, rooms in enumerate(floors) if room in rooms)


def _check_downward(path: Path, within: str, floors: list[set[str]]) -> None:
    """That a file of ``within`` imports only from lower floors of it, or from its own room."""
    room = ".".join(path.relative_to(PACKAGE.parent).with_suffix("").parts).removeprefix(f"{within}.").split(".")[0]
    if room == "__init__":
        return
    for module in _imports(path):
        other = module.removeprefix(f"{within}.").split(".")[0]
        if module.startswith(f"{within}.") and other != room:
            assert _floor(other, floors) < _floor(room, floors), f"{path.name} imports {module}"


@pytest.mark.parametrize("path", FILES, ids=IDS)
def test_imports_run_downward(path: Path) -> None:
    _check_downward(path, "assistant", FLOORS)


@pytest.mark.parametrize("path", sorted((PACKAGE / "answering").rglob("*.py")))
def test_imports_run_downward_within_answering(path: Path) -> None:
    _check_downward(path, "assistant.answering", ANSWERING)


@pytest.mark.parametrize("path", FILES, ids=IDS)
def test_each_package_has_one_owner(path: Path) -> None:
    name = path.relative_to(PACKAGE).as_posix()
    for package in {module.split(".")[0] for module in _imports(path)}:
        assert package not in FORBIDDEN
        owners = OWNERS.get(package)
        assert owners is None or any(name == owner or name.startswith(f"{owner}/") for owner in owners), (
            f"{name} imports {package}"
        )


def test_there_is_no_cycle() -> None:
    modules = {".".join(("assistant", *path.relative_to(PACKAGE).with_suffix("").parts)): path for path in FILES}
    graph = {name: {m for m in _imports(path) if m in modules and m != name} for name, path in modules.items()}
    done: set[str] = set()

    def visit(name: str, trail: tuple[str, ...]) -> None:
        assert name not in trail, " -> ".join((*trail, name))
        if name not in done:
            for other in graph[name]:
                visit(other, (*trail, name))
            done.add(name)

    for name in graph:
        visit(name, ())


def test_the_root_only_names_the_package() -> None:
    tree = ast.parse((PACKAGE / "__init__.py").read_text(encoding="utf-8"))
    assert all(isinstance(node, ast.Expr | ast.ImportFrom | ast.Assign) for node in tree.body)
