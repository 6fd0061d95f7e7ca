"""A good template of a house's own for "Een gewone dag", and ways to spoil it."""

from __future__ import annotations

from collections.abc import Callable

from attrs import frozen

from word.docx_builder import HEAD, NAMESPACES, OFFICE, WML, control, docx, par, run, table

MAIN = "word/document.xml"
_LEVELS = "".join(
    f'<w:style w:type="paragraph" w:styleId="Kop{n}"><w:name w:val="heading {n}"/>'
    f'<w:pPr><w:outlineLvl w:val="{n - 1}"/></w:pPr></w:style>'
    for n in (1, 2, 3)
)
STYLES = (
    f'{HEAD}<w:styles {NAMESPACES}><w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="22"/>'
    '<w:lang w:val="nl-NL"/></w:rPr></w:rPrDefault></w:docDefaults>'
    '<w:style w:type="paragraph" w:default="1" w:styleId="Gewoon"><w:name w:val="Normal"/>'
    f"</w:style>{_LEVELS}</w:styles>"
)
_PARTS = {
    "extra": {"word/styles.xml": STYLES},
    "relations": f'<Relationship Id="s1" Type="{OFFICE}/styles" Target="styles.xml"/>',
    "types": f'<Override PartName="/word/styles.xml" ContentType="{WML}.styles+xml"/>',
}


def heading(text: str, level: int = 1) -> str:
    """Return a heading."""
    return f'<w:p><w:pPr><w:pStyle w:val="Kop{level}"/></w:pPr>{run(text)}</w:p>'


def field(node: str, *, tag: str = "", text: str = "", title: str = "") -> str:
    """Return an inline control of the answer `node`."""
    tag, text = tag or f"{{{{ {node}.pad }}}}", text or f"{{{{ {node}.tekst }}}}"
    return control(tag, run(text), title=title or f"{{{{ {node}.kort }}}}")


HEADING = heading("{{ document.kop }}")
NAME = par("Naam: ", field("v.client.naam"))
DAY = par(field("v.datum"))
FOR = "{%tr for rij in [v.nu, v.minder, v.meer, v.nog_niet, v.remt] %}"
ROW = [par(field(f"rij.{what}")) for what in ("activiteiten", "plaatsen", "personen")]
HEAD_ROW = ["{{ _('Activiteiten', 'eigen.wat') }}", "Waar", "Wie"]
ROWS = (HEAD_ROW, [FOR], ROW, ["{%tr endfor %}"])
GOOD = HEADING + NAME + DAY + table(*ROWS)
"""Paragraphs 1 to 3, then a table: rows 1 to 4."""


def template(body: str = GOOD, **given: object) -> bytes:
    """Return a template with styles."""
    parts = {key: given.pop(key, "" if key != "extra" else {}) for key in _PARTS}
    return docx(
        body,
        extra={**_PARTS["extra"], **parts["extra"]},  # type: ignore[dict-item]
        relations=f"{_PARTS['relations']}{parts['relations']}",
        types=f"{_PARTS['types']}{parts['types']}",
        **given,  # type: ignore[arg-type]
    )


def picture(descr: str = "", *, decorative: bool = False) -> str:
    """Return a drawing; it is an empty shape, which is enough to be judged."""
    mark = (
        '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative '
        'xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/>'
        "</a:ext></a:extLst>"
        if decorative
        else ""
    )
    return (
        '<w:r><w:drawing><wp:inline><wp:extent cx="9525" cy="9525"/>'
        f'<wp:docPr id="1" name="x" descr="{descr}">{mark}</wp:docPr>'
        '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"/>'
        "</a:graphic></wp:inline></w:drawing></w:r>"
    )


def coloured(text: str, colour: str, *, shade: str = "", size: int = 22) -> str:
    """Return a paragraph of coloured text; `size` in half points."""
    behind = f'<w:pPr><w:shd w:val="clear" w:fill="{shade}"/></w:pPr>' if shade else ""
    look = f'<w:color w:val="{colour}"/><w:sz w:val="{size}"/>'
    return f"<w:p>{behind}{run(text, look)}</w:p>"


@frozen
class Fault:
    """A spoilt template, and what must be said of it: rule, place, word, nearest right word."""

    name: str
    make: Callable[[], bytes]
    rule: str
    place: str
    word: str = ""
    nearest: str = ""


def after(*paragraphs: str) -> Callable[[], bytes]:
    """Put paragraphs behind the first three of the good template."""
    return lambda: template(HEADING + NAME + DAY + "".join(paragraphs) + table(*ROWS))


def instead(old: str, new: str) -> Callable[[], bytes]:
    """Put something in the place of something else."""
    assert old in GOOD
    return lambda: template(GOOD.replace(old, new, 1))


def relation(kind: str, target: str) -> str:
    """Return a relationship to somewhere outside."""
    return f'<Relationship Id="z1" Type="{OFFICE}/{kind}" Target="{target}" TargetMode="External"/>'


