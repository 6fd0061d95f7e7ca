"""What the Word engine is measured against: other template engines, each in its own dialect."""
