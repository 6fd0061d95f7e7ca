"""Compiles the built-in templates while the wheel is built, so that nobody waits for it later."""

from __future__ import annotations

import shutil
import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

PLACE = "rgdocs/word/_built"


class CustomBuildHook(BuildHookInterface):  # type: ignore[type-arg]
    """Adds a module for each template to the wheel; a checkout that is installed has none."""

    folder: Path | None = None

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile the templates into a folder of their own, and have the wheel hold them."""
        if version == "editable":
            return
        sys.path.insert(0, str(Path(self.root) / "src"))
        from rgdocs.api import _house  # noqa: PLC0415

        self.folder = Path(tempfile.mkdtemp())
        _house.freeze_standard(self.folder)
        for file in sorted(self.folder.iterdir()):
            build_data["force_include"][str(file)] = f"{PLACE}/{file.name}"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:  # noqa: ARG002
        """Take the folder away."""
        if self.folder is not None:
            shutil.rmtree(self.folder, ignore_errors=True)
