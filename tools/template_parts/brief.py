"""The letter itself: address where the window is, sentences, proposal, signature.

Answers stand in the running text. Of a choice that changes a sentence the control holds the words
that follow from it, so that a Word file still tells what was chosen.
"""

from __future__ import annotations

from template_parts.controls import answer, control, inline, inline_date
from template_parts.markup import w
from template_parts.measures import TEXT_WIDTH, TINT
from template_parts.tables import THIN, cell, row, table
from template_parts.text import block, gap, message, paragraph, run, value, when, words

WINDOW_LEFT, WINDOW_TOP, WINDOW_HIGH = 90.0, 23.8, 24.0
"""Millimetres: the column of the address, the room above it, and its own height.

The text begins at 31.2 mm, so the address stands from 55 to 79 mm below the upper edge and 20 mm
from the left: in the window (35 x 90 mm) of a DL or C5 envelope with its window on the left.
"""
_LABEL = 34.0
_ROW = {"top": 0.9, "bottom": 1.3}
_SIGN = 12.0
"""Millimetres to sign in."""
_NAME = 85.0


def letter() -> str:
    """Return a letter to one reader, with nothing left to strike out."""
    return (
        _top(_address(), _facts())
        + words("KopBrief", value("document.kop"))
        + _greeting()
        + _body(_name(), _they(), _relation())
        + when("v.eigen_woorden.gegeven", answer("v.eigen_woorden", "Brief"))
        + _proposal()
        + _closing(_sender())
    )


def example() -> str:
    """Return the letter with dots, to be filled in by hand or in Word."""
    dots = value("v.genoemd.naam")
    greeting = words("Brief", message("Beste", "brief.beste") + f" {dots},")
    relation = run(_WHEN_YOUR) + run(f" {dots} ") + run(_SUFFERS)
    rows = "".join(
        _told(label, paragraph("Antwoord", run(f"{dots}{dots}")))
        for label in (_WHEN, _TIME, _PLACE)
    )
    sender = "".join(
        paragraph("Antwoord", run(f"{label}: {dots}"))
        for label in (
            value("v.afzender.naam.vraag"),
            value("v.afzender.functie.vraag"),
            value("v.afzender.email.vraag"),
            value("v.afzender.telefoon.vraag"),
            value("v.afzender.werkdagen.vraag"),
        )
    )
    return (
        greeting
        + _body(run(dots), run(dots), relation)
        + words("Brief", _PROPOSE)
        + table((_LABEL, TEXT_WIDTH - _LABEL), rows)
        + gap(2)
        + words("Brief", _CANNOT)
        + _closing(sender)
    )


def _top(address: str, facts: str) -> str:
    """Return the address on the left, where the window is, and date and reference on the right."""
    left = cell(WINDOW_LEFT, address, padding={"top": WINDOW_TOP})
    right = cell(TEXT_WIDTH - WINDOW_LEFT, facts, padding={"top": WINDOW_TOP})
    widths = (WINDOW_LEFT, TEXT_WIDTH - WINDOW_LEFT)
    return table(widths, row(left, right, height=WINDOW_TOP + WINDOW_HIGH)) + gap(5)


def _address() -> str:
    name = when("v.geadresseerde.naam.gegeven",
                paragraph("Antwoord", inline("v.geadresseerde.naam")))  # fmt: skip
    street = when("v.geadresseerde.adres.gegeven", answer("v.geadresseerde.adres"))
    return name + street + when("not v.geadresseerde.gegeven", paragraph("Antwoord"))


def _facts() -> str:
    def fact(node: str, label: str, told: str) -> str:
        return when(f"{node}.gegeven", words("Rustig", label), paragraph("Antwoord", told))

    nothing = "not v.datum.gegeven and not v.kenmerk.gegeven"
    return (
        fact("v.datum", message("Datum", "brief.datum"), inline_date("v.datum"))
        + fact("v.kenmerk", message("Kenmerk", "brief.kenmerk"), inline("v.kenmerk"))
        + when(nothing, paragraph("Antwoord"))
    )


def _greeting() -> str:
    start = run(message("Beste", "brief.beste") + " ")
    name = "v.geadresseerde.naam"
    return when(
        "v.geadresseerde.aanhef.gegeven",
        paragraph("Brief", start, inline("v.geadresseerde.aanhef"), run(",")),
        block(f"elif {name}.gegeven"),
        paragraph("Brief", start, run(value(f"{name}.tekst") + ",")),
        otherwise=words("Brief", message("Beste lezer,", "brief.beste_lezer")),
    )


