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
from pypdf.generic import DictionaryObject, IndirectObject, PdfObject, read_object

from rgdocs.errors import BugInRgdocs, Problem
from rgdocs.pdf import raw
from rgdocs.pdf.leaf import Leaf, Link, kids, leaf, link, parents, unpacked
from rgdocs.pdf.objects import array, encoded, entries, items, name, text

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
_REFERENCE: Final = re.compile(rb"\b(\d+) 0 R\b")
_ELEMENT: Final = re.compile(
    rb"\d+ 0 obj\s*<</Type/StructElem/S/(?P<kind>\w+)/P \d+ 0 R.*?"
    rb"(?:/K\[(?P<kids>[^\[\]()]*)\])?(?:/Pg \d+ 0 R)?>>\s*endobj\s*\Z",
    re.DOTALL,
)
_ABOVE: Final = re.compile(rb"\d+ 0 obj\s*<</Type/StructElem/S/\w+/P (\d+) 0 R")
_NESTED: Final = re.compile(rb"<<[^<>]*>>")


class Element(NamedTuple):
    """A structure element: its kind (`/TD`), the numbers of the elements in it, and whether it
    holds anything at all.
    """

    kind: str
    kids: list[int]
    empty: bool


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
        held = {number: pdf[at : ends[at]] for number, at in enumerate(places, start=1)}
        if not all(one.startswith(b"%d 0 obj" % number) for number, one in held.items()):
            raise _unexpected()
        ids = _ID.search(pdf, end.start())
        return cls(held, ids[0] if ids else b"", int(end["root"]), int(end["info"]))

    @property
    def root(self) -> DictionaryObject:
        """Return the catalog, to be changed."""
        return self.change(self.root_number)

    def count_pages(self) -> int:
        """Return how many pages there are."""
        return int(str(entries(self.look(self.root_number)["/Pages"])["/Count"]))

    def get_object(self, reference: IndirectObject | int) -> PdfObject:
        """Return the object with this number; pypdf's references ask for it by this name."""
        number = reference if isinstance(reference, int) else reference.idnum
        if number not in self._read:
            made = read_object(io.BytesIO(self.body(number)), self._as_reader())
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

    def empty_groups(self) -> list[int]:
        """Return the groups in the structure that hold nothing."""
        sign = b"<</Type/StructElem/S/Div/"
        likely = [n for n, held in self._raw.items() if sign in held[:60]]
        return [each for each in likely if self.element(each).empty]

    def above(self, number: int) -> int | None:
        """Return the structure element that one is in; None for one at the top."""
        found = _ABOVE.match(self._raw[number])
        above = int(found[1]) if found else _number(self.look(number).raw_get("/P"))
        inner = b"/Type/StructElem" in self._raw[above][:40]
        return above if inner or self.look(above).get("/Type") == "/StructElem" else None

    def take_out(self, number: int, above: int) -> bool:
        """Take an element out of the one that it is in; False when that takes a parser."""
        held = self._raw[above]
        told = b"%d 0 R" % number
        if (
            above in self._read
            or b"/K[" not in held
            or len(re.findall(rb"\b%s\b" % told, held)) != 1
        ):
            return False
        self._raw[above] = re.sub(rb" %s\b|\b%s ?" % (told, told), b"", held, count=1)
        return True

    def link(self, number: int) -> Link | None:
        """Return a link, None for another annotation; read without parsing, there are many."""
        return link(self._raw[number])

    def rename(self, number: int, old: str, new: str, alternative: str) -> None:
        """Give a structure element another kind, and an alternative text."""
        kind = b"/S/%s/P " % old.encode()
        held = self._raw[number]
        if number not in self._changed and number not in self._read and held.count(kind) == 1:
            told = b"/S/%s/Alt%s/P " % (new.encode(), raw.text(alternative))
            self._raw[number] = held.replace(kind, told)
            return
        element = self.change(number)
        element[name("/S")] = name(f"/{new}")
        element[name("/Alt")] = text(alternative)

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

    def leaves(self) -> Iterator[Leaf]:
        """Yield the pages, in order."""
        yield from self._leaves(_number(self.look(self.root_number).raw_get("/Pages")))

    def _leaves(self, number: int) -> Iterator[Leaf]:
        held = self._raw[number]
        inner = kids(held)
        for kid in inner or ():
            yield from self._leaves(kid)
        if inner is None:
            yield leaf(number, held) or self._leaf(number)

    def _leaf(self, number: int) -> Leaf:
        page = self.look(number)
        resources, contents = (_number(page.raw_get(f"/{k}")) for k in ("Resources", "Contents"))
        links = map(_number, items(page.get("/Annots", array(()))))
        return Leaf(number, resources, contents, list(links), page.get("/Tabs") == "/S")

    def content(self, number: int) -> bytes:
        """Return what is in a stream."""
        found = unpacked(self._raw[number])
        if found is None:
            raise _unexpected()
        return found

    def parents(self) -> dict[int, int]:
        """Return the object of each key of the parent tree."""
        catalog = self.look(self.root_number)
        held = catalog.raw_get("/StructTreeRoot") if "/StructTreeRoot" in catalog else None
        if held is None:
            return {}
        found = parents(self._raw[_number(held)])
        if found is None:
            return dict(_numbered(entries(entries(held).get("/ParentTree", array(())))))
        return found

    def append(self, body: bytes) -> int:
        """Put one more object into the file, as it is written, and return its number."""
        number = self._free.pop() if self._free else len(self._raw) + 1
        self.write(number, body)
        return number

    def write(self, number: int, body: bytes) -> None:
        """Let an object that nothing has read be this one."""
        self._raw[number] = b"%d 0 obj\n%s\nendobj\n" % (number, body)

    def body(self, number: int) -> bytes:
        """Return an object as it stands."""
        found = _BODY.match(self._raw[number])
        if found is None:
            raise _unexpected()
        held: bytes = found["body"]
        return held

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


def _numbered(node: DictionaryObject) -> Iterator[tuple[int, int]]:
    for kid in items(node.get("/Kids", array(()))):
        yield from _numbered(entries(kid))
    pairs = items(node.get("/Nums", array(())))
    for key, value in zip(pairs[::2], pairs[1::2], strict=True):
        if isinstance(value, IndirectObject):
            yield int(str(key)), value.idnum


def _number(reference: PdfObject) -> int:
    return reference.idnum if isinstance(reference, IndirectObject) else 0


def _unexpected() -> BugInRgdocs:
    return BugInRgdocs(Problem(code="bug.typst-output", message="Typst wrote another kind of PDF."))
