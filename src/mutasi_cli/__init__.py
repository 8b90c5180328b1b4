"""Offline preparation of rotation batches of Indonesian civil servants."""

__version__ = "1.0.0"
