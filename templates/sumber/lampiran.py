"""The annexes: the list of people, landscape, one row a person."""

from collections.abc import Sequence

from sumber.kerangka import dokumen, jika, p, tabel, tc, tr, ulang_baris

_PENUH = 290.0
_TANDA_TANGAN = 190.0
_TT = "TandaTangan"


PIAS = (18, 20, 15, 20)
"""Margins of an annex: top, right, bottom, left in mm."""


def lampiran() -> str:
    """Return the annex of the structural decree: nine columns."""
    return dokumen(isi_lampiran(), rebah=True, pias=PIAS, nomor=True)


def lampiran_tugas_tambahan() -> str:
    """Return the annex of the second decree: seven columns, no eselon, no allowance."""
    return dokumen(isi_lampiran_tugas_tambahan(), rebah=True, pias=PIAS, nomor=True)


def isi_lampiran(*, penutup: str = "") -> str:
    """Return the text of the structural annex; ``penutup`` takes the place of the signature on a copy."""
    return _lampiran(
        (11, 49, 32, 45, 45, 18, 30, 32, 28),
        (
            "NO",
            "NAMA\nNIP\nTANGGAL LAHIR",
            "PANGKAT\nGOL. RUANG",
            "JABATAN LAMA",
            "JABATAN BARU",
            "ESELON",
            "TUNJANGAN",
            "PERTEK\n(NOMOR, TANGGAL)",
            "KETERANGAN",
        ),
        (
            p("{{ o.nomor }}", "SelTengah"),
            p("{{ o.nama_kapital }}\n{{ o.nip }}\n{{ o.tanggal_lahir }}", "SelTabel"),
            p("{{ o.pangkat }}\n{{ o.golongan }}", "SelTengah"),
            p("{{ o.jabatan_lama }}", "SelTabel"),
            p("{{ o.jabatan_baru }}", "SelTabel"),
            p("{{ o.eselon }}", "SelTengah"),
            p("{{ o.tunjangan }}", "SelTengah"),
            p("{{ o.pertek_nomor }}\n{{ o.pertek_tanggal }}", "SelTengah"),
            p("{{ o.keterangan }}", "SelTengah"),
        ),
        penutup=penutup,
    )


def isi_lampiran_tugas_tambahan(*, penutup: str = "") -> str:
    """Return the text of the annex of the second group; ``penutup`` as in :func:`isi_lampiran`."""
    return _lampiran(
        (11, 58, 32, 53, 52, 52, 32),
        (
            "NO",
            "NAMA\nNIP",
            "PANGKAT\nGOL. RUANG",
            "JABATAN FUNGSIONAL",
            "TUGAS TAMBAHAN LAMA",
            "TUGAS TAMBAHAN BARU",
            "KETERANGAN",
        ),
        (
            p("{{ o.nomor }}", "SelTengah"),
            p("{{ o.nama_kapital }}\n{{ o.nip }}", "SelTabel"),
            p("{{ o.pangkat }}\n{{ o.golongan }}", "SelTengah"),
            p("{{ o.jabatan_fungsional }}", "SelTabel"),
            p("{{ o.tugas_lama }}", "SelTabel"),
            p("{{ o.jabatan_baru }}", "SelTabel"),
            p("{{ o.keterangan }}", "SelTengah"),
        ),
        penutup=penutup,
    )


def _lampiran(lebar: Sequence[float], kepala: Sequence[str], sel: Sequence[str], *, penutup: str) -> str:
    return (
        _kop()
        + tabel(
            lebar,
            [
                tr(
                    [tc(w, p(isi, "KepalaTabel"), tengah=True) for w, isi in zip(lebar, kepala, strict=True)],
                    kepala=True,
                    utuh=True,
                ),
                tr(
                    [tc(w, p(str(nomor), "KepalaTabel")) for nomor, w in enumerate(lebar, start=1)],
                    kepala=True,
                    utuh=True,
                ),
                ulang_baris(lebar, "for o in daftar"),
                tr([tc(w, isi) for w, isi in zip(lebar, sel, strict=True)], utuh=True),
                ulang_baris(lebar, "endfor"),
                tr(
                    [
                        tc(
                            sum(lebar),
                            penutup or tanda_tangan(_TANDA_TANGAN),
                            rentang=len(lebar),
                            tanpa_garis=True,
                        )
                    ],
                    utuh=True,
                ),
            ],
            garis=True,
        )
        + p("", "Penutup")
    )


def _kop() -> str:
    """Return the heading block at the right: whose annex, its number, date and subject."""
    lebar = (24.0, 5.0, 101.0)
    baris = (
        ("NOMOR", "{{ keputusan.nomor }}"),
        ("TANGGAL", "{{ keputusan.tanggal }}"),
        ("TENTANG", "{{ keputusan.judul_kapital }}"),
    )
    return tabel(
        lebar,
        [
            tr([tc(sum(lebar), p("LAMPIRAN", "SelTabel", tebal=True), rentang=3)]),
            tr([tc(sum(lebar), p("KEPUTUSAN {{ kepala.sebutan_kapital }}", "SelTabel"), rentang=3)]),
            *(
                tr(
                    [
                        tc(lebar[0], p(label, "SelTabel")),
                        tc(lebar[1], p(":", "SelTabel")),
                        tc(lebar[2], p(isi, "SelTabel")),
                    ]
                )
                for label, isi in baris
            ),
        ],
        kiri=_PENUH - sum(lebar),
    ) + p("", "SelTabel")


def tanda_tangan(kiri: float, *, ttd: str = "") -> str:
    """Return the close of an annex: signer, space for the signature (on a copy ``ttd``), name."""
    kosong = p("", _TT) + p(ttd, _TT, kiri=kiri) + p("", _TT) if ttd else p("", _TT) * 3
    return (
        p("", _TT)
        + jika("penandatangan.atas_nama", p("{{ penandatangan.atas_nama }}", _TT, kiri=kiri))
        + p("{{ penandatangan.jabatan_kapital }},", _TT, kiri=kiri)
        + kosong
        + p("{{ penandatangan.nama }}", _TT, kiri=kiri, tebal=True)
    )
