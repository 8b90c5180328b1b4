"""Data of the papers around the decree: minutes of the team, proposal to BKN, nota dinas, certified copy."""

from collections.abc import Sequence
from itertools import groupby

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.kosakata import JenisPerpindahan, Kelompok
from mutasi_cli.domain.move import Move
from mutasi_cli.outputs.surat.isian import KOSONG
from mutasi_cli.outputs.surat.kata import TIDAK_ADA, bernomor, pejabat, rangkai, tanggal, teks
from mutasi_cli.outputs.surat.konteks_keputusan import (
    jenis_jabatan_kelompok,
    judul_keputusan,
    konteks_lampiran,
    nomor_keputusan,
    sebutan_tugas,
)
from mutasi_cli.outputs.surat.konteks_surat import KEPALA_DAERAH, SEKDA, bingkai_surat, jabatan_pejabat, kop
from mutasi_cli.outputs.surat.konteks_umum import Konteks, eselon, orang, pertek_asli, umum
from mutasi_cli.outputs.terbilang import hari_ini_dalam_kata, hari_tanggal, jumlah_orang, terbilang
from mutasi_cli.outputs.urutan import Baris, baris_kelompok

_HURUF = "ABCDEFGH"
_ANGGOTA = 3
"""Empty lines for members of the team where the settings name none."""
_TAHUN_PREDIKAT = 2
"""The law looks at the predicates of the last two years."""
_SEBUT_PERTEK = 3
"""More approvals of BKN than these are not named one by one."""

_BERKAS_USUL = (
    "salinan Berita Acara Rapat Tim Penilai Kinerja",
    "daftar nominatif pegawai yang diusulkan sebagaimana terlampir",
)


def konteks_ba_tpk(batch: Batch, baris: Sequence[Baris], *, draf: bool) -> Konteks:
    """Return the minutes of the team: ``tim``, and ``bagian``, one a group, with ``tabel``, one an eselon."""
    surat = batch.pengaturan.surat
    fakta = batch.fakta
    anggota = [_anggota(batch, kunci) for kunci in surat.anggota_tpk or ("",) * _ANGGOTA]
    tim = [_anggota(batch, surat.ketua_tpk), _anggota(batch, surat.sekretaris_tpk), *anggota]
    bagian = []
    for nomor, milik in enumerate(_groups(baris)):
        judul, tabel = _judul_bagian(nomor, milik), _tables(milik, batch)
        rincian = [] if judul["tugas_tambahan"] else [f"{isi['judul']}: {isi['jumlah']}" for isi in tabel]
        bagian.append({**judul, "rincian": rincian, "tabel": tabel})
    bagian[-1]["tabel"][-1]["terakhir"] = True
    peran = ["Ketua", "Sekretaris", *(["Anggota"] * len(anggota))]
    return {
        **umum(batch, draf=draf),
        "kop": kop(batch, "kepegawaian"),
        "ba": {
            "nomor": teks(fakta.nomor_ba_tpk),
            "tanggal": tanggal(fakta.tanggal_ba_tpk),
            "dalam_kata": KOSONG
            if fakta.tanggal_ba_tpk is None
            else hari_ini_dalam_kata(fakta.tanggal_ba_tpk),
            "tempat": KOSONG,
        },
        "tim": [
            {**isi, "nomor": f"{nomor}.", "peran": kata}
            for nomor, (isi, kata) in enumerate(zip(tim, peran, strict=True), start=1)
        ],
        "ketua": tim[0],
        "sekretaris": tim[1],
        "anggota": tim[2:],
        "jumlah": jumlah_orang(len(baris)),
        "bagian": bagian,
    }


