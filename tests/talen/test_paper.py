"""What people hold in their hands, in each language: nothing of another one is left on it."""

from __future__ import annotations

import io
import re
import zipfile
from datetime import date
from typing import TYPE_CHECKING

import attrs
import pytest
from pypdf import PdfReader

import rgdocs
from judges import faults
from packs.printed import in_pdf, in_word, paragraphs
from paper import spoken
from rgdocs import checks
from rgdocs.packs import standard
from talen.papers import DOCUMENTS, KINDS, TAGS, TALEN, WORD, paper, sample

if TYPE_CHECKING:
    from collections.abc import Iterable

DUTCH = """
    aan als bij dan dat de deze dit een eigen en er erbij geen goed heb hebben hen het hier hierin
    iets ik je jij jou jouw kan kun mag meer met mij mijn naar niet nog om ook te uit uw van waar
    waaraan weer welke wie wil wij word ze zich zien zij zijn zo
"""
"""None of them is an English word."""
STOP = {*DUTCH.split()} | {word.enkelvoud for word in standard().values()}
ADDRESS = {"je", "jij", "jou", "jouw", "jezelf", "jullie"}

SAME_TITLE = {"qls-100", "sociogram"}
"""Documents that are called the same in English."""

every_document = pytest.mark.parametrize("document", DOCUMENTS)
every_kind = pytest.mark.parametrize("kind", KINDS)
every_taal = pytest.mark.parametrize("taal", TALEN)
TRANSLATION = "This is a translation from Dutch."


def words(texts: Iterable[str]) -> set[str]:
    """Return every word, in small letters."""
    return {word for text in texts for word in re.findall(r"\w+", text.lower())}


def everything(document: str, kind: str, taal: str) -> list[str]:
    """Return all that can be read or heard of the Word file and of the PDF."""
    in_docx = [] if document == "toolkit" else in_word(paper(document, kind, taal, "docx").data)
    return [*in_docx, *in_pdf(paper(document, kind, taal, "pdf").data)]


@every_document
@every_kind
def test_u_everywhere(document: str, kind: str) -> None:
    """Body, header, footer, titles of controls, help of fields, alternative texts, bookmarks."""
    assert words(everything(document, kind, "nl@u")) & ADDRESS == set()
    if kind == "blank":
        assert words(everything(document, kind, "nl")) & ADDRESS


@every_document
@every_kind
def test_no_dutch_on_english_paper(document: str, kind: str) -> None:
    """Nor a Dutch word of the house."""
    assert words(everything(document, kind, "en")) & STOP == set()
    assert words(everything(document, kind, "nl")) & STOP


@pytest.mark.parametrize(("taal", "foreign"), [("nl@u", ADDRESS), ("en", STOP)])
def test_the_cover_of_the_toolkit(taal: str, foreign: set[str]) -> None:
    assert words(everything("toolkit", "blank", taal)) & foreign == set()


@every_document
@every_kind
def test_english_paper_says_that_it_is_a_translation(document: str, kind: str) -> None:
    """On every page, and on no Dutch one."""
    made = PdfReader(io.BytesIO(paper(document, kind, "en", "pdf").data))
    assert all(page.extract_text().count(TRANSLATION) == 1 for page in made.pages)
    assert in_word(paper(document, kind, "en", "docx").data).count(TRANSLATION) == 1
    for taal in ("nl", "nl@u"):
        assert "vertaling" not in words(everything(document, kind, taal))


@every_document
@every_kind
@every_taal
def test_the_file_names_its_language(document: str, kind: str, taal: str) -> None:
    """By the tag of the language: nobody's voice knows nl@u."""
    tag = TAGS[taal]
    root = PdfReader(io.BytesIO(paper(document, kind, taal, "pdf").data)).trailer["/Root"]
    assert root["/Lang"] == tag
    with zipfile.ZipFile(io.BytesIO(paper(document, kind, taal, "docx").data)) as package:
        parts = {n: package.read(n).decode() for n in package.namelist() if n.endswith(".xml")}
    assert f"<dc:language>{tag}</dc:language>" in parts["docProps/core.xml"]
    said = {
        found
        for xml in parts.values()
        for found in re.findall(r'w:(?:lang|lid) [^>]*?w:val="(.*?)"', xml)
    }
    assert said == {tag}


