"""LYN007 pimpinan-unit-berganti-serentak."""

import re
from collections.abc import Iterator

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.jabatan import Jabatan, peringkat_eselon
from mutasi_cli.domain.move import Move
from mutasi_cli.domain.sel import Sel
from mutasi_cli.domain.temuan import Finding, Severity
from mutasi_cli.law import Law
from mutasi_cli.rules.base import Rule
from mutasi_cli.rules.lyn.lowong import leaver

_SEKRETARIS = re.compile(r"sekretaris\b", re.IGNORECASE)
_TATA_USAHA = re.compile(r"(?:kepala\s+sub\s*bagian|kasub+ag)\s+(?:tata\s+usaha|tu)\b", re.IGNORECASE)


class PimpinanUnitBergantiSerentak(Rule):
    """Kepala unit layanan vital dan orang keduanya berganti dalam pelantikan yang sama.

    ## Mengapa

    Bila kepala dan sekretarisnya sama-sama baru, tidak ada lagi yang hafal keadaan unit itu: keuangan,
    perjanjian, dan pasien atau warga yang sedang dilayani.

    ## Dasar

    Aturan kewajaran: pelayanan tidak boleh terganggu oleh pergantian pejabat. Orang kedua ialah bawahan
    struktural langsung yang eselonnya tertinggi; bila ada beberapa, Sekretaris atau Kepala Subbagian Tata
    Usaha.

    ## Contoh

    Lurah dan sekretaris lurahnya dipindahkan pada hari yang sama.

    ## Perbaikan

    Tunda salah satu perpindahan, atau catat alasannya sebagai pengecualian beserta rencana serah terima.
    """

    code = "LYN007"
    name = "pimpinan-unit-berganti-serentak"
    severity = Severity.PERINGATAN
    kolom = ("jabatan.layanan_vital", "jabatan.kode_atasan", "jabatan.eselon", "usulan.kode_jabatan_tujuan")

    def check_batch(self, batch: Batch, law: Law) -> Iterator[Finding]:
        """Report on both posts where the head of a vital unit and the next in line change together."""
        del law
        for kode in sorted(batch.jabatan):
            kepala = batch.jabatan[kode]
            if kepala.layanan_vital is None or not _changes(kepala, batch):
                continue
            kedua = _next_in_line(kepala, batch)
            if kedua is None or not _changes(kedua, batch):
                continue
            for jabatan, lain in ((kepala, kedua), (kedua, kepala)):
                sel, nip = _place(jabatan, batch)
                yield self.finding(
                    sel,
                    f"{jabatan.nama_lengkap} berganti bersamaan dengan {lain.nama_lengkap}, padahal keduanya "
                    f"pimpinan unit layanan {kepala.layanan_vital.value}.",
                    "Tunda salah satu perpindahan, atau catat alasan dan rencana serah terimanya sebagai "
                    "pengecualian.",
                    nip=nip,
                    kode=jabatan.kode,
                )


def _changes(jabatan: Jabatan, batch: Batch) -> bool:
    """Tell whether nobody who held the post before holds it after; filling an empty post is no change."""
    sebelum = set(batch.holders_before.get(jabatan.kode, ()))
    tersingkir = {nip for nip, isi in batch.displacements if isi.kode == jabatan.kode}
    return bool(sebelum) and not sebelum & (set(batch.holders_after.get(jabatan.kode, ())) - tersingkir)


def _next_in_line(kepala: Jabatan, batch: Batch) -> Jabatan | None:
    bawahan = [
        isi
        for kode, isi in sorted(batch.jabatan.items())
        if isi.kode_atasan == kepala.kode and isi.struktural and isi.aktif and kode != kepala.kode
    ]
    if not bawahan:
        return None
    tertinggi = min(_rank(isi) for isi in bawahan)
    setara = [isi for isi in bawahan if _rank(isi) == tertinggi]
    if len(setara) == 1:
        return setara[0]
    for pola in (_SEKRETARIS, _TATA_USAHA):
        cocok = [isi for isi in setara if pola.match(isi.jabatan.strip())]
        if cocok:
            return cocok[0] if len(cocok) == 1 else None
    return None


def _rank(jabatan: Jabatan) -> tuple[bool, tuple[int, str]]:
    """Sort by eselon from high to low, posts without one last."""
    if jabatan.eselon is None:
        return True, (0, "")
    return False, peringkat_eselon(jabatan.eselon)


def _place(jabatan: Jabatan, batch: Batch) -> tuple[Sel, str | None]:
    """Return the row that fills the post, else the one that leaves it, else the post itself."""
    pendatang = [move for move in batch.moves_by_target.get(jabatan.kode, ()) if move.pegawai is not None]
    move: Move | None = min(pendatang, key=lambda isi: isi.nip or "", default=None) or leaver(batch, jabatan)
    if move is None:
        return jabatan.asal["kode"], None
    return (move.sel_tujuan if move.usulan.minta_tujuan else move.sel_nip), move.nip
