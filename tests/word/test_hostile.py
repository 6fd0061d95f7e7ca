"""Templates nobody checked: what reaches out, runs, or grows is refused, quickly."""

from __future__ import annotations

import contextlib
import io
import time
import zipfile

import pytest

from rgdocs.errors import TemplateError, UsageError
from rgdocs.word import compile_template, limits
from word.docx_builder import HEAD, NAMESPACES, OFFICE, docx, par, table, texts, unzipped, zipped

DATA = {"plan": {"_bsn": "geheim", "naam": "geheim"}, "lijst": ["a"] * 50, "naam": "geheim"}
REFUSED_CODE = {
    "{{ cycler.__init__.__globals__.os.popen('id').read() }}": "call",
    "{{ lipsum.__globals__['os'] }}": "name",
    "{{ ''.__class__.__mro__[1].__subclasses__() }}": "name",
    "{{ naam['__class__'] }}": "name",
    "{{ plan._bsn }}": "name",
    "{{ plan['_bsn'] }}": "name",
    "{{ lijst.append('x') }}": "call",
    "{{ plan.wis() }}": "call",
    "{{ naam.format(1) }}": "call",
    "{{ naam | attr('upper') }}": "filter",
    "{{ naam | safe }}": "filter",
    "{{ naam | e }}": "filter",
    "{{ naam | format(1) }}": "filter",
    "{{ naam | center(999999999) }}": "filter",
    "{{ naam | xmlattr }}": "filter",
    "{{ naam | pprint }}": "filter",
    "{{ naam is callable }}": "filter",
    "{{ 9 ** 9 ** 9 }}": "statement",
    "{% macro m() %}{% endmacro %}": "statement",
    "{% include '/etc/passwd' %}": "statement",
    "{% import 'os' as os %}": "statement",
    "{% extends 'x' %}": "statement",
    "{% raw %}{% endraw %}": "statement",
    "{% set x %}a{% endset %}": "syntax",
    "{% set _ = 1 %}": "name",
    "{% set range = 1 %}": "name",
    "{% set rg_1 = 1 %}": "name",
    "{% for range in lijst %}{% endfor %}": "name",
    "{% for x in lijst recursive %}{% endfor %}": "statement",
    "{{ rg_open('x') }}": "call",
    "{{ self }}": "name",
    "{{ _(*lijst) }}": "call",
    "{{ " + "(" * 30 + "1" + ")" * 30 + " }}": "tag-unclosed",
    "{{ " + "not " * 600 + "1 }}": "tag-long",
    "{{ " + "-" * 1900 + "1 }}": "syntax",
}


@pytest.mark.parametrize("tag", sorted(REFUSED_CODE))
def test_an_attack_is_refused_before_it_runs(tag: str) -> None:
    """At compile time, by name."""
    with pytest.raises(TemplateError) as caught:
        compile_template(docx(par(tag)))
    codes = {problem.code for problem in caught.value.problems}
    assert f"template.{REFUSED_CODE[tag]}" in codes
    assert "geheim" not in str(caught.value)


def test_a_key_with_an_underscore_cannot_be_reached_by_a_detour() -> None:
    """Neither by a computed name nor by a filter."""
    for tag in ("{{ plan['_' ~ 'bsn'] }}", "{{ [plan] | map(attribute='_bsn') | join }}"):
        with pytest.raises(TemplateError):
            compile_template(docx(par(tag))).render(DATA)


