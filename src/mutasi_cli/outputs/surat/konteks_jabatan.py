"""Data of the papers that belong to a post: handing over, and the order to act for an empty post."""

from collections.abc import Sequence
from datetime import date, timedelta

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.jabatan import Jabatan, jabatan_lengkap
from mutasi_cli.domain.kosakata import JenisJabatan, Kelompok
from mutasi_cli.domain.move import Move
from mutasi_cli.domain.nip import nip_tercetak
from mutasi_cli.domain.susulan import awaits_oath, not_sworn_in
from mutasi_cli.domain.tingkat import jenis_jabatan
from mutasi_cli.domain.usulan import Plt
from mutasi_cli.domain.waktu import tambah_bulan
from mutasi_cli.outputs.surat.atasan import atasan_langsung
from mutasi_cli.outputs.surat.isian import KOSONG
from mutasi_cli.outputs.surat.kata import bernomor, dengan_status, tanggal, teks
from mutasi_cli.outputs.surat.konteks_keputusan import nomor_keputusan
from mutasi_cli.outputs.surat.konteks_pernyataan import kop_pejabat
from mutasi_cli.outputs.surat.konteks_surat import KEPALA_DAERAH, kop, tanda
from mutasi_cli.outputs.surat.konteks_umum import Konteks, diri, diri_pejabat, umum
from mutasi_cli.outputs.terbilang import terbilang

_TANPA_PIMPINAN = frozenset({JenisJabatan.FUNGSIONAL, JenisJabatan.PELAKSANA})
"""Posts that lead nothing: they are neither handed over with minutes nor acted for."""


def jabatan_diserahkan(batch: Batch) -> tuple[Jabatan, ...]:
    """Return the posts that pass into other hands on the day, by code.

    Only posts for one person that lead something; who stays in the post (pengukuhan) takes nothing over, who
    is absent takes it over later.
    """
    return tuple(
        batch.jabatan[kode]
        for kode in sorted(batch.moves_by_target)
        if _newcomer(batch, batch.jabatan[kode]) is not None
    )


def jabatan_perlu_plt(batch: Batch) -> tuple[Jabatan, ...]:
    """Return the empty leading posts that the batch leaves, and those for which it names a Plt., by code.

    A post whose new holder is absent has nobody on the day either: where a Plt. is named, he needs his order.
    """
    kosong = {isi.jabatan.kode: isi.sebelum_terisi for isi in batch.vacancies}
    susulan = {isi.tujuan.kode for isi in not_sworn_in(batch) if _nobody_yet(batch, isi.tujuan)}
    return tuple(
        batch.jabatan[kode]
        for kode in sorted(kosong.keys() | susulan)
        if jenis_jabatan(batch.jabatan[kode]) not in _TANPA_PIMPINAN
        and (kosong.get(kode, False) or _order(batch, kode) is not None)
    )


def konteks_serah_terima(batch: Batch, jabatan: Sequence[Jabatan], *, draf: bool) -> list[Konteks]:
    """Return one entry a post: ``lama`` who hands over (holder, else Plt.), ``baru``, ``atasan``."""
    hasil = []
    for satu in jabatan:
        move = _newcomer(batch, satu)
        if move is None:
            raise ValueError(satu.kode)
        atasan = atasan_langsung(batch, satu, (move.nip, _outgoing(batch, satu, move)[0]))
        hasil.append(
            {
                **umum(batch, draf=draf),
                "kop": _letterhead(batch, satu),
                "jabatan": satu.nama_lengkap,
                "jabatan_kapital": satu.nama_lengkap.upper(),
                "keputusan": _decree(batch, move.kelompok),
                "lama": _predecessor(batch, satu, move),
                "baru": {**diri(move.pegawai, batch), "jabatan": satu.nama_lengkap},
                "atasan": atasan,
                "nomor_surat": KOSONG,
                "tanggal_surat": KOSONG,
            }
        )
    return hasil


