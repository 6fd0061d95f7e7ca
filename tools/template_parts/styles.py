"""Named styles: five sizes, three colours, one family."""

from __future__ import annotations

import re

from template_parts.markup import Value, element, root, w
from template_parts.measures import BORDER, INK, MAIN, QUIET, TINT, WHITE, Ink, twips

SIZES = (9, 10, 11, 16, 24)
"""Points; there are no others."""
_LINE = {9: 12.0, 10: 13.0, 11: 15.4, 16: 20.0, 24: 30.0}
_BOTH = ("Antwoord", "Antwoord1", "Antwoord2", "Antwoord3", "Antwoord5")


def styles(heading_of_parts: int) -> str:
    """Return styles.xml; `heading_of_parts` is the heading level (2, 3) of the eleven parts."""
    made = (
        _defaults(),
        *_base(),
        *_headings(heading_of_parts),
        *_questions(),
        *_lists(),
        *_panels(),
        *_states(),
        *_edges(),
        *_drawn(),
        *_characters(),
        *_tables(),
    )
    return root("w:styles", *made)


def ink(colour: Ink) -> str:
    """Return the colour of text."""
    return w("color", val=colour.hex, themeColor=colour.theme)


def letters(size: int = 0, colour: Ink | None = None, *, bold: bool = False) -> str:
    """Return run properties; nothing for what the base style has already."""
    properties = (
        w("b") + w("bCs") if bold else "",
        ink(colour) if colour else "",
        w("sz", val=size * 2) + w("szCs", val=size * 2) if size else "",
    )
    return w("rPr", "".join(properties)) if any(properties) else ""


def space(before: float = 0, after: float = 0, size: int = 11) -> str:
    """Return spacing: millimetres before and after, the line height of a size."""
    return w(
        "spacing",
        before=twips(before),
        after=twips(after),
        line=round(_LINE[size] * 20),
        lineRule="atLeast",
    )


def _style(
    name: str,
    title: str = "",
    *properties: str,
    kind: str = "paragraph",
    based: str = "Standaard",
    following: str = "",
    default: bool = False,
) -> str:
    names: dict[str, Value] = {"w:type": kind}
    if default:
        names["w:default"] = 1
    elif not title:
        names["w:customStyle"] = 1
    names["w:styleId"] = name
    links = (
        w("name", val=title or _spoken(name)),
        w("basedOn", val=based) if based and not default else "",
        w("next", val=following) if following else "",
        w("qFormat") if kind == "paragraph" else "",
    )
    return element("w:style", names, *links, *properties)


def _spoken(name: str) -> str:
    """Return the name a person reads in Word: "LabelMetHulp" is "Label met hulp"."""
    first, *rest = re.findall(r"[A-Z][a-z]*|\d+", name)
    return " ".join((first, *(word.lower() for word in rest)))


def _defaults() -> str:
    fonts = w(
        "rFonts",
        asciiTheme="minorHAnsi",
        eastAsiaTheme="minorEastAsia",
        hAnsiTheme="minorHAnsi",
        cstheme="minorBidi",
    )
    size = w("sz", val=22) + w("szCs", val=22)
    language = w("lang", val="nl-NL", eastAsia="nl-NL", bidi="ar-SA")
    run = w("rPrDefault", w("rPr", fonts, ink(INK), size, language))
    return w("docDefaults", run, w("pPrDefault", w("pPr", space())))


def _base() -> tuple[str, ...]:
    none = w(
        "tblCellMar", *(w(side, w=0, type="dxa") for side in ("top", "left", "bottom", "right"))
    )
    plain = w("tblPr", w("tblInd", w=0, type="dxa"), none)
    return (
        _style("Standaard", "Normal", default=True),
        _style("Standaardalinea", "Default Paragraph Font", kind="character", default=True),
        _style("Standaardtabel", "Normal Table", plain, kind="table", default=True),
        _style("Geenlijst", "No List", kind="numbering", default=True),
    )


def _paragraph(*inner: str) -> str:
    return w("pPr", *inner)


def _headings(part: int) -> tuple[str, ...]:
    keep = w("keepNext") + w("keepLines")

    def heading(level: int, spacing: str, run: str) -> str:
        outline = w("outlineLvl", val=level - 1)
        properties = (_paragraph(keep, spacing, outline), run)
        return _style(f"Kop{level}", f"heading {level}", *properties, following="Standaard")

    def like(name: str, base: int, spacing: str, run: str) -> str:
        loose = w("keepNext", val=0)
        properties = (_paragraph(loose, spacing, w("outlineLvl", val=base - 1)), run)
        return _style(name, "", *properties, based=f"Kop{base}", following="Standaard")

    return (
        heading(1, space(0, 1.2, 24), letters(24, MAIN, bold=True)),
        heading(2, space(7, 0, 16), letters(16, MAIN, bold=True)),
        heading(3, space(0, 0.4), letters(11, MAIN, bold=True)),
        like("KopBrief", 1, space(0, 3, 16), letters(16, MAIN, bold=True)),
        like("KopOnderdeel", part, space(0, 0.4), letters(11, MAIN, bold=True)),
        like("KopStap", 2, space(0, 0, 16), letters(16, MAIN, bold=True)),
        like("KopKaart", 2, space(), letters(11, MAIN, bold=True)),
        like("KopDoel", 3, space(0, 0, 16), letters(16, MAIN, bold=True)),
        like("KopVraag", part, space(), letters(11, INK, bold=True)),
        like("KopBellen", part, space(0, 0, 16), letters(16, WHITE, bold=True)),
    )


