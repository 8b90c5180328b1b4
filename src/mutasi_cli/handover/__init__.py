"""Hand-over to BKN: what is checked and prepared around an upload. Nothing here opens a connection."""
