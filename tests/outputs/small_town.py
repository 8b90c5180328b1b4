"""A small town built from domain objects: every shape that an output must show, and hostile cells.

Without tables and rules, so that a fault there cannot hide one here.
"""

from datetime import date

from mutasi_cli.domain.assembly import build_batch
from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.cell import Cell, Origin
from mutasi_cli.domain.finding import Finding, Severity, Waiver
from mutasi_cli.domain.jabatan import Jabatan
from mutasi_cli.domain.material import Material, Source
from mutasi_cli.domain.office import (
    DecreeSettings,
    Instansi,
    KepalaDaerah,
    OfficeSettings,
    RuleSettings,
)
from mutasi_cli.domain.pegawai import Pegawai
from mutasi_cli.domain.usulan import BatchFacts, Pertek, Plt, Usulan
from mutasi_cli.domain.vocabulary import (
    Agama,
    JenisJabatan,
    JenisKelamin,
    JenjangJf,
    LayananVital,
)
from mutasi_cli.law import Dasar, StatusDasar, load_lawbook
from mutasi_cli.law.model import OfficeValue

CEREMONY_DAY = date(2026, 2, 6)
FILE = "batch.xlsx"

HOSTILE = '=HYPERLINK("http://x") [red]Budi[/red] \x1b[31m\u202etxet\x07'
"""A name with a formula, rich markup, a terminal escape, a turned direction of writing and a bell."""

_NAMES = {
    1: "Ani Lestari",
    2: "Budi Santoso",
    3: "Cici Wulandari",
    4: "Dedi Kurnia",
    5: "Eka Putra",
    6: "Fitri Handayani",
    7: HOSTILE,
    8: "Gita Permata",
    9: "Hadi Wijaya",
}
_AGAMA = {3: Agama.KATOLIK, 5: Agama.HINDU, 8: None}


def nip(nomor: int) -> str:
    """NIP of the person ``nomor``; even numbers are women."""
    return f"{1970 + nomor}0120200101{2 if nomor % 2 == 0 else 1}{nomor:03d}"


def _origin(sheet: str, row: int, **texts: str) -> Origin:
    cell = {
        nama: Cell(FILE, sheet, f"{chr(65 + urut)}{row}", row, value)
        for urut, (nama, value) in enumerate(texts.items())
    }
    return Origin(FILE, sheet, row, cell)


def _jabatan() -> dict[str, Jabatan]:
    def struktural(kode: str, nama: str, unit: str, eselon: str, vital: LayananVital | None = None) -> Jabatan:
        return Jabatan(
            kode=kode,
            jabatan=nama,
            unit_kerja=unit,
            perangkat_daerah=unit,
            origin=_origin("jabatan", 2, kode=kode),
            jenis=JenisJabatan.STRUKTURAL,
            eselon=eselon,
            layanan_vital=vital,
            urut=len(kode),
        )

    def puskesmas(kode: str, nama: str) -> Jabatan:
        return Jabatan(
            kode=kode,
            jabatan=f"Kepala UPTD Puskesmas {nama}",
            unit_kerja="Dinas Kesehatan",
            perangkat_daerah="Dinas Kesehatan",
            origin=_origin("jabatan", 3, kode=kode),
            jenis=JenisJabatan.TUGAS_TAMBAHAN,
            layanan_vital=LayananVital.KESEHATAN,
        )

    dokter = Jabatan(
        kode="JF.DOKTER",
        jabatan="Dokter Ahli Muda",
        unit_kerja="Dinas Kesehatan",
        origin=_origin("jabatan", 4, kode="JF.DOKTER"),
        jenis=JenisJabatan.FUNGSIONAL,
        jenjang=JenjangJf.AHLI_MUDA,
        formasi=20,
    )
    wilayah = LayananVital.KEWILAYAHAN
    everything = (
        struktural("KEC.1", "Camat", "Kecamatan Rawalumbu", "III.a", wilayah),
        struktural("KEC.1.SEK", "Sekretaris Kecamatan Rawalumbu", "Kecamatan Rawalumbu", "III.b"),
        struktural("DIN.A.1", "Kepala Bidang Aset", "Badan Keuangan & Aset Daerah", "III.b"),
        struktural("DIN.B.1", "Kepala Bidang Data", "Dinas Kominfo", "III.b"),
        struktural("KEL.1", "Lurah", "Kelurahan Jatirangga", "IV.a", wilayah),
        struktural("KEL.2", "Lurah", "Kelurahan Jatiranggon", "IV.a", wilayah),
        struktural("KEL.3", "Lurah", "Kelurahan Duren Jaya", "IV.a", wilayah),
        puskesmas("PKM.1", "Aren Jaya"),
        puskesmas("PKM.2", "Duren Jaya"),
        puskesmas("PKM.3", "Bintara"),
        dokter,
    )
    return {post.kode: post for post in everything}


