"""Findings for the page: worst first, by rule, each with its person or post, its cell and what to do."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.move import Move
from mutasi_cli.domain.temuan import Finding, Severity, Waiver
from mutasi_cli.domain.waktu import tanggal_panjang
from mutasi_cli.outputs.laporan.bentuk import BagianTemuan, Temuan, TemuanAturan, TemuanKartu
from mutasi_cli.outputs.temuan_kata import alamat_lengkap, kelompokkan

DIKECUALIKAN = "dikecualikan"

_JUDUL = {
    Severity.GALAT: ("Galat", "Harus diperbaiki sebelum pelantikan."),
    Severity.PERINGATAN: ("Peringatan", "Boleh dilantik, dengan alasan tertulis."),
    Severity.INFO: ("Info", "Perlu diketahui; tidak menghalangi."),
}


class Penempatan:
    """Which findings lie on which row: by the person, else by the row of the sheet."""

    def __init__(self, batch: Batch, temuan: Sequence[Finding]):
        self.urut = tuple(sorted(temuan, key=lambda isi: isi.kunci_urut))
        self._id = {id(isi): f"t-{nomor}" for nomor, isi in enumerate(self.urut, start=1)}
        baris = {
            (move.usulan.asal.file, move.usulan.asal.sheet, move.usulan.asal.baris): move
            for move in batch.moves
        }
        self._moves = [_rows_of(batch, isi, baris) for isi in self.urut]
        self._milik: dict[int, list[Finding]] = {}
        for isi, moves in zip(self.urut, self._moves, strict=True):
            for move in moves:
                self._milik.setdefault(id(move), []).append(isi)

    def anchor(self, temuan: Finding) -> str:
        """Return the anchor of a finding on the page."""
        return self._id[id(temuan)]

    def of(self, move: Move) -> tuple[Finding, ...]:
        """Return the findings of a row, worst first, the waived ones last."""
        return tuple(self._milik.get(id(move), ()))

    def rows(self, temuan: Finding) -> tuple[Move, ...]:
        """Return the rows that a finding concerns."""
        return self._moves[int(self.anchor(temuan).removeprefix("t-")) - 1]


def bagian_temuan(
    batch: Batch, penempatan: Penempatan, nomor_move: Mapping[int, int]
) -> tuple[BagianTemuan, ...]:
    """Return the findings by severity, then by rule; the waived ones stand last."""
    pokok = {
        id(isi): kelompok.pokok.nama
        for kelompok in kelompokkan(batch, penempatan.urut)
        for isi in kelompok.temuan
    }
    hasil = []
    for keparahan, (judul, penjelasan) in _JUDUL.items():
        milik = [isi for isi in penempatan.urut if isi.keparahan is keparahan and isi.pengecualian is None]
        aturan = _by_rule(milik, penempatan, pokok, nomor_move)
        hasil.append(BagianTemuan(keparahan.value, judul, penjelasan, len(milik), aturan))
    milik = [isi for isi in penempatan.urut if isi.pengecualian is not None]
    aturan = _by_rule(milik, penempatan, pokok, nomor_move)
    hasil.append(BagianTemuan(DIKECUALIKAN, "Dikecualikan", "Dengan alasan tertulis.", len(milik), aturan))
    return tuple(isi for isi in hasil if isi.jumlah)


def temuan_kartu(penempatan: Penempatan, move: Move) -> tuple[TemuanKartu, ...]:
    """Return the findings of a row as its card names them."""
    return tuple(
        TemuanKartu(
            keparahan=isi.keparahan.value if isi.pengecualian is None else DIKECUALIKAN,
            kode=isi.aturan,
            nama=isi.nama,
            pesan="" if isi.keparahan is Severity.INFO else _without_name(isi.pesan, move.siapa),
            tautan=f"#{penempatan.anchor(isi)}",
        )
        for isi in penempatan.of(move)
    )


def _without_name(pesan: str, siapa: str) -> str:
    """Return a message without the name it begins with: on a card that name is the heading."""
    sisa = pesan.removeprefix(f"{siapa} ")
    return sisa if sisa == pesan else sisa[:1].upper() + sisa[1:]


def _by_rule(
    temuan: Sequence[Finding],
    penempatan: Penempatan,
    pokok: Mapping[int, str],
    nomor_move: Mapping[int, int],
) -> tuple[TemuanAturan, ...]:
    """Gather the findings of each rule, rules in the order of their first finding."""
    hasil: dict[tuple[str, tuple[str, ...]], list[Finding]] = {}
    for isi in temuan:
        hasil.setdefault((isi.aturan, tuple(str(dasar) for dasar in isi.dasar)), []).append(isi)
    aturan = []
    for (kode, dasar), milik in hasil.items():
        isi_temuan = tuple(_finding(isi, penempatan, pokok[id(isi)], nomor_move) for isi in milik)
        bersama = {isi.perbaikan for isi in isi_temuan}
        perbaikan = bersama.pop() if len(bersama) == 1 else ""
        if perbaikan:
            isi_temuan = tuple(replace(isi, perbaikan="") for isi in isi_temuan)
        aturan.append(TemuanAturan(kode, milik[0].nama, dasar, perbaikan, isi_temuan))
    return tuple(aturan)


def _finding(temuan: Finding, penempatan: Penempatan, pokok: str, nomor_move: Mapping[int, int]) -> Temuan:
    moves = penempatan.rows(temuan)
    return Temuan(
        id=penempatan.anchor(temuan),
        pokok=pokok,
        tautan=f"#orang-{nomor_move[id(moves[0])]}" if moves else "",
        sel=alamat_lengkap(temuan.sel),
        isi=temuan.sel.isi,
        pesan=temuan.pesan,
        perbaikan=temuan.perbaikan,
        pengecualian=() if temuan.pengecualian is None else _waiver(temuan.pengecualian),
    )


def _waiver(waiver: Waiver) -> tuple[tuple[str, str], ...]:
    """Return reason, document and last day of a waiver, each with its label."""
    baris = [("Alasan", f"{waiver.alasan} ({waiver.alamat})")]
    dokumen = [waiver.nomor_dokumen or ""]
    if waiver.tanggal_dokumen is not None:
        dokumen.append(f"tanggal {tanggal_panjang(waiver.tanggal_dokumen)}")
    tertulis = " ".join(isi for isi in dokumen if isi)
    if tertulis:
        baris.append(("Dokumen", tertulis))
    if waiver.berlaku_sampai is not None:
        baris.append(("Berlaku sampai", tanggal_panjang(waiver.berlaku_sampai)))
    return tuple(baris)


def _rows_of(
    batch: Batch, temuan: Finding, baris: Mapping[tuple[str, str | None, int | None], Move]
) -> tuple[Move, ...]:
    """Return the row in which the cell stands, else all rows of the person."""
    sel = temuan.sel
    move = baris.get((sel.file, sel.sheet, sel.baris))
    if move is not None:
        return (move,)
    return () if temuan.nip is None else batch.moves_by_nip.get(temuan.nip, ())
