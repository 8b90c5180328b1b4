"""Files as they may be understood: an export, a roster with stacked cells, hostile cells, other sheets."""

from mutasi_cli.domain.pemahaman import JUDUL_BAKU, TAK_DIKENAL, BarisDilewati, KolomDipahami, Pemahaman

SIASN = Pemahaman(
    file="siasn.csv",
    sheet=None,
    tabel="pegawai",
    layout="ekspor SIASN",
    baris_judul=(1,),
    jumlah_baris=702,
    kolom=(
        KolomDipahami(huruf="A", judul="PNS ID", sebab="tidak dipakai"),
        KolomDipahami(
            huruf="B",
            judul="NIP BARU",
            bidang=("nip",),
            sebab="nama lain",
            contoh=("198501012010011001", "199003032015032003"),
        ),
        KolomDipahami(huruf="C", judul="NIP LAMA", sebab="tidak dipakai", contoh=("480123456",)),
        KolomDipahami(huruf="D", judul="NAMA", bidang=("nama",), contoh=("SITI AMINAH", "BUDI")),
        KolomDipahami(huruf="O", judul="NIK", sebab="data pribadi"),
        KolomDipahami(huruf="P", judul="NOMOR HP", sebab="data pribadi"),
        KolomDipahami(
            huruf="AV",
            judul="PENDIDIKAN NAMA",
            bidang=("pendidikan", "jurusan"),
            contoh=("S-1 Ilmu Pemerintahan dan Kepamongprajaan", "S-2 Manajemen"),
        ),
        KolomDipahami(
            huruf="BR",
            judul="GOL TERAKHIR",
            sebab=TAK_DIKENAL,
            saran="golongan",
            contoh=("III/d", "IV/a"),
            tersembunyi=True,
        ),
    ),
    hilang=("golongan", "tmt_jabatan"),
)

ROSTER = Pemahaman(
    file="batch.xlsx",
    sheet="Lampiran II",
    tabel="usulan",
    layout="daftar usulan (lampiran)",
    baris_judul=(17, 18),
    jumlah_baris=61,
    baris_tersembunyi=2,
    kolom=(
        KolomDipahami(huruf="A", judul="NO.", bidang=("no",), sebab=JUDUL_BAKU, contoh=("1", "2")),
        KolomDipahami(
            huruf="B",
            judul="NAMA\nNIP\nTANGGAL LAHIR",
            bidang=("nama", "nip", "tanggal_lahir"),
            sebab="tiga isi dalam satu sel",
            contoh=("Siti Aminah, S.Sos.\n19850101 201001 2 001\n01-01-1985",),
        ),
        KolomDipahami(
            huruf="E", judul="JABATAN BARU", bidang=("jabatan_tujuan",), contoh=("Lurah Jatiasih",)
        ),
        KolomDipahami(
            huruf="H", judul="Kontak", sebab=TAK_DIKENAL, contoh=("0812-3456-7890", "siti@bekasi.go.id", "ya")
        ),
    ),
    dilewati=(
        BarisDilewati(pertama=1, terakhir=16, sebab="di atas judul"),
        BarisDilewati(pertama=19, terakhir=19, sebab="nomor kolom"),
        BarisDilewati(pertama=40, terakhir=40, sebab="judul bagian"),
        BarisDilewati(pertama=20, terakhir=20, sebab="judul bagian"),
        BarisDilewati(pertama=90, terakhir=99, sebab="tanda tangan"),
    ),
)

JAHAT = Pemahaman(
    file="jahat\x1b]0;x\x07.xlsx",
    sheet="[red]usulan[/red]\u202e",
    tabel="usulan",
    layout="tabel baku",
    baris_judul=(1,),
    jumlah_baris=1,
    kolom=(
        KolomDipahami(huruf="A", judul="nip", bidang=("nip",), contoh=("\x1b[31m1985", "{{ 1 }}")),
        KolomDipahami(
            huruf="B",
            judul='a"b\\c\n[kolom.x]\u202e\x1b[1m',
            sebab=TAK_DIKENAL,
            saran="jabatan_tujuan",
            contoh=("[bold]x[/bold]", "=cmd|' /C calc'!A0"),
        ),
    ),
)

LAIN = Pemahaman(file="batch.xlsx", sheet="Catatan", tabel=None, sebab="tidak ada judul yang dikenal")
