"""Word files as people and programs leave them."""

from __future__ import annotations

from typing import Any

import pytest

from returned import STRICT, cell, checkbox, control, mark, par, parts, run, word, zipped
from rgdocs import codec
from rgdocs.collect import Reading, read
from rgdocs.errors import UnreadableFile

BREAK = "<w:r><w:br/></w:r>"
TAB = "<w:r><w:tab/></w:r>"


def reading(data: bytes) -> Reading:
    """Return the one reading of a file."""
    found = read(data)
    assert isinstance(found, Reading)
    return found


def answers(body: str, **more: Any) -> dict[str, Any]:
    """Return what a body says as plain data, when nothing is left."""
    found = reading(word(body, **more))
    assert [str(problem) for problem in found.not_placed] == []
    plain = codec.to_data(found.record)
    return {key: value for key, value in plain.items() if key not in {"soort", "versie"}}


def left(data: bytes) -> dict[str, str]:
    """Return the code of each place that is left."""
    return {problem.path: problem.code for problem in reading(data).not_placed}


def answer(*content: str) -> Any:
    """Return the one answer of a control that holds this."""
    found = answers(control("liefst_verblijven", "".join(content)))
    return found.get("liefst_verblijven")


def refusal(data: bytes) -> str:
    """Return the code by which a file is refused."""
    with pytest.raises(UnreadableFile) as caught:
        read(data)
    assert caught.value.__context__ is None
    return caught.value.problems[0].code


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (par("bij Ilse"), "bij Ilse"),
        (par("een") + par() + par("drie"), "een\n\ndrie"),
        (par("een", BREAK, "twee"), "een\ntwee"),
        (par("een", TAB, "twee"), "een\ttwee"),
        ("<w:p><w:pPr><w:tabs><w:tab/></w:tabs></w:pPr>" + run("een") + "</w:p>", "een"),
        (par("sa", "men", "<w:hyperlink>" + run("gesteld") + "</w:hyperlink>"), "samengesteld"),
        (
            par("<w:r><w:t>a</w:t><w:noBreakHyphen/><w:t>b</w:t><w:softHyphen/></w:r>"),
            "a\u2011b\u00ad",
        ),
        (par("weg", "<w:del><w:r><w:delText>oud</w:delText></w:r></w:del>"), "weg"),
        (par("<w:del>" + run("oud") + "</w:del>", "<w:ins>" + run("nieuw") + "</w:ins>"), "nieuw"),
        (par("<w:moveFrom>" + run("hier") + "</w:moveFrom>", "daar"), "daar"),
        (
            "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>" + run("sa") + "</w:p>" + par("men"),
            "samen",
        ),
        (par('<w:r><w:sym w:font="Wingdings" w:char="F04A"/></w:r>'), "☺"),
        (par('<w:r><w:sym w:font="Wingdings" w:char="F0E0"/></w:r>', " bel"), "→ bel"),
        (
            par(
                "<w:r><mc:AlternateContent><mc:Choice><w:t>een</w:t></mc:Choice>"
                "<mc:Fallback><w:t>twee</w:t></mc:Fallback></mc:AlternateContent></w:r>"
            ),
            "een",
        ),
        (par("<w:r><w:instrText>PAGE</w:instrText></w:r>", "vier"), "vier"),
        (cell(par("in een tabel")), "in een tabel"),
        (par(control("", run("binnen"))), "binnen"),
        (par(" "), None),
    ],
)
def test_the_text_of_an_answer(content: str, said: str | None) -> None:
    """Paragraphs are lines; what was struck out is gone."""
    assert answer(content) == said


def test_controls_stand_in_a_sentence_a_paragraph_and_a_row() -> None:
    """The tag counts, wherever the control stands."""
    inside = control("", cell(control("signalen.1", par("tweede"))))
    body = par("Plan van ", control("client.naam", run("Noor")), ".")
    assert answers(body + control("signalen.0", par("eerste")) + inside) == {
        "client": {"naam": "Noor"},
        "signalen": ["eerste", "tweede"],
    }


@pytest.mark.parametrize(
    ("state", "chosen"), [("1", True), ("true", True), ("on", True), ("0", False), ("false", False)]
)
def test_a_box_says_how_it_stands(state: str, chosen: bool) -> None:
    """Its state counts, not its sign."""
    body = par(control("geen.helpt", run("☐"), more=checkbox(state)))
    assert answers(body) == ({"geen": ["helpt"]} if chosen else {})


def test_a_placeholder_is_no_answer() -> None:
    """Word says which text is its own."""
    body = control("signalen.0", par("Klik hier"), more="<w:showingPlcHdr/>")
    assert answers(body) == {}


def test_strict_word_files_are_read() -> None:
    """Word can save in namespaces of their own."""
    assert answers(control("signalen.0", par("ja")), namespace=STRICT) == {"signalen": ["ja"]}