def konteks_usulan_bkn(batch: Batch, baris: Sequence[Baris], *, draf: bool) -> Konteks:
    """Return the letter of proposal to BKN and its list, the groups apart (``bagian``)."""
    bagian = [
        {
            **_judul_bagian(nomor, milik),
            "daftar": [
                {**_nominatif(isi, batch), "nomor": str(urut)} for urut, isi in enumerate(milik, start=1)
            ],
        }
        for nomor, milik in enumerate(_groups(baris))
    ]
    for isi in bagian:
        isi["terakhir"] = isi is bagian[-1]
    tindakan = _actions([isi.move for isi in baris])
    bingkai = bingkai_surat(
        batch,
        "usulan_bkn",
        kepada="Kepala Badan Kepegawaian Negara",
        di="Jakarta",
        hal=f"Usul Pertimbangan Teknis {tindakan} dalam Jabatan",
        lampiran="1 (satu) berkas",
        sifat="Segera",
    )
    return {
        **umum(batch, draf=draf),
        **bingkai,
        "tindakan": tindakan.lower(),
        "jumlah": jumlah_orang(len(baris)),
        "bagian": bagian,
        "ba": {"nomor": teks(batch.fakta.nomor_ba_tpk), "tanggal": tanggal(batch.fakta.tanggal_ba_tpk)},
        "berkas": bernomor(_BERKAS_USUL, akhir="."),
    }


def konteks_nota_dinas(batch: Batch, baris: Sequence[Baris], *, draf: bool) -> Konteks:
    """Return the nota dinas with which the drafts of the decrees go to the head of region."""
    konsep = []
    for milik in _groups(baris):
        kelompok = milik[0].kelompok
        moves = [isi.move for isi in milik]
        tmt = {move.tmt for move in moves}
        konsep.append(
            {
                "judul": judul_keputusan(batch, moves, kelompok),
                "nomor": nomor_keputusan(batch, kelompok),
                "jumlah": jumlah_orang(len(milik)),
                "tmt": tanggal(moves[0].tmt) if len(tmt) == 1 else "",
            }
        )
    for nomor, isi in enumerate(konsep, start=1):
        isi["urut"] = f"{nomor}."
    berkas = len(konsep)
    return {
        **umum(batch, draf=draf),
        **bingkai_surat(
            batch,
            "nota_dinas",
            kepada=f"{jabatan_pejabat(batch, KEPALA_DAERAH)}\nmelalui {jabatan_pejabat(batch, SEKDA)}",
            di=KOSONG,
            hal="Penyampaian Konsep Keputusan",
            lampiran=f"{berkas} ({terbilang(berkas)}) berkas",
            sifat="Segera",
        ),
        "konsep": konsep,
        "bahan": bernomor(_considered(batch, baris), akhir="."),
        "hari_tanggal": hari_tanggal(batch.tanggal),
    }


def konteks_salinan(batch: Batch, baris: Sequence[Baris], *, draf: bool) -> Konteks:
    """Return the data of the decree with its annex, and ``pengesah``, who certifies the copy."""
    setelan = batch.pengaturan.keputusan_untuk(baris[0].kelompok)
    kunci = "kabag_hukum" if setelan is None else setelan.pengesah_salinan
    return {
        **konteks_lampiran(batch, baris, draf=draf),
        "pengesah": pejabat(batch.pengaturan.pejabat.get(kunci)),
    }


def _groups(baris: Sequence[Baris]) -> list[tuple[Baris, ...]]:
    """Return the groups that have people, the structural first."""
    return [milik for kelompok in Kelompok if (milik := baris_kelompok(baris, kelompok))]


def _judul_bagian(nomor: int, baris: Sequence[Baris]) -> Konteks:
    tambahan = baris[0].kelompok is Kelompok.TUGAS_TAMBAHAN
    moves = [isi.move for isi in baris]
    judul = sebutan_tugas(moves)["jabatan"] if tambahan else jenis_jabatan_kelompok(moves)
    return {
        "huruf": f"{_HURUF[nomor]}.",
        "judul": judul,
        "jumlah": jumlah_orang(len(baris)),
        "tugas_tambahan": tambahan,
    }


def _tables(baris: Sequence[Baris], batch: Batch) -> list[Konteks]:
    """Return one table an eselon, in the order of the roster; the second group has one table."""
    hasil = []
    for judul, isi in groupby(baris, key=lambda satu: _judul_tabel(satu.move)):
        milik = list(isi)
        hasil.append(
            {
                "judul": judul,
                "jumlah": jumlah_orang(len(milik)),
                "daftar": [_nominatif(satu, batch) for satu in milik],
                "terakhir": False,
            }
        )
    return hasil


