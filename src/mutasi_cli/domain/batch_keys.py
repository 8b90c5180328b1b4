"""The keys of the sheet ``batch`` as an officer sees them: one a row, with what each of them means."""

from mutasi_cli.domain.canonical_sheets import CanonicalColumn as K
from mutasi_cli.domain.canonical_sheets import Requirement
from mutasi_cli.domain.vocabulary import Agama

KEYS = (
    K("nama", "teks", "Nama batch, misalnya Pelantikan 6 Februari 2026."),
    K(
        "tanggal_pelantikan",
        "tanggal",
        "Hari pelantikan. Tanpa ini setiap perintah perlu pilihan --tanggal.",
        Requirement.REQUIRED,
    ),
    K("jam", "baris", "Jam pelantikan, misalnya 14.00 WIB."),
    K("tempat", "teks", "Tempat pelantikan, selengkap alamat pada undangan."),
    K("pakaian", "teks", "Pakaian, misalnya Pakaian Sipil Lengkap."),
    K("tmt", "tanggal", "TMT semua jabatan baru. Kosong berarti hari pelantikan."),
    K("nomor_sk_struktural", "teks", "Nomor keputusan pejabat struktural. Kosong berarti masih terbuka."),
    K("tanggal_sk_struktural", "tanggal", "Tanggal keputusan pejabat struktural."),
    K(
        "nomor_sk_tugas_tambahan",
        "teks",
        "Nomor keputusan tugas tambahan (Kepala UPTD Puskesmas). Kosong berarti masih terbuka.",
    ),
    K("tanggal_sk_tugas_tambahan", "tanggal", "Tanggal keputusan tugas tambahan."),
    K("nomor_undangan", "teks", "Nomor undangan pelantikan."),
    K("tanggal_undangan", "tanggal", "Tanggal undangan, paling lambat satu hari kerja sebelum pelantikan."),
    K("nomor_izin_mendagri", "teks", "Nomor persetujuan tertulis Menteri Dalam Negeri, bila diperlukan."),
    K("tanggal_izin_mendagri", "tanggal", "Tanggal persetujuan Menteri Dalam Negeri."),
    K("nomor_pertek", "teks", "Nomor pertimbangan teknis BKN, bila satu untuk semua baris."),
    K("tanggal_pertek", "tanggal", "Tanggal pertimbangan teknis itu."),
    K("nomor_ba_tpk", "teks", "Nomor berita acara rapat Tim Penilai Kinerja."),
    K("tanggal_ba_tpk", "tanggal", "Tanggal berita acara itu."),
    K("tanggal_data_pegawai", "tanggal", "Tanggal data pegawai diekspor dari sumbernya."),
    K(
        "hari",
        "baris",
        "Nama hari, untuk dicocokkan dengan tanggal pelantikan. Boleh kosong.",
        choices="hari",
    ),
    K("saksi_1_nip", "nip", "NIP saksi pertama sumpah jabatan."),
    K("saksi_2_nip", "nip", "NIP saksi kedua sumpah jabatan."),
    *(
        K(
            f"rohaniwan_{agama.value.lower()}",
            "teks",
            f"Nama rohaniwan untuk pegawai yang beragama {agama.value}.",
        )
        for agama in Agama
        if agama is not Agama.KEPERCAYAAN
    ),
    K("rohaniwan_kepercayaan", "teks", "Nama pendamping untuk penghayat kepercayaan."),
    K("frasa_kepercayaan", "teks", "Kata pembuka sumpah bagi penghayat kepercayaan."),
    K("pembaca_sk", "teks", "Nama pembaca keputusan."),
    K("pembaca_doa", "teks", "Nama pembaca doa."),
    K("mc", "teks", "Nama pembawa acara."),
    K("catatan", "teks", "Catatan lain, ditulis bebas."),
)
"""The keys of the sheet ``batch`` in the order of the form."""