GROWING = [
    "{% for x in range(999999999) %}{% endfor %}",
    "{% for a in range(9999) %}{% for b in range(9999) %}{% endfor %}{% endfor %}",
    "{% for a in lijst %}{% for b in lijst %}{% for c in lijst %}{% for d in lijst %}x"
    "{% endfor %}{% endfor %}{% endfor %}{% endfor %}",
    "{{ 'a' * 999999999 }}",
    "{{ 'a' % 9 }}",
    "{{ '%999999999d' % 1 }}",
    "{% set a = 'aaaaaaaaaaaaaaaa' %}" + "{% set a = a ~ a ~ a ~ a %}" * 20 + "{{ a }}",
    "{% set a = 'aaaaaaaaaaaaaaaa' %}" + "{% set a = a + a + a + a %}" * 20 + "{{ a }}",
    "{% set a = [1] %}" + "{% set a = a + a + a + a %}" * 20,
    "{% set a = 'aaaaaaaaaaaaaaaa' %}" + "{% set a = a | replace('a', a) %}" * 9 + "{{ a }}",
    "{% set a = range(9999) | join('xxxxxxxxxxxxxxxxxxxxxx') %}",
    "{% set a = range(4000) | join('xxxxxxxxxxxxxx') %}{% for i in range(999) %}"
    "{% set b = a ~ i %}{% endfor %}",
    "{% set a = 999999 %}" + "{% set a = a * a %}" * 20 + "{{ a }}",
    "{% set a = range(4000) | join('xxxxxxxxxxxxxx') %}{% for i in range(9999) %}{{ a }}"
    "{% endfor %}",
]


@pytest.mark.parametrize("tags", GROWING, ids=range(len(GROWING)))
def test_what_grows_without_end_is_stopped_within_a_second(tags: str) -> None:
    """Ranges, nested loops, texts, lists, numbers, output."""
    template = compile_template(docx(par(tags)))
    start = time.process_time()
    with pytest.raises(TemplateError) as caught:
        template.render(DATA)
    assert time.process_time() - start < 2
    assert {p.code for p in caught.value.problems} <= {"template.limit", "template.calculation"}


def test_deep_blocks_are_refused() -> None:
    """Before Python's own bound on nested loops."""
    depth = limits.MAX_BLOCKS + 1
    body = par("{% for x in lijst %}" * depth + "{% endfor %}" * depth)
    with pytest.raises(TemplateError, match=r"template\.blocks"):
        compile_template(docx(body))


def relation(kind: str, target: str, mode: str = ' TargetMode="External"') -> bytes:
    """Return a Word file with one more relationship."""
    kept = f'<Relationship Id="x1" Type="{OFFICE}/{kind}" Target="{target}"{mode}/>'
    return docx(par("x"), relations=kept)


DOCTYPE = '<!DOCTYPE w:document [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]>'
DOCUMENT = f"<w:document {NAMESPACES}><w:body><w:p/></w:body></w:document>"
FIELD = "<w:r><w:instrText>{}</w:instrText></w:r>"
FILES = {
    "no zip": (b"geen zip", "no-zip"),
    "cut off": (docx(par("x"))[:300], "no-zip"),
    "zip of something else": (zipped({"a.txt": "x"}), "no-word"),
    "external template": (relation("attachedTemplate", "file:///c:/x.dotm"), "relation"),
    "external picture": (relation("image", "https://x.example/a.png"), "external"),
    "script as link": (relation("hyperlink", "javascript:alert(1)"), "external"),
    "file as link": (relation("hyperlink", "file:///etc/passwd"), "external"),
    "part that is not there": (relation("image", "media/a.png", ""), "relation-lost"),
    "path out of the file": (relation("image", "../../../etc/passwd", ""), "relation-lost"),
    "embedded html": (relation("aFChunk", "x.htm", ""), "relation"),
    "macros": (
        docx(par("x"), types='<Override PartName="/word/vbaProject.bin" '
                             'ContentType="application/vnd.ms-office.vbaProject"/>'), "macros",
    ),
    "dtd in the document": (
        docx("", extra={"word/document.xml": f"{HEAD}{DOCTYPE}{DOCUMENT}"}), "dtd",
    ),
    "dtd in a part that is not rendered": (
        docx(par("x"), extra={"word/styles.xml": f"{HEAD}{DOCTYPE}<a>&b;</a>"}), "dtd",
    ),
    "utf-16 dtd": (
        docx(par("x"), extra={"word/styles.xml": f"{DOCTYPE}<a/>".encode("utf-16")}), "dtd",
    ),
    "broken xml": (docx(par("x"), extra={"word/styles.xml": "<a>"}), "xml"),
    "deep xml": (docx("<w:p>" * 3000 + "</w:p>" * 3000), "xml"),
    "path upwards": (docx(par("x"), extra={"../evil.xml": "<a/>"}), "member-name"),
    "absolute path": (docx(par("x"), extra={"/evil.xml": "<a/>"}), "member-name"),
    "backslash": (docx(par("x"), extra={"word\\evil.xml": "<a/>"}), "member-name"),
    "same name twice": (docx(par("x"), extra={"WORD/DOCUMENT.XML": "<a/>"}), "member-twice"),
    "fetching field": (docx(par(FIELD.format("INCLUDEPICTURE x"))), "fetch"),
    "field in pieces": (docx(par(FIELD.format(" DDE"), FIELD.format("AUTO cmd "))), "fetch"),
    "simple field": (docx(par("<w:fldSimple w:instr=' LINK Excel '/>")), "fetch"),
    "mail merge": (
        docx(par("x"), extra={
            "word/settings.xml": f"{HEAD}<w:settings {NAMESPACES}><w:mailMerge/></w:settings>"
        }), "element",
    ),
    "bomb": (docx(par("x"), extra={"word/a.bin": b"\0" * (limits.MAX_MEMBER + 1)}), "bomb"),
    "bomb by ratio": (docx(par("x"), extra={"word/a.bin": b"\0" * (4 * 2**20)}), "bomb"),
    "many small files": (
        docx(par("x"), extra={f"word/{n}.bin": b"" for n in range(limits.MAX_MEMBERS)}), "members",
    ),
    "large file": (b"PK" + b"\0" * limits.MAX_FILE, "size"),
}  # fmt: skip


