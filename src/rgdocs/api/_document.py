"""What every rendering function gives back: bytes, with what one may want to know of them."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import TYPE_CHECKING

import attrs

from rgdocs.api._receipt import UNKNOWN, Made, Receipt, receipt
from rgdocs.api._save import write
from rgdocs.errors import OutputError, Warned
from rgdocs.problems import problem

if TYPE_CHECKING:
    import os


PDF = "application/pdf"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
ZIP = "application/zip"
ICS = "text/calendar; charset=utf-8"


@attrs.frozen(kw_only=True)
class Document:
    """One finished file.

    `data` are its bytes; `media_type` as in HTTP; `filename` a neutral name that holds nothing of
    a client; `pages` the number of pages of a PDF, None for other files; `warnings` name what was
    done otherwise than the template asked.
    """

    data: bytes = attrs.field(repr=False)
    media_type: str
    filename: str
    pages: int | None = None
    warnings: tuple[Warned, ...] = ()
    made: Made = UNKNOWN
    """What it was made of; `receipt` tells it."""

    @property
    def sha256(self) -> str:
        """Return the SHA-256 of the bytes, in hexadecimal: for a log, a receipt or an archive."""
        return hashlib.sha256(self.data).hexdigest()

    @property
    def receipt(self) -> Receipt:
        """Return the facts of this file for a log or an archive, without a word of a client."""
        return receipt(
            self.data,
            self.made,
            pages=self.pages,
            media_type=self.media_type,
            filename=self.filename,
        )

    def save(
        self, path: str | os.PathLike[str], *, overwrite: bool = True, lang: str = "nl"
    ) -> Path:
        """Write the bytes to `path`, whole or not at all, readable by its owner only (0600).

        Returns the full path. Raises OutputError when the place cannot be written, is not a plain
        file, or holds a file already and `overwrite` is False.
        """
        target = Path(path).resolve()
        code = write(target, self.data, overwrite=overwrite)
        if code:
            raise OutputError(problem(code, "", lang=lang))
        return target
