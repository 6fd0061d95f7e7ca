"""From merged properties to Typst: the arguments of `text` and `par`, line heights in pt."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from . import frames
from .emit import colour, length, pairs, quoted
from .names import child
from .numbering import known_format
from .props import ParaProps, RunProps, merge_para, merge_run
from .readings import written
from .settled import Settled
from .styles import toggled

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    from .job import Document, Frame
    from .numbering import Label, Level

SIZE: Final = 10.0
SMALL: Final = 0.65
RAISE: Final = 0.33


class Resolved(NamedTuple):
    """A paragraph's own properties, those of its characters and its mark, its label in a list."""

    para: ParaProps
    run: RunProps
    mark: RunProps
    label: Label | None


def resolve(doc: Document, properties: Element | None, frame: Frame) -> Resolved:
    """Merge document defaults, table style, style, numbering and direct formatting of w:pPr.

    What is returned is shared by paragraphs that say the same; read only.
    """
    found, mark = told(doc, properties, frame)
    label = None if found.place is None else label_of(doc, found.place)
    return Resolved(frames.framed(doc, frame, found.para), found.run, mark, label)


def told(doc: Document, properties: Element | None, frame: Frame) -> tuple[Settled, RunProps]:
    """Return the formatting of a paragraph without a label, and of its mark."""
    found = settled(doc, properties, frame)
    if found.mark is None:
        _check_style(doc, found.para["style"])
        _tell(doc, found.direct)
        found.mark = run_props(doc, found.run, child(properties, "w:rPr"))
    return found, found.mark


def settled(doc: Document, properties: Element | None, frame: Frame) -> Settled:
    """Return the formatting of a paragraph but for its label: nothing is counted or told."""
    key = (written(properties), frame.cell, id(frame.para), id(frame.run))
    known = doc.memory.settled
    if key not in known:
        known[key] = _settle(doc, properties, frame)
    return known[key]


def _settle(doc: Document, properties: Element | None, frame: Frame) -> Settled:
    sheet = doc.sheet
    direct = doc.memory.readings.para(properties)
    style = direct.get("style") or sheet.default.get("paragraph", "")
    style_para, style_run = sheet.chain(style)
    para = _merged(doc, frame, style_para, direct)
    place = _place(doc, para)
    if place is not None and (level := doc.numbers.definitions.level(*place)) is not None:
        para = _merged(doc, frame, style_para, direct, level)
    para["style"] = style
    if frame.cell:
        para["keep_next"] = False
    run = merge_run(merge_run(sheet.run, frame.run), style_run)
    return Settled(direct, place, para, run, (frame.para, frame.run))


def _merged(
    doc: Document, frame: Frame, style: ParaProps, direct: ParaProps, level: Level | None = None
) -> ParaProps:
    """Lay on each other what table style, list, style and paragraph say, in Word's order."""
    base = merge_para(doc.sheet.para, frame.para)
    if level is not None and "list_id" not in direct:
        base = merge_para(base, level.para)
    base = merge_para(base, style)
    if level is not None and "list_id" in direct:
        base = merge_para(base, level.para)
    return merge_para(base, direct)


def _place(doc: Document, para: ParaProps) -> tuple[str, int] | None:
    """Return the list of a paragraph and its level in it, None for no list."""
    list_id = para.get("list_id", "0")
    if list_id == "0":
        return None
    level = para.get("level")
    if level is None:
        level = doc.numbers.definitions.level_of(list_id, para.get("style", ""))
    return list_id, level


def label_of(doc: Document, place: tuple[str, int]) -> Label | None:
    """Count a paragraph of a list and return its label."""
    label = doc.numbers.label(*place)
    if label is None:
        doc.warn("list.level", "w:numPr")
    else:
        _tell_level(doc, label.level)
    return label


def _tell_level(doc: Document, level: Level) -> None:
    _tell(doc, level.para)
    _tell(doc, level.run)
    if not known_format(level.kind):
        doc.notes.once("property.value", f"w:numFmt={level.kind[:32]}")
    if level.picture:
        doc.notes.once("property.unknown", "w:lvlPicBulletId")


def _check_style(doc: Document, style: str) -> None:
    if style in doc.styles:
        return
    doc.styles.add(style)
    if style and style not in doc.sheet.styles:
        doc.warn("style.unknown", "w:pStyle")
    for each in doc.sheet.ancestry(style):
        _tell(doc, each.para)
        _tell(doc, each.run)


def _tell(doc: Document, props: ParaProps | RunProps) -> None:
    for what in props.get("oddities", ()):
        doc.notes.once("property.unknown", what)


