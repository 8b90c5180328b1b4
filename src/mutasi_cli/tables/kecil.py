"""The small sheets: usulan, riwayat, pertek, plt, pengecualian, keluarga, libur."""

from collections.abc import Callable, Mapping
from datetime import date

from mutasi_cli.domain.jabatan import jabatan_lengkap
from mutasi_cli.domain.kosakata import DasarUsulan, HasilPertek, JenisPerpindahan, Jenjang, JenjangJf
from mutasi_cli.domain.pegawai import Keluarga, Riwayat
from mutasi_cli.domain.sel import Sel
from mutasi_cli.domain.usulan import Pengecualian, Pertek, Plt, Usulan
from mutasi_cli.tables.nilai import kosong
from mutasi_cli.tables.nilai.nip import bersihkan_nip
from mutasi_cli.tables.posisi import Penunjuk, Tujuan
from mutasi_cli.tables.tabel import Baris, Tabel


def baca_usulan(tabel: Tabel, penunjuk: Penunjuk) -> tuple[Usulan, ...]:
    """Return the proposed moves in the order of the sheet, their targets resolved."""
    return tuple(_usulan(baris, penunjuk) for baris in tabel)


def _usulan(baris: Baris, penunjuk: Penunjuk) -> Usulan:
    kode, jabatan, unit = (
        baris.teks(bidang) for bidang in ("kode_jabatan_tujuan", "jabatan_tujuan", "unit_tujuan")
    )
    tujuan = _tunjuk(penunjuk, kode, jabatan, unit)
    asal = baris.asal()
    hadir = baris.nilai("hadir", bool)
    jenis = baris.nilai("jenis", JenisPerpindahan)
    return Usulan(
        asal=asal,
        nip=baris.teks("nip"),
        minta_tujuan=bool(kode or jabatan or unit) or jenis is not JenisPerpindahan.PEMBERHENTIAN,
        sel_tujuan=_sel_tujuan(baris, asal.__getitem__),
        no=baris.teks("no"),
        nama=baris.teks("nama"),
        kode_tujuan=tujuan.kode,
        tujuan_tertulis=kode or jabatan_lengkap(jabatan or "", unit) or None,
        dari_kata=kode is None and tujuan.kode is not None,
        saran_tujuan=tujuan.saran,
        ganda_tujuan=tujuan.ganda,
        jenis=jenis,
        dasar=baris.nilai("dasar", DasarUsulan),
        nomor_dasar=baris.teks("nomor_dasar"),
        tanggal_dasar=baris.nilai("tanggal_dasar", date),
        kode_jabatan_lama=baris.teks("kode_jabatan_lama"),
        nomor_hasil_seleksi=baris.teks("nomor_hasil_seleksi"),
        tanggal_hasil_seleksi=baris.nilai("tanggal_hasil_seleksi", date),
        nomor_pertek=baris.teks("nomor_pertek"),
        tanggal_pertek=baris.nilai("tanggal_pertek", date),
        nomor_izin_khusus=baris.teks("nomor_izin_khusus"),
        tanggal_izin_khusus=baris.nilai("tanggal_izin_khusus", date),
        tmt=baris.nilai("tmt", date),
        janji=baris.nilai("janji", bool) or False,
        hadir=True if hadir is None else hadir,
        alasan=baris.teks("alasan"),
        keterangan=baris.teks("keterangan"),
    )


def _tunjuk(penunjuk: Penunjuk, kode: str | None, jabatan: str | None, unit: str | None) -> Tujuan:
    """Resolve a target: the code rules where both are given."""
    if kode is not None:
        return penunjuk.kode(kode, jabatan, unit)
    return penunjuk.cari(jabatan, unit) if jabatan or unit else Tujuan()


def _sel_tujuan(baris: Baris, sel: Callable[[str], Sel]) -> Sel:
    """Return the cell in which the target is written; where none is, the cell in which it should be."""
    pilihan = [
        isi for isi in ("kode_jabatan_tujuan", "jabatan_tujuan", "unit_tujuan") if isi in baris.tabel.kolom
    ]
    berisi = (isi for isi in pilihan if not kosong(baris.mentah(isi)))
    return sel(next(berisi, pilihan[0]))


