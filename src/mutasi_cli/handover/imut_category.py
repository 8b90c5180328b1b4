"""Under which leaf of the I-MUT tree a move is proposed. What fits nowhere is left unfiled, never forced."""

from collections.abc import Sequence
from dataclasses import dataclass

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.jabatan import Jabatan
from mutasi_cli.domain.levels import jenis_jabatan, present_jenis
from mutasi_cli.domain.move import Move
from mutasi_cli.domain.special_posts import camat, dukcapil_office, head_of_puskesmas, inspektorat
from mutasi_cli.domain.vocabulary import DasarUsulan, JenisJabatan, Jenjang, KindOfMove, SyaratKhusus
from mutasi_cli.domain.whole_words import words

K = KindOfMove

_LEVEL_WORDS = {
    Jenjang.PENGAWAS: "jabatan pengawas",
    Jenjang.ADMINISTRATOR: "jabatan administrator",
    Jenjang.JPT_PRATAMA: "jabatan pimpinan tinggi",
}
_JENIS_WORDS = {
    JenisJabatan.FUNGSIONAL: "jabatan fungsional",
    JenisJabatan.PELAKSANA: "jabatan pelaksana",
    JenisJabatan.TUGAS_TAMBAHAN: "tugas tambahan",
    JenisJabatan.STRUKTURAL: "jabatan struktural",
}
_LATERAL = frozenset({K.ROTASI, K.KENAIKAN_ESELON, K.PENURUNAN_ESELON})
_TO_MANAGERIAL = frozenset({K.PROMOSI, K.ALIH_JABATAN})
_DOWN = frozenset({K.DEMOSI, K.PEMBERHENTIAN})

_RESIGNATION = (DasarUsulan.PENGUNDURAN_DIRI, DasarUsulan.PERMINTAAN_SENDIRI)
_RUMPUN = {
    "461": {DasarUsulan.REORGANISASI: "4615", DasarUsulan.TIDAK_MEMENUHI_SYARAT: "4616"},
    "462": {DasarUsulan.REORGANISASI: "4624", DasarUsulan.TIDAK_MEMENUHI_SYARAT: "4625"},
    "463": {DasarUsulan.REORGANISASI: "4634", DasarUsulan.TIDAK_MEMENUHI_SYARAT: "4635"},
    "464": {DasarUsulan.REORGANISASI: "4644", DasarUsulan.TIDAK_MEMENUHI_SYARAT: "4645"},
}
_CONFIRMED = {Jenjang.JPT_PRATAMA: "58", Jenjang.ADMINISTRATOR: "59", Jenjang.PENGAWAS: "60"}
_MOVED = {Jenjang.ADMINISTRATOR: ("501", "502"), Jenjang.PENGAWAS: ("511", "512")}
_FROM_FUNCTIONAL = {Jenjang.ADMINISTRATOR: ("4121", "4123", "4122"), Jenjang.PENGAWAS: ("4111", "4112", None)}
_FROM_ELSEWHERE = {Jenjang.ADMINISTRATOR: ("4231", "4233", "4232"), Jenjang.PENGAWAS: ("4221", "4222", None)}
"""Leaf in general, for Dukcapil, for Camat and Irban."""


@dataclass(frozen=True, slots=True)
class Filing:
    """Where a move belongs: the id of a leaf, or None with the ids that come into question.

    ``why`` is the middle of a sentence, ``verify`` what the office must make sure of by itself.
    """

    id: str | None
    why: str
    candidates: tuple[str, ...] = ()
    verify: tuple[str, ...] = ()


def file_move(move: Move, batch: Batch) -> Filing:
    """Return the leaf of a move: the first line of the table that fits."""
    pegawai, kind = move.pegawai, move.jenis
    if pegawai is None:
        return Filing(None, "pegawainya belum dikenal")
    if kind is None:
        return Filing(None, "jenis perpindahannya belum dapat ditentukan")
    if kind is K.PEMBERHENTIAN or move.target is None:
        return _down(move, batch)
    if kind in {K.TUGAS_TAMBAHAN, K.ALIH_TUGAS_TAMBAHAN} or (not move.target.definitif):
        return _tugas_tambahan(move, kind)
    if kind is K.DEMOSI:
        return _down(move, batch)
    target_jenis = jenis_jabatan(move.target)
    if target_jenis is JenisJabatan.STRUKTURAL:
        return _managerial(move, move.target, batch)
    if target_jenis is JenisJabatan.FUNGSIONAL:
        return _functional(move, move.target)
    if target_jenis is JenisJabatan.PELAKSANA:
        return _pelaksana(move, move.target)
    return Filing(None, "jenis jabatan barunya belum diketahui")


