"""Keeps the translations of the texts of the forms: the catalogues nl@u and en.

A translation belongs to the id of its text. When the Dutch words change, the translation stays and
is marked fuzzy, with the old words beside it; when a text is new, its translation is empty. A test
fails on both. Of nl@u only the texts that speak to the reader are translated: any other is the same
as in nl, and follows it by itself.
"""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING

import compile_catalogues
from babel.messages.catalog import Catalog
from babel.messages.pofile import denormalize, read_po, write_po

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from babel.messages.catalog import Message as Entry
    from extract_messages import Message

FORMAL = "nl@u"
TRANSLATED = (FORMAL, "en")

ADDRESS = re.compile(r"\b(je|jij|jou|jouw|jezelf|jullie)\b", re.IGNORECASE)
"""What makes a text speak to a reader who is called je."""

_HEADER = """{told}
msgid ""
msgstr ""
"Language: {taal}\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"

"""
_TOLD = {
    "nl": "# The texts of the forms. Written by tools/extract_messages.py: change the source.",
    FORMAL: "# The texts of the forms with u. Translate here; see docs/translations.md.",
    "en": "# The texts of the forms in English. Translate here; see docs/translations.md.",
}


def place(taal: str) -> Path:
    """Return where the catalogue of a language stands."""
    return compile_catalogues.LOCALE / taal / "LC_MESSAGES" / "rgdocs.po"


def source(messages: Iterable[Message]) -> str:
    """Return the Dutch catalogue, in which every text stands for itself."""
    catalog = Catalog()
    for message in messages:
        _add(catalog, message, message.text)
    return _written(catalog, "nl")


def merged(messages: Iterable[Message], taal: str, old: str) -> str:
    """Return the catalogue of a language: the translations in `old` with the texts of today."""
    known = {str(entry.context): entry for entry in entries(old)}
    catalog = Catalog()
    for message in messages:
        before = known.get(message.id)
        added = _add(catalog, message, _said(message, before, taal))
        if before is not None:
            notes = before.user_comments
            added.user_comments = [note for note in notes if not note.startswith("|")]
            _mark(added, before)
    return _written(catalog, taal)


def entries(text: str) -> Iterator[Entry]:
    """Yield the entries of a catalogue."""
    catalog = read_po(io.BytesIO(text.encode()), abort_invalid=True)
    return (entry for entry in catalog if entry.id)


def open_ids(text: str) -> list[str]:
    """Return the ids of the texts that nobody has translated, or not since they changed."""
    return [str(entry.context) for entry in entries(text) if entry.fuzzy or not entry.string]


def _said(message: Message, before: Entry | None, taal: str) -> str:
    said = "" if before is None else str(before.string)
    follows = before is None or said in ("", before.id)
    return message.text if taal == FORMAL and follows and not speaks(message.text) else said


def speaks(text: str) -> bool:
    """Say whether a Dutch text calls its reader je."""
    return ADDRESS.search(text) is not None


def _mark(added: Entry, before: Entry) -> None:
    """Mark a translation whose text has changed; one that is marked stays so until it is mended."""
    if added.string in ("", added.id):
        return
    if before.id != added.id or before.fuzzy:
        added.flags.add("fuzzy")
        changed = before.id != added.id and not before.fuzzy
        added.previous_id = [str(before.id)] if changed else _previous(before)


def _previous(entry: Entry) -> list[str]:
    """Return the words that a marked translation was made of; Babel reads them as a comment."""
    told = [note.removeprefix("| msgid ") for note in entry.user_comments if note.startswith("|")]
    return [denormalize(note) for note in told]


def _add(catalog: Catalog, message: Message, said: str) -> Entry:
    added = catalog.add(message.text, said, context=message.id, auto_comments=[message.place])
    added.flags.discard("python-brace-format")
    return added


def _written(catalog: Catalog, taal: str) -> str:
    out = io.BytesIO()
    write_po(out, catalog, width=10_000, omit_header=True, sort_output=False, include_previous=True)
    head = _HEADER.format(told=_TOLD[taal], taal=taal)
    return head + out.getvalue().decode("utf-8").strip() + "\n"
