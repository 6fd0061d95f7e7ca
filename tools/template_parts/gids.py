"""What the guides and the talks have in common: steps, heads of tables, questions with answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from template_parts.controls import inline, inline_date
from template_parts.measures import MAIN, TEXT_WIDTH, TINT
from template_parts.tables import THIN, cell, row, table
from template_parts.text import gap, paragraph, run, value, when, words

if TYPE_CHECKING:
    from collections.abc import Sequence

_NUMBER = 12.0
_GAP, _SIGN = 5.0, 9.0
_LABEL, _DATE = 60.0, 46.0
_ANSWER = TEXT_WIDTH - _LABEL
_ROW = {"top": 1.9, "bottom": 2.6}


def final_head(of: str, sentence: str) -> str:
    """Return the head of a finished guide: whose it is, one sentence, and the date beside it."""
    title = when(
        "v.client.naam.gegeven",
        paragraph("Kop1", run(of + " "), inline("v.client.naam")),
        otherwise=words("Kop1", value("document.kop")),
    )
    date = when(
        "v.datum.gegeven",
        paragraph("Antwoord", inline_date("v.datum"), align="right"),
        otherwise=paragraph("Antwoord"),
    )
    widths = (TEXT_WIDTH - _DATE, _DATE)
    second = row(cell(widths[0], words("InleidingRij", sentence)), cell(_DATE, date))
    return title + table(widths, second) + gap(2)


def band(number: int, title: str, *, new_page: bool = False, style: str = "KopStap") -> str:
    """Return the head of a step: its number on a square, its name (`style`) on a tinted band."""
    sign = cell(
        _NUMBER,
        paragraph("NummerDoel", run("{{ " + str(number) + " }}"), keep=True),
        fill=MAIN,
        align="center",
    )
    name = cell(
        TEXT_WIDTH - _NUMBER,
        paragraph(style, run(title), keep=True),
        fill=TINT,
        padding={"left": 4.0},
        align="center",
    )
    head = table((_NUMBER, TEXT_WIDTH - _NUMBER), row(sign, name, height=_NUMBER))
    return gap(0 if new_page else 6, new_page=new_page, keep=True) + head + gap(2, keep=True)


def steps(texts: Sequence[str]) -> str:
    """Return numbered instructions beside each other."""
    wide = (TEXT_WIDTH - (len(texts) - 1) * _GAP) / len(texts)
    widths: list[float] = []
    cells: list[str] = []
    for number, text in enumerate(texts, start=1):
        if cells:
            widths.append(_GAP)
            cells.append(cell(_GAP))
        widths += [_SIGN, wide - _SIGN]
        sign = words("NummerGroot", "{{ " + str(number) + " }}")
        cells += [cell(_SIGN, sign), cell(wide - _SIGN, words("InleidingRij", text))]
    return table(widths, row(*cells)) + gap()


def head_row(widths: Sequence[float], titles: Sequence[str]) -> str:
    """Return the first row of a table: white words on the colour of the house."""
    padding = {"left": 2.0, "right": 2.0, "top": 1.2, "bottom": 1.2}
    cells = (
        cell(width, words("Tabelkop", title), fill=MAIN, padding=padding)
        for width, title in zip(widths, titles, strict=True)
    )
    return row(*cells, head=True)


def told(*rows: str) -> str:
    """Return a table of questions with their answers beside them."""
    return table((_LABEL, _ANSWER), *rows) + gap()


def asked(node: str, given: str, empty: str) -> str:
    """Return a row: the question, and its answer or that there is none."""
    edges = {"bottom": THIN}
    return row(
        cell(_LABEL, words("LabelRij", value(f"{node}.vraag")), edges=edges,
             padding=_ROW | {"right": 3.0}),
        cell(_ANSWER, or_empty(node, given, empty), edges=edges, fill=TINT,
             padding=_ROW | {"left": 4.0, "right": 4.0}),
    )  # fmt: skip


def or_empty(node: str, given: str, empty: str) -> str:
    """Return an answer, or in quiet words that there is none."""
    return when(f"{node}.gegeven", given, otherwise=words("RustigRij", empty))
