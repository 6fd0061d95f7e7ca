"""Compiles the templates, finishes the blank toolkit and writes the JSON Schemas of a wheel.

So nobody waits for the templates later, and the schemas cannot differ from the code beside them.
The invented records of `samples` go along: a contact sheet shows them.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

PLACE = "rgdocs/word/_built"
SHELF = "rgdocs/api/_built"
SCHEMAS = "rgdocs/schemas"
SAMPLES = "rgdocs/voorbeelden"


class CustomBuildHook(BuildHookInterface):  # type: ignore[type-arg]
    """Adds what is made to the wheel; a checkout that is installed has none of it."""

    folder: Path | None = None

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Make everything in a folder of its own, and have the wheel hold it."""
        if version == "editable":
            return
        sys.path.insert(0, str(Path(self.root) / "src"))
        from rgdocs.api import _house, _schema, _toolkit  # noqa: PLC0415

        self.folder = Path(tempfile.mkdtemp())
        places = {PLACE: "templates", SHELF: "shelf", SCHEMAS: "schemas"}
        made = {place: self.folder / name for place, name in places.items()}
        for folder in made.values():
            folder.mkdir()
        _house.freeze_standard(made[PLACE])
        _toolkit.freeze_standard(made[SHELF])
        _schema.write(made[SCHEMAS])
        for place, folder in made.items():
            for file in sorted(folder.iterdir()):
                build_data["force_include"][str(file)] = f"{place}/{file.name}"
        for file in sorted((Path(self.root) / "samples").glob("*.json")):
            build_data["force_include"][str(file)] = f"{SAMPLES}/{file.name}"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:  # noqa: ARG002
        """Take the folder away."""
        if self.folder is not None:
            shutil.rmtree(self.folder, ignore_errors=True)
