"""Values written in every accepted form come back as the value they were."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from mutasi_cli.domain.kosakata import Agama, HasilUji, JenisKelamin, Pendidikan, StatusHukum, TingkatHukuman
from mutasi_cli.domain.waktu import BULAN, nama_hari
from mutasi_cli.law import load_lawbook
from mutasi_cli.tables.bidang import susun_kamus
from mutasi_cli.tables.letak.tumpuk import pisah_bertumpuk
from mutasi_cli.tables.nilai.nama import NamaTerpisah, pisah_nama
from mutasi_cli.tables.nilai.pendidikan import pisah_pendidikan

BUKU = load_lawbook()
KAMUS = susun_kamus(BUKU)
PANGKAT = {str(k): str(v) for k, v in BUKU.parameter["golongan"].nilai[-1].nilai.items()}
ESELON = tuple(BUKU.parameter["rentang_golongan_eselon"].nilai[-1].nilai)
INGGRIS = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"]
LAMA = {2: "Pebruari", 8: "Agst", 11: "Nopember"}

hari = st.dates(date(1901, 1, 1), date(2173, 10, 13))
ujung = st.sampled_from(["", " ", "\u00a0", "\n", "  ", "\u200b"])
petik = st.sampled_from(["", "'", "’"])
besar = st.sampled_from([str, str.upper, str.lower])


@st.composite
def nip(draw: st.DrawFn) -> str:
    lahir = draw(hari)
    bulan = draw(st.sampled_from([*(f"{n:02d}" for n in range(1, 13)), "21"]))
    tahun, kelamin, urut = (
        draw(st.integers(1980, 2026)),
        draw(st.sampled_from("12")),
        draw(st.integers(1, 999)),
    )
    return f"{lahir.year:04d}{lahir.month:02d}{lahir.day:02d}{tahun}{bulan}{kelamin}{urut:03d}"


@st.composite
def tertulis(draw: st.DrawFn, isi: str) -> str:
    return f"{draw(ujung)}{draw(petik)}{isi}{draw(ujung)}"


@given(hari, st.data())
def test_dates(nilai: date, data: st.DataObject) -> None:
    d, m, y = nilai.day, nilai.month, nilai.year
    bulan = BULAN[m - 1]
    bentuk = [
        *(f"{d:02d}{tanda}{m:02d}{tanda}{y}" for tanda in "-/."),
        *(f"{d}/{m}/{y}", f"{y}-{m:02d}-{d:02d}", f"{y}-{m:02d}-{d:02d} 00:00:00", f"{d} {bulan} {y}"),
        *(f"{d} {bulan.upper()} {y}", f"{d:02d}-{INGGRIS[m - 1]}-{y}", f"{d} {INGGRIS[m - 1].title()} {y}"),
        *(f"{d} {LAMA.get(m, bulan)} {y}", f"{nama_hari(nilai)}, {d} {bulan} {y}"),
        *(f"{nama_hari(nilai).upper()} {d} {bulan} {y}", f"Hari {nama_hari(nilai)}, {d}-{m}-{y}"),
    ]
    if nilai >= date(1927, 5, 18):
        # Excel counts days from 1900; five digits begin in 1927.
        bentuk.append(str((nilai - date(1899, 12, 30)).days))
    hasil = KAMUS.penilai["tanggal"](data.draw(tertulis(data.draw(st.sampled_from(bentuk)))))
    assert (hasil.nilai, hasil.kerusakan) == (nilai, None)


@given(hari, st.integers(0, 99), st.sampled_from("-/. "))
def test_two_digit_years_never_are_a_date(nilai: date, tahun: int, tanda: str) -> None:
    hasil = KAMUS.penilai["tanggal"](f"{nilai.day:02d}{tanda}{nilai.month:02d}{tanda}{tahun:02d}")
    assert hasil.nilai is None
    assert hasil.kerusakan is not None


@given(hari, st.integers(1, 6))
def test_a_wrong_weekday_leaves_the_date(nilai: date, geser: int) -> None:
    lain = nama_hari(nilai + timedelta(days=geser))
    hasil = KAMUS.penilai["tanggal"](f"{lain}, {nilai.day} {BULAN[nilai.month - 1]} {nilai.year}")
    assert hasil.nilai == nilai
    assert hasil.kerusakan is not None


@given(nip(), st.data())
def test_nips(nilai: str, data: st.DataObject) -> None:
    bentuk = [
        *(nilai, f"{nilai[:8]} {nilai[8:14]} {nilai[14]} {nilai[15:]}", f"{nilai}-", f"NIP. {nilai}"),
        *(
            f"NIP {nilai[:8]} {nilai[8:14]} {nilai[14]} {nilai[15:]}",
            f"{nilai}\n{nilai[6:8]}-{nilai[4:6]}-{nilai[:4]}",
        ),
    ]
    hasil = KAMUS.penilai["nip"](data.draw(tertulis(data.draw(st.sampled_from(bentuk)))))
    assert (hasil.nilai, hasil.kerusakan) == (nilai, None)
    for angka in (int(nilai), float(nilai)):
        assert KAMUS.penilai["nip"](angka).nilai is None


@given(st.sampled_from(sorted(PANGKAT)), besar, st.data())
def test_golongan(kode: str, kapital: type[str], data: st.DataObject) -> None:
    romawi, _, huruf = kode.partition("/")
    pangkat = PANGKAT[kode]
    pendek = pangkat.replace("Tingkat", data.draw(st.sampled_from(["Tk.", "Tk", "Tingkat", "TK.", "Tkt."])))
    pola = data.draw(
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
    tulis = kapital(pola.format(k=kode, r=romawi, h=huruf, H=huruf.upper(), p=pendek))
    hasil = KAMUS.penilai["golongan"](data.draw(tertulis(tulis)))
    assert (hasil.nilai, hasil.kerusakan) == (kode, None), tulis


@given(st.sampled_from(sorted(PANGKAT)), st.sampled_from(sorted(PANGKAT)))
def test_pangkat_of_another_golongan_is_a_fault(kode: str, lain: str) -> None:
    hasil = KAMUS.penilai["golongan"](f"{PANGKAT[lain]} ({kode})")
    assert (hasil.nilai == kode) is (kode == lain)
    assert (hasil.kerusakan is None) is (kode == lain)


@given(st.sampled_from(ESELON), besar, st.data())
def test_eselon(nilai: str, kapital: type[str], data: st.DataObject) -> None:
    romawi, _, huruf = nilai.partition(".")
    angka = ["I", "II", "III", "IV", "V"].index(romawi) + 1
    pola = data.draw(
        st.sampled_from(["{r}.{h}", "{r}{H}", "{r}/{H}", "{r}{h}", "{a}-{H}", "{r} {h}", "Eselon {r}.{h}"])
    )
    tulis = kapital(pola.format(r=romawi, h=huruf, H=huruf.upper(), a=angka))
    assert KAMUS.penilai["eselon"](data.draw(tertulis(tulis))).nilai == nilai


KATA: dict[str, dict[object, tuple[str, ...]]] = {
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
        isi: (isi.value, f"{isi.value}: menurut keputusan", f"{isi.value} : x") for isi in TingkatHukuman
    },
    "status_hukum": {
        **{isi: (isi.value,) for isi in StatusHukum},
        StatusHukum.TIDAK_ADA: ("Tidak Ada", "Bersih"),
    },
    "hasil_uji": {
        HasilUji.MEMENUHI: ("Memenuhi Syarat", "MS"),
        HasilUji.MASIH_MEMENUHI: ("Masih Memenuhi Syarat", "MMS"),
        HasilUji.KURANG_MEMENUHI: ("Kurang", "KMS", "Kurang Memenuhi Syarat"),
        HasilUji.TIDAK_MEMENUHI: ("Tidak Memenuhi Syarat", "TMS"),
    },
}
PASANGAN = [
    (jenis, nilai, kata) for jenis, isi in KATA.items() for nilai, daftar in isi.items() for kata in daftar
]


@given(st.sampled_from(PASANGAN), besar, st.data())
def test_words(satu: tuple[str, object, str], kapital: type[str], data: st.DataObject) -> None:
    jenis, nilai, kata = satu
    assert KAMUS.penilai[jenis](data.draw(tertulis(kapital(kata)))).nilai is nilai


TINGKAT: dict[Pendidikan, tuple[str, ...]] = {
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
    st.sampled_from([(nilai, kata) for nilai, isi in TINGKAT.items() for kata in isi]),
    st.sampled_from([None, *JURUSAN]),
    besar,
)
def test_education(satu: tuple[Pendidikan, str], jurusan: str | None, kapital: type[str]) -> None:
    nilai, kata = satu
    tulis = kapital(kata if jurusan is None else f"{kata} {jurusan}")
    assert KAMUS.penilai["pendidikan"](tulis).nilai is nilai
    assert pisah_pendidikan(tulis) == (nilai, None if jurusan is None else kapital(jurusan))


DEPAN = ("Prof.", "Dr.", "dr.", "drg.", "Drs.", "Dra.", "Ir.", "H.", "Hj.", "KH.", "apt.", "Ns.")
BELAKANG = (
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
NAMA = (
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
    st.lists(st.sampled_from(DEPAN), max_size=3, unique=True),
    st.lists(st.sampled_from(NAMA), min_size=1, max_size=4).filter(
        lambda isi: isi != ["R."] and isi[-1] != "R."
    ),
    st.lists(st.sampled_from(BELAKANG), max_size=3, unique=True),
    st.sampled_from([" ", "  ", "\u00a0"]),
)
def test_names_with_degrees(depan: list[str], nama: list[str], belakang: list[str], spasi: str) -> None:
    """Not a letter of a degree changes: a physician stays ``dr.``, a doctorate ``Dr.``."""
    tulis = spasi.join([*depan, *nama]) + "".join(f", {gelar}" for gelar in belakang)
    assert pisah_nama(tulis) == NamaTerpisah(
        " ".join(nama), " ".join(depan) or None, ", ".join(belakang) or None
    )


@given(nip(), hari, st.sampled_from(["Budi Santoso", "Drs. H. Ali, M.Si.", "R. Siti"]), st.data())
def test_stacked_cells(nilai: str, lahir: date, nama: str, data: st.DataObject) -> None:
    """Name, NIP and birth date in one cell, in any order of lines, with blanks and labels."""
    tanggal = f"{lahir.day:02d}-{lahir.month:02d}-{lahir.year}"
    nomor = data.draw(
        st.sampled_from([nilai, f"NIP. {nilai}", f"{nilai[:8]} {nilai[8:14]} {nilai[14]} {nilai[15:]}"])
    )
    baris = data.draw(st.permutations([nama, nomor, tanggal]))
    pisah = data.draw(st.sampled_from(["\n", " \n", "\r\n", "\n\n"]))
    assert pisah_bertumpuk(pisah.join(baris), ("nama", "nip", "tanggal")) == (nama, nomor, tanggal)
    assert pisah_bertumpuk(f"{nama}\n{nomor}", ("nama", "nip", "tanggal")) == (nama, nomor, None)
    assert pisah_bertumpuk(f"{nama} / {nomor}", ("nama", "nip")) == (
        nama,
        nilai if nomor == f"NIP. {nilai}" else nomor,
    )
    assert pisah_bertumpuk(nama, ("nama", "nip")) == (nama, None)
    assert pisah_bertumpuk(nomor, ("nama", "nip")) == (None, nilai if nomor == f"NIP. {nilai}" else nomor)
    assert pisah_bertumpuk(f"{nama}\n12345", ("nama", "nip")) == (nama, "12345")
