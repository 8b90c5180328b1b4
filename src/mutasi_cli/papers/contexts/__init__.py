"""The data that each kind of paper is filled with."""
