"""The board of vital services: who heads what before and after, who acts, who retires next."""

from itertools import groupby

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.calendar import long_date
from mutasi_cli.views.report.report_words import segera
from mutasi_cli.views.report.template_data import BoardRow, Retirement, ServiceBoard, ServiceCount
from mutasi_cli.words.impact_words import ServiceRow, next_retirements, person_name, service_board

RETIREMENTS_SHOWN = 10
"""How many of the next retirements are listed."""

GAP = "kosong; "
"""How ``dampak_kata.standing`` begins for a post under a Plt; the board marks it by a label instead."""


def layanan(batch: Batch) -> ServiceBoard:
    """Return the board; posts that change or are empty stand apart from those that go on as before."""
    board = service_board(batch)
    return ServiceBoard(
        rekap=tuple(
            _count(nama, list(service_rows)) for nama, service_rows in groupby(board, lambda i: i.layanan.value)
        ),
        berubah=tuple(_line(batch, entry) for entry in board if entry.changed),
        tetap=tuple(_line(batch, entry) for entry in board if not entry.changed),
        pensiun=tuple(
            Retirement(
                long_date(entry.tanggal),
                person_name(batch, entry.nip),
                entry.jabatan.full_name,
                segera(batch, entry.tanggal),
            )
            for entry in next_retirements(batch, RETIREMENTS_SHOWN)
        ),
    )


def _count(nama: str, service_rows: list[ServiceRow]) -> ServiceCount:
    vacant = [service_row for service_row in service_rows if not service_row.filled_after]
    berplt = sum(service_row.plt is not None for service_row in vacant)
    return ServiceCount(
        layanan=nama,
        jumlah=len(service_rows),
        sebelum=sum(service_row.filled_before for service_row in service_rows),
        sesudah=sum(service_row.filled_after for service_row in service_rows),
        berplt=berplt,
        tanpa_plt=len(vacant) - berplt,
    )


def _line(batch: Batch, service_row: ServiceRow) -> BoardRow:
    days = [
        tanggal
        for nip in batch.holders_after.get(service_row.jabatan.kode, ())
        if (tanggal := batch.retirement(batch.pegawai[nip], service_row.jabatan, batch.law)) is not None
    ]
    pensiun = min(days, default=None)
    nada = "" if service_row.filled_after else ("peringatan" if service_row.plt is not None else "galat")
    return BoardRow(
        jabatan=service_row.jabatan.full_name,
        layanan=service_row.layanan.value,
        sebelum=service_row.sebelum,
        sesudah=service_row.sesudah.removeprefix(GAP),
        nada=nada,
        pensiun="" if pensiun is None else long_date(pensiun),
        segera=pensiun is not None and segera(batch, pensiun),
    )
