"""From a sheet to its layout, and the refusals where a table cannot be read."""

from collections.abc import Mapping, Sequence

from mutasi_cli.errors import BerkasError
from mutasi_cli.tables.bidang import WAJIB
from mutasi_cli.tables.lembar import Lembar
from mutasi_cli.tables.letak.bentuk import BAKU, layout_tabel
from mutasi_cli.tables.letak.kamus_judul import Judul
from mutasi_cli.tables.letak.kepala import cari_kepala
from mutasi_cli.tables.letak.kunci import kunci_rapat
from mutasi_cli.tables.letak.model import Bagian, Kepala, Kolom, KolomTerbaca, Layout, TataLetak
from mutasi_cli.tables.nilai.mentah import kosong, teks_sel

_NOMOR_TERPENDEK = 3


def temukan(lembar: Lembar, tabel: str, alias: Mapping[str, str]) -> TataLetak:
    """Find the layout of a sheet that must be this table.

    Raises BerkasError for a sheet without headings, a missing required column, and two columns for one field;
    PengaturanError for an alias that names no field.
    """
    letak = pahami_judul(lembar, tabel, alias)
    periksa(lembar, letak)
    return letak


def pahami_judul(lembar: Lembar, tabel: str, alias: Mapping[str, str]) -> TataLetak:
    """Return what the headings of a sheet say if it is this table, faults included."""
    layouts = layout_tabel(tabel)
    # Headings of every form count while the heading row is looked for, those of the form itself afterwards.
    kepala = cari_kepala(lembar, Judul(tabel, alias, layouts))
    if kepala is None:
        return TataLetak(tabel=tabel, layout=BAKU[tabel], kepala=None, kolom={}, hilang=WAJIB[tabel])
    layout, kepala = _pilih(kepala, tabel, alias, layouts)
    kolom, bentrok = _petakan(kepala)
    wajib = WAJIB[tabel] if layout.wajib is None else layout.wajib
    hilang = tuple(pilihan for pilihan in wajib if kolom.keys().isdisjoint(pilihan))
    for bidang, dari in layout.turunan.items():
        if bidang not in kolom and dari in kolom:
            kolom[bidang] = Kolom(kolom[dari].indeks, kolom[dari].judul)
    data, nomor = _baris_data(lembar, kepala)
    return TataLetak(
        tabel=tabel,
        layout=layout,
        kepala=kepala,
        kolom=kolom,
        bentrok=bentrok,
        hilang=hilang,
        baris_data=data,
        baris_nomor=nomor,
    )


def periksa(lembar: Lembar, letak: TataLetak) -> None:
    """Raise BerkasError where a table cannot be read, naming the headings."""
    tabel = letak.tabel
    if letak.kepala is None:
        contoh = ", ".join(pilihan[0] for pilihan in WAJIB[tabel])
        raise BerkasError(
            f"Baris judul tabel {tabel} tidak ditemukan pada {lembar.sebutan}; "
            f"tulis judul kolom seperti {contoh} di atas datanya."
        )
    bawah = letak.kepala.baris_judul[-1]
    for bidang, satu, dua in letak.bentrok:
        raise BerkasError(
            f"Dua kolom pada {lembar.sebutan} sama-sama dibaca sebagai {bidang}: "
            f"«{satu.judul}» ({lembar.alamat(bawah, satu.indeks)}) dan «{dua.judul}» "
            f"({lembar.alamat(bawah, dua.indeks)}); hapus atau ganti judul salah satunya."
        )
    if letak.hilang:
        daftar = ", ".join(" atau ".join(f"«{bidang}»" for bidang in pilihan) for pilihan in letak.hilang)
        raise BerkasError(
            f"Kolom wajib {daftar} tidak ada pada {lembar.sebutan}; tambahkan kolomnya, atau "
            f"sebutkan judul yang dipakai di [kolom.{tabel}] pada mutasi.toml (lihat «mutasi columns»)."
        )


def _pilih(
    kepala: Kepala, tabel: str, alias: Mapping[str, str], layouts: Sequence[Layout]
) -> tuple[Layout, Kepala]:
    """Return the first form that the headings are, with the headings as that form understands them.

    The last form is the canonical one, which always says yes.
    """

    def menurut(layout: Layout) -> Kepala:
        judul = Judul(tabel, alias, (layout,))
        kolom = tuple(KolomTerbaca(isi.indeks, isi.jalur, judul.arti(isi.jalur)) for isi in kepala.kolom)
        return Kepala(kepala.baris, kepala.tinggi, kolom, kepala.atas)

    return next((layout, calon) for layout in layouts for calon in (menurut(layout),) if layout.cocok(calon))


def _petakan(kepala: Kepala) -> tuple[dict[str, Kolom], tuple[tuple[str, Kolom, Kolom], ...]]:
    kolom: dict[str, Kolom] = {}
    bentrok = []
    letak = {kunci_rapat(" ".join(isi.jalur)): isi.indeks for isi in reversed(kepala.kolom)}
    for isi in kepala.kolom:
        for bagian in () if isi.arti is None else isi.arti.bagian:
            baru = _kolom(isi, bagian, letak)
            if bagian.bidang in kolom:
                bentrok.append((bagian.bidang, kolom[bagian.bidang], baru))
            else:
                kolom[bagian.bidang] = baru
    return kolom, tuple(bentrok)


def _kolom(isi: KolomTerbaca, bagian: Bagian, letak: Mapping[str, int]) -> Kolom:
    lain = tuple(letak.get(kunci_rapat(judul)) for judul in bagian.lain)
    return Kolom(isi.indeks, isi.judul, bagian.potong, lain)


def _baris_data(lembar: Lembar, kepala: Kepala) -> tuple[int, int | None]:
    """Return the first row of data, and the numbering row right under the headings where there is one."""
    data = kepala.baris + kepala.tinggi
    for baris in range(data, len(lembar.rows)):
        if all(kosong(isi) for isi in lembar.rows[baris]):
            continue
        return (baris + 1, baris) if baris_nomor(lembar.rows[baris], len(kepala.kolom)) else (data, None)
    return data, None


def baris_nomor(baris: Sequence[object], lebar: int) -> bool:
    """Tell whether a row only numbers the columns: 1, 2, 3 … or (1), (2), (3) …; it is never a person."""
    pertama = next((sel for sel in baris if not kosong(sel)), None)
    if teks_sel(pertama).strip("(). ") != "1":
        # Nearly every row ends here.
        return False
    nomor = [teks_sel(sel).strip("(). ") for sel in baris if not kosong(sel)]
    if len(nomor) < min(_NOMOR_TERPENDEK, max(lebar, 2)):
        return False
    return nomor == [str(n) for n in range(1, len(nomor) + 1)]
