"""What the widget of a control says of itself: its kind, its value, how it looks.

How a text field is typed in: in the embedded field font, multi-line and with automatic size.
Then every viewer wraps the words and makes them smaller before anything falls out of the box;
with a fixed size, programs that fill a form show one line and cut it. This goes for short boxes
too: a name longer than its box must not be cut either.
"""

from __future__ import annotations

from codecs import BOM_UTF16_BE
from typing import TYPE_CHECKING, Final

from rgdocs.pdf import appearance, fieldfont
from rgdocs.pdf.objects import array, dictionary, name, number, stream, text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pypdf.generic import IndirectObject, PdfObject

    from rgdocs.pdf.looks import Drawn
    from rgdocs.pdf.translate.job import Control
    from rgdocs.pdf.typstfile import TypstFile

    Entries = Mapping[str, PdfObject]
    Size = tuple[float, float]

DEFAULT_APPEARANCE: Final = f"{fieldfont.NAME} 0 Tf 0 g"
BUTTONS: Final = frozenset({"checkbox", "radio"})

_MULTILINE: Final = 1 << 12
_RADIO: Final = 1 << 15
"""One of several; the chosen one can be clicked off again, for who chose by mistake."""
_COMBO: Final = 1 << 17
_EDIT: Final = 1 << 18
_LONGEST: Final = 32_767
"""Bytes of a string that PDF/A allows."""


def told(file: TypstFile, control: Control, size: Size, drawn: Drawn | None) -> Entries:
    """Return the entries of a widget; each of its appearances is an object of its own."""
    if control.kind in BUTTONS:
        return _button(file, control, size)
    if control.kind == "signature":
        unsigned = file.add(appearance.nothing(*size))
        return {"/FT": name("/Sig"), "/AP": dictionary({"/N": unsigned})}
    look = _look(file, size, drawn)
    return _typed(file, control) | {"/AP": dictionary({"/N": look})}


def question(control: Control, tip: str) -> Entries:
    """Return the entries of the field above the radio buttons of one question."""
    return {
        "/FT": name("/Btn"),
        "/Ff": number(_RADIO),
        "/TU": text(tip),
        "/V": name(_state(control) if control.checked else appearance.OFF),
    }


def _look(file: TypstFile, size: Size, drawn: Drawn | None) -> IndirectObject:
    if drawn is None:
        return appearance.blank_text(file, *size)
    return appearance.typeset(file, drawn, *size)


def _typed(file: TypstFile, control: Control) -> dict[str, PdfObject]:
    """Return the entries of a field that holds text: typed, or chosen from a list."""
    choice = control.kind == "dropdown"
    described: dict[str, PdfObject] = {
        "/FT": name("/Ch" if choice else "/Tx"),
        "/Ff": number(_COMBO if choice else _MULTILINE),
        "/DA": text(DEFAULT_APPEARANCE),
    }
    if control.value:
        described["/V"] = _value(file, control.value)
    if choice:
        described["/Opt"] = array([text(option) for option in control.options])
    if choice and control.value and control.value not in control.options:
        described["/Ff"] = number(_COMBO | _EDIT)
    return described


def _value(file: TypstFile, value: str) -> PdfObject:
    """Return a value: a string, or a stream of text where a string would be too long for PDF/A."""
    short = text(value)
    if len(short.get_encoded_bytes()) <= _LONGEST:
        return short
    data = BOM_UTF16_BE + value.encode("utf-16-be")
    return file.add(stream(data, {}).flate_encode())


def _button(file: TypstFile, control: Control, size: Size) -> Entries:
    """Return the entries of a box to tick, or of one choice out of several."""
    drawn = appearance.dotted if control.kind == "radio" else appearance.ticked
    on = _state(control)
    state = name(on if control.checked else appearance.OFF)
    looks = {
        on: file.add(drawn(*size)),
        appearance.OFF: file.add(appearance.nothing(*size)),
    }
    described: dict[str, PdfObject] = {"/AS": state, "/AP": dictionary({"/N": dictionary(looks)})}
    if control.kind == "checkbox":
        described |= {"/FT": name("/Btn"), "/V": state}
    return described


def _state(control: Control) -> str:
    return f"/{control.choice}" if control.choice else appearance.ON
