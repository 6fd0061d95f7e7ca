"""Open a docx in memory: members, relationships, XML; hostile input is refused."""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib
from collections.abc import Mapping
from contextlib import suppress
from typing import TYPE_CHECKING, Final, NamedTuple

from attrs import define, field
from lxml import etree

from rgdocs.errors import Problem, UnreadableFile

from .formfields import as_controls
from .names import name, transitional

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element as Element

MAX_MEMBERS: Final = 4_000
MAX_BYTES: Final = 200_000_000
OFFICE: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"


class Relation(NamedTuple):
    """What a relationship id stands for; `target` is a member name, or an address outside."""

    kind: str
    target: str
    external: bool


class Part(NamedTuple):
    """One XML part: its member name, its root and its relationships."""

    name: str
    root: Element
    relations: Mapping[str, Relation]


def parse(data: bytes, place: str) -> Element:
    """Parse XML without entities, DTDs or network; UnreadableFile names the part."""
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True,
        remove_pis=True,
    )  # fmt: skip
    try:
        root = etree.fromstring(transitional(data), parser)
    except (etree.XMLSyntaxError, ValueError):
        root = None
    if root is None:
        raise refusal("docx.xml", place)
    if root.getroottree().docinfo.internalDTD is not None:
        raise refusal("docx.doctype", place)
    return root


def refusal(code: str, place: str) -> UnreadableFile:
    """Build the error for a docx that cannot be read; it holds no text of the file."""
    message = f"Het Word-bestand is beschadigd of geen Word-bestand ({code})."
    hint = "Open het in Word en sla het opnieuw op."
    return UnreadableFile(Problem(path=place, code=code, message=message, hint=hint))


class Members(Mapping[str, bytes]):
    """The files in a docx by name, each unzipped when it is asked for."""

    def __init__(self, archive: zipfile.ZipFile, document: str) -> None:
        """Take over an archive; `document` is the name for messages."""
        self._archive = archive
        self._document = document
        self._names = dict.fromkeys(archive.namelist())
        self._read: dict[str, bytes] = {}

    def __getitem__(self, member: str) -> bytes:
        """Return what is in a file; UnreadableFile when it is damaged."""
        if member not in self._read:
            if member not in self._names:
                raise KeyError(member)
            self._read[member] = self._unzipped(member)
        return self._read[member]

    def _unzipped(self, member: str) -> bytes:
        data: bytes | None = None
        with suppress(*_BROKEN):
            data = self._archive.read(member)
        if data is None:
            raise refusal("docx.zip", self._document)
        return data

    def __contains__(self, member: object) -> bool:
        """Tell whether there is a file with this name, without unzipping it."""
        return member in self._names

    def __iter__(self) -> Iterator[str]:
        """Yield the names."""
        return iter(self._names)

    def __len__(self) -> int:
        """Return how many files there are."""
        return len(self._names)


_BROKEN: Final = (
    *(zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError),
    *(EOFError, OSError, ValueError),
)


def read_members(data: bytes, document: str) -> Members:
    """Open in memory, within limits; UnreadableFile when it is no zip or is too large."""
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except _BROKEN:
        archive = None
    infos = [] if archive is None else archive.infolist()
    too_large = len(infos) > MAX_MEMBERS or sum(i.file_size for i in infos) > MAX_BYTES
    if archive is None or not infos or too_large:
        raise refusal("docx.zip", document)
    return Members(archive, document)


@define
class Package:
    """A docx: `members` by name; parts are parsed once."""

    document: str
    members: Members = field(repr=False)
    _parts: dict[str, Part] = field(factory=dict, repr=False)

    @classmethod
    def open(cls, data: bytes, document: str) -> Package:
        """Open docx bytes; `document` is the name for messages."""
        return cls(document, read_members(data, document))

    def main(self) -> Part:
        """Return the main document part."""
        for relation in self.relations("").values():
            if relation.kind == "officeDocument" and relation.target in self.members:
                return self.part(relation.target)
        raise refusal("docx.main", self.document)

    def part(self, member: str) -> Part:
        """Return a parsed part; it must be a member."""
        if member not in self._parts:
            if member not in self.members:
                raise refusal("docx.part", f"{self.document}/{member}")
            root = parse(self.members[member], f"{self.document}/{member}")
            if b"ffData" in self.members[member]:
                as_controls(root)
            self._parts[member] = Part(member, root, self.relations(member))
        return self._parts[member]

    def read(self) -> list[bytes]:
        """Return the parts that were parsed."""
        return [self.members[member] for member in self._parts]

    def relations(self, member: str) -> dict[str, Relation]:
        """Return the relationships of a member ("" = the package) by id."""
        folder, base = posixpath.split(member)
        data = self.members.get(posixpath.join(folder, "_rels", f"{base}.rels"))
        if data is None:
            return {}
        root = parse(data, f"{self.document}/{member}")
        return {
            each.get("Id", ""): _relation(each, folder)
            for each in root.iter(name("rel:Relationship"))
        }

    def related(self, part: Part, kind: str) -> str | None:
        """Return the member that `part` names as its `kind` (styles, numbering, …), or None."""
        for relation in part.relations.values():
            if relation.kind == kind and relation.target in self.members:
                return relation.target
        return None


def _relation(element: Element, folder: str) -> Relation:
    target = element.get("Target", "")
    external = element.get("TargetMode") == "External"
    if not external:
        target = posixpath.normpath(posixpath.join("/" + folder, target)).lstrip("/")
    return Relation(element.get("Type", "").rpartition("/")[2], target, external)