def _questions() -> tuple[str, ...]:
    keep = w("keepNext")
    firm = w("spacing", before=0, after=0, line=340, lineRule="exact")
    return (
        _style("Inleiding", "", _paragraph(space(), w("ind", right=twips(35)))),
        _style("InleidingRij", "", _paragraph(w("ind", right=0)), based="Inleiding"),
        _style("Label", "", _paragraph(keep, w("keepLines"), space(3.6, 1)), letters(bold=True)),
        _style("LabelMetHulp", "", _paragraph(space(3.6, 0)), based="Label"),
        _style("LabelRij", "", _paragraph(space()), letters(bold=True)),
        _style("Hulptekst", "", _paragraph(keep, space(0.2, 1, 10)), letters(10, QUIET)),
        _style("HulptekstRij", "", _paragraph(w("keepNext", val=0)), based="Hulptekst"),
        _style("HulptekstKop", "", _paragraph(space(0.4, 0, 10)), based="Hulptekst"),
        _style("Vakje", "", _paragraph(keep, firm, w("jc", val="right")), letters(10, QUIET)),
        _style("Vakjes", "", _paragraph(w("spacing", before=0, after=0, line=310,
                                          lineRule="exact")), letters(10)),
        _style("VakjesRij", "", _paragraph(
            w("tabs", w("tab", val="left", pos=twips(7))), w("ind", left=twips(7),
                                                             hanging=twips(7))), based="Vakjes"),
        _style("VakjeWit", "", _paragraph(keep, firm, w("jc", val="right")), letters(10, WHITE)),
        _style("VraagInVak", "", _paragraph(keep, space(0, 0.4, 10)), letters(10, QUIET)),
        _style("Rustig", "", _paragraph(space(0, 0, 10)), letters(10, QUIET)),
        _style("Wanneer", "", _paragraph(space(0.4)), letters(10, MAIN, bold=True)),
        _style("RustigRij", "", _paragraph(space()), based="Rustig"),
        _style("Antwoord", "", _paragraph(space())),
        *(_style(name, "", based="Antwoord") for name in _BOTH[1:]),
        _style("Brief", "", _paragraph(space(0, 2.6))),
        _style("AntwoordVet", "", letters(bold=True), based="Antwoord"),
        *_areas(),
        _style("AntwoordVast", "", _paragraph(keep), based="Antwoord"),
        _style("AntwoordGroot", "", _paragraph(space(0, 0, 16)), letters(16, bold=True),
               based="Antwoord"),
        _style("AntwoordDoel", "", _paragraph(w("keepNext"), space(0, 0, 16)),
               letters(16, MAIN, bold=True), based="Antwoord"),
    )  # fmt: skip


def _areas() -> tuple[str, ...]:
    """Return the styles of words to circle: exact lines, so that an ellipse fits round them."""
    exact = w("spacing", before=0, after=66, line=308, lineRule="exact")
    hanging = w("tabs", w("tab", val="left", pos=twips(6))) + exact
    hanging += w("ind", left=twips(6), hanging=twips(6))
    return (
        _style("Gebied", "", _paragraph(exact)),
        _style("GebiedVak", "", _paragraph(hanging), based="Gebied"),
        _style("Beeld", "", _paragraph(space(0, 0, 9))),
    )


def _exact(size: int) -> str:
    return w("spacing", before=0, after=0, line=round(_LINE[size] * 20), lineRule="exact")


def _panels() -> tuple[str, ...]:
    """Return the styles of the leaflet: a heading on a panel, names and roles in a picture."""
    middle, second = w("jc", val="center"), w("outlineLvl", val=1)
    return (
        _style("KopPaneel", "", _paragraph(space(0, 0.6, 16), second), based="Kop2"),
        *(
            _style(name, "", _paragraph(_exact(size), middle), letters(size, MAIN, bold=True))
            for name, size in (("KringMidden", 16), ("KringNaam", 10))
        ),
        _style("KringRol", "", _paragraph(_exact(9), middle), letters(9)),
        _style("Belofte", "", _paragraph(space(0, 0, 16)), letters(16, MAIN)),
    )  # fmt: skip


