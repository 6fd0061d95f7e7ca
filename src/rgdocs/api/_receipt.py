"""What a system notes of a file that it made, stored or sent, without a word of a client.

For the log of a patient record (NEN 7513: which document, made of what) and for the metadata of a
document that is shared (Koppeltaal: a hash, a neutral title). Who made it, for whom and why only
the system around us knows.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Mapping
from functools import cache
from importlib.metadata import version
from typing import TYPE_CHECKING, Any

import attrs

from rgdocs.codec import FORMAT_VERSION
from rgdocs.forms import OutputKind, catalogue
from rgdocs.packs import TOOLKIT

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from rgdocs.api._make import Written
    from rgdocs.packs import Pack


@attrs.frozen(kw_only=True)
class Made:
    """What a file was made of."""

    kind: str = ""
    forms: Mapping[str, str] = attrs.field(factory=dict)
    title: str = ""
    pack: str = ""
    pack_digest: str = ""
    taal: str = ""
    moment: str = ""


UNKNOWN = Made()
"""Of a file that is no form."""


@attrs.frozen(kw_only=True)
class Receipt:
    """The facts of one file. Equal files have equal receipts; nothing in it is personal."""

    sha256: str
    """Of the bytes, in hexadecimal, as `sha1`."""
    sha1: str
    size: int
    """Bytes."""
    pages: int | None
    """Of a PDF, else None."""
    media_type: str
    filename: str
    title: str
    """What it is, with no clinical word: "Ingevuld formulier"; in the language of the paper."""
    kind: str
    """blank, prefilled or final; of a bundle with a record in it final."""
    forms: Mapping[str, str]
    """Id of each form in it -> version of the form."""
    format: int
    """Version of the format of records."""
    pack: str
    """Id of the pack."""
    pack_digest: str
    """SHA-256 over everything in the pack and its language: a pack's version."""
    taal: str
    """Language of the paper."""
    moment: str
    """The moment that the file carries (ISO 8601, UTC): its `when`, not that of its making."""
    library: str
    """Name and version of what made it."""

    @property
    def koppeltaal_hash(self) -> str:
        """Return the SHA-1 in base64, as `DocumentReference.content.attachment.hash` asks."""
        return base64.b64encode(bytes.fromhex(self.sha1)).decode()

    def as_data(self) -> dict[str, Any]:
        """Return the facts as plain data, ready for JSON."""
        told = attrs.asdict(self, recurse=False)
        return told | {"forms": dict(self.forms), "koppeltaal_hash": self.koppeltaal_hash}


def together(every: Iterable[Made], house: Pack) -> Made:
    """Return what a file of several blank files was made of."""
    first, *rest = every
    forms = {name: number for one in (first, *rest) for name, number in one.forms.items()}
    return attrs.evolve(first, forms=forms, title=_title("blank_samen", house))


def _title(which: str, house: Pack) -> str:
    from rgdocs.compose import MESSAGES  # noqa: PLC0415  (loads what fills a form)

    return house.message(f"ontvangst.{which}", MESSAGES[f"ontvangst.{which}"])


def made_of(written: Iterable[Written], house: Pack, moment: datetime) -> Made:
    """Return what a file was made of: one form, or several."""
    every = [one.composed.context for one in written]
    kinds = {context["kind"] for context in every}
    kind = max(kinds, key=list(OutputKind).index)
    documents = [context["document"] for context in every]
    return Made(
        kind=kind,
        forms={one["id"]: one["versie"] for one in documents if one["id"] != TOOLKIT},
        title=_title(kind if len(every) == 1 else f"{kind}_samen", house),
        pack=house.id,
        pack_digest=house.digest,
        taal=house.catalogus,
        moment=_told(moment),
    )


def blank_toolkit(house: Pack, moment: datetime) -> Made:
    """Return what the toolkit was made of, without making it."""
    return Made(
        kind=OutputKind.BLANK.value,
        forms={form.id: form.versie for form in catalogue()},
        title=_title("blank_samen", house),
        pack=house.id,
        pack_digest=house.digest,
        taal=house.catalogus,
        moment=_told(moment),
    )


def _told(moment: datetime) -> str:
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")


def receipt(
    data: bytes, made: Made, *, pages: int | None, media_type: str, filename: str
) -> Receipt:
    """Return the receipt of a file."""
    return Receipt(
        sha256=hashlib.sha256(data).hexdigest(),
        sha1=hashlib.sha1(data, usedforsecurity=False).hexdigest(),
        size=len(data),
        pages=pages,
        media_type=media_type,
        filename=filename,
        format=FORMAT_VERSION,
        library=_library(),
        **{field.name: getattr(made, field.name) for field in attrs.fields(Made)},
    )


@cache
def _library() -> str:
    return f"rgdocs {version('rgdocs')}"
