"""The people on the paper."""

from __future__ import annotations

import attrs

from rgdocs.model._base import line


@attrs.frozen(kw_only=True)
class Persoon:
    """Someone around the client, or a role or kinship without a name ("mijn moeder").

    `naam` and `rol` are each optional, one of the two is needed. A telephone number is kept as it
    was written, finished or not. Source: 001 bijlage 3 and 4.
    """

    naam: str = line()
    rol: str = line()
    telefoon: str = line()
    email: str = line()


@attrs.frozen(kw_only=True)
class Client:
    """Whose plan it is: a name as the client wants it on paper."""

    naam: str = line()
