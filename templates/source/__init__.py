"""The shipped templates as readable source, one module a family of papers."""
