"""How the command line is read: argparse, in Dutch, without ever repeating what was typed."""

from __future__ import annotations

import argparse
from importlib import import_module
from typing import TYPE_CHECKING, Any, NoReturn

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

COMMANDS = (
    "toolkit",
    "blank",
    "fill",
    "read",
    "check",
    "diff",
    "convert",
    "catalogue",
    "schema",
    "pack",
    "version",
)
"""The modules of the commands, in the order of the help; each has `add(commands)`."""

LANGUAGES = ("nl", "en")
"""What the command itself speaks: its messages."""
SPOKEN = ("nl", "nl@u", "en")
"""What the forms speak."""

_EPILOG = """\
Uitgang: 0 gelukt, 1 record geweigerd, 2 opdracht onjuist, 3 sjabloon of huisstijl onbruikbaar,
4 bestand onleesbaar, 5 uitvoer onmogelijk, 70 fout in rgdocs zelf, 130 afgebroken.
"""


class Refused(Exception):
    """The command line was not understood; holds the code of the problem and the usage."""

    def __init__(self, code: str, parser: argparse.ArgumentParser, option: str = "") -> None:
        """Keep what can be told: our own words, never what was typed."""
        super().__init__(code)
        self.code, self.option = code, option
        self.usage, self.command = parser.format_usage().strip(), parser.prog


class Formatter(argparse.RawDescriptionHelpFormatter):
    """Write the word for usage in Dutch."""

    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[Any],
        prefix: str | None = None,
    ) -> None:
        """Add the line that shows how the command is written."""
        super().add_usage(usage, actions, groups, "gebruik: " if prefix is None else prefix)


class Parser(argparse.ArgumentParser):
    """A parser that raises Refused and speaks Dutch."""

    def __init__(self, **given: Any) -> None:
        """Take what argparse takes; abbreviations are off, so that new options break nothing."""
        super().__init__(
            formatter_class=Formatter,
            allow_abbrev=False,
            add_help=False,
            exit_on_error=False,
            **given,
        )
        self.set_defaults(parser=self)
        self.main = self.add_argument_group("wat")
        self.choices = self.add_argument_group("keuzes")
        self.choices.add_argument("-h", "--help", action="help", help="toon deze hulp")
        self.choices.add_argument(
            "--lang", choices=LANGUAGES, default="nl", help="taal van de meldingen (nl)"
        )
        self.choices.add_argument(
            "--json", action="store_true", help="meldingen en overzichten als JSON"
        )

    def parse_known_args(  # type: ignore[override]
        self, args: Sequence[str] | None = None, namespace: argparse.Namespace | None = None
    ) -> tuple[argparse.Namespace, list[str]]:
        """Read what is known; a value that does not fit names its option only."""
        option = ""
        try:
            return super().parse_known_args(args, namespace)
        except argparse.ArgumentError as error:
            option = error.argument_name or ""
        code = "usage.option" if option else "usage.command"
        raise Refused(code, self, option)

    def error(self, message: str) -> NoReturn:  # noqa: ARG002 - it quotes what was typed
        """Refuse a command line in which something is missing."""
        raise Refused("usage.command", self)


def build() -> Parser:
    """Return the parser of the whole command."""
    parser = Parser(
        prog="rgdocs",
        description="Formulieren voor resourcegroepen: leeg of ingevuld, als pdf of Word-bestand.",
        epilog=_EPILOG,
    )
    parser.set_defaults(run=None)
    commands = parser.add_subparsers(title="opdrachten", metavar="OPDRACHT")
    for name in COMMANDS:
        import_module(f"rgdocs.cli.{name}").add(commands)
    return parser


def spoken_language(words: Sequence[str]) -> str:
    """Find the language for problems before the command line itself is understood."""
    pairs = zip(words, [*words[1:], ""], strict=False)
    asked = [after for word, after in pairs if word == "--lang"]
    asked += [word.removeprefix("--lang=") for word in words if word.startswith("--lang=")]
    return next((word for word in asked if word in LANGUAGES), "nl")


def add_output(parser: Parser, *, stem: str, formats: Sequence[str] = ("pdf", "docx")) -> None:
    """Add the options of every command that makes a file."""
    parser.choices.add_argument(
        "-o", "--output", metavar="BESTAND", help=f"waarheen; - is standaarduitvoer ({stem})"
    )
    parser.choices.add_argument(
        "--format", choices=formats, help="soort bestand, als de naam het niet zegt (pdf)"
    )
    add_pack(parser)
    parser.choices.add_argument(
        "--force", action="store_true", help="overschrijf een bestand dat er al is"
    )


def add_pack(parser: Parser) -> None:
    """Add the option of every command that speaks with the words of a house."""
    parser.choices.add_argument(
        "--pack", metavar="PACK", help="huisstijl: een map of een bekende naam (standaard)"
    )
    parser.choices.add_argument(
        "--taal",
        choices=SPOKEN,
        help="taal op het papier: nl (je), nl@u (u) of en (die van het pack)",
    )


def add_edition(parser: Parser, editions: Sequence[str]) -> None:
    """Add the option of the commands that know other editions of a paper."""
    known = {
        "groot": "grote letters, alles onder elkaar",
        "kaart": "van een signaleringsplan het nodigste, op een blad dat gevouwen in een zak past",
    }
    told = "; ".join(f"{name}: {known[name]}" for name in editions)
    parser.choices.add_argument("--edition", choices=editions, help=f"andere uitgave: {told}")
