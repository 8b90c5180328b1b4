"""The letters of the day: invitations, request for clergy, nota dinas on witnesses and officers."""

from sumber.daftar_orang import NAMA_NIP, NOMOR, isi, kepala_lampiran, tabel_orang
from sumber.kerangka import dokumen, p, tabel, tc, tr, ulang_baris, untuk
from sumber.kop import (
    LEBAR,
    blok_tanda_tangan,
    data,
    kepala_nota,
    kepala_surat,
    kop,
    tanda_tangan,
    tembusan,
)

_PIAS = (15, 25, 15, 25)

_WAKTU = (
    ("Hari, tanggal", "{{ pelantikan.hari_tanggal }}"),
    ("Pukul", "{{ pelantikan.jam }}"),
    ("Tempat", "{{ pelantikan.tempat }}"),
    ("Acara", "{{ acara }}"),
    ("Pakaian", "{{ pakaian }}"),
)


def undangan() -> str:
    """Return both invitations, each with its list on a page of its own."""
    return dokumen(_dilantik() + _tamu(), pias=_PIAS)


def _dilantik() -> str:
    surat = (
        kop()
        + kepala_surat()
        + p(
            "Dengan hormat, sehubungan dengan akan diselenggarakannya {{ acara }}{% if ada_penyerahan %} "
            "serta penyerahan keputusan{% endif %}, bersama ini kami mengundang Saudara yang namanya "
            "tercantum dalam daftar terlampir untuk hadir pada:",
            "Isi",
            sebelum=6,
            sesudah=6,
        )
        + data(_WAKTU, kiri=8, label=34)
        + p(
            "Mengingat pentingnya acara tersebut, Saudara diminta hadir tepat waktu dan tidak mewakilkan.",
            "Isi",
            sebelum=8,
        )
        + p("Demikian untuk menjadi perhatian dan dilaksanakan.", "Isi", tetap=True)
        + blok_tanda_tangan()
        + tembusan()
    )
    daftar = tabel_orang(
        (
            (10, "NO", NOMOR),
            (52, "NAMA\nNIP", NAMA_NIP),
            (34, "PANGKAT/\nGOL. RUANG", isi("pangkat_golongan", "SelTengah")),
            (45, "JABATAN SAAT INI", isi("jabatan")),
            (24, "KETERANGAN", isi("keterangan", "SelTengah")),
        ),
        "daftar",
        penutup=p("Jumlah: {{ jumlah }}", "SelTabel", sebelum=6) + tanda_tangan(kiri=84),
    )
    return surat + _lampiran("surat", "DAFTAR PEGAWAI YANG DIUNDANG", daftar)


def _tamu() -> str:
    surat = (
        kop(halaman_baru=True)
        + kepala_surat().replace("{{ surat.", "{{ surat_tamu.")
        + p(
            "Dengan hormat, kami mengundang Bapak/Ibu/Saudara untuk menghadiri {{ acara }}, yang akan "
            "diselenggarakan pada:",
            "Isi",
            sebelum=6,
            sesudah=6,
        )
        + data(tuple(isi for isi in _WAKTU if isi[0] != "Acara"), kiri=8, label=34)
        + p("Atas kehadiran Bapak/Ibu/Saudara diucapkan terima kasih.", "Isi", sebelum=8, tetap=True)
        + blok_tanda_tangan()
        + tembusan("surat_tamu.tembusan")
    )
    daftar = tabel_orang(
        (
            (12, "NO", p("{{ o.nomor }}", "SelTengah")),
            (113, "NAMA / JABATAN", isi("nama")),
            (40, "KETERANGAN", p("", "SelTengah")),
        ),
        "tamu",
        penutup=tanda_tangan(kiri=84),
    )
    return surat + _lampiran("surat_tamu", "DAFTAR TAMU UNDANGAN", daftar)


