"""The file: parts, relationships, content types, in one zip with fixed dates."""

from __future__ import annotations

import io
import zipfile
from typing import NamedTuple

from template_parts.furniture import footer, header, section
from template_parts.markup import DECLARATION, element, root, w
from template_parts.measures import FONT, PORTRAIT, Sheet, twips
from template_parts.styles import styles
from template_parts.text import value
from template_parts.theme import theme

_OPC = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_LINKS = f"{_OFFICE}/relationships"
_BODY = "w r mc wp a w14 wpg wps"


class Logo(NamedTuple):
    """The logo in both forms; `ratio` is width over height."""

    png: bytes
    svg: bytes
    ratio: float


class Edges(NamedTuple):
    """What stands above and below the text: header1.xml and footer1.xml."""

    head: str
    foot: str


def build(
    body: str,
    logo: Logo,
    heading_of_parts: int = 3,
    sheet: Sheet = PORTRAIT,
    edges: Edges | None = None,
) -> bytes:
    """Return a whole Word template around `body`, the same bytes every time.

    With `edges` of its own, a document has the logo in its text.
    """
    usual = Edges(header(10.0 * logo.ratio, sheet), footer(sheet))
    above, below = edges or usual
    document = root("w:document", w("body", body, section(sheet)), used=_BODY)
    parts: dict[str, str | bytes] = {
        "[Content_Types].xml": _types(),
        "_rels/.rels": _relationships(_PACKAGE_LINKS),
        "word/document.xml": document,
        "word/_rels/document.xml.rels": _relationships(
            _DOCUMENT_LINKS + (_LOGO_LINKS if edges else ())
        ),
        "word/styles.xml": styles(heading_of_parts),
        "word/numbering.xml": _numbering(),
        "word/settings.xml": _settings(),
        "word/fontTable.xml": _font_table(),
        "word/theme/theme1.xml": theme(),
        "word/header1.xml": above,
        **({} if edges else {"word/_rels/header1.xml.rels": _relationships(_LOGO_LINKS)}),
        "word/footer1.xml": below,
        "word/media/logo.png": logo.png,
        "word/media/logo.svg": logo.svg,
        "docProps/core.xml": _core(),
        "docProps/app.xml": _app(),
        "docProps/custom.xml": _custom(),
    }
    return _zip(parts)


