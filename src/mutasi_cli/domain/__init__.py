"""The nouns of a rotation batch. Standard library only; knows no spreadsheet and no terminal."""
