"""Writers that put the people and posts of ``kantor`` into each layout that offices use."""

from __future__ import annotations

from datetime import date

from tables.tata_letak.kantor import (
    HEADER_SIASN,
    KECAMATAN,
    KODE,
    ORANG,
    POS,
    SIASN_BARU,
    USULAN,
    Baris,
    Orang,
    Tulisan,
    dmy,
    hari,
    satu_sel,
)


def baku_pegawai() -> Tulisan:
    judul = [
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
    return Tulisan([list(judul), *(_baku(isi) for isi in ORANG)])


def _baku(o: Orang) -> list[object]:
    pos = KODE[o.kode]
    jf = "ahli muda" if pos.jenis == "fungsional" else None
    return [
        *(o.nip, o.nama, o.depan, o.belakang, o.tempat, hari(o.lahir), o.kelamin, o.agama, o.status),
        *(o.kedudukan, o.golongan, hari(o.tmt_golongan), hari(o.cpns), o.pendidikan, o.jurusan, o.kode),
        *(pos.jabatan, pos.unit, pos.jenis, pos.eselon, jf, hari(o.tmt_jabatan)),
    ]


def baku_jabatan() -> Tulisan:
    judul = ["kode", "jabatan", "unit_kerja", "perangkat_daerah", "jenis", "eselon", "pemangku_nip"]
    isi: Baris = [[p.kode, p.jabatan, p.unit, p.perangkat, p.jenis, p.eselon, p.pemangku] for p in POS]
    return Tulisan([list(judul), *isi])


def baku_usulan() -> Tulisan:
    rows: Baris = [[i, nip, _orang(nip).nama, kode, ket] for i, (nip, kode, ket) in enumerate(USULAN, 1)]
    return Tulisan([["no", "nip", "nama", "kode_jabatan_tujuan", "keterangan"], *rows])


def _orang(nip: str) -> Orang:
    return next(isi for isi in ORANG if isi.nip == nip)


def siasn(*, kolom: int = 69, iso: bool = False, petik: bool = True, sel_tanggal: bool = False) -> Tulisan:
    """The export of SIASN, with ISO or DD-MM-YYYY dates, apostrophes, or date cells."""
    judul = [isi for isi in HEADER_SIASN if kolom == 69 or isi not in SIASN_BARU]
    assert len(judul) == kolom

    def tanggal(isi: date) -> object:
        if sel_tanggal:
            return hari(isi)
        return f"{'' if not petik else chr(39)}{isi.isoformat() if iso else dmy(isi)}"

    rows: Baris = [list(judul)]
    for nomor, o in enumerate(ORANG):
        pos = KODE[o.kode]
        kedudukan = "PPPK Aktif" if o.status == "PPPK" else o.kedudukan
        nilai: dict[str, object] = {
            "PNS ID": f"A8ACA7B{nomor}-3C2F", "NIP BARU": f"'{o.nip}" if petik else o.nip,
            "NIP LAMA": "'480103",
            "NAMA": o.nama, "GELAR DEPAN": o.depan or "",
            "GELAR BELAKANG": f"={o.belakang}" if nomor == 2 else o.belakang or "-",
            "TEMPAT LAHIR ID": "A5EB03E2", "TEMPAT LAHIR NAMA": o.tempat, "TANGGAL LAHIR": tanggal(o.lahir),
            "JENIS KELAMIN": {"L": "M", "P": "F"}[o.kelamin], "AGAMA ID": "1", "AGAMA NAMA": o.agama,
            "JENIS KAWIN NAMA": "Menikah", "NIK": "'3275010101900001", "NOMOR HP": "'081200000000",
            "EMAIL": "rahasia@contoh.id", "ALAMAT": "Jalan Rahasia 1",
            "NPWP NOMOR": "'01.234", "BPJS": "'000",
            "JENIS PEGAWAI NAMA": "PNS Daerah", "KEDUDUKAN HUKUM NAMA": kedudukan,
            "STATUS CPNS PNS": "C" if o.status == "CPNS" else "P", "TMT CPNS": tanggal(o.cpns),
            "GOL AWAL NAMA": "II/a", "GOL AKHIR NAMA": o.golongan, "TMT GOLONGAN": tanggal(o.tmt_golongan),
            "MK TAHUN": "10", "MK BULAN": "0",
            "JENIS JABATAN NAMA": f"Jabatan {pos.jenis.capitalize()}", "JABATAN NAMA": pos.jabatan,
            "TMT JABATAN": tanggal(o.tmt_jabatan), "TINGKAT PENDIDIKAN NAMA": _tingkat(o.pendidikan),
            "PENDIDIKAN NAMA": f"{o.pendidikan} {o.jurusan}",
            "TAHUN LULUS": "2005", "UNOR ID": f"UNOR{nomor}", "UNOR NAMA": pos.unit,
            "INSTANSI INDUK NAMA": "Pemerintah Kota Bekasi", "INSTANSI KERJA NAMA": "Pemerintah Kota Bekasi",
            "IS VALID NIK": "1", "ESELON NAMA": pos.eselon or "", "ESELON ID": "41",
        }  # fmt: skip
        rows.append([nilai.get(isi, "") for isi in judul])
    return Tulisan(rows)


def _tingkat(pendidikan: str) -> str:
    return {"S-1": "S-1/Sarjana", "D-III": "Diploma III/Sarjana Muda", "D-IV": "Diploma IV"}.get(
        pendidikan, pendidikan
    )


def nominatif() -> Tulisan:
    """Title rows, NAMA / NIP and GOL / TMT stacked, a numbering row, title rows of units, signatures."""
    rows: Baris = [
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
    for nomor, o in enumerate(ORANG, 1):
        pos = KODE[o.kode]
        rows.append(
            [
                *(nomor, f"{o.bergelar}\nNIP. {o.nip[:8]} {o.nip[8:14]} {o.nip[14]} {o.nip[15:]}"),
                *(f"{o.tempat}, {dmy(o.lahir)}", o.kelamin, f"{o.golongan}\n{dmy(o.tmt_golongan)}"),
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
    return Tulisan(rows, ["A1:K1", "A2:K2", "A3:K3"])


def duk(*, gabung: bool = True) -> Tulisan:
    """The two-row heading in which Nama and TMT stand several times."""
    atas = ["NO", "NAMA", "NIP", "PANGKAT", None, "TMT CPNS", "JABATAN", None, "MASA KERJA", None]
    atas += ["PENDIDIKAN", None, None, "TANGGAL LAHIR", "CATATAN MUTASI KEPEGAWAIAN", "KET"]
    bawah = [None, None, None, "GOL RUANG", "TMT", None, "NAMA", "TMT", "THN", "BLN", "NAMA", "LULUS TAHUN"]
    bawah += ["TINGKAT IJAZAH", None, None, None]
    rows: Baris = [
        ["DAFTAR URUT KEPANGKATAN PEGAWAI NEGERI SIPIL"],
        ["PEMERINTAH KOTA BEKASI TAHUN 2026"],
        [],
        list(atas),
        list(bawah),
        [f"({i})" for i in range(1, 17)],
    ]
    for nomor, o in enumerate(ORANG, 1):
        rows.append(
            [
                *(nomor, o.bergelar, o.nip, o.golongan, dmy(o.tmt_golongan), dmy(o.cpns)),
                *(satu_sel(KODE[o.kode]), dmy(o.tmt_jabatan), 10, 2, o.jurusan, 2005, o.pendidikan),
                *(hari(o.lahir), None, None),
            ]
        )
    tegak = [f"{huruf}4:{huruf}5" for huruf in "ABCFNOP"]
    datar = ["D4:E4", "G4:H4", "I4:J4", "K4:M4"]
    return Tulisan(rows, [*tegak, *datar, "A1:P1"] if gabung else [])


def lampiran(*, gabung: bool = True) -> Tulisan:
    """The draft roster: fifteen rows above, three values in one cell, title rows, signatures below."""
    rows: Baris = [
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
    judul = len(rows) - 1
    nomor = 0
    bagian = {0: "I. PENGANGKATAN DALAM JABATAN PENGAWAS", 2: "II. TUGAS TAMBAHAN KEPALA PUSKESMAS"}
    gabungan = ["A13:G13", "A14:G14"]
    for nomor, (nip, kode, ket) in enumerate(USULAN):
        if nomor in bagian:
            rows.append([bagian[nomor]])
            gabungan.append(f"A{len(rows)}:G{len(rows)}")
        o = _orang(nip)
        rows.append(
            [
                *(
                    f"{nomor + 1}.",
                    f"{o.bergelar}\n{nip[:8]} {nip[8:14]} {nip[14]} {nip[15:]}\n{dmy(o.lahir)}",
                ),
                *(f"Penata Tingkat I\n{o.golongan}", satu_sel(KODE[o.kode])),
                *(satu_sel(KODE[kode]).replace(" pada ", "\npada "), KODE[kode].eselon, ket),
            ]
        )
    rows += [
        [None, None, None, None, "WALI KOTA BEKASI,"],
        [],
        [None, None, None, None, "TRI ADHIANTO"],
        [None, None, None, None, "Tembusan:"],
    ]
    assert judul >= 15
    return Tulisan(rows, gabungan if gabung else [])


def bezetting(*, gabung: bool = True) -> Tulisan:
    """Unit title rows between posts; KOSONG and Plt. in KET; three officials in one post without eselon."""
    rows: Baris = [
        ["BEZETTING PEJABAT DAN PELAKSANA"],
        ["PEMERINTAH KOTA BEKASI"],
        [],
        ["NO", "JABATAN", "ESELON", "NAMA", "NIP", "GOL", "KET"],
        ["1", "2", "3", "4", "5", "6", "7"],
    ]
    gabungan = ["A1:G1", "A2:G2"]
    nomor = 0
    unit = ""
    for pos in POS:
        if pos.unit != unit:
            unit = pos.unit
            rows.append([unit])
            gabungan.append(f"A{len(rows)}:G{len(rows)}")
        nomor += 1
        o = _orang(pos.pemangku) if pos.pemangku else None
        if pos.kode == "LURAH2":
            rows.append([nomor, pos.jabatan, "IV A", ORANG[2].nama, ORANG[2].nip, "III/c", "Plt. Lurah"])
        elif pos.kode == "STAF":
            for isi in (ORANG[4], ORANG[5]):
                rows.append([nomor, pos.jabatan, "-", isi.nama, isi.nip, isi.golongan, None])
                nomor += 1
            rows.append([nomor, pos.jabatan, None, None, None, None, "KOSONG"])
        else:
            siapa = [o.bergelar, o.nip, o.golongan, None] if o else [None, None, None, "KOSONG"]
            rows.append([nomor, pos.jabatan, (pos.eselon or "").replace(".", "").upper() or None, *siapa])
    return Tulisan(rows, gabungan if gabung else [])


def acuan_jabatan(*, nomor: bool = True) -> Tulisan:
    """``ID, Nama_unor, Nama_jabatan, Eselon_id`` with SIASN's own numbers of eselon."""
    kode = {"III.a": "31", "IV.a": "41", "IV.b": "42", None: "99"}
    isi: Baris = [[p.kode, p.unit, p.jabatan, kode[p.eselon] if nomor else p.eselon] for p in POS]
    return Tulisan([["ID", "Nama_unor", "Nama_jabatan", "Eselon_id"], *isi])


def acuan_unor() -> Tulisan:
    """``ID, NAMA_UNOR, ID_ATASAN``: units, each of which has a head."""
    return Tulisan(
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


def berkas_uji() -> dict[str, Tulisan]:
    """What lies as ``.ods`` and ``.xls`` in ``data/tata_letak``, each with a hidden row and column."""
    hasil = {"siasn": siasn(), "duk": duk(), "lampiran": lampiran(), "bezetting": bezetting()}
    for nama, tulisan in hasil.items():
        tulisan.baris_sembunyi = [21 if nama == "lampiran" else len(tulisan.rows) // 2 + 2]
        tulisan.kolom_sembunyi = ["C"]
    gabungan: Baris = [
        ["kode", "jabatan", "unit_kerja", "eselon"],
        ["CAMAT", "Camat", KECAMATAN, "III.a"],
        ["SEKCAM", "Sekretaris", None, "III.b"],
        ["STAF", "Staf", None, None],
    ]
    hasil["gabungan"] = Tulisan(gabungan, ["C2:C4"], [3], ["D"])
    return hasil
