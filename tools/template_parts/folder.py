"""The leaflet: two sides of A4 across, four panels; folded they read 1-2-3-4.

Outside stand panel 4 (left) and 1 (right), inside 2 and 3. The table of the outside counts its
columns from the right, so that panel 1 with the title is also the first to be read aloud.
"""

from __future__ import annotations

from template_parts.controls import answer, date_answer, inline, inline_date
from template_parts.drawing import LOGO_HEIGHT, logo, solid
from template_parts.kring import Iemand, Kring, picture
from template_parts.markup import NAMESPACES, element, root, w
from template_parts.measures import HAIRLINE, LINE, MAIN, TINT, Sheet, emu
from template_parts.tables import HEAVY, THIN, box, cell, row, table
from template_parts.text import gap, message, paragraph, part, run, value, when, words

FOLDED = Sheet(297.0, 210.0, 16.0, side=15.0, bottom=14.0, edge=5.0)
PANEL = 118.5
"""Millimetres of text on a panel of 148.5, between its margins of 15."""
_GUTTER = FOLDED.text - 2 * PANEL
_HIGH = 178.0
"""Millimetres that a panel may fill; its page holds two more."""
_LABEL = 38.0
_FIRST, _SECOND = 100, 101
"""Numbers of the two pictures in the file."""
_TICK = 4.0


def folder(logo_width: float) -> str:
    """Return the body of the leaflet in all its kinds; `logo_width` is millimetres."""
    outside = _side(_panel(_front(), _house(logo_width)), _panel(_back(), _version()), turned=True)
    inside = _side(_panel(_two(), _short()), _panel(_three(), _choices()))
    return outside + gap(new_page=True) + inside + gap()


def _side(first: str, second: str, *, turned: bool = False) -> str:
    """Return a page: two panels, the first at the left, or at the right when it is turned."""
    cells = cell(PANEL, first), cell(_GUTTER), cell(PANEL, second)
    return table((PANEL, _GUTTER, PANEL), row(*cells, whole=False), from_right=turned)


def _panel(top: str, foot: tuple[str, float]) -> str:
    """Return a panel: its text, and at its foot what takes so many millimetres."""
    inner, high = foot
    upper = row(cell(PANEL, top + gap()), height=_HIGH - high, whole=False)
    lower = row(cell(PANEL, inner + gap(), align="bottom"), height=high)
    return table((PANEL,), upper, lower) + gap()


# Panel 1: the front.


YARA = Kring(
    id="voorbeeld.een",
    width=PANEL,
    height=118.0,
    midden="Yara",
    y=58.0,
    straal=14.0,
    mensen=(
        Iemand("Marijke", "moeder", "moeder", 1, 18.0),
        Iemand("Joris", "broer", "broer", 2, 37.0),
        Iemand("Hatice", "regieondersteuner", "{regieondersteuner}", 2, 77.0),
        Iemand("Ben", "ervaringsdeskundige", "{ervaringsdeskundige}", 1, 95.0),
        Iemand("Wim", "buurman", "buurman", 0, 77.0),
        Iemand("Fenna", "vriendin", "vriendin", 0, 37.0),
    ),
    straal_mensen=9.0,
)
SEM = Kring(
    id="voorbeeld.twee",
    width=PANEL,
    height=54.0,
    midden="Sem",
    y=26.5,
    straal=11.5,
    mensen=(
        Iemand("Nel", "oma", "oma", 0, 12.5),
        Iemand("Idris", "vriend", "vriend", 2, 12.5),
        Iemand("Kees", "regieondersteuner", "{regieondersteuner}", 2, 37.5),
        Iemand("Lieke", "zus", "zus", 0, 37.5),
    ),
    straal_mensen=8.0,
)


def _front() -> str:
    caption = message(
        "Een voorbeeld: Yara koos zes mensen. Zij noemt het “mijn thuisploeg”.", "voorbeeld.een"
    )
    question = message("Wat is een {resourcegroep} en wat heb je eraan?", "voorkant.vraag")
    return (
        words("Kop1", value("document.kop"))
        + words("InleidingRij", question)
        + part(
            "voorbeelden",
            gap(7),
            picture(YARA, _FIRST),
            gap(1.6),
            words("Rustig", caption),
        )
    )


