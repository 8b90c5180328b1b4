"""DAT030 riwayat-mustahil."""

from collections.abc import Iterator

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.calendar import long_date
from mutasi_cli.domain.finding import Finding, Severity
from mutasi_cli.domain.move import Move
from mutasi_cli.domain.rule_facts import Aspect
from mutasi_cli.law import Law
from mutasi_cli.rules.base import Rule
from mutasi_cli.rules.dat.scope import field_words
from mutasi_cli.rules.impossible_periods import impossible, too_early

_FIELDS = ("tmt_jabatan", "tmt_golongan", "tmt_jf")


class RiwayatMustahil(Rule):
    """Masa jabatan yang tidak mungkin: sebelum TMT CPNS, sebelum berusia 18 tahun, atau selesai sebelum mulai.

    ## Mengapa

    Pengalaman dihitung dari riwayat. Satu tahun yang salah tulis dapat meluluskan orang yang pengalamannya belum cukup.

    ## Dasar

    Aturan kewajaran: tidak ada jabatan, pangkat, atau jabatan fungsional sebelum diangkat sebagai CPNS, dan riwayat
    tidak berakhir sesudah hari pelantikan. Masa yang mustahil tidak dihitung sama sekali, dan aturan tentang lamanya
    pengalaman diam sampai datanya betul. TMT CPNS yang bertentangan dengan NIP tidak dipakai sebagai pembanding (lihat
    DAT004), begitu pula TMT CPNS seorang PPPK. Hanya orang yang diusulkan yang dinilai.

    ## Contoh

    Riwayat sebagai Kepala Seksi mulai 1 Maret 2000, padahal TMT CPNS-nya 1 Januari 2005.

    ## Perbaikan

    Cocokkan dengan surat keputusannya, lalu betulkan tanggalnya. Bila barisnya milik orang lain, hapus.
    """

    code = "DAT030"
    name = "riwayat-mustahil"
    severity = Severity.GALAT
    aspect = Aspect.DATA
    column = (
        *(f"pegawai.{field}" for field in _FIELDS),
        "pegawai.tmt_cpns",
        "riwayat.tmt_mulai",
        "riwayat.tmt_selesai",
    )

    def check_batch(self, batch: Batch, law: Law) -> Iterator[Finding]:
        """Report on the periods of everybody who is proposed, each once."""
        del law
        first = {move.nip: move for move in reversed(batch.moves) if move.pegawai is not None}
        for nip in sorted(nip for nip in first if nip is not None):
            yield from self._person(first[nip], batch)

    def _person(self, move: Move, batch: Batch) -> Iterator[Finding]:
        pegawai = move.pegawai
        if pegawai is None:
            return
        for field in _FIELDS:
            day = getattr(pegawai, field)
            reason = too_early(pegawai, day)
            if reason is not None:
                words = field_words(field)
                yield self.finding(
                    pegawai.origin[field],
                    f"{words[:1].upper()}{words[1:]} {move.who} {long_date(day)}, {reason}.",
                    "Cocokkan dengan surat keputusannya, lalu betulkan tanggalnya di tabel pegawai.",
                    nip=pegawai.nip,
                )
        for row in batch.riwayat.get(pegawai.nip, ()):
            fault = impossible(row, pegawai, batch.tanggal)
            if fault is not None:
                field, words = fault
                yield self.finding(
                    row.origin[field],
                    f"Riwayat {move.who} sebagai {row.jabatan or 'pejabat'} {words}; masa itu tidak dihitung.",
                    "Cocokkan dengan surat keputusannya, lalu betulkan tanggalnya di lembar riwayat.",
                    nip=pegawai.nip,
                )
