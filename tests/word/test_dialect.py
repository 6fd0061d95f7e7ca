"""What the dialect does, and what it refuses with its place instead of losing text."""

from __future__ import annotations

import ast
import contextlib
import io
from pathlib import Path

import pytest
from docxtpl import DocxTemplate, Listing, RichText
from hypothesis import given, settings
from hypothesis import strategies as st

import rgdocs.word
from rgdocs.errors import TemplateError
from rgdocs.word import compile_template
from rgdocs.word.faults import Place, told_problem
from word.docx_builder import NS, cell, control, docx, par, root_of, run, table, texts, unzipped

DATA = {
    "ja": True,
    "nee": False,
    "naam": "Sam",
    "doelen": [{"wat": "a", "acties": ["1", "2"]}, {"wat": "b", "acties": []}],
    "leeg": [],
    "dag": {"items": "sleutel", "keys": ["k"]},
}
TAME = {
    "value": par("Dag {{ naam }}."),
    "split tag": par("Dag ", "{", "{ na", "am }", "}", "!"),
    "curly quotes": par("{{ ‘dag’ }} {{ “x” ~ naam }}"),
    "if": par("{% if ja %}ja{% else %}nee{% endif %}"),
    "elif": par("{% if nee %}a{% elif ja %}b{% else %}c{% endif %}"),
    "if over runs": par("{% if nee %}", run("vet", "<w:b/>"), "{% endif %}", "rest"),
    "if over paragraphs": par("a {% if ja %}") + par("b") + par("{% endif %} c"),
    "p if": par("{%p if nee %}") + par("weg") + par("{%p endif %}") + par("blijft"),
    "p loop": par("{%p for d in doelen %}") + par("{{ d.wat }}") + par("{%p endfor %}"),
    "loop in loop": par("{%p for d in doelen %}")
    + par("{%p for a in d.acties %}")
    + par("{{ loop.index }} {{ a }}")
    + par("{%p endfor %}")
    + par("{%p endfor %}"),
    "tr": table(["{%tr for d in doelen %}", ""], ["{{ d.wat }}", "x"], ["{%tr endfor %}", ""]),
    "r": par("x", "{%r if ja %}", run("{{ naam }}", "<w:b/>"), "{%r endif %}", "y"),
    "set": par("{% set n = naam ~ '!' %}{{ n }}"),
    "with": par("{% with n = 2 %}{{ n + 1 }}{% endwith %}"),
    "filters": par("{{ naam | upper }} {{ doelen | length }} {{ doelen | map(attribute='wat') "
                   "| join(', ') }} {{ niets | default('-') }}"),
    "tests": par("{% if niets is not defined and naam is string %}ja{% endif %}"),
    "slice": par("{% for d in doelen[1:] %}{{ d['wat'] }}{% endfor %}"),
    "braces in a tag": par("{{ {'a': {'b': naam}}['a']['b'] }}"),
    "sign in a tag": par("{{ '}' ~ '%' }}"),
    "static signs": par("{ } 50% # & < > {x}"),
    "r in p": par("{%p for d in doelen %}")
    + par("{%r for a in d.acties %}", run("{{ a }}", "<w:b/>"), "{%r endfor %}", ".")
    + par("{%p endfor %}"),
    "if in for in if": par("{%p if ja %}") + par("{%p for d in doelen %}")
    + par("{%p if d.acties %}") + par("{{ d.wat }}") + par("{%p endif %}")
    + par("{%p endfor %}") + par("{%p endif %}"),
    "table in a cell": table(
        [table(["{%tr for d in doelen %}"], ["{{ d.wat }}"], ["{%tr endfor %}"]) + par("na")]
    ),
    "cells in rows": "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w='1'/></w:tblGrid>"
    + "".join(
        f"<w:tr>{''.join(map(cell, row))}</w:tr>"
        for row in (
            ["{%tr for d in doelen %}"],
            ["{%tc for a in d.acties %}", "{{ loop.index }}{{ a }}", "{%tc endfor %}"],
            ["{%tr endfor %}"],
        )
    )
    + "</w:tbl>",
    "rows in paragraphs": par("{%p for d in doelen %}")
    + table(["{%tr for a in d.acties %}"], ["{{ d.wat }}{{ a }}"], ["{%tr endfor %}"])
    + par("{%p endfor %}"),
    "paragraphs in rows": table(
        ["{%tr for d in doelen %}"],
        [par("{%p for a in d.acties %}") + par("{{ a }}") + par("{%p endfor %}")],
        ["{%tr endfor %}"],
    ),
    "comment": par("a{# geheim #}b"),
    "p comment": par("{#p weg #}") + par("blijft"),
}  # fmt: skip
ALSO_DOCXTPL = set(TAME) - {
    "braces in a tag", "sign in a tag",  # fails
    "rows in paragraphs", "paragraphs in rows",  # leaves a table or a cell empty: damaged
}  # fmt: skip


