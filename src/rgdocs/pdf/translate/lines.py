"""Pieces become the Typst code of a paragraph's content: tabs, breaks, long words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import frozen

from . import decimals, direction, ink
from .emit import array, block, colour, length, quoted
from .formatting import Line, family, size_of, text_args
from .job import Document
from .pieces import Break, Code, Piece, Tab, Words
from .props import ParaProps

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from .props import RunProps, TabStop

WIDEST: Final = 1.15
"""No common letter is wider than this many em; a word that could be too wide is measured."""
USUAL: Final = 0.62
WIDE: Final = 1e6
"""The width (em) of a sign that is not known: too wide for any line."""


@frozen
class Setting:
    """What the lines of one paragraph need to know; lengths in pt.

    `width` is the room for text, `start` where the first line begins, both from the paragraph's
    column; `base` is the name of the text arguments that the paragraph sets.
    """

    doc: Document
    para: ParaProps
    base: str
    width: float
    start: float
    line: Line
    cell: bool = False


def title_of(pieces: Iterable[Piece]) -> str:
    """Return the plain text of pieces: a heading's title in the outline."""
    parts = []
    for piece in pieces:
        if isinstance(piece, Words):
            parts.append(piece.text)
        elif isinstance(piece, Code):
            parts.append(piece.title)
        else:
            parts.append(" ")
    return " ".join(direction.MARKS.sub("", "".join(parts)).split())


def has_ink(pieces: Iterable[Piece]) -> bool:
    """Tell whether the pieces take room on a line."""
    return any(not isinstance(piece, Code) or piece.ink for piece in pieces)


def split(pieces: Sequence[Piece], kinds: frozenset[str]) -> list[list[Piece]]:
    """Split at breaks of these kinds, which are left out."""
    parts: list[list[Piece]] = [[]]
    for piece in pieces:
        if isinstance(piece, Break) and piece.kind in kinds:
            parts.append([])
        else:
            parts[-1].append(piece)
    return parts


def cut(pieces: Sequence[Piece]) -> tuple[list[list[Piece]], list[str]]:
    """Cut at page and column breaks; return the parts and what stands before each ("" = none)."""
    parts: list[list[Piece]] = [[]]
    kinds = [""]
    for piece in pieces:
        if isinstance(piece, Break) and piece.kind != "line":
            parts.append([])
            kinds.append(piece.kind)
        else:
            parts[-1].append(piece)
    return parts, kinds


def content(setting: Setting, pieces: Sequence[Piece]) -> str:
    """Return the code block of a paragraph's content."""
    lines = split(pieces, frozenset({"line"}))
    statements: list[str] = []
    for index, line in enumerate(lines):
        if index:
            statements.append("linebreak()")
        if has_ink(line):
            start = setting.start if index == 0 else setting.para.get("left", 0.0)
            statements.extend(_line(setting, line, start))
        else:
            statements.extend(piece.code for piece in line if isinstance(piece, Code))
            if len(lines) > 1:
                above, below = setting.line
                statements.append(f"rg-blank({length(above)}, {length(below)})")
    return block(statements)


def _line(setting: Setting, pieces: Sequence[Piece], start: float) -> list[str]:
    if not any(isinstance(piece, Tab) for piece in pieces):
        if not setting.cell or not starts_with_decimals(setting.para):
            return _stretch(setting, pieces)
        pieces = [Tab({}), *pieces]
    cells: list[list[Piece]] = [[]]
    tabs: list[Tab] = []
    for piece in pieces:
        if isinstance(piece, Tab):
            tabs.append(piece)
            cells.append([])
        else:
            cells[-1].append(piece)
    stops = _stops(setting)
    content = array(block(_stretch(setting, cell)) for cell in cells)
    heads = "()"
    if any(stop.kind == "decimal" for stop in setting.para.get("tabs", {}).values()):
        heads = array(block(_stretch(setting, decimals.whole_part(cell))) for cell in cells)
    kinds = array(quoted(tab.kind) for tab in tabs)
    room = length(setting.width + setting.para.get("left", 0.0))
    default = length(setting.doc.settings.tab)
    return [f"rg-tabs({stops}, {default}, {length(start)}, {room}, {kinds}, {content}, {heads})"]


def starts_with_decimals(para: ParaProps) -> bool:
    """Tell whether a cell puts its number at its first tab stop, as Word does without a tab."""
    stops = [s for s in para.get("tabs", {}).values() if s.kind not in {"clear", "bar"}]
    first = min(stops, default=None, key=lambda stop: stop.position)
    return first is not None and first.kind == "decimal" and para.get("align", "left") == "left"


