"""``rules``, ``rule`` and ``law``: pages for the terminal and as JSON."""

import io
import json
from collections.abc import Callable
from datetime import date

import pytest
from rich.console import Console
from syrupy.assertion import SnapshotAssertion

from mutasi_cli.domain.katalog import HalamanAturan
from mutasi_cli.domain.pengaturan import SetelanAturan
from mutasi_cli.domain.temuan import Severity
from mutasi_cli.errors import ParameterError
from mutasi_cli.law import Dasar, LawBook, StatusDasar
from mutasi_cli.law.model import Nilai, NilaiKantor, Parameter
from mutasi_cli.outputs.aturan_json import rule_as_json, rules_as_json
from mutasi_cli.outputs.aturan_konsol import print_rule, print_rules
from mutasi_cli.outputs.hukum_json import law_as_json
from mutasi_cli.outputs.hukum_konsol import print_law

HARI = date(2026, 2, 6)
PASAL = Dasar("Peraturan BKN 5/2019", "Pasal 2 ayat (3)", StatusDasar.TERVERIFIKASI)
BELUM = Dasar("PP 11/2017")


def halaman(kode: str, *, waivable: bool = True) -> HalamanAturan:
    return HalamanAturan(
        code=kode,
        name="masa-jabatan-kurang",
        severity=Severity.PERINGATAN,
        basis=(PASAL, BELUM),
        kolom=("pegawai.tmt_jabatan", "usulan.dasar"),
        waivable=waivable,
        ringkasan="Perpindahan setingkat padahal masa jabatan\nyang sekarang belum cukup.",
        bagian={
            "Mengapa": "Paragraf satu\nbersambung.\n\n- butir satu\n  lanjutannya\n- butir dua",
            "Dasar": "Mutasi paling singkat dua tahun.",
            "Contoh": "Baru 11 bulan.",
            "Perbaikan": "Tunda.",
        },
    )


def buku() -> LawBook:
    parameter = (
        Parameter(
            "masa_jabatan_minimum",
            "Masa jabatan paling singkat",
            "bulan",
            (
                Nilai(date(2019, 4, 5), 24, PASAL, sampai=date(2025, 12, 31)),
                Nilai(date(2026, 1, 1), 12, BELUM, catatan="Baru."),
            ),
        ),
        Parameter(
            "tunjangan_jabatan",
            "Tunjangan sebulan",
            "tabel",
            (Nilai(date(2007, 1, 1), {"II.a": 3250000, "III.a": 1260000}, BELUM),),
        ),
        Parameter("kelak", "Belum berlaku", "daftar", (Nilai(date(2030, 1, 1), ["a", "b"], BELUM),)),
    )
    return LawBook(
        {isi.nama: isi for isi in parameter}, {"masa_jabatan_minimum": NilaiKantor(6, "Kebijakan kantor.")}
    )


def tercetak(isi: Callable[[Console], None], lebar: int = 80) -> str:
    keluar = io.StringIO()
    isi(Console(file=keluar, width=lebar))
    return keluar.getvalue()


def test_catalogue(snapshot: SnapshotAssertion) -> None:
    kantor = {"DAT001": SetelanAturan(keparahan=None, alasan="Sudah diperiksa lain.")}
    aturan = [halaman("DAT001", waivable=False), halaman("WKT001")]
    assert tercetak(lambda konsol: print_rules(konsol, aturan, kantor)) == snapshot


def test_page_of_a_rule(snapshot: SnapshotAssertion) -> None:
    kantor = SetelanAturan(keparahan=Severity.INFO, alasan="Kebijakan kantor.")
    assert tercetak(lambda konsol: print_rule(konsol, halaman("WKT001"), kantor)) == snapshot


def test_page_says_how_to_waive_or_that_it_cannot_be() -> None:
    boleh = tercetak(lambda konsol: print_rule(konsol, halaman("WKT001")))
    for kolom in ("aturan", "nip", "kode_jabatan", "alasan", "nomor_dokumen", "berlaku_sampai"):
        assert f"\n  {kolom} " in boleh
    tidak = tercetak(lambda konsol: print_rule(konsol, halaman("DAT001", waivable=False)))
    assert "tidak dapat dikecualikan" in tidak
    assert "nomor_dokumen" not in tidak


def test_law_of_a_day(snapshot: SnapshotAssertion) -> None:
    assert tercetak(lambda konsol: print_law(konsol, buku(), hari=HARI)) == snapshot


def test_one_parameter_with_its_history(snapshot: SnapshotAssertion) -> None:
    assert tercetak(lambda konsol: print_law(konsol, buku(), "masa_jabatan_minimum", HARI)) == snapshot


def test_another_day_has_another_value() -> None:
    assert "24 bulan" in tercetak(lambda konsol: print_law(konsol, buku(), hari=date(2020, 1, 1)))
    assert "belum dicatat" in tercetak(lambda konsol: print_law(konsol, buku(), hari=date(2000, 1, 1)))


def test_without_a_day_the_newest_values() -> None:
    halaman_hukum = tercetak(lambda konsol: print_law(konsol, buku()))
    assert "dengan nilai terbaru" in halaman_hukum
    assert "belum dicatat" not in halaman_hukum
    data = json.loads(law_as_json(buku()))
    assert data["tanggal"] is None
    assert [isi["nilai"] for isi in data["parameter"]] == [
        ["a", "b"],
        12,
        {"II.a": 3250000, "III.a": 1260000},
    ]


def test_an_unknown_parameter_names_the_nearest() -> None:
    with pytest.raises(ParameterError, match="masa_jabatan_minimum"):
        tercetak(lambda konsol: print_law(konsol, buku(), "masa_jabatan", HARI))
    with pytest.raises(ParameterError, match="tidak ada"):
        law_as_json(buku(), "zzz", HARI)


def test_rules_as_json() -> None:
    kantor = {"DAT001": SetelanAturan(keparahan=None, alasan="Sudah diperiksa lain.")}
    data = json.loads(rules_as_json([halaman("DAT001", waivable=False), halaman("WKT001")], kantor))
    satu, dua = data["aturan"]
    assert satu["kantor"] == {"keparahan": "mati", "alasan": "Sudah diperiksa lain."}
    assert (satu["dapat_dikecualikan"], dua["dapat_dikecualikan"], dua["kantor"]) == (False, True, None)
    assert dua["ringkasan"] == "Perpindahan setingkat padahal masa jabatan yang sekarang belum cukup."
    assert json.loads(rule_as_json(halaman("WKT001"))) == {"version": 1, **dua}
    assert dua["dasar"][1] == {"peraturan": "PP 11/2017", "pasal": None, "status": "belum"}


def test_law_as_json() -> None:
    data = json.loads(law_as_json(buku(), hari=HARI))
    isi = {satu["nama"]: satu for satu in data["parameter"]}
    assert data["tanggal"] == "2026-02-06"
    assert isi["masa_jabatan_minimum"]["nilai"] == 12
    assert isi["masa_jabatan_minimum"]["kantor"] == {"nilai": 6, "alasan": "Kebijakan kantor."}
    assert isi["masa_jabatan_minimum"]["riwayat"][0]["sampai"] == "2025-12-31"
    assert isi["kelak"]["nilai"] is None
