"""Sees that a pack's own template loses no answer: each has its control on the paper."""

from __future__ import annotations

import html
import io
import re
import zipfile
from typing import TYPE_CHECKING

from rgdocs.compose import answered
from rgdocs.errors import TemplateError
from rgdocs.problems import problem

if TYPE_CHECKING:
    from rgdocs.compose import Composed
    from rgdocs.packs import Pack

_TAG = re.compile(r'<w:tag w:val="([^"]*)"')


def keep(docx: bytes, composed: Composed, document: str, house: Pack, *, lang: str) -> None:
    """Raise TemplateError, with its path, for every answer that a Word file does not hold.

    Of the built-in templates this is known, and not looked after.
    """
    if document not in house.eigen and not house.replaced(document):
        return
    there = _tags(docx)
    lost = sorted(set(answered(composed.context["v"])) - there)
    if lost:
        raise TemplateError(problem("pack.part.lost", path, lang=lang) for path in lost)


def _tags(docx: bytes) -> set[str]:
    with zipfile.ZipFile(io.BytesIO(docx)) as package:
        names = (name for name in package.namelist() if re.fullmatch(r"word/\w+\.xml", name))
        texts = [package.read(name).decode("utf-8") for name in names]
    return {html.unescape(tag) for text in texts for tag in _TAG.findall(text)}
