"""Content controls: each holds one answer and carries its path as tag."""

from __future__ import annotations

from template_parts.markup import element, w
from template_parts.text import block, loop, paragraph, run, value

DATE = w(
    "date",
    w("dateFormat", val="d MMMM yyyy"),
    w("lid", val="nl-NL"),
    w("storeMappedDataAs", val="dateTime"),
    w("calendar", val="gregorian"),
)


def control(node: str, content: str, extra: str = "") -> str:
    """Return the control of the answer that the expression `node` names."""
    title = w("alias", val=value(f"{node}.kort"))
    path = w("tag", val=value(f"{node}.pad"))
    return w("sdt", w("sdtPr", title, path, extra), w("sdtContent", content))


def answer(node: str, style: str = "Antwoord", *, extra: str = "", keep: bool = False) -> str:
    """Return a control of whole paragraphs: one for each line of the answer."""
    line = paragraph(style, run(value("regel")), keep=keep)
    return control(node, loop(f"regel in {node}.regels", line), extra)


def date_answer(node: str, style: str = "Antwoord1") -> str:
    """Return a control of one paragraph in which Word offers a calendar."""
    return control(node, paragraph(style, run(value(f"{node}.tekst"))), DATE)


def item(node: str, style: str) -> str:
    """Return a list item: its first line with the bullet, its other lines below it."""
    first = block("if loop.first") + paragraph(style, run(value("regel")))
    rest = block("else") + paragraph(f"{style}Vervolg", run(value("regel"))) + block("endif")
    return control(node, loop(f"regel in {node}.regels", first, rest))


def inline(node: str, text: str = "", style: str = "") -> str:
    """Return a control inside a sentence; `text` is an expression, else the answer."""
    return control(node, run(value(text or f"{node}.tekst"), style))


def inline_date(node: str) -> str:
    """Return a date inside a sentence."""
    return control(node, run(value(f"{node}.tekst")), DATE)


def checkbox(node: str, style: str = "Aankruisvak") -> str:
    """Return a box to tick, as the answer `node` has it (`gekozen`)."""
    parts = (
        block(f"if {node}.gekozen", "r"),
        control(node, run("☑", style), _state(1)),
        block("else", "r"),
        control(node, run("☐", style), _state(0)),
        block("endif", "r"),
    )
    return "".join(parts)


def _state(checked: int) -> str:
    font = "Segoe UI Symbol"
    return element(
        "w14:checkbox",
        None,
        element("w14:checked", {"w14:val": checked}),
        element("w14:checkedState", {"w14:val": "2611", "w14:font": font}),
        element("w14:uncheckedState", {"w14:val": "2610", "w14:font": font}),
    )
