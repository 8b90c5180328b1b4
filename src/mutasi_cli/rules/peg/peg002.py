"""PEG002 sudah-mencapai-bup."""

from collections.abc import Iterator

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.calendar import birthday_at, long_date, start_of_next_month
from mutasi_cli.domain.finding import Finding, Severity
from mutasi_cli.domain.move import Move
from mutasi_cli.law import Dasar, Law
from mutasi_cli.rules.base import TERVERIFIKASI, Rule
from mutasi_cli.rules.peg.retirement import damaged_level, functional, retirement_post


class SudahMencapaiBup(Rule):
    """Yang diangkat sudah mencapai batas usia pensiun jabatan barunya pada atau sebelum TMT.

    ## Mengapa

    Pada tahun 2023, dalam pelantikan 911 pejabat, seorang pensiunan baru diketahui saat gladi bersih.
    Jabatan yang diberikan kepada orang yang segera pensiun langsung kosong lagi.

    ## Dasar

    Batas usia pensiun mengikuti jabatan yang baru: 58 tahun untuk administrator, pengawas, dan pelaksana; 60
    tahun untuk pimpinan tinggi. Untuk jabatan fungsional batasnya menurut jenjang (58, 60, atau 65 tahun); guru
    60 tahun pada setiap jenjang. Untuk tugas tambahan yang dipakai ialah batas jabatan fungsionalnya. Usia
    dicapai pada hari ulang tahun, dan pensiun mulai tanggal 1 bulan berikutnya.

    ## Contoh

    Lahir 6 Februari 1968 dan diangkat menjadi camat dengan TMT 6 Februari 2026: tepat 58 tahun pada hari
    itu, jadi tidak dapat diangkat.

    ## Perbaikan

    Keluarkan barisnya dari usulan. Bila tanggal lahirnya keliru, perbaiki di tabel pegawai.
    """

    code = "PEG002"
    name = "sudah-mencapai-bup"
    severity = Severity.GALAT
    beyond_remedy = True
    basis = (
        Dasar("UU 20/2023", "Pasal 55", TERVERIFIKASI),
        Dasar("PP 11/2017 (naskah 2017)", "Pasal 239 ayat (2) dan Pasal 240", TERVERIFIKASI),
        Dasar("UU 14/2005", "Pasal 30 ayat (4)", TERVERIFIKASI),
    )
    column = (
        "pegawai.tanggal_lahir",
        "pegawai.jenjang_jf",
        "jabatan.jenis",
        "jabatan.jenjang",
        "jabatan.eselon",
    )

    def check(self, move: Move, batch: Batch, law: Law) -> Iterator[Finding]:
        """Report on an appointee whose birthday of the BUP is on or before the effective date."""
        pegawai = move.pegawai
        if pegawai is None or move.target is None or pegawai.birth_date is None:
            return
        jabatan = retirement_post(move, batch)
        cell = pegawai.origin["nip" if pegawai.tanggal_lahir is None else "tanggal_lahir"]
        birthday = batch.retirement_birthday(pegawai, jabatan, law)
        if birthday is None:
            youngest = min((*law.table("bup").values(), *law.table("bup_jf").values()))
            # Below the lowest of all ages the level does not matter; a damaged cell was reported by DAT.
            if birthday_at(pegawai.birth_date, youngest) > move.tmt or damaged_level(move, jabatan):
                return
            yield self.finding(
                cell,
                f"Batas usia pensiun {move.who} sebagai {move.new_jabatan} tidak diketahui karena jenjang "
                f"jabatannya belum diisi, padahal usianya sudah {youngest} tahun atau lebih pada TMT "
                f"{long_date(move.tmt)}.",
                "Isi jenjang atau eselon jabatan itu di tabel jabatan, dan untuk pejabat fungsional kolom "
                "jenjang_jf di tabel pegawai.",
                nip=move.nip,
                kode=move.target.kode,
            )
            return
        if birthday > move.tmt:
            return
        limit = birthday.year - pegawai.birth_date.year
        parameter = "bup_jf" if functional(pegawai, jabatan) else "bup"
        when = "tepat pada" if birthday == move.tmt else "sebelum"
        acting_as = "jabatan fungsionalnya" if move.to_tugas_tambahan else move.new_jabatan
        yield self.finding(
            cell,
            f"{move.who} mencapai batas usia pensiun {acting_as} ({limit} tahun) pada "
            f"{long_date(birthday)}, {when} TMT {long_date(move.tmt)}; pensiunnya mulai "
            f"{long_date(start_of_next_month(birthday))}.",
            "Keluarkan baris ini dari usulan, atau perbaiki tanggal lahir di tabel pegawai bila keliru.",
            nip=move.nip,
            kode=move.target.kode,
            basis=(law.dasar(parameter),),
        )
