"""The texts of the forms in one language, by the id of their message.

Why by id and not by the Dutch source text: a comma mended in the source then loses no translation
and no organisation's own wording.
"""

from __future__ import annotations

from functools import cache
from gettext import GNUTranslations
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

LANGUAGES = {"nl": "nl-NL", "nl@u": "nl-NL", "en": "en-GB"}
"""Catalogue -> the tag that documents carry."""

_CONTEXT_END = "\x04"


class _Catalogue(GNUTranslations):
    """A gettext catalogue whose messages can be listed."""

    _catalog: dict[object, str]

    def by_id(self) -> dict[str, str]:
        """Return message id (the context) -> text."""
        keys = [key for key in self._catalog if isinstance(key, str) and _CONTEXT_END in key]
        return {key.partition(_CONTEXT_END)[0]: self._catalog[key] for key in keys}


@cache
def catalogue(name: str) -> Mapping[str, str]:
    """Return message id -> text of one of LANGUAGES."""
    path = files("rgdocs") / "locale" / name / "LC_MESSAGES" / "rgdocs.mo"
    with path.open("rb") as file:
        return _Catalogue(file).by_id()
