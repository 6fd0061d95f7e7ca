"""Embeds fonts in a Word file as Word does: obfuscated, and only when their licence allows.

Source of the obfuscation: ECMA-376 part 4, 4.1 (17.8.1 of part 1). Source of the licence bits:
fsType in the OS/2 table of the OpenType specification.
"""

from __future__ import annotations

import struct
import uuid
from typing import TYPE_CHECKING, Final

from lxml import etree

from rgdocs.errors import Warned
from rgdocs.word import ooxml
from rgdocs.word.ooxml import w
from rgdocs.word.table import relate

if TYPE_CHECKING:
    from collections.abc import Mapping

STYLES: Final = {
    "regular": "embedRegular",
    "bold": "embedBold",
    "italic": "embedItalic",
    "boldItalic": "embedBoldItalic",
}
"""Names of a family's styles and the elements of the font table that embed them, in its order."""

_TABLE: Final = "word/fontTable.xml"
_FONT: Final = f"{ooxml.R}/font"
_OBFUSCATED: Final = "application/vnd.openxmlformats-officedocument.obfuscatedFont"
_SPACE: Final = uuid.UUID("8c6f3a0e-44a5-5d0c-9d52-7c3b1c0f6f11")
_TRUETYPE: Final = (b"\x00\x01\x00\x00", b"true")
_RESTRICTED, _PRINT_ONLY, _BITMAP_ONLY = 0x0002, 0x0004, 0x0200
_DESCRIPTION: Final = (w("altName"), w("panose1"), w("sig"), *(w(e) for e in STYLES.values()))


def font_key(data: bytes) -> str:
    """Return the key that a font is obfuscated with: the same for the same font."""
    return f"{{{str(uuid.uuid5(_SPACE, data.hex()[:4096] + str(len(data)))).upper()}}}"


def obfuscate(data: bytes, key: str) -> bytes:
    """Return a font with its first 32 bytes mixed with `key`; doing it again undoes it."""
    mask = uuid.UUID(key).bytes[::-1] * 2
    mixed = bytes(letter ^ mixing for letter, mixing in zip(data[:32], mask, strict=False))
    return mixed + data[32:]


def licence_flags(data: bytes) -> int | None:
    """Return fsType of a TrueType font, None when the file is no such font."""
    offset = _tables(data).get(b"OS/2")
    if offset is None or offset + 10 > len(data):
        return None
    return int(struct.unpack_from(">H", data, offset + 8)[0])


def _tables(data: bytes) -> dict[bytes, int]:
    """Return where each table of a TrueType font begins; nothing for another file."""
    if data[:4] not in _TRUETYPE or len(data) < 12:
        return {}
    (tables,) = struct.unpack_from(">H", data, 4)
    last = min(12 + 16 * tables, len(data) - 15)
    return {
        data[at : at + 4]: struct.unpack_from(">I", data, at + 8)[0] for at in range(12, last, 16)
    }


def embed(
    members: dict[str, bytes], old: set[str], family: str, files: Mapping[str, bytes], lang: str
) -> list[Warned]:
    """Rename the families `old` of the font table to `family` and embed `files` by style.

    Fonts embedded before are taken out. Returns what could not be embedded, and why.
    """
    if _TABLE not in members:
        return [_warn("font-table", family, lang)] if files else []
    root = ooxml.parse(members[_TABLE])
    font = _entry(root, old, family)
    _take_out(members)
    warned = []
    for style, element in STYLES.items():
        if style in files:
            problem = _unfit(files[style])
            if problem:
                warned.append(_warn(problem, style, lang))
            else:
                _put(members, font, element, files[style])
    members[_TABLE] = ooxml.to_bytes(root)
    if len(warned) < len(files):
        _settle(members)
    return warned


