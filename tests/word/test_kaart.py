"""The card of a signaleringsplan: one page that folds, nothing cut, nothing left out unsaid."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import attrs
import pypdfium2
import pytest
from pypdf import PdfReader

import rgdocs
from judges import faults
from packs.folders import HEIDEBRUG, VELDMAAN
from paper import controls
from rgdocs import forms, packs
from rgdocs.api._samples import samples_of
from rgdocs.compose import kaart
from rgdocs.compose._nodes import Nodes
from rgdocs.errors import UnreadableFile, UsageError
from rgdocs.forms import OutputKind
from rgdocs.model import ONDERDELEN, Client, Signaleringsplan

if TYPE_CHECKING:
    from pathlib import Path

    from rgdocs.api import Taal

FOLD = 841.9 / 2
LONG = "Een lange zin over wat er dan gebeurt en wie dat zegt, nummer {}."


def plan(**other: object) -> Signaleringsplan:
    """Return the first sample, with other answers in it."""
    (sample, *_) = samples_of("signaleringsplan")
    assert isinstance(sample, Signaleringsplan)
    return attrs.evolve(sample, **other)


def long_plan() -> Signaleringsplan:
    """Return a plan of which every part is too long for its panel."""
    return plan(
        crisiscontacten=tuple(
            f"Iemand met een lange naam en rol 06 00 00 00 {n + 10}" for n in range(9)
        ),
        helpt=tuple(LONG.format(n) for n in range(12)),
        helpt_niet=tuple(LONG.format(n + 20) for n in range(6)),
        medicatie_helpt="\n".join(LONG.format(n + 40) for n in range(8)),
        medicatie_niet="\n".join(LONG.format(n + 60) for n in range(9)),
    )


def told(page: pypdfium2.PdfPage) -> str:
    """Return the words of a page with single spaces."""
    return " ".join(page.get_textpage().get_text_range().split())


def crossing(page: pypdfium2.PdfPage) -> list[int]:
    """Return the signs that stand on the fold."""
    text = page.get_textpage()
    boxes = (text.get_charbox(number) for number in range(text.count_chars()))
    return [number for number, box in enumerate(boxes) if box[1] < FOLD < box[3]]


def given(record: Signaleringsplan) -> list[str]:
    """Return every answer that belongs on the card, each with single spaces."""
    lists = (*record.crisiscontacten, *record.helpt, *record.helpt_niet)
    return [
        " ".join(one.split()) for one in (*lists, record.medicatie_helpt, record.medicatie_niet)
    ]


@pytest.mark.parametrize("taal", ["nl", "nl@u", "en"])
@pytest.mark.parametrize("make", [plan, long_plan])
def test_every_answer_is_there_and_the_fold_stays(make: type, taal: str) -> None:
    """What does not fit stands on sheet 2; the lower panels begin below the fold."""
    record = make()
    card = rgdocs.render(record, format="pdf", edition="kaart", taal=taal)  # type: ignore[arg-type]
    assert (card.filename, card.warnings) == ("signaleringsplan-kaart.pdf", ())
    assert faults(card.data) == []
    pdf = pypdfium2.PdfDocument(io.BytesIO(card.data))
    assert (len(pdf) > 1) is (make is long_plan)
    whole = " ".join(told(page) for page in pdf)
    assert [one for one in given(record) if one not in whole] == []
    assert "crisiskaart" not in whole.lower()
    page = pdf[0].get_textpage()
    assert crossing(pdf[0]) == []
    first = record.helpt[0].split()[0]
    below = " ".join(page.get_text_bounded(0, 0, 595, FOLD).split())
    assert first in below
    above = " ".join(page.get_text_bounded(0, FOLD, 595, 842).split())
    assert record.crisiscontacten[0].split()[0] in above
    assert record.helpt[0] not in above


@pytest.mark.parametrize(
    ("house", "taal"),
    [(None, "nl"), (None, "nl@u"), (None, "en"), (VELDMAAN, None), (HEIDEBRUG, None)],
)
def test_a_blank_one_is_for_a_pen(house: Path | None, taal: Taal | None) -> None:
    """One page, lines and no fields, the fold in its place, every part that it lacks named."""
    card = rgdocs.blank("signaleringsplan", edition="kaart", pack=house, taal=taal)
    assert (card.filename, card.warnings) == ("signaleringsplan-kaart.pdf", ())
    assert faults(card.data) == []
    (page,) = pypdfium2.PdfDocument(card.data)
    assert crossing(page) == []
    assert not PdfReader(io.BytesIO(card.data)).get_fields()
    lines = [one for one in page.get_objects() if one.type == pypdfium2.raw.FPDF_PAGEOBJ_PATH]
    assert len(lines) > 30
    said = told(page)
    assert "crisiskaart" not in called(card.data).lower()
    form, spoken = forms.get("signaleringsplan"), packs.load(house).in_taal(taal)
    lacking = kaart.answers(Nodes.of(form, OutputKind.BLANK, spoken), None)["weg"]
    contact = not spoken.is_off(form.id, "contact")
    assert len(lacking) == len(ONDERDELEN) - len(kaart.PARTS) + contact
    assert [one for one in lacking if one not in said] == []


def test_a_blank_one_in_word_is_no_form() -> None:
    """It has no controls, and read back it is told to be a card."""
    word = rgdocs.blank("signaleringsplan", format="docx", edition="kaart")
    assert controls(word.data) == {}
    with pytest.raises(UnreadableFile) as caught:
        rgdocs.read(word.data)
    assert [one.code for one in caught.value.problems] == ["read.card"]


def test_it_names_what_it_leaves_out() -> None:
    """Only parts that were talked of, and where the whole is."""
    card = rgdocs.render(plan(overnemen=()), format="pdf", edition="kaart")
    said = told(pypdfium2.PdfDocument(io.BytesIO(card.data))[0])
    assert "Zo merk je dat het niet goed gaat" in said
    assert "Dit mag je van mij overnemen" not in said
    assert "Alles staat in mijn hele signaleringsplan" in said


EXTREME = {
    "a name of many lines": {"client": Client(naam=("Naam " * 95).strip())},
    "one to call who fills a page": {"crisiscontacten": (("Iemand met een naam " * 200).strip(),)},
    "words without an end": {"helpt": ("x" * 900,), "medicatie_niet": "y" * 1900},
    "as many as there may be": {
        "crisiscontacten": tuple(f"mens {n} 06 00 00 00 {n + 10}" for n in range(50)),
        "helpt_niet": tuple(f"punt {n}" for n in range(50)),
    },
}


@pytest.mark.parametrize("other", EXTREME.values(), ids=EXTREME)
def test_what_can_never_fit_goes_on_whole(other: dict[str, object]) -> None:
    """No sign is cut or outside the paper, the panels stay where they are, and it is said."""
    record = plan(**other)
    card = rgdocs.render(record, format="pdf", edition="kaart")
    pages = list(pypdfium2.PdfDocument(card.data))
    assert len(pages) > 1
    assert "Er staat meer op blad 2." in told(pages[0])
    whole = "".join("".join(told(page).split()) for page in pages)
    assert record.client
    wanted = [*given(record), record.client.naam]
    assert [one for one in wanted if "".join(one.split()) not in whole] == []
    assert crossing(pages[0]) == []
    for head in ("Wie bel je?", "Medicatie die ik echt niet wil", "Dit helpt mij", "Dat ligt hier"):
        assert head in told(pages[0])
    for page in pages:
        text = page.get_textpage()
        boxes = [text.get_charbox(number) for number in range(text.count_chars())]
        assert all(box[0] >= 0 and box[2] <= 595.4 and box[1] >= 0 for box in boxes)


@pytest.mark.parametrize("house", [VELDMAAN, HEIDEBRUG], ids=lambda one: one.name)
def test_a_house_has_a_card_in_its_own_words(house: Path) -> None:
    """Also one that leaves a part of the plan out, which the card does not have."""
    card = rgdocs.render(plan(), format="pdf", edition="kaart", pack=house)
    assert card.warnings == ()
    assert packs.load(house).organisatie.naam in told(pypdfium2.PdfDocument(card.data)[0])
    nameless = rgdocs.render(plan(client=None), format="pdf", edition="kaart", pack=house)
    for one in (card, nameless):
        assert "crisiskaart" not in called(one.data).lower()


def called(card: bytes) -> str:
    """Return what a card calls itself: its title, and its first line.

    A house may call its plan otherwise; the card names the plan that it is taken from.
    """
    reader = PdfReader(io.BytesIO(card))
    line = told(pypdfium2.PdfDocument(card)[0])[:30]
    assert line.startswith(("Kaart van ", "Card of ", "Kaart om "))
    return f"{reader.metadata and reader.metadata.title} {line}"


def test_its_data_is_what_it_shows_and_never_read_as_the_plan() -> None:
    """Nothing of the parts that it leaves out is in the file."""
    record = plan(geen=("liefst_opgenomen", "medicatie_helpt"), medicatie_helpt="")
    card = rgdocs.render(record, format="pdf", edition="kaart", data=True)
    (data,) = PdfReader(io.BytesIO(card.data)).attachments[f"{packs.CARD}.json"]
    kept = rgdocs.loads(data)
    assert isinstance(kept, Signaleringsplan)
    assert kept.geen == ("medicatie_helpt",)
    for field in attrs.fields(Signaleringsplan):
        on_it = field.name in ("client", "datum", "geen", *kaart.PARTS)
        same = getattr(kept, field.name) == getattr(record, field.name)
        assert field.name == "geen" or same or not on_it
        assert on_it or getattr(kept, field.name) == field.default
    with pytest.raises(UnreadableFile) as caught:
        rgdocs.read(card.data)
    assert [one.code for one in caught.value.problems] == ["read.card"]


def test_no_data_goes_with_it_unless_asked() -> None:
    """It lies in a wallet; a Word file of it is not read back as the plan."""
    for asked, count in ((None, 0), (True, 1)):
        card = rgdocs.render(plan(), format="pdf", edition="kaart", data=asked)
        assert pypdfium2.PdfDocument(io.BytesIO(card.data)).count_attachments() == count
    word = rgdocs.render(plan(), format="docx", edition="kaart")
    with pytest.raises(UnreadableFile) as caught:
        rgdocs.read(word.data)
    assert [one.code for one in caught.value.problems] == ["read.card"]


def test_there_is_no_other_card() -> None:
    """Not of another document, not to fill in, not in the toolkit."""
    other = samples_of("sociogram")[0]
    for make in (
        lambda: rgdocs.blank("sociogram", edition="kaart"),
        lambda: rgdocs.render(other, format="pdf", edition="kaart"),
        lambda: rgdocs.render(plan(), format="pdf", kind="prefilled", edition="kaart"),
        lambda: rgdocs.toolkit(edition="kaart"),
    ):
        with pytest.raises(UsageError) as caught:
            make()
        assert [one.code for one in caught.value.problems] == ["usage.card"]
