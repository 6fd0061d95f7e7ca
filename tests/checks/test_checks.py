"""Every guideline speaks where it should and is silent elsewhere; none ever refuses."""

from __future__ import annotations

from datetime import date, time
from typing import Any

import attrs
import pytest
from hypothesis import given

from rgdocs import checks, codec
from rgdocs.errors import Severity
from rgdocs.model import (
    Afzender,
    Agenda,
    Agendadoel,
    Agendapunt,
    Agendapunten,
    AntwoordenProfessionals,
    BesprokenClient,
    Client,
    Fasen,
    Geadresseerde,
    Gespreksvoorstel,
    HedenProfessionals,
    Kortetermijndoel,
    Omstander,
    Persoon,
    Qls100,
    Record,
    Resourcegroepplan,
    Signalering,
    Signaleringsplan,
    Sociogram,
    Uitnodiging,
    VerdiepingsgesprekProfessionals,
)
from rgdocs.model.fasen import Stap, Start
from rgdocs.testing import records

GOAL = Kortetermijndoel(ik_wil="Zwemmen", wie_doet_wat="Zus rijdt", hoe_te_zien="Twee keer gegaan")
PARTS: dict[str, Any] = {
    "signalen": ["Ik fluister"],
    "crisiscontacten": ["Mijn zus 06 00 00 00 31"],
    "geen": ["medicatie_helpt", "medicatie_niet"],
}
AROUND: dict[str, Any] = {
    "client": Client(naam="Dirk"),
    "datum": date(2025, 1, 31),
    "deelnemers": [Persoon(rol="mijn zus", telefoon="06 00 00 00 31")],
    "regieondersteuner": Persoon(naam="Karin Bosveld", telefoon="06 00 00 00 32"),
    "zorgverantwoordelijke": Persoon(naam="Pieter"),
}
PLAN = Resourcegroepplan(
    **AROUND, kortetermijndoelen=(GOAL,), signaleringsplan=Signalering(**PARTS)
)
SIGNALS = Signaleringsplan(**AROUND, **PARTS)


def alone(**changes: Any) -> Signaleringsplan:
    """Return the signaleringsplan that is without advice, changed."""
    return attrs.evolve(SIGNALS, **changes)


def plan(**changes: Any) -> Resourcegroepplan:
    """Return the plan that is without advice, changed."""
    return attrs.evolve(PLAN, **changes)


LETTER = Uitnodiging(
    client=BesprokenClient(naam="Yara"),
    geadresseerde=Geadresseerde(naam="Fatima"),
    aanspreekvorm="je",
    afzender=Afzender(telefoon="06 00 00 00 31"),
)
NO_PLACE = Gespreksvoorstel(datum=date(2026, 1, 31), begintijd=time(10))


def letter(**changes: Any) -> Uitnodiging:
    """Return the letter that is without advice, changed."""
    return attrs.evolve(LETTER, **changes)


AGENDA = Agenda(
    bijeenkomst="vervolg",
    voorzitter_informeel="Joris",
    punten=Agendapunten(doelen=Agendapunt(minuten=40), opening=Agendapunt(minuten=20)),
)


def agenda(**changes: Any) -> Agenda:
    """Return the agenda that is without advice, changed."""
    return attrs.evolve(AGENDA, **changes)


def parts(**changes: Any) -> Resourcegroepplan:
    """Return the same plan with its signaleringsplan changed."""
    return plan(signaleringsplan=Signalering(**{**PARTS, **changes}))


def advice(record: Record) -> set[tuple[str, str]]:
    """Return code and path of everything that is advised."""
    return {(one.code.removeprefix("advice."), one.path) for one in checks.check(record)}


@pytest.mark.parametrize("record", [PLAN, SIGNALS, AGENDA, LETTER])
def test_a_record_inside_every_guideline_gets_no_advice(record: Record) -> None:
    """So the cases below differ in one thing only."""
    assert checks.check(record) == ()


DRAWN = Omstander(naam="a", ring="daarna", kant="zorg")

