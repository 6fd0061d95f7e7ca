"""A data file that travels inside the PDF, as PDF/A-3 allows."""

from __future__ import annotations

from typing import Final

from attrs import field, frozen

_INPUT: Final = "rg-attachment"


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
        """Return the Typst code that attaches the file; it finds the data among the inputs."""
        given = [
            _quoted(self.name),
            f'bytes(sys.inputs.at("{_INPUT}"))',
            'relationship: "data"',
            f"mime-type: {_quoted(self.media_type)}",
            f"description: {_quoted(self.description)}",
        ]
        return f"\n#pdf.attach({', '.join(given)})\n"

    def inputs(self) -> dict[str, str]:
        """Return the data as Typst's input: text, for that is all an input can be."""
        return {_INPUT: self.data.decode()}


def _quoted(value: str) -> str:
    escaped = value.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
