"""Old form fields (w:ffData: text, checkbox, dropdown) become content controls before anything.

Such a field is a row of runs: begin, code, separate, result, end. A row within one paragraph
becomes an inline control; one that fills whole paragraphs becomes a block control. Any other stays
as it is, and its result is kept as text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import frozen
from lxml import etree
from lxml.etree import _Element as Element

from .names import attribute, child, elements, name, number, path, switch, value

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

DATES: Final = frozenset({"date", "currentDate", "currentTime"})


@frozen
class _Row:
    """The runs of one field, from begin to end, and those of its result."""

    data: Element
    runs: list[Element]
    result: list[Element]


def as_controls(root: Element) -> None:
    """Replace every old form field below `root` by a content control of the same kind."""
    for data in list(root.iter(name("w:ffData"))):
        mark = data.getparent()
        run = None if mark is None else mark.getparent()
        if run is None or run.tag != name("w:r"):
            continue
        row = _row(data, run)
        if row is not None:
            _replace(row)
        else:
            _replace_paragraphs(data, run)


def _row(data: Element, run: Element) -> _Row | None:
    """Return the runs of a field that ends among the siblings of its first run."""
    runs: list[Element] = []
    result: list[Element] = []
    depth, in_result = 0, False
    for each in [run, *run.itersiblings()]:
        runs.append(each)
        kinds = [attribute(mark, "fldCharType") for mark in each.iter(name("w:fldChar"))]
        depth += kinds.count("begin") - kinds.count("end")
        if depth == 1 and "separate" in kinds:
            in_result = True
        elif depth == 0:
            return _Row(data, runs, result)
        elif in_result:
            result.append(each)
    return None


def _replace(row: _Row) -> None:
    first = row.runs[0]
    parent = first.getparent()
    if parent is None:
        return
    control, content = _control(row.data, row.result)
    parent.insert(parent.index(first), control)
    for each in row.runs:
        parent.remove(each)
    content.extend(_shown(row, first))


def _shown(row: _Row, first: Element) -> Sequence[Element]:
    """Return what the control holds: the result, or the chosen item of a list."""
    choices = child(row.data, "w:ddList")
    if choices is None:
        return row.result
    run = etree.Element(name("w:r"))
    if (properties := child(first, "w:rPr")) is not None:
        run.append(properties)
    items = [value(each) or "" for each in choices.iterchildren(name("w:listEntry"))]
    chosen = value(child(choices, "w:result")) or value(child(choices, "w:default")) or "0"
    index = int(number(chosen) or 0)
    etree.SubElement(run, name("w:t")).text = items[index] if 0 <= index < len(items) else ""
    return [run]


def _replace_paragraphs(data: Element, run: Element) -> None:
    """Make a block control of paragraphs that one field begins and ends."""
    first = run.getparent()
    holder = None if first is None else first.getparent()
    if first is None or holder is None or list(_drawing(first))[:1] != [run]:
        return
    paragraphs = [first]
    for each in first.itersiblings():
        if each.tag != name("w:p"):
            return
        paragraphs.append(each)
        marks = list(each.iter(name("w:fldChar")))
        if any(attribute(mark, "fldCharType") == "end" for mark in marks):
            break
    last = list(_drawing(paragraphs[-1]))[-1]
    if not any(attribute(m, "fldCharType") == "end" for m in last.iter(name("w:fldChar"))):
        return
    control, content = _control(data, paragraphs)
    holder.insert(holder.index(first), control)
    content.extend(paragraphs)
    for mark in [*content.iter(name("w:fldChar")), *content.iter(name("w:instrText"))]:
        if (parent := mark.getparent()) is not None:
            parent.remove(mark)


def _drawing(paragraph: Element) -> Iterator[Element]:
    skipped = {name(f"w:{each}") for each in ("pPr", "bookmarkStart", "bookmarkEnd", "proofErr")}
    return (each for each in elements(paragraph) if each.tag not in skipped)


def _control(data: Element, result: Sequence[Element]) -> tuple[Element, Element]:
    """Return an empty content control of the field's kind, and its content."""
    control = etree.Element(name("w:sdt"))
    properties = etree.SubElement(control, name("w:sdtPr"))
    title = value(child(data, "w:statusText")) or value(child(data, "w:helpText")) or ""
    for key, text in (("w:alias", title), ("w:tag", value(child(data, "w:name")) or "")):
        if text:
            etree.SubElement(properties, name(key)).set(name("w:val"), text)
    if (enabled := child(data, "w:enabled")) is not None and not switch(enabled):
        etree.SubElement(properties, name("w:lock")).set(name("w:val"), "contentLocked")
    box, choices = child(data, "w:checkBox"), child(data, "w:ddList")
    if box is not None:
        _checkbox(properties, box)
    elif choices is not None:
        kind = etree.SubElement(properties, name("w:dropDownList"))
        for each in choices.iterchildren(name("w:listEntry")):
            item = etree.SubElement(kind, name("w:listItem"))
            item.set(name("w:displayText"), value(each) or "")
    else:
        typed = value(path(data, "w:textInput", "w:type")) or "regular"
        etree.SubElement(properties, name("w:date" if typed in DATES else "w:text"))
        if not "".join(t.text or "" for each in result for t in each.iter(name("w:t"))).strip():
            etree.SubElement(properties, name("w:showingPlcHdr"))
    return control, etree.SubElement(control, name("w:sdtContent"))


def _checkbox(properties: Element, box: Element) -> None:
    said = child(box, "w:checked")
    said = child(box, "w:default") if said is None else said
    kind = etree.SubElement(properties, name("w14:checkbox"))
    etree.SubElement(kind, name("w14:checked")).set(name("w14:val"), "1" if switch(said) else "0")
