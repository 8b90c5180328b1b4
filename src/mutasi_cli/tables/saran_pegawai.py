"""Who may be meant by a NIP cell that found nobody: only suggestions, never an answer."""

from collections.abc import Iterable, Mapping

from mutasi_cli.domain.bahan import SaranPegawai
from mutasi_cli.domain.nip import PANJANG, nip_sah
from mutasi_cli.tables.nilai import kosong, teks_sel
from mutasi_cli.tables.nilai.mentah import satu_baris
from mutasi_cli.tables.nilai.nama import kunci_nama
from mutasi_cli.tables.nilai.nip import PANJANG_UTUH, awalan_nip, bersihkan_nip, berupa_angka
from mutasi_cli.tables.pegawai import TabelPegawai

_JARAK_TERJAUH = 2
_JUMLAH = 5


def susun_saran(
    sel: Iterable[tuple[object, str | None]], staf: TabelPegawai
) -> Mapping[str, tuple[SaranPegawai, ...]]:
    """Return suggestions by the text of the cell.

    ``sel`` are raw NIP cells, each with the name that stands beside it (None where there is none). A cell
    whose NIP is in the staff table gets none.
    """
    hasil: dict[str, dict[str, SaranPegawai]] = {}
    for mentah, nama in sel:
        if kosong(mentah) or bersihkan_nip(mentah) in staf.dikenal:
            continue
        kumpulan = hasil.setdefault(teks_sel(mentah), {})
        for saran in _saran(mentah, nama, staf):
            kumpulan.setdefault(saran.nip, saran)
    return {isi: tuple(saran.values())[:_JUMLAH] for isi, saran in hasil.items() if saran}


def _saran(mentah: object, nama: str | None, staf: TabelPegawai) -> Iterable[SaranPegawai]:
    bersih = bersihkan_nip(mentah)
    rusak = berupa_angka(mentah) or not nip_sah(bersih)
    if rusak or _staf_kehilangan_angka(mentah, staf):
        berawalan = tuple(_berawalan_sama(mentah, staf))
        yield from berawalan
        if berawalan:
            return
    if bersih:
        yield from _mirip(bersih, staf)
    if nama:
        yield from _senama(nama, staf)


def _staf_kehilangan_angka(mentah: object, staf: TabelPegawai) -> bool:
    """Tell whether the staff table keeps this NIP as a number, so that only its first digits are left."""
    rusak = staf.bingkai.loc[~staf.bingkai["sah"], "awalan"]
    awalan = awalan_nip(mentah)
    return bool(awalan) and bool(rusak.eq(awalan).any())


def _berawalan_sama(mentah: object, staf: TabelPegawai) -> Iterable[SaranPegawai]:
    awalan = awalan_nip(mentah)
    if not awalan:
        return
    cocok = staf.menurut_awalan.get(awalan, ())
    orang = {isi.nip: isi for isi in (_orang(staf, posisi, "") for posisi in cocok)}
    sebab = f"{PANJANG_UTUH} angka pertama NIP-nya sama"
    if len(orang) > 1:
        sebab += f" (ada {len(orang)} pegawai yang demikian)"
    for posisi in cocok:
        yield _orang(staf, posisi, sebab)


def _mirip(nip: str, staf: TabelPegawai) -> Iterable[SaranPegawai]:
    """Yield people whose NIP is one or two digits off, nearest first; two neighbours swapped count as one."""
    from rapidfuzz import process  # noqa: PLC0415 - needed only when somebody was not found
    from rapidfuzz.distance import OSA  # noqa: PLC0415 - as above

    if abs(len(nip) - PANJANG) > _JARAK_TERJAUH:
        return
    daftar = {posisi: isi for posisi, isi in enumerate(staf.nips) if nip_sah(isi)}
    hasil = process.extract(nip, daftar, scorer=OSA.distance, limit=_JUMLAH, score_cutoff=_JARAK_TERJAUH)
    for lain, jarak, posisi in sorted(hasil, key=lambda isi: (isi[1], isi[2])):
        yield _orang(staf, posisi, _sebab_mirip(nip, lain, int(jarak)))


def _sebab_mirip(nip: str, lain: str, jarak: int) -> str:
    if jarak == 1 and len(lain) == len(nip) and sum(a != b for a, b in zip(lain, nip, strict=True)) > 1:
        return "NIP-nya sama, hanya dua angka tertukar letak"
    return f"NIP-nya berbeda {jarak} angka"


def _senama(nama: str, staf: TabelPegawai) -> Iterable[SaranPegawai]:
    dicari = kunci_nama(nama)
    for posisi in staf.senama.get(dicari, ())[:_JUMLAH] if dicari else ():
        yield _orang(staf, posisi, "namanya sama")


def _orang(staf: TabelPegawai, posisi: int, sebab: str) -> SaranPegawai:
    nip, awalan = staf.nips[posisi], staf.awalan[posisi]
    nama = satu_baris(teks_sel(staf.tabel.mentah(staf.tabel.baris[posisi], "nama")))
    if nip_sah(nip):
        return SaranPegawai(nip=nip, nama=nama, sebab=sebab)
    # The staff table itself has lost the last digits: what is left of them must not be copied.
    return SaranPegawai(
        nip=f"{awalan}…", nama=nama, sebab=f"{sebab}, tetapi NIP-nya di tabel pegawai pun rusak"
    )
