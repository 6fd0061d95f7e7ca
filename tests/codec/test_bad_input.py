"""Every way to write a bad file, and what is said about it: code and path, all at once."""

from __future__ import annotations

import json
import time
from typing import Any

import pytest

from rgdocs import codec
from rgdocs.errors import ExitCode, InvalidRecord
from rgdocs.model import MAX_ITEMS, MAX_LINE, MAX_TEXT
from rgdocs.problems import LANGUAGES

PLAN = '"soort": "resourcegroepplan", "versie": 1'
SIGNALS = '"soort": "signaleringsplan", "versie": 1'


def plan(rest: str) -> str:
    """Return a plan with this JSON after its head."""
    return f"{{{PLAN}, {rest}}}"


def signals(rest: str) -> str:
    """Return a signaleringsplan with this JSON after its head."""
    return f"{{{SIGNALS}, {rest}}}"


def agenda(rest: str) -> str:
    """Return an agenda with this JSON after its head."""
    return f'{{"soort": "agenda", "versie": 1, {rest}}}'


def text(value: str) -> str:
    """Return a plan with this text, as JSON with every letter escaped."""
    return plan(f'"langetermijndoelen": ["goed", {json.dumps(value)}]')


def problems(data: str | bytes, lang: str = "nl") -> list[tuple[str, str]]:
    """Return code and path of every problem; fail when there is none."""
    with pytest.raises(InvalidRecord) as caught:
        codec.loads(data, lang=lang)
    assert caught.value.exit_code is ExitCode.RECORD
    return [(one.code, one.path) for one in caught.value.problems]


FILES: dict[str, tuple[str | bytes, str]] = {
    "nothing": ("", "json.syntax"),
    "a word": ("hallo", "json.syntax"),
    "half a file": (plan('"datum": "2025-01-31"')[:-3], "json.syntax"),
    "a comma too many": (plan('"huisarts": {"naam": "a"},'), "json.syntax"),
    "two files": (plan('"datum": "2025-01-31"') * 2, "json.syntax"),
    "a list": ("[]", "type.object"),
    "a string": ('"resourcegroepplan"', "type.object"),
    "null": ("null", "type.null"),
    "NaN": ("NaN", "json.not-a-number"),
    "latin-1": (plan('"client": {"naam": "Zoë"}').encode("latin-1"), "json.encoding"),
    "UTF-16": (plan('"client": {"naam": "Zoë"}').encode("utf-16"), "json.encoding"),
    "bytes with a BOM": (plan("").encode("utf-8-sig"), "json.bom"),
    "text with a BOM": ("\ufeff" + plan(""), "json.bom"),
    "a bare new line in a text": (plan('"client": {"naam": "a\nb"}'), "json.control"),
    "a bare control character": (plan('"client": {"naam": "a\x07b"}'), "json.control"),
    "100,000 lists": ("[" * 100_000, "json.depth"),
    "100,000 lists, closed": ("[" * 100_000 + "]" * 100_000, "json.depth"),
    "100,000 objects": ('{"a":' * 100_000, "json.depth"),
    "100,000 brackets inside a plan": (plan('"deelnemers": ' + "[" * 100_000), "json.depth"),
    "a million empty lists": (plan(f'"deelnemers": [{"[]," * 1_000_000}[]]'), "json.parts"),
    "a million zeros": (plan(f'"deelnemers": [{"0," * 1_000_000}0]'), "json.parts"),
    "a million quotation marks": ('"' * 1_000_001, "json.parts"),
    "a million escaped quotation marks": ('"' + '\\"' * 1_000_000, "json.syntax"),
    "a number of a million digits": ("1" * 1_000_000, "type.object"),
    "a file over the limit": (b" " * (codec.MAX_FILE + 1), "json.size"),
    "a text over the limit": (" " * (codec.MAX_FILE + 1), "json.size"),
}


@pytest.mark.parametrize(("data", "code"), FILES.values(), ids=FILES)
def test_what_is_no_file_of_ours_is_refused_within_a_second(data: str | bytes, code: str) -> None:
    """One problem, for the file as a whole, and soon."""
    start = time.perf_counter()
    assert problems(data) == [(code, "")]
    assert time.perf_counter() - start < 1


