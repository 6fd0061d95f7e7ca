"""A PDF that Typst has just written, as its numbered objects; read only where it is changed.

Why not a general reader and writer: they read, copy and write every object, of which a form has
a thousand, to change some hundred; that costs more than the whole layout. This knows the shape
of Typst's files (one table of objects, each in the open), checks it, and refuses anything else.
The objects themselves are pypdf's.
"""

from __future__ import annotations

import io
import re
from itertools import pairwise
from typing import TYPE_CHECKING, ClassVar, Final, NamedTuple

from attrs import define, field
from pypdf.generic import DictionaryObject, IndirectObject, PdfObject, StreamObject, read_object

from rgdocs.errors import BugInRgdocs, Problem
from rgdocs.pdf.objects import array, dictionary, encoded, entries, items, name, text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from pypdf import PdfReader

_END: Final = re.compile(
    rb"trailer\s*<<[^<>]*/Root (?P<root>\d+) 0 R[^<>]*/Info (?P<info>\d+) 0 R.*>>"
    rb"\s*startxref\s+(?P<start>\d+)\s+%%EOF\s*\Z",
    re.DOTALL,
)
_HEAD: Final = re.compile(rb"xref\s+0 (?P<count>\d+)\s*\n")
_TAIL: Final = 4096
_ENTRY: Final = 20
_ID: Final = re.compile(rb"/ID\[[^\]]*\]")
_BODY: Final = re.compile(rb"\d+ 0 obj\s*(?P<body>.*?)\s*endobj\s*\Z", re.DOTALL)
_STREAM: Final = re.compile(rb">>\s*stream\r?\n")
_REFERENCE: Final = re.compile(rb"\b(\d+) 0 R\b")
_ELEMENT: Final = re.compile(
    rb"\d+ 0 obj\s*<</Type/StructElem/S/(?P<kind>\w+)/P \d+ 0 R.*?"
    rb"(?:/K\[(?P<kids>[^\[\]()]*)\])?(?:/Pg \d+ 0 R)?>>\s*endobj\s*\Z",
    re.DOTALL,
)
_LINK: Final = re.compile(
    rb"\d+ 0 obj\s*<</Type/Annot/Subtype/Link/Rect\[(?P<rect>[\d. -]+)\][^()]*"
    rb"/A<</Type/Action/S/URI/URI\((?P<target>[^()\\]*)\)>>[^()]*?"
    rb"(?:/StructParent (?P<parent>\d+)[^()]*)?(?:/Contents\([^()\\]*\))?>>\s*endobj\s*\Z"
)
_NESTED: Final = re.compile(rb"<<[^<>]*>>")


class Element(NamedTuple):
    """A structure element: its kind (`/TD`), the numbers of the elements in it, and whether it
    holds anything at all.
    """

    kind: str
    kids: list[int]
    empty: bool


class Link(NamedTuple):
    """A link to an address outside: what it points to, its rectangle (pt), its key in the parent
    tree, -1 without one.
    """

    target: str
    rect: tuple[float, ...]
    parent: int


