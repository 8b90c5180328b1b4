"""Values written in every accepted form come back as the value they were."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from mutasi_cli.domain.calendar import MONTH_NAMES, day_name
from mutasi_cli.domain.vocabulary import (
    Agama,
    CompetencyTestResult,
    JenisKelamin,
    Pendidikan,
    StatusHukum,
    TingkatHukuman,
)
from mutasi_cli.law import load_lawbook
from mutasi_cli.read.fields import build_parsers
from mutasi_cli.read.layout.stacked_cells import split_stacked
from mutasi_cli.read.values.name_value import NameParts, split_name
from mutasi_cli.read.values.pendidikan_value import split_pendidikan

WORKBOOK_NAME = load_lawbook()
VALUE_PARSERS = build_parsers(WORKBOOK_NAME)
PANGKAT = {str(k): str(v) for k, v in WORKBOOK_NAME.parameter["golongan"].value[-1].value.items()}
ESELON = tuple(WORKBOOK_NAME.parameter["rentang_golongan_eselon"].value[-1].value)
ENGLISH_MONTHS = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"]
OLD = {2: "Pebruari", 8: "Agst", 11: "Nopember"}

day = st.dates(date(1901, 1, 1), date(2173, 10, 13))
tip = st.sampled_from(["", " ", "\u00a0", "\n", "  ", "\u200b"])
petik = st.sampled_from(["", "'", "’"])
large = st.sampled_from([str, str.upper, str.lower])


@st.composite
def nip(draw: st.DrawFn) -> str:
    birth_date = draw(day)
    month = draw(st.sampled_from([*(f"{n:02d}" for n in range(1, 13)), "21"]))
    year, gender, urut = (
        draw(st.integers(1980, 2026)),
        draw(st.sampled_from("12")),
        draw(st.integers(1, 999)),
    )
    return f"{birth_date.year:04d}{birth_date.month:02d}{birth_date.day:02d}{year}{month}{gender}{urut:03d}"


@st.composite
def written(draw: st.DrawFn, text_to_write: str) -> str:
    return f"{draw(tip)}{draw(petik)}{text_to_write}{draw(tip)}"


@given(day, st.data())
def test_dates(value: date, data: st.DataObject) -> None:
    d, m, y = value.day, value.month, value.year
    month = MONTH_NAMES[m - 1]
    form = [
        *(f"{d:02d}{mark}{m:02d}{mark}{y}" for mark in "-/."),
        *(f"{d}/{m}/{y}", f"{y}-{m:02d}-{d:02d}", f"{y}-{m:02d}-{d:02d} 00:00:00", f"{d} {month} {y}"),
        *(
            f"{d} {month.upper()} {y}",
            f"{d:02d}-{ENGLISH_MONTHS[m - 1]}-{y}",
            f"{d} {ENGLISH_MONTHS[m - 1].title()} {y}",
        ),
        *(f"{d} {OLD.get(m, month)} {y}", f"{day_name(value)}, {d} {month} {y}"),
        *(f"{day_name(value).upper()} {d} {month} {y}", f"Hari {day_name(value)}, {d}-{m}-{y}"),
    ]
    if value >= date(1927, 5, 18):
        # Excel counts days from 1900; five digits begin in 1927.
        form.append(str((value - date(1899, 12, 30)).days))
    result = VALUE_PARSERS.parser["tanggal"](data.draw(written(data.draw(st.sampled_from(form)))))
    assert (result.value, result.damage) == (value, None)


@given(day, st.integers(0, 99), st.sampled_from("-/. "))
def test_two_digit_years_never_are_a_date(value: date, year: int, mark: str) -> None:
    result = VALUE_PARSERS.parser["tanggal"](f"{value.day:02d}{mark}{value.month:02d}{mark}{year:02d}")
    assert result.value is None
    assert result.damage is not None


@given(day, st.integers(1, 6))
def test_a_wrong_weekday_leaves_the_date(value: date, shift: int) -> None:
    wrong_weekday = day_name(value + timedelta(days=shift))
    result = VALUE_PARSERS.parser["tanggal"](
        f"{wrong_weekday}, {value.day} {MONTH_NAMES[value.month - 1]} {value.year}"
    )
    assert result.value == value
    assert result.damage is not None


@given(nip(), st.data())
def test_nips(value: str, data: st.DataObject) -> None:
    form = [
        *(value, f"{value[:8]} {value[8:14]} {value[14]} {value[15:]}", f"{value}-", f"NIP. {value}"),
        *(
            f"NIP {value[:8]} {value[8:14]} {value[14]} {value[15:]}",
            f"{value}\n{value[6:8]}-{value[4:6]}-{value[:4]}",
        ),
    ]
    result = VALUE_PARSERS.parser["nip"](data.draw(written(data.draw(st.sampled_from(form)))))
    assert (result.value, result.damage) == (value, None)
    for figure in (int(value), float(value)):
        assert VALUE_PARSERS.parser["nip"](figure).value is None


@given(st.sampled_from(sorted(PANGKAT)), large, st.data())
def test_golongan(kode: str, capitalised: type[str], data: st.DataObject) -> None:
    roman, _, letter = kode.partition("/")
    pangkat = PANGKAT[kode]
    short = pangkat.replace("Tingkat", data.draw(st.sampled_from(["Tk.", "Tk", "Tingkat", "TK.", "Tkt."])))
    pattern = data.draw(
        st.sampled_from(
            [
                *(
                    "{k}",
                    "{r}{h}",
                    "{r} {h}",
                    "{r}/{H}",
                    "{r}-{h}",
                    "{p} ({k})",
                    "{p}, {k}",
                    "{p}/{r} {h}",
                    "{p}\n{k}",
                ),
                *("{k}\n{p}", "{k} ({p})", "{p} - {k}", "Gol. {k}"),
            ]
        )
    )
    write = capitalised(pattern.format(k=kode, r=roman, h=letter, H=letter.upper(), p=short))
    result = VALUE_PARSERS.parser["golongan"](data.draw(written(write)))
    assert (result.value, result.damage) == (kode, None), write


@given(st.sampled_from(sorted(PANGKAT)), st.sampled_from(sorted(PANGKAT)))
def test_pangkat_of_another_golongan_is_a_fault(kode: str, other_kode: str) -> None:
    result = VALUE_PARSERS.parser["golongan"](f"{PANGKAT[other_kode]} ({kode})")
    assert (result.value == kode) is (kode == other_kode)
    assert (result.damage is None) is (kode == other_kode)


@given(st.sampled_from(ESELON), large, st.data())
def test_eselon(value: str, capitalised: type[str], data: st.DataObject) -> None:
    roman, _, letter = value.partition(".")
    figure = ["I", "II", "III", "IV", "V"].index(roman) + 1
    pattern = data.draw(
        st.sampled_from(["{r}.{h}", "{r}{H}", "{r}/{H}", "{r}{h}", "{a}-{H}", "{r} {h}", "Eselon {r}.{h}"])
    )
    write = capitalised(pattern.format(r=roman, h=letter, H=letter.upper(), a=figure))
    assert VALUE_PARSERS.parser["eselon"](data.draw(written(write))).value == value


WORDS: dict[str, dict[object, tuple[str, ...]]] = {
    "jenis_kelamin": {
        JenisKelamin.LAKI_LAKI: ("L", "M", "Laki-laki", "Pria", "1"),
        JenisKelamin.PEREMPUAN: ("P", "F", "Perempuan", "Wanita", "2"),
    },
    "agama": {
        Agama.ISLAM: ("Islam",),
        Agama.KRISTEN: ("Kristen", "Kristen Protestan"),
        Agama.KATOLIK: ("Katolik", "Katholik"),
        Agama.HINDU: ("Hindu",),
        Agama.BUDDHA: ("Buddha", "Budha"),
        Agama.KHONGHUCU: ("Khonghucu", "Konghucu"),
        Agama.KEPERCAYAAN: ("Kepercayaan",),
    },
    "hukuman": {
        vocabulary_entry: (
            vocabulary_entry.value,
            f"{vocabulary_entry.value}: menurut keputusan",
            f"{vocabulary_entry.value} : x",
        )
        for vocabulary_entry in TingkatHukuman
    },
    "status_hukum": {
        **{vocabulary_entry: (vocabulary_entry.value,) for vocabulary_entry in StatusHukum},
        StatusHukum.TIDAK_ADA: ("Tidak Ada", "Bersih"),
    },
    "hasil_uji": {
        CompetencyTestResult.MEMENUHI: ("Memenuhi Syarat", "MS"),
        CompetencyTestResult.MASIH_MEMENUHI: ("Masih Memenuhi Syarat", "MMS"),
        CompetencyTestResult.KURANG_MEMENUHI: ("Kurang", "KMS", "Kurang Memenuhi Syarat"),
        CompetencyTestResult.TIDAK_MEMENUHI: ("Tidak Memenuhi Syarat", "TMS"),
    },
}
WRITTEN_PAIRS = [
    (jenis, value, words)
    for jenis, vocabulary_entry in WORDS.items()
    for value, listed in vocabulary_entry.items()
    for words in listed
]


@given(st.sampled_from(WRITTEN_PAIRS), large, st.data())
def test_words(written_word: tuple[str, object, str], capitalised: type[str], data: st.DataObject) -> None:
    jenis, value, words = written_word
    assert VALUE_PARSERS.parser[jenis](data.draw(written(capitalised(words)))).value is value


LEVEL_WORDS: dict[Pendidikan, tuple[str, ...]] = {
    Pendidikan.SD: ("SD", "Sekolah Dasar"),
    Pendidikan.SMP: ("SMP", "SLTP", "SLTP/SMP Sederajat"),
    Pendidikan.SMA: ("SMA", "SLTA", "SLTA/SMA Sederajat", "SMK"),
    Pendidikan.D_III: ("D-III", "D3", "DIII", "D-III/Sarjana Muda", "Diploma III/Sarjana Muda"),
    Pendidikan.D_IV: ("D-IV", "D4", "Diploma IV"),
    Pendidikan.S_1: ("S-1", "S1", "S.1", "S-1/Sarjana", "Strata 1"),
    Pendidikan.S_2: ("S-2", "S2", "Magister"),
    Pendidikan.S_3: ("S-3", "S.3", "S-3/Doktor"),
}
JURUSAN = ("Ilmu Pemerintahan", "Sistem Informasi", "Kedokteran Gigi", "Administrasi Negara", "IPA")


@given(
    st.sampled_from([(value, words) for value, words_of_level in LEVEL_WORDS.items() for words in words_of_level]),
    st.sampled_from([None, *JURUSAN]),
    large,
)
def test_education(written_level: tuple[Pendidikan, str], jurusan: str | None, capitalised: type[str]) -> None:
    value, words = written_level
    write = capitalised(words if jurusan is None else f"{words} {jurusan}")
    assert VALUE_PARSERS.parser["pendidikan"](write).value is value
    assert split_pendidikan(write) == (value, None if jurusan is None else capitalised(jurusan))


LEADING_GELAR = ("Prof.", "Dr.", "dr.", "drg.", "Drs.", "Dra.", "Ir.", "H.", "Hj.", "KH.", "apt.", "Ns.")
TRAILING_GELAR = (
    *(
        "S.Sos.",
        "M.Si.",
        "S.STP.",
        "S.H.",
        "M.Kes.",
        "S.E.",
        "MM",
        "SKM",
        "A.Md.",
        "A.Ma.Pd",
        "Sp.A.",
        "S.Kep.",
    ),
    *("Ners", "S.Tr.Keb.", "Ph.D.", "M.A.P.", "S.Pd.I"),
)
NAME = (
    "Budi",
    "Santoso",
    "Siti",
    "Nurhaliza",
    "AHMAD",
    "Ma'ruf",
    "Tri",
    "Adhianto",
    "R.",
    "Syarif",
    "Wahyu-Ningsih",
)


@given(
    st.lists(st.sampled_from(LEADING_GELAR), max_size=3, unique=True),
    st.lists(st.sampled_from(NAME), min_size=1, max_size=4).filter(
        lambda drawn_words: drawn_words != ["R."] and drawn_words[-1] != "R."
    ),
    st.lists(st.sampled_from(TRAILING_GELAR), max_size=3, unique=True),
    st.sampled_from([" ", "  ", "\u00a0"]),
)
def test_names_with_degrees(front: list[str], nama: list[str], after: list[str], space: str) -> None:
    """Not a letter of a degree changes: a physician stays ``dr.``, a doctorate ``Dr.``."""
    write = space.join([*front, *nama]) + "".join(f", {gelar}" for gelar in after)
    assert split_name(write) == NameParts(" ".join(nama), " ".join(front) or None, ", ".join(after) or None)


@given(nip(), day, st.sampled_from(["Budi Santoso", "Drs. H. Ali, M.Si.", "R. Siti"]), st.data())
def test_stacked_cells(value: str, birth_date: date, nama: str, data: st.DataObject) -> None:
    """Name, NIP and birth date in one cell, in any order of lines, with blanks and labels."""
    tanggal = f"{birth_date.day:02d}-{birth_date.month:02d}-{birth_date.year}"
    nomor = data.draw(st.sampled_from([value, f"NIP. {value}", f"{value[:8]} {value[8:14]} {value[14]} {value[15:]}"]))
    row = data.draw(st.permutations([nama, nomor, tanggal]))
    separator = data.draw(st.sampled_from(["\n", " \n", "\r\n", "\n\n"]))
    assert split_stacked(separator.join(row), ("nama", "nip", "tanggal")) == (nama, nomor, tanggal)
    assert split_stacked(f"{nama}\n{nomor}", ("nama", "nip", "tanggal")) == (nama, nomor, None)
    assert split_stacked(f"{nama} / {nomor}", ("nama", "nip")) == (
        nama,
        value if nomor == f"NIP. {value}" else nomor,
    )
    assert split_stacked(nama, ("nama", "nip")) == (nama, None)
    assert split_stacked(nomor, ("nama", "nip")) == (None, value if nomor == f"NIP. {value}" else nomor)
    assert split_stacked(f"{nama}\n12345", ("nama", "nip")) == (nama, "12345")
