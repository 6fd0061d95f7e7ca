"""Names and numbers: who stands in the table, and a number for the telephone."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rgdocs import compose, forms, packs, testing
from rgdocs.compose._signalering import split
from rgdocs.model import Persoon, Resourcegroepplan, Signaleringsplan

if TYPE_CHECKING:
    from rgdocs.model import Record

WHEN = datetime(2026, 1, 31, tzinfo=UTC)

MIEKE = Persoon(naam="Mieke", rol="mijn zus", telefoon="06 …")
RACHID = Persoon(naam="Rachid")
ZONDER_NAAM = Persoon(rol="psychiater", email="p@example.org")


def rows(document: str, kind: str, record: Record | None = None) -> list[dict[str, Any]]:
    """Return the rows of the table."""
    form = forms.get(document)
    made = compose.compose(form, kind, pack=packs.load(), record=record, when=WHEN)
    found = made.context["v"]["contactrijen"]
    assert isinstance(found, list)
    return found


def brief(found: list[dict[str, Any]]) -> list[tuple[str, str, bool, bool]]:
    """Return path, plain name, and which controls stand in the row."""
    return [
        (row["persoon"]["pad"], row["naam"], row["naam_veld"], row["rol_veld"]) for row in found
    ]


def test_a_blank_plan_has_rows_for_who_is_asked() -> None:
    """Four members, two others, three roles; whose name stands above has no box here."""
    found = rows("resourcegroepplan", "blank")
    assert brief(found) == [
        *((f"deelnemers.{n}", "", True, False) for n in range(4)),
        *((f"belangrijke_anderen.{n}", "", True, False) for n in range(2)),
        ("regieondersteuner", "", False, False),
        ("zorgverantwoordelijke", "", False, False),
        ("huisarts", "", True, False),
    ]
    first = [(row["groep"], row["eerste"]) for row in found]
    assert first[0] == ("Deelnemers", True)
    assert first[1] == ("Deelnemers", False)
    assert [group for group, is_first in first if is_first] == [
        "Deelnemers",
        "Belangrijke anderen",
        "Regieondersteuner",
        "Zorgverantwoordelijke",
        "Huisarts",
    ]


def test_a_blank_signaleringsplan_names_everybody_in_the_table() -> None:
    """It has no names above it."""
    found = rows("signaleringsplan", "blank")
    assert len(found) == 9
    assert all(row["naam_veld"] and not row["rol_veld"] for row in found)


PLAN = Resourcegroepplan(
    deelnemers=(RACHID, MIEKE),
    mogelijke_deelnemers=(RACHID, ZONDER_NAAM),
    belangrijke_anderen=(RACHID, Persoon(rol="mijn moeder")),
    regieondersteuner=RACHID,
    zorgverantwoordelijke=ZONDER_NAAM,
    ervaringsdeskundige=MIEKE,
    huisarts=Persoon(naam="Dr. S.", rol="praktijk"),
)


def test_a_final_plan_lists_who_can_be_reached_and_who_stands_nowhere_else() -> None:
    """Names that stand above come as plain text; nobody's number is lost."""
    assert brief(rows("resourcegroepplan", "final", PLAN)) == [
        ("deelnemers.1", "Mieke", False, False),
        ("mogelijke_deelnemers.1", "psychiater", False, False),
        ("belangrijke_anderen.0", "Rachid", True, False),
        ("belangrijke_anderen.1", "mijn moeder", True, True),
        ("zorgverantwoordelijke", "psychiater", False, False),
        ("ervaringsdeskundige", "Mieke", False, False),
        ("huisarts", "Dr. S.", True, True),
    ]


def test_a_prefilled_plan_keeps_rows_to_write_in() -> None:
    """Given names stand above; new ones have a box in the table."""
    listed = brief(rows("resourcegroepplan", "prefilled", PLAN))
    found = {path: (naam, here) for path, naam, here, _ in listed}
    assert found["deelnemers.0"] == ("Rachid", False)
    assert found["deelnemers.2"] == ("", True)
    assert found["regieondersteuner"] == ("Rachid", False)
    assert found["huisarts"] == ("Dr. S.", True)
    assert "mogelijke_deelnemers.0" not in found
    assert found["mogelijke_deelnemers.1"] == ("psychiater", False)