CASES: list[tuple[str, Record, str]] = [
    ("client", plan(client=None), "client"),
    ("day", plan(datum=None), "datum"),
    ("regieondersteuner", plan(regieondersteuner=None), "regieondersteuner"),
    ("zorgverantwoordelijke", plan(zorgverantwoordelijke=None), "zorgverantwoordelijke"),
    ("members", plan(deelnemers=[]), "deelnemers"),
    ("open-number", plan(huisarts=Persoon(rol="arts", telefoon="06 …")), "huisarts.telefoon"),
    (
        "open-number",
        plan(belangrijke_anderen=[Persoon(rol="oom", telefoon="06...")]),
        "belangrijke_anderen.0.telefoon",
    ),
    (
        "no-summary",
        VerdiepingsgesprekProfessionals(
            antwoorden=AntwoordenProfessionals(heden=HedenProfessionals(merken_minder="x"))
        ),
        "samenvatting",
    ),
    ("long-goals", plan(langetermijndoelen=["a", "b", "c"]), "langetermijndoelen"),
    ("short-goals", plan(kortetermijndoelen=[GOAL] * 4), "kortetermijndoelen"),
    ("no-goal", plan(kortetermijndoelen=[]), "kortetermijndoelen"),
    (
        "goal-wish",
        plan(kortetermijndoelen=[GOAL, attrs.evolve(GOAL, ik_wil="")]),
        "kortetermijndoelen.1.ik_wil",
    ),
    (
        "goal-who",
        plan(kortetermijndoelen=[attrs.evolve(GOAL, wie_doet_wat="")]),
        "kortetermijndoelen.0.wie_doet_wat",
    ),
    (
        "goal-sign",
        plan(kortetermijndoelen=[attrs.evolve(GOAL, hoe_te_zien="")]),
        "kortetermijndoelen.0.hoe_te_zien",
    ),
    ("signaleringsplan", plan(signaleringsplan=None), "signaleringsplan"),
    ("top-five", Qls100(top_vijf=("a", "b", "c", "d", "e", "f")), "top_vijf"),
    ("letter-reader", letter(geadresseerde=None), "geadresseerde.naam"),
    ("letter-address", letter(aanspreekvorm=""), "aanspreekvorm"),
    ("letter-client", letter(client=None), "client.naam"),
    ("letter-proposal", letter(afspraak=NO_PLACE), "afspraak.plaats"),
    ("letter-sender", letter(afzender=Afzender(naam="Sanne")), "afzender"),
    (
        "agenda-hour",
        agenda(punten=Agendapunten(doelen=Agendapunt(minuten=40), opening=Agendapunt(minuten=21))),
        "punten",
    ),
    ("agenda-kind", agenda(bijeenkomst=""), "bijeenkomst"),
    (
        "agenda-point",
        agenda(punten=Agendapunten(waarden=Agendapunt(minuten=5))),
        "punten.waarden",
    ),
    ("agenda-chair", agenda(voorzitter_informeel=""), "voorzitter_informeel"),
    (
        "agenda-agreement",
        agenda(doelen=[Agendadoel(doel="a", wie_doet_wat="b"), Agendadoel(doel="c")]),
        "doelen.1.wie_doet_wat",
    ),
    (
        "not-drawn",
        Sociogram(mensen=(Omstander(naam="a", ring="daarna", in_groep="ja"),)),
        "mensen.0",
    ),
    ("nobody-in-group", Sociogram(mensen=(DRAWN,)), "mensen"),
    (
        "first-meeting",
        Fasen(
            startdatum=date(2025, 10, 6), start=Start(bijeenkomst=Stap(datum=date(2025, 10, 20)))
        ),
        "start.bijeenkomst",
    ),
    (
        "day-off",
        Fasen(start=Start(evaluatie=Stap(datum=date(2026, 4, 27)))),
        "start.evaluatie.datum",
    ),
    ("no-evaluation", Fasen(gedaan=("start.bijeenkomst",)), "start.evaluatie"),
    ("signs", parts(signalen=[]), "signaleringsplan.signalen"),
    ("signs", alone(signalen=[]), "signalen"),
    ("crisis-contact", parts(crisiscontacten=[]), "signaleringsplan.crisiscontacten"),
    (
        "unreachable",
        parts(crisiscontacten=["Karin 0900 0031", "de buren"]),
        "signaleringsplan.crisiscontacten.1",
    ),
    ("unreachable", alone(crisiscontacten=["Pieter"]), "crisiscontacten.0"),
    ("unreachable", alone(crisiscontacten=["oom 06 …"]), "crisiscontacten.0"),
    ("medication", parts(geen=["medicatie_helpt"]), "signaleringsplan.medicatie_niet"),
    (
        "contradiction",
        parts(helpt=["Praten.", "Wandelen"], helpt_niet=["Bellen", "praten"]),
        "signaleringsplan.helpt_niet.1",
    ),
    (
        "contradiction",
        parts(medicatie_helpt="De pil", medicatie_niet="de pil!", geen=[]),
        "signaleringsplan.medicatie_niet",
    ),
]