def rendered(body: str) -> list[str]:
    """Return the paragraphs that `body` gives for DATA."""
    return texts(compile_template(docx(body)).render(DATA))


@pytest.mark.parametrize("name", sorted(ALSO_DOCXTPL))
def test_the_text_is_that_of_docxtpl(name: str) -> None:
    """On data that breaks nothing both engines print the same."""
    plain = DocxTemplate(io.BytesIO(docx(TAME[name])))
    plain.render(DATA, autoescape=True)
    out = io.BytesIO()
    plain.save(out)
    assert rendered(TAME[name]) == texts(out.getvalue())


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("braces in a tag", ["Sam"]),
        ("sign in a tag", ["}%"]),
        ("if over paragraphs", ["a ", "b", " c"]),
        ("if over runs", ["rest"]),
        ("loop in loop", ["1 1", "2 2"]),
        ("cells in rows", ["11", "22"]),
        ("rows in paragraphs", ["a1", "a2", ""]),
        ("paragraphs in rows", ["1", "2", ""]),
        ("static signs", ["{ } 50% # & < > {x}"]),
        ("filters", ["SAM 2 a, b -"]),
    ],
)
def test_what_comes_out(name: str, expected: list[str]) -> None:
    """Also where docxtpl fails: `}` and `%` inside a tag."""
    assert rendered(TAME[name]) == expected


def test_cells() -> None:
    """`{%tc %}`, colspan, cellbg, vertical and horizontal merging."""
    row = "".join(
        cell(text) for text in ("{%tc for d in doelen %}", "{{ d.wat }}", "{%tc endfor %}")
    )
    grid = "<w:tblGrid><w:gridCol w:w='1'/><w:gridCol w:w='1'/></w:tblGrid>"
    body = f"<w:tbl><w:tblPr/>{grid}<w:tr>{row}</w:tr></w:tbl>"
    assert rendered(body) == ["a", "b"]
    three = {**DATA, "doelen": [{"wat": str(n)} for n in range(3)]}
    made = root_of(compile_template(docx(body)).render(three))
    assert len(made.findall(".//w:tc", NS)) == len(made.findall(".//w:gridCol", NS)) == 3
    body = table(["{% colspan doelen | length %}x"], ["{% cellbg 'FF0000' %}y"])
    made = root_of(compile_template(docx(body)).render(DATA))
    assert made.find(".//w:gridSpan", NS).get(f"{{{NS['w']}}}val") == "2"  # type: ignore[union-attr]
    assert made.find(".//w:shd", NS).get(f"{{{NS['w']}}}fill") == "FF0000"  # type: ignore[union-attr]
    body = table(
        ["{%tr for d in doelen %}", ""], ["{% vm %}kop", "{{ d.wat }}"], ["{%tr endfor %}", ""]
    )
    made = root_of(compile_template(docx(body)).render(DATA))
    merges = [m.get(f"{{{NS['w']}}}val") for m in made.iterfind(".//w:vMerge", NS)]
    assert merges == ["restart", "continue"]


def test_headers_and_footnotes_know_loops_too() -> None:
    """Every part of a Word file is a template; in a footnote and a header as in the body."""
    loop = par("{%p for d in doelen %}") + par("{{ d.wat }}") + par("{%p endfor %}")
    rows = table(["{%tr for d in doelen %}"], ["{{ d.wat }}"], ["{%tr endfor %}"])
    made = compile_template(docx(loop, header=rows, footnote=loop)).render(DATA)
    for part in ("document", "header1", "footnotes"):
        assert texts(made, f"word/{part}.xml")[:2] == ["a", "b"]


def test_objects_of_docxtpl_are_refused() -> None:
    """RichText and Listing are ready-made XML: what is in them could not be checked."""
    for value in (RichText("<w:t>x</w:t>"), Listing("x")):
        with pytest.raises(TemplateError, match="no-text"):
            compile_template(docx(par("{{r naam }}"))).render({"naam": value})


