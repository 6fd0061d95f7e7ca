"""Two invented organisations, and houses with any words: their forms are wholly theirs."""

from __future__ import annotations

import io
import itertools
import json
import re
import unicodedata
import zipfile
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import attrs
import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

import rgdocs
from judges import faults
from packs.folders import HEIDEBRUG, SAMPLES, VELDMAAN, pack
from packs.printed import in_pdf, in_word, pages, paragraphs
from rgdocs import forms, packs, word
from rgdocs.errors import PackError
from rgdocs.packs import _po, load
from rgdocs.packs._catalogue import LANGUAGES, catalogue

if TYPE_CHECKING:
    from collections.abc import Iterator

GOLDEN = Path(__file__).parent / "golden"
DOCUMENTS = [form.id for form in forms.catalogue()]
HOUSES = {"veldmaan": VELDMAAN, "heidebrug": HEIDEBRUG}
TERMS = tuple(packs.standard())
STEMS = (
    *("resourcegroep", "regieondersteuner", "zorgverantwoordelijke", "ervaringsdeskundige"),
    *("cliënt", "naaste", "voorzitter", "steungroep", "signaleringsplan"),
)


def record(document: str) -> rgdocs.Record:
    """Return a full record without a word of the built-in house in its answers."""
    (sample, *_) = sorted(
        (SAMPLES.parent).glob(f"{document}*.json"), key=lambda one: -one.stat().st_size
    )
    data = json.loads(sample.read_text(encoding="utf-8"))
    return rgdocs.loads(json.dumps(_without_words(data)))


def _without_words(data: object) -> object:
    """Return the same data with other words in its texts; names of fields stay."""
    if isinstance(data, dict):
        return {
            key: value if key == "soort" else _without_words(value) for key, value in data.items()
        }
    if isinstance(data, list):
        return [_without_words(one) for one in data]
    return re.sub("|".join(STEMS), "woord", data, flags=re.I) if isinstance(data, str) else data


def made(house: packs.Pack, document: str) -> Iterator[tuple[str, list[str]]]:
    """Yield every output of a document with all that can be read or heard in it."""
    full = record(document)
    yield "blank docx", in_word(rgdocs.blank(document, format="docx", pack=house).data)
    yield "blank pdf", in_pdf(rgdocs.blank(document, pack=house).data)
    for kind in ("final", "prefilled"):
        docx = rgdocs.render(full, format="docx", kind=kind, pack=house)
        yield f"{kind} docx", in_word(docx.data)
    yield "final pdf", in_pdf(rgdocs.render(full, format="pdf", pack=house).data)


PLAIN = {"gewone-dag"}
"""Papers that name no word of the house."""


def strange(folder: Path, taal: str = "nl") -> Path:
    """Write a pack with a new word for everything."""
    words = "\n".join(
        f'{term} = {{ enkelvoud = "zw{i}rp", meervoud = "zw{i}rpen", lidwoord = "het" }}'
        for i, term in enumerate(TERMS)
    )
    style = '[organisatie]\nnaam = "Huis"'
    return pack(folder / "huis", f'taal = "{taal}"\n{style}\n[woorden]\n{words}')


@pytest.mark.parametrize("document", DOCUMENTS)
@pytest.mark.parametrize("taal", ["nl", "nl@u"])
def test_no_house_word_of_the_built_in_pack_is_left(
    tmp_path: Path, document: str, taal: str
) -> None:
    """Not in the text, a title, a tooltip, a bookmark or an alternative text."""
    new = set()
    for output, texts in made(load(strange(tmp_path, taal)), document):
        left = {t for t in texts if re.search("|".join(STEMS), t, flags=re.I)}
        assert left == set(), output
        new |= {output for text in texts if "zw" in text.lower()}
    wanted = set() if document in PLAIN else {"blank docx", "blank pdf", "prefilled docx"}
    assert new >= wanted


def test_no_house_word_is_left_in_the_toolkit_and_the_catalogue(tmp_path: Path) -> None:
    """The cover and the list of forms too."""
    house = load(strange(tmp_path))
    told = in_pdf(rgdocs.toolkit(pack=house).data)
    told += [str(attrs.astuple(one)[1:]) for one in rgdocs.catalogue(pack=house)]
    assert {t for t in told if re.search("|".join(STEMS), t, flags=re.I)} == set()


@pytest.mark.parametrize("name", HOUSES)
@pytest.mark.parametrize("document", ["resourcegroepplan", "signaleringsplan"])
@pytest.mark.parametrize("kind", ["blank", "final"])
def test_the_texts_of_two_houses_are_as_agreed(name: str, document: str, kind: str) -> None:
    """Word for word; `python tests/packs/write_golden.py` writes them again, to be read."""
    golden = GOLDEN / f"{name}-{document}-{kind}.txt"
    assert golden.read_text(encoding="utf-8") == told(name, document, kind)


def told(name: str, document: str, kind: str) -> str:
    """Return what a house's form says, a line for each paragraph."""
    if kind == "blank":
        docx = rgdocs.blank(document, format="docx", pack=HOUSES[name])
    else:
        docx = rgdocs.render(record(document), format="docx", pack=HOUSES[name])
    return "\n".join(paragraphs(docx.data)) + "\n"


