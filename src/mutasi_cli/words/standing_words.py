"""What comes next in a batch folder: the commands to type and what each does, for terminal and JSON alike."""

from mutasi_cli.domain.finding import Severity
from mutasi_cli.domain.standing import Standing, Step

Command = tuple[str, str]
"""A command line, and in a few words what it does."""

_NEXT: dict[Step, tuple[Command, ...]] = {
    Step.START: (
        ("mutasi init rotasi-baru", "buat folder batch: pengaturan, formulir Excel, dan templat naskah"),
        ("mutasi demo", "lihat dahulu contoh lengkap Kota Bekasi"),
    ),
    Step.VALIDATE: (("mutasi validate", "lihat apa yang harus diperbaiki, dan di sel mana"),),
    Step.LIST: (
        ("mutasi roster", "tulis daftar pelantikan dan lampiran keputusan"),
        ("mutasi decree", "sesudah itu tulis keputusan, petikan, dan naskah lain"),
    ),
    Step.PAPERS: (("mutasi decree", "tulis keputusan, petikan, dan naskah lain"),),
    Step.VERIFY: (
        ("mutasi verify", "cocokkan naskah yang sudah jadi dengan batch"),
        ("mutasi report", "tulis laporan untuk rapat"),
    ),
    Step.COMPLETE: (("mutasi", "lihat lagi keadaan folder ini"),),
}
_PERINGATAN: Command = ("mutasi validate", "lihat peringatan; masing-masing perlu alasan tertulis")


def next_commands(standing: Standing) -> tuple[Command, ...]:
    """Return the commands that come next, the first one first."""
    step = standing.step
    if step is Step.COMPLETE:
        return _NEXT[step]
    if standing.other_folders:
        one = f"mutasi validate {_quoted(standing.other_folders[-1])}"
        return ((one, "periksa salah satu batch di folder ini"), _NEXT[Step.START][0])
    if step is Step.RECOGNISE:
        table = _quoted(standing.other_tables[0])
        return (
            ("mutasi init --dari .", "kenali berkas di folder ini dan sebutkan letaknya di mutasi.toml"),
            (f"mutasi columns {table}", "lihat bagaimana satu berkas dipahami"),
            ("mutasi init", "tulis pengaturan dan formulir Excel yang kosong di sini"),
        )
    if step is not Step.VALIDATE and standing.findings and standing.findings.get(Severity.PERINGATAN):
        return (_PERINGATAN, *_NEXT[step])
    return _NEXT[step]


def _quoted(nama: str) -> str:
    return f'"{nama}"' if any(letter.isspace() for letter in nama) else nama
