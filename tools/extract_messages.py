"""Gather every text of the forms into the catalogues: `python tools/extract_messages.py`.

Texts come from three places: the questions (`src/rgdocs/forms/*.toml`), the Word templates of the
built-in pack (`{{ _('text', 'place') }}`), and the compose stage. Each has an id that stays the
same when its words change; it is the message's context. The Dutch catalogue says each text as it
stands in the source; the catalogues of other languages keep their translations (see
`tools/translations.py`). Writes every `rgdocs.po` and `rgdocs.mo`, and says what is still to be
translated; with `--check` nothing is written, and the exit code is 1 when a catalogue is old.
"""

from __future__ import annotations

import ast
import html
import re
import sys
import zipfile
from pathlib import Path

import attrs

sys.path.insert(0, str(Path(__file__).parent))
from typing import TYPE_CHECKING

import compile_catalogues
import translations

from rgdocs import compose, forms, packs

if TYPE_CHECKING:
    from collections.abc import Iterator

PO = translations.place("nl")
TEMPLATES = Path(__file__).parents[1] / "src" / "rgdocs" / "templates" / "standaard"

_STRING = r"""('(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")"""
_CALL = re.compile(rf"\b_\(\s*{_STRING}\s*,\s*{_STRING}")
_ID = re.compile(r"[a-z][a-z0-9_-]*(\.[a-z0-9_-]+)+")


class ClashError(Exception):
    """One id stands for two texts, or an id or a call is not as it should be."""


@attrs.frozen(order=True)
class Message:
    """One text: its id, the Dutch words, where it stands."""

    id: str
    text: str
    place: str


def found() -> tuple[Message, ...]:
    """Return every message, sorted by id; raise ClashError when an id has two texts."""
    messages = sorted({*of_forms(), *of_compose(), *of_templates(TEMPLATES)})
    by_id: dict[str, Message] = {}
    for message in messages:
        if not _ID.fullmatch(message.id):
            raise ClashError(message.id)
        if by_id.setdefault(message.id, message).text != message.text:
            raise ClashError(message.id)
    return tuple(by_id.values())


def of_forms() -> Iterator[Message]:
    """Yield the texts of the questions."""
    for form in forms.catalogue():
        for message_id, text in form.berichten().items():
            yield Message(message_id, text, f"forms: {message_id.partition('.')[0]}")


def of_compose() -> Iterator[Message]:
    """Yield the texts of the compose stage."""
    for message_id, text in compose.MESSAGES.items():
        yield Message(message_id, text, "compose")


def of_templates(folder: Path) -> Iterator[Message]:
    """Yield the texts of the Word templates in a folder."""
    for path in sorted(folder.glob("*.docx")):
        with zipfile.ZipFile(path) as package:
            for name in sorted(package.namelist()):
                if name.endswith(".xml"):
                    xml = package.read(name).decode("utf-8")
                    yield from _of_part(path.stem, plain(xml))


def plain(xml: str) -> str:
    """Return the text of an XML part, a line for each paragraph, picture and title of a table."""
    attributes = re.findall(r'\s(?:descr|w:val)="([^"]*)"', xml)
    told = (found for found in attributes if "_(" in found)
    text = re.sub(r"<[^>]+>", "", xml.replace("</w:p>", "\n"))
    return html.unescape("\n".join([text, *told]))


def _of_part(document: str, text: str) -> Iterator[Message]:
    calls = _CALL.findall(text)
    if len(calls) != len(re.findall(r"\b_\(", text)):
        raise ClashError(document)
    for source, place in calls:
        message_id = f"{document}.{ast.literal_eval(place)}"
        yield Message(message_id, ast.literal_eval(source), f"{document}.docx")


def check_words(messages: tuple[Message, ...]) -> None:
    """Raise PackError when a text names something in braces that is no word of the house."""
    for message in messages:
        packs.fill(message.text, packs.standard())


def catalogues() -> dict[Path, str]:
    """Return every catalogue as it should be: place -> text."""
    messages = found()
    check_words(messages)
    made = {PO: translations.source(messages)}
    for taal in translations.TRANSLATED:
        po = translations.place(taal)
        old = po.read_text(encoding="utf-8") if po.exists() else ""
        made[po] = translations.merged(messages, taal, old)
    return made


def main(arguments: list[str]) -> int:
    """Write the catalogues, or only say whether they are old."""
    made = catalogues()
    old = [po for po, text in made.items() if not po.exists() or po.read_bytes() != text.encode()]
    if "--check" in arguments:
        return 1 if old else 0
    for po in old:
        po.parent.mkdir(parents=True, exist_ok=True)
        po.write_text(made[po], encoding="utf-8")
    for po, text in made.items():
        for message_id in translations.open_ids(text):
            sys.stdout.write(f"{po.parts[-3]}: {message_id}\n")
    return compile_catalogues.main([])


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
