"""The appointment of a letter: whole, neutral, right in summer and winter, the same every time."""

from __future__ import annotations

import io
import re
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from uuid import UUID
from zoneinfo import ZoneInfo

import attrs
import pytest
from dateutil import tz
from hypothesis import example, given
from hypothesis import strategies as st
from icalendar import Calendar

import rgdocs
from rgdocs.errors import InvalidRecord, UsageError
from rgdocs.testing import lines

SAMPLE = Path(__file__).parents[2] / "samples" / "uitnodiging.json"
LETTER = rgdocs.load(SAMPLE)
WHEN = datetime(2026, 5, 4, 9, 30, 15, tzinfo=UTC)
AMSTERDAM = ZoneInfo("Europe/Amsterdam")


def letter(**proposal: object) -> rgdocs.Uitnodiging:
    """Return the sample with another proposal."""
    assert isinstance(LETTER, rgdocs.Uitnodiging)
    given = {"datum": date(2026, 5, 28), "begintijd": time(10, 30), **proposal}
    return attrs.evolve(LETTER, afspraak=rgdocs.Gespreksvoorstel(**given))  # type: ignore[arg-type]


def event(data: bytes) -> dict[str, object]:
    """Return the properties of the one appointment in a file."""
    (found,) = Calendar.from_ical(data).walk("VEVENT")
    return {name: value.dt if hasattr(value, "dt") else str(value) for name, value in found.items()}


def unfolded(data: bytes) -> dict[str, str]:
    """Return name -> value of the lines of the appointment, read by RFC 5545 alone."""
    text = data.decode().replace("\r\n ", "").replace("\r\n\t", "")
    body = text.partition("BEGIN:VEVENT\r\n")[2].partition("END:VEVENT")[0]
    pairs = (line.partition(":") for line in body.split("\r\n") if line)
    return {name.partition(";")[0]: _plain(value) for name, _, value in pairs}


def _plain(value: str) -> str:
    return re.sub(r"\\(.)", lambda found: "\n" if found[1] in "nN" else found[1], value)


def test_what_stands_in_it() -> None:
    """Title, place, times and nothing of the client."""
    made = rgdocs.appointment(LETTER, when=WHEN)
    assert (made.media_type, made.filename) == ("text/calendar; charset=utf-8", "uitnodiging.ics")
    found = event(made.data)
    assert set(found) == {
        *("SUMMARY", "DTSTART", "DTEND", "DTSTAMP", "UID", "LOCATION", "STATUS", "CLASS")
    }
    assert found["SUMMARY"] == "Afspraak met Sanne Visser"
    assert found["LOCATION"] == "Buurthuis De Linde, kamer 2"
    assert found["DTSTART"] == datetime(2026, 5, 28, 10, 30, tzinfo=AMSTERDAM)
    assert found["DTEND"] == datetime(2026, 5, 28, 11, 30, tzinfo=AMSTERDAM)
    assert found["DTSTAMP"] == WHEN
    for word in (b"Yara", b"Fatima", b"resource", b"gesprek", b"zorg", b"ggz"):
        assert word.lower() not in made.data.lower()


@pytest.mark.parametrize(("taal", "said"), [("nl@u", "Afspraak met"), ("en", "Appointment with")])
def test_the_title_is_in_the_language_of_the_paper(taal: str, said: str) -> None:
    """In three languages; without a writer it names nobody."""
    made = rgdocs.appointment(LETTER, taal=taal)  # type: ignore[arg-type]
    assert event(made.data)["SUMMARY"] == f"{said} Sanne Visser"
    alone = attrs.evolve(LETTER, afzender=None)
    assert event(rgdocs.appointment(alone).data)["SUMMARY"] == "Afspraak"


