"""The guides: what the source tells of skills and themes stands on them, and what was chosen."""

from __future__ import annotations

import functools
from itertools import groupby

import pytest
from lxml import etree

from fillable import elements, reader
from rgdocs import forms, packs
from rgdocs.model import THEMAGROEPEN, THEMAS, Client, Themas, Vaardigheden
from templates.wordfile import NS, WordFile, w
from visual.documents import made, made_of, our_pdf

POINTS = {
    "Psycho-educatie": 2,
    "Communicatie": 2,
    "Destigmatiseren": 3,
    "Probleemoplossing": 3,
    "Omgaan met stress": 4,
    "Gezondheid en leefstijl": 3,
}
"""Theme -> points that the source has about it."""
STEPS = [
    "Welke kennis is er al?",
    "Wat willen we leren?",
    "Breng die twee bij elkaar",
    "Kijk samen terug",
]


@functools.cache
def word(document: str, kind: str, sample: str = "") -> WordFile:
    return WordFile(made(document, kind, sample).docx)


def paragraphs(file: WordFile) -> list[tuple[str, str]]:
    """Return style and text of every paragraph, in order."""
    return [
        (p.xpath("string(w:pPr/w:pStyle/@w:val)", namespaces=NS), "".join(p.itertext()).strip())
        for p in file.body.iter(w("p"))
    ]


def points(file: WordFile) -> dict[str, int]:
    """Return theme -> number of points under it."""
    told = [(style, text) for style, text in paragraphs(file) if style in {"Kop3", "Opsomming"}]
    names = [text for style, text in told if style == "Kop3"]
    runs = [(style, len(list(run))) for style, run in groupby(told, lambda one: one[0])]
    return dict(zip(names, [count for style, count in runs if style == "Opsomming"], strict=True))


@pytest.mark.parametrize(("kind", "sample"), [("blank", ""), ("final", "themas.json")])
def test_every_theme_has_the_points_of_the_source(kind: str, sample: str) -> None:
    """Six themes, three for every group and three when needed, in the order of the source."""
    file = word("themas", kind, sample)
    assert points(file) == POINTS
    assert list(points(file)) == list(POINTS)
    groups = [text for style, text in paragraphs(file) if style == "Kop2"][:2]
    assert groups == ["Voor elke groep", "Als de groep het nodig heeft"]


def test_the_themes_of_the_form_are_those_of_the_model() -> None:
    """Each id has a name, in the same groups."""
    found = forms.get("themas").categorieen
    assert {group.id: tuple(one.id for one in group.gebieden) for group in found} == {
        key: tuple(f"{key}.{theme}" for theme in themes) for key, themes in THEMAGROEPEN.items()
    }
    assert [one.tekst for group in found for one in group.gebieden] == list(POINTS)


@pytest.mark.parametrize("chosen", [(), ("standaard.communicatie", "indicatie.stress"), THEMAS])
def test_what_was_chosen_is_said_in_words(chosen: tuple[str, ...]) -> None:
    """A mark, and the word beside it; the others say that they were not chosen."""
    one = made_of("themas", "final", Themas(gekozen=chosen), packs.load(None))
    told = [text for _, text in paragraphs(WordFile(one.docx))]
    assert told.count("Gekozen") == len(chosen)
    assert told.count("Niet gekozen") == len(THEMAS) - len(chosen)
    tags = WordFile(one.docx).body.xpath("//w:tag/@w:val", namespaces=NS)
    assert [tag for tag in tags if tag.startswith("gekozen.")] == [f"gekozen.{c}" for c in chosen]
    said = [e["/Alt"] for e in elements(reader(our_pdf(one.source, fields=False).data))
            if e["/S"] == "/Figure"]  # fmt: skip
    assert said.count("vinkje") == len(chosen)


@pytest.mark.parametrize(("kind", "sample"), [("blank", ""), ("final", "vaardigheden.json")])
def test_skills_have_four_steps(kind: str, sample: str) -> None:
    """In the order of the source; the examples stand on a form only."""
    told = paragraphs(word("vaardigheden", kind, sample))
    assert [text for style, text in told if style == "KopStap"] == STEPS
    assert [text for style, text in told if style == "NummerDoel"] == ["1", "2", "3", "4"]
    examples = [text for style, text in told if text.startswith("Voorbeeld")]
    assert len(examples) == (2 if kind == "blank" else 0)


def test_the_example_names_the_client_that_is_known() -> None:
    """Else "de cliënt"; a name is never looked into."""
    for client, name in ((None, "de cliënt"), (Client(naam="Bo {naam}"), "Bo {naam}")):
        one = made_of("vaardigheden", "prefilled", Vaardigheden(client=client), packs.load(None))
        told = [text for _, text in paragraphs(WordFile(one.docx))]
        assert f"Een doel van {name}: niet weer opgenomen worden." in told


@pytest.mark.parametrize(
    ("document", "record"), [("vaardigheden", Vaardigheden()), ("themas", Themas())]
)
def test_an_empty_final_says_that_nothing_was_filled_in(document: str, record: object) -> None:
    """No table without rows, no label without an answer."""
    one = made_of(document, "final", record, packs.load(None))  # type: ignore[arg-type]
    body = WordFile(one.docx).body
    assert body.xpath("//w:tbl[w:tblPr/w:tblCaption]", namespaces=NS) == []
    told = [text for _, text in paragraphs(WordFile(one.docx))]
    assert told.count("Nog niet ingevuld") == {"vaardigheden": 10, "themas": 2}[document]
    assert all(etree.QName(cell[-1]).localname in {"p", "sdt"} for cell in body.iter(w("tc")))
