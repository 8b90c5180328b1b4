"""The certified copy of a whole decree with its annex: the source of both, with ``ttd`` and the certifier."""

from collections.abc import Callable

from sumber import keputusan, lampiran
from sumber.kerangka import akhir_bagian, dokumen, p, tabel, tc, tr

_TT = "TandaTangan"
_KIRI = 95.0
_TTD = "ttd"


def salinan() -> str:
    """Return the copy of the structural decree."""
    return _salinan(keputusan.isi_keputusan, lampiran.isi_lampiran)


def salinan_tugas_tambahan() -> str:
    """Return the copy of the decree of the second group."""
    return _salinan(keputusan.isi_keputusan_tugas_tambahan, lampiran.isi_lampiran_tugas_tambahan)


def _salinan(badan: Callable[..., str], daftar: Callable[..., str]) -> str:
    return dokumen(
        p("SALINAN", "Salinan")
        + badan(ttd=_TTD)
        + _pengesah()
        + akhir_bagian(pias=keputusan.PIAS, nomor=True)
        + p("SALINAN", "Salinan")
        + daftar(ttd=_TTD)
        + _pengesah(),
        rebah=True,
        pias=lampiran.PIAS,
        nomor=True,
    )


def _pengesah() -> str:
    """Return who certifies, at the left, in a row that no page break cuts."""
    isi = (
        p("Salinan sesuai dengan aslinya,", _TT, sebelum=14)
        + p("{{ pengesah.jabatan_kapital }},", _TT)
        + p("", _TT) * 3
        + p("{{ pengesah.nama }}", _TT, tebal=True)
        + p("{{ pengesah.pangkat }}", _TT)
        + p("NIP {{ pengesah.nip }}", _TT)
    )
    return tabel((_KIRI,), [tr([tc(_KIRI, isi)], utuh=True)]) + p("", "Penutup")
