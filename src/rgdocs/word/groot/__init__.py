"""The large-print edition of a Word template: 18 points, one column, and nothing lost.

Not a second set of templates: `enlarged` changes any template, once per pack. Letters grow, those
of the body to 18 points and headings in proportion; what stands side by side comes to stand below
one another, labels above their answers; pages stand upright.

Words inside a picture are the one exception: such a picture fills the page already and is set to
measure, so it stays whole at its own size, with its own letters. Larger ones would lie over each
other. What the picture says, the text under it says too, in 18 points.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from rgdocs.word import ooxml
from rgdocs.word.faults import Faults, Place
from rgdocs.word.groot import _pages, _sizes, _tables
from rgdocs.word.ooxml import w
from rgdocs.word.package import read_package
from rgdocs.word.relations import content_types
from rgdocs.word.zipwriter import write_static

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lxml import etree

_WML: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml."
_LETTERS: Final = ooxml.WORD_TYPES | {f"{_WML}styles+xml", f"{_WML}numbering+xml"}
_EDGES: Final = (f"{_WML}header+xml", f"{_WML}footer+xml")


def enlarged(docx: bytes, *, lang: str = "nl") -> bytes:
    """Return the template in large print. Raises TemplateError for what is no Word file."""
    faults = Faults(lang)
    members = read_package(docx, faults)
    types = content_types(members, faults)
    trees = {}
    for name, kind in types.items():
        if kind in _LETTERS:
            try:
                trees[name] = ooxml.parse(members[name])
            except ValueError as error:
                faults.add(str(error), Place(name))
    faults.stop()
    before = _held(trees)
    styles = trees.get("word/styles.xml")
    for tree in trees.values():
        _sizes.kept_in_pictures(tree, styles)
    drawn = _sizes.drawn_styles(trees.values(), styles)
    room = 0
    for name, tree in trees.items():
        _sizes.grow(tree, edge=types[name] in _EDGES, drawn=drawn)
        if types[name] == ooxml.MAIN_TYPE:
            room = _main(tree)
    for name, tree in trees.items():
        if types[name] in _EDGES and room:
            _pages.edge(tree, room)
    if not before <= _held(trees):
        faults.add("groot", Place(""))
        faults.stop()
    members.update((name, ooxml.to_bytes(tree)) for name, tree in trees.items())
    return write_static(members)


def _main(tree: etree._Element) -> int:
    """Turn the document to one column; return the twips between its side margins."""
    room = _pages.upright(tree)
    _pages.breaks(tree)
    _pages.ends(tree)
    _pages.drawings(tree, room)
    _sizes.no_edge(tree)
    _tables.one_column(tree, room)
    return room


def _held(trees: Mapping[str, etree._Element]) -> set[tuple[str, str]]:
    """Return every text, tag of a control and picture in the parts: none may be lost."""
    held = set()
    for name, tree in trees.items():
        texts = (text.text or "" for text in tree.iter(w("t")))
        held |= {(name, text) for text in texts if text.strip()}
        held |= {(name, tag.get(w("val"), "")) for tag in tree.iter(w("tag"))}
        held |= {(name, one.get("descr", "")) for one in tree.iter(f"{{{ooxml.WP}}}docPr")}
    return held