def test_a_message_keeps_its_letters() -> None:
    """`_('…', 'id')` gets source and id as typed: &, ’ and quotes too."""
    heard: list[tuple[str, ...]] = []

    def say(*words: str) -> str:
        heard.append(words)
        return words[0].upper()

    body = par("{{ _('Zo’n a & <b> \"c\"', 'plaats.1') }}") + par("{{ _(‘Dag’, ‘plaats.2’) }}")
    made = compile_template(docx(body)).render({"_": say})
    assert heard == [('Zo’n a & <b> "c"', "plaats.1"), ("Dag", "plaats.2")]
    assert texts(made) == ['ZO’N A & <B> "C"', "DAG"]


def test_keys_are_keys() -> None:
    """A key called `items` is the key, not the method of a dict."""
    assert rendered(par("{{ dag.items }} {% for k in dag.keys %}{{ k }}{% endfor %}")) == [
        "sleutel k"
    ]


REFUSED = {
    "text beside p": (par("x") + par("let op {%p if ja %}") + par("{%p endif %}"), "beside", 2),
    "value beside p": (par("{%p if ja %}{{ naam }}") + par("{%p endif %}"), "beside", 1),
    "two p in one": (par("{%p if ja %}{%p endif %}"), "beside", 1),
    "page break beside p": (
        par("{%p if ja %}", "<w:r><w:br w:type='page'/></w:r>") + par("{%p endif %}"), "beside", 1
    ),
    "text beside tr": (table(["{%tr if ja %}", "weg"], ["a", "b"], ["{%tr endif %}", ""]),
                       "beside", 1),
    "p without paragraph": (table(["{%tr if ja %}"], ["{%tr endif %}"]) + par("{%tr if x %}"),
                            "level", 3),
    "unclosed value": (par("a") + par("{{ naam }"), "tag-unclosed", 2),
    "unclosed quote": (par("{{ 'naam }}"), "tag-unclosed", 1),
    "end of nothing": (par("naam }}"), "tag-unopened", 1),
    "dash": (par("{%- if ja %}{% endif %}"), "tag-dash", 1),
    "empty": (par("{{ }}"), "tag-empty", 1),
    "unclosed for": (par("{%p for d in doelen %}") + par("x"), "block-open", 1),
    "too many ends": (par("a") + par("{%p endif %}"), "block-unopened", 2),
    "wrong end": (par("{%p for d in doelen %}") + par("{%p endif %}"), "block-unopened", 2),
    "tr closed by p": (
        table(["{%tr for d in doelen %}"], ["x"]) + par("{%p endfor %}"), "block-level", 3
    ),
    "tr closed in text": (
        table(["{%tr for d in doelen %}"], ["{% endfor %}"]), "block-level", 2
    ),
    "space before p": (par("{% p if ja %}"), "statement", 1),
    "unknown statement": (par("{% include 'x' %}"), "statement", 1),
    "unknown filter": (par("{{ naam | salueer }}"), "filter", 1),
    "unreadable": (par("{{ naam naam }}"), "syntax", 1),
    "subdocument": (par("{{p naam }}"), "subdocument", 1),
    "tag with a statement": (control("{% if ja %}a{% endif %}", par("x")), "control-tag", 1),
    "bookmark in a loop": (
        par("{%p for d in doelen %}")
        + par("<w:bookmarkStart w:id='1' w:name='b'/><w:bookmarkEnd w:id='1'/>")
        + par("{%p endfor %}"), "bookmark-loop", 1
    ),
    "reserved sign": (par("\ufdd0"), "reserved", 0),
    "reference": (par("<w:hyperlink r:id='{{ naam }}'/>"), "attribute", 1),
    "p in an attribute": (par("<w:hyperlink w:anchor='{%p if ja %}'/>"), "level", 1),
}  # fmt: skip


@pytest.mark.parametrize("name", sorted(REFUSED))
def test_what_would_lose_text_is_refused_with_its_place(name: str) -> None:
    """Code, part and paragraph."""
    body, code, paragraph = REFUSED[name]
    with pytest.raises(TemplateError) as caught:
        compile_template(docx(body))
    place = "word/document.xml" + (f":p{paragraph}" if paragraph else "")
    found = [(problem.code, problem.path) for problem in caught.value.problems]
    assert (f"template.{code}", place) in found


