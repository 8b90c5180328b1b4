"""How a shell says that it asks for completions."""

VARIABLE = "_MUTASI_COMPLETE"
"""Set in the environment while a shell asks for completions."""
