"""From files to :class:`Bahan`: find the sheets, read the small ones, filter the large ones."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from mutasi_cli.domain.bahan import Bahan, KolomTakDikenal, Sumber
from mutasi_cli.domain.sel import Sel
from mutasi_cli.domain.usulan import Pertek, Plt, Usulan
from mutasi_cli.errors import BerkasError, PengaturanError
from mutasi_cli.law import LawBook
from mutasi_cli.tables import kecil
from mutasi_cli.tables.besar.buka import cukup_kepala
from mutasi_cli.tables.besar.indeks import TakTeraturError
from mutasi_cli.tables.bidang import BIDANG, Kamus, susun_kamus
from mutasi_cli.tables.fakta import baca_fakta
from mutasi_cli.tables.jabatan import baca_jabatan, jabatan_utama
from mutasi_cli.tables.lembar import Lembar
from mutasi_cli.tables.letak.kamus_judul import Judul
from mutasi_cli.tables.letak.kunci import kunci_judul
from mutasi_cli.tables.letak.model import TataLetak
from mutasi_cli.tables.letak.temukan import temukan
from mutasi_cli.tables.nilai import Hasil, kosong
from mutasi_cli.tables.nilai.nip import awalan_nip, bersihkan_nip
from mutasi_cli.tables.pegawai import Disentuh, TabelPegawai
from mutasi_cli.tables.posisi import Penunjuk
from mutasi_cli.tables.saran_pegawai import susun_saran
from mutasi_cli.tables.sumber import WAJIB_ADA, SumberTabel, cari_sumber
from mutasi_cli.tables.susun import susun_tabel
from mutasi_cli.tables.tabel import Tabel, buat_sel

_KOLOM_NIP = {
    "usulan": ("nip",),
    "pertek": ("nip",),
    "plt": ("nip_plt",),
    "keluarga": ("nip", "nip_keluarga"),
    "pengecualian": ("nip",),
}
"""Small sheets that name people -> their NIP columns (``riwayat`` tells more about people, it names none)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OpsiBaca:
    """What the office's settings say about reading.

    ``kolom`` maps table -> heading -> field, ``nama_lain_unit`` another spelling -> unit of the post table.
    ``tanggal`` is the day given as an option. ``wilayah`` (``Kota Bekasi``) may follow an office's name.
    ``semua_pegawai``: everybody of the staff table is wanted, and a batch need not have a row yet (who looks
    for candidates may not have proposed anybody). ``nip_pejabat``: the officials of the settings, read too,
    so that their data can be compared; the batch does not touch them for that.
    """

    lawbook: LawBook
    kolom: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    nama_lain_unit: Mapping[str, str] = field(default_factory=dict)
    tanggal: date | None = None
    wilayah: str = ""
    semua_pegawai: bool = False
    nip_pejabat: frozenset[str] = frozenset()


def read_bahan(batch: Path, *, pegawai: Path | None, jabatan: Path | None, opsi: OpsiBaca) -> Bahan:
    """Read a batch workbook, with the two large tables from files of their own where they are named.

    Raises BerkasError for a file or sheet that cannot be read, PengaturanError for a fault in the settings.
    """
    return bahan_dari_sumber(cari_sumber(batch, pegawai=pegawai, jabatan=jabatan, kolom=opsi.kolom), opsi)


def bahan_from_sheets(lembar: Mapping[str, Lembar], opsi: OpsiBaca) -> Bahan:
    """Read sheets by the names of their tables; errors as :func:`read_bahan`."""
    for nama in lembar:
        if nama not in BIDANG:
            raise BerkasError(f"Tabel «{nama}» tidak dikenal; yang dikenal: {', '.join(BIDANG)}.")
    for nama in WAJIB_ADA:
        if nama not in lembar:
            raise BerkasError(f"Tabel «{nama}» tidak ada; tambahkan lembar «{nama}».")
    return bahan_dari_sumber(SumberTabel.dari(lembar), opsi)


