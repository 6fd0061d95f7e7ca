"""Two forms, written in the dialect of each engine, and data to fill them with.

Same package, same paragraphs, same text: only the tags differ. `plan` is five pages with goals,
tables of actions and lists; `lijst` asks a hundred questions in twelve tables.
"""

from __future__ import annotations

import io
import json
import random
import zipfile
from collections.abc import Callable
from xml.sax.saxutils import escape

from attrs import frozen

NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
LISTS = (
    "wensen", "krachten", "signalen", "helpt", "helpt_niet", "afspraken", "medicatie", "plekken",
    "mensen", "gewoontes", "vragen",
)  # fmt: skip
QUESTIONS = ("wens", "hoe_is_het_nu", "kracht", "nodig", "bewijs")
HEADS = ("naam", "groep", "datum", "regie", "behandelaar", "huisarts", "plaats", "vorige")
CATEGORIES, ITEMS = 12, 100


@frozen
class Dialect:
    """How an engine writes a value and repeats rows or paragraphs.

    `value(path)` is a tag; a path is `naam`, or `lijst.naam` inside the loop over `lijst`.
    `around(lists, element, inside)` repeats `inside` (paragraphs or rows) for the last of `lists`.
    """

    name: str
    value: Callable[[tuple[str, ...]], str]
    around: Callable[[tuple[str, ...], str, str], str]


def _paragraph(text: str, *, bold: bool = False) -> str:
    """Return a paragraph as Word leaves it after editing: ids of the session, proofing marks."""
    style = '<w:pPr><w:spacing w:after="80"/></w:pPr>'
    looks = "<w:rPr><w:b/></w:rPr>" if bold else ""
    return (
        f'<w:p w:rsidR="00A77B3E" w:rsidRDefault="00A77B3E">{style}<w:r w:rsidRPr="00C51D2A">'
        f'{looks}<w:t xml:space="preserve">{text}</w:t></w:r></w:p>'
    )


def _cell(text: str) -> str:
    return f'<w:tc><w:tcPr><w:tcW w:w="3000" w:type="dxa"/></w:tcPr>{_paragraph(text)}</w:tc>'


def _row(*texts: str) -> str:
    return "<w:tr>" + "".join(map(_cell, texts)) + "</w:tr>"


def _table(rows: str, columns: int) -> str:
    grid = '<w:gridCol w:w="3000"/>' * columns
    return (
        '<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>"
    )


def _control(number: int, inside: str) -> str:
    return (
        f'<w:sdt><w:sdtPr><w:alias w:val="Veld {number}"/><w:tag w:val="veld.{number}"/>'
        f'<w:id w:val="{1000 + number}"/></w:sdtPr><w:sdtContent>{inside}</w:sdtContent></w:sdt>'
    )


def plan(dialect: Dialect) -> str:
    """Return the body of the plan."""
    value, around = dialect.value, dialect.around
    pieces = [_paragraph("Plan van " + value(("naam",)), bold=True)]
    for number, name in enumerate(HEADS):
        pieces.append(_paragraph(escape(f"Vraag over {name} & meer"), bold=True))
        pieces.append(_control(number, _paragraph(value((name,)))))
    goal = [_paragraph("Doel: " + value(("doelen", "titel")), bold=True)]
    for name in QUESTIONS:
        goal.append(_paragraph(name.replace("_", " ").capitalize(), bold=True))
        goal.append(_paragraph(value(("doelen", name))))
    columns = ("wie", "wat", "wanneer")
    actions = _row(*(value(("doelen", "acties", name)) for name in columns))
    rows = _row("Wie", "Wat", "Wanneer") + around(("doelen", "acties"), "tr", actions)
    pieces.append(around(("doelen",), "p", "".join([*goal, _table(rows, 3), _paragraph("")])))
    for name in LISTS:
        pieces.append(_paragraph(name.replace("_", " ").capitalize(), bold=True))
        pieces.append(around((name,), "p", _paragraph("– " + value((name, "t")))))
    people = _row(*(value(("contacten", name)) for name in ("naam", "rol", "telefoon")))
    rows = _row("Naam", "Rol", "Telefoon") + around(("contacten",), "tr", people)
    pieces.append(_table(rows, 3))
    pieces += [
        _paragraph(f"Toelichting {n}: {'vaste tekst van het formulier ' * 4}") for n in range(20)
    ]
    return "".join(pieces)