RECORDS: dict[str, tuple[str, list[tuple[str, str]]]] = {
    "no soort": ('{"versie": 1}', [("record.soort-missing", "soort")]),
    "unknown soort": (
        '{"soort": "resourcegroeplan", "versie": 1}',
        [("record.soort-unknown", "soort")],
    ),
    "soort in capitals": (
        '{"soort": "Signaleringsplan", "versie": 1}',
        [("record.soort-unknown", "soort")],
    ),
    "soort a number": ('{"soort": 3, "versie": 1}', [("type.text", "soort")]),
    "soort null": ('{"soort": null, "versie": 1}', [("type.null", "soort")]),
    "soort NaN": ('{"soort": NaN, "versie": 1}', [("json.not-a-number", "soort")]),
    "soort a list": ('{"soort": ["a"], "versie": 1}', [("type.text", "soort")]),
    "no versie": ('{"soort": "signaleringsplan"}', [("record.versie-missing", "versie")]),
    **{
        f"versie {value}": (
            f'{{"soort": "signaleringsplan", "versie": {value}}}',
            [("record.versie-unknown", "versie")],
        )
        for value in ("0", "-1", "1.0", "true", '"1"', "null", "NaN", "[1]", "1" * 5000)
    },
    "a newer versie": (
        '{"soort": "signaleringsplan", "versie": 2}',
        [("record.versie-newer", "versie")],
    ),
    "neither": ("{}", [("record.soort-missing", "soort"), ("record.versie-missing", "versie")]),
    "no soort and twice a key": (
        '{"versie": 1, "versie": 1, "x": 1, "x": 2}',
        [
            ("json.duplicate-key", ""),
            ("record.soort-missing", "soort"),
            ("json.duplicate-key", "versie"),
        ],
    ),
    "twice a key": (
        plan('"datum": "2025-01-31", "datum": "2025-02-01"'),
        [("json.duplicate-key", "datum")],
    ),
    "twice soort": (plan('"soort": "resourcegroepplan"'), [("json.duplicate-key", "soort")]),
    "twice a key inside": (
        plan('"deelnemers": [{"naam": "a"}, {"naam": "b", "naam": "c"}]'),
        [("json.duplicate-key", "deelnemers.1.naam")],
    ),
    "twice an unknown key": (
        plan('"huisarts": {"naam": "b", "x": "c", "x": "c"}'),
        [("json.duplicate-key", "huisarts"), ("record.unknown-key", "huisarts")],
    ),
    "unknown key": (plan('"klient": {"naam": "a"}'), [("record.unknown-key", "")]),
    "unknown key inside": (
        plan('"kortetermijndoelen": [{"ik_wil": "a", "ikwil": "b"}]'),
        [("record.unknown-key", "kortetermijndoelen.0")],
    ),
    "a key of the other document": (
        signals('"langetermijndoelen": ["a"]'),
        [("record.unknown-key", "")],
    ),
    "soort inside": (
        plan('"signaleringsplan": {"soort": "signaleringsplan"}'),
        [("record.unknown-key", "signaleringsplan")],
    ),
    "a number for text": (plan('"naam_resourcegroep": 5'), [("type.text", "naam_resourcegroep")]),
    "a number for a telephone": (
        plan('"huisarts": {"naam": "a", "telefoon": 612345678}'),
        [("type.text", "huisarts.telefoon")],
    ),
    "true for text": (plan('"naam_resourcegroep": true'), [("type.text", "naam_resourcegroep")]),
    "null for text": (plan('"naam_resourcegroep": null'), [("type.null", "naam_resourcegroep")]),
    "a list for text": (plan('"naam_resourcegroep": []'), [("type.text", "naam_resourcegroep")]),
    "NaN for text": (
        plan('"naam_resourcegroep": NaN'),
        [("json.not-a-number", "naam_resourcegroep")],
    ),
    "Infinity in a list": (
        plan('"langetermijndoelen": ["a", -Infinity]'),
        [("json.not-a-number", "langetermijndoelen.1")],
    ),
    "NaN for a person": (plan('"huisarts": NaN'), [("json.not-a-number", "huisarts")]),
    "NaN for a date": (plan('"datum": NaN'), [("json.not-a-number", "datum")]),
    "text for a list": (plan('"langetermijndoelen": "a"'), [("type.list", "langetermijndoelen")]),
    "text for people": (plan('"deelnemers": "a"'), [("type.list", "deelnemers")]),
    "an object for people": (plan('"deelnemers": {"naam": "a"}'), [("type.list", "deelnemers")]),
    "text for a person": (plan('"deelnemers": ["a"]'), [("type.object", "deelnemers.0")]),
    "null for a person": (plan('"deelnemers": [null]'), [("type.null", "deelnemers.0")]),
    "null for people": (plan('"deelnemers": null'), [("type.null", "deelnemers")]),
    "null for the client": (plan('"client": null'), [("type.null", "client")]),
    "text for the client": (plan('"client": "a"'), [("type.object", "client")]),
    "wrong types in a list": (
        plan('"langetermijndoelen": ["a", 3, null, {}, ["b"]]'),
        [
            ("type.text", "langetermijndoelen.1"),
            ("type.null", "langetermijndoelen.2"),
            ("type.text", "langetermijndoelen.3"),
            ("type.text", "langetermijndoelen.4"),
        ],
    ),
    "NUL": (text("a\x00b"), [("text.control", "langetermijndoelen.1")]),
    "a bell at the end": (text("a\x07"), [("text.control", "langetermijndoelen.1")]),
    "a form feed at the end": (text("a\x0c"), [("text.control", "langetermijndoelen.1")]),
    "a unit separator at the start": (text("\x1fa"), [("text.control", "langetermijndoelen.1")]),
    "DEL": (text("a\x7fb"), [("text.control", "langetermijndoelen.1")]),
    "NEL (C1)": (text("a\x85"), [("text.control", "langetermijndoelen.1")]),
    "only a control character": (text("\x1c"), [("text.control", "langetermijndoelen.1")]),
    "half an emoji": (text("a\ud83d"), [("text.surrogate", "langetermijndoelen.1")]),
    "the other half": (text("\ude00a"), [("text.surrogate", "langetermijndoelen.1")]),
    "a non-character": (text("a\ufffe"), [("text.noncharacter", "langetermijndoelen.1")]),
    "another one": (text("a\ufdd0"), [("text.noncharacter", "langetermijndoelen.1")]),
    "one of the last plane": (
        text("a\U0010ffff"),
        [("text.noncharacter", "langetermijndoelen.1")],
    ),
    "a BOM inside": (text("a\ufeffb"), [("text.bom", "langetermijndoelen.1")]),
    **{
        f"turning U+{code:X}": (text(f"a{chr(code)}b"), [("text.bidi", "langetermijndoelen.1")])
        for code in (*range(0x202A, 0x202F), *range(0x2066, 0x206A))
    },
    "too many accents": (text("a" + "\u0300" * 31), [("text.marks", "langetermijndoelen.1")]),
    "several in one": (
        text("\x00\ud83d\ufffe\ufeff\u202e"),
        [
            (f"text.{kind}", "langetermijndoelen.1")
            for kind in ("bidi", "bom", "control", "noncharacter", "surrogate")
        ],
    ),
    "two lines for a name": (
        plan('"client": {"naam": "a\\nb"}'),
        [("text.line-break", "client.naam")],
    ),
    "a paragraph separator in a name": (
        plan('"client": {"naam": "a\\u2029b"}'),
        [("text.line-break", "client.naam")],
    ),
    "a text too long": (
        text("a" * (MAX_TEXT + 1)),
        [("text.too-long", "langetermijndoelen.1")],
    ),
    "a line too long": (
        plan(f'"naam_resourcegroep": "{"a" * (MAX_LINE + 1)}"'),
        [("text.too-long", "naam_resourcegroep")],
    ),
    "a list too long": (
        signals(f'"signalen": {json.dumps(["a"] * (MAX_ITEMS + 1))}'),
        [("list.too-long", "signalen")],
    ),
    "too many people": (
        signals(f'"deelnemers": {json.dumps([{"naam": "a"}] * (MAX_ITEMS + 1))}'),
        [("list.too-long", "deelnemers")],
    ),
    "a day that is not": (plan('"datum": "2025-02-29"'), [("date.unknown", "datum")]),
    "month 13": (plan('"datum": "2025-13-01"'), [("date.unknown", "datum")]),
    "year 0": (plan('"datum": "0000-01-01"'), [("date.unknown", "datum")]),
    **{
        f"date {value!r}": (plan(f'"datum": "{value}"'), [("date.format", "datum")])
        for value in (
            "31-01-2025",
            "20250131",
            "2025-W05-5",
            "2025-1-31",
            "31 januari 2025",
            "2025-01-31T00:00:00",
            "٢٠٢٥-٠١-٣١",
            "morgen",
        )
    },
    **{
        f"time {value!r}": (agenda(f'"begintijd": "{value}"'), [("time.format", "begintijd")])
        for value in ("9:05", "09.05", "0905", "09:05:00", "09:05Z", "half tien", "٠٩:٠٥")
    },
    "hour 24": (agenda('"begintijd": "24:00"'), [("time.unknown", "begintijd")]),
    "minute 60": (agenda('"begintijd": "12:60"'), [("time.unknown", "begintijd")]),
    "a number for a time": (agenda('"begintijd": 905'), [("type.time", "begintijd")]),
    "null for a time": (agenda('"begintijd": null'), [("type.null", "begintijd")]),
    **{
        f"minutes {value}": (
            agenda(f'"punten": {{"doelen": {{"minuten": {value}}}}}'),
            [(code, "punten.doelen.minuten")],
        )
        for value, code in {
            '"10"': "type.count",
            "10.0": "type.count",
            "true": "type.count",
            "null": "type.null",
            "0": "count.range",
            "-5": "count.range",
            "1000": "count.range",
        }.items()
    },
    "a number for a date": (plan('"datum": 20250131'), [("type.date", "datum")]),
    "null for a date": (plan('"datum": null'), [("type.null", "datum")]),
    "nobody": (plan('"huisarts": {"telefoon": "06"}'), [("person.nameless", "huisarts")]),
    "nobody in a list": (
        plan('"deelnemers": [{"naam": "a"}, {"naam": " ", "email": "b"}]'),
        [("person.nameless", "deelnemers.1")],
    ),
    "an answer and geen": (
        signals('"helpt": ["a"], "geen": ["helpt"]'),
        [("geen.with-answer", "helpt")],
    ),
    "an answer and geen, inside": (
        plan('"signaleringsplan": {"liefst_opgenomen": "a", "geen": ["liefst_opgenomen"]}'),
        [("geen.with-answer", "signaleringsplan.liefst_opgenomen")],
    ),
    "geen of something else": (signals('"geen": ["helpt", "datum"]'), [("geen.unknown", "geen.1")]),
    "geen twice": (signals('"geen": ["helpt", "helpt"]'), [("geen.duplicate", "geen")]),
    "geen as text": (signals('"geen": "helpt"'), [("type.list", "geen")]),
    "geen with a number": (signals('"geen": [3]'), [("type.text", "geen.0")]),
    "geen far too long": (
        signals(f'"geen": {json.dumps([""] * 51)}'),
        [("list.too-long", "geen")],
    ),
    "geen wrong in every way": (
        signals('"helpt": ["a"], "geen": ["helpt", "x", "helpt"]'),
        [("geen.duplicate", "geen"), ("geen.unknown", "geen.1"), ("geen.with-answer", "helpt")],
    ),
    "much at once": (
        '{"soort": "resourcegroepplan", "versie": 9, "datum": "2025-02-30", "datums": "a",'
        ' "client": {"naam": 5}, "deelnemers": [{"rol": "a\\u0007"}, {}, {"email": "c"}],'
        ' "kortetermijndoelen": [{"ik_wil": null}],'
        ' "signaleringsplan": {"helpt": ["a", NaN], "geen": ["helpt"]}}',
        [
            ("record.unknown-key", ""),
            ("type.text", "client.naam"),
            ("date.unknown", "datum"),
            ("text.control", "deelnemers.0.rol"),
            ("person.nameless", "deelnemers.2"),
            ("type.null", "kortetermijndoelen.0.ik_wil"),
            ("geen.with-answer", "signaleringsplan.helpt"),
            ("json.not-a-number", "signaleringsplan.helpt.1"),
            ("record.versie-newer", "versie"),
        ],
    ),
}


