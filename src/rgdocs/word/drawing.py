"""Puts the pictures of one document into its Word file: drawing, relationship, media, type."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping
from typing import TYPE_CHECKING, Final
from xml.sax.saxutils import quoteattr

from attrs import field, frozen
from lxml import etree

from rgdocs.word import ooxml
from rgdocs.word.zipwriter import Entry, static_entry, stored_entry

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rgdocs.word.picture import Picture

_PIC: Final = "http://schemas.openxmlformats.org/drawingml/2006/picture"
_DRAWING: Final = (
    '</w:t><w:drawing><wp:inline xmlns:wp="{wp}" distT="0" distB="0" distL="0" distR="0">'
    '<wp:extent cx="{wide}" cy="{high}"/><wp:docPr id="{id}" name="Afbeelding {id}" descr={alt}/>'
    '<wp:cNvGraphicFramePr><a:graphicFrameLocks xmlns:a="{a}" noChangeAspect="1"/>'
    '</wp:cNvGraphicFramePr><a:graphic xmlns:a="{a}"><a:graphicData uri="{pic}">'
    '<pic:pic xmlns:pic="{pic}"><pic:nvPicPr><pic:cNvPr id="{id}" name="Afbeelding {id}" '
    'descr={alt}/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip xmlns:r="{r}" '
    'r:embed="{relation}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm>'
    '<a:off x="0" y="0"/><a:ext cx="{wide}" cy="{high}"/></a:xfrm><a:prstGeom prst="rect">'
    "<a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline>"
    '</w:drawing><w:t xml:space="preserve">'
)


def drawing(picture: Picture, *, number: str, relation: str) -> str:
    """Return a picture as it stands in a run, between two texts of it."""
    wide, high = picture.extent
    return _DRAWING.format(
        wp=ooxml.WP, a=ooxml.A, pic=_PIC, r=ooxml.R, id=number, relation=relation,
        wide=wide, high=high, alt=quoteattr(picture.alt, {'"': "&quot;"}),
    )  # fmt: skip


@frozen
class Album:
    """What a template must keep to take pictures: its content types and the relations of parts."""

    prefix: str
    """What the ids and names of pictures begin with; nothing else in the file begins so."""
    members: Mapping[str, bytes] = field(repr=False)

    def relation(self, number: int) -> str:
        """Return the id of the relationship to picture `number`."""
        return f"{self.prefix}{number}"

    def entries(self, pictures: list[Picture], used: Mapping[str, set[int]]) -> dict[bytes, Entry]:
        """Return the files that pictures add to the package or change in it, by name.

        `used` says for each part which of `pictures`, counted from 1, are drawn in it.
        """
        names = {n: self._media(n, picture) for n, picture in enumerate(pictures, 1)}
        changed = {ooxml.CONTENT_TYPES: self._types(pictures, names)}
        for part, numbers in used.items():
            folder, _, base = part.rpartition("/")
            rels = f"{folder}/_rels/{base}.rels".lstrip("/")
            changed[rels] = self._relations(rels, folder, {n: names[n] for n in sorted(numbers)})
        made = {name.encode(): static_entry(name, data) for name, data in changed.items()}
        for number, picture in enumerate(pictures, 1):
            made[names[number].encode()] = stored_entry(names[number], picture.data)
        return made

    def _media(self, number: int, picture: Picture) -> str:
        return f"word/media/{self.prefix}{number}.{picture.ending}"

    def _types(self, pictures: list[Picture], names: Mapping[int, str]) -> bytes:
        root = ooxml.parse(self.members[ooxml.CONTENT_TYPES])
        for number, picture in enumerate(pictures, 1):
            added = etree.SubElement(root, f"{{{ooxml.CT}}}Override")
            added.set("PartName", f"/{names[number]}")
            added.set("ContentType", f"image/{picture.ending}")
        return ooxml.to_bytes(root)

    def _relations(self, rels: str, folder: str, names: Mapping[int, str]) -> bytes:
        known = self.members.get(rels)
        fresh = etree.Element(f"{{{ooxml.PR}}}Relationships", nsmap={None: ooxml.PR})
        root = fresh if known is None else ooxml.parse(known)
        for number, name in names.items():
            etree.SubElement(
                root,
                f"{{{ooxml.PR}}}Relationship",
                Id=self.relation(number),
                Type=f"{ooxml.R}/image",
                Target=posixpath.relpath(name, folder or "."),
            )
        return ooxml.to_bytes(root)


def album(members: Mapping[str, bytes], ids: Iterable[str]) -> Album:
    """Return what a template of these files keeps; `ids` are those of its relationships."""
    taken = [*members, *ids]
    prefix = "rgPicture"
    while any(prefix.lower() in name.lower() for name in taken):
        prefix += "x"
    kept = {n: d for n, d in members.items() if n.endswith(".rels") or n == ooxml.CONTENT_TYPES}
    return Album(prefix, kept)
