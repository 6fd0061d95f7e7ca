"""Run with the python of an environment that holds the built wheel and nothing of this folder.

Fails when the wheel lacks what the program needs at run time.
"""

from __future__ import annotations

import json
import sys
from importlib.resources import files

import rgdocs
from rgdocs import forms, packs
from rgdocs.api import _shelf
from rgdocs.word.frozen import thaw

NEEDED = (
    "py.typed",
    "forms",
    "schemas",
    "voorbeelden",
    "templates/standaard",
    "locale/nl/LC_MESSAGES",
    "locale/en",
    "locale/nl@u",
)
ENDINGS = (".docx", ".toml", ".mo")
LANGUAGES = ("nl", "nl@u", "en")


def missing() -> list[str]:
    """Name what the installed package lacks."""
    package = files("rgdocs")
    places = [name for name in NEEDED if not _there(package.joinpath(name))]
    names = [path.name for path in _walk(package)]
    return places + [end for end in ENDINGS if not any(name.endswith(end) for name in names)]


def not_compiled() -> list[str]:
    """Name the templates that the wheel should bring compiled, and does not."""
    house = packs.load(None)
    return [
        f"{document} in {taal}, compiled"
        for taal in LANGUAGES
        for document in house.templates
        if thaw(f"{house.in_taal(taal).digest} {document}") is None
    ]


def not_finished() -> list[str]:
    """Name the toolkits that the wheel should bring finished, and does not."""
    house = packs.load(None)
    return [
        f"the toolkit in {taal}, finished"
        for taal in LANGUAGES
        if _shelf.take(house.in_taal(taal), _shelf.DATE) is None
    ]


def without_schema() -> list[str]:
    """Name the schemas that the wheel should bring, and that say what the code says."""
    folder = files("rgdocs").joinpath("schemas")
    found = {path.name: json.loads(path.read_text(encoding="utf-8")) for path in folder.iterdir()}
    return [
        f"the schema of {form.id}"
        for form in forms.catalogue()
        if found.get(f"{form.id}.schema.json") != rgdocs.schema(form.id)
    ]


def _there(place) -> bool:
    return place.is_file() or place.is_dir()


def _walk(place):
    for entry in place.iterdir():
        if entry.is_dir():
            yield from _walk(entry)
        else:
            yield entry


if __name__ == "__main__":
    lacking = missing() + not_compiled() + not_finished() + without_schema()
    if "site-packages" not in rgdocs.__file__:
        lacking.append("an installed package: this one is " + rgdocs.__file__)
    if rgdocs.toolkit().data[:5] != b"%PDF-":
        lacking.append("a toolkit")
    sys.exit(f"the wheel lacks {lacking}" if lacking else 0)