def _lampiran(akar: str, judul: str, daftar: str) -> str:
    return (
        p("", "Penutup", halaman_baru=True)
        + kepala_lampiran(
            "LAMPIRAN SURAT {{ tanda.jabatan_kapital }}",
            (("NOMOR", f"{{{{ {akar}.nomor }}}}"), ("TANGGAL", f"{{{{ {akar}.tanggal }}}}")),
            penuh=LEBAR,
        )
        + p(judul, "Judul", sesudah=6)
        + daftar
        + p("", "Penutup")
    )


def permohonan_rohaniwan() -> str:
    """Return the request to the Kantor Kementerian Agama."""
    daftar = tabel_orang(
        (
            (12, "NO", p("{{ o.nomor }}", "SelTengah")),
            (38, "AGAMA", isi("agama")),
            (36, "ROHANIWAN", isi("rohaniwan", "SelTengah")),
            (45, "YANG DIAMBIL\nSUMPAH/JANJI", isi("peserta", "SelTengah")),
            (34, "NAMA ROHANIWAN", isi("nama")),
        ),
        "daftar",
    )
    return dokumen(
        kop()
        + kepala_surat()
        + p(
            "Dengan hormat, sehubungan dengan akan diselenggarakannya {{ acara }}, yang diikuti oleh "
            "{{ jumlah_peserta }}, pada:",
            "Isi",
            sebelum=6,
            sesudah=6,
        )
        + data(tuple(isi for isi in _WAKTU if isi[0] != "Acara"), kiri=8, label=34)
        + p(
            "kami mohon bantuan Saudara untuk menugaskan rohaniwan sebanyak {{ jumlah }} guna mendampingi "
            "pengambilan sumpah/janji jabatan, dengan rincian sebagai berikut:",
            "Isi",
            sebelum=8,
            sesudah=6,
        )
        + daftar
        + p(
            "Demikian disampaikan. Atas bantuan dan kerja sama Saudara diucapkan terima kasih.",
            "Isi",
            sebelum=8,
            tetap=True,
        )
        + blok_tanda_tangan()
        + tembusan(),
        pias=_PIAS,
    )


def nota_saksi() -> str:
    """Return the nota dinas on witnesses and officers of the day."""
    lebar = (8.0, 55.0, 4.0, 98.0)
    petugas = tabel(
        lebar,
        [
            ulang_baris(lebar, "for o in petugas"),
            tr(
                [
                    tc(w, p(teks, "Label"))
                    for w, teks in zip(
                        lebar, ("{{ o.nomor }}.", "{{ o.tugas }}", ":", "{{ o.nama }}"), strict=True
                    )
                ],
                utuh=True,
            ),
            ulang_baris(lebar, "endfor"),
        ],
    )
    return dokumen(
        kop()
        + kepala_nota()
        + p(
            "Sehubungan dengan akan diselenggarakannya {{ acara }}, yang diikuti oleh {{ jumlah_peserta }}, "
            "pada hari {{ pelantikan.hari_tanggal }} pukul {{ pelantikan.jam }}, bertempat di "
            "{{ pelantikan.tempat }}, dengan hormat kami usulkan saksi dan petugas sebagai berikut.",
            "Isi",
            sebelum=4,
        )
        + p("A.\tSaksi sumpah/janji jabatan, {{ jumlah_saksi }}:", "Butir", tetap=True, sebelum=4)
        + untuk(
            "o in saksi",
            p("{{ o.nomor }}\t{{ o.nama }}", "ButirDalam", tetap=True)
            + data(
                (
                    ("NIP", "{{ o.nip }}"),
                    ("Pangkat/Gol. Ruang", "{{ o.pangkat_golongan }}"),
                    ("Jabatan", "{{ o.jabatan }}"),
                ),
                kiri=16,
                label=44,
            )
            + p("", "Penutup", sesudah=4),
        )
        + p("B.\tPetugas:", "Butir", tetap=True, sebelum=6)
        + petugas
        + p(
            "Demikian disampaikan. Apabila disetujui, mohon kiranya saksi dan petugas tersebut dapat "
            "ditugaskan.",
            "Isi",
            sebelum=8,
            tetap=True,
        )
        + blok_tanda_tangan(),
        pias=_PIAS,
        nomor=True,
    )
