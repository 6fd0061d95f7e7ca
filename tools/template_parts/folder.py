"""The leaflet: two sides of A4 across, four panels; folded they read 1-2-3-4.

Outside stand panel 4 (left) and 1 (right), inside 2 and 3. The table of the outside counts its
columns from the right, so that panel 1 with the title is also the first to be read aloud.
"""

from __future__ import annotations

from template_parts.drawing import LOGO_HEIGHT, logo
from template_parts.folder_back import back, version
from template_parts.folder_groups import YARA
from template_parts.folder_inside import choices, short, three, two
from template_parts.folder_sheet import FOLDED, PANEL
from template_parts.kring import picture
from template_parts.tables import cell, row, table
from template_parts.text import gap, message, paragraph, part, value, when, words

_GUTTER = FOLDED.text - 2 * PANEL
_HIGH = 178.0
"""Millimetres that a panel may fill; its page holds two more."""
_NUMBER = 100
"""Number of the picture in the file."""


def folder(logo_width: float) -> str:
    """Return the body of the leaflet in all its kinds; `logo_width` is millimetres."""
    outside = _side(_panel(_front(), _house(logo_width)), _panel(back(), version()), turned=True)
    inside = _side(_panel(two(), short()), _panel(three(), choices()))
    return outside + gap(new_page=True) + inside + gap()


def _side(first: str, second: str, *, turned: bool = False) -> str:
    """Return a page: two panels, the first at the left, or at the right when it is turned."""
    cells = cell(PANEL, first), cell(_GUTTER), cell(PANEL, second)
    return table((PANEL, _GUTTER, PANEL), row(*cells, whole=False), from_right=turned)


def _panel(top: str, foot: tuple[str, float]) -> str:
    """Return a panel: its text, and at its foot what takes so many millimetres."""
    inner, high = foot
    upper = row(cell(PANEL, top + gap()), height=_HIGH - high, whole=False)
    lower = row(cell(PANEL, inner + gap()))
    return table((PANEL,), upper, lower) + gap()


def _front() -> str:
    caption = message(
        "Een voorbeeld: Yara koos zes mensen. Zij noemt het “mijn thuisploeg”.", "voorbeeld.een"
    )
    question = message("Wat is een {resourcegroep} en wat heb je eraan?", "voorkant.vraag")
    return (
        words("Kop1", value("document.kop"))
        + words("InleidingRij", question)
        + part(
            "voorbeelden",
            gap(7),
            picture(YARA, _NUMBER),
            gap(1.6),
            words("Rustig", caption),
        )
    )


def _house(logo_width: float) -> tuple[str, float]:
    """Return logo and name, and below it how to reach the house, as its pack says."""
    widths = (logo_width + 3, PANEL - logo_width - 3)
    name = when(
        "organisatie.naam",
        words("Merk", value("organisatie.naam")),
        otherwise=words("Merk", message("{Resourcegroepen}", "kop.merk")),
    )
    mark = paragraph("Koptekst", logo(logo_width, LOGO_HEIGHT, value("organisatie.logo_tekst")))
    head = table(widths, row(cell(widths[0], mark), cell(widths[1], name, align="center")))
    ways = ", ".join(f"organisatie.{way}" for way in ("adres", "telefoon", "email", "website"))
    told = f"[{ways}] | select | join(' · ')"
    return head + part("afzender", when(told, gap(1.6), words("Rustig", value(told)))), 18.0
