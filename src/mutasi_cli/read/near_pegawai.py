"""Who may be meant by a NIP cell that found nobody: only suggestions, never an answer."""

from collections.abc import Iterable, Mapping

from mutasi_cli.domain.material import PegawaiSuggestion
from mutasi_cli.domain.nip import LENGTH, valid_nip
from mutasi_cli.read.pegawai_table import PegawaiTable
from mutasi_cli.read.values import blank, cell_text
from mutasi_cli.read.values.name_value import name_key
from mutasi_cli.read.values.nip_value import INTACT_LENGTH, clean_nip, is_numeric, nip_prefix
from mutasi_cli.read.values.raw_cell import one_line

_FARTHEST_DISTANCE = 2
_MOST = 5


def build_suggestions(
    cells: Iterable[tuple[object, str | None]], staff: PegawaiTable
) -> Mapping[str, tuple[PegawaiSuggestion, ...]]:
    """Return suggestions by the text of the cell.

    ``cells`` are raw NIP cells, each with the name that stands beside it (None where there is none). A cell
    whose NIP is in the staff table gets none; for a blank one its name gets everybody of that name.
    """
    result: dict[str, dict[str, PegawaiSuggestion]] = {}
    namesakes: dict[str, tuple[PegawaiSuggestion, ...]] = {}
    for raw, nama in cells:
        if blank(raw) and nama:
            namesakes[nama] = tuple(_same_name(nama, staff, limit=None))
        if blank(raw) or clean_nip(raw) in staff.known:
            continue
        suggestions = result.setdefault(cell_text(raw), {})
        for suggestion in _suggestion(raw, nama, staff):
            suggestions.setdefault(suggestion.nip, suggestion)
    near = {written: tuple(suggestion.values())[:_MOST] for written, suggestion in result.items() if suggestion}
    return {**namesakes, **near}


def _suggestion(raw: object, nama: str | None, staff: PegawaiTable) -> Iterable[PegawaiSuggestion]:
    clean = clean_nip(raw)
    damaged = is_numeric(raw) or not valid_nip(clean)
    if damaged or _staff_lost_digits(raw, staff):
        with_prefix = tuple(_same_prefix(raw, staff))
        yield from with_prefix
        if with_prefix:
            return
    if clean:
        yield from _similar(clean, staff)
    if nama:
        yield from _same_name(nama, staff)


def _staff_lost_digits(raw: object, staff: PegawaiTable) -> bool:
    """Tell whether the staff table keeps this NIP as a number, so that only its first digits are left."""
    damaged = staff.frame.loc[~staff.frame["sah"], "awalan"]
    prefix = nip_prefix(raw)
    return bool(prefix) and bool(damaged.eq(prefix).any())


def _same_prefix(raw: object, staff: PegawaiTable) -> Iterable[PegawaiSuggestion]:
    prefix = nip_prefix(raw)
    if not prefix:
        return
    positions = staff.by_prefix.get(prefix, ())
    people = {person.nip: person for person in (_person(staff, position, "") for position in positions)}
    reason = f"{INTACT_LENGTH} angka pertama NIP-nya sama"
    if len(people) > 1:
        reason += f" (ada {len(people)} pegawai yang demikian)"
    for position in positions:
        yield _person(staff, position, reason)


def _similar(nip: str, staff: PegawaiTable) -> Iterable[PegawaiSuggestion]:
    """Yield people whose NIP is one or two digits off, nearest first; two neighbours swapped count as one."""
    from rapidfuzz import process  # noqa: PLC0415 - needed only when somebody was not found
    from rapidfuzz.distance import OSA  # noqa: PLC0415 - as above

    if abs(len(nip) - LENGTH) > _FARTHEST_DISTANCE:
        return
    nips_by_position = {position: entry for position, entry in enumerate(staff.nips) if valid_nip(entry)}
    result = process.extract(nip, nips_by_position, scorer=OSA.distance, limit=_MOST, score_cutoff=_FARTHEST_DISTANCE)
    for other_nip, distance, position in sorted(result, key=lambda entry: (entry[1], entry[2])):
        yield _person(staff, position, _why_similar(nip, other_nip, int(distance)))


def _why_similar(nip: str, other_nip: str, distance: int) -> str:
    if distance == 1 and len(other_nip) == len(nip) and sum(a != b for a, b in zip(other_nip, nip, strict=True)) > 1:
        return "NIP-nya sama, hanya dua angka tertukar letak"
    return f"NIP-nya berbeda {distance} angka"


def _same_name(nama: str, staff: PegawaiTable, limit: int | None = _MOST) -> Iterable[PegawaiSuggestion]:
    sought = name_key(nama)
    for position in staff.by_name.get(sought, ())[:limit] if sought else ():
        yield _person(staff, position, "namanya sama")


def _person(staff: PegawaiTable, position: int, reason: str) -> PegawaiSuggestion:
    nip, prefix = staff.nips[position], staff.prefix[position]
    nama = one_line(cell_text(staff.table.row(position).raw("nama")))
    kode, jabatan = staff.kode[position], staff.words_of_post(position)
    if valid_nip(nip):
        return PegawaiSuggestion(nip=nip, nama=nama, reason=reason, kode_jabatan=kode, jabatan=jabatan)
    # The staff table itself has lost the last digits: what is left of them must not be copied.
    return PegawaiSuggestion(
        nip=f"{prefix}…",
        nama=nama,
        reason=f"{reason}, tetapi NIP-nya di tabel pegawai pun rusak",
        kode_jabatan=kode,
        jabatan=jabatan,
    )