def _chosen(node: str, *runs: str) -> str:
    """Return runs as the control of the option that was chosen, plain when none was."""
    option = f"{node}.opties | selectattr('gekozen')"
    one = block(f"for optie in {option}", "r") + control("optie", "".join(runs))
    none = block("else", "r") + "".join(runs) + block("endfor", "r")
    return one + none


def _name() -> str:
    return _if("v.client.naam.gegeven", inline("v.client.naam"), run(value("v.genoemd.naam")))


def _they() -> str:
    return _chosen("v.client.voornaamwoord", run(value("v.genoemd.hij")))


def _if(condition: str, then: str, otherwise: str = "") -> str:
    middle = block("else", "r") + otherwise if otherwise else ""
    return block(f"if {condition}", "r") + then + middle + block("endif", "r")


_WHEN_YOUR = message("Het is vaak zwaar en verdrietig als je", "brief.als_je")
_WHEN_SOMEONE = message(
    "Het is vaak zwaar en verdrietig als iemand die je kent", "brief.als_iemand"
)
_SUFFERS = message("bang, somber, in de war of agressief is.", "brief.klachten")
_CAREFUL = message("een moeilijke tijd heeft.", "brief.moeilijke_tijd")
_HELPLESS = message("Misschien weet je soms ook niet hoe je kunt helpen.", "brief.machteloos")


def _relation() -> str:
    """Return the sentence about what it is like: with the relation, in the chosen tone."""
    own = inline("v.relatie_anders")
    listed = _chosen("v.relatie", _chosen_word("v.relatie"))
    known = run(_WHEN_YOUR + " ") + _if("v.relatie_anders.gegeven", own, listed) + run(" ")
    who = _if("v.relatie_bekend", known, run(_WHEN_SOMEONE + " "))
    end = _if("v.voorzichtig", run(_CAREFUL), run(_SUFFERS))
    return who + _chosen("v.toon", end)


def _chosen_word(node: str) -> str:
    return run(value(f"({node}.opties | selectattr('gekozen') | first).vraag"))


def _body(name: str, they: str, relation: str) -> str:
    you_get = run(message("Je krijgt deze brief omdat", "brief.omdat"))
    first = (
        _chosen("v.aanspreekvorm", you_get),
        run(" "),
        name,
        run(" " + message("jou heeft voorgesteld voor de eigen {resourcegroep}. Je bent dus "
                          "belangrijk voor {hem}. Ook wil", "brief.voorgesteld") + " "),
        they,
        run(" " + message("graag dat je helpt bij het herstel. In de folder bij deze brief lees je "
                          "wat een {resourcegroep} is, en wat je daarin voor {hem} kunt doen.",
                          "brief.folder")),
    )  # fmt: skip
    second = message(
        "Voordat de groep begint, praat ik graag een keer met je. Dan leren we elkaar kennen en "
        "leg ik uit hoe de groep werkt. Ook hoor ik graag over jouw contact met {naam}.",
        "brief.kennismaken",
    )
    carers = message(
        "Als hulpverleners letten we daar niet altijd goed genoeg op. Voor familie en {naasten} "
        "kan zoiets heel ingrijpend zijn.",
        "brief.hulpverleners",
    )
    meet = message(
        "Daarom willen we je graag spreken. We bekijken samen hoe je kunt helpen bij het herstel "
        "van {naam}. Ook horen we graag wat",
        "brief.daarom",
    )
    what = _if(
        "v.voorzichtig",
        run(message("deze tijd met jou doet", "brief.tijd")),
        run(message("de psychische problemen met jou doen of deden", "brief.problemen")),
    )
    tie = message("en wat dat betekent voor jullie band.", "brief.band")
    hope = message(
        "Zie je op tegen meedoen? Dan helpt dit gesprek hopelijk. En ik hoop dat je je vrij voelt "
        "om mee te denken: over wat {naam} wil bereiken, en hoe we {hem} daar samen bij kunnen "
        "helpen.",
        "brief.drempels",
    )
    return (
        paragraph("Brief", _earlier(), *first)
        + paragraph("Brief", _writer(), run(second))
        + paragraph("Brief", relation, run(" " + _HELPLESS + " " + carers))
        + paragraph("Brief", run(meet + " "), what, run(", " + tie))
        + words("Brief", hope)
    )


