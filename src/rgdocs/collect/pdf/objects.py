"""Looks into the objects of a PDF that may hold anything anywhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pypdf.generic import ArrayObject, DictionaryObject, NameObject

if TYPE_CHECKING:
    from pypdf.generic import PdfObject


def found(value: PdfObject | None) -> PdfObject | None:
    """Return the object itself where `value` only points at it."""
    return None if value is None else value.get_object()


def name(value: PdfObject | None) -> str:
    """Return a name with its slash; "" for anything else."""
    it = found(value)
    return str(it) if isinstance(it, NameObject) else ""


def items(value: PdfObject | None) -> list[PdfObject]:
    """Return what an array holds; nothing for anything else."""
    array = found(value)
    return list(array) if isinstance(array, ArrayObject) else []


def entries(value: PdfObject | None) -> DictionaryObject:
    """Return a dictionary; an empty one for anything else."""
    dictionary = found(value)
    return dictionary if isinstance(dictionary, DictionaryObject) else DictionaryObject()
