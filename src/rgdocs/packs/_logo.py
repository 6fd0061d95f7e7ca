"""Looks at a logo before it goes into a document."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rgdocs.packs._pack import Logo
from rgdocs.problems import problem

if TYPE_CHECKING:
    from collections.abc import Mapping

    from rgdocs.errors import Problem

_PNG = b"\x89PNG\r\n\x1a\n"
_SVG = re.compile(rb"\s*(<\?xml[^>]*\?>\s*)?(<!--.*?-->\s*)*<svg[\s>]", re.DOTALL)
_ACTIVE = re.compile(
    rb"<!DOCTYPE|<!ENTITY|<script|<foreignObject|<image|\bon\w+\s*=|href\s*=\s*[\"'](?!#)|@import",
    re.IGNORECASE,
)
_PATH = "huisstijl.logo"


def logo_of(
    parts: Mapping[str, bytes], names: tuple[str, ...], lang: str
) -> tuple[Logo | None, list[Problem]]:
    """Return the logo of these files, and what is wrong with them."""
    if not names:
        return None, []
    png = parts.get(names[-1], b"")
    svg = parts.get(names[0]) if len(names) > 1 else None
    found = list(_faults(png, svg, names, lang))
    return (None, found) if found else (Logo(png=png, svg=svg), [])


def _faults(png: bytes, svg: bytes | None, names: tuple[str, ...], lang: str) -> list[Problem]:
    found = []
    if not png.startswith(_PNG):
        found.append(problem("pack.logo.png", _PATH, lang=lang))
    if len(names) > 1 and not (svg and _SVG.match(svg)):
        found.append(problem("pack.logo.svg", _PATH, lang=lang))
    if svg and _ACTIVE.search(svg):
        found.append(problem("pack.logo.active", _PATH, lang=lang))
    return found
