"""Names of WordprocessingML: namespaces, attributes and units (ECMA-376 part 1)."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element as Element

NAMESPACES: Final = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    "wpg": "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup",
    "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
    "w15": "http://schemas.microsoft.com/office/word/2012/wordml",
    "w16sdtdh": "http://schemas.microsoft.com/office/word/2020/wordml/sdtdatahash",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
    "v": "urn:schemas-microsoft-com:vml",
    "o": "urn:schemas-microsoft-com:office:office",
    "w10": "urn:schemas-microsoft-com:office:word",
    "asvg": "http://schemas.microsoft.com/office/drawing/2016/SVG/main",
    "adec": "http://schemas.microsoft.com/office/drawing/2017/decorative",
    "rel": "http://schemas.openxmlformats.org/package/2006/relationships",
}
PREFIXES: Final = {uri: prefix for prefix, uri in NAMESPACES.items()}
WITHOUT_CONTENT: Final = frozenset(
    [
        *("w:proofErr", "w:permStart", "w:permEnd", "w:bookmarkEnd", "?:comment"),
        *("w:commentRangeStart", "w:commentRangeEnd", "w:customXmlPr", "w:sdtPr", "w:sdtEndPr"),
        *("w:moveFromRangeStart", "w:moveFromRangeEnd", "w:moveToRangeStart", "w:moveToRangeEnd"),
        *("w:customXmlInsRangeStart", "w:customXmlInsRangeEnd"),
        *("w:customXmlDelRangeStart", "w:customXmlDelRangeEnd"),
    ]
)
"""What stands among blocks and among runs, and draws nothing."""
OFF: Final = frozenset({"0", "false", "off", "none"})


@lru_cache(maxsize=1024)
def name(short: str) -> str:
    """Return lxml's `{namespace}local` for a short name such as `w:p`."""
    prefix, local = short.split(":")
    return f"{{{NAMESPACES[prefix]}}}{local}"


def short(element: Element) -> str:
    """Return the short name of an element, `w:p`; an unknown namespace becomes `?`."""
    tag = element.tag
    return _short(tag) if isinstance(tag, str) else "?:comment"


@lru_cache(maxsize=1024)
def _short(tag: str) -> str:
    if tag[0] != "{":
        return f"?:{tag}"
    uri, _, local = tag[1:].partition("}")
    return f"{PREFIXES.get(uri, '?')}:{local}"


STRICT: Final = {
    b"http://purl.oclc.org/ooxml/wordprocessingml/main": "w",
    b"http://purl.oclc.org/ooxml/officeDocument/relationships": "r",
    b"http://purl.oclc.org/ooxml/officeDocument/math": "m",
    b"http://purl.oclc.org/ooxml/drawingml/main": "a",
    b"http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing": "wp",
    b"http://purl.oclc.org/ooxml/drawingml/picture": "pic",
}
"""The names that Word writes for "Strict Open XML", and ours for the same things."""


def transitional(data: bytes) -> bytes:
    """Return XML with the usual names of a file that was saved as Strict Open XML."""
    if b"http://purl.oclc.org/ooxml/" not in data:
        return data
    for strict, prefix in STRICT.items():
        for quote in (b'"', b"'"):
            data = data.replace(quote + strict + quote, quote + NAMESPACES[prefix].encode() + quote)
    return data


_W: Final = f"{{{NAMESPACES['w']}}}"


def child(element: Element | None, short_name: str) -> Element | None:
    """Return the first child of that name, or None."""
    if element is not None:
        wanted = name(short_name)
        for each in element:
            if each.tag == wanted:
                return each
    return None


def path(element: Element | None, *steps: str) -> Element | None:
    """Walk down first children, step by step; None when one is missing."""
    for step in steps:
        element = child(element, step)
    return element


def attribute(element: Element | None, local: str) -> str | None:
    """Return a `w:` attribute, or None."""
    return None if element is None else element.get(_W + local)


def value(element: Element | None) -> str | None:
    """Return `w:val`, or None."""
    return attribute(element, "val")


def switch(element: Element | None) -> bool:
    """Tell whether an on/off element is on; one without `w:val` is on, an absent one off."""
    return element is not None and (value(element) or "1").lower() not in OFF


def number(text: str | None) -> float | None:
    """Read a number; None when it is absent or not one."""
    if text is None:
        return None
    try:
        found = float(text)
    except ValueError:
        return None
    return found if abs(found) < 1e7 else None


UNITS: Final = {"pt": 1.0, "mm": 72 / 25.4, "cm": 720 / 25.4, "in": 72.0, "pc": 12.0, "pi": 12.0}


def twips(text: str | None) -> float | None:
    """Read a measure in points: a plain number is twips, `12pt` or `4mm` say their unit."""
    if text is None:
        return None
    if text[-2:] in UNITS:
        found = number(text[:-2])
        return None if found is None else found * UNITS[text[-2:]]
    found = number(text)
    return None if found is None else found / 20


def emu(text: str | None) -> float:
    """Read English Metric Units as points, 0 when absent."""
    return (number(text) or 0.0) / 12700


def elements(parent: Element | None) -> Iterator[Element]:
    """Return the child elements; comments and instructions were left out by the parser."""
    return iter(()) if parent is None else iter(parent)


def by_tag(parent: Element | None) -> dict[str, Element]:
    """Return the child elements by their names as lxml writes them; of equal ones the last."""
    return {str(each.tag): each for each in elements(parent)}


def plain(element: Element) -> str:
    """Return all text below an element, that of formulas and drawings too."""
    return "".join(each.text or "" for each in element.iter(*map(name, ("w:t", "m:t", "a:t"))))
