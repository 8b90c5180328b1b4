"""LYN005 plt-terlalu-lama."""

from collections.abc import Iterator
from datetime import date, timedelta

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.calendar import (
    add_months,
    duration_words,
    full_months,
    long_date,
    working_days_between,
)
from mutasi_cli.domain.finding import Finding, Severity
from mutasi_cli.domain.rule_facts import Aspect
from mutasi_cli.domain.usulan import Plt
from mutasi_cli.law import Dasar, Law
from mutasi_cli.rules.base import BELUM, TERVERIFIKASI, Rule


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
    aspect = Aspect.LAYANAN
    basis = (
        Dasar("SE Kepala BKN 1/SE/I/2021", None, BELUM),
        Dasar("UU 30/2014", "Pasal 14 ayat (2) huruf b dan ayat (7)", TERVERIFIKASI),
    )
    column = ("plt.kode_jabatan", "plt.nip_plt", "plt.mulai", "plt.selesai")

    def check_batch(self, batch: Batch, law: Law) -> Iterator[Finding]:
        """Report on every order that runs on the day and is too long, undated, or one of several."""
        running = [plt for plt in batch.material.plt if _runs(plt, batch.tanggal)]
        for plt in running:
            yield from self._dates(plt, batch, law)
            other_codes = {plt_row.kode_jabatan for plt_row in running if plt_row.nip_plt == plt.nip_plt} - {
                plt.kode_jabatan
            }
            nama = ", ".join(sorted(_post(kode, batch) for kode in other_codes if kode is not None))
            if nama and plt.kode_jabatan is not None:
                yield self.finding(
                    plt.origin["nip_plt"],
                    f"{_who(plt, batch)} menjadi Plt. {_post(plt.kode_jabatan, batch)} dan sekaligus Plt. {nama}.",
                    "Tunjuk orang lain untuk salah satu jabatan itu.",
                    nip=plt.nip_plt,
                    kode=plt.kode_jabatan,
                )

    def _dates(self, plt: Plt, batch: Batch, law: Law) -> Iterator[Finding]:
        blank = [nama for nama in ("mulai", "selesai") if plt.origin[nama].blank and not getattr(plt, nama)]
        if plt.mulai is not None:
            since = _since(plt, plt.mulai, batch)
            limit = law.whole_number("masa_plt") + law.whole_number("perpanjangan_masa_plt")
            if add_months(since, limit) < batch.tanggal:
                yield self.finding(
                    plt.origin["mulai"],
                    f"{_who(plt, batch)} menjadi Plt. {_post(plt.kode_jabatan, batch)} sejak "
                    f"{long_date(since)}, sudah {duration_words(full_months(since, batch.tanggal))}; "
                    f"paling lama {duration_words(limit)} termasuk perpanjangan.",
                    "Usulkan pejabat definitif untuk jabatan itu, atau tunjuk orang lain sebagai Plt.",
                    nip=plt.nip_plt,
                    kode=plt.kode_jabatan,
                    basis=(law.dasar("masa_plt"),),
                )
                return
        if blank:
            yield self.finding(
                plt.origin[blank[0]],
                f"Tanggal {' dan '.join(blank)} Plt. {_post(plt.kode_jabatan, batch)} belum diisi, sehingga "
                f"lamanya tidak diketahui.",
                "Isi tanggal mulai dan selesai pada lembar plt.",
                nip=plt.nip_plt,
                kode=plt.kode_jabatan,
            )


def _runs(plt: Plt, day: date) -> bool:
    """Tell whether an order may run on a day; one without a date may, one with a damaged date is DAT011."""
    if plt.nip_plt is None or any(plt.origin[nama].damage for nama in ("mulai", "selesai", "nip_plt")):
        return False
    return (plt.mulai is None or plt.mulai <= day) and (plt.selesai is None or day <= plt.selesai)


def _since(plt: Plt, mulai: date, batch: Batch) -> date:
    """Return the first day of the orders that follow each other without a working day between them."""
    other_terms = [
        plt_row
        for plt_row in batch.material.plt
        if plt_row.nip_plt == plt.nip_plt and plt_row.kode_jabatan == plt.kode_jabatan and plt_row is not plt
    ]
    since = mulai
    for plt_row in sorted(other_terms, key=lambda plt_row: plt_row.mulai or date.min, reverse=True):
        if plt_row.mulai is None or plt_row.selesai is None or plt_row.mulai >= since:
            continue
        day_before = since - timedelta(days=1)
        if working_days_between(plt_row.selesai, day_before, batch.material.libur) == 0:
            since = plt_row.mulai
    return since


def _who(plt: Plt, batch: Batch) -> str:
    pegawai = batch.pegawai.get(plt.nip_plt or "")
    return f"NIP {plt.nip_plt}" if pegawai is None else pegawai.name_with_gelar


def _post(kode: str | None, batch: Batch) -> str:
    jabatan = batch.jabatan.get(kode or "")
    return kode or "jabatan yang belum disebut" if jabatan is None else jabatan.full_name