@pytest.mark.parametrize(("code", "record", "path"), CASES)
def test_one_thing_amiss_gives_one_advice(code: str, record: Record, path: str) -> None:
    """Exactly this advice, at exactly this place."""
    assert advice(record) == {(code, path)}


def test_every_guideline_has_a_case() -> None:
    """A new guideline without a test shows here; its id is its code."""
    assert {one.id for one in checks.GUIDELINES} == {code for code, _, _ in CASES}
    assert len({one.id for one in checks.GUIDELINES}) == len(checks.GUIDELINES)
    assert all(one.source for one in checks.GUIDELINES)


@pytest.mark.parametrize(
    "contact",
    ["Karin", "karin bosveld, regieondersteuner", "MIJN ZUS", "112", "Crisisdienst 0000 00 00 13"],
)
def test_a_contact_is_reachable_by_a_number_anywhere(contact: str) -> None:
    """In the contact itself, or with the person whose first name or role it is."""
    assert checks.check(parts(crisiscontacten=[contact])) == ()


def test_none_on_purpose_is_an_answer() -> None:
    """What stands in `geen` has been discussed."""
    every = ["signalen", "crisiscontacten", "medicatie_helpt", "medicatie_niet"]
    assert checks.check(parts(signalen=[], crisiscontacten=[], geen=every)) == ()


def test_the_limits_of_the_method_are_inside() -> None:
    """Two long-term and three short-term goals are no reason to speak."""
    assert checks.check(plan(langetermijndoelen=["a", "b"], kortetermijndoelen=[GOAL] * 3)) == ()


@given(records(max_size=300))
def test_advice_never_refuses(record: Record) -> None:
    """Any record is checked, in both languages alike, and stays a good record."""
    dutch, english = (checks.check(record, lang=lang) for lang in ("nl", "en"))
    assert [(p.code, p.path) for p in dutch] == [(p.code, p.path) for p in english]
    assert list(dutch) == sorted(dutch)
    assert {p.severity for p in dutch} <= {Severity.ADVICE}
    assert codec.loads(codec.dumps(record)) == record


def test_no_answer_stands_in_any_advice() -> None:
    """A token in every answer is in no message, hint or path."""
    token = "zxqj"
    goal = Kortetermijndoel(hoe_is_het_nu=token)
    record = Resourcegroepplan(
        client=Client(naam=token),
        deelnemers=(Persoon(naam=token, telefoon=f"{token} …"),),
        langetermijndoelen=(token,) * 3,
        kortetermijndoelen=(goal,) * 4,
        signaleringsplan=Signalering(
            helpt=(token,), helpt_niet=(token,), crisiscontacten=(f"{token} en {token}",)
        ),
    )
    found = checks.check(record)
    assert len(found) > 10
    assert not [one for one in found if token in repr(one) or token in str(one)]
