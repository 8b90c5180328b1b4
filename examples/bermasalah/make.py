"""Write the faulty twin: the lawful batch with twelve planted faults.

It takes the worked example's generator, breaks twelve things, each for another
rule, and writes ``batch.xlsx``, ``mutasi.toml``, ``harapan.yaml`` (every finding
of severity galat or peringatan that must follow, no more) and the table of
``README.md``. Run it with ``python make.py [--keluaran FOLDER]``.
"""

from __future__ import annotations

import argparse
import sys
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

SINI = Path(__file__).resolve().parent
CONTOH = SINI.parent / "bekasi-2026-02-06"
if str(CONTOH) not in sys.path:
    sys.path.insert(0, str(CONTOH))

from openpyxl.utils import get_column_letter  # noqa: E402 - the path above goes first
from pembuat.contoh import buat, tulis  # noqa: E402 - as above
from pembuat.model import KOLOM, Baris, Contoh, Langkah  # noqa: E402 - as above


@dataclass(frozen=True)
class Harapan:
    """One finding that must be made: ``sheet`` and ``kolom`` of the row ``baris``."""

    aturan: str
    keparahan: str
    nip: str | None
    sheet: str
    kolom: str
    baris: Baris


@dataclass(frozen=True)
class Kesalahan:
    """One planted fault: where, what was done, what must be found."""

    sheet: str
    kolom: str
    baris: Baris
    perubahan: str
    harapan: tuple[Harapan, ...]


@dataclass
class Perusak:
    """The example under repair in reverse; finds rows by what they do."""

    contoh: Contoh
    kesalahan: list[Kesalahan] = field(default_factory=list)

    def pelaku(self, sumber: str, jenis: str, asal: str = "", tujuan: str = "") -> list[str]:
        """Return the NIPs of moves of a kind whose posts contain the given words."""
        return [
            nip
            for nip, langkah in self.contoh.langkah.items()
            if (langkah.sumber, langkah.jenis) == (sumber, jenis)
            and asal in langkah.asal
            and tujuan in langkah.tujuan
        ]

    def baris(self, sheet: str, kolom: str, nilai: object) -> Baris:
        """Return the one row of ``sheet`` with ``nilai`` in ``kolom``."""
        (satu,) = (b for b in self.contoh.tabel[sheet] if b.get(kolom) == nilai)
        return satu

    def langkah(self, nip: str) -> Langkah:
        """Return the move of a person."""
        return self.contoh.langkah[nip]

    def hapus(self, sheet: str, nip: str) -> None:
        """Take the row of a person out of a sheet."""
        self.contoh.tabel[sheet].remove(self.baris(sheet, "nip", nip))

    def arahkan(self, nip: str, tujuan: str, jenis: str) -> Baris:
        """Give a row another target, in the approval too, so that only the target is wrong."""
        usulan = self.baris("usulan", "nip", nip)
        usulan |= {
            "kode_jabatan_tujuan": tujuan,
            "jabatan_tujuan": None,
            "unit_tujuan": None,
            "jenis": jenis,
        }
        self.baris("pertek", "nip", nip)["kode_jabatan"] = tujuan
        return usulan

    def catat(self, sheet: str, kolom: str, baris: Baris, perubahan: str, *harapan: Harapan) -> None:
        """Note a fault with the findings that follow from it."""
        self.kesalahan.append(Kesalahan(sheet, kolom, baris, perubahan, harapan))


def rusak(contoh: Contoh) -> list[Kesalahan]:
    """Plant the twelve faults; the tables of ``contoh`` are changed in place."""
    p = Perusak(contoh)
    seksi = [nip for nip in p.pelaku("baru", "promosi", tujuan=".KASI.") if ".KEL." in p.langkah(nip).tujuan]
    _nip_angka(p, seksi[0])
    _salah_eja(p, seksi[5])
    _jabatan_ganda(p, seksi[1], seksi[2])
    _meninggal(p, seksi[3])
    _belum_lowong(p)
    _pensiun(p)
    _demosi(p)
    _bukan_sarjana(p)
    _lain_dari_pertek(p)
    _puskesmas_kosong(p)
    _terlalu_singkat(p)
    _pengecualian_sisa(p, seksi[4])
    for nomor, usulan in enumerate(contoh.tabel["usulan"], start=1):
        usulan["no"] = nomor
    return p.kesalahan


