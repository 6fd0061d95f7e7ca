"""`python -m rgdocs` is the command `rgdocs`."""

from __future__ import annotations

import sys

from rgdocs.cli import main

if __name__ == "__main__":
    sys.exit(main())
