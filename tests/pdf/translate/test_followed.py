"""The page that tells what of a Word file is followed names modules and tests that are there."""

from __future__ import annotations

from pathlib import Path

import rgdocs.pdf.translate

ROOT = Path(__file__).parents[3]
MODULES = {path.stem for path in Path(rgdocs.pdf.translate.__file__).parent.glob("*.py")}
TESTS = {path.stem: path for path in (ROOT / "tests").rglob("test_*.py")}
WORKS_FOR_ALL = {
    *("__init__", "emit", "job", "names", "notes", "package", "pieces", "props"),
    *("bounds", "memory", "plain", "readings", "rendered", "settled", "sketch"),
}
"""Modules that follow nothing of Word's by themselves."""


def rows() -> list[list[str]]:
    page = (ROOT / "docs" / "word-to-pdf.md").read_text(encoding="utf-8")
    lines = [line for line in page.splitlines() if line.startswith("|")][2:]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]


def test_every_feature_has_its_module_and_its_tests() -> None:
    for feature, modules, tests, _ in rows():
        assert modules, feature
        assert {name.strip(" `") for name in modules.split(",")} <= MODULES, feature
        named = [name.strip() for name in tests.split(",")]
        assert set(named) <= set(TESTS), feature
        assert all("def test_" in TESTS[name].read_text(encoding="utf-8") for name in named)


def test_every_module_is_named() -> None:
    named = {name.strip(" `") for row in rows() for name in row[1].split(",")}
    assert MODULES - WORKS_FOR_ALL - named == set()
