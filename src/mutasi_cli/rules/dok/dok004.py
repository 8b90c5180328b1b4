"""DOK004 data-penandatangan-kurang."""

from collections.abc import Iterator, Mapping

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.cell import Cell
from mutasi_cli.domain.finding import Finding, Severity
from mutasi_cli.domain.nip import valid_nip
from mutasi_cli.domain.office import Pejabat
from mutasi_cli.domain.pegawai import Pegawai
from mutasi_cli.domain.rule_facts import Aspect, Subject
from mutasi_cli.law import Law
from mutasi_cli.rules.base import Rule
from mutasi_cli.rules.dat.person_names import same_name
from mutasi_cli.rules.rank_names import code_of_rank, letters, rank_code

_SELECTED = "wakil_kepala_daerah"
"""The deputy head of the region is elected like the head: neither NIP nor rank."""

_COMPARE_DECREE = "Cocokkan dengan keputusan kenaikan pangkat terakhir, lalu betulkan"


class DataPenandatanganKurang(Rule):
    """Data seorang penanda tangan naskah di mutasi.toml belum lengkap atau tidak cocok.

    ## Mengapa

    Keputusan, petikan, dan surat mencetak data ini di bawah tanda tangan. Bagian yang kosong akan tampak
    pada setiap lembar yang sudah telanjur dicetak; begitu pula pangkat, golongan, atau NIP yang keliru.
    Pangkat dan golongan seorang penanda tangan harus sepasang. NIP yang ada di tabel pegawai harus
    milik orang yang sama, dengan golongan yang sama. NIP yang tidak ada di tabel itu tidak dipersoalkan.

    ## Dasar

    Kebiasaan tata naskah dinas. Kepala daerah dan wakilnya dipilih rakyat, jadi tidak mempunyai NIP dan
    pangkat.

    ## Contoh

    Bagian `[pejabat.sekda]` di `mutasi.toml` memuat nama dan jabatan, tetapi NIP-nya kosong.
    Atau: pangkatnya Pembina Utama Madya, tetapi golongannya IV/c; pangkat IV/c adalah Pembina Utama Muda.

    ## Perbaikan

    Lengkapi atau betulkan bagian yang disebut di `mutasi.toml`. Bila tabel pegawai yang keliru, betulkan
    tabelnya.
    """

    code = "DOK004"
    name = "data-penandatangan-kurang"
    severity = Severity.PERINGATAN
    aspect = Aspect.UPACARA
    subject = Subject.BATCH
    needed_paper = "data penanda tangan yang lengkap"
    column = ("pegawai.nama", "pegawai.golongan")

    def check_batch(self, batch: Batch, law: Law) -> Iterator[Finding]:
        """Report on every group of officials that lacks a field, then on those that contradict something."""
        office_settings = batch.office_settings
        head = office_settings.kepala_daerah
        sections: list[tuple[str, list[str]]] = []
        if head is not None:
            written = (("sebutan", head.sebutan), ("nama", head.nama))
            sections.append(("kepala_daerah", [nama for nama, text in written if not text.strip()]))
        sections += [(f"pejabat.{key}", _missing(pejabat)) for key, pejabat in sorted(office_settings.pejabat.items())]
        for section_name, missing in sections:
            if missing:
                yield self.finding(
                    Cell(office_settings.file),
                    f"Bagian [{section_name}] di mutasi.toml belum lengkap: {', '.join(missing)}.",
                    f"Lengkapi {', '.join(words.partition(' ')[0] for words in missing)} pada [{section_name}] di "
                    f"mutasi.toml.",
                )
        pns = law.table("golongan")
        for key, pejabat in sorted(office_settings.pejabat.items()):
            pegawai = batch.pegawai.get(pejabat.compact_nip)
            for stated, message, remedy in _contradictions(pejabat, pegawai, pns):
                section = f"[pejabat.{key}]"
                yield self.finding(
                    Cell(office_settings.file, content=stated),
                    f"Pada {section} di mutasi.toml {message}",
                    remedy.format(section),
                )


def _missing(pejabat: Pejabat) -> list[str]:
    field_texts = [("nama", pejabat.nama), ("jabatan", pejabat.jabatan)]
    if pejabat.key != _SELECTED:
        field_texts += [("nip", pejabat.nip), ("pangkat", pejabat.pangkat)]
    missing = [nama for nama, text in field_texts if not text.strip()]
    nip = pejabat.compact_nip
    if nip and not valid_nip(nip):
        missing.append("nip (tertulis, tetapi bukan 18 angka)")
    return missing


def _contradictions(
    pejabat: Pejabat, pegawai: Pegawai | None, pns: Mapping[str, str]
) -> Iterator[tuple[str, str, str]]:
    """Yield (what is written, the fault, what to do with ``{}`` for the group).

    ``pegawai`` is whom the staff table has under the NIP. A NIP of somebody else says nothing of the rank.
    """
    if pegawai is not None and pegawai.nama and pejabat.nama.strip() and not same_name(pegawai, pejabat.nama):
        yield (
            pejabat.nip,
            f"NIP {pejabat.nama.strip()} di tabel pegawai milik {pegawai.name_with_gelar}.",
            "Pastikan siapa yang dimaksud, lalu betulkan NIP atau nama pada {} di mutasi.toml.",
        )
        pegawai = None
    official = None if pegawai is None else pegawai.golongan
    written = pejabat.golongan.strip()
    if not letters(written):
        return
    kode, pangkat_kode = rank_code(written, pns), code_of_rank(pejabat.pangkat, pns)
    if kode != pangkat_kode and (pangkat_kode is not None or (kode is not None and letters(pejabat.pangkat))):
        correct = (
            f"pangkat golongan {kode} adalah {pns[kode]}"
            if kode is not None
            else f"golongan pangkat itu {pangkat_kode}"
        )
        table_words = "" if official is None else f" Menurut tabel pegawai golongannya {official}."
        yield (
            f"{pejabat.pangkat.strip()}, {written}",
            f"pangkatnya {pejabat.pangkat.strip()}, tetapi golongannya {written}, padahal {correct}.{table_words}",
            f"{_COMPARE_DECREE} pangkat atau golongan pada {{}} di mutasi.toml.",
        )
    elif official is not None and letters(official) != letters(written):
        yield (
            written,
            f"golongan {pejabat.name_with_gelar} tertulis {written}, padahal menurut tabel pegawai {official}.",
            f"{_COMPARE_DECREE} {{}} di mutasi.toml atau tabel pegawai.",
        )
