"""Sentences and joins of words that several rooms share."""
