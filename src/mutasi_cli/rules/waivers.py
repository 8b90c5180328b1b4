"""Waivers: which are valid, which finding each covers, and which cover nothing."""

import difflib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.temuan import Finding, Waiver
from mutasi_cli.domain.usulan import Pengecualian
from mutasi_cli.domain.waktu import tanggal_panjang
from mutasi_cli.rules.base import Rule

_HAPUS = "hapus baris pengecualian ini"
_BETULKAN = f"Betulkan kesalahan yang hendak dikecualikan, lalu {_HAPUS}."


@dataclass(frozen=True, slots=True)
class Cacat:
    """Why a waiver is not valid: the guilty column, an Indonesian clause, the remedy.

    ``sudah_dilaporkan``: the cell cannot be read, and another rule of the family DAT has said so.
    """

    kolom: str
    sebab: str
    perbaikan: str
    sudah_dilaporkan: bool = False


@dataclass(frozen=True, slots=True)
class Penerapan:
    """What the waivers did: all findings, the valid waivers that met none, and the invalid ones."""

    temuan: tuple[Finding, ...]
    tak_terpakai: tuple[Pengecualian, ...]
    tak_sah: tuple[tuple[Pengecualian, Cacat], ...]


class WaiverRule(Rule):
    """A rule about the waivers themselves: judged after they have been applied to all other findings."""

    def check_waivers(self, penerapan: Penerapan, batch: Batch) -> Iterator[Finding]:
        """Yield the findings about waivers that are invalid or unused."""
        raise NotImplementedError


def fault_of(waiver: Pengecualian, batch: Batch, waivable: Mapping[str, bool]) -> Cacat | None:
    """Return why a waiver is not valid, or None when it is; ``waivable`` maps each code of the catalogue."""
    return (
        _fault_of_rule(waiver, waivable)
        or _fault_of_reason(waiver, batch)
        or (_fault_of_gone(waiver, batch) if waiver.aturan == "PEG001" else None)
    )


def _fault_of_rule(waiver: Pengecualian, waivable: Mapping[str, bool]) -> Cacat | None:
    aturan = waiver.aturan
    if aturan is None:
        return Cacat("aturan", "tidak menyebut aturan", f"Isi kode aturannya, atau {_HAPUS}.")
    if aturan not in waivable:
        dekat = difflib.get_close_matches(aturan, waivable, n=1, cutoff=0.5)
        saran = f" (mungkin {dekat[0]})" if dekat else ""
        perbaikan = f"Betulkan kode aturannya{saran}, atau {_HAPUS}."
        return Cacat("aturan", f"menyebut aturan {aturan} yang tidak ada", perbaikan)
    if not waivable[aturan]:
        return Cacat("aturan", f"menyangkut aturan {aturan} yang tidak dapat dikecualikan", _BETULKAN)
    return None


def _fault_of_reason(waiver: Pengecualian, batch: Batch) -> Cacat | None:
    if not waiver.alasan:
        return Cacat("alasan", "tidak beralasan", f"Isi alasannya, atau {_HAPUS}.")
    isi_nip = f"Isi NIP orangnya atau kode jabatannya, atau {_HAPUS}."
    if waiver.asal["nip"].kerusakan is not None:
        # Without this the waiver would widen to everybody in the post.
        return Cacat("nip", "memuat NIP yang tidak dapat dipakai", isi_nip, sudah_dilaporkan=True)
    batas = waiver.berlaku_sampai
    perpanjang = f"Perpanjang batas berlakunya dengan dokumen yang baru, atau {_HAPUS}."
    if batas is None and not waiver.asal["berlaku_sampai"].kosong:
        return Cacat("berlaku_sampai", "batas berlakunya tidak terbaca", perpanjang, sudah_dilaporkan=True)
    if batas is not None and batas < batch.tanggal:
        sebab = f"hanya berlaku sampai {tanggal_panjang(batas)}, sebelum hari pelantikan"
        return Cacat("berlaku_sampai", sebab, perpanjang)
    return None


def _fault_of_gone(waiver: Pengecualian, batch: Batch) -> Cacat | None:
    if not _gone(waiver.nip, batch):
        return None
    sebab = "menyangkut pegawai yang pensiun, berhenti, atau meninggal; itu tidak dapat dikecualikan"
    return Cacat("aturan", sebab, _BETULKAN)


def apply_waivers(temuan: Sequence[Finding], batch: Batch, waivable: Mapping[str, bool]) -> Penerapan:
    """Mark each finding that a valid waiver covers; a waived finding stays in the list."""
    sah: list[Pengecualian] = []
    tak_sah: list[tuple[Pengecualian, Cacat]] = []
    for waiver in batch.bahan.pengecualian:
        cacat = fault_of(waiver, batch, waivable)
        if cacat is None:
            sah.append(waiver)
        else:
            tak_sah.append((waiver, cacat))
    terpakai: set[int] = set()
    hasil = []
    for finding in temuan:
        cocok = [] if _beyond_waiving(finding, batch) else [w for w in sah if _covers(w, finding)]
        terpakai.update(id(waiver) for waiver in cocok)
        hasil.append(replace(finding, pengecualian=_as_waiver(cocok[0])) if cocok else finding)
    return Penerapan(tuple(hasil), tuple(w for w in sah if id(w) not in terpakai), tuple(tak_sah))


def _gone(nip: str | None, batch: Batch) -> bool:
    """PEG001 can never be waived for those who have left the service for good."""
    pegawai = None if nip is None else batch.pegawai.get(nip)
    return pegawai is not None and pegawai.kedudukan is not None and pegawai.kedudukan.sudah_pergi


def _beyond_waiving(finding: Finding, batch: Batch) -> bool:
    return finding.aturan == "PEG001" and _gone(finding.nip, batch)


def _covers(waiver: Pengecualian, finding: Finding) -> bool:
    """Tell whether rule, person and post agree.

    A waiver that names only a person or only a post covers all that the rule says of it; one that names a
    person also covers findings about that person that name no post. A waiver that names neither covers only
    what the rule says of the batch as a whole.
    """
    if waiver.nip is None and waiver.kode_jabatan is None:
        return waiver.aturan == finding.aturan and finding.nip is None and finding.kode_jabatan is None
    if waiver.aturan != finding.aturan or (waiver.nip is not None and waiver.nip != finding.nip):
        return False
    if waiver.kode_jabatan is None or waiver.kode_jabatan == finding.kode_jabatan:
        return True
    return waiver.nip is not None and finding.kode_jabatan is None


def _as_waiver(waiver: Pengecualian) -> Waiver:
    return Waiver(
        alasan=waiver.alasan or "",
        nomor_dokumen=waiver.nomor_dokumen,
        tanggal_dokumen=waiver.tanggal_dokumen,
        berlaku_sampai=waiver.berlaku_sampai,
        alamat=waiver.asal["aturan"].alamat,
    )
