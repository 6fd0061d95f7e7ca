"""What was filled in becomes a record: lists close up, people are one, nothing is dropped."""

from __future__ import annotations

import pytest

from rgdocs import codec
from rgdocs.collect.answers import Answers, Given, Reading
from rgdocs.collect.settle import settle
from rgdocs.errors import Severity
from rgdocs.model import MAX_ITEMS, MAX_TEXT

PLAN, SIGNALS = "resourcegroepplan", "signaleringsplan"
CANARY = "Kanarie-7f3"


def read(document: str, *filled: tuple[str, str | bool]) -> Reading:
    """Return the reading of these places, in this order."""
    given = tuple(Given(path, value, f"place {n}") for n, (path, value) in enumerate(filled))
    return settle(Answers(document, 1, "standaard", given), lang="nl")


def data(document: str, *filled: tuple[str, str | bool]) -> dict[str, object]:
    """Return the record of these places as plain data, when nothing is left."""
    reading = read(document, *filled)
    assert reading.not_placed == ()
    assert reading.rest == {}
    plain = codec.to_data(reading.record)
    return {key: value for key, value in plain.items() if key not in {"soort", "versie"}}


def left(reading: Reading) -> dict[str, str]:
    """Return the code of each place that is left."""
    return {problem.path: problem.code for problem in reading.not_placed}


def test_the_reading_says_what_made_the_file() -> None:
    """Document, version and pack come along."""
    reading = read(PLAN)
    assert (reading.document, reading.version, reading.pack) == (PLAN, 1, "standaard")
    assert reading.record == codec.from_data({"soort": PLAN, "versie": 1})


def test_lists_close_up_in_the_order_of_the_page() -> None:
    """The number of a row only says what belongs together."""
    found = data(
        SIGNALS,
        ("signalen.2", "eerst"),
        ("signalen.0", "  "),
        ("signalen.1", "dan"),
        ("signalen.verder", "verder\n\n  nog een \n"),
        ("signalen.0", "laatst"),
    )
    assert found == {"signalen": ["eerst", "dan", "laatst", "verder", "nog een"]}


def test_a_text_in_a_row_keeps_its_lines() -> None:
    """Only the box under the list makes items of lines."""
    assert data(SIGNALS, ("helpt.0", "een\n\ntwee")) == {"helpt": ["een\n\ntwee"]}


def test_a_copied_row_is_a_row_of_its_own() -> None:
    """Word repeats the tags of a row that is copied; both goals stay whole."""
    goal = [("kortetermijndoelen.1.ik_wil", "A"), ("kortetermijndoelen.1.hoe_te_zien", "a")]
    copy = [("kortetermijndoelen.1.ik_wil", "B"), ("kortetermijndoelen.1.hoe_te_zien", "b")]
    other = [("kortetermijndoelen.0.ik_wil", "C")]
    assert data(PLAN, *goal, *copy, *other) == {
        "kortetermijndoelen": [
            {"ik_wil": "A", "hoe_te_zien": "a"},
            {"ik_wil": "B", "hoe_te_zien": "b"},
            {"ik_wil": "C"},
        ]
    }


def test_a_person_is_one_over_two_places() -> None:
    """The name stands in the head, the number in the table on the last page."""
    found = data(
        PLAN,
        ("deelnemers.0.naam", "Mieke"),
        ("deelnemers.0.rol", "zus"),
        ("deelnemers.1.naam", "Joost"),
        ("signaleringsplan.helpt.0", "rust"),
        ("deelnemers.1.telefoon", "06 …"),
        ("deelnemers.0.telefoon", "06 00 00 00 11"),
    )
    assert found["deelnemers"] == [
        {"naam": "Mieke", "rol": "zus", "telefoon": "06 00 00 00 11"},
        {"naam": "Joost", "telefoon": "06 …"},
    ]


