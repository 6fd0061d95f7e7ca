"""The nodes that every document is made of: text, date, list, person, record.

A record is walked by its own fields, so that no answer can be forgotten: what the model holds,
the tree holds. Only what is special of one document is added by that document's own module.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs

from rgdocs.compose._dates import long_date
from rgdocs.compose._options import USUAL, Options
from rgdocs.compose._wording import (
    Said,
    Wording,
    asked,
    more_asked,
    row_asked,
    shortened,
    wording,
)
from rgdocs.forms import Form, OutputKind
from rgdocs.model import IDS, KIND, MAX_ITEMS, RECORD, Kind
from rgdocs.packs import Pack

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import date

    from rgdocs.compose._place import Place

Node = dict[str, Any]

EXTRA_ROOM = 3
"""Lines of room in the last box of a list."""


@attrs.frozen(kw_only=True, eq=False)
class Nodes:
    """Makes the nodes of one form, for one kind of output, in the words of one pack."""

    kind: OutputKind
    pack: Pack
    words: Wording
    options: Options = USUAL

    @classmethod
    def of(cls, form: Form, kind: OutputKind, pack: Pack, options: Options = USUAL) -> Nodes:
        """Return the maker of nodes for `form`."""
        return cls(kind=kind, pack=pack, words=wording(form, pack), options=options)

    def tree(self, record: type, given: object | None, at: Place) -> Node:
        """Return a node for every field of a class of records; `given` None is a blank one."""
        return {
            field.name: self._field(field, given, at.step(field.name))
            for field in attrs.fields(record)
            if field.metadata[KIND] is not Kind.IDS
        }

    def _field(self, field: attrs.Attribute[Any], given: object | None, at: Place) -> Node:
        value: Any = field.default if given is None else getattr(given, field.name)
        kind: Kind = field.metadata[KIND]
        record: Any = field.metadata.get(RECORD)
        if kind is Kind.RECORD:
            return self.record(record, at, value)
        if kind is Kind.RECORDS:
            return self.records(record, at, value)
        if kind is Kind.TEXTS:
            return self.texts(at, value)
        if kind is Kind.CHOICE:
            return self.choice(field.metadata[IDS], at, value)
        if kind is Kind.DATE:
            return self.day(at, value)
        return self.text(at, _SPELLED[kind](value) if value is not None else "")

    def head(self, at: Place, *, given: bool) -> Node:
        """Return what every node has."""
        about = asked(self.words[at.patroon], at.params)
        return {"pad": at.pad, "gegeven": given, **about}

    def text(self, at: Place, value: str) -> Node:
        """Return the node of a text, with its lines."""
        return self.head(at, given=bool(value)) | lines(value)

    def day(self, at: Place, value: date | None) -> Node:
        """Return the node of a date, written out."""
        return self.text(at, "" if value is None else long_date(value, self.pack.catalogus))

    def choice(self, ids: Sequence[str], at: Place, value: str) -> Node:
        """Return the node of one id out of a few: a box to tick for each."""
        said, head = self.words[at.patroon], self.head(at, given=bool(value))
        options = [
            {
                "pad": f"{at.pad}={one}",
                "vraag": said.opties[one].say(),
                "kort": shortened(f"{head['kort']} {said.opties[one].say()}"),
                "tip": f"{head['tip']}: {said.opties[one].say()}",
                "gekozen": one == value,
            }
            for one in ids
        ]
        return head | {"opties": options}

    def texts(self, at: Place, values: Sequence[str]) -> Node:
        """Return the node of a list of texts, with its rows and a box for more."""
        said, head = self.words[at.patroon], self.head(at, given=bool(values))
        filled = [*values, *[""] * self._empty_rows(said, len(values))]
        rows = [
            self._row_head(said, head, at.row(index)) | {"gegeven": bool(value)} | lines(value)
            for index, value in enumerate(filled)
        ]
        return head | {"rijen": rows, "verder": self.on_paper(head, "verder")}

    def records(self, record: type, at: Place, values: Sequence[object]) -> Node:
        """Return the node of a list of records: people, goals."""
        said, head = self.words[at.patroon], self.head(at, given=bool(values))
        filled = [*values, *[None] * self._empty_rows(said, len(values))]
        rows = [
            self._row_head(said, head, at.row(index))
            | {"gegeven": value is not None}
            | self.tree(record, value, self._about(said, at.row(index)))
            for index, value in enumerate(filled)
        ]
        more = {"verder": self.on_paper(head, "verder")} if said.vraag.wie else {}
        return head | {"rijen": rows} | more

    def record(self, record: type, at: Place, value: object | None) -> Node:
        """Return the node of one record; asked by its one answer where it has no own question."""
        given, said = value is not None, self.words.get(at.patroon)
        if said is not None:
            tree = self.tree(record, value, self._about(said, at))
            return self.head(at, given=given) | tree
        tree = self.tree(record, value, at)
        (only,) = tree.values()
        head = {key: text for key, text in only.items() if key not in lines("")}
        return head | {"pad": at.pad, "gegeven": given} | tree

    def on_paper(self, head: Node, name: str) -> Node:
        """Return a node that stands on paper only: the last box of a list, a telephone number."""
        about = more_asked(name, head["kort"], head["tip"], EXTRA_ROOM, self.pack)
        return {"pad": f"{head['pad']}.{name}", "gegeven": False, **about} | lines("")

    def _row_head(self, said: Said, head: Node, at: Place) -> Node:
        about = row_asked(
            said, head["kort"], head["tip"], head["vraag"], at.params["nummer"], self.pack
        )
        return {"pad": at.pad, **about}

    def _about(self, said: Said, at: Place) -> Place:
        return at.about(said.wie.say(**at.params)) if said.vraag.wie else at

    def _empty_rows(self, said: Said, given: int) -> int:
        """Return how many rows are left open to write in."""
        if self.kind is OutputKind.FINAL:
            return 0
        wanted = max(said.vraag.rijen, given + said.vraag.erbij if given else 0)
        return min(wanted, MAX_ITEMS) - given


_SPELLED: Mapping[Kind, Callable[[Any], str]] = {
    Kind.LINE: str,
    Kind.TEXT: str,
    Kind.TIME: lambda value: f"{value:%H:%M}",
    Kind.COUNT: str,
}
"""How an answer of a kind is written, the same in every language."""


def lines(value: str) -> Node:
    """Return a text with its lines; an empty one has one empty line."""
    return {"tekst": value, "regels": value.split("\n")}
