"""Write the golden texts again: `PYTHONPATH=tests python tests/packs/write_golden.py`."""

from __future__ import annotations

from packs.test_houses import GOLDEN, HOUSES, told

if __name__ == "__main__":
    GOLDEN.mkdir(exist_ok=True)
    for name in HOUSES:
        for document in ("resourcegroepplan", "signaleringsplan"):
            for kind in ("blank", "final"):
                place = GOLDEN / f"{name}-{document}-{kind}.txt"
                place.write_text(told(name, document, kind), encoding="utf-8")