@every_document
@every_kind
@every_taal
def test_the_page_holds_as_well_as_in_dutch(document: str, kind: str, taal: str) -> None:
    """No page more, no warning, both standards, and every word of the Word file in the PDF."""
    made = paper(document, kind, taal, "pdf")
    assert made.pages is not None
    assert made.pages <= (paper(document, kind, "nl", "pdf").pages or 0)
    assert made.warnings == ()
    assert faults(made.data) == []
    heard = "".join(spoken(made.data).split())
    written = paragraphs(paper(document, kind, taal, "docx").data)
    shown = [text for text in written if kind == "final" or not is_answer(text)]
    told = [piece for text in shown for piece in re.split("[☐☑☒]", text)]
    assert len(told) > 20
    assert [text for text in told if "".join(text.split()) not in heard] == []


def is_answer(text: str) -> bool:
    """Say whether it stands in a field: an answer, a date or a time."""
    return WORD in text or re.fullmatch(r"\d+ \w+ \d{4}|\d\d:\d\d", text) is not None


@every_document
@every_taal
def test_title_and_file_name(document: str, taal: str) -> None:
    """The title is in the language; the name of the file stays, so that programs find it."""
    made = paper(document, "blank", taal, "pdf")
    (entry,) = (one for one in rgdocs.catalogue(taal=taal) if one.id == document)
    info = PdfReader(io.BytesIO(made.data)).metadata
    assert info is not None
    assert info.title == entry.titel
    assert made.filename == f"{document}.pdf"
    assert (entry.titel == paper_title(document)) == (taal != "en" or document in SAME_TITLE)


def paper_title(document: str) -> str:
    """Return the Dutch title of a document."""
    return next(one.titel for one in rgdocs.catalogue() if one.id == document)


@every_document
@pytest.mark.parametrize(("taal", "month"), [("nl", "maart"), ("nl@u", "maart"), ("en", "March")])
def test_a_date_is_written_in_the_language(document: str, taal: str, month: str) -> None:
    """Day, month, year; an answer of the client's is not touched."""
    record = attrs.evolve(sample(document), datum=date(2026, 3, 5))  # type: ignore[misc]
    made = rgdocs.render(record, format="docx", taal=taal)  # type: ignore[arg-type]
    assert f"5 {month} 2026" in "\n".join(in_word(made.data))


@every_document
@pytest.mark.parametrize("taal", ["nl@u", "en"])
@pytest.mark.parametrize("form_at", ["docx", "pdf"])
def test_a_filled_form_is_read_back_in_any_language(document: str, taal: str, form_at: str) -> None:
    """Answers have a place, not a word: the language of the paper makes no difference."""
    found = rgdocs.read(paper(document, "prefilled", taal, form_at).data)
    assert isinstance(found, rgdocs.api.Reading)
    assert found.record == sample(document)
    assert found.not_placed == ()


@every_document
@pytest.mark.parametrize(("lang", "foreign"), [("nl@u", ADDRESS), ("en", STOP)])
def test_advice_is_told_in_the_language(document: str, lang: str, foreign: set[str]) -> None:
    """Of an empty plan there is much to say."""
    empty = type(sample(document))()
    told = [one.message + one.hint for one in checks.check(empty, lang=lang)]
    quoted = {"regieondersteuner", "zorgverantwoordelijke", "signaleringsplan", "geen"}
    assert told or document not in {"resourcegroepplan", "signaleringsplan"}
    assert words(told) & (foreign - quoted) == set()
