"""Turns the links that the translator left for content controls into form fields.

Typst has no form fields, but a link is a tagged annotation in its right place in the structure
tree, with the box as its rectangle. So a link to `rg:<index>` becomes the widget of control
number <index>: reading order, parent tree and rectangle stay as Typst wrote them.
"""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Final

from attrs import frozen

from rgdocs.errors import BugInRgdocs, Problem
from rgdocs.pdf import fieldfont, raw, widgets
from rgdocs.pdf.appearance import add_font
from rgdocs.pdf.fieldtree import FieldTree
from rgdocs.pdf.leaf import Link
from rgdocs.pdf.objects import name
from rgdocs.pdf.tagtree import prune

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from rgdocs.pdf.looks import Drawn
    from rgdocs.pdf.translate.job import Control
    from rgdocs.pdf.typstfile import TypstFile

    Draw = Callable[[Mapping[int, tuple[float, float]]], Mapping[int, Drawn]]

PREFIX: Final = "rg:"
_PRINT: Final = 4
_BORDER: Final = raw.dictionary({"/W": raw.number(1), "/S": raw.name("/S")})


@frozen
class Found:
    """A link of ours: which control it is for, its own number, where it lies, and its page's."""

    index: int
    number: int
    link: Link
    page: int
    element: int
    """The structure element that holds it."""

    @property
    def size(self) -> tuple[float, float]:
        """Return width and height in pt."""
        left, low, right, high = self.link.rect
        return right - left, high - low


def nothing(sizes: Mapping[int, tuple[float, float]]) -> Mapping[int, Drawn]:  # noqa: ARG001
    """Draw no text in any field."""
    return {}


def add_fields(
    file: TypstFile, controls: Sequence[Control], tips: Mapping[str, str], draw: Draw = nothing
) -> None:
    """Make a form field for every control.

    A field holds the text of its control; `draw` is given the size (pt) of every field and returns
    the pages that show the texts. `tips` holds the question of each full name
    (`<document>.<path>`, of a choice `<document>.<path>=<value>`): tooltip and accessible name.
    """
    by_index = {control.index: control for control in controls}
    found = sorted(_links(file), key=lambda link: link.index)
    if [link.index for link in found] != sorted(by_index):
        message = "Not every control became exactly one box."
        raise BugInRgdocs(Problem(code="bug.fields", message=message))
    sizes = {link.index: link.size for link in found}
    with ThreadPoolExecutor(max_workers=1) as typesetting:
        drawing = typesetting.submit(draw, sizes)  # Typst works while all the rest is written
        prune(file)
        tree = FieldTree(file)
        made = [_made(file, tree, link, by_index[link.index], tips) for link in found]
        drawn = drawing.result()
    for link, widget in zip(found, made, strict=True):
        look = widgets.look(file, by_index[link.index], link.size, drawn.get(link.index))
        file.write(link.number, raw.dictionary({**widget, **look}))
    if found:
        _add_form(file, tree, typed=any(each.kind not in _UNTYPED for each in controls))


def _made(
    file: TypstFile, tree: FieldTree, link: Found, control: Control, tips: Mapping[str, str]
) -> dict[str, bytes]:
    """Return what the widget of a field says but for its look; hang it into both trees."""
    tip = _tip(control, tips)
    widget = _widget(file, link, control, tip)
    # some viewers read the /Alt of the structure element, not the /TU of the field
    file.rename(link.element, "Link", "Form", tip)
    _hang(tree, control, widget, link.number, tips)
    return widget


_UNTYPED: Final = widgets.BUTTONS | {"signature"}


def _tip(control: Control, tips: Mapping[str, str]) -> str:
    full = f"{control.document}.{control.name}"
    own = f"{full}={control.choice}" if control.choice else full
    return tips.get(own) or control.title or control.choice or control.name


def _hang(
    tree: FieldTree,
    control: Control,
    widget: dict[str, bytes],
    number: int,
    tips: Mapping[str, str],
) -> None:
    full_name = f"{control.document}.{control.name}"
    if control.kind == "radio":
        asked = widgets.question(control, tips.get(full_name) or control.title or control.name)
        tree.add_choice(full_name, widget, number, asked)
    else:
        tree.add(full_name, widget, number)


def _links(file: TypstFile) -> Iterator[Found]:
    parents = file.parents()
    for page in file.leaves():
        for number in page.links:
            link = file.link(number)
            if link is not None and link.target.startswith(PREFIX):
                index = int(link.target.removeprefix(PREFIX))
                yield Found(index, number, link, page.number, parents[link.parent])


def _widget(file: TypstFile, link: Found, control: Control, tip: str) -> dict[str, bytes]:
    """Return what the annotation of a field says."""
    return {
        "/Type": b"/Annot",
        "/Subtype": b"/Widget",
        "/Rect": raw.array(map(raw.number, link.link.rect)),
        "/StructParent": raw.number(link.link.parent),
        "/P": raw.reference(link.page),
        "/F": raw.number(_PRINT),
        "/BS": _BORDER,
        "/TU": raw.text(tip),
        **widgets.told(file, control),
    }


def _add_form(file: TypstFile, tree: FieldTree, *, typed: bool) -> None:
    """Put the form into the catalog; a form in which nobody types needs no font."""
    form = {"/Fields": tree.finish()}
    if typed:
        font = raw.reference(add_font(file, fieldfont.field_font()).idnum)
        form["/DR"] = raw.dictionary({"/Font": raw.dictionary({fieldfont.NAME: font})})
        form["/DA"] = raw.text(widgets.DEFAULT_APPEARANCE)
    file.root[name("/AcroForm")] = file.reference(file.append(raw.dictionary(form)))
    for page in file.leaves():
        if not page.tabs:
            file.change(page.number)[name("/Tabs")] = name("/S")
