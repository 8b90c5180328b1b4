"""Colours that appear while somebody types: doubles, damaged NIP, codes that no table knows, gaps.

They only help the eye; what holds is said by ``mutasi validate``. Texts are compared with MATCH: COUNTIF and
the built-in rule for doubles take a text of digits for a number and see only its first 15 digits, so that
they would call two people the same whose NIP differ at the end.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from openpyxl.formatting.rule import Rule
from openpyxl.styles import Font, PatternFill
from openpyxl.styles.differential import DifferentialStyle
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from mutasi_cli.domain.lembar_kanonik import LEMBAR, Keharusan, KolomKanonik, LembarKanonik
from mutasi_cli.outputs.formulir.isian import BARIS_TERAKHIR, KOLOM_KODE_JABATAN


@dataclass(frozen=True, slots=True)
class Warna:
    """Fill and font of a mark, and what it means as the sheet ``Petunjuk`` says it."""

    isi: str
    huruf: str
    sebutan: str
    arti: str


RUSAK = Warna(
    "F8CBC6",
    "9C0006",
    "merah",
    "NIP tersimpan sebagai angka: tiga angka terakhirnya sudah rusak. Ketik ulang sebagai teks.",
)
GANDA = Warna(
    "F9C56B",
    "5C3A00",
    "jingga",
    "Isian ganda: NIP muncul dua kali, kode dipakai dua jabatan, atau satu jabatan diusulkan untuk lebih "
    "banyak orang daripada formasinya.",
)
ASING = Warna(
    "DDD3EE",
    "3F2A66",
    "ungu",
    "Kode atau NIP ini tidak ada di lembar jabatan atau pegawai pada buku kerja ini.",
)
KOSONG = Warna(
    "FFF7C2", "000000", "kuning pucat", "Baris ini sudah diisi, tetapi sel yang wajib masih kosong."
)
WARNA = (RUSAK, GANDA, ASING, KOSONG)
"""All marks, the strongest first: where two hold, the first is shown."""

_AKHIR = BARIS_TERAKHIR - 1
"""The last marked row: a formula also looks at the row below."""
_USULAN_TERAKHIR = 5_000
"""Rows of ``usulan`` that are counted by post; far more than any batch has."""
_UNIK: dict[str, frozenset[str]] = {
    "usulan": frozenset({"nip"}),
    "pegawai": frozenset({"nip"}),
    "jabatan": frozenset({"kode"}),
    "pertek": frozenset({"nip"}),
    "libur": frozenset({"tanggal"}),
}
"""Columns in which a second equal entry is worth a look."""


def pasang_tanda(ws: Worksheet, lembar: LembarKanonik) -> None:
    """Add the marks of a table to its sheet."""
    akhir = get_column_letter(len(lembar.kolom))
    for nomor, kolom in enumerate(lembar.kolom, start=1):
        huruf = get_column_letter(nomor)
        for warna, rumus in _tanda(lembar, kolom, huruf, akhir):
            gaya = DifferentialStyle(
                font=Font(color=warna.huruf), fill=PatternFill(bgColor=warna.isi, fill_type="solid")
            )
            aturan = Rule(type="expression", formula=[rumus], stopIfTrue=True, dxf=gaya)
            ws.conditional_formatting.add(f"{huruf}2:{huruf}{_AKHIR}", aturan)


def _tanda(lembar: LembarKanonik, kolom: KolomKanonik, huruf: str, akhir: str) -> Iterator[tuple[Warna, str]]:
    """Yield the marks of a column with their formulas, the strongest first."""
    sel = f"{huruf}2"
    if kolom.jenis == "nip":
        yield RUSAK, f"ISNUMBER({sel})"
    if kolom.nama in _UNIK.get(lembar.nama, ()):
        yield (
            GANDA,
            (
                f'AND({sel}<>"",OR(ISNUMBER(MATCH({sel},{huruf}3:{huruf}${BARIS_TERAKHIR},0)),'
                f"MATCH({sel},{huruf}$2:{huruf}${BARIS_TERAKHIR},0)<ROW()-1))"
            ),
        )
    if lembar.nama == "usulan" and kolom.nama == "kode_jabatan_tujuan":
        kode, formasi = _rentang("jabatan", "kode"), _rentang("jabatan", "formasi")
        yield (
            GANDA,
            (
                f'AND({sel}<>"",SUMPRODUCT(--({huruf}$2:{huruf}${_USULAN_TERAKHIR}={sel}))>'
                f"MAX(1,N(IFERROR(INDEX({formasi},MATCH({sel},{kode},0)),1))))"
            ),
        )
    tujuan = _tabel_tujuan(lembar, kolom)
    if tujuan is not None:
        # A table that lives in a file of its own is empty here: then nothing can be missing from it.
        yield ASING, f'AND({sel}<>"",COUNTA({tujuan})>0,ISNA(MATCH({sel},{tujuan},0)))'
    if kolom.keharusan is Keharusan.WAJIB:
        yield KOSONG, f"AND(COUNTA($A2:${akhir}2)>0,ISBLANK({sel}))"


def _tabel_tujuan(lembar: LembarKanonik, kolom: KolomKanonik) -> str | None:
    """Return the cells that must know an entry of this column, None where any entry will do."""
    if kolom.nama in KOLOM_KODE_JABATAN:
        return _rentang("jabatan", "kode")
    if kolom.jenis == "nip" and lembar.nama not in {"pegawai", "pertek"}:
        return _rentang("pegawai", "nip")
    return None


def _rentang(tabel: str, nama: str) -> str:
    """Return all cells of a column of another sheet: ``jabatan!$A$2:$A$1048576``."""
    lembar = next(isi for isi in LEMBAR if isi.nama == tabel)
    nomor = next(urut for urut, kolom in enumerate(lembar.kolom, start=1) if kolom.nama == nama)
    huruf = get_column_letter(nomor)
    return f"{tabel}!${huruf}$2:${huruf}${BARIS_TERAKHIR}"
