"""Who the appointees are, in numbers: kinds of move, sex, age, eselon, time in the present post."""

from collections import Counter
from collections.abc import Iterable, Sequence

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.jabatan import peringkat_eselon
from mutasi_cli.domain.kosakata import JenisJabatan, JenisKelamin, JenisPerpindahan
from mutasi_cli.domain.move import Move
from mutasi_cli.domain.tingkat import jenis_jabatan
from mutasi_cli.domain.waktu import bulan_penuh, usia
from mutasi_cli.outputs.laporan.bentuk import Bagan, Batang
from mutasi_cli.outputs.laporan.kata import BELUM_JELAS, dilantik, jenis_kata, mulai_menjabat

TIDAK_TERCATAT = "tidak tercatat"

_KELAMIN = {JenisKelamin.LAKI_LAKI: "laki-laki", JenisKelamin.PEREMPUAN: "perempuan"}
_USIA = (
    (35, "di bawah 35 tahun"),
    (40, "35–39 tahun"),
    (45, "40–44 tahun"),
    (50, "45–49 tahun"),
    (55, "50–54 tahun"),
    (999, "55 tahun ke atas"),
)
_MASA = (
    (12, "kurang dari 1 tahun"),
    (24, "1 sampai 2 tahun"),
    (36, "2 sampai 3 tahun"),
    (60, "3 sampai 5 tahun"),
    (9999, "5 tahun atau lebih"),
)
"""Upper bound (exclusive; years, months) and label, for the eye only: no rule depends on them."""


def bagan_jenis(batch: Batch) -> Bagan:
    """Return the rows of the batch by kind of move, in the order of the catalogue."""
    label = [*(isi.value for isi in JenisPerpindahan), BELUM_JELAS]
    return _chart("Menurut jenis perpindahan", "Jenis", label, (jenis_kata(isi) for isi in batch.moves))


def profil(batch: Batch) -> tuple[Bagan, ...]:
    """Return the charts of the appointees: everybody who is known and gets a post."""
    moves = [move for move in batch.moves if dilantik(move)]
    eselon = sorted(
        {isi.tujuan.eselon for isi in moves if isi.tujuan and isi.tujuan.eselon}, key=peringkat_eselon
    )
    jabatan = [f"eselon {isi}" for isi in eselon]
    jabatan += [JenisJabatan.TUGAS_TAMBAHAN.value, "fungsional", "pelaksana", "struktural tanpa eselon"]
    return (
        _chart("Jabatan baru", "Eselon", [*jabatan, TIDAK_TERCATAT], (_level(isi) for isi in moves)),
        _chart(
            "Jenis kelamin",
            "Jenis kelamin",
            [*_KELAMIN.values(), TIDAK_TERCATAT],
            (_sex(isi) for isi in moves),
        ),
        _chart(
            "Usia pada hari pelantikan",
            "Usia",
            [*(nama for _, nama in _USIA), TIDAK_TERCATAT],
            (_age(batch, isi) for isi in moves),
        ),
        _chart(
            "Lama dalam jabatan yang ditinggalkan",
            "Lama",
            [*(nama for _, nama in _MASA), TIDAK_TERCATAT],
            (_tenure(isi) for isi in moves),
            "Bagi Kepala UPTD Puskesmas: lama dalam tugas tambahan, atau dalam jabatan fungsional bila baru "
            "pertama kali.",
        ),
    )


def _chart(judul: str, kolom: str, label: Sequence[str], isi: Iterable[str], catatan: str = "") -> Bagan:
    """Count labels; a bar without anybody is left out."""
    hitung = Counter(isi)
    terbanyak = max(hitung.values(), default=0)
    batang = tuple(
        Batang(nama, hitung[nama], max(1, round(100 * hitung[nama] / terbanyak)))
        for nama in label
        if hitung[nama]
    )
    return Bagan(judul, kolom, batang, hitung.total(), catatan)


def _level(move: Move) -> str:
    if move.tujuan is None:
        return TIDAK_TERCATAT
    if move.tujuan.eselon is not None:
        return f"eselon {move.tujuan.eselon}"
    jenis = jenis_jabatan(move.tujuan)
    if jenis is None:
        return TIDAK_TERCATAT
    return "struktural tanpa eselon" if jenis is JenisJabatan.STRUKTURAL else jenis.value


def _sex(move: Move) -> str:
    kelamin = None if move.pegawai is None else move.pegawai.jenis_kelamin
    return TIDAK_TERCATAT if kelamin is None else _KELAMIN[kelamin]


def _age(batch: Batch, move: Move) -> str:
    lahir = None if move.pegawai is None else move.pegawai.lahir
    return TIDAK_TERCATAT if lahir is None else _band(_USIA, usia(lahir, batch.tanggal))


def _tenure(move: Move) -> str:
    mulai = mulai_menjabat(move)
    return TIDAK_TERCATAT if mulai is None else _band(_MASA, bulan_penuh(mulai, move.tmt))


def _band(batas: Sequence[tuple[int, str]], nilai: int) -> str:
    return next((nama for sampai, nama in batas if nilai < sampai), TIDAK_TERCATAT)
