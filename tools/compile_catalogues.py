"""Compile every message catalogue: `python tools/compile_catalogues.py`.

Each `src/rgdocs/locale/<lang>/LC_MESSAGES/<domain>.po` becomes the `.mo` beside it. Same source,
same bytes. With `--check` nothing is written; the exit code is 1 when a `.mo` is missing or old.
"""

from __future__ import annotations

import io
import sys
from datetime import UTC, datetime
from pathlib import Path

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

LOCALE = Path(__file__).parents[1] / "src" / "rgdocs" / "locale"
_WRITTEN = datetime(2026, 1, 1, tzinfo=UTC)
"""Babel writes dates into every `.mo`; a fixed one keeps the bytes the same."""


def compiled(po: Path) -> bytes:
    """Return the bytes of the `.mo` of this `.po`.

    A translation that is marked fuzzy is printed until it is looked after: better than Dutch.
    """
    with po.open("rb") as file:
        catalogue = read_po(file, locale=po.parts[-3], abort_invalid=True)
    catalogue.creation_date = catalogue.revision_date = _WRITTEN
    out = io.BytesIO()
    write_mo(out, catalogue, use_fuzzy=True)
    return out.getvalue()


def stale(locale: Path = LOCALE) -> list[Path]:
    """Return the `.po` files whose `.mo` is missing or other than compiled."""
    sources = sorted(locale.glob("*/LC_MESSAGES/*.po"))
    return [po for po in sources if _mo(po) != compiled(po)]


def _mo(po: Path) -> bytes:
    made = po.with_suffix(".mo")
    return made.read_bytes() if made.exists() else b""


def main(arguments: list[str]) -> int:
    """Compile what is stale, or only say whether anything is."""
    old = stale()
    if "--check" in arguments:
        return 1 if old else 0
    for po in old:
        po.with_suffix(".mo").write_bytes(compiled(po))
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
