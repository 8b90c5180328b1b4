"""Example rows for the sheet ``Petunjuk``: one line each of the three tables that must be there.

They stand only there, never in the tables themselves: nobody has to delete them, and no invented person gets
into a decree.
"""

from collections.abc import Mapping

EXAMPLE: Mapping[str, Mapping[str, str]] = {
    "usulan": {
        "nip": "198501012010011001",
        "nama": "Ahmad Contoh",
        "kode_jabatan_tujuan": "KEC.03.SEKCAM",
        "nomor_pertek": "1234/R-AK.02.02/SD/F.IV/2026",
        "alasan": "Mengisi jabatan yang kosong",
    },
    "pegawai": {
        "nip": "198501012010011001",
        "nama": "Ahmad Contoh",
        "golongan": "III/d",
        "pendidikan": "S-1",
        "tmt_jabatan": "02-01-2023",
    },
    "jabatan": {
        "kode": "KEC.03.SEKCAM",
        "jabatan": "Sekretaris Kecamatan",
        "unit_kerja": "Kecamatan Contoh",
        "eselon": "III.b",
        "kode_atasan": "KEC.03.CAMAT",
    },
}
"""Sheet -> heading -> what an officer writes under it."""
