"""Header, footer and the page they stand on."""

from __future__ import annotations

from template_parts.drawing import LOGO_HEIGHT, logo
from template_parts.markup import root, w
from template_parts.measures import MAIN, PORTRAIT, Sheet, twips
from template_parts.tables import Edge, cell, row, table
from template_parts.text import block, message, paragraph, run, tab, value, when, words

_NAMES = "w r mc wp a w14 wps"
_SPACE = {"bottom": 4.0}


def header(logo_width: float, sheet: Sheet = PORTRAIT) -> str:
    """Return header1.xml: logo, name of the organisation, department, one thin rule."""
    rule = {"bottom": Edge(MAIN, 6)}
    widths = (logo_width + 3, 112 - logo_width, sheet.text - 115)
    picture = paragraph("Koptekst", logo(logo_width, LOGO_HEIGHT, value("organisatie.logo_tekst")))
    name = (
        block("if organisatie.naam"),
        words("Merk", value("organisatie.naam")),
        block("else"),
        words("Merk", message("{Resourcegroepen}", "kop.merk")),
        block("endif"),
    )
    department = paragraph("Koptekst", run(value("organisatie.afdeling")), align="right")
    cells = (
        cell(widths[0], picture, edges=rule, padding=_SPACE),
        cell(widths[1], *name, edges=rule, padding=_SPACE, align="center"),
        cell(widths[2], department, edges=rule, padding=_SPACE, align="center"),
    )
    return root("w:hdr", table(widths, row(*cells)), paragraph("Tussenregel"), used=_NAMES)


def footer(sheet: Sheet = PORTRAIT) -> str:
    """Return footer1.xml: which form, whose eyes, which page; of a translation, that it is one."""
    name = value("document.titel")
    version = message("versie", "voet.versie") + " " + value("document.versie")
    secret = (
        "{% if document.vertrouwelijk %} · "
        + message("vertrouwelijk", "voet.vertrouwelijk")
        + "{% endif %}"
    )
    left = run(f"{name} · {version}{secret}")
    page = run(message("bladzijde", "voet.bladzijde") + " ")
    of = run(" " + message("van", "voet.van") + " ")
    line = (left, tab(), page, field("PAGE"), of, field("NUMPAGES"))
    origin = when("vertaling", words("Voettekst", value("vertaling")))
    named = paragraph("Voettekst", *line, right_tab=twips(sheet.text))
    return root("w:ftr", origin, named, used=_NAMES)


def field(name: str) -> str:
    """Return a field that Word computes itself."""
    return w("fldSimple", run("1"), instr=f" {name} ")


def section(sheet: Sheet = PORTRAIT) -> str:
    """Return the section: the page, the margins of every form, header and footer."""
    sides = sorted((11906, 16838), reverse=sheet.width > sheet.height)
    turned = {"orient": "landscape"} if sheet.width > sheet.height else {}
    return w(
        "sectPr",
        '<w:headerReference w:type="default" r:id="rHeader"/>',
        '<w:footerReference w:type="default" r:id="rFooter"/>',
        w("pgSz", w=sides[0], h=sides[1], **turned),
        w(
            "pgMar",
            top=twips(sheet.top),
            right=twips(sheet.side),
            bottom=twips(sheet.bottom),
            left=twips(sheet.side),
            header=twips(sheet.edge),
            footer=twips(sheet.edge),
            gutter=0,
        ),
        w("cols", space=708),
    )
