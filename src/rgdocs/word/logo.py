"""Puts an organisation's logo in the place of the template's: picture, size, alternate text."""

from __future__ import annotations

import posixpath
import struct
from typing import TYPE_CHECKING, Final

from attrs import frozen

from rgdocs.word import ooxml
from rgdocs.word.ooxml import WP, A, R, W, w
from rgdocs.word.tags import quoted

if TYPE_CHECKING:
    from lxml import etree

PNG_NAME: Final = "word/media/logo.png"
SVG_NAME: Final = "word/media/logo.svg"
_SIGNATURE: Final = b"\x89PNG\r\n\x1a\n"
_EMU_PER_TWIP: Final = 635
_MAX_SIDE: Final = 20_000
_WIDEST: Final = 2_160_000
"""60 mm, in English Metric Units."""
_LEAST_BESIDE: Final = 1_700
"""Twips that the column beside the logo keeps: 30 mm."""
_SVG_BLIP: Final = "{http://schemas.microsoft.com/office/drawing/2016/SVG/main}svgBlip"


@frozen
class Logo:
    """A logo as PNG, with its SVG when there is one, and its text; all None: no logo."""

    png: bytes | None
    svg: bytes | None
    text: str | None

    def is_fit(self) -> bool:
        """Say whether the PNG is one of a usual size and the SVG looks like one."""
        if self.png is None:
            return self.svg is None
        wide, high = png_size(self.png)
        svg_fits = self.svg is None or b"<svg" in self.svg[:4096]
        return 0 < wide <= _MAX_SIDE and 0 < high <= _MAX_SIDE and svg_fits

    def put(self, members: dict[str, bytes], trees: dict[str, etree._Element]) -> None:
        """Replace the logo's media and fit every picture that shows it, in all `trees`."""
        if PNG_NAME not in members:
            return
        if self.png is not None:
            members[PNG_NAME] = self.png
        if self.svg is not None and SVG_NAME in members:
            members[SVG_NAME] = self.svg
        for part, root in trees.items():
            for picture in _pictures(root, _relation_ids(members, part, PNG_NAME)):
                self._fit(picture)
        if self.png is None or self.svg is None:
            _forget(members, SVG_NAME)
        if self.png is None:
            _forget(members, PNG_NAME)

    def _fit(self, picture: etree._Element) -> None:
        if self.png is None:
            _take_out(picture)
            return
        if self.svg is None:
            for blip in list(picture.iter(_SVG_BLIP)):
                _remove_extension(blip)
        _resize(picture, *png_size(self.png))
        for properties in picture.iter(f"{{{WP}}}docPr"):
            if self.text is not None:
                properties.set("descr", f"{{{{ {quoted(self.text)} }}}}")


def png_size(png: bytes) -> tuple[int, int]:
    """Return width and height in pixels, (0, 0) when it is no PNG."""
    if not png.startswith(_SIGNATURE) or len(png) < 24:
        return 0, 0
    wide, high = struct.unpack_from(">II", png, 16)
    return wide, high


def _relation_ids(members: dict[str, bytes], part: str, target: str) -> set[str]:
    folder, base = posixpath.split(part)
    name = f"{folder}/_rels/{base}.rels"
    if name not in members:
        return set()
    ids = set()
    for relation in ooxml.parse(members[name]):
        whole = posixpath.normpath(posixpath.join("/", folder, relation.get("Target", "")))
        if whole == f"/{target}":
            ids.add(relation.get("Id", ""))
    return ids


def _pictures(root: etree._Element, ids: set[str]) -> list[etree._Element]:
    """Return the drawings that show one of the relationships `ids`."""
    return [
        drawing
        for drawing in root.iter(w("drawing"))
        if any(blip.get(f"{{{R}}}embed") in ids for blip in drawing.iter(f"{{{A}}}blip"))
    ]


def _take_out(picture: etree._Element) -> None:
    run = picture.getparent()
    above = None if run is None else run.getparent()
    if run is not None and above is not None:
        above.remove(run)


def _remove_extension(blip: etree._Element) -> None:
    """Remove the extension that names the SVG, and the list when it was the last."""
    extension = blip.getparent()
    listing = None if extension is None else extension.getparent()
    if extension is None or listing is None:
        return
    listing.remove(extension)
    above = listing.getparent()
    if len(listing) == 0 and above is not None:
        above.remove(listing)


def _resize(picture: etree._Element, wide: int, high: int) -> None:
    """Keep the height and give the width that the logo's shape asks, if the table has room."""
    extent = next(picture.iter(f"{{{WP}}}extent"), None)
    if extent is None:
        return
    old_wide, old_high = int(extent.get("cx", "0")), int(extent.get("cy", "0"))
    room = min(_WIDEST, old_wide + _room_beside(picture) * _EMU_PER_TWIP)
    new_wide, new_high = round(old_high * wide / high), old_high
    if new_wide > room:
        new_wide, new_high = room, round(room * high / wide)
    sizes = [extent, *(e for e in picture.iter(f"{{{A}}}ext") if "cx" in e.attrib)]
    for size in sizes:
        size.set("cx", str(new_wide))
        size.set("cy", str(new_high))
    _shift(picture, round((new_wide - old_wide) / _EMU_PER_TWIP))


def _columns(picture: etree._Element) -> tuple[list[etree._Element], int]:
    """Return the columns of the table round the picture, and the number of its own."""
    cell = next(picture.iterancestors(w("tc")), None)
    table = next(picture.iterancestors(w("tbl")), None)
    row = None if cell is None else cell.getparent()
    if cell is None or table is None or row is None:
        return [], 0
    columns = list(table.iterfind(f"{{{W}}}tblGrid/{{{W}}}gridCol"))
    return columns, row.findall(w("tc")).index(cell)


def _room_beside(picture: etree._Element) -> int:
    columns, own = _columns(picture)
    if own + 1 >= len(columns):
        return 0
    return max(0, int(columns[own + 1].get(w("w"), "0")) - _LEAST_BESIDE)


def _shift(picture: etree._Element, twips: int) -> None:
    """Make the logo's column `twips` wider and the one beside it as much narrower."""
    columns, own = _columns(picture)
    table = next(picture.iterancestors(w("tbl")), None)
    if own + 1 >= len(columns) or table is None:
        return
    for number, change in ((own, twips), (own + 1, -twips)):
        _widen(columns[number], change)
        for row in table.iterchildren(w("tr")):
            cells = row.findall(w("tc"))
            if len(cells) == len(columns):
                width = cells[number].find(f"{{{W}}}tcPr/{{{W}}}tcW")
                if width is not None:
                    _widen(width, change)


def _widen(element: etree._Element, change: int) -> None:
    element.set(w("w"), str(int(element.get(w("w"), "0")) + change))


def _forget(members: dict[str, bytes], name: str) -> None:
    """Take a media file out, and every relationship to it."""
    if name not in members:
        return
    del members[name]
    for rels in [other for other in members if other.endswith(".rels")]:
        folder = posixpath.dirname(posixpath.dirname(rels))
        root = ooxml.parse(members[rels])
        for relation in list(root):
            target = posixpath.join("/", folder, relation.get("Target", ""))
            if posixpath.normpath(target) == f"/{name}":
                root.remove(relation)
        members[rels] = ooxml.to_bytes(root)
