"""A data file that travels inside the PDF, as PDF/A-3 allows."""

from __future__ import annotations

from typing import Final

from attrs import field, frozen

_FILE: Final = "rg-attachment"


@frozen
class Attachment:
    """The data behind a document; it must hold exactly what the paper shows, never more.

    `name` is a neutral file name, `description` one sentence for people.
    """

    name: str
    data: bytes = field(repr=False)
    description: str = "De antwoorden van dit document, leesbaar voor programma's."
    media_type: str = "application/json"

    def source(self) -> str:
        """Return the Typst code that attaches the file; it reads `files()`."""
        given = [
            _quoted(self.name),
            f'read("{_FILE}", encoding: none)',
            'relationship: "data"',
            f"mime-type: {_quoted(self.media_type)}",
            f"description: {_quoted(self.description)}",
        ]
        return f"\n#pdf.attach({', '.join(given)})\n"

    def files(self) -> dict[str, bytes]:
        """Return the data by the name that the source has for it."""
        return {_FILE: self.data}


def _quoted(value: str) -> str:
    escaped = value.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
