"""Questions about several batches or about none: candidates, withdrawal, the approved part, the state of a folder."""
