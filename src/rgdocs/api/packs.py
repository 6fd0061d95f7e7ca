"""What an organisation does with its pack: begin one, look whether it is right, list its texts.

from rgdocs.api import packs

packs.new("mijn-organisatie")
for problem in packs.check("mijn-organisatie"):
    print(problem)
house = packs.load("mijn-organisatie")          # and then rgdocs.blank(…, pack=house)
Path("rgdocs.po").write_text(packs.texts(house), encoding="utf-8")
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from rgdocs import packs
from rgdocs.api import _check
from rgdocs.api._catalogue import get_pack
from rgdocs.errors import OutputError, UsageError
from rgdocs.lint import commented, is_about, line, place, sarif
from rgdocs.packs import Pack
from rgdocs.problems import problem

if TYPE_CHECKING:
    import os
    from collections.abc import Mapping

    from rgdocs.api import Document, Taal
    from rgdocs.errors import Problem


def load(
    which: str | os.PathLike[str] | None = None, *, taal: Taal | None = None, lang: str = "nl"
) -> Pack:
    """Return a pack: a folder, the name of an installed one, or None for the built-in one.

    `taal` is the language that it speaks, None its own. Raises PackError with everything that is
    wrong with it, UsageError for a language that we do not speak.
    """
    return get_pack(which, lang=lang, taal=taal)


def texts(
    which: Pack | str | os.PathLike[str] | None = None,
    *,
    taal: Taal | None = None,
    lang: str = "nl",
) -> str:
    """Return a catalogue (PO) of every text of the forms, in `taal` or the pack's own language.

    Each has its id, its Dutch source, where it stands, and the pack's own wording if it has one.
    """
    return packs.texts(get_pack(which, lang=lang, taal=taal))


def check(which: str | os.PathLike[str], *, lang: str = "nl") -> tuple[Problem, ...]:
    """Return all that is wrong with a pack, and all that is worth a look, sorted.

    Of a Word template that is a `rgdocs.lint.Finding`, with its paragraph or cell, the wrong word
    and the nearest right one; `place` and `line` tell it to a person, `sarif` to a machine,
    `commented` in a copy of the Word file. What has severity ERROR makes the pack unusable. Raises
    PackError when there is no such pack.
    """
    return _check.check(which, lang=lang)


def show(
    which: Pack | str | os.PathLike[str] | None = None,
    *,
    taal: Taal | None = None,
    lang: str = "nl",
) -> Document:
    """Return a contact sheet: every page of every form in a pack's style, in one HTML file.

    Blank, and filled with an invented record. It needs nothing besides itself. Raises PackError,
    TemplateError.
    """
    from rgdocs.api import _show

    return _show.show(get_pack(which, lang=lang, taal=taal))


def word_files(which: str | os.PathLike[str], *, lang: str = "nl") -> Mapping[str, bytes]:
    """Return the Word files of a pack's own, by the name that `check` calls them."""
    return _check.files(which, lang=lang)


def new(folder: str | os.PathLike[str], *, lang: str = "nl") -> tuple[Path, ...]:
    """Write a new pack into a new or empty folder; return its files.

    Raises OutputError when something stands there, UsageError when its name can be no id.
    """
    target = Path(folder)
    pack_id = packs.new_id(target.resolve().name)
    if not pack_id:
        raise UsageError(problem("pack.new.name", "", lang=lang))
    code = "pack.new.exists" if _is_taken(target) else ""
    written = {target / name: text for name, text in packs.new(pack_id).items()}
    if not code:
        code = _write(target, written)
    if code:
        raise OutputError(problem(code, "", lang=lang))
    return tuple(written)


def _is_taken(target: Path) -> bool:
    return target.exists() and not (target.is_dir() and not any(target.iterdir()))


def _write(target: Path, written: dict[Path, str]) -> str:
    try:
        target.mkdir(exist_ok=True)
        for path, text in written.items():
            with path.open("x", encoding="utf-8", newline="\n") as file:
                file.write(text)
    except OSError:
        return "output.failed"
    return ""


__all__ = [
    "Pack",
    "check",
    "commented",
    "is_about",
    "line",
    "load",
    "new",
    "place",
    "sarif",
    "show",
    "texts",
    "word_files",
]
