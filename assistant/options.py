"""The options of the command line by which targets and duties are chosen and written."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal, get_args

import typer

Form = Literal["table", "json", "csv", "xlsx"]
_FORMS: tuple[Form, ...] = get_args(Form)

Provinces = Annotated[
    list[str] | None, typer.Option("--province", metavar="TỈNH", help="Tỉnh, thành phố; ghi nhiều lần được.")
]
Named = Annotated[
    list[str] | None,
    typer.Option("--document", metavar="VĂN_BẢN", help="Tên tệp, số hoặc vài chữ của tên văn bản; ghi nhiều lần được."),
]
Year = Annotated[str, typer.Option(metavar="NĂM", help="Năm hoặc giai đoạn: 2025, 2021-2025.")]
Indicator = Annotated[str, typer.Option(metavar="CHỮ", help="Vài chữ của tên chỉ tiêu, có dấu hay không dấu.")]
Achieved = Annotated[
    bool | None, typer.Option("--achieved/--no-achieved", help="Chỉ kết quả đã đạt, hoặc chỉ chỉ tiêu đề ra.")
]
Agencies = Annotated[
    list[str] | None,
    typer.Option("--agency", metavar="CƠ_QUAN", help="Cơ quan, viết tắt hay đầy đủ; ghi nhiều lần được."),
]
Parts = Annotated[
    list[str] | None,
    typer.Option(
        "--part",
        metavar="VAI_TRÒ",
        help="chủ trì, phối hợp, thực hiện, theo dõi, báo cáo, tham mưu (hoặc lead, coordinate, implement, monitor, "
        "report, advise); ghi nhiều lần được.",
    ),
]
Task = Annotated[str, typer.Option(metavar="CHỮ", help="Vài chữ của nhiệm vụ.")]
AsForm = Annotated[Form | None, typer.Option("--format", metavar="DẠNG", help="table (mặc định), json, csv hoặc xlsx.")]
AsFile = Annotated[
    Path | None, typer.Option("--output", metavar="TỆP", help="Tệp nhận kết quả; đuôi tệp cho biết dạng.")
]


def form_of(form: Form | None, output: Path | None) -> Form:
    """The form asked for, or the one that the file's name ends in; a table where there is neither."""
    suffix = output.suffix.lower().removeprefix(".") if output else ""
    by_name: Form = next((known for known in _FORMS if known == suffix), "table")
    known = form or by_name
    if output is None and known == "xlsx":
        raise typer.BadParameter("dạng xlsx cần --output TỆP")
    if output and known == "table":
        raise typer.BadParameter("tệp nhận kết quả phải là json, csv hoặc xlsx; hãy thêm --format")
    return known