def _nip_angka(p: Perusak, nip: str) -> None:
    usulan = p.baris("usulan", "nip", nip)
    # Excel keeps fifteen digits and fills up with zeros.
    usulan["nip"] = int(nip[:15] + "000")
    p.catat(
        "usulan",
        "nip",
        usulan,
        f"NIP {nip} tersimpan sebagai angka; tiga angka terakhir hilang.",
        Harapan("DAT001", "galat", None, "usulan", "nip", usulan),
    )


def _salah_eja(p: Perusak, nip: str) -> None:
    usulan = p.baris("usulan", "nip", nip)
    tujuan = p.baris("jabatan", "kode", p.langkah(nip).tujuan)
    unit = str(tujuan["unit_kerja"]).replace("Jatirangga", "Jatiranga")
    usulan |= {
        "kode_jabatan_tujuan": None,
        "jabatan_tujuan": tujuan["jabatan"],
        "unit_tujuan": unit,
    }
    p.catat(
        "usulan",
        "unit_tujuan",
        usulan,
        f"Jabatan ditulis dengan kata, unitnya salah eja: {unit} (Jatirangga atau Jatiranggon?).",
        Harapan("DAT008", "galat", nip, "usulan", "jabatan_tujuan", usulan),
    )


def _jabatan_ganda(p: Perusak, nip: str, lain: str) -> None:
    tujuan = p.langkah(lain).tujuan
    usulan = p.arahkan(nip, tujuan, "promosi")
    kawan = p.baris("usulan", "nip", lain)
    kawan |= {"kode_jabatan_tujuan": tujuan, "jabatan_tujuan": None, "unit_tujuan": None}
    kolom = "kode_jabatan_tujuan"
    p.catat(
        "usulan",
        kolom,
        usulan,
        f"Tujuan diubah ke {tujuan}, yang juga diberikan kepada {kawan['nama']} (pertek ikut diubah).",
        Harapan("JAB002", "galat", nip, "usulan", kolom, usulan),
        Harapan("JAB002", "galat", lain, "usulan", kolom, kawan),
    )


def _meninggal(p: Perusak, nip: str) -> None:
    orang = p.baris("pegawai", "nip", nip)
    orang["kedudukan"] = "Meninggal"
    p.catat(
        "pegawai",
        "kedudukan",
        orang,
        f"Kedudukan {orang['nama']}: Aktif menjadi Meninggal.",
        Harapan("PEG001", "galat", nip, "pegawai", "kedudukan", orang),
    )


def _belum_lowong(p: Perusak) -> None:
    (nip,) = p.pelaku("pemangku", "rotasi", tujuan="DISDAGPERIN.UPTD.01")
    jabatan = p.langkah(nip).asal
    pengganti = next(n for n, langkah in p.contoh.langkah.items() if langkah.tujuan == jabatan)
    orang = p.baris("pegawai", "nip", nip)
    p.hapus("usulan", nip)
    p.hapus("pertek", nip)
    usulan = p.arahkan(pengganti, jabatan, "promosi")
    kolom = "kode_jabatan_tujuan"
    p.catat(
        "usulan",
        kolom,
        usulan,
        f"Baris {orang['nama']}, pemangku {jabatan}, dihapus dari usulan dan pertek;"
        " penggantinya tetap diusulkan.",
        Harapan("JAB003", "galat", pengganti, "usulan", kolom, usulan),
        Harapan("JAB004", "galat", nip, "pegawai", "kode_jabatan", orang),
    )


