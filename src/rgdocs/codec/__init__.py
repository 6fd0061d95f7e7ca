"""Stage 3, JSON to record and back.

A file is one object: `{"soort": "resourcegroepplan", "versie": 1, …}`, then the record's own keys.
Absent answers are left out; there is no null. `loads(dumps(record)) == record`, always.

A file of an older version is read as one of today (`codec/versions.py`); a newer one is refused.
Nothing is lost and nothing is guessed: an unknown or repeated key, a number for text, a date that
does not exist refuse the file, with every Problem at once. A Problem names the path, a code and a
way out; never a value, never a key of somebody else's.
"""

from __future__ import annotations

import json
from typing import Any

from rgdocs.codec import versions
from rgdocs.codec._converter import SOORT, VERSIE, converter
from rgdocs.codec._door import MAX_DEPTH, MAX_FILE, MAX_PARTS, Repeated, parse
from rgdocs.codec.schema import schema
from rgdocs.codec.versions import FORMAT_VERSION, moved, oldest
from rgdocs.errors import InvalidRecord, UsageError
from rgdocs.model import RECORDS, Record
from rgdocs.model.settling import Refused, refuse
from rgdocs.problems import Fault, fault, nearest, problem


def loads(data: str | bytes, *, lang: str = "nl") -> Record:
    """Return the record in this JSON text; bytes are UTF-8 without a BOM.

    `lang` is the language of the problems. Raises InvalidRecord with every Problem at once.
    """
    return _accepted(_from_plain(parse(data)), lang)


def from_data(data: dict[str, Any], *, lang: str = "nl") -> Record:
    """Return the record in these plain dicts, lists and strings, as `json.loads` gives them.

    `lang` and errors as for `loads`.
    """
    return _accepted(_from_plain(data), lang)


def to_data(record: Record) -> dict[str, Any]:
    """Return the record as plain dicts, lists and strings, `soort` and `versie` first.

    Raises UsageError for anything that is not a document.
    """
    if type(record) not in RECORDS:
        raise UsageError(problem("usage.record", "", known=_classes()))
    written: dict[str, Any] = converter().unstructure(record)
    return {SOORT: record.soort, VERSIE: FORMAT_VERSION, **written}


def dumps(record: Record) -> str:
    """Return the record as JSON: two spaces, letters as they are, a newline at the end."""
    return json.dumps(to_data(record), ensure_ascii=False, indent=2) + "\n"


def _accepted(read: Record | Refused, lang: str) -> Record:
    """Return the record or raise; outside every `except`, so that no context holds the text."""
    if isinstance(read, Refused):
        raise InvalidRecord(one.told(lang) for one in dict.fromkeys(read.faults))
    return read


def _from_plain(data: Any) -> Any:
    if isinstance(data, Refused):
        return data
    if not isinstance(data, dict):
        return refuse(data, fault("type.object", known=f"{SOORT}, {VERSIE}"))
    cls, found = _document(data)
    wrong = _version(data)
    found += wrong
    if cls is None:
        return Refused((*found, *_repeated_envelope(data)))
    if not wrong:
        data = versions.upgraded(data, cls.soort, data[VERSIE])
    record = converter().structure(data, cls)
    if isinstance(record, Refused):
        found += record.faults
    return Refused(found) if found else record


def _document(data: dict[str, Any]) -> tuple[type[Record] | None, tuple[Fault, ...]]:
    """Return the class of the document that the data says it is."""
    classes = {cls.soort: cls for cls in RECORDS}
    given, known = data.get(SOORT), ", ".join(classes)
    if SOORT not in data:
        return None, (fault("record.soort-missing", SOORT, known=known),)
    if isinstance(given, Refused):
        return None, tuple(one.under(SOORT) for one in given.faults)
    if not isinstance(given, str):
        return None, tuple(one.under(SOORT) for one in refuse(given, fault("type.text")).faults)
    if given in classes:
        return classes[given], ()
    near = nearest(given, classes)
    return None, (fault("record.soort-unknown", SOORT, nearest=near, known=known),)


def _version(data: dict[str, Any]) -> tuple[Fault, ...]:
    """Return what is wrong with the version: it is older or newer than what we read, or is none."""
    given = data.get(VERSIE)
    if type(given) is int and versions.oldest() <= given <= FORMAT_VERSION:
        return ()
    code = "record.versie-unknown" if VERSIE in data else "record.versie-missing"
    if type(given) is int and given > FORMAT_VERSION:
        code = "record.versie-newer"
    return (fault(code, VERSIE, version=FORMAT_VERSION),)


def _repeated_envelope(data: dict[str, Any]) -> tuple[Fault, ...]:
    """Return what is wrong with the keys when the document, and so its keys, is not known."""
    if not isinstance(data, Repeated):
        return ()
    places = (key if key in {SOORT, VERSIE} else "" for key in data.twice)
    return tuple(fault("json.duplicate-key", place) for place in places)


def _classes() -> str:
    return ", ".join(cls.__name__ for cls in RECORDS)


__all__ = [
    "FORMAT_VERSION",
    "MAX_DEPTH",
    "MAX_FILE",
    "MAX_PARTS",
    "dumps",
    "from_data",
    "loads",
    "moved",
    "oldest",
    "schema",
    "to_data",
]
