"""The first page: the verdict, the numbers, and what those who decide must know before they sign."""

from collections import Counter
from collections.abc import Sequence

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.kosakata import Kelompok
from mutasi_cli.domain.temuan import Finding, Severity
from mutasi_cli.domain.waktu import tanggal_panjang
from mutasi_cli.outputs.dampak_kata import NAMA_KELOMPOK, nama_orang, pensiun_terdekat, plt_kata
from mutasi_cli.outputs.laporan.bentuk import Angka, Perhatian
from mutasi_cli.outputs.laporan.kata import SEGERA_BULAN, jenis_kata, segera

PALING_BANYAK = 8
"""So many names stand under one point; the rest is counted."""


def nada_putusan(temuan: Sequence[Finding]) -> str:
    """Return the worst severity that is open and matters for the verdict, ``aman`` without any."""
    terbuka = {isi.keparahan for isi in temuan if isi.pengecualian is None}
    berat = (isi for isi in (Severity.GALAT, Severity.PERINGATAN) if isi in terbuka)
    return next((isi.value for isi in berat), "aman")


def hitungan(batch: Batch) -> tuple[str, ...]:
    """Return the counts of the batch as two sentences: by group (they add up), by kind, the most first."""
    kelompok = Counter(move.kelompok for move in batch.moves)
    jenis = Counter(jenis_kata(move) for move in batch.moves)
    jumlah = " + ".join(f"{kelompok[isi]} {NAMA_KELOMPOK[isi]}" for isi in Kelompok)
    rinci = ", ".join(f"{n} {nama}" for nama, n in sorted(jenis.items(), key=lambda isi: (-isi[1], isi[0])))
    hasil = (f"{len(batch.moves)} usulan = {jumlah}.",)
    return (*hasil, f"Menurut jenis: {rinci}.") if rinci else hasil


def angka(batch: Batch, temuan: Sequence[Finding], terisi: int) -> tuple[Angka, ...]:
    """Return the numbers of the summary; ``terisi`` posts that were empty are filled by the batch."""
    kelompok = Counter(move.kelompok for move in batch.moves)
    parah = Counter(isi.keparahan for isi in temuan if isi.pengecualian is None)
    dikecualikan = sum(isi.pengecualian is not None for isi in temuan)
    baru = sum(isi.sebelum_terisi for isi in batch.vacancies)
    hasil = [
        Angka(len(batch.moves), "usulan", "#kartu"),
        Angka(kelompok[Kelompok.STRUKTURAL], "jabatan struktural", "#kelompok-struktural"),
        Angka(kelompok[Kelompok.TUGAS_TAMBAHAN], "tugas tambahan", "#kelompok-tugas_tambahan"),
        Angka(parah[Severity.GALAT], "galat", "#temuan", "galat"),
        Angka(parah[Severity.PERINGATAN], "peringatan", "#temuan", "peringatan"),
        Angka(parah[Severity.INFO], "info", "#temuan", "info"),
        Angka(dikecualikan, "dikecualikan", "#temuan"),
        Angka(terisi, "jabatan kosong terisi", "#kosong"),
        Angka(baru, "jabatan menjadi kosong", "#kosong", "peringatan"),
        Angka(len(batch.vacancies) - baru, "jabatan tetap kosong", "#kosong"),
        Angka(len(batch.without_post), "pegawai tanpa jabatan", "#kosong", "galat"),
    ]
    return tuple(isi if isi.nilai else Angka(0, isi.label) for isi in hasil)


def perhatian(batch: Batch, temuan: Sequence[Finding]) -> tuple[Perhatian, ...]:
    """Return what must be known before signing, the gravest first; empty where there is nothing."""
    terbuka = [isi for isi in temuan if isi.pengecualian is None]
    galat = [isi for isi in terbuka if isi.keparahan is Severity.GALAT]
    ingat = [isi for isi in terbuka if isi.keparahan is Severity.PERINGATAN]
    vital = [isi for isi in batch.vacancies if isi.jabatan.layanan_vital is not None]
    berplt = [
        f"{isi.jabatan.nama_lengkap}: {plt_kata(batch, isi.plt)}" for isi in vital if isi.plt is not None
    ]
    tanpa_plt = [isi.jabatan.nama_lengkap for isi in vital if isi.plt is None]
    lain = [
        isi.jabatan.nama_lengkap
        for isi in batch.vacancies
        if isi.sebelum_terisi and isi.jabatan.layanan_vital is None
    ]
    pensiun = [
        f"{tanggal_panjang(isi.tanggal)}: {nama_orang(batch, isi.nip)}, {isi.jabatan.nama_lengkap}"
        for isi in pensiun_terdekat(batch, len(batch.holders_after))
        if segera(batch, isi.tanggal)
    ]
    calon = (
        ("galat", "{} galat menghalangi pelantikan.", [isi.pesan for isi in galat], "#temuan"),
        (
            "galat",
            "{} pegawai kehilangan jabatan tanpa jabatan baru.",
            [nama_orang(batch, nip) for nip in batch.without_post],
            "#kosong",
        ),
        ("galat", "{} jabatan layanan vital kosong dan belum ada Plt.", tanpa_plt, "#layanan"),
        ("peringatan", "{} peringatan memerlukan alasan tertulis.", [isi.pesan for isi in ingat], "#temuan"),
        ("peringatan", "{} jabatan layanan vital dijabat Plt.", berplt, "#layanan"),
        ("peringatan", "{} jabatan di luar layanan vital menjadi kosong karena batch ini.", lain, "#kosong"),
        (
            "info",
            f"{{}} pejabat di layanan vital atau di jabatan barunya pensiun dalam {SEGERA_BULAN} bulan.",
            pensiun,
            "#layanan",
        ),
    )
    return tuple(
        Perhatian(nada, kalimat.format(len(isi)), _few(isi), tautan)
        for nada, kalimat, isi, tautan in calon
        if isi
    )


def _few(isi: Sequence[str]) -> tuple[str, ...]:
    if len(isi) <= PALING_BANYAK:
        return tuple(isi)
    return (*isi[: PALING_BANYAK - 1], f"dan {len(isi) - PALING_BANYAK + 1} lainnya")
