"""Field codes: page numbers are computed, others keep their stored result and say so."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from .emit import label, quoted
from .names import attribute, child

if TYPE_CHECKING:
    from .job import Document

FORMATS: Final = {
    "roman": "i", "ROMAN": "I", "alphabetic": "a", "ALPHABETIC": "A", "Arabic": "1",
}  # fmt: skip
SECTION_FORMATS: Final = {
    "decimal": "1", "lowerRoman": "i", "upperRoman": "I", "lowerLetter": "a", "upperLetter": "A",
    "numberInDash": "- 1 -", "hebrew1": "א",
}  # fmt: skip
QUIET: Final = frozenset({"", "HYPERLINK", "TOC", "REF", "SEQ", "STYLEREF"})


def words_of(instruction: str) -> list[str]:
    """Split a field code into its words; quotes are taken off."""
    return [word.strip('"') for word in instruction.split()]


def computed(doc: Document, instruction: str) -> str | None:
    """Return Typst code for a field that we compute, None for one whose result is kept."""
    words = words_of(instruction)
    kind = words[0].upper() if words else ""
    pattern = quoted(_format(words))
    document = doc.index
    if kind == "PAGE":
        return f"rg-page({quoted(_format(words, _of_section(doc)))})"
    if kind == "NUMPAGES":
        return f"rg-pages({document}, {pattern})"
    if kind == "SECTIONPAGES":
        return f"rg-section-pages({quoted(f's{document}-{doc.section}')}, {pattern})"
    if kind == "PAGEREF" and len(words) > 1:
        return _page_reference(doc, words[1], pattern)
    if kind not in QUIET:
        doc.warn("field.frozen", f"w:instrText={kind[:32]}" if kind.isalpha() else "w:instrText")
    return None


def _page_reference(doc: Document, bookmark: str, pattern: str) -> str | None:
    target = doc.job.anchors.label(doc.index, bookmark)
    if target is None:
        doc.warn("link.broken", "w:instrText=PAGEREF")
        return None
    if target.startswith("doc_"):
        return f"rg-physical({label(target)}, {pattern})"
    return f"rg-page-of({label(target)}, {pattern})"


def _of_section(doc: Document) -> str:
    """Return the pattern that the section gives its page numbers."""
    asked = attribute(child(doc.properties, "w:pgNumType"), "fmt") or "decimal"
    if asked not in SECTION_FORMATS:
        doc.notes.once("property.value", f"w:pgNumType={asked[:32]}")
    return SECTION_FORMATS.get(asked, "1")


def _format(words: list[str], usual: str = "1") -> str:
    for switch, name in pairwise(words):
        if switch == "\\*" and name in FORMATS:
            return FORMATS[name]
    return usual


def link_target(doc: Document, instruction: str) -> str:
    """Return the target of a HYPERLINK code as Typst code, "" when it is another field."""
    words = words_of(instruction)
    if not words or words[0].upper() != "HYPERLINK":
        return ""
    if "\\l" in words[:-1]:
        return anchor(doc, words[words.index("\\l") + 1])
    return address(doc, words[1]) if len(words) > 1 else ""


def anchor(doc: Document, bookmark: str) -> str:
    """Return a link to a bookmark as Typst code, "" (and a warning) when there is none."""
    target = doc.job.anchors.label(doc.index, bookmark)
    if target is None:
        doc.warn("link.broken", "w:hyperlink")
        return ""
    return label(target)


def address(doc: Document, target: str) -> str:
    """Return a link to the outside as Typst code; only web, mail and telephone."""
    if target.lower().startswith(("https://", "http://", "mailto:", "tel:")):
        return quoted(target)
    doc.warn("link.broken", "w:hyperlink")
    return ""
