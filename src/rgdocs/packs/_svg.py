"""Looks whether an SVG is nothing but a drawing: no program, no link, no letters, no bomb."""

from __future__ import annotations

import re
from typing import Final
from xml.etree import ElementTree as ET

SPACE: Final = "{http://www.w3.org/2000/svg}"
MAX_ELEMENTS: Final = 3_000
MAX_DEPTH: Final = 32
MAX_USES: Final = 50

_ACTIVE: Final = re.compile("<!DOCTYPE|<!ENTITY|<\\?xml-stylesheet", re.IGNORECASE)
_ENCODED: Final = re.compile("<\\?xml[^>]*encoding\\s*=\\s*[\"'](?!utf-8)", re.IGNORECASE)
_REACHES_OUT: Final = re.compile(r"@import|url\(\s*[\"']?\s*(?!#)|javascript:|\\", re.IGNORECASE)
_DRAWING: Final = frozenset(
    {
        *("svg", "g", "defs", "symbol", "use", "title", "desc", "metadata", "style"),
        *("path", "rect", "circle", "ellipse", "line", "polyline", "polygon"),
        *("linearGradient", "radialGradient", "stop", "clipPath", "mask"),
    }
)
_LETTERS: Final = frozenset({"text", "tspan", "textPath"})
_EDITORS: Final = ("sodipodi", "inkscape", "rdf-syntax", "creativecommons", "purl.org/dc")
_LENGTH: Final = re.compile(r"\s*([0-9]*\.?[0-9]+)\s*(px|pt|mm|cm|in|pc|Q)?\s*")

Size = tuple[float, float]


def fault(data: bytes) -> str:
    """Return the code of what is wrong with an SVG, "" when it is a plain drawing."""
    text = _text(data)
    if _ACTIVE.search(text):
        return "pack.logo.active"
    root = None if _ENCODED.search(text) else _root(data)
    if root is None or root.tag not in ("svg", f"{SPACE}svg"):
        return "pack.logo.broken"
    return _fault_inside(root) or ("" if size(root) else "pack.logo.broken")


def _text(data: bytes) -> str:
    """Return an SVG as text, "" when it is not in UTF-8: then it could hide what it says."""
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return ""


def ratio(data: bytes) -> float:
    """Return width over height of an SVG without faults."""
    root = _root(data)
    found = None if root is None else size(root)
    return found[0] / found[1] if found else 1.0


def size(root: ET.Element) -> Size | None:
    """Return width and height in units of its own, None when it says no size."""
    box = (root.get("viewBox") or "").replace(",", " ").split()
    try:
        wide, high = (float(box[2]), float(box[3])) if len(box) == 4 else _given(root)
    except ValueError:
        return None
    return (wide, high) if 0 < wide < 1e6 and 0 < high < 1e6 else None


def _given(root: ET.Element) -> Size:
    """Return the size that the picture gives itself; ValueError when it does not."""
    found = [_LENGTH.fullmatch(root.get(side, "")) for side in ("width", "height")]
    wide, high = (one[1] if one else "" for one in found)
    return float(wide), float(high)


def _root(data: bytes) -> ET.Element | None:
    text = _text(data)
    try:
        return ET.fromstring(text)  # noqa: S314 - a document type is refused before
    except (ET.ParseError, ValueError, LookupError):
        return None


def _fault_inside(root: ET.Element) -> str:
    waiting = [(root, 1)]
    uses = count = 0
    while waiting:
        element, depth = waiting.pop()
        name = str(element.tag)
        count, uses = count + 1, uses + name.endswith("use")
        if count > MAX_ELEMENTS or depth > MAX_DEPTH or uses > MAX_USES or _nests(element):
            return "pack.logo.large"
        code = "" if _is_editors(name) else _fault_of(name.removeprefix(SPACE))
        if code or _is_active(element):
            return code or "pack.logo.active"
        waiting += [(child, depth + 1) for child in element]
    return ""


def _fault_of(name: str) -> str:
    if name in _LETTERS:
        return "pack.logo.letters"
    return "" if name in _DRAWING else "pack.logo.active"


def _is_active(element: ET.Element) -> bool:
    """Say whether an element asks for something outside the drawing, or for a program."""
    said = {name.rpartition("}")[2].lower(): value for name, value in element.attrib.items()}
    return (
        any(name.startswith("on") for name in said)
        or not said.get("href", "#").startswith("#")
        or any(_REACHES_OUT.search(value) for value in (*said.values(), element.text or ""))
    )


def _nests(element: ET.Element) -> bool:
    """Say whether something that can be used again uses something else: the way to a bomb."""
    named = element.get("id") is not None or str(element.tag).endswith(("symbol", "defs"))
    used = (inner for inner in element.iter() if str(inner.tag).endswith("use"))
    is_root = str(element.tag).endswith("svg")
    return named and not is_root and next(used, element) is not element


def _is_editors(name: str) -> bool:
    return any(editor in name for editor in _EDITORS) and not name.startswith(SPACE)