def _pensiun(p: Perusak) -> None:
    (lama,) = p.pelaku("pemangku", "rotasi", tujuan="SETDA.BAG.01")
    orang = p.baris("pegawai", "nip", lama)
    lahir = date(1968, 2, 6)
    baru = f"{lahir:%Y%m%d}{lama[8:]}"
    for baris in (b for tabel in p.contoh.tabel.values() for b in tabel):
        for kolom, nilai in baris.items():
            if nilai == lama:
                baris[kolom] = baru
    orang["tanggal_lahir"] = lahir
    p.contoh.langkah[baru] = p.contoh.langkah.pop(lama)
    p.catat(
        "pegawai",
        "tanggal_lahir",
        orang,
        f"{orang['nama']} genap 58 tahun pada hari pelantikan (tanggal lahir dan NIP ikut diubah).",
        Harapan("PEG002", "galat", baru, "pegawai", "tanggal_lahir", orang),
    )


def _demosi(p: Perusak) -> None:
    (nip,) = p.pelaku("pemangku", "alih jabatan", tujuan="SETDA.JF.MUDA")
    kantor = p.langkah(nip).asal.split(".", maxsplit=1)[0]
    pelaksana = p.baris("jabatan", "kode", f"{kantor}.PLO")
    formasi = pelaksana["formasi"]
    pelaksana["formasi"] = formasi + 1 if isinstance(formasi, int) else None
    usulan = p.arahkan(nip, f"{kantor}.PLO", "demosi")
    kolom = "kode_jabatan_tujuan"
    p.catat(
        "usulan",
        kolom,
        usulan,
        f"Kepala subbagian diturunkan menjadi pelaksana ({kantor}.PLO) tanpa dasar, nomor, dan"
        " tanggal (pertek ikut diubah, formasi ditambah satu).",
        Harapan("SYA010", "galat", nip, "usulan", "dasar", usulan),
    )


def _bukan_sarjana(p: Perusak) -> None:
    nip = p.pelaku("baru", "tugas tambahan")[1]
    orang = p.baris("pegawai", "nip", nip)
    orang |= {
        "pendidikan": "D-III",
        "jurusan": "Keperawatan",
        "gelar_depan": None,
        "gelar_belakang": "A.Md.Kep.",
    }
    p.catat(
        "pegawai",
        "pendidikan",
        orang,
        f"Pendidikan {orang['nama']}, calon Kepala Puskesmas, menjadi D-III Keperawatan.",
        Harapan("KHU002", "galat", nip, "pegawai", "pendidikan", orang),
    )


def _lain_dari_pertek(p: Perusak) -> None:
    (nip,) = p.pelaku("pemangku", "rotasi", tujuan="INSPEKTORAT")
    usulan, pertek = p.baris("usulan", "nip", nip), p.baris("pertek", "nip", nip)
    lama = str(pertek["kode_jabatan"])
    lain = next(f"INSPEKTORAT.BID.{n:02d}" for n in (1, 2) if not lama.endswith(str(n)))
    pertek["kode_jabatan"] = lain
    tujuan = "kode_jabatan_tujuan" if usulan["kode_jabatan_tujuan"] else "jabatan_tujuan"
    p.catat(
        "pertek",
        "kode_jabatan",
        pertek,
        f"Pertek menyetujui {usulan['nama']} untuk {lain}, usulan menulis {lama}.",
        Harapan("IZN005", "galat", nip, "usulan", tujuan, usulan),
    )


def _puskesmas_kosong(p: Perusak) -> None:
    nip, jabatan = next(
        (nip, p.langkah(nip).tujuan)
        for nip in p.pelaku("baru", "tugas tambahan")
        if p.baris("jabatan", "kode", p.langkah(nip).tujuan)["pemangku_nip"]
    )
    nama = p.baris("usulan", "nip", nip)["nama"]
    if p.baris("pegawai", "nip", nip)["pendidikan"] == "D-III":
        msg = "kesalahan KHU002 dan LYN001 jatuh pada orang yang sama"
        raise ValueError(msg)
    p.hapus("usulan", nip)
    p.hapus("pertek", nip)
    baris = p.baris("jabatan", "kode", jabatan)
    kepala = str(baris["pemangku_nip"])
    pergi = p.baris("usulan", "nip", kepala)
    p.catat(
        "jabatan",
        "kode",
        baris,
        f"Baris {nama} dihapus dari usulan dan pertek: {baris['jabatan']} ditinggalkan kepalanya,"
        " tanpa pengganti dan tanpa Plt.",
        Harapan("LYN001", "galat", kepala, "usulan", "kode_jabatan_tujuan", pergi),
    )


