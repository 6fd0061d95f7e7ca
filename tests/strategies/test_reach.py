"""The strategies reach every script, sign, state and length, and stay inside the alphabet."""

from __future__ import annotations

from collections import Counter
from glob import escape
from pathlib import Path
from typing import TYPE_CHECKING, Any

import attrs
import manimgx_fonts
import pytest
from fontTools.ttLib import TTFont
from hypothesis import HealthCheck, Phase, given, settings

from rgdocs.model import (
    KIND,
    MAX_ITEMS,
    MAX_LINE,
    MAX_TEXT,
    ONDERDELEN,
    Agenda,
    Fasen,
    Folder,
    GewoneDag,
    Kind,
    Qls100,
    Record,
    Resourcegroepplan,
    Signalering,
    Signaleringsplan,
    Sociogram,
    Themas,
    Uitnodiging,
    Vaardigheden,
    canonical,
)
from rgdocs.testing import (
    KINDS,
    LENGTHS,
    MARKED,
    SCRIPTS,
    WHOLES,
    kinds_in,
    lines,
    records,
    signaleringsplannen,
    texts,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from hypothesis.strategies import SearchStrategy

DRAWS = 400


def drawn(strategy: SearchStrategy[Any], look: Callable[[Any], object], draws: int = DRAWS) -> None:
    """Show `look` the same examples on every machine."""

    @settings(
        max_examples=draws,
        derandomize=True,
        database=None,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(strategy)
    def show(example: object) -> None:
        look(example)

    show()


def length_class(text: str) -> str:
    """Name the class of lengths that a text is in."""
    return next(name for name, top in LENGTHS.items() if len(text) <= top)


def test_texts_reach_every_kind_and_length() -> None:
    """Each kind of KINDS in at least one of a hundred texts, each length at least once."""
    kinds: Counter[str] = Counter()
    lengths: Counter[str] = Counter()

    def look(text: str) -> None:
        kinds.update(kinds_in(text))
        lengths.update([length_class(text), *(["at limit"] * (len(text) > MAX_TEXT - 200))])
        assert canonical(text) == text
        assert 0 < len(text) <= MAX_TEXT

    drawn(texts(), look)
    assert {kind for kind in KINDS if kinds[kind] < DRAWS // 100} == set()
    assert set(lengths) == {*LENGTHS, "at limit"}


def test_lines_reach_their_kinds_and_never_break() -> None:
    """One line holds everything but the line break."""
    kinds: set[str] = set()
    lengths: set[int] = set()

    def look(line: str) -> None:
        kinds.update(kinds_in(line))
        lengths.add(len(line))
        assert "\n" not in line
        assert canonical(line) == line

    drawn(lines(), look)
    assert kinds >= KINDS - {"newline", "blank line"}
    assert MAX_LINE - 20 <= max(lengths) <= MAX_LINE


def _inner(record: Record) -> Signalering | None:
    return record.signaleringsplan if isinstance(record, Resourcegroepplan) else None


def states(record: Record) -> set[tuple[str, str]]:
    """Name the state of every part of a signaleringsplan, and what else is there."""
    signals = record if isinstance(record, Signaleringsplan) else _inner(record)
    if signals is None:
        return {("signaleringsplan", "niet")}
    return {
        (part, "geen" if part in signals.geen else "gegeven" if getattr(signals, part) else "niet")
        for part in ONDERDELEN
    }


@pytest.mark.thorough
def test_records_reach_every_state_of_every_part_and_field() -> None:
    """Both documents, every field with and without an answer, all three states, full lists."""
    seen: set[tuple[str, str]] = set()
    fields: set[tuple[type, str, bool]] = set()
    people: set[tuple[bool, bool]] = set()
    longest = 0

    def look(record: Record) -> None:
        nonlocal longest
        seen.update(states(record))
        for field in attrs.fields(type(record)):
            value = getattr(record, field.name)
            fields.add((type(record), field.name, value == field.default))
            is_list = isinstance(value, tuple) and field.metadata[KIND] is not Kind.IDS
            longest = max(longest, len(value) if is_list else 0)
        people.update((bool(one.naam), bool(one.rol)) for one in getattr(record, "deelnemers", ()))

    drawn(records(max_size=200), look, draws=1500)
    drawn(signaleringsplannen(max_size=200), look)
    assert {(part, state) for part in ONDERDELEN for state in ("niet", "geen", "gegeven")} <= seen
    for cls in (
        Fasen,
        Folder,
        Sociogram,
        Resourcegroepplan,
        Signaleringsplan,
        Uitnodiging,
        Agenda,
        Vaardigheden,
        Themas,
        GewoneDag,
        Qls100,
    ):
        for field in attrs.fields(cls):
            assert {(cls, field.name, True), (cls, field.name, False)} <= fields, field.name
    assert people == {(True, False), (False, True), (True, True)}
    assert longest == MAX_ITEMS


@pytest.fixture(scope="module")
def covered() -> set[int]:
    """Return every code that the fonts of the alphabet have."""
    folder = Path(manimgx_fonts.__file__).parent
    names = ("NotoSans", "NotoSansArabic", "NotoSansHebrew", "NotoSansDevanagari")
    files = [
        found
        for name in (*names, "NotoSansSymbols", "NotoEmoji")
        for found in folder.rglob(escape(f"{name}[wght].ttf"))
    ]
    assert len(files) == 6
    codes: set[int] = set()
    for file in files:
        with TTFont(file, lazy=True) as font:
            codes.update(font.getBestCmap())
    return codes


def test_every_character_can_be_drawn(covered: set[int]) -> None:
    """The ranges promise no character that the fonts lack."""
    alphabet = "".join([*SCRIPTS.values(), *("".join(pair) for pair in MARKED.values())])
    alphabet += "".join("".join(wholes) for wholes in WHOLES.values())
    assert {hex(ord(one)) for one in alphabet if ord(one) not in covered} == set()


def test_the_alphabet_is_canonical() -> None:
    """NFC changes none of the characters, so a text can be compared letter for letter."""
    for name, characters in SCRIPTS.items():
        changed = [one for one in characters if canonical(f"a{one}a") != f"a{one}a"]
        assert changed == [], name
