"""What changed between two versions of a batch, in words: shared by the terminal and the sheet."""

from collections.abc import Sequence
from dataclasses import dataclass

from mutasi_cli.domain.nip import nip_tercetak
from mutasi_cli.domain.perbandingan import BarisBerubah, Beda, Perbandingan
from mutasi_cli.domain.temuan import Finding
from mutasi_cli.domain.waktu import tanggal_panjang
from mutasi_cli.outputs.dampak_kata import nama_orang, plt_kata
from mutasi_cli.outputs.perubahan_naskah import NasibNaskah, NaskahBerubah
from mutasi_cli.outputs.temuan_kata import jalan_usulan

_KOSONG = "(kosong)"


@dataclass(frozen=True, slots=True)
class BarisPerubahan:
    """One thing that changed: what it is about, its number (NIP or code, else empty), and what changed."""

    pokok: str
    nomor: str
    isi: str


@dataclass(frozen=True, slots=True)
class BagianPerubahan:
    """A section of what changed; ``akibat``: it follows from the changes of the other sections."""

    judul: str
    baris: tuple[BarisPerubahan, ...]
    akibat: bool = False


def sections(
    isi: Perbandingan,
    naskah: Sequence[NaskahBerubah] | None,
    sebab: str,
    *,
    banyak_nama: int | None = None,
) -> tuple[BagianPerubahan, ...]:
    """Return every section that has something to tell: first what changed, then what follows.

    ``banyak_nama``: how many people a kind of paper names before it only counts them (None: all).
    """
    lama, baru = isi.lama, isi.baru
    bagian = [
        BagianPerubahan(
            "Baris masuk",
            tuple(BarisPerubahan(m.siapa, nip_tercetak(m.nip or ""), jalan_usulan(m)) for m in isi.masuk),
        ),
        BagianPerubahan(
            "Baris keluar",
            tuple(BarisPerubahan(m.siapa, nip_tercetak(m.nip or ""), jalan_usulan(m)) for m in isi.keluar),
        ),
        BagianPerubahan("Baris berubah", tuple(_row(satu) for satu in isi.berubah)),
        BagianPerubahan(
            "Data pegawai berubah",
            tuple(BarisPerubahan(p.nama, nip_tercetak(p.kunci), differences(p.beda)) for p in isi.pegawai),
        ),
        BagianPerubahan(
            "Data jabatan berubah",
            tuple(BarisPerubahan(j.nama, j.kunci, differences(j.beda)) for j in isi.jabatan),
        ),
        BagianPerubahan(
            "Data batch berubah", tuple(BarisPerubahan(b.bidang, "", f"{_old_new(b)}") for b in isi.fakta)
        ),
        BagianPerubahan(
            "Menjadi kosong",
            tuple(
                BarisPerubahan(
                    v.jabatan.nama_lengkap,
                    v.jabatan.kode,
                    _vital(v.jabatan.layanan_vital) + ("" if v.plt is None else plt_kata(baru, v.plt)),
                )
                for v in isi.kosong_baru
            ),
            akibat=True,
        ),
        BagianPerubahan(
            "Tidak lagi kosong",
            tuple(
                BarisPerubahan(
                    v.jabatan.nama_lengkap,
                    v.jabatan.kode,
                    ", ".join(nama_orang(baru, nip) for nip in baru.holders_after.get(v.jabatan.kode, ())),
                )
                for v in isi.terisi
            ),
            akibat=True,
        ),
        BagianPerubahan(
            "Menjadi tanpa jabatan",
            tuple(BarisPerubahan(nama_orang(baru, n), nip_tercetak(n), "") for n in isi.tanpa_jabatan),
            akibat=True,
        ),
        BagianPerubahan(
            "Tidak lagi tanpa jabatan",
            tuple(BarisPerubahan(nama_orang(lama, n), nip_tercetak(n), "") for n in isi.berjabatan),
            akibat=True,
        ),
        BagianPerubahan("Temuan baru", tuple(_finding(f) for f in isi.temuan_baru), akibat=True),
        BagianPerubahan("Temuan yang hilang", tuple(_finding(f) for f in isi.temuan_hilang), akibat=True),
        *_papers(isi, naskah, sebab, banyak_nama),
    ]
    return tuple(satu for satu in bagian if satu.baris)


