"""The life areas of the QLS-100: twelve categories, 99 areas, in the order of the source.

Ids only; their words stand in `forms/qls-100.toml`.
"""

from __future__ import annotations

from types import MappingProxyType

CATEGORIEEN = MappingProxyType(
    {
        "woning": (
            "woninggrootte",
            "licht",
            "verwarming",
            "bed",
            "inrichting",
            "keuken",
            "toilet",
            "bad_douche",
            "onderhoud",
            "lawaai",
            "privacy",
        ),
        "huishouding": (
            "eetgewoonten",
            "hygiene",
            "afwassen",
            "bed_opmaken",
            "kleren",
            "wassen",
            "schoonmaken",
            "vuilnis",
        ),
        "vrije_tijd": (
            "gezelligheid",
            "hobbys",
            "muziek",
            "theater",
            "dans",
            "kunst",
            "bioscoop",
            "schilderen_tekenen",
            "tuinieren",
            "mobiele_telefoon",
            "kranten",
            "boeken",
            "sport",
            "beweging",
            "natuur",
            "reizen_vakantie",
            "geloof",
        ),
        "kennis": (
            "taal",
            "boeken_tijdschriften",
            "beroepsonderwijs",
            "nieuwe_dingen",
            "cursus",
        ),
        "diensten": (
            "openbaar_vervoer",
            "post",
            "telefoon",
            "bank",
            "winkels",
        ),
        "financien": (
            "schulden",
            "ziektekostenverzekering",
            "pensioen",
            "inkomen",
            "uitgaven",
            "planning",
        ),
        "werk": (
            "geen_werk",
            "type_werk",
            "dagelijkse_taken",
            "betekenis",
            "sfeer",
            "vrijwilligerswerk",
        ),
        "mentaal": (
            "slaap",
            "psychiatrische_zorg",
            "psychotherapie",
            "medicatie",
            "nazorg",
            "ontspanning",
            "stress",
        ),
        "sociaal": (
            "relatie",
            "ouderschap",
            "gezin_van_oorsprong",
            "andere_familie",
            "vrienden",
            "seksueel_contact",
            "collegas",
            "buren",
            "contact_met",
            "behandelaren",
        ),
        "fysiek": (
            "fitheid",
            "klachten",
            "lichaamsverzorging",
            "gebit",
        ),
        "innerlijk": (
            "tevredenheid",
            "plezier",
            "nodig_zijn",
            "negatieve_gedachten",
            "verslaving",
            "rouw",
            "intimiteit",
            "zelfvertrouwen",
            "zelfwaardering",
            "vrijheid",
            "liefde",
            "begrepen_worden",
            "genieten",
            "eenzaamheid",
            "verleden",
        ),
        "afhankelijkheid": (
            "met_anderen_wonen",
            "hulp_bij_reizen",
            "hulp_bij_geld",
            "hulp_van_familie",
            "hulp_van_anderen",
        ),
    }
)
"""Category -> its areas, without the category's name before them (001 bijlage 10b)."""

GEBIEDEN: tuple[str, ...] = tuple(
    f"{category}.{area}" for category, areas in CATEGORIEEN.items() for area in areas
)
"""Every area by its id: `woning.licht`."""

CONTACT_MET = "sociaal.contact_met"
"""The one area that takes a word of the client: contact with whom."""
