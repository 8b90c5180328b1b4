"""PEG002 sudah-mencapai-bup."""

from collections.abc import Iterator

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.move import Move
from mutasi_cli.domain.temuan import Finding, Severity
from mutasi_cli.domain.waktu import awal_bulan_berikut, tanggal_panjang, ulang_tahun
from mutasi_cli.law import Dasar, Law
from mutasi_cli.rules.base import TERVERIFIKASI, Rule
from mutasi_cli.rules.peg.pensiun import damaged_level, functional, retirement_post


class SudahMencapaiBup(Rule):
    """Yang diangkat sudah mencapai batas usia pensiun jabatan barunya pada atau sebelum TMT.

    ## Mengapa

    Pada tahun 2023, dalam pelantikan 911 pejabat, seorang pensiunan baru diketahui saat gladi bersih.
    Jabatan yang diberikan kepada orang yang segera pensiun langsung kosong lagi.

    ## Dasar

    Batas usia pensiun mengikuti jabatan yang baru: 58 tahun untuk administrator, pengawas, dan pelaksana;
    60 tahun untuk pimpinan tinggi. Untuk jabatan fungsional batasnya menurut jenjang (58, 60, atau 65
    tahun); angka itu belum diperiksa ke naskah. Untuk tugas tambahan yang dipakai ialah batas jabatan
    fungsionalnya. Usia dicapai pada hari ulang tahun, dan pensiun mulai tanggal 1 bulan berikutnya.

    ## Contoh

    Lahir 6 Februari 1968 dan diangkat menjadi camat dengan TMT 6 Februari 2026: tepat 58 tahun pada hari
    itu, jadi tidak dapat diangkat.

    ## Perbaikan

    Keluarkan barisnya dari usulan. Bila tanggal lahirnya keliru, perbaiki di tabel pegawai.
    """

    code = "PEG002"
    name = "sudah-mencapai-bup"
    severity = Severity.GALAT
    basis = (Dasar("UU 20/2023", "Pasal 55", TERVERIFIKASI), Dasar("PP 11/2017"))
    kolom = (
        "pegawai.tanggal_lahir",
        "pegawai.jenjang_jf",
        "jabatan.jenis",
        "jabatan.jenjang",
        "jabatan.eselon",
    )

    def check(self, move: Move, batch: Batch, law: Law) -> Iterator[Finding]:
        """Report on an appointee whose birthday of the BUP is on or before the effective date."""
        pegawai = move.pegawai
        if pegawai is None or move.tujuan is None or pegawai.lahir is None:
            return
        jabatan = retirement_post(move, batch)
        sel = pegawai.asal["nip" if pegawai.tanggal_lahir is None else "tanggal_lahir"]
        ulang = batch.retirement_birthday(pegawai, jabatan, law)
        if ulang is None:
            termuda = min((*law.tabel("bup").values(), *law.tabel("bup_jf").values()))
            # Below the lowest of all ages the level does not matter; a damaged cell was reported by DAT.
            if ulang_tahun(pegawai.lahir, termuda) > move.tmt or damaged_level(move, jabatan):
                return
            yield self.finding(
                sel,
                f"Batas usia pensiun {move.siapa} sebagai {move.jabatan_baru} tidak diketahui karena jenjang "
                f"jabatannya belum diisi, padahal usianya sudah {termuda} tahun atau lebih pada TMT "
                f"{tanggal_panjang(move.tmt)}.",
                "Isi jenjang atau eselon jabatan itu di tabel jabatan, dan untuk pejabat fungsional kolom "
                "jenjang_jf di tabel pegawai.",
                nip=move.nip,
                kode=move.tujuan.kode,
            )
            return
        if ulang > move.tmt:
            return
        batas = ulang.year - pegawai.lahir.year
        parameter = "bup_jf" if functional(pegawai, jabatan) else "bup"
        kapan = "tepat pada" if ulang == move.tmt else "sebelum"
        sebagai = "jabatan fungsionalnya" if move.ke_tugas_tambahan else move.jabatan_baru
        yield self.finding(
            sel,
            f"{move.siapa} mencapai batas usia pensiun {sebagai} ({batas} tahun) pada "
            f"{tanggal_panjang(ulang)}, {kapan} TMT {tanggal_panjang(move.tmt)}; pensiunnya mulai "
            f"{tanggal_panjang(awal_bulan_berikut(ulang))}.",
            "Keluarkan baris ini dari usulan, atau perbaiki tanggal lahir di tabel pegawai bila keliru.",
            nip=move.nip,
            kode=move.tujuan.kode,
            basis=(law.dasar(parameter),),
        )
