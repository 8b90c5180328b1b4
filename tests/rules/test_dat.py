"""What the family DAT says where a whole column, sheet or file is at fault."""

from __future__ import annotations

import pytest

from dunia import Dunia
from mutasi_cli.rules.dat.nama_orang import same_name


def _codes(dunia: Dunia) -> list[str]:
    return [f.aturan for f in dunia.nilai()]


def test_numeric_nip_column_names_every_touched_person_once() -> None:
    dunia = Dunia.baru()
    for baris in dunia.tabel["pegawai"].values():
        baris["nip"] = int(baris["nip"])
    temuan = dunia.nilai()
    angka = [f for f in temuan if f.aturan == "DAT001"]
    disentuh = ("lurah_a", "lurah_b", "kasi", "staf", "dokter_x", "dokter_z", "sekda", "kaban")
    assert {f.sel.alamat for f in angka} == {dunia.sel(f"pegawai.{isi}.nip") for isi in disentuh}
    assert all(f.nip is None and f.menghalangi for f in angka)
    assert not [f for f in temuan if f.aturan == "DAT007"], "the root cause has been told"


def test_unknown_key_of_the_batch_is_told_with_its_nearest() -> None:
    dunia = Dunia.baru()
    dunia.ubah("batch.tempatnya", "Aula")
    (temuan,) = [f for f in dunia.nilai() if f.aturan == "DAT020"]
    assert temuan.sel.alamat == dunia.sel("batch.tempatnya").replace("!B", "!A")
    assert "tempat." in temuan.pesan


def test_without_batch_sheet_the_age_of_the_data_is_unknown() -> None:
    dunia = Dunia.baru()
    dunia.batch = {}
    assert _codes(dunia).count("DAT017") == 1


@pytest.mark.parametrize(
    ("tertulis", "sama"),
    [
        ("Jihan Dokter", True),
        ("dr. JIHAN DOKTER", True),
        ("Dr. Hj. Jihan Dokter, M.Kes., Sp.A", True),
        ("J I H A N  D O K T E R", True),
        ("Jihan Dokter SKM M.Kes", True),
        ("JihanDokter", True),
        ("Jihan Doktor", False),
        ("Jihan", False),
        ("Hj.", False),
        ("", False),
        (",", False),
    ],
)
def test_names_are_compared_without_degrees_titles_case_and_spaces(tertulis: str, *, sama: bool) -> None:
    jihan = Dunia.baru().susun().pegawai["198510102010012001"]
    assert same_name(jihan, tertulis) is sama