PLANS = testing.resourcegroepplannen(max_size=60) | testing.signaleringsplannen(max_size=60)


@given(record=PLANS, kind=st.sampled_from(["final", "prefilled"]))
def test_nobody_is_lost(record: Record, kind: str) -> None:
    """Whoever has a number or an e-mail stands in the table; on a signaleringsplan everybody."""
    found = {row["persoon"]["pad"] for row in rows(record.soort, kind, record)}
    everybody = isinstance(record, Signaleringsplan)
    for path, person in people(record):
        if everybody or person.telefoon or person.email:
            assert path in found


def people(record: Record) -> list[tuple[str, Persoon]]:
    """Return path and person of everybody in a record."""
    keys = [
        "deelnemers",
        "mogelijke_deelnemers",
        "belangrijke_anderen",
        "regieondersteuner",
        "zorgverantwoordelijke",
        "ervaringsdeskundige",
        "huisarts",
    ]
    found: list[tuple[str, Persoon]] = []
    for key in keys:
        value = getattr(record, key, None)
        if isinstance(value, tuple):
            found += [(f"{key}.{n}", person) for n, person in enumerate(value)]
        elif value is not None:
            found.append((key, value))
    return found


@pytest.mark.parametrize(
    ("text", "name", "number"),
    [
        ("Joris, mijn broer 06 00 00 00 11", "Joris, mijn broer", "06 00 00 00 11"),
        ("Crisisdienst 0000-000013", "Crisisdienst", "0000-000013"),
        ("Post +31 (0)6 00000012", "Post", "+31 (0)6 00000012"),
        ("Team 2 0000 000000", "Team 2", "0000 000000"),
        ("Kamer 0 0600000011", "Kamer 0", "0600000011"),
        ("Portaal 03 06 00 00 00 11", "Portaal 03", "06 00 00 00 11"),
        ("Post (2) 06-00000011", "Post (2)", "06-00000011"),
        ("Post (0) (020) 000 00 11", "Post (0)", "(020) 000 00 11"),
        ("Oma +49 030 0000011", "Oma", "+49 030 0000011"),
        ("Oom 0031 6 00000011", "Oom", "0031 6 00000011"),
        ("Bel 112", "Bel", "112"),
        ("Eerste regel\nJoris 0600000011", "Eerste regel\nJoris", "0600000011"),
        ("Joris  0600000011", "Joris  0600000011", ""),
        ("Joris 06 ….", "Joris 06 ….", ""),
        ("Joris 06 12", "Joris 06 12", ""),
        ("Joris\n0600000011", "Joris\n0600000011", ""),
        ("0600000011", "0600000011", ""),
        ("Sinds 2021", "Sinds 2021", ""),
        ("Joris 0600000011 overdag", "Joris 0600000011 overdag", ""),
        ("Kamer 0000000000000000", "Kamer 0000000000000000", ""),
        ("Resourcegroep", "Resourcegroep", ""),
    ],
)
def test_a_number_at_the_end_gets_its_own_place(text: str, name: str, number: str) -> None:
    """Only a whole telephone number after exactly one space; nothing is invented."""
    assert split(text) == (name, number)


@given(text=testing.texts(max_size=200))
def test_no_letter_changes_when_a_number_is_split_off(text: str) -> None:
    """Name, space, number are the text again."""
    name, number = split(text)
    assert (f"{name} {number}" if number else name) == text


@pytest.mark.parametrize(("kind", "number"), [("final", "0600000011"), ("prefilled", "")])
def test_only_a_final_splits(kind: str, number: str) -> None:
    """What is still written in stays one text."""
    record = Signaleringsplan(crisiscontacten=("Joris 0600000011",))
    form = forms.get("signaleringsplan")
    made = compose.compose(form, kind, pack=packs.load(), record=record, when=WHEN)
    row = made.context["v"]["crisiscontacten"]["rijen"][0]
    assert row["tekst"] == "Joris 0600000011"
    assert row["nummer"]["tekst"] == number
    assert row["nummer"]["gegeven"] is bool(number)
    assert row["nummer"]["pad"] == "crisiscontacten.0.nummer"
    assert row["naam_regels"] == [row["naam_tekst"]]
