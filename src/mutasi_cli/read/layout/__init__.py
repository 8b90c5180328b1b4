"""How a sheet is understood: where its headings stand, which form it has, what each column and row is.

Headings are compared without case, spaces, dots and underscores. They match exactly, then through the alias
tables (the office's and the built-in one); a near miss is suggested, never taken. A form (*layout*) is an
entry of :data:`mutasi_cli.read.layout.forms.LAYOUT`; see that folder for how to add one.
"""
