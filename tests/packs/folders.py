"""Packs in folders, for tests."""

from __future__ import annotations

from pathlib import Path

import pytest

from rgdocs.errors import PackError
from rgdocs.packs import load

SAMPLES = Path(__file__).parents[2] / "samples" / "packs"
VELDMAAN = SAMPLES / "veldmaan"
HEIDEBRUG = SAMPLES / "heidebrug" / "src" / "heidebrug_pack"


def pack(folder: Path, text: str = "", pack_id: str = "") -> Path:
    """Write a pack with this manifest after its id; return its folder."""
    folder.mkdir(parents=True, exist_ok=True)
    name = pack_id or folder.name
    extra = "" if text.lstrip().startswith("[") else "\n"
    toml = f'[pack]\nid = "{name}"\n{extra}{text}'
    (folder / "pack.toml").write_text(toml, encoding="utf-8")
    return folder


def refused(which: str | Path, lang: str = "nl") -> list[tuple[str, str]]:
    """Return path and code of everything that a pack is refused for."""
    with pytest.raises(PackError) as caught:
        load(which, lang=lang)
    return [(fault.path, fault.code) for fault in caught.value.problems]


def message(which: str | Path) -> str:
    """Return what is told of a pack that is refused."""
    with pytest.raises(PackError) as caught:
        load(which)
    return str(caught.value)