def _pegawai() -> dict[str, Pegawai]:
    holding = {
        1: ("KEC.1", None),
        2: ("KEC.1.SEK", None),
        3: ("KEL.1", None),
        4: ("KEL.2", None),
        5: ("JF.DOKTER", "PKM.1"),
        6: ("JF.DOKTER", None),
        7: ("DIN.B.1", None),
        8: ("KEL.3", None),
    }
    result = {}
    for nomor, (kode, additional) in holding.items():
        struktural = kode != "JF.DOKTER"
        result[nip(nomor)] = Pegawai(
            nip=nip(nomor),
            nama=_NAMES[nomor],
            gelar_depan=None if struktural else "dr.",
            gelar_belakang="S.STP., M.Si." if nomor == 1 else None,
            origin=_origin("pegawai", nomor + 1, nip=nip(nomor), nama=_NAMES[nomor]),
            tanggal_lahir=date(1970 + nomor, 1, 20),
            jenis_kelamin=JenisKelamin.PEREMPUAN if nomor % 2 == 0 else JenisKelamin.LAKI_LAKI,
            agama=_AGAMA.get(nomor, Agama.ISLAM),
            golongan="IV/a" if nomor <= 2 else "III/d",
            pangkat="Pembina" if nomor <= 2 else "Penata Tingkat I",
            kode_jabatan=kode,
            kode_tugas_tambahan=additional,
            jenjang_jf=None if struktural else JenjangJf.AHLI_MUDA,
            tmt_jabatan=date(2022, 1, 3),
        )
    return result


def _usulan(row: int, nomor: int, tujuan: str | None, **others: object) -> Usulan:
    origin = _origin("usulan", row, no=str(row - 1), nip=nip(nomor), nama=_NAMES[nomor], tujuan=tujuan or "")
    fields: dict[str, object] = {
        "origin": origin,
        "nip": nip(nomor),
        "asks_target": tujuan is not None,
        "kode_tujuan": tujuan,
        "written_target": tujuan,
        "target_cell": origin["tujuan"],
        "no": str(row - 1),
        "nama": _NAMES[nomor],
        **others,
    }
    return Usulan(**fields)  # type: ignore[arg-type] # keywords are those of the record


def usulan() -> tuple[Usulan, ...]:
    """A chain of two into an empty post, a swap, a move and a first appointment of heads, a removal."""
    return (
        _usulan(2, 1, "DIN.A.1"),
        _usulan(3, 2, "KEC.1", nomor_pertek="=1+1", tanggal_pertek=date(2026, 1, 20)),
        _usulan(4, 3, "KEL.2", janji=True),
        _usulan(5, 4, "KEL.1", hadir=False),
        _usulan(6, 5, "PKM.2"),
        _usulan(7, 6, "PKM.1"),
        _usulan(8, 7, "KEC.1.SEK"),
        _usulan(9, 8, None),
    )


