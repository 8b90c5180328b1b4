"""Workbooks out: the roster, the form of a new batch, the annotated copy, lists."""
