"""A template that was compiled when the wheel was built is the template, only sooner."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from rgdocs.errors import TemplateError
from rgdocs.word import Template, _built, compile_template, frozen
from rgdocs.word.freeze import freeze
from rgdocs.word.frozen import PLACE, key_of, module_name, thaw
from word.docx_builder import control, docx, par, table
from word.test_pictures import picture

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

BODY = (
    par("{{ naam }} {{r naam }}")
    + par("{%p for d in doelen %}")
    + control("{{ d.pad }}", par("{{ d.wat }}"))
    + par("{%p endfor %}")
    + table(
        ["{%tr for d in doelen %}"], ["{{ d.wat }} 'x' \"y\" \\ {{ foto }}"], ["{%tr endfor %}"]
    )
    + table(["{%tc for d in doelen %}", "{{ d.wat | upper }}", "{%tc endfor %}"])
    + par("{% if naam is defined and 1 == 1 %}ja\u00eb\U0001f331{% endif %}")
)
DOCX = docx(BODY, header=par("{{ naam }}"), footnote=par("{{ doelen[0].wat }}"), title="{{ naam }}")
DATA = {
    "naam": "Sam & <Co>\n'x'",
    "foto": picture(),
    "doelen": [{"pad": f"d.{n}", "wat": f"doel {n}"} for n in range(3)],
}


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    """Return a folder in which the package finds compiled templates."""
    _built.__path__.append(str(tmp_path))
    yield tmp_path
    _built.__path__.remove(str(tmp_path))
    for name in [name for name in sys.modules if name.startswith(f"{PLACE}.t_")]:
        del sys.modules[name]


def thawed(folder: Path, data: bytes = DOCX, **named: str) -> Template:
    """Return a template by way of a file."""
    freeze(compile_template(data, keep_code=True), "pack plan", folder)
    template = thaw("pack plan", **named)  # type: ignore[arg-type]
    assert template is not None
    return template


def test_the_same_bytes_come_out(folder: Path) -> None:
    """Loops, controls, cells, header, footnote, property, pictures; with either packer."""
    assert thawed(folder).render(DATA) == compile_template(DOCX).render(DATA)
    fast = compile_template(DOCX, deflate="isal")
    assert thawed(folder, deflate="isal").render(DATA) == fast.render(DATA)


@pytest.mark.parametrize("number", range(4))
def test_what_fails_is_told_at_the_same_place(folder: Path, number: int) -> None:
    """The part, the paragraph and the template's own word."""
    paragraphs = [par("a"), par("{{ naam }}"), table(["{{ v.geen }}"]), par("{{ 1 / nul }}")]
    body = "".join([*paragraphs[number:], *paragraphs[:number]])
    data = docx(body, header=par("x") + par("{{ half }}"), footnote=par("{{ weg }}"))
    context = {"naam": "geheim", "v": {}, "nul": 0, "half": 0.5}
    told = []
    for template in (compile_template(data), thawed(folder, data)):
        with pytest.raises(TemplateError) as caught:
            template.render(context)
        told.append(caught.value.problems)
    assert told[0] == told[1]
    assert len(told[0]) == 3
    assert "geheim" not in str(told)


def test_nothing_is_kept_that_was_not_asked_for() -> None:
    """The Python of a template is text that nobody needs later."""
    assert {part.code for _, part in compile_template(DOCX).parts} == {""}


def test_what_was_not_frozen_is_compiled(folder: Path) -> None:
    """Another pack, another document: nothing is found."""
    thawed(folder)
    assert thaw("pack lijst") is None


def test_another_jinja_or_another_font_compiles_anew(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was made by other tools is never taken."""
    thawed(folder)
    for target, name, value in (
        (frozen.jinja2, "__version__", "9.9"),
        (frozen, "versions", lambda: "other sizes"),
    ):
        with monkeypatch.context() as changed:
            changed.setattr(target, name, value)
            assert thaw("pack plan") is None
    assert thaw("pack plan") is not None


def test_a_module_that_is_not_what_its_name_says_is_not_taken(folder: Path) -> None:
    """The whole key must be the same."""
    name = module_name(key_of("pack plan"))
    (folder / f"{name}.py").write_text("KEY = 'other'\n")
    assert thaw("pack plan") is None


def test_files_that_templates_share_are_kept_once(folder: Path) -> None:
    """Fonts and styles are most of a form."""
    for body in ("{{ a }}", "{{ b }}"):
        freeze(compile_template(docx(par(body)), keep_code=True), body, folder)
    packed = list(folder.glob("m_*.bin"))
    assert len(list(folder.glob("t_*.py"))) == 2
    assert len(packed) == len(compile_template(docx(par("{{ a }}"))).archive.entries)
