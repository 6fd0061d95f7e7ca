"""The memory for templates and blanks: bounded, by content, safe between threads."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

from rgdocs.api._cache import Cache


def test_a_value_is_made_once() -> None:
    """The second asking costs nothing."""
    made: list[int] = []
    cache: Cache[int] = Cache(2)
    assert [cache.get("a", lambda: made.append(1) or 7) for _ in range(3)] == [7, 7, 7]
    assert made == [1]


def test_the_least_used_goes_first() -> None:
    """What was asked for lately stays; the memory never outgrows its size."""
    cache: Cache[str] = Cache(2)
    for key in ("a", "b", "a", "c"):
        cache.get(key, lambda key=key: key)
    assert len(cache) == 2
    assert cache.get("a", lambda: "made anew") == "a"
    assert cache.get("b", lambda: "made anew") == "made anew"


def test_threads_get_the_same_value() -> None:
    """Whoever makes it first, everybody holds the same one."""
    cache: Cache[object] = Cache(4)
    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(lambda _: cache.get("key", object), range(200)))
    assert len({id(value) for value in found}) == 1


def test_a_failure_is_not_kept() -> None:
    """What could not be made is tried again."""
    cache: Cache[int] = Cache(1)
    for value in (None, 3):
        try:
            found = cache.get("key", lambda value=value: int(value))
        except TypeError:
            found = 0
    assert found == 3
