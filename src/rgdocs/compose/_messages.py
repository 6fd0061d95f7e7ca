"""The few texts that belong to no question and to no template: id -> Dutch text."""

from __future__ import annotations

from types import MappingProxyType

MESSAGES = MappingProxyType(
    {
        "antwoord.rij_kort": "{kort} {nummer}",
        "antwoord.rij_tip": "{kort} ({nummer})",
        "antwoord.verder": "Nog meer",
        "antwoord.verder_kort": "Nog meer: {kort}",
        "antwoord.verder_tip": "{kort} Nog meer.",
        "antwoord.nummer": "Telefoon",
        "antwoord.nummer_kort": "Telefoon: {kort}",
        "antwoord.nummer_tip": "{kort} Telefoonnummer.",
        "antwoord.gebied_kort": "{kort}: {naam}",
        "antwoord.gebied_tip": "{kort}. Gaat dit nu niet goed?",
        "groep.deelnemers": "Deelnemers",
        "groep.mogelijke_deelnemers": "Soms uitgenodigd",
        "groep.belangrijke_anderen": "Belangrijke anderen",
        "groep.regieondersteuner": "{Regieondersteuner}",
        "groep.zorgverantwoordelijke": "{Zorgverantwoordelijke}",
        "groep.ervaringsdeskundige": "{Ervaringsdeskundige}",
        "groep.huisarts": "Huisarts",
        "bundel.titel": "Papieren voor {de resourcegroep}",
        "client.onbekend": "{de client}",
        "client.van": "van {naam}",
        "client.hij.hij": "hij",
        "client.hij.hem": "hem",
        "client.hij.zijn": "zijn",
        "client.zij.hij": "zij",
        "client.zij.hem": "haar",
        "client.zij.zijn": "haar",
        "client.die.hij": "die",
        "client.die.hem": "hen",
        "client.die.zijn": "diens",
        "document.vertaling": "Dit is een vertaling uit het Nederlands.",
        "huisstijl.logo_tekst": "Een kring van mensen om iemand heen",
        "sociogram.midden": "Ik",
        "sociogram.in_ring.dichtbij": "dichtbij",
        "sociogram.in_ring.daarna": "daarna",
        "sociogram.in_ring.verder_weg": "verder weg",
        "sociogram.ring.dichtbij": "Dichtbij",
        "sociogram.ring.daarna": "Daarna",
        "sociogram.ring.verder_weg": "Verder weg",
        "sociogram.kant.familie": "Familie",
        "sociogram.kant.vrienden": "Vrienden",
        "sociogram.kant.buurt": "Buurt en werk",
        "sociogram.kant.zorg": "Zorg",
        "sociogram.in_groep": "in {de resourcegroep}",
        "sociogram.beeld": "Een tekening met {naam} in het midden en drie ringen eromheen. {wie}",
        "sociogram.beeld_lang": "Een tekening met drie ringen. Er staan {nummer} mensen in. "
        "De lijst eronder noemt iedereen.",
        "sociogram.beeld_leeg": "Een tekening om in te vullen: ik in het midden, drie ringen "
        "eromheen, en vier kanten.",
        "toolkit.form.titel": "Werkmap {resourcegroep}",
        "toolkit.wie": "Wie vult het in? {wie}",
    }
)
