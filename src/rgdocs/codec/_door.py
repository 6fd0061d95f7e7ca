"""The door: text or bytes come in as plain JSON data, or stay outside.

Why: `json` keeps the last of two equal keys, accepts NaN and breaks on depth; and its errors hold
the whole input. Nothing of that passes this module.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from typing import Any

from rgdocs.model.settling import Refused
from rgdocs.problems import fault

MAX_FILE = 64 * 2**20
"""Bytes of one file; the largest record that the limits allow fits."""
MAX_DEPTH = 16
"""Brackets inside brackets; our own records have four at most."""
MAX_PARTS = 100_000
"""Brackets, commas and texts in one file: a small file can otherwise become gigabytes in memory."""

_BOM = "\ufeff"
_STRINGS_AND_MARKS = re.compile(r'"[^"\\]*+(?:\\.?[^"\\]*+)*+"?|[\[\]{},]', re.DOTALL)
_LONG_NUMBER = 20


class Repeated(dict[str, Any]):
    """An object in which keys stand more than once; `twice` names them."""

    twice: frozenset[str]


def _refuse(code: str, **params: int) -> Refused:
    return Refused((fault(code, "", **params),))


def parse(data: str | bytes) -> Any:
    """Return the plain data, a Refused when there is none.

    Objects with repeated keys are `Repeated`; in the place of NaN and Infinity stands a Refused.
    """
    if len(data) > MAX_FILE:
        return _refuse("json.size", max=MAX_FILE // 2**20)
    text = _decode(data)
    if isinstance(text, Refused):
        return text
    if text.startswith(_BOM):
        return _refuse("json.bom")
    return _measure(text) or _parse(text)


def _decode(data: str | bytes) -> str | Refused:
    if isinstance(data, str):
        return data
    try:
        return bytes(data).decode("utf-8")
    except UnicodeDecodeError:
        return _refuse("json.encoding")


def _measure(text: str) -> Refused | None:
    """Return a Refused when brackets stand too deep, or parts are too many, outside texts."""
    depth = 0
    for parts, found in enumerate(_STRINGS_AND_MARKS.finditer(text)):
        mark = found[0]
        depth += (mark in "[{") - (mark in "]}")
        if depth > MAX_DEPTH:
            return _refuse("json.depth", max=MAX_DEPTH)
        if parts >= MAX_PARTS:
            return _refuse("json.parts", max=MAX_PARTS)
    return None


def _parse(text: str) -> Any:
    try:
        return json.loads(
            text, object_pairs_hook=_object, parse_int=_integer, parse_constant=_constant
        )
    except json.JSONDecodeError as error:
        control = error.msg.startswith("Invalid control character")
        code = "json.control" if control else "json.syntax"
        return _refuse(code, line=error.lineno, column=error.colno)


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    plain = dict(pairs)
    if len(plain) == len(pairs):
        return plain
    repeated = Repeated(plain)
    counted = Counter(key for key, _ in pairs)
    repeated.twice = frozenset(key for key, count in counted.items() if count > 1)
    return repeated


def _integer(digits: str) -> int | float:
    """Return the number; Python refuses to read very long ones as an integer."""
    return int(digits) if len(digits) <= _LONG_NUMBER else float(digits)


def _constant(_name: str) -> Refused:
    return _refuse("json.not-a-number")
