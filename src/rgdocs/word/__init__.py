"""Word files from templates in docxtpl's dialect, compiled once, letter for letter.

`compile_template(docx)` gives a `Template`; `Template.render(context)` gives the Word file.
`house.dress(docx, …)` puts an organisation's house style into a template first.
"""

from __future__ import annotations

from rgdocs.word.compiler import compile_template
from rgdocs.word.template import Template

__all__ = ["Template", "compile_template"]
