"""The README of the folder."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from office.selection import Selection

_TEXT = """\
# Contoh: berkas kantor apa adanya

{usulan} perpindahan dari [contoh Kota Bekasi](../bekasi-2026-02-06/README.md), tetapi tidak dalam buku kerja
baku. Inilah berkas yang lazim ada di meja: ekspor SIASN, daftar unor SIASN, dan konsep lampiran keputusan.
Semua orang rekaan.

    mutasi validate examples/berkas-kantor
    mutasi columns examples/berkas-kantor/{berkas}

| Berkas | Isi |
|---|---|
| `pegawai-siasn.csv` | ekspor SIASN 69 kolom, {pegawai} pegawai |
| `referensi-unor-siasn.xlsx` | {jabatan} jabatan: ID, Nama_unor, Nama_jabatan, Eselon_id, ID_ATASAN |
| `usulan-pelantikan.xlsx` | konsep lampiran (lembar Usulan), lalu lembar kecil: batch, pertek, plt, riwayat |
| `mutasi.toml` | pengaturan tetap kantor; `[berkas]` menyebut ketiga berkas itu |
| `make.py`, `kantor/` | pembuat contoh |

## Yang perlu diperhatikan

- **Konsep lampiran.** Tujuh belas baris pembuka, sel berisi nama, NIP, dan tanggal lahir sekaligus, baris
  nomor kolom, judul bagian di antara data, dan blok tanda tangan. Jabatan ditulis dengan kata, sebagian
  dengan ejaan lain (Sub Bagian) dan singkatan kantor (Disdukcapil) yang dikenal dari `[nama_lain.unit]`.
- **Dua kolom tambahan** di kanan KET memuat izin khusus (Mendagri, gubernur), karena lampiran biasa
  tidak memuatnya.
- **Yang tidak ada di SIASN** tidak ditebak: predikat kinerja, hukuman disiplin, status hukum, uji kompetensi,
  dan pelatihan. Karena itu `mutasi validate` memberi peringatan untuk setiap orang (SYA007, PEG007).
- **Nama di SIASN huruf kapital semua**; hal itu hanya diberitahukan (DOK006).
- **Tujuannya jabatan struktural saja**: {jenis}.
  Daftar unor SIASN tidak membedakan jabatan fungsional dari tugas tambahan; untuk Kepala Puskesmas
  diperlukan tabel jabatan yang menyebutkan jenisnya.
- **Data pribadi** (NIK, telepon, surel, alamat) ada di ekspor SIASN, tetapi tidak pernah dibaca.

Buku kerja baku dengan isi yang sama memberi temuan yang sama; `tests/examples/test_office_files.py`
membuktikannya.

## Cara membuat ulang

    python examples/berkas-kantor/make.py

Semua berkas di folder ini, juga berkas ini, dibuat oleh `make.py`; jangan diubah dengan tangan.
"""


def compose_guide(selection: Selection) -> str:
    """Return the text of ``README.md``."""
    counts = Counter(selection.step[str(b["nip"])].jenis for b in selection.usulan)
    return _TEXT.format(
        usulan=len(selection.usulan),
        berkas="pegawai-siasn.csv",
        pegawai=len(selection.pegawai),
        jabatan=len(selection.jabatan),
        jenis=", ".join(f"{count} {jenis}" for jenis, count in sorted(counts.items())),
    )
