"""IZN005 tak-sesuai-pertek."""

from collections.abc import Iterator, Sequence

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.finding import Finding, Severity
from mutasi_cli.domain.move import Move
from mutasi_cli.domain.nip import TRUSTED_DIGITS, trusted_prefix
from mutasi_cli.domain.rule_facts import Aspect, Subject
from mutasi_cli.domain.usulan import Pertek
from mutasi_cli.domain.vocabulary import PertekAnswer
from mutasi_cli.law import Law
from mutasi_cli.rules.base import Rule
from mutasi_cli.rules.decrees import join_words
from mutasi_cli.rules.izn.pertek_of_row import judgeable


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
    aspect = Aspect.IZIN
    subject = Subject.APPROVAL
    needed_paper = "pertimbangan teknis BKN yang memuat orang dan jabatan ini"
    column = (
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
        all_answers = batch.material.pertek
        if not all_answers:
            # Headings without a row are the empty form, not a list of approvals.
            return
        # A NIP that lost its last digits was reported by DAT001; whom it means shows in the digits left.
        blurred_answers = {
            trusted_prefix(content.origin["nip"].content) for content in all_answers if content.nip is None
        } - {""}
        blurred_usulan = {trusted_prefix(move.nip_cell.content) for move in batch.moves if move.nip is None} - {""}
        for move in batch.moves:
            answers = batch.pertek_by_nip.get(move.nip or "", ())
            if judgeable(move) and (answers or (move.nip or "")[:TRUSTED_DIGITS] not in blurred_answers):
                yield from self._row(move, answers, batch)
        for pertek in all_answers:
            if pertek.hasil is not PertekAnswer.SETUJU or pertek.nip is None:
                continue
            if pertek.nip[:TRUSTED_DIGITS] in blurred_usulan:
                continue
            if pertek.nip not in batch.moves_by_nip:
                pegawai = batch.pegawai.get(pertek.nip)
                nama = pertek.nama or pertek.nip if pegawai is None else pegawai.name_with_gelar
                yield self.finding(
                    pertek.origin["nip"],
                    f"Pertek menyetujui {nama}, tetapi orang itu tidak ada dalam usulan.",
                    "Masukkan orang itu ke dalam usulan, atau tulis alasannya di lembar pengecualian.",
                    nip=pertek.nip,
                    kode=pertek.kode_jabatan,
                    severity=Severity.PERINGATAN,
                )

    def _row(self, move: Move, answers: Sequence[Pertek], batch: Batch) -> Iterator[Finding]:
        cell = move.nip_cell if not answers or move.target is None else move.target_cell
        reason = _fault(move, answers, batch)
        if reason is not None:
            yield self.finding(
                cell,
                reason,
                "Samakan usulan dengan pertek, atau mintakan perubahan pertek kepada BKN sebelum keputusan ditetapkan.",
                nip=move.nip,
                kode=None if move.target is None else move.target.kode,
            )


def _fault(move: Move, answers: Sequence[Pertek], batch: Batch) -> str | None:
    """Return in what a row differs from its rows of the sheet, None when an approval covers it."""
    if not answers:
        return f"{move.who} tidak ada di lembar pertek."
    target = move.new_jabatan or "diberhentikan dari jabatan"
    same_post = [answer for answer in answers if _same_post(move, answer)]
    if not same_post:
        written = tuple(dict.fromkeys(_post(answer, batch) for answer in answers))
        return f"Usulan untuk {move.who}: {target}; pertek BKN: {join_words(written)}."
    if any(answer.hasil is PertekAnswer.SETUJU or answer.origin["hasil"].damage is not None for answer in same_post):
        return None
    if any(answer.hasil is PertekAnswer.TOLAK for answer in same_post):
        return f"Pertek BKN menolak {move.who} ({target})."
    return f"Hasil pertek untuk {move.who} ({target}) tidak diketahui: kolom hasil kosong."


def _same_post(move: Move, pertek: Pertek) -> bool:
    if move.target is None:
        return not pertek.asks_jabatan
    return pertek.kode_jabatan == move.target.kode


def _post(pertek: Pertek, batch: Batch) -> str:
    if not pertek.asks_jabatan:
        return "pemberhentian dari jabatan"
    jabatan = batch.jabatan.get(pertek.kode_jabatan or "")
    if jabatan is not None:
        return jabatan.full_name
    words = (
        pertek.origin["jabatan"].content,
        pertek.origin["unit_kerja"].content,
        pertek.origin["kode_jabatan"].content,
    )
    return f"jabatan yang tidak ditemukan dalam tabel jabatan ({' '.join(content for content in words if content)})"
