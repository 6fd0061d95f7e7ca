"""Every key of a TOML file is found where it stands."""

from __future__ import annotations

import json
import tomllib
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from packs.folders import message, pack
from rgdocs.packs._places import places

if TYPE_CHECKING:
    from pathlib import Path

TEXT = '''# a = "b"
[pack]  # [not]
id = "x = [1]"
"a b" = 'c = 3' # d = 4
deep.er."x.y" = 1979-05-27 07:32:00
[ tab . inner ]
list = [1, # [x]
  [2], {p = 1, q.r = "}"},
]
multi = """
e = 5
\\""" f = 6"""
lit = \'\'\'
g = 7\'\'\'
last = -1_0.5e3
[[many]]
k = 1
[[many]]
k = 2
'''


def test_each_key_has_its_line_and_column() -> None:
    """Comments, strings, arrays and inline tables are stepped over."""
    found = places(TEXT)
    assert found == {
        ("pack",): (2, 2),
        ("pack", "id"): (3, 1),
        ("pack", "a b"): (4, 1),
        ("pack", "deep"): (5, 1),
        ("pack", "deep", "er"): (5, 6),
        ("pack", "deep", "er", "x.y"): (5, 9),
        ("tab",): (6, 3),
        ("tab", "inner"): (6, 9),
        ("tab", "inner", "list"): (7, 1),
        ("tab", "inner", "list", "p"): (8, 9),
        ("tab", "inner", "list", "q"): (8, 16),
        ("tab", "inner", "list", "q", "r"): (8, 18),
        ("tab", "inner", "multi"): (10, 1),
        ("tab", "inner", "lit"): (13, 1),
        ("tab", "inner", "last"): (15, 1),
        ("many",): (16, 3),
        ("many", "k"): (17, 1),
    }


KEYS = st.text(min_size=1, max_size=6)
VALUES = st.one_of(st.text(max_size=9), st.integers(), st.booleans(), st.lists(st.text(max_size=4)))


@given(tables=st.dictionaries(KEYS, st.dictionaries(KEYS, VALUES, max_size=4), max_size=4))
def test_no_key_of_a_valid_file_is_missed(tables: dict[str, dict[str, object]]) -> None:
    """Whatever stands in the values, the place points at the key."""
    lines: list[str] = []
    for name, table in tables.items():
        lines.append(f"[{json.dumps(name)}]")
        lines += [f"  {json.dumps(key)} = {json.dumps(value)}" for key, value in table.items()]
    text = "\n".join(lines).replace("\x7f", "\\u007f")
    try:
        read = tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        return  # JSON and TOML do not agree on lone surrogates
    found = places(text)
    wanted = {(name,) for name in read} | {(n, key) for n, table in read.items() for key in table}
    assert set(found) == wanted
    rows = text.split("\n")
    for keys, (line, column) in found.items():
        assert rows[line - 1][column - 1 :].startswith(
            json.dumps(keys[-1]).replace("\x7f", "\\u007f")
        )


@given(st.text(alphabet="[]{}\"'=.#\\ \nab1,"))
def test_any_text_ends(text: str) -> None:
    """A text that is no TOML gives what was found so far."""
    assert isinstance(places(text), dict)


@pytest.mark.parametrize(
    ("text", "place", "nearest"),
    [
        ("[organisatie]\nnaam = 'x'\n   telefon = '1'\n", "regel 5, teken 4", "telefoon"),
        ("[organisatei]\n", "regel 3, teken 2", "organisatie"),
        (
            "[woorden]\nclient = {enkelvoud = 'a', meervout = 'b'}\n",
            "regel 4, teken 28",
            "meervoud",
        ),
        ("[onderdelen]\nsignaleringsplan.contacten = false\n", "regel 4, teken 18", "contact"),
        ("[onderdelen]\nsignaleringplan.contact = false\n", "regel 4, teken 1", "signaleringsplan"),
    ],
)
def test_an_unknown_name_is_told_with_line_column_and_nearest(
    tmp_path: Path, text: str, place: str, nearest: str
) -> None:
    """The maker of a pack sees at once where the slip is."""
    told = message(pack(tmp_path / "huis", text))
    assert place in told
    assert f"Is {nearest} bedoeld?" in told
