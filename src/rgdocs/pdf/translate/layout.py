"""How a paragraph is laid out: indents, alignment, fill and lines, under a name in the source."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from .emit import array, colour, length, pairs
from .ink import stroke

if TYPE_CHECKING:
    from .job import Document
    from .props import ParaProps


SIDES: Final = frozenset({"top", "bottom", "left", "right"})


def layout(doc: Document, para: ParaProps) -> str:
    """Return the name of Typst's dictionary of block, par, alignment and frame of a paragraph."""
    key = (
        *(para.get("left"), para.get("right"), para.get("first"), para.get("rtl")),
        *(para.get("keep_next"), para.get("keep_lines"), para.get("align"), para.get("fill")),
        *para.get("borders", {}).items(),
        *_bars(para),
    )
    looks = doc.job.looks
    if key not in looks:
        looks[key] = doc.job.paras.of(_options(para))
    return looks[key]


def _options(para: ParaProps) -> str:
    left, right = para.get("left", 0.0), para.get("right", 0.0)
    first, rtl = para.get("first", 0.0), para.get("rtl", False)
    hanging = max(0.0, -first)
    start = left - hanging
    inset = {"left": right, "right": start} if rtl else {"left": start, "right": right}
    block_args = {"inset": pairs({side: length(x) for side, x in inset.items()})}
    if para.get("keep_next"):
        block_args["sticky"] = "true"
    if para.get("keep_lines"):
        block_args["breakable"] = "false"
    par_args = {"hanging-indent": length(hanging)} if hanging else {}
    if first > 0:
        par_args["first-line-indent"] = f"(amount: {length(first)}, all: true)"
    if para.get("align") in {"both", "distribute", "justify"}:
        par_args["justify"] = "true"
    return pairs(
        {
            "block": pairs(block_args),
            "text": "(dir: rtl)" if rtl else "(:)",
            "par": pairs(par_args),
            "align": _alignment(para.get("align", "left"), rtl=rtl),
            "frame": _frame(para),
        }
    )


def _alignment(kind: str, *, rtl: bool) -> str:
    if kind == "center":
        return "center"
    ends = kind in {"right", "end"}
    return "right" if ends != rtl else "left"


def _frame(para: ParaProps) -> str:
    borders = {s: b for s, b in para.get("borders", {}).items() if b.drawn and s in SIDES}
    fill = para.get("fill", "")
    bars = _bars(para)
    if not borders and not fill and not bars:
        return "none"
    args = {}
    if bars:
        start = para.get("left", 0.0) + min(para.get("first", 0.0), 0.0)
        args["bars"] = array(length(bar - start) for bar in bars)
    if fill:
        args["fill"] = colour(fill)
    if borders:
        args["stroke"] = pairs({side: stroke(b) for side, b in borders.items()})
        away = {side: length(b.space + b.width / 2) for side, b in borders.items()}
        args["inset"] = pairs({s: x for s, x in away.items() if s in {"top", "bottom"}})
        args["outset"] = pairs({s: x for s, x in away.items() if s in {"left", "right"}})
    return pairs(args)


def _bars(para: ParaProps) -> list[float]:
    """Return where bar tabs draw an upright line, in pt from the column."""
    return sorted(stop.position for stop in para.get("tabs", {}).values() if stop.kind == "bar")
