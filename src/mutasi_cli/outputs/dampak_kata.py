"""What a batch does to the organisation, in words: shared by the terminal, the roster and the report."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from mutasi_cli.domain.batch import Batch, Lowong
from mutasi_cli.domain.jabatan import Jabatan
from mutasi_cli.domain.kekosongan import KosongSejak, SumberKosong, empty_since
from mutasi_cli.domain.kosakata import Kelompok, LayananVital
from mutasi_cli.domain.rantai import JenisRantai, Langkah, Rantai
from mutasi_cli.domain.usulan import Plt
from mutasi_cli.domain.waktu import tanggal_panjang

PANAH = " -> "

NAMA_KELOMPOK: Mapping[Kelompok, str] = {
    Kelompok.STRUKTURAL: "jabatan struktural",
    Kelompok.TUGAS_TAMBAHAN: "tugas tambahan",
}
"""The two groups as outputs name them."""


def judul_rantai(rantai: Rantai) -> str:
    """Return what a group of linked moves is: ``Rantai 4 orang``, ``Tukar tempat``, ``Lingkaran 3 orang``."""
    if rantai.tukar:
        return "Tukar tempat 2 orang"
    if rantai.jenis is JenisRantai.SIKLUS:
        return f"Lingkaran {len(rantai.langkah)} orang"
    if rantai.jenis is JenisRantai.RANTAI:
        return f"Rantai {len(rantai.langkah)} orang"
    return "Perpindahan tunggal"


def nama_asal(langkah: Langkah) -> str:
    """Return the post that a step leaves, in words; where it leaves none, what the person stays in."""
    if langkah.dari is not None:
        return langkah.dari.nama_lengkap
    lama = langkah.move.jabatan_lama
    if not lama:
        return "(jabatan lama tidak tercatat)"
    return f"{lama} (tetap)" if langkah.move.ke_tugas_tambahan else lama


def nama_tujuan(langkah: Langkah) -> str:
    """Return the post that a step takes, in words."""
    if langkah.ke is not None:
        return langkah.ke.nama_lengkap
    if langkah.move.usulan.minta_tujuan:
        return f"(tujuan belum jelas: {langkah.move.usulan.tujuan_tertulis or 'tidak dikenal'})"
    return "(diberhentikan dari jabatan)"


def tempat_bermula(batch: Batch, rantai: Rantai) -> str | None:
    """Return what made room for the last person of a chain, None for a ring or a removal."""
    terakhir = rantai.langkah[-1]
    if rantai.jenis is JenisRantai.SIKLUS or terakhir.ke is None:
        return None
    ke = terakhir.ke
    lama = [nip for nip in batch.holders_before.get(ke.kode, ()) if nip != terakhir.move.nip]
    if not lama:
        return f"{ke.nama_lengkap} sebelumnya kosong"
    if ke.formasi > 1:
        return None
    return f"{ke.nama_lengkap} sebelumnya dipangku {_names(batch, tuple(lama))}"


def keadaan(batch: Batch, kode: str, pemangku: tuple[str, ...]) -> str:
    """Return who is in a post: the names of its holders, else its Plt and until when, else ``kosong``."""
    if pemangku:
        return _names(batch, pemangku)
    plt = batch.acting(kode)
    return "kosong" if plt is None else f"kosong; {plt_kata(batch, plt)}"


def plt_kata(batch: Batch, plt: Plt) -> str:
    """Return a Plt with the last day of the order: ``Plt. Tri Lestari sampai 5 Mei 2026``."""
    nama = "(belum ditunjuk)" if plt.nip_plt is None else _names(batch, (plt.nip_plt,))
    return f"Plt. {nama}" if plt.selesai is None else f"Plt. {nama} sampai {tanggal_panjang(plt.selesai)}"


def kekosongan(lowong: Lowong) -> str:
    """Return since when a post is empty, seen from the batch."""
    return "menjadi kosong" if lowong.sebelum_terisi else "tetap kosong"


_SUMBER_KOSONG: Mapping[SumberKosong, str] = {
    SumberKosong.BATCH: "sejak {hari}, ditinggalkan dalam batch ini",
    SumberKosong.PENSIUN: "sejak {hari}, pemangku terakhir pensiun",
    SumberKosong.RIWAYAT: "sejak {hari} menurut riwayat jabatan",
    SumberKosong.PLT: "paling lambat sejak {hari}, awal perintah Plt.",
}


def kosong_sejak_kata(sejak: KosongSejak | None) -> str:
    """Return since when a post is empty, in words that say what tells it."""
    if sejak is None:
        return "sejak kapan tidak tercatat"
    return _SUMBER_KOSONG[sejak.sumber].format(hari=tanggal_panjang(sejak.tanggal))


@dataclass(frozen=True, slots=True)
class BarisLayanan:
    """A post of a vital service before and after the batch; ``sebelum``, ``sesudah`` are words.

    ``kosong_sejak`` is told only of a post that is empty before or after the batch, ``pensiun`` (the first
    day of the pension of its next holder to retire) only of one that is held after it.
    """

    jabatan: Jabatan
    layanan: LayananVital
    sebelum: str
    sesudah: str
    terisi_sebelum: bool
    terisi_sesudah: bool
    plt: Plt | None
    kosong_sejak: KosongSejak | None
    pensiun: date | None

    @property
    def berubah(self) -> bool:
        """True where the holders change, or where the post is empty after the batch."""
        return self.sebelum != self.sesudah or not self.terisi_sesudah


def papan_layanan(batch: Batch) -> tuple[BarisLayanan, ...]:
    """Return every post of a vital service that exists, by service and code."""
    urutan = {layanan: nomor for nomor, layanan in enumerate(LayananVital)}
    vital = [
        (urutan[isi.layanan_vital], kode, isi, isi.layanan_vital)
        for kode, isi in batch.jabatan.items()
        if isi.layanan_vital is not None and isi.aktif
    ]
    sejak = empty_since(batch, (isi for _, kode, isi, _ in vital if not _held_all_along(batch, kode)))
    hasil = []
    for _, kode, jabatan, layanan in sorted(vital, key=lambda isi: isi[:2]):
        sebelum = batch.holders_before.get(kode, ())
        sesudah = batch.holders_after.get(kode, ())
        hari = [batch.retirement(batch.pegawai[nip], jabatan, batch.law) for nip in sesudah]
        hasil.append(
            BarisLayanan(
                jabatan,
                layanan,
                keadaan(batch, kode, sebelum),
                keadaan(batch, kode, sesudah),
                bool(sebelum),
                bool(sesudah),
                batch.acting(kode),
                sejak.get(kode),
                min((isi for isi in hari if isi is not None), default=None),
            )
        )
    return tuple(hasil)


def _held_all_along(batch: Batch, kode: str) -> bool:
    return bool(batch.holders_before.get(kode) and batch.holders_after.get(kode))


@dataclass(frozen=True, slots=True)
class Pensiun:
    """The first day of the pension of somebody who holds a post after the batch."""

    tanggal: date
    nip: str
    jabatan: Jabatan


def pensiun_terdekat(batch: Batch, banyaknya: int) -> tuple[Pensiun, ...]:
    """Return the next retirements from posts that are vital or that the batch fills, the nearest first.

    A head by tugas tambahan retires as the functional official that he or she stays.
    """
    disentuh = set(batch.moves_by_target)
    hasil = []
    for kode, nips in batch.holders_after.items():
        jabatan = batch.jabatan[kode]
        if jabatan.layanan_vital is None and kode not in disentuh:
            continue
        for nip in nips:
            pegawai = batch.pegawai[nip]
            definitif = jabatan if jabatan.definitif else _own_post(batch, nip)
            tanggal = batch.retirement(pegawai, definitif, batch.law)
            if tanggal is not None and tanggal > batch.tanggal:
                hasil.append(Pensiun(tanggal, nip, jabatan))
    urut = sorted(hasil, key=lambda isi: (isi.tanggal, isi.jabatan.kode, isi.nip))
    return tuple(urut[:banyaknya])


def nama_orang(batch: Batch, nip: str) -> str:
    """Return the name of a person with degrees, else the NIP."""
    pegawai = batch.pegawai.get(nip)
    return f"NIP {nip}" if pegawai is None else pegawai.nama_bergelar


def _own_post(batch: Batch, nip: str) -> Jabatan | None:
    sesudah = next((isi for isi in batch.posts_after.get(nip, ()) if isi.definitif), None)
    return batch.present_post(batch.pegawai[nip]) if sesudah is None else sesudah


def _names(batch: Batch, nips: tuple[str, ...]) -> str:
    return ", ".join(nama_orang(batch, nip) for nip in nips)
