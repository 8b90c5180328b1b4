"""``--samarkan``: no name and no NIP of the inputs is left in anything that is shown."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest

from aman import kantor
from kabur.jalankan import jalankan
from mutasi_cli.domain.nip import nip_tercetak

if TYPE_CHECKING:
    from pathlib import Path


def _rahasia(isi: kantor.Lembar) -> tuple[set[str], set[str]]:
    """Return the names (casefolded) and NIPs of everybody in the tables."""
    nama, nip = set(), set()
    for lembar in ("pegawai", "usulan", "pertek"):
        kepala, *baris = isi[lembar]
        for satu in baris:
            tertulis = dict(zip(kepala, satu, strict=True))
            nama.add(str(tertulis["nama"]).casefold())
            nip.add(str(tertulis["nip"]))
    return nama - {"none", ""}, {satu for satu in nip if len(satu) > 10}


def _bocor(teks: str, isi: kantor.Lembar) -> list[str]:
    nama, nip = _rahasia(isi)
    # A name that is broken over two lines is a name.
    rata = re.sub(r"[\s│]+", " ", teks).casefold()
    tanpa_sela = re.sub(r"(?<=\d)[ .]+(?=\d)", "", rata)
    return [satu for satu in nama if re.search(rf"(?<!\w){re.escape(satu)}(?!\w)", rata)] + [
        satu for satu in nip if satu in tanpa_sela or nip_tercetak(satu) in rata
    ]


@pytest.fixture(scope="module")
def isi() -> kantor.Lembar:
    hasil = kantor.lembar(kantor.BERMASALAH)
    kepala = hasil["usulan"][0]
    # A misspelt name, a NIP of a stranger near to one that is known, names in a free text.
    hasil["usulan"][3][kepala.index("nama")] = "Somad Purnamasarita"
    nip = str(hasil["usulan"][4][kepala.index("nip")])
    hasil["usulan"][4][kepala.index("nip")] = nip[:17] + str((int(nip[17]) + 1) % 10)
    orang = hasil["pegawai"][9]
    hasil["usulan"][5][kepala.index("keterangan")] = f"Lihat juga {orang[1]} ({orang[0]})"
    hasil["usulan"][5][kepala.index("alasan")] = (
        f"Menggantikan {str(orang[1]).upper()}, NIP {nip_tercetak(orang[0])}"
    )
    return hasil


@pytest.fixture(scope="module")
def buku(isi: kantor.Lembar, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return kantor.tulis_kantor(isi, tmp_path_factory.mktemp("samar"))


@pytest.fixture(scope="module")
def lama(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return kantor.tulis_kantor(kantor.lembar(), tmp_path_factory.mktemp("lama"))


def _perintah(buku: Path, lama: Path, isi: kantor.Lembar) -> dict[str, list[str]]:
    nip = str(isi["usulan"][7][1])
    dasar = {
        "validate": ["validate", str(buku)],
        "satu orang": ["validate", str(buku), "--nip", nip],
        "impact": ["impact", str(buku)],
        "tanpa": ["impact", str(buku), "--tanpa", nip],
        "pertek": ["impact", str(buku), "--hanya-pertek"],
        "columns": ["columns", str(buku)],
        "diff": ["diff", str(lama), str(buku)],
        "candidates": ["candidates", next(satu[3] for satu in isi["usulan"][1:] if satu[3]), str(buku)],
        "semua": ["candidates", "--semua-kosong", str(buku), "--format", "json"],
    }
    return dasar | {
        f"{nama} json": [*isi_, "--format", "json"] for nama, isi_ in dasar.items() if nama != "semua"
    }


KUNCI = (
    *("validate", "tanpa", "pertek", "columns", "diff", "candidates", "semua", "satu orang json"),
    *("validate json", "impact json", "diff json", "columns json"),
)


@pytest.mark.parametrize("kunci", KUNCI)
def test_no_name_and_no_nip_is_shown(kunci: str, buku: Path, lama: Path, isi: kantor.Lembar) -> None:
    argumen = _perintah(buku, lama, isi)[kunci]
    asli = jalankan(argumen)
    samar = jalankan([*argumen, "--samarkan"])
    assert samar.salah == ""
    assert samar.kode == asli.kode in {0, 1}
    lain = kantor.lembar()
    semua = {nama: [*isi[nama], *lain[nama][1:]] for nama in ("pegawai", "usulan", "pertek")}
    if kunci != "pertek json":
        assert _bocor(asli.keluar, semua), "nobody to be masked: the test proves nothing"
    assert _bocor(samar.keluar + samar.galat, semua) == []
    if "json" in kunci or kunci == "semua":
        json.loads(samar.keluar)


def test_the_masked_report_names_nobody_and_is_no_paper(buku: Path, isi: kantor.Lembar) -> None:
    jawaban = jalankan(["report", str(buku), "--samarkan"])
    assert (jawaban.kode, jawaban.salah) == (0, "")
    hari = buku.parent / "keluaran" / kantor.TANGGAL
    assert [berkas.name for berkas in hari.iterdir()] == [f"laporan-{kantor.TANGGAL}-samar.html"]
    halaman = (hari / f"laporan-{kantor.TANGGAL}-samar.html").read_text(encoding="utf-8")
    assert _bocor(re.sub(r"<[^>]+>", " ", halaman), isi) == []
    assert _bocor(halaman, isi) == []
    assert "Pegawai 01" in halaman


def test_a_mask_is_the_same_wherever_its_person_is_meant(buku: Path, isi: kantor.Lembar) -> None:
    asli = json.loads(jalankan(["validate", str(buku), "--format", "json"]).keluar)["temuan"]
    samar = json.loads(jalankan(["validate", str(buku), "--format", "json", "--samarkan"]).keluar)["temuan"]

    def kunci(satu: dict[str, object]) -> tuple[object, ...]:
        return satu["aturan"], satu["sheet"], satu["sel"], satu["kode_jabatan"]

    pasangan = {
        (a["nip"], b["nip"])
        for a in asli
        for b in samar
        if kunci(a) == kunci(b) and [kunci(isi) for isi in asli].count(kunci(a)) == 1
    }
    assert len(pasangan) > 20
    assert len({a for a, _ in pasangan}) == len(pasangan) == len({b for _, b in pasangan})
    nomor = {str(satu[1]): ke for ke, satu in enumerate(isi["usulan"][1:], start=1)}
    assert all(b == f"{nomor[a]:018d}" for a, b in pasangan if a in nomor)
    assert jalankan(["validate", str(buku), "--samarkan"]) == jalankan(["validate", str(buku), "--samarkan"])


@pytest.mark.parametrize(
    "argumen",
    [
        ["validate", "{b}", "--format", "xlsx"],
        ["diff", "{l}", "{b}", "--format", "xlsx"],
        ["candidates", "--semua-kosong", "{b}"],
        ["roster", "{b}", "--draf"],
        ["decree", "{b}", "--draf"],
    ],
)
def test_what_is_worked_with_or_signed_is_never_masked(argumen: list[str], buku: Path, lama: Path) -> None:
    jawaban = jalankan([satu.format(b=buku, l=lama) for satu in (*argumen, "--samarkan")])
    assert (jawaban.kode, jawaban.salah) == (2, "")
    assert "--samarkan" in jawaban.galat