def test_all_problems_at_once_in_both_languages() -> None:
    """Three faults in three places are three problems."""
    data = docx(par("{{ a | b }}") + par("{{ c }"), header=par("{% d %}"))
    codes = ["template.filter", "template.tag-unclosed", "template.statement"]
    for lang, word in (("nl", "alinea"), ("en", "paragraph")):
        with pytest.raises(TemplateError) as caught:
            compile_template(data, lang=lang)
        problems = caught.value.problems
        assert sorted(p.code for p in problems) == sorted(codes)
        assert all(word in p.message for p in problems)


WRONG_DATA = {
    "{{ naamm }}": "undefined",
    "{{ v.naamm }}": "undefined",
    "{{ v['naamm'] }}": "undefined",
    "{{ v.a.b.c }}": "undefined",
    "{{ lijst[7] }}": "undefined",
    "{{ v }}": "no-text",
    "{{ v | upper }}": "no-text",
    "{{ lijst | trim }}": "no-text",
    "{{ v | truncate(9) }}": "no-text",
    "{{ naamm | upper }}": "undefined",
    "{{ lijst }}": "no-text",
    "{{ ja }}": "no-text",
    "{{ half }}": "no-text",
    "{{ niets }}": "none",
    "{% for x in naam %}{% endfor %}": "no-list",
    "{% for x in 5 %}{% endfor %}": "expression",
    "{{ naam + 1 }}": "calculation",
    "{{ naam < 3 }}": "expression",
    "{{ 1 / 0 }}": "expression",
    "{% if naamm %}{% endif %}": "undefined",
}


@pytest.mark.parametrize("tag", sorted(WRONG_DATA))
def test_a_wrong_word_is_named_with_its_place_and_no_value(tag: str) -> None:
    """Part, paragraph and the template's own word; nothing of the context."""
    template = compile_template(docx(par("x") + table(["y", tag])))
    context = {
        "naam": "geheim", "v": {"a": "geheim"}, "lijst": ["geheim"], "ja": True, "half": 0.5,
        "niets": None,
    }  # fmt: skip
    with pytest.raises(TemplateError) as caught:
        template.render(context)
    (problem,) = caught.value.problems
    assert (problem.code, problem.path) == (f"template.{WRONG_DATA[tag]}", "word/document.xml:p3")
    assert "geheim" not in f"{caught.value!r} {caught.value}"
    assert caught.value.__cause__ is None
    assert caught.value.__context__ is None
    if "naamm" in tag:
        assert "naamm" in problem.message


def test_a_value_used_as_a_name_is_not_told() -> None:
    """A key that comes out of the data does not get into the message."""
    template = compile_template(docx(par("{{ v[naam] }}")))
    with pytest.raises(TemplateError) as caught:
        template.render({"v": {}, "naam": "geheim"})
    assert "geheim" not in str(caught.value)
    assert "template.undefined" in str(caught.value)


@pytest.mark.parametrize(
    "inside",
    [
        par("{%p for x in leeg %}") + par("{{ x }}") + par("{%p endfor %}"),
        par("{%p if nee %}") + par("x") + par("{%p endif %}"),
        par("{%p if nee %}") + par("x") + par("{%p elif nee %}") + par("y") + par("{%p endif %}"),
        par("{%p if nee %}") + par("x") + par("{%p endif %}")
        + par("{%p for x in leeg %}") + par("x") + par("{%p endfor %}"),
        par("{%p if ja %}") + par("{%p if nee %}") + par("x") + par("{%p endif %}")
        + par("{%p else %}") + par("y") + par("{%p endif %}"),
        par("{%p for x in doelen if x.wat == 'z' %}") + par("x") + par("{%p endfor %}")
        + par("{%p if nee %}") + par("y") + par("{%p endif %}"),
    ],
)  # fmt: skip
def test_a_cell_or_control_is_never_left_empty(inside: str) -> None:
    """Word calls a file damaged whose cell or control has no paragraph."""
    body = table(["k", inside]) + control("c", inside)
    made = root_of(compile_template(docx(body)).render(DATA))
    for holder in (*made.iterfind(".//w:tc", NS), *made.iterfind(".//w:sdtContent", NS)):
        assert len(holder.findall("w:p", NS)) == 1


def test_a_table_without_rows_is_left_out() -> None:
    """So is the damage that Word would see."""
    body = table(["{%tr for x in leeg %}"], ["{{ x }}"], ["{%tr endfor %}"])
    assert root_of(compile_template(docx(body)).render(DATA)).find(".//w:tbl", NS) is None


