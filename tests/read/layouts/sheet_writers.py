"""Writers that put the people and posts of ``office`` into each layout that offices use."""

from __future__ import annotations

from datetime import date

from read.layouts.writing_office import (
    KECAMATAN,
    NEWER_SIASN_HEADINGS,
    OFFICE_POSTS,
    PERSON,
    POST_BY_KODE,
    SIASN_HEADINGS,
    USULAN,
    People,
    Row,
    WrittenSheet,
    day,
    dmy,
    post_in_one_cell,
)


def canonical_pegawai() -> WrittenSheet:
    heading = [
        *("nip", "nama", "gelar_depan", "gelar_belakang", "tempat_lahir", "tanggal_lahir", "jenis_kelamin"),
        *(
            "agama",
            "status_asn",
            "kedudukan",
            "golongan",
            "tmt_golongan",
            "tmt_cpns",
            "pendidikan",
            "jurusan",
        ),
        *("kode_jabatan", "jabatan", "unit_kerja", "jenis_jabatan", "eselon", "jenjang_jf", "tmt_jabatan"),
    ]
    return WrittenSheet([list(heading), *(_canonical(orang_of_office) for orang_of_office in PERSON)])


def _canonical(o: People) -> list[object]:
    pos = POST_BY_KODE[o.kode]
    jf = "ahli muda" if pos.jenis == "fungsional" else None
    return [
        *(o.nip, o.nama, o.front, o.after, o.tempat, day(o.birth_date), o.gender, o.agama, o.status),
        *(o.kedudukan, o.golongan, day(o.tmt_golongan), day(o.cpns), o.pendidikan, o.jurusan, o.kode),
        *(pos.jabatan, pos.unit, pos.jenis, pos.eselon, jf, day(o.tmt_jabatan)),
    ]


def canonical_jabatan() -> WrittenSheet:
    heading = ["kode", "jabatan", "unit_kerja", "perangkat_daerah", "jenis", "eselon", "pemangku_nip"]
    post_rows: Row = [[p.kode, p.jabatan, p.unit, p.perangkat, p.jenis, p.eselon, p.pemangku] for p in OFFICE_POSTS]
    return WrittenSheet([list(heading), *post_rows])


def canonical_usulan() -> WrittenSheet:
    rows: Row = [[i, nip, _person(nip).nama, kode, note] for i, (nip, kode, note) in enumerate(USULAN, 1)]
    return WrittenSheet([["no", "nip", "nama", "kode_jabatan_tujuan", "keterangan"], *rows])


def _person(nip: str) -> People:
    return next(orang_of_office for orang_of_office in PERSON if orang_of_office.nip == nip)