def test_the_tags_may_be_gone() -> None:
    """Then the bookmarks speak; one that repeats reaches from first start to last end."""
    lines = (
        par("<w:bookmarkStart w:id='1' w:name='rg_1'/>", "een", "<w:bookmarkEnd w:id='1'/>")
        + par("twee")
        + par("<w:bookmarkStart w:id='2' w:name='rg_1'/>", "drie", "<w:bookmarkEnd w:id='2'/>")
    )
    body = par("Hoofd") + lines + par("Naam: ", mark(2, run("Noor")))
    assert answers(body, tags=["liefst_opgenomen", "client.naam"]) == {
        "client": {"naam": "Noor"},
        "liefst_opgenomen": "een\ntwee\ndrie",
    }


def test_a_bookmark_speaks_only_when_the_tag_is_gone() -> None:
    """What the control says is not said twice."""
    body = control("signalen.0", par(mark(1, run("ja")))) + par(mark(2, run("nee")))
    tags = ["signalen.0", "signalen.1"]
    assert answers(body, tags=tags) == {"signalen": ["ja", "nee"]}


def test_a_bookmark_that_shrank_names_its_control() -> None:
    """LibreOffice puts both its ends before the text."""
    body = par(control("", mark(1) + run("bij mijn zus"), title="Daar"))
    assert answers(body, tags=["liefst_verblijven"]) == {"liefst_verblijven": "bij mijn zus"}


def test_the_sign_of_a_box_counts_when_its_control_is_gone() -> None:
    """Ticked or not; also as the box inside a control that LibreOffice makes of it."""
    body = (
        par(mark(1, run("☒")))
        + par(mark(2, run("☐")))
        + par(control("", mark(3) + run("?"), more=checkbox("1")))
    )
    tags = ["geen.helpt", "geen.signalen", "geen.overnemen"]
    assert answers(body, tags=tags) == {"geen": ["helpt", "overnemen"]}


def test_what_is_typed_beside_an_empty_box_counts() -> None:
    """In LibreOffice one cannot type inside it; a heading above it stays out."""
    body = (
        cell(par("Waar?"), par(mark(1), control("", ""), "bij Ilse"), par("of thuis"))
        + cell(par("Boven ", mark(2)))
        + cell(par(mark(3, run("☐")), " geen"))
    )
    tags = ["liefst_verblijven", "liefst_opgenomen", "geen.helpt"]
    assert answers(body, tags=tags, soort_uitvoer="blank") == {
        "liefst_verblijven": "bij Ilse\nof thuis",
        "liefst_opgenomen": "Boven",
    }


def test_in_a_final_the_words_around_an_answer_stay_out() -> None:
    """Only a form has a cell for each answer."""
    body = cell(par("Ik verblijf ", mark(1, run("bij Ilse"))))
    found = answers(body, tags=["liefst_verblijven"], soort_uitvoer="final")
    assert found == {"liefst_verblijven": "bij Ilse"}


def test_a_date_that_lost_everything_is_found_by_its_order() -> None:
    """LibreOffice drops its bookmark too; as many controls as places are missing there."""
    date = par(control("", run("18 juni 2026"), title="Datum"))
    body = par(mark(1, run("Noor"))) + date + par(mark(3, run("moe")))
    assert answers(body, tags=["client.naam", "datum", "signalen.0"])["datum"] == "2026-06-18"


def test_order_is_no_witness_when_the_numbers_differ() -> None:
    """Two controls for one missing place: the place is told, nothing is guessed."""
    two = par(control("", run("een"))) + par(control("", run("twee")))
    body = par(mark(1, run("Noor"))) + two + par(mark(3, run("moe")))
    found = reading(word(body, tags=["client.naam", "datum", "signalen.0"]))
    assert [(one.path, one.code) for one in found.not_placed] == [("datum", "read.place-gone")]


@pytest.mark.parametrize(
    ("pieces", "said"),
    [
        (["aאb", "aאאb", "bאaאb"], None),
        (["eenאtwee", "eeneenאtwee", "אeenאtwee", "tweeeenאtwee", "eenאtwee"], "eenאtwee"),
        (["eenא", "אeenא"], "eenא"),
    ],
)
def test_what_libreoffice_repeats_is_read_once(pieces: list[str], said: str | None) -> None:
    """It saves a text of several scripts whole, and again with each piece."""
    inner = [mark(1) + run(pieces[0]), *map(run, pieces[1:])]
    body = par(*(control("", one, title="Wens") for one in inner))
    found = answers(body, tags=["liefst_verblijven"])["liefst_verblijven"]
    assert found == ("".join(pieces) if said is None else said)


