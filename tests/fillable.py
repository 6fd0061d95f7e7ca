"""A small form for the tests of the PDF stage, and readers of what a PDF holds."""

from __future__ import annotations

import io
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import pypdfium2
from pypdf import PdfReader

from rgdocs.pdf.compile import compile_pdf
from rgdocs.pdf.fields import add_fields
from rgdocs.pdf.fonts import FontSet
from rgdocs.pdf.translate.job import Control
from rgdocs.pdf.typstfile import TypstFile

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

WHEN = datetime(2026, 1, 31, 12, 0, tzinfo=UTC)

SOURCE = """
#set document(title: "Formulier", date: auto)
#set text(font: ("Atkinson Hyperlegible", "Noto Sans"), lang: "nl", region: "NL")
#set text(fallback: false, size: 11pt)
#set page(width: 210mm, height: 297mm, margin: 20mm)
#let field(index, width, height) = link("rg:" + str(index), box(
  width: width, height: height, stroke: 0.75pt + rgb("6E8D9C"), fill: rgb("F1F4F5")))
= Formulier
Hoe is het nu?

#field(0, 100%, 24mm)

Naam #field(1, 100mm, 8mm)

#field(2, 4mm, 4mm) geen #h(1fr) #field(3, 4mm, 4mm) wel

#pagebreak()
== Verder
#table(columns: 2, table.header([Wie], [Wat]), [Regel], field(4, 60mm, 8mm))
#field(5, 60mm, 8mm)
"""


def control(index: int, name: str, kind: str = "text", **more: Any) -> Control:
    """Return a control of the document `plan`."""
    plain = {"title": "", "multiline": True, "value": "", "checked": False, "options": ()}
    return Control(
        index=index, document="plan", name=name, kind=kind, font_size=11.0, **(plain | more)
    )


CONTROLS = (
    control(0, "doelen.0.nu"),
    control(1, "naam"),
    control(2, "geen.signalen", "checkbox"),
    control(3, "geen.hulp", "checkbox", checked=True),
    control(4, "doelen.0.wie"),
    control(5, "doelen.1.wie", "dropdown", options=("Ik", "Mijn broer")),
)
TIPS = {f"plan.{each.name}": f"Vraag nummer {each.index}?" for each in CONTROLS}
NAMES = sorted(TIPS)


def flat(source: str = SOURCE) -> bytes:
    """Return the form before it has fields."""
    data, warnings = compile_pdf(source, fonts=FontSet.of(), when=WHEN)
    assert warnings == ()
    return data


def form() -> bytes:
    """Return the form with its fields."""
    return with_fields(flat(), CONTROLS, TIPS, {"rgdocs": '[{"document":"plan"}]'})


def with_fields(
    data: bytes, controls: Sequence[Control], tips: Mapping[str, str], marks: Mapping[str, str]
) -> bytes:
    """Return a PDF of Typst with a field for each control."""
    file = TypstFile.open(data)
    add_fields(file, controls, tips)
    file.note(marks)
    return file.data()


def reader(data: bytes) -> PdfReader:
    """Open a PDF."""
    return PdfReader(io.BytesIO(data))


def widgets(opened: PdfReader) -> Iterator[tuple[Any, Any]]:
    """Yield every widget with its page, in the order of the pages."""
    for page in opened.pages:
        for reference in page.get("/Annots", []):
            if reference.get_object()["/Subtype"] == "/Widget":
                yield page, reference.get_object()


def full_name(widget: Any) -> str:
    """Return the name of a field with those of its parents."""
    above = widget.get("/Parent")
    names = [full_name(above.get_object())] if above is not None else []
    return ".".join([*names, str(widget["/T"])] if "/T" in widget else names)


def field_names(opened: PdfReader) -> list[str]:
    """Return the full name of every field, in the order of the pages; radio buttons share one."""
    names: list[str] = []
    for _, widget in widgets(opened):
        name = full_name(widget)
        if "/T" in widget or not names or names[-1] != name:
            names.append(name)
    return names


def elements(opened: PdfReader) -> Iterator[Any]:
    """Yield every structure element in reading order."""
    yield from _below(opened.trailer["/Root"]["/StructTreeRoot"]["/K"])


def _below(node: Any) -> Iterator[Any]:
    node = node.get_object()
    if isinstance(node, list):
        for each in node:
            yield from _below(each)
    elif isinstance(node, dict) and node.get("/Type") != "/OBJR" and "/S" in node:
        yield node
        yield from _below(node.get("/K", []))


def darkest(data: bytes, page: int, rect: list[float], *, inset: float = 2) -> int:
    """Return the darkest grey (0 black, 255 white) that PDFium draws inside a rectangle in pt."""
    scale = 4
    with pypdfium2.PdfDocument(data) as document:
        document.init_forms()
        picture = document[page].render(scale=scale, may_draw_forms=True, grayscale=True)
        left, low, right, high = (round(edge * scale) for edge in rect)
        edge = round(inset * scale)
        rows = range(picture.height - high + edge, picture.height - low - edge)
        cut = [row * picture.stride + x for row in rows for x in (left + edge, right - edge)]
        pairs = zip(cut[::2], cut[1::2], strict=True)
        return min(min(picture.buffer[first:last]) for first, last in pairs)


def flattened(data: bytes) -> bytes:
    """Return a filled form with its appearances made part of the pages, by PDFium."""
    with pypdfium2.PdfDocument(data) as document:
        document.init_forms()
        pages = list(document)
        for page in pages:
            page.flatten()
        target = io.BytesIO()
        document.save(target)
    return target.getvalue()
