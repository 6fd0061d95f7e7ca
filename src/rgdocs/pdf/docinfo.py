"""What a Word file says of itself: its title and its language."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import field, frozen

from rgdocs.pdf.translate.names import attribute, path
from rgdocs.pdf.translate.package import Package, parse

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_TITLE: Final = "{http://purl.org/dc/elements/1.1/}title"


@frozen
class About:
    """The title of a document and the language of its text (`nl-NL`); "" when it does not say."""

    title: str = field(repr=False)
    language: str


def about(docx: bytes, place: str) -> About:
    """Read the title and the usual language of a Word file. Raises UnreadableFile."""
    package = Package.open(docx, place)
    styles = package.related(package.main(), "styles")
    root = None if styles is None else package.part(styles).root
    said = attribute(path(root, "w:docDefaults", "w:rPrDefault", "w:rPr", "w:lang"), "val") or ""
    language, _, region = said.partition("-")
    plain = language.isascii() and language.isalpha() and len(language) in {2, 3}
    whole = plain and (not region or (region.isascii() and region.isalnum()))
    return About(title=" ".join(_title(package).split()), language=said if whole else "")


def _title(package: Package) -> str:
    for relation in package.relations("").values():
        if relation.kind == "core-properties" and relation.target in package.members:
            root: Element = parse(package.members[relation.target], relation.target)
            return root.findtext(_TITLE) or ""
    return ""
