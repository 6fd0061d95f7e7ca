"""The same tags as each engine writes them."""

from __future__ import annotations

from peers.forms import Dialect

PARAGRAPH = "<w:p><w:r><w:t>{}</w:t></w:r></w:p>"


def _alone(tag: str, element: str, columns: int) -> str:
    """Return a paragraph or a row that holds a tag only."""
    if element == "p":
        return PARAGRAPH.format(tag)
    cells = [PARAGRAPH.format(tag), *[PARAGRAPH.format("")] * (columns - 1)]
    return "<w:tr>" + "".join(f"<w:tc><w:tcPr/>{one}</w:tc>" for one in cells) + "</w:tr>"


def _jinja_value(path: tuple[str, ...]) -> str:
    return f"{{{{ {'.'.join(path[-2:])} }}}}"


def _jinja_around(lists: tuple[str, ...], element: str, inside: str) -> str:
    columns = inside.count("<w:tc>")
    opening = f"{{%{element} for {lists[-1]} in {'.'.join(lists[-2:])} %}}"
    return (
        _alone(opening, element, columns)
        + inside
        + _alone(f"{{%{element} endfor %}}", element, columns)
    )


JINJA = Dialect("jinja", _jinja_value, _jinja_around)
"""docxtpl's, and ours."""


def _braces_around(lists: tuple[str, ...], element: str, inside: str) -> str:
    opening, closing = f"{{#{lists[-1]}}}", f"{{/{lists[-1]}}}"
    if element == "p":
        return PARAGRAPH.format(opening) + inside + PARAGRAPH.format(closing)
    first, last = inside.find("{"), inside.rfind("}") + 1
    return inside[:first] + opening + inside[first:last] + closing + inside[last:]


BRACES = Dialect("braces", lambda path: f"{{{path[-1]}}}", _braces_around)
"""docxtemplater's."""


def _carbone_path(path: tuple[str, ...], step: str = "") -> str:
    """Return a path with a place in each list of it: `d.doelen[i].acties[i].wie`."""
    *lists, name = path
    told = [f"{one}[i{step if one is lists[-1] else ''}]" for one in lists]
    return ".".join(["d", *told, name])


def _carbone_around(lists: tuple[str, ...], element: str, inside: str) -> str:
    """Carbone repeats what stands between the item and the next item, named once more."""
    start = inside.index("{d.")
    name = inside[start + 1 : inside.index("}", start)].rpartition(".")[2]
    tag = "{" + _carbone_path((*lists, name), "+1") + "}"
    return inside + _alone(tag, element, inside.count("<w:tc>"))


CARBONE = Dialect("carbone", lambda path: "{" + _carbone_path(path) + "}", _carbone_around)
