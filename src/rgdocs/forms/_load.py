"""Reads the forms out of their TOML files.

A part with `gebruik` takes its questions from `gedeeld/<gebruik>.toml`, with `onder` before their
paths; of questions that name a part or lists, those of its own part and of its form's `lijst`. A
question with `wie` is about a person: the questions of `gedeeld/persoon.toml` follow it, in the
words of its table `over` where it has one, unless its part asks for the names itself. A question
with `over = "stap"` is about a step, and those of `gedeeld/stap.toml` follow it.
"""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from itertools import count
from typing import TYPE_CHECKING, Any

import attrs

from rgdocs.forms._form import FORM_BERICHTEN, Categorie, Deel, Form, Gebied, Vraag
from rgdocs.model import RECORDS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

Table = dict[str, Any]

_TALKS = tuple(f"verdiepingsgesprek-{who}" for who in ("familie", "naasten", "professionals"))

ORDER = (
    "fasen",
    "folder",
    "sociogram",
    "resourcegroepplan",
    "signaleringsplan",
    "uitnodiging",
    *_TALKS,
    "agenda",
    "vaardigheden",
    "themas",
    "gewone-dag",
    "qls-100",
)
"""Every form, in the order of the source (001)."""


@cache
def load(form_id: str) -> Form:
    """Return the form `form_id`, one of ORDER."""
    table = _read(f"{form_id}.toml")
    texts = {part: table[part] for part in FORM_BERICHTEN}
    return Form(
        id=table["id"],
        versie=table["versie"],
        bron=table["bron"],
        bladzijden=table["bladzijden"],
        vertrouwelijk=table["vertrouwelijk"],
        record=next(record for record in RECORDS if record.soort == form_id),
        delen=tuple(_deel(deel, form_id, table.get("lijst", "")) for deel in table["deel"]),
        **{key: table[key] for key in _CHOICES if key in table},
        categorieen=tuple(_categories(table.get("categorie", ()), form_id)),
        **texts,
    )


def _read(*path: str) -> Table:
    return tomllib.loads(files("rgdocs.forms").joinpath(*path).read_text(encoding="utf-8"))


_CHOICES = ("los", "kiest_vragen", "met_gegevens", "nooit_samen")
"""What only some forms say."""


def _deel(table: Table, form_id: str, lijst: str) -> Deel:
    vragen = [*_own(table, form_id), *_shared(table, form_id, lijst)]
    return Deel(id=table["id"], vragen=tuple(vragen), vast=table.get("vast", False))


def _categories(tables: Iterable[Table], form_id: str) -> Iterator[Categorie]:
    number = count(1)
    for table in tables:
        start = f"{form_id}.gebied.{table['id']}"
        areas = [
            Gebied(
                id=f"{table['id']}.{key}", nummer=next(number), bericht=f"{start}.{key}", tekst=text
            )
            for key, text in table["gebieden"].items()
        ]
        kept = {part: table.get(part, "") for part in ("id", "tekst", "beeld")}
        yield Categorie(bericht=start, gebieden=tuple(areas), **kept)


def _own(deel: Table, form_id: str) -> Iterator[Vraag]:
    tables = deel.get("vraag", ())
    asked = {table["pad"] for table in tables}
    for table in tables:
        key = f"{form_id}.{table['id']}"
        about = table.get("over", "persoon")
        said = {part: given for part, given in table.items() if part != "over"}
        vraag = Vraag(**said | {"id": key, "bericht": key})
        yield vraag
        if vraag.wie and f"{vraag.pad}.*.naam" not in asked:
            yield from _about(vraag, {}, about)


def _about(person: Vraag, over: Mapping[str, Table], name: str = "persoon") -> Iterator[Vraag]:
    """Yield what is asked about a person, about each of a list of persons, or about a step."""
    shared = _read("gedeeld", f"{name}.toml")
    start = f"{person.pad}.*" if person.rijen else person.pad
    for table in shared["vraag"]:
        key = table["id"]
        own = {
            "id": f"{person.id}.{key}",
            "bericht": f"{person.bericht}.{key}" if key in over else f"{name}.{key}",
            "pad": f"{start}.{key}",
            "bron": person.bron if key in over else shared["bron"],
        }
        yield Vraag(**over.get(key, table) | own)


def _shared(deel: Table, form_id: str, lijst: str) -> Iterator[Vraag]:
    name, under = deel.get("gebruik"), deel.get("onder", "")
    if not name:
        return
    shared = _read("gedeeld", f"{name}.toml")
    for table in shared["vraag"]:
        if not _asked(table, deel["id"], lijst):
            continue
        key = table["id"]
        own = {
            "id": f"{form_id}.{key}",
            "bericht": f"{name}.{key}.{lijst}" if lijst in table else f"{name}.{key}",
            "pad": f"{under}.{key}" if under else table.get("pad", key),
            "bron": table.get("bron") or _source(shared["bron"], lijst),
            "plaats": _place(table, lijst),
        }
        said = {part: given for part, given in table.items() if part in _OF_VRAAG}
        vraag = Vraag(**said | table.get(lijst, {}) | own)
        yield vraag
        if vraag.wie:
            yield from _about(vraag, table.get("over", {}))


_OF_VRAAG = frozenset(field.name for field in attrs.fields(Vraag))


def _asked(table: Table, deel: str, lijst: str) -> bool:
    """Return whether a shared question belongs to this part, and this list asks it."""
    lists = table.get("plaats")
    return table.get("deel", deel) == deel and (not isinstance(lists, dict) or lijst in lists)


def _source(bron: str | dict[str, str], lijst: str) -> str:
    return bron if isinstance(bron, str) else bron[lijst]


def _place(table: Table, lijst: str) -> str:
    places = table.get("plaats", "")
    return places if isinstance(places, str) else f"{table['deel']}.{places[lijst]}"
