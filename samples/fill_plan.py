"""A record from your own system becomes a Word file and a PDF, and the facts for your log."""

import sys

import rgdocs


def fill(json_text: str) -> list[rgdocs.Document]:
    """Return the plan as Word and as PDF; refuse a bad record without repeating its words."""
    record = rgdocs.loads(json_text)
    return [rgdocs.render(record, format=kind) for kind in ("docx", "pdf")]


if __name__ == "__main__":
    try:
        documents = fill(sys.stdin.read())
    except rgdocs.InvalidRecord as error:
        sys.exit("\n".join(f"{p.path} {p.code}" for p in error.problems))
    for document in documents:
        document.save(document.filename)
        print(document.filename, document.sha256, document.pages or "")
