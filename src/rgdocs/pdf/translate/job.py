"""The state of one translation, made anew for each call and gone after it."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from functools import lru_cache
from math import inf
from typing import Final

from attrs import define, evolve, field, frozen
from lxml.etree import _Element as Element

from rgdocs.pdf.fontfiles import Metrics
from rgdocs.pdf.fonts import FontSet

from .anchors import Anchors
from .choices import radios
from .emit import Hashed, Names
from .memory import Memory, keep, opened
from .notes import Notes
from .numbering import Counter, read_numbering
from .package import Package, Part
from .pieces import Text
from .props import ParaProps, RunProps
from .sketch import Recipe, Sketch
from .styles import Settings, StyleSheet, read_settings, read_styles

KERNED: Final = 1.02
"""Pairs of letters may stand a little further apart than their widths tell."""
SQUARES: Final = dict.fromkeys("☐☑☒", 1.3)
"""The width (em) of what is drawn for a checkbox."""
WIDEST: Final = 1.5
"""The width (em) that no sign of these exceeds."""


@frozen(kw_only=True)
class Look:
    """How the text of a field is set in its box: the name of its Typst content, and lengths in pt.

    `width` is that of the text, `left`, `top` and `bottom` are the margins round it, `most` is the
    height that the box may have; `align` says where in a higher box it stands.
    """

    body: str
    width: float
    left: float
    top: float
    bottom: float
    align: str
    most: float
    bound: float = inf
    """A height (pt), margins included, that the text surely does not exceed."""

    @property
    def fits(self) -> bool:
        """Tell whether the text surely fits in the height that its box may have."""
        return self.bound <= self.most


@frozen(kw_only=True)
class Control:
    """One content control that became a field: `link("rg:<index>", …)` in the Typst source.

    `document` and `name` together name the field; `kind` is text, checkbox, radio, dropdown, date
    or signature; the radio buttons of one question share a name, and `choice` is what each means;
    `multiline` says that the box has room for more than one line; `font_size` is in pt.
    """

    index: int
    document: str
    name: str
    title: str
    kind: str
    multiline: bool
    value: str = field(repr=False)
    checked: bool
    options: tuple[str, ...]
    font_size: float
    look: Look | None = None
    choice: str = ""


@frozen
class Info:
    """What a w:sdt says of itself; `kind` is "" for one whose content is just laid out."""

    tag: str
    title: str
    kind: str
    checked: bool
    options: tuple[str, ...]
    multiline: bool
    reason: str = ""


@frozen
class Drawn:
    """Text that the PDF draws: where it stands, the control it belongs to ("" = none), the font."""

    place: str
    control: str
    family: str
    text: str = field(repr=False)


@define
class Code:
    """A field code that is being read: its instruction, and where its result begins."""

    instruction: str = ""
    result: bool = False
    first: int = 0


@define
class Job:
    """What all documents of one PDF share; fonts are asked once for each thing."""

    fonts: FontSet
    lang: str
    fields: bool
    anchors: Anchors
    controls: list[Control] = field(factory=list, repr=False)
    files: dict[str, str] = field(factory=dict, repr=False)
    """Pictures (SVG) by the names that the source has for them."""
    drawn: list[Drawn] = field(factory=list, repr=False)
    row_heads: list[tuple[int, ...]] = field(factory=list)
    """Of each table with a header, in order: the rows whose first cell is a header too."""
    texts: Hashed = field(factory=lambda: Hashed("t"), repr=False)
    paras: Hashed = field(factory=lambda: Hashed("p"), repr=False)
    looks: dict[object, str] = field(factory=dict, repr=False)
    """Names of text arguments by the properties that they come from."""
    faces: dict[tuple[str, bool, bool], Metrics] = field(factory=dict, repr=False)
    families: dict[str, str | None] = field(factory=dict, repr=False)
    widths: dict[str, Mapping[str, float]] = field(factory=dict, repr=False)
    """Of each family: how wide (em) its signs are at most."""
    stacks: Hashed = field(factory=lambda: Hashed("f"), repr=False)
    sides: Names = field(factory=lambda: Names("s"), repr=False)
    """Margins and lines of cells; a name is read faster than what it stands for."""
    values: Names = field(factory=lambda: Names("w"), repr=False)

    @property
    def key(self) -> tuple[Hashable, ...]:
        """Return what formatting comes to other things with, beside what is written."""
        return self.fonts, self.lang, self.fields

    def holds(self, kind: str) -> bool:
        """Tell whether a control of this kind becomes a field; a place to sign always does."""
        return kind == "signature" or bool(kind and self.fields)

    def known(self, family: str) -> str | None:
        """Return the family under its own spelling, None when no font has it."""
        if family not in self.families:
            self.families[family] = self.fonts.known(family)
        return self.families[family]

    def advances(self, family: str) -> Mapping[str, float]:
        """Return how wide (em) the signs of a family are at most; unknown ones are not in it."""
        if family not in self.widths:
            self.widths[family] = _kerned(self.fonts, family)
        return self.widths[family]

    def metrics(self, family: str, *, bold: bool, italic: bool) -> Metrics:
        """Return the vertical measures of a face."""
        key = (family, bold, italic)
        if key not in self.faces:
            self.faces[key] = self.fonts.metrics(family, bold=bold, italic=italic)
        return self.faces[key]


@lru_cache(maxsize=64)
def _kerned(fonts: FontSet, family: str) -> Mapping[str, float]:
    told = fonts.advances(family).items()
    return SQUARES | {sign: KERNED * width for sign, width in told if KERNED * width <= WIDEST}


@define
class Document:
    """One source while it is translated."""

    job: Job
    index: int
    name: str
    package: Package
    main: Part
    notes: Notes
    sheet: StyleSheet
    memory: Memory
    settings: Settings
    numbers: Counter
    radios: frozenset[str] = frozenset()
    """Tags of the checkboxes of which only one may be ticked."""
    heading: int = 0
    used: set[str] = field(factory=set, repr=False)
    marks: set[str] = field(factory=set, repr=False)
    styles: set[str] = field(factory=set, repr=False)
    codes: list[Code] = field(factory=list, repr=False)
    pending: list[str] = field(factory=list, repr=False)
    control: str = ""
    section: int = 0
    properties: Element | None = field(default=None, repr=False)
    """The w:sectPr of the section, and the width (pt) of its columns."""
    width: float = 0.0
    note: str = ""
    """The number of the footnote or endnote that is being translated."""
    counts: dict[str, int] = field(factory=dict, repr=False)
    """How many notes of a kind there were so far."""
    lines: dict[str, int] = field(factory=dict, repr=False)
    """How many lines of handwriting a style asks for."""
    answers: dict[Element, str] = field(factory=dict, repr=False)
    infos: dict[Element, Info] = field(factory=dict, repr=False)
    sketches: dict[Element, Sketch | None] = field(factory=dict, repr=False)
    """What is in the paragraphs that were asked; see `plain`."""
    recipes: dict[Hashable, Recipe | None] = field(factory=dict, repr=False)
    texts: dict[Element, Text | None] = field(factory=dict, repr=False)
    """The widths of the words of the paragraphs that were asked; see `bounds`."""
    heights: dict[Element, float] = field(factory=dict, repr=False)
    """Heights (pt) that the tables translated so far surely do not exceed."""
    endnotes: list[str] = field(factory=list, repr=False)
    """The code of every endnote, for the end of the document."""

    @classmethod
    def open(cls, job: Job, index: int, name: str, package: Package) -> Document:
        """Open a package's styles, numbering and settings."""
        main = package.main()
        part = {kind: package.related(main, kind) for kind in ("styles", "theme", "numbering")}
        data = {kind: package.members[m] if m else None for kind, m in part.items()}
        settings = package.related(main, "settings")
        sheet = read_styles(data["styles"], data["theme"])
        lists = read_numbering(data["numbering"], data["theme"])
        found = cls(
            job=job,
            index=index,
            name=name,
            package=package,
            main=main,
            notes=Notes(name, job.lang, main.name),
            sheet=sheet,
            memory=opened(sheet, lists, *job.key),
            settings=read_settings(package.part(settings).root if settings else None),
            numbers=Counter(lists),
            radios=radios(main.root),
        )
        for each in found.settings.oddities:
            found.notes.once("property.unknown", each)
        return found

    def close(self) -> None:
        """Keep what is of use to the next document of the same template."""
        if not self.notes.found and self.recipes.keys() - self.memory.recipes.keys():
            self.memory.recipes |= self.recipes
            keep(self.sheet, self.memory, self.package.read(), *self.job.key)

    def warn(self, code: str, element: str) -> None:
        """Note that something was done otherwise than asked."""
        self.notes.warn(code, element)


_NO_PARA: Final[ParaProps] = {}
_NO_RUN: Final[RunProps] = {}
"""Each the same one always: what stands somewhere is known by these."""


@frozen
class Frame:
    """Where content stands: its part, its width in pt, what a table style says, what is allowed.

    `artifact` is a header or footer: no links, fields, headings. `height` is the exact height of
    the cell, 0 when it grows. `room` is the height of the page's text area.
    """

    part: Part
    width: float
    room: float
    artifact: bool = False
    cell: bool = False
    height: float = 0.0
    columns: int = 1
    para: ParaProps = _NO_PARA
    run: RunProps = _NO_RUN

    def inside(self, para: ParaProps, run: RunProps, width: float, height: float = 0.0) -> Frame:
        """Return the frame of a cell with this formatting, in a table that stands here."""
        room, columns = self.room, self.columns
        return Frame(self.part, width, room, self.artifact, True, height, columns, para, run)  # noqa: FBT003

    def narrowed(self, width: float) -> Frame:
        """Return this frame with another width."""
        return evolve(self, width=max(width, 1.0))