@pytest.mark.parametrize(("data", "expected"), RECORDS.values(), ids=RECORDS)
def test_a_bad_record_is_refused_with_every_reason(
    data: str, expected: list[tuple[str, str]]
) -> None:
    """Sorted by path; the same from text, from bytes, in both languages."""
    assert problems(data) == expected
    assert problems(data, lang="en") == expected
    if not any(0xD800 <= ord(one) < 0xE000 for one in data):
        assert problems(data.encode()) == expected


def test_half_an_emoji_unescaped_is_found_too() -> None:
    """A text in Python can hold a lone surrogate where no file could."""
    assert problems(plan('"client": {"naam": "a\ud83d"}')) == [("text.surrogate", "client.naam")]


def test_plain_data_is_checked_the_same() -> None:
    """Whoever parsed the JSON gets the same answer."""
    data: dict[Any, Any] = {"soort": "resourcegroepplan", "versie": 1, 5: "a", "datum": 3.5}
    with pytest.raises(InvalidRecord) as caught:
        codec.from_data(data)
    found = [(one.code, one.path) for one in caught.value.problems]
    assert found == [("record.unknown-key", ""), ("type.date", "datum")]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_slip_is_answered_with_the_nearest_name(lang: str) -> None:
    """A key, a kind of document, a part: what we know is named, what was written is not."""
    cases = {
        '{"soort": "signaleringplan", "versie": 1}': "signaleringsplan",
        plan('"klient": {"naam": "a"}'): "client",
        plan('"deelnemers": [{"naamm": "a"}]'): "naam",
        signals('"geen": ["medicatie-niet"]'): "medicatie_niet",
    }
    asked = {"nl": "Is {} bedoeld?", "en": " {}?"}[lang]
    for data, name in cases.items():
        with pytest.raises(InvalidRecord) as caught:
            codec.loads(data, lang=lang)
        hints = " ".join(one.hint for one in caught.value.problems)
        assert asked.format(name) in hints
        assert "klient" not in str(caught.value)
        assert "naamm" not in str(caught.value)