def _house(logo_width: float) -> tuple[str, float]:
    """Return logo and name, and below it how to reach the house, as its pack says."""
    widths = (logo_width + 3, PANEL - logo_width - 3)
    name = when(
        "organisatie.naam",
        words("Merk", value("organisatie.naam")),
        otherwise=words("Merk", message("{Resourcegroepen}", "kop.merk")),
    )
    mark = paragraph("Koptekst", logo(logo_width, LOGO_HEIGHT, value("organisatie.logo_tekst")))
    head = table(widths, row(cell(widths[0], mark), cell(widths[1], name, align="center")))
    ways = ", ".join(f"organisatie.{way}" for way in ("adres", "telefoon", "email", "website"))
    told = f"[{ways}] | select | join(' · ')"
    return head + part("afzender", when(told, gap(1.6), words("Rustig", value(told)))), 16.0


# Panels 2 and 3: the inside.


def _section(name: str, *texts: str) -> str:
    """Return a part with its heading: each of `texts` is markup."""
    return part(name, words("KopPaneel", _SAID[f"{name}.titel"]), *texts, gap(6))


def _say(*places: str) -> str:
    """Return one paragraph of sentences, each a text of its own that a pack may say otherwise."""
    return words("Standaard", " ".join(_SAID[place] for place in places))


def _bullets(*places: str) -> str:
    return "".join(words("Opsomming", _SAID[place]) for place in places)


def _texts(**said: str) -> dict[str, str]:
    return {
        place.replace("__", "."): message(text, place.replace("__", "."))
        for place, text in said.items()
    }


_SAID = _texts(
    wie__titel="Wie zitten er in jouw groep?",
    wie__groep="In een {resourcegroep} zitten mensen die jou steunen zolang je in behandeling bent.",
    wie__kiezen="Jij kiest wie dat zijn. Dat heet nomineren.",
    wie__mensen="Het kan familie zijn, een vriend of een kennis. Ook een hulpverlener bij wie je je "
    "goed voelt mag erbij, van de ggz of van ergens anders.",
    wie__vast="Je {regieondersteuner} doet altijd mee.",
    wie__later="Later kun je andere mensen kiezen. Een paar vaste gezichten is wel fijn.",
    wie__naam="Hoe de groep heet, bepaal jij.",
    begin__titel="Hoe begin je?",
    begin__gesprek="Je {regieondersteuner} praat eerst apart met ieder die je kiest.",
    begin__helpen="Wat kan iemand voor jou doen? En wat hebben jullie samen meegemaakt?",
    begin__later="Dan hoeft dat later niet meer in de groep.",
    begin__nieuw="Komt er iemand bij? Dan volgt ook met die persoon een gesprek.",
    samen__titel="Wat doe je samen?",
    samen__kiezen="Jij zegt waar het over gaat en wat je wilt bereiken, nu en later. De groep denkt "
    "mee en helpt. Bijvoorbeeld met:",
    samen__wonen="wonen en geld",
    samen__dag="wat je overdag doet",
    samen__sport="sport en bewegen",
    samen__contact="contact met anderen",
    samen__gevoel="hoe je je voelt",
    samen__agenda="Vooraf maak je met je {regieondersteuner} een agenda. Jullie spreken af wie wat "
    "doet en wie het gesprek leidt.",
    samen__thema="Soms gaat een bijeenkomst over één thema. Denk aan stress, of aan tekens dat het "
    "minder gaat.",
    waarom__titel="Waarom zou je meedoen?",
    waarom__alleen="Niemand hoeft alles alleen te doen. Zeker als het even tegenzit, is het fijn dat "
    "er mensen naast je staan.",
    waarom__regie="En het gaat over jouw leven. In deze groep beslis jij.",
    wat__titel="Wat is een {resourcegroep}?",
    wat__samen="Iedereen heeft anderen nodig, en het meest als het even niet goed gaat.",
    wat__groep="In een {resourcegroep} zitten mensen die {de client} zelf kiest, omdat ze belangrijk "
    "zijn.",
    wat__leden="Denk aan familie, buren en vrienden, of aan een {ervaringsdeskundige} of hulpverlener.",
    wat__gelijk="Ieders stem telt even zwaar.",
    wat__doelen="Samen werken ze aan wat {de client} wil bereiken: een fijnere dag, meer vrienden, "
    "vaker sporten, minder schulden.",
    wat__regie="{De regieondersteuner} hoort er altijd bij. Die helpt de groep op weg, en helpt om de "
    "doelen op te schrijven.",
    wat__vaak="De groep ziet elkaar een paar keer per jaar, meestal eens in de drie maanden. Dan gaat "
    "het over de doelen, en spreken ze af wie wat doet.",
    wat__wisselen="{De client} kan later andere mensen kiezen.",
    gesprekken__titel="Hoe begint het?",
    gesprekken__vooraf="{De regieondersteuner} praat eerst met ieder apart: over wat ze samen met {de "
    "client} hebben meegemaakt, en hoe ze willen helpen.",
    gesprekken__gevoel="Ook gevoelens krijgen daar een plek.",
    gesprekken__doel="Dan is er later in de groep minder onduidelijk.",
    trainingen__titel="Wat kan de groep leren?",
    trainingen__uitleg="Wie dat nodig heeft, kan een training volgen. Zo kan de groep {de client} "
    "beter steunen. Er zijn er negen:",
    trainingen__besluiten="samen beslissen",
    trainingen__communicatie="communicatie",
    trainingen__problemen="problemen oplossen",
    trainingen__stress="omgaan met stress",
    trainingen__doelen="persoonlijke doelen",
    trainingen__ziekte="psycho-educatie",
    trainingen__signalen="vroege signalen",
    trainingen__stigma="destigmatiseren",
    trainingen__gezondheid="gezondheid",
    plek__titel="Hoe gaat een bijeenkomst?",
    plek__waar="{De client} kiest de plek: bij iemand thuis of in een buurthuis.",
    plek__veilig="Het is er rustig en veilig, en niemand luistert mee.",
    plek__voorzitter="{De voorzitter} let op de agenda en de klok. Elk punt komt aan de beurt, en "
    "iedereen weet wat er is afgesproken.",
    plek__sfeer="De sfeer is goed, en ook zakelijk.",
    klaar__titel="Wanneer is de groep klaar?",
    klaar__minder="Zijn veel doelen gehaald, en lukt het met minder zorg? Dan kan {de client} in de "
    "groep vertellen dat de ggz mag stoppen.",
    klaar__verwijzing="{De zorgverantwoordelijke} komt dan een keer praten over een verwijzing.",
    klaar__terugval="De groep spreekt af wat er gebeurt als het weer slechter gaat, en wie dan helpt.",
    klaar__verder="De behandelaar gaat misschien weg, en iemand van het wijkteam komt erbij. De groep "
    "kan een leven lang blijven.",
)


