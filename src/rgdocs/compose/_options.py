"""What a caller may choose about a final: which questions, and which part of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

import attrs

from rgdocs.errors import UsageError
from rgdocs.forms import Form, OutputKind
from rgdocs.model import BesprokenClient
from rgdocs.problems import problem

if TYPE_CHECKING:
    from rgdocs.model import Record

ANSWERED, ALL = "answered", "all"
QUESTIONS = (ANSWERED, ALL)


@attrs.frozen(kw_only=True)
class Options:
    """`questions`: "answered" leaves out what was not answered, "all" prints every question.

    `part`: the id of the one part that is printed, "" for the whole document.
    """

    questions: str = ANSWERED
    part: str = ""


USUAL = Options()

HEAD = frozenset({"client", "datum", "met_wie", "door"})
"""What stands above a part that is printed alone: about whom, when, with whom, by whom."""
_PERSON = ("met_wie", "door")


def refuse(form: Form, kind: OutputKind, options: Options, lang: str) -> None:
    """Raise UsageError when the form or the kind of output does not know the choice."""
    if options.questions not in QUESTIONS:
        known = ", ".join(QUESTIONS)
        raise UsageError(problem("usage.questions", "", lang=lang, known=known))
    if options.questions != ANSWERED and not (form.kiest_vragen and kind is OutputKind.FINAL):
        raise UsageError(problem("usage.questions-here", "", lang=lang))
    if options.part and options.part not in form.los:
        known = ", ".join(form.los) or "-"
        raise UsageError(problem("usage.part", "", lang=lang, known=known))
    if options.part and kind is not OutputKind.FINAL:
        raise UsageError(problem("usage.part-final", "", lang=lang))


def only(record: Record, part: str) -> Record:
    """Return a record that holds nothing but one of its parts and the names above it.

    Why a record: what is not in it can be on no page, in no property and in no attachment.
    """
    if not part:
        return record
    fields = attrs.fields_dict(type(record))
    gone = {name: one.default for name, one in fields.items() if name not in {*HEAD, part}}
    unreachable = {
        name: attrs.evolve(person, telefoon="", email="")
        for name in _PERSON
        if (person := getattr(record, name, None)) is not None
    }
    changes: dict[str, Any] = {**gone, **unreachable}
    if isinstance(client := getattr(record, "client", None), BesprokenClient):
        changes["client"] = attrs.evolve(client, voornaamwoord="")
    kept: Any = record
    return cast("Record", attrs.evolve(kept, **changes))
