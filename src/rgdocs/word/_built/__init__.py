"""Compiled templates; empty in a checkout, filled when the wheel is built (see frozen.py)."""
