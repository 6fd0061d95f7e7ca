"""A compiled Word template: context in, bytes of a Word file out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import field, frozen

from rgdocs.errors import Problem, TemplateError
from rgdocs.word import beside
from rgdocs.word.codegen import Marks
from rgdocs.word.drawing import Album
from rgdocs.word.faults import Place, told_problem
from rgdocs.word.part import Part
from rgdocs.word.table import table_part
from rgdocs.word.zipwriter import Archive

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

MAIN = b"word/document.xml"


@frozen(kw_only=True)
class Template:
    """A template that is compiled; unchanging, so any number of threads may render it at once."""

    parts: tuple[tuple[bytes, Part], ...] = field(repr=False)
    table: bytes
    archive: Archive = field(repr=False)
    album: Album = field(repr=False)
    lang: str = "nl"

    def render(self, context: Mapping[str, object]) -> bytes:
        """Return the Word file for `context`: plain dicts, lists, texts, numbers, Pictures and `_`.

        Same context, same bytes. Raises TemplateError with the part, the paragraph and the
        template's own word for each part that cannot be rendered; never with a value.
        """
        marks = Marks(self.album.relation)
        rendered = self._rendered(context, marks)
        if not marks.pictures:
            return self.archive.write(rendered)
        return self.archive.write(
            rendered, self.album.entries([*marks.pictures.values()], marks.drawn)
        )

    def render_parts(self, context: Mapping[str, object]) -> dict[bytes, bytes]:
        """Return the rendered parts by name, unpacked; see `render`."""
        return self._rendered(context, Marks(self.album.relation))

    def _rendered(self, context: Mapping[str, object], marks: Marks) -> dict[bytes, bytes]:
        data = dict(context)
        rendered: dict[bytes, bytes] = {}
        problems: list[Problem] = []
        for name, part in self.parts:
            try:
                rendered[name] = part.render(data, marks)
            except Exception as error:  # whatever it is, it may quote a value
                problems.append(part.failure(error, self.lang))
        if len(set(marks.tags)) != len(marks.tags):
            place = Place(self.parts[0][1].name)
            problems.append(told_problem("tag-twice", place, lang=self.lang))
        if problems:
            raise TemplateError(problems)
        if self.table:
            rendered[self.table] = table_part(marks.tags, self._beside(rendered, data))
        return rendered

    def _beside(self, rendered: Mapping[bytes, bytes], data: Mapping[str, object]) -> Sequence[str]:
        """Return the marks of what stands beside the boxes of a form to write in."""
        written = rendered.get(MAIN, b"") if data.get("kind") in beside.FORMS else b""
        return beside.marks(written)
