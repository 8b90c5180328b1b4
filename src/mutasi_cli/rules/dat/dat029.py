"""DAT029 jabatan-sama-dua-kode."""

from collections.abc import Iterator

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.finding import Finding, Severity
from mutasi_cli.domain.jabatan import Jabatan
from mutasi_cli.domain.rule_facts import Aspect, Subject
from mutasi_cli.domain.whole_words import words
from mutasi_cli.law import Law
from mutasi_cli.rules.base import Rule
from mutasi_cli.words.sentence_words import join_words

_Key = tuple[tuple[str, ...], ...]


class JabatanSamaDuaKode(Rule):
    """Dua jabatan yang masih aktif bernama sama di satu unit, tetapi kodenya berbeda; salah satunya disentuh usulan.

    ## Mengapa

    Jabatan yang dituju tampak kosong, padahal pemangkunya tercatat pada kode yang satunya. Orang dapat dilantik ke
    jabatan yang sudah diisi tanpa ada yang melihat.

    ## Dasar

    Aturan kewajaran: satu jabatan satu kode. Yang dinilai hanya jabatan struktural dan tugas tambahan yang dituju atau
    ditinggalkan; jabatan fungsional dan pelaksana boleh ditulis satu baris untuk tiap orang.

    ## Contoh

    Sekretaris Kecamatan Jatiasih ada dengan kode KEC.JTA.SEK dan KEC.JTA.02.

    ## Perbaikan

    Hapus atau nonaktifkan baris yang usang di tabel jabatan. Bila memang dua jabatan, bedakan nama atau unitnya, atau
    buat pengecualian.
    """

    code = "DAT029"
    name = "jabatan-sama-dua-kode"
    severity = Severity.GALAT
    aspect = Aspect.DATA
    subject = Subject.JABATAN
    column = ("jabatan.kode", "jabatan.jabatan", "jabatan.unit_kerja", "jabatan.status")
    silent_without = ("jabatan.unit_kerja",)

    def check_batch(self, batch: Batch, law: Law) -> Iterator[Finding]:
        """Report on each touched post that has a twin under another code."""
        del law
        if not _units_are_told(batch):
            return
        touched = {
            post.kode: post
            for move in batch.moves
            for post in (move.target, *move.releases)
            if post is not None and post.active and post.leads
        }
        keys = {_key(post) for post in touched.values()}
        alike: dict[_Key, list[Jabatan]] = {}
        for post in batch.jabatan.values():
            if post.active and post.leads and (key := _key(post)) in keys:
                alike.setdefault(key, []).append(post)
        for kode in sorted(touched):
            post = touched[kode]
            twins = [twin for twin in alike[_key(post)] if twin.kode != kode]
            if twins:
                listed = join_words([f"{twin.kode} (baris {twin.origin.row})" for twin in twins])
                yield self.finding(
                    post.origin["kode"],
                    f"{post.full_name} berkode {kode}, tetapi jabatan yang sama ada juga dengan kode {listed}.",
                    "Hapus atau nonaktifkan baris yang usang di tabel jabatan, atau bedakan nama atau unitnya.",
                    kode=kode,
                )


def _units_are_told(batch: Batch) -> bool:
    """Tell whether the table says the units below an office; else two posts of one title may well be two."""
    state = batch.material.columns.get("jabatan")
    return (state is None or state.known("unit_kerja")) and any(
        words(post.unit_kerja) not in {"", words(post.perangkat_daerah or "")} for post in batch.jabatan.values()
    )


def _key(post: Jabatan) -> _Key:
    return words(post.jabatan), words(post.unit_kerja), words(post.perangkat_daerah or "")
