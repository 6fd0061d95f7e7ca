"""The whole blank toolkit, ready to print or to fill in."""

import rgdocs

rgdocs.toolkit().save("toolkit.pdf")