@pytest.mark.parametrize("name", HOUSES)
def test_a_house_is_in_the_menus_of_word(name: str) -> None:
    """Its colours and its font are those of the theme, under its name; its logo is in the head."""
    house = load(HOUSES[name])
    docx = rgdocs.blank("signaleringsplan", format="docx", pack=house).data
    with zipfile.ZipFile(io.BytesIO(docx)) as package:
        theme = etree.fromstring(package.read("word/theme/theme1.xml"))
        logo = package.read("word/media/logo.svg")
    a = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
    (scheme,) = theme.iter(f"{a}clrScheme")
    slots = {slot.tag.removeprefix(a): slot[0].get("val") for slot in scheme}
    assert scheme.get("name") == house.organisatie.naam
    assert slots.items() >= house.huisstijl.kleuren().items()
    assert {one.get("typeface") for one in theme.iter(f"{a}latin")} == {house.huisstijl.lettertype}
    assert logo == house.huisstijl.logo.svg


def test_the_logo_fits_the_head() -> None:
    """At most 10 mm high and 60 mm wide, in its own shape."""
    docx = rgdocs.blank("signaleringsplan", format="docx", pack=HEIDEBRUG).data
    with zipfile.ZipFile(io.BytesIO(docx)) as package:
        head = etree.fromstring(package.read("word/header1.xml"))
    extent = next(one for one in head.iter() if str(one.tag).endswith("}extent"))
    wide, high = (int(extent.get(side)) / 36_000 for side in ("cx", "cy"))
    assert (round(wide, 2), round(high, 2)) == (25, 10)


@cache
def _pseudo(text: str) -> str:
    """Return a text twice as long with accents everywhere; braces stay as they are."""
    pieces = re.split(r"(\{[^{}]*\})", text)
    said = [piece if i % 2 else _accented(piece) for i, piece in enumerate(pieces)]
    return "".join(said)


def _accented(text: str) -> str:
    grown = re.sub(r"\w+", lambda word: f"{word[0]}{word[0][::-1].lower()}", text)
    return grown.translate(str.maketrans("aeioucnysAEIOUCNYS", "áëîõüçñÿšÁËÎÕÜÇÑŸŠ"))


@pytest.fixture(scope="module")
def pseudo(tmp_path_factory: pytest.TempPathFactory) -> packs.Pack:
    """Make a pack that says every text twice as long."""
    folder = pack(tmp_path_factory.mktemp("pseudo") / "huis", '[organisatie]\nnaam = "Ħüïš"')
    place = folder / "locale" / "nl" / "rgdocs.po"
    place.parent.mkdir(parents=True)
    entries = (
        _po.Entry(id=key, source=text, said=_pseudo(text)) for key, text in catalogue("nl").items()
    )
    place.write_text(_po.write(entries, head=(), lang="nl"), encoding="utf-8")
    return load(folder)


@pytest.mark.parametrize("document", DOCUMENTS)
def test_texts_twice_as_long_break_no_layout(pseudo: packs.Pack, document: str) -> None:
    """Nothing is lost, nothing lies outside the page or on another line, and the judge agrees."""
    for made_pdf, docx in (
        (rgdocs.blank(document, pack=pseudo), rgdocs.blank(document, format="docx", pack=pseudo)),
        tuple(rgdocs.render(record(document), format=f, pack=pseudo) for f in ("pdf", "docx")),
    ):
        assert made_pdf.warnings == docx.warnings == ()
        assert faults(made_pdf.data) == []
        seen = _bare("".join(pages(made_pdf.data)))
        assert [text for text in paragraphs(docx.data) if _bare(text) not in seen] == []
        assert _outside(made_pdf.data) == []
        assert _overlapping(made_pdf.data) == []


def _bare(text: str) -> str:
    return re.sub(r"[\s\ufffe\u00ad☐☒☑]|\d+(?= van)", "", text)


Rect = tuple[float, float, float, float]
Size = tuple[float, float]


def _lines(data: bytes) -> Iterator[tuple[tuple[int, Size], Rect]]:
    """Yield page (number and size) and rectangle (left, low, right, high) of each run of text."""
    with pypdfium2.PdfDocument(data) as document:
        for number, page in enumerate(document):
            text = page.get_textpage()
            for index in range(text.count_rects()):
                yield (number, page.get_size()), text.get_rect(index)


def _outside(data: bytes) -> list[tuple[int, Rect]]:
    return [
        (number, rect)
        for (number, (width, height)), rect in _lines(data)
        if rect[0] < 40 or rect[2] > width - 40 or rect[1] < 20 or rect[3] > height - 20
    ]


def _overlapping(data: bytes) -> list[tuple[object, ...]]:
    """Return lines that lie on one another for more than a third of the lower one's height."""
    found = []
    for _, group in itertools.groupby(_lines(data), key=lambda one: one[0]):
        rects = [rect for _, rect in group]
        for one, other in itertools.combinations(rects, 2):
            wide = min(one[2], other[2]) - max(one[0], other[0])
            high = min(one[3], other[3]) - max(one[1], other[1])
            if wide > 1 and high > min(one[3] - one[1], other[3] - other[1]) / 3:
                found.append((one, other))
    return found