def _judul_tabel(move: Move) -> str:
    if move.jenis is JenisPerpindahan.PEMBERHENTIAN:
        return "Pemberhentian"
    if move.kelompok is Kelompok.TUGAS_TAMBAHAN:
        return "Tugas Tambahan"
    level = eselon(move)
    if level == KOSONG:
        return "Eselon belum diketahui"
    return "Jabatan tanpa eselon" if level == TIDAK_ADA else f"Eselon {level}"


def _nominatif(baris: Baris, batch: Batch) -> Konteks:
    """Return one person with what the team and BKN look at."""
    pegawai = baris.move.pegawai
    predikat = {} if pegawai is None else pegawai.predikat
    tahun = sorted(predikat)[-_TAHUN_PREDIKAT:]
    tambahan = baris.kelompok is Kelompok.TUGAS_TAMBAHAN
    if pegawai is None:
        sejak = KOSONG
    elif not tambahan:
        sejak = tanggal(pegawai.tmt_jabatan)
    elif any(not isi.definitif for isi in baris.move.melepas):
        sejak = tanggal(pegawai.tmt_tugas_tambahan)
    else:
        sejak = TIDAK_ADA
    uji = None if pegawai is None or pegawai.uji_kompetensi is None else pegawai.uji_kompetensi.value
    return {
        **orang(baris, batch),
        "tmt_lama": sejak,
        "predikat": "\n".join(f"{isi}: {predikat[isi]}" for isi in tahun) or KOSONG,
        "uji_kompetensi": teks(uji),
    }


def _anggota(batch: Batch, kunci: str) -> dict[str, str]:
    return pejabat(batch.pengaturan.pejabat.get(kunci))


def _actions(moves: Sequence[Move]) -> str:
    """Return what is proposed: ``Pengangkatan, Pemindahan, dan Pemberhentian``."""
    jenis = {move.jenis for move in moves}
    naik = {JenisPerpindahan.PROMOSI, JenisPerpindahan.TUGAS_TAMBAHAN, None}
    khusus = {JenisPerpindahan.PEMBERHENTIAN, JenisPerpindahan.PENGUKUHAN}
    kata = ["Pengangkatan"] if jenis & naik else []
    kata += ["Pemindahan"] if jenis - naik - khusus else []
    kata += ["Pengukuhan"] if JenisPerpindahan.PENGUKUHAN in jenis else []
    kata += ["Pemberhentian"] if JenisPerpindahan.PEMBERHENTIAN in jenis else []
    return rangkai(kata)


def _considered(batch: Batch, baris: Sequence[Baris]) -> list[str]:
    """Return the documents behind the drafts; only those that exist."""
    fakta = batch.fakta
    hasil = []
    if fakta.nomor_ba_tpk is not None:
        hasil.append(
            f"Berita Acara Rapat Tim Penilai Kinerja Nomor {fakta.nomor_ba_tpk} tanggal "
            f"{tanggal(fakta.tanggal_ba_tpk)}"
        )
    semua = dict.fromkeys(pertek_asli(batch, isi.move) for isi in baris)
    pertek = [(nomor, hari) for nomor, hari in semua if nomor is not None]
    kepala = "Pertimbangan Teknis Badan Kepegawaian Negara"
    if len(pertek) > _SEBUT_PERTEK:
        hasil.append(f"{kepala} bagi masing-masing pegawai sebagaimana tercantum dalam konsep Lampiran")
    else:
        hasil += [f"{kepala} Nomor {nomor} tanggal {tanggal(hari)}" for nomor, hari in pertek]
    if fakta.nomor_izin_mendagri is not None:
        hasil.append(
            f"Persetujuan Menteri Dalam Negeri Nomor {fakta.nomor_izin_mendagri} tanggal "
            f"{tanggal(fakta.tanggal_izin_mendagri)}"
        )
    return hasil
