"""The answers of the three verdiepingsgesprekken: one for each question that a list has.

The 69 questions keep their names in every list that asks them. Family and close ones are asked the
same about now and later, professionals a part of it. Which item of the source each belongs to
stands with its words, in `forms/gedeeld/verdieping.toml`.
"""

from __future__ import annotations

import attrs

from rgdocs.model._base import Base, one, text


@attrs.frozen(kw_only=True)
class Bijzonderheden(Base):
    """What stood out in the years at home and at school."""

    voor_vier: str = text()
    basisschool: str = text()
    middelbaar: str = text()


@attrs.frozen(kw_only=True)
class VerledenFamilie(Base):
    """How it was, as family tells it. Source: 001 bijlage 6a."""

    familie_erfelijkheid: str = text()
    zwangerschap_eerste_jaar: str = text()
    ziekte_kindertijd: str = text()
    anders_kindertijd: str = text()
    opgemerkt_door_anderen: str = text()
    bijzonderheden: Bijzonderheden | None = one(Bijzonderheden)
    na_middelbare_school: str = text()
    middelengebruik: str = text()
    contact_geweest: str = text()
    leven_ervoor: str = text()
    verandering: str = text()
    gedachte_bij_ziek: str = text()
    eigen_reactie: str = text()


@attrs.frozen(kw_only=True)
class VerledenNaasten(Base):
    """How it was, as other close ones tell it. Source: 001 bijlage 6b."""

    kennen_duur: str = text()
    kennen_hoe: str = text()
    anders_bij_kennismaking: str = text()
    middelengebruik: str = text()
    middelen_samen: str = text()
    contact_geweest: str = text()
    leven_ervoor: str = text()
    verandering: str = text()
    gedachte_bij_ziek: str = text()
    eigen_reactie: str = text()


@attrs.frozen(kw_only=True)
class VerledenProfessionals(Base):
    """How it was, as professionals tell it. Source: 001 bijlage 6c."""

    betrokken_duur: str = text()
    verwijzing: str = text()
    toestand_bij_kennismaking: str = text()
    middelengebruik: str = text()
    contact_geweest: str = text()
    wat_hielp: str = text()


@attrs.frozen(kw_only=True)
class HedenNaasten(Base):
    """How it is now, as family and other close ones tell it. Source: 001 bijlage 6a and 6b."""

    persoonlijkheid: str = text()
    contact_hoe_vaak: str = text()
    hoe_gaat_client: str = text()
    erover_spreken: str = text()
    vertelt_zelf: str = text()
    psychische_problemen: str = text()
    andere_problemen: str = text()
    verhouding_tot_problemen: str = text()
    problemen_bespreekbaar: str = text()
    merken_minder: str = text()
    omstandigheden_minder: str = text()
    signalen_herken_jij: str = text()
    signalen_herkent_client: str = text()
    signalen_betrokken: str = text()
    handelen: str = text()
    handelen_meestal: str = text()
    omstandigheden_beter: str = text()
    ziekte_informatie: str = text()
    diagnose_bekend: str = text()
    diagnose_bespreekbaar: str = text()
    medicatie_gebruik_reden: str = text()
    medicatie_verschil: str = text()
    medicatie_beter_slechter: str = text()
    andere_behandeling: str = text()
    behandeling_verandering: str = text()
    behandeling_beter_slechter: str = text()
    hoe_gaat_met_jou: str = text()


@attrs.frozen(kw_only=True)
class HedenProfessionals(Base):
    """How it is now, as professionals tell it. Source: 001 bijlage 6c."""

    persoonlijkheid: str = text()
    contact_hoe_vaak: str = text()
    hoe_gaat_client: str = text()
    vertelt_zelf: str = text()
    psychische_problemen: str = text()
    merken_minder: str = text()
    omstandigheden_minder: str = text()
    signalen_herken_jij: str = text()
    signalen_herkent_client: str = text()
    omstandigheden_beter: str = text()
    ziekte_informatie: str = text()
    diagnose_bekend: str = text()
    diagnose_bespreekbaar: str = text()
    medicatie_gebruik_reden: str = text()
    medicatie_verschil: str = text()
    medicatie_beter_slechter: str = text()
    andere_behandeling: str = text()
    behandeling_verandering: str = text()
    behandeling_beter_slechter: str = text()
    lastig_in_contact: str = text()


@attrs.frozen(kw_only=True)
class ToekomstNaasten(Base):
    """What is to come, as family and other close ones see it. Source: 001 bijlage 6a and 6b."""

    hulp_nodig: str = text()
    informatie_genoeg: str = text()
    kennis_client: str = text()
    hulp_gezocht: str = text()
    toekomstbeeld: str = text()
    doelen_bekend: str = text()
    invloed_op_leven: str = text()
    irritatie: str = text()
    irritatie_tonen: str = text()
    reactie_op_boosheid: str = text()
    beslissen_voor: str = text()
    gevoelens_tonen: str = text()
    schikken: str = text()
    duidelijk_zijn: str = text()
    onderwerpen_bespreken: str = text()
    problemen_bespreken: str = text()
    tips: str = text()
    schuld_schaamte: str = text()
    eigen_steun: str = text()
    informatie_nodig: str = text()


@attrs.frozen(kw_only=True)
class ToekomstProfessionals(Base):
    """What is to come, as professionals see it. Source: 001 bijlage 6c."""

    informatie_genoeg: str = text()
    kennis_client: str = text()
    doelen_bekend: str = text()
    irritatie: str = text()
    irritatie_tonen: str = text()
    beslissen_voor: str = text()
    duidelijk_zijn: str = text()
    onderwerpen_bespreken: str = text()
    problemen_bespreken: str = text()
    tips: str = text()
    eigen_steun: str = text()
    informatie_nodig: str = text()


@attrs.frozen(kw_only=True)
class AntwoordenFamilie(Base):
    """The answers of family, by part."""

    verleden: VerledenFamilie | None = one(VerledenFamilie)
    heden: HedenNaasten | None = one(HedenNaasten)
    toekomst: ToekomstNaasten | None = one(ToekomstNaasten)


@attrs.frozen(kw_only=True)
class AntwoordenNaasten(Base):
    """The answers of other close ones, by part."""

    verleden: VerledenNaasten | None = one(VerledenNaasten)
    heden: HedenNaasten | None = one(HedenNaasten)
    toekomst: ToekomstNaasten | None = one(ToekomstNaasten)


@attrs.frozen(kw_only=True)
class AntwoordenProfessionals(Base):
    """The answers of professionals, by part."""

    verleden: VerledenProfessionals | None = one(VerledenProfessionals)
    heden: HedenProfessionals | None = one(HedenProfessionals)
    toekomst: ToekomstProfessionals | None = one(ToekomstProfessionals)
