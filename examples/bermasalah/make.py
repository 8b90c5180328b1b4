"""Write the faulty twin: the lawful batch with twelve planted faults.

It takes the worked example's generator, breaks twelve things, each for another
rule, and writes ``batch.xlsx``, ``mutasi.toml``, ``expected.yaml`` (every finding
of severity galat or peringatan that must follow, no more) and the table of
``README.md``. Run it with ``python make.py [--keluaran FOLDER]``.
"""

from __future__ import annotations

import argparse
import sys
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

HERE = Path(__file__).resolve().parent
EXAMPLE = HERE.parent / "bekasi-2026-02-06"
if str(EXAMPLE) not in sys.path:
    sys.path.insert(0, str(EXAMPLE))

from builder.example import make, write  # noqa: E402 - as above
from builder.model import COLUMNS, Example, Row, Step  # noqa: E402 - as above
from openpyxl.utils import get_column_letter  # noqa: E402 - the path above goes first


@dataclass(frozen=True)
class Expectation:
    """One finding that must be made: ``sheet`` and ``column`` of the row ``row``."""

    rule_code: str
    severity: str
    nip: str | None
    sheet: str
    column: str
    row: Row


@dataclass(frozen=True)
class PlantedFault:
    """One planted fault: where, what was done, what must be found."""

    sheet: str
    column: str
    row: Row
    changes: str
    expected: tuple[Expectation, ...]


@dataclass
class FaultPlanter:
    """The example under repair in reverse; finds rows by what they do."""

    example: Example
    faults: list[PlantedFault] = field(default_factory=list)

    def movers(self, source: str, jenis: str, origin: str = "", target: str = "") -> list[str]:
        """Return the NIPs of moves of a kind whose posts contain the given words."""
        return [
            nip
            for nip, step in self.example.step.items()
            if (step.source, step.jenis) == (source, jenis) and origin in step.origin and target in step.target
        ]

    def row(self, sheet: str, column: str, value: object) -> Row:
        """Return the one row of ``sheet`` with ``value`` in ``column``."""
        (row_found,) = (b for b in self.example.table[sheet] if b.get(column) == value)
        return row_found

    def step(self, nip: str) -> Step:
        """Return the move of a person."""
        return self.example.step[nip]

    def remove(self, sheet: str, nip: str) -> None:
        """Take the row of a person out of a sheet."""
        self.example.table[sheet].remove(self.row(sheet, "nip", nip))

    def redirect(self, nip: str, target: str, jenis: str) -> Row:
        """Give a row another target, in the approval too, so that only the target is wrong."""
        usulan = self.row("usulan", "nip", nip)
        usulan |= {
            "kode_jabatan_tujuan": target,
            "jabatan_tujuan": None,
            "unit_tujuan": None,
            "jenis": jenis,
        }
        self.row("pertek", "nip", nip)["kode_jabatan"] = target
        return usulan

    def note(self, sheet: str, column: str, row: Row, changes: str, *expected: Expectation) -> None:
        """Note a fault with the findings that follow from it."""
        self.faults.append(PlantedFault(sheet, column, row, changes, expected))


def plant_faults(example: Example) -> list[PlantedFault]:
    """Plant the twelve faults; the tables of ``example`` are changed in place."""
    planter = FaultPlanter(example)
    section = [nip for nip in planter.movers("baru", "promosi", target=".KASI.") if ".KEL." in planter.step(nip).target]
    _nip_as_number(planter, section[0])
    _misspelt(planter, section[5])
    _duplicate_jabatan(planter, section[1], section[2])
    _deceased(planter, section[3])
    _not_yet_vacant(planter)
    _pensiun(planter)
    _plant_demosi(planter)
    _not_a_graduate(planter)
    _other_than_pertek(planter)
    _vacant_puskesmas(planter)
    _too_short(planter)
    _leftover_waiver(planter, section[4])
    for nomor, usulan in enumerate(example.table["usulan"], start=1):
        usulan["no"] = nomor
    return planter.faults


