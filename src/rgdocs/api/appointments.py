"""The proposed talk of an invitation as an appointment for a calendar (iCalendar, RFC 5545).

Why its title says so little: a calendar is seen by others, at work and at home.
"""

from __future__ import annotations

import hashlib
from datetime import datetime, timedelta
from typing import TYPE_CHECKING
from uuid import UUID, uuid5
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event, Timezone, TimezoneDaylight, TimezoneStandard, vRecur, vText

from rgdocs import codec, compose
from rgdocs.api._catalogue import get_pack
from rgdocs.api._document import ICS, Document
from rgdocs.api._make import checked, moment_of
from rgdocs.errors import InvalidRecord, UsageError
from rgdocs.model import Uitnodiging
from rgdocs.problems import problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rgdocs.api import Taal, Which
    from rgdocs.errors import Problem
    from rgdocs.model import Gespreksvoorstel, Record
    from rgdocs.packs import Pack

ZONE = "Europe/Amsterdam"
FIRST_YEAR = 1997
"""Since then the clock changes on the last Sundays of March and October."""
NAMESPACE = UUID("4b1f0a9e-6d2c-5a57-9f43-0c4d8f2e7a10")
"""Makes the id of an appointment out of its letter, when the caller has no namespace."""


class _Text(vText):
    """A text escaped as RFC 5545 says; vText takes a backslash with an N for a line break."""

    def to_ical(self) -> bytes:
        """Return the escaped text."""
        plain = str(self).replace("\\", "\\\\").replace("\n", "\\n")
        return plain.replace(";", "\\;").replace(",", "\\,").encode()


def appointment(
    record: Record,
    *,
    namespace: UUID | None = None,
    pack: Which = None,
    when: datetime | None = None,
    taal: Taal | None = None,
    lang: str = "nl",
) -> Document:
    """Return the talk that an invitation proposes as a calendar file (iCalendar, .ics).

    Its title is neutral and names the writer only; the place stands in it letter for letter. Times
    are those of the Netherlands, summer and winter. The id of the appointment follows from the
    letter and `namespace`: the same letter is the same appointment. `when` is its DTSTAMP; `pack`
    and `taal` as in `blank`. Raises InvalidRecord for a proposal without a date and a beginning,
    UsageError for another record.
    """
    checked(record, lang)
    if not isinstance(record, Uitnodiging):
        raise UsageError(problem("usage.appointment", "", lang=lang, known=Uitnodiging.soort))
    proposal = record.afspraak
    missing = tuple(_missing(proposal, lang))
    if missing or proposal is None:
        raise InvalidRecord(missing)
    house = get_pack(pack, lang=lang, taal=taal)
    event = _event(proposal)
    event["summary"] = _Text(_title(record, house))
    event["uid"] = _Text(_id(record, namespace or NAMESPACE))
    event.add("dtstamp", moment_of(when, record))
    return Document(
        data=_calendar(event).to_ical(), media_type=ICS, filename=f"{Uitnodiging.soort}.ics"
    )


def _missing(proposal: Gespreksvoorstel | None, lang: str) -> Iterator[Problem]:
    """Yield what an appointment needs and the proposal does not say."""
    for name in ("datum", "begintijd"):
        if proposal is None or getattr(proposal, name) is None:
            yield problem("appointment.missing", f"afspraak.{name}", lang=lang)
    if proposal and proposal.datum and proposal.datum.year < FIRST_YEAR:
        yield problem("appointment.year", "afspraak.datum", lang=lang, year=FIRST_YEAR)


def _event(proposal: Gespreksvoorstel) -> Event:
    event = Event()
    for name, clock in (("dtstart", proposal.begintijd), ("dtend", proposal.eindtijd)):
        if proposal.datum is not None and clock is not None:
            moment = datetime.combine(proposal.datum, clock, ZoneInfo(ZONE))
            event.add(name, moment, parameters={"TZID": ZONE})
    if proposal.plaats:
        event["location"] = _Text(proposal.plaats)
    event.add("status", "TENTATIVE")
    event.add("class", "PRIVATE")
    return event


def _title(record: Uitnodiging, house: Pack) -> str:
    naam = record.afzender.naam if record.afzender else ""
    key = "afspraak.titel_met" if naam else "afspraak.titel"
    return house.message(key, compose.MESSAGES[key], **({"naam": naam} if naam else {}))


def _id(record: Uitnodiging, namespace: UUID) -> str:
    digest = hashlib.sha256(codec.dumps(record).encode()).hexdigest()
    return str(uuid5(namespace, digest))


def _calendar(event: Event) -> Calendar:
    calendar = Calendar()
    calendar.add("prodid", "-//rgdocs//uitnodiging//NL")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add_component(_zone())
    calendar.add_component(event)
    return calendar


def _zone() -> Timezone:
    """Return the clock of the Netherlands by its rule, whatever the tables of this machine say."""
    zone = Timezone()
    zone.add("tzid", ZONE)
    winter, summer = timedelta(hours=1), timedelta(hours=2)
    zone.add_component(_change(TimezoneDaylight(), "CEST", 3, 31, winter, summer))
    zone.add_component(_change(TimezoneStandard(), "CET", 10, 27, summer, winter))
    return zone


def _change(
    part: TimezoneDaylight | TimezoneStandard,
    name: str,
    month: int,
    first: int,
    before: timedelta,
    after: timedelta,
) -> TimezoneDaylight | TimezoneStandard:
    """Return one of the yearly changes, from its day in 1996 on; at 1:00 of world time."""
    clock = before.seconds // 3600 + 1
    part.add("tzname", name)
    part.add("dtstart", datetime(FIRST_YEAR - 1, month, first, clock))
    part.add("tzoffsetfrom", before)
    part.add("tzoffsetto", after)
    part.add("rrule", vRecur(freq="yearly", bymonth=month, byday="-1su"))
    return part