def test_places_that_are_gone_are_told() -> None:
    """A row that somebody took out may have held an answer."""
    data = word(control("signalen.0", par("ja")), tags=["signalen.0", "signalen.1"])
    assert left(data) == {"signalen.1": "read.place-gone"}


def test_a_picture_and_an_unknown_sign_are_told() -> None:
    """The text beside them is kept."""
    picture = "<w:r><w:drawing/></w:r>"
    sign = '<w:r><w:sym w:font="Huisfont" w:char="F012"/></w:r>'
    body = (
        par(picture)
        + control("signalen.0", par("kijk", picture))
        + control("signalen.1", par("kijk", sign))
        + par(sign, picture)
    )
    data = word(body)
    assert left(data) == {"signalen.0": "read.picture", "signalen.1": "read.sign"}
    assert codec.to_data(reading(data).record)["signalen"] == ["kijk", "kijk\ufffd"]


def test_the_ellipse_round_a_chosen_word_is_no_picture_of_somebody() -> None:
    """Some programs take it into the control of the word that it circles."""
    circled = control("gebieden.woning.licht", par("Licht", "<w:r><w:drawing/></w:r>"))
    data = word(circled, document="qls-100")
    assert left(data) == {}
    assert codec.to_data(reading(data).record)["gebieden"] == ["woning.licht"]


def test_rows_that_stand_where_we_put_them_keep_their_numbers() -> None:
    """A paper may show a list otherwise; where somebody moved a row the page says the order."""
    shown = [f"signalen.{number}" for number in (1, 10, 0)]
    body = "".join(control(tag, par(tag[-1])) for tag in shown)
    as_made = codec.to_data(reading(word(body, tags=shown)).record)
    assert as_made["signalen"] == ["0", "1", "0"]
    moved = codec.to_data(reading(word(body, tags=sorted(shown))).record)
    assert moved["signalen"] == ["1", "0", "0"]


def test_a_control_of_somebody_else_is_told_when_it_is_filled() -> None:
    """Its name is not repeated."""
    body = control("signalen.0", par("ja")) + control("geheim", par("iets")) + control("y", par())
    assert left(word(body)) == {"word:2": "read.unknown-place"}


def test_a_control_round_rows_is_no_answer() -> None:
    """Word frames rows that can grow, and each of them; a strange control inside is told."""
    rows = [control("", control(f"signalen.{n}", par(str(n)))) for n in (0, 1)]
    frame = control("signalen", "".join(rows))
    assert answers(frame) == {"signalen": ["0", "1"]}
    strange = control("signalen.0", par("een") + control("iets", par("twee")))
    assert left(word(strange)) == {"word:2": "read.unknown-place"}


def test_the_document_is_known_by_its_paths_too() -> None:
    """Without properties the paths decide; without either it is not ours."""
    body = control("signaleringsplan.signalen.0", par("ja"))
    members = parts(body) | {"docProps/custom.xml": "<a/>"}
    found = reading(zipped(members))
    assert (found.document, found.version, found.pack) == ("resourcegroepplan", None, "")


@pytest.mark.parametrize("tags", [None, ("signalen.0",)])
def test_a_file_without_a_place_of_ours_is_foreign(tags: tuple[str, ...] | None) -> None:
    """No tag, no bookmark: reading it as empty would lose every answer."""
    assert refusal(word(par("tekst"), tags=tags)) == "read.not-ours"
    assert refusal(word(control("iets", par("tekst")), tags=tags)) == "read.not-ours"


def test_a_final_in_which_nothing_is_filled_in_is_empty() -> None:
    """It has no places, and says so."""
    assert answers(par("niets")) == {}


def test_a_newer_file_is_refused() -> None:
    """Its paths may mean something else."""
    assert refusal(word(control("signalen.0", par("ja")), versie="2")) == "read.newer"


@pytest.mark.parametrize("odd", ["x", "-1", "1.0", "99999", "", "١"])
def test_an_odd_version_says_nothing(odd: str) -> None:
    """Then the file does not say it."""
    assert reading(word(control("signalen.0", par("ja")), versie=odd)).version is None


@pytest.mark.parametrize("odd", ["../etc", "A b", "x" * 65, "<&>"])
def test_an_odd_pack_is_not_repeated(odd: str) -> None:
    """Only an id of a pack is told."""
    assert reading(word(control("signalen.0", par("ja")), pack=odd)).pack == ""


@pytest.mark.parametrize("table", ["", "{}", "[1, null]", "[" * 5_000, "not json"])
def test_a_broken_table_is_no_table(table: str) -> None:
    """The tags still speak."""
    members = parts(control("signalen.0", par("ja")))
    members["customXml/item1.xml"] = f'<controls xmlns="urn:rgdocs:controls:1">{table}</controls>'
    assert codec.to_data(reading(zipped(members)).record)["signalen"] == ["ja"]