_PACKAGE_LINKS = (
    ("rDocument", f"{_LINKS}/officeDocument", "word/document.xml"),
    ("rCore", f"{_OPC}/relationships/metadata/core-properties", "docProps/core.xml"),
    ("rApp", f"{_LINKS}/extended-properties", "docProps/app.xml"),
    ("rCustom", f"{_LINKS}/custom-properties", "docProps/custom.xml"),
)
_DOCUMENT_LINKS = (
    ("rStyles", f"{_LINKS}/styles", "styles.xml"),
    ("rNumbering", f"{_LINKS}/numbering", "numbering.xml"),
    ("rSettings", f"{_LINKS}/settings", "settings.xml"),
    ("rFonts", f"{_LINKS}/fontTable", "fontTable.xml"),
    ("rTheme", f"{_LINKS}/theme", "theme/theme1.xml"),
    ("rHeader", f"{_LINKS}/header", "header1.xml"),
    ("rFooter", f"{_LINKS}/footer", "footer1.xml"),
)
_LOGO_LINKS = (
    ("rLogo", f"{_LINKS}/image", "media/logo.png"),
    ("rLogoSvg", f"{_LINKS}/image", "media/logo.svg"),
)
_PARTS = (
    ("/word/document.xml", f"{_WORD}.document.main+xml"),
    ("/word/styles.xml", f"{_WORD}.styles+xml"),
    ("/word/numbering.xml", f"{_WORD}.numbering+xml"),
    ("/word/settings.xml", f"{_WORD}.settings+xml"),
    ("/word/fontTable.xml", f"{_WORD}.fontTable+xml"),
    ("/word/header1.xml", f"{_WORD}.header+xml"),
    ("/word/footer1.xml", f"{_WORD}.footer+xml"),
    ("/word/theme/theme1.xml", "application/vnd.openxmlformats-officedocument.theme+xml"),
    ("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
    ("/docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml"),
    ("/docProps/custom.xml", "application/vnd.openxmlformats-officedocument.custom-properties+xml"),
)
_ENDINGS = (
    ("rels", "application/vnd.openxmlformats-package.relationships+xml"),
    ("xml", "application/xml"),
    ("png", "image/png"),
    ("svg", "image/svg+xml"),
)


def _types() -> str:
    endings = (
        element("Default", {"Extension": ending, "ContentType": kind}) for ending, kind in _ENDINGS
    )
    parts = (element("Override", {"PartName": part, "ContentType": kind}) for part, kind in _PARTS)
    return DECLARATION + element("Types", {"xmlns": f"{_OPC}/content-types"}, *endings, *parts)


def _relationships(links: tuple[tuple[str, str, str], ...]) -> str:
    made = (
        element("Relationship", {"Id": name, "Type": kind, "Target": target})
        for name, kind, target in links
    )
    return DECLARATION + element("Relationships", {"xmlns": f"{_OPC}/relationships"}, *made)


def _numbering() -> str:
    indent = w("pPr", w("ind", left=twips(3.6), hanging=twips(3.6)))
    colour = w("rPr", w("color", val="12475E", themeColor="accent1"))
    level = w(
        "lvl",
        w("start", val=1),
        w("numFmt", val="bullet"),
        w("pStyle", val="Opsomming"),
        w("lvlText", val="•"),
        w("lvlJc", val="left"),
        indent,
        colour,
        ilvl=0,
    )
    abstract = w("abstractNum", w("multiLevelType", val="singleLevel"), level, abstractNumId=0)
    return root("w:numbering", abstract, w("num", w("abstractNumId", val=0), numId=1))


def _settings() -> str:
    def compatible(name: str, value: int) -> str:
        return w(
            "compatSetting", name=name, uri="http://schemas.microsoft.com/office/word", val=value
        )

    compat = w(
        "compat",
        compatible("compatibilityMode", 15),
        compatible("overrideTableStyleFontSizeAndJustification", 1),
        compatible("enableOpenTypeFeatures", 1),
        compatible("doNotFlipMirrorIndents", 1),
        compatible("differentiateMultirowTableHeaders", 1),
        compatible("useWord2013TrackBottomHyphenation", 0),
    )
    slots = {"bg1": "light1", "t1": "dark1", "bg2": "light2", "t2": "dark2"}
    slots |= {f"accent{n}": f"accent{n}" for n in range(1, 7)}
    slots |= {"hyperlink": "hyperlink", "followedHyperlink": "followedHyperlink"}
    return root(
        "w:settings",
        w("zoom", percent=100),
        w("defaultTabStop", val=708),
        w("characterSpacingControl", val="doNotCompress"),
        compat,
        w("themeFontLang", val="nl-NL"),
        w("clrSchemeMapping", **slots),
        w("decimalSymbol", val=","),
        w("listSeparator", val=";"),
    )


def _font_table() -> str:
    font = w(
        "font",
        w("charset", val="00"),
        w("family", val="swiss"),
        w("pitch", val="variable"),
        name=FONT,
    )
    return root("w:fonts", font, used="w r")


def _core() -> str:
    names = {
        "xmlns:cp": f"{_OPC}/metadata/core-properties",
        "xmlns:dc": "http://purl.org/dc/elements/1.1/",
    }
    return DECLARATION + element(
        "cp:coreProperties",
        names,
        element("dc:title", None, value("document.titel")),
        element("dc:creator", None, value("organisatie.naam")),
        element("dc:language", None, value("taal")),
    )


def _app() -> str:
    return DECLARATION + element(
        "Properties",
        {"xmlns": f"{_OFFICE}/extended-properties"},
        element("Application", None, "rgdocs"),
        element("Company", None),
    )


def _custom() -> str:
    facts = {
        "rgdocs.document": "document.id",
        "rgdocs.versie": "document.versie",
        "rgdocs.pack": "pack.id",
        "rgdocs.soort_uitvoer": "kind",
        "rgdocs.gemaakt": "gemaakt",
    }
    made = (
        element(
            "property",
            {"fmtid": "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}", "pid": number, "name": name},
            element("vt:lpwstr", None, value(expression)),
        )
        for number, (name, expression) in enumerate(facts.items(), start=2)
    )
    names = {"xmlns": f"{_OFFICE}/custom-properties", "xmlns:vt": f"{_OFFICE}/docPropsVTypes"}
    return DECLARATION + element("Properties", names, *made)


def _zip(parts: dict[str, str | bytes]) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            data = content.encode() if isinstance(content, str) else content
            archive.writestr(entry, data)
    return target.getvalue()
