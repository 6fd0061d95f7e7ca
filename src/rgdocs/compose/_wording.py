"""Every text of one form in the words of one pack, ready to be said; made once, kept."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

import attrs

from rgdocs.compose._messages import MESSAGES
from rgdocs.forms import Form, Vraag
from rgdocs.packs import Pack, Text

MAX_KORT = 60
"""Word shows 64 characters of a control's title."""
OF_FORM = frozenset({"nummer", "wie"})
"""What a text may name that is of the form, and nothing of a client."""


@attrs.frozen(kw_only=True, eq=False)
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
Asked = Mapping[str, Any]
"""What a node tells of its question: words of the form, nothing of a client."""


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


def asked(said: Said, params: Mapping[str, object]) -> Asked:
    """Return what every node of a question tells; `params` is what its texts may name.

    Kept when that is a row or a person of the form: a plan asks its hundred questions anew for
    every client, in the same words. What names a client is never kept.
    """
    if params.keys() <= OF_FORM:
        return _asked_alike(said, params.get("nummer"), params.get("wie"))
    return _asked(said, params)


@lru_cache(maxsize=8192)
def _asked_alike(said: Said, nummer: object, wie: object) -> Asked:
    given = (("nummer", nummer), ("wie", wie))
    return _asked(said, {name: value for name, value in given if value is not None})


def _asked(said: Said, params: Mapping[str, object]) -> Asked:
    return {
        "vraag": said.tekst.say(**params),
        "hulp": said.hulp.say(**params),
        "kort": shortened(said.kort.say(**params)),
        "tip": said.tip.say(**params),
        "ruimte": said.vraag.regels,
    }


@lru_cache(maxsize=8192)
def row_asked(said: Said, kort: str, tip: str, vraag: str, number: int, pack: Pack) -> Asked:
    """Return what every node of a row tells, from what its list tells."""
    named = (said.wie if said.vraag.wie else said.rij).say(nummer=number)
    short, full = own("antwoord.rij_kort", pack), own("antwoord.rij_tip", pack)
    return {
        "vraag": named or vraag,
        "hulp": "",
        "kort": shortened(named or short.say(kort=kort, nummer=number)),
        "tip": full.say(kort=tip, nummer=number),
        "ruimte": said.vraag.regels,
        "nummer": number,
    }


@lru_cache(maxsize=1024)
def more_asked(name: str, kort: str, tip: str, room: int, pack: Pack) -> Asked:
    """Return what a node tells that stands on paper only, beside a question."""
    short, full = (own(f"antwoord.{name}_{part}", pack) for part in ("kort", "tip"))
    return {
        "vraag": own(f"antwoord.{name}", pack).say(),
        "hulp": "",
        "kort": shortened(short.say(kort=kort)),
        "tip": full.say(kort=tip),
        "ruimte": room,
    }


def shortened(text: str) -> str:
    """Return a title that a control can hold, cut between words."""
    if len(text) <= MAX_KORT:
        return text
    head, _, _ = text[: MAX_KORT - 1].rpartition(" ")
    return f"{head or text[: MAX_KORT - 1]}…"