def konteks_perintah_plt(batch: Batch, jabatan: Sequence[Jabatan], *, draf: bool) -> list[Konteks]:
    """Return one entry an empty post: who acts, beside which post of his own, from when to when.

    What the sheet ``plt`` says stands as it is. Where it names nobody the name is a gap; where it gives no
    days, the order begins when the post falls empty and lasts as long as the law allows one order.
    """
    return [_perintah(batch, satu, draf=draf) for satu in jabatan]


def _perintah(batch: Batch, jabatan: Jabatan, *, draf: bool) -> Konteks:
    perintah = _order(batch, jabatan.kode)
    pegawai = None if perintah is None or perintah.nip_plt is None else batch.pegawai.get(perintah.nip_plt)
    bulan = batch.law.bulat("masa_plt")
    mulai = _begin(batch, jabatan, perintah)
    genap = tambah_bulan(mulai, bulan) - timedelta(days=1)
    selesai = genap if perintah is None or perintah.selesai is None else perintah.selesai
    # Another length was the office's own wish; it is not put into words.
    lama = f"{bulan} ({terbilang(bulan)}) bulan" if selesai == genap else ""
    siapa: Konteks = diri_pejabat(pegawai, batch)
    if pegawai is None and perintah is not None and perintah.nip_plt is not None:
        siapa["nip"] = nip_tercetak(perintah.nip_plt)
    lepas = [move for move in batch.moves if jabatan in move.melepas]
    dasar = [
        "Undang-Undang Nomor 30 Tahun 2014 tentang Administrasi Pemerintahan",
        "Undang-Undang Nomor 20 Tahun 2023 tentang Aparatur Sipil Negara",
    ]
    for kelompok in Kelompok:
        if any(move.kelompok is kelompok for move in lepas):
            surat = _decree(batch, kelompok)
            dasar.append(f"Keputusan {surat['sebutan']} Nomor {surat['nomor']} tanggal {surat['tanggal']}")
    return {
        **umum(batch, draf=draf),
        "kop": kop(batch, KEPALA_DAERAH),
        "tanda": tanda(batch, (KEPALA_DAERAH,)),
        "jabatan": jabatan.nama_lengkap,
        "jabatan_kapital": jabatan.nama_lengkap.upper(),
        "nomor_surat": teks(None if perintah is None else perintah.nomor),
        "tanggal_surat": KOSONG,
        "orang": {**siapa, "jabatan": _own_post(batch, perintah)},
        "mulai": tanggal(mulai),
        "selesai": tanggal(selesai),
        "lama": lama,
        "sebab": _cause(lepas),
        "dasar": bernomor(dasar, akhir="."),
        "atasan": atasan_langsung(batch, jabatan)["jabatan"],
        "tembusan": bernomor((atasan_langsung(batch, jabatan)["jabatan"], "Yang bersangkutan"), akhir="."),
    }


def _letterhead(batch: Batch, jabatan: Jabatan) -> Konteks:
    """Return the letterhead of the office to which a post belongs."""
    kantor = jabatan.perangkat_daerah or jabatan.unit_kerja
    return kop_pejabat(batch, {"unit": kantor, "perangkat": kantor, "nip": ""})


def _cause(lepas: Sequence[Move]) -> str:
    """Return why the batch leaves a post empty; "" where it was empty before."""
    berhenti = [move.tujuan is None for move in lepas]
    if not berhenti:
        return ""
    if all(berhenti):
        return "diberhentikan"
    return "beralih tugas atau diberhentikan" if any(berhenti) else "beralih tugas"


def _begin(batch: Batch, jabatan: Jabatan, perintah: Plt | None) -> date:
    """Return the first day of an order: as the sheet says, else when the last holder leaves, else the day."""
    if perintah is not None and perintah.mulai is not None:
        return perintah.mulai
    return max((move.tmt for move in batch.moves if jabatan in move.melepas), default=batch.tanggal)


