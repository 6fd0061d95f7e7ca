"""The answers of the agenda, the points that are printed, and when each of them begins."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from rgdocs.compose._dates import weekday
from rgdocs.compose._place import Place
from rgdocs.compose._wording import own
from rgdocs.model import AGENDAPUNTEN, ALLEEN, Agenda, Agendapunten

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import time

    from rgdocs.compose._nodes import Node, Nodes
    from rgdocs.packs import Pack

_DAY = timedelta(days=1)


def answers(nodes: Nodes, record: Agenda | None) -> Node:
    """Return the tree of answers, and the points in their order."""
    record = record or Agenda()
    naam = record.client.naam if record.client else own("client.onbekend", nodes.pack).say()
    tree = nodes.tree(Agenda, record, Place(params={"naam": naam}))
    tree["genoemd"] = {"naam": naam}
    tree["weekdag"] = weekday(record.datum, nodes.pack.catalogus)
    tree["volgende"]["weekdag"] = weekday(
        record.volgende.datum if record.volgende else None, nodes.pack.catalogus
    )
    tree["soort"] = record.bijeenkomst
    tree["punten_op_papier"] = list(_printed(nodes.pack, tree["punten"], record))
    return tree


def _printed(pack: Pack, points: Node, record: Agenda) -> Iterator[Node]:
    """Yield every point of this kind of meeting; one of the other kind when it has an answer."""
    begins: time | None = record.begintijd
    number = 0
    for key in AGENDAPUNTEN:
        point = points[key]
        if not _belongs(key, record.bijeenkomst) and not point["gegeven"]:
            continue
        number += 1
        yield {
            "punt": point,
            "nummer": number,
            "uitleg": _explained(pack, key, point["hulp"], record.bijeenkomst),
            "wanneer": _only(pack, key, record.bijeenkomst),
            "klok": "" if begins is None else f"{begins:%H:%M}",
        }
        begins = _later(begins, minutes_of(record.punten, key))


def _belongs(key: str, kind: str) -> bool:
    return not kind or ALLEEN.get(key, kind) == kind


def _explained(pack: Pack, key: str, usual: str, kind: str) -> str:
    """Return what a point is about; the round is another one at the first meeting."""
    return own(f"agenda.rondje.{kind}", pack).say() if key == "rondje" and kind else usual


def _only(pack: Pack, key: str, kind: str) -> str:
    """Return when a point is there at all: at one kind of meeting, or if the group wants it."""
    if key == "vaardigheden":
        return own("agenda.misschien", pack).say()
    return own(f"agenda.alleen.{ALLEEN[key]}", pack).say() if key in ALLEEN and not kind else ""


def minutes_of(points: Agendapunten | None, key: str) -> int | None:
    """Return how long a point may take, None when nobody said so."""
    point = getattr(points, key, None)
    return None if point is None else point.minuten


def _later(begins: time | None, minutes: int | None) -> time | None:
    """Return when the next point begins, None when that cannot be known or is another day."""
    if begins is None or minutes is None:
        return None
    ends = timedelta(hours=begins.hour, minutes=begins.minute + minutes)
    if ends >= _DAY:
        return None
    return begins.replace(hour=ends.seconds // 3600, minute=ends.seconds // 60 % 60)
