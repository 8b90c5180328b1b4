"""The mask over the little world: whoever is known by any table is masked, also in half-damaged data."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from mutasi_cli.domain.mask import Mask
from rule_world import World

if TYPE_CHECKING:
    from mutasi_cli.domain.batch import Batch

KASI = "198005052005012001"


def masking(batch: Batch, *text: str) -> tuple[str, ...]:
    mask = Mask(batch)
    return tuple(mask.text(text_to_mask) for text_to_mask in text)


def test_a_text_without_people_stays() -> None:
    ordinary = ("", "Lurah Melati", "Nomor 800.1.3.3/Kep.1-BKPSDM/II/2026", "000000000000000000")
    assert masking(World.new().compose(), *ordinary) == ordinary


def test_names_nips_and_births_in_a_sentence() -> None:
    (result,) = masking(World.new().compose(), f"Eka Kasi, S.IP. ({KASI}), lahir 5 Mei 1980, dan EKA KASI")
    assert "Eka" not in result
    assert "EKA" not in result
    assert KASI not in result
    assert "1980" not in result


def test_each_row_of_a_nip_that_stands_twice_is_masked() -> None:
    world = World.new()
    world.add("pegawai", "kembar", {"seperti": "kasi", "nama": "Zulfikar Kembar"})
    (result,) = masking(world.compose(), "Zulfikar Kembar")
    assert "Zulfikar" not in result


def test_somebody_who_is_only_suggested_is_masked() -> None:
    """A NIP of the rows that nobody has: who is nearest is named by the finding, hence masked."""
    world = World.new()
    world.change("usulan.kasi.nip", "198005052005012002")
    batch = world.compose()
    assert any(
        suggested.nip == KASI for suggestion in batch.material.suggested_pegawai.values() for suggested in suggestion
    )
    assert "Eka" not in "".join(masking(batch, "Mungkin yang dimaksud Eka Kasi"))


def test_a_damaged_nip_and_a_damaged_birth_date_are_masked_as_written() -> None:
    world = World.new()
    world.change("pegawai.kasi.nip", "19800505 2005 O1 2001")
    world.change("pegawai.kasi.tanggal_lahir", "31-02-1980")
    world.remove("usulan.kasi")
    result = masking(world.compose(), "31-02-1980", "pada 31-02-1980 tertulis", "Eka Kasi")
    assert all("1980" not in masked_text for masked_text in result)
    assert "Eka" not in result[2]


def test_a_single_letter_is_no_name() -> None:
    """Otherwise every heading with that letter would be masked."""
    world = World.new()
    world.change("pegawai.kasi.nama", "A")
    world.change("pegawai.kasi.gelar_belakang", None)
    assert masking(world.compose(), "Lurah A, III A") == ("Lurah A, III A",)


def test_words_of_a_name_far_apart_are_not_that_name() -> None:
    (result,) = masking(World.new().compose(), "Eka          (bukan nama)          Kasi")
    assert "Kasi" in result


def test_cells_keep_their_address_under_the_mask() -> None:
    batch = World.new().compose()
    original = batch.pegawai[KASI]
    person = Mask(batch)(batch).pegawai
    (masked_pegawai,) = [
        content
        for content in person.values()
        if content.tmt_jabatan == original.tmt_jabatan
        and content.eselon == original.eselon
        and content.kode_jabatan == original.kode_jabatan
    ]
    assert masked_pegawai.origin["nama"].address == original.origin["nama"].address
    assert masked_pegawai.origin["tanggal_lahir"].content != original.origin["tanggal_lahir"].content
    assert masked_pegawai.nama != original.nama
    assert masked_pegawai.tanggal_lahir != date(1980, 5, 5)


def test_the_last_full_stop_of_a_degree_goes_with_the_name() -> None:
    world = World.new()
    world.change("usulan.kasi.nama", "Eka Kasi, S.IP.")
    result = masking(
        world.compose(),
        "Eka Kasi, S.IP. bergolongan III/d",
        "Nama «Eka Kasi, S.IP.» memuat gelar.",
        "Yang dipindahkan Eka Kasi, S.IP. Periksa lagi.",
        "Eka Kasi.",
    )
    assert all("Kasi" not in masked_text and "S.IP" not in masked_text for masked_text in result)
    assert result[0].endswith(" bergolongan III/d")
    assert ". bergolongan" not in result[0]
    assert ".»" not in result[1]
    assert ". Periksa" in result[2]
    assert result[3].endswith(".")
