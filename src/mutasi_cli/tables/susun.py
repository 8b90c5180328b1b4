"""From a sheet and its layout to a table."""

from mutasi_cli.tables.bidang import Kamus
from mutasi_cli.tables.lembar import Lembar
from mutasi_cli.tables.letak.model import Kolom, TataLetak
from mutasi_cli.tables.letak.tubuh import Tubuh, baca_tubuh
from mutasi_cli.tables.tabel import Tabel


def susun_tabel(
    nama: str, lembar: Lembar, letak: TataLetak, kamus: Kamus, tubuh: Tubuh | None = None
) -> Tabel:
    """Return the table of a sheet; rows without any value are left out (numbers in ``no`` are no value)."""
    isi = baca_tubuh(lembar, letak) if tubuh is None else tubuh
    kolom = dict(letak.kolom)
    turunan = {
        bidang
        for bidang, dari in letak.layout.turunan.items()
        if bidang in kolom and kolom[bidang].indeks == kolom[dari].indeks
    }
    for bidang, ganti in isi.ganti.items():
        if bidang not in kolom:
            turunan.add(bidang)
            kolom[bidang] = Kolom(next(iter(ganti.values())).kolom, "baris judul")
    tabel = Tabel(nama, lembar, kolom, isi.baris, kamus, isi.ganti, frozenset(turunan))
    if letak.layout.lengkapi is None:
        return tabel
    ganti = {bidang: dict(satu) for bidang, satu in isi.ganti.items()}
    for bidang, satu in letak.layout.lengkapi(tabel).items():
        ganti[bidang] = {**ganti.get(bidang, {}), **satu}
    return Tabel(nama, lembar, kolom, isi.baris, kamus, ganti, frozenset(turunan))
