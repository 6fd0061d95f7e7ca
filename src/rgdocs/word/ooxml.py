"""Names of WordprocessingML and its package, and XML in and out without outside entities."""

from __future__ import annotations

from typing import Final

from lxml import etree

W: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
WP: Final = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
A: Final = "http://schemas.openxmlformats.org/drawingml/2006/main"
R: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
MC: Final = "http://schemas.openxmlformats.org/markup-compatibility/2006"
PR: Final = "http://schemas.openxmlformats.org/package/2006/relationships"
CT: Final = "http://schemas.openxmlformats.org/package/2006/content-types"
DS: Final = "http://schemas.openxmlformats.org/officeDocument/2006/customXml"
XML_SPACE: Final = "{http://www.w3.org/XML/1998/namespace}space"

CONTENT_TYPES: Final = "[Content_Types].xml"
HEAD: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_WML: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml."
MAIN_TYPE: Final = _WML + "document.main+xml"
WORD_TYPES: Final = frozenset(
    _WML + name + "+xml" for name in ("document.main", "header", "footer", "footnotes", "endnotes")
)
PROPERTY_TYPES: Final = frozenset(
    (
        "application/vnd.openxmlformats-package.core-properties+xml",
        "application/vnd.openxmlformats-officedocument.custom-properties+xml",
    )
)


def w(name: str) -> str:
    """Return the qualified name of a WordprocessingML element or attribute."""
    return f"{{{W}}}{name}"


def parse(data: bytes) -> etree._Element:
    """Return the root of `data`; raise ValueError when it is no plain XML or declares a DTD.

    Comments and processing instructions are left out. Nothing is fetched, no entity is resolved.
    """
    if b"<!DOCTYPE" in data or b"<!ENTITY" in data:
        raise ValueError("dtd")
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        remove_comments=True,
        remove_pis=True,
    )
    failed = False
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError:
        failed = True
    if failed:
        raise ValueError("xml")
    if root.getroottree().docinfo.internalDTD is not None:
        raise ValueError("dtd")
    return root


def parse_marked(text: str) -> etree._Element | None:
    """Return the root of `text` with its processing instructions, None when it is not XML."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        return etree.fromstring(text, parser)
    except etree.XMLSyntaxError:
        return None


def serialise(root: etree._Element) -> str:
    """Return the XML text of `root`, without declaration; `>` in attributes is escaped."""
    return etree.tostring(root, encoding="unicode")


def to_bytes(root: etree._Element) -> bytes:
    """Return the bytes of a package part: declaration and XML in UTF-8."""
    return (HEAD + serialise(root)).encode()


def elements(root: etree._Element, *names: str) -> list[etree._Element]:
    """Return all elements below `root` with one of the qualified `names`, in document order."""
    return list(root.iter(*names))
