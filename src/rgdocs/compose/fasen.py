"""The answers of the fasen: what is ticked, the days that follow from the start, the picture."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING

from rgdocs.checks import kalender
from rgdocs.compose import _route
from rgdocs.compose._dates import long_date
from rgdocs.compose._place import Place
from rgdocs.compose._wording import own, shortened
from rgdocs.model import FASEN, ONDERDELEN_VAN, Fasen

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from rgdocs.compose._drawing import Drawing
    from rgdocs.compose._nodes import Node, Nodes
    from rgdocs.packs import Pack


def answers(nodes: Nodes, record: Fasen | None) -> Node:
    """Return the tree of answers, the phases with their steps in order, and the picture."""
    tree = nodes.tree(Fasen, record, Place())
    chosen = frozenset(() if record is None else record.gedaan)
    days = _Days.of(record)
    around = days.phases(nodes.pack)
    expected = days.steps(nodes.pack)
    for phase, steps in FASEN.items():
        for step in steps:
            _finish(nodes, tree[phase][step], f"{phase}.{step}", chosen, expected)
    tree["fasen"] = [
        {
            "nummer": number,
            "fase": tree[phase],
            "wanneer": around[phase],
            "klaar": all(f"{phase}.{step}" in chosen for step in steps),
            "stappen": [tree[phase][step] for step in steps],
        }
        for number, (phase, steps) in enumerate(FASEN.items(), start=1)
    ]
    tree["iets_klaar"] = any(one["klaar"] for one in tree["fasen"])
    tree["tekening"] = _picture(tree["fasen"], nodes.pack)
    return tree


def _finish(
    nodes: Nodes, node: Node, step: str, chosen: frozenset[str], expected: Mapping[str, str]
) -> None:
    """Add to a step its box, the boxes of its parts, and the day that was reckoned for it."""
    pack, said = nodes.pack, nodes.words[step]
    node["vak"] = _box(f"gedaan.{step}", node["kort"], node["kort"], pack, ticked=step in chosen)
    node["onderdelen"] = [
        _box(
            f"gedaan.{step}_{part}",
            said.opties[part].say(),
            f"{node['kort']}: {said.opties[part].say()}",
            pack,
            ticked=f"{step}_{part}" in chosen,
        )
        for part in ONDERDELEN_VAN.get(step, ())
    ]
    parts = node["onderdelen"]
    pairs = zip_longest(parts[::2], parts[1::2])
    node["paren"] = [{"links": left, "rechts": right or {}} for left, right in pairs]
    node["wanneer"] = "" if node["datum"]["gegeven"] else expected.get(step, "")


def _box(path: str, said: str, kort: str, pack: Pack, *, ticked: bool) -> Node:
    return {
        "pad": path,
        "vraag": said,
        "kort": shortened(kort),
        "tip": own("antwoord.stap_tip", pack).say(kort=kort),
        "gekozen": ticked,
    }


class _Days:
    """The days of one record: those that it states, and those that follow from them."""

    def __init__(self, start: date | None, meeting: date | None) -> None:
        """Reckon from the first meeting when its day is known, else from the start."""
        self.start = start
        self.meeting = meeting or (start and kalender.next_meeting(start))
        self.evaluation = self.meeting and kalender.evaluation(self.meeting)
        self.following = self.meeting and kalender.next_meeting(self.meeting)

    @classmethod
    def of(cls, record: Fasen | None) -> _Days:
        """Return the days of a record; a day that was written down counts before a reckoned one."""
        if record is None:
            return cls(None, None)
        return cls(record.startdatum, kalender.first_meeting(record))

    def phases(self, pack: Pack) -> dict[str, str]:
        """Return for each phase when it is: by days where they are known, else by months."""
        usual = {phase: own(f"fasen.wanneer.{phase}", pack).say() for phase in FASEN}
        if self.meeting is None:
            return usual
        first = long_date(self.meeting, pack.catalogus)
        if self.start is not None:
            begin = long_date(self.start, pack.catalogus)
            told = own("fasen.van_tot", pack).say(van=begin, tot=first)
            usual |= dict.fromkeys(("voorbereiding", "verdieping", "planning"), told)
        usual["start"] = first
        return usual

    def steps(self, pack: Pack) -> dict[str, str]:
        """Return for some steps the day that it can be expected."""
        days = {
            "planning.dag": self.meeting,
            "start.bijeenkomst": self.meeting,
            "start.evaluatie": self.evaluation,
        }
        told = {
            step: own("fasen.rond", pack).say(dag=long_date(day, pack.catalogus))
            for step, day in days.items()
            if day is not None
        }
        if self.following is not None:
            day = long_date(self.following, pack.catalogus)
            told["vervolg.structuur"] = own("fasen.volgende", pack).say(dag=day)
        if self.start is not None:
            begin = long_date(self.start, pack.catalogus)
            told["voorbereiding.uitleg"] = own("fasen.vanaf", pack).say(dag=begin)
        if self.meeting is not None:
            week = self.meeting.isocalendar().week
            told["voorbereiding.week"] = own("fasen.week", pack).say(nummer=week)
        return told


def _picture(phases: list[Node], pack: Pack) -> Drawing:
    ready = own("fasen.klaar", pack).say()
    told = [
        f"{one['nummer']} {one['fase']['vraag']}, {one['wanneer']}"
        + (f", {ready}." if one["klaar"] else ".")
        for one in phases
    ]
    stops = [
        _route.Stop(one["nummer"], one["fase"]["vraag"], one["wanneer"], done=one["klaar"])
        for one in phases
    ]
    alt = own("fasen.beeld", pack).say(wie=" ".join(told))
    return _route.draw(stops, alt, pack.huisstijl.lettertype)
