"""Other programs over the same templates: docxtpl-lint as a judge, LibreOffice as editor."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING, Final

import attrs
import pytest

import rgdocs
from collect.test_libreoffice import saved
from lint.damage import FAULTS, HEADING, Fault, after, coloured, template
from rgdocs import lint, packs
from rgdocs.api._check import of_template
from rgdocs.errors import Severity
from rgdocs.pdf.fontfiles import BUNDLED, bundled
from visual.office import office_pdfs
from word.docx_builder import par

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.conformance

EDITED: Final = (
    *("gewone-dag", "signaleringsplan", "agenda"),
    *(packs.TOOLKIT, packs.CHANGES, packs.CARD),
)
NOT_OURS: Final = {"DTL003", "DTL005", "DTL302", "DTL308"}
"""Advice about style, about its own directives, and about escaping, which is never off here."""


def theirs(docx: bytes) -> set[tuple[str, str]]:
    """Return rule and part of everything that docxtpl-lint finds; ours are known filters to it."""
    import docxtpl_lint

    result = docxtpl_lint.lint(docx)
    told = [one for one in result.issues if one.rule not in NOT_OURS]
    return {(one.rule, one.location.part) for one in told}


def ours(docx: bytes) -> tuple[lint.Finding, ...]:
    """Return what we find."""
    return lint.check(docx, file="dag.docx", document="gewone-dag", pack=packs.load(None))


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.name)
def test_we_find_at_least_what_docxtpl_lint_finds(fault: Fault) -> None:
    """Where it refuses a template, so do we, in the same part of the file."""
    docx = fault.make()
    try:
        found = theirs(docx)
    except Exception:
        found = {("stopped", "")}
    told = ours(docx)
    assert len(told) >= 1
    parts = {one.spot.part.rpartition("/")[2].removesuffix(".xml") for one in told}
    theirs_ = {"document" if part == "body" else part for _, part in found if part}
    assert theirs_ <= parts


def test_the_second_opinion_works() -> None:
    """It finds most faults of tags, and none in the good template."""
    assert theirs(template()) == set()
    tags = [
        fault for fault in FAULTS if fault.rule.startswith(("template.tag-un", "template.block"))
    ]
    assert sum(bool(theirs(fault.make())) for fault in tags) >= len(tags) - 2


def test_the_copy_with_comments_opens(tmp_path: Path) -> None:
    """LibreOffice makes a PDF of it, and keeps the comments when it saves."""
    docx = after(par("{{ v.datm.tekst }}"), coloured("flets", "AAAAAA"))()
    copy = lint.commented(docx, "dag.docx", ours(docx))
    folders = {bundled(file).parent for files in BUNDLED.values() for file in files}
    assert office_pdfs({"copy": copy}, folders, tmp_path)["copy"].startswith(b"%PDF")
    again = saved({"copy.docx": copy}, tmp_path)["copy.docx"]
    assert b"datum" in _part(again, "word/comments.xml")


def _part(docx: bytes, name: str) -> bytes:

    with zipfile.ZipFile(io.BytesIO(docx)) as package:
        return package.read(name)


def test_a_template_that_libreoffice_saved_works_or_is_explained(tmp_path: Path) -> None:
    """Either it makes the same forms, or every reason why not is told with its place."""
    house = packs.load(None)
    files = {f"{document}.docx": house.template(document) for document in EDITED}
    for name, docx in saved(files, tmp_path).items():
        document = name.removesuffix(".docx")
        own = attrs.evolve(
            house,
            templates={**house.templates, document: docx},
            eigen=frozenset({document}),
            digest=f"{house.digest} {document}",
        )
        found = of_template(document, own, "nl")
        errors = [one for one in found if one.severity is Severity.ERROR]
        if errors and document != packs.TOOLKIT:
            assert found[0].code == "lint.office"
        if errors:
            assert all(one.hint and one.path.startswith(name) for one in errors)
        elif document == packs.CARD:
            assert rgdocs.blank("signaleringsplan", pack=own, edition="kaart").pages
        elif document not in (packs.TOOLKIT, packs.CHANGES):
            assert rgdocs.blank(document, pack=own).pages


def test_a_template_without_controls_works_after_libreoffice(tmp_path: Path) -> None:
    """Plain tags in paragraphs, with a loop: what that program does not change."""
    rows = par("{%p for r in v.nu.activiteiten.regels %}") + par("{{ r }}") + par("{%p endfor %}")
    docx = template(HEADING + par("Van {{ v.client.naam.tekst }}") + rows)
    again = saved({"dag.docx": docx}, tmp_path)["dag.docx"]
    told = {one.code for one in ours(again)} - {one.code for one in ours(docx)}
    assert told <= {"lint.pdf"}
