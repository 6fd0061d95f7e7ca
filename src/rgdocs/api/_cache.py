"""A small memory for what is the same for every client: compiled templates and blank forms."""

from __future__ import annotations

from collections import OrderedDict
from threading import Lock
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

Value = TypeVar("Value")


class Cache(Generic[Value]):
    """Keep the values that were used last, at most `size` of them; safe between threads.

    A key holds everything that its value was made from, so a value never grows old. Two threads
    that ask for the same new key may both make it; they get the same one.
    """

    def __init__(self, size: int) -> None:
        """Start empty."""
        self._size = size
        self._lock = Lock()
        self._values: OrderedDict[Hashable, Value] = OrderedDict()

    def __len__(self) -> int:
        """Count what is kept."""
        return len(self._values)

    def get(self, key: Hashable, make: Callable[[], Value]) -> Value:
        """Return the value of `key`, made by `make` when it is not there."""
        with self._lock:
            if key in self._values:
                self._values.move_to_end(key)
                return self._values[key]
        return self._keep(key, make())

    def _keep(self, key: Hashable, value: Value) -> Value:
        with self._lock:
            kept = self._values.setdefault(key, value)
            self._values.move_to_end(key)
            while len(self._values) > self._size:
                self._values.popitem(last=False)
        return kept
