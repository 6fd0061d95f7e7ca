"""An afternoon in an EPD: a form goes out with the names in it, comes back, and is kept.

    python samples/epd/afternoon.py FOLDER

What is yours in a real system: the patient record (`patient.json`), the archive (here a folder)
and the log (here `log.jsonl`). What rgdocs does: everything between.
"""

import io
import json
import sys
from datetime import date
from pathlib import Path
from typing import Any

from pypdf import PdfReader, PdfWriter

import rgdocs

PATIENT = Path(__file__).with_name("patient.json")
LAST_TIME = Path(__file__).with_name("plan-december.json")


def prefill(patient: dict[str, Any]) -> rgdocs.Resourcegroepplan:
    """Return a plan that knows who takes part, and nothing yet of what they will agree on."""
    staff = {
        one["taak"]: rgdocs.Persoon(naam=one["naam"], rol=one["functie"], telefoon=one["tel"])
        for one in patient["behandelaren"]
    }
    return rgdocs.Resourcegroepplan(
        client=rgdocs.Client(naam=" ".join(patient["naam"].values())),
        datum=date.fromisoformat(patient["afspraak"]),
        deelnemers=tuple(
            rgdocs.Persoon(naam=one["naam"], rol=one["relatie"], telefoon=one["tel"])
            for one in patient["netwerk"]
        ),
        regieondersteuner=staff["regie"],
        zorgverantwoordelijke=staff["zorg"],
        huisarts=rgdocs.Persoon(
            naam=patient["huisarts"]["naam"], telefoon=patient["huisarts"]["tel"]
        ),
    )


def store(document: rgdocs.Document, name: str, archive: Path) -> Path:
    """Put a file in the archive, and its facts in the log: no word of the patient is in them."""
    with (archive / "log.jsonl").open("a", encoding="utf-8") as log:
        log.write(json.dumps(document.receipt.as_data()) + "\n")
    return document.save(archive / name)


def at_home(form: Path) -> Path:
    """Stand in for the group, which fills the form in with a PDF reader and sends it back."""
    writer = PdfWriter(clone_from=PdfReader(form))
    wish = "resourcegroepplan.kortetermijndoelen.0"
    said = {
        f"{wish}.ik_wil": "Elke week een keer zwemmen",
        f"{wish}.wie_doet_wat": "Lotte gaat mee.\nRavi vraagt een pas aan.",
        "resourcegroepplan.signaleringsplan.signalen.0": "Ik neem de telefoon niet op",
    }
    writer.update_page_form_field_values(None, said, auto_regenerate=False)
    target = io.BytesIO()
    writer.write(target)
    back = form.with_name("terug.pdf")
    back.write_bytes(target.getvalue())
    return back


def take_in(back: Path) -> rgdocs.Record:
    """Return what came back; tell the places that hold no answer of ours, never what is there."""
    try:
        reading = rgdocs.read(back)
    except rgdocs.UnreadableFile as error:
        sys.exit("\n".join(str(problem) for problem in error.problems))
    if isinstance(reading, tuple):
        sys.exit("this is a whole toolkit: one record for each form in it")
    for problem in reading.not_placed:
        print("to look at:", problem)
    for advice in rgdocs.check(reading.record):
        print("to talk about:", advice)
    return reading.record


def main(archive: Path) -> None:
    """Go through the afternoon."""
    archive.mkdir(parents=True, exist_ok=True)
    begun = prefill(json.loads(PATIENT.read_bytes()))
    out = rgdocs.render(begun, format="pdf", kind="prefilled")
    form = store(out, "begonnen.pdf", archive)

    plan = take_in(at_home(form))
    (archive / "plan.json").write_text(rgdocs.dumps(plan), encoding="utf-8")
    store(rgdocs.render(plan, format="pdf"), "plan.pdf", archive)

    changed = rgdocs.diff(rgdocs.load(LAST_TIME), plan)
    store(rgdocs.render_diff(changed, format="pdf"), "veranderd.pdf", archive)
    print(len(changed.changes), "changes since last time")


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "archief"))
