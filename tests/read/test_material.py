"""The whole way from sheets to records: filters, duplicates, addresses, small sheets."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time
from typing import Any

import pytest

from mutasi_cli.domain.cell import Damage
from mutasi_cli.domain.material import Material
from mutasi_cli.domain.vocabulary import Agama, Jenjang, JenjangJf, Pendidikan, PertekAnswer
from mutasi_cli.errors import SettingsError
from mutasi_cli.read import Sheet
from mutasi_cli.read.table import RowCells

MakeMaterial = Callable[..., Material]
A, B, C = "198501012010011001", "198602022011012002", "198703032012013003"
D, E = "198804042013011004", "198905052014011005"
PEGAWAI = ["nip", "nama", "golongan", "pendidikan", "tmt_jabatan", "kode_jabatan", "kode_tugas_tambahan"]


def staff(*row: tuple[object, ...]) -> list[list[object]]:
    """Staff rows: NIP, name, post, tugas tambahan."""
    return [
        list(PEGAWAI),
        *([nip, nama, "III/d", "S-1", "01-04-2020", kode, *rest] for nip, nama, kode, *rest in row),
    ]


def test_only_people_the_batch_touches_are_built(read: MakeMaterial) -> None:
    material = read()
    assert set(material.pegawai) == {A, B}  # the one proposed, the holder of the target; not the clerk


def test_everybody_in_the_post_that_a_row_leaves_is_built(read: MakeMaterial) -> None:
    """Otherwise a post with several holders would seem to fall empty."""
    material = read(pegawai=staff((A, "Budi", "STAF"), (B, "Citra", "STAF"), (C, "Dedi", "LAIN")))
    assert set(material.pegawai) == {A, B}


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
def test_people_named_in_small_sheets_are_built(read: MakeMaterial, sheet: dict[str, Any]) -> None:
    assert C in read(**sheet).pegawai


def test_riwayat_names_nobody_and_is_kept_for_the_touched(read: MakeMaterial) -> None:
    material = read(
        riwayat=[
            ["nip", "jabatan", "jenjang", "tmt_mulai", "tmt_selesai", "plt"],
            [A, "Kepala Seksi", "pengawas", "01-01-2015", "31-12-2019", "tidak"],
            [A, "Perencana", "Ahli Muda", "01-01-2020", None, "ya"],
            [C, "Kepala Seksi", "pengawas", None, None, None],
            [1.97707132006041e17, "x", None, None, None, None],
        ]
    )
    assert C not in material.pegawai
    first_riwayat, second_riwayat, damaged = material.riwayat
    assert (first_riwayat.nip, first_riwayat.jenjang, first_riwayat.tmt_selesai, first_riwayat.plt) == (
        A,
        Jenjang.PENGAWAS,
        date(2019, 12, 31),
        False,
    )
    assert (second_riwayat.jenjang, second_riwayat.plt) == (JenjangJf.AHLI_MUDA, True)
    assert (damaged.nip, damaged.origin["nip"].damage) == ("", Damage.NIP_AS_NUMBER)


def test_words_of_the_present_post_give_its_code(read: MakeMaterial) -> None:
    rows = [
        ["nip", "nama", "golongan", "pendidikan", "tmt_jabatan", "jabatan", "unit_kerja"],
        [A, "Budi", "III/d", "S-1", "01-04-2020", "Penata Layanan Operasional", "Kec. Jatiasih"],
        [B, "Citra", "III/c", "S-1", "01-04-2021", "Kasi Pemerintahan", "Kecamatan Jatiasih"],
        [C, "Dedi", "III/a", "S-1", "01-04-2022", "Kasi Pemerintahan", "Kecamatan Jatisari"],
    ]
    material = read(pegawai=rows)
    assert material.pegawai[A].kode_jabatan == "STAF"
    assert material.pegawai[B].kode_jabatan == "KASI"
    assert C not in material.pegawai


def test_nips_are_compared_after_cleaning(read: MakeMaterial) -> None:
    material = read(
        usulan=[["nip", "kode_jabatan_tujuan"], ["'19850101 201001 1 001", "KASI"]],
        pegawai=staff((f"{A}-", "Budi", "STAF")),
    )
    assert material.usulan[0].nip == A
    assert material.pegawai[A].origin["nip"].content == f"{A}-"


def test_duplicates(read: MakeMaterial) -> None:
    material = read(
        pegawai=staff((A, "Budi", "STAF"), (C, "Dedi", "LAIN"), (A, "Budi S.", "LAIN"), (f"'{C}", "Dodi", "LAIN")),
        jabatan=[
            ["kode", "jabatan", "unit_kerja"],
            ["KASI", "Kepala Seksi", "A"],
            ["KASI", "Kepala Seksi", "B"],
            ["STAF", "Staf", "A"],
        ],
    )
    assert material.pegawai[A].nama == "Budi"
    assert [duplicate.nama for duplicate in material.duplicate_pegawai[A]] == ["Budi S."]
    assert [duplicate.origin.row for duplicate in material.duplicate_pegawai[C]] == [5]
    assert C in material.pegawai
    assert material.jabatan["KASI"].unit_kerja == "A"
    assert [duplicate.unit_kerja for duplicate in material.duplicate_jabatan["KASI"]] == ["B"]


def test_numeric_nips_throughout(read: MakeMaterial) -> None:
    """Nothing is joined on a damaged number; the rows are there to be reported."""
    material = read(
        pegawai=staff((float(A), "Budi", "STAF"), (float(B), "Citra", "KASI"), (float(C), "Dedi", "LAIN")),
        pertek=[["nip", "nama"], [float(A), "Budi"]],
    )
    assert material.pegawai == {}
    assert [pegawai_without_nip.nama for pegawai_without_nip in material.pegawai_without_nip] == [
        "Budi",
        "Citra",
    ]
    assert all(pegawai_without_nip.nip == "" for pegawai_without_nip in material.pegawai_without_nip)
    assert material.pegawai_without_nip[0].origin["nip"].damage is Damage.NIP_AS_NUMBER
    (suggestion,) = material.suggested_pegawai[A]
    assert (suggestion.nip, suggestion.nama) == ("19850101201001…", "Budi")


@pytest.mark.parametrize(
    ("written", "nama", "expected", "reason"),
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
def test_suggestions(read: MakeMaterial, written: object, nama: str | None, expected: list[str], reason: str) -> None:
    rows = [["nip", "nama", "kode_jabatan_tujuan"], [written, nama, "KASI"]]
    material = read(usulan=rows, pegawai=staff((A, "Budi Santoso, S.T.", "STAF"), (B, "Citra", "KASI")))
    suggestion = material.suggested_pegawai.get(material.usulan[0].origin["nip"].content, ())
    assert [content.nip for content in suggestion] == expected
    assert all(reason in content.reason for content in suggestion)


def test_several_with_the_same_first_digits_are_told(read: MakeMaterial) -> None:
    twin = A[:-1] + "9"
    rows = [["nip", "kode_jabatan_tujuan"], [float(A), "KASI"]]
    material = read(usulan=rows, pegawai=staff((A, "Budi", "STAF"), (twin, "Bido", "LAIN")))
    suggestion = material.suggested_pegawai[material.usulan[0].origin["nip"].content]
    assert [content.nip for content in suggestion] == [A, twin]
    assert "ada 2 pegawai" in suggestion[0].reason


def test_cells_are_made_on_demand(read: MakeMaterial, monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[str] = []
    original = RowCells.__getitem__

    def note(self: RowCells, field: str) -> Any:
        made.append(field)
        return original(self, field)

    monkeypatch.setattr(RowCells, "__getitem__", note)
    material = read(pegawai=staff(*((str(int(A) + i), f"P{i}", "STAF") for i in range(50))))
    assert len(material.pegawai) == 50
    assert set(made) <= {"kode_jabatan_tujuan"}
    origin = material.pegawai[A].origin
    assert origin.has("golongan")
    assert not origin.has("agama")
    assert origin["golongan"].cell == "C2"
    assert origin["agama"].blank
    assert origin["agama"].row == 2


def test_values_of_a_person(read: MakeMaterial) -> None:
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
    pegawai = read(pegawai=rows).pegawai[A]
    assert (pegawai.gelar_depan, pegawai.nama, pegawai.gelar_belakang) == ("Drs. H.", "BUDI", "M.Si.")
    assert pegawai.origin["nama"].content == "Drs. H. BUDI, M.Si."
    assert pegawai.agama is Agama.BUDDHA
    assert pegawai.golongan is None
    assert pegawai.origin["golongan"].damage is Damage.GOLONGAN
    assert (pegawai.pendidikan, pegawai.jurusan) == (Pendidikan.S_1, "Ilmu Pemerintahan")
    assert pegawai.tmt_jabatan == date(2020, 4, 1)
    assert pegawai.origin["tmt_jabatan"].content == "01-04-2020"
    assert pegawai.predikat == {2021: "Cukup"}
    assert pegawai.origin["predikat_2025"].damage is Damage.LIST
    assert pegawai.hukuman_disiplin is None
    assert pegawai.origin["hukuman_disiplin"].blank
    assert pegawai.proses_disiplin is None
    assert pegawai.kotak_talenta == 9
    assert pegawai.origin["kotak_talenta"].content == "9"
    assert pegawai.origin["jenis_kelamin"].damage is Damage.LIST


def test_values_of_a_post(read: MakeMaterial) -> None:
    material = read(
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
    first_post, second_post = material.jabatan.values()
    assert first_post.jabatan == "Kepala Seksi\nPemerintahan"
    assert (first_post.formasi, first_post.jenjang, first_post.active) == (1, JenjangJf.AHLI_MUDA, False)
    assert first_post.jurusan_syarat == ("Hukum", "Ekonomi")
    assert first_post.pemangku_nip == A
    assert first_post.origin["kelas"].damage is Damage.NUMBER
    assert (second_post.formasi, second_post.kelas, second_post.pemangku_nip) == (3, 9, None)
    assert second_post.origin["kode"].blank
    assert second_post.origin["pemangku_nip"].damage is Damage.NIP_AS_NUMBER


def test_sheet_batch(read: MakeMaterial) -> None:
    material = read(
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
    facts = material.facts
    assert facts.tanggal_pelantikan == date(2026, 2, 6)
    cell = facts.origin["tanggal_pelantikan"]
    assert (cell.cell, cell.row, cell.damage) == ("B2", 2, Damage.DAY_NAMES)
    assert (facts.jam, facts.pakaian) == ("14.00", None)
    assert facts.saksi == (A,)
    assert facts.origin["saksi_2_nip"].damage is Damage.NIP_AS_NUMBER
    assert facts.rohaniwan == {"Islam": "KH. Ahmad", "Katolik": "Pastor Yohanes"}
    assert facts.origin["rohaniwan_katolik"].cell == "B7"
    assert [
        (unknown_key.table, unknown_key.cell.cell, unknown_key.suggestion) for unknown_key in material.unknown_columns
    ] == [
        ("batch", "A8", None),
        ("batch", "A9", "tanggal_undangan"),
    ]


def test_the_option_beats_the_sheet(read: MakeMaterial) -> None:
    rows = [["kunci", "nilai"], ["tanggal_pelantikan", "06-02-2026"]]
    assert read(batch=rows, opsi_tanggal=date(2026, 3, 1)).facts.tanggal_pelantikan == date(2026, 3, 1)
    assert read(opsi_tanggal=date(2026, 3, 1)).facts.tanggal_pelantikan == date(2026, 3, 1)
    assert read().facts.tanggal_pelantikan is None


def test_a_key_that_stands_twice(read: MakeMaterial) -> None:
    with pytest.raises(SettingsError, match=r"«tmt» tertulis dua kali.*B2 dan B3"):
        read(batch=[["kunci", "nilai"], ["tmt", "06-02-2026"], ["TMT", "07-02-2026"]])
    rows = [["kunci", "nilai"], ["tmt", None], ["TMT", "07-02-2026"]]
    assert read(batch=rows).facts.tmt == date(2026, 2, 7)


def test_other_small_sheets(read: MakeMaterial) -> None:
    material = read(
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
    assert material.pertek is not None
    assert [small_row.hasil for small_row in material.pertek] == [PertekAnswer.SETUJU, None]
    assert material.pertek[1].nip is None
    assert material.pertek[1].origin["tanggal"].damage is Damage.DATE
    assert material.plt[0].in_force(date(2026, 2, 6))
    assert material.pengecualian[0].rule_code == "WKT001"
    assert material.keluarga[0].nip_keluarga == ""
    assert material.keluarga[0].origin["nip_keluarga"].damage is Damage.NIP_AS_NUMBER
    assert material.libur == {date(2026, 2, 5): "cuti bersama"}
    assert [small_row.sheet for small_row in material.source][3:] == [
        "pertek",
        "plt",
        "pengecualian",
        "keluarga",
        "libur",
    ]


def test_absent_and_empty_pertek_differ(read: MakeMaterial) -> None:
    assert read().pertek is None
    assert read(pertek=[]).pertek == ()
    assert read(pertek=[["nip", "nomor"]]).pertek == ()


def test_defaults_of_usulan(read: MakeMaterial) -> None:
    rows = [
        ["no", "nip", "kode_jabatan_tujuan", "janji", "hadir"],
        [1.0, A, "KASI", None, None],
        [2, B, "STAF", "ya", "tidak"],
    ]
    first_usulan, second_usulan = read(usulan=rows).usulan
    assert (first_usulan.no, first_usulan.janji, first_usulan.hadir) == ("1", False, True)
    assert (second_usulan.no, second_usulan.janji, second_usulan.hadir) == ("2", True, False)


def test_hostile_text_arrives_as_text(read: MakeMaterial) -> None:
    hostile = '=HYPERLINK("x")'
    rows = [["nip", "kode_jabatan_tujuan", "alasan", "keterangan"], [A, "KASI", hostile, "{{ 7*7 }} <w:p/>"]]
    usulan = read(usulan=rows).usulan[0]
    assert usulan.alasan == hostile
    assert usulan.origin["alasan"].content == hostile
    assert usulan.keterangan == "{{ 7*7 }} <w:p/>"


def test_ragged_rows(read: MakeMaterial) -> None:
    sheet = Sheet("b.xlsx", "", "usulan", [["nip", "kode_jabatan_tujuan", "alasan"], [A, "KASI"]])
    assert read(usulan=sheet).usulan[0].origin["alasan"].blank
