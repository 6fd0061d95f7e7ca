"""A picture that belongs to one document: a value that a template prints as `{{ foto }}`."""

from __future__ import annotations

from typing import Any, Final

from attrs import field, frozen

from rgdocs.errors import UsageError
from rgdocs.packs._raster import PNG, jpeg_size, png_size
from rgdocs.problems import problem
from rgdocs.word.metadata import bare_jpeg, bare_png, is_turned

MAX_MB: Final = 8
"""Size of a picture's file, in MB of 1,000,000 bytes."""
MAX_ALT: Final = 250
"""Letters of what a picture shows; a reader hears them in one go."""
NARROWEST: Final = 5
WIDEST: Final = 250
"""Millimetres that a picture may measure: up to a landscape A4 without its margins."""
_HIGHEST: Final = 250
_EMU_PER_MM: Final = 36_000


@frozen(kw_only=True)
class Picture:
    """A PNG or JPEG of one document: its bytes, what it shows, and its width in millimetres.

    Raises UsageError for what is damaged, hostile or too large, lies on its side, or says nothing
    to who cannot see it. What a camera notes beside the picture (place, time, owner) is left out.
    """

    data: bytes = field(repr=False)
    alt: str = field(repr=False)
    width: float
    lang: str = field(default="nl", eq=False, repr=False)
    """The language of problems."""
    ending: str = field(init=False, repr=False)
    """"png" or "jpeg"."""
    extent: tuple[int, int] = field(init=False, repr=False)
    """Width and height in EMU, 36,000 to the millimetre."""

    def __attrs_post_init__(self) -> None:
        """Look at the picture once, so that rendering need not."""
        wide, high = self._looked_at()
        if not _is_told(self.alt):
            self._refuse("picture.alt", max=MAX_ALT)
        tall = _height(self.width, wide, high)
        if not 0 < tall <= _HIGHEST:
            self._refuse("picture.width", min=NARROWEST, max=WIDEST)
        extent = (round(self.width * _EMU_PER_MM), max(1, round(tall * _EMU_PER_MM)))
        object.__setattr__(self, "extent", extent)

    def _looked_at(self) -> tuple[int, int]:
        """Settle bytes and ending; return width and height in pixels."""
        if type(self.data) is not bytes or len(self.data) > MAX_MB * 1_000_000:
            self._refuse("picture.large", max=MAX_MB)
        is_png = self.data.startswith(PNG)
        size = png_size(self.data) if is_png else jpeg_size(self.data)
        bare = (bare_png if is_png else bare_jpeg)(self.data) if size else None
        if size is None or bare is None:
            raise UsageError(problem("picture.file", "", lang=self.lang))
        if is_turned(self.data):
            self._refuse("picture.turned")
        object.__setattr__(self, "data", bare)
        object.__setattr__(self, "ending", "png" if is_png else "jpeg")
        return size

    def _refuse(self, code: str, **params: Any) -> None:
        raise UsageError(problem(code, "", lang=self.lang, **params))


def _height(width: object, wide: int, high: int) -> float:
    """Return the height in millimetres that goes with a fitting width, 0 for another width."""
    if not isinstance(width, int | float) or not NARROWEST <= width <= WIDEST:
        return 0
    return width * high / wide


def _is_told(alt: object) -> bool:
    return isinstance(alt, str) and alt.isprintable() and 0 < len(alt.strip()) <= MAX_ALT