HEBREW, ARABIC = "יעל בן דוד", "نور الهدى"


@pytest.mark.parametrize("name", [HEBREW, ARABIC])
@pytest.mark.parametrize("house", [None, HEIDEBRUG])
def test_names_from_right_to_left_stand_right_inside_dutch(name: str, house: Path | None) -> None:
    """Their letters run to the left; the Dutch words that follow stand to their right."""
    person = rgdocs.Persoon(naam=name, rol="vriend")
    plan = rgdocs.Resourcegroepplan(deelnemers=(person,))
    data = rgdocs.render(plan, format="pdf", pack=house).data
    assert faults(data) == []
    letters = _letters(data)
    at = "".join(sign for sign, _, _ in letters).index("vriend")
    _, dutch, line = letters[at]
    beside = [(sign, x) for sign, x, y in letters if abs(y - line) < 8 and _is_foreign(sign)]
    assert len(beside) >= len(name.replace(" ", "")) - 1
    assert max(x for _, x in beside) < dutch
    first, last = (next(x for sign, x in beside if sign == letter) for letter in _ends(name))
    assert first > last


def _is_foreign(sign: str) -> bool:
    return unicodedata.bidirectional(sign) in {"R", "AL"}


def _ends(name: str) -> tuple[str, str]:
    """Return the first and the last letter of a name that it has only once."""
    once = [letter for letter in name if name.count(letter) == 1 and letter.strip()]
    return once[0], once[-1]


def _letters(data: bytes) -> list[tuple[str, float, float]]:
    """Return sign, left edge and lower edge of each letter of the first page, as written."""
    with pypdfium2.PdfDocument(data) as document:
        text = document[0].get_textpage()
        return [
            (text.get_text_range(i, 1), *text.get_charbox(i, loose=True)[:2])
            for i in range(text.count_chars())
        ]


DARK = st.tuples(*[st.integers(0, 0x70)] * 3).map(lambda rgb: "#{:02X}{:02X}{:02X}".format(*rgb))
COLOURS = st.one_of(DARK, DARK, st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06X}"))
WORDS = st.text(
    st.characters(exclude_categories=["C", "Z"], exclude_characters='{}"\\'),
    min_size=1,
    max_size=60,
)


@settings(max_examples=20)
@given(
    words=st.lists(st.tuples(WORDS, WORDS, st.sampled_from(["de", "het"])), min_size=9, max_size=9),
    main=COLOURS,
    accent=COLOURS,
    naam=WORDS,
    form_at=st.sampled_from(["docx", "docx", "pdf"]),
)
def test_random_words_and_colours_never_break_a_document(
    tmp_path_factory: pytest.TempPathFactory,
    words: list[tuple[str, str, str]],
    main: str,
    accent: str,
    naam: str,
    form_at: str,
) -> None:
    """Either the pack is refused with a reason, or the form is whole."""
    said = "\n".join(
        f'{term} = {{ enkelvoud = "{one}", meervoud = "{many}", lidwoord = "{article}" }}'
        for term, (one, many, article) in zip(TERMS, words, strict=True)
    )
    style = f'[huisstijl]\nkleur = "{main}"\naccent = "{accent}"\n[organisatie]\nnaam = "{naam}"'
    folder = pack(tmp_path_factory.mktemp("p") / "huis", f"{style}\n[woorden]\n{said}")
    try:
        house = load(folder)
        blank = rgdocs.blank("resourcegroepplan", format=form_at, pack=house)
    except PackError as error:
        assert {one.code for one in error.problems} <= {"pack.contrast", "pack.glyphs"}  # noqa: PT017
        return
    assert blank.warnings == ()
    if form_at == "pdf":
        assert faults(blank.data) == []
    else:
        told = "\n".join(in_word(blank.data))
        assert house.woorden["regieondersteuner"].enkelvoud in told
        assert house.organisatie.naam in told


def test_the_second_document_of_a_pack_is_made_from_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is dressed, drawn or compiled again."""
    full = record("signaleringsplan")
    first = rgdocs.render(full, format="docx", pack=VELDMAAN)
    monkeypatch.setattr(word, "dress", None)
    monkeypatch.setattr(word, "compile_template", None)
    assert rgdocs.render(full, format="docx", pack=str(VELDMAAN)).data == first.data


@pytest.mark.parametrize("taal", LANGUAGES)
def test_every_language_speaks_the_words_of_a_house(tmp_path: Path, taal: str) -> None:
    """A pack in any language makes every form."""
    house = load(
        pack(tmp_path / "huis", f'taal = "{taal}"\n[woorden]\nresourcegroep = "netwerkgroep"')
    )
    said = in_word(rgdocs.blank("resourcegroepplan", format="docx", pack=house).data)
    own = house.woorden["resourcegroep"].enkelvoud
    assert any(own in text for text in said)
    assert not any("resourcegroep" in text.lower() for text in said)