def _tugas_tambahan(move: Move, kind: KindOfMove) -> Filing:
    target = move.target
    if target is None or not head_of_puskesmas(target):
        return Filing(None, "tugas tambahan ini bukan Kepala Puskesmas", ("432", "53"))
    if kind is K.TUGAS_TAMBAHAN:
        return Filing("431", "diberi tugas tambahan sebagai Kepala Puskesmas")
    if kind is K.ALIH_TUGAS_TAMBAHAN:
        return Filing("52", "berpindah dari satu Puskesmas ke Puskesmas lain")
    return Filing(None, f"{kind.value} dalam tugas tambahan tidak mempunyai kategori sendiri", ("431", "52"))


def _down(move: Move, batch: Batch) -> Filing:
    """File a removal or a demotion by its ground and the post that is left."""
    kind, dasar = move.jenis, move.usulan.dasar
    left = move.origin
    if kind is K.PEMBERHENTIAN and left is not None and not left.definitif:
        if head_of_puskesmas(left):
            return Filing("472", "diberhentikan dari tugas tambahan Kepala Puskesmas")
        return Filing(None, "diberhentikan dari tugas tambahan selain Kepala Puskesmas", ("471",))
    verb = "diberhentikan" if kind is K.PEMBERHENTIAN else "diturunkan"
    verify = () if kind is K.PEMBERHENTIAN else (_SECOND_PROPOSAL,)
    if dasar is DasarUsulan.HUKUMAN_DISIPLIN:
        return _penalty(move, verb)
    group = _group_left(move)
    if group is None:
        return Filing(None, f"{verb} dari jabatan yang jenjangnya tidak termasuk kategori pemberhentian")
    why = f"{verb} dari {_old_words(move)}"
    if dasar is None:
        return Filing(None, f"{why}, tetapi dasarnya belum diisi", (group,))
    leaf = f"{group}1" if dasar in _RESIGNATION else _RUMPUN[group].get(dasar)
    if leaf is None:
        return Filing(None, f"{why} karena {dasar.value}, yang tidak mempunyai rumpun di I-MUT", (group,))
    return Filing(leaf, f"{why} karena {dasar.value}", verify=(*verify, *_dukcapil_left(move, batch)))


_ONLY_LEFT = "Pastikan: hanya yang ditinggalkan jabatan Dukcapil; kategorinya mungkin khusus Dukcapil."
_SECOND_PROPOSAL = "Pastikan: penurunan jabatan memerlukan usul kedua untuk jabatan barunya."


def _penalty(move: Move, verb: str) -> Filing:
    why = f"{verb} dari {_old_words(move)} karena hukuman disiplin"
    if move.target is None:
        return Filing(None, f"{why}, tetapi jabatan barunya tidak ada", ("482", "483"))
    if jenis_jabatan(move.target) is JenisJabatan.PELAKSANA:
        return Filing("482", f"{why} menjadi pelaksana", verify=(_SECOND_PROPOSAL,))
    old, new = move.old_jenjang, move.new_jenjang
    if old is not None and new is not None and old - new == 1:
        return Filing("481", f"{why} ke jabatan setingkat lebih rendah", verify=(_SECOND_PROPOSAL,))
    return Filing(None, f"{why}, lebih dari satu tingkat", ("481", "482"))


def _group_left(move: Move) -> str | None:
    """Return the sub jenis of a removal: by the level of the structural post left, or the functional one."""
    if _from(move) is JenisJabatan.FUNGSIONAL:
        return "464"
    groups = {Jenjang.PENGAWAS: "463", Jenjang.ADMINISTRATOR: "462"}
    old = move.old_jenjang
    if old is not None and old >= Jenjang.JPT_PRATAMA:
        return "461"
    return None if old is None else groups.get(old)


