"""Writes findings as SARIF 2.1.0, which code forges and editors read."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any, Final

from rgdocs.errors import Severity
from rgdocs.lint._finding import Finding, Spot, place

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rgdocs.errors import Problem

SCHEMA: Final = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
_LEVELS: Final = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.ADVICE: "note"}
_MANIFEST: Final = "pack.toml"


def sarif(found: Iterable[Problem], *, version: str, lang: str = "nl") -> str:
    """Return problems as a SARIF log; `version` is that of the tool that found them.

    A Word file has no lines: the place is the file, and as logical location part, paragraph, cell.
    """
    told = list(found)
    rules = sorted({one.code for one in told})
    driver = {
        "name": "rgdocs pack check",
        "version": version,
        "rules": [_rule(code, told) for code in rules],
    }
    run = {
        "tool": {"driver": driver},
        "language": "nl-NL" if lang.startswith("nl") else "en-GB",
        "columnKind": "unicodeCodePoints",
        "results": [_result(one, rules, lang) for one in told],
    }
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=2) + "\n"


def _rule(code: str, told: list[Problem]) -> dict[str, Any]:
    """Return a rule; how bad it usually is, is how bad it was the first time."""
    first = next(one for one in told if one.code == code)
    return {"id": code, "defaultConfiguration": {"level": _LEVELS[first.severity]}}


def _result(one: Problem, rules: list[str], lang: str) -> dict[str, Any]:
    physical = {"artifactLocation": {"uri": _uri(_file(one))}}
    logical = {"fullyQualifiedName": one.path or _MANIFEST, "name": place(one, lang) or _MANIFEST}
    result: dict[str, Any] = {
        "ruleId": one.code,
        "ruleIndex": rules.index(one.code),
        "level": _LEVELS[one.severity],
        "message": {"text": f"{one.message} {one.hint}".strip()},
        "locations": [{"physicalLocation": physical, "logicalLocations": [logical]}],
    }
    if isinstance(one, Finding) and one.word:
        result["properties"] = {"word": one.word, "nearest": one.nearest}
    return result


def _uri(file: str) -> str:
    """Return the name of a file as a relative address."""
    return re.sub(r"[^\w./-]", lambda sign: _percent(sign[0]), file, flags=re.ASCII)


def _percent(sign: str) -> str:
    return "".join(f"%{byte:02X}" for byte in sign.encode())


def _file(one: Problem) -> str:
    spot = one.spot if isinstance(one, Finding) else Spot()
    if spot.file:
        return spot.file
    named = one.path.partition(":")[0]
    return named if named.endswith((".po", ".docx", ".toml", ".svg", ".png", ".jpg")) else _MANIFEST
