"""The rooms behind the front door: :mod:`mutasi_cli.api` offers all that is here, and nothing else is imported."""
