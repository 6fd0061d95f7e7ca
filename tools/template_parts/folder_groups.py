"""The two groups on the leaflet: invented people, and where their circles stand."""

from __future__ import annotations

from template_parts.folder_sheet import PANEL
from template_parts.kring import Iemand, Kring

YARA = Kring(
    id="voorbeeld.een",
    width=PANEL,
    height=118.0,
    midden="Yara",
    y=58.0,
    straal=14.0,
    mensen=(
        Iemand("Marijke", "moeder", "moeder", 1, 18.0),
        Iemand("Joris", "broer", "broer", 2, 37.0),
        Iemand("Hatice", "regieondersteuner", "{regieondersteuner}", 2, 77.0),
        Iemand("Ben", "ervaringsdeskundige", "{ervaringsdeskundige}", 1, 95.0),
        Iemand("Wim", "buurman", "buurman", 0, 77.0),
        Iemand("Fenna", "vriendin", "vriendin", 0, 37.0),
    ),
    straal_mensen=9.0,
)
SEM = Kring(
    id="voorbeeld.twee",
    width=PANEL,
    height=54.0,
    midden="Sem",
    y=26.5,
    straal=11.5,
    mensen=(
        Iemand("Nel", "oma", "oma", 0, 12.5),
        Iemand("Idris", "vriend", "vriend", 2, 12.5),
        Iemand("Kees", "regieondersteuner", "{regieondersteuner}", 2, 37.5),
        Iemand("Lieke", "zus", "zus", 0, 37.5),
    ),
    straal_mensen=8.0,
)
