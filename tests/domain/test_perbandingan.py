"""What ``diff`` finds between two versions of the little world: data of people and posts, rows, facts."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from dunia import Dunia
from mutasi_cli.domain.perbandingan import Perbandingan, compare
from mutasi_cli.law import load_lawbook
from mutasi_cli.rules.engine import judge

if TYPE_CHECKING:
    from collections.abc import Callable


def banding(ubah: Callable[[Dunia], None], *, lama: Callable[[Dunia], None] | None = None) -> Perbandingan:
    satu, dua = Dunia.baru(), Dunia.baru()
    if lama is not None:
        lama(satu)
    ubah(dua)
    sebelum, sesudah = satu.susun(), dua.susun()
    book = load_lawbook()
    return compare(sebelum, sesudah, judge(sebelum, book), judge(sesudah, book))


def isi(perbandingan: Perbandingan) -> list[tuple[str, str, str, str]]:
    return [
        (satu.nama, beda.bidang, beda.lama, beda.baru)
        for satu in (*perbandingan.pegawai, *perbandingan.jabatan)
        for beda in satu.beda
    ]


def test_nothing_changed() -> None:
    assert banding(lambda _: None).sama


def test_data_of_a_person_and_of_a_post() -> None:
    def ubah(dunia: Dunia) -> None:
        dunia.ubah("pegawai.kasi.tmt_jabatan", date(2020, 1, 2))
        dunia.ubah("pegawai.kasi.predikat_2025", "Sangat Baik")
        dunia.ubah("jabatan.sekcam.kelas", 11)

    hasil = banding(ubah)
    assert not hasil.sama
    assert {(nama, bidang) for nama, bidang, _, _ in isi(hasil)} == {
        ("Eka Kasi, S.IP.", "tmt_jabatan"),
        ("Eka Kasi, S.IP.", "predikat 2025"),
        ("Sekretaris Kecamatan Utara", "kelas"),
    }
    assert ("Sekretaris Kecamatan Utara", "kelas", "", "11") in isi(hasil)


def test_a_value_that_cannot_be_read_is_compared_as_written() -> None:
    hasil = banding(lambda dunia: dunia.ubah("pegawai.kasi.tmt_jabatan", "31-02-2020"))
    ((_, bidang, _, baru),) = isi(hasil)
    assert (bidang, baru) == ("tmt_jabatan", "31-02-2020")


def test_people_whom_the_batch_leaves_alone_do_not_count() -> None:
    assert not isi(banding(lambda dunia: dunia.ubah("pegawai.seklur_a.tmt_jabatan", date(2020, 1, 2))))


def test_somebody_who_is_in_one_staff_table_only_has_no_changed_data() -> None:
    hasil = banding(lambda dunia: dunia.hapus("pegawai.staf"))
    assert not isi(hasil)
    assert any(satu.aturan == "DAT007" for satu in hasil.temuan_baru)


def test_a_target_that_cannot_be_found_is_told_by_what_is_written() -> None:
    def salah(kode: str) -> Callable[[Dunia], None]:
        return lambda dunia: dunia.ubah("usulan.kasi.kode_jabatan_tujuan", kode)

    (berubah,) = banding(salah("TIDAK.ADA"), lama=salah("TAK.ADA")).berubah
    assert berubah.tujuan
    assert not banding(salah("TIDAK.ADA"), lama=salah("TIDAK.ADA")).berubah


def test_a_removal_in_place_of_a_post() -> None:
    def berhenti(dunia: Dunia) -> None:
        dunia.ubah("usulan.staf.kode_jabatan_tujuan", None)
        dunia.ubah("usulan.staf.jenis", "pemberhentian")

    (berubah,) = banding(berhenti).berubah
    assert berubah.tujuan
    assert [beda.bidang for beda in berubah.beda] == ["jenis"]
