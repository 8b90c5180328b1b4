"""DOK004 data-penandatangan-kurang."""

from collections.abc import Iterator, Mapping

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.nip import nip_sah
from mutasi_cli.domain.pegawai import Pegawai
from mutasi_cli.domain.pengaturan import Pejabat
from mutasi_cli.domain.sel import Sel
from mutasi_cli.domain.temuan import Finding, Severity
from mutasi_cli.law import Law
from mutasi_cli.rules.base import Rule
from mutasi_cli.rules.dat.nama_orang import same_name
from mutasi_cli.rules.pangkat import code_of_rank, letters, rank_code

_TERPILIH = "wakil_kepala_daerah"
"""The deputy head of the region is elected like the head: neither NIP nor rank."""

_COCOKKAN = "Cocokkan dengan keputusan kenaikan pangkat terakhir, lalu betulkan"


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
    kolom = ("pegawai.nama", "pegawai.golongan")

    def check_batch(self, batch: Batch, law: Law) -> Iterator[Finding]:
        """Report on every group of officials that lacks a field, then on those that contradict something."""
        pengaturan = batch.pengaturan
        kepala = pengaturan.kepala_daerah
        bagian: list[tuple[str, list[str]]] = []
        if kepala is not None:
            isi = (("sebutan", kepala.sebutan), ("nama", kepala.nama))
            bagian.append(("kepala_daerah", [nama for nama, teks in isi if not teks.strip()]))
        bagian += [
            (f"pejabat.{kunci}", _missing(pejabat)) for kunci, pejabat in sorted(pengaturan.pejabat.items())
        ]
        for tabel, kurang in bagian:
            if kurang:
                yield self.finding(
                    Sel(pengaturan.file),
                    f"Bagian [{tabel}] di mutasi.toml belum lengkap: {', '.join(kurang)}.",
                    f"Lengkapi {', '.join(kata.partition(' ')[0] for kata in kurang)} pada [{tabel}] di "
                    f"mutasi.toml.",
                )
        pns = law.tabel("golongan")
        for kunci, pejabat in sorted(pengaturan.pejabat.items()):
            pegawai = batch.pegawai.get(pejabat.nip_rapat)
            for tertulis, pesan, perbaikan in _contradictions(pejabat, pegawai, pns):
                bagian_ini = f"[pejabat.{kunci}]"
                yield self.finding(
                    Sel(pengaturan.file, isi=tertulis),
                    f"Pada {bagian_ini} di mutasi.toml {pesan}",
                    perbaikan.format(bagian_ini),
                )


def _missing(pejabat: Pejabat) -> list[str]:
    bidang = [("nama", pejabat.nama), ("jabatan", pejabat.jabatan)]
    if pejabat.kunci != _TERPILIH:
        bidang += [("nip", pejabat.nip), ("pangkat", pejabat.pangkat)]
    kurang = [nama for nama, isi in bidang if not isi.strip()]
    nip = pejabat.nip_rapat
    if nip and not nip_sah(nip):
        kurang.append("nip (tertulis, tetapi bukan 18 angka)")
    return kurang


def _contradictions(
    pejabat: Pejabat, pegawai: Pegawai | None, pns: Mapping[str, str]
) -> Iterator[tuple[str, str, str]]:
    """Yield (what is written, the fault, what to do with ``{}`` for the group).

    ``pegawai`` is whom the staff table has under the NIP. A NIP of somebody else says nothing of the rank.
    """
    if pegawai is not None and pegawai.nama and pejabat.nama.strip() and not same_name(pegawai, pejabat.nama):
        yield (
            pejabat.nip,
            f"NIP {pejabat.nama.strip()} di tabel pegawai milik {pegawai.nama_bergelar}.",
            "Pastikan siapa yang dimaksud, lalu betulkan NIP atau nama pada {} di mutasi.toml.",
        )
        pegawai = None
    resmi = None if pegawai is None else pegawai.golongan
    tertulis = pejabat.golongan.strip()
    if not letters(tertulis):
        return
    kode, milik = rank_code(tertulis, pns), code_of_rank(pejabat.pangkat, pns)
    if kode != milik and (milik is not None or (kode is not None and letters(pejabat.pangkat))):
        benar = (
            f"pangkat golongan {kode} adalah {pns[kode]}"
            if kode is not None
            else f"golongan pangkat itu {milik}"
        )
        tabel = "" if resmi is None else f" Menurut tabel pegawai golongannya {resmi}."
        yield (
            f"{pejabat.pangkat.strip()}, {tertulis}",
            f"pangkatnya {pejabat.pangkat.strip()}, tetapi golongannya {tertulis}, padahal {benar}.{tabel}",
            f"{_COCOKKAN} pangkat atau golongan pada {{}} di mutasi.toml.",
        )
    elif resmi is not None and letters(resmi) != letters(tertulis):
        yield (
            tertulis,
            f"golongan {pejabat.nama_bergelar} tertulis {tertulis}, padahal menurut tabel pegawai {resmi}.",
            f"{_COCOKKAN} {{}} di mutasi.toml atau tabel pegawai.",
        )