def nip_tertulis(baris: Baris, bidang: str) -> str:
    """Return the cleaned NIP of a cell; empty where it is blank or numeric, however long it is."""
    return bersihkan_nip(baris.mentah(bidang))


def baca_riwayat(tabel: Tabel, disentuh: Mapping[str, object]) -> tuple[Riwayat, ...]:
    """Return the careers of the people the batch touches, and every row whose NIP cell is damaged."""
    hasil = []
    for baris in tabel:
        kerusakan = baris.hasil("nip").kerusakan
        nip = nip_tertulis(baris, "nip")
        if kerusakan is None and nip not in disentuh:
            continue
        jenjang = baris.hasil("jenjang").nilai
        hasil.append(
            Riwayat(
                nip=nip,
                asal=baris.asal(),
                jabatan=baris.teks("jabatan"),
                unit_kerja=baris.teks("unit_kerja"),
                jenjang=jenjang if isinstance(jenjang, Jenjang | JenjangJf) else None,
                tmt_mulai=baris.nilai("tmt_mulai", date),
                tmt_selesai=baris.nilai("tmt_selesai", date),
                plt=baris.nilai("plt", bool) or False,
            )
        )
    return tuple(hasil)


def baca_pertek(tabel: Tabel, penunjuk: Penunjuk) -> tuple[Pertek, ...]:
    """Return the approvals, their posts resolved as targets are."""
    hasil = []
    for baris in tabel:
        kode, jabatan, unit = (baris.teks(bidang) for bidang in ("kode_jabatan", "jabatan", "unit_kerja"))
        hasil.append(
            Pertek(
                asal=baris.asal(),
                nip=baris.teks("nip"),
                nama=baris.teks("nama"),
                kode_jabatan=_tunjuk(penunjuk, kode, jabatan, unit).kode,
                minta_jabatan=bool(kode or jabatan or unit),
                nomor=baris.teks("nomor"),
                tanggal=baris.nilai("tanggal", date),
                hasil=baris.nilai("hasil", HasilPertek),
            )
        )
    return tuple(hasil)


def baca_plt(tabel: Tabel) -> tuple[Plt, ...]:
    """Return the orders for acting officials."""
    return tuple(
        Plt(
            asal=baris.asal(),
            kode_jabatan=baris.teks("kode_jabatan"),
            nip_plt=baris.teks("nip_plt"),
            mulai=baris.nilai("mulai", date),
            selesai=baris.nilai("selesai", date),
            nomor=baris.teks("nomor"),
        )
        for baris in tabel
    )


def baca_pengecualian(tabel: Tabel) -> tuple[Pengecualian, ...]:
    """Return the waivers; codes of rules in capitals."""
    hasil = []
    for baris in tabel:
        aturan = baris.teks("aturan")
        hasil.append(
            Pengecualian(
                asal=baris.asal(),
                aturan=None if aturan is None else aturan.upper(),
                nip=baris.teks("nip"),
                kode_jabatan=baris.teks("kode_jabatan"),
                alasan=baris.teks("alasan"),
                nomor_dokumen=baris.teks("nomor_dokumen"),
                tanggal_dokumen=baris.nilai("tanggal_dokumen", date),
                berlaku_sampai=baris.nilai("berlaku_sampai", date),
            )
        )
    return tuple(hasil)


def baca_keluarga(tabel: Tabel) -> tuple[Keluarga, ...]:
    """Return the pairs of relatives."""
    return tuple(
        Keluarga(
            nip=nip_tertulis(baris, "nip"),
            nip_keluarga=nip_tertulis(baris, "nip_keluarga"),
            hubungan=baris.teks("hubungan"),
            asal=baris.asal(),
        )
        for baris in tabel
    )


def baca_libur(tabel: Tabel) -> tuple[dict[date, str], tuple[Sel, ...]]:
    """Return the extra holidays by day, and the cells whose day cannot be read."""
    hasil: dict[date, str] = {}
    rusak = []
    for baris in tabel:
        hari = baris.nilai("tanggal", date)
        if hari is not None:
            hasil[hari] = baris.teks("keterangan") or "libur"
        elif baris.hasil("tanggal").kerusakan is not None:
            rusak.append(baris.asal()["tanggal"])
    return hasil, tuple(rusak)