def _managerial(move: Move, target: Jabatan, batch: Batch) -> Filing:
    level = batch.level(target)
    if level is None or level < Jenjang.PENGAWAS:
        return Filing(None, "jenjang jabatan barunya belum diketahui")
    level = min(level, Jenjang.JPT_PRATAMA)
    kind, goal = move.jenis, _LEVEL_WORDS[level]
    if kind is K.PENGUKUHAN:
        return Filing(_CONFIRMED[level], f"dikukuhkan dalam {goal}", verify=_dukcapil_left(move, batch))
    special = dukcapil_office(target)
    if kind in _LATERAL:
        why = f"{kind.value} dalam {goal}"
        if level is Jenjang.JPT_PRATAMA:
            return Filing("49", why)
        leaf = _MOVED[level][special]
        return Filing(leaf, _with_dukcapil(why, special), verify=_dukcapil_left(move, batch))
    if kind not in _TO_MANAGERIAL or kind is None:
        return Filing(None, "jenis perpindahannya tidak mempunyai kategori untuk jabatan manajerial")
    why = f"{kind.value} dari {_old_words(move)} ke {goal}"
    if level is Jenjang.JPT_PRATAMA:
        leaf, word = _head_leaf(target)
        return Filing(leaf, f"{why}{word}", verify=_dukcapil_left(move, batch))
    from_functional = _from(move) is JenisJabatan.FUNGSIONAL
    if not from_functional and kind is K.ALIH_JABATAN:
        return Filing(None, f"{why} tidak berasal dari jabatan fungsional", ())
    general, for_dukcapil, for_camat = (_FROM_FUNCTIONAL if from_functional else _FROM_ELSEWHERE)[level]
    if special:
        return Filing(for_dukcapil, _with_dukcapil(why, special))
    if for_camat is not None and (camat(target) or inspektorat(target)):
        return Filing(for_camat, f"{why}; Camat atau Inspektur Pembantu", verify=_dukcapil_left(move, batch))
    return Filing(general, _with_dukcapil(why, special), verify=_dukcapil_left(move, batch))


def _head_leaf(target: Jabatan) -> tuple[str, str]:
    """Return the leaf of a leading post that is filled by selection, and the words for it."""
    name = words(target.jabatan)
    unit = words(target.unit_kerja)
    if name[:2] == ("sekretaris", "daerah") or (name == ("sekretaris",) and unit[:2] == ("sekretariat", "daerah")):
        return "4213", "; Sekretaris Daerah"
    head = name[:1] == ("kepala",)
    pol_pp = ("polisi", "pamong", "praja")
    if head and (SyaratKhusus.SATPOLPP in target.syarat_khusus or "satpol" in name or _has_run(name + unit, pol_pp)):
        return "4214", "; Kepala Satuan Polisi Pamong Praja"
    council = "dprd" in name + unit or _has_run(name + unit, ("dewan", "perwakilan", "rakyat"))
    if name[:1] == ("sekretaris",) and council:
        return "4215", "; Sekretaris DPRD"
    if name[:1] == ("inspektur",):
        return "4216", "; Inspektur"
    return "4211", ""


def _functional(move: Move, target: Jabatan) -> Filing:
    kind, origin = move.jenis, _from(move)
    if kind is K.PENGUKUHAN:
        return _confirmed(move, target, ("611", "612", "613"))
    if kind in _TO_MANAGERIAL and origin in {JenisJabatan.STRUKTURAL, JenisJabatan.PELAKSANA}:
        return Filing("4021", f"{kind.value} dari {_old_words(move)} ke jabatan fungsional")
    if origin is JenisJabatan.FUNGSIONAL and kind is K.PROMOSI:
        return Filing("44", "naik jenjang dalam jabatan fungsional")
    if origin is JenisJabatan.FUNGSIONAL and kind is K.ROTASI:
        if words(target.jabatan)[:1] == ("guru",):
            return Filing("55", "rotasi guru")
        return Filing("54", "rotasi dalam jabatan fungsional")
    old = "jabatan yang jenisnya belum diketahui" if origin is None else _JENIS_WORDS[origin]
    return Filing(None, f"{_kind_word(kind)} dari {old} ke jabatan fungsional", ("4021", "44", "54"))


