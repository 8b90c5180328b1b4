"""Data of the extract of a decree for one person."""

from collections.abc import Sequence

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.kosakata import JenisPerpindahan, Jenjang, Kelompok
from mutasi_cli.domain.move import Move
from mutasi_cli.outputs.surat.kata import TIDAK_ADA, pejabat
from mutasi_cli.outputs.surat.konteks_keputusan import konteks_keputusan
from mutasi_cli.outputs.surat.konteks_umum import Konteks, orang
from mutasi_cli.outputs.urutan import Baris, baris_kelompok, roster_order


def konteks_petikan(batch: Batch, baris: Sequence[Baris], *, draf: bool) -> list[Konteks]:
    """Return one entry a person: the decree of the group, the person, the certifier.

    ``tindakan`` tells which wording holds: ``angkat`` (with or without leaving a post), ``kukuhkan``,
    ``berhentikan``; ``jabatan_sama`` is a confirmation in the very same post. The decree is that of
    the whole group, also when only some of its people are asked for.
    """
    semua = roster_order(batch)
    keputusan = {
        kelompok: konteks_keputusan(batch, baris_kelompok(semua, kelompok), draf=draf)
        for kelompok in {isi.kelompok for isi in baris}
    }
    return [
        {
            **keputusan[isi.kelompok],
            "orang": (diri := orang(isi, batch)),
            "ada_eselon": diri["eselon"] != TIDAK_ADA,
            "tindakan": _tindakan(isi.move),
            "jabatan_sama": isi.move.tujuan is not None and isi.move.tujuan in isi.move.melepas,
            "melepas": bool(isi.move.melepas) or isi.kelompok is Kelompok.STRUKTURAL,
            "tugas_tambahan": isi.kelompok is Kelompok.TUGAS_TAMBAHAN,
            "pengesah": pengesah(batch, isi.move),
        }
        for isi in baris
    ]


def pengesah(batch: Batch, move: Move) -> dict[str, str]:
    """Return who certifies an extract: by default the Sekda for a JPT, else the head of personnel."""
    jenjang = move.jenjang_lama if move.tujuan is None else move.jenjang_baru
    tinggi = jenjang is not None and jenjang >= Jenjang.JPT_PRATAMA
    setelan = batch.pengaturan.keputusan_untuk(move.kelompok)
    pilihan = {"jpt": "sekda", "lainnya": "kepala_kepegawaian"}
    if setelan is not None:
        pilihan |= setelan.pengesah_petikan
    return pejabat(batch.pengaturan.pejabat.get(pilihan["jpt" if tinggi else "lainnya"]))


def _tindakan(move: Move) -> str:
    if move.jenis is JenisPerpindahan.PEMBERHENTIAN:
        return "berhentikan"
    return "kukuhkan" if move.jenis is JenisPerpindahan.PENGUKUHAN else "angkat"
