"""The text of every blank form in every language, in the order in which it is read.

Write the golden files again, and look at what changed:

    PYTHONPATH=tests python -m talen.golden --write
"""

from __future__ import annotations

import sys
from pathlib import Path

from packs.printed import paragraphs
from talen.papers import DOCUMENTS, TALEN, paper

GOLDEN = Path(__file__).parents[1] / "golden" / "teksten"


def place(taal: str, document: str) -> Path:
    """Return where the text of a form stands."""
    return GOLDEN / taal / f"{document}.txt"


def told(taal: str, document: str) -> str:
    """Return the text of a blank form, a line for each paragraph."""
    return "\n".join(paragraphs(paper(document, "blank", taal, "docx").data)) + "\n"


def main(arguments: list[str]) -> int:
    """Write the files with `--write`; else only say whether they are of today."""
    texts = {place(taal, each): told(taal, each) for taal in TALEN for each in DOCUMENTS}
    old = [path for path, text in texts.items() if not path.exists() or path.read_text() != text]
    if "--write" not in arguments:
        return 1 if old else 0
    for path in old:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(texts[path], encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
