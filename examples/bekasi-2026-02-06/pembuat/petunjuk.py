"""The README of the example, written from what was drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pembuat.model import Baris, Contoh


def tulis_petunjuk(contoh: Contoh, benih: int) -> str:
    """Return the text of ``README.md``."""
    tabel = contoh.tabel
    jabatan = {str(b["kode"]): b for b in tabel["jabatan"]}
    jenis: dict[str, int] = {}
    for langkah in contoh.langkah.values():
        jenis[langkah.jenis] = jenis.get(langkah.jenis, 0) + 1
    return _NASKAH.format(
        benih=benih,
        jabatan=_ribuan(len(tabel["jabatan"])),
        pegawai=_ribuan(len(tabel["pegawai"])),
        riwayat=len(tabel["riwayat"]),
        plt=len(tabel["plt"]),
        jenis=", ".join(f"{banyak} {nama}" for nama, banyak in sorted(jenis.items())),
        rantai=_figur(contoh, jabatan, "rantai"),
        siklus=_figur(contoh, jabatan, "siklus"),
        tukar=_figur(contoh, jabatan, "tukar"),
    )


def _ribuan(angka: int) -> str:
    return f"{angka:,}".replace(",", ".")


def _figur(contoh: Contoh, jabatan: dict[str, Baris], nama: str) -> str:
    baris_usulan = {str(b["nip"]): nomor for nomor, b in enumerate(contoh.tabel["usulan"], start=2)}
    baris = [
        "| Baris `usulan` | Dari | Ke |",
        "|---|---|---|",
    ]
    for nip in contoh.figur[nama]:
        langkah = contoh.langkah[nip]
        baris.append(
            f"| {baris_usulan[nip]} | {_sebut(jabatan[langkah.asal])} | {_sebut(jabatan[langkah.tujuan])} |"
        )
    return "\n".join(baris)


def _sebut(jabatan: Baris) -> str:
    sebutan, unit = str(jabatan["jabatan"]), str(jabatan["unit_kerja"])
    pendek = unit.split(" Kecamatan ", maxsplit=1)[0]
    ekor = "" if pendek in sebutan or sebutan.startswith(("Camat", "Lurah")) else f", {pendek}"
    return f"{sebutan}{ekor} (`{jabatan['kode']}`)"


_NASKAH = """\
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
