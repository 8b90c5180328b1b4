"""KHU010 camat-seleksi."""

from collections.abc import Iterator

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.finding import Finding, Severity
from mutasi_cli.domain.move import Move
from mutasi_cli.domain.rule_facts import Aspect
from mutasi_cli.domain.special_posts import camat
from mutasi_cli.domain.vocabulary import KindOfMove
from mutasi_cli.law import Dasar, Law
from mutasi_cli.rules.base import TERVERIFIKASI, Rule


class CamatSeleksi(Rule):
    """Camat diusulkan tanpa nomor hasil seleksi, padahal undang-undang menyebut seleksi seperti untuk JPT.

    ## Mengapa

    Kecamatan adalah perangkat daerah dan camat kepalanya, dengan jenjang administrator. Dibaca menurut bunyinya,
    pengangkatannya melalui seleksi seperti pada jabatan pimpinan tinggi pratama.

    ## Dasar

    Kecamatan termasuk perangkat daerah kabupaten/kota, dan kepala perangkat daerah yang menduduki jabatan administrator
    diangkat melalui seleksi sesuai dengan proses seleksi jabatan pimpinan tinggi pratama. Praktiknya belum diperiksa,
    jadi ini hanya info. Pengukuhan tidak termasuk.

    ## Contoh

    Sekretaris Kecamatan diusulkan menjadi Camat; kolom nomor_hasil_seleksi kosong.

    ## Perbaikan

    Isi nomor_hasil_seleksi dan tanggal_hasil_seleksi bila seleksinya ada. Bila tidak, catat pertimbangan yang dipakai.
    """

    code = "KHU010"
    name = "camat-seleksi"
    title = "camat tanpa hasil seleksi"
    severity = Severity.INFO
    aspect = Aspect.IZIN
    needed_paper = "hasil seleksi (camat sebagai kepala perangkat daerah)"
    basis = (Dasar("UU 23/2014", "Pasal 209 ayat (2) huruf f dan Pasal 234 ayat (4)", TERVERIFIKASI),)
    column = ("usulan.nomor_hasil_seleksi", "usulan.tanggal_hasil_seleksi", "jabatan.syarat_khusus", "jabatan.jabatan")

    def check(self, move: Move, batch: Batch, law: Law) -> Iterator[Finding]:
        """Report on an appointee to a post of camat without number and date of a selection."""
        del batch, law
        target = move.target
        if move.pegawai is None or target is None or move.jenis is KindOfMove.PENGUKUHAN or not camat(target):
            return
        origin = move.usulan.origin
        blank = [field for field in ("nomor_hasil_seleksi", "tanggal_hasil_seleksi") if origin[field].blank]
        if blank:
            yield self.finding(
                origin[blank[0]],
                f"{move.who} diusulkan menjadi {target.full_name}, kepala perangkat daerah, tanpa nomor dan tanggal "
                f"hasil seleksi.",
                "Isi nomor_hasil_seleksi dan tanggal_hasil_seleksi bila seleksinya ada; bila tidak, catat "
                "pertimbangannya.",
                nip=move.nip,
                kode=target.kode,
            )
