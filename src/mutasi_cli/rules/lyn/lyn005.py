"""LYN005 plt-terlalu-lama."""

from collections.abc import Iterator
from datetime import date, timedelta

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.temuan import Finding, Severity
from mutasi_cli.domain.usulan import Plt
from mutasi_cli.domain.waktu import (
    bulan_penuh,
    hari_kerja_antara,
    lama_dalam_kata,
    tambah_bulan,
    tanggal_panjang,
)
from mutasi_cli.law import Dasar, Law
from mutasi_cli.rules.base import BELUM, Rule


class PltTerlaluLama(Rule):
    """Seorang Plt. bertugas lebih dari tiga bulan ditambah perpanjangan tiga bulan, atau di dua jabatan.

    ## Mengapa

    Plt. tidak boleh mengambil keputusan penting. Jabatan yang bertahun-tahun dijabat Plt. pada dasarnya tidak
    dipimpin; ada yang sampai lebih dari tiga tahun.

    ## Dasar

    Surat edaran Kepala BKN membatasi Plt. tiga bulan dengan satu kali perpanjangan tiga bulan, dan satu orang
    hanya untuk satu jabatan. Naskahnya belum diperiksa. Tepat enam bulan masih boleh. Lamanya dihitung sampai
    hari pelantikan; perintah yang sambung-menyambung untuk orang dan jabatan yang sama dijumlahkan.

    ## Contoh

    Plt. Kepala Puskesmas ditunjuk 1 Juni 2025 dan diperpanjang terus; pada 6 Februari 2026 sudah delapan
    bulan.

    ## Perbaikan

    Usulkan pejabat definitif, atau tunjuk orang lain sebagai Plt. Bila tanggal pada lembar plt kosong,
    lengkapi.
    """

    code = "LYN005"
    name = "plt-terlalu-lama"
    severity = Severity.PERINGATAN
    basis = (Dasar("SE Kepala BKN 1/SE/I/2021", None, BELUM),)
    kolom = ("plt.kode_jabatan", "plt.nip_plt", "plt.mulai", "plt.selesai")

    def check_batch(self, batch: Batch, law: Law) -> Iterator[Finding]:
        """Report on every order that runs on the day and is too long, undated, or one of several."""
        berjalan = [plt for plt in batch.bahan.plt if _runs(plt, batch.tanggal)]
        for plt in berjalan:
            yield from self._dates(plt, batch, law)
            lain = {isi.kode_jabatan for isi in berjalan if isi.nip_plt == plt.nip_plt} - {plt.kode_jabatan}
            nama = ", ".join(sorted(_post(kode, batch) for kode in lain if kode is not None))
            if nama and plt.kode_jabatan is not None:
                yield self.finding(
                    plt.asal["nip_plt"],
                    f"{_who(plt, batch)} menjadi Plt. {_post(plt.kode_jabatan, batch)} dan sekaligus Plt. "
                    f"{nama}.",
                    "Tunjuk orang lain untuk salah satu jabatan itu.",
                    nip=plt.nip_plt,
                    kode=plt.kode_jabatan,
                )

    def _dates(self, plt: Plt, batch: Batch, law: Law) -> Iterator[Finding]:
        kosong = [nama for nama in ("mulai", "selesai") if plt.asal[nama].kosong and not getattr(plt, nama)]
        if plt.mulai is not None:
            sejak = _since(plt, plt.mulai, batch)
            batas = law.bulat("masa_plt") + law.bulat("perpanjangan_masa_plt")
            if tambah_bulan(sejak, batas) < batch.tanggal:
                yield self.finding(
                    plt.asal["mulai"],
                    f"{_who(plt, batch)} menjadi Plt. {_post(plt.kode_jabatan, batch)} sejak "
                    f"{tanggal_panjang(sejak)}, sudah {lama_dalam_kata(bulan_penuh(sejak, batch.tanggal))}; "
                    f"paling lama {lama_dalam_kata(batas)} termasuk perpanjangan.",
                    "Usulkan pejabat definitif untuk jabatan itu, atau tunjuk orang lain sebagai Plt.",
                    nip=plt.nip_plt,
                    kode=plt.kode_jabatan,
                    basis=(law.dasar("masa_plt"),),
                )
                return
        if kosong:
            yield self.finding(
                plt.asal[kosong[0]],
                f"Tanggal {' dan '.join(kosong)} Plt. {_post(plt.kode_jabatan, batch)} belum diisi, sehingga "
                f"lamanya tidak diketahui.",
                "Isi tanggal mulai dan selesai pada lembar plt.",
                nip=plt.nip_plt,
                kode=plt.kode_jabatan,
            )


def _runs(plt: Plt, hari: date) -> bool:
    """Tell whether an order may run on a day; one without a date may, one with a damaged date is DAT011."""
    if plt.nip_plt is None or any(plt.asal[nama].kerusakan for nama in ("mulai", "selesai", "nip_plt")):
        return False
    return (plt.mulai is None or plt.mulai <= hari) and (plt.selesai is None or hari <= plt.selesai)


def _since(plt: Plt, mulai: date, batch: Batch) -> date:
    """Return the first day of the orders that follow each other without a working day between them."""
    lain = [
        isi
        for isi in batch.bahan.plt
        if isi.nip_plt == plt.nip_plt and isi.kode_jabatan == plt.kode_jabatan and isi is not plt
    ]
    sejak = mulai
    for isi in sorted(lain, key=lambda isi: isi.mulai or date.min, reverse=True):
        if isi.mulai is None or isi.selesai is None or isi.mulai >= sejak:
            continue
        sehari_sebelum = sejak - timedelta(days=1)
        if hari_kerja_antara(isi.selesai, sehari_sebelum, batch.bahan.libur) == 0:
            sejak = isi.mulai
    return sejak


def _who(plt: Plt, batch: Batch) -> str:
    pegawai = batch.pegawai.get(plt.nip_plt or "")
    return f"NIP {plt.nip_plt}" if pegawai is None else pegawai.nama_bergelar


def _post(kode: str | None, batch: Batch) -> str:
    jabatan = batch.jabatan.get(kode or "")
    return kode or "jabatan yang belum disebut" if jabatan is None else jabatan.nama_lengkap
