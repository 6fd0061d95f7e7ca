"""The answers of the sociogram, its drawing, and the list that says the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rgdocs.compose import _circles
from rgdocs.compose._place import Place
from rgdocs.compose._wording import own
from rgdocs.model import KANTEN, RINGEN, Omstander, Sociogram

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from rgdocs.compose._nodes import Node, Nodes
    from rgdocs.packs import Pack

_LONGEST_ALT = 4_000
"""Letters of an alternative that names everybody; a longer one leads to the list."""


def answers(nodes: Nodes, record: Sociogram | None) -> Node:
    """Return the tree of answers, the drawing, and the rows of the list."""
    tree = nodes.tree(Sociogram, record, Place())
    people = () if record is None else record.mensen
    client = "" if record is None or record.client is None else record.client.naam
    labels = _labels(nodes.pack)
    arranged = _circles.draw(people, client, labels, nodes.pack.huisstijl.lettertype)
    alt = _alt(people, client or labels.midden, nodes.pack)
    tree["tekening"] = _circles.drawing(arranged, alt)
    rows = tree["mensen"]["rijen"][: len(people)]
    for index, person in enumerate(people):
        rows[index].update(_told(rows[index], person, arranged.numbers.get(index, 0)))
    tree["in_de_groep"] = [row for row, one in zip(rows, people, strict=True) if one.in_groep]
    tree["ringen"] = [ring for each in RINGEN if (ring := _ring(each, rows, people, nodes.pack))]
    tree["niet_getekend"] = _ended(
        [row for row, one in zip(rows, people, strict=True) if not _circles.placed(one)]
    )
    return tree


def _labels(pack: Pack) -> _circles.Labels:
    def said(start: str, ids: Sequence[str]) -> Mapping[str, str]:
        return {one: own(f"sociogram.{start}.{one}", pack).say() for one in ids}

    midden = own("sociogram.midden", pack).say()
    return _circles.Labels(
        ringen=said("in_ring", RINGEN), kanten=said("kant", KANTEN), midden=midden
    )


def _told(row: Node, person: Omstander, number: int) -> Node:
    """Return what the list says of somebody beside the answers: name or role, and the boxes.

    `number` stands for the name in the drawing, 0 when the name itself does.
    """
    chosen = {
        f"{key}_keuze": next(one for one in row[key]["opties"] if one["gekozen"])
        for key in ("ring", "kant", "in_groep")
        if getattr(person, key)
    }
    shown = f"{number} " if number else ""
    return {"noem": person.naam or person.rol, "nummer_in_beeld": shown, **chosen}


def _ring(ring: str, rows: Sequence[Node], people: Sequence[Omstander], pack: Pack) -> Node | None:
    """Return a row of the list: who stands in a ring, side by side; None when nobody does."""
    sides = [
        {"kop": own(f"sociogram.kant.{kant}", pack).say(), "mensen": _ended(those)}
        for kant in KANTEN
        if (
            those := [
                row
                for row, one in zip(rows, people, strict=True)
                if (one.ring, one.kant) == (ring, kant)
            ]
        )
    ]
    title = own(f"sociogram.ring.{ring}", pack).say()
    return {"titel": title, "kanten": sides} if sides else None


def _ended(rows: Sequence[Node]) -> list[Node]:
    """Return people of the list with the sign that follows each."""
    last = len(rows) - 1
    return [{"persoon": row, "teken": "." if at == last else ","} for at, row in enumerate(rows)]


def _alt(people: Sequence[Omstander], client: str, pack: Pack) -> str:
    """Return the drawing in words: who stands where, in the order of the list."""
    order = _circles.in_order(people)
    if not order:
        return own("sociogram.beeld_leeg", pack).say()
    told = " ".join(_place(people[n], pack) for n in order)
    if len(told) + len(client) > _LONGEST_ALT:
        return own("sociogram.beeld_lang", pack).say(nummer=len(order))
    text = own("sociogram.beeld", pack).say(naam=client, wie=told)
    return " ".join(text.split())


def _place(person: Omstander, pack: Pack) -> str:
    words = [
        own(f"sociogram.in_ring.{person.ring}", pack).say(),
        own(f"sociogram.kant.{person.kant}", pack).say().lower(),
    ]
    if person.in_groep:
        words.append(own("sociogram.in_groep", pack).say())
    return f"{person.naam or person.rol}: {', '.join(words)}."
