"""IZN012 satu-persetujuan-dua-jabatan."""

from collections.abc import Iterator, Sequence

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.finding import Finding, Severity
from mutasi_cli.domain.rule_facts import Aspect, Subject
from mutasi_cli.domain.usulan import Pertek
from mutasi_cli.domain.vocabulary import PertekAnswer
from mutasi_cli.law import Law
from mutasi_cli.rules.base import Rule
from mutasi_cli.words.sentence_words import join_words


class SatuPersetujuanDuaJabatan(Rule):
    """Lembar pertek atau izin_mendagri menyetujui satu orang untuk dua jabatan, atau dua orang untuk satu jabatan.

    ## Mengapa

    Persetujuan ganda tidak dapat dijalankan kedua-duanya. Biasanya satu baris tertinggal dari konsep lama, dan
    tidak jelas lagi mana yang benar-benar disetujui.

    ## Dasar

    Aturan kewajaran: satu orang disetujui untuk satu jabatan definitif dan paling banyak satu tugas tambahan; satu
    jabatan disetujui untuk orang sebanyak formasinya. Hanya baris dengan hasil setuju yang dihitung; baris yang
    menyebut orang dan jabatan yang sama dua kali tidak dipersoalkan. Bila usulan sendiri sama gandanya, JAB001 atau
    JAB002 yang memberitahukan.

    ## Contoh

    Lembar pertek menyetujui seseorang menjadi Lurah Jatiasih dan juga menjadi Sekretaris Kecamatan Jatiasih.

    ## Perbaikan

    Cocokkan dengan surat persetujuan yang asli, lalu hapus baris yang keliru atau betulkan hasilnya.
    """

    code = "IZN012"
    name = "satu-persetujuan-dua-jabatan"
    severity = Severity.GALAT
    aspect = Aspect.IZIN
    subject = Subject.APPROVAL
    needed_paper = "persetujuan yang hanya memuat satu jabatan untuk orang ini"
    column = (
        "pertek.nip",
        "pertek.kode_jabatan",
        "pertek.hasil",
        "izin_mendagri.nip",
        "izin_mendagri.kode_jabatan",
        "izin_mendagri.hasil",
        "jabatan.formasi",
    )

    def check_batch(self, batch: Batch, law: Law) -> Iterator[Finding]:
        """Report every row of a sheet that stands against another of the same sheet."""
        del law
        for sheet, rows in (("pertek", batch.material.pertek), ("izin_mendagri", batch.material.izin_mendagri)):
            approved = [row for row in rows or () if row.hasil is PertekAnswer.SETUJU and row.nip is not None]
            yield from self._two_posts(sheet, approved, batch)
            yield from self._two_people(sheet, approved, batch)

    def _two_posts(self, sheet: str, approved: Sequence[Pertek], batch: Batch) -> Iterator[Finding]:
        codes: dict[str | None, set[str]] = {}
        for row in approved:
            codes.setdefault(row.nip, set()).add(row.kode_jabatan or "")
        for row in approved:
            own = batch.jabatan.get(row.kode_jabatan or "")
            others = sorted(kode for kode in codes[row.nip] - {row.kode_jabatan} if kode in batch.jabatan)
            # A definitive post and a tugas tambahan go together.
            posts = [batch.jabatan[kode] for kode in others]
            rivals = [post for post in posts if own is not None and post.definitif == own.definitif]
            proposed = {move.usulan.kode_tujuan for move in batch.moves_by_nip.get(row.nip or "", ())}
            if own is not None and rivals and not {own.kode, *(post.kode for post in rivals)} <= proposed:
                yield self.finding(
                    row.origin["nip"],
                    f"Lembar {sheet} menyetujui {_who(row, batch)} menjadi {own.full_name} dan juga menjadi "
                    f"{join_words([post.full_name for post in rivals])}.",
                    "Cocokkan dengan surat persetujuannya, lalu hapus baris yang keliru.",
                    nip=row.nip,
                    kode=own.kode,
                )

    def _two_people(self, sheet: str, approved: Sequence[Pertek], batch: Batch) -> Iterator[Finding]:
        by_post: dict[str, dict[str | None, Pertek]] = {}
        for row in approved:
            by_post.setdefault(row.kode_jabatan or "", {})[row.nip] = row
        for row in approved:
            post = batch.jabatan.get(row.kode_jabatan or "")
            if post is None:
                continue
            people = by_post[post.kode]
            proposed = {move.nip for move in batch.moves_by_target.get(post.kode, ())}
            if len(people) <= max(post.formasi, 1) or people.keys() <= proposed:
                continue
            others = [_who(other, batch) for nip, other in people.items() if nip != row.nip]
            yield self.finding(
                row.origin["nip"],
                f"Lembar {sheet} menyetujui {_who(row, batch)} menjadi {post.full_name}, tetapi juga "
                f"{join_words(others)}; formasinya hanya {max(post.formasi, 1)}.",
                "Cocokkan dengan surat persetujuannya, lalu hapus baris yang keliru.",
                nip=row.nip,
                kode=post.kode,
            )


def _who(row: Pertek, batch: Batch) -> str:
    pegawai = batch.pegawai.get(row.nip or "")
    return row.nama or row.nip or "" if pegawai is None else pegawai.name_with_gelar
