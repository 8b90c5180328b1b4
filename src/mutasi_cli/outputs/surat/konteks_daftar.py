"""Data of the lists of the day: attendance, seats, receipts."""

from collections.abc import Sequence

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.kosakata import Agama
from mutasi_cli.domain.nip import nip_tercetak
from mutasi_cli.outputs.surat.kata import tanggal, teks
from mutasi_cli.outputs.surat.konteks_acara import judul_acara, judul_kelompok, kelompok_agama
from mutasi_cli.outputs.surat.konteks_keputusan import nomor_keputusan
from mutasi_cli.outputs.surat.konteks_sumpah import dua_saksi
from mutasi_cli.outputs.surat.konteks_umum import Konteks, diri, jabatan_lama, orang, rohaniwan, umum
from mutasi_cli.outputs.surat.peserta import hanya_menerima_keputusan, sebutan_singkat
from mutasi_cli.outputs.urutan import Baris

KURSI_SEBARIS = 8
"""Seats in one row of the plan: as many as a landscape page can show with readable names."""


def konteks_daftar_hadir(batch: Batch, baris: Sequence[Baris], *, draf: bool) -> Konteks:
    """Return the attendance list of a group: ``hadir`` sign, ``susulan`` are known to be absent.

    It shows the present post: it is signed before the decree is read.
    """
    hadir = [isi for isi in baris if isi.move.usulan.hadir]
    kelompok = baris[0].kelompok
    return {
        **umum(batch, draf=draf),
        "judul_kapital": judul_acara(batch, baris).upper(),
        "kelompok": judul_kelompok(batch, kelompok),
        "hanya_menerima": hanya_menerima_keputusan(batch, kelompok),
        "hadir": [
            {
                **orang(isi, batch),
                "nomor": str(nomor),
                "jabatan": jabatan_lama(isi.move),
                "paraf_kiri": f"{nomor}. …………" if nomor % 2 else "",
                "paraf_kanan": "" if nomor % 2 else f"{nomor}. …………",
            }
            for nomor, isi in enumerate(hadir, start=1)
        ],
        "susulan": [
            {**orang(isi, batch), "nomor": str(nomor), "jabatan": jabatan_lama(isi.move)}
            for nomor, isi in enumerate((isi for isi in baris if not isi.move.usulan.hadir), start=1)
        ],
    }


def konteks_tanda_terima(batch: Batch, baris: Sequence[Baris], *, draf: bool) -> Konteks:
    """Return the receipt list of a group: everybody whom the decree names gets an extract of it."""
    kelompok = baris[0].kelompok
    return {
        **umum(batch, draf=draf),
        "keputusan": {
            "nomor": nomor_keputusan(batch, kelompok),
            "tanggal": tanggal(batch.fakta.tanggal_sk(kelompok)),
            "judul_kapital": judul_kelompok(batch, kelompok).upper(),
        },
        "daftar": [orang(isi, batch) for isi in baris],
    }


def konteks_denah_duduk(batch: Batch, baris: Sequence[Baris], *, draf: bool) -> Konteks:
    """Return the seats: ``blok`` of rows, one block a religion (oath, then promise), from the front row back.

    Within a block the highest level sits first, then the order of the roster. Those who only get their
    decree sit apart at the back. ``deret`` names a row (A, B, …), ``kursi`` are always eight places of which
    the last may be empty. Nobody who is absent has a seat.
    """
    bersumpah = [isi for isi in baris if batch.is_sworn(isi.move)]
    menerima = [isi for isi in baris if isi.move.usulan.hadir and not batch.is_sworn(isi.move)]
    kelompok: list[tuple[str, list[Baris]]] = []
    for agama in kelompok_agama(bersumpah):
        for janji in (False, True):
            milik = [isi for isi in bersumpah if isi.move.agama is agama and isi.move.usulan.janji is janji]
            if milik:
                kelompok.append((_judul(agama, janji=janji), milik))
    if menerima:
        kelompok.append(("Penerima keputusan, tanpa sumpah/janji", menerima))
    blok = []
    deret = 0
    for judul, milik in kelompok:
        duduk = sorted(milik, key=lambda isi: (-(isi.move.jenjang_baru or 0), isi.nomor))
        barisan = []
        for awal in range(0, len(duduk), KURSI_SEBARIS):
            barisan.append(_deret(batch, deret, duduk[awal : awal + KURSI_SEBARIS]))
            deret += 1
        blok.append({"judul": f"{judul}: {len(milik)} orang", "baris": barisan})
    return {
        **umum(batch, draf=draf),
        "judul_kapital": judul_acara(batch, baris).upper(),
        "saksi": [{"nama": isi["nama"]} for isi in dua_saksi(batch)],
        "rohaniwan": [
            {"agama": _nama(agama), "nama": teks(rohaniwan(batch, _nama(agama)))}
            for agama in kelompok_agama(bersumpah)
        ],
        "blok": blok,
        "jumlah": str(len(bersumpah) + len(menerima)),
    }


def _deret(batch: Batch, nomor: int, duduk: Sequence[Baris]) -> Konteks:
    nama = row_name(nomor)
    kursi = [
        {
            "tempat": f"{nama}-{tempat}",
            "nama": _singkat(isi, batch),
            "jenjang": sebutan_singkat(isi.move, [isi.move]),
        }
        for tempat, isi in enumerate(duduk, start=1)
    ]
    kosong = {"tempat": "", "nama": "", "jenjang": ""}
    return {"deret": nama, "kursi": [*kursi, *(kosong for _ in range(KURSI_SEBARIS - len(kursi)))]}


def row_name(nomor: int) -> str:
    """Return the letter of a row, 0 for the front: A … Z, AA, AB …"""
    nama = ""
    nomor += 1
    while nomor:
        nomor, sisa = divmod(nomor - 1, 26)
        nama = chr(ord("A") + sisa) + nama
    return nama


def _singkat(baris: Baris, batch: Batch) -> str:
    """Return a name without degrees, as it stands on a seat; where nobody knows it, the NIP."""
    move = baris.move
    if move.pegawai is not None:
        return move.pegawai.nama
    return move.usulan.nama or (diri(None, batch)["nip"] if move.nip is None else nip_tercetak(move.nip))


def _nama(agama: Agama | None) -> str:
    return "belum diketahui" if agama is None else agama.value


def _judul(agama: Agama | None, *, janji: bool) -> str:
    nama = f"Agama {_nama(agama)}" if agama is not Agama.KEPERCAYAAN else "Kepercayaan"
    return f"{nama} (janji)" if janji else nama
