"""What speaks for a person with regard to one post, gathered from staff table and career."""

from datetime import date, timedelta

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.calon import Jasa, competence_holds
from mutasi_cli.domain.diklat import trained_for
from mutasi_cli.domain.jabatan import Jabatan
from mutasi_cli.domain.move import Move
from mutasi_cli.domain.pegawai import Pegawai
from mutasi_cli.domain.waktu import bulan_penuh
from mutasi_cli.law import Law
from mutasi_cli.rules.sya.kinerja import judged_years
from mutasi_cli.rules.sya.pengalaman import Masa, total_months


class Bidang:
    """The office to which a post belongs, by all the names that careers may give it."""

    def __init__(self, jabatan: Jabatan, batch: Batch):
        self.kantor = _office(jabatan)
        self.kode = frozenset(kode for kode, isi in batch.jabatan.items() if _office(isi) == self.kantor)
        self.nama = frozenset(
            nama.casefold()
            for kode in self.kode
            for nama in (batch.jabatan[kode].unit_kerja, batch.jabatan[kode].perangkat_daerah)
            if nama
        )

    def months(self, pegawai: Pegawai, batch: Batch, tmt: date) -> int:
        """Return the full months of a person in this office up to the effective day, overlaps once.

        Periods as Plt do not count, nor does a row of riwayat without a unit or without its two days.
        """
        masa: list[Masa] = [
            (isi.tmt_mulai, min(isi.tmt_selesai + timedelta(days=1), tmt))
            for isi in batch.riwayat.get(pegawai.nip, ())
            if not isi.plt
            and isi.tmt_mulai is not None
            and isi.tmt_selesai is not None
            and (isi.unit_kerja or "").casefold() in self.nama
        ]
        di_sini = pegawai.kode_jabatan in self.kode
        if not di_sini and pegawai.kode_jabatan not in batch.jabatan:
            di_sini = (pegawai.unit_kerja or "").casefold() in self.nama
        if di_sini and pegawai.tmt_jabatan is not None:
            masa.append((pegawai.tmt_jabatan, tmt))
        return int(total_months(masa))


def merits(move: Move, pegawai: Pegawai, batch: Batch, bidang: Bidang, law: Law) -> Jasa:
    """Return what speaks for the person of a row on its effective day."""
    tahun = judged_years(pegawai, move.tmt, law).tahun
    eselon = pegawai.eselon if move.definitif is None else move.definitif.eselon
    return Jasa(
        predikat=tuple((isi, pegawai.predikat.get(isi)) for isi in tahun),
        uji=pegawai.uji_kompetensi,
        tanggal_uji=pegawai.tanggal_uji_kompetensi,
        uji_berlaku=competence_holds(pegawai, move.tmt, law),
        kotak=pegawai.kotak_talenta,
        golongan=pegawai.golongan,
        tmt_golongan=pegawai.tmt_golongan,
        bulan_golongan=_months(pegawai.tmt_golongan, move.tmt),
        bulan_bidang=bidang.months(pegawai, batch, move.tmt),
        bulan_puskesmas=pegawai.masa_kerja_puskesmas_bulan,
        diklat=pegawai.diklat_kepemimpinan,
        diklat_untuk=trained_for(pegawai.diklat_kepemimpinan, law),
        tmt_jabatan=pegawai.tmt_jabatan,
        bulan_jabatan=_months(pegawai.tmt_jabatan, move.tmt),
        jenjang=move.jenjang_lama,
        eselon=eselon,
    )


def _months(sejak: date | None, sampai: date) -> int | None:
    return None if sejak is None else bulan_penuh(sejak, sampai)


def _office(jabatan: Jabatan) -> str:
    return (jabatan.perangkat_daerah or jabatan.unit_kerja).casefold()
