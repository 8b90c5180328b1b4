"""What the terminal, JSON and the report show: one topic a file, one form each."""
