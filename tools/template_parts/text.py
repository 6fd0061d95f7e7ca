"""Paragraphs, runs and messages."""

from __future__ import annotations

from template_parts.markup import characters, element, w
from template_parts.measures import twips

BODY = "Standaard"


def message(source: str, place: str) -> str:
    """Return the Jinja that prints a message of ours: Dutch source text and stable place."""
    if "'" in source or '"' in source or "}}" in source:
        raise ValueError(f"{place}: straight quotes and double braces do not survive in a template")
    return f"{{{{ _('{source}', '{place}') }}}}"


def value(expression: str) -> str:
    """Return the Jinja that prints an expression."""
    return f"{{{{ {expression} }}}}"


def run(text: str, style: str = "") -> str:
    """Return a run of text, with a character style when named."""
    properties = w("rPr", w("rStyle", val=style)) if style else ""
    return w("r", properties, element("w:t", {"xml:space": "preserve"}, characters(text)))


def tab() -> str:
    """Return a run that jumps to the next tab stop."""
    return w("r", w("tab"))


def paragraph(
    style: str,
    *inner: str,
    keep: bool = False,
    new_page: bool = False,
    before: int | None = None,
    after: int | str | None = None,
    right_tab: int | None = None,
    align: str = "",
) -> str:
    """Return a paragraph in a named style.

    `inner` is markup; `before` and `after` are twips; `keep` holds it with the next paragraph.
    """
    spacing = {"before": before, "after": after}
    given = {name: length for name, length in spacing.items() if length is not None}
    properties = (
        "" if style == BODY else w("pStyle", val=style),
        w("keepNext") if keep else "",
        w("pageBreakBefore") if new_page else "",
        "" if right_tab is None else w("tabs", w("tab", val="right", pos=right_tab)),
        w("spacing", **given) if given else "",
        w("jc", val=align) if align else "",
    )
    body = "".join(properties)
    return w("p", w("pPr", body) if body else "", *inner)


def words(style: str, text: str, *, keep: bool = False) -> str:
    """Return a paragraph of plain text; Jinja prints are text too."""
    return paragraph(style, run(text), keep=keep)


def gap(mm: float = 0, *, new_page: bool = False, keep: bool = False) -> str:
    """Return the paragraph that parts two tables: hardly any room, and `mm` millimetres after.

    `keep` holds a table with the heading before the gap.
    """
    after = twips(mm) if mm else None
    return paragraph("Tussenregel", after=after, new_page=new_page, keep=keep)


def block(tag: str, kind: str = "p") -> str:
    """Return a Jinja statement that swallows its paragraph (or row: "tr", or run: "r")."""
    tagged = w("r", w("t", characters(f"{{%{kind} {tag} %}}")))
    if kind == "r":
        return tagged
    holder = w("p", tagged)
    return (
        holder if kind == "p" else w("tr", w("tc", w("tcPr", w("tcW", w=0, type="auto")), holder))
    )


def when(condition: str, *then: str, otherwise: str = "", kind: str = "p") -> str:
    """Return markup that is there only when `condition` holds, else `otherwise`."""
    middle = block("else", kind) + otherwise if otherwise else ""
    return block(f"if {condition}", kind) + "".join(then) + middle + block("endif", kind)


def part(name: str, *inner: str) -> str:
    """Return a part of a form, which a pack may leave out or replace."""
    return when(f"onderdeel.{name}", *inner)


def loop(over: str, *inner: str, kind: str = "p") -> str:
    """Return markup repeated for "name in expression"."""
    return block(f"for {over}", kind) + "".join(inner) + block("endfor", kind)
