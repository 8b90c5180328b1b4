"""The lists of the day: attendance, receipts, seats."""

from collections.abc import Sequence

from sumber.kerangka import dokumen, jika, p, tabel, tc, tr, ulang_baris, untuk
from sumber.kop import data

_HADIR = (11.0, 54.0, 64.0, 23.0, 23.0)
_SUSULAN = (11.0, 72.0, 92.0)
_TERIMA = (11.0, 55.0, 51.0, 26.0, 32.0)
_PIAS = (18.0, 20.0, 18.0, 20.0)
_KURSI = 8
_LEBAR_DERET = 10.0
_LEBAR_KURSI = 35.0
_DENAH = (_LEBAR_DERET, *(_LEBAR_KURSI for _ in range(_KURSI)))


def daftar_hadir() -> str:
    """Return the attendance list: signatures in two columns, and those who are known to be absent."""
    hadir = tabel(
        _HADIR,
        [
            tr(
                [
                    *(
                        tc(w, p(isi, "KepalaTabel"), tengah=True)
                        for w, isi in zip(_HADIR[:3], ("NO", "NAMA\nNIP", "JABATAN SAAT INI"), strict=True)
                    ),
                    tc(sum(_HADIR[3:]), p("TANDA TANGAN", "KepalaTabel"), rentang=2, tengah=True),
                ],
                kepala=True,
                utuh=True,
            ),
            ulang_baris(_HADIR, "for o in hadir"),
            tr(
                [
                    tc(_HADIR[0], p("{{ o.nomor }}", "SelTengah")),
                    tc(_HADIR[1], p("{{ o.nama_kapital }}\n{{ o.nip }}", "SelTabel")),
                    tc(_HADIR[2], p("{{ o.jabatan }}", "SelTabel")),
                    tc(_HADIR[3], p("{{ o.paraf_kiri }}", "SelTabel", sebelum=4, sesudah=8)),
                    tc(_HADIR[4], p("{{ o.paraf_kanan }}", "SelTabel", sebelum=4, sesudah=8)),
                ],
                utuh=True,
            ),
            ulang_baris(_HADIR, "endfor"),
        ],
        garis=True,
    )
    susulan = p("TIDAK HADIR; MENGIKUTI ACARA SUSULAN", "Judul", sebelum=14, sesudah=6) + _table(
        _SUSULAN,
        ("NO", "NAMA\nNIP", "JABATAN SAAT INI"),
        ("{{ o.nomor }}", "{{ o.nama_kapital }}\n{{ o.nip }}", "{{ o.jabatan }}"),
        "susulan",
    )
    return dokumen(
        p("DAFTAR HADIR", "Judul")
        + p(
            "{% if hanya_menerima %}PENYERAHAN KEPUTUSAN{% else %}{{ judul_kapital }}{% endif %}",
            "Judul",
            sesudah=8,
        )
        + data(
            (
                ("Hari, tanggal", "{{ pelantikan.hari_tanggal }}"),
                ("Pukul", "{{ pelantikan.jam }}"),
                ("Tempat", "{{ pelantikan.tempat }}"),
            ),
            label=34,
            lebar=sum(_HADIR),
        )
        + p("", "Isi")
        + jika("hadir", hadir)
        + jika("susulan", susulan)
        + p("", "Penutup"),
        pias=_PIAS,
        nomor=True,
    )


def tanda_terima() -> str:
    """Return the receipt list of the extracts of one decree."""
    return dokumen(
        p("TANDA TERIMA PETIKAN", "Judul")
        + p("KEPUTUSAN {{ kepala.sebutan_kapital }}", "Judul")
        + p("NOMOR {{ keputusan.nomor }} TANGGAL {{ keputusan.tanggal | upper }}", "Judul", sesudah=4)
        + p("TENTANG", "Judul", sesudah=4)
        + p("{{ keputusan.judul_kapital }}", "Judul", sesudah=10)
        + _table(
            _TERIMA,
            ("NO", "NAMA\nNIP", "JABATAN BARU", "TANGGAL\nDITERIMA", "TANDA TANGAN\nPENERIMA"),
            ("{{ o.nomor }}", "{{ o.nama_kapital }}\n{{ o.nip }}", "{{ o.jabatan_baru }}", "", ""),
            "daftar",
            jarak=6,
        )
        + p("", "Penutup"),
        pias=_PIAS,
        nomor=True,
    )


def denah_duduk() -> str:
    """Return the seats: the stage above, then one block a religion, the front row first."""
    kursi = [
        tc(
            _LEBAR_KURSI,
            p(f"{{{{ d.kursi[{i}].tempat }}}}", "SelTengah", tebal=True)
            + p(f"{{{{ d.kursi[{i}].nama }}}}", "SelTengah")
            + p(f"{{{{ d.kursi[{i}].jenjang }}}}", "KeteranganKursi"),
        )
        for i in range(_KURSI)
    ]
    deret = tr(
        [tc(_LEBAR_DERET, p("{{ d.deret }}", "SelTengah", tebal=True), tengah=True), *kursi], utuh=True
    )
    blok = p("{{ b.judul }}", "Label", tebal=True, tetap=True, sebelum=8, sesudah=3) + tabel(
        _DENAH,
        [ulang_baris(_DENAH, "for d in b.baris"), deret, ulang_baris(_DENAH, "endfor")],
        garis=True,
    )
    meja = (95.0, 100.0, 95.0)
    panggung = tabel(
        meja,
        [
            tr(
                [
                    tc(
                        meja[0],
                        p("SAKSI", "SelTengah", tebal=True)
                        + untuk("k in saksi", p("{{ k.nama }}", "SelTengah")),
                        tengah=True,
                    ),
                    tc(
                        meja[1],
                        p("PANGGUNG", "SelTengah", tebal=True)
                        + p("pelantik, meja penandatanganan, mimbar", "SelTengah"),
                        tengah=True,
                    ),
                    tc(
                        meja[2],
                        p("ROHANIWAN", "SelTengah", tebal=True)
                        + untuk("k in rohaniwan", p("{{ k.agama }}: {{ k.nama }}", "SelTengah")),
                        tengah=True,
                    ),
                ],
                utuh=True,
            )
        ],
        garis=True,
    )
    return dokumen(
        p("DENAH TEMPAT DUDUK", "Judul")
        + p("{{ judul_kapital }}", "Judul")
        + p(
            "{{ pelantikan.hari_tanggal }}, pukul {{ pelantikan.jam }}, {{ jumlah }} kursi",
            "Judul",
            sesudah=8,
        )
        + panggung
        + untuk("b in blok", blok)
        + p("", "Penutup"),
        rebah=True,
        pias=(15.0, 20.0, 13.0, 20.0),
        nomor=True,
    )


def _table(
    lebar: Sequence[float], kepala: Sequence[str], sel: Sequence[str], daftar: str, *, jarak: float = 0
) -> str:
    """Return a table with a repeated head and one row a person; the first column is centred."""
    gaya = ["SelTengah", *("SelTabel" for _ in sel[1:])]
    return tabel(
        lebar,
        [
            tr(
                [tc(w, p(isi, "KepalaTabel"), tengah=True) for w, isi in zip(lebar, kepala, strict=True)],
                kepala=True,
                utuh=True,
            ),
            ulang_baris(lebar, f"for o in {daftar}"),
            tr(
                [tc(w, p(isi, g, sesudah=jarak)) for w, isi, g in zip(lebar, sel, gaya, strict=True)],
                utuh=True,
            ),
            ulang_baris(lebar, "endfor"),
        ],
        garis=True,
    )
