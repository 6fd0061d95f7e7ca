"""People fill in forms by keyboard in pdf.js, in Chromium; PDFium and poppler look on."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import pypdfium2
import pytest

from fillable import darkest, elements, flattened, full_name, reader, widgets
from judges import faults
from rgdocs import pdf
from visual.documents import WHEN
from wordfile import docx, p, r, sdt

if TYPE_CHECKING:
    from collections.abc import Callable

pytestmark = pytest.mark.conformance

HERE = Path(__file__).parent / "browser"
BOX = '<w14:checkbox><w14:checked w14:val="0"/></w14:checkbox>'
LIST = (
    '<w:dropDownList><w:listItem w:displayText="ja" w:value="1"/>'
    '<w:listItem w:displayText="nee" w:value="2"/></w:dropDownList>'
)
BLOCKS = (
    p(r("Naam "), sdt("", tag="naam")),
    sdt(p(style="Antwoord3"), tag="verhaal"),
    p(r("Hulp "), sdt("", BOX, "hulp"), r(" geen "), sdt("", BOX, "geen")),
    p(r("Taal "), sdt("", BOX, "taal=nl"), sdt("", BOX, "taal=en"), sdt("", BOX, "taal=tr")),
    p(r("Keuze "), sdt("", LIST, "keuze")),
    p(r("Plaats "), sdt("", tag="plaats")),
)
TIPS = {
    "naam": "Hoe heet je?",
    "verhaal": "Hoe gaat het?",
    "hulp": "Wil je hulp?",
    "geen": "Geen hulp?",
    "taal": "Welke taal?",
    "keuze": "Komt hij?",
    "plaats": "Waar woon je?",
}
TYPED = ["Noor Eén", "Het gaat goed.\nMorgen beter.", "{space}", "", "{down}", "{down}", "Zürich"]
VALUES = {
    "proef.naam": "Noor Eén",
    "proef.verhaal": "Het gaat goed.\nMorgen beter.",
    "proef.hulp": "/Ja",
    "proef.geen": "/Off",
    "proef.taal": "/en",
    "proef.keuze": "ja",
    "proef.plaats": "Zürich",
}


class Filled(NamedTuple):
    """The form before, what was met on the way, and the form after."""

    before: bytes
    stops: list[dict[str, str]]
    after: bytes


def chromium() -> str:
    """Return Chromium; without it this fails."""
    found = shutil.which("chromium") or shutil.which("chromium-browser")
    assert found, "chromium is not installed"
    return found


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Filled:
    """Install pdf.js, and fill in a form with one field of each kind."""
    room = tmp_path_factory.mktemp("browser")
    shutil.copy(HERE / "package.json", room)
    npm = ["npm", "install", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]
    subprocess.run(npm, cwd=room, check=True, capture_output=True, timeout=300)
    source = pdf.Source(docx("".join(BLOCKS)), "proef", "Proef", TIPS)
    made = pdf.make_pdf([source], title="Proef", lang="nl-NL", when=WHEN, fields=True)
    (room / "in.pdf").write_bytes(made.data)
    files = [room / "node_modules", chromium(), room / "in.pdf", room / "out.pdf"]
    ran = subprocess.run(
        ["node", HERE / "fill.mjs", *files],
        input=json.dumps(TYPED),
        check=True,
        capture_output=True,
        text=True,
        timeout=180,
    )
    return Filled(made.data, json.loads(ran.stdout), (room / "out.pdf").read_bytes())


def test_the_tab_key_meets_every_field_in_the_order_of_reading(filled: Filled) -> None:
    assert [stop["name"] for stop in filled.stops] == list(VALUES)
    spoken = [str(e["/Alt"]) for e in elements(reader(filled.before)) if e["/S"] == "/Form"]
    asked = list(dict.fromkeys(spoken))
    named = [tip for name, tip in TIPS.items() if name != "taal"]
    assert [each for each in asked if each in named] == named


def test_a_reader_hears_the_question_of_a_field(filled: Filled) -> None:
    """pdf.js gives buttons no name: that is a gap of its own."""
    heard = {stop["name"]: stop["label"] for stop in filled.stops if stop["kind"] == "textarea"}
    assert heard == {f"proef.{name}": TIPS[name] for name in ("naam", "verhaal", "plaats")}


def test_every_value_is_kept(filled: Filled) -> None:
    found = reader(filled.after).get_fields() or {}
    assert {name: str(found[name].get("/V", "/Off")) for name in VALUES} == VALUES


def test_the_form_still_conforms(filled: Filled) -> None:
    assert faults(filled.after) == []


def _by_pdfium(data: bytes) -> str:
    with pypdfium2.PdfDocument(flattened(data)) as document:
        return "".join(page.get_textpage().get_text_bounded() for page in document)


def _by_poppler(data: bytes) -> str:
    done = subprocess.run(["pdftotext", "-", "-"], input=data, check=True, capture_output=True)
    return done.stdout.decode()


@pytest.mark.parametrize("read", [_by_pdfium, _by_poppler])
def test_others_draw_the_same_values(filled: Filled, read: Callable[[bytes], str]) -> None:
    said = "".join(read(filled.after).split())
    for name in ("naam", "verhaal", "keuze", "plaats"):
        assert "".join(VALUES[f"proef.{name}"].split()) in said, name


def test_others_draw_the_same_buttons(filled: Filled, tmp_path: Path) -> None:
    ticked = {"proef.hulp": [True], "proef.geen": [False], "proef.taal": [False, True, False]}
    assert _dark(filled.after, darkest) == ticked
    (tmp_path / "a.pdf").write_bytes(filled.after)
    order = ["pdftoppm", "-r", "288", "-gray", "-singlefile", "a.pdf", "a"]
    subprocess.run(order, cwd=tmp_path, check=True, capture_output=True)
    picture = _Gray((tmp_path / "a.pgm").read_bytes())
    assert (
        _dark(filled.after, lambda _data, _page, rect, inset: picture.darkest(rect, inset))
        == ticked
    )


def _dark(data: bytes, look: Any) -> dict[str, list[bool]]:
    found: dict[str, list[bool]] = {}
    for _, widget in widgets(reader(data)):
        field = widget if "/T" in widget else widget["/Parent"].get_object()
        if field["/FT"] == "/Btn":
            rect = [float(edge) for edge in widget["/Rect"]]
            found.setdefault(full_name(widget), []).append(look(data, 0, rect, inset=3) < 90)
    return found


class _Gray:
    """A page as poppler draws it: four pixels to the point."""

    def __init__(self, data: bytes) -> None:
        kind, width, height, _ = data.split(maxsplit=4)[:4]
        assert kind == b"P5"
        self.width, self.height = int(width), int(height)
        self.pixels = data[-self.width * self.height :]

    def darkest(self, rect: list[float], inset: float) -> int:
        left, low, right, high = (round(edge * 4) for edge in rect)
        edge = round(inset * 4)
        rows = range(self.height - high + edge, self.height - low - edge)
        return min(
            min(self.pixels[row * self.width + left + edge : row * self.width + right - edge])
            for row in rows
        )
