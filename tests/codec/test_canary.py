"""No answer and no foreign key is in anything that a refusal leaves behind."""

from __future__ import annotations

import copy
import gc
import json
import logging
import pickle
import traceback
import warnings
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from rgdocs import codec
from rgdocs.errors import InvalidRecord
from rgdocs.model import Client, Kortetermijndoel, Persoon, Resourcegroepplan, Signaleringsplan

if TYPE_CHECKING:
    from collections.abc import Iterator

SAMPLE = Path(__file__).parents[2] / "samples" / "resourcegroepplan-rijk.json"
TOKEN = "Qzkanarie"

Place = tuple[str | int, ...]


def places(data: Any, here: Place = ()) -> Iterator[Place]:
    """Yield the place of every key and every item in plain data."""
    steps = data.items() if isinstance(data, dict) else enumerate(data)
    for step, value in steps:
        yield (*here, step)
        if isinstance(value, dict | list):
            yield from places(value, (*here, step))


def sample() -> dict[str, Any]:
    """Return the rich sample as plain data."""
    data: dict[str, Any] = json.loads(SAMPLE.read_text(encoding="utf-8"))
    return data


def holder(data: Any, place: Place) -> Any:
    """Return what holds the last step of a place."""
    for step in place[:-1]:
        data = data[step]
    return data


def spoiled() -> Iterator[Any]:
    """Yield the sample with a token in each value, in every wrong way, and in each key."""
    wrong = (
        f"{TOKEN}\x07",
        f"{TOKEN}\u202e{TOKEN}",
        TOKEN * 3000,
        {TOKEN: TOKEN},
        [TOKEN, {TOKEN: 1}, None],
        [f"{TOKEN}\ud83d"],
    )
    for place in places(sample()):
        for value in wrong:
            data = sample()
            holder(data, place)[place[-1]] = copy.deepcopy(value)
            yield data
        if isinstance(place[-1], str):
            data = sample()
            held = holder(data, place)
            held[f"{place[-1]}{TOKEN}"] = held.pop(place[-1])
            yield data


def remains(error: BaseException) -> str:
    """Return everything that an error can tell: words, attributes, chain, notes, traceback."""
    seen: list[BaseException] = []
    queue: list[BaseException | None] = [error]
    while queue:
        one = queue.pop()
        if one is not None and one not in seen:
            seen.append(one)
            queue += [one.__context__, one.__cause__]
    said = [f"{one}{one!r}{one.args}{vars(one)}{getattr(one, '__notes__', '')}" for one in seen]
    return "".join([*said, *traceback.format_exception(error), str(pickle.dumps(error))])


def refusals(data: Any) -> Iterator[InvalidRecord]:
    """Yield the refusal of this data, from text and from plain data, each in one language."""
    with pytest.raises(InvalidRecord) as caught:
        codec.loads(json.dumps(data))
    yield caught.value
    with pytest.raises(InvalidRecord) as caught:
        codec.from_data(data, lang="en")
    yield caught.value


def test_a_token_in_every_value_and_key_is_nowhere(
    caplog: pytest.LogCaptureFixture, capsys: pytest.CaptureFixture[str]
) -> None:
    """Message, repr, attributes, chain, traceback, pickle, warnings, log, stdout and stderr."""
    caplog.set_level(logging.DEBUG)
    count = 0
    with warnings.catch_warnings(record=True) as warned:
        warnings.simplefilter("always")
        for data in spoiled():
            for error in refusals(data):
                count += 1
                assert TOKEN not in remains(error), [p.path for p in error.problems]
                assert error.__context__ is None
                assert error.__cause__ is None
    assert count > 1500
    assert [str(one.message) for one in warned] == []
    assert caplog.text == ""
    assert "".join(capsys.readouterr()) == ""


@pytest.mark.parametrize(
    "data",
    [
        f'{{"{TOKEN}": ',
        f'{{"soort": "{TOKEN}", "versie": "{TOKEN}", "{TOKEN}": 1, "{TOKEN}": 2}}',
        f'["{TOKEN}"',
        f"{TOKEN}",
        f'{{"a": "{TOKEN}\n"}}',
        f'"{TOKEN}" ' * 3,
        "[" * 1000 + TOKEN,
        f'"{TOKEN}'.encode() + b"\xff",
        f"\ufeff{TOKEN}",
        TOKEN.encode("utf-16"),
    ],
)
def test_what_cannot_be_parsed_leaves_nothing_behind(data: str | bytes) -> None:
    """The parser's own errors hold the whole input; ours do not, nor does their chain."""
    with pytest.raises(InvalidRecord) as caught:
        codec.loads(data)
    assert TOKEN not in remains(caught.value)
    assert caught.value.__context__ is None


BUILDERS: list[Any] = [
    lambda: Client(naam=f"{TOKEN}\x00"),
    lambda: Client(naam=[TOKEN]),  # type: ignore[arg-type]
    lambda: Persoon(telefoon=TOKEN),
    lambda: Kortetermijndoel(ik_wil=TOKEN * 5000),
    lambda: Signaleringsplan(helpt=(TOKEN,), geen=("helpt", TOKEN)),
    lambda: Resourcegroepplan(huisarts=TOKEN),  # type: ignore[arg-type]
    lambda: Resourcegroepplan(datum=TOKEN),  # type: ignore[arg-type]
]


@pytest.mark.parametrize("build", BUILDERS)
def test_a_record_refused_in_python_leaves_nothing_behind(build: Any) -> None:
    """The same holds for who builds records without JSON."""
    with pytest.raises(InvalidRecord) as caught:
        build()
    error = caught.value
    # The source lines of this test hold the token; the frames of the library may not.
    told = f"{error}{error!r}{error.args}{error.problems}{pickle.dumps(error)!r}"
    assert TOKEN not in told
    assert error.__context__ is None


def test_a_good_record_does_not_show_itself() -> None:
    """Neither repr nor str of a record holds an answer, however deep."""
    record = codec.loads(SAMPLE.read_text(encoding="utf-8"))
    shown = f"{record!r}{record}{record.client!r}{record.deelnemers!r}"
    words = {word for word in SAMPLE.read_text(encoding="utf-8").split('"') if len(word) > 30}
    assert len(words) > 20
    assert "Noor" not in shown
    assert not any(word in shown for word in words)


def test_nothing_is_kept_after_reading() -> None:
    """The converter's caches hold classes, never answers."""
    token = f"{TOKEN}-bewaard"
    codec.loads(json.dumps({**sample(), "naam_resourcegroep": token}))
    gc.collect()
    kept = [one for one in gc.get_objects() if isinstance(one, dict) and token in one.values()]
    assert kept == []
