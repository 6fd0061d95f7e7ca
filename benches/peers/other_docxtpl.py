"""Another package under the name docxtpl, in an environment of its own: a job a line."""

from __future__ import annotations

import base64
import io
import json
import sys
import time

from docxtpl import DocxTemplate

TEMPLATES: dict[str, bytes] = {}


def render(name: str, text: str) -> bytes:
    """Return the Word file, made as the documentation says."""
    template = DocxTemplate(io.BytesIO(TEMPLATES[name]))
    template.render(json.loads(text), autoescape=True)
    out = io.BytesIO()
    template.save(out)
    return out.getvalue()


def answer(job: dict[str, object]) -> dict[str, object]:
    """Keep a template, or render texts and tell the CPU milliseconds of each."""
    if "template" in job:
        TEMPLATES[str(job["template"])] = base64.b64decode(str(job["data"]))
        return {}
    times, made = [], b""
    for text in job["texts"]:  # type: ignore[attr-defined]
        start = time.process_time_ns()
        made = render(str(job["name"]), text)
        times.append((time.process_time_ns() - start) / 1e6)
    return {"times": times, "made": base64.b64encode(made).decode()}


for line in sys.stdin:
    try:
        told = answer(json.loads(line))
    except Exception as error:
        told = {"error": f"{type(error).__name__}: {error}"}
    print(json.dumps(told), flush=True)
