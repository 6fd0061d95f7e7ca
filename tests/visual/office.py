"""LibreOffice as the other pair of eyes: the same Word file, our fonts, a profile of its own."""

from __future__ import annotations

import io
import os
import shutil
import subprocess
import zipfile
from typing import TYPE_CHECKING

from lxml import etree

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from pathlib import Path

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
SECONDS = 180


class OfficeMissingError(RuntimeError):
    """There is no LibreOffice; the conformance stage installs it."""


def unwrapped(docx: bytes) -> bytes:
    """Return the Word file with the content of its controls, without the controls."""
    return edited(docx, _unwrap)


def edited(docx: bytes, change: Callable[[etree._Element], None]) -> bytes:
    """Return the Word file with `change` (a function of the parsed body) applied."""
    source, target = io.BytesIO(docx), io.BytesIO()
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w") as new:
        for name in old.namelist():
            data = old.read(name)
            if name == "word/document.xml":
                tree = etree.fromstring(data)
                change(tree)
                data = etree.tostring(tree, xml_declaration=True, encoding="UTF-8")
            new.writestr(name, data)
    return target.getvalue()


def _unwrap(body: etree._Element) -> None:
    for control in list(body.iter(f"{_W}sdt")):
        parent = control.getparent()
        content = control.find(f"{_W}sdtContent")
        assert parent is not None
        assert content is not None
        place = parent.index(control)
        for child in reversed(content):
            parent.insert(place + 1, child)
        parent.remove(control)


def office_pdfs(files: Mapping[str, bytes], fonts: Iterable[Path], room: Path) -> dict[str, bytes]:
    """Return the PDF that LibreOffice makes of each Word file, by name; one start for all.

    `fonts` are folders; nothing else that the machine has installed is seen.
    """
    program = shutil.which("soffice")
    if program is None:
        raise OfficeMissingError
    environment = {**os.environ, "FONTCONFIG_FILE": str(_font_list(fonts, room)), "HOME": str(room)}
    for name, data in files.items():
        (room / f"{name}.docx").write_bytes(data)
    words = [program, f"-env:UserInstallation=file://{room}/profile", "--headless"]
    words += ["--convert-to", "pdf", "--outdir", str(room)]
    words += [str(room / f"{name}.docx") for name in files]
    subprocess.run(words, env=environment, check=True, capture_output=True, timeout=SECONDS)
    return {name: (room / f"{name}.pdf").read_bytes() for name in files}


def _font_list(folders: Iterable[Path], room: Path) -> Path:
    places = "".join(f"<dir>{folder}</dir>" for folder in folders)
    target = room / "fonts.conf"
    target.write_text(
        f'<?xml version="1.0"?><fontconfig>{places}<cachedir>{room}/cache</cachedir></fontconfig>',
        encoding="utf-8",
    )
    return target
