"""What falls empty, what stays empty, what the batch fills, and who is left without a post."""

from collections.abc import Mapping

from mutasi_cli.domain.batch import Batch, Lowong
from mutasi_cli.domain.nip import nip_tercetak
from mutasi_cli.outputs.dampak_kata import kekosongan, nama_orang, plt_kata
from mutasi_cli.outputs.laporan.bentuk import Kosong, Tanpa, Terisi
from mutasi_cli.outputs.laporan.kata import layanan_kata

TANPA_PLT = "belum ada Plt."


def kosong(batch: Batch, *, baru: bool) -> tuple[Kosong, ...]:
    """Return the posts that the batch empties (``baru``), or that were empty before and stay so.

    Those of vital services come first.
    """
    milik = [isi for isi in batch.vacancies if isi.sebelum_terisi is baru]
    milik.sort(key=lambda isi: (isi.jabatan.layanan_vital is None, isi.jabatan.kode))
    return tuple(_vacancy(batch, isi) for isi in milik)


def terisi(batch: Batch, nomor_move: Mapping[int, int]) -> tuple[Terisi, ...]:
    """Return the posts for one person that were empty before the batch and are held after it."""
    hasil = []
    for kode in sorted(batch.moves_by_target):
        jabatan = batch.jabatan[kode]
        if jabatan.formasi != 1 or batch.holders_before.get(kode) or not batch.holders_after.get(kode):
            continue
        for move in batch.moves_by_target[kode]:
            tautan = f"#orang-{nomor_move[id(move)]}"
            hasil.append(Terisi(jabatan.nama_lengkap, layanan_kata(jabatan), move.siapa, tautan))
    return tuple(sorted(hasil, key=lambda isi: not isi.layanan))


def tanpa_jabatan(batch: Batch) -> tuple[Tanpa, ...]:
    """Return the people who held a post and hold none after the batch, each with the cause."""
    return tuple(
        Tanpa(nama_orang(batch, nip), nip_tercetak(nip), _why(batch, nip)) for nip in batch.without_post
    )


def _vacancy(batch: Batch, lowong: Lowong) -> Kosong:
    jabatan = lowong.jabatan
    dulu = batch.holders_before.get(jabatan.kode, ())
    vital = layanan_kata(jabatan)
    plt = TANPA_PLT if lowong.plt is None else plt_kata(batch, lowong.plt)
    nada = "peringatan" if vital or lowong.sebelum_terisi else "info"
    if vital and lowong.plt is None:
        nada = "galat"
    return Kosong(
        jabatan=jabatan.nama_lengkap,
        layanan=vital,
        sebelum=", ".join(nama_orang(batch, nip) for nip in dulu) or "kosong",
        sesudah=f"{kekosongan(lowong)}; {plt}",
        nada=nada,
    )


def _why(batch: Batch, nip: str) -> str:
    jabatan = batch.displaced.get(nip)
    if jabatan is not None:
        pengganti = ", ".join(move.siapa for move in batch.moves_by_target.get(jabatan.kode, ()))
        return f"{jabatan.nama_lengkap} diberikan kepada {pengganti}, sedangkan ia tidak ada dalam usulan."
    lama = [batch.jabatan[kode] for kode, nips in sorted(batch.holders_before.items()) if nip in nips]
    return f"Meninggalkan {', '.join(isi.nama_lengkap for isi in lama)} tanpa jabatan baru."