def _two() -> str:
    return (
        _section("wie", _say("wie.groep", "wie.kiezen", "wie.mensen", "wie.vast"), gap(2.8),
                 _say("wie.later", "wie.naam"))
        + _section("begin", _say("begin.gesprek", "begin.helpen", "begin.later"), gap(2.8),
                   _say("begin.nieuw"))
        + _section("wat", _say("wat.samen", "wat.groep", "wat.leden", "wat.gelijk"), gap(2),
                   _say("wat.doelen"), gap(2), _say("wat.regie"), gap(2),
                   _say("wat.vaak", "wat.wisselen"))
        + _section("gesprekken", _say("gesprekken.vooraf", "gesprekken.gevoel", "gesprekken.doel"))
    )  # fmt: skip


def _three() -> str:
    themes = ("wonen", "dag", "sport", "contact", "gevoel")
    return (
        _section("samen", _say("samen.kiezen"), gap(1),
                 _bullets(*(f"samen.{one}" for one in themes)), gap(2.4),
                 _say("samen.agenda", "samen.thema"))
        + _section("waarom", _say("waarom.alleen"), gap(2.8), _say("waarom.regie"))
        + _section("trainingen", _say("trainingen.uitleg"), gap(1), _nine())
        + _section("plek", _say("plek.waar", "plek.veilig"), gap(2),
                   _say("plek.voorzitter", "plek.sfeer"))
        + _section("klaar", _say("klaar.minder", "klaar.verwijzing", "klaar.terugval"), gap(2),
                   _say("klaar.verder"))
    )  # fmt: skip


_LEFT = ("besluiten", "communicatie", "problemen", "stress", "doelen")
_RIGHT = ("ziekte", "signalen", "stigma", "gezondheid")


