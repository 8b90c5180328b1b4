"""The mask over the little world: whoever is known by any table is masked, also in half-damaged data."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from dunia import Dunia
from mutasi_cli.domain.samaran import Samaran

if TYPE_CHECKING:
    from mutasi_cli.domain.batch import Batch

KASI = "198005052005012001"


def samar(batch: Batch, *teks: str) -> tuple[str, ...]:
    mask = Samaran(batch)
    return tuple(mask.teks(isi) for isi in teks)


def test_a_text_without_people_stays() -> None:
    biasa = ("", "Lurah Melati", "Nomor 800.1.3.3/Kep.1-BKPSDM/II/2026", "000000000000000000")
    assert samar(Dunia.baru().susun(), *biasa) == biasa


def test_names_nips_and_births_in_a_sentence() -> None:
    (hasil,) = samar(Dunia.baru().susun(), f"Eka Kasi, S.IP. ({KASI}), lahir 5 Mei 1980, dan EKA KASI")
    assert "Eka" not in hasil
    assert "EKA" not in hasil
    assert KASI not in hasil
    assert "1980" not in hasil


def test_each_row_of_a_nip_that_stands_twice_is_masked() -> None:
    dunia = Dunia.baru()
    dunia.tambah("pegawai", "kembar", {"seperti": "kasi", "nama": "Zulfikar Kembar"})
    (hasil,) = samar(dunia.susun(), "Zulfikar Kembar")
    assert "Zulfikar" not in hasil


def test_somebody_who_is_only_suggested_is_masked() -> None:
    """A NIP of the rows that nobody has: who is nearest is named by the finding, hence masked."""
    dunia = Dunia.baru()
    dunia.ubah("usulan.kasi.nip", "198005052005012002")
    batch = dunia.susun()
    assert any(satu.nip == KASI for saran in batch.bahan.saran_pegawai.values() for satu in saran)
    assert "Eka" not in "".join(samar(batch, "Mungkin yang dimaksud Eka Kasi"))


def test_a_damaged_nip_and_a_damaged_birth_date_are_masked_as_written() -> None:
    dunia = Dunia.baru()
    dunia.ubah("pegawai.kasi.nip", "19800505 2005 O1 2001")
    dunia.ubah("pegawai.kasi.tanggal_lahir", "31-02-1980")
    dunia.hapus("usulan.kasi")
    hasil = samar(dunia.susun(), "31-02-1980", "pada 31-02-1980 tertulis", "Eka Kasi")
    assert all("1980" not in isi for isi in hasil)
    assert "Eka" not in hasil[2]


def test_a_single_letter_is_no_name() -> None:
    """Otherwise every heading with that letter would be masked."""
    dunia = Dunia.baru()
    dunia.ubah("pegawai.kasi.nama", "A")
    dunia.ubah("pegawai.kasi.gelar_belakang", None)
    assert samar(dunia.susun(), "Lurah A, III A") == ("Lurah A, III A",)


def test_words_of_a_name_far_apart_are_not_that_name() -> None:
    (hasil,) = samar(Dunia.baru().susun(), "Eka          (bukan nama)          Kasi")
    assert "Kasi" in hasil


def test_cells_keep_their_address_under_the_mask() -> None:
    batch = Dunia.baru().susun()
    asli = batch.pegawai[KASI]
    orang = Samaran(batch)(batch).pegawai
    (satu,) = [
        isi
        for isi in orang.values()
        if isi.tmt_jabatan == asli.tmt_jabatan
        and isi.eselon == asli.eselon
        and isi.kode_jabatan == asli.kode_jabatan
    ]
    assert satu.asal["nama"].alamat == asli.asal["nama"].alamat
    assert satu.asal["tanggal_lahir"].isi != asli.asal["tanggal_lahir"].isi
    assert satu.nama != asli.nama
    assert satu.tanggal_lahir != date(1980, 5, 5)


def test_the_last_full_stop_of_a_degree_goes_with_the_name() -> None:
    dunia = Dunia.baru()
    dunia.ubah("usulan.kasi.nama", "Eka Kasi, S.IP.")
    hasil = samar(
        dunia.susun(),
        "Eka Kasi, S.IP. bergolongan III/d",
        "Nama «Eka Kasi, S.IP.» memuat gelar.",
        "Yang dipindahkan Eka Kasi, S.IP. Periksa lagi.",
        "Eka Kasi.",
    )
    assert all("Kasi" not in isi and "S.IP" not in isi for isi in hasil)
    assert hasil[0].endswith(" bergolongan III/d")
    assert ". bergolongan" not in hasil[0]
    assert ".»" not in hasil[1]
    assert ". Periksa" in hasil[2]
    assert hasil[3].endswith(".")