def _nip_as_number(planter: FaultPlanter, nip: str) -> None:
    usulan = planter.row("usulan", "nip", nip)
    # Excel keeps fifteen digits and fills up with zeros.
    usulan["nip"] = int(nip[:15] + "000")
    planter.note(
        "usulan",
        "nip",
        usulan,
        f"NIP {nip} tersimpan sebagai angka; tiga angka terakhir hilang.",
        Expectation("DAT001", "galat", None, "usulan", "nip", usulan),
    )


def _misspelt(planter: FaultPlanter, nip: str) -> None:
    usulan = planter.row("usulan", "nip", nip)
    target = planter.row("jabatan", "kode", planter.step(nip).target)
    unit = str(target["unit_kerja"]).replace("Jatirangga", "Jatiranga")
    usulan |= {
        "kode_jabatan_tujuan": None,
        "jabatan_tujuan": target["jabatan"],
        "unit_tujuan": unit,
    }
    planter.note(
        "usulan",
        "unit_tujuan",
        usulan,
        f"Jabatan ditulis dengan kata, unitnya salah eja: {unit} (Jatirangga atau Jatiranggon?).",
        Expectation("DAT008", "galat", nip, "usulan", "jabatan_tujuan", usulan),
    )


def _duplicate_jabatan(planter: FaultPlanter, nip: str, other_nip: str) -> None:
    target = planter.step(other_nip).target
    usulan = planter.redirect(nip, target, "promosi")
    colleague = planter.row("usulan", "nip", other_nip)
    colleague |= {"kode_jabatan_tujuan": target, "jabatan_tujuan": None, "unit_tujuan": None}
    column = "kode_jabatan_tujuan"
    planter.note(
        "usulan",
        column,
        usulan,
        f"Tujuan diubah ke {target}, yang juga diberikan kepada {colleague['nama']} (pertek ikut diubah).",
        Expectation("JAB002", "galat", nip, "usulan", column, usulan),
        Expectation("JAB002", "galat", other_nip, "usulan", column, colleague),
    )


def _deceased(planter: FaultPlanter, nip: str) -> None:
    person = planter.row("pegawai", "nip", nip)
    person["kedudukan"] = "Meninggal"
    planter.note(
        "pegawai",
        "kedudukan",
        person,
        f"Kedudukan {person['nama']}: Aktif menjadi Meninggal.",
        Expectation("PEG001", "galat", nip, "pegawai", "kedudukan", person),
    )


def _not_yet_vacant(planter: FaultPlanter) -> None:
    (nip,) = planter.movers("pemangku", "rotasi", target="DISDAGPERIN.UPTD.01")
    jabatan = planter.step(nip).origin
    successor = next(n for n, step in planter.example.step.items() if step.target == jabatan)
    person = planter.row("pegawai", "nip", nip)
    planter.remove("usulan", nip)
    planter.remove("pertek", nip)
    usulan = planter.redirect(successor, jabatan, "promosi")
    column = "kode_jabatan_tujuan"
    planter.note(
        "usulan",
        column,
        usulan,
        f"Baris {person['nama']}, pemangku {jabatan}, dihapus dari usulan dan pertek; penggantinya tetap diusulkan.",
        Expectation("JAB003", "galat", successor, "usulan", column, usulan),
        Expectation("JAB004", "galat", nip, "pegawai", "kode_jabatan", person),
    )


def _pensiun(planter: FaultPlanter) -> None:
    (old_nip,) = planter.movers("pemangku", "rotasi", target="SETDA.BAG.01")
    person = planter.row("pegawai", "nip", old_nip)
    birth = date(1968, 2, 6)
    new_nip = f"{birth:%Y%m%d}{old_nip[8:]}"
    for row in (b for table in planter.example.table.values() for b in table):
        for column, value in row.items():
            if value == old_nip:
                row[column] = new_nip
    person["tanggal_lahir"] = birth
    planter.example.step[new_nip] = planter.example.step.pop(old_nip)
    planter.note(
        "pegawai",
        "tanggal_lahir",
        person,
        f"{person['nama']} genap 58 tahun pada hari pelantikan (tanggal lahir dan NIP ikut diubah).",
        Expectation("PEG002", "galat", new_nip, "pegawai", "tanggal_lahir", person),
    )


