"""Word file to PDF: tagged (PDF/UA-1), archival (PDF/A-3a), with form fields or flat."""
