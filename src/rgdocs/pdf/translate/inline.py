"""Inside a paragraph: runs, links, field codes, inline controls; each element handled or told."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from attrs import define, field

from . import controls, direction, fieldcodes, footnotes, pictures, symbols, vml
from .emit import quoted
from .formatting import family, run_props
from .job import Code as FieldCode
from .job import Document, Drawn, Frame
from .names import WITHOUT_CONTENT, attribute, child, name, plain, short
from .pieces import Break, Code, Piece, Tab, Words
from .props import ParaProps, RunProps

if TYPE_CHECKING:
    from collections.abc import Callable

    from lxml.etree import _Element as Element


OPENED: Final = frozenset(
    ["w:smartTag", "w:customXml", "w:ins", "w:moveTo", "w:dir", "w:bdo", "w:sdtContent"]
)
SILENT: Final = WITHOUT_CONTENT | {
    "w:pPr",
    "w:rPr",
    "w:lastRenderedPageBreak",
    "w:smartTagPr",
    "w:annotationRef",
    "w:dayShort",
    "w:monthShort",
    "w:yearShort",
    "w:separator",
    "w:continuationSeparator",
}
DELETED: Final = frozenset(["w:del", "w:moveFrom", "w:delText", "w:delInstrText"])
CROSSED: Final = "\u2612"
_CROSSES: Final = re.compile(f"{CROSSED}[\ufe0e\ufe0f]?")
"""A crossed box, and a word on how to draw it, which is for other fonts."""
KNOWN_CHOICES: Final = frozenset(["wps", "wpg", "w14", "w15"])


@define
class Collector:
    """Collects the pieces of one paragraph."""

    doc: Document
    frame: Frame
    base: RunProps
    para: ParaProps
    pieces: list[Piece] = field(factory=list)
    link: str = ""

    def walk(self, parent: Element) -> None:
        """Collect the children of a paragraph or of something inline that holds runs."""
        for element in parent:
            self.one(element)

    def one(self, element: Element) -> None:
        """Collect one child."""
        key = short(element)
        if (handle := HANDLERS.get(key)) is not None:
            handle(self, element)
        elif key in OPENED:
            self.walk(element)
        elif key in DELETED:
            self.doc.warn("deleted.left_out", key)
        elif key not in SILENT:
            self.unknown(element, key)

    def unknown(self, element: Element, key: str) -> None:
        """Keep the text of an unknown element, and say so."""
        text = plain(element)
        self.doc.warn("element.text_kept" if text else "element.unknown", key)
        if text:
            self.add_text(text, self.base)

    def add_text(self, text: str, props: RunProps) -> None:
        """Add text; tabs in it become tabs, other white space controls a space."""
        if props.get("hidden"):
            return
        chunks = text.replace("\r", " ").replace("\n", " ").split("\t")
        for index, chunk in enumerate(chunks):
            if index:
                self.pieces.append(Tab(props))
            if chunk:
                self._words(chunk, props)

    def _words(self, text: str, props: RunProps) -> None:
        """Add words; a crossed box that none of our fonts has comes from one that Typst has."""
        if CROSSED not in text or not self.doc.job.fonts.missing(CROSSED, family(self.doc, props)):
            self._plain_words(text, props)
            return
        for index, part in enumerate(_CROSSES.split(text)):
            if index:
                self.pieces.append(Code("rg-crossed", props, title=CROSSED))
            if part:
                self._plain_words(part, props)

    def _plain_words(self, text: str, props: RunProps) -> None:
        text = text.upper() if props.get("caps") else text
        doc = self.doc
        notes = doc.notes
        place = f"{notes.document}/{notes.part}#{notes.paragraph}"
        doc.job.drawn.append(Drawn(place, doc.control, family(doc, props), text))
        self.pieces.append(Words(direction.steady(text), props, self.link))

    def run(self, element: Element) -> None:
        """Collect w:r."""
        props = run_props(self.doc, self.base, child(element, "w:rPr"))
        outer, self.base = self.base, props
        self.walk(element)
        self.base = outer

    def text(self, element: Element) -> None:
        """Collect w:t."""
        text = element.text or ""
        if element.get("{http://www.w3.org/XML/1998/namespace}space") != "preserve":
            text = text.strip(" \n\r")
        asked = self.base.get("font", "")
        if symbols.is_symbolic(asked) or any("\ue000" <= sign <= "\uf8ff" for sign in text):
            self._signs(asked, text)
        else:
            self.add_text(text, self.base)

    def _signs(self, asked: str, text: str) -> None:
        """Add text in a symbol font, as the signs in Unicode that this font draws."""
        props = self.base.copy()
        props.pop("font", None)
        found = [symbols.meaning(asked, sign) for sign in text]
        self.add_text("".join(self._drawable(sign, props) for sign in found), props)

    def _drawable(self, sign: str, props: RunProps) -> str:
        fonts, asked = self.doc.job.fonts, family(self.doc, props)
        for each in (sign, symbols.nearest(sign)):
            if each and (each.isspace() or each == CROSSED or not fonts.missing(each, asked)):
                return each
        self.doc.warn("symbol.unknown", "w:sym")
        return fonts.stand_in

    def tab(self, _element: Element) -> None:
        """Collect w:tab."""
        self.pieces.append(Tab(self.base))

    def placed_tab(self, element: Element) -> None:
        """Collect w:ptab: a tab to the middle or the right of the line."""
        kind = attribute(element, "alignment") or "left"
        self.pieces.append(Tab(self.base, kind if kind in {"right", "center"} else "tab"))

    def line_break(self, element: Element) -> None:
        """Collect w:br and w:cr."""
        kind = attribute(element, "type") or "line"
        self.pieces.append(Break(kind if kind in {"page", "column"} else "line"))

    def no_break_hyphen(self, _element: Element) -> None:
        """Collect w:noBreakHyphen as U+2011 when a font has it."""
        missing = self.doc.job.fonts.missing("\u2011", family(self.doc, self.base))
        self.add_text("-" if missing else "\u2011", self.base)

    def soft_hyphen(self, _element: Element) -> None:
        """Collect w:softHyphen: where a word may be cut."""
        self.add_text("\u00ad", self.base)

    def symbol(self, element: Element) -> None:
        """Collect w:sym: a code in a symbol font."""
        try:
            sign = chr(int(attribute(element, "char") or "", 16))
        except (ValueError, OverflowError):
            sign = "\uf000"
        if "\ud800" <= sign <= "\udfff":
            sign = "\uf000"
        self._signs(attribute(element, "font") or "", sign)

    def hyperlink(self, element: Element) -> None:
        """Collect w:hyperlink; headers hold no links (they are artifacts)."""
        outer = self.link
        if not self.frame.artifact:
            self.link = self._target(element)
        self.walk(element)
        self.link = outer

    def _target(self, element: Element) -> str:
        if bookmark := attribute(element, "anchor"):
            return fieldcodes.anchor(self.doc, bookmark)
        relation = self.frame.part.relations.get(element.get(name("r:id"), ""))
        if relation is None:
            self.doc.warn("link.broken", "w:hyperlink")
            return ""
        return fieldcodes.address(self.doc, relation.target)

    def bookmark(self, element: Element) -> None:
        """Collect w:bookmarkStart as a label, when something refers to it."""
        if code := mark(self.doc, element, self.frame):
            self.pieces.append(Code(code, ink=False))

    def control(self, element: Element) -> None:
        """Collect an inline w:sdt: a field, a drawn checkbox, or its content."""
        self.pieces.extend(controls.inline(self, element))

    def choice(self, element: Element) -> None:
        """Collect mc:AlternateContent: the first choice that we understand."""
        chosen = choose(element)
        if chosen is None:
            code = "element.lost_text" if plain(element) else "element.unknown"
            self.doc.warn(code, "mc:AlternateContent")
        else:
            self.walk(chosen)

    def drawing(self, element: Element) -> None:
        """Collect w:drawing."""
        self.pieces.extend(pictures.drawing(self, element))

    def old_picture(self, element: Element) -> None:
        """Collect w:pict and w:object."""
        told = len(self.doc.notes.found)
        found = vml.pieces(self, element)
        self.pieces.extend(found)
        if not found and len(self.doc.notes.found) == told:
            self.doc.warn("element.unknown", short(element))

    def simple_field(self, element: Element) -> None:
        """Collect w:fldSimple."""
        code = FieldCode(attribute(element, "instr") or "", result=True, first=len(self.pieces))
        outer = self._begin_result(code)
        self.walk(element)
        self._end_result(code, outer)

    def field_char(self, element: Element) -> None:
        """Collect w:fldChar: begin, separate, end; codes may span paragraphs and nest."""
        codes, kind = self.doc.codes, attribute(element, "fldCharType")
        if kind == "begin":
            codes.append(FieldCode(first=len(self.pieces)))
            if child(element, "w:ffData") is not None:
                self.doc.warn("field.frozen", "w:ffData")
        elif kind == "separate" and codes:
            codes[-1].result = True
            codes[-1].first = len(self.pieces)
            if not self.link:
                self.link = self._code_link(codes[-1])
        elif kind == "end" and codes:
            code = codes.pop()
            self._end_result(code, "" if self._code_link(code, quiet=True) else self.link)

    def _code_link(self, code: FieldCode, *, quiet: bool = False) -> str:
        if self.frame.artifact or not code.instruction.strip().upper().startswith("HYPERLINK"):
            return ""
        return "link" if quiet else fieldcodes.link_target(self.doc, code.instruction)

    def _begin_result(self, code: FieldCode) -> str:
        outer = self.link
        self.link = self._code_link(code) or outer
        return outer

    def _end_result(self, code: FieldCode, outer: str) -> None:
        computed = fieldcodes.computed(self.doc, code.instruction)
        if computed is not None:
            props = next(
                (p.props for p in self.pieces[code.first :] if isinstance(p, Words)), self.base
            )
            del self.pieces[code.first :]
            self.pieces.append(Code(computed, props))
        self.link = outer

    def instruction(self, element: Element) -> None:
        """Collect w:instrText."""
        if self.doc.codes and not self.doc.codes[-1].result:
            self.doc.codes[-1].instruction += element.text or ""

    def note(self, element: Element) -> None:
        """Collect w:footnoteReference and w:endnoteReference."""
        self.pieces.extend(footnotes.reference(self.doc, self.frame, element, self.base))

    def note_number(self, _element: Element) -> None:
        """Collect w:footnoteRef and w:endnoteRef: the number of the note that we stand in."""
        self.add_text(self.doc.note, self.base)

    def comment(self, element: Element) -> None:
        """Tell that a comment is left out."""
        self.doc.warn("comment.left_out", short(element))


def choose(element: Element) -> Element | None:
    """Return the branch of mc:AlternateContent that we understand, or None."""
    for each in element:
        needs = (each.get("Requires") or "").split()
        if short(each) == "mc:Choice" and set(needs) <= KNOWN_CHOICES:
            return each
    return child(element, "mc:Fallback")


def mark(doc: Document, element: Element, frame: Frame) -> str:
    """Return the code of a label for w:bookmarkStart, "" when nothing refers to it."""
    bookmark = attribute(element, "name") or ""
    wanted = bookmark in doc.job.anchors.marks[doc.index] and bookmark not in doc.marks
    if frame.artifact or not wanted:
        return ""
    doc.marks.add(bookmark)
    target = doc.job.anchors.label(doc.index, bookmark)
    return "" if target is None else f"rg-mark({quoted(target)})"


HANDLERS: Final[dict[str, Callable[[Collector, Element], None]]] = {
    "w:r": Collector.run,
    "w:t": Collector.text,
    "w:tab": Collector.tab,
    "w:ptab": Collector.placed_tab,
    "w:br": Collector.line_break,
    "w:cr": Collector.line_break,
    "w:noBreakHyphen": Collector.no_break_hyphen,
    "w:softHyphen": Collector.soft_hyphen,
    "w:sym": Collector.symbol,
    "w:hyperlink": Collector.hyperlink,
    "w:bookmarkStart": Collector.bookmark,
    "w:sdt": Collector.control,
    "mc:AlternateContent": Collector.choice,
    "w:drawing": Collector.drawing,
    "w:pict": Collector.old_picture,
    "w:object": Collector.old_picture,
    "w:fldSimple": Collector.simple_field,
    "w:fldChar": Collector.field_char,
    "w:instrText": Collector.instruction,
    "w:commentReference": Collector.comment,
    "w:footnoteReference": Collector.note,
    "w:endnoteReference": Collector.note,
    "w:footnoteRef": Collector.note_number,
    "w:endnoteRef": Collector.note_number,
}
