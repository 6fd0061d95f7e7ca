"""The form fields of a PDF by their full name, in the order of the pages.

The tree of the form comes first; a widget that only its page knows counts as well, for some
programs lose the tree.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define, field, frozen
from pypdf.generic import DictionaryObject, PdfObject

from rgdocs.collect.pdf.notes import note_on
from rgdocs.collect.pdf.objects import entries, found, items, name
from rgdocs.collect.pdf.strings import text_of
from rgdocs.collect.pdf.values import text, told
from rgdocs.collect.stop import Stop

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rgdocs.collect.pdf.reader import Bounded

MAX_FIELDS = 10_000
MAX_WITHIN = 32
"""Parents of one field."""

_NOWHERE = "pdf:p0"
_INHERITED = ("/FT", "/Ff", "/V", "/RV")


@frozen
class Filled:
    """A field or a note: its full name, what stands in it, and where its first box is.

    `code` tells why what stands there is no answer.
    """

    name: str = field(repr=False)
    value: str | bool = field(repr=False)
    place: str
    code: str = ""


@define
class _Field:
    """A field while it is looked for: its entries, inherited ones too, and its boxes."""

    name: str = field(repr=False)
    own: dict[str, PdfObject] = field(repr=False)
    boxes: list[DictionaryObject] = field(factory=list, repr=False)

    def agrees(self, own: dict[str, PdfObject]) -> bool:
        """Say whether a field of this name with these entries says nothing else."""
        if name(own.get("/FT")) == "/Btn":
            return True
        said, other = text(self.own), text(own)
        if not said and other:
            self.own = own
        return not said or not other or said == other


@define
class _Form:
    """Walks the tree of fields; each dictionary once."""

    seen: set[int] = field(factory=set)
    fields: dict[str, list[_Field]] = field(factory=dict, repr=False)

    def walk(
        self, item: PdfObject, above: str, inherited: dict[str, PdfObject], depth: int
    ) -> None:
        """Add the field at `item` and all below it; a field that is not there is a lost answer."""
        node = item.get_object()
        if not isinstance(node, DictionaryObject):
            raise Stop("read.damaged")
        if not self._first_time(node):
            return
        full, own = _joined(above, node), _inherit(inherited, node)
        kids = items(node.get("/Kids"))
        if depth > MAX_WITHIN:
            raise Stop("read.bomb")
        for kid in kids:
            self.walk(kid, full, own, depth + 1)
        if not kids:
            self.add(full, own, node)

    def add(self, full: str, own: dict[str, PdfObject], box: DictionaryObject) -> None:
        """Add a box of the field of this full name.

        Two fields of one name must say the same; where they do not, both are kept.
        """
        namesakes = self.fields.setdefault(full, [])
        same = next((one for one in namesakes if one.agrees(own)), None)
        if same is None:
            same = _Field(full, own)
            namesakes.append(same)
        elif "/V" not in same.own:
            same.own = own
        same.boxes.append(box)

    def orphan(self, box: DictionaryObject) -> None:
        """Add a widget of a page that the tree did not reach, with what its parents say."""
        if name(box.get("/Subtype")) != "/Widget" or not self._first_time(box):
            return
        full, own = "", _inherit({}, box)
        node: PdfObject | None = box
        for _ in range(MAX_WITHIN):
            if not isinstance(node, DictionaryObject):
                break
            full = ".".join(filter(None, (text_of(node.get("/T")), full)))
            own = {**_inherit({}, node), **own}
            node = found(node.get("/Parent"))
        self.add(full, own, box)

    def _first_time(self, node: DictionaryObject) -> bool:
        if id(node) in self.seen:
            return False
        self.seen.add(id(node))
        if len(self.seen) > MAX_FIELDS:
            raise Stop("read.bomb")
        return True


def read_fields(reader: Bounded) -> list[Filled]:
    """Return every field, empty ones too, in the order of the pages; then the notes."""
    form = _Form()
    root = entries(reader.root_object.get("/AcroForm"))
    for item in items(root.get("/Fields")):
        form.walk(item, "", {}, 0)
    places: dict[int, tuple[int, str]] = {}
    notes: list[Filled] = []
    for number, (page, box) in enumerate(_annotations(reader), 1):
        place = f"pdf:p{page}:{number}"
        form.orphan(box)
        places.setdefault(id(box), (number, place))
        if note := note_on(box):
            reader.spend(len(note[0]))
            notes.append(Filled("", note[0], place, note[1]))
    fields = [(_place(one, places), one) for same in form.fields.values() for one in same]
    fields.sort(key=lambda pair: pair[0])
    if "/XFA" in root:
        notes.append(Filled("", "", _NOWHERE, "read.xfa"))
    return [*(_filled(reader, one, place) for (_, place), one in fields), *notes]


def _filled(reader: Bounded, one: _Field, place: str) -> Filled:
    """Return the field; its text is counted, for many fields can point at one long text."""
    said = told(one.own, one.boxes)
    reader.spend(0 if isinstance(said.value, bool) else len(said.value))
    full = f"{one.name}={said.choice}" if said.choice else one.name
    return Filled(full, said.value, place, said.code)


def _annotations(reader: Bounded) -> Iterator[tuple[int, DictionaryObject]]:
    for number, page in enumerate(reader.pages, 1):
        for item in items(page.get("/Annots")):
            box = item.get_object()
            if isinstance(box, DictionaryObject):
                yield number, box


def _place(one: _Field, places: dict[int, tuple[int, str]]) -> tuple[int, str]:
    known = [places[id(box)] for box in one.boxes if id(box) in places]
    return min(known, default=(MAX_FIELDS * MAX_FIELDS, _NOWHERE))


def _inherit(inherited: dict[str, PdfObject], node: DictionaryObject) -> dict[str, PdfObject]:
    own = {key: node[key] for key in _INHERITED if key in node}
    return {**inherited, **own}


def _joined(above: str, node: DictionaryObject) -> str:
    return ".".join(filter(None, (above, text_of(node.get("/T")))))
