"""The certified copy of a whole decree with its annex: the source of both, with ``ttd`` and the certifier."""

from collections.abc import Callable

from sumber import keputusan, lampiran
from sumber.kerangka import akhir_bagian, dokumen, p, tabel, tc, tr

_TT = "TandaTangan"
_TTD = "ttd"
_SELA = 8.0
"""Width of the gap between the two columns of signatures in mm."""


def salinan() -> str:
    """Return the copy of the structural decree."""
    return _salinan(keputusan.isi_keputusan, lampiran.isi_lampiran)


def salinan_tugas_tambahan() -> str:
    """Return the copy of the decree of the second group."""
    return _salinan(keputusan.isi_keputusan_tugas_tambahan, lampiran.isi_lampiran_tugas_tambahan)


def _salinan(badan: Callable[..., str], daftar: Callable[..., str]) -> str:
    return dokumen(
        p("SALINAN", "Salinan")
        + badan(penutup=_penutup(88.0, 77.0, keputusan.tanda_tangan(0, ttd=_TTD)))
        + akhir_bagian(pias=keputusan.PIAS, nomor=True)
        + p("SALINAN", "Salinan")
        + daftar(penutup=_penutup(188.0, 100.0, lampiran.tanda_tangan(0, ttd=_TTD))),
        rebah=True,
        pias=lampiran.PIAS,
        nomor=True,
    )


def _penutup(kiri: float, kanan: float, penetap: str) -> str:
    """Return two columns: the certifier at the left, the signer of the decree at the right."""
    pengesah = (
        p("Salinan sesuai dengan aslinya,", _TT, sebelum=10)
        + p("{{ pengesah.jabatan_kapital }},", _TT)
        + p("", _TT) * 3
        + p("{{ pengesah.nama }}", _TT, tebal=True)
        + p("{{ pengesah.pangkat }}", _TT)
        + p("NIP {{ pengesah.nip }}", _TT)
    )
    baris = tr([tc(kiri - _SELA, pengesah), tc(_SELA, p("", _TT)), tc(kanan, penetap)], utuh=True)
    return tabel((kiri - _SELA, _SELA, kanan), [baris]) + p("", "Penutup")
