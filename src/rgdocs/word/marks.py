"""The marks that stand for tags while the XML of a part is rewritten.

In content a processing instruction `<?rg 12?>`, in an attribute U+FDD0 12 U+FDD1; the template's
own braces are U+FDD2 and U+FDD3 while docxtpl works, and those of its dialect U+FDD4 and U+FDD5.
None of these characters may stand in a template.
"""

from __future__ import annotations

from typing import Final

from lxml import etree

ATTRIBUTE_OPEN, ATTRIBUTE_CLOSE = "\ufdd0", "\ufdd1"
STATIC_OPEN, STATIC_CLOSE = "\ufdd2", "\ufdd3"
DIALECT_OPEN, DIALECT_CLOSE = "\ufdd4", "\ufdd5"
RESERVED: Final = frozenset("\ufdd0\ufdd1\ufdd2\ufdd3\ufdd4\ufdd5")


def attribute_mark(number: int) -> str:
    """Return the mark of tag `number` inside an attribute."""
    return f"{ATTRIBUTE_OPEN}{number}{ATTRIBUTE_CLOSE}"


def content_mark(number: int) -> etree._Element:
    """Return the mark of tag `number` between or inside elements."""
    return etree.ProcessingInstruction("rg", str(number))


def is_mark(item: etree._Element) -> bool:
    """Say whether `item` is the mark of a tag."""
    return isinstance(item, etree._ProcessingInstruction)  # noqa: SLF001  (has no public name)
