"""Controls: own ids in loops, a bookmark as second witness, and the table that explains it."""

from __future__ import annotations

import os
import subprocess
from collections import Counter
from typing import TYPE_CHECKING

import pytest

from rgdocs.errors import TemplateError
from rgdocs.word import compile_template
from rgdocs.word.controls import STATIC_FROM
from rgdocs.word.table import read_table
from word.docx_builder import NS, W, control, docx, par, root_of, run, table, text_of, unzipped

if TYPE_CHECKING:
    from pathlib import Path

PICTURE = (
    "<w:r><w:drawing><wp:inline><wp:extent cx='1' cy='1'/><wp:docPr id='1' name='p'/>"
    "</wp:inline></w:drawing></w:r>"
)
LINES = par("{%p for r in d.regels %}") + par("{{ r }}") + par("{%p endfor %}")
LINES_TOLD = (
    par("{%p for r in d.regels %}")
    + par("{%p if loop.first %}")
    + par("1. {{ r }}")
    + par("{%p else %}")
    + par("{{ r }}")
    + par("{%p endif %}")
    + par("{%p endfor %}")
)
BODY = (
    par("{%p for d in doelen %}")
    + control("doel.{{ d.pad }}.lang", LINES)
    + control("doel.{{ d.pad }}.verteld", LINES_TOLD)
    + par("kort: ", control("doel.{{ d.pad }}.kort", run("{{ d.kort }}")), PICTURE)
    + table([control("{{ d.pad }}.cel", par("een") + par("{{ d.kort }}")), "x"])
    + control("{{ d.pad }}.tabel", table(["in", "tabel"]) + par("na"))
    + control("", par("zonder tag"))
    + par("{%p endfor %}")
    + par("<w:bookmarkStart w:id='0' w:name='eigen'/>", "x", "<w:bookmarkEnd w:id='0'/>")
    + par(PICTURE)
)
DATA = {
    "doelen": [
        {"pad": "a", "kort": "k1", "regels": ["een", "twee", "drie"]},
        {"pad": "b", "kort": "k2", "regels": ["alleen"]},
    ]
}
HEADER = par(PICTURE, control("kop", run("{{ doelen | length }}")))


def made() -> bytes:
    """Return the file of BODY and DATA."""
    return compile_template(docx(BODY, header=HEADER)).render(DATA)


def values(data: bytes, path: str, name: str) -> list[str]:
    """Return an attribute of every element at `path`, body and header together."""
    parts = ("word/document.xml", "word/header1.xml")
    roots = [root_of(data, part) for part in parts]
    return [e.get(name, "") for root in roots for e in root.iterfind(path, NS)]


def test_ids_are_unique_in_loops_too() -> None:
    """Controls, bookmarks, pictures, in body and header."""
    data = made()
    for path, name, count in (
        (".//w:sdtPr/w:id", f"{{{W}}}val", 13),
        (".//w:bookmarkStart", f"{{{W}}}id", 12),
        (".//wp:docPr", "id", 4),
    ):
        found = values(data, path, name)
        assert len(found) == count
        assert set(Counter(found).values()) == {1}
    starts = values(data, ".//w:bookmarkStart", f"{{{W}}}id")
    assert sorted(starts) == sorted(values(data, ".//w:bookmarkEnd", f"{{{W}}}id"))


def test_the_id_stands_where_the_schema_has_it() -> None:
    """After the title and the tag."""
    for properties in root_of(made()).iterfind(".//w:sdtPr", NS):
        names = [child.tag.rpartition("}")[2] for child in properties]
        assert names == ["alias", "tag", "id"]


def test_the_table_explains_every_bookmark() -> None:
    """Bookmark -> tag, and the tag is that of the control with the same number."""
    members = unzipped(made())
    told = read_table(members)
    assert list(told.values()) == [
        "doel.a.lang", "doel.a.verteld", "doel.a.kort", "a.cel", "a.tabel",
        "doel.b.lang", "doel.b.verteld", "doel.b.kort", "b.cel", "b.tabel", "kop",
    ]  # fmt: skip
    for properties in root_of(made()).iterfind(".//w:sdtPr", NS):
        tag = properties.find("w:tag", NS).get(f"{{{W}}}val")  # type: ignore[union-attr]
        number = properties.find("w:id", NS).get(f"{{{W}}}val", "")  # type: ignore[union-attr]
        if tag:
            assert told[f"rg_{number}"] == tag
        else:
            assert int(number) > STATIC_FROM


@pytest.mark.parametrize("tag", ["doel.a.lang", "doel.a.verteld", "doel.b.lang", "a.cel"])
def test_a_bookmark_goes_from_the_first_paragraph_to_the_last(tag: str) -> None:
    """Start inside the first paragraph, before its text; end at the end of the last."""
    data = made()
    told = {value: name for name, value in read_table(unzipped(data)).items()}
    root = root_of(data)
    start = root.xpath(f"//w:bookmarkStart[@w:name='{told[tag]}']", namespaces=NS)[0]
    number = start.get(f"{{{W}}}id")
    end = root.xpath(f"//w:bookmarkEnd[@w:id='{number}']", namespaces=NS)[0]
    content = root.xpath(
        f"//w:sdt[w:sdtPr/w:id/@w:val='{number}']/w:sdtContent", namespaces=NS
    )[0]  # fmt: skip
    paragraphs = content.findall("w:p", NS)
    assert paragraphs[0][0] is start
    assert paragraphs[-1][-1] is end
    assert len(paragraphs) == {"doel.a.lang": 3, "doel.a.verteld": 3, "a.cel": 2}.get(tag, 1)


