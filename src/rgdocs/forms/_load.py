"""Reads the forms out of their TOML files.

A part with `gebruik` takes its questions from `gedeeld/<gebruik>.toml`, with `onder` before their
paths. A question with `wie` is about a person: the questions of `gedeeld/persoon.toml` follow it.
"""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from itertools import count
from typing import TYPE_CHECKING, Any

from rgdocs.forms._form import FORM_BERICHTEN, Categorie, Deel, Form, Gebied, Vraag
from rgdocs.model import RECORDS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

Table = dict[str, Any]

ORDER = ("resourcegroepplan", "signaleringsplan", "gewone-dag", "qls-100")
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
        vertrouwelijk=table["vertrouwelijk"],
        record=next(record for record in RECORDS if record.soort == form_id),
        delen=tuple(_deel(deel, form_id) for deel in table["deel"]),
        categorieen=tuple(_categories(table.get("categorie", ()), form_id)),
        **texts,
    )


def _read(*path: str) -> Table:
    return tomllib.loads(files("rgdocs.forms").joinpath(*path).read_text(encoding="utf-8"))


def _deel(table: Table, form_id: str) -> Deel:
    vragen = [*_own(table, form_id), *_shared(table, form_id)]
    return Deel(id=table["id"], vragen=tuple(vragen))


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
        kept = {part: table[part] for part in ("id", "tekst", "beeld")}
        yield Categorie(bericht=start, gebieden=tuple(areas), **kept)


def _own(deel: Table, form_id: str) -> Iterator[Vraag]:
    for table in deel.get("vraag", ()):
        key = f"{form_id}.{table['id']}"
        vraag = Vraag(**table | {"id": key, "bericht": key})
        yield vraag
        if vraag.wie:
            yield from _about(vraag)


def _about(person: Vraag) -> Iterator[Vraag]:
    """Yield what is asked about a person, or about each of a list of persons."""
    shared = _read("gedeeld", "persoon.toml")
    start = f"{person.pad}.*" if person.rijen else person.pad
    for table in shared["vraag"]:
        own = {
            "id": f"{person.id}.{table['id']}",
            "bericht": f"persoon.{table['id']}",
            "pad": f"{start}.{table['id']}",
            "bron": shared["bron"],
        }
        yield Vraag(**table | own)


def _shared(deel: Table, form_id: str) -> Iterator[Vraag]:
    name, under = deel.get("gebruik"), deel.get("onder", "")
    if not name:
        return
    shared = _read("gedeeld", f"{name}.toml")
    for table in shared["vraag"]:
        own = {
            "id": f"{form_id}.{table['id']}",
            "bericht": f"{name}.{table['id']}",
            "pad": f"{under}.{table['id']}" if under else table["id"],
            "bron": shared["bron"],
        }
        yield Vraag(**table | own)
