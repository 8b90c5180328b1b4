"""IZN009 penandatangan-tidak-aktif."""

from collections.abc import Iterator
from datetime import date

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.calendar import long_date
from mutasi_cli.domain.cell import Cell
from mutasi_cli.domain.finding import Finding, Severity
from mutasi_cli.domain.jabatan import Jabatan
from mutasi_cli.domain.office import OfficeSettings, Pejabat
from mutasi_cli.domain.pegawai import Pegawai
from mutasi_cli.domain.rule_facts import Aspect, Subject
from mutasi_cli.domain.vocabulary import Kedudukan
from mutasi_cli.domain.whole_words import words
from mutasi_cli.law import Dasar, Law
from mutasi_cli.rules.base import TERVERIFIKASI, Rule
from mutasi_cli.rules.dat.person_names import same_name
from mutasi_cli.rules.decrees import decrees

_DEFINITIF = "definitif"
_LINKS = frozenset(("pada", "di"))


class PenandatanganTidakAktif(Rule):
    """Pejabat yang menandatangani, mengesahkan, atau melantik tidak lagi aktif atau tidak di jabatannya.

    ## Mengapa

    Data penanda tangan di mutasi.toml sering masih data tahun lalu. Naskah yang disahkan pejabat yang sudah pensiun,
    meninggal, atau pindah tidak sah, dan semua lembarnya harus dicetak ulang.

    ## Dasar

    Yang berhak menandatangani ialah pemangku jabatan itu pada hari naskahnya ditetapkan; PNS yang pensiun,
    meninggal, atau diberhentikan sementara tidak memangku jabatan. Yang dilihat ialah tabel pegawai, untuk setiap
    pejabat di mutasi.toml yang NIP-nya ada di tabel itu, pada tanggal keputusan dan hari pelantikan. Jabatan pejabat
    yang berstatus plt atau plh tidak dibandingkan, karena jabatannya sendiri memang lain. Jabatan di mutasi.toml yang
    tidak sama dengan satu pun jabatan di tabel jabatan juga tidak dibandingkan.

    ## Contoh

    Sekretaris Daerah di mutasi.toml menurut tabel pegawai sudah pensiun sejak 1 Februari 2026.

    ## Perbaikan

    Ganti pejabatnya di mutasi.toml dengan pemangku yang sekarang, atau betulkan tabel pegawai bila tabel itu usang.
    """

    code = "IZN009"
    name = "penandatangan-tidak-aktif"
    severity = Severity.GALAT
    aspect = Aspect.IZIN
    subject = Subject.BATCH
    needed_paper = "penanda tangan yang aktif di jabatannya"
    basis = (
        Dasar("UU 20/2023", "Pasal 52 ayat (3) huruf b dan c, Pasal 53 ayat (1) huruf c dan ayat (2)", TERVERIFIKASI),
    )
    column = ("pegawai.kedudukan", "pegawai.tanggal_lahir", "pegawai.kode_jabatan", "pegawai.kode_tugas_tambahan")

    def check_batch(self, batch: Batch, law: Law) -> Iterator[Finding]:
        """Report once per official of the settings whom the staff table knows by NIP."""
        if not batch.moves:
            return
        settings = batch.office_settings
        days = [decree.tanggal for decree in decrees(batch) if decree.tanggal is not None]
        last_day = max((*days, batch.tanggal))
        for key, pejabat in sorted(settings.pejabat.items()):
            pegawai = batch.pegawai.get(pejabat.compact_nip)
            # A NIP of somebody else is told by DOK004: nothing is known of whoever was meant.
            if pegawai is None or not same_name(pegawai, pejabat.nama):
                continue
            reason = _why_not(pejabat, pegawai, last_day, batch, law)
            if reason is None:
                continue
            yield self.finding(
                Cell(settings.file, content=f"[pejabat.{key}]"),
                f"{pegawai.name_with_gelar}, pada [pejabat.{key}] di mutasi.toml sebagai "
                f"{pejabat.jabatan.strip() or 'penanda tangan'}, {reason}.",
                f"Ganti [pejabat.{key}] di mutasi.toml dengan pejabat yang sekarang, atau betulkan tabel pegawai bila "
                f"tabel itu usang.",
                nip=pegawai.nip,
            )


def _why_not(pejabat: Pejabat, pegawai: Pegawai, day: date, batch: Batch, law: Law) -> str | None:
    """Return why an official cannot sign on the day, in Indonesian; None when nothing speaks against it."""
    if pegawai.kedudukan is not None and pegawai.kedudukan is not Kedudukan.AKTIF:
        return f"menurut tabel pegawai berkedudukan {pegawai.kedudukan.value}"
    post = batch.present_post(pegawai)
    pension = batch.retirement(pegawai, post, law)
    if pension is not None and pension <= day:
        return f"sudah pensiun sejak {long_date(pension)} menurut tanggal lahir dan jabatannya di tabel pegawai"
    if pejabat.status != _DEFINITIF or not pejabat.jabatan.strip():
        return None
    stated = _stated_post(pejabat, batch)
    held = {pegawai.kode_jabatan, pegawai.kode_tugas_tambahan}
    if stated is None or stated.kode in held or post is None:
        return None
    return f"menurut tabel pegawai menjabat {post.full_name}"


def _stated_post(pejabat: Pejabat, batch: Batch) -> Jabatan | None:
    """Return the one active post of the table whose name is the very one that the settings state."""
    stated = _readings(pejabat.jabatan, batch.office_settings)
    found = [
        post
        for post in batch.jabatan.values()
        if post.active and post.leads and stated & {_plain(post.jabatan), _plain(post.full_name)}
    ]
    return found[0] if len(found) == 1 else None


def _readings(text: str, settings: OfficeSettings) -> set[tuple[str, ...]]:
    """Return the words of a post as stated, and without the name of the region at their end."""
    own = _plain(text)
    region = () if settings.instansi is None else _plain(settings.instansi.wilayah)
    short = own[: -len(region)] if region and own[-len(region) :] == region else own
    return {own, short} - {()}


def _plain(text: str) -> tuple[str, ...]:
    return tuple(word for word in words(text) if word not in _LINKS)
