"""``catalog.yaml`` in a folder of documents: what its files are. What it does not say, ``head`` reads in them."""

from __future__ import annotations

import datetime
import unicodedata
from collections.abc import Mapping
from dataclasses import fields
from pathlib import Path
from typing import Any

import yaml

from assistant.errors import CatalogError
from assistant.records import Metadata

CATALOG = "catalog.yaml"
MAX_BYTES = 5 * 2**20
MAX_ALIASES = 100

_KEYS = tuple(field.name for field in fields(Metadata))
_TOO_LARGE = "{file}: tệp lớn quá {limit} MB. Hãy chỉ giữ lại các mục cần thiết."
_UNREADABLE = "{file}: không đọc được tệp ({reason}). Hãy kiểm tra quyền đọc và lưu tệp với bảng mã UTF-8."
_BROKEN = "{file}{place}: sai cú pháp YAML. Hãy sửa dòng này; mỗi mục có dạng “khóa: giá trị”, thụt dòng bằng dấu cách."
_NOT_A_MAP = "{file}: phải là danh sách tên tệp, dưới mỗi tên là các mục “khóa: giá trị”. Hãy xem lại cách viết."
_ENTRY_NOT_A_MAP = "{file}, tệp “{name}”: cần các mục “khóa: giá trị”. Hãy thụt dòng các mục dưới tên tệp."
_UNKNOWN_KEY = "{file}, tệp “{name}”: không có mục “{key}”. Các mục dùng được: {keys}."
_NOT_TEXT = "{file}, tệp “{name}”: giá trị của mục “{key}” phải là một dòng chữ. Hãy viết giá trị sau dấu hai chấm."
_BAD_DATE = "{file}, tệp “{name}”: ngày “{value}” không hợp lệ. Hãy ghi theo dạng năm-tháng-ngày, ví dụ 2024-04-08."
_TWICE = "{file}{place}: tên “{key}” được ghi hai lần. Hãy gộp lại thành một."


def load_catalog(folder: Path) -> Mapping[str, Metadata]:
    """What the folder's catalog says of each file, by name; empty where there is none.

    CatalogError where the catalog cannot be used as written.
    """
    path = folder / CATALOG
    if not path.is_file():
        return {}
    content = _parse(_text(path))
    if content is None:
        return {}
    if not isinstance(content, dict):
        raise CatalogError(_NOT_A_MAP.format(file=CATALOG))
    return {_name(key): _metadata(_name(key), entry) for key, entry in content.items()}


def _text(path: Path) -> str:
    try:
        if path.stat().st_size > MAX_BYTES:
            raise CatalogError(_TOO_LARGE.format(file=CATALOG, limit=MAX_BYTES // 2**20))
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise CatalogError(_UNREADABLE.format(file=CATALOG, reason="không phải UTF-8")) from error
    except OSError as error:
        raise CatalogError(_UNREADABLE.format(file=CATALOG, reason="không mở được")) from error


class _Loader(yaml.BaseLoader):
    """YAML whose values are all text; refuses a name given twice, and documents built of aliases."""

    aliases = 0

    def compose_node(self, parent: yaml.Node | None, index: int) -> yaml.Node | None:
        """As in the base class, counting the aliases."""
        if self.check_event(yaml.AliasEvent):
            self.aliases += 1
            if self.aliases > MAX_ALIASES:
                raise yaml.YAMLError("too many aliases")
        node: yaml.Node | None = super().compose_node(parent, index)
        return node

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        """As in the base class; CatalogError for a key that stands there twice."""
        seen = set()
        for key, _ in node.value:
            if key.value in seen:
                raise CatalogError(_TWICE.format(file=CATALOG, place=_place(key.start_mark), key=key.value))
            seen.add(key.value)
        return super().construct_mapping(node, deep)


def _parse(text: str) -> object:
    try:
        return yaml.load(text, Loader=_Loader)  # noqa: S506 - builds text, lists and maps only
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        mark = getattr(error, "problem_mark", None)
        raise CatalogError(_BROKEN.format(file=CATALOG, place=_place(mark))) from error


def _place(mark: yaml.Mark | None) -> str:
    return f", dòng {mark.line + 1}" if mark is not None else ""


def _name(key: object) -> str:
    return unicodedata.normalize("NFC", str(key)).replace("\\", "/").removeprefix("./")


def _metadata(name: str, entry: object) -> Metadata:
    if entry == "":
        return Metadata()
    if not isinstance(entry, dict):
        raise CatalogError(_ENTRY_NOT_A_MAP.format(file=CATALOG, name=name))
    for key in entry:
        if key not in _KEYS:
            raise CatalogError(_UNKNOWN_KEY.format(file=CATALOG, name=name, key=key, keys=", ".join(_KEYS)))
    return Metadata(**{key: _value(name, key, given) for key, given in entry.items()})


def _value(name: str, key: str, given: object) -> str:
    if not isinstance(given, str):
        raise CatalogError(_NOT_TEXT.format(file=CATALOG, name=name, key=key))
    text = " ".join(unicodedata.normalize("NFC", given).split())
    return _date(name, text) if key == "date" and text else text


def _date(name: str, text: str) -> str:
    """ISO 8601; a year or a month alone may stand for a date that is not known to the day."""
    day = "-01" * (2 - text.count("-"))
    try:
        datetime.date.fromisoformat(text + day)
    except ValueError as error:
        raise CatalogError(_BAD_DATE.format(file=CATALOG, name=name, value=text)) from error
    return text
