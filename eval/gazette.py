"""``python -m eval.gazette FOLDER``: real central acts as files, from the articles of the gazette that it holds apart.

Each act gets the head that its articles leave out; what the scan left between them, and the annexes whose tables came
out flat, are left out. Which acts: ``gazette.toml``.
"""

from __future__ import annotations

import gzip
import json
import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Annotated, Any

import typer

GAZETTE = Path(__file__).resolve().parents[2] / "shared" / "corpora" / "congbao.jsonl.gz"
ACTS: Mapping[str, Mapping[str, Any]] = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))
_NATION = ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")
_STAMP = re.compile(
    rf"(?:Ký bởi|Người ký): .*?\+07:00 ?(?P<issuer>(?:THỦ TƯỚNG )?CHÍNH PHỦ)?(?: {' '.join(_NATION)})?", re.S
)
_SPECK = re.compile(r"^\[ ?\n", re.M)
# what a page title and its first heading lost their line breaks by
_RUN_ON = re.compile(r"(?<=\)) (?=I\. )| (?=CHƯƠNG TRÌNH HÀNH ĐỘNG CỦA)|(?<=KẾ HOẠCH HÀNH ĐỘNG) ")

Folder = Annotated[Path, typer.Argument(help="Where the acts are written, one file each.")]
Names = Annotated[list[str] | None, typer.Option("--act", help=f"Of {', '.join(ACTS)}; may be repeated.")]


def main(folder: Folder, names: Names = None, gazette: Path = GAZETTE) -> None:
    """Write the acts named, or all."""
    folder.mkdir(parents=True, exist_ok=True)
    articles = list(articles_of(gazette))
    for name in names or ACTS:
        (folder / f"{name}.txt").write_text(act(articles, ACTS[name]), encoding="utf-8")


def act(articles: Iterable[Mapping[str, str]], wanted: Mapping[str, Any]) -> str:
    """The text of an act; ``articles`` with id ("…#1.0": the first article), title and text."""
    issuer, number, place, kind = wanted["head"]
    body = "\n".join(_article(one) for one in articles if one["id"].startswith(wanted["act"]))
    body = _RUN_ON.sub("\n", _SPECK.sub("", _STAMP.sub(lambda stamp: f"\n{stamp['issuer'] or ''}\n", body)))
    if wanted["until"]:
        body = re.split(rf"^{wanted['until']}\b", body, maxsplit=1, flags=re.M)[0]
    return "\n".join((issuer, *_NATION, number, place, "", kind, wanted["title"], "", body.rstrip(), ""))


def _article(article: Mapping[str, str]) -> str:
    number = article["id"].rpartition("#")[2].partition(".")[0]
    title, text = article["title"], article["text"]
    return f"Điều {number}. " + (text if text.startswith(title) else f"{title}\n{text}")


def articles_of(gazette: Path) -> Iterator[dict[str, str]]:
    """Every article of the gazette: its id, document, title and text."""
    with gzip.open(gazette, "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)


if __name__ == "__main__":
    typer.run(main)
