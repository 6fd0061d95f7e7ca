"""The bounds of what the Word engine takes; a template or a result outside them is refused."""

from __future__ import annotations

from typing import Final

MAX_FILE: Final = 32 * 2**20
"""Bytes of a template as it comes in."""
MAX_MEMBERS: Final = 512
"""Files inside a template."""
MAX_MEMBER: Final = 24 * 2**20
"""Bytes of one file inside a template, unpacked."""
MAX_UNPACKED: Final = 64 * 2**20
"""Bytes of all files inside a template together, unpacked."""
MAX_RATIO: Final = 200
"""How many times its packed size one file may become; judged above RATIO_FROM bytes only."""
RATIO_FROM: Final = 2**20
MAX_NAME: Final = 200
"""Letters of the name of a file inside a template."""

MAX_TAG: Final = 2_000
"""Letters of one tag (`{{ … }}`, `{% … %}`)."""
MAX_TAGS: Final = 20_000
"""Tags of one part."""
MAX_BRACKETS: Final = 24
"""Brackets open at once inside one tag."""
MAX_BLOCKS: Final = 16
"""Blocks (`for`, `if`, `with`) open at once; Python itself stops at 20."""

MAX_STEPS: Final = 1_000_000
"""Rounds of all loops of one rendering together."""
MAX_RANGE: Final = 10_000
"""Length of one `range`."""
MAX_STRING: Final = 100_000
"""Letters of one text that a template puts together."""
MAX_LETTERS: Final = 10_000_000
"""Letters of all texts that a template puts together."""
MAX_NUMBER: Final = 10**15
"""Size of a number that a template calculates."""
MAX_RENDERED: Final = 64 * 2**20
"""Letters of one rendered part."""
PIECES: Final = 512
"""Pieces of output joined at a time, so that MAX_RENDERED is met before memory is."""

MAX_CONTROL_TAG: Final = 64
"""Letters of a content control's tag that Word keeps."""