def bahan_dari_sumber(sumber: SumberTabel, opsi: OpsiBaca) -> Bahan:
    """Read all tables of a batch; the staff table last, filtered to the people the batch touches."""
    for nama in opsi.kolom:
        if nama not in BIDANG:
            raise PengaturanError(
                f"[kolom.{nama}] di mutasi.toml: tabel itu tidak ada; yang ada: {', '.join(BIDANG)}."
            )
    kamus = susun_kamus(opsi.lawbook)
    tabel, asing, letak_besar = _pahami(sumber, opsi, kamus)
    if not tabel["usulan"] and not opsi.semua_pegawai:
        raise BerkasError(
            f"Tidak ada baris usulan pada {sumber.usulan.sebutan}; isi paling sedikit satu baris."
        )
    posts, posts_ganda = baca_jabatan(tabel["jabatan"])
    penunjuk = Penunjuk(posts, opsi.nama_lain_unit, opsi.wilayah)
    fakta, kunci_asing = baca_fakta(tabel.get("batch"), opsi.tanggal, sumber.usulan.file)
    usulan = kecil.baca_usulan(tabel["usulan"], penunjuk)
    plt = kecil.baca_plt(tabel["plt"]) if "plt" in tabel else ()
    pertek = kecil.baca_pertek(tabel["pertek"], penunjuk) if "pertek" in tabel else None
    sel_nip = list(_sel_nip(tabel))
    utama = jabatan_utama(posts)
    kode = utama | _kode_disentuh(usulan, plt, pertek or ())
    nip = {bersihkan_nip(mentah) for mentah, _ in sel_nip} | {*fakta.saksi} | opsi.nip_pejabat
    nip |= {posts[isi].pemangku_nip or "" for isi in kode if isi in posts}
    disentuh = Disentuh(
        nip_usulan={isi.nip for isi in usulan if isi.nip is not None},
        nip=nip - {""},
        awalan={awalan for mentah, _ in sel_nip if (awalan := awalan_nip(mentah))},
        kode=kode,
    )
    sel_nip.extend(_nip_rusak(tabel))
    if letak_besar is not None:
        tabel["pegawai"] = _staf_besar(sumber.pegawai, letak_besar, kamus, penunjuk, disentuh, sel_nip)
    staf = TabelPegawai(tabel["pegawai"], penunjuk)
    orang = staf.ambil(disentuh, semua=opsi.semua_pegawai)
    libur, libur_rusak = kecil.baca_libur(tabel["libur"]) if "libur" in tabel else ({}, ())
    return Bahan(
        usulan=usulan,
        pegawai=orang.pegawai,
        jabatan=posts,
        fakta=fakta,
        riwayat=kecil.baca_riwayat(tabel["riwayat"], orang.pegawai) if "riwayat" in tabel else (),
        pertek=pertek,
        plt=plt,
        pengecualian=kecil.baca_pengecualian(tabel["pengecualian"]) if "pengecualian" in tabel else (),
        keluarga=kecil.baca_keluarga(tabel["keluarga"]) if "keluarga" in tabel else (),
        libur=libur,
        libur_rusak=libur_rusak,
        pegawai_ganda=orang.ganda,
        pegawai_tanpa_nip=orang.tanpa_nip,
        jabatan_ganda=posts_ganda,
        saran_pegawai=susun_saran(sel_nip, staf),
        sumber=tuple(
            Sumber(
                file=isi.lembar.file,
                sha256=isi.lembar.sha256,
                sheet=isi.lembar.sheet,
                baris=isi.banyak_baris,
            )
            for isi in (tabel[nama] for nama, _ in sumber.ada())
        ),
        kolom_tak_dikenal=(*asing, *kunci_asing, *sumber.lembar_asing),
    )


