"""WeasyPrint in an environment of its own, for the benches: a job a line."""

from __future__ import annotations

import base64
import json
import sys
import time

from weasyprint import HTML

for line in sys.stdin:
    job = json.loads(line)
    began = time.perf_counter()
    made = HTML(string=job["html"]).write_pdf(pdf_variant="pdf/ua-1", pdf_forms=True)
    took = (time.perf_counter() - began) * 1e3
    print(json.dumps({"ms": took, "made": base64.b64encode(made).decode()}), flush=True)
