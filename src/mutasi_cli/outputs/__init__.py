"""What a batch becomes: one format a file. Imports domain, law and errors only."""
