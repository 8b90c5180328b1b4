"""A text as TOML writes it, for what an officer pastes into ``mutasi.toml`` or finds there."""

import unicodedata

_LOLOS = {"\b": "\\b", "\t": "\\t", "\n": "\\n", "\f": "\\f", "\r": "\\r", '"': '\\"', "\\": "\\\\"}
_PENGGANTI = "\N{REPLACEMENT CHARACTER}"
_TAK_TERLIHAT = frozenset(("Cc", "Cf", "Co", "Cn", "Zl", "Zp"))
_TERBESAR_EMPAT_ANGKA = 0xFFFF


def teks_toml(isi: str) -> str:
    """Return a TOML basic string, quotes included, that stands on one line and reads back as ``isi``.

    Everything invisible is written as an escape, so that what is pasted is what is seen.
    """
    return '"' + "".join(_huruf(huruf) for huruf in isi) + '"'


def _huruf(huruf: str) -> str:
    if huruf in _LOLOS:
        return _LOLOS[huruf]
    golongan = unicodedata.category(huruf)
    if golongan == "Cs":
        # Half of a surrogate pair is no character; TOML has no way to write it.
        return _PENGGANTI
    if golongan in _TAK_TERLIHAT:
        nomor = ord(huruf)
        return f"\\u{nomor:04X}" if nomor <= _TERBESAR_EMPAT_ANGKA else f"\\U{nomor:08X}"
    return huruf
