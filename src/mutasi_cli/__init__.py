"""Offline preparation of rotation batches of Indonesian civil servants."""

__version__ = "0.1.0"
