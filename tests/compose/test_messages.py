"""The catalogue holds every text of the forms, templates and compose stage, and nothing else."""

from __future__ import annotations

import io
import sys
import zipfile
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

from rgdocs import compose, forms, packs
from rgdocs.errors import PackError

sys.path.insert(0, str(Path(__file__).parents[2] / "tools"))
import compile_catalogues
import extract_messages
import translations


def entries() -> dict[str, str]:
    """Return id -> Dutch text of the catalogue in the source."""
    catalogue = read_po(io.BytesIO(extract_messages.PO.read_bytes()), abort_invalid=True)
    return {str(entry.context): str(entry.string) for entry in catalogue if entry.id}


def test_the_catalogue_is_what_the_sources_say() -> None:
    """Run tools/extract_messages.py when this fails."""
    messages = extract_messages.found()
    assert extract_messages.PO.read_text(encoding="utf-8") == translations.source(messages)
    assert extract_messages.PO not in compile_catalogues.stale()


def test_all_three_places_are_read() -> None:
    """Questions, templates, compose: each gives texts, and the catalogue has them."""
    said = entries()
    from_forms = {key: text for form in forms.catalogue() for key, text in form.berichten().items()}
    from_templates = {
        one.id: one.text for one in extract_messages.of_templates(extract_messages.TEMPLATES)
    }
    assert len(from_forms) > 100
    assert len(from_templates) > 20
    assert said == from_forms | dict(compose.MESSAGES) | from_templates


def test_every_text_can_be_said() -> None:
    """No unknown word in braces stands in the catalogue; ids are plain."""
    extract_messages.check_words(extract_messages.found())
    assert all(key.isascii() for key in entries())


def test_a_text_is_found_by_its_id_and_not_by_its_words() -> None:
    """A comma mended in the source loses nothing."""
    pack = packs.load()
    assert pack.message("persoon.naam.tekst", "Heel andere woorden") == "Naam"
    assert pack.message("nergens.bekend", "Zoals het er staat") == "Zoals het er staat"


def template(folder: Path, text: str) -> Path:
    """Write a Word file that holds nothing but a paragraph."""
    with zipfile.ZipFile(folder / "proef.docx", "w") as package:
        package.writestr("word/document.xml", f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>")
    return folder


@pytest.mark.parametrize(
    "text",
    [
        "{{ _('Een text', 'plek') }}",
        '{{ _("Een text", "plek") }}',
        "{{ _(&quot;Een text&quot;, 'plek') }}",
        "{{ _('Een</w:t></w:r><w:r><w:t> text', 'plek') }}",
        "{%p if _('Een text', 'plek') %}",
    ],
)
def test_a_call_in_a_template_is_found(text: str, tmp_path: Path) -> None:
    """However Word has cut or escaped it."""
    (one,) = extract_messages.of_templates(template(tmp_path, text))
    assert (one.id, one.text) == ("proef.plek", "Een text")


@pytest.mark.parametrize("text", ["{{ _('zonder plek') }}", "{{ _(naam, 'plek') }}"])
def test_a_call_that_cannot_be_gathered_is_refused(text: str, tmp_path: Path) -> None:
    """A text that no catalogue can hold would never be translated."""
    with pytest.raises(extract_messages.ClashError):
        list(extract_messages.of_templates(template(tmp_path, text)))


def test_one_id_with_two_texts_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Else one of them would be lost."""
    template(tmp_path, "{{ _('Een', 'plek') }}{{ _('Twee', 'plek') }}")
    monkeypatch.setattr(extract_messages, "TEMPLATES", tmp_path)
    with pytest.raises(extract_messages.ClashError):
        extract_messages.found()


def test_an_unknown_word_in_a_template_is_refused() -> None:
    """It would stop a document at the moment that a client needs it."""
    with pytest.raises(PackError):
        extract_messages.check_words((extract_messages.Message("a.b", "{onbekend}", "x"),))


def test_a_changed_text_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    """The check for an old catalogue can fail."""
    assert extract_messages.main(["--check"]) == 0
    extra = extract_messages.Message("nieuw.tekst", "Nieuw", "x")
    found = (*extract_messages.found(), extra)
    monkeypatch.setattr(extract_messages, "found", lambda: found)
    assert extract_messages.main(["--check"]) == 1
