"""The README of the example, written from what was drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from builder.model import Example, Row


def write_guide(example: Example, benih: int) -> str:
    """Return the text of ``README.md``."""
    table = example.table
    jabatan = {str(b["kode"]): b for b in table["jabatan"]}
    jenis: dict[str, int] = {}
    for step in example.step.values():
        jenis[step.jenis] = jenis.get(step.jenis, 0) + 1
    return _README_TEXT.format(
        benih=benih,
        jabatan=_thousands(len(table["jabatan"])),
        pegawai=_thousands(len(table["pegawai"])),
        riwayat=len(table["riwayat"]),
        plt=len(table["plt"]),
        jenis=", ".join(f"{count} {nama}" for nama, count in sorted(jenis.items())),
        rantai=_figure(example, jabatan, "rantai"),
        siklus=_figure(example, jabatan, "siklus"),
        tukar=_figure(example, jabatan, "tukar"),
    )


def _thousands(number: int) -> str:
    return f"{number:,}".replace(",", ".")


def _figure(example: Example, jabatan: dict[str, Row], nama: str) -> str:
    usulan_rows = {str(b["nip"]): nomor for nomor, b in enumerate(example.table["usulan"], start=2)}
    lines = [
        "| Baris `usulan` | Dari | Ke |",
        "|---|---|---|",
    ]
    for nip in example.figures[nama]:
        step = example.step[nip]
        lines.append(f"| {usulan_rows[nip]} | {_named(jabatan[step.origin])} | {_named(jabatan[step.target])} |")
    return "\n".join(lines)


def _named(jabatan: Row) -> str:
    label, unit = str(jabatan["jabatan"]), str(jabatan["unit_kerja"])
    short_unit = unit.split(" Kecamatan ", maxsplit=1)[0]
    tail = "" if short_unit in label or label.startswith(("Camat", "Lurah")) else f", {short_unit}"
    return f"{label}{tail} (`{jabatan['kode']}`)"


_README_TEXT = """\
# Contoh: pelantikan Kota Bekasi, Jumat 6 Februari 2026

Enam puluh satu perpindahan: 44 pejabat Eselon III dan IV serta 17 Kepala UPTD Puskesmas, dua
keputusan, satu upacara. Contoh ini tidak mengandung pelanggaran: `mutasi validate` tidak menemukan
galat maupun peringatan. Kembarannya yang sengaja dirusak ada di [bermasalah](../bermasalah/README.md).

## Apa yang nyata, apa yang rekaan

- **Nyata**: tanggal, jam, dan tempat pelantikan, nomor dan tanggal undangan, jumlah 44 dan 17, nama
  Wali Kota; 12 kecamatan, 56 kelurahan, 48 UPTD Puskesmas.
- **Masuk akal, tidak resmi**: susunan perangkat daerah, nama bidang, kelas jabatan.
- **Rekaan**: semua pegawai selain Wali Kota (nama, NIP, pangkat, riwayat), siapa pindah ke mana, nomor
  surat yang lain, saksi, rohaniwan, petugas acara.

## Isi

| Berkas | Isi |
|---|---|
| `batch.xlsx` | 61 usulan dan pertek, {pegawai} pegawai, {jabatan} jabatan, {riwayat} riwayat, {plt} Plt. |
| `mutasi.toml` | pengaturan tetap kantor |
| `data/` | daftar kelurahan, Puskesmas, dan jabatan perangkat daerah |
| `make.py`, `pembuat/` | pembuat contoh |

Menurut jenisnya: {jenis}.

Keenam agama hadir. Empat usulan menyebut jabatan tujuan dengan kata, bukan
kode. Satu jabatan lowong karena pemangkunya pensiun mulai 1 Februari 2026, antara tanggal data dan hari
pelantikan. Satu jabatan layanan vital (Kepala Dinas Pemadam Kebakaran dan Penyelamatan) tetap dijabat Plt.
Nomor kedua keputusan dibiarkan terbuka.

## Rantai lima orang

Camat yang lowong diisi, empat orang di belakangnya ikut bergeser, kursi terakhir (bukan layanan vital)
ditinggalkan.

{rantai}

## Lingkaran tiga orang

{siklus}

## Tukar tempat dua orang

{tukar}

## Cara membuat ulang

    python examples/bekasi-2026-02-06/make.py

Benih bawaan {benih}; benih yang sama memberi berkas yang sama sampai ke bitanya. `--benih N` membuat
usulan lain yang juga sah, `--keluaran FOLDER` menulis ke tempat lain. Berkas ini ikut dibuat; jangan
diubah dengan tangan.
"""