def run_props(doc: Document, base: RunProps, properties: Element | None) -> RunProps:
    """Lay character style and direct formatting of w:rPr on a paragraph's characters."""
    if properties is None or not len(properties):
        return base
    key = (id(base), written(properties))
    known = doc.memory.formats
    if key not in known:
        known[key] = (base, _run_props(doc, base, properties))
    return known[key][1]


def _run_props(doc: Document, base: RunProps, properties: Element) -> RunProps:
    direct = doc.memory.readings.run(properties)
    _tell(doc, direct)
    style = direct.get("style", "")
    if style:
        _check_style(doc, style)
        base = toggled(base, doc.sheet.chain(style)[1])
    return _complex(merge_run(base, direct))


def _complex(props: RunProps) -> RunProps:
    """Give text that runs from right to left the weight, slant and size that it has of its own."""
    if not props.get("rtl"):
        return props
    found = props.copy()
    found["bold"] = props.get("bold_rtl", props.get("bold", False))
    found["italic"] = props.get("italic_rtl", props.get("italic", False))
    found["size"] = props.get("size_rtl", props.get("size", SIZE))
    return found


def family(doc: Document, props: RunProps) -> str:
    """Return the font family, one that is there."""
    asked = (props.get("font_rtl") if props.get("rtl") else None) or props.get("font", "")
    if not asked:
        return doc.job.fonts.default
    found = doc.job.known(asked)
    if found is None:
        doc.notes.once("font.unknown", f"w:rFonts={asked[:64]}")
        return doc.job.fonts.default
    return found


class Line(NamedTuple):
    """Above and below the baseline, in pt."""

    above: float
    below: float

    @property
    def height(self) -> float:
        """Return the height of the line."""
        return self.above + self.below


def line_of(doc: Document, props: RunProps, para: ParaProps) -> Line:
    """Return the room of a line of this text: font metrics, then Word's line spacing rule."""
    rule, line = para.get("rule", "auto"), para.get("line", 1.0)
    if rule == "exact":
        return Line(0.8 * line, 0.2 * line)
    size = size_of(props)
    metrics = doc.job.metrics(
        family(doc, props), bold=props.get("bold", False), italic=props.get("italic", False)
    )
    above, below = (metrics.ascent + metrics.line_gap) * size, metrics.descent * size
    if rule == "auto":
        return Line(above + (line - 1) * (above + below), below)
    return Line(above + max(0.0, line - above - below), below)


def size_of(props: RunProps) -> float:
    """Return the font size in pt."""
    return props.get("size", SIZE)


def text_args(doc: Document, props: RunProps, para: ParaProps) -> str:
    """Return the name of Typst's arguments of `text` for these properties."""
    key = (*props.items(), para.get("rule", "auto"), para.get("line", 1.0))
    looks = doc.job.looks
    if key not in looks:
        looks[key] = _text_args(doc, props, para)
    return looks[key]


def _text_args(doc: Document, props: RunProps, para: ParaProps) -> str:
    line = line_of(doc, props, para)
    size = size_of(props)
    stack = doc.job.stacks.of(f"rg-fonts({quoted(family(doc, props))})")
    args = {
        "font": stack,
        "fallback": "false",
        "size": length(size),
        "weight": '"bold"' if props.get("bold") else '"regular"',
        "style": '"italic"' if props.get("italic") else '"normal"',
        "fill": colour(ink(props)),
        "top-edge": length(line.above),
        "bottom-edge": length(-line.below),
        **_language(doc, props),
        **_shift(props, size),
    }
    return doc.job.texts.of(pairs(args))


def ink(props: RunProps) -> str:
    """Return the colour of the text, RRGGBB."""
    found = props.get("colour", "auto")
    return "000000" if found == "auto" else found


def _language(doc: Document, props: RunProps) -> dict[str, str]:
    said = props.get("lang_rtl") if props.get("rtl") else props.get("lang")
    lang = said or doc.job.lang
    code, _, region = lang.partition("-")
    if not (code.isascii() and code.isalpha() and 2 <= len(code) <= 3):
        return {}
    found = {"lang": quoted(code.lower())}
    if len(region) == 2 and region.isascii() and region.isalpha():
        found["region"] = quoted(region.upper())
    return found


def _shift(props: RunProps, size: float) -> dict[str, str]:
    found: dict[str, str] = {}
    raised = props.get("raised", 0.0)
    if tracking := props.get("tracking", 0.0):
        found["tracking"] = length(tracking)
    vertical = props.get("vertical", "baseline")
    if vertical in {"superscript", "subscript"}:
        found["size"] = length(size * SMALL)
        raised += size * (RAISE if vertical == "superscript" else -0.14)
    if raised:
        found["baseline"] = length(-raised)
    return found
