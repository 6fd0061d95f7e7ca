"""The example in docs/packs.md is a pack."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from packs.folders import VELDMAAN, pack
from rgdocs import packs

ROOT = Path(__file__).parents[2]


def test_the_example_of_the_docs_can_be_used(tmp_path: Path) -> None:
    """Every key in it is known, and every file that it names is one that a pack may have."""
    text = (ROOT / "docs" / "packs.md").read_text(encoding="utf-8")
    (toml,) = re.findall(r"```toml\n(.*?)```", text, flags=re.DOTALL)
    pack(tmp_path / "grote-organisatie")
    folder = tmp_path / "mijn-organisatie"
    folder.mkdir()
    (folder / "pack.toml").write_text(toml, encoding="utf-8")
    shutil.copy(VELDMAAN / "logo.svg", folder / "logo.svg")
    shutil.copy(
        ROOT / "src" / "rgdocs" / "templates" / "standaard" / "toolkit.docx",
        folder / "contact.docx",
    )
    assert packs.check(folder) == ()
    house = packs.load(folder)
    assert house.erft == ("grote-organisatie",)
    assert house.is_off("signaleringsplan", "contact")
    assert set(house.replaced("resourcegroepplan")) == {"contact"}
    for name in packs.standard():
        assert name in text