@given(place=lines(), writer=lines())
@example(place="a\\Nb;c,d\\", writer="\\n\\\\N;")
def test_texts_arrive_letter_for_letter(place: str, writer: str) -> None:
    """Any Unicode, by the rules of RFC 5545, on lines of at most 75 bytes of whole characters."""
    record = attrs.evolve(letter(plaats=place), afzender=rgdocs.Afzender(naam=writer))
    data = rgdocs.appointment(record).data
    assert unfolded(data)["LOCATION"] == place
    assert unfolded(data)["SUMMARY"] == f"Afspraak met {writer}"
    assert data.endswith(b"END:VCALENDAR\r\n")
    assert max(len(line) for line in data.split(b"\r\n")) <= 75
    assert all(line.decode() for line in data.split(b"\r\n")[:-1])
    if "\\" not in place:  # icalendar takes \\N and \\n apart in the wrong order
        assert event(data)["LOCATION"] == place


@given(day=st.dates(date(1997, 1, 1), date(2099, 12, 31)), clock=st.times())
def test_the_clock_of_the_netherlands(day: date, clock: time) -> None:
    """By the rule in the file itself, the moment is that of the time zone database."""
    clock = clock.replace(second=0, microsecond=0, fold=0)
    start = datetime.combine(day, clock, AMSTERDAM)
    local = datetime.combine(day, clock)
    exists = start.astimezone(UTC).astimezone(AMSTERDAM).replace(tzinfo=None) == local
    twice = start.utcoffset() != start.replace(fold=1).utcoffset()
    data = rgdocs.appointment(letter(datum=day, begintijd=clock)).data
    told = unfolded(data)["DTSTART"]
    assert told == local.strftime("%Y%m%dT%H%M00") or day.year < 1000
    if exists and not twice and day.year < 2038:
        zone = _zone_of(data)
        assert local.replace(tzinfo=zone).utcoffset() == start.utcoffset()


def _zone_of(data: bytes) -> tz.tzrangebase | object:
    """Return the zone that the file describes, read by another library."""
    text = data.decode()
    start, end = text.index("BEGIN:VTIMEZONE"), text.index("END:VTIMEZONE")
    return tz.tzical(io.StringIO(f"{text[start:end]}END:VTIMEZONE\n".replace("\r\n", "\n"))).get()


@pytest.mark.parametrize(("month", "hours"), [(1, 1), (7, 2), (12, 1)])
def test_summer_and_winter(month: int, hours: int) -> None:
    """An hour ahead of world time in winter, two in summer."""
    data = rgdocs.appointment(letter(datum=date(2026, month, 15))).data
    begin = event(data)["DTSTART"]
    assert isinstance(begin, datetime)
    assert begin.utcoffset() == timedelta(hours=hours)


def test_the_same_letter_is_the_same_appointment() -> None:
    """Same bytes, same id; another letter or namespace is another one."""
    first, again = rgdocs.appointment(LETTER, when=WHEN), rgdocs.appointment(LETTER, when=WHEN)
    assert first.data == again.data
    later = rgdocs.appointment(LETTER, when=WHEN + timedelta(days=1))
    other = rgdocs.appointment(LETTER, when=WHEN, namespace=UUID(int=7))
    ids = [event(one.data)["UID"] for one in (first, later, other)]
    ids.append(event(rgdocs.appointment(letter()).data)["UID"])
    assert ids[0] == ids[1]
    assert len(set(ids)) == 3


def test_without_an_end_it_has_none() -> None:
    """Nothing is made up."""
    assert "DTEND" not in event(rgdocs.appointment(letter()).data)


@pytest.mark.parametrize(
    ("proposal", "paths"),
    [
        ({"datum": None}, ["afspraak.datum"]),
        ({"begintijd": None}, ["afspraak.begintijd"]),
        (
            {"datum": None, "begintijd": None, "plaats": "x"},
            ["afspraak.begintijd", "afspraak.datum"],
        ),
        ({"datum": date(1990, 5, 28)}, ["afspraak.datum"]),
    ],
)
def test_what_is_no_appointment_is_refused(proposal: dict[str, object], paths: list[str]) -> None:
    """With every place at once."""
    with pytest.raises(InvalidRecord) as caught:
        rgdocs.appointment(letter(**proposal))
    assert sorted(one.path for one in caught.value.problems) == paths


def test_only_a_letter_has_one() -> None:
    """Of other records it is refused."""
    with pytest.raises(UsageError):
        rgdocs.appointment(rgdocs.Agenda())
    with pytest.raises(InvalidRecord):
        rgdocs.appointment(rgdocs.Uitnodiging())
