"""What became of the papers, for the terminal: counted by kind, named where a hand is needed."""

from __future__ import annotations

from collections import Counter
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from mutasi_cli.outputs.manifest import FOLDER_USANG, Nasib
from mutasi_cli.outputs.surat.daftar import SURAT
from mutasi_cli.outputs.surat.nama_berkas import nip_berkas
from mutasi_cli.outputs.surat.rencana import print_file
from mutasi_cli.outputs.terminal import cetak, cetak_judul, teks

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.console import Console

    from mutasi_cli.outputs.manifest import Hasil
    from mutasi_cli.outputs.surat import HasilSurat

FOLDER_CETAK = "cetak"

_SEBUTAN = {
    Nasib.BARU: "baru",
    Nasib.DIGANTI: "diganti",
    Nasib.SAMA: "tidak berubah",
    Nasib.DISISIHKAN: "disisihkan",
}


def print_papers(console: Console, hasil: HasilSurat) -> None:
    """Print where the papers lie, how many of each kind, and those that need a hand or an eye."""
    cetak_judul(console, f"NASKAH DI {hasil.folder.as_posix()}")
    per_jenis: dict[str, Counter[Nasib]] = {}
    for isi in hasil.hasil:
        per_jenis.setdefault(_kind(isi.berkas), Counter())[isi.nasib] += 1
    salah = Counter(_kind(berkas) for berkas, _ in hasil.tak_cocok)
    for jenis in sorted(per_jenis):
        hitung = per_jenis[jenis]
        rincian = ", ".join(
            f"{hitung[nasib]} {sebutan}" for nasib, sebutan in _SEBUTAN.items() if hitung[nasib]
        )
        banyak = hitung.total()
        cocok = f"; dibaca kembali: {banyak - salah[jenis]} dari {banyak} cocok" if _dibaca(jenis) else ""
        cetak(console, teks(f"  {jenis}: {rincian}{cocok}"), gantung=4)
    _print_list(
        console,
        "TIDAK COCOK DENGAN USULAN SESUDAH DIBACA KEMBALI",
        [f"{berkas}: tidak memuat «{nilai}»" for berkas, nilai in hasil.tak_cocok],
    )
    _print_list(
        console,
        "DISUNTING DENGAN TANGAN, TIDAK DITIMPA",
        [f"{lama}; yang baru ada di {baru}" for lama, baru in hasil.disisihkan],
    )
    _print_list(
        console,
        "BERKAS CETAK TIDAK MEMUAT SUNTINGAN ITU (cetak naskah yang disunting dari berkasnya sendiri)",
        _without_edits(hasil),
    )
    _print_retired(console, hasil)
    _print_list(console, "CATATAN", hasil.catatan)


def _without_edits(hasil: HasilSurat) -> list[str]:
    """Return the print files of this run that lack what a hand changed, each with the papers it is about."""
    cetak_dari = {surat.folder: print_file(surat) for surat in SURAT}
    tertulis = {isi.berkas: isi.pengganti or isi.berkas for isi in hasil.hasil}
    disunting: dict[str, list[str]] = {}
    for berkas, _ in hasil.disisihkan:
        cetakan = tertulis.get(cetak_dari.get(berkas.partition("/")[0], ""))
        if cetakan is not None:
            disunting.setdefault(cetakan, []).append(berkas)
    return [f"{cetakan}: {', '.join(daftar)}" for cetakan, daftar in disunting.items()]


def _print_retired(console: Console, hasil: HasilSurat) -> None:
    """Print the papers of former runs: renumbered ones apart from those that are over."""
    kini: dict[tuple[str, str, str], list[str]] = {}
    for isi in hasil.hasil:
        kini.setdefault(_owner(isi.berkas), []).append(isi.pengganti or isi.berkas)
    bergeser = Counter[str]()
    bergeser_disunting: list[str] = []
    tak_berlaku_disunting: list[str] = []
    tak_berlaku: list[str] = []
    for usang in hasil.usang:
        milik = _owner(usang.berkas)
        baru = kini.get(milik, []) if milik[1] else []
        if usang.pindah_ke is not None and baru:
            bergeser[_kind(usang.berkas)] += 1
        elif usang.pindah_ke is not None:
            tak_berlaku.append(usang.berkas)
        elif baru:
            bergeser_disunting.append(f"{usang.berkas}; yang baru ada di {' dan '.join(baru)}")
        else:
            tak_berlaku_disunting.append(usang.berkas)
    _print_list(
        console,
        "NOMOR URUT BERUBAH, TETAPI DISUNTING DENGAN TANGAN (dibiarkan; pindahkan suntingannya, lalu hapus)",
        bergeser_disunting,
    )
    _print_list(
        console,
        "TIDAK LAGI TERMASUK USULAN, TETAPI DISUNTING DENGAN TANGAN (dibiarkan; jangan ikut dicetak)",
        tak_berlaku_disunting,
    )
    _print_list(console, f"TIDAK LAGI TERMASUK USULAN, DIPINDAHKAN KE FOLDER {FOLDER_USANG}", tak_berlaku)
    _print_list(
        console,
        f"NOMOR URUT BERUBAH, YANG BERNOMOR LAMA DIPINDAHKAN KE FOLDER {FOLDER_USANG}",
        [f"{jenis}: {banyak} naskah" for jenis, banyak in sorted(bergeser.items())],
    )


def _owner(berkas: str) -> tuple[str, str, str]:
    """Return kind, NIP (an empty text: nobody's) and ending of a paper."""
    return _kind(berkas), nip_berkas(berkas), PurePosixPath(berkas).suffix


def print_pdf(console: Console, hasil: Sequence[Hasil]) -> None:
    """Print how many PDFs were made, and those that lie beside one that was changed by hand."""
    hitung = Counter(isi.nasib for isi in hasil)
    rincian = ", ".join(f"{hitung[nasib]} {sebutan}" for nasib, sebutan in _SEBUTAN.items() if hitung[nasib])
    cetak_judul(console, f"PDF: {len(hasil)}" + (f" ({rincian})" if rincian else ""))
    for isi in hasil:
        if isi.pengganti is not None:
            cetak(
                console,
                teks(f"  {isi.berkas} bukan buatan program; yang baru ada di {isi.pengganti}"),
                gantung=4,
            )


def _dibaca(jenis: str) -> bool:
    """Papers of Word are read back; the roster workbook is not."""
    return jenis.endswith(("/", ".docx"))


def _kind(berkas: str) -> str:
    folder, garis, _ = berkas.partition("/")
    return f"{folder}/" if garis and folder != FOLDER_CETAK else berkas


def _print_list(console: Console, judul: str, isi: list[str] | tuple[str, ...]) -> None:
    if not isi:
        return
    cetak_judul(console, judul)
    for satu in isi:
        cetak(console, teks(f"  {satu}"), gantung=4)