def siasn(*, column: int = 69, iso: bool = False, petik: bool = True, date_cell: bool = False) -> WrittenSheet:
    """The export of SIASN, with ISO or DD-MM-YYYY dates, apostrophes, or date cells."""
    heading = [
        siasn_heading for siasn_heading in SIASN_HEADINGS if column == 69 or siasn_heading not in NEWER_SIASN_HEADINGS
    ]
    assert len(heading) == column

    def tanggal(day_of_cell: date) -> object:
        if date_cell:
            return day(day_of_cell)
        return f"{'' if not petik else chr(39)}{day_of_cell.isoformat() if iso else dmy(day_of_cell)}"

    rows: Row = [list(heading)]
    for nomor, o in enumerate(PERSON):
        pos = POST_BY_KODE[o.kode]
        kedudukan = "PPPK Aktif" if o.status == "PPPK" else o.kedudukan
        value: dict[str, object] = {
            "PNS ID": f"A8ACA7B{nomor}-3C2F", "NIP BARU": f"'{o.nip}" if petik else o.nip,
            "NIP LAMA": "'480103",
            "NAMA": o.nama, "GELAR DEPAN": o.front or "",
            "GELAR BELAKANG": f"={o.after}" if nomor == 2 else o.after or "-",
            "TEMPAT LAHIR ID": "A5EB03E2", "TEMPAT LAHIR NAMA": o.tempat, "TANGGAL LAHIR": tanggal(o.birth_date),
            "JENIS KELAMIN": {"L": "M", "P": "F"}[o.gender], "AGAMA ID": "1", "AGAMA NAMA": o.agama,
            "JENIS KAWIN NAMA": "Menikah", "NIK": "'3275010101900001", "NOMOR HP": "'081200000000",
            "EMAIL": "rahasia@contoh.id", "ALAMAT": "Jalan Rahasia 1",
            "NPWP NOMOR": "'01.234", "BPJS": "'000",
            "JENIS PEGAWAI NAMA": "PNS Daerah", "KEDUDUKAN HUKUM NAMA": kedudukan,
            "STATUS CPNS PNS": "C" if o.status == "CPNS" else "P", "TMT CPNS": tanggal(o.cpns),
            "GOL AWAL NAMA": "II/a", "GOL AKHIR NAMA": o.golongan, "TMT GOLONGAN": tanggal(o.tmt_golongan),
            "MK TAHUN": "10", "MK BULAN": "0",
            "JENIS JABATAN NAMA": f"Jabatan {pos.jenis.capitalize()}", "JABATAN NAMA": pos.jabatan,
            "TMT JABATAN": tanggal(o.tmt_jabatan), "TINGKAT PENDIDIKAN NAMA": _education_level(o.pendidikan),
            "PENDIDIKAN NAMA": f"{o.pendidikan} {o.jurusan}",
            "TAHUN LULUS": "2005", "UNOR ID": f"UNOR{nomor}", "UNOR NAMA": pos.unit,
            "INSTANSI INDUK NAMA": "Pemerintah Kota Bekasi", "INSTANSI KERJA NAMA": "Pemerintah Kota Bekasi",
            "IS VALID NIK": "1", "ESELON NAMA": pos.eselon or "", "ESELON ID": "41",
        }  # fmt: skip
        rows.append([value.get(siasn_heading, "") for siasn_heading in heading])
    return WrittenSheet(rows)


def _education_level(pendidikan: str) -> str:
    return {"S-1": "S-1/Sarjana", "D-III": "Diploma III/Sarjana Muda", "D-IV": "Diploma IV"}.get(pendidikan, pendidikan)


def nominatif() -> WrittenSheet:
    """Title rows, NAMA / NIP and GOL / TMT stacked, a numbering row, title rows of units, signatures."""
    rows: Row = [
        ["DAFTAR NOMINATIF PEGAWAI NEGERI SIPIL"],
        ["PEMERINTAH KOTA BEKASI"],
        ["KEADAAN 31 JANUARI 2026"],
        [],
        [
            *("NO.", "NAMA /\nNIP", "TEMPAT/TGL LAHIR", "L/P", "GOL. RUANG\nTMT", "NAMA JABATAN"),
            *("UNIT KERJA", "TMT JABATAN", "PENDIDIKAN TERAKHIR", "STATUS PEGAWAI", "NO. HP"),
        ],
        [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11],
    ]
    for nomor, o in enumerate(PERSON, 1):
        pos = POST_BY_KODE[o.kode]
        rows.append(
            [
                *(nomor, f"{o.name_with_gelar}\nNIP. {o.nip[:8]} {o.nip[8:14]} {o.nip[14]} {o.nip[15:]}"),
                *(f"{o.tempat}, {dmy(o.birth_date)}", o.gender, f"{o.golongan}\n{dmy(o.tmt_golongan)}"),
                *(pos.jabatan, pos.unit, dmy(o.tmt_jabatan), f"{o.pendidikan} {o.jurusan}", o.status, "0812"),
            ]
        )
    rows += [
        [],
        [None, None, None, None, None, None, "Bekasi, 2 Februari 2026"],
        [None, None, None, None, None, None, "KEPALA BKPSDM KOTA BEKASI,"],
        [],
        [None, None, None, None, None, None, "NAMA KEPALA, S.H."],
        [None, None, None, None, None, None, "NIP. 197001011990011001"],
    ]
    return WrittenSheet(rows, ["A1:K1", "A2:K2", "A3:K3"])


