"""What the widget of a control says of itself: its kind, its value, how it looks.

How a text field is typed in: in the embedded field font, multi-line and with automatic size.
Then every viewer wraps the words and makes them smaller before anything falls out of the box;
with a fixed size, programs that fill a form show one line and cut it. This goes for short boxes
too: a name longer than its box must not be cut either.
"""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING, Final

from rgdocs.pdf import appearance, fieldfont, raw

if TYPE_CHECKING:
    from collections.abc import Mapping

    from rgdocs.pdf.looks import Drawn
    from rgdocs.pdf.translate.job import Control
    from rgdocs.pdf.typstfile import TypstFile

    Entries = Mapping[str, bytes]
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


def told(file: TypstFile, control: Control) -> Entries:
    """Return the entries of a widget but for its look."""
    if control.kind in BUTTONS:
        return _button(control)
    return {"/FT": b"/Sig"} if control.kind == "signature" else _typed(file, control)


def look(file: TypstFile, control: Control, size: Size, drawn: Drawn | None) -> Entries:
    """Return how a widget looks; each of its appearances is an object of its own."""
    if control.kind in BUTTONS:
        draw = appearance.dotted if control.kind == "radio" else appearance.ticked
        looks = {_state(control): draw(*size), appearance.OFF: appearance.nothing(*size)}
        told = {key: raw.reference(file.append(each)) for key, each in looks.items()}
        return {"/AP": raw.dictionary({"/N": raw.dictionary(told)})}
    number = file.append(_text(file, control, size, drawn))
    return {"/AP": raw.dictionary({"/N": raw.reference(number)})}


def _text(file: TypstFile, control: Control, size: Size, drawn: Drawn | None) -> bytes:
    if control.kind == "signature":
        return appearance.nothing(*size)
    if drawn is None:
        return appearance.blank_text(*size)
    return appearance.typeset(file, drawn, *size)


def question(control: Control, tip: str) -> Entries:
    """Return the entries of the field above the radio buttons of one question."""
    return {
        "/FT": b"/Btn",
        "/Ff": raw.number(_RADIO),
        "/TU": raw.text(tip),
        "/V": raw.name(_state(control) if control.checked else appearance.OFF),
    }


def _typed(file: TypstFile, control: Control) -> dict[str, bytes]:
    """Return the entries of a field that holds text: typed, or chosen from a list."""
    choice = control.kind == "dropdown"
    described = {
        "/FT": b"/Ch" if choice else b"/Tx",
        "/Ff": raw.number(_COMBO if choice else _MULTILINE),
        "/DA": raw.text(DEFAULT_APPEARANCE),
    }
    if control.value:
        described["/V"] = _value(file, control.value)
    if choice:
        described["/Opt"] = raw.array(map(raw.text, control.options))
    if choice and control.value and control.value not in control.options:
        described["/Ff"] = raw.number(_COMBO | _EDIT)
    return described


def _value(file: TypstFile, value: str) -> bytes:
    """Return a value: a string, or a stream of text where a string would be too long for PDF/A."""
    data = raw.encoded(value)
    if len(data) <= _LONGEST:
        return raw.text(value)
    packed = raw.stream(zlib.compress(data), {"/Filter": b"/FlateDecode"})
    return raw.reference(file.append(packed))


def _button(control: Control) -> Entries:
    """Return the entries of a box to tick, or of one choice out of several."""
    state = raw.name(_state(control) if control.checked else appearance.OFF)
    described = {"/AS": state}
    if control.kind == "checkbox":
        described |= {"/FT": b"/Btn", "/V": state}
    return described


def _state(control: Control) -> str:
    return f"/{control.choice}" if control.choice else appearance.ON
