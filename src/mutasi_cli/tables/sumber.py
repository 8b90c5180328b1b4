"""Which sheet is which table."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, fields
from pathlib import Path

from mutasi_cli.domain.bahan import KolomTakDikenal
from mutasi_cli.domain.sel import Sel
from mutasi_cli.errors import BerkasError
from mutasi_cli.tables.besar.buka import buka_besar
from mutasi_cli.tables.bidang import BIDANG
from mutasi_cli.tables.lembar import Buku, Lembar, lembar_tabel, read_workbook
from mutasi_cli.tables.letak.kunci import kunci_judul
from mutasi_cli.tables.letak.model import TataLetak
from mutasi_cli.tables.letak.temukan import pahami_judul
from mutasi_cli.tables.nilai.saran import terdekat

WAJIB_ADA = ("usulan", "pegawai", "jabatan")
"""Tables without which nothing can be judged."""

PILIHAN = tuple(nama for nama in BIDANG if nama not in WAJIB_ADA)
"""Tables that a batch may do without."""

_BATAS_NAMA = 80.0
_BIDANG_TERKECIL = 3
_NAMA_DISEBUT = 15
"""Names of sheets that a sentence lists; a workbook may have hundreds."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SumberTabel:
    """The sheet of each table, None where there is none. ``lembar_asing`` look like one and are none."""

    usulan: Lembar
    pegawai: Lembar
    jabatan: Lembar
    batch: Lembar | None = None
    riwayat: Lembar | None = None
    pertek: Lembar | None = None
    plt: Lembar | None = None
    pengecualian: Lembar | None = None
    keluarga: Lembar | None = None
    libur: Lembar | None = None
    lembar_asing: tuple[KolomTakDikenal, ...] = ()

    @classmethod
    def dari(
        cls, lembar: Mapping[str, Lembar], lembar_asing: tuple[KolomTakDikenal, ...] = ()
    ) -> "SumberTabel":
        """Return the sheets by the names of their tables; the three that must be there are."""
        pilihan = {nama: lembar.get(nama) for nama in PILIHAN}
        return cls(
            usulan=lembar["usulan"],
            pegawai=lembar["pegawai"],
            jabatan=lembar["jabatan"],
            lembar_asing=lembar_asing,
            **pilihan,
        )

    def ada(self) -> Iterable[tuple[str, Lembar]]:
        """Yield the tables that are there with their sheets."""
        for bidang in fields(self):
            lembar = getattr(self, bidang.name)
            if isinstance(lembar, Lembar):
                yield bidang.name, lembar


def cari_sumber(
    batch: Path, *, pegawai: Path | None, jabatan: Path | None, kolom: Mapping[str, Mapping[str, str]]
) -> SumberTabel:
    """Find the sheet of every table in the batch workbook and the files named beside it.

    ``kolom`` are the office's aliases of headings by table.
    """
    buku = read_workbook(batch)
    kunci = kunci_lembar(buku)
    temuan: dict[str, Lembar] = {}
    for tabel, berkas in (("pegawai", pegawai), ("jabatan", jabatan)):
        if berkas is not None:
            lain = (buka_besar(berkas) if tabel == "pegawai" else None) or read_workbook(berkas)
            temuan[tabel] = lembar_tabel(lain, kunci_lembar(lain), tabel)
    if "usulan" not in kunci:
        tunggal = lembar_tunggal(buku)
        if tunggal is None:
            raise _tanpa_lembar(buku, "usulan", _mirip_usulan(buku, kunci, kolom))
        kunci = {**kunci, "usulan": tunggal}
    for tabel in BIDANG:
        if tabel in temuan:
            continue
        if tabel in kunci:
            temuan[tabel] = buku.lembar(kunci[tabel])
        elif tabel in WAJIB_ADA:
            raise _tanpa_lembar(buku, tabel)
    lepas = [nama for nama in buku.nama_lembar if nama not in {kunci.get(tabel) for tabel in BIDANG}]
    return SumberTabel.dari(temuan, tuple(_asing(buku, lepas, temuan, kolom)))


def lembar_tunggal(buku: Buku) -> str | None:
    """Return the one sheet with content of a batch workbook: whatever its name, it is the list of moves.

    None where there are several, or where the one bears the name of another table.
    """
    berisi = [nama for nama in buku.nama_lembar if not buku.lembar(nama).kosong]
    if len(berisi) != 1 or kunci_judul(berisi[0]) in BIDANG:
        return None
    return berisi[0]


