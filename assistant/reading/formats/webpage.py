"""From the bytes of a web page to the element that is its document.

Menus, sidebars, footers, forms and comment boxes are dropped where the markup says what they are;
chrome that is marked up like content is left for layout.
"""

from __future__ import annotations

import codecs
import re

from lxml import etree
from lxml.html import HtmlElement

from assistant.errors import DocumentError
from assistant.reading.formats import plain
from assistant.reading.formats.builder import one_line


def words(text: str) -> frozenset[str]:
    """The words of a text, each once."""
    return frozenset(text.split())


_DROPPED = words(
    """
    applet aside audio base button canvas dialog embed footer iframe input link map meta nav noscript object
    script select style svg template textarea title video
    """
)
_CHROME_ROLES = words(
    """
    navigation banner contentinfo complementary search menu menubar dialog alert toolbar
    """
)
_CHROME_NAMES = words(
    """
    ad ads advert advertisement banner breadcrumb breadcrumbs comments cookie cookies copyright footer login
    menu modal nav navbar navigation newsletter pagination popup related share sharing sidebar social subscribe
    toolbar widget
    """
)
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_NAME = re.compile(r"[A-Za-z]+")
_CHARSET = re.compile(rb"""<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w.:-]{1,40})""", re.IGNORECASE)
_EMPTY = "{name}: trang HTML không có nội dung văn bản. Hãy lưu lại trang sau khi nội dung đã hiện đầy đủ."
_DEEP = "{name}: cấu trúc HTML lồng nhau quá sâu nên không đọc được. Hãy lưu nội dung thành .docx hoặc .txt."


def opened(data: bytes, name: str) -> tuple[HtmlElement, str, tuple[str, ...]]:
    """The element that holds the document, its title, and what its reader should know."""
    text, warnings = _decode(data, name)
    page = _parse(text, name)
    title, content = _title(page), _content(page)
    _drop_chrome(content)
    return content, title, warnings


def _decode(data: bytes, name: str) -> tuple[str, tuple[str, ...]]:
    declared = _CHARSET.search(data[:4096])
    encoding = declared.group(1).decode("ascii") if declared else ""
    if encoding and not _is_unicode(encoding):
        try:
            return data.decode(encoding), ()
        except (LookupError, UnicodeDecodeError):
            pass  # a wrong declaration: look at the bytes themselves
    return plain.decode(data, name)


def _is_unicode(encoding: str) -> bool:
    try:
        return codecs.lookup(encoding).name.startswith("utf")
    except LookupError:
        return True


def _parse(text: str, name: str) -> HtmlElement:
    parser = etree.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True)
    parser.set_element_class_lookup(etree.ElementDefaultClassLookup(element=HtmlElement))
    try:
        page = etree.fromstring(text.encode("utf-8", errors="replace"), parser)
    except etree.XMLSyntaxError as error:
        raise DocumentError(_EMPTY.format(name=name)) from error
    if page is None:
        raise DocumentError(_EMPTY.format(name=name))
    if any("xcessive depth" in entry.message for entry in parser.error_log):
        raise DocumentError(_DEEP.format(name=name))
    return page


def _title(page: HtmlElement) -> str:
    headings = page.xpath("//h1")
    found = headings if len(headings) == 1 else page.xpath("//head/title")
    return one_line(found[0].text_content()) if found else ""


def _content(page: HtmlElement) -> HtmlElement:
    """The one element that the page says is its content, or the body."""
    for path in ("//main", "//*[@role='main']", "//article"):
        found = page.xpath(path)
        if len(found) == 1 and one_line(found[0].text_content()):
            return found[0]
    bodies = page.xpath("//body")
    return bodies[0] if bodies else page


def _drop_chrome(content: HtmlElement) -> None:
    total = len(content.text_content())
    for element in list(content.iterdescendants()):
        if not isinstance(element.tag, str):
            continue
        if element.tag in _DROPPED or (_is_chrome(element) and _is_minor(element, total)):
            _remove(element)


def _is_chrome(element: HtmlElement) -> bool:
    if element.get("hidden") is not None or _HIDDEN.search(element.get("style", "")):
        return True
    if element.get("role", "") in _CHROME_ROLES or element.get("aria-hidden") == "true":
        return True
    names = _NAME.findall(f"{element.get('class', '')} {element.get('id', '')}".lower())
    return not _CHROME_NAMES.isdisjoint(names)


def _is_minor(element: HtmlElement, total: int) -> bool:
    """Not half of the page and not around its title: a class name alone must not cost the document."""
    return len(element.text_content()) * 2 < total and element.find(".//h1") is None


def _remove(element: HtmlElement) -> None:
    if element.getparent() is not None:
        element.drop_tree()
