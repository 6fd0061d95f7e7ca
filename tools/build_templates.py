"""Write the Word templates and the logo of the built-in pack.

    python tools/build_templates.py [FOLDER]

The files are checked in; a test builds them again and compares.
"""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from template_parts.agenda import agenda
from template_parts.drawing import LOGO_HEIGHT
from template_parts.fasen import fasen
from template_parts.folder import folder
from template_parts.folder_sheet import FOLDED, foot, ticks
from template_parts.gesprek import gesprek
from template_parts.gewone_dag import gewone_dag
from template_parts.kaart import CARD, kaart, marks
from template_parts.logo import HEIGHT, WIDTH, logo_png, logo_svg
from template_parts.measures import LANDSCAPE
from template_parts.package import Edges, Logo, build
from template_parts.plan import plan
from template_parts.qls_100 import qls_100
from template_parts.signalering import signaleringsplan
from template_parts.sociogram import sociogram
from template_parts.themas import themas
from template_parts.toolkit import toolkit
from template_parts.uitnodiging import uitnodiging
from template_parts.vaardigheden import vaardigheden
from template_parts.veranderd import veranderd

TARGET = Path(__file__).parent.parent / "src" / "rgdocs" / "templates" / "standaard"


def files() -> dict[str, bytes]:
    """Return every file of the built-in pack that is made here, by name."""
    svg = logo_svg()
    logo = Logo(logo_png(svg), svg, WIDTH / HEIGHT)
    return {
        "logo.svg": logo.svg,
        "logo.png": logo.png,
        "folder.docx": build(
            folder(LOGO_HEIGHT * logo.ratio),
            logo,
            heading_of_parts=2,
            sheet=FOLDED,
            edges=Edges(ticks(), foot()),
        ),
        "fasen.docx": build(fasen(), logo),
        "sociogram.docx": build(sociogram(), logo),
        "resourcegroepplan.docx": build(plan(), logo, heading_of_parts=3),
        "signaleringsplan.docx": build(signaleringsplan(), logo, heading_of_parts=2),
        "signaleringsplan-kaart.docx": build(
            kaart(LOGO_HEIGHT * logo.ratio),
            logo,
            heading_of_parts=2,
            sheet=CARD,
            edges=Edges(marks(), foot()),
        ),
        **{
            f"verdiepingsgesprek-{who}.docx": build(gesprek(), logo)
            for who in ("familie", "naasten", "professionals")
        },
        "uitnodiging.docx": build(uitnodiging(), logo),
        "agenda.docx": build(agenda(), logo),
        "vaardigheden.docx": build(vaardigheden(), logo, heading_of_parts=2),
        "themas.docx": build(themas(), logo, heading_of_parts=2),
        "gewone-dag.docx": build(gewone_dag(), logo, sheet=LANDSCAPE),
        "qls-100.docx": build(qls_100(), logo, heading_of_parts=2),
        "veranderd.docx": build(veranderd(), logo, heading_of_parts=2),
        "toolkit.docx": build(toolkit(), logo, heading_of_parts=2),
    }


def main() -> None:
    """Write the files into the folder named on the command line, else the pack's own."""
    target = Path(sys.argv[1]) if len(sys.argv) > 1 else TARGET
    target.mkdir(parents=True, exist_ok=True)
    for name, data in files().items():
        (target / name).write_bytes(data)


if __name__ == "__main__":
    main()
