"""`rgdocs pack show`: how every form looks in a house's style, in one HTML file; or its facts."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import attrs

from rgdocs.cli._output import Target, deliver, print_data, refuse_place
from rgdocs.cli._parser import Parser, add_pack
from rgdocs.errors import ExitCode

if TYPE_CHECKING:
    import argparse

    from rgdocs.api import packs
    from rgdocs.cli._report import Report


def add(commands: argparse._SubParsersAction[Parser]) -> None:
    """Add the command to those of `rgdocs pack`."""
    parser = commands.add_parser(
        "show",
        help="toon hoe alle formulieren eruitzien met een pack",
        description="Maak een overzicht van elke bladzijde van elk formulier in de huisstijl, leeg"
        " en ingevuld met een verzonnen voorbeeld, met de kaart en grote letters erbij: een"
        " HTML-bestand dat niets anders nodig heeft.",
    )
    parser.main.add_argument(
        "which", metavar="PACK", nargs="?", help="een map of een bekende naam (als bij --pack)"
    )
    parser.choices.add_argument(
        "-o", "--output", metavar="BESTAND.html", help="waarheen; - is standaarduitvoer (PACK.html)"
    )
    parser.choices.add_argument(
        "--facts", action="store_true", help="alleen wat het pack zegt, als tekst (of met --json)"
    )
    add_pack(parser)
    parser.choices.add_argument(
        "--force", action="store_true", help="overschrijf een bestand dat er al is"
    )
    parser.set_defaults(run=_show)


def _show(arguments: argparse.Namespace, report: Report) -> ExitCode:
    from rgdocs.api import packs

    which = arguments.which or arguments.pack
    house = packs.load(which, taal=arguments.taal, lang=report.lang)
    if arguments.facts:
        return _tell(_facts(house), report)
    place = arguments.output or f"{house.id}.html"
    refuse_place(place, force=arguments.force, lang=report.lang)
    target = Target(place=place, format="pdf", force=arguments.force)
    deliver(lambda: packs.show(house, lang=report.lang), target, report)
    return ExitCode.OK


def _tell(facts: dict[str, object], report: Report) -> ExitCode:
    if report.machine:
        print_data(json.dumps(facts, ensure_ascii=False, indent=2) + "\n", report.lang)
        return ExitCode.OK
    lines = [f"{name}: {value}\n" for name, value in _flat(facts) if value]
    print_data("".join(lines), report.lang)
    return ExitCode.OK


def _facts(house: packs.Pack) -> dict[str, object]:
    style = house.huisstijl
    return {
        "id": house.id,
        "erft": list(house.erft),
        "taal": house.catalogus,
        "organisatie": attrs.asdict(house.organisatie),
        "lettertype": style.lettertype,
        "kleuren": {slot: f"#{colour}" for slot, colour in style.kleuren().items()},
        "logo_tekst": style.logo_tekst,
        "woorden": {term: attrs.asdict(word) for term, word in house.woorden.items()},
        "onderdelen": {
            f"{document}.{part}": value if isinstance(value, bool) else "docx"
            for (document, part), value in house.onderdelen.items()
        },
        "sjablonen": sorted(house.eigen),
        "teksten": len(house.teksten),
    }


def _flat(facts: object, above: str = "") -> list[tuple[str, object]]:
    if not isinstance(facts, dict):
        told = ", ".join(facts) if isinstance(facts, list) else facts
        return [(above, str(told).lower() if isinstance(told, bool) else told)]
    return [
        pair
        for name, value in facts.items()
        for pair in _flat(value, f"{above}.{name}" if above else str(name))
    ]
