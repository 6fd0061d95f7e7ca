"""veraPDF's verdicts through our driver can be trusted: what is broken is refused, and by it."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

import pytest
from pypdf import PdfWriter
from pypdf.generic import ArrayObject, BooleanObject, DictionaryObject, NameObject, TextStringObject

from fillable import form, reader

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

pytestmark = pytest.mark.conformance


def _widget(writer: PdfWriter, number: int = 0) -> Any:
    return writer.pages[0]["/Annots"][number].get_object()


def _without(*path: str) -> Callable[[PdfWriter], None]:
    def change(writer: PdfWriter) -> None:
        node: Any = writer.root_object
        for key in path[:-1]:
            node = node[key]
        del node[path[-1]]

    return change


def no_tooltip(writer: PdfWriter) -> None:
    """Take the accessible name from one field."""
    del _widget(writer)["/TU"]
    parents = writer.root_object["/StructTreeRoot"]["/ParentTree"]["/Nums"]
    element = parents[parents.index(_widget(writer)["/StructParent"]) + 1].get_object()
    del element["/Alt"]


def not_in_the_tree(writer: PdfWriter) -> None:
    """Cut one field loose from the structure."""
    del _widget(writer)["/StructParent"]


def not_a_form(writer: PdfWriter) -> None:
    """Call the structure element of a field a span."""
    numbers = writer.root_object["/StructTreeRoot"]["/ParentTree"]["/Nums"]
    numbers[numbers.index(_widget(writer)["/StructParent"]) + 1].get_object()[NameObject("/S")] = (
        NameObject("/Span")
    )


def rows_for_tab(writer: PdfWriter) -> None:
    """Let the tab key follow rows."""
    writer.pages[0][NameObject("/Tabs")] = NameObject("/R")


def make_appearances(writer: PdfWriter) -> None:
    """Ask the viewer to draw the fields."""
    writer.root_object["/AcroForm"][NameObject("/NeedAppearances")] = BooleanObject(value=True)


def no_appearance(writer: PdfWriter) -> None:
    """Leave it to the viewer how a field looks."""
    del _widget(writer)["/AP"]


def with_action(writer: PdfWriter) -> None:
    """Hang a script on a field."""
    script = {"/S": NameObject("/JavaScript"), "/JS": TextStringObject("1")}
    action = DictionaryObject({NameObject(key): value for key, value in script.items()})
    _widget(writer)[NameObject("/A")] = action


def foreign_font(writer: PdfWriter) -> None:
    """Draw a field in a font that is not in the file."""
    font = {
        "/Type": NameObject("/Font"),
        "/Subtype": NameObject("/Type1"),
        "/BaseFont": NameObject("/Helvetica"),
    }
    held = DictionaryObject({NameObject(key): value for key, value in font.items()})
    appearance = _widget(writer)["/AP"]["/N"]
    fonts = DictionaryObject({NameObject("/H"): held})
    appearance[NameObject("/Resources")] = DictionaryObject({NameObject("/Font"): fonts})
    appearance.set_data(b"/Tx BMC BT /H 11 Tf 2 2 Td (a) Tj ET EMC")


def no_id(writer: PdfWriter) -> None:
    """Call it no PDF/UA at all."""
    metadata = writer.root_object["/Metadata"]
    metadata.set_data(metadata.get_data().replace(b"pdfuaid:part", b"pdfuaid:past"))


def no_output_intent(writer: PdfWriter) -> None:
    """Leave the colours to chance."""
    writer.root_object[NameObject("/OutputIntents")] = ArrayObject()


BROKEN: dict[str, tuple[str, Callable[[PdfWriter], None]]] = {
    "no language": ("ua1", _without("/Lang")),
    "no marked content": ("ua1", _without("/MarkInfo")),
    "no structure": ("ua1", _without("/StructTreeRoot")),
    "no title shown": ("ua1", _without("/ViewerPreferences")),
    "no tooltip": ("ua1", no_tooltip),
    "field outside the tree": ("ua1", not_in_the_tree),
    "field is no form": ("ua1", not_a_form),
    "tab by rows": ("ua1", rows_for_tab),
    "no identification": ("ua1", no_id),
    "NeedAppearances": ("3a", make_appearances),
    "no appearance": ("3a", no_appearance),
    "a script": ("3a", with_action),
    "a font outside the file": ("3a", foreign_font),
    "no output intent": ("3a", no_output_intent),
    "no metadata": ("3a", _without("/Metadata")),
}


def broken(change: Callable[[PdfWriter], None]) -> bytes:
    """Return the small form with one thing broken."""
    writer = PdfWriter(clone_from=reader(form()))
    change(writer)
    target = io.BytesIO()
    writer.write(target)
    return target.getvalue()


@pytest.fixture(scope="module")
def verdicts(verapdf: Any, tmp_path_factory: pytest.TempPathFactory) -> Any:
    """Judge the whole form, every broken one and a file that is no PDF in one run."""
    room = tmp_path_factory.mktemp("broken")
    files: dict[str, bytes] = {name: broken(change) for name, (_, change) in BROKEN.items()}
    files |= {"untouched": broken(lambda _: None), "made by us": form(), "no pdf": b"%PDF-1.7\n"}
    paths: dict[str, Path] = {}
    for name, data in files.items():
        paths[name] = room / f"{name}.pdf"
        paths[name].write_bytes(data)
    return verapdf.judge(paths)


@pytest.mark.parametrize("name", BROKEN)
def test_what_is_broken_is_refused(verdicts: Any, name: str) -> None:
    profile, _ = BROKEN[name]
    assert verdicts[name, profile].said == "FAIL"


@pytest.mark.parametrize("profile", ["ua1", "3a"])
@pytest.mark.parametrize("name", ["untouched", "made by us"])
def test_what_is_whole_passes(verdicts: Any, name: str, profile: str) -> None:
    assert verdicts[name, profile], verdicts[name, profile].failed


def test_what_cannot_be_read_is_an_error(verdicts: Any) -> None:
    assert {verdicts["no pdf", profile].said for profile in ("ua1", "3a")} == {"ERROR"}
