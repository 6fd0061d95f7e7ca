"""Word files that our code did not write, made or fetched for these tests; none is kept.

LibreOffice    from an ODT and an HTML that stand beside this file
docx (npm)     by npm.js
python-docx    here; and the test files in its source package
Pandoc         from a Markdown file (package pypandoc_binary)
mammoth (npm)  the test files in its package
"""

from __future__ import annotations

import base64
import io
import os
import subprocess
import sys
import tarfile
from pathlib import Path
from typing import TYPE_CHECKING

import docx
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.enum.text import WD_TAB_ALIGNMENT, WD_TAB_LEADER, WD_UNDERLINE
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from docx.shared import Cm

if TYPE_CHECKING:
    from collections.abc import Iterable

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
EDGE = 'w:val="single" w:sz="8" w:space="4" w:color="006699"'
PARTS = (
    f"<w:pgBorders {W}><w:top {EDGE}/><w:bottom {EDGE}/></w:pgBorders>",
    f'<w:cols {W} w:num="2" w:equalWidth="0"><w:col w:w="4000" w:space="400"/>'
    '<w:col w:w="8000"/></w:cols>',
)
FRAME = f'<w:framePr {W} w:w="3000" w:wrap="around" w:hAnchor="margin" w:x="500" w:y="1"/>'
JPEG = (
    "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABsSFBcUERsXFhceHBsgKEIrKCUlKFE6PTBCYFVlZF9VXVtqeJmBanGQ"
    "c1tdhbWGkJ6jq62rZ4C8ybqmx5moq6T/2wBDARweHigjKE4rK06kbl1upKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSk"
    "pKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKT/wAARCAAIAAgDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAA"
    "AAT/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QAFQEBAQAAAAAAAAAAAAAAAAAAAwX/xAAUEQEAAAAAAAAAAAAAAAAA"
    "AAAA/9oADAMBAAIRAxEAPwCQAya//9k="
)
HERE = Path(__file__).parent
PACKAGES = ("docx@9", "mammoth@1")
SOURCE = "python-docx==1.2.0"
MAMMOTH = (
    *("comments", "endnotes", "external-picture", "footnote-hyperlink", "footnotes"),
    *("simple-list", "strict-format", "strikethrough", "tables", "text-box", "tiny-picture"),
    *("underline", "utf8-bom"),
)
PYTHON_DOCX = (
    *("blk-containing-table", "doc-odd-even-hdrs", "hdr-header-footer", "par-hlink-frags"),
    *("par-known-styles", "run-char-style", "run-enumerated-props", "sct-first-page-hdrftr"),
    *("sct-section-props", "shp-inline-shape-access", "tab-stops", "tbl-cell-props"),
    *("tbl-having-tables", "tbl-on-off-props", "txt-font-props"),
)


def gather(folder: Path) -> dict[str, Path]:
    """Return every file by its name; a tool or package that is missing is an error."""
    made = folder / "gemaakt"
    made.mkdir()
    _npm(folder, made)
    _pandoc(made)
    _python_docx(made / "python_docx.docx")
    libreoffice(sorted(HERE.glob("*.fodt")), made, "docx")
    page = HERE / "libreoffice_folder.html"
    libreoffice([page], made, "docx:MS Word 2007 XML", "--infilter=HTML (StarWriter)")
    found = {path.stem: path for path in sorted(made.glob("*.docx"))}
    data = folder / "node_modules" / "mammoth" / "test" / "test-data"
    found |= {f"mammoth-{each}": data / f"{each}.docx" for each in MAMMOTH}
    source = _source(folder)
    return found | {each: source / f"{each}.docx" for each in PYTHON_DOCX}


def libreoffice(files: Iterable[Path], into: Path, kind: str, *options: str) -> None:
    """Convert files by LibreOffice, all in one run, with a profile of its own."""
    profile = f"-env:UserInstallation=file://{into}/profiel"
    command = ["soffice", profile, "--headless", *options, "--convert-to", kind, "--outdir"]
    subprocess.run([*command, str(into), *map(str, files)], check=True, capture_output=True)


def _npm(folder: Path, made: Path) -> None:
    install = ["npm", "install", "--silent", "--no-audit", "--no-fund", "--prefix", str(folder)]
    subprocess.run([*install, *PACKAGES], check=True, capture_output=True)
    environment = {**os.environ, "NODE_PATH": str(folder / "node_modules")}
    subprocess.run(["node", str(HERE / "npm.js"), str(made)], check=True, env=environment)


def _pandoc(made: Path) -> None:
    import pypandoc

    for name, more in (("pandoc_stuk", ["--toc"]), ("pandoc_kaal", ["--number-sections"])):
        target = str(made / f"{name}.docx")
        pypandoc.convert_file(
            str(HERE / "pandoc_stuk.md"), "docx", outputfile=target, extra_args=more
        )


def _source(folder: Path) -> Path:
    command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--no-binary"]
    command += [":all:", "--dest", str(folder), SOURCE]
    subprocess.run(command, check=True, capture_output=True)
    (archive,) = folder.glob("python_docx-*.tar.gz")
    with tarfile.open(archive) as packed:
        packed.extractall(folder, filter="data")
    return folder / archive.name.removesuffix(".tar.gz") / "features" / "steps" / "test_files"


def _python_docx(target: Path) -> None:
    document = docx.Document()
    for text, level in (("Titel", 0), ("Kop", 1), ("Diep", 3)):
        document.add_heading(text, level)
    paragraph = document.add_paragraph("Tekst ")
    paragraph.add_run("golf").font.underline = WD_UNDERLINE.WAVY
    for look in ("bold", "double_strike", "outline", "emboss", "small_caps", "hidden", "subscript"):
        setattr(paragraph.add_run(f" {look}").font, look, True)
    for style in ("List Bullet", "List Bullet 2", "List Number", "Intense Quote"):
        document.add_paragraph(style, style=style)
    stops = document.add_paragraph("a\t1,5\tb").paragraph_format.tab_stops
    stops.add_tab_stop(Cm(5), WD_TAB_ALIGNMENT.DECIMAL)
    stops.add_tab_stop(Cm(14), WD_TAB_ALIGNMENT.RIGHT, WD_TAB_LEADER.DOTS)
    for style in ("Light List Accent 1", "Medium Grid 3 Accent 2", "Table Grid"):
        table = document.add_table(3, 3, style=style)
        for y, row in enumerate(table.rows):
            for x, cell in enumerate(row.cells):
                cell.text = f"{style[:3]}{y}{x}"
        document.add_paragraph()
    table.cell(0, 0).merge(table.cell(1, 1))
    table.cell(2, 0).add_table(1, 2).cell(0, 1).text = "binnen"
    section = document.add_section(WD_SECTION.NEW_PAGE)
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = section.page_height, section.page_width
    section.header.is_linked_to_previous = False
    section.header.paragraphs[0].text = "Kop van deel twee\tmidden\trechts"
    document.add_paragraph("liggend")
    document.add_picture(io.BytesIO(base64.b64decode(JPEG)), width=Cm(2))
    before = section._sectPr.find(qn("w:pgMar"))
    section._sectPr.remove(section._sectPr.find(qn("w:cols")))
    for xml in reversed(PARTS):
        before.addnext(parse_xml(xml))
    framed = document.add_paragraph("in een raam")
    framed._p.get_or_add_pPr().append(parse_xml(FRAME))
    document.save(str(target))
