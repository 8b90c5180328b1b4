"""Each move as a card: the person, the old and the new post side by side, and what the rules say."""

from collections.abc import Mapping, Sequence

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.kosakata import Kelompok
from mutasi_cli.domain.move import Move
from mutasi_cli.domain.nip import nip_tercetak
from mutasi_cli.domain.rantai import Langkah
from mutasi_cli.domain.waktu import bulan_penuh, lama_dalam_kata, tanggal_panjang, usia
from mutasi_cli.outputs.dampak_kata import NAMA_KELOMPOK, judul_rantai, nama_asal, nama_tujuan
from mutasi_cli.outputs.laporan.bentuk import Kartu, KelompokKartu
from mutasi_cli.outputs.laporan.kata import (
    jenis_kata,
    layanan_kata,
    mulai_menjabat,
    segera,
    tingkat_kata,
)
from mutasi_cli.outputs.laporan.rantai import berkaitan, id_rantai
from mutasi_cli.outputs.laporan.temuan import DIKECUALIKAN, Penempatan, temuan_kartu
from mutasi_cli.outputs.urutan import Baris

BERSIH = "bersih"
"""Severity of a card without an open finding."""


def kartu(batch: Batch, baris: Sequence[Baris], penempatan: Penempatan) -> tuple[KelompokKartu, ...]:
    """Return the cards of both groups in the order of the roster."""
    rantai = _chain_of(batch)
    hasil = []
    for kelompok in Kelompok:
        milik = tuple(_card(batch, isi, penempatan, rantai) for isi in baris if isi.kelompok is kelompok)
        if milik:
            hasil.append(KelompokKartu(kelompok.value, NAMA_KELOMPOK[kelompok].capitalize(), milik))
    return tuple(hasil)


def _chain_of(batch: Batch) -> Mapping[int, tuple[str, str]]:
    """Return for ``id(move)`` the title and the anchor of its chain; single moves have none."""
    return {
        id(langkah.move): (judul_rantai(rantai), f"#{id_rantai(nomor)}")
        for nomor, rantai in enumerate(berkaitan(batch), start=1)
        for langkah in rantai.langkah
    }


def _card(batch: Batch, baris: Baris, penempatan: Penempatan, rantai: Mapping[int, tuple[str, str]]) -> Kartu:
    move = baris.move
    langkah = Langkah(move, move.asal, move.tujuan)
    judul, tautan = rantai.get(id(move), ("", ""))
    temuan = temuan_kartu(penempatan, move)
    terbuka = [isi.keparahan for isi in temuan if isi.keparahan != DIKECUALIKAN]
    return Kartu(
        nomor=baris.nomor,
        nama=move.siapa,
        nip=_nip(move),
        jenis=jenis_kata(move),
        pangkat=_rank(batch, move),
        dari=nama_asal(langkah),
        tingkat_lama=_old_level(move),
        ke=nama_tujuan(langkah),
        tingkat_baru="" if move.tujuan is None else _new_level(move),
        layanan=layanan_kata(move.tujuan),
        rincian=tuple(_details(batch, move)),
        rantai=judul,
        tautan_rantai=tautan,
        temuan=temuan,
        keparahan=terbuka[0] if terbuka else BERSIH,
    )


def _nip(move: Move) -> str:
    return move.usulan.asal["nip"].isi if move.nip is None else nip_tercetak(move.nip)


def _rank(batch: Batch, move: Move) -> str:
    """Return ``Penata Tingkat I (III/d)``; PPPK have a golongan only."""
    pegawai = move.pegawai
    if pegawai is None or pegawai.golongan is None:
        return ""
    pangkat = pegawai.pangkat or batch.law.tabel("golongan").get(pegawai.golongan)
    return f"{pangkat} ({pegawai.golongan})" if pangkat else f"Golongan {pegawai.golongan}"


def _old_level(move: Move) -> str:
    asal = move.asal
    if asal is not None and not asal.definitif:
        return tingkat_kata(asal, None, None)
    jabatan = move.definitif
    eselon = None if jabatan is None else jabatan.eselon
    if eselon is None and move.pegawai is not None:
        eselon = move.pegawai.eselon
    return tingkat_kata(jabatan, move.jenjang_lama, eselon)


def _new_level(move: Move) -> str:
    eselon = None if move.tujuan is None else move.tujuan.eselon
    return tingkat_kata(move.tujuan, move.jenjang_baru, eselon)


def _details(batch: Batch, move: Move) -> list[tuple[str, str]]:
    """Return what else must be known, label and text, only what there is."""
    baris: list[tuple[str, str]] = []
    pegawai = move.pegawai
    if pegawai is not None:
        if pegawai.lahir is not None:
            baris.append(("Usia", f"{usia(pegawai.lahir, batch.tanggal)} tahun"))
        mulai = mulai_menjabat(move)
        if mulai is not None:
            baris.append(("Lama menjabat", lama_dalam_kata(bulan_penuh(mulai, move.tmt))))
        pensiun = batch.retirement(pegawai, move.tujuan, batch.law)
        if pensiun is not None and move.tujuan is not None:
            tanda = " (segera)" if segera(batch, pensiun) else ""
            baris.append(("Pensiun", f"{tanggal_panjang(pensiun)}{tanda}"))
    if move.tmt != batch.tanggal:
        baris.append(("TMT", tanggal_panjang(move.tmt)))
    if move.kelompok is Kelompok.TUGAS_TAMBAHAN and move.asal is not None and move.jabatan_lama:
        baris.append(("Jabatan fungsional", f"{move.jabatan_lama} (tetap)"))
    if not move.usulan.hadir:
        baris.append(("Hadir", "tidak; menyusul"))
    if move.usulan.dasar is not None:
        baris.append(("Dasar", move.usulan.dasar.value))
    if move.usulan.alasan:
        baris.append(("Alasan", move.usulan.alasan))
    return baris