def _nine() -> str:
    cells = (
        cell(PANEL / 2, _bullets(*(f"trainingen.{one}" for one in names)))
        for names in (_LEFT, _RIGHT)
    )
    return table((PANEL / 2, PANEL / 2), row(*cells)) + gap()


_ROOM = {"left": 6.0, "right": 6.0, "top": 5.0, "bottom": 4.0}
_BOX = 46.0


def _boxed(title: str, *inner: str, high: float = 0) -> str:
    """Return a tinted box with a rule above it."""
    content = words("KopPaneel", title) + "".join(inner)
    framed = cell(PANEL, content, fill=TINT, padding=_ROOM, edges={"top": HEAVY})
    return table((PANEL,), row(framed, height=high))


_BRIEF = (
    ("Hoe vaak", "ongeveer één keer in de drie maanden", "vaak"),
    ("Hoe lang", "één uur", "lang"),
    ("Waar", "waar jij en je {regieondersteuner} willen", "waar"),
    ("Wie", "de mensen die jij kiest", "wie"),
)


def _short() -> tuple[str, float]:
    wide = PANEL - _ROOM["left"] - _ROOM["right"]
    first = 24.0
    rows = (
        row(
            cell(first, words("LabelRij", message(label, f"kort.{place}.label"))),
            cell(wide - first, words("Standaard", message(text, f"kort.{place}"))),
        )
        for label, text, place in _BRIEF
    )
    lines = table((first, wide - first), *rows) + gap()
    return part("kort", _boxed(message("In het kort", "kort.titel"), lines, high=_BOX)), _BOX


def _choices() -> tuple[str, float]:
    choices = (
        ("wie er in je groep komt", "wie"),
        ("welke doelen je hebt", "doelen"),
        ("waar jullie bij elkaar komen", "waar"),
        ("hoe vaak dat is", "vaak"),
    )
    lines = "".join(words("Opsomming", message(text, f"keuze.{place}")) for text, place in choices)
    return part("keuze", _boxed(message("Jij kiest", "keuze.titel"), lines, high=_BOX)), _BOX


# Panel 4: the back.

_ASKED = (
    ("organisatie", (("organisatie", "organisatie.naam"), ("team", "organisatie.afdeling"))),
    ("regieondersteuner", (("regieondersteuner", ""),)),
    ("email", (("email", "organisatie.email"),)),
    ("telefoon", (("telefoon", "organisatie.telefoon"),)),
)
"""Parts with their questions, and what the pack says where the record is silent."""


def _back() -> str:
    ask = message(
        "Heb je vragen? Of wil je een groep beginnen? Wij helpen je graag.", "vragen.uitleg"
    )
    heading = part(
        "vragen",
        words("KopPaneel", message("Met wie kan ik praten?", "vragen.titel")),
        words("Standaard", ask),
        gap(4),
    )
    asked = (
        part(name, *(_contact(node, house) for node, house in rows)) for name, rows in _ASKED
    )
    return heading + "".join(asked) + _promise() + _read_on() + _another()


def _contact(key: str, house: str) -> str:
    """Return one line: a box to fill in, an answer, or what the pack says."""
    node = f"v.{key}"
    label = words("LabelRij", value(f"{node}.vraag"))
    form = _line(label, box(PANEL - _LABEL, answer(node, "Antwoord1"), lines=1), LINE) + gap(1.6)
    final = when(f"{node}.gegeven", _ruled(label, answer(node)))
    if not house:
        return when("formulier", form, otherwise=final)
    ours = _ruled(label, words("Standaard", value(house)))
    return when(
        f"{house} and not {node}.gegeven", ours, otherwise=when("formulier", form, otherwise=final)
    )


def _line(label: str, answered: str, high: float) -> str:
    first = cell(_LABEL, label, align="center")
    return table((_LABEL, PANEL - _LABEL), row(first, answered, height=high))


def _ruled(label: str, said: str) -> str:
    room = {"top": 1.0, "bottom": 1.0}
    edges = {"bottom": THIN}
    cells = (
        cell(wide, inner, edges=edges, padding=room)
        for wide, inner in ((_LABEL, label), (PANEL - _LABEL, said))
    )
    return table((_LABEL, PANEL - _LABEL), row(*cells)) + gap()


