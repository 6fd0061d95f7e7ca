"""LibreOffice as another engine, for who asks for it by name: a template outside our vocabulary.

It makes a flat, tagged PDF: no fields, no record that goes with it, not PDF/A, other bytes each
time. Controls are taken off first (it paints their text in the wrong colour), the folder that it
works in is its own, readable by nobody else and gone in all cases, and every letter of the Word
file is looked for in the PDF: what is missing is a refusal, never a loss.
"""

from __future__ import annotations

import io
import json
import os
import shutil
import signal
import subprocess
import tempfile
import unicodedata
import zipfile
from collections import Counter
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final

from lxml import etree
from pypdf import PdfReader
from pypdf.errors import PyPdfError

from rgdocs.errors import TemplateError, UsageError, Warned
from rgdocs.pdf.translate.names import child, name, path, switch
from rgdocs.pdf.translate.package import Package
from rgdocs.problems import problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lxml.etree import _Element as Element

    from rgdocs.pdf.make import Source

PROGRAMS: Final = ("soffice", "libreoffice")
SECONDS: Final = 120.0
"""How long one document may take; LibreOffice needs one or two."""
_FILTER: Final = {
    "UseTaggedPDF": {"type": "boolean", "value": "true"},
    "PDFUACompliance": {"type": "boolean", "value": "true"},
    "ExportBookmarks": {"type": "boolean", "value": "true"},
}
_MADE: Final = {
    "nl": "LibreOffice maakte deze pdf: zonder velden, zonder gegevens erbij, geen PDF/A.",
    "en": "LibreOffice made this PDF: no fields, no data with it, not PDF/A.",
}


def office_pdf(
    source: Source, *, lang: str, program: str | None = None, seconds: float = SECONDS
) -> tuple[bytes, int, tuple[Warned, ...]]:
    """Return the PDF that LibreOffice makes of a Word file, its number of pages, and warnings.

    `program` is its place; without one it is looked for where programs are. Raises UsageError
    when it is not installed, TemplateError when it gives nothing in time or loses a letter.
    """
    plain = unwrapped(source.docx, source.name)
    found = program or next(filter(None, map(shutil.which, PROGRAMS)), None)
    if found is None:
        raise UsageError(problem("office.missing", "", lang=lang))
    data = _converted(plain, found, seconds)
    if data is None:
        raise TemplateError(problem("office.failed", "", lang=lang))
    pages = _pages(data)
    if pages is None:
        raise TemplateError(problem("office.failed", "", lang=lang))
    if lost(plain, pages):
        raise TemplateError(problem("office.lost", "", lang=lang))
    message = _MADE["nl" if lang.startswith("nl") else "en"]
    return data, len(pages), (Warned(code="pdf.office", place="pdf", message=message),)


def unwrapped(docx: bytes, document: str) -> bytes:
    """Return a Word file with the content of its controls, without the controls."""
    package = Package.open(docx, document)
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as made:
        for member, data in package.members.items():
            made.writestr(member, _opened(package, member) if b"<w:sdt>" in data else data)
    return target.getvalue()


def _opened(package: Package, member: str) -> bytes:
    root = package.part(member).root
    for control in list(root.iter(name("w:sdt"))):
        _open(control)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _open(control: Element) -> None:
    parent, content = control.getparent(), child(control, "w:sdtContent")
    if parent is None:
        return
    at = parent.index(control)
    parent.remove(control)
    for inner in reversed(content if content is not None else ()):
        parent.insert(at, inner)


def _converted(docx: bytes, program: str, seconds: float) -> bytes | None:
    """Return what the program makes of a Word file, in a folder that is gone afterwards."""
    with tempfile.TemporaryDirectory(prefix="rgdocs-") as folder:
        room = Path(folder)
        (room / "papier.docx").write_bytes(docx)
        order = [
            *(program, f"-env:UserInstallation={(room / 'profiel').as_uri()}"),
            *("--headless", "--norestore", "--nolockcheck", "--convert-to"),
            f"pdf:writer_pdf_Export:{json.dumps(_FILTER, separators=(',', ':'))}",
            *("--outdir", folder, str(room / "papier.docx")),
        ]
        _run(order, seconds)
        with suppress(OSError):
            return (room / "papier.pdf").read_bytes()
    return None


def _run(order: list[str], seconds: float) -> None:
    """Run a program and all that it starts, for so long and no longer; what it says is dropped."""
    quiet = subprocess.DEVNULL
    try:
        running = subprocess.Popen(  # noqa: S603 - a program that the caller asked for by name
            order, stdin=quiet, stdout=quiet, stderr=quiet, start_new_session=True
        )
    except OSError:
        return
    try:
        running.wait(seconds)
    except subprocess.TimeoutExpired:
        pass
    finally:
        _stop(running)


def _stop(running: subprocess.Popen[bytes]) -> None:
    """End a program that still runs, with its children where the system can tell them."""
    if running.poll() is None:
        if hasattr(os, "killpg"):
            with suppress(ProcessLookupError):
                os.killpg(running.pid, signal.SIGKILL)
        running.kill()
        running.wait()


def _pages(data: bytes) -> list[str] | None:
    """Return the text of each page; None for what is no PDF."""
    with suppress(PyPdfError, ValueError):
        return [page.extract_text() for page in PdfReader(io.BytesIO(data)).pages]
    return None


def lost(docx: bytes, pages: Iterable[str]) -> bool:
    """Say whether the PDF lacks a letter or figure of the text of a Word file.

    Letters are counted, not put in order: columns and text from right to left come otherwise.
    Figures that the program counts itself (pages) are no text of the file.
    """
    wanted = Counter(_signs("".join(_said(docx))))
    return bool(wanted - Counter(_signs("".join(pages))))


def _said(docx: bytes) -> Iterator[str]:
    package = Package.open(docx, "")
    depth = 0
    for element in package.main().root.iter(name("w:t"), name("w:fldChar"), name("w:fldSimple")):
        if element.tag == name("w:fldChar"):
            kind = element.get(name("w:fldCharType"))
            depth += {"begin": 1, "end": -1}.get(str(kind), 0)
        elif element.tag == name("w:t") and depth == 0 and not _unshown(element):
            yield element.text or ""


def _unshown(element: Element) -> bool:
    """Tell whether a page shows a text otherwise, elsewhere or not at all."""
    outer = (name("w:fldSimple"), name("w:moveFrom"), f"{{{_FALLBACK}}}Fallback")
    hidden = path(element.getparent(), "w:rPr", "w:vanish")
    return switch(hidden) or next(element.iterancestors(*outer), None) is not None


_FALLBACK: Final = "http://schemas.openxmlformats.org/markup-compatibility/2006"


def _signs(text: str) -> Iterator[str]:
    """Yield letters and figures in their plainest form."""
    shown = unicodedata.normalize("NFKD", text)
    return (sign for sign in shown if unicodedata.category(sign)[0] in "LN")