def _lists() -> tuple[str, ...]:
    numbering = w("numPr", w("numId", val=1))
    hanging = w("ind", left=twips(3.6), hanging=twips(3.6))
    card = space(0, 0, 16)
    step = w("ind", left=twips(5), hanging=twips(5))
    return (
        _style("KaartAntwoord", "", _paragraph(card), letters(16), based="Antwoord"),
        _style("KaartPunt", "", _paragraph(numbering, card, step), letters(16), based="Antwoord"),
        _style("KaartPuntVervolg", "", _paragraph(card, w("ind", left=twips(5))), letters(16),
               based="Antwoord"),
        _style("Opsomming", "", _paragraph(numbering, space(), hanging), based="Antwoord"),
        _style("OpsommingVervolg", "", _paragraph(space(), w("ind", left=twips(3.6))),
               based="Antwoord"),
    )  # fmt: skip


def _states() -> tuple[str, ...]:
    dashed = [
        w(side, val="dashed", sz=6, space=4, color=BORDER.hex, themeColor=BORDER.theme)
        for side in ("top", "left", "bottom", "right")
    ]
    rule = w("left", val="single", sz=18, space=6, color=MAIN.hex, themeColor=MAIN.theme)
    tint = w("shd", val="clear", color="auto", fill=TINT.hex, themeFill=TINT.theme)
    inset = w("ind", left=120, right=120)
    above, below = (
        w(side, val="single", sz=4, space=3, color=TINT.hex, themeColor=TINT.theme)
        for side in ("top", "bottom")
    )
    return (
        _style("NietBesproken", "", _paragraph(w("pBdr", *dashed), space(1.8, 0.6), inset),
               letters(10, QUIET)),
        _style("BewustGeen", "", _paragraph(w("pBdr", above, rule, below), tint, space(1.6, 1.4),
               w("ind", left=165))),
    )  # fmt: skip


def _edges() -> tuple[str, ...]:
    return (
        _style("Koptekst", "header", _paragraph(space(0, 0, 10)), letters(10, QUIET)),
        _style("Voettekst", "footer", _paragraph(space(0, 0, 9)), letters(9, QUIET)),
        _style("Merk", "", _paragraph(space(0, 0, 16)), letters(16, MAIN, bold=True),
               based="Koptekst"),
        _style("Nummer", "", _paragraph(space()), letters(11, MAIN, bold=True)),
        _style("NummerGroot", "", _paragraph(space(0, 0, 16)), letters(16, MAIN, bold=True)),
        _style("NummerDoel", "", _paragraph(w("keepNext"), space(0, 0, 16), w("jc", val="center")),
               letters(16, WHITE, bold=True)),
        _style("Tabelkop", "", _paragraph(w("keepNext"), space()), letters(11, WHITE, bold=True)),
        _style("Rijkop", "", _paragraph(space()), letters(11, MAIN, bold=True)),
        _style("Uitleg", "", _paragraph(w("ind", right=twips(20))), based="Rustig"),
        _style("Inhoudsregel", "", _paragraph(w("keepNext"), space(4, 0)), letters(bold=True)),
        _style("Tussenregel", "", _paragraph(
            w("spacing", before=0, after=0, line=20, lineRule="exact"))),
    )  # fmt: skip


def _drawn() -> tuple[str, ...]:
    """Return the styles of words in drawings: exact lines, since they are set to measure."""

    def words(name: str, line: float, run: str, align: str = "center") -> str:
        exact = w("spacing", before=0, after=0, line=round(line * 20), lineRule="exact")
        return _style(name, "", _paragraph(exact, w("jc", val=align)), run)

    return (
        _style("Tekening", "", _paragraph(w("spacing", before=0, after=0, line=240,
                                            lineRule="auto"))),
        words("TekenNaam", 12.4, letters(10, MAIN, bold=True)),
        words("TekenRol", 11, letters(9)),
        words("TekenRing", 11, letters(9, QUIET)),
        words("TekenMidden", 20, letters(16, MAIN, bold=True)),
        words("TekenWit", 20, letters(16, WHITE, bold=True)),
        words("TekenKant", 15.4, letters(11, MAIN, bold=True), "left"),
        words("TekenKantRechts", 15.4, letters(11, MAIN, bold=True), "right"),
    )  # fmt: skip


def _characters() -> tuple[str, ...]:
    return (
        _style("Nadruk", "Strong", letters(bold=True), kind="character", based=""),
        _style(
            "TabelkopUitleg",
            "",
            w("rPr", w("b", val=0), w("bCs", val=0), w("sz", val=20), w("szCs", val=20)),
            kind="character",
            based="",
        ),
        _style("Verwijzing", "Hyperlink", letters(0, MAIN), kind="character", based=""),
        _style("Aankruisvak", "", letters(16, MAIN), kind="character", based=""),
        _style("AankruisvakWit", "", letters(16, WHITE), kind="character", based=""),
    )


def _tables() -> tuple[str, ...]:
    return (
        _style("Indeling", "", kind="table", based="Standaardtabel"),
        _style("Contacten", "", kind="table", based="Standaardtabel"),
    )
