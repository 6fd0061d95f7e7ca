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
        "afspraak.titel": "Afspraak",
        "afspraak.titel_met": "Afspraak met {naam}",
        "agenda.rondje.eerste": "Kennismaken: wie zijn we, en waar kennen we elkaar van?",
        "agenda.rondje.vervolg": "Hoe gaat het met iedereen?",
        "agenda.alleen.eerste": "Alleen de eerste keer.",
        "agenda.alleen.vervolg": "Niet de eerste keer.",
        "agenda.misschien": "Als de groep dat wil.",
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
        "schema.gebieden": "Wat nu niet goed gaat.",
        "schema.geen": "De onderdelen waarop het antwoord met opzet “geen” is.",
        "toolkit.form.titel": "Werkmap {resourcegroep}",
        "toolkit.wie": "Wie vult het in? {wie}",
    }
)
