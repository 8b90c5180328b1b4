"""The order of the roster."""

from __future__ import annotations

from dataclasses import replace

from mutasi_cli.domain.roster_order import roster_order, rows_of_group
from mutasi_cli.domain.vocabulary import Group, JenjangJf
from papers.small_office import OFFICE_SETTINGS, batch, pegawai, usulan


def test_eselon_urut_golongan_nama() -> None:
    people = [
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
    row = [
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
    result = roster_order(batch(people, row))
    nama = [place.move.pegawai.nama for place in result if place.move.pegawai is not None]
    # BD2 has urut 8, BID 9; then IV.b by golongan and name, PPPK last; functional; removal; second group.
    assert nama == ["Fajar", "Eka", "Citra", "Ani", "Budi", "Dewi", "Hadi", "Gita", "Zaki"]
    assert [place.nomor for place in result] == list(range(1, 10))
    reversed_rows = roster_order(batch(people[::-1], row[::-1]))
    assert [place.move.nip for place in reversed_rows] == [place.move.nip for place in result]
    second = rows_of_group(result, Group.TUGAS_TAMBAHAN)
    assert [(place.nomor, place.number_in_group) for place in second] == [(9, 1)]


def test_who_is_sworn_in() -> None:
    people = [
        pegawai(1, "LUR"),
        pegawai(2, "BID"),
        pegawai(3, "SEK"),
        pegawai(4, "SEK"),
        pegawai(5, "DOK", jenjang_jf=JenjangJf.AHLI_MADYA),
    ]
    row = [
        usulan(1, "SEK"),
        usulan(2, None),
        usulan(3, "LUR", hadir=False),
        usulan(4, "STA"),
        usulan(5, "PK1"),
    ]
    sample_batch = batch(people, row)
    assert [sample_batch.is_sworn(move) for move in sample_batch.moves] == [True, False, False, False, True]
    handover_batch = batch(people, row, office_settings=replace(OFFICE_SETTINGS, acara_puskesmas="penyerahan_sk"))
    assert [handover_batch.is_sworn(move) for move in handover_batch.moves] == [
        True,
        False,
        False,
        False,
        False,
    ]
