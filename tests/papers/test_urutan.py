"""The order of the roster."""

from __future__ import annotations

from dataclasses import replace

from mutasi_cli.domain.kosakata import JenjangJf, Kelompok
from mutasi_cli.outputs.urutan import baris_kelompok, roster_order
from papers.warga import PENGATURAN, batch, pegawai, usulan


def test_eselon_urut_golongan_nama() -> None:
    orang = [
        pegawai(1, "DOK", nama="Zaki", jenjang_jf=JenjangJf.AHLI_MADYA),
        pegawai(2, nama="Budi", golongan="III/c"),
        pegawai(3, nama="Citra", golongan="III/d"),
        pegawai(4, nama="Ani", golongan="III/c"),
        pegawai(5, nama="Dewi", golongan="IX"),
        pegawai(6, "BID", nama="Eka"),
        pegawai(7, "BD2", nama="Fajar"),
        pegawai(8, "LUR", nama="Gita"),
        pegawai(9, "BAG", nama="Hadi"),
    ]
    baris = [
        usulan(1, "PK1"),
        usulan(8, None),
        usulan(9, "DOK"),
        usulan(5, "SEK"),
        usulan(2, "SEK"),
        usulan(4, "SEK"),
        usulan(3, "SEK"),
        usulan(6, "BID"),
        usulan(7, "BD2"),
    ]
    hasil = roster_order(batch(orang, baris))
    nama = [isi.move.pegawai.nama for isi in hasil if isi.move.pegawai is not None]
    # BD2 has urut 8, BID 9; then IV.b by golongan and name, PPPK last; functional; removal; second group.
    assert nama == ["Fajar", "Eka", "Citra", "Ani", "Budi", "Dewi", "Hadi", "Gita", "Zaki"]
    assert [isi.nomor for isi in hasil] == list(range(1, 10))
    terbalik = roster_order(batch(orang[::-1], baris[::-1]))
    assert [isi.move.nip for isi in terbalik] == [isi.move.nip for isi in hasil]
    kedua = baris_kelompok(hasil, Kelompok.TUGAS_TAMBAHAN)
    assert [(isi.nomor, isi.nomor_kelompok) for isi in kedua] == [(9, 1)]


def test_siapa_yang_disumpah() -> None:
    orang = [
        pegawai(1, "LUR"),
        pegawai(2, "BID"),
        pegawai(3, "SEK"),
        pegawai(4, "SEK"),
        pegawai(5, "DOK", jenjang_jf=JenjangJf.AHLI_MADYA),
    ]
    baris = [
        usulan(1, "SEK"),
        usulan(2, None),
        usulan(3, "LUR", hadir=False),
        usulan(4, "STA"),
        usulan(5, "PK1"),
    ]
    satu = batch(orang, baris)
    assert [satu.is_sworn(move) for move in satu.moves] == [True, False, False, False, True]
    serah = batch(orang, baris, pengaturan=replace(PENGATURAN, acara_puskesmas="penyerahan_sk"))
    assert [serah.is_sworn(move) for move in serah.moves] == [True, False, False, False, False]
