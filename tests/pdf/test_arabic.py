"""Arabic is copied, searched and read aloud as it was written."""

from __future__ import annotations

import pypdfium2

import rgdocs


def test_arabic_words_are_written_once() -> None:
    """Another program reads the very words: no letter comes out twice."""
    words = "مرحبا كيف حالك؟ یشتت ثبج پچژگ"
    plan = rgdocs.Resourcegroepplan(langetermijndoelen=(words,))
    pages = pypdfium2.PdfDocument(rgdocs.render(plan, format="pdf", kind="final").data)
    text = "".join(page.get_textpage().get_text_range() for page in pages)
    assert words in text
