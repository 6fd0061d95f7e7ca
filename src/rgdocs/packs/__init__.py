"""An organisation's pack: its house style, words and templates, read from one small folder.

The built-in pack `standaard` stands in `rgdocs/templates/standaard`, in the very format that an
organisation's own has. A pack holds no code, and nothing outside its folder is opened.
"""

from __future__ import annotations

from rgdocs.packs._catalogue import catalogue
from rgdocs.packs._colours import contrast
from rgdocs.packs._gather import CARD, CHANGES, TOOLKIT, documents
from rgdocs.packs._load import check, load, own_templates
from rgdocs.packs._pack import EDITIONS, GROOT, KAART, Huisstijl, Logo, Organisatie, Pack
from rgdocs.packs._words import PARAMETERS, Text, Woord, fill, standard
from rgdocs.packs._write import new, new_id, texts

__all__ = [
    "CARD",
    "CHANGES",
    "EDITIONS",
    "GROOT",
    "KAART",
    "PARAMETERS",
    "TOOLKIT",
    "Huisstijl",
    "Logo",
    "Organisatie",
    "Pack",
    "Text",
    "Woord",
    "catalogue",
    "check",
    "contrast",
    "documents",
    "fill",
    "load",
    "new",
    "new_id",
    "own_templates",
    "standard",
    "texts",
]
