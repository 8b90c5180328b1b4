"""A small office for the tests of papers: posts, people, rows, built by hand without any workbook."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import docx

from mutasi_cli.disk.placed_papers import PapersResult
from mutasi_cli.domain.assembly import build_batch
from mutasi_cli.domain.cell import Cell, Origin
from mutasi_cli.domain.jabatan import Jabatan
from mutasi_cli.domain.material import Material, Source
from mutasi_cli.domain.office import DecreeSettings, Instansi, KepalaDaerah, OfficeSettings, Pejabat
from mutasi_cli.domain.paper_request import PaperFolders, PaperRequest
from mutasi_cli.domain.pegawai import Pegawai
from mutasi_cli.domain.usulan import BatchFacts, Usulan
from mutasi_cli.domain.vocabulary import Agama, JenisJabatan, JenisKelamin, JenjangJf, StatusAsn
from mutasi_cli.law import load_lawbook
from mutasi_cli.papers import write_papers

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mutasi_cli.domain.batch import Batch

TEMPLATES = Path(__file__).parents[2] / "templates"
CEREMONY_DAY = date(2026, 2, 6)
FILE = "batch.xlsx"

NUMBER_PATTERN = "800.1.3.3/Kep.{{ urut or '___' }}-{{ singkatan_kepegawaian }}/{{ bulan_romawi }}/{{ tahun }}"

OFFICE_SETTINGS = OfficeSettings(
    instansi=Instansi(
        nama="Pemerintah Kota Bekasi",
        jenis="kota",
        wilayah="Kota Bekasi",
        provinsi="Jawa Barat",
        tempat="Bekasi",
        perangkat_kepegawaian="Badan Kepegawaian dan Pengembangan Sumber Daya Manusia",
        singkatan_kepegawaian="BKPSDM",
    ),
    kepala_daerah=KepalaDaerah(sebutan="Wali Kota Bekasi", nama="Dr. Tri Adhianto, S.E.", gelar_depan="Dr."),
    pejabat={
        "sekda": Pejabat(
            key="sekda",
            nama="Didik Santoso",
            gelar_belakang="M.Si.",
            nip="196805101994031005",
            pangkat="Pembina Utama Madya",
            golongan="IV/d",
            jabatan="Sekretaris Daerah Kota Bekasi",
        ),
        "kepala_kepegawaian": Pejabat(
            key="kepala_kepegawaian",
            nama="Surya Purba",
            nip="197001151993121007",
            jabatan="Kepala Badan Kepegawaian Kota Bekasi",
            status="plt",
        ),
    },
    keputusan=DecreeSettings(
        nomor=NUMBER_PATTERN,
        mengingat=(
            "Undang-Undang Nomor 20 Tahun 2023 tentang Aparatur Sipil Negara;",
            "Peraturan BKN 5/2019",
        ),
        tembusan=("Gubernur Jawa Barat", "Inspektur Kota Bekasi"),
    ),
)

_POSTS: tuple[tuple[str, str, str, JenisJabatan, dict[str, Any]], ...] = (
    (
        "BAG",
        "Kepala Bagian Umum",
        "Sekretariat Daerah",
        JenisJabatan.STRUKTURAL,
        {"eselon": "III.a", "urut": 1},
    ),
    (
        "BID",
        "Kepala Bidang Mutasi",
        "Badan Kepegawaian",
        JenisJabatan.STRUKTURAL,
        {"eselon": "III.b", "urut": 9},
    ),
    (
        "BD2",
        "Kepala Bidang Data",
        "Badan Kepegawaian",
        JenisJabatan.STRUKTURAL,
        {"eselon": "III.b", "urut": 8},
    ),
    ("LUR", "Lurah Jatiasih", "Kelurahan Jatiasih", JenisJabatan.STRUKTURAL, {"eselon": "IV.a", "urut": 30}),
    ("SEK", "Kepala Seksi", "Kelurahan Jatiasih", JenisJabatan.STRUKTURAL, {"eselon": "IV.b", "formasi": 9}),
    (
        "DOK",
        "Dokter Ahli Madya",
        "Dinas Kesehatan",
        JenisJabatan.FUNGSIONAL,
        {"jenjang": JenjangJf.AHLI_MADYA},
    ),
    ("STA", "Pengadministrasi Umum", "Sekretariat Daerah", JenisJabatan.PELAKSANA, {}),
    ("PK1", "Kepala UPTD Puskesmas Jatiasih", "Dinas Kesehatan", JenisJabatan.TUGAS_TAMBAHAN, {"urut": 2}),
    ("PK2", "Kepala UPTD Puskesmas Pondok Gede", "Dinas Kesehatan", JenisJabatan.TUGAS_TAMBAHAN, {"urut": 1}),
)

JABATAN = {
    kode: Jabatan(
        kode=kode,
        jabatan=nama,
        unit_kerja=unit,
        jenis=jenis,
        origin=Origin(FILE, "jabatan"),
        **({"formasi": 50} if jenis in {JenisJabatan.FUNGSIONAL, JenisJabatan.PELAKSANA} else {}) | fields,
    )
    for kode, nama, unit, jenis, fields in _POSTS
}


def nip(nomor: int) -> str:
    """The NIP of invented person ``nomor``."""
    return f"198506182010011{nomor:03d}"


def pegawai(nomor: int, kode: str | None = "SEK", **fields: Any) -> Pegawai:
    """A man of golongan III/d, of the Islamic faith, unless something else is said."""
    dasar: dict[str, Any] = {
        "nama": f"Orang {nomor}",
        "tempat_lahir": "Bekasi",
        "tanggal_lahir": date(1985, 6, 18),
        "jenis_kelamin": JenisKelamin.LAKI_LAKI,
        "agama": Agama.ISLAM,
        "status_asn": StatusAsn.PNS,
        "golongan": "III/d",
        "pangkat": "Penata Tingkat I",
        "kode_jabatan": kode,
    }
    return Pegawai(nip=nip(nomor), origin=Origin(FILE, "pegawai", nomor), **dasar | fields)


def usulan(nomor: int, target: str | None, **fields: Any) -> Usulan:
    """A row of the proposal."""
    cell = Cell(FILE, "usulan", f"D{nomor + 1}", nomor + 1, target or "")
    origin = Origin(FILE, "usulan", nomor + 1, {"nip": Cell(FILE, "usulan", f"B{nomor + 1}", nomor + 1, nip(nomor))})
    dasar: dict[str, Any] = {"nip": nip(nomor), "asks_target": target is not None, "kode_tujuan": target}
    return Usulan(origin=origin, target_cell=cell, **dasar | fields)


def batch(
    people: Sequence[Pegawai],
    row: Sequence[Usulan],
    *,
    office_settings: OfficeSettings = OFFICE_SETTINGS,
    saksi: Sequence[Pegawai] = (),
    **facts: Any,
) -> Batch:
    """The batch of 6 February 2026 with these people and rows."""
    dasar: dict[str, Any] = {
        "tanggal_pelantikan": CEREMONY_DAY,
        "jam": "14.00 WIB",
        "tempat": "Aula H. Nonon Sonthanie",
        "rohaniwan": {"Islam": "Tri Hartono"},
    }
    for nomor, person in enumerate(saksi, start=1):
        dasar[f"saksi_{nomor}_nip"] = person.nip
    material = Material(
        usulan=tuple(row),
        pegawai={person.nip: person for person in (*people, *saksi)},
        jabatan=JABATAN,
        facts=BatchFacts(origin=Origin(FILE, "batch"), **dasar | facts),
        source=(Source(file=FILE, sha256="0" * 64, sheet="usulan", row=len(row)),),
    )
    return build_batch(material, office_settings, CEREMONY_DAY, load_lawbook())


def full(**facts: Any) -> Batch:
    """Both groups: a promotion, two rotations, a head who moves and one who is new, somebody of each kind."""
    dokter = {"kode": "DOK", "jenjang_jf": JenjangJf.AHLI_MADYA, "golongan": "IV/a", "pangkat": "Pembina"}
    people = [
        pegawai(1, "LUR", nama="Tri Lestari", gelar_depan="dr.", gelar_belakang="M.Kes.", agama=Agama.KRISTEN),
        pegawai(2, "BID", golongan="IV/a", pangkat="Pembina", jenis_kelamin=JenisKelamin.PEREMPUAN),
        pegawai(3, "SEK"),
        pegawai(4, **dokter, kode_tugas_tambahan="PK1"),
        pegawai(5, **dokter, agama=Agama.HINDU),
    ]
    row = [
        usulan(1, "BID"),
        usulan(2, "BAG"),
        usulan(3, "LUR"),
        usulan(4, "PK2"),
        usulan(5, "PK1"),
    ]
    saksi = [pegawai(8, "BD2", nama="Saksi Satu"), pegawai(9, None, nama="Saksi Dua")]
    return batch(people, row, saksi=saksi, **facts)


def write(sample_batch: Batch, folder: Path, **options: Any) -> PapersResult:
    """Write the papers with the shipped templates; ``options`` are those of a request, and folders."""
    folders = PaperFolders(folder, options.pop("templates", TEMPLATES), options.pop("shipped", None))
    findings = options.pop("findings", ())
    return write_papers(sample_batch, findings, folders, PaperRequest(**options))


def paper_text(path: Path) -> str:
    """All text of a paper: paragraphs and cells in their order, a line break for each paragraph."""
    document = docx.Document(str(path))
    w = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
    row = []
    for paragraph in document.element.body.iter(f"{w}p"):
        text = ""
        for element in paragraph.iter(f"{w}t", f"{w}br", f"{w}tab"):
            text += {f"{w}br": "\n", f"{w}tab": "\t"}.get(element.tag, element.text or "")
        row.append(text)
    return "\n".join(row)


def part(path: Path) -> dict[str, bytes]:
    """The parts of an archive."""
    with zipfile.ZipFile(io.BytesIO(path.read_bytes())) as archive:
        return {nama: archive.read(nama) for nama in archive.namelist()}


def with_decree_settings(**values: Any) -> OfficeSettings:
    """The settings of the office with other values of ``[keputusan]``."""
    assert OFFICE_SETTINGS.keputusan is not None
    return replace(OFFICE_SETTINGS, keputusan=replace(OFFICE_SETTINGS.keputusan, **values))