@pytest.mark.parametrize("name", sorted(FILES))
def test_a_hostile_file_is_refused_with_a_clear_problem(name: str) -> None:
    """Within a second, by code."""
    data, code = FILES[name]
    start = time.process_time()
    with pytest.raises(TemplateError) as caught:
        compile_template(data)
    assert time.process_time() - start < 1
    assert f"template.{code}" in {problem.code for problem in caught.value.problems}
    assert caught.value.__context__ is None


def test_a_size_that_the_zip_lies_about_is_still_bounded() -> None:
    """The directory says 10 bytes; what comes out counts."""
    data = bytearray(docx(par("x"), extra={"word/a.bin": b"\0" * (8 * 2**20)}))
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        (info,) = [i for i in archive.infolist() if i.filename == "word/a.bin"]
    real = (8 * 2**20).to_bytes(4, "little")
    assert data.count(real) == 2
    lying = bytes(data).replace(real, (10).to_bytes(4, "little"))
    assert info.file_size == 8 * 2**20
    with pytest.raises(TemplateError):
        compile_template(lying)


@pytest.mark.parametrize("target", ["https://x.example/a?b=c", "mailto:a@x.example", "tel:112"])
def test_a_plain_link_is_allowed(target: str) -> None:
    """Web addresses, mail and telephone."""
    assert unzipped(compile_template(relation("hyperlink", target)).render({}))


def test_a_value_in_a_field_cannot_become_code() -> None:
    """Only a plain name, such as a bookmark's, may go into a field."""
    template = compile_template(docx(par("<w:fldSimple w:instr='PAGEREF {{ a }}'/>", "x")))
    assert texts(template.render({"a": "doc_plan"})) == ["x"]
    for value in ('x" \\h', "a b", ""):
        with pytest.raises(TemplateError, match=r"template\.field"):
            template.render({"a": value})


def test_an_unknown_packer_is_a_wrong_argument() -> None:
    """Named with what there is."""
    with pytest.raises(UsageError, match="zlib, isal"):
        compile_template(docx(par("x")), deflate="lzma")  # type: ignore[arg-type]


def test_a_hostile_template_is_not_slow_to_compile() -> None:
    """Long texts, thousands of tags and rows: time grows with the size only."""
    bodies = [
        par("{{ " + "a" * 1500 + " }}") * 200,
        par("{% if naam %}x{% endif %}" * 2000),
        table(*[["{% if naam %}x{% endif %}", "y"]] * 500),
        par("{ { % } } " * 20_000),
        par("{{" * 5_000),
        par("{% " * 5_000),
    ]
    for body in bodies:
        start = time.process_time()
        with contextlib.suppress(TemplateError):
            compile_template(docx(body))
        assert time.process_time() - start < 8
