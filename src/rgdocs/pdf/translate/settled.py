"""The formatting of a paragraph, merged once for all that say the same in the same place."""

from __future__ import annotations

from attrs import define

from .props import ParaProps, RunProps


@define
class Settled:
    """A paragraph's own formatting and that of its characters, without a label in a list.

    `direct` is what it says itself; `place` its list and the level in it; `mark` the formatting of
    its mark, once it was told what is beyond our vocabulary.
    """

    direct: ParaProps
    place: tuple[str, int] | None
    para: ParaProps
    run: RunProps
    around: tuple[ParaProps, RunProps]
    """What the table round it says; kept, for it is known by its identity."""
    mark: RunProps | None = None
