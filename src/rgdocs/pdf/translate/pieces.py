"""The pieces that a paragraph is made of, before they become Typst code."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from .props import RunProps


class Words(NamedTuple):
    """Text in one formatting; `link` is Typst code of a target, "" for none."""

    text: str
    props: RunProps
    link: str = ""


class Tab(NamedTuple):
    """A tab; `kind` is `tab`, or `right`/`center` for a tab without a stop (w:ptab)."""

    props: RunProps
    kind: str = "tab"


class Break(NamedTuple):
    """A break: `line`, `page` or `column`."""

    kind: str


class Code(NamedTuple):
    """Ready Typst code (a picture, a field, a page number).

    `props` formats it when it holds text; `ink` tells whether it takes room on the line; `title`
    is what it adds to a heading's title; `whole` marks code that is a block on its own.
    """

    code: str
    props: RunProps | None = None
    ink: bool = True
    title: str = ""
    whole: bool = False


Piece = Words | Tab | Break | Code
