"""The blank toolkit, finished when the wheel was built: only its date is written when it is asked.

Without it (in a checkout, for another pack, with another Typst or other fonts) the toolkit is made
as usual: the same bytes, only later.
"""

from __future__ import annotations

import hashlib
import json
import zlib
from datetime import UTC, datetime
from importlib.metadata import version
from importlib.resources import files
from typing import TYPE_CHECKING, Final

from rgdocs import packs
from rgdocs.api import _receipt
from rgdocs.api._document import PDF, Document
from rgdocs.word.frozen import key_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from rgdocs.packs import Pack

PLACE: Final = "_built"
DATE: Final = datetime(2099, 11, 29, 23, 58, 57, tzinfo=UTC)
"""What a finished file carries until it is asked for; nothing else in it names this moment."""
_ENGINES: Final = ("typst", "pypdf")


def _name(house: Pack) -> str:
    """Return the name of the file: made of all that its bytes come from."""
    engines = " ".join(f"{each} {version(each)}" for each in _ENGINES)
    key = key_of(f"{house.digest} {packs.TOOLKIT} {engines}")
    return f"{packs.TOOLKIT}-{hashlib.sha256(key.encode()).hexdigest()[:24]}.bin"


def take(house: Pack, moment: datetime, folder: Path | None = None) -> Document | None:
    """Return the toolkit as the wheel brought it, of this moment; None when it brought none."""
    shelf = files("rgdocs.api").joinpath(PLACE) if folder is None else folder
    kept = shelf.joinpath(_name(house))
    if not kept.is_file():
        return None
    from rgdocs.pdf.seal import redated  # noqa: PLC0415  (not before there is a file)

    head, _, packed = kept.read_bytes().partition(b"\n")
    return Document(
        data=redated(zlib.decompress(packed), DATE, moment),
        media_type=PDF,
        filename=f"{packs.TOOLKIT}.pdf",
        pages=json.loads(head)["pages"],
        made=_receipt.blank_toolkit(house, moment),
    )


def put(folder: Path, make: Callable[[Pack, datetime], Document]) -> None:
    """Write the toolkit of the built-in pack, in each language, as `take` will look for it."""
    house = packs.load(None)
    for taal in house.talen:
        spoken = house.in_taal(taal)
        keep(folder, spoken, make(spoken, DATE))


def keep(folder: Path, house: Pack, made: Document) -> None:
    """Write a toolkit of DATE; one that has something to tell is made anew every time."""
    if not made.warnings:
        head = json.dumps({"pages": made.pages}).encode()
        packed = zlib.compress(made.data, 9)
        folder.joinpath(_name(house)).write_bytes(head + b"\n" + packed)
