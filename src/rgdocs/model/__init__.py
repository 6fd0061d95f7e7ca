"""Stage 1, what people tell us: frozen records, no wording, no input or output."""

from __future__ import annotations

from rgdocs.model._kinds import IDS, KIND, MAX_COUNT, MAX_ITEMS, MAX_LINE, MAX_TEXT, RECORD, Kind
from rgdocs.model._text import canonical
from rgdocs.model.agenda import (
    AGENDAPUNTEN,
    ALLEEN,
    BIJEENKOMSTEN,
    Agenda,
    Agendadoel,
    Agendapunt,
    Agendapunten,
    VolgendeBijeenkomst,
)
from rgdocs.model.fasen import (
    AAN_TE_KRUISEN,
    FASEN,
    ONDERDELEN_VAN,
    STAPPEN,
    Fasen,
    Herorientatie,
    Planning,
    Stap,
    Start,
    Verdieping,
    Vervolg,
    Voorbereiding,
)
from rgdocs.model.folder import Folder
from rgdocs.model.gebieden import CATEGORIEEN, CONTACT_MET, GEBIEDEN
from rgdocs.model.gespreksvragen import (
    AntwoordenFamilie,
    AntwoordenNaasten,
    AntwoordenProfessionals,
    Bijzonderheden,
    HedenNaasten,
    HedenProfessionals,
    ToekomstNaasten,
    ToekomstProfessionals,
    VerledenFamilie,
    VerledenNaasten,
    VerledenProfessionals,
)
from rgdocs.model.gewone_dag import KOLOMMEN, RIJEN, Dagrij, GewoneDag
from rgdocs.model.people import VOORNAAMWOORDEN, BesprokenClient, Client, Persoon
from rgdocs.model.qls_100 import Qls100
from rgdocs.model.resourcegroepplan import Kortetermijndoel, Resourcegroepplan
from rgdocs.model.signaleringsplan import ONDERDELEN, Signalering, Signaleringsplan
from rgdocs.model.sociogram import IN_GROEP, KANTEN, RINGEN, Omstander, Sociogram
from rgdocs.model.themas import THEMAGROEPEN, THEMAS, Themaplan, Themas
from rgdocs.model.uitnodiging import (
    AANSPREEKVORMEN,
    RELATIES,
    Afzender,
    Geadresseerde,
    Gespreksvoorstel,
    Uitnodiging,
)
from rgdocs.model.vaardigheden import (
    WIE_DOEN_MEE,
    Aanbod,
    Leerafspraak,
    Leerwens,
    Terugblik,
    Vaardigheden,
)
from rgdocs.model.verdiepingsgesprek import (
    GESPREKSDELEN,
    Gespreksstart,
    Verdiepingsgesprek,
    VerdiepingsgesprekFamilie,
    VerdiepingsgesprekNaasten,
    VerdiepingsgesprekProfessionals,
)

Record = (
    Fasen
    | Folder
    | Sociogram
    | Resourcegroepplan
    | Signaleringsplan
    | Uitnodiging
    | Agenda
    | Vaardigheden
    | Themas
    | GewoneDag
    | Qls100
    | Verdiepingsgesprek
)
RECORDS: tuple[type[Record], ...] = (
    Fasen,
    Folder,
    Sociogram,
    Resourcegroepplan,
    Signaleringsplan,
    Uitnodiging,
    Agenda,
    GewoneDag,
    Qls100,
    VerdiepingsgesprekFamilie,
    VerdiepingsgesprekNaasten,
    VerdiepingsgesprekProfessionals,
    Vaardigheden,
    Themas,
)
"""Every record that is a document of its own, by its `soort`."""

__all__ = [
    "AANSPREEKVORMEN",
    "AAN_TE_KRUISEN",
    "AGENDAPUNTEN",
    "ALLEEN",
    "BIJEENKOMSTEN",
    "CATEGORIEEN",
    "CONTACT_MET",
    "FASEN",
    "GEBIEDEN",
    "GESPREKSDELEN",
    "IDS",
    "IN_GROEP",
    "KANTEN",
    "KIND",
    "KOLOMMEN",
    "MAX_COUNT",
    "MAX_ITEMS",
    "MAX_LINE",
    "MAX_TEXT",
    "ONDERDELEN",
    "ONDERDELEN_VAN",
    "RECORD",
    "RECORDS",
    "RELATIES",
    "RIJEN",
    "RINGEN",
    "STAPPEN",
    "THEMAGROEPEN",
    "THEMAS",
    "VOORNAAMWOORDEN",
    "WIE_DOEN_MEE",
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
    "Client",
    "Dagrij",
    "Fasen",
    "Folder",
    "Geadresseerde",
    "Gespreksstart",
    "Gespreksvoorstel",
    "GewoneDag",
    "HedenNaasten",
    "HedenProfessionals",
    "Herorientatie",
    "Kind",
    "Kortetermijndoel",
    "Leerafspraak",
    "Leerwens",
    "Omstander",
    "Persoon",
    "Planning",
    "Qls100",
    "Record",
    "Resourcegroepplan",
    "Signalering",
    "Signaleringsplan",
    "Sociogram",
    "Stap",
    "Start",
    "Terugblik",
    "Themaplan",
    "Themas",
    "ToekomstNaasten",
    "ToekomstProfessionals",
    "Uitnodiging",
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
    "canonical",
]
