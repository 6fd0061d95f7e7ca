"""One start of LibreOffice for all comparisons."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from rgdocs.pdf.fontfiles import BUNDLED, bundled
from visual.broken import BROKEN, SUBJECT
from visual.documents import CASES, EDITIONS, Made, edition_of, made
from visual.office import edited, office_pdfs, unwrapped

if TYPE_CHECKING:
    from collections.abc import Mapping


@pytest.fixture(scope="session")
def documents() -> Mapping[str, Made]:
    """Every document in every kind, and some in other editions, made through all stages."""
    usual = {name: made(*case) for name, case in CASES.items()}
    return usual | {name: edition_of(*case) for name, case in EDITIONS.items()}


@pytest.fixture(scope="session")
def broken(documents: Mapping[str, Made]) -> Mapping[str, bytes]:
    """The subject's Word file, broken in each way."""
    return {name: edited(documents[SUBJECT].docx, change) for name, change in BROKEN.items()}


@pytest.fixture(scope="session")
def office(
    documents: Mapping[str, Made],
    broken: Mapping[str, bytes],
    tmp_path_factory: pytest.TempPathFactory,
) -> Mapping[str, bytes]:
    """What LibreOffice prints of all of them, with our fonts and without the controls."""
    files = {name: one.docx for name, one in documents.items()} | dict(broken)
    folders = {bundled(file).parent for files_ in BUNDLED.values() for file in files_}
    room = tmp_path_factory.mktemp("office")
    return office_pdfs({name: unwrapped(data) for name, data in files.items()}, folders, room)
