r"""What becomes of difficult values: rgdocs, docxtpl and docxtemplater, as a table in Markdown.

    python benches/values.py --peers FOLDER > docs/values.md

Every value is put into one answer of the same form. `kept` means that the Word file holds it
letter for letter (a line break as a break, a tab as a tab) and every other paragraph is there.
rgdocs goes the whole way, from the JSON of a record; the others render the form `plan` of
`peers/forms.py`. Without `--peers` the column of docxtemplater is left out.
"""

from __future__ import annotations

import argparse
import io
import json
import tempfile
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any
from unicodedata import normalize

from docxtpl import DocxTemplate
from lxml import etree
from peers import dialects, forms, live

import rgdocs
from rgdocs import packs

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
ROOT = Path(__file__).parents[1]
SAMPLE = ROOT / "samples" / "resourcegroepplan-rijk.json"
VALUES = {
    "`A & B`": "A & B",
    "`bloeddruk <120`": "bloeddruk <120",
    "`ik voel me <beter> nu`": "ik voel me <beter> nu",
    "`</w:t>`": "a</w:t>b",
    "`]]>`": "a]]>b",
    "quotes `\"` `'` `’`": 'zei "ja" en \'nee’',
    "`{{ 7*7 }}`": "{{ 7*7 }}",
    "`{_{ x }_}`": "{_{ x }_}",
    "`{naam}`": "{naam}",
    "`{%p if x %}`": "{%p if x %}",
    "two spaces inside": "a  b",
    "new line": "een\ntwee",
    "carriage return and new line": "een\r\ntwee",
    "tab": "een\ttwee",
    "no-break space": "20\u00a0mg",
    "zero-width joiner in an emoji": "👩\u200d👧",
    "flag": "🇳🇱",
    "Arabic": "مرحبا",
    "Hebrew with points": "שָׁלוֹם",
    "letter with three marks": "a\u0302\u0323\u0307",
    "half an emoji, U+D83D": "zon\ud83d",
    "U+0007 (bell)": "a\u0007b",
    "U+000B (vertical tab)": "a\u000bb",
    "U+000C (form feed)": "a\u000cb",
    "U+0000": "a\u0000b",
    "U+0085 (next line)": "a\u0085b",
    "U+2028 (line separator)": "a\u2028b",
    "U+202E (writes backwards)": "a\u202eb",
    "U+FEFF (byte order mark)": "a\ufeffb",
    "U+FFFE (no character)": "a\ufffeb",
}
Engine = Callable[[str], str]
"""Gives the text of a form with this value in one answer."""
USUAL = "gewoonantwoord"


def read(docx: bytes) -> str:
    """Return the text of the body as a reader sees it, a line for each paragraph."""
    with zipfile.ZipFile(io.BytesIO(docx)) as archive:
        root = etree.fromstring(archive.read("word/document.xml"))
    return "\n".join(_text(p) for p in root.iter(f"{W}p"))


def _text(paragraph: etree._Element) -> str:
    signs = {f"{W}br": "\n", f"{W}tab": "\t"}
    return "".join(
        signs.get(str(leaf.tag)) or leaf.text or ""
        for leaf in paragraph.iter(f"{W}t", f"{W}br", f"{W}tab")
        if next(leaf.iterancestors(f"{W}tabs"), None) is None
    )


def ours(value: str) -> str:
    """Return the text of the plan with `value` in its first goal, from its JSON on."""
    said: dict[str, Any] = json.loads(SAMPLE.read_bytes())
    said["kortetermijndoelen"][0]["hoe_is_het_nu"] = value
    return read(rgdocs.render(rgdocs.loads(json.dumps(said)), format="docx").data)


def docxtpl(docx: bytes, value: str, *, autoescape: bool) -> str:
    """Return the text that docxtpl gives."""
    template = DocxTemplate(io.BytesIO(docx))
    template.render(_answers(value), autoescape=autoescape)
    out = io.BytesIO()
    template.save(out)
    return read(out.getvalue())


