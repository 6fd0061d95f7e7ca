"""The tag tree of every blank form and of a final: what a screen reader walks through.

A line for each structure element, deeper ones further in; alike neighbours stand on one line.
Write the golden files again, and look at what changed:

    PYTHONPATH=tests python -m talen.trees --write
"""

from __future__ import annotations

import sys
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Any

from fillable import reader
from talen.papers import DOCUMENTS, paper

if TYPE_CHECKING:
    from collections.abc import Iterator

GOLDEN = Path(__file__).parents[1] / "golden" / "bomen"
KINDS = ("blank", "final")

Tree = tuple[str, tuple["Tree", ...]]


def place(document: str, kind: str) -> Path:
    """Return where the tree of a document stands."""
    return GOLDEN / f"{document}-{kind}.txt"


def told(document: str, kind: str) -> str:
    """Return the tree of a document."""
    root = reader(paper(document, kind, "nl", "pdf").data).trailer["/Root"]
    return "\n".join(_lines(_trees(root["/StructTreeRoot"]["/K"]), 0)) + "\n"


def _trees(node: Any) -> tuple[Tree, ...]:
    node = node.get_object()
    if isinstance(node, list):
        return tuple(tree for each in node for tree in _trees(each))
    if not isinstance(node, dict) or node.get("/Type") == "/OBJR" or "/S" not in node:
        return ()
    return ((_called(node), _trees(node.get("/K", []))),)


def _called(node: Any) -> str:
    """Return the role of an element; of a head also what it is the head of."""
    held = node.get("/A", [])
    attributes = held if isinstance(held, list) else [held]
    scopes = [one.get_object().get("/Scope", "") for one in attributes]
    return " ".join([node["/S"], *filter(None, scopes)]).replace("/", "")


def _lines(trees: tuple[Tree, ...], depth: int) -> Iterator[str]:
    for (role, inner), alike in groupby(trees):
        count = len(list(alike))
        yield "  " * depth + role + (f" ×{count}" if count > 1 else "")
        yield from _lines(inner, depth + 1)


def main(arguments: list[str]) -> int:
    """Write the files with `--write`; else only say whether they are of today."""
    texts = {place(each, kind): told(each, kind) for each in DOCUMENTS for kind in KINDS}
    old = [path for path, text in texts.items() if not path.exists() or path.read_text() != text]
    if "--write" not in arguments:
        return 1 if old else 0
    for path in old:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(texts[path], encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
