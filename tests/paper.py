"""Read finished files as a stranger would, with none of our own code."""

from __future__ import annotations

import re
import zipfile
from collections import defaultdict
from io import BytesIO
from typing import TYPE_CHECKING, Any

import attrs
from lxml import etree
from pypdf import PdfReader
from pypdf.generic import (
    ByteStringObject,
    ContentStream,
    DictionaryObject,
    TextStringObject,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_SIGNS = {f"{W}tab": "\t", f"{W}br": "\n", f"{W}cr": "\n"}


def controls(docx: bytes) -> dict[str, list[str]]:
    """Return the texts of the content controls of a Word file, by tag, in order."""
    found: dict[str, list[str]] = defaultdict(list)
    with zipfile.ZipFile(BytesIO(docx)) as package:
        body = etree.fromstring(package.read("word/document.xml"))
    for control in body.iter(f"{W}sdt"):
        tag = control.find(f"{W}sdtPr/{W}tag")
        if tag is not None:
            found[tag.get(f"{W}val", "")].append(_text(control.find(f"{W}sdtContent")))
    return dict(found)


def _text(content: etree._Element) -> str:
    paragraphs = list(content.iter(f"{W}p"))
    return "\n".join(_line(one) for one in paragraphs) if paragraphs else _line(content)


def _line(element: etree._Element) -> str:
    return "".join(
        (node.text or "") if node.tag == f"{W}t" else _SIGNS.get(str(node.tag), "")
        for run in element.iter(f"{W}r")
        for node in run
    )


def spoken(data: bytes) -> str:
    """Return the text of a tagged PDF in its reading order, artifacts left out.

    The order is that of the structure tree. Where the file says what a group of glyphs means
    (ActualText), that counts; else each glyph means what the font's own table says. Nothing is
    guessed from places on the page.
    """
    reader = PdfReader(BytesIO(data))
    marked = {
        page.indirect_reference.idnum: _Page(page["/Resources"]).read(page.get_contents())
        for page in reader.pages
    }
    return "".join(_heard(reader.trailer["/Root"]["/StructTreeRoot"], None, marked))


def drawn(appearance: Any) -> str:
    """Return the text that the appearance of a form field draws."""
    resources = appearance.get("/Resources", DictionaryObject())
    contents = ContentStream(appearance, None)
    return "".join(_Page(resources).read(contents).values())


def _heard(element: Any, page: int | None, marked: dict[int, dict[int, str]]) -> Iterator[str]:
    if "/Pg" in element:
        page = element.raw_get("/Pg").idnum
    children = element.get("/K", [])
    for child in children if isinstance(children, list) else [children]:
        node = child.get_object()
        if isinstance(node, int):
            yield marked[page or 0].get(int(node), "")
        elif node.get("/Type") == "/MCR":
            place = node.raw_get("/Pg").idnum if "/Pg" in node else page
            yield marked[place or 0].get(int(node["/MCID"]), "")
        elif node.get("/Type") != "/OBJR":
            yield from _heard(node, page, marked)


class _Page:
    """Walks through the operators of one page."""

    def __init__(self, resources: Any) -> None:
        fonts = resources.get("/Font", {})
        self.fonts = {name: _meanings(fonts[name].get_object()) for name in fonts}
        self.resources, self.font = resources, Meanings(1, {})
        self.marks: list[tuple[int | None, bool]] = []
        self.kept: list[Meanings] = []

    def read(self, contents: Any) -> dict[int, str]:
        """Return the text of each piece of marked content by its number."""
        found: dict[int, str] = defaultdict(str)
        for operands, operator in contents.operations:
            for text in self._step(operands, operator):
                found[self._number()] += text
        return dict(found)

    def _number(self) -> int:
        return next((number for number, _ in reversed(self.marks) if number is not None), -1)

    def _step(self, operands: Any, operator: bytes) -> Iterator[str]:
        if operator in {b"BDC", b"BMC"}:
            yield from self._open(operands)
        elif operator == b"EMC":
            self.marks.pop()
        elif operator == b"q":
            self.kept.append(self.font)
        elif operator == b"Q":
            self.font = self.kept.pop()
        elif operator == b"Tf":
            self.font = self.fonts[operands[0]]
        elif operator in {b"Tj", b"TJ"}:
            yield from self._show(operands[0])

    def _open(self, operands: Any) -> Iterator[str]:
        given = operands[1] if len(operands) > 1 else {}
        known = self.resources.get("/Properties", {})
        properties = known[given].get_object() if isinstance(given, str) else given
        said = properties.get("/ActualText")
        silent = self._silent()
        self.marks.append((properties.get("/MCID"), said is not None))
        if said is not None and not silent:
            yield str(said)

    def _silent(self) -> bool:
        return any(said for _, said in self.marks)

    def _show(self, shown: Any) -> Iterator[str]:
        parts = shown if isinstance(shown, list) else [shown]
        if not self._silent():
            yield from (self.font.of(part.original_bytes) for part in parts if _is_text(part))


def _is_text(part: Any) -> bool:
    return isinstance(part, TextStringObject | ByteStringObject)


@attrs.frozen
class Meanings:
    """What the codes of a font mean; each code is `width` bytes."""

    width: int
    table: dict[int, str]

    def of(self, codes: bytes) -> str:
        """Return the text of a string of codes; a code without meaning shows as U+FFFD."""
        steps = range(0, len(codes), self.width)
        return "".join(
            self.table.get(int.from_bytes(codes[i : i + self.width], "big"), "\ufffd")
            for i in steps
        )


def _meanings(font: Any) -> Meanings:
    width = 2 if font["/Subtype"] == "/Type0" else 1
    table: dict[int, str] = {}
    text = font["/ToUnicode"].get_object().get_data().decode("latin-1")
    for block in re.findall(r"beginbfchar(.*?)endbfchar", text, re.DOTALL):
        for code, meaning in re.findall(r"<(\w+)>\s*<(\w*)>", block):
            table[int(code, 16)] = _utf16(meaning)
    for block in re.findall(r"beginbfrange(.*?)endbfrange", text, re.DOTALL):
        for first, last, meaning in re.findall(r"<(\w+)>\s*<(\w+)>\s*<(\w+)>", block):
            for step in range(int(last, 16) - int(first, 16) + 1):
                start = _utf16(meaning)
                table[int(first, 16) + step] = start[:-1] + chr(ord(start[-1]) + step)
    return Meanings(width, table)


def _utf16(digits: str) -> str:
    return bytes.fromhex(digits).decode("utf-16-be")
