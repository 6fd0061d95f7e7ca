"""Which parts of a form are printed: a pack may leave some out, and never an answer with them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from rgdocs.compose._nodes import Node
    from rgdocs.forms import Deel, Form
    from rgdocs.packs import Pack

CONTACTS = "contact"
"""The part that also shows how to reach people who are named in other parts."""


def shown(form: Form, pack: Pack, answers: Node) -> Mapping[str, bool]:
    """Return for each part of a form whether it is printed.

    A part that the pack leaves out is printed nevertheless when the record has answers for it.
    """
    return {
        part.id: not pack.is_off(form.id, part.id) or _given(part, answers) for part in form.delen
    }


def _given(part: Deel, answers: Node) -> bool:
    keys = {vraag.pad.partition(".")[0] for vraag in part.vragen}
    if any(answers[key]["gegeven"] for key in keys):
        return True
    rows = answers.get("contactrijen", ()) if part.id == CONTACTS else ()
    return any(row["persoon"][way]["gegeven"] for row in rows for way in ("telefoon", "email"))