def _pelaksana(move: Move, target: Jabatan) -> Filing:
    if move.jenis is K.PENGUKUHAN:
        return _confirmed(move, target, ("621", "622", "623"))
    if move.jenis is not K.ROTASI or _from(move) is not JenisJabatan.PELAKSANA:
        return Filing(None, f"{_kind_word(move.jenis)} ke jabatan pelaksana", ("561", "562", "563"))
    changed = what_changes(move, target)
    leaves = {(False, True): "561", (True, False): "562", (True, True): "563"}
    leaf = None if changed is None else leaves.get(changed)
    if leaf is None or changed is None:
        return Filing(None, "jabatan dan unit lama tidak dapat dibandingkan dengan yang baru", ("561", "562", "563"))
    return Filing(leaf, f"rotasi pelaksana: {_changed_words(changed)}")


def _confirmed(move: Move, target: Jabatan, leaves: Sequence[str]) -> Filing:
    changed = what_changes(move, target)
    by_change = dict(zip(((True, False), (True, True), (False, True)), leaves, strict=True))
    leaf = None if changed is None else by_change.get(changed)
    if leaf is None or changed is None:
        return Filing(None, "pengukuhan tanpa perubahan jabatan atau unit yang diketahui", tuple(leaves))
    return Filing(leaf, f"dikukuhkan: {_changed_words(changed)}")


def what_changes(move: Move, target: Jabatan) -> tuple[bool, bool] | None:
    """Tell whether the post and whether its unit change; None where the present post is not in the table."""
    old = move.definitif
    if old is None:
        return None
    return words(old.jabatan) != words(target.jabatan), _unit(old) != _unit(target)


def _unit(jabatan: Jabatan) -> tuple[tuple[str, ...], tuple[str, ...]]:
    return words(jabatan.unit_kerja), words(jabatan.perangkat_daerah or "")


def _changed_words(changed: tuple[bool, bool]) -> str:
    return {(True, False): "hanya jabatan", (False, True): "hanya unit", (True, True): "jabatan dan unit"}[changed]


def _from(move: Move) -> JenisJabatan | None:
    return None if move.pegawai is None else present_jenis(move.pegawai, move.definitif)


def _old_words(move: Move) -> str:
    origin = _from(move)
    level = move.old_jenjang
    if origin is JenisJabatan.STRUKTURAL and level is not None and level >= Jenjang.PENGAWAS:
        return _LEVEL_WORDS[min(level, Jenjang.JPT_PRATAMA)]
    return "jabatan yang jenisnya belum diketahui" if origin is None else _JENIS_WORDS[origin]


def _kind_word(kind: KindOfMove | None) -> str:
    return "perpindahan" if kind is None else kind.value


def _with_dukcapil(why: str, special: bool) -> str:
    return f"{why}; {'Dukcapil' if special else 'bukan Dukcapil'}"


def _dukcapil_left(move: Move, batch: Batch) -> tuple[str, ...]:
    """Return what to verify where only the post left belongs to the civil registry office."""
    if move.target is not None and dukcapil_office(move.target):
        return ()
    for post in move.releases:
        level = batch.level(post)
        if level is not None and level >= Jenjang.PENGAWAS and dukcapil_office(post):
            return (_ONLY_LEFT,)
    return ()


def _has_run(name: tuple[str, ...], run: tuple[str, ...]) -> bool:
    return any(name[i : i + len(run)] == run for i in range(len(name)))


LEAVES = frozenset(
    {
        *("431", "52", "472", "481", "482", "49", "4021", "44", "54", "55", "561", "562", "563"),
        *("611", "612", "613", "621", "622", "623", "4211", "4213", "4214", "4215", "4216"),
        *(f"{group}1" for group in _RUMPUN),
        *(leaf for by_dasar in _RUMPUN.values() for leaf in by_dasar.values()),
        *_CONFIRMED.values(),
        *(leaf for leaves in _MOVED.values() for leaf in leaves),
        *(
            leaf
            for by_level in (_FROM_FUNCTIONAL, _FROM_ELSEWHERE)
            for leaves in by_level.values()
            for leaf in leaves
            if leaf is not None
        ),
    }
)
"""Every leaf that can be derived."""
