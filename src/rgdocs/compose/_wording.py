"""Every text of one form in the words of one pack, ready to be said; made once, kept."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

import attrs

from rgdocs.compose._messages import MESSAGES
from rgdocs.forms import Form, Vraag
from rgdocs.packs import Pack, Text

MAX_KORT = 60
"""Word shows 64 characters of a control's title."""


@attrs.frozen(kw_only=True)
class Said:
    """One question in the words of a pack; nothing is filled in yet."""

    vraag: Vraag
    tekst: Text
    hulp: Text
    kort: Text
    tip: Text
    rij: Text
    wie: Text
    geen: Text
    geen_kort: Text
    opties: Mapping[str, Text]


Wording = Mapping[str, Said]
"""Path with `*` for a place in a list -> its question."""


@lru_cache(maxsize=64)
def wording(form: Form, pack: Pack) -> Wording:
    """Return every question of a form in the words of a pack."""
    return {vraag.pad: _said(vraag, pack) for vraag in form.vragen}


def _said(vraag: Vraag, pack: Pack) -> Said:
    def text(part: str, instead: str = "") -> Text:
        used = part if getattr(vraag, part) or not instead else instead
        return pack.text(f"{vraag.bericht}.{used}", getattr(vraag, used))

    return Said(
        vraag=vraag,
        tekst=text("tekst"),
        hulp=text("hulp"),
        kort=text("kort"),
        tip=text("tip", "tekst"),
        rij=text("rij"),
        wie=text("wie"),
        geen=text("geen"),
        geen_kort=text("geen_kort"),
        opties={
            one: pack.text(f"{vraag.bericht}.optie.{one}", words)
            for one, words in vraag.opties.items()
        },
    )


@lru_cache(maxsize=256)
def own(message_id: str, pack: Pack) -> Text:
    """Return one of the texts of this stage in the words of a pack."""
    return pack.text(message_id, MESSAGES[message_id])


def shortened(text: str) -> str:
    """Return a title that a control can hold, cut between words."""
    if len(text) <= MAX_KORT:
        return text
    head, _, _ = text[: MAX_KORT - 1].rpartition(" ")
    return f"{head or text[: MAX_KORT - 1]}…"