def duk(*, joined: bool = True) -> WrittenSheet:
    """The two-row heading in which Nama and TMT stand several times."""
    above = ["NO", "NAMA", "NIP", "PANGKAT", None, "TMT CPNS", "JABATAN", None, "MASA KERJA", None]
    above += ["PENDIDIKAN", None, None, "TANGGAL LAHIR", "CATATAN MUTASI KEPEGAWAIAN", "KET"]
    bottom = [None, None, None, "GOL RUANG", "TMT", None, "NAMA", "TMT", "THN", "BLN", "NAMA", "LULUS TAHUN"]
    bottom += ["TINGKAT IJAZAH", None, None, None]
    rows: Row = [
        ["DAFTAR URUT KEPANGKATAN PEGAWAI NEGERI SIPIL"],
        ["PEMERINTAH KOTA BEKASI TAHUN 2026"],
        [],
        list(above),
        list(bottom),
        [f"({i})" for i in range(1, 17)],
    ]
    for nomor, o in enumerate(PERSON, 1):
        rows.append(
            [
                *(nomor, o.name_with_gelar, o.nip, o.golongan, dmy(o.tmt_golongan), dmy(o.cpns)),
                *(
                    post_in_one_cell(POST_BY_KODE[o.kode]),
                    dmy(o.tmt_jabatan),
                    10,
                    2,
                    o.jurusan,
                    2005,
                    o.pendidikan,
                ),
                *(day(o.birth_date), None, None),
            ]
        )
    portrait = [f"{letter}4:{letter}5" for letter in "ABCFNOP"]
    across = ["D4:E4", "G4:H4", "I4:J4", "K4:M4"]
    return WrittenSheet(rows, [*portrait, *across, "A1:P1"] if joined else [])


def lampiran(*, joined: bool = True) -> WrittenSheet:
    """The draft roster: fifteen rows above, three values in one cell, title rows, signatures below."""
    rows: Row = [
        [None, None, None, None, "LAMPIRAN I"],
        [None, None, None, None, "KEPUTUSAN WALI KOTA BEKASI"],
        [None, None, None, None, "NOMOR", ":", "800.1.3.3/Kep.___-BKPSDM/II/2026"],
        [None, None, None, None, "TANGGAL", ":", "6 Februari 2026"],
        [None, None, None, None, "TENTANG"],
        [None, None, None, None, "PENGANGKATAN DAN PEMINDAHAN DALAM JABATAN"],
        *[[] for _ in range(6)],
        ["DAFTAR PEJABAT YANG DIANGKAT DAN DIPINDAHKAN"],
        ["DI LINGKUNGAN PEMERINTAH KOTA BEKASI"],
        [],
        [],
        [
            *("NO.", "NAMA\nNIP\nTANGGAL LAHIR", "PANGKAT\nGOL. RUANG", "JABATAN LAMA", "JABATAN BARU"),
            *("ESELON", "KET"),
        ],
        ["1", "2", "3", "4", "5", "6", "7"],
    ]
    heading = len(rows) - 1
    nomor = 0
    part = {0: "I. PENGANGKATAN DALAM JABATAN PENGAWAS", 2: "II. TUGAS TAMBAHAN KEPALA PUSKESMAS"}
    merged = ["A13:G13", "A14:G14"]
    for nomor, (nip, kode, note) in enumerate(USULAN):
        if nomor in part:
            rows.append([part[nomor]])
            merged.append(f"A{len(rows)}:G{len(rows)}")
        o = _person(nip)
        rows.append(
            [
                *(
                    f"{nomor + 1}.",
                    f"{o.name_with_gelar}\n{nip[:8]} {nip[8:14]} {nip[14]} {nip[15:]}\n{dmy(o.birth_date)}",
                ),
                *(f"Penata Tingkat I\n{o.golongan}", post_in_one_cell(POST_BY_KODE[o.kode])),
                *(
                    post_in_one_cell(POST_BY_KODE[kode]).replace(" pada ", "\npada "),
                    POST_BY_KODE[kode].eselon,
                    note,
                ),
            ]
        )
    rows += [
        [None, None, None, None, "WALI KOTA BEKASI,"],
        [],
        [None, None, None, None, "TRI ADHIANTO"],
        [None, None, None, None, "Tembusan:"],
    ]
    assert heading >= 15
    return WrittenSheet(rows, merged if joined else [])


