"""What a content control (w:sdt) says of itself, and what it holds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from . import choices
from .job import Info
from .names import attribute, by_tag, child, elements, name, path, short, switch, value

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    from .job import Document

_TAG, _ALIAS, _LOCK, _CHECKBOX, _DROPDOWN, _COMBO, _DATE, _TEXT, _RICH = map(
    name,
    [
        *("w:tag", "w:alias", "w:lock", "w14:checkbox", "w:dropDownList", "w:comboBox"),
        *("w:date", "w:text", "w:richText"),
    ],
)
KINDS: Final = {
    _CHECKBOX: "checkbox", _DROPDOWN: "dropdown", _COMBO: "dropdown",
    _DATE: "date", _TEXT: "text", _RICH: "text",
}  # fmt: skip
HOLDERS: Final = frozenset(map(name, ("w:group", "w:docPartObj", "w:docPartList"))) | frozenset(
    map(name, ("w15:repeatingSection", "w15:repeatingSectionItem"))
)
OTHERS: Final = frozenset(map(name, ("w:picture", "w:equation", "w:citation", "w:bibliography")))
_STRUCTURE: Final = tuple(map(name, ("w:sdt", "w:tbl", "w:drawing", "w:pict", "w:sectPr")))


def of(doc: Document, element: Element) -> Info:
    """Return what a control says of itself; read once."""
    if element not in doc.infos:
        doc.infos[element] = read(element)
    return doc.infos[element]


def read(element: Element) -> Info:
    """Read w:sdtPr and judge whether the control can be one field."""
    keys = by_tag(child(element, "w:sdtPr"))
    kind = next((kind for key, kind in KINDS.items() if key in keys), "text")
    reason = ""
    if HOLDERS & keys.keys():
        kind = ""
    elif OTHERS & keys.keys() or _holds_structure(element) or _locked(keys.get(_LOCK)):
        kind, reason = "", "control.opened"
    tag = value(keys.get(_TAG)) or ""
    if kind == "text" and tag.endswith(choices.SIGN) and not answer(element):
        kind = "signature"
    box = keys.get(_CHECKBOX)
    state = path(box, "w14:checked")
    return Info(
        tag=tag,
        title=value(keys.get(_ALIAS)) or "",
        kind=kind,
        checked=state is not None and state.get(name("w14:val")) in {"1", "true", "on"},
        options=_options(keys.get(_DROPDOWN), keys.get(_COMBO)),
        multiline=attribute(keys.get(_TEXT), "multiLine") in {"1", "true", "on"},
        reason=reason,
    )


def _holds_structure(element: Element) -> bool:
    content = child(element, "w:sdtContent")
    if content is None:
        return False
    return next(content.iter(*_STRUCTURE), None) is not None


def _locked(lock: Element | None) -> bool:
    return value(lock) in {"contentLocked", "sdtContentLocked"}


def _options(*lists: Element | None) -> tuple[str, ...]:
    return tuple(
        attribute(each, "displayText") or attribute(each, "value") or ""
        for one in lists
        for each in elements(one)
        if short(each) == "w:listItem"
    )


def shows_placeholder(element: Element) -> bool:
    """Tell whether the control shows Word's prompt instead of an answer."""
    return switch(path(element, "w:sdtPr", "w:showingPlcHdr"))


def said(doc: Document, element: Element) -> str:
    """Return the text of a control; read once."""
    if element not in doc.answers:
        doc.answers[element] = answer(element)
    return doc.answers[element]


def answer(element: Element) -> str:
    """Return the text of a control, one line per paragraph; "" for a prompt."""
    if shows_placeholder(element):
        return ""
    paragraphs = list(element.iter(name("w:p"))) or [element]
    return "\n".join(_line_text(each) for each in paragraphs)


def _line_text(paragraph: Element) -> str:
    parts = []
    for each in paragraph.iter(name("w:t"), name("w:tab"), name("w:br")):
        if each.tag == name("w:t"):
            parts.append(each.text or "")
        elif each.getparent() is not None and short(each.getparent()) == "w:r":  # type: ignore[arg-type]
            parts.append("\t" if each.tag == name("w:tab") else "\n")
    return "".join(parts)


def only_control(paragraph: Element) -> Element | None:
    """Return the inline control that is all a paragraph holds, or None."""
    found = None
    for each in elements(paragraph):
        key = short(each)
        if key == "w:sdt" and found is None:
            found = each
        elif key not in {"w:pPr", "w:bookmarkStart", "w:bookmarkEnd", "w:proofErr"} and (
            key != "w:r" or _draws(each)
        ):
            return None
    return found


def _draws(run: Element) -> bool:
    return any(short(each) not in {"w:rPr", "w:lastRenderedPageBreak"} for each in run)