def test_who_stands_in_the_box_and_in_a_row_is_one_person() -> None:
    """A line of the box is a name; capitals and outer space make no second person."""
    found = data(
        PLAN,
        ("deelnemers.verder", "Mieke\n rachid \nJoost, buurman"),
        ("deelnemers.0.naam", "Rachid"),
        ("deelnemers.0.telefoon", "06 00 00 00 12"),
        ("deelnemers.1.naam", "MIEKE"),
    )
    assert found["deelnemers"] == [
        {"naam": "Rachid", "telefoon": "06 00 00 00 12"},
        {"naam": "MIEKE"},
        {"naam": "Joost, buurman"},
    ]


def test_a_crisis_contact_and_its_number_are_one_text() -> None:
    """A final prints them apart, one space between them."""
    found = data(
        SIGNALS,
        ("crisiscontacten.0", "Tom, mijn broer"),
        ("crisiscontacten.0.nummer", "06 00 00 00 21"),
        ("crisiscontacten.1.nummer", "112"),
        ("crisiscontacten.2", "mijn zus"),
    )
    assert found["crisiscontacten"] == ["Tom, mijn broer 06 00 00 00 21", "112", "mijn zus"]


@pytest.mark.parametrize("typed", ["18-6-2026", "18 juni 2026", " 18 Jun. 2026 ", "2026-06-18"])
def test_a_date_is_read_as_people_type_it(typed: str) -> None:
    """All of them are the same day."""
    assert data(PLAN, ("datum", typed)) == {"datum": "2026-06-18"}


def test_a_date_without_a_year_is_left() -> None:
    """It is told by place; what was typed can be fetched."""
    reading = read(PLAN, ("datum", "18 juni"))
    assert left(reading) == {"datum": "read.date"}
    assert reading.rest == {"datum": "18 juni"}
    assert reading.record.datum is None


def test_the_three_states() -> None:
    """Absent, an answer, none on purpose."""
    found = data(
        SIGNALS,
        ("geen.signalen", False),
        ("geen.helpt", True),
        ("geen.medicatie_niet", "Geen:"),
        ("geen.overnemen", "☐"),
        ("geen.gaat_beter", "☒"),
        ("liefst_opgenomen", "niet"),
    )
    assert found == {
        "liefst_opgenomen": "niet",
        "geen": ["helpt", "gaat_beter", "medicatie_niet"],
    }


def test_an_answer_wins_over_none() -> None:
    """The tick is told; the other ticks stay."""
    reading = read(
        PLAN,
        ("signaleringsplan.geen.signalen", True),
        ("signaleringsplan.geen.helpt", True),
        ("signaleringsplan.signalen.0", "ik slaap slecht"),
    )
    assert left(reading) == {"signaleringsplan.geen.signalen": "read.geen-with-answer"}
    assert codec.to_data(reading.record)["signaleringsplan"] == {
        "signalen": ["ik slaap slecht"],
        "geen": ["helpt"],
    }


def test_a_number_without_a_person_is_left() -> None:
    """Neither row nor number is lost, and no other person gets it."""
    reading = read(
        PLAN,
        ("deelnemers.0.telefoon", "06 00 00 00 13"),
        ("deelnemers.1.naam", "Joke"),
        ("huisarts.email", "a@example.org"),
    )
    assert left(reading) == {
        "deelnemers.0.telefoon": "person.nameless",
        "huisarts.email": "person.nameless",
    }
    assert reading.rest["deelnemers.0.telefoon"] == "06 00 00 00 13"
    assert codec.to_data(reading.record)["deelnemers"] == [{"naam": "Joke"}]


def test_one_question_with_two_answers() -> None:
    """The same answer twice is one; another one is left."""
    assert data(PLAN, ("naam_resourcegroep", "De kring"), ("naam_resourcegroep", "De kring\n")) == {
        "naam_resourcegroep": "De kring"
    }
    reading = read(PLAN, ("naam_resourcegroep", "De kring"), ("naam_resourcegroep", CANARY))
    assert left(reading) == {"naam_resourcegroep": "read.twice"}
    assert reading.rest == {"naam_resourcegroep": CANARY}


