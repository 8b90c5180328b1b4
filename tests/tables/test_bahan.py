"""The whole way from sheets to records: filters, duplicates, addresses, small sheets."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time
from typing import Any

import pytest

from mutasi_cli.domain.bahan import Bahan
from mutasi_cli.domain.kosakata import Agama, HasilPertek, Jenjang, JenjangJf, Pendidikan
from mutasi_cli.domain.sel import Kerusakan
from mutasi_cli.errors import PengaturanError
from mutasi_cli.tables import Lembar
from mutasi_cli.tables.tabel import SelBaris

Buat = Callable[..., Bahan]
A, B, C = "198501012010011001", "198602022011012002", "198703032012013003"
D, E = "198804042013011004", "198905052014011005"
PEGAWAI = ["nip", "nama", "golongan", "pendidikan", "tmt_jabatan", "kode_jabatan", "kode_tugas_tambahan"]


def staf(*baris: tuple[object, ...]) -> list[list[object]]:
    """Staff rows: NIP, name, post, tugas tambahan."""
    return [
        list(PEGAWAI),
        *([nip, nama, "III/d", "S-1", "01-04-2020", kode, *sisa] for nip, nama, kode, *sisa in baris),
    ]


def test_only_people_the_batch_touches_are_built(baca: Buat) -> None:
    bahan = baca()
    assert set(bahan.pegawai) == {A, B}  # the one proposed, the holder of the target; not the clerk


def test_everybody_in_the_post_that_a_row_leaves_is_built(baca: Buat) -> None:
    """Otherwise a post with several holders would seem to fall empty."""
    bahan = baca(pegawai=staf((A, "Budi", "STAF"), (B, "Citra", "STAF"), (C, "Dedi", "LAIN")))
    assert set(bahan.pegawai) == {A, B}


@pytest.mark.parametrize(
    "sheet",
    [
        {"pertek": [["nip", "nama"], [C, "Dedi"]]},
        {"plt": [["kode_jabatan", "nip_plt"], ["KASI", C]]},
        {"plt": [["kode_jabatan", "nip_plt"], ["LAIN", None]]},
        {"keluarga": [["nip", "nip_keluarga", "hubungan"], [A, C, "adik"]]},
        {"batch": [["kunci", "nilai"], ["saksi_2_nip", C]]},
    ],
)
def test_people_named_in_small_sheets_are_built(baca: Buat, sheet: dict[str, Any]) -> None:
    assert C in baca(**sheet).pegawai


def test_riwayat_names_nobody_and_is_kept_for_the_touched(baca: Buat) -> None:
    bahan = baca(
        riwayat=[
            ["nip", "jabatan", "jenjang", "tmt_mulai", "tmt_selesai", "plt"],
            [A, "Kepala Seksi", "pengawas", "01-01-2015", "31-12-2019", "tidak"],
            [A, "Perencana", "Ahli Muda", "01-01-2020", None, "ya"],
            [C, "Kepala Seksi", "pengawas", None, None, None],
            [1.97707132006041e17, "x", None, None, None, None],
        ]
    )
    assert C not in bahan.pegawai
    satu, dua, rusak = bahan.riwayat
    assert (satu.nip, satu.jenjang, satu.tmt_selesai, satu.plt) == (
        A,
        Jenjang.PENGAWAS,
        date(2019, 12, 31),
        False,
    )
    assert (dua.jenjang, dua.plt) == (JenjangJf.AHLI_MUDA, True)
    assert (rusak.nip, rusak.asal["nip"].kerusakan) == ("", Kerusakan.NIP_ANGKA)


def test_words_of_the_present_post_give_its_code(baca: Buat) -> None:
    rows = [
        ["nip", "nama", "golongan", "pendidikan", "tmt_jabatan", "jabatan", "unit_kerja"],
        [A, "Budi", "III/d", "S-1", "01-04-2020", "Penata Layanan Operasional", "Kec. Jatiasih"],
        [B, "Citra", "III/c", "S-1", "01-04-2021", "Kasi Pemerintahan", "Kecamatan Jatiasih"],
        [C, "Dedi", "III/a", "S-1", "01-04-2022", "Kasi Pemerintahan", "Kecamatan Jatisari"],
    ]
    bahan = baca(pegawai=rows)
    assert bahan.pegawai[A].kode_jabatan == "STAF"
    assert bahan.pegawai[B].kode_jabatan == "KASI"
    assert C not in bahan.pegawai


def test_nips_are_compared_after_cleaning(baca: Buat) -> None:
    bahan = baca(
        usulan=[["nip", "kode_jabatan_tujuan"], ["'19850101 201001 1 001", "KASI"]],
        pegawai=staf((f"{A}-", "Budi", "STAF")),
    )
    assert bahan.usulan[0].nip == A
    assert bahan.pegawai[A].asal["nip"].isi == f"{A}-"


def test_duplicates(baca: Buat) -> None:
    bahan = baca(
        pegawai=staf(
            (A, "Budi", "STAF"), (C, "Dedi", "LAIN"), (A, "Budi S.", "LAIN"), (f"'{C}", "Dodi", "LAIN")
        ),
        jabatan=[
            ["kode", "jabatan", "unit_kerja"],
            ["KASI", "Kepala Seksi", "A"],
            ["KASI", "Kepala Seksi", "B"],
            ["STAF", "Staf", "A"],
        ],
    )
    assert bahan.pegawai[A].nama == "Budi"
    assert [isi.nama for isi in bahan.pegawai_ganda[A]] == ["Budi S."]
    assert [isi.asal.baris for isi in bahan.pegawai_ganda[C]] == [5]
    assert C in bahan.pegawai
    assert bahan.jabatan["KASI"].unit_kerja == "A"
    assert [isi.unit_kerja for isi in bahan.jabatan_ganda["KASI"]] == ["B"]


def test_numeric_nips_throughout(baca: Buat) -> None:
    """Nothing is joined on a damaged number; the rows are there to be reported."""
    bahan = baca(
        pegawai=staf((float(A), "Budi", "STAF"), (float(B), "Citra", "KASI"), (float(C), "Dedi", "LAIN")),
        pertek=[["nip", "nama"], [float(A), "Budi"]],
    )
    assert bahan.pegawai == {}
    assert [isi.nama for isi in bahan.pegawai_tanpa_nip] == ["Budi", "Citra"]
    assert all(isi.nip == "" for isi in bahan.pegawai_tanpa_nip)
    assert bahan.pegawai_tanpa_nip[0].asal["nip"].kerusakan is Kerusakan.NIP_ANGKA
    (saran,) = bahan.saran_pegawai[A]
    assert (saran.nip, saran.nama) == ("19850101201001…", "Budi")


@pytest.mark.parametrize(
    ("tertulis", "nama", "harapan", "sebab"),
    [
        (float(A), "Orang Lain", [A], "14 angka pertama"),
        ("19850101201001100", None, [A], "14 angka pertama"),
        ("198501012010011010", None, [A], "tertukar"),
        ("198501012010011099", None, [A], "berbeda 2 angka"),
        ("197001012000011001", "Drs. BUDI  SANTOSO, M.Si.", [A], "namanya sama"),
        ("197001012000011001", "Entah", [], ""),
        (A, "Orang Lain", [], ""),
    ],
)
def test_suggestions(baca: Buat, tertulis: object, nama: str | None, harapan: list[str], sebab: str) -> None:
    rows = [["nip", "nama", "kode_jabatan_tujuan"], [tertulis, nama, "KASI"]]
    bahan = baca(usulan=rows, pegawai=staf((A, "Budi Santoso, S.T.", "STAF"), (B, "Citra", "KASI")))
    saran = bahan.saran_pegawai.get(bahan.usulan[0].asal["nip"].isi, ())
    assert [isi.nip for isi in saran] == harapan
    assert all(sebab in isi.sebab for isi in saran)


def test_several_with_the_same_first_digits_are_told(baca: Buat) -> None:
    kembar = A[:-1] + "9"
    rows = [["nip", "kode_jabatan_tujuan"], [float(A), "KASI"]]
    bahan = baca(usulan=rows, pegawai=staf((A, "Budi", "STAF"), (kembar, "Bido", "LAIN")))
    saran = bahan.saran_pegawai[bahan.usulan[0].asal["nip"].isi]
    assert [isi.nip for isi in saran] == [A, kembar]
    assert "ada 2 pegawai" in saran[0].sebab


def test_cells_are_made_on_demand(baca: Buat, monkeypatch: pytest.MonkeyPatch) -> None:
    dibuat: list[str] = []
    asli = SelBaris.__getitem__

    def catat(self: SelBaris, bidang: str) -> Any:
        dibuat.append(bidang)
        return asli(self, bidang)

    monkeypatch.setattr(SelBaris, "__getitem__", catat)
    bahan = baca(pegawai=staf(*((str(int(A) + i), f"P{i}", "STAF") for i in range(50))))
    assert len(bahan.pegawai) == 50
    assert set(dibuat) <= {"kode_jabatan_tujuan"}
    asal = bahan.pegawai[A].asal
    assert asal.punya("golongan")
    assert not asal.punya("agama")
    assert asal["golongan"].sel == "C2"
    assert asal["agama"].kosong
    assert asal["agama"].baris == 2


def test_values_of_a_person(baca: Buat) -> None:
    rows: list[list[object]] = [
        [
            *(
                "NIP",
                "Nama",
                "Gelar Depan",
                "Gelar Belakang",
                "Agama",
                "Golongan",
                "Pendidikan",
                "TMT Jabatan",
            ),
            *(
                "Predikat 2025",
                "predikat_2021",
                "Hukuman Disiplin",
                "Proses Disiplin",
                "Kotak Talenta",
                "Jenis Kelamin",
            ),
        ],
        [
            *(A, "Drs. H. BUDI, M.Si.", "Drs.", None, "Budha", "Penata (III/d)", "S-1 Ilmu Pemerintahan"),
            *(datetime.combine(date(2020, 4, 1), time()), "Cukup", "Cukup", "-", "Tidak Ada", 9.0, "X"),
        ],
    ]
    pegawai = baca(pegawai=rows).pegawai[A]
    assert (pegawai.gelar_depan, pegawai.nama, pegawai.gelar_belakang) == ("Drs. H.", "BUDI", "M.Si.")
    assert pegawai.asal["nama"].isi == "Drs. H. BUDI, M.Si."
    assert pegawai.agama is Agama.BUDDHA
    assert pegawai.golongan is None
    assert pegawai.asal["golongan"].kerusakan is Kerusakan.GOLONGAN
    assert (pegawai.pendidikan, pegawai.jurusan) == (Pendidikan.S_1, "Ilmu Pemerintahan")
    assert pegawai.tmt_jabatan == date(2020, 4, 1)
    assert pegawai.asal["tmt_jabatan"].isi == "01-04-2020"
    assert pegawai.predikat == {2021: "Cukup"}
    assert pegawai.asal["predikat_2025"].kerusakan is Kerusakan.DAFTAR
    assert pegawai.hukuman_disiplin is None
    assert pegawai.asal["hukuman_disiplin"].kosong
    assert pegawai.proses_disiplin is None
    assert pegawai.kotak_talenta == 9
    assert pegawai.asal["kotak_talenta"].isi == "9"
    assert pegawai.asal["jenis_kelamin"].kerusakan is Kerusakan.DAFTAR


def test_values_of_a_post(baca: Buat) -> None:
    bahan = baca(
        jabatan=[
            [
                "kode",
                "jabatan",
                "unit_kerja",
                "formasi",
                "jenjang",
                "status",
                "jurusan_syarat",
                "pemangku_nip",
                "kelas",
            ],
            [
                "KASI",
                "Kepala Seksi\nPemerintahan",
                "A",
                None,
                "ahli muda",
                "Dihapus",
                "Hukum; Ekonomi",
                f" {A} ",
                "x",
            ],
            [None, "Tanpa Kode", "A", 3.0, None, None, None, float(A), 9],
        ]
    )
    satu, dua = bahan.jabatan.values()
    assert satu.jabatan == "Kepala Seksi\nPemerintahan"
    assert (satu.formasi, satu.jenjang, satu.aktif) == (1, JenjangJf.AHLI_MUDA, False)
    assert satu.jurusan_syarat == ("Hukum", "Ekonomi")
    assert satu.pemangku_nip == A
    assert satu.asal["kelas"].kerusakan is Kerusakan.ANGKA
    assert (dua.formasi, dua.kelas, dua.pemangku_nip) == (3, 9, None)
    assert dua.asal["kode"].kosong
    assert dua.asal["pemangku_nip"].kerusakan is Kerusakan.NIP_ANGKA


def test_sheet_batch(baca: Buat) -> None:
    bahan = baca(
        batch=[
            ["Kunci", "Nilai"],
            ["Tanggal Pelantikan", "Kamis, 6 Februari 2026"],
            ["jam", time(14, 0)],
            ["saksi_1_nip", f"'{A}"],
            ["saksi 2 nip", float(B)],
            ["rohaniwan_islam", "KH. Ahmad"],
            ["Rohaniwan Katholik", "Pastor Yohanes"],
            ["rohaniwan_jedi", "Yoda"],
            ["tanggal_undagan", "05-02-2026"],
            ["pakaian", "-"],
        ]
    )
    fakta = bahan.fakta
    assert fakta.tanggal_pelantikan == date(2026, 2, 6)
    sel = fakta.asal["tanggal_pelantikan"]
    assert (sel.sel, sel.baris, sel.kerusakan) == ("B2", 2, Kerusakan.HARI)
    assert (fakta.jam, fakta.pakaian) == ("14.00", None)
    assert fakta.saksi == (A,)
    assert fakta.asal["saksi_2_nip"].kerusakan is Kerusakan.NIP_ANGKA
    assert fakta.rohaniwan == {"Islam": "KH. Ahmad", "Katolik": "Pastor Yohanes"}
    assert fakta.asal["rohaniwan_katolik"].sel == "B7"
    assert [(isi.tabel, isi.sel.sel, isi.saran) for isi in bahan.kolom_tak_dikenal] == [
        ("batch", "A8", None),
        ("batch", "A9", "tanggal_undangan"),
    ]


def test_the_option_beats_the_sheet(baca: Buat) -> None:
    rows = [["kunci", "nilai"], ["tanggal_pelantikan", "06-02-2026"]]
    assert baca(batch=rows, opsi_tanggal=date(2026, 3, 1)).fakta.tanggal_pelantikan == date(2026, 3, 1)
    assert baca(opsi_tanggal=date(2026, 3, 1)).fakta.tanggal_pelantikan == date(2026, 3, 1)
    assert baca().fakta.tanggal_pelantikan is None


def test_a_key_that_stands_twice(baca: Buat) -> None:
    with pytest.raises(PengaturanError, match=r"«tmt» tertulis dua kali.*B2 dan B3"):
        baca(batch=[["kunci", "nilai"], ["tmt", "06-02-2026"], ["TMT", "07-02-2026"]])
    rows = [["kunci", "nilai"], ["tmt", None], ["TMT", "07-02-2026"]]
    assert baca(batch=rows).fakta.tmt == date(2026, 2, 7)


def test_other_small_sheets(baca: Buat) -> None:
    bahan = baca(
        pertek=[
            ["nip", "nomor", "tanggal", "hasil"],
            [A, "R-1", "01-02-2026", "Setuju"],
            [float(B), None, "x", "?"],
        ],
        plt=[["kode_jabatan", "nip_plt", "mulai", "selesai"], ["KASI", A, "01-01-2026", "31-03-2026"]],
        pengecualian=[["aturan", "nip", "alasan", "berlaku_sampai"], ["wkt001", A, "perlu", "31-12-2026"]],
        keluarga=[["nip", "nip_keluarga", "hubungan"], [A, float(B), "kakak"]],
        libur=[["tanggal", "keterangan"], ["05-02-2026", "cuti bersama"], ["entah", "x"]],
    )
    assert bahan.pertek is not None
    assert [isi.hasil for isi in bahan.pertek] == [HasilPertek.SETUJU, None]
    assert bahan.pertek[1].nip is None
    assert bahan.pertek[1].asal["tanggal"].kerusakan is Kerusakan.TANGGAL
    assert bahan.plt[0].berlaku(date(2026, 2, 6))
    assert bahan.pengecualian[0].aturan == "WKT001"
    assert bahan.keluarga[0].nip_keluarga == ""
    assert bahan.keluarga[0].asal["nip_keluarga"].kerusakan is Kerusakan.NIP_ANGKA
    assert bahan.libur == {date(2026, 2, 5): "cuti bersama"}
    assert [isi.sheet for isi in bahan.sumber][3:] == ["pertek", "plt", "pengecualian", "keluarga", "libur"]


def test_absent_and_empty_pertek_differ(baca: Buat) -> None:
    assert baca().pertek is None
    assert baca(pertek=[]).pertek == ()
    assert baca(pertek=[["nip", "nomor"]]).pertek == ()


def test_defaults_of_usulan(baca: Buat) -> None:
    rows = [
        ["no", "nip", "kode_jabatan_tujuan", "janji", "hadir"],
        [1.0, A, "KASI", None, None],
        [2, B, "STAF", "ya", "tidak"],
    ]
    satu, dua = baca(usulan=rows).usulan
    assert (satu.no, satu.janji, satu.hadir) == ("1", False, True)
    assert (dua.no, dua.janji, dua.hadir) == ("2", True, False)


def test_hostile_text_arrives_as_text(baca: Buat) -> None:
    jahat = '=HYPERLINK("x")'
    rows = [["nip", "kode_jabatan_tujuan", "alasan", "keterangan"], [A, "KASI", jahat, "{{ 7*7 }} <w:p/>"]]
    usulan = baca(usulan=rows).usulan[0]
    assert usulan.alasan == jahat
    assert usulan.asal["alasan"].isi == jahat
    assert usulan.keterangan == "{{ 7*7 }} <w:p/>"


def test_ragged_rows(baca: Buat) -> None:
    lembar = Lembar("b.xlsx", "", "usulan", [["nip", "kode_jabatan_tujuan", "alasan"], [A, "KASI"]])
    assert baca(usulan=lembar).usulan[0].asal["alasan"].kosong