def _stops(setting: Setting) -> str:
    stops: list[TabStop] = [
        stop for stop in setting.para.get("tabs", {}).values() if stop.kind not in {"clear", "bar"}
    ]
    found = {stop.position: (stop.kind, stop.leader) for stop in stops}
    if setting.para.get("first", 0.0) < 0:
        found.setdefault(setting.para.get("left", 0.0), ("left", "none"))
    return array(
        f"({length(position)}, {quoted(_kind(kind))}, {quoted(leader)})"
        for position, (kind, leader) in sorted(found.items())
    )


def _kind(kind: str) -> str:
    kinds = {"start": "left", "end": "right", "num": "left"}
    return kinds.get(kind, kind)


def _stretch(setting: Setting, pieces: Sequence[Piece]) -> list[str]:
    """Write pieces between tabs; neighbours with the same link share one link."""
    statements: list[str] = []
    link, inside = "", list[str]()
    long = _long_words(setting, pieces)
    for index, piece in enumerate(pieces):
        target = piece.link if isinstance(piece, Words) else ""
        if target != link:
            statements.extend(_linked(link, inside))
            link, inside = target, []
        inside.append(_piece(setting, piece, index in long))
    return statements + _linked(link, inside)


def _linked(link: str, inside: list[str]) -> list[str]:
    return [f"link({link}, {block(inside)})"] if link and inside else inside


def _piece(setting: Setting, piece: Piece, glued: bool) -> str:  # noqa: FBT001
    if isinstance(piece, Words):
        return _words(setting, piece, glued=glued)
    if isinstance(piece, Code):
        return _formatted(setting, piece.code, piece.props) if piece.props else piece.code
    return ""


def widths(doc: Document, props: RunProps) -> Mapping[str, float]:
    """Return how wide (em) signs in this formatting are at most; none when that is not told."""
    spread = any(props.get(each) for each in ("tracking", "caps", "smallcaps", "vertical"))
    return {} if spread else doc.job.advances(family(doc, props))


def wide(word: str, size: float, known: Mapping[str, float], width: float) -> bool:
    """Tell whether a word may be wider (pt) than the line."""
    if len(word) * size * WIDEST <= width:
        return False
    return not known or sum([known.get(sign, WIDE) for sign in word]) * size > width


def _words(setting: Setting, piece: Words, *, glued: bool) -> str:
    size = size_of(piece.props)
    known = widths(setting.doc, piece.props)
    parts: list[str] = []
    plain = ""
    for word in tokens(piece.text):
        if (glued and not word.isspace()) or wide(word, size, known, setting.width):
            if plain:
                parts.append(quoted(plain))
            width = 0.0 if glued else setting.width
            parts.append(f"rg-long({length(width)}, {quoted(word)})")
            plain = ""
        else:
            plain += word
    if plain:
        parts.append(quoted(plain))
    code = parts[0] if len(parts) == 1 else block(parts)
    return _formatted(setting, code, piece.props)


def tokens(text: str) -> Iterable[str]:
    """Split at spaces, which stay at the end of their word."""
    words = text.split(" ")
    for word in words[:-1]:
        if word:
            yield word
        yield " "
    if words[-1]:
        yield words[-1]


def _formatted(setting: Setting, code: str, props: RunProps) -> str:
    return formatted(setting.doc, setting.para, setting.base, code, props)


def formatted(doc: Document, para: ParaProps, base: str, code: str, props: RunProps) -> str:
    """Return code in the formatting of a run; `base` is what its paragraph sets."""
    args = text_args(doc, props, para)
    if args != base:
        code = f"text(..{args}, {code})"
    if props.get("smallcaps"):
        code = f"rg-smallcaps({code})"
    code = ink.lined(code, props, size_of(props))
    if fill := props.get("fill"):
        code = f"highlight(fill: {colour(fill)}, {code})"
    return code


def _long_words(setting: Setting, pieces: Sequence[Piece]) -> set[int]:
    """Return the pieces whose glued word (over several runs) may be wider than the line."""
    found: set[int] = set()
    group: list[int] = []
    width = 0.0
    for index, piece in enumerate(pieces):
        if not isinstance(piece, Words):
            group, width = [], 0.0
            continue
        text = piece.text
        head = len(text.split(" ", 1)[0])
        group.append(index)
        width += head * size_of(piece.props) * USUAL
        if len(group) > 1 and width > setting.width:
            found.update(group)
        if " " in text:
            tail = len(text) - text.rindex(" ") - 1
            group, width = [index], tail * size_of(piece.props) * USUAL
    return found
