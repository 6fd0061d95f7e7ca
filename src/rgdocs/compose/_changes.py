"""What changed, in the words of the paper: the page for the next meeting.

Each change stands under what happened to it, beside the name of its question as the form says it.
Values come as plain data, so any record can be told; where the form has a word for one, it is used.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import attrs

from rgdocs import forms
from rgdocs.compare import Wat
from rgdocs.compose._compose import ANSWERS, Composed, context_of, heading
from rgdocs.compose._dates import long_date
from rgdocs.compose._labels import labels
from rgdocs.compose._nodes import Node, Nodes, lines
from rgdocs.compose._wording import own, shortened
from rgdocs.forms import OutputKind
from rgdocs.packs import CHANGES, Pack

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date, datetime

    from rgdocs.compare import Change, Diff

ORDER = (Wat.NIEUW, Wat.ANDERS, Wat.WEG, Wat.VERPLAATST)
IN_HEAD = "datum"
"""The day of both records stands above the changes, not among them."""
PERSON = ("naam", "rol", "telefoon", "email")


def changes(diff: Diff, *, pack: Pack, when: datetime) -> Composed:
    """Return the page of what changed from one record to another."""
    form = forms.get(diff.document)
    before, after = (ANSWERS[form.id](_nodes(form, pack), one) for one in (diff.old, diff.new))
    titel = own("veranderd.form.titel", pack).say()
    document = {
        "id": CHANGES,
        "deel": "",
        "titel": titel,
        "kop": own("veranderd.kop", pack).say(),
        "versie": form.versie,
        "vertrouwelijk": form.vertrouwelijk,
    }
    told = _Told(old=_by_path(before), new=_by_path(after), asked=labels(form, pack), pack=pack)
    parts = [told.part(wat, diff.changes) for wat in ORDER]
    context = context_of(document, OutputKind.FINAL, pack, when)
    context |= {
        "over": heading(form, OutputKind.FINAL, after, pack),
        "niets": own("veranderd.niets", pack).say(),
        "vorige_kop": own("veranderd.vorige", pack).say(),
        "deze_kop": own("veranderd.deze", pack).say(),
        "vorige": told.day(diff.dates[0]),
        "deze": told.day(diff.dates[1]),
        "v": {"delen": [part for part in parts if part["rijen"]]},
        "onderdeel": {},
    }
    return Composed(context=context, title=titel, filename=CHANGES)


def as_text(composed: Composed) -> str:
    """Return the page of `changes` as plain text, with the same words in the same order."""
    seen = composed.context
    said = [seen["document"]["kop"], seen["over"]]
    said += [f"{seen[f'{name}_kop']}: {seen[name]}" for name in ("vorige", "deze")]
    for part in seen["v"]["delen"]:
        said += ["", part["kop"], part["hulp"]]
        for row in part["rijen"]:
            said += ["", f"  {row['vraag']}"] if row["vraag"] else [""]
            said += [f"  ({line})" for one in row["van"] for line in one["regels"]]
            both = row["was"] and row["nu"]
            for name, answers in (("was", row["was"]), ("nu", row["nu"])):
                said += [f"    {row[f'{name}_kop']}:"] if both else []
                said += [line for one in answers for line in _answer_lines(one)]
    if not seen["v"]["delen"]:
        said += ["", seen["niets"]]
    return "\n".join(line.rstrip() for line in said) + "\n"


def _answer_lines(answer: Node) -> Iterator[str]:
    if answer["vraag"]:
        yield f"    {answer['vraag']}"
    for line in answer["regels"]:
        yield f"      {line}"


def _nodes(form: forms.Form, pack: Pack) -> Nodes:
    return Nodes.of(form, OutputKind.FINAL, pack)


def _by_path(tree: object) -> dict[str, Node]:
    """Return every node of a tree by its path."""
    found: dict[str, Node] = {}
    waiting = [tree]
    while waiting:
        one = waiting.pop()
        if isinstance(one, list):
            waiting += one
        elif isinstance(one, dict):
            if "pad" in one:
                found.setdefault(one["pad"], one)
            waiting += [inner for inner in one.values() if isinstance(inner, dict | list)]
    return found


@attrs.frozen(kw_only=True, eq=False)
class _Told:
    """Tells changes in the words of the nodes of both records."""

    old: Mapping[str, Node]
    new: Mapping[str, Node]
    asked: Mapping[str, str]
    pack: Pack

    def part(self, wat: Wat, every: tuple[Change, ...]) -> Node:
        """Return all of one kind of change, with a heading."""
        rows = [self._row(one) for one in every if one.wat is wat and _place(one) != IN_HEAD]
        before = ["", *("" if row["van"] else row["vraag"] for row in rows)]
        return {
            "wat": str(wat),
            "kop": own(f"veranderd.{wat}", self.pack).say(),
            "hulp": own(f"veranderd.{wat}_hulp", self.pack).say(),
            "rijen": [
                row | {"vraag": row["vraag"] if row["vraag"] != last else ""}
                for row, last in zip(rows, before, strict=False)
            ],
        }

    def day(self, given: date | None) -> str:
        """Return a date written out, or that there is none."""
        if given is None:
            return own("veranderd.geen_datum", self.pack).say()
        return long_date(given, self.pack.catalogus)

    def _row(self, change: Change) -> Node:
        seen, place = (self.new, change.pad) if change.pad else (self.old, change.oud_pad)
        most = None if change.wat in (Wat.NIEUW, Wat.ANDERS) else 1
        return {
            "vraag": self._asked(place, seen),
            "van": list(_holder(place, seen)),
            "was": list(self._answers("was", change.oud_pad, change.old, self.old))[:most],
            "nu": list(self._answers("nu", change.pad, change.new, self.new))[:most],
            "was_kop": own("veranderd.was", self.pack).say(),
            "nu_kop": own("veranderd.nu", self.pack).say(),
        }

    def _asked(self, place: str, seen: Mapping[str, Node]) -> str:
        """Return the name of a question out of its place; of a plain row that of its list."""
        above, _, last = place.rpartition(".")
        beside = ".".join(filter(None, [above.rpartition(".")[0], last]))
        node, group = seen.get(place, {}), seen.get(above, {})
        if above.endswith("geen") and beside in seen:
            return str(seen[beside]["kort"])
        if "kort" not in node or "gekozen" in node:
            return self.asked.get(_pattern(place)) or self.asked.get(_pattern(above), last)
        plain_row = last.isdecimal() and node.get("vraag") == group.get("vraag")
        return str((group if plain_row else node)["kort"])

    def _answers(
        self, side: str, place: str, value: Any, seen: Mapping[str, Node], asked: str = ""
    ) -> Iterator[Node]:
        """Yield what stands at a place: one answer, or each of a record's own."""
        if value is None:
            return
        if isinstance(value, dict) and not set(value) <= set(PERSON):
            for name, inner in value.items():
                at = f"{place}.{name}"
                named = seen.get(at, {}).get("vraag") or self.asked.get(_pattern(at), name)
                yield from self._answers(side, at, inner, seen, named)
            return
        text = self._text(place, value, seen)
        kort = shortened(asked or self._asked(place, seen))
        head = {"pad": f"{side}.{place}", "vraag": asked, "kort": kort, "tip": kort}
        yield head | {"gegeven": True} | lines(text)

    def _text(self, place: str, value: Any, seen: Mapping[str, Node]) -> str:
        if isinstance(value, dict):
            named = ", ".join(value[key] for key in PERSON[:2] if key in value)
            return "\n".join(filter(None, [named, *(value.get(key, "") for key in PERSON[2:])]))
        if isinstance(value, list):
            return "\n".join(self._text(place, one, seen) for one in value)
        node = seen.get(place, {})
        if "gekozen" in node:
            return str(node["vraag"] if place.rpartition(".")[0].endswith("geen") else node["kort"])
        chosen = seen.get(f"{place}.{value}", {})
        return str(chosen.get("vraag") or node.get("tekst") or value)


def _holder(place: str, seen: Mapping[str, Node]) -> Iterator[Node]:
    """Yield what the item says first that an answer is a part of: the wish of its goal."""
    steps = place.split(".")
    number = next((at for at, step in enumerate(steps[:-1]) if step.isdecimal()), None)
    item = {} if number is None else seen.get(".".join(steps[: number + 1]), {})
    said = (one for one in item.values() if isinstance(one, dict) and one.get("tekst"))
    first = next(said, None)
    if first is not None and first["pad"] != place:
        yield first | {"pad": f"van.{place}"}


def _place(change: Change) -> str:
    return change.pad or change.oud_pad


def _pattern(place: str) -> str:
    return ".".join("*" if step.isdecimal() else step for step in place.split("."))
