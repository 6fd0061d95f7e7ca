"""A Word file opened for judging: its parts as trees, and names to find things in them."""

from __future__ import annotations

import functools
import importlib.util
import io
import posixpath
import sys
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

from lxml import etree

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import ModuleType

ROOT = Path(__file__).parents[2]
PACK = ROOT / "src" / "rgdocs" / "templates" / "standaard"
DOCUMENTS = tuple(sorted(path.stem for path in PACK.glob("*.docx")))
"""Every template of the built-in pack."""

NS = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
    "rel": "http://schemas.openxmlformats.org/package/2006/relationships",
    "ct": "http://schemas.openxmlformats.org/package/2006/content-types",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
}


def w(name: str) -> str:
    """Return the whole name of an element or attribute of WordprocessingML."""
    return f"{{{NS['w']}}}{name}"


class WordFile:
    """The parts of a .docx; XML parts are parsed once."""

    def __init__(self, data: bytes) -> None:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            self.names = archive.namelist()
            self._data = {name: archive.read(name) for name in self.names}

    def data(self, name: str) -> bytes:
        return self._data[name]

    @functools.cache  # noqa: B019 - lives as long as one test's file
    def tree(self, name: str) -> etree._Element:
        return etree.fromstring(self._data[name])

    def xml_parts(self) -> Iterator[tuple[str, etree._Element]]:
        for name in self.names:
            if name.endswith((".xml", ".rels")):
                yield name, self.tree(name)

    def word_parts(self) -> Iterator[tuple[str, etree._Element]]:
        for name, tree in self.xml_parts():
            if name.startswith("word/") and not name.endswith(".rels"):
                yield name, tree

    def links(self, part: str) -> dict[str, str]:
        """Return relationship id -> part name, for the links of `part` ("" is the package)."""
        folder, name = posixpath.split(part)
        where = posixpath.join(folder, "_rels", f"{name}.rels")
        if where not in self.names:
            return {}
        found = self.tree(where).iterfind("rel:Relationship", NS)
        return {
            link.get("Id", ""): posixpath.normpath(posixpath.join(folder, link.get("Target", "")))
            for link in found
            if link.get("TargetMode") != "External"
        }

    @property
    def body(self) -> etree._Element:
        return self.tree("word/document.xml")


def opened(document: str) -> WordFile:
    """Return the checked-in template of a document."""
    return WordFile((PACK / f"{document}.docx").read_bytes())


def build_script() -> ModuleType:
    """Return tools/build_templates.py as a module."""
    place = ROOT / "tools" / "build_templates.py"
    spec = importlib.util.spec_from_file_location("build_templates", place)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    before = list(sys.path)
    try:
        spec.loader.exec_module(module)
    finally:
        sys.path[:] = before
    return module
