"""The form of the page: sound, closed to the outside, usable without a mouse, an eye, or a script."""

from __future__ import annotations

import base64
import hashlib
import re
from functools import cache
from itertools import pairwise

import pytest

from laporan.halaman import Halaman, laporan
from laporan.kota_besar import kota, temuan_tiap_baris
from outputs.kota_kecil import batch, temuan


@cache
def _kecil() -> bytes:
    kecil = batch()
    return laporan(kecil, temuan(kecil))


@cache
def _besar() -> bytes:
    besar = kota((9, 5, 1, 1), (3, 2, 8))
    return laporan(besar, temuan_tiap_baris(besar))


@cache
def _kosong() -> bytes:
    return laporan(kota())


SEMUA = [_kecil, _besar, _kosong]


@pytest.fixture(params=SEMUA, ids=["kecil", "besar", "tanpa-usulan"])
def data(request: pytest.FixtureRequest) -> bytes:
    hasil: bytes = request.param()
    return hasil


@pytest.fixture
def halaman(data: bytes) -> Halaman:
    return Halaman(data)


def test_every_id_is_one_of_a_kind(halaman: Halaman) -> None:
    ids = [isi.atribut["id"] for isi in halaman.unsur if "id" in isi.atribut]
    assert len(ids) == len(set(ids))
    assert not [isi for isi in ids if not re.fullmatch(r"[a-z][a-z0-9_-]*", isi)]


def test_every_reference_leads_to_an_id(halaman: Halaman) -> None:
    ids = {isi.atribut.get("id") for isi in halaman.unsur}
    for isi in halaman.unsur:
        for kunci in ("aria-labelledby", "for"):
            if kunci in isi.atribut:
                assert isi.atribut[kunci] in ids, (isi.nama, isi.atribut)
        if isi.nama == "a":
            assert isi.atribut["href"].startswith("#"), isi.atribut
            assert isi.atribut["href"][1:] in ids, isi.atribut


def test_nothing_comes_from_elsewhere(data: bytes, halaman: Halaman) -> None:
    for isi in halaman.unsur:
        assert not [nilai for nilai in isi.atribut.values() if "://" in nilai or nilai.startswith("//")]
    assert not [isi for isi in halaman.unsur if "src" in isi.atribut or "srcset" in isi.atribut]
    assert halaman.satu("link").atribut["href"] == "data:,"
    assert b"@import" not in data
    assert b"url(" not in data


def test_only_the_own_script_and_style_may_run(data: bytes, halaman: Halaman) -> None:
    teks = data.decode("utf-8")
    kebijakan = next(isi.atribut["content"] for isi in halaman.semua("meta") if "http-equiv" in isi.atribut)
    aturan = dict(isi.strip().split(" ", 1) for isi in kebijakan.split(";"))
    assert aturan["default-src"] == "'none'"
    assert aturan["form-action"] == aturan["base-uri"] == "'none'"
    for unsur, kunci in (("script", "script-src"), ("style", "style-src")):
        (isi,) = re.findall(rf"<{unsur}>(.*?)</{unsur}>", teks, re.DOTALL)
        sidik = base64.b64encode(hashlib.sha256(isi.encode("utf-8")).digest()).decode()
        assert aturan[kunci] == f"'sha256-{sidik}'"
    # The policy stands before anything that could run, and nothing asks for what it forbids.
    assert teks.index("Content-Security-Policy") < teks.index("<style>")
    for satu in halaman.unsur:
        assert "style" not in satu.atribut
        assert not [kunci for kunci in satu.atribut if kunci.startswith("on")]


def test_headings_go_down_one_step_at_a_time(halaman: Halaman) -> None:
    tingkat = [int(isi.nama[1]) for isi in halaman.unsur if re.fullmatch("h[1-6]", isi.nama)]
    assert tingkat[0] == 1
    assert tingkat.count(1) == 1
    for lama, baru in pairwise(tingkat):
        assert baru <= lama + 1


def test_landmarks_labels_and_language(halaman: Halaman) -> None:
    assert halaman.satu("html").atribut["lang"] == "id"
    for nama in ("main", "nav", "footer"):
        halaman.satu(nama)
    assert halaman.satu("nav").atribut["aria-label"]
    dilabeli = {isi.atribut["for"] for isi in halaman.semua("label")}
    for isi in halaman.unsur:
        if isi.nama in {"input", "select"}:
            assert isi.atribut["id"] in dilabeli
        if isi.nama == "section":
            assert halaman.id(isi.atribut["aria-labelledby"]).teks
        if isi.nama == "svg":
            assert isi.atribut.get("aria-label") or isi.atribut.get("aria-hidden") == "true"
    pertama = next(isi for isi in halaman.unsur if isi.nama == "a")
    assert pertama.atribut["href"] == "#isi"


def test_without_script_all_is_there_and_the_controls_are_not(halaman: Halaman) -> None:
    tersembunyi = {isi.atribut.get("id") for isi in halaman.unsur if "hidden" in isi.atribut}
    assert tersembunyi == {"saring", "status-saring", "alat"}


def test_every_table_says_what_its_columns_are(halaman: Halaman) -> None:
    for tabel in halaman.semua("table"):
        kepala = [isi for isi in halaman.semua("th") if tabel in isi.induk]
        assert {isi.atribut["scope"] for isi in kepala} <= {"col", "row"}
        assert any(isi.atribut["scope"] == "col" for isi in kepala)


def test_the_same_batch_gives_the_same_bytes(data: bytes) -> None:
    assert data.endswith(b"</html>\n")
    assert b"\r" not in data
    kecil = batch()
    assert laporan(kecil, tuple(reversed(temuan(kecil)))) == _kecil()


def test_the_order_of_the_rows_does_not_matter_to_the_cards() -> None:
    def kartu(terbalik: bool) -> list[str]:
        isi = Halaman(laporan(kota((4, 2), (3,), terbalik=terbalik)))
        return [satu.teks for satu in isi.semua("article")]

    assert kartu(terbalik=True) == kartu(terbalik=False)


def test_two_thousand_moves_stay_small() -> None:
    besar = kota((40, *([5] * 200), *([1] * 500)), (*([2] * 100), *([3] * 87)))
    assert len(besar.moves) > 2000
    data = laporan(besar, temuan_tiap_baris(besar, peringatan_tiap=4))
    assert len(data) < 5_000_000
    assert len(list(Halaman(data).semua("article"))) == len(besar.moves)