@define
class TypstFile:
    """The objects by number; `change` one, `add` one, `data` is the file with all of it."""

    _raw: dict[int, bytes] = field(repr=False)
    _ids: bytes = field(repr=False)
    root_number: int
    strict: ClassVar[bool] = True
    """Read nothing that is not as it should be; pypdf asks a reader."""
    info_number: int
    _read: dict[int, PdfObject] = field(factory=dict, repr=False)
    _changed: set[int] = field(factory=set, repr=False)
    _free: list[int] = field(factory=list, repr=False)

    @classmethod
    def open(cls, pdf: bytes) -> TypstFile:
        """Cut a PDF into its objects."""
        end = _END.search(pdf, max(0, len(pdf) - _TAIL))
        head = None if end is None else _HEAD.match(pdf, int(end["start"]))
        if end is None or head is None:
            raise _unexpected()
        first, start = head.end(), int(end["start"])
        table = range(first + _ENTRY, first + _ENTRY * int(head["count"]), _ENTRY)
        places = [int(pdf[at : at + 10]) for at in table]
        ends = dict(pairwise([*sorted(places), start]))
        raw = {number: pdf[at : ends[at]] for number, at in enumerate(places, start=1)}
        if not all(one.startswith(b"%d 0 obj" % number) for number, one in raw.items()):
            raise _unexpected()
        ids = _ID.search(pdf, end.start())
        return cls(raw, ids[0] if ids else b"", int(end["root"]), int(end["info"]))

    @property
    def root(self) -> DictionaryObject:
        """Return the catalog, to be changed."""
        return self.change(self.root_number)

    @property
    def pages(self) -> list[DictionaryObject]:
        """Return the pages, in order."""
        return list(self._pages(self.look(self.root_number)["/Pages"]))

    def _pages(self, node: PdfObject) -> Iterator[DictionaryObject]:
        held = entries(node)
        if "/Kids" not in held:
            yield held
        for kid in items(held.get("/Kids", array(()))):
            yield from self._pages(kid)

    def count_pages(self) -> int:
        """Return how many pages there are."""
        return int(str(entries(self.look(self.root_number)["/Pages"])["/Count"]))

    def get_object(self, reference: IndirectObject | int) -> PdfObject:
        """Return the object with this number; pypdf's references ask for it by this name."""
        number = reference if isinstance(reference, int) else reference.idnum
        if number not in self._read:
            body = _BODY.match(self._raw[number])
            if body is None:
                raise _unexpected()
            made = read_object(io.BytesIO(body["body"]), self._as_reader())
            if made is None:
                raise _unexpected()
            made.indirect_reference = self.reference(number)
            self._read[number] = made
        return self._read[number]

    def _as_reader(self) -> PdfReader:
        """Return this file for pypdf, which asks no more of a reader than `get_object`."""
        return self  # type: ignore[return-value]

    def reference(self, number: int) -> IndirectObject:
        """Return a reference to an object."""
        return IndirectObject(number, 0, self._as_reader())

    def look(self, number: int) -> DictionaryObject:
        """Return a dictionary that stays as it is."""
        return entries(self.get_object(number))

    def change(self, number: int) -> DictionaryObject:
        """Return a dictionary that will be written anew."""
        self._changed.add(number)
        return self.look(number)

    def add(self, made: PdfObject) -> IndirectObject:
        """Put one more object into the file."""
        number = self._free.pop() if self._free else len(self._raw) + 1
        self._raw[number] = b""
        self._read[number] = made
        self._changed.add(number)
        return self.reference(number)

    def drop(self, number: int) -> None:
        """Take out an object that nothing refers to any more."""
        self._raw[number] = b""
        self._read.pop(number, None)
        self._changed.discard(number)
        self._free.append(number)

    def element(self, number: int) -> Element:
        """Return what a structure element is and holds; read without parsing, there are many.

        What stands in a string cannot be taken for it: both ends of the object are fixed.
        """
        found = _ELEMENT.match(self._raw[number])
        if number in self._changed or found is None or found["kids"] is None:
            return self._element(self.look(number))
        plain = _NESTED.sub(b"", found["kids"])
        kids = [int(each) for each in _REFERENCE.findall(plain)]
        return Element(f"/{found['kind'].decode()}", kids, not found["kids"].strip())

    def link(self, number: int) -> Link | None:
        """Return a link, None for another annotation; read without parsing, there are many."""
        found = _LINK.match(self._raw[number])
        if found is None:
            return None
        rect = tuple(map(float, found["rect"].split()))
        return Link(found["target"].decode("latin-1"), rect, int(found["parent"] or -1))

    def put(self, number: int, made: DictionaryObject) -> None:
        """Let an object be another one."""
        made.indirect_reference = self.reference(number)
        self._read[number] = made
        self._changed.add(number)

    def rename(self, number: int, old: str, new: str, alternative: PdfObject) -> None:
        """Give a structure element another kind, and an alternative text."""
        kind = b"/S/%s/P " % old.encode()
        raw = self._raw[number]
        if number not in self._changed and number not in self._read and raw.count(kind) == 1:
            told = b"/S/%s/Alt%s/P " % (new.encode(), encoded(alternative))
            self._raw[number] = raw.replace(kind, told)
            return
        element = self.change(number)
        element[name("/S")] = name(f"/{new}")
        element[name("/Alt")] = alternative

    def _element(self, node: DictionaryObject) -> Element:
        held = node.raw_get("/K") if "/K" in node else array(())
        inner = held.get_object()
        every = [held] if isinstance(inner, DictionaryObject) else items(held) or [held]
        kids = [
            each.idnum
            for each in every
            if isinstance(each, IndirectObject) and "/S" in entries(each)
        ]
        return Element(str(node.get("/S", "")), kids, inner == [])

    def copy(
        self, value: PdfObject, other: TypstFile, known: dict[int, IndirectObject]
    ) -> PdfObject:
        """Return `value` of another file with all it refers to copied into this one, once."""
        if isinstance(value, IndirectObject):
            if value.idnum not in known:
                known[value.idnum] = self.add(dictionary({}))
                self._take(known[value.idnum].idnum, value.idnum, other, known)
            return known[value.idnum]
        if isinstance(value, DictionaryObject):
            return dictionary({key: self.copy(value.raw_get(key), other, known) for key in value})
        return (
            array([self.copy(each, other, known) for each in value])
            if isinstance(value, list)
            else value
        )

    def _take(
        self, number: int, theirs: int, other: TypstFile, known: dict[int, IndirectObject]
    ) -> None:
        """Copy an object as it stands, but for the numbers that it refers to."""
        body = _BODY.match(other._raw[theirs])
        if body is None:
            raise _unexpected()
        whole: bytes = body["body"]
        stream = _STREAM.search(whole)
        head, rest = (whole[: stream.start()], whole[stream.start() :]) if stream else (whole, b"")
        refers = [int(each) for each in _REFERENCE.findall(head)]
        renamed = {each: self.copy(other.reference(each), other, known) for each in refers}
        head = _REFERENCE.sub(lambda found: b"%d 0 R" % _number(renamed[int(found[1])]), head)
        self._raw[number] = b"%d 0 obj\n%s%s\nendobj\n" % (number, head, rest)
        self._read.pop(number)
        self._changed.discard(number)

    def note(self, marks: Mapping[str, str]) -> None:
        """Put private entries into the information dictionary."""
        if marks:
            info = self.change(self.info_number)
            info.update({name(f"/{key}"): text(marks[key]) for key in sorted(marks)})

    def data(self) -> bytes:
        """Return the file."""
        out = io.BytesIO()
        out.write(b"%PDF-1.7\n%\x80\x80\x80\x80\n\n")
        table = [b"0000000000 65535 f\r\n"]
        for number in range(1, len(self._raw) + 1):
            if number in self._free:
                table.append(b"0000000000 65535 f\r\n")
                continue
            table.append(b"%010d 00000 n\r\n" % out.tell())
            self._write(out, number)
        start = out.tell()
        out.write(b"xref\n0 %d\n" % len(table))
        out.write(b"".join(table))
        trailer = (len(table), self.root_number, self.info_number, self._ids, start)
        out.write(
            b"trailer\n<</Size %d/Root %d 0 R/Info %d 0 R%s>>\nstartxref\n%d\n%%%%EOF" % trailer
        )
        return out.getvalue()

    def _write(self, out: io.BytesIO, number: int) -> None:
        if number not in self._changed:
            out.write(self._raw[number])
            return
        out.write(b"%d 0 obj\n%s\nendobj\n" % (number, encoded(self._read[number])))


def content_of(page: DictionaryObject) -> bytes:
    """Return what a page draws."""
    held = page.get("/Contents")
    found = None if held is None else held.get_object()
    return found.get_data() if isinstance(found, StreamObject) else b""


def _number(reference: PdfObject) -> int:
    return reference.idnum if isinstance(reference, IndirectObject) else 0


def _unexpected() -> BugInRgdocs:
    return BugInRgdocs(Problem(code="bug.typst-output", message="Typst wrote another kind of PDF."))
