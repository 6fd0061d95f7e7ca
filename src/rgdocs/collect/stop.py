"""The way out of a file that cannot be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rgdocs.problems import fault

if TYPE_CHECKING:
    from rgdocs.problems import Fault


class Stop(Exception):
    """Reading ends here; holds why, in no language yet and with nothing of the file."""

    def __init__(self, code: str, **params: int | str) -> None:
        """Take the code of the problem and what fills its sentence."""
        super().__init__(code)
        self.fault: Fault = fault(code, "", **params)