def _entry(root: etree._Element, old: set[str], family: str) -> etree._Element:
    """Return the entry of the font table that is `family`, without what told about another."""
    names = {*old, family}
    found = [font for font in root.iter(w("font")) if font.get(w("name")) in names]
    for spare in found[1:]:
        root.remove(spare)
    font = found[0] if found else etree.SubElement(root, w("font"))
    font.set(w("name"), family)
    for element in [e for e in root.iter(*_DESCRIPTION) if e.getparent() is font or _embeds(e)]:
        above = element.getparent()
        if above is not None:
            above.remove(element)
    return font


def _embeds(element: etree._Element) -> bool:
    return str(element.tag).startswith(w("embed"))


def _take_out(members: dict[str, bytes]) -> None:
    name = "word/_rels/fontTable.xml.rels"
    if name not in members:
        return
    root = ooxml.parse(members[name])
    for relation in [r for r in root if r.get("Type") == _FONT]:
        members.pop(f"word/{relation.get('Target', '')}", None)
        root.remove(relation)
    members[name] = ooxml.to_bytes(root)


def _unfit(data: bytes) -> str:
    flags = licence_flags(data)
    if flags is None:
        return "font-format"
    if b"fvar" in _tables(data):
        return "font-variable"
    forbidden = flags & (_RESTRICTED | _PRINT_ONLY | _BITMAP_ONLY)
    return "font-licence" if forbidden else ""


def _put(members: dict[str, bytes], font: etree._Element, element: str, data: bytes) -> None:
    key = font_key(data)
    target = f"fonts/{element.removeprefix('embed').lower()}.odttf"
    members[f"word/{target}"] = obfuscate(data, key)
    embedded = etree.SubElement(font, w(element))
    embedded.set(f"{{{ooxml.R}}}id", relate(members, _TABLE, _FONT, target))
    embedded.set(w("fontKey"), key)


def _settle(members: dict[str, bytes]) -> None:
    """Say in the content types what an embedded font is, and in the settings that there are."""
    types = ooxml.parse(members[ooxml.CONTENT_TYPES])
    if not any(entry.get("Extension") == "odttf" for entry in types):
        default = etree.Element(f"{{{ooxml.CT}}}Default")
        default.set("Extension", "odttf")
        default.set("ContentType", _OBFUSCATED)
        types.insert(0, default)
        members[ooxml.CONTENT_TYPES] = ooxml.to_bytes(types)
    if "word/settings.xml" in members:
        settings = ooxml.parse(members["word/settings.xml"])
        if settings.find(w("embedTrueTypeFonts")) is None:
            settings.insert(_after_view(settings), etree.Element(w("embedTrueTypeFonts")))
            members["word/settings.xml"] = ooxml.to_bytes(settings)


def _after_view(settings: etree._Element) -> int:
    """Return the place that the schema gives the setting: after these four."""
    before = tuple(
        map(w, ("writeProtection", "view", "zoom", "removePersonalInformation",
                "removeDateAndTime", "doNotDisplayPageBoundaries", "displayBackgroundShape",
                "printPostScriptOverText", "printFractionalCharacterWidth", "printFormsData"))
    )  # fmt: skip
    return sum(child.tag in before for child in settings)


_REASONS: Final = {
    "font-table": (
        "Het sjabloon heeft geen lettertypetabel; het lettertype is niet ingesloten.",
        "The template has no font table; the font is not embedded.",
    ),
    "font-format": (
        "Word kan alleen TrueType insluiten; dit lettertype is niet ingesloten.",
        "Word can only embed TrueType; this font is not embedded.",
    ),
    "font-variable": (
        "Word kan geen lettertype met veranderlijke dikte insluiten; het is niet ingesloten.",
        "Word cannot embed a variable font; it is not embedded.",
    ),
    "font-licence": (
        "De licentie staat insluiten niet toe; dit lettertype is niet ingesloten.",
        "The licence forbids embedding; this font is not embedded.",
    ),
}


def _warn(code: str, place: str, lang: str) -> Warned:
    message = _REASONS[code][lang.startswith("en")]
    return Warned(code=f"word.{code}", place=place, message=message)