def _plant_demosi(planter: FaultPlanter) -> None:
    (nip,) = planter.movers("pemangku", "alih jabatan", target="SETDA.JF.MUDA")
    office = planter.step(nip).origin.split(".", maxsplit=1)[0]
    pelaksana = planter.row("jabatan", "kode", f"{office}.PLO")
    formasi = pelaksana["formasi"]
    pelaksana["formasi"] = formasi + 1 if isinstance(formasi, int) else None
    usulan = planter.redirect(nip, f"{office}.PLO", "demosi")
    column = "kode_jabatan_tujuan"
    planter.note(
        "usulan",
        column,
        usulan,
        f"Kepala subbagian diturunkan menjadi pelaksana ({office}.PLO) tanpa dasar, nomor, dan"
        " tanggal (pertek ikut diubah, formasi ditambah satu).",
        Expectation("SYA010", "galat", nip, "usulan", "dasar", usulan),
    )


def _not_a_graduate(planter: FaultPlanter) -> None:
    nip = planter.movers("baru", "tugas tambahan")[1]
    person = planter.row("pegawai", "nip", nip)
    person |= {
        "pendidikan": "D-III",
        "jurusan": "Keperawatan",
        "gelar_depan": None,
        "gelar_belakang": "A.Md.Kep.",
    }
    planter.note(
        "pegawai",
        "pendidikan",
        person,
        f"Pendidikan {person['nama']}, calon Kepala Puskesmas, menjadi D-III Keperawatan.",
        Expectation("KHU002", "galat", nip, "pegawai", "pendidikan", person),
    )


def _other_than_pertek(planter: FaultPlanter) -> None:
    (nip,) = planter.movers("pemangku", "rotasi", target="INSPEKTORAT")
    usulan, pertek = planter.row("usulan", "nip", nip), planter.row("pertek", "nip", nip)
    approved_code = str(pertek["kode_jabatan"])
    other_code = next(f"INSPEKTORAT.BID.{n:02d}" for n in (1, 2) if not approved_code.endswith(str(n)))
    pertek["kode_jabatan"] = other_code
    target = "kode_jabatan_tujuan" if usulan["kode_jabatan_tujuan"] else "jabatan_tujuan"
    planter.note(
        "pertek",
        "kode_jabatan",
        pertek,
        f"Pertek menyetujui {usulan['nama']} untuk {other_code}, usulan menulis {approved_code}.",
        Expectation("IZN005", "galat", nip, "usulan", target, usulan),
    )


def _vacant_puskesmas(planter: FaultPlanter) -> None:
    nip, jabatan = next(
        (nip, planter.step(nip).target)
        for nip in planter.movers("baru", "tugas tambahan")
        if planter.row("jabatan", "kode", planter.step(nip).target)["pemangku_nip"]
    )
    nama = planter.row("usulan", "nip", nip)["nama"]
    if planter.row("pegawai", "nip", nip)["pendidikan"] == "D-III":
        msg = "kesalahan KHU002 dan LYN001 jatuh pada orang yang sama"
        raise ValueError(msg)
    planter.remove("usulan", nip)
    planter.remove("pertek", nip)
    row = planter.row("jabatan", "kode", jabatan)
    head = str(row["pemangku_nip"])
    leaver = planter.row("usulan", "nip", head)
    planter.note(
        "jabatan",
        "kode",
        row,
        f"Baris {nama} dihapus dari usulan dan pertek: {row['jabatan']} ditinggalkan kepalanya,"
        " tanpa pengganti dan tanpa Plt.",
        Expectation("LYN001", "galat", head, "usulan", "kode_jabatan_tujuan", leaver),
    )


def _too_short(planter: FaultPlanter) -> None:
    nip = planter.movers("pemangku", "rotasi", origin=".BID.")[0]
    person = planter.row("pegawai", "nip", nip)
    person["tmt_jabatan"] = date(2025, 1, 2)
    planter.note(
        "pegawai",
        "tmt_jabatan",
        person,
        f"TMT jabatan {person['nama']} menjadi 2 Januari 2025: baru 13 bulan.",
        Expectation("WKT001", "peringatan", nip, "pegawai", "tmt_jabatan", person),
    )


