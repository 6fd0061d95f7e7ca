"""Lets Typst make a tagged PDF/UA-1 + PDF/A-3a of a source that our translator wrote.

Nothing is read from disk and no package is imported: pictures and texts come in as `files`, by
name. Threads may compile at the same time: each call has its own compiler (one alone cannot be
shared), all of them share one loaded set of fonts.

Why files and not Typst's `sys_inputs`: those are a part of everything that Typst remembers, so
that one changed input, or the same ones in another order, makes it lay out all anew; of a file
only what reads it. A source without a name is another to Typst at every call.

What stays in memory: Typst remembers the parts of its last compilations, texts included, so that
the next is faster; after about ten more compilations they are gone. `forget()` makes them go at
once. Memory that was freed is not overwritten; no Python program can promise that.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Final, Literal

import typst
from attrs import frozen

from rgdocs.errors import BugInRgdocs, Problem, Warned

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from rgdocs.pdf.fonts import FontSet


@frozen
class Target:
    """The standards that Typst holds a PDF to, and whether it is tagged."""

    standards: tuple[Literal["ua-1", "a-3a", "a-3u"], ...]
    tagged: bool


DOCUMENT: Final = Target(("ua-1", "a-3a"), tagged=True)
APPEARANCE: Final = Target(("a-3u",), tagged=False)
"""Pages that become parts of a tagged document."""

_ROOT: Final = str(Path(__file__).parent)
_REMEMBERED: Final = 12
_KNOWN: Final = {
    "could not be displayed with font": "bug.typst-glyph",
    "disallowed codepoint": "bug.typst-codepoint",
    "PDF/UA-1 error": "bug.typst-ua",
    "PDF/A-3a": "bug.typst-a",
}


def compile_pdf(
    source: str,
    *,
    fonts: FontSet,
    when: datetime,
    files: Mapping[str, bytes] | None = None,
    target: Target = DOCUMENT,
) -> tuple[bytes, tuple[Warned, ...]]:
    """Return the PDF of a Typst source, and what Typst warned of.

    `files` is what the source reads, by name; `when` (aware) is the date in the file.
    Same arguments, same bytes. Raises BugInRgdocs, without Typst's words: they quote the text.
    """
    compiler = typst.Compiler(root=_ROOT, font_paths=_loaded(fonts.folders))
    failed = ""
    try:
        data, noted = compiler.compile_with_warnings(
            _project(source, files),  # type: ignore[type-var]  # typst's stubs know no dict
            format="pdf",
            pdf_standards=list(target.standards),
            pdf_tags=target.tagged,
            timestamp=int(when.timestamp()),
        )
    except typst.TypstError as error:
        failed = _code(error)
    except BaseException as error:
        if type(error).__name__ != "PanicException":
            raise
        failed = "bug.typst-panic"
    if failed:
        raise BugInRgdocs(Problem(code=failed, message="Typst refused our source."))
    return _one(data), tuple(dict.fromkeys(_warned(str(note)) for note in noted))


def compile_pictures(
    source: str, *, fonts: FontSet, dpi: float, files: Mapping[str, bytes] | None = None
) -> tuple[bytes, ...]:
    """Return a PNG of each page of a Typst source; raises as `compile_pdf`."""
    compiler = typst.Compiler(root=_ROOT, font_paths=_loaded(fonts.folders))
    failed = ""
    try:
        data = compiler.compile(
            _project(source, files),  # type: ignore[type-var]  # as above
            format="png",
            ppi=dpi,
        )
    except typst.TypstError as error:
        failed = _code(error)
    if failed:
        raise BugInRgdocs(Problem(code=failed, message="Typst refused our source."))
    return tuple(data) if isinstance(data, list) else (_one(data),)


def forget() -> None:
    """Make Typst drop what it remembers of earlier compilations, texts included (about 15 ms).

    For a service that wants no client's text in memory longer than a request.
    """
    for number in range(_REMEMBERED):
        typst.Compiler(root=_ROOT, ignore_system_fonts=True).compile(
            f"#set page(width: {number + 1}pt)".encode(), format="svg"
        )


def _project(source: str, files: Mapping[str, bytes] | None) -> dict[str, bytes]:
    return {"main.typ": source.encode(), **(files or {})}


@lru_cache(maxsize=8)
def _loaded(folders: tuple[Path, ...]) -> typst.Fonts:
    return typst.Fonts(
        include_system_fonts=False,
        include_embedded_fonts=True,
        font_paths=[str(folder) for folder in folders],
    )


def _code(error: typst.TypstError) -> str:
    """Say what kind of refusal it is, without a word of it."""
    told = str(error)
    return next((code for sign, code in _KNOWN.items() if sign in told), "bug.typst")


def _warned(note: str) -> Warned:
    settled = "converge" not in note
    code = "pdf.typst" if settled else "pdf.layout"
    message = "Typst had a remark." if settled else "The layout did not settle; check the page."
    return Warned(code=code, place="pdf", message=message)


def _one(data: object) -> bytes:
    if isinstance(data, bytes):
        return data
    raise BugInRgdocs(Problem(code="bug.typst-output", message="Typst gave no PDF."))
