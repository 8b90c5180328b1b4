"""The records for SIASN in words."""


def column_words(column: str) -> str:
    """Return where a value is filled in: a column of a table, or a key of the settings or of the sheet ``batch``."""
    table, _, field = column.partition(".")
    if table == "siasn":
        return f"{field} di bagian [siasn] pada mutasi.toml"
    return f"kunci {field} di lembar batch" if table == "batch" else f"kolom {field} di tabel {table}"
