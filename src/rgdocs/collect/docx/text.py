"""The text of a Word file as it streams by, with marks in it of where everything stood.

One line of the paper is one paragraph; what was struck out with tracked changes is gone, what was
put in is there.
"""

from __future__ import annotations

from attrs import define, field

from rgdocs.collect.docx.symbols import symbol
from rgdocs.collect.stop import Stop

MAX_TEXT = 32 * 2**20
"""Characters that one file may hold; every limit of a record together stays below."""
MAX_TOLD = 2 * MAX_TEXT
"""Characters that all answers together may be made of: they can lie over one another."""

UNKNOWN_SIGN = "\N{REPLACEMENT CHARACTER}"
_GONE = frozenset({"w:del", "w:moveFrom", "mc:Fallback", "w:rt"})
_OBJECTS = frozenset({"w:drawing", "w:pict", "w:object", "m:oMath"})
_SIGNS = {
    "w:tab": "\t",
    "w:ptab": "\t",
    "w:br": "\n",
    "w:cr": "\n",
    "w:noBreakHyphen": "\u2011",
    "w:softHyphen": "\u00ad",
}


@define
class Text:
    """All text so far, in pieces; `mark` is a place between two of them.

    `pictures` and `signs` are the marks of what no text can hold, `line` where the paragraph began.
    """

    pieces: list[str] = field(factory=list, repr=False)
    pictures: list[int] = field(factory=list)
    signs: list[int] = field(factory=list)
    line: int = 0
    _size: int = 0
    _told: int = 0
    _gone: int = 0
    _open: bool = False
    _joined: bool = False

    @property
    def mark(self) -> int:
        """Return the place that has been reached."""
        return len(self.pieces)

    def between(self, first: int, last: int) -> str:
        """Return the text from one mark to another; Stop when that was asked too often."""
        text = "".join(self.pieces[first:last])
        self._told += len(text)
        if self._told > MAX_TOLD:
            raise Stop("read.bomb")
        return text

    def start(self, name: str, attributes: dict[str, str], above: list[str]) -> None:
        """Take the start of an element; `above` are its parents, outermost first."""
        if name in _GONE:
            self._struck(name, above)
        elif self._gone:
            return
        elif name == "w:t":
            self._open = True
        elif name == "w:p":
            self._joined = False
            self.line = self.mark
        elif above[-1:] == ["w:r"]:
            self._in_run(name, attributes)
        elif name in _OBJECTS:
            self._object()

    def end(self, name: str, above: list[str]) -> None:
        """Take the end of an element."""
        if name in _GONE and not _of_mark(above):
            self._gone -= 1
        elif name == "w:t":
            self._open = False
        elif name == "w:p" and not self._gone and not self._joined:
            self._add("\n")

    def letters(self, text: str) -> None:
        """Take characters; only those of a run count."""
        if self._open and not self._gone:
            self._add(text)

    def _struck(self, name: str, above: list[str]) -> None:
        if not _of_mark(above):
            self._gone += 1
        elif name in {"w:del", "w:moveFrom"}:
            self._joined = True

    def _in_run(self, name: str, attributes: dict[str, str]) -> None:
        if name == "w:sym":
            self._sign(attributes)
        elif name in _OBJECTS:
            self._object()
        elif name in _SIGNS:
            self._add(_SIGNS[name])

    def _object(self) -> None:
        self.pictures.append(self.mark)
        self._add("")

    def _sign(self, attributes: dict[str, str]) -> None:
        found = symbol(attributes.get("w:font", ""), attributes.get("w:char", ""))
        if found is None:
            self.signs.append(self.mark)
        self._add(found or UNKNOWN_SIGN)

    def _add(self, text: str) -> None:
        self._size += len(text)
        if self._size > MAX_TEXT:
            raise Stop("read.bomb")
        self.pieces.append(text)


def _of_mark(above: list[str]) -> bool:
    """Say whether a change is one of the paragraph's mark and not of text."""
    return above[-2:] == ["w:pPr", "w:rPr"]