def kunci_lembar(buku: Buku) -> dict[str, str]:
    """Return the sheets by the compared form of their names; BerkasError where two claim one table."""
    hasil: dict[str, str] = {}
    for nama in buku.nama_lembar:
        kunci = kunci_judul(nama)
        if kunci in hasil and kunci in BIDANG:
            raise BerkasError(
                f"Dua lembar di {buku.file} sama-sama tabel {kunci}: «{hasil[kunci]}» dan «{nama}»; "
                f"hapus atau ganti nama salah satunya."
            )
        hasil.setdefault(kunci, nama)
    return hasil


def _tanpa_lembar(buku: Buku, tabel: str, mirip: str | None = None) -> BerkasError:
    nama_ada = [nama for nama in buku.nama_lembar if nama]
    lain = len(nama_ada) - _NAMA_DISEBUT
    ada = ", ".join(f"«{nama}»" for nama in nama_ada[:_NAMA_DISEBUT]) + (f", dan {lain} lagi" * (lain > 0))
    lembar = f" (lembar yang ada: {ada})" if ada else ""
    if tabel == "usulan":
        saran = (
            "beri nama itu pada lembar usulannya"
            if mirip is None
            else f"lembar «{mirip}» tampak seperti daftar usulan: bila benar, ganti namanya menjadi usulan"
        )
        return BerkasError(f"Lembar «usulan» tidak ada di {buku.file}{lembar}; {saran}.")
    return BerkasError(
        f"Lembar «{tabel}» tidak ada di {buku.file}{lembar}; tambahkan lembarnya, sebutkan berkasnya dengan "
        f"--{tabel}, atau isi {tabel} di [berkas] pada mutasi.toml."
    )


def _mirip_usulan(buku: Buku, kunci: Mapping[str, str], kolom: Mapping[str, Mapping[str, str]]) -> str | None:
    """Return the only sheet that can be read as the list of moves: told, never taken among several."""
    calon = [
        nama
        for isi, nama in kunci.items()
        if isi not in BIDANG and lengkap(buku.lembar(nama), "usulan", kolom.get("usulan", {}))
    ]
    return calon[0] if len(calon) == 1 else None


def lengkap(lembar: Lembar, tabel: str, alias: Mapping[str, str]) -> bool:
    """Tell whether the headings of a sheet make this table, with nothing missing and nothing said twice."""
    letak = pahami_judul(lembar, tabel, alias)
    return letak.kepala is not None and not letak.hilang and not letak.bentrok


def meyakinkan(letak: TataLetak) -> bool:
    """Tell whether headings speak for a table: nothing missing, three fields or all, most columns known."""
    if letak.kepala is None or letak.hilang or letak.bentrok:
        return False
    cukup = min(_BIDANG_TERKECIL, len(BIDANG[letak.tabel]))
    return len(letak.kolom) >= cukup and len(letak.tak_dikenal) * 4 <= len(letak.kepala.kolom)


def _asing(
    buku: Buku, lepas: Iterable[str], ada: Collection[str], kolom: Mapping[str, Mapping[str, str]]
) -> Iterable[KolomTakDikenal]:
    """Yield the sheets that were not read and may be a table that was not found."""
    for nama in lepas:
        tabel = tabel_mirip(buku, nama, ada, kolom)
        if tabel is not None:
            yield KolomTakDikenal(tabel="lembar", sel=Sel(buku.file, nama, isi=nama), saran=tabel)


def tabel_mirip(
    buku: Buku, nama: str, ada: Collection[str], kolom: Mapping[str, Mapping[str, str]]
) -> str | None:
    """Return the table that a sheet may be by its name or its headings, None when nothing speaks for one."""
    hilang = [tabel for tabel in BIDANG if tabel not in ada]
    kunci = kunci_judul(nama)
    if dekat := terdekat(kunci, hilang, batas=_BATAS_NAMA, jumlah=1):
        return dekat[0]
    try:
        lembar = buku.lembar(nama)
    except BerkasError:
        # A sheet that nobody needs may be damaged.
        return None
    calon = {}
    for tabel in hilang:
        letak = pahami_judul(lembar, tabel, kolom.get(tabel, {}))
        if meyakinkan(letak):
            calon[tabel] = len(letak.kolom)
    return max(calon, key=lambda tabel: calon[tabel], default=None)
