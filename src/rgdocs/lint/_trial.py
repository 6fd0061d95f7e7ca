"""Fills a template in every way, to see what only a filled form shows.

Blank, and prefilled and final with an answer in every place. What is looked at: whether it can be
filled at all, every content control with its tag, whether each answer has its place, and headings.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final

import attrs
from attrs import field, frozen

from rgdocs import compare, compose, forms
from rgdocs.errors import RgdocsError, Severity, TemplateError
from rgdocs.lint._finding import Findings
from rgdocs.lint._full import full
from rgdocs.lint._looks import headings, sheet_of
from rgdocs.lint._source import Source, holder_of
from rgdocs.model import Kortetermijndoel, Resourcegroepplan
from rgdocs.packs import CARD, CHANGES, KAART, TOOLKIT
from rgdocs.pdf.translate.names import name, value
from rgdocs.problems import nearest
from rgdocs.word import Template, compile_template, ooxml
from rgdocs.word.codegen import Marks
from rgdocs.word.ooxml import w

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import etree

    from rgdocs.lint._finding import Spot
    from rgdocs.model import Record
    from rgdocs.packs import Pack

_WHEN: Final = datetime(2026, 1, 5, tzinfo=UTC)
CARD_OF: Final = "signaleringsplan"
_KINDS: Final = ("blank", "prefilled", "final")


@frozen
class Filling:
    """One way to fill a template: its context, and the path of every answer that it holds."""

    kind: str
    context: Mapping[str, object] = field(repr=False)
    known: frozenset[str] = field(repr=False)
    given: frozenset[str] = field(repr=False)


def fillings(document: str, pack: Pack) -> tuple[Filling, ...]:
    """Return the ways to fill a document: three, two for the card, one for the toolkit's cover.

    The paper of changes is made of two records: each kind of change, and none.
    """
    if document == CHANGES:
        return tuple(_changed(old, new, pack) for old, new in _pairs())
    if document == TOOLKIT:
        composed = compose.toolkit(pack=pack, when=_WHEN)
        return (Filling("blank", composed.context, frozenset(), frozenset()),)
    if document == CARD:
        edition = pack.in_edition(KAART)
        return tuple(_filling(CARD_OF, kind, edition) for kind in ("blank", "final"))
    return tuple(_filling(document, kind, pack) for kind in _KINDS)


def _filling(document: str, kind: str, pack: Pack) -> Filling:
    form = forms.get(document)
    record = None if kind == "blank" else full(form.record)
    composed = compose.compose(form, kind, pack=pack, record=record, when=_WHEN)
    given = frozenset(compose.answered(composed.context["v"]))
    return Filling(kind, composed.context, frozenset(composed.tips), given)


def _pairs() -> Iterator[tuple[Record, Record]]:
    """Yield records that differ in every way: new, other, gone, moved, and not at all."""
    whole = full(Resourcegroepplan)
    wishes = [Kortetermijndoel(ik_wil=wish, hoe_is_het_nu="x") for wish in ("xx", "yy", "zz")]
    one, two, three = wishes
    before = attrs.evolve(whole, kortetermijndoelen=tuple(wishes), langetermijndoelen=("x", "y"))
    other = attrs.evolve(one, hoe_is_het_nu="y")
    after = attrs.evolve(before, kortetermijndoelen=(three, other, two), deelnemers=())
    yield whole, whole
    yield Resourcegroepplan(), whole
    yield before, after


def _changed(old: Record, new: Record, pack: Pack) -> Filling:
    composed = compose.changes(compare.diff(old, new), pack=pack, when=_WHEN)
    given = frozenset(compose.answered(composed.context["v"]))
    return Filling("final", composed.context, frozenset(), given)


def check(source: Source, docx: bytes, filled: tuple[Filling, ...], findings: Findings) -> None:
    """Note what goes wrong when the template is filled."""
    try:
        template = compile_template(docx, lang=findings.lang)
    except TemplateError as error:
        for found in error.problems:
            findings.take(found, _spot(found.path, source))
        return
    for filling in filled:
        _Trial(source, template, filling, findings).run()


def _spot(path: str, source: Source) -> Spot:
    part, _, number = path.partition(":p")
    return source.at(part, int(number) if number.isdigit() else 0)


@frozen
class _Trial:
    source: Source
    template: Template
    filling: Filling
    findings: Findings

    def run(self) -> None:
        marks = Marks(self.template.album.relation)
        tags: dict[str, int] = {}
        whole = True
        for key, part in self.template.parts:
            try:
                xml = part.render(dict(self.filling.context), marks)
            except RgdocsError as error:
                whole = False
                for found in error.problems:
                    self.findings.take(found, self.source.at(key.decode(), 0))
            except Exception as error:  # as in Template: told without a value
                whole = False
                found = part.failure(error, self.findings.lang)
                self.findings.take(found, _spot(found.path, self.source))
            else:
                self._rendered(key.decode(), ooxml.parse(xml), tags)
        if whole:
            self._lost(tags)

    def _rendered(self, part: str, tree: etree._Element, tags: dict[str, int]) -> None:
        for control, tag in _controls(tree):
            spot = self.source.at(part, holder_of(control))
            tags[tag] = tags.get(tag, 0) + 1
            if tags[tag] > 1:
                self.findings.add("template.tag-twice", spot, word=tag)
            elif self.filling.known and tag not in self.filling.known:
                near = nearest(tag, sorted(self.filling.known))
                severity = Severity.WARNING
                self.findings.add(
                    "lint.tag-unknown", spot, word=tag, nearest=near, severity=severity
                )
        if self.source.types.get(part) == ooxml.MAIN_TYPE:
            headings(tree, sheet_of(self.source), part, self.source, self.findings)

    def _lost(self, tags: Mapping[str, int]) -> None:
        """Tell of each answer that was given and has no control on the paper."""
        for path in sorted(self.filling.given - tags.keys()):
            self.findings.add("lint.answer-lost", self.source.at("", 0), word=path)


def _controls(tree: etree._Element) -> Iterator[tuple[etree._Element, str]]:
    for control in tree.iter(w("sdt")):
        properties = control.find(w("sdtPr"))
        tag = None if properties is None else value(properties.find(w("tag")))
        fallback = next(control.iterancestors(name("mc:Fallback")), None)
        if tag and fallback is None:
            yield control, tag
