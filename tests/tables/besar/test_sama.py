"""A large table is read as every other one: the same people, faults, suggestions and addresses."""

from __future__ import annotations

from dataclasses import fields
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Any

import pytest

from mutasi_cli.domain.bahan import Bahan
from mutasi_cli.errors import BerkasError
from mutasi_cli.tables import OpsiBaca, read_bahan
from mutasi_cli.tables.besar import buka, csv_besar, parquet_besar, saring
from tables.besar.acak import JABATAN, bita_csv, pegawai, usulan

if TYPE_CHECKING:
    import pyarrow as pa
    import pyarrow.parquet as pq
else:
    pa = pytest.importorskip("pyarrow")
    pq = pytest.importorskip("pyarrow.parquet")


def tulis(path: Path, rows: list[list[str]]) -> Path:
    path.write_text("\n".join(";".join(isi) for isi in rows) + "\n", encoding="utf-8")
    return path


class Kantor:
    """A batch in a folder, and how often the quick way was taken to the end."""

    def __init__(self, folder: Path, opsi: OpsiBaca, monkeypatch: pytest.MonkeyPatch):
        self.folder, self.opsi, self.cepat = folder, opsi, 0
        self._ganti = monkeypatch
        asli = saring.saring_tabel

        def catat(*argumen: Any, **lain: Any) -> Any:
            hasil = asli(*argumen, **lain)
            self.cepat += 1
            return hasil

        monkeypatch.setattr(saring, "saring_tabel", catat)

    def baca(self, berkas: Path, *, besar: bool) -> Bahan | str:
        """Read the batch; the sentence where it cannot be read."""
        self._ganti.setattr(buka, "BATAS_CSV", 0 if besar else 1 << 60)
        self._ganti.setattr(parquet_besar, "BATAS_BARIS", 0 if besar else 1 << 60)
        try:
            return read_bahan(
                self.folder / "usulan.csv",
                pegawai=berkas,
                jabatan=self.folder / "jabatan.csv",
                opsi=self.opsi,
            )
        except BerkasError as error:
            return str(error)

    def samakan(self, berkas: Path) -> None:
        """Compare both ways of reading, field by field."""
        satu, dua = self.baca(berkas, besar=True), self.baca(berkas, besar=False)
        if isinstance(satu, str) or isinstance(dua, str):
            assert satu == dua
            return
        for bidang in fields(Bahan):
            assert getattr(satu, bidang.name) == getattr(dua, bidang.name), bidang.name


@pytest.fixture
def kantor(tmp_path: Path, opsi: OpsiBaca, monkeypatch: pytest.MonkeyPatch) -> Kantor:
    tulis(tmp_path / "jabatan.csv", JABATAN)
    return Kantor(tmp_path, opsi, monkeypatch)


@pytest.mark.parametrize("blok", [1 << 20, 97])
def test_any_csv_is_read_as_by_the_plain_reader(
    kantor: Kantor, blok: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(csv_besar, "_BLOK", blok)
    for benih in range(70):
        acak = Random(f"{blok}-{benih}")
        tulis(kantor.folder / "usulan.csv", usulan(acak))
        berkas = kantor.folder / "pegawai.csv"
        berkas.write_bytes(bita_csv(pegawai(acak), acak))
        try:
            kantor.samakan(berkas)
        except AssertionError as error:
            raise AssertionError(f"benih {blok}-{benih}: {error}") from error
    assert kantor.cepat > 35


def test_any_parquet_is_read_as_by_the_plain_reader(kantor: Kantor, monkeypatch: pytest.MonkeyPatch) -> None:
    for benih in range(50):
        acak = Random(f"parquet-{benih}")
        tulis(kantor.folder / "usulan.csv", usulan(acak))
        rows = [isi for isi in pegawai(acak) if len(isi) > 2]
        judul, lebar = rows[0], len(rows[0])
        isi = [[satu or None for satu in [*baris, *[""] * lebar][:lebar]] for baris in rows[1:]]
        kolom = [pa.array(satu, pa.string()) for satu in zip(*isi, strict=True)]
        tabel = pa.table(dict(zip(judul, kolom, strict=True)))
        if acak.random() < 0.3:
            tabel = tabel.set_column(
                judul.index("pendidikan"), "pendidikan", tabel["pendidikan"].dictionary_encode()
            )
        berkas = kantor.folder / "pegawai.parquet"
        pq.write_table(tabel, berkas, row_group_size=acak.choice((7, 1000)))
        monkeypatch.setattr(parquet_besar, "_SEKALIGUS", acak.choice((3, 65_536)))
        kantor.samakan(berkas)
    assert kantor.cepat > 35


@pytest.mark.parametrize("jenis", [pa.int64(), pa.float64(), pa.decimal128(20, 0)])
def test_a_numeric_nip_column_is_a_fault_of_each_touched_person(kantor: Kantor, jenis: pa.DataType) -> None:
    acak = Random(1)
    rows = usulan(acak)
    tulis(kantor.folder / "usulan.csv", rows)
    nip = [198501012010011000 + n for n in range(40)]
    tabel = pa.table(
        {
            "nip": pa.array([*nip, None]).cast(jenis, safe=False),
            "nama": [f"Orang {n}" for n in range(41)],
            "golongan": pa.array(["III/d"] * 41).dictionary_encode(),
            "pendidikan": ["S-1"] * 41,
            "tmt_jabatan": pa.array([18000] * 41, pa.date32()),
            "kode_jabatan": ["KASI.1"] * 3 + ["LAIN"] * 38,
        }
    )
    berkas = kantor.folder / "pegawai.parquet"
    pq.write_table(tabel, berkas)
    kantor.samakan(berkas)
    bahan = kantor.baca(berkas, besar=True)
    assert isinstance(bahan, Bahan)
    assert not bahan.pegawai
    assert len(bahan.pegawai_tanpa_nip) > 3
    assert kantor.cepat == 2


def test_the_whole_table_is_counted_and_printed(kantor: Kantor) -> None:
    acak = Random(5)
    tulis(kantor.folder / "usulan.csv", usulan(acak))
    rows = pegawai(Random(7))
    berkas = kantor.folder / "pegawai.csv"
    berkas.write_bytes(bita_csv(rows, Random(2)))
    bahan = kantor.baca(berkas, besar=True)
    assert isinstance(bahan, Bahan)
    assert kantor.cepat == 1
    assert bahan.sumber[1].baris > len(bahan.pegawai)
