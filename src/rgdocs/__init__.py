"""Typed forms for resourcegroepen: blank or filled, as Word and as accessible, fillable PDF.

The stages, in the order that an answer goes through them; each may only know those before it:

    model     what people tell us: frozen records
    forms     what the paper asks: the questions, as data
    codec     JSON to record and back, every problem at once
    checks    the method's guidelines: advice, never a refusal
    compare   two records of a kind -> what changed
    packs     an organisation's house style, words and templates
    compose   record + form + pack -> one plain dict
    word      dict + Word template -> Word file
    pdf       Word file -> PDF: tagged, archival, fillable
    collect   filled Word or PDF file -> record, with what has no place
    lint      Word template -> everything that is wrong with it
    api       the functions named here
    cli       the command `rgdocs`

Nothing is imported until it is used, so `import rgdocs` costs next to nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rgdocs import api
    from rgdocs.api import (
        Change,
        Diff,
        Document,
        Reading,
        Receipt,
        blank,
        bundle,
        catalogue,
        check,
        convert,
        diff,
        dumps,
        load,
        loads,
        read,
        render,
        render_diff,
        render_many,
        schema,
        toolkit,
    )
    from rgdocs.api.appointments import appointment
    from rgdocs.errors import (
        BugInRgdocs,
        ExitCode,
        InvalidRecord,
        OutputError,
        PackError,
        Problem,
        RgdocsError,
        Severity,
        TemplateError,
        UnreadableFile,
        UsageError,
        Warned,
    )
    from rgdocs.model import (
        Aanbod,
        Afzender,
        Agenda,
        Agendadoel,
        Agendapunt,
        Agendapunten,
        AntwoordenFamilie,
        AntwoordenNaasten,
        AntwoordenProfessionals,
        BesprokenClient,
        Bijzonderheden,
        Client,
        Dagrij,
        Fasen,
        Folder,
        Geadresseerde,
        Gespreksstart,
        Gespreksvoorstel,
        GewoneDag,
        HedenNaasten,
        HedenProfessionals,
        Herorientatie,
        Kortetermijndoel,
        Leerafspraak,
        Leerwens,
        Omstander,
        Persoon,
        Planning,
        Qls100,
        Record,
        Resourcegroepplan,
        Signalering,
        Signaleringsplan,
        Sociogram,
        Stap,
        Start,
        Terugblik,
        Themaplan,
        Themas,
        ToekomstNaasten,
        ToekomstProfessionals,
        Uitnodiging,
        Vaardigheden,
        Verdieping,
        Verdiepingsgesprek,
        VerdiepingsgesprekFamilie,
        VerdiepingsgesprekNaasten,
        VerdiepingsgesprekProfessionals,
        VerledenFamilie,
        VerledenNaasten,
        VerledenProfessionals,
        Vervolg,
        VolgendeBijeenkomst,
        Voorbereiding,
    )

    __version__: str

__all__ = [
    "Aanbod",
    "Afzender",
    "Agenda",
    "Agendadoel",
    "Agendapunt",
    "Agendapunten",
    "AntwoordenFamilie",
    "AntwoordenNaasten",
    "AntwoordenProfessionals",
    "BesprokenClient",
    "Bijzonderheden",
    "BugInRgdocs",
    "Change",
    "Client",
    "Dagrij",
    "Diff",
    "Document",
    "ExitCode",
    "Fasen",
    "Folder",
    "Geadresseerde",
    "Gespreksstart",
    "Gespreksvoorstel",
    "GewoneDag",
    "HedenNaasten",
    "HedenProfessionals",
    "Herorientatie",
    "InvalidRecord",
    "Kortetermijndoel",
    "Leerafspraak",
    "Leerwens",
    "Omstander",
    "OutputError",
    "PackError",
    "Persoon",
    "Planning",
    "Problem",
    "Qls100",
    "Reading",
    "Receipt",
    "Record",
    "Resourcegroepplan",
    "RgdocsError",
    "Severity",
    "Signalering",
    "Signaleringsplan",
    "Sociogram",
    "Stap",
    "Start",
    "TemplateError",
    "Terugblik",
    "Themaplan",
    "Themas",
    "ToekomstNaasten",
    "ToekomstProfessionals",
    "Uitnodiging",
    "UnreadableFile",
    "UsageError",
    "Vaardigheden",
    "Verdieping",
    "Verdiepingsgesprek",
    "VerdiepingsgesprekFamilie",
    "VerdiepingsgesprekNaasten",
    "VerdiepingsgesprekProfessionals",
    "VerledenFamilie",
    "VerledenNaasten",
    "VerledenProfessionals",
    "Vervolg",
    "VolgendeBijeenkomst",
    "Voorbereiding",
    "Warned",
    "__version__",
    "api",
    "appointment",
    "blank",
    "bundle",
    "catalogue",
    "check",
    "convert",
    "diff",
    "dumps",
    "load",
    "loads",
    "read",
    "render",
    "render_diff",
    "render_many",
    "schema",
    "toolkit",
]

_HOME = {
    "appointment": "rgdocs.api.appointments",
    **dict.fromkeys(
        (
            "Change",
            "Diff",
            "Document",
            "Reading",
            "Receipt",
            "blank",
            "bundle",
            "catalogue",
            "check",
            "diff",
            "convert",
            "dumps",
            "load",
            "loads",
            "read",
            "render",
            "render_diff",
            "render_many",
            "schema",
            "toolkit",
        ),
        "rgdocs.api",
    ),
    **dict.fromkeys(
        (
            "Afzender",
            "Geadresseerde",
            "Gespreksvoorstel",
            "Uitnodiging",
            "Agenda",
            "Agendadoel",
            "Agendapunt",
            "Agendapunten",
            "VolgendeBijeenkomst",
            "AntwoordenFamilie",
            "AntwoordenNaasten",
            "AntwoordenProfessionals",
            "Bijzonderheden",
            "HedenNaasten",
            "HedenProfessionals",
            "ToekomstNaasten",
            "ToekomstProfessionals",
            "VerledenFamilie",
            "VerledenNaasten",
            "VerledenProfessionals",
            "Gespreksstart",
            "Verdiepingsgesprek",
            "VerdiepingsgesprekFamilie",
            "VerdiepingsgesprekNaasten",
            "VerdiepingsgesprekProfessionals",
            "BesprokenClient",
            "Client",
            "Dagrij",
            "Folder",
            "GewoneDag",
            "Kortetermijndoel",
            "Omstander",
            "Persoon",
            "Qls100",
            "Record",
            "Resourcegroepplan",
            "Signalering",
            "Signaleringsplan",
            "Sociogram",
            "Fasen",
            "Herorientatie",
            "Planning",
            "Stap",
            "Start",
            "Verdieping",
            "Vervolg",
            "Voorbereiding",
            "Aanbod",
            "Leerafspraak",
            "Leerwens",
            "Terugblik",
            "Vaardigheden",
            "Themaplan",
            "Themas",
        ),
        "rgdocs.model",
    ),
}
"""Where a public name lives, when that is not `rgdocs.errors`."""


def __getattr__(name: str) -> object:
    """Import a public name when it is first asked for."""
    if name == "__version__":
        return import_module("importlib.metadata").version("rgdocs")
    if name == "api":
        return import_module("rgdocs.api")
    if name not in __all__:
        raise AttributeError(f"module 'rgdocs' has no attribute {name!r}")
    return getattr(import_module(_HOME.get(name, "rgdocs.errors")), name)


def __dir__() -> list[str]:
    """Name what is public."""
    return __all__
