"""What changed since the last meeting: a page to talk over, one table for each kind of change."""

from __future__ import annotations

from template_parts.controls import answer
from template_parts.measures import TEXT_WIDTH, TINT
from template_parts.tables import THIN, cell, row, table
from template_parts.text import gap, loop, value, when, words

_LABEL = 60.0
_ANSWER = TEXT_WIDTH - _LABEL
_ROW = {"top": 1.9, "bottom": 2.6}
_INSIDE = _ROW | {"left": 4.0, "right": 4.0}


def veranderd() -> str:
    """Return the body of the page."""
    part = (
        words("Kop2", value("deel.kop")),
        words("HulptekstKop", value("deel.hulp")),
        gap(2, keep=True),
        table((_LABEL, _ANSWER), loop("rij in deel.rijen", _row(), kind="tr")),
        gap(),
    )
    return (
        words("Kop1", value("document.kop"))
        + words("Inleiding", value("over"))
        + words("HulptekstKop", " · ".join(map(_day, ("vorige", "deze"))))
        + when(
            "v.delen",
            loop("deel in v.delen", *part),
            otherwise=gap(6) + words("NietBesproken", value("niets")),
        )
    )


def _day(name: str) -> str:
    return f"{value(f'{name}_kop')}: {value(name)}"


def _row() -> str:
    both = "rij.was and rij.nu"
    told = (
        when(both, words("VraagInVak", value("rij.was_kop"))),
        loop("een in rij.was", _asked(), answer("een", "RustigRij")),
        when(both, gap(1.5), words("VraagInVak", value("rij.nu_kop"))),
        loop("een in rij.nu", _asked(), answer("een")),
    )
    label = words("LabelRij", value("rij.vraag"))
    return _pair(label + loop("een in rij.van", answer("een", "RustigRij")), *told)


def _asked() -> str:
    """Return the question of one answer of several, apart from the answer before it."""
    asked = words("VraagInVak", value("een.vraag"))
    return when("een.vraag", when("not loop.first", gap(1.5, keep=True)), asked)


def _pair(label: str, *told: str) -> str:
    edges = {"bottom": THIN}
    return row(
        cell(_LABEL, label, edges=edges, padding=_ROW | {"right": 3.0}),
        cell(_ANSWER, *told, edges=edges, fill=TINT, padding=_INSIDE),
    )
