"""A pile of filled files becomes a folder of records; one that cannot be read stops no other."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import rgdocs
from rgdocs.cli._input import read_file
from rgdocs.cli._output import STANDARD, make_folder, refuse_place, write_data
from rgdocs.errors import ExitCode, RgdocsError, UsageError
from rgdocs.problems import problem

if TYPE_CHECKING:
    import argparse

    from rgdocs.api import Reading
    from rgdocs.cli._report import Report


def is_folder(place: str) -> bool:
    """Say whether a place is a folder, or is written as one."""
    return place != STANDARD and (place.endswith("/") or Path(place).is_dir())


def as_json(readings: tuple[Reading, ...]) -> str:
    """Return the record, or of a toolkit the list of records, as JSON."""
    texts = [rgdocs.dumps(one.record) for one in readings]
    if len(texts) == 1:
        return texts[0]
    return json.dumps([json.loads(text) for text in texts], ensure_ascii=False, indent=2) + "\n"


def read_pile(arguments: argparse.Namespace, report: Report) -> ExitCode:
    """Read every file into the folder; the exit code is that of the first that went wrong."""
    force, lang = arguments.force, report.lang
    folder = Path(arguments.output)
    targets = _targets(arguments, folder, lang)
    make_folder(folder, lang)
    for target in targets.values():
        refuse_place(str(target), force=force, lang=lang)
    code = ExitCode.OK
    for done, (file, target) in enumerate(targets.items()):
        report.progress(done, len(targets))
        failed = _read_one(file, target, report, force=force)
        code = code or failed
    report.progress(len(targets), len(targets))
    report.done()
    return code


def _targets(arguments: argparse.Namespace, folder: Path, lang: str) -> dict[str, Path]:
    """Return where the record of each file goes; raise UsageError where that is not clear."""
    stems = Counter(Path(file).stem for file in arguments.files)
    names = {
        file: Path(file).stem if stems[Path(file).stem] == 1 else Path(file).name
        for file in arguments.files
    }
    unclear = len(set(names.values())) < len(arguments.files) or STANDARD in names
    if unclear or arguments.rest != STANDARD or not is_folder(arguments.output):
        raise UsageError(problem("usage.read-many", "", lang=lang))
    return {file: folder / f"{name}.json" for file, name in names.items()}


def _read_one(file: str, target: Path, report: Report, *, force: bool) -> ExitCode:
    """Read one file; tell what is wrong with it, with its name before it."""
    error: RgdocsError
    try:
        readings = read_file(file, lang=report.lang)
        write_data(as_json(readings), str(target), force=force, lang=report.lang)
    except RgdocsError as raised:
        error = raised
    else:
        report.done()
        report.read(readings, str(target), file)
        return ExitCode.OK
    report.done()
    report.refused(error, file)
    return error.exit_code
