"""The command's own words, other than problems: what it did and what to try next."""

from __future__ import annotations

_WORDS = {
    "busy": ("Bezig …", "Working …"),
    "written": ("Gemaakt: {place}", "Made: {place}"),
    "source": ("bron: toolkit van 2021, {source}", "source: toolkit of 2021, {source}"),
    "page": ("1 pagina", "1 page"),
    "pages": ("{pages} pagina's", "{pages} pages"),
    "read": ("Gelezen: {document}", "Read: {document}"),
    "not-placed": ("Zonder plek in het record: {count}", "Without a place in the record: {count}"),
    "progress": ("{done} van {total} …", "{done} of {total} …"),
    "nothing-filled": ("Er is niets ingevuld.", "Nothing was filled in."),
    "valid": ("Dit record klopt.", "This record is valid."),
    "pack-valid": ("Dit pack klopt.", "This pack is valid."),
    "more": ("… en nog {count}.", "… and {count} more."),
    "try": ("Probeer: {command}", "Try: {command}"),
    "try-force": (
        "Probeer: dezelfde opdracht met --force",
        "Try: the same command with --force",
    ),
    "try-no-pack": (
        "Probeer: dezelfde opdracht zonder --pack",
        "Try: the same command without --pack",
    ),
    "filled-by": ("ingevuld door", "filled in by"),
    "seen-by": ("te zien door", "to be seen by"),
    "file": ("BESTAND.json", "FILE.json"),
}


def say(key: str, lang: str, **given: object) -> str:
    """Return the words of `key` in `lang` ("nl" or "en"), with `given` filled in."""
    text = _WORDS[key][lang == "en"]
    for name, value in given.items():
        text = text.replace("{" + name + "}", str(value))
    return text
