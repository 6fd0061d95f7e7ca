"""Typed forms for resourcegroepen: blank or filled, Word and PDF."""
