"""Numbering: the label of every list paragraph, counted as Word does (17.9)."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from attrs import define, field, frozen

from . import symbols
from .names import attribute, child, elements, name, number, switch, value
from .package import parse
from .paraprops import read_para
from .props import ParaProps, RunProps
from .runprops import read_run
from .theme import read_theme

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    from .theme import Theme

BULLETS: Final = {
    "\uf0b7": "•", "\uf0a7": "▪", "\uf0d8": "▸", "\uf0fc": "✓", "\uf06f": "□", "\uf0a8": "□",
    "\uf02d": "–", "\uf076": "◆", "\uf0e0": "→", "\uf0fe": "☑", "o": "◦", "": "",
}  # fmt: skip


@frozen
class Level:
    """One level of a list as written."""

    kind: str
    text: str
    start: int
    suffix: str
    restart: int | None
    legal: bool
    style: str
    para: ParaProps
    run: RunProps
    align: str = "left"
    picture: bool = False


@frozen
class Definitions:
    """All lists: number id -> (abstract id, levels); a template's content, never a client's."""

    lists: dict[str, tuple[str, dict[int, Level]]]
    starts: dict[str, dict[int, int]]

    def level(self, list_id: str, level: int) -> Level | None:
        """Return a level of a list, None when it is not defined or the list is 0."""
        return self.lists.get(list_id, ("", {}))[1].get(level)

    def level_of(self, list_id: str, style: str) -> int:
        """Return the level of a list that belongs to a paragraph style, else the first."""
        levels = self.lists.get(list_id, ("", {}))[1]
        return next((n for n, each in levels.items() if style and each.style == style), 0)


@frozen
class Label:
    """What stands before a list paragraph."""

    text: str
    bullet: bool
    level: Level


@lru_cache(maxsize=16)
def read_numbering(data: bytes | None, theme_data: bytes | None) -> Definitions:
    """Read the numbering part; None gives no lists."""
    if data is None:
        return Definitions({}, {})
    root, theme = parse(data, "numbering"), read_theme(theme_data)
    abstract = _abstracts(root, theme)
    lists: dict[str, tuple[str, dict[int, Level]]] = {}
    starts: dict[str, dict[int, int]] = {}
    for element in root.iterchildren(name("w:num")):
        list_id = attribute(element, "numId") or ""
        key = value(child(element, "w:abstractNumId")) or ""
        lists[list_id] = (key, {**abstract.get(key, {})})
        starts[list_id] = _overrides(element, lists[list_id][1], theme)
    return Definitions(lists, starts)


def _abstracts(root: Element, theme: Theme) -> dict[str, dict[int, Level]]:
    """Read every w:abstractNum; one that names a list style has the levels of that style."""
    found: dict[str, dict[int, Level]] = {}
    styles: dict[str, str] = {}
    borrowed: dict[str, str] = {}
    for element in root.iterchildren(name("w:abstractNum")):
        key = attribute(element, "abstractNumId") or ""
        found[key] = _levels(element, theme)
        if own := value(child(element, "w:styleLink")):
            styles[own] = key
        if other := value(child(element, "w:numStyleLink")):
            borrowed[key] = other
    for key, style in borrowed.items():
        found[key] = found[key] or found.get(styles.get(style, ""), {})
    return found


def _levels(element: Element, theme: Theme) -> dict[int, Level]:
    return {
        int(number(attribute(each, "ilvl")) or 0): _level(each, theme)
        for each in element.iterchildren(name("w:lvl"))
    }


def _level(element: Element, theme: Theme) -> Level:
    restart = number(value(child(element, "w:lvlRestart")))
    return Level(
        kind=value(child(element, "w:numFmt")) or "decimal",
        text=value(child(element, "w:lvlText")) or "",
        start=int(number(value(child(element, "w:start"))) or 0),
        suffix=value(child(element, "w:suff")) or "tab",
        restart=None if restart is None else int(restart),
        legal=switch(child(element, "w:isLgl")),
        style=value(child(element, "w:pStyle")) or "",
        para=read_para(child(element, "w:pPr"), theme),
        run=read_run(child(element, "w:rPr"), theme),
        align=value(child(element, "w:lvlJc")) or "left",
        picture=child(element, "w:lvlPicBulletId") is not None,
    )


def _overrides(element: Element, levels: dict[int, Level], theme: Theme) -> dict[int, int]:
    starts: dict[int, int] = {}
    for each in elements(element):
        if each.tag != name("w:lvlOverride"):
            continue
        level = int(number(attribute(each, "ilvl")) or 0)
        start = number(value(child(each, "w:startOverride")))
        if start is not None:
            starts[level] = int(start)
        if (own := child(each, "w:lvl")) is not None:
            levels[level] = _level(own, theme)
    return starts


@define
class Counter:
    """Counts the list paragraphs of one document, in order."""

    definitions: Definitions
    _counts: dict[str, dict[int, int]] = field(factory=dict, repr=False)
    _seen: set[str] = field(factory=set, repr=False)

    def label(self, list_id: str, level: int) -> Label | None:
        """Count one paragraph and return its label; None for a list that is not defined."""
        found = self.definitions.level(list_id, level)
        if found is None:
            return None
        abstract, levels = self.definitions.lists[list_id]
        counts = self._counts.setdefault(abstract, {})
        self._begin(list_id, counts)
        counts[level] = counts.get(level, found.start - 1) + 1
        for deeper in [each for each in counts if each > level]:
            if _restarts(levels.get(deeper), level):
                del counts[deeper]
        return Label(_text(found, level, levels, counts), found.kind == "bullet", found)

    def bullet(self, list_id: str, level: int) -> Label | None:
        """Return the label that all paragraphs have, without counting; None where they differ."""
        found = self.definitions.level(list_id, level)
        if found is None or found.kind != "bullet":
            return None
        return Label(_text(found, level, {}, {}), bullet=True, level=found)

    def _begin(self, list_id: str, counts: dict[int, int]) -> None:
        if list_id in self._seen:
            return
        self._seen.add(list_id)
        for level, start in self.definitions.starts.get(list_id, {}).items():
            counts[level] = start - 1


def _restarts(deeper: Level | None, level: int) -> bool:
    if deeper is None or deeper.restart is None:
        return True
    return deeper.restart != 0 and level < deeper.restart


def _text(level: Level, index: int, levels: dict[int, Level], counts: dict[int, int]) -> str:
    if level.kind == "bullet":
        return "".join(_bullet(sign, level.run.get("font", "")) for sign in level.text)
    text = level.text
    for upper in range(index + 1):
        if f"%{upper + 1}" in text:
            source = levels.get(upper, level)
            count = counts.get(upper, source.start)
            kind = "decimal" if level.legal else source.kind
            text = text.replace(f"%{upper + 1}", numeral(count, kind))
    return text


def _bullet(sign: str, family: str) -> str:
    if sign in BULLETS and (sign >= "\ue000" or not symbols.is_symbolic(family)):
        return BULLETS[sign]
    if "\ue000" <= sign <= "\uf8ff" and not symbols.is_symbolic(family):
        return "•"
    found = symbols.meaning(family, sign)
    return symbols.nearest(found) or found or "•"


ROMAN: Final = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
    (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip


FORMATS: Final = frozenset(
    {"decimal", "decimalZero", "decimalEnclosedParen", "decimalEnclosedFullstop", "hex", "none"}
    | {"decimalEnclosedCircle", "decimalFullWidth", "decimalHalfWidth", "numberInDash", "bullet"}
    | {"ordinal", "chicago", "lowerRoman", "upperRoman", "lowerLetter", "upperLetter", "hebrew1"}
    | {"hebrew2", "arabicAlpha", "russianLower", "russianUpper"}
)


def known_format(kind: str) -> bool:
    """Tell whether `numeral` writes this format as Word does."""
    return kind in FORMATS


_ALPHABETS: Final = {
    "lowerLetter": "abcdefghijklmnopqrstuvwxyz",
    "hebrew2": "אבגדהוזחטיכלמנסעפצקרשת",
    "arabicAlpha": "أبتثجحخدذرزسشصضطظعغفقكلمنهوي",
    "russianLower": "абвгдежзиклмнопрстуфхцчшщыэюя",
}
_HEBREW: Final = (
    (400, "ת"), (300, "ש"), (200, "ר"), (100, "ק"), (90, "צ"), (80, "פ"), (70, "ע"), (60, "ס"),
    (50, "נ"), (40, "מ"), (30, "ל"), (20, "כ"), (16, "טז"), (15, "טו"), (10, "י"), (9, "ט"),
    (8, "ח"), (7, "ז"), (6, "ו"), (5, "ה"), (4, "ד"), (3, "ג"), (2, "ב"), (1, "א"),
)  # fmt: skip
_PATTERNS: Final = {
    "decimalZero": "{:02d}", "numberInDash": "- {} -", "decimalEnclosedParen": "({})",
    "decimalEnclosedFullstop": "{}.", "ordinal": "{}.", "hex": "{:x}",
}  # fmt: skip


def numeral(count: int, kind: str) -> str:
    """Write a number in one of Word's formats; an unknown format is decimal."""
    lower = {
        "upperLetter": "lowerLetter",
        "upperRoman": "lowerRoman",
        "russianUpper": "russianLower",
    }
    base = lower.get(kind, kind)
    if base == "lowerRoman":
        text = _signs(count, ROMAN)
    elif base == "hebrew1":
        text = _signs(count, _HEBREW)
    elif base in _ALPHABETS and count > 0:
        letters = _ALPHABETS[base]
        text = letters[(count - 1) % len(letters)] * ((count - 1) // len(letters) + 1)
    elif base == "decimalEnclosedCircle" and 0 < count <= 20:
        text = chr(0x245F + count)
    elif kind == "none":
        text = ""
    else:
        text = _PATTERNS.get(kind, "{}").format(count)
    return text.upper() if kind.startswith("upper") or kind == "russianUpper" else text


def _signs(count: int, table: tuple[tuple[int, str], ...]) -> str:
    if not 0 < count < 4000:
        return str(count)
    text = ""
    for worth, sign in table:
        text += sign * (count // worth)
        count %= worth
    return text