def _leftover_waiver(planter: FaultPlanter, nip: str) -> None:
    row: Row = {
        "aturan": "SYA008",
        "nip": nip,
        "alasan": "Uji kompetensi dijadwalkan bulan berikutnya",
        "nomor_dokumen": "800.1.3.3/412/BKPSDM.Adap",
        "tanggal_dokumen": date(2026, 1, 20),
        "berlaku_sampai": date(2026, 3, 31),
    }
    planter.example.table["pengecualian"].append(row)
    planter.note(
        "pengecualian",
        "aturan",
        row,
        "Pengecualian lama untuk SYA008; orangnya sudah lulus uji kompetensi.",
        Expectation("DAT022", "peringatan", nip, "pengecualian", "aturan", row),
    )


def cell_address(example: Example, sheet: str, column: str, row: Row) -> str:
    """Return ``sheet!cell`` of a value as Excel counts."""
    nomor = next(i for i, b in enumerate(example.table[sheet], start=2) if b is row)
    return f"{sheet}!{get_column_letter(COLUMNS[sheet].index(column) + 1)}{nomor}"


def write_expectations(example: Example, faults: list[PlantedFault]) -> str:
    """Return the text of ``expected.yaml``."""
    row = [
        "# Semua temuan galat dan peringatan yang harus keluar dari batch.xlsx di folder ini.",
        "# Dibuat oleh make.py; temuan info tidak didaftar.",
    ]
    for nomor, fault in enumerate(faults, start=1):
        row.append(f"# {nomor}. {fault.changes}")
        for finding in fault.expected:
            nip = f'"{finding.nip}"' if finding.nip else "null"
            cell = cell_address(example, finding.sheet, finding.column, finding.row)
            row += [
                f"- aturan: {finding.rule_code}",
                f"  keparahan: {finding.severity}",
                f"  nip: {nip}",
                f'  sel: "{cell}"',
            ]
    return "\n".join(row) + "\n"


def write_readme(example: Example, faults: list[PlantedFault]) -> str:
    """Return the text of ``README.md``."""
    table = [
        "| No | Sel | Yang diubah | Aturan yang harus menemukan |",
        "|---|---|---|---|",
    ]
    for nomor, fault in enumerate(faults, start=1):
        rule_code = ", ".join(dict.fromkeys(f"{finding.rule_code} ({finding.severity})" for finding in fault.expected))
        cell = cell_address(example, fault.sheet, fault.column, fault.row)
        table.append(f"| {nomor} | `{cell}` | {fault.changes} | {rule_code} |")
    return _README.format(tabel="\n".join(table), usulan=len(example.table["usulan"]))


_README = """\
# Contoh bermasalah

Usulan yang sama dengan [contoh Kota Bekasi](../bekasi-2026-02-06/README.md), tetapi dengan dua
belas kesalahan yang sengaja ditanam. Tiap kesalahan ditangkap oleh aturan lain. Semua orang rekaan.
Sesudah dua baris dihapus, usulan tinggal {usulan} baris.

    mutasi validate examples/bermasalah/batch.xlsx

{tabel}

Nomor baris dihitung seperti di Excel. Daftar lengkap temuan galat dan peringatan, termasuk akibat
yang tidak terhindarkan dari tiap kesalahan, ada di `harapan.yaml`; temuan info tidak didaftar.
`batch.xlsx`, `mutasi.toml`, `harapan.yaml`, dan berkas ini dibuat oleh `make.py`; jangan diubah
dengan tangan.
"""


def main() -> None:
    """Read the command line and write the faulty twin."""
    parser = argparse.ArgumentParser(description="Membuat contoh dengan kesalahan yang ditanam.")
    parser.add_argument("--keluaran", type=Path, default=HERE)
    folder: Path = parser.parse_args().keluaran
    example = make()
    faults = plant_faults(example)
    write(example, folder)
    (folder / "harapan.yaml").write_bytes(write_expectations(example, faults).encode())
    (folder / "README.md").write_bytes(write_readme(example, faults).encode())


if __name__ == "__main__":
    main()