def test_a_part_without_tags_is_not_rendered() -> None:
    """What cannot change is packed once."""
    template = compile_template(docx(par("{{ naam }}"), header=par("vast")))
    assert [name for name, _ in template.parts] == [b"word/document.xml"]
    assert b"vast" in unzipped(template.render(DATA))["word/header1.xml"]


def test_parts_can_be_replaced_first() -> None:
    """Only parts that are there."""
    data = docx(par("{{ naam }}"), header=par("oud"))
    header = unzipped(data)["word/header1.xml"].replace(b"oud", b"nieuw {{ naam }}")
    made = compile_template(data, parts={"word/header1.xml": header}).render(DATA)
    assert texts(made, "word/header1.xml") == ["nieuw Sam"]
    with pytest.raises(TemplateError):
        compile_template(data, parts={"word/header9.xml": header})


def codes_in_the_source() -> set[str]:
    """Return every literal code that the engine gives to a problem."""
    found = set()
    for path in Path(rgdocs.word.__file__).parent.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            name = getattr(getattr(node, "func", None), "attr", None) or getattr(
                getattr(node, "func", None), "id", None
            )
            if name in {"add", "Refused", "told_problem"}:
                first = node.args[0]  # type: ignore[attr-defined]
                if isinstance(first, ast.Constant) and isinstance(first.value, str):
                    found.add(first.value)
    return found


def test_every_fault_can_be_told_in_both_languages() -> None:
    """With its place and its word, whatever the code."""
    codes = codes_in_the_source()
    assert len(codes) > 35
    for code in codes:
        for lang in ("nl", "en"):
            told = told_problem(code, Place("p", 3), lang=lang, word="w", limit=1, kind="k")
            assert told.message
            assert told.hint
            assert told.path == "p:p3"


def test_thousands_of_empty_values_do_not_end_the_file() -> None:
    """Pieces are put together in batches; an empty batch is not the last."""
    body = par("{% for x in veel %}{{ x }}{{ x }}{% endfor %}einde")
    for count in (0, 255, 256, 257, 3_000):
        assert texts(compile_template(docx(body)).render({"veel": [""] * count})) == ["einde"]


LEAVES = st.sampled_from(
    ["x", "{{ naam }}", "a{% if ja %}b{% endif %}", "{{r naam }} na", "{ } %", "{%p endif %}", ""]
)
BLOCKS = st.sampled_from(
    [
        ("{%p if ja %}", "{%p endif %}"),
        ("{%p if nee %}", "{%p endif %}"),
        ("{%p for d in doelen %}", "{%p endfor %}"),
        ("{%p for d in leeg %}", "{%p endfor %}"),
        ("a {% if nee %} b", "{% endif %} c"),
        ("{% for d in doelen %}", "{% endfor %}"),
        ("{%p if ja %}", "{% endif %}"),
        ("{%p for d in doelen %}", "{%p endif %}"),
    ]
)
LINES = st.recursive(
    st.lists(LEAVES, max_size=3),
    lambda inner: st.builds(
        lambda pair, lines, more: [pair[0], *lines, pair[1], *more], BLOCKS, inner, inner
    ),
    max_leaves=6,
)


@given(LINES, LINES, LINES)
def test_whatever_is_accepted_comes_out_whole(
    first: list[str], cell_lines: list[str], control_lines: list[str]
) -> None:
    """A random template is refused with problems, or gives a whole file without empty cells."""
    paragraphs = ["".join(map(par, lines)) for lines in (first, cell_lines, control_lines)]
    body = paragraphs[0] + table([paragraphs[1] or "x"]) + control("t", paragraphs[2] or par("x"))
    with contextlib.suppress(TemplateError):
        root = root_of(compile_template(docx(body)).render(DATA))
        holders = (*root.iterfind(".//w:tc", NS), *root.iterfind(".//w:sdtContent", NS))
        assert [holder for holder in holders if holder.find("w:p", NS) is None] == []


def test_the_random_templates_are_often_accepted() -> None:
    """The test above is not about refusals only."""
    taken = []

    @settings(max_examples=60, derandomize=True, database=None)
    @given(LINES)
    def count(lines: list[str]) -> None:
        with contextlib.suppress(TemplateError):
            compile_template(docx("".join(map(par, lines))))
            taken.append(any("{%p" in line for line in lines))

    count()
    assert sum(taken) >= 5
    assert len(taken) >= 25
