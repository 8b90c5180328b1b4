"""JAB009 eselon-tak-cocok-jenis."""

import re
from collections.abc import Iterator

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.finding import Finding, Severity
from mutasi_cli.domain.jabatan import Jabatan
from mutasi_cli.domain.levels import jenjang_of_eselon
from mutasi_cli.domain.rule_facts import Aspect, Subject
from mutasi_cli.domain.vocabulary import JenisJabatan, Jenjang, JenjangJf, SyaratKhusus
from mutasi_cli.law import Dasar, Law
from mutasi_cli.rules.base import TERVERIFIKASI, Rule

_HEAD_NAME = re.compile(r"kepala\s+(?:uptd?\s+)?puskesmas\b", re.IGNORECASE)
_FIELDS = ("jenis", "jenjang", "eselon")


class EselonTakCocokJenis(Rule):
    """Jenis, jenjang, dan eselon satu jabatan di tabel jabatan saling bertentangan.

    ## Mengapa

    Jenis perpindahan, syarat pangkat, batas usia pensiun, dan tunjangan ditentukan oleh tiga kolom ini. Bila
    ketiganya bertentangan, semua pemeriksaan lain ikut keliru.

    ## Dasar

    Eselon hanya dimiliki jabatan struktural: II untuk jabatan pimpinan tinggi pratama, III untuk
    administrator, IV untuk pengawas. Kepala Puskesmas adalah tugas tambahan pejabat fungsional dan tidak
    bereselon.

    ## Contoh

    Jabatan berjenis fungsional tertulis bereselon IV.a, atau jabatan bereselon III.b berjenjang pengawas.

    ## Perbaikan

    Perbaiki kolom jenis, jenjang, atau eselon di tabel jabatan menurut peta jabatan yang berlaku.
    """

    code = "JAB009"
    name = "eselon-tak-cocok-jenis"
    severity = Severity.GALAT
    aspect = Aspect.PEMANGKU
    subject = Subject.JABATAN
    basis = (Dasar("PP 18/2016 sebagaimana diubah dengan PP 72/2019", "Pasal 95", TERVERIFIKASI),)
    column = ("jabatan.jenis", "jabatan.jenjang", "jabatan.eselon", "jabatan.syarat_khusus")

    def check_batch(self, batch: Batch, law: Law) -> Iterator[Finding]:
        """Report on every touched post whose three values, each valid by itself, contradict each other."""
        for jabatan in batch.touched_posts:
            if any(jabatan.origin[field_name].damage is not None for field_name in _FIELDS):
                continue
            if _heads_puskesmas(jabatan) and jabatan.eselon is not None:
                yield self.finding(
                    jabatan.origin["eselon"],
                    f"{jabatan.full_name} tertulis bereselon {jabatan.eselon}, padahal Kepala Puskesmas "
                    f"adalah tugas tambahan tanpa eselon.",
                    "Kosongkan kolom eselon dan isi jenis dengan tugas tambahan di tabel jabatan.",
                    kode=jabatan.kode,
                    severity=Severity.PERINGATAN,
                )
                continue
            contradiction = _contradiction(jabatan, law)
            if contradiction is not None:
                field_name, reason = contradiction
                yield self.finding(
                    jabatan.origin[field_name],
                    f"{jabatan.full_name}: {reason}.",
                    "Perbaiki kolom jenis, jenjang, atau eselon jabatan ini di tabel jabatan.",
                    kode=jabatan.kode,
                )


def _heads_puskesmas(jabatan: Jabatan) -> bool:
    """Tell it by name where the post is typed as a structural one, as before 2016."""
    if not jabatan.definitif and SyaratKhusus.PUSKESMAS in jabatan.syarat_khusus:
        return True
    return _HEAD_NAME.match(jabatan.jabatan.strip()) is not None


def _contradiction(jabatan: Jabatan, law: Law) -> tuple[str, str] | None:
    """Return the guilty column and what it contradicts, None where all is well."""
    eselon, jenis, jenjang = jabatan.eselon, jabatan.jenis, jabatan.jenjang
    if eselon is not None and jenis is not None and jenis is not JenisJabatan.STRUKTURAL:
        return "eselon", f"berjenis {jenis.value}, tetapi bereselon {eselon}"
    if jenjang is None:
        return None
    equivalent = None if eselon is None else jenjang_of_eselon(eselon, law)
    if equivalent is not None and jenjang is not equivalent:
        return (
            "jenjang",
            f"bereselon {eselon} (jenjang {equivalent.label}), tetapi berjenjang {_label(jenjang)}",
        )
    if jenis is None or equivalent is not None or _fits(jenis, jenjang):
        return None
    return "jenjang", f"berjenis {jenis.value}, tetapi berjenjang {_label(jenjang)}"


def _fits(jenis: JenisJabatan, jenjang: Jenjang | JenjangJf) -> bool:
    """Tell whether a post without eselon may have this level. A task may name the level that it asks for."""
    match jenis:
        case JenisJabatan.STRUKTURAL:
            return isinstance(jenjang, Jenjang) and jenjang is not Jenjang.PELAKSANA
        case JenisJabatan.FUNGSIONAL:
            return isinstance(jenjang, JenjangJf)
        case JenisJabatan.PELAKSANA:
            return jenjang is Jenjang.PELAKSANA
        case JenisJabatan.TUGAS_TAMBAHAN:
            return isinstance(jenjang, JenjangJf) or jenjang is Jenjang.PENGAWAS


def _label(jenjang: Jenjang | JenjangJf) -> str:
    return jenjang.label if isinstance(jenjang, Jenjang) else jenjang.value
