"""Error words of spreadsheets (``#N/A``, ``#REF!``) that arrive as text: never a value, in no column."""

import re

from mutasi_cli.domain.cell import Damage
from mutasi_cli.read.values.parsed import Parser, Result, damaged
from mutasi_cli.read.values.raw_cell import cell_text, strip_quote

_ERROR_WORD = re.compile(
    r"#(?:N/A|REF!|VALUE!|DIV/0!|NAME\?|NULL!|NUM!|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|UNKNOWN!|BUSY!"
    r"|GETTING_DATA)|Err:\d{3}",
    re.IGNORECASE,
)
"""Words of Excel, and the numbered ones of LibreOffice."""

_LONGEST = 20
_OF_OTHER_RULES = frozenset((Damage.NIP_AS_NUMBER, Damage.NIP_LENGTH, Damage.GOLONGAN, Damage.DATE, Damage.DAY_NAMES))
"""What has a rule of its own stays what it is: no NIP, no golongan, no date."""


def without_error_words(parser: Parser) -> Parser:
    """Return a parser for which an error word is damage, whatever kind of value its column holds."""

    def read(raw: object) -> Result:
        result = parser(raw)
        if raw.__class__ is not str or len(str(raw)) > _LONGEST or result.damage in _OF_OTHER_RULES:
            return result
        written = strip_quote(cell_text(raw))
        if _ERROR_WORD.fullmatch(written) is None:
            return result
        return damaged(Damage.FORMULA_ERROR, f"«{written}» tanda bahwa rumusnya gagal, bukan isi sel.")

    return read
