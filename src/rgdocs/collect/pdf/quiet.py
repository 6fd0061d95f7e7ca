"""Keeps what pypdf wants to say about a file to itself while we read: it may quote the file.

Only our own reading is quiet: the filter looks at the current context, so another thread's use of
pypdf, or the host's own, keeps its log.
"""

from __future__ import annotations

import logging
import sys
from contextlib import contextmanager
from contextvars import ContextVar
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_reading: ContextVar[bool] = ContextVar("rgdocs_reading", default=False)


class _Quiet(logging.Filter):
    def filter(self, _record: logging.LogRecord) -> bool:
        """Let a record pass unless we are the ones who read."""
        return not _reading.get()


_QUIET = _Quiet()


@contextmanager
def quiet() -> Iterator[None]:
    """Keep pypdf silent in this context."""
    for name in [name for name in sys.modules if name.split(".")[0] == "pypdf"]:
        logging.getLogger(name).addFilter(_QUIET)
    token = _reading.set(True)
    try:
        yield
    finally:
        _reading.reset(token)
