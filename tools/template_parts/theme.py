"""The theme: the house style in one part, replaced once per pack."""

from __future__ import annotations

from template_parts.markup import DECLARATION, NAMESPACES, element
from template_parts.measures import FONT, SLOTS

_FLAT = "phClr"


def theme() -> str:
    """Return theme1.xml with the colours and the family of the built-in pack."""
    elements = element("a:themeElements", None, _colours(), _fonts(), _formats())
    names = {"xmlns:a": NAMESPACES["a"], "name": "rgdocs"}
    return DECLARATION + element("a:theme", names, elements)


def _colours() -> str:
    slots = (
        element(f"a:{slot}", None, element("a:srgbClr", {"val": value}))
        for slot, value in SLOTS.items()
    )
    return element("a:clrScheme", {"name": "rgdocs"}, *slots)


def _fonts() -> str:
    family = "".join(
        element(f"a:{script}", {"typeface": FONT if script == "latin" else ""})
        for script in ("latin", "ea", "cs")
    )
    both = (element(f"a:{use}", None, family) for use in ("majorFont", "minorFont"))
    return element("a:fontScheme", {"name": "rgdocs"}, *both)


def _formats() -> str:
    fill = element("a:solidFill", None, element("a:schemeClr", {"val": _FLAT}))
    line = element("a:ln", {"w": 9525}, fill)
    effect = element("a:effectStyle", None, element("a:effectLst"))
    lists = (("fillStyleLst", fill), ("lnStyleLst", line), ("effectStyleLst", effect),
             ("bgFillStyleLst", fill))  # fmt: skip
    made = (element(f"a:{name}", None, *[one] * 3) for name, one in lists)
    return element("a:fmtScheme", {"name": "rgdocs"}, *made)
