"""What speaks for a candidate, in words: one fact a criterion, in the order of the criteria."""

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.calon import Calon, HampirCalon, Jasa
from mutasi_cli.domain.jabatan import Jabatan
from mutasi_cli.domain.kosakata import SyaratKhusus
from mutasi_cli.domain.temuan import Finding, Severity
from mutasi_cli.domain.waktu import lama_dalam_kata, tanggal_panjang
from mutasi_cli.outputs.dampak_kata import plt_kata

TIDAK_TAHU = "tidak tercatat"

KRITERIA = (
    "kinerja",
    "uji kompetensi",
    "kotak talenta",
    "golongan",
    "pengalaman",
    "pelatihan",
    "jabatan kini",
)
"""Labels of the criteria, in the order in which candidates are compared."""


def alasan(jasa: Jasa, jabatan: Jabatan) -> tuple[tuple[str, str], ...]:
    """Return (label, words) of every criterion, in the order in which candidates are compared."""
    return tuple(
        zip(
            KRITERIA,
            (
                ", ".join(f"{tahun} {isi or TIDAK_TAHU}" for tahun, isi in jasa.predikat),
                _uji(jasa),
                TIDAK_TAHU if jasa.kotak is None else str(jasa.kotak),
                _golongan(jasa),
                _pengalaman(jasa, jabatan),
                jasa.diklat or TIDAK_TAHU,
                _jabatan_kini(jasa),
            ),
            strict=True,
        )
    )


def tinggalan(batch: Batch, calon: Calon) -> str:
    """Say what the candidate would leave behind."""
    if not calon.asal:
        return "tidak meninggalkan jabatan lain"
    kosong = {isi.jabatan.kode: isi for isi in calon.kosong}
    bagian = []
    for jabatan in calon.asal:
        lowong = kosong.get(jabatan.kode)
        if lowong is None:
            bagian.append(f"{jabatan.nama_lengkap} tetap terisi pemangku lain")
            continue
        kata = f"{jabatan.nama_lengkap} [{jabatan.kode}] menjadi kosong"
        if jabatan.layanan_vital is not None:
            kata += f", layanan vital {jabatan.layanan_vital.value}"
        if lowong.plt is not None:
            kata += f"; {plt_kata(batch, lowong.plt)}"
        bagian.append(kata)
    return "; ".join(bagian)


def peringatan(calon: Calon) -> tuple[Finding, ...]:
    """Return the findings that need a written reason before this candidate is appointed, or have one."""
    return tuple(
        isi for isi in calon.catatan if isi.keparahan is Severity.PERINGATAN or isi.pengecualian is not None
    )


def jabatan_sekarang(calon: Calon | HampirCalon) -> str:
    """Return the present definitive post in words."""
    return calon.sekarang or TIDAK_TAHU


def _uji(jasa: Jasa) -> str:
    if jasa.uji is None:
        return TIDAK_TAHU
    if jasa.tanggal_uji is None:
        return f"{jasa.uji.value}, tanpa tanggal"
    habis = "" if jasa.uji_berlaku or not jasa.uji.lulus else ", tidak berlaku pada TMT"
    return f"{jasa.uji.value} ({tanggal_panjang(jasa.tanggal_uji)}{habis})"


def _golongan(jasa: Jasa) -> str:
    if jasa.golongan is None:
        return TIDAK_TAHU
    if jasa.tmt_golongan is None or jasa.bulan_golongan is None:
        return f"{jasa.golongan}, TMT {TIDAK_TAHU}"
    return (
        f"{jasa.golongan} sejak {tanggal_panjang(jasa.tmt_golongan)} ({lama_dalam_kata(jasa.bulan_golongan)})"
    )


def _pengalaman(jasa: Jasa, jabatan: Jabatan) -> str:
    kantor = jabatan.perangkat_daerah or jabatan.unit_kerja
    kata = f"{lama_dalam_kata(jasa.bulan_bidang)} di {kantor}" if jasa.bulan_bidang else f"belum di {kantor}"
    if SyaratKhusus.PUSKESMAS in jabatan.syarat_khusus and jasa.bulan_puskesmas is not None:
        kata += f"; {lama_dalam_kata(jasa.bulan_puskesmas)} di Puskesmas"
    return kata


def _jabatan_kini(jasa: Jasa) -> str:
    bagian = []
    if jasa.eselon is not None:
        bagian.append(f"eselon {jasa.eselon}")
    elif jasa.jenjang is not None:
        bagian.append(f"setara {jasa.jenjang.label}")
    if jasa.tmt_jabatan is not None and jasa.bulan_jabatan is not None:
        bagian.append(f"sejak {tanggal_panjang(jasa.tmt_jabatan)} ({lama_dalam_kata(jasa.bulan_jabatan)})")
    return ", ".join(bagian) or TIDAK_TAHU
