"""Elements as strings: small, and in exactly the order they are written."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

if TYPE_CHECKING:
    from collections.abc import Mapping

NAMESPACES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
    "asvg": "http://schemas.microsoft.com/office/drawing/2016/SVG/main",
    "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
    "wpg": "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
}
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

Value = str | int


def element(tag: str, attributes: Mapping[str, Value] | None = None, *children: str) -> str:
    """Return one element; `children` are markup already."""
    pairs = "".join(f' {name}="{attribute(value)}"' for name, value in (attributes or {}).items())
    inner = "".join(children)
    return f"<{tag}{pairs}>{inner}</{tag}>" if inner else f"<{tag}{pairs}/>"


def w(tag: str, *children: str, **attributes: Value) -> str:
    """Return an element of WordprocessingML; a trailing "_" of an attribute name is left out."""
    names = {f"w:{name.rstrip('_')}": value for name, value in attributes.items()}
    return element(f"w:{tag}", names, *children)


def attribute(value: Value) -> str:
    """Return `value` fit for an attribute; single quotes stay, Jinja needs them."""
    return escape(str(value), {'"': "&quot;"})


def characters(text: str) -> str:
    """Return `text` fit for character data."""
    return escape(text)


def root(tag: str, *children: str, used: str = "w") -> str:
    """Return a whole part with its declaration; `used` names the prefixes it declares."""
    names: dict[str, Value] = {f"xmlns:{prefix}": NAMESPACES[prefix] for prefix in used.split()}
    if "w14" in used:
        names["mc:Ignorable"] = "w14"
    return DECLARATION + element(tag, names, *children)
