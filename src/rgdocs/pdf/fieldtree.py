"""The tree of form fields: the dots of a path become parents, so that `/T` never holds a dot."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define, field

from rgdocs.errors import TemplateError
from rgdocs.pdf import raw
from rgdocs.pdf.typstfile import TypstFile
from rgdocs.problems import problem

if TYPE_CHECKING:
    from collections.abc import Mapping

    Entries = Mapping[str, bytes]


@define
class Node:
    """A field that others hang under; `number` is that of its object."""

    number: int
    entries: dict[str, bytes] = field(repr=False)
    kids: list[int] = field(factory=list, repr=False)


@define
class FieldTree:
    """Collects fields by their full name (`resourcegroepplan.kortetermijndoelen.0.ik_wil`).

    A name is used once, and never both for a field and for the parent of others; both raise
    TemplateError with the name, which comes from the template. `finish` writes the parents.
    """

    file: TypstFile = field(repr=False)
    roots: list[int] = field(factory=list)
    _nodes: dict[str, Node] = field(factory=dict, repr=False)
    _leaves: set[str] = field(factory=set, repr=False)
    _questions: dict[str, Node] = field(factory=dict, repr=False)

    def add(self, full_name: str, entries: dict[str, bytes], number: int) -> None:
        """Hang a widget, which is its own field, into the tree."""
        if full_name in self._nodes or full_name in self._leaves:
            raise _twice(full_name)
        above, _, last = full_name.rpartition(".")
        entries["/T"] = raw.text(last)
        self._hang(above, entries, number)
        self._leaves.add(full_name)

    def add_choice(
        self, full_name: str, entries: dict[str, bytes], number: int, asked: Entries
    ) -> None:
        """Hang a radio button under the field of its question; `asked` is what that one says."""
        if full_name not in self._questions:
            node = Node(self.file.append(b""), dict(asked))
            self._questions[full_name] = node
            self.add(full_name, node.entries, node.number)
        question = self._questions[full_name]
        if asked["/V"] != b"/Off":
            question.entries["/V"] = asked["/V"]
        entries["/Parent"] = raw.reference(question.number)
        question.kids.append(number)

    def finish(self) -> bytes:
        """Write all that others hang under; return the array of the fields at the top."""
        for node in (*self._nodes.values(), *self._questions.values()):
            kids = raw.array(map(raw.reference, node.kids))
            self.file.write(node.number, raw.dictionary({**node.entries, "/Kids": kids}))
        return raw.array(map(raw.reference, self.roots))

    def _hang(self, above: str, entries: dict[str, bytes], number: int) -> None:
        if not above:
            self.roots.append(number)
            return
        parent = self._parent(above)
        entries["/Parent"] = raw.reference(parent.number)
        parent.kids.append(number)

    def _parent(self, path: str) -> Node:
        """Return the node of a parent, made when it is first needed."""
        if path in self._leaves:
            raise _twice(path)
        if path not in self._nodes:
            above, _, last = path.rpartition(".")
            node = Node(self.file.append(b""), {"/T": raw.text(last)})
            self._nodes[path] = node
            self._hang(above, node.entries, node.number)
        return self._nodes[path]


def _twice(full_name: str) -> TemplateError:
    return TemplateError(problem("pdf.field-twice", full_name))