def test_a_bookmark_stands_round_an_inline_control_and_beside_a_table() -> None:
    """Outside the one, inside the other."""
    root = root_of(made())
    inline = root.xpath("//w:p/w:sdt", namespaces=NS)[0]
    assert inline.getprevious().tag == f"{{{W}}}bookmarkStart"
    assert inline.getnext().tag == f"{{{W}}}bookmarkEnd"
    content = root.xpath("//w:sdt[w:sdtPr/w:tag/@w:val='a.tabel']/w:sdtContent", namespaces=NS)[0]
    kinds = [child.tag.rpartition("}")[2] for child in content]
    assert kinds == ["bookmarkStart", "tbl", "p", "bookmarkEnd"]


def test_properties_stay_before_the_bookmark() -> None:
    """`w:pPr` must be the first thing of a paragraph."""
    body = control("t", "<w:p><w:pPr><w:keepNext/></w:pPr></w:p>")
    paragraph = root_of(compile_template(docx(body)).render({})).find(".//w:p", NS)
    assert paragraph is not None
    names = [child.tag.rpartition("}")[2] for child in paragraph]
    assert names == ["pPr", "bookmarkStart", "bookmarkEnd"]


def test_the_own_bookmark_keeps_its_name_and_the_editors_go() -> None:
    """Only Word's own last place of editing is left out."""
    go_back = "<w:bookmarkStart w:id='9' w:name='_GoBack'/><w:bookmarkEnd w:id='9'/>"
    body = par("<w:bookmarkStart w:id='0' w:name='eigen'/>", go_back, "<w:bookmarkEnd w:id='0'/>")
    data = compile_template(docx(body + par("{{ a }}"))).render({"a": "b"})
    names = [e.get(f"{{{W}}}name") for e in root_of(data).iterfind(".//w:bookmarkStart", NS)]
    assert names == ["eigen"]


@pytest.mark.parametrize(
    ("body", "code"),
    [
        (control("vast", par("x")) + control("vast", par("y")), "tag-twice"),
        (control("{{ a }}", par("x")), "tag-length"),
        (control("{{ b }}", par("x")), "tag-length"),
    ],
)
def test_a_tag_is_there_once_and_as_long_as_word_keeps(body: str, code: str) -> None:
    """65 letters, no letters, twice."""
    with pytest.raises(TemplateError) as caught:
        compile_template(docx(body)).render({"a": "x" * 65, "b": ""})
    assert [problem.code for problem in caught.value.problems] == [f"template.{code}"]


@pytest.mark.conformance
def test_libreoffice_keeps_bookmarks_table_and_text(tmp_path: Path) -> None:
    """After saving in LibreOffice the second witness still says which answer was which."""
    source = tmp_path / "in.docx"
    source.write_bytes(made())
    subprocess.run(
        [
            "soffice", f"-env:UserInstallation=file://{tmp_path}/profile", "--headless",
            "--convert-to", "docx:MS Word 2007 XML", "--outdir", str(tmp_path / "out"), str(source),
        ],
        check=True, capture_output=True, timeout=180, env={**os.environ, "HOME": str(tmp_path)},
    )  # fmt: skip
    back = (tmp_path / "out" / "in.docx").read_bytes()
    told = read_table(unzipped(back))
    assert told == read_table(unzipped(source.read_bytes()))
    root = root_of(back)
    assert between(root, told, "doel.a.lang") == ["een", "twee", "drie"]
    assert between(root, told, "doel.a.verteld") == ["1. een", "twee", "drie"]
    assert between(root, told, "doel.b.kort") == ["k2"]


def between(root, told: dict[str, str], tag: str) -> list[str]:  # type: ignore[no-untyped-def]
    """Return the text between first start and last end of the bookmark of `tag`, by paragraph."""
    name = next(name for name, value in told.items() if value == tag)
    starts = root.xpath(f"//w:bookmarkStart[@w:name='{name}']", namespaces=NS)
    ids = {start.get(f"{{{W}}}id") for start in starts}
    ends = [e for e in root.iterfind(".//w:bookmarkEnd", NS) if e.get(f"{{{W}}}id") in ids]
    assert starts
    assert ends
    order = {element: at for at, element in enumerate(root.iter())}
    first, last = order[starts[0]], order[ends[-1]]
    found: dict[int, str] = {}
    for text in root.iterfind(".//w:t", NS):
        if first < order[text] < last:
            paragraph = next(text.iterancestors(f"{{{W}}}p"))
            found[order[paragraph]] = found.get(order[paragraph], "") + (text.text or "")
    return list(found.values())


def test_text_of_reads_what_a_reader_sees() -> None:
    """The reader of these tests itself."""
    assert [text_of(p) for p in root_of(docx(par("a", "b"))).iterfind(".//w:p", NS)] == ["ab"]