def lijst(dialect: Dialect) -> str:
    """Return the body of the list: tables of questions inside a loop over categories."""
    value, around = dialect.value, dialect.around
    names = ("nummer", "vraag", "antwoord", "toelichting")
    items = _row(*(value(("soorten", "stuks", name)) for name in names))
    rows = _row("Nr", "Vraag", "Antwoord", "Toelichting")
    rows += around(("soorten", "stuks"), "tr", items)
    one = _paragraph(value(("soorten", "titel")), bold=True) + _table(rows, 4) + _paragraph("")
    return "".join(
        [
            _paragraph("Lijst van " + value(("naam",)), bold=True),
            around(("soorten",), "p", one),
            around(("top",), "p", _paragraph(value(("top", "t")))),
        ]
    )


BODIES = {"plan": plan, "lijst": lijst}


def _part(name: str, inside: str) -> bytes:
    return f"{HEAD}<w:{name} {NAMESPACES}>{inside}</w:{name}>".encode()


def package(base: bytes, form: str, dialect: Dialect) -> bytes:
    """Return the Word file of `form` in `dialect`, with all else as in the Word file `base`."""
    with zipfile.ZipFile(io.BytesIO(base)) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    section = (
        '<w:sectPr><w:headerReference w:type="default" r:id="rHeader"/><w:footerReference '
        'w:type="default" r:id="rFooter"/><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>'
    )
    body = BODIES[form](dialect)
    tag = dialect.value(("naam",))
    office = "http://schemas.openxmlformats.org"
    members |= {
        "word/document.xml": _part("document", f"<w:body>{body}{section}</w:body>"),
        "word/header1.xml": _part("hdr", _paragraph("Van " + tag)),
        "word/footer1.xml": _part("ftr", _paragraph("Vertrouwelijk")),
        "docProps/custom.xml": (
            f'{HEAD}<Properties xmlns="{office}/officeDocument/2006/custom-properties"/>'
        ).encode(),
        "docProps/core.xml": (
            f'{HEAD}<cp:coreProperties xmlns:cp="{office}/package/2006/metadata/core-properties"/>'
        ).encode(),
    }
    members.pop("word/_rels/header1.xml.rels", None)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return out.getvalue()


def _sentence(chance: random.Random, words: int) -> str:
    known = (
        "ik", "wil", "weer", "naar", "buiten", "koken", "< 30 min", "Jan & Zn", "vóór", '"rust"',
        "'s avonds", "geïnteresseerd", "elke", "dag", "bellen", "> eens", "samen", "met", "🌱",
    )  # fmt: skip
    return " ".join(chance.choice(known) for _ in range(words))


def plan_data(number: int) -> dict[str, object]:
    """Return the answers of plan `number`: about 6 kB of JSON."""
    chance = random.Random(number)

    def say(words: int) -> str:
        return _sentence(chance, words)

    goals = [
        {"titel": say(5), **{name: say(14) for name in QUESTIONS},
         "acties": [{"wie": say(2), "wat": say(6), "wanneer": say(2)} for _ in range(4)]}
        for _ in range(3)
    ]  # fmt: skip
    people = [{"naam": say(2), "rol": say(1), "telefoon": "06 00 00 00 00"} for _ in range(7)]
    lists = {name: [{"t": say(6)} for _ in range(3)] for name in LISTS}
    return {name: say(3) for name in HEADS} | lists | {"doelen": goals, "contacten": people}


def lijst_data(number: int) -> dict[str, object]:
    """Return the answers of list `number`: a hundred items in twelve kinds."""
    chance = random.Random(number)
    kinds: list[dict[str, object]] = [
        {"titel": _sentence(chance, 3), "stuks": []} for _ in range(CATEGORIES)
    ]
    for item in range(ITEMS):
        told = {"nummer": str(item + 1), "vraag": _sentence(chance, 6),
                "antwoord": chance.choice(("ja", "nee", "soms")),
                "toelichting": _sentence(chance, 3)}  # fmt: skip
        kinds[item % CATEGORIES]["stuks"].append(told)  # type: ignore[attr-defined]
    return {
        "naam": _sentence(chance, 2),
        "soorten": kinds,
        "top": [{"t": _sentence(chance, 4)}] * 5,
    }


def texts(form: str, count: int) -> list[str]:
    """Return `count` sets of answers as JSON."""
    make = plan_data if form == "plan" else lijst_data
    return [json.dumps(make(number), ensure_ascii=False) for number in range(count)]
