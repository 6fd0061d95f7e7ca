"""A letter that can be sent: to whom, from whom, about when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rgdocs.checks._guideline import Guideline
from rgdocs.model import Uitnodiging
from rgdocs.problems import Fault, fault

if TYPE_CHECKING:
    from collections.abc import Iterator


def _reader(record: Uitnodiging) -> Iterator[Fault]:
    if record.geadresseerde is None or not record.geadresseerde.naam:
        yield fault("advice.letter-reader", "geadresseerde.naam")


def _address(record: Uitnodiging) -> Iterator[Fault]:
    if not record.aanspreekvorm:
        yield fault("advice.letter-address", "aanspreekvorm")


def _client(record: Uitnodiging) -> Iterator[Fault]:
    if record.client is None or not record.client.naam:
        yield fault("advice.letter-client", "client.naam")


def _proposal(record: Uitnodiging) -> Iterator[Fault]:
    """Yield what a proposal lacks; a letter without any asks the reader for a moment."""
    for name in ("datum", "begintijd", "plaats"):
        if record.afspraak is not None and not getattr(record.afspraak, name):
            yield fault("advice.letter-proposal", f"afspraak.{name}")


def _sender(record: Uitnodiging) -> Iterator[Fault]:
    writer = record.afzender
    if writer is None or not (writer.telefoon or writer.email):
        yield fault("advice.letter-sender", "afzender")


_ONE = (Uitnodiging,)

LETTER = (
    Guideline("letter-reader", "001 bijlage 5", _ONE, _reader),
    Guideline("letter-address", "001 bijlage 5", _ONE, _address),
    Guideline("letter-client", "001 bijlage 5", _ONE, _client),
    Guideline("letter-proposal", "001 bijlage 5", _ONE, _proposal),
    Guideline("letter-sender", "001 bijlage 5", _ONE, _sender),
)
