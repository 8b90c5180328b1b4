"""IZN005 tak-sesuai-pertek."""

from collections.abc import Iterator, Sequence

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.kosakata import HasilPertek
from mutasi_cli.domain.move import Move
from mutasi_cli.domain.nip import UTUH, awalan_utuh
from mutasi_cli.domain.temuan import Finding, Severity
from mutasi_cli.domain.usulan import Pertek
from mutasi_cli.law import Law
from mutasi_cli.rules.base import Rule
from mutasi_cli.rules.izn.pertek_usulan import judgeable
from mutasi_cli.rules.keputusan import sambung


class TakSesuaiPertek(Rule):
    """Usulan tidak sama dengan lembar pertek: orang atau jabatannya lain, ditolak, atau ada yang tertinggal.

    ## Mengapa

    Pada tahun 2026 sebuah keputusan menempatkan orang lain daripada yang disetujui BKN. Pelantikan yang
    menyimpang dari pertek tidak diakui dan harus diulang.

    ## Dasar

    Aturan kewajaran: persetujuan berlaku hanya untuk orang dan jabatan yang disebut di dalamnya. Aturan ini
    bekerja hanya bila lembar pertek ada. Setiap baris usulan memerlukan satu baris pertek dengan hasil
    setuju untuk NIP dan jabatan yang sama; pada pemberhentian jabatannya kosong. Orang yang disetujui,
    tetapi tidak diusulkan, menjadi peringatan.

    ## Contoh

    Pertek menyetujui seseorang menjadi Lurah Jatiasih, tetapi usulan menempatkannya sebagai Lurah Jatirasa.

    ## Perbaikan

    Samakan usulan dengan pertek, atau mintakan perubahan pertek kepada BKN sebelum keputusan ditetapkan.
    """

    code = "IZN005"
    name = "tak-sesuai-pertek"
    severity = Severity.GALAT
    kolom = (
        "usulan.nip",
        "usulan.kode_jabatan_tujuan",
        "pertek.nip",
        "pertek.kode_jabatan",
        "pertek.jabatan",
        "pertek.hasil",
    )

    def check_batch(self, batch: Batch, law: Law) -> Iterator[Finding]:
        """Report on rows that the sheet does not cover, and on approvals that no row uses."""
        del law
        semua = batch.bahan.pertek
        if not semua:
            # Headings without a row are the empty form, not a list of approvals.
            return
        # A NIP that lost its last digits was reported by DAT001; whom it means shows in the digits left.
        disetujui = {awalan_utuh(isi.asal["nip"].isi) for isi in semua if isi.nip is None} - {""}
        diusulkan = {awalan_utuh(move.sel_nip.isi) for move in batch.moves if move.nip is None} - {""}
        for move in batch.moves:
            milik = batch.pertek_by_nip.get(move.nip or "", ())
            if judgeable(move) and (milik or (move.nip or "")[:UTUH] not in disetujui):
                yield from self._row(move, milik, batch)
        for pertek in semua:
            if pertek.hasil is not HasilPertek.SETUJU or pertek.nip is None:
                continue
            if pertek.nip[:UTUH] in diusulkan:
                continue
            if pertek.nip not in batch.moves_by_nip:
                pegawai = batch.pegawai.get(pertek.nip)
                nama = pertek.nama or pertek.nip if pegawai is None else pegawai.nama_bergelar
                yield self.finding(
                    pertek.asal["nip"],
                    f"Pertek menyetujui {nama}, tetapi orang itu tidak ada dalam usulan.",
                    "Masukkan orang itu ke dalam usulan, atau tulis alasannya di lembar pengecualian.",
                    nip=pertek.nip,
                    kode=pertek.kode_jabatan,
                    keparahan=Severity.PERINGATAN,
                )

    def _row(self, move: Move, milik: Sequence[Pertek], batch: Batch) -> Iterator[Finding]:
        sel = move.sel_nip if not milik or move.tujuan is None else move.sel_tujuan
        sebab = _fault(move, milik, batch)
        if sebab is not None:
            yield self.finding(
                sel,
                sebab,
                "Samakan usulan dengan pertek, atau mintakan perubahan pertek kepada BKN sebelum keputusan "
                "ditetapkan.",
                nip=move.nip,
                kode=None if move.tujuan is None else move.tujuan.kode,
            )


def _fault(move: Move, milik: Sequence[Pertek], batch: Batch) -> str | None:
    """Return in what a row differs from its rows of the sheet, None when an approval covers it."""
    if not milik:
        return f"{move.siapa} tidak ada di lembar pertek."
    tujuan = move.jabatan_baru or "diberhentikan dari jabatan"
    sama = [isi for isi in milik if _same_post(move, isi)]
    if not sama:
        tertulis = tuple(dict.fromkeys(_post(isi, batch) for isi in milik))
        return f"Usulan untuk {move.siapa}: {tujuan}; pertek BKN: {sambung(tertulis)}."
    if any(isi.hasil is HasilPertek.SETUJU or isi.asal["hasil"].kerusakan is not None for isi in sama):
        return None
    if any(isi.hasil is HasilPertek.TOLAK for isi in sama):
        return f"Pertek BKN menolak {move.siapa} ({tujuan})."
    return f"Hasil pertek untuk {move.siapa} ({tujuan}) tidak diketahui: kolom hasil kosong."


def _same_post(move: Move, pertek: Pertek) -> bool:
    if move.tujuan is None:
        return not pertek.minta_jabatan
    return pertek.kode_jabatan == move.tujuan.kode


def _post(pertek: Pertek, batch: Batch) -> str:
    if not pertek.minta_jabatan:
        return "pemberhentian dari jabatan"
    jabatan = batch.jabatan.get(pertek.kode_jabatan or "")
    if jabatan is not None:
        return jabatan.nama_lengkap
    kata = (pertek.asal["jabatan"].isi, pertek.asal["unit_kerja"].isi, pertek.asal["kode_jabatan"].isi)
    return f"jabatan yang tidak ditemukan dalam tabel jabatan ({' '.join(isi for isi in kata if isi)})"
