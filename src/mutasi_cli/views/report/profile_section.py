"""Who the appointees are, in numbers: kinds of move, sex, age, eselon, time in the present post."""

from collections import Counter
from collections.abc import Iterable, Sequence

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.calendar import age, full_months
from mutasi_cli.domain.jabatan import eselon_rank
from mutasi_cli.domain.levels import jenis_jabatan
from mutasi_cli.domain.move import Move
from mutasi_cli.domain.vocabulary import JenisJabatan, JenisKelamin, KindOfMove
from mutasi_cli.views.report.report_words import UNCLEAR, in_post_since, kind_words, sworn
from mutasi_cli.views.report.template_data import Bar, Chart

NOT_RECORDED = "tidak tercatat"

_GENDER_WORDS = {JenisKelamin.LAKI_LAKI: "laki-laki", JenisKelamin.PEREMPUAN: "perempuan"}
_AGE_BANDS = (
    (35, "di bawah 35 tahun"),
    (40, "35–39 tahun"),
    (45, "40–44 tahun"),
    (50, "45–49 tahun"),
    (55, "50–54 tahun"),
    (999, "55 tahun ke atas"),
)
_TENURE_BANDS = (
    (12, "kurang dari 1 tahun"),
    (24, "1 sampai 2 tahun"),
    (36, "2 sampai 3 tahun"),
    (60, "3 sampai 5 tahun"),
    (9999, "5 tahun atau lebih"),
)
"""Upper bound (exclusive; years, months) and label, for the eye only: no rule depends on them."""


def chart_of_kinds(batch: Batch) -> Chart:
    """Return the rows of the batch by kind of move, in the order of the catalogue."""
    labels = [*(entry.value for entry in KindOfMove), UNCLEAR]
    return _chart("Menurut jenis perpindahan", "Jenis", labels, (kind_words(entry) for entry in batch.moves))


def profil(batch: Batch) -> tuple[Chart, ...]:
    """Return the charts of the appointees: everybody who is known and gets a post."""
    moves = [move for move in batch.moves if sworn(move)]
    eselon = sorted({entry.target.eselon for entry in moves if entry.target and entry.target.eselon}, key=eselon_rank)
    jabatan = [f"eselon {entry}" for entry in eselon]
    jabatan += [JenisJabatan.TUGAS_TAMBAHAN.value, "fungsional", "pelaksana", "struktural tanpa eselon"]
    return (
        _chart("Jabatan baru", "Eselon", [*jabatan, NOT_RECORDED], (_level(entry) for entry in moves)),
        _chart(
            "Jenis kelamin",
            "Jenis kelamin",
            [*_GENDER_WORDS.values(), NOT_RECORDED],
            (_sex(entry) for entry in moves),
        ),
        _chart(
            "Usia pada hari pelantikan",
            "Usia",
            [*(nama for _, nama in _AGE_BANDS), NOT_RECORDED],
            (_age(batch, entry) for entry in moves),
        ),
        _chart(
            "Lama dalam jabatan yang ditinggalkan",
            "Lama",
            [*(nama for _, nama in _TENURE_BANDS), NOT_RECORDED],
            (_tenure(entry) for entry in moves),
            "Bagi Kepala UPTD Puskesmas: lama dalam tugas tambahan, atau dalam jabatan fungsional bila baru "
            "pertama kali.",
        ),
    )


def _chart(heading: str, column: str, labels: Sequence[str], counted_labels: Iterable[str], catatan: str = "") -> Chart:
    """Count labels; a bar without anybody is left out."""
    counts = Counter(counted_labels)
    most = max(counts.values(), default=0)
    bars = tuple(Bar(nama, counts[nama], max(1, round(100 * counts[nama] / most))) for nama in labels if counts[nama])
    return Chart(heading, column, bars, counts.total(), catatan)


def _level(move: Move) -> str:
    if move.target is None:
        return NOT_RECORDED
    if move.target.eselon is not None:
        return f"eselon {move.target.eselon}"
    jenis = jenis_jabatan(move.target)
    if jenis is None:
        return NOT_RECORDED
    return "struktural tanpa eselon" if jenis is JenisJabatan.STRUKTURAL else jenis.value


def _sex(move: Move) -> str:
    gender = None if move.pegawai is None else move.pegawai.jenis_kelamin
    return NOT_RECORDED if gender is None else _GENDER_WORDS[gender]


def _age(batch: Batch, move: Move) -> str:
    birth_date = None if move.pegawai is None else move.pegawai.birth_date
    return NOT_RECORDED if birth_date is None else _band(_AGE_BANDS, age(birth_date, batch.tanggal))


def _tenure(move: Move) -> str:
    mulai = in_post_since(move)
    return NOT_RECORDED if mulai is None else _band(_TENURE_BANDS, full_months(mulai, move.tmt))


def _band(bands: Sequence[tuple[int, str]], measured: int) -> str:
    return next((nama for bound, nama in bands if measured < bound), NOT_RECORDED)
