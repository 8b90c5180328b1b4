"""Data of the letters of the day: invitations, request for clergy, nota dinas on witnesses and officers."""

from collections.abc import Sequence

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.kosakata import Agama, JenisPerpindahan
from mutasi_cli.outputs.surat.isian import KOSONG
from mutasi_cli.outputs.surat.kata import teks
from mutasi_cli.outputs.surat.konteks_acara import judul_acara, kelompok_agama
from mutasi_cli.outputs.surat.konteks_sumpah import dua_saksi
from mutasi_cli.outputs.surat.konteks_surat import SEKDA, bingkai_surat, jabatan_pejabat
from mutasi_cli.outputs.surat.konteks_umum import Konteks, jabatan_lama, orang, penandatangan, rohaniwan, umum
from mutasi_cli.outputs.surat.peserta import yang_mendapat_jabatan
from mutasi_cli.outputs.terbilang import jumlah_orang
from mutasi_cli.outputs.urutan import Baris

_TAMU = 12
"""Empty lines for guests where the settings name none."""

_SUSULAN = "Pelantikan susulan"
_TERIMA = "Menerima keputusan"


def yang_diundang(batch: Batch, baris: Baris) -> bool:
    """Those who are given a post; who is only removed from one is not invited to an inauguration."""
    return yang_mendapat_jabatan(batch, baris) and baris.move.jenis is not JenisPerpindahan.PEMBERHENTIAN


def yang_butuh_rohaniwan(batch: Batch, baris: Baris) -> bool:
    """Those sworn by clergy; believers of a Kepercayaan bring a companion of their own."""
    pegawai = baris.move.pegawai
    return batch.is_sworn(baris.move) and pegawai is not None and pegawai.agama is not Agama.KEPERCAYAAN


def konteks_undangan(batch: Batch, baris: Sequence[Baris], *, draf: bool) -> Konteks:
    """Return both invitations: ``daftar`` (who is called, in the present post) and ``tamu``.

    The new post is nowhere among the data. The number of the sheet ``batch`` is that of the first letter.
    """
    fakta = batch.fakta
    acara = judul_acara(batch, baris)
    instansi = batch.pengaturan.instansi
    tempat = teks(None if instansi is None else instansi.tempat)
    bingkai = bingkai_surat(
        batch,
        "undangan",
        kepada="Saudara yang namanya tercantum dalam daftar terlampir",
        di=tempat,
        hal="Undangan",
        lampiran="1 (satu) berkas",
        sifat="Segera",
        nomor=fakta.nomor_undangan,
        hari=fakta.tanggal_undangan,
    )
    tamu = bingkai_surat(
        batch,
        "undangan",
        kepada="Bapak/Ibu/Saudara yang namanya tercantum dalam daftar terlampir",
        di=tempat,
        hal="Undangan",
        lampiran="1 (satu) berkas",
        hari=fakta.tanggal_undangan,
    )
    nama_tamu = batch.pengaturan.surat.tamu or ("",) * _TAMU
    return {
        **umum(batch, draf=draf),
        **bingkai,
        "surat_tamu": tamu["surat"],
        "acara": acara,
        "pakaian": teks(fakta.pakaian),
        "ada_penyerahan": any(_remark(batch, isi) == _TERIMA for isi in baris)
        and any(batch.is_sworn(isi.move) for isi in baris),
        "jumlah": jumlah_orang(len(baris)),
        "daftar": [
            {
                "nomor": str(nomor),
                **_calon(isi, batch),
                "keterangan": _remark(batch, isi),
            }
            for nomor, isi in enumerate(baris, start=1)
        ],
        "tamu": [{"nomor": str(nomor), "nama": teks(isi)} for nomor, isi in enumerate(nama_tamu, start=1)],
    }


def konteks_permohonan_rohaniwan(batch: Batch, baris: Sequence[Baris], *, draf: bool) -> Konteks:
    """Return the request: ``daftar``, one clergy for each religion among ``baris``."""
    instansi = batch.pengaturan.instansi
    agama = [isi for isi in kelompok_agama(baris) if isi is not Agama.KEPERCAYAAN]
    daftar = []
    for nomor, satu in enumerate(agama, start=1):
        nama = KOSONG if satu is None else satu.value
        peserta = [isi for isi in baris if isi.move.pegawai is not None and isi.move.pegawai.agama is satu]
        daftar.append(
            {
                "nomor": str(nomor),
                "agama": nama,
                "rohaniwan": jumlah_orang(1),
                "nama": teks(rohaniwan(batch, nama)),
                "peserta": jumlah_orang(len(peserta)),
            }
        )
    return {
        **umum(batch, draf=draf),
        **bingkai_surat(
            batch,
            "permohonan_rohaniwan",
            kepada=f"Kepala Kantor Kementerian Agama {teks(None if instansi is None else instansi.wilayah)}",
            di=teks(None if instansi is None else instansi.tempat),
            hal="Permohonan Rohaniwan",
            lampiran="-",
            sifat="Segera",
        ),
        "acara": judul_acara(batch, baris),
        "jumlah": jumlah_orang(len(daftar)),
        "jumlah_peserta": jumlah_orang(len(baris)),
        "pakaian": teks(batch.fakta.pakaian),
        "daftar": daftar,
    }


def konteks_nota_saksi(batch: Batch, baris: Sequence[Baris], *, draf: bool) -> Konteks:
    """Return the nota dinas: two witnesses, the clergy of each religion, the officers of the day."""
    fakta = batch.fakta
    pendamping = []
    for satu in kelompok_agama(baris):
        nama = KOSONG if satu is None else satu.value
        kata = "Pendamping penghayat kepercayaan" if satu is Agama.KEPERCAYAAN else f"Rohaniwan {nama}"
        pendamping.append((kata, teks(rohaniwan(batch, nama))))
    petugas = (
        ("Pengambil sumpah/janji", penandatangan(batch, baris[0].kelompok)["jabatan"]),
        *pendamping,
        ("Pembawa acara", teks(fakta.mc)),
        ("Pembaca keputusan", teks(fakta.pembaca_sk)),
        ("Pembaca doa", teks(fakta.pembaca_doa)),
    )
    return {
        **umum(batch, draf=draf),
        **bingkai_surat(
            batch,
            "nota_saksi",
            kepada=jabatan_pejabat(batch, SEKDA),
            di=KOSONG,
            hal="Saksi dan Petugas Pelantikan serta Pengambilan Sumpah/Janji Jabatan",
            lampiran="-",
            sifat="Segera",
        ),
        "acara": judul_acara(batch, baris),
        "jumlah_peserta": jumlah_orang(len(baris)),
        "jumlah_saksi": jumlah_orang(len(dua_saksi(batch))),
        "saksi": dua_saksi(batch),
        "petugas": [
            {"nomor": str(nomor), "tugas": tugas, "nama": nama}
            for nomor, (tugas, nama) in enumerate(petugas, start=1)
        ],
    }


def _calon(baris: Baris, batch: Batch) -> dict[str, str]:
    """Return somebody who is called, without a word about the new post."""
    data = orang(baris, batch)
    return {kunci: data[kunci] for kunci in ("nama_kapital", "nip", "pangkat_golongan")} | {
        "jabatan": jabatan_lama(baris.move)
    }


def _remark(batch: Batch, baris: Baris) -> str:
    if not baris.move.usulan.hadir:
        return _SUSULAN
    return "" if batch.is_sworn(baris.move) else _TERIMA