def _promise() -> str:
    text = message(
        "Wij zoeken samen met jou een weg, stap voor stap, tot je zelf weer verder kunt.", "belofte"
    )
    return part("belofte", gap(4), words("Belofte", text), gap())


def _read_on() -> str:
    text = message(
        "Op internet staat algemene uitleg over {resourcegroepen}. Vraag ons naar het adres.",
        "lezen.uitleg",
    )
    return part(
        "lezen", gap(5), words("KopPaneel", message("Meer lezen?", "lezen.titel")),
        words("Standaard", text), gap(),
    )  # fmt: skip


def _another() -> str:
    caption = message(
        "Nog een voorbeeld: Sem begon met vier mensen. Elke groep is anders.", "voorbeeld.twee"
    )
    return part(
        "voorbeelden", gap(5), picture(SEM, _SECOND), gap(1.6),
        words("Rustig", caption),
    )  # fmt: skip


def _version() -> tuple[str, float]:
    name = value("document.titel")
    version = message("versie", "voet.versie") + " " + value("document.versie")
    plain = words("Voettekst", f"{name} · {version}")
    dated = paragraph("Voettekst", run(f"{name} · {version} · "), inline_date("v.datum"))
    final = when("v.datum.gegeven", dated, otherwise=plain)
    both = when("formulier", _dated(plain), otherwise=final)
    return part("datum", both) + when("not onderdeel.datum", plain), LINE


def _dated(version: str) -> str:
    """Return the version with a box for the date at its right."""
    label, room = 16.0, 44.0
    left = PANEL - label - room
    cells = (
        cell(left, version, align="bottom"),
        cell(label, words("LabelRij", value("v.datum.vraag")), align="center"),
        box(room, date_answer("v.datum"), lines=1),
    )
    return table((left, label, room), row(*cells, height=LINE)) + gap()


# Header and footer.


def ticks() -> str:
    """Return header1.xml: where to fold, a short line at both edges of the paper."""
    marks = (
        _tick(number, top) for number, top in ((102, 0.0), (103, FOLDED.height - _TICK))
    )
    return root(
        "w:hdr", paragraph("Tussenregel", *marks), used="w r mc wp a w14 wps"
    )


def _tick(number: int, top: float) -> str:
    size = {"cx": emu(0.3), "cy": emu(_TICK)}
    frame = element("a:xfrm", None, element("a:off", {"x": 0, "y": 0}), element("a:ext", size))
    geometry = element("a:prstGeom", {"prst": "rect"}, element("a:avLst"))
    line = element("a:ln", None, element("a:noFill"))
    properties = element("wps:spPr", None, frame, geometry, solid(HAIRLINE), line)
    shape = element("wps:wsp", None, element("wps:cNvSpPr"), properties, element("wps:bodyPr"))
    data = element("a:graphicData", {"uri": NAMESPACES["wps"]}, shape)
    spare = ("distT", "distB", "distL", "distR", "simplePos")
    flags = {"relativeHeight": number, "behindDoc": 1, "locked": 0, "layoutInCell": 1}
    anchor = element(
        "wp:anchor",
        {**dict.fromkeys(spare, 0), **flags, "allowOverlap": 1},
        element("wp:simplePos", {"x": 0, "y": 0}),
        _offset("H", FOLDED.width / 2 - 0.15),
        _offset("V", top),
        element("wp:extent", size),
        element("wp:effectExtent", dict.fromkeys("ltrb", 0)),
        element("wp:wrapNone"),
        element(
            "wp:docPr",
            {"id": number, "name": f"Vouw {number}", "descr": message("Hier vouwen", "vouw")},
        ),
        element("wp:cNvGraphicFramePr"),
        element("a:graphic", {"xmlns:a": NAMESPACES["a"]}, data),
    )
    choice = element("mc:Choice", {"Requires": "wps"}, w("drawing", anchor))
    return w("r", element("mc:AlternateContent", None, choice))


def _offset(axis: str, mm: float) -> str:
    offset = element("wp:posOffset", None, str(emu(mm)))
    return element(f"wp:position{axis}", {"relativeFrom": "page"}, offset)


def foot() -> str:
    """Return footer1.xml: of a translation, that it is one."""
    origin = when("vertaling", words("Voettekst", value("vertaling")))
    return root("w:ftr", origin, paragraph("Tussenregel"), used="w r")
