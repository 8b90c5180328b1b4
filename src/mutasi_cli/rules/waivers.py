"""Waivers: which are valid, which finding each covers, and which cover nothing."""

from dataclasses import dataclass, replace

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.temuan import Finding, Waiver
from mutasi_cli.domain.usulan import Pengecualian


@dataclass(frozen=True, slots=True)
class Penerapan:
    """What the waivers did: the findings (waived or not) and the valid waivers that met none."""

    temuan: tuple[Finding, ...]
    tak_terpakai: tuple[Pengecualian, ...]


def fault_of(waiver: Pengecualian, batch: Batch, waivable: dict[str, bool]) -> str | None:
    """Return why a waiver is not valid, in Indonesian, or None when it is."""
    aturan = waiver.aturan
    if aturan is None:
        return "tidak menyebut aturan"
    if aturan not in waivable:
        return f"menyebut aturan {aturan} yang tidak ada"
    if not waiver.alasan:
        return "tidak beralasan"
    if waiver.nip is None and waiver.kode_jabatan is None:
        return "tidak menyebut NIP atau kode jabatan"
    if waiver.berlaku_sampai is None and not waiver.asal["berlaku_sampai"].kosong:
        return "batas berlakunya tidak terbaca"
    if waiver.berlaku_sampai is not None and waiver.berlaku_sampai < batch.tanggal:
        return f"berlaku hanya sampai {waiver.berlaku_sampai:%d-%m-%Y}, sebelum hari pelantikan"
    if not waivable[aturan]:
        return f"menyangkut aturan {aturan} yang tidak dapat dikecualikan"
    if aturan == "PEG001" and _gone(waiver.nip, batch):
        return "menyangkut pegawai yang sudah pensiun, berhenti, atau meninggal; itu tidak dapat dikecualikan"
    return None


def apply_waivers(temuan: list[Finding], batch: Batch, waivable: dict[str, bool]) -> Penerapan:
    """Mark each finding that a valid waiver covers; a waived finding stays in the list."""
    sah = [w for w in batch.bahan.pengecualian if fault_of(w, batch, waivable) is None]
    terpakai: set[int] = set()
    hasil = []
    for finding in temuan:
        waiver = next((w for w in sah if _covers(w, finding)), None)
        terpakai.update(id(w) for w in sah if _covers(w, finding))
        if waiver is None or _beyond_waiving(finding, batch):
            hasil.append(finding)
        else:
            hasil.append(replace(finding, pengecualian=_as_waiver(waiver)))
    return Penerapan(tuple(hasil), tuple(w for w in sah if id(w) not in terpakai))


def _gone(nip: str | None, batch: Batch) -> bool:
    """PEG001 can never be waived for those who have left the service for good."""
    pegawai = None if nip is None else batch.pegawai.get(nip)
    return pegawai is not None and pegawai.kedudukan is not None and pegawai.kedudukan.sudah_pergi


def _beyond_waiving(finding: Finding, batch: Batch) -> bool:
    return finding.aturan == "PEG001" and _gone(finding.nip, batch)


def _covers(waiver: Pengecualian, finding: Finding) -> bool:
    return (
        waiver.aturan == finding.aturan
        and (waiver.nip is None or waiver.nip == finding.nip)
        and (waiver.kode_jabatan is None or waiver.kode_jabatan == finding.kode_jabatan)
    )


def _as_waiver(waiver: Pengecualian) -> Waiver:
    return Waiver(
        alasan=waiver.alasan or "",
        nomor_dokumen=waiver.nomor_dokumen,
        tanggal_dokumen=waiver.tanggal_dokumen,
        berlaku_sampai=waiver.berlaku_sampai,
        alamat=waiver.asal["aturan"].alamat,
    )
