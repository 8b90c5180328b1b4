"""Staff tables of many rows: looked through for the rows that a batch touches, never held whole.

``csv_besar`` and ``parquet_besar`` make an :class:`~mutasi_cli.tables.besar.indeks.Indeks` of the key columns
(the NIP as a number, the codes of posts as numbers of texts); ``pick`` tells from it which rows may be
touched; only these become cells. What follows is the same code that reads every other table.
"""
