"""What an interview still owes to the client."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rgdocs.checks._guideline import Guideline
from rgdocs.model import (
    Verdiepingsgesprek,
    VerdiepingsgesprekFamilie,
    VerdiepingsgesprekNaasten,
    VerdiepingsgesprekProfessionals,
)
from rgdocs.problems import Fault, fault

if TYPE_CHECKING:
    from collections.abc import Iterator


def _summary(record: Verdiepingsgesprek) -> Iterator[Fault]:
    if record.antwoorden is not None and not record.samenvatting:
        yield fault("advice.no-summary", "samenvatting")


_TALKS = (VerdiepingsgesprekFamilie, VerdiepingsgesprekNaasten, VerdiepingsgesprekProfessionals)

TALKS = (Guideline("no-summary", "001 bijlage 6, Start", _TALKS, _summary),)
