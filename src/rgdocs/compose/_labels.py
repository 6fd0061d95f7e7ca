"""What is asked at every path of a record, for who reads its data and not its paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rgdocs.compose._spoken import spoken
from rgdocs.compose._wording import own, wording

if TYPE_CHECKING:
    from collections.abc import Mapping

    from rgdocs.forms import Form
    from rgdocs.packs import Pack

CHOSEN = "*"
"""Where stands what is told of a set of ids that has no question of its own."""
_NONE = "geen"
"""The set of parts that are none on purpose; on paper each has a box of its own."""


def labels(form: Form, pack: Pack) -> Mapping[str, str]:
    """Return path with `*` for a place in a list -> its question; "" -> the name of the form.

    "*" tells of any set of ids that has no question of its own.

    The questions are those of the paper, about a client without a name.
    """
    words = spoken(None, pack) | {"nummer": "", "wie": ""}
    every = wording(form, pack)
    said = {path: one.tekst.say(**words).strip() for path, one in every.items()}
    optional = {path.rpartition(".")[0] for path, one in every.items() if one.vraag.geen}
    none = own("schema.geen", pack).say()
    nones = {f"{place}.{_NONE}".lstrip("."): none for place in optional}
    areas = {"gebieden": own("schema.gebieden", pack).say()} if form.categorieen else {}
    chosen = {CHOSEN: own("schema.keuze", pack).say()}
    return chosen | {"": pack.message(f"{form.id}.form.titel", form.titel)} | said | nones | areas
