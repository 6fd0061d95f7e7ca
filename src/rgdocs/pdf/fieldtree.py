"""The tree of form fields: the dots of a path become parents, so that `/T` never holds a dot."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define, field
from pypdf import PdfWriter
from pypdf.generic import ArrayObject, IndirectObject

from rgdocs.errors import TemplateError
from rgdocs.pdf.objects import array, dictionary, entries, name, text
from rgdocs.problems import problem

if TYPE_CHECKING:
    from pypdf.generic import DictionaryObject


@define
class FieldTree:
    """Collects fields by their full name (`resourcegroepplan.kortetermijndoelen.0.ik_wil`).

    A name is used once, and never both for a field and for the parent of others; both raise
    TemplateError with the name, which comes from the template.
    """

    writer: PdfWriter = field(repr=False)
    roots: ArrayObject = field(factory=lambda: array(()))
    _nodes: dict[str, IndirectObject] = field(factory=dict, repr=False)
    _leaves: set[str] = field(factory=set, repr=False)

    def add(self, full_name: str, widget: DictionaryObject, reference: IndirectObject) -> None:
        """Hang a widget, which is its own field, into the tree."""
        if full_name in self._nodes or full_name in self._leaves:
            raise _twice(full_name)
        above, _, last = full_name.rpartition(".")
        widget[name("/T")] = text(last)
        self._hang(above, widget, reference)
        self._leaves.add(full_name)

    def _hang(self, above: str, node: DictionaryObject, reference: IndirectObject) -> None:
        if not above:
            self.roots.append(reference)
            return
        parent = self._parent(above)
        node[name("/Parent")] = parent
        kids = entries(parent)["/Kids"]
        if isinstance(kids, ArrayObject):
            kids.append(reference)

    def _parent(self, path: str) -> IndirectObject:
        """Return the node of a parent, made when it is first needed."""
        if path in self._leaves:
            raise _twice(path)
        if path not in self._nodes:
            above, _, last = path.rpartition(".")
            node = dictionary({"/T": text(last), "/Kids": array(())})
            self._nodes[path] = self.writer._add_object(node)  # noqa: SLF001
            self._hang(above, node, self._nodes[path])
        return self._nodes[path]


def _twice(full_name: str) -> TemplateError:
    return TemplateError(problem("pdf.field-twice", full_name))
