"""The oath: the script of the day and the minutes of each person."""

from sumber.kerangka import dokumen, jika, p, tabel, tc, tr, ulang_baris, untuk

_TT = "TandaTangan"
_PENUH = 165.0
_DATA = (42.0, 5.0, 118.0)


def naskah_sumpah() -> str:
    """Return the script: one page a religion present, and one for those who make a promise instead."""
    blok = (
        p("NASKAH {{ b.judul }}", "Judul", halaman_baru=True)
        + p("DI LINGKUNGAN {{ instansi.nama | upper }}", "Judul", sesudah=10)
        + _data(
            (
                ("Hari, tanggal", "{{ pelantikan.hari_tanggal }}"),
                ("Pukul", "{{ pelantikan.jam }}"),
                ("Tempat", "{{ pelantikan.tempat }}"),
                ("Pengambil sumpah", "{{ penandatangan.jabatan }}"),
                ("Rohaniwan", "{{ b.rohaniwan }}"),
                ("Jumlah", "{{ b.jumlah }}"),
            )
        )
        + p(
            "Diucapkan kalimat demi kalimat dan diikuti oleh yang mengangkat {{ b.sumpah.jenis }}:",
            "Isi",
            sebelum=12,
        )
        + _words("b")
        + p("Yang mengangkat {{ b.sumpah.jenis }}:", "Isi", sebelum=12, tetap=True)
        + untuk("o in b.orang", p("{{ o.nomor }}\t{{ o.nama }}, {{ o.jabatan }}", "Daftar"))
    )
    return dokumen(untuk("b in blok", blok))


def berita_acara_sumpah() -> str:
    """Return the minutes of one person."""
    satu = (
        p("BERITA ACARA", "Judul", halaman_baru=True)
        + p("PENGAMBILAN {{ s.sumpah.jenis_kapital }} JABATAN", "Judul")
        + p("NOMOR : ……………………………", "Judul", sesudah=12)
        + p(
            "Pada hari ini {{ s.pelantikan.dalam_kata }}, bertempat di {{ s.pelantikan.tempat }}, saya:",
            "Isi",
        )
        + _data(
            (("Nama", "{{ s.penandatangan.nama_surat }}"), ("Jabatan", "{{ s.penandatangan.jabatan }}")),
        )
        + p("dengan disaksikan oleh {{ s.jumlah_saksi }} orang saksi, masing-masing:", "Isi", sebelum=6)
        + untuk(
            "k in s.saksi",
            p(
                "{{ k.nomor }}\t{{ k.nama }}, NIP {{ k.nip }}, {{ k.pangkat_golongan }}, {{ k.jabatan }};",
                "Butir",
            ),
        )
        + p("telah mengambil {{ s.sumpah.jenis }} jabatan:", "Isi", sebelum=4)
        + _data(
            (
                ("Nama", "{{ s.orang.nama_kapital }}"),
                ("NIP", "{{ s.orang.nip }}"),
                ("Pangkat/Gol. Ruang", "{{ s.orang.pangkat_golongan }}"),
                ("Jabatan", "{{ s.orang.jabatan_baru }}"),
                ("Agama", "{{ s.agama }}"),
            )
        )
        + p(
            "yang dengan Keputusan {{ s.kepala.sebutan }} Nomor {{ s.keputusan.nomor }} tanggal "
            "{{ s.keputusan.tanggal }} {{ s.kata_kerja }} dalam jabatan tersebut"
            "{% if s.rohaniwan %}, dengan didampingi rohaniwan {{ s.rohaniwan }}{% endif %}. "
            "{{ s.orang.sebutan }} tersebut mengucapkan {{ s.sumpah.jenis }} sebagai berikut:",
            "Isi",
            sebelum=6,
        )
        + _words("s")
        + p(
            "Demikian Berita Acara ini dibuat dalam rangkap 3 (tiga) untuk dapat dipergunakan sebagaimana "
            "mestinya.",
            "Isi",
            sebelum=6,
            tetap=True,
        )
        + _tanda_tangan()
        + p("", "Penutup")
    )
    return dokumen(untuk("s in daftar_surat", satu), pias=(15, 25, 12, 25))


def _words(akar: str) -> str:
    return (
        p(f"{{{{ {akar}.sumpah.pembuka }}}}", "Kutipan", tetap=True)
        + untuk(f"k in {akar}.sumpah.isi", p("{{ k }}", "Kutipan"))
        + jika(f"{akar}.sumpah.penutup", p(f"{{{{ {akar}.sumpah.penutup }}}}", "Kutipan"))
    )


def _data(baris: tuple[tuple[str, str], ...]) -> str:
    return tabel(
        _DATA,
        [
            tr(
                [
                    tc(_DATA[0], p(label, "Label")),
                    tc(_DATA[1], p(":", "Label")),
                    tc(_DATA[2], p(isi, "Label")),
                ]
            )
            for label, isi in baris
        ],
    )


def _tanda_tangan() -> str:
    """Return the signatures in pairs: who swore and who took the oath, the witnesses, the clergy."""
    kiri, kanan = 85.0, 80.0

    def pihak(sebagai: str, nama: str, bawah: str = "") -> str:
        return (
            p(sebagai, _TT, rata="center", sebelum=8)
            + p("", _TT) * 3
            + p(nama, _TT, rata="center", tebal=True)
            + (p(bawah, _TT, rata="center") if bawah else "")
        )

    pengangkat = pihak(
        "Yang mengangkat {{ s.sumpah.jenis }},\n", "{{ s.orang.nama_kapital }}", "NIP {{ s.orang.nip }}"
    )
    pengambil = pihak(
        "Yang mengambil {{ s.sumpah.jenis }},\n{{ s.penandatangan.jabatan_kapital }},",
        "{{ s.penandatangan.nama_surat }}",
    )
    saksi = [
        pihak(f"Saksi {kata},", f"{{{{ s.saksi[{i}].nama }}}}", f"NIP {{{{ s.saksi[{i}].nip }}}}")
        for i, kata in enumerate(("I", "II"))
    ]
    tanda = tabel(
        (kiri, kanan),
        [
            tr([tc(kiri, pengangkat), tc(kanan, pengambil)]),
            tr([tc(kiri, saksi[0]), tc(kanan, saksi[1])]),
            ulang_baris((kiri, kanan), "if s.rohaniwan"),
            tr([tc(_PENUH, pihak("Rohaniwan,", "{{ s.rohaniwan }}"), rentang=2)]),
            ulang_baris((kiri, kanan), "endif"),
        ],
    )
    # One row that no page break may cut: the signatures stay together.
    return tabel((_PENUH,), [tr([tc(_PENUH, tanda + p("", "Penutup"))], utuh=True)])
