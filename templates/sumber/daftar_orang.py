"""Tables of people: a repeated head, a row of column numbers, one row for each person."""

from collections.abc import Sequence

from sumber.kerangka import p, tabel, tc, tr, ulang_baris

NOMOR = p("{{ o.nomor }}", "SelTengah")
NAMA_NIP = p("{{ o.nama_kapital }}\n{{ o.nip }}", "SelTabel")
NAMA_NIP_LAHIR = p("{{ o.nama_kapital }}\n{{ o.nip }}\n{{ o.tanggal_lahir }}", "SelTabel")
PANGKAT = p("{{ o.pangkat }}\n{{ o.golongan }}", "SelTengah")


def isi(nama: str, gaya: str = "SelTabel") -> str:
    """Return a cell that holds one value of the person."""
    return p(f"{{{{ o.{nama} }}}}", gaya)


def tabel_orang(
    kolom: Sequence[tuple[float, str, str]],
    daftar: str,
    *,
    bernomor: bool = False,
    penutup: str = "",
    bila: str = "",
) -> str:
    """Return the table. ``kolom`` are width (mm), heading, cell; ``daftar`` is the path to the people.

    ``bernomor`` prints the numbers of the columns under the head. ``penutup`` is a signature block in the
    last row, so that it never stands alone on a page; ``bila`` is the condition under which it is printed.
    """
    lebar = [w for w, _, _ in kolom]
    kepala = [
        tr([tc(w, p(judul, "KepalaTabel"), tengah=True) for w, judul, _ in kolom], kepala=True, utuh=True)
    ]
    if bernomor:
        kepala.append(
            tr(
                [tc(w, p(str(nomor), "KepalaTabel")) for nomor, w in enumerate(lebar, start=1)],
                kepala=True,
                utuh=True,
            )
        )
    return tabel(
        lebar,
        [
            *kepala,
            ulang_baris(lebar, f"for o in {daftar}"),
            tr([tc(w, sel) for w, _, sel in kolom], utuh=True),
            ulang_baris(lebar, "endfor"),
            *([ulang_baris(lebar, f"if {bila}")] if bila else []),
            *(
                [tr([tc(sum(lebar), penutup, rentang=len(lebar), tanpa_garis=True)], utuh=True)]
                if penutup
                else []
            ),
            *([ulang_baris(lebar, "endif")] if bila else []),
        ],
        garis=True,
    )


def kepala_lampiran(judul: str, baris: Sequence[tuple[str, str]], *, penuh: float) -> str:
    """Return the block at the right that says whose enclosure this is."""
    lebar = (22.0, 4.0, 74.0)
    return tabel(
        lebar,
        [
            tr([tc(sum(lebar), p(judul, "SelTabel", tebal=True), rentang=3)]),
            *(
                tr([tc(w, p(teks, "SelTabel")) for w, teks in zip(lebar, (nama, ":", nilai), strict=True)])
                for nama, nilai in baris
            ),
        ],
        kiri=penuh - sum(lebar),
    ) + p("", "SelTabel")
