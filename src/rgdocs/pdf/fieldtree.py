"""The tree of form fields: the dots of a path become parents, so that `/T` never holds a dot."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define, field
from pypdf.generic import ArrayObject, IndirectObject

from rgdocs.errors import TemplateError
from rgdocs.pdf.objects import array, dictionary, entries, name, text
from rgdocs.pdf.typstfile import TypstFile
from rgdocs.problems import problem

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pypdf.generic import DictionaryObject, PdfObject


@define
class FieldTree:
    """Collects fields by their full name (`resourcegroepplan.kortetermijndoelen.0.ik_wil`).

    A name is used once, and never both for a field and for the parent of others; both raise
    TemplateError with the name, which comes from the template.
    """

    file: TypstFile = field(repr=False)
    roots: ArrayObject = field(factory=lambda: array(()))
    _nodes: dict[str, IndirectObject] = field(factory=dict, repr=False)
    _leaves: set[str] = field(factory=set, repr=False)
    _questions: dict[str, IndirectObject] = field(factory=dict, repr=False)

    def add(self, full_name: str, widget: DictionaryObject, reference: IndirectObject) -> None:
        """Hang a widget, which is its own field, into the tree."""
        if full_name in self._nodes or full_name in self._leaves:
            raise _twice(full_name)
        above, _, last = full_name.rpartition(".")
        widget[name("/T")] = text(last)
        self._hang(above, widget, reference)
        self._leaves.add(full_name)

    def add_choice(
        self,
        full_name: str,
        widget: DictionaryObject,
        reference: IndirectObject,
        asked: Mapping[str, PdfObject],
    ) -> None:
        """Hang a radio button under the field of its question; `asked` is what that one says."""
        if full_name not in self._questions:
            node = dictionary({**asked, "/Kids": array(())})
            self._questions[full_name] = self.file.add(node)
            self.add(full_name, node, self._questions[full_name])
        question = entries(self._questions[full_name])
        if str(asked["/V"]) != "/Off":
            question[name("/V")] = asked["/V"]
        widget[name("/Parent")] = self._questions[full_name]
        kids = question["/Kids"]
        if isinstance(kids, ArrayObject):
            kids.append(reference)

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
            self._nodes[path] = self.file.add(node)
            self._hang(above, node, self._nodes[path])
        return self._nodes[path]


def _twice(full_name: str) -> TemplateError:
    return TemplateError(problem("pdf.field-twice", full_name))
