"""Data of the press release: what the batch itself can tell, and open places for what only people can say."""

from collections import Counter
from collections.abc import Sequence

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.kosakata import JenisKelamin, JenisPerpindahan, Kelompok, LayananVital
from mutasi_cli.domain.move import Move
from mutasi_cli.outputs.surat.isian import KOSONG
from mutasi_cli.outputs.surat.kata import rangkai
from mutasi_cli.outputs.surat.konteks_keputusan import sebutan_tugas
from mutasi_cli.outputs.surat.konteks_surat import kop
from mutasi_cli.outputs.surat.konteks_umum import Konteks, penandatangan, umum
from mutasi_cli.outputs.surat.peserta import hanya_menerima_keputusan, hitung_pejabat
from mutasi_cli.outputs.terbilang import jumlah_orang, terbilang
from mutasi_cli.outputs.urutan import Baris, baris_kelompok

_JENIS = {
    JenisPerpindahan.PROMOSI: "promosi ke jenjang yang lebih tinggi",
    JenisPerpindahan.KENAIKAN_ESELON: "kenaikan eselon dalam jenjang yang sama",
    JenisPerpindahan.ROTASI: "rotasi pada jenjang dan eselon yang sama",
    JenisPerpindahan.ALIH_JABATAN: "alih jabatan dari atau ke jabatan fungsional",
    JenisPerpindahan.PENGUKUHAN: "pengukuhan",
    JenisPerpindahan.TUGAS_TAMBAHAN: "pemberian tugas tambahan",
    JenisPerpindahan.ALIH_TUGAS_TAMBAHAN: "perpindahan tugas tambahan",
}
"""Kinds that a release names, in its order; a demotion is not told to the press by name."""

_LAYANAN = {
    LayananVital.KESEHATAN: "kesehatan",
    LayananVital.PENDIDIKAN: "pendidikan",
    LayananVital.KEWILAYAHAN: "kewilayahan",
    LayananVital.KEPENDUDUKAN: "kependudukan",
    LayananVital.KEDARURATAN: "kedaruratan",
}


def konteks_siaran_pers(batch: Batch, baris: Sequence[Baris], *, draf: bool) -> Konteks:
    """Return the release: counts of those who are there on the day, both groups apart; ``baris`` get a post.

    ``rincian`` says how many of the first group become what; a functional target is counted as functional.
    ``kutipan`` and ``narahubung`` are places that the press office fills: nobody's words are made up.
    """
    hadir = [isi for isi in baris if isi.move.usulan.hadir]
    struktural = [isi.move for isi in baris_kelompok(hadir, Kelompok.STRUKTURAL)]
    tugas = [isi.move for isi in baris_kelompok(hadir, Kelompok.TUGAS_TAMBAHAN)]
    sebutan = sebutan_tugas(tugas)
    nama_tugas = sebutan["tugas"] if tugas else ""
    menerima = bool(tugas) and hanya_menerima_keputusan(batch, Kelompok.TUGAS_TAMBAHAN)
    dasar = umum(batch, draf=draf)
    pelantik = penandatangan(batch, baris[0].kelompok)["jabatan"]
    rincian = hitung_pejabat(struktural)
    moves = [*struktural, *tugas]
    tak_hadir = len(baris) - len(hadir)
    return {
        **dasar,
        "kop": kop(batch, "sekretariat_daerah"),
        "nomor_surat": KOSONG,
        "pelantik": pelantik,
        "judul": _judul(pelantik, struktural, len(tugas), nama_tugas, menerima=menerima),
        "jumlah": jumlah_orang(len(moves)),
        "jumlah_struktural": _angka(len(struktural)),
        "sebutan_struktural": rangkai([sebutan for sebutan, _ in rincian]),
        "rincian": rangkai([f"{jumlah} {sebutan}" for sebutan, jumlah in rincian])
        if len(rincian) > 1
        else "",
        "jumlah_tugas": _angka(len(tugas)),
        "sebutan_tugas": nama_tugas,
        "pejabat_tugas": sebutan["pejabat"].lower(),
        "menerima": menerima,
        "jenis_struktural": _kinds(struktural),
        "jenis_tugas": _kinds(tugas),
        "perempuan": _women(moves),
        "layanan": _services(batch, moves),
        "dari_kosong": _filled(batch, moves),
        "tak_hadir": jumlah_orang(tak_hadir) if tak_hadir else "",
        "kata_ganti": "ia" if tak_hadir == 1 else "mereka",
        "kutipan": f"[kutipan {pelantik}]",
        "narahubung": "[nama dan nomor telepon narahubung]",
    }


def _judul(pelantik: str, struktural: Sequence[Move], tugas: int, nama: str, *, menerima: bool) -> str:
    """Return the headline with both counts."""
    bagian = []
    if struktural:
        sebutan = rangkai([isi.removeprefix("pejabat ").title() for isi, _ in hitung_pejabat(struktural)])
        bagian.append(f"Melantik {len(struktural)} Pejabat {sebutan}")
    if tugas:
        kata = f"{tugas} {nama}"
        if menerima:
            bagian.append(f"Menyerahkan Keputusan kepada {kata}")
        else:
            bagian.append(kata if struktural else f"Melantik {kata}")
    return f"{pelantik} {' serta '.join(bagian) or 'Melantik Pejabat'}"


def _angka(jumlah: int) -> str:
    return f"{jumlah} ({terbilang(jumlah)})" if jumlah else ""


def _kinds(moves: Sequence[Move]) -> str:
    hitung = Counter(move.jenis for move in moves)
    kata = [f"{hitung[jenis]} {nama}" for jenis, nama in _JENIS.items() if hitung[jenis]]
    lain = len(moves) - sum(hitung[jenis] for jenis in _JENIS)
    return rangkai([*kata, *([f"{lain} perpindahan lain"] if lain else [])])


def _women(moves: Sequence[Move]) -> str:
    """Return how many women there are; nothing where the sex of anybody is not known."""
    jenis = [None if move.pegawai is None else move.pegawai.jenis_kelamin for move in moves]
    if None in jenis or JenisKelamin.PEREMPUAN not in jenis:
        return ""
    return f"{jenis.count(JenisKelamin.PEREMPUAN)} di antaranya perempuan"


def _services(batch: Batch, moves: Sequence[Move]) -> str:
    """Return how many posts of vital services the batch gives, service by service."""
    hitung = Counter(
        move.tujuan.layanan_vital
        for move in moves
        if move.tujuan is not None and move.tujuan.kode in batch.jabatan
    )
    return rangkai(
        [f"{hitung[isi]} jabatan pada layanan {nama}" for isi, nama in _LAYANAN.items() if hitung[isi]]
    )


def _filled(batch: Batch, moves: Sequence[Move]) -> str:
    """Return how many posts without a definitive holder get one."""
    kode = {
        move.tujuan.kode
        for move in moves
        if move.tujuan is not None
        and move.tujuan.formasi == 1
        and not batch.holders_before.get(move.tujuan.kode)
    }
    return _angka(len(kode))
