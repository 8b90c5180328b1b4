"""Windows in which the head of the region may not replace officials without Mendagri's written approval."""

from collections.abc import Sequence
from datetime import date

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.sel import Sel
from mutasi_cli.domain.waktu import tanggal_panjang
from mutasi_cli.rules.keputusan import Keputusan, dated_words, decrees, sambung


def approval_fault(batch: Batch, keputusan: Sequence[Keputusan]) -> str | None:
    """Return why Mendagri's approval does not cover the decrees, in Indonesian; None when it does.

    The approval needs a number and a date, and that date must not lie after any of the decrees (where a
    decree is still open: after the inauguration). A date that cannot be read was reported by DAT011 and
    passes here.
    """
    fakta = batch.fakta
    sel = fakta.asal["tanggal_izin_mendagri"]
    tanggal = fakta.tanggal_izin_mendagri
    if tanggal is None and not sel.kosong:
        return None
    if fakta.nomor_izin_mendagri is None and tanggal is None:
        return "belum ada persetujuan tertulis Menteri Dalam Negeri"
    if tanggal is None:
        return "persetujuan tertulis Menteri Dalam Negeri belum bertanggal"
    if fakta.nomor_izin_mendagri is None:
        return "persetujuan tertulis Menteri Dalam Negeri belum bernomor"
    lewat = dated_words([isi for isi in keputusan if isi.tanggal is not None and tanggal > isi.tanggal])
    if any(isi.tanggal is None for isi in keputusan) and tanggal > batch.tanggal:
        lewat.append(f"pelantikan ({tanggal_panjang(batch.tanggal)})")
    if lewat:
        return (
            f"persetujuan tertulis Menteri Dalam Negeri baru bertanggal {tanggal_panjang(tanggal)}, sesudah "
            f"{sambung(lewat)}"
        )
    return None


def approval_cell(batch: Batch) -> Sel:
    """Return the cell to fill: the number of the approval, or its date where only that is wrong."""
    asal = batch.fakta.asal
    return asal["nomor_izin_mendagri" if batch.fakta.nomor_izin_mendagri is None else "tanggal_izin_mendagri"]


def inside(batch: Batch, awal: date, akhir: date | None) -> tuple[Sel, str, tuple[Keputusan, ...]] | None:
    """Return what of the batch lies in a window, first and last day included; ``akhir`` None: open.

    The answer is the cell to point at, the days in words, and the decrees concerned (all of them when the
    inauguration itself lies in the window). None: nothing does.
    """

    def kena(hari: date | None) -> bool:
        return hari is not None and awal <= hari and (akhir is None or hari <= akhir)

    semua = decrees(batch)
    keputusan = tuple(isi for isi in semua if kena(isi.tanggal))
    kata = dated_words(keputusan)
    if kena(batch.tanggal):
        kata.insert(0, f"pelantikan ({tanggal_panjang(batch.tanggal)})")
        return batch.fakta.asal["tanggal_pelantikan"], sambung(kata), semua
    return (keputusan[0].sel, sambung(kata), keputusan) if keputusan else None
