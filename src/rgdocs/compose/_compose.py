"""From a form, a pack and perhaps a record to one plain dict for the Word template."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

import attrs

from rgdocs.compose import (
    agenda,
    fasen,
    folder,
    gewone_dag,
    kaart,
    qls_100,
    resourcegroepplan,
    signaleringsplan,
    sociogram,
    themas,
    uitnodiging,
    vaardigheden,
    verdiepingsgesprek_familie,
    verdiepingsgesprek_naasten,
    verdiepingsgesprek_professionals,
)
from rgdocs.compose._messages import MESSAGES
from rgdocs.compose._nodes import Node, Nodes
from rgdocs.compose._options import USUAL, Options, only, refuse
from rgdocs.compose._parts import shown
from rgdocs.compose._wording import own
from rgdocs.errors import UsageError
from rgdocs.forms import Form, OutputKind, catalogue
from rgdocs.model import Signaleringsplan
from rgdocs.packs import CARD, KAART, TOOLKIT, Pack
from rgdocs.problems import problem

if TYPE_CHECKING:
    from rgdocs.model import Record

Answers = Callable[[Nodes, Any], Node]

ANSWERS: dict[str, Answers] = {
    "fasen": fasen.answers,
    "folder": folder.answers,
    "sociogram": sociogram.answers,
    "resourcegroepplan": resourcegroepplan.answers,
    "signaleringsplan": signaleringsplan.answers,
    "verdiepingsgesprek-familie": verdiepingsgesprek_familie.answers,
    "verdiepingsgesprek-naasten": verdiepingsgesprek_naasten.answers,
    "verdiepingsgesprek-professionals": verdiepingsgesprek_professionals.answers,
    "uitnodiging": uitnodiging.answers,
    "agenda": agenda.answers,
    "vaardigheden": vaardigheden.answers,
    "themas": themas.answers,
    "gewone-dag": gewone_dag.answers,
    "qls-100": qls_100.answers,
}
"""Document id -> the function that makes its tree of answers."""


@attrs.frozen(kw_only=True)
class Composed:
    """One document, ready for its Word template."""

    context: dict[str, Any] = attrs.field(repr=False)
    """What the template sees: dicts, lists, strings, numbers, and the message function `_`."""
    title: str
    """Name of the document; never of a client."""
    filename: str
    """Name of its file without ending; never of a client."""

    @property
    def tips(self) -> dict[str, str]:
        """Return the path of every answer on paper -> its full question; a PDF tells them."""
        return _tips(self.context["v"])


@attrs.frozen(kw_only=True)
class Described:
    """A form in the words of a pack."""

    titel: str
    uitleg: str
    wie_vult_in: str
    wie_ziet: str


def compose(
    form: Form,
    kind: OutputKind | str,
    *,
    pack: Pack,
    record: Record | None = None,
    when: datetime,
    options: Options = USUAL,
    lang: str = "nl",
) -> Composed:
    """Return one document: blank, prefilled or final.

    A blank one takes no record, the others take one of the form's own class; else UsageError, told
    in `lang`. `when` is the moment that the file carries; without a time zone it is UTC. `options`
    are the choices that some forms leave for a final; else UsageError too. A pack in the edition
    for the wallet makes the signaleringsplan, blank or final, and nothing else: UsageError.
    """
    kind = _kind(kind, lang)
    _fitting(form, kind, record, lang)
    refuse(form, kind, options, lang)
    other = form.record is not Signaleringsplan or kind is OutputKind.PREFILLED
    if pack.editie == KAART and other:
        raise UsageError(problem("usage.card", "", lang=lang))
    pack = uitnodiging.addressed(pack, record)
    part = options.part
    printed = record if record is None else only(record, part)
    card = pack.editie == KAART
    make: Answers = kaart.answers if card else ANSWERS[form.id]
    answers = make(Nodes.of(form, kind, pack, options), printed)
    titel = _part_said(form, part, pack) if part else _said(form, "titel", pack)
    if card:
        titel = own(f"{CARD}.form.titel", pack).say()
    document = {
        "id": CARD if card else form.id,
        "deel": part,
        "titel": titel,
        "kop": titel if part or card else heading(form, kind, answers, pack),
        "versie": form.versie,
        "vertrouwelijk": form.vertrouwelijk,
    }
    context = context_of(document, kind, pack, when, answers.get("genoemd", {}))
    context |= {"v": answers, "onderdeel": {} if card else shown(form, pack, answers)}
    stem = f"{form.id}-{part}" if part else form.id
    return Composed(context=context, title=titel, filename=stem)


def toolkit(*, pack: Pack, when: datetime) -> Composed:
    """Return the cover and contents of all blank forms together."""
    titel = pack.message("toolkit.form.titel", MESSAGES["toolkit.form.titel"])
    document = {
        "id": TOOLKIT,
        "deel": "",
        "titel": titel,
        "kop": titel,
        "versie": "1",
        "vertrouwelijk": False,
    }
    context = context_of(document, OutputKind.BLANK, pack, when)
    context |= {"v": {}, "onderdeel": {}, "inhoud": [_entry(form, pack) for form in catalogue()]}
    return Composed(context=context, title=titel, filename=TOOLKIT)


def describe(form: Form, *, pack: Pack) -> Described:
    """Return what a form is called, what it is for, who fills it in and who may see it."""
    parts = ("titel", "uitleg", "wie_vult_in", "wie_ziet")
    return Described(**{part: _said(form, part, pack) for part in parts})


def _entry(form: Form, pack: Pack) -> Node:
    told = describe(form, pack=pack)
    who = pack.message("toolkit.wie", MESSAGES["toolkit.wie"], wie=told.wie_vult_in)
    return {
        "titel": told.titel,
        "anker": f"doc_{form.id.replace('-', '_')}",
        "uitleg": f"{told.uitleg} {who}",
        "wie": told.wie_vult_in,
        "ziet": told.wie_ziet,
    }


def _kind(kind: str, lang: str) -> OutputKind:
    if kind not in list(OutputKind):
        raise UsageError(problem("usage.kind", "", lang=lang, known=", ".join(OutputKind)))
    return OutputKind(kind)


def _fitting(form: Form, kind: OutputKind, record: Record | None, lang: str) -> None:
    if kind is OutputKind.BLANK and record is None:
        return
    if kind is OutputKind.BLANK:
        raise UsageError(problem("record.blank", "", lang=lang))
    if record is None:
        raise UsageError(problem("record.missing", "", lang=lang))
    if type(record) is not form.record:
        raise UsageError(problem("record.form", "", lang=lang, known=record.soort))


def context_of(
    document: Node,
    kind: OutputKind,
    pack: Pack,
    when: datetime,
    named: Mapping[str, str] = MappingProxyType({}),
) -> Node:
    """Return what stands around the answers; `named` is what every text may name."""
    moment = when.replace(tzinfo=UTC) if when.tzinfo is None else when.astimezone(UTC)
    return {
        "kind": kind.value,
        "blank": kind is OutputKind.BLANK,
        "prefilled": kind is OutputKind.PREFILLED,
        "final": kind is OutputKind.FINAL,
        "formulier": kind is not OutputKind.FINAL,
        "document": document,
        "organisatie": attrs.asdict(pack.organisatie) | {"logo_tekst": pack.huisstijl.logo_tekst},
        "pack": {"id": pack.id},
        "taal": pack.taal,
        "vertaling": _translation(pack),
        "gemaakt": moment.strftime("%Y-%m-%dT%H:%M:%SZ"),
        "_": _messages(document["id"], pack, named),
    }


def _translation(pack: Pack) -> str:
    """Return the sentence that says that a document is a translation, "" for the Dutch ones."""
    return "" if pack.taal.startswith("nl") else own("document.vertaling", pack).say()


def _messages(document: str, pack: Pack, named: Mapping[str, str]) -> Callable[..., str]:
    def message(source: str, place: str, **params: object) -> str:
        """Return the text of the template at `place` in the words of the pack."""
        return pack.message(f"{document}.{place}", source, **{**named, **params})

    return message


def _said(form: Form, part: str, pack: Pack, **params: object) -> str:
    return pack.message(f"{form.id}.form.{part}", getattr(form, part), **params)


def _part_said(form: Form, part: str, pack: Pack) -> str:
    return pack.message(f"{form.id}.los.{part}", form.los[part])


def heading(form: Form, kind: OutputKind, answers: Node, pack: Pack) -> str:
    naam = answers.get("client", {}).get("naam", {}).get("tekst", "")
    if kind is OutputKind.FINAL and naam:
        return _said(form, "kop_van", pack, naam=naam)
    return _said(form, "kop", pack)


def _tips(answers: Node) -> dict[str, str]:
    """Return path -> full question of every node in a tree."""
    found: dict[str, str] = {}
    waiting: list[object] = [answers]
    while waiting:
        one = waiting.pop()
        if isinstance(one, list):
            waiting += one
        elif isinstance(one, dict):
            if "tip" in one:
                found[one["pad"]] = one["tip"]
            waiting += [inner for inner in one.values() if isinstance(inner, dict | list)]
    return found
