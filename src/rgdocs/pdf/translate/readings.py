"""What formatting says, read once for all elements of a document that say the same.

A document has hundreds of w:pPr, w:rPr and w:tcPr and only some tens of different ones. What is
kept here is gone with the translation, and is read only: merging makes a new dict.
"""

from __future__ import annotations

from collections.abc import Hashable
from typing import TYPE_CHECKING

from attrs import define, field
from lxml import etree

from .paraprops import read_para
from .props import ParaProps, RunProps
from .runprops import read_run
from .theme import Theme

if TYPE_CHECKING:
    from lxml.etree import _Element as Element


def written(element: Element | None) -> Hashable:
    """Return what is written in an element, equal for elements that say the same."""
    if element is None:
        return None
    if any(map(len, element)):
        return etree.tostring(element, with_tail=False)
    return tuple([(each.tag, *each.items()) for each in element])


@define
class Readings:
    """The formatting of one document, as far as it was asked."""

    theme: Theme
    _paras: dict[Hashable, ParaProps] = field(factory=dict, repr=False)
    _runs: dict[Hashable, RunProps] = field(factory=dict, repr=False)

    def copy(self) -> Readings:
        """Return the same, to be added to."""
        return Readings(self.theme, self._paras.copy(), self._runs.copy())

    def cleared(self) -> Readings:
        """Return the same without what refers to a part of the file."""
        paras = {key: each for key, each in self._paras.items() if "frame" not in each}
        return Readings(self.theme, paras, self._runs)

    def para(self, properties: Element | None) -> ParaProps:
        """Return what w:pPr says."""
        key = written(properties)
        if key not in self._paras:
            self._paras[key] = read_para(properties, self.theme)
        return self._paras[key]

    def run(self, properties: Element | None) -> RunProps:
        """Return what w:rPr says."""
        key = written(properties)
        if key not in self._runs:
            self._runs[key] = read_run(properties, self.theme)
        return self._runs[key]