def batch(*, duplicates: int = 0, ceremony: str = "pelantikan") -> Batch:
    """The town on its day; ``duplicates`` adds as many further rows of officials, for long lists."""
    jabatan, pegawai, row = _jabatan(), _pegawai(), list(usulan())
    for nomor in range(duplicates):
        kode = f"SEK.{nomor:03d}"
        jabatan[kode] = Jabatan(
            kode=kode,
            jabatan=f"Kepala Seksi Pemberdayaan Masyarakat {nomor}",
            unit_kerja=f"Kelurahan Nomor {nomor}",
            origin=_origin("jabatan", 20 + nomor, kode=kode),
            jenis=JenisJabatan.STRUKTURAL,
            eselon="IV.b",
        )
        person_nip = f"19900101201501{1}{nomor:03d}"
        pegawai[person_nip] = Pegawai(nip=person_nip, nama=f"Orang Ke-{nomor}", origin=_origin("pegawai", 20 + nomor))
        origin = _origin("usulan", 20 + nomor, nip=person_nip, tujuan=kode)
        row.append(
            Usulan(
                origin=origin,
                nip=person_nip,
                asks_target=True,
                kode_tujuan=kode,
                target_cell=origin["tujuan"],
            )
        )
    material = Material(
        usulan=tuple(row),
        pegawai=pegawai,
        jabatan=jabatan,
        facts=BatchFacts(
            origin=Origin(FILE, "batch"),
            tanggal_pelantikan=CEREMONY_DAY,
            jam="14.00 WIB",
            tempat="Aula & Balai",
            nomor_pertek="0417/2026",
            tanggal_pertek=date(2026, 1, 28),
            rohaniwan={"Islam": "Ustaz Salim"},
        ),
        pertek=(Pertek(origin=Origin(FILE, "pertek", 2), nip=nip(3), nomor="0500/2026"),),
        plt=(
            Plt(
                origin=Origin(FILE, "plt", 2),
                kode_jabatan="PKM.3",
                nip_plt=nip(6),
                mulai=date(2026, 1, 1),
                selesai=date(2026, 3, 31),
            ),
        ),
        source=(Source(file=FILE, sha256="a" * 64, sheet="usulan", row=len(row)),),
    )
    office_settings = OfficeSettings(
        instansi=Instansi(nama="Pemerintah Kota Bekasi", wilayah="Kota Bekasi", singkatan_kepegawaian="BKPSDM"),
        kepala_daerah=KepalaDaerah(sebutan="Wali Kota Bekasi", nama="Tri Adhianto"),
        keputusan=DecreeSettings(nomor="800/Kep.{{ urut or '___' }}/{{ bulan_romawi }}/{{ tahun }}"),
        acara_puskesmas=ceremony,
        parameter={"masa_jabatan_minimum": OfficeValue(6, "Kebijakan [bold]kantor[/bold] ini.")},
        aturan={
            "SYA005": RuleSettings(severity=None, alasan="Tidak dipakai di sini."),
            "LYN003": RuleSettings(severity=Severity.PERINGATAN, alasan="Wali Kota ingin tahu."),
        },
    )
    return build_batch(material, office_settings, CEREMONY_DAY, load_lawbook().with_office(office_settings.parameter))


def findings(town: Batch) -> tuple[Finding, ...]:
    """Findings of every severity and subject, one waived, in the order of the engine."""
    first_move, second_move = town.moves[0], town.moves[1]
    hostile = town.moves[6]
    pasal = Dasar("PP 11/2017", "Pasal 53", StatusDasar.TERVERIFIKASI)
    everything = (
        Finding(
            "JAB002",
            "satu-jabatan-dua-orang",
            Severity.GALAT,
            first_move.target_cell,
            f"{first_move.new_jabatan} diberikan kepada {first_move.who}, tetapi juga kepada orang lain (baris 23).",
            "Pilih salah satu, atau keluarkan barisnya dari usulan.",
            first_move.nip,
            "DIN.A.1",
            (pasal, Dasar("PermenPANRB 17/2024")),
        ),
        Finding(
            "DAT013",
            "nama-tak-cocok-nip",
            Severity.GALAT,
            hostile.usulan.origin["nama"],
            f"Nama {hostile.who} bukan nama pemilik NIP itu.",
            "Betulkan nama atau NIP.",
            hostile.nip,
        ),
        Finding(
            "DAT001",
            "nip-tersimpan-sebagai-angka",
            Severity.GALAT,
            Cell(FILE, "pegawai", "A99", 99, "1.98501E+17"),
            "NIP tersimpan sebagai angka.",
            "Ketik ulang sebagai teks.",
        ),
        Finding(
            "DAT021",
            "pengaturan-belum-lengkap",
            Severity.PERINGATAN,
            Cell("mutasi.toml"),
            "[pejabat] tidak ada.",
            "Isi [pejabat.sekda].",
        ),
        Finding(
            "PEG007",
            "disiplin-tidak-diketahui",
            Severity.PERINGATAN,
            first_move.usulan.origin["nip"],
            "Kolom hukuman_disiplin kosong.",
            "Isi kolomnya.",
            first_move.nip,
        ),
        Finding(
            "LYN003",
            "jabatan-ditinggalkan",
            Severity.INFO,
            Cell(FILE, "jabatan", "A6", 6, "DIN.B.1"),
            "Jabatan menjadi kosong.",
            "Usulkan penggantinya.",
            None,
            "DIN.B.1",
            (Dasar("Perlan 15/2019", "Pasal 4", StatusDasar.SEKUNDER),),
        ),
        Finding(
            "WKT001",
            "masa-jabatan-kurang",
            Severity.PERINGATAN,
            second_move.target_cell,
            "Baru 11 bulan dalam jabatan.",
            "Tunda.",
            second_move.nip,
            "KEC.1.SEK",
            (),
            Waiver("Kebutuhan organisasi", "800/1", date(2026, 1, 5), None, "pengecualian!A2"),
        ),
    )
    return tuple(sorted(everything, key=lambda finding: finding.sort_key))