def _earlier() -> str:
    called = message("We spraken elkaar al aan de telefoon.", "brief.gebeld")
    met = message("We hebben elkaar al ontmoet.", "brief.gezien")
    said = _if("v.gebeld", run(called), run(met))
    line = block("for optie in v.eerder_contact.opties | selectattr('gekozen')", "r")
    return line + control("optie", said) + run(" ") + block("endfor", "r")


def _writer() -> str:
    start = run(message("Ik ben", "brief.ik_ben") + " ")
    of = run(" " + message("van {naam}.", "brief.van") + " ")
    as_ = _chosen("v.afzender.betrokken_als", _chosen_word("v.afzender.betrokken_als"))
    return _if("v.afzender.betrokken_als.gegeven", start + as_ + of)


_PROPOSE = message("Zullen we dan afspreken?", "brief.voorstel")
_CANNOT = message(
    "Kun je niet? Laat het me dan snel weten. Dan kiezen we samen een andere dag.",
    "brief.verhinderd",
)
_WHEN = message("Wanneer", "brief.wanneer")
_TIME = message("Hoe laat", "brief.hoe_laat")
_PLACE = message("Waar", "brief.waar")


def _told(label: str, text: str) -> str:
    edges = {"bottom": THIN}
    return row(
        cell(_LABEL, words("LabelRij", label), edges=edges, padding=_ROW | {"right": 3.0}),
        cell(TEXT_WIDTH - _LABEL, text, edges=edges, fill=TINT,
             padding=_ROW | {"left": 4.0, "right": 4.0}),
    )  # fmt: skip


def _proposal() -> str:
    node = "v.afspraak"
    day = paragraph("Antwoord", run(value(f"{node}.weekdag") + " "), inline_date(f"{node}.datum"))
    until = _if(
        f"{node}.eindtijd.gegeven",
        run(" " + message("tot", "brief.tot") + " ") + inline(f"{node}.eindtijd"),
    )
    begin = _if(f"{node}.begintijd.gegeven", inline(f"{node}.begintijd"))
    hours = _if("not vertaling", run(" " + message("uur", "brief.uur")))
    time = paragraph("Antwoord", begin, until, hours)
    place = paragraph("Antwoord", inline(f"{node}.plaats"))
    rows = (
        when(f"{node}.datum.gegeven", _told(_WHEN, day), kind="tr"),
        when(f"{node}.begintijd.gegeven or {node}.eindtijd.gegeven", _told(_TIME, time), kind="tr"),
        when(f"{node}.plaats.gegeven", _told(_PLACE, place), kind="tr"),
    )
    free = message(
        "Wanneer kun je? Laat het me weten. Dan maken we een afspraak.", "brief.geen_voorstel"
    )
    return when(
        f"{node}.gegeven",
        paragraph("Brief", run(_PROPOSE), keep=True),
        table((_LABEL, TEXT_WIDTH - _LABEL), *rows),
        gap(3),
        words("Brief", _CANNOT),
        otherwise=words("Brief", free),
    )  # fmt: skip


def _closing(sender: str) -> str:
    greeting = message("Hartelijke groet,", "brief.groet")
    return paragraph("Brief", run(greeting), keep=True) + gap(_SIGN, keep=True) + sender


def _sender() -> str:
    node = "v.afzender"

    def line(name: str, style: str = "Antwoord") -> str:
        return when(f"{node}.{name}.gegeven", paragraph(style, inline(f"{node}.{name}"), keep=True))

    days = when(
        f"{node}.werkdagen.gegeven",
        paragraph("Antwoord", run(value(f"{node}.werkdagen.vraag") + ": "),
                  inline(f"{node}.werkdagen")),
    )  # fmt: skip
    who = line("naam", "AntwoordVet") + line("functie")
    reach = line("email") + line("telefoon") + days
    widths = (_NAME, TEXT_WIDTH - _NAME)
    return (
        when(
            f"{node}.gegeven",
            table(
                widths,
                row(
                    cell(widths[0], who + _nobody(node, "naam", "functie")),
                    cell(widths[1], reach + _nobody(node, "email", "telefoon", "werkdagen")),
                ),
            ),
        )
        + gap()
    )


def _nobody(node: str, *names: str) -> str:
    """Return an empty line where none of these was given: a cell cannot be empty."""
    return when(f"not ({' or '.join(f'{node}.{name}.gegeven' for name in names)})", w("p"))