def _answers(value: str) -> dict[str, Any]:
    said: dict[str, Any] = forms.plan_data(1)
    said["doelen"][0]["hoe_is_het_nu"] = value
    return said


def docxtemplater(node: live.Live, value: str) -> str:
    """Return the text that docxtemplater gives."""
    text = json.dumps(_answers(value))
    return read(node.render([text], name="waarden.docx", engine="docxtemplater")[1])


def verdict(engine: Engine, value: str) -> str:
    """Say what an engine does to a value."""
    usual = engine(USUAL)
    assert USUAL in usual
    try:
        made = engine(value)
    except rgdocs.InvalidRecord as error:
        return f"refused: `{error.problems[0].path}`, `{error.problems[0].code}`"
    except live.PeerError as error:
        return f"refused: {str(error).partition(';')[2].strip() or str(error)}"
    except etree.XMLSyntaxError:
        return "**a file that no program reads**"
    except Exception as error:
        return f"fails: {type(error).__name__}"
    return _compared(usual, made, value)


def _compared(usual: str, made: str, value: str) -> str:
    if made == usual.replace(USUAL, value):
        return "kept"
    if made == usual.replace(USUAL, value.replace("\r\n", "\n").replace("\u2028", "\n")):
        return "kept, as a new line"
    if made == usual.replace(USUAL, normalize("NFC", value)):
        return "kept, its marks in the order of Unicode"
    before, _, after = usual.partition(USUAL)
    if made.startswith(before) and made.endswith(after):
        return "**other text**"
    wanted, there = usual.count("\n") + 1, made.count("\n") + 1
    return (
        f"**{there} of {wanted} lines are there**"
        if there < wanted
        else "**other text elsewhere too**"
    )


def table(columns: dict[str, Engine]) -> str:
    """Return the table."""
    rows = [f"| value | {' | '.join(columns)} |", "|---" * (len(columns) + 1) + "|"]
    for name, value in VALUES.items():
        told = [verdict(engine, value).replace("|", "\\|") for engine in columns.values()]
        rows.append(f"| {name} | {' | '.join(told)} |")
    return "\n".join(rows)


def engines(node: live.Live | None, room: Path) -> dict[str, Engine]:
    """Return the columns; docxtemplater only with a live node."""
    base = packs.load(None).template("resourcegroepplan")
    docx = forms.package(base, "plan", dialects.JINJA)
    made: dict[str, Engine] = {
        "rgdocs": ours,
        "docxtpl": lambda value: docxtpl(docx, value, autoescape=False),
        "docxtpl, autoescape": lambda value: docxtpl(docx, value, autoescape=True),
    }
    if node is not None:
        node.template("waarden.docx", forms.package(base, "plan", dialects.BRACES), room)
        made["docxtemplater"] = lambda value: docxtemplater(node, value)
    return made


def page(room: Path | None) -> str:
    """Return the whole page."""
    node = None if room is None else live.start_node(room)
    with tempfile.TemporaryDirectory() as folder:
        told = table(engines(node, room or Path(folder)))
    if node is not None:
        node.stop()
    head = (__doc__ or "").partition("\n\n")
    return f"# {head[0].partition(':')[0]}\n\n{INTRODUCTION}\n\n{told}\n"


INTRODUCTION = """\
Made by `python benches/values.py --peers FOLDER`; a test checks that it is still so.

Every value is put into one answer of a form. *Kept*: the Word file holds it letter for letter, a
line break as a break and a tab as a tab, and all other text is there. **Bold**: something was lost
or changed, and nobody was told. rgdocs goes the whole way from the JSON of a record; what it
refuses it names with its path in the record, before anything is made. docxtpl is 0.20.2,
docxtemplater 3.71.0."""


def main() -> None:
    """Print the page."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--peers", type=Path)
    print(page(parser.parse_args().peers), end="")


if __name__ == "__main__":
    main()