def _order(batch: Batch, kode: str) -> Plt | None:
    """Return the order of the sheet ``plt`` for a post: that of the day, else the next one to begin.

    An order that has ended is none, nor is one that names nobody or somebody who has left the service.
    """
    kini = batch.acting(kode)
    if kini is not None:
        return kini
    calon = [
        isi
        for isi in batch.bahan.plt
        if isi.kode_jabatan == kode
        and isi.nip_plt is not None
        and (isi.selesai is None or isi.selesai >= batch.tanggal)
        and not _gone(batch, isi.nip_plt)
    ]
    return min(calon, key=lambda isi: (isi.mulai or date.max, isi.nip_plt or ""), default=None)


def _gone(batch: Batch, nip: str) -> bool:
    pegawai = batch.pegawai.get(nip)
    return pegawai is not None and pegawai.kedudukan is not None and pegawai.kedudukan.sudah_pergi


def _own_post(batch: Batch, perintah: Plt | None) -> str:
    """Return the post that who acts keeps: the definitive one after the batch."""
    if perintah is None or perintah.nip_plt is None:
        return KOSONG
    pegawai = batch.pegawai.get(perintah.nip_plt)
    sesudah = [isi for isi in batch.posts_after.get(perintah.nip_plt, ()) if isi.definitif]
    if sesudah:
        return sesudah[0].nama_lengkap
    pindah = batch.moves_by_nip.get(perintah.nip_plt, ())
    if pegawai is None or pindah or not pegawai.jabatan:
        return KOSONG
    return jabatan_lengkap(pegawai.jabatan, pegawai.unit_kerja)


def _newcomer(batch: Batch, jabatan: Jabatan) -> Move | None:
    """Return the row that brings a new holder into a post on the day; None where there is not exactly one."""
    if jabatan.formasi != 1 or jenis_jabatan(jabatan) in _TANPA_PIMPINAN:
        return None
    sebelum = batch.holders_before.get(jabatan.kode, ())
    baru = [
        move
        for move in batch.moves_by_target.get(jabatan.kode, ())
        if move.diangkat and move.usulan.hadir and move.nip not in sebelum
    ]
    return baru[0] if len(baru) == 1 else None


def _nobody_yet(batch: Batch, jabatan: Jabatan) -> bool:
    """Tell whether nobody but people who are absent on the day, and are new to it, holds a post after it."""
    baru = {move.nip for move in batch.moves_by_target.get(jabatan.kode, ()) if awaits_oath(batch, move)}
    baru -= set(batch.holders_before.get(jabatan.kode, ()))
    return bool(baru) and baru.issuperset(batch.holders_after.get(jabatan.kode, ()))


def _outgoing(batch: Batch, jabatan: Jabatan, move: Move) -> tuple[str | None, bool]:
    """Return the NIP of who hands over, and whether as Plt.: the holder so far, else the Plt. of the day."""
    sebelum = batch.holders_before.get(jabatan.kode, ())
    if len(sebelum) == 1:
        return sebelum[0], False
    plt = batch.acting(jabatan.kode)
    if not sebelum and plt is not None and plt.nip_plt is not None and plt.nip_plt != move.nip:
        return plt.nip_plt, True
    return None, False


def _predecessor(batch: Batch, jabatan: Jabatan, move: Move) -> Konteks:
    """Return who hands over, else a gap."""
    nip, plt = _outgoing(batch, jabatan, move)
    if nip is None:
        return {**diri(None, batch), "jabatan": KOSONG, "plt": False}
    siapa: Konteks = diri_pejabat(batch.pegawai.get(nip), batch)
    siapa["nip"] = nip_tercetak(nip)
    sebutan = dengan_status(jabatan.nama_lengkap, "plt") if plt else jabatan.nama_lengkap
    return {**siapa, "jabatan": sebutan, "plt": plt}


def _decree(batch: Batch, kelompok: Kelompok) -> dict[str, str]:
    kepala = batch.pengaturan.kepala_daerah
    return {
        "sebutan": teks(None if kepala is None else kepala.sebutan),
        "nomor": nomor_keputusan(batch, kelompok),
        "tanggal": tanggal(batch.fakta.tanggal_sk(kelompok)),
    }
