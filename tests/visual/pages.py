"""The letters of a PDF with their places, as any reader of PDF sees them."""

from __future__ import annotations

import ctypes
from typing import NamedTuple

import pypdfium2

POINT = 25.4 / 72
TOP, BOTTOM = 27.0, 280.0
"""Millimetres from the upper edge between which the body of our pages lies."""
_UNSEEN = "\u00ad\u200b\ufeff\ufffe\u0002"
_BOXES = "☐☑☒"


class Letter(NamedTuple):
    """One letter: the page (from 0), its left edge and the line it stands on, in millimetres.

    Its lower edge will not do: that is what a font says of itself, and programs tell it otherwise.
    """

    sign: str
    page: int
    x: float
    y: float


def letters(data: bytes, top: float = TOP) -> list[list[Letter]]:
    """Return the letters of the body of each page, in the order they were written.

    `top` is where the body begins, in millimetres from the upper edge.

    White space, headers, footers and boxes to tick are left out.
    """
    with pypdfium2.PdfDocument(data) as document:
        return [_page(document[number], number, top) for number in range(len(document))]


def _page(page: pypdfium2.PdfPage, number: int, top: float) -> list[Letter]:
    height = page.get_height()
    text = page.get_textpage()
    found = []
    for index in range(text.count_chars()):
        sign = text.get_text_range(index, 1)
        if not sign.strip() or sign in _UNSEEN or sign in _BOXES:
            continue
        left = text.get_charbox(index, loose=True)[0]
        letter = Letter(sign, number, left * POINT, (height - _baseline(text, index)) * POINT)
        if top < letter.y < BOTTOM:
            found.append(letter)
    text.close()
    return found


def _baseline(text: pypdfium2.PdfTextPage, index: int) -> float:
    x, y = ctypes.c_double(), ctypes.c_double()
    pypdfium2.raw.FPDFText_GetCharOrigin(text, index, ctypes.byref(x), ctypes.byref(y))
    return y.value


def page_count(data: bytes) -> int:
    """Return how many pages there are."""
    with pypdfium2.PdfDocument(data) as document:
        return len(document)