def bezetting(*, joined: bool = True) -> WrittenSheet:
    """Unit title rows between posts; KOSONG and Plt. in KET; three officials in one post without eselon."""
    rows: Row = [
        ["BEZETTING PEJABAT DAN PELAKSANA"],
        ["PEMERINTAH KOTA BEKASI"],
        [],
        ["NO", "JABATAN", "ESELON", "NAMA", "NIP", "GOL", "KET"],
        ["1", "2", "3", "4", "5", "6", "7"],
    ]
    merged = ["A1:G1", "A2:G2"]
    nomor = 0
    unit = ""
    for pos in OFFICE_POSTS:
        if pos.unit != unit:
            unit = pos.unit
            rows.append([unit])
            merged.append(f"A{len(rows)}:G{len(rows)}")
        nomor += 1
        o = _person(pos.pemangku) if pos.pemangku else None
        if pos.kode == "LURAH2":
            rows.append([nomor, pos.jabatan, "IV A", PERSON[2].nama, PERSON[2].nip, "III/c", "Plt. Lurah"])
        elif pos.kode == "STAF":
            for staff_member in (PERSON[4], PERSON[5]):
                rows.append(
                    [
                        nomor,
                        pos.jabatan,
                        "-",
                        staff_member.nama,
                        staff_member.nip,
                        staff_member.golongan,
                        None,
                    ]
                )
                nomor += 1
            rows.append([nomor, pos.jabatan, None, None, None, None, "KOSONG"])
        else:
            who = [o.name_with_gelar, o.nip, o.golongan, None] if o else [None, None, None, "KOSONG"]
            rows.append([nomor, pos.jabatan, (pos.eselon or "").replace(".", "").upper() or None, *who])
    return WrittenSheet(rows, merged if joined else [])


def reference_jabatan(*, nomor: bool = True) -> WrittenSheet:
    """``ID, Nama_unor, Nama_jabatan, Eselon_id`` with SIASN's own numbers of eselon."""
    kode = {"III.a": "31", "IV.a": "41", "IV.b": "42", None: "99"}
    post_rows: Row = [[p.kode, p.unit, p.jabatan, kode[p.eselon] if nomor else p.eselon] for p in OFFICE_POSTS]
    return WrittenSheet([["ID", "Nama_unor", "Nama_jabatan", "Eselon_id"], *post_rows])


def reference_unor() -> WrittenSheet:
    """``ID, NAMA_UNOR, ID_ATASAN``: units, each of which has a head."""
    return WrittenSheet(
        [
            ["ID", "NAMA_UNOR", "ID_ATASAN"],
            ["CAMAT", "Kecamatan Jatiasih", None],
            ["LURAH", "Kelurahan Jatiasih", "CAMAT"],
            ["LURAH2", "Kelurahan Jatirasa Kecamatan Jatiasih", "CAMAT"],
            ["KASI", "Seksi Pemerintahan", "LURAH"],
            ["DINKES", "Dinas Kesehatan", None],
            ["DINKES.SEK", "Sekretariat Dinas Kesehatan", "DINKES"],
            ["PKM", "UPTD Puskesmas Jatiasih", "DINKES"],
            ["TIM", "Tim Percepatan", None],
        ]
    )


def sample_sheets() -> dict[str, WrittenSheet]:
    """What lies as ``.ods`` and ``.xls`` in ``data/layouts``, each with a hidden row and column."""
    result = {"siasn": siasn(), "duk": duk(), "lampiran": lampiran(), "bezetting": bezetting()}
    for nama, writing in result.items():
        writing.hidden_rows = [21 if nama == "lampiran" else len(writing.rows) // 2 + 2]
        writing.hidden_columns = ["C"]
    merged: Row = [
        ["kode", "jabatan", "unit_kerja", "eselon"],
        ["CAMAT", "Camat", KECAMATAN, "III.a"],
        ["SEKCAM", "Sekretaris", None, "III.b"],
        ["STAF", "Staf", None, None],
    ]
    result["gabungan"] = WrittenSheet(merged, ["C2:C4"], [3], ["D"])
    return result
