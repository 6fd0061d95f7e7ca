"""How others speak about a client: by name, and with the word that stands for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rgdocs.compose._wording import own

if TYPE_CHECKING:
    from rgdocs.model import BesprokenClient, Client
    from rgdocs.packs import Pack


def named(client: BesprokenClient | Client | None, pack: Pack) -> str:
    """Return the name of a client; who has none is "de cliënt", in the words of the house."""
    return client.naam if client and client.naam else own("client.onbekend", pack).say()


def spoken(client: BesprokenClient | None, pack: Pack) -> dict[str, str]:
    """Return what texts may name: {naam}, {hij}, {hem}, {zijn}.

    Who has no name is "de cliënt", in the words of the house. Where no word was chosen the name
    is said again: nobody is called "hij of zij".
    """
    naam = named(client, pack)
    word = client.voornaamwoord if client else ""
    if word:
        forms = {form: own(f"client.{word}.{form}", pack).say() for form in ("hij", "hem", "zijn")}
        return {"naam": naam, **forms}
    return {"naam": naam, "hij": naam, "hem": naam, "zijn": own("client.van", pack).say(naam=naam)}
