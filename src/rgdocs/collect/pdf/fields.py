"""The form fields of a PDF by their full name, in the order of the pages.

The tree of the form comes first; a widget that only its page knows counts as well, for some
programs lose the tree.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define, field, frozen
from pypdf.generic import DictionaryObject, NumberObject, PdfObject

from rgdocs.collect.pdf.objects import entries, found, items, name
from rgdocs.collect.pdf.strings import text_of
from rgdocs.collect.stop import Stop

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rgdocs.collect.pdf.reader import Bounded

MAX_FIELDS = 10_000
MAX_WITHIN = 32
"""Parents of one field."""

_OFF = "/Off"
_RADIO = 1 << 15
_INHERITED = ("/FT", "/Ff", "/V")


@frozen
class Filled:
    """A field: its full name, what stands in it, and where its first box is."""

    name: str = field(repr=False)
    value: str | bool = field(repr=False)
    place: str


@define
class _Field:
    """A field while it is looked for: its entries, inherited ones too, and its boxes."""

    name: str = field(repr=False)
    own: dict[str, PdfObject] = field(repr=False)
    boxes: list[DictionaryObject] = field(factory=list, repr=False)


@define
class _Form:
    """Walks the tree of fields; each dictionary once."""

    seen: set[int] = field(factory=set)
    fields: dict[str, _Field] = field(factory=dict, repr=False)

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
        """Add a box of the field of this full name."""
        self.fields.setdefault(full, _Field(full, own)).boxes.append(box)

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
    """Return every field with a name, empty ones too, in the order of the pages."""
    form = _Form()
    root = entries(reader.root_object.get("/AcroForm"))
    for item in items(root.get("/Fields")):
        form.walk(item, "", {}, 0)
    places: dict[int, tuple[int, str]] = {}
    for number, (page, box) in enumerate(_annotations(reader), 1):
        form.orphan(box)
        places.setdefault(id(box), (number, f"pdf:p{page}:{number}"))
    fields = [(_place(one, places), one) for one in form.fields.values() if one.name]
    fields.sort(key=lambda pair: pair[0])
    return [_filled(reader, one, place) for (_, place), one in fields]


def _filled(reader: Bounded, one: _Field, place: str) -> Filled:
    """Return the field; its text is counted, for many fields can point at one long text."""
    if _is_radio(one):
        chosen = _chosen(one)
        return Filled(f"{one.name}={chosen}" if chosen else one.name, bool(chosen), place)
    value = _value(one)
    reader.spend(0 if isinstance(value, bool) else len(value))
    return Filled(one.name, value, place)


def _annotations(reader: Bounded) -> Iterator[tuple[int, DictionaryObject]]:
    for number, page in enumerate(reader.pages, 1):
        for item in items(page.get("/Annots")):
            box = item.get_object()
            if isinstance(box, DictionaryObject):
                yield number, box


def _place(one: _Field, places: dict[int, tuple[int, str]]) -> tuple[int, str]:
    known = [places[id(box)] for box in one.boxes if id(box) in places]
    return min(known, default=(MAX_FIELDS * MAX_FIELDS, "pdf:p0"))


def _value(one: _Field) -> str | bool:
    """Return the text, or whether the box is ticked: the value says so, else its look."""
    value = one.own.get("/V")
    if name(one.own.get("/FT")) != "/Btn":
        return text_of(value)
    looks = [value] if value is not None else [box.get("/AS") for box in one.boxes]
    return any(_on(look) for look in looks)


def _is_radio(one: _Field) -> bool:
    flags = found(one.own.get("/Ff"))
    return isinstance(flags, NumberObject) and bool(flags & _RADIO)


def _chosen(one: _Field) -> str:
    """Return which of its radio buttons is on, "" for none.

    Some programs write a value into each button; then the looks of the buttons say which.
    """
    told = [one.own.get("/V"), *(box.get("/AS") for box in one.boxes)]
    return next((name(look).removeprefix("/") for look in told if _on(look)), "")


def _on(look: PdfObject | None) -> bool:
    return name(look) not in {"", "/", _OFF}


def _inherit(inherited: dict[str, PdfObject], node: DictionaryObject) -> dict[str, PdfObject]:
    own = {key: node[key] for key in _INHERITED if key in node}
    return {**inherited, **own}


def _joined(above: str, node: DictionaryObject) -> str:
    return ".".join(filter(None, (above, text_of(node.get("/T")))))
