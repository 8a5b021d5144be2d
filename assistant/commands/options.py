"""The options of the command line."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal, get_args

import typer

Form = Literal["table", "json", "csv", "xlsx"]
_FORMS: tuple[Form, ...] = get_args(Form)

Question = Annotated[str | None, typer.Argument(metavar="CÂU_HỎI", help="Câu hỏi tiếng Việt, có dấu hay không dấu.")]
Documents = Annotated[Path | None, typer.Option(metavar="THƯ_MỤC", help="Thư mục tài liệu.")]
Index = Annotated[Path | None, typer.Option(metavar="THƯ_MỤC", help="Thư mục chỉ mục.")]
AsJson = Annotated[bool, typer.Option("--json", help="In JSON thay cho chữ.")]
Questions = Annotated[Path | None, typer.Option(metavar="TỆP", help="Tệp JSONL, mỗi dòng một câu hỏi.")]
Output = Annotated[Path | None, typer.Option(metavar="TỆP", help="Tệp JSONL nhận kết quả, mỗi dòng một câu.")]
Model = Annotated[
    str | None, typer.Option(metavar="TÊN", help="Mô hình ngôn ngữ, ví dụ ollama:qwen3:8b; để trống là không dùng.")
]
Count = Annotated[int, typer.Option("-k", metavar="SỐ", min=1, max=1000, help="Số đoạn cần tìm, 1 đến 1000.")]

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

Topic = Annotated[str, typer.Option(metavar="CHỮ", help="Chủ đề; nhiều chủ đề cách nhau bằng dấu chấm phẩy.")]
Title = Annotated[str, typer.Option(metavar="CHỮ", help="Trích yếu của bản tóm tắt.")]
Sections = Annotated[
    list[str] | None,
    typer.Option(
        "--section",
        metavar="PHẦN",
        help="Chỉ lập phần này: context (bối cảnh), targets (chỉ tiêu), duties (trách nhiệm), tasks (nhiệm vụ), "
        "comparison (so sánh), gaps (điều không nêu); ghi nhiều lần được.",
    ),
]
AsCards = Annotated[bool, typer.Option("--cards", help="Lập bộ câu hỏi ôn tập thay cho bản tóm tắt.")]
Edited = Annotated[
    Path | None, typer.Option(metavar="TỆP", help="Xuất bản tóm tắt .json đã chỉnh sửa, thay cho việc lập mới.")
]
Party = Annotated[bool, typer.Option("--party", help="Thể thức văn bản của Đảng.")]
Superior = Annotated[str, typer.Option(metavar="TÊN", help="Cơ quan chủ quản.")]
Issuer = Annotated[str, typer.Option(metavar="TÊN", help="Cơ quan ban hành.")]
Place = Annotated[str, typer.Option(metavar="NƠI", help="Địa danh.")]
Signer = Annotated[str, typer.Option(metavar="TÊN", help="Họ và tên người ký.")]
Briefed = Annotated[
    Path,
    typer.Option("--output", metavar="TỆP", help="Tệp nhận kết quả: .docx, .md, .json; bộ câu hỏi: .docx, .csv, .md."),
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