@pytest.mark.parametrize(
    "path",
    [
        "onbekend",
        CANARY,
        "",
        ".",
        "client",
        "client.naam.x",
        "deelnemers",
        "deelnemers.x.naam",
        "deelnemers.0",
        "deelnemers.-1.naam",
        "deelnemers.0.leeftijd",
        "deelnemers.٣.naam",
        "deelnemers.1234567.naam",
        "kortetermijndoelen.verder",
        "langetermijndoelen.0.nummer",
        "signaleringsplan.geen.datum",
        "signaleringsplan.geen",
        "__class__",
    ],
)
def test_a_place_of_nobody_is_left(path: str) -> None:
    """Its name is not repeated, for it may hold anything; an empty one says nothing."""
    reading = read(PLAN, (path, f"tekst {CANARY}"))
    assert left(reading) == {"place 0": "read.unknown-place"}
    assert reading.rest == {"place 0": f"tekst {CANARY}"}
    assert CANARY not in repr(reading) + "".join(map(str, reading.not_placed))
    assert read(PLAN, (path, "  ")).not_placed == ()


def test_what_a_record_refuses_is_left() -> None:
    """Too long, a control character, half an emoji: the rest of the record stays."""
    reading = read(
        PLAN,
        ("langetermijndoelen.0", "a" * (MAX_TEXT + 1)),
        ("langetermijndoelen.1", "goed"),
        ("naam_resourcegroep", "bel\x07"),
        ("client.naam", "\ud83d"),
        ("kortetermijndoelen.0.ik_wil", "\u202eomgekeerd"),
        ("kortetermijndoelen.0.hoe_te_zien", "wel"),
    )
    assert left(reading) == {
        "langetermijndoelen.0": "text.too-long",
        "naam_resourcegroep": "text.control",
        "client.naam": "text.surrogate",
        "kortetermijndoelen.0.ik_wil": "text.bidi",
    }
    assert codec.to_data(reading.record) == {
        "soort": PLAN,
        "versie": 1,
        "langetermijndoelen": ["goed"],
        "kortetermijndoelen": [{"hoe_te_zien": "wel"}],
    }
    assert {problem.severity for problem in reading.not_placed} == {Severity.WARNING}
    assert reading.rest["langetermijndoelen.0"] == "a" * (MAX_TEXT + 1)


def test_a_list_keeps_what_fits() -> None:
    """What is over the limit is left, line by line."""
    lines = [f"regel {n}" for n in range(MAX_ITEMS + 3)]
    reading = read(SIGNALS, ("helpt.0", "eerst"), ("helpt.verder", "\n".join(lines)))
    assert codec.to_data(reading.record)["helpt"] == ["eerst", *lines[: MAX_ITEMS - 1]]
    assert left(reading) == {"helpt.verder": "list.too-long"}
    assert reading.rest["helpt.verder"].split("\n") == lines[MAX_ITEMS - 1 :]


def test_a_name_stays_on_one_line() -> None:
    """Somebody pressed Enter in a box of one line."""
    assert data(PLAN, ("client.naam", "Noor\r\n Terpstra")) == {"client": {"naam": "Noor Terpstra"}}


def test_nothing_of_a_client_is_told() -> None:
    """Not in the repr of a reading, not in any problem."""
    reading = read(
        PLAN,
        ("client.naam", f"{CANARY}\x07"),
        ("datum", CANARY),
        ("deelnemers.0.telefoon", CANARY),
        ("langetermijndoelen.0", CANARY),
    )
    assert len(reading.not_placed) == 3
    assert CANARY not in repr(reading)
    assert CANARY not in "".join(map(str, reading.not_placed))
    assert CANARY in "".join(reading.rest.values())


@pytest.mark.parametrize(("lang", "word"), [("nl", "datum"), ("en", "date")])
def test_places_are_told_in_the_language_asked_for(lang: str, word: str) -> None:
    """Dutch or English."""
    given = (Given("datum", "morgen", "place"),)
    reading = settle(Answers(PLAN, None, "", given), lang=lang)
    assert word in reading.not_placed[0].message
