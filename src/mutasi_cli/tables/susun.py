"""From a sheet and its layout to a table."""

from mutasi_cli.errors import BerkasError
from mutasi_cli.tables.bidang import Kamus
from mutasi_cli.tables.lembar import Lembar
from mutasi_cli.tables.letak.model import Kolom, TataLetak
from mutasi_cli.tables.letak.tubuh import Tubuh, baca_tubuh, tanpa_unit
from mutasi_cli.tables.tabel import Tabel


def susun_tabel(
    nama: str, lembar: Lembar, letak: TataLetak, kamus: Kamus, tubuh: Tubuh | None = None
) -> Tabel:
    """Return the table of a sheet; rows without any value are left out (numbers in ``no`` are no value).

    Cells of personal matter are blank in it: no record and no finding can lead to them.

    Raises BerkasError where a table of posts names no unit at all.
    """
    isi = baca_tubuh(lembar, letak) if tubuh is None else tubuh
    if tanpa_unit(letak, isi):
        raise BerkasError(
            f"Tidak ada unit kerja pada {lembar.sebutan}: tidak ada kolom unit kerja, dan tidak ada baris "
            f"judul unit di antara jabatannya; tambahkan kolom unit_kerja."
        )
    lembar = lembar.tanpa(letak.pribadi, letak.baris_data)
    kolom = dict(letak.kolom)
    turunan = {
        bidang
        for bidang, dari in letak.layout.turunan.items()
        if bidang in kolom and kolom[bidang].indeks == kolom[dari].indeks
    }
    for bidang, diberi in isi.ganti.items():
        if bidang not in kolom:
            turunan.add(bidang)
            kolom[bidang] = Kolom(next(iter(diberi.values())).kolom, "baris judul")
    tabel = Tabel(nama, lembar, kolom, isi.baris, kamus, isi.ganti, frozenset(turunan))
    if letak.layout.lengkapi is None:
        return tabel
    ganti = {bidang: dict(satu) for bidang, satu in isi.ganti.items()}
    for bidang, baru in letak.layout.lengkapi(tabel).items():
        ganti[bidang] = {**ganti.get(bidang, {}), **baru}
    return Tabel(nama, lembar, kolom, isi.baris, kamus, ganti, frozenset(turunan))