def _pahami(
    sumber: SumberTabel, opsi: OpsiBaca, kamus: Kamus
) -> tuple[dict[str, Tabel], tuple[KolomTakDikenal, ...], TataLetak | None]:
    """Find the layout of every sheet. An optional sheet without any cell is a table without rows.

    A large staff table is not read yet: its layout is the last value returned, None for every other one.
    """
    letak_besar = None
    tabel: dict[str, Tabel] = {}
    asing = []
    for nama, lembar in sumber.ada():
        if nama not in WAJIB_ADA and lembar.kosong:
            tabel[nama] = Tabel(nama, lembar, {}, (), kamus)
            continue
        alias = opsi.kolom.get(nama, {})
        letak = temukan(lembar, nama, alias)
        if lembar.besar is None:
            tabel[nama] = susun_tabel(nama, lembar, letak, kamus)
        elif opsi.semua_pegawai or not cukup_kepala(lembar, letak):
            utuh = lembar.besar.utuh()
            tabel[nama] = susun_tabel(nama, utuh, temukan(utuh, nama, alias), kamus)
        else:
            letak_besar = letak
        judul = Judul(nama, alias)
        for kolom in letak.tak_dikenal:
            sel = sel_judul(lembar, letak, kolom.indeks, kolom.judul)
            asing.append(KolomTakDikenal(tabel=nama, sel=sel, saran=judul.saran(kolom.judul)))
    return tabel, tuple(asing), letak_besar


def _staf_besar(
    lembar: Lembar,
    letak: TataLetak,
    kamus: Kamus,
    penunjuk: Penunjuk,
    disentuh: Disentuh,
    sel_nip: Iterable[tuple[object, str | None]],
) -> Tabel:
    """Return a large staff table with the rows that matter; all of it where only that is safe."""
    from mutasi_cli.tables.besar.saring import saring_tabel  # noqa: PLC0415 - loads numpy

    assert lembar.besar is not None  # noqa: S101 - only such a sheet gets here
    try:
        return saring_tabel(lembar.besar, letak, kamus, penunjuk, disentuh, sel_nip)
    except TakTeraturError:
        return susun_tabel(letak.tabel, lembar.besar.utuh(), letak, kamus)


def sel_judul(lembar: Lembar, letak: TataLetak, kolom: int, judul: str) -> Sel:
    """Return the cell of a heading: the lowest that is written in its column."""
    baris = (0,) if letak.kepala is None else tuple(letak.kepala.baris_judul)
    tertulis = [isi for isi in baris if not kosong(lembar.isi(isi, kolom))]
    return buat_sel(lembar, (tertulis or baris)[-1], kolom, judul, Hasil())


def _kode_disentuh(usulan: Iterable[Usulan], plt: Iterable[Plt], pertek: Iterable[Pertek]) -> frozenset[str]:
    """Return the codes of posts that the small sheets name."""
    kode = [isi.kode_tujuan for isi in usulan]
    kode += [isi.kode_jabatan_lama for isi in usulan]
    kode += [isi.kode_jabatan for isi in plt]
    kode += [isi.kode_jabatan for isi in pertek]
    return frozenset(isi for isi in kode if isi is not None)


def _sel_nip(tabel: Mapping[str, Tabel]) -> Iterable[tuple[object, str | None]]:
    """Yield the NIP cells of the small sheets, each with the name beside it."""
    for nama, kolom in _KOLOM_NIP.items():
        if nama not in tabel:
            continue
        for baris in tabel[nama]:
            for bidang in kolom:
                yield baris.mentah(bidang), baris.teks("nama") if "nama" in tabel[nama].kolom else None
    if "batch" in tabel:
        for baris in tabel["batch"]:
            if kunci_judul(baris.mentah("kunci")) in {"saksi1nip", "saksi2nip"}:
                yield baris.mentah("nilai"), None


def _nip_rusak(tabel: Mapping[str, Tabel]) -> Iterable[tuple[object, str | None]]:
    """Yield damaged NIP cells of tables that name nobody to be read, so that whom they mean can be told."""
    for nama, bidang in (("riwayat", "nip"), ("jabatan", "pemangku_nip")):
        if nama not in tabel or bidang not in tabel[nama].kolom:
            continue
        for baris in tabel[nama]:
            if baris.hasil(bidang).kerusakan is not None:
                yield baris.mentah(bidang), None
