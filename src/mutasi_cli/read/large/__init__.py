"""Staff tables of many rows, which are never held whole.

``large_csv`` and ``large_parquet`` hand the columns by which rows are picked to DuckDB; one query in
``picked_rows`` finds the rows that the batch may touch, and only these become cells. What follows is the same
code that reads every other table. The parsers of CSV and Parquet are DuckDB's.
"""
