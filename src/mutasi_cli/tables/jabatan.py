"""The sheet ``jabatan``: posts, first come first kept where a code stands twice."""

from collections.abc import Mapping

from mutasi_cli.domain.jabatan import Jabatan
from mutasi_cli.domain.kosakata import (
    JenisJabatan,
    Jenjang,
    JenjangJf,
    LayananVital,
    Pendidikan,
    StatusJabatan,
    SyaratKhusus,
)
from mutasi_cli.tables.tabel import Baris, Tabel


def baca_jabatan(tabel: Tabel) -> tuple[dict[str, Jabatan], dict[str, tuple[Jabatan, ...]]]:
    """Return the posts by code, and per code every further row with that code.

    A row without a code is kept under a mark of its own row, so that rules can point at its blank cell. Where
    codes are derived, further rows of one post without eselon are further places of it, not a fault.
    """
    posts: dict[str, Jabatan] = {}
    ganda: dict[str, list[Jabatan]] = {}
    turunan = "kode" in tabel.turunan
    for baris in tabel:
        jabatan = _jabatan(baris)
        if jabatan.kode in posts and turunan and jabatan.eselon is None and jabatan.asal["eselon"].kosong:
            continue
        if jabatan.kode in posts:
            ganda.setdefault(jabatan.kode, []).append(jabatan)
        else:
            posts[jabatan.kode] = jabatan
    return posts, {kode: tuple(isi) for kode, isi in ganda.items()}


def _jabatan(baris: Baris) -> Jabatan:
    jenjang = baris.hasil("jenjang").nilai
    formasi = baris.nilai("formasi", int)
    asal = baris.asal()
    return Jabatan(
        kode=baris.teks("kode") or f"(baris {asal.baris})",
        jabatan=baris.teks("jabatan") or "",
        unit_kerja=baris.teks("unit_kerja") or "",
        asal=asal,
        perangkat_daerah=baris.teks("perangkat_daerah"),
        kode_atasan=baris.teks("kode_atasan"),
        jenis=baris.nilai("jenis", JenisJabatan),
        eselon=baris.teks("eselon"),
        jenjang=jenjang if isinstance(jenjang, Jenjang | JenjangJf) else None,
        kelas=baris.nilai("kelas", int),
        formasi=1 if formasi is None else formasi,
        layanan_vital=baris.nilai("layanan_vital", LayananVital),
        pendidikan_min=baris.nilai("pendidikan_min", Pendidikan),
        jurusan_syarat=_teks_banyak(baris, "jurusan_syarat"),
        syarat_khusus=tuple(
            isi for isi in baris.nilai("syarat_khusus", tuple) or () if isinstance(isi, SyaratKhusus)
        ),
        status=baris.nilai("status", StatusJabatan) or StatusJabatan.AKTIF,
        kode_pengganti=baris.teks("kode_pengganti"),
        urut=baris.nilai("urut", int),
        pemangku_nip=baris.teks("pemangku_nip"),
    )


def _teks_banyak(baris: Baris, bidang: str) -> tuple[str, ...]:
    return tuple(str(isi) for isi in baris.nilai(bidang, tuple) or ())


def jabatan_utama(posts: Mapping[str, Jabatan]) -> frozenset[str]:
    """Return the codes of posts that every batch may touch: structural, tugas tambahan or vital."""
    return frozenset(kode for kode, jabatan in posts.items() if jabatan.utama)