def test_a_flood_of_unknown_keys_is_counted() -> None:
    """Ten thousand keys are refused soon, and not with ten thousand problems."""
    start = time.perf_counter()
    with pytest.raises(InvalidRecord) as caught:
        codec.loads(plan(", ".join(f'"k{n}": 1' for n in range(10_000))))
    assert time.perf_counter() - start < 2
    assert len(caught.value.problems) <= 21
    assert "10000" in str(caught.value)


def test_a_flood_of_wrong_items_is_cut_at_the_limit() -> None:
    """Nothing beyond the first item over the limit is looked at."""
    found = problems(signals(f'"signalen": {json.dumps([5] * 10_000)}'))
    assert len(found) == MAX_ITEMS + 1
    assert ("list.too-long", "signalen") in found


def test_blanks_do_not_count_towards_the_limit_of_a_list() -> None:
    """Absent is absent, however often it is written."""
    data = signals(f'"signalen": {json.dumps(["", "a"] * MAX_ITEMS)}')
    record = codec.loads(data)
    assert len(codec.to_data(record)["signalen"]) == MAX_ITEMS


def test_brackets_inside_a_text_are_text() -> None:
    """Only the structure counts for depth and size."""
    brackets = "[{," * 6_000
    record = codec.loads(plan(f'"langetermijndoelen": ["{brackets}", "\\"[["]'))
    assert codec.to_data(record)["langetermijndoelen"] == [brackets, '"[[']
