"""Sections: page size, margins, headers and footers, and which blocks stand in them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from attrs import evolve, frozen
from lxml.etree import _Element as Element

from . import columns, flow, footnotes, pageborders, values
from .emit import block, length, pairs, quoted
from .job import Control, Frame
from .names import attribute, child, elements, name, number, path, short, switch, twips, value

if TYPE_CHECKING:
    from .job import Document

PARITY: Final = {"oddPage": "odd", "evenPage": "even"}
KINDS: Final = ("default", "first", "even")
HARMLESS: Final = frozenset(
    [
        "w:headerReference",
        "w:footerReference",
        "w:type",
        "w:pgSz",
        "w:pgMar",
        "w:pgNumType",
        "w:cols",
        "w:pgBorders",
        "w:titlePg",
        "w:docGrid",
        "w:formProt",
        "w:noEndnote",
        "w:rtlGutter",
        "w:bidi",
        "w:printerSettings",
        "w:sectPrChange",
        "w:paperSrc",
        "w:footnotePr",
        "w:endnotePr",
    ]
)


@frozen
class Geometry:
    """Page size and margins in pt."""

    page_width: float = 595.3
    page_height: float = 841.9
    left: float = 72.0
    right: float = 72.0
    top: float = 72.0
    bottom: float = 72.0
    header: float = 36.0
    footer: float = 36.0
    fixed_top: bool = False
    fixed_bottom: bool = False

    @property
    def width(self) -> float:
        """Return the width of the text area."""
        return max(self.page_width - self.left - self.right, 10.0)

    @property
    def height(self) -> float:
        """Return the height of the text area."""
        return max(self.page_height - self.top - self.bottom, 10.0)

    def code(self) -> str:
        """Return it as a Typst dictionary."""
        lengths = {
            "page-width": self.page_width, "page-height": self.page_height, "left": self.left,
            "right": self.right, "top": self.top, "bottom": self.bottom, "header": self.header,
            "footer": self.footer, "width": self.width,
        }  # fmt: skip
        fixed = {"fixed-top": self.fixed_top, "fixed-bottom": self.fixed_bottom}
        return pairs(
            {k: length(v) for k, v in lengths.items()}
            | {k: "true" if v else "false" for k, v in fixed.items()}
        )


@frozen
class Section:
    """Sections that share their pages: each a w:sectPr and the body elements before it."""

    parts: tuple[tuple[Element | None, Sequence[Element]], ...]

    @property
    def properties(self) -> Element | None:
        """Return what the first of them says: it has the pages."""
        return self.parts[0][0]


def split(body: Element) -> list[Section]:
    """Cut the body at its section breaks; a continuous section joins the one before it."""
    found: list[Section] = []
    content: list[Element] = []
    for element in elements(body):
        content.append(element)
        properties = path(element, "w:pPr", "w:sectPr") if short(element) == "w:p" else None
        if properties is not None:
            found.append(Section(((properties, content),)))
            content = []
    last = child(body, "w:sectPr")
    if content or last is not None or not found:
        found.append(Section(((last, content),)))
    return _joined(found)


def _joined(sections: list[Section]) -> list[Section]:
    joined = sections[:1]
    for section in sections[1:]:
        before = joined[-1]
        kind = _kind(section.properties)
        if kind == "continuous" and geometry(before.properties) == geometry(section.properties):
            joined[-1] = Section(before.parts + section.parts)
        else:
            joined.append(section)
    return joined


def _kind(properties: Element | None) -> str:
    return value(child(properties, "w:type")) or "nextPage"


def geometry(properties: Element | None) -> Geometry:
    """Read w:pgSz and w:pgMar."""
    size, margin = child(properties, "w:pgSz"), child(properties, "w:pgMar")
    usual = Geometry()

    def read(element: Element | None, key: str, default: float) -> float:
        points = twips(attribute(element, key))
        return default if points is None else points

    top, bottom = read(margin, "top", usual.top), read(margin, "bottom", usual.bottom)
    gutter = read(margin, "gutter", 0.0)
    return Geometry(
        max(read(size, "w", usual.page_width), 36.0),
        max(read(size, "h", usual.page_height), 36.0),
        read(margin, "left", usual.left) + gutter,
        read(margin, "right", usual.right),
        abs(top),
        abs(bottom),
        read(margin, "header", usual.header),
        read(margin, "footer", usual.footer),
        fixed_top=top < 0,
        fixed_bottom=bottom < 0,
    )


def sections(doc: Document, body: Element, opening: str) -> list[str]:
    """Translate all sections of a document; `opening` is code for the first page."""
    codes: list[str] = []
    references: dict[str, Element] = {}
    found = split(body)
    for index, section in enumerate(found):
        doc.section = index
        _tell(doc, section, first=index == 0)
        references = references | _references(section.properties)
        begin = [opening] if index == 0 else []
        numbering = child(section.properties, "w:pgNumType")
        if start := number(attribute(numbering, "start")):
            begin.append(f"counter(page).update({int(start)})")
        end = [f'rg-mark("rg-end-{doc.index}")'] if index == len(found) - 1 else []
        begin_end = block(begin or ["none"]), block(end or ["none"])
        last = index == len(found) - 1
        if index and (parity := PARITY.get(_kind(section.properties))):
            codes.append(f"pagebreak(to: {quoted(parity)}, weak: true)")
        codes.append(_section(doc, section, references, *begin_end, last=last))
        for properties, _ in section.parts[1:]:
            references = references | _references(properties)
    return codes


def _held(doc: Document) -> list[Control]:
    return [each for each in doc.job.controls if each.document == doc.name]


def _tell(doc: Document, section: Section, *, first: bool) -> None:
    for properties, _ in section.parts:
        for each in elements(properties):
            if short(each) not in HARMLESS:
                doc.notes.once("property.unknown", short(each))
    if not first and _kind(section.properties) not in {"nextPage", *PARITY}:
        doc.warn("section.type", "w:sectPr")
    if any(_references(properties) for properties, _ in section.parts[1:]):
        doc.warn("section.header", "w:sectPr")


def _references(properties: Element | None) -> dict[str, Element]:
    return {
        f"{short(each)[2:8]}-{attribute(each, 'type') or 'default'}": each
        for each in elements(properties)
        if short(each) in {"w:headerReference", "w:footerReference"}
    }


def _section(
    doc: Document,
    section: Section,
    references: dict[str, Element],
    begin: str,
    end: str,
    *,
    last: bool,
) -> str:
    page = geometry(section.properties)
    frame = Frame(doc.main, page.width, page.height)
    content = columns.parts(doc, frame, section.parts)
    outer = frame
    doc.properties, doc.width = section.properties, page.width
    if last:
        rest = [footnotes.at_the_end(doc), values.annex(doc, outer, _held(doc))]
        content = block([content, *filter(None, rest)])
    heads = _furniture(doc, outer, references, "header")
    feet = _furniture(doc, outer, references, "footer")
    rules = {
        "first": switch(child(section.properties, "w:titlePg")),
        "even": doc.settings.even_headers,
    }
    alone = len(section.parts) == 1
    lines = columns.ruled(section.properties, page.width) if alone else "none"
    edges = pageborders.code(doc, section.properties)
    flags = pairs(
        {k: "true" if v else "false" for k, v in rules.items()}
        | {"columns": lines, "borders": edges}
    )
    name_of = quoted(f"s{doc.index}-{doc.section}")
    parts = [name_of, page.code(), heads, feet, flags, begin, end, content]
    return f"rg-section({', '.join(parts)})"


def _furniture(doc: Document, frame: Frame, references: dict[str, Element], kind: str) -> str:
    """Return the three headers or footers; each is named once in the source."""
    return pairs({which: _one(doc, frame, references.get(f"{kind}-{which}")) for which in KINDS})


def _one(doc: Document, frame: Frame, reference: Element | None) -> str:
    if reference is None:
        return "none"
    relation = frame.part.relations.get(reference.get(name("r:id"), ""))
    if relation is None or relation.target not in doc.package.members:
        doc.warn("link.broken", short(reference))
        return "none"
    part = doc.package.part(relation.target)
    outer = doc.notes.part, doc.notes.paragraph
    doc.notes.part, doc.notes.paragraph = part.name, 0
    content = flow.flow(doc, evolve(frame, part=part, artifact=True), part.root)
    doc.notes.part, doc.notes.paragraph = outer
    return content