def _terlalu_singkat(p: Perusak) -> None:
    nip = p.pelaku("pemangku", "rotasi", asal=".BID.")[0]
    orang = p.baris("pegawai", "nip", nip)
    orang["tmt_jabatan"] = date(2025, 1, 2)
    p.catat(
        "pegawai",
        "tmt_jabatan",
        orang,
        f"TMT jabatan {orang['nama']} menjadi 2 Januari 2025: baru 13 bulan.",
        Harapan("WKT001", "peringatan", nip, "pegawai", "tmt_jabatan", orang),
    )


def _pengecualian_sisa(p: Perusak, nip: str) -> None:
    baris: Baris = {
        "aturan": "SYA008",
        "nip": nip,
        "alasan": "Uji kompetensi dijadwalkan bulan berikutnya",
        "nomor_dokumen": "800.1.3.3/412/BKPSDM.Adap",
        "tanggal_dokumen": date(2026, 1, 20),
        "berlaku_sampai": date(2026, 3, 31),
    }
    p.contoh.tabel["pengecualian"].append(baris)
    p.catat(
        "pengecualian",
        "aturan",
        baris,
        "Pengecualian lama untuk SYA008; orangnya sudah lulus uji kompetensi.",
        Harapan("DAT022", "peringatan", nip, "pengecualian", "aturan", baris),
    )


def alamat(contoh: Contoh, sheet: str, kolom: str, baris: Baris) -> str:
    """Return ``sheet!cell`` of a value as Excel counts."""
    nomor = next(i for i, b in enumerate(contoh.tabel[sheet], start=2) if b is baris)
    return f"{sheet}!{get_column_letter(KOLOM[sheet].index(kolom) + 1)}{nomor}"


def tulis_harapan(contoh: Contoh, kesalahan: list[Kesalahan]) -> str:
    """Return the text of ``harapan.yaml``."""
    baris = [
        "# Semua temuan galat dan peringatan yang harus keluar dari batch.xlsx di folder ini.",
        "# Dibuat oleh make.py; temuan info tidak didaftar.",
    ]
    for nomor, salah in enumerate(kesalahan, start=1):
        baris.append(f"# {nomor}. {salah.perubahan}")
        for h in salah.harapan:
            nip = f'"{h.nip}"' if h.nip else "null"
            sel = alamat(contoh, h.sheet, h.kolom, h.baris)
            baris += [
                f"- aturan: {h.aturan}",
                f"  keparahan: {h.keparahan}",
                f"  nip: {nip}",
                f'  sel: "{sel}"',
            ]
    return "\n".join(baris) + "\n"


def tulis_readme(contoh: Contoh, kesalahan: list[Kesalahan]) -> str:
    """Return the text of ``README.md``."""
    tabel = [
        "| No | Sel | Yang diubah | Aturan yang harus menemukan |",
        "|---|---|---|---|",
    ]
    for nomor, salah in enumerate(kesalahan, start=1):
        aturan = ", ".join(dict.fromkeys(f"{h.aturan} ({h.keparahan})" for h in salah.harapan))
        sel = alamat(contoh, salah.sheet, salah.kolom, salah.baris)
        tabel.append(f"| {nomor} | `{sel}` | {salah.perubahan} | {aturan} |")
    return _README.format(tabel="\n".join(tabel), usulan=len(contoh.tabel["usulan"]))


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
    pengurai = argparse.ArgumentParser(description="Membuat contoh dengan kesalahan yang ditanam.")
    pengurai.add_argument("--keluaran", type=Path, default=SINI)
    folder: Path = pengurai.parse_args().keluaran
    contoh = buat()
    kesalahan = rusak(contoh)
    tulis(contoh, folder)
    (folder / "harapan.yaml").write_bytes(tulis_harapan(contoh, kesalahan).encode())
    (folder / "README.md").write_bytes(tulis_readme(contoh, kesalahan).encode())


if __name__ == "__main__":
    main()