LONG = "{{ v.client.naam.pad }}" + "x" * 60
FAULTS = (
    # the language of tags
    Fault(
        "a tag that is not closed", after(par("{{ v.datum.tekst")), "template.tag-unclosed", ":p4"
    ),
    Fault(
        "a tag that is not opened", after(par("v.datum.tekst }}")), "template.tag-unopened", ":p4"
    ),
    Fault(
        "a tag over two paragraphs",
        after(par("{{ v.datum"), par(".tekst }}")),
        "template.tag-unclosed",
        ":p4",
    ),
    Fault(
        "a string that is not closed", after(par("{{ _('Dag }}")), "template.tag-unclosed", ":p4"
    ),
    Fault("an empty tag", after(par("{{ }}")), "template.tag-empty", ":p4"),
    Fault("a dash in a tag", after(par("{%- if final %}a{% endif %}")), "template.tag-dash", ":p4"),
    Fault(
        "an expression without sense", after(par("{{ v..datum }}")), "template.syntax", ":p4", "v"
    ),
    Fault(
        "a condition without condition",
        after(par("{% if %}a{% endif %}")),
        "template.syntax",
        ":p4",
        "if",
    ),
    Fault(
        "a Dutch statement",
        after(par("{% als final %}a{% endif %}")),
        "template.statement",
        ":p4",
        "als",
        "else",
    ),
    Fault(
        "a misspelt statement",
        after(par("{%p fro x in v.nu %}"), par("a"), par("{%p endfor %}")),
        "template.statement",
        ":p4",
        "fro",
        "for",
    ),
    Fault(
        "an unknown filter",
        after(par("{{ v.datum.tekst | uper }}")),
        "template.filter",
        ":p4",
        "uper",
        "upper",
    ),
    Fault(
        "an unknown test",
        after(par("{% if v.datum.tekst is defind %}a{% endif %}")),
        "template.filter",
        ":p4",
        "defind",
        "defined",
    ),
    Fault(
        "a statement that fetches",
        after(par("{% include 'x' %}")),
        "template.statement",
        ":p4",
        "include",
    ),
    Fault(
        "a space before the level", after(par("{% p if final %}")), "template.statement", ":p4", "p"
    ),
    Fault("a subdocument", after(par("{{p v.datum.tekst }}")), "template.subdocument", ":p4"),
    # blocks
    Fault(
        "a loop that is not closed",
        instead("{%tr endfor %}", "einde"),
        "template.block-open",
        ":p7:t1r2c1",
        "for",
    ),
    Fault(
        "a condition that is not closed",
        after(par("{%p if final %}")),
        "template.block-open",
        ":p4",
        "if",
    ),
    Fault(
        "an end without begin",
        after(par("{%p endif %}")),
        "template.block-unopened",
        ":p4",
        "endif",
    ),
    Fault(
        "the wrong end",
        instead("{%tr endfor %}", "{%tr endif %}"),
        "template.block-unopened",
        ":p11:t1r4c1",
        "endif",
    ),
    Fault(
        "a row that ends as text",
        instead("{%tr endfor %}", "{% endfor %}"),
        "template.block-level",
        ":p11:t1r4c1",
        "endfor",
    ),
    Fault(
        "a block from a cell to the next",
        lambda: template(GOOD + table(["{% if final %}a", "b{% endif %}"])),
        "lint.block-cells",
        ":p13:t2r1c2",
        "if",
    ),
    Fault(
        "text beside a paragraph tag",
        after(par("Let op {%p if final %}"), par("{%p endif %}")),
        "template.beside",
        ":p4",
    ),
    Fault("text beside a row tag", instead(FOR, f"Dag {FOR}"), "template.beside", ":p7:t1r2c1"),
    Fault(
        "a row tag outside a table",
        after(par("{%tr if final %}"), par("{%tr endif %}")),
        "template.level",
        ":p4",
    ),
    # names
    Fault(
        "a misspelt name",
        after(par("{{ v.datm.tekst }}")),
        "template.undefined",
        ":p4",
        "datm",
        "datum",
    ),
    Fault(
        "a misspelt root",
        after(par("{{ organisaties.naam }}")),
        "template.undefined",
        ":p4",
        "organisaties",
        "organisatie",
    ),
    Fault(
        "a misspelt name in a loop",
        instead("rij.plaatsen.tekst", "rij.plaatsn.tekst"),
        "template.undefined",
        ":p9:t1r3c2",
        "plaatsn",
        "plaatsen",
    ),
    Fault(
        "a name from a loop outside it",
        after(par("{{ rij.activiteiten.tekst }}")),
        "template.undefined",
        ":p4",
        "rij",
    ),
    Fault(
        "a misspelt name in the tag of a control",
        after(par(field("v.datum", tag="{{ v.datum.pat }}"))),
        "template.undefined",
        ":p4",
        "pat",
        "pad",
    ),
    Fault(
        "a misspelt name in a condition",
        after(par("{%p if v.nu.gegven %}"), par("{%p endif %}")),
        "template.undefined",
        ":p4",
        "gegven",
        "gegeven",
    ),
    Fault(
        "a misspelt name in a header",
        lambda: template(header=par("{{ organisatie.nam }}")),
        "template.undefined",
        "word/header1.xml:p1",
        "nam",
        "naam",
    ),
    Fault(
        "a record where text must stand",
        after(par("{{ v.nu.plaatsen }}")),
        "template.no-text",
        ":p4",
        "plaatsen",
    ),
    Fault(
        "yes or no where text must stand",
        after(par("{{ v.datum.gegeven }}")),
        "template.no-text",
        ":p4",
        "gegeven",
    ),
    Fault(
        "a part of a text", after(par("{{ v.datum.tekst.dag }}")), "lint.key-of-text", ":p4", "dag"
    ),
    Fault(
        "a part of a list",
        after(par("{{ v.datum.regels.eerste }}")),
        "lint.key-of-list",
        ":p4",
        "eerste",
    ),
    Fault(
        "a loop over a text",
        after(par("{% for x in v.datum.tekst %}{{ x }}{% endfor %}")),
        "template.no-list",
        ":p4",
        "x",
    ),
    # hostile code
    Fault("a way to Python", after(par("{{ ''.__class__ }}")), "template.name", ":p4", "__class__"),
    Fault("a call", after(par("{{ v.datum.tekst.format(v) }}")), "template.call", ":p4", "format"),
    Fault(
        "a field that fetches",
        after('<w:p><w:r><w:instrText>INCLUDETEXT "x"</w:instrText></w:r></w:p>'),
        "template.fetch",
        MAIN,
        "INCLUDETEXT",
    ),
    Fault(
        "a template elsewhere",
        lambda: template(relations=relation("attachedTemplate", "http://x.example/x.dotm")),
        "template.relation",
        MAIN,
    ),
    Fault(
        "a picture elsewhere",
        lambda: template(relations=relation("image", "http://x.example/x.png")),
        "template.external",
        MAIN,
    ),
    # texts
    Fault("a text without place", after(par("{{ _('Dag') }}")), "lint.text-call", ":p4", "_"),
    Fault(
        "an unknown word in a text",
        after(par("{{ _('Uw {resourcegroup}', 'eigen.x') }}")),
        "lint.text-word",
        ":p4",
        "resourcegroup",
        "{resourcegroep}",
    ),
    Fault(
        "half a pair of braces",
        after(par("{{ _('Uw {resourcegroep', 'eigen.x') }}")),
        "lint.text-braces",
        ":p4",
    ),
    Fault(
        "a text that is never printed",
        after(par("{{ _('Mijn eigen zin', 'inleiding') }}")),
        "lint.text-shadowed",
        ":p4",
        "inleiding",
    ),
    # controls
    Fault(
        "two controls with one tag",
        after(par(field("v.datum"))),
        "template.tag-twice",
        ":p4",
        "datum",
    ),
    Fault(
        "one tag in every row",
        instead("{{ rij.personen.pad }}", "{{ v.nu.personen.pad }}"),
        "template.tag-twice",
        ":p10:t1r3c3",
        "nu.personen",
    ),
    Fault(
        "a tag of no question",
        after(par(control("datun", run("x")))),
        "lint.tag-unknown",
        ":p4",
        "datun",
        "datum",
    ),
    Fault(
        "a tag that is too long",
        instead("{{ v.client.naam.pad }}", LONG),
        "template.tag-length",
        ":p2",
    ),
    Fault(
        "a title that is too long",
        instead("{{ v.datum.kort }}", "x" * 65),
        "lint.title-long",
        ":p3",
    ),
    Fault("a control without tag", after(par(control("", run("x")))), "lint.tag-none", ":p4"),
    Fault(
        "an answer without control",
        instead(DAY, par("{{ v.datum.tekst }}")),
        "lint.answer-lost",
        "dag.docx",
        "datum",
    ),
    # looks
    Fault("a picture without words", after(par(picture())), "lint.alt", ":p4"),
    Fault("a heading that skips a level", after(heading("Dieper", 3)), "lint.heading", ":p4"),
    Fault(
        "a heading that skips in a final only",
        after(
            par("{%p if formulier %}"),
            heading("Tussen", 2),
            par("{%p endif %}"),
            heading("Diep", 3),
        ),
        "lint.heading",
        ":p7",
    ),
    Fault("faint letters", after(coloured("flets", "AAAAAA")), "lint.contrast", ":p4", "#AAAAAA"),
    Fault(
        "dark on dark",
        after(coloured("donker", "333333", shade="12475E")),
        "lint.contrast",
        ":p4",
        "#333333",
    ),
    Fault(
        "what the PDF does not show",
        after(par(run("golf", "<w:emboss/>"))),
        "lint.pdf",
        ":p4",
        "w:emboss",
    ),
    # what an editor left
    Fault(
        "a change that is tracked",
        after(f'<w:p><w:ins w:id="1">{run("n")}</w:ins></w:p>'),
        "lint.tracked",
        ":p4",
    ),
    Fault(
        "a comment",
        after('<w:p><w:r><w:commentReference w:id="0"/></w:r></w:p>'),
        "lint.comment",
        ":p4",
    ),
    Fault("no Word file", lambda: b"PK", "template.no-zip", "dag.docx"),
    Fault("damaged XML", lambda: docx("", extra={MAIN: "<w:document>"}), "template.xml", MAIN),
)