def headline(isi: Perbandingan) -> str:
    """Return the counts in one sentence."""
    pindah = sum(satu.tujuan for satu in isi.berubah)
    return (
        f"{len(isi.lama.moves)} menjadi {len(isi.baru.moves)} usulan: {len(isi.masuk)} masuk, "
        f"{len(isi.keluar)} keluar, {pindah} berganti tujuan, {len(isi.berubah) - pindah} berubah isinya"
    )


def days(isi: Perbandingan) -> str:
    """Return the day of the inauguration, both where it changed."""
    kini = tanggal_panjang(isi.baru.tanggal)
    if isi.lama.tanggal == isi.baru.tanggal:
        return f"Pelantikan {kini}"
    return f"Pelantikan {kini}, sebelumnya {tanggal_panjang(isi.lama.tanggal)}"


def differences(beda: Sequence[Beda]) -> str:
    """Return fields with their old and new values: ``golongan: III/c -> III/d; …``."""
    return "; ".join(f"{satu.bidang}: {_old_new(satu)}" for satu in beda)


def _old_new(beda: Beda) -> str:
    return f"{beda.lama or _KOSONG} -> {beda.baru or _KOSONG}"


def _row(satu: BarisBerubah) -> BarisPerubahan:
    bagian = []
    if satu.tujuan:
        dulu = satu.lama.jabatan_baru or satu.lama.usulan.sel_tujuan.isi or _KOSONG
        kini = satu.baru.jabatan_baru or satu.baru.usulan.sel_tujuan.isi or _KOSONG
        bagian.append(f"tujuan: {dulu} -> {kini}")
    if satu.beda:
        bagian.append(differences(satu.beda))
    return BarisPerubahan(satu.baru.siapa, nip_tercetak(satu.baru.nip or ""), "; ".join(bagian))


def _vital(layanan: object) -> str:
    return "" if layanan is None else f"layanan vital: {layanan}; "


def _finding(temuan: Finding) -> BarisPerubahan:
    keadaan = " (dikecualikan)" if temuan.pengecualian is not None else ""
    return BarisPerubahan(
        f"{temuan.keparahan.value} {temuan.aturan}{keadaan}", temuan.sel.alamat, temuan.pesan
    )


def _papers(
    isi: Perbandingan, naskah: Sequence[NaskahBerubah] | None, sebab: str, banyak_nama: int | None
) -> tuple[BagianPerubahan, ...]:
    """A kind of paper that concerns many people is one line with its number of papers."""
    if naskah is None:
        belum = (BarisPerubahan("Belum dapat ditentukan", "", sebab),)
        return (BagianPerubahan("Naskah", belum, akibat=True),)
    bagian = []
    for nasib, judul in (
        (NasibNaskah.CETAK_ULANG, "Naskah dicetak ulang"),
        (NasibNaskah.BARU, "Naskah baru"),
        (NasibNaskah.TIDAK_BERLAKU, "Naskah tidak berlaku lagi"),
    ):
        milik: dict[str, list[NaskahBerubah]] = {}
        for satu in naskah:
            if satu.nasib is nasib:
                milik.setdefault(satu.judul, []).append(satu)
        batch = isi.lama if nasib is NasibNaskah.TIDAK_BERLAKU else isi.baru
        baris = tuple(
            BarisPerubahan(
                judul_naskah,
                f"{len(daftar)} naskah",
                _names([nama_orang(batch, satu.nip) for satu in daftar if satu.nip], banyak_nama),
            )
            for judul_naskah, daftar in milik.items()
        )
        bagian.append(BagianPerubahan(judul, baris, akibat=True))
    return tuple(bagian)


def _names(nama: Sequence[str], banyak: int | None) -> str:
    if banyak is None or len(nama) <= banyak:
        return "; ".join(nama)
    return f"{'; '.join(nama[:banyak])}; dan {len(nama) - banyak} orang lain"
