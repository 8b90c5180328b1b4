"""IZN005 tak-sesuai-pertek."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.finding import Finding, Severity
from mutasi_cli.domain.move import Move
from mutasi_cli.domain.nip import TRUSTED_DIGITS, trusted_prefix
from mutasi_cli.domain.rule_facts import Aspect, Document, Subject
from mutasi_cli.domain.usulan import Pertek
from mutasi_cli.domain.vocabulary import PertekAnswer
from mutasi_cli.law import Law
from mutasi_cli.rules.base import Rule
from mutasi_cli.rules.izn.pertek_of_row import judgeable
from mutasi_cli.words.sentence_words import join_words


@dataclass(frozen=True, slots=True)
class _Approvals:
    """A list of approvals: its rows, and how messages name the list, the letter and whoever answers."""

    rows: tuple[Pertek, ...]
    by_nip: Mapping[str, tuple[Pertek, ...]]
    sheet: str
    letter: str
    full_letter: str
    authority: str
    approves: str

    @property
    def remedy(self) -> str:
        """What to do where the proposal and the list differ."""
        return (
            f"Samakan usulan dengan {self.letter}, atau mintakan perubahan {self.letter} kepada {self.authority} "
            f"sebelum keputusan ditetapkan."
        )


class TakSesuaiPertek(Rule):
    """Usulan tidak sama dengan lembar pertek atau izin_mendagri: orang atau jabatannya lain, ditolak, tertinggal.

    ## Mengapa

    Pada tahun 2026 sebuah keputusan menempatkan orang lain daripada yang disetujui BKN. Pelantikan yang
    menyimpang dari pertek tidak diakui dan harus diulang.

    ## Dasar

    Aturan kewajaran: persetujuan berlaku hanya untuk orang dan jabatan yang disebut di dalamnya. Aturan ini
    bekerja hanya bila lembar pertek (jawaban BKN) atau lembar izin_mendagri (daftar yang disetujui Menteri Dalam
    Negeri) ada. Setiap baris usulan memerlukan satu baris di lembar itu dengan hasil setuju untuk NIP dan jabatan
    yang sama; pada pemberhentian jabatannya kosong. Orang yang disetujui, tetapi tidak diusulkan, menjadi
    peringatan.

    ## Contoh

    Pertek menyetujui seseorang menjadi Lurah Jatiasih, tetapi usulan menempatkannya sebagai Lurah Jatirasa.

    ## Perbaikan

    Samakan usulan dengan pertek atau persetujuan Menteri, atau mintakan perubahannya sebelum keputusan ditetapkan.
    """

    code = "IZN005"
    name = "tak-sesuai-pertek"
    severity = Severity.GALAT
    aspect = Aspect.IZIN
    subject = Subject.APPROVAL
    document = Document.PERTEK
    needed_paper = "pertimbangan teknis BKN yang memuat orang dan jabatan ini"
    column = (
        "usulan.nip",
        "usulan.kode_jabatan_tujuan",
        *(
            f"{sheet}.{field}"
            for sheet in ("pertek", "izin_mendagri")
            for field in ("nip", "kode_jabatan", "jabatan", "hasil")
        ),
    )

    def check_batch(self, batch: Batch, law: Law) -> Iterator[Finding]:
        """Report on rows that a sheet does not cover, and on approvals that no row uses."""
        del law
        material = batch.material
        for approvals in (
            _Approvals(
                material.pertek or (),
                batch.pertek_by_nip,
                *("pertek", "pertek", "pertek BKN", "BKN", "Pertek"),
            ),
            _Approvals(
                material.izin_mendagri or (),
                batch.izin_by_nip,
                *("izin_mendagri", "persetujuan Menteri", "persetujuan Menteri Dalam Negeri"),
                *("Menteri Dalam Negeri", "Menteri Dalam Negeri"),
            ),
        ):
            # Headings without a row are the empty form, not a list of approvals.
            if approvals.rows:
                document = Document.PERTEK if approvals.sheet == "pertek" else Document.IZIN_MENDAGRI
                for found in self._reconcile(approvals, batch):
                    yield replace(found, document=document)

    def _reconcile(self, approvals: _Approvals, batch: Batch) -> Iterator[Finding]:
        # A NIP that lost its last digits was reported by DAT001; whom it means shows in the digits left.
        blurred_answers = {
            trusted_prefix(content.origin["nip"].content) for content in approvals.rows if content.nip is None
        } - {""}
        blurred_usulan = {trusted_prefix(move.nip_cell.content) for move in batch.moves if move.nip is None} - {""}
        for move in batch.moves:
            answers = approvals.by_nip.get(move.nip or "", ())
            if judgeable(move) and (answers or (move.nip or "")[:TRUSTED_DIGITS] not in blurred_answers):
                yield from self._row(move, answers, approvals, batch)
        for row in approvals.rows:
            if row.hasil is not PertekAnswer.SETUJU or row.nip is None:
                continue
            if row.nip[:TRUSTED_DIGITS] in blurred_usulan:
                continue
            if row.nip not in batch.moves_by_nip:
                pegawai = batch.pegawai.get(row.nip)
                nama = row.nama or row.nip if pegawai is None else pegawai.name_with_gelar
                yield self.finding(
                    row.origin["nip"],
                    f"{approvals.approves} menyetujui {nama}, tetapi orang itu tidak ada dalam usulan.",
                    "Masukkan orang itu ke dalam usulan, atau tulis alasannya di lembar pengecualian.",
                    nip=row.nip,
                    kode=row.kode_jabatan,
                    severity=Severity.PERINGATAN,
                )

    def _row(self, move: Move, answers: Sequence[Pertek], approvals: _Approvals, batch: Batch) -> Iterator[Finding]:
        cell = move.nip_cell if not answers or move.target is None else move.target_cell
        reason = _fault(move, answers, approvals, batch)
        if reason is not None:
            yield self.finding(
                cell,
                reason,
                approvals.remedy,
                nip=move.nip,
                kode=None if move.target is None else move.target.kode,
            )


def _fault(move: Move, answers: Sequence[Pertek], approvals: _Approvals, batch: Batch) -> str | None:
    """Return in what a row differs from its rows of the sheet, None when an approval covers it."""
    if not answers:
        return f"{move.who} tidak ada di lembar {approvals.sheet}."
    target = move.new_jabatan or "diberhentikan dari jabatan"
    same_post = [answer for answer in answers if _same_post(move, answer)]
    if not same_post:
        written = tuple(dict.fromkeys(_post(answer, batch) for answer in answers))
        return f"Usulan untuk {move.who}: {target}; {approvals.full_letter}: {join_words(written)}."
    if any(answer.hasil is PertekAnswer.SETUJU or answer.origin["hasil"].damage is not None for answer in same_post):
        return None
    if any(answer.hasil is PertekAnswer.TOLAK for answer in same_post):
        refuser = "Pertek BKN" if approvals.sheet == "pertek" else approvals.authority
        return f"{refuser} menolak {move.who} ({target})."
    return f"Hasil {approvals.letter} untuk {move.who} ({target}) tidak diketahui: kolom hasil kosong."


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
