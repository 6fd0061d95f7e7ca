"""Templates of the built-in pack that were compiled when the wheel was built.

A module for each stands in `_built`, made by `freeze.py`, with the files that are packed unchanged.
They are part of the package like all its code: nothing is written there later, and nothing from
elsewhere is run. Without them (in a checkout, for another pack, with another Jinja) a template is
compiled as usual: the same Word files, only later.
"""

from __future__ import annotations

import hashlib
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import jinja2

from rgdocs.word.codegen import known_names
from rgdocs.word.drawing import Album
from rgdocs.word.faults import Place
from rgdocs.word.fontfiles import versions
from rgdocs.word.grid import fit_columns
from rgdocs.word.hollow import drop_tables, fill_cells
from rgdocs.word.part import Part
from rgdocs.word.sandbox import Sandbox, make_sandbox
from rgdocs.word.tags import Kind, Tag
from rgdocs.word.template import Template
from rgdocs.word.zipwriter import Archive, Deflate, Entry, packer

if TYPE_CHECKING:
    from types import ModuleType

PLACE: Final = "rgdocs.word._built"
MENDS: Final = {mend.__name__: mend for mend in (drop_tables, fill_cells, fit_columns)}


def key_of(made_from: str) -> str:
    """Return what a compiled template is known by: what it was made from, and by which Jinja.

    `made_from` names everything of ours that goes into it: the digest of a pack and a document.
    """
    told = f"{made_from} jinja2 {jinja2.__version__} {versions()}"
    return hashlib.sha256(told.encode()).hexdigest()


def module_name(key: str) -> str:
    """Return the name of the module of a template, without that of its package."""
    return f"t_{key[:24]}"


def thaw(made_from: str, *, deflate: Deflate = "zlib", lang: str = "nl") -> Template | None:
    """Return the template that was compiled from `made_from`; None when the wheel has none."""
    key = key_of(made_from)
    name = f"{PLACE}.{module_name(key)}"
    if find_spec(name) is None:
        return None
    module = import_module(name)
    return _template(module, deflate, lang) if key == module.KEY else None


def _template(module: ModuleType, deflate: Deflate, lang: str) -> Template:
    sandbox = make_sandbox()
    parts = tuple(
        (name.encode(), _part(module, number, told, sandbox))
        for number, (name, *told) in enumerate(module.PARTS)
    )
    entries = tuple(
        Entry(_member(module, name), before, after) for name, before, after in module.ENTRIES
    )
    return Template(
        parts=parts,
        table=module.TABLE,
        archive=Archive(entries, module.NAMES, packer(deflate)),
        album=Album(module.PREFIX, module.MEMBERS),
        lang=lang,
    )


def _part(module: ModuleType, number: int, told: list[Any], sandbox: Sandbox) -> Part:
    name, mends, tags = module.PARTS[number][0], *told
    root = getattr(module, f"part_{number}")(**known_names(sandbox))
    return Part(
        name=name,
        filename=root.__code__.co_filename,
        sandbox=sandbox,
        root=root,
        tag_at={line: _tag(name, *tag) for line, *tag in tags},
        mends=tuple(MENDS[mend] for mend in mends),
    )


def _tag(part: str, paragraph: int, kind: str, body: str, inner: bool) -> Tag:  # noqa: FBT001
    return Tag(place=Place(part, paragraph), kind=Kind(kind), body=body, inner=inner)


def _member(module: ModuleType, name: str) -> bytes:
    """Return a file beside the module that is packed already; several templates share it."""
    place = Path(str(module.__file__)).with_name(f"m_{name}.bin")
    data: bytes = module.__loader__.get_data(str(place))  # type: ignore[union-attr]
    return data
