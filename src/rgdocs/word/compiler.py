"""Compiles a Word template once, so that rendering it does only what depends on the data."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import field, frozen

from rgdocs.word import ooxml
from rgdocs.word.controls import Numbering
from rgdocs.word.drawing import album
from rgdocs.word.faults import Faults, Place
from rgdocs.word.package import read_package, replace_parts
from rgdocs.word.part import Part, PartCompiler
from rgdocs.word.relations import check_relations, content_types, main_part, relations
from rgdocs.word.safety import check_parts
from rgdocs.word.sandbox import make_sandbox
from rgdocs.word.table import add_table
from rgdocs.word.template import Template
from rgdocs.word.zipwriter import Archive, Deflate, Packer, in_order, packer, static_entry

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lxml import etree


def compile_template(
    docx: bytes,
    *,
    parts: Mapping[str, bytes] | None = None,
    deflate: Deflate = "zlib",
    lang: str = "nl",
    keep_code: bool = False,
) -> Template:
    """Compile the Word template `docx`, written in docxtpl's dialect.

    `parts` are files inside the template to be replaced first, by name. `deflate` says what packs
    the result: "zlib" gives the same bytes wherever the same zlib is, "isal" is faster. `lang` is
    the language of problems; `keep_code` keeps the Python of each part, for `freeze`. Raises
    TemplateError with every problem found.
    """
    pack = packer(deflate)
    faults = Faults(lang)
    members = read_package(docx, faults)
    replace_parts(members, parts or {}, faults)
    faults.stop()
    return _Compilation(members, pack, faults, keep_code).run()


@frozen
class _Compilation:
    members: dict[str, bytes]
    pack: Packer
    faults: Faults
    keep_code: bool
    numbering: Numbering = field(factory=Numbering)

    def run(self) -> Template:
        trees = self._trees()
        self.faults.stop()
        types = content_types(self.members, self.faults)
        found = relations(self.members)
        check_relations(found, self.members, self.faults)
        main = main_part(found, types, self.faults)
        check_parts(trees, self.faults)
        compiled = self._parts(trees, types)
        self.faults.stop()
        return self._template(compiled, main)

    def _trees(self) -> dict[str, etree._Element]:
        """Parse everything that is XML: what is damaged anywhere is refused."""
        trees = {}
        for name, data in self.members.items():
            if name.endswith((".xml", ".rels")) or name == ooxml.CONTENT_TYPES:
                try:
                    trees[name] = ooxml.parse(data)
                except ValueError as error:
                    self.faults.add(str(error), Place(name))
        return trees

    def _parts(self, trees: dict[str, etree._Element], types: Mapping[str, str]) -> dict[str, Part]:
        sandbox = make_sandbox()
        compiled = {}
        for name, tree in trees.items():
            if types.get(name) in ooxml.WORD_TYPES | ooxml.PROPERTY_TYPES:
                faults = Faults(self.faults.lang)
                compiler = PartCompiler(sandbox, self.numbering, faults, self.keep_code)
                made = compiler.compile(name, tree)
                self.faults.found.extend(faults.found)
                if isinstance(made, Part):
                    compiled[name] = made
                else:
                    self.members[name] = made
        return compiled

    def _template(self, compiled: dict[str, Part], main: str) -> Template:
        table = add_table(self.members, main) if self.numbering.controls else ""
        waiting = {*compiled, table}
        ordered = in_order(self.members)
        entries = tuple(static_entry(name, data) for name, data in ordered if name not in waiting)
        names = tuple(name.encode() for name, _ in ordered if name in waiting)
        parts = tuple((name.encode(), part) for name, part in compiled.items())
        return Template(
            parts=parts,
            table=table.encode(),
            album=album(self.members, (one.id for one in relations(self.members))),
            archive=Archive(entries, names, self.pack),
            lang=self.faults.lang,
        )
