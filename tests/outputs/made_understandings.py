"""Files as they may be understood: an export, a roster with stacked cells, hostile cells, other sheets."""

from mutasi_cli.domain.understanding import (
    STANDARD_HEADING,
    UNKNOWN_HEADING,
    SkippedRows,
    Understanding,
    UnderstoodColumn,
)

SIASN = Understanding(
    file="siasn.csv",
    sheet=None,
    table="pegawai",
    layout="ekspor SIASN",
    heading_rows=(1,),
    row_count=702,
    column=(
        UnderstoodColumn(letter="A", heading="PNS ID", reason="tidak dipakai"),
        UnderstoodColumn(
            letter="B",
            heading="NIP BARU",
            field=("nip",),
            reason="nama lain",
            example=("198501012010011001", "199003032015032003"),
        ),
        UnderstoodColumn(letter="C", heading="NIP LAMA", reason="tidak dipakai", shape=("999999999",)),
        UnderstoodColumn(letter="D", heading="NAMA", field=("nama",), example=("SITI AMINAH", "BUDI")),
        UnderstoodColumn(letter="O", heading="NIK", reason="data pribadi"),
        UnderstoodColumn(letter="P", heading="NOMOR HP", reason="data pribadi"),
        UnderstoodColumn(
            letter="AV",
            heading="PENDIDIKAN NAMA",
            field=("pendidikan", "jurusan"),
            example=("S-1 Ilmu Pemerintahan dan Kepamongprajaan", "S-2 Manajemen"),
        ),
        UnderstoodColumn(
            letter="BR",
            heading="GOL TERAKHIR",
            reason=UNKNOWN_HEADING,
            suggestion="golongan",
            certain=True,
            shape=("xxx/x", "xx/x"),
            hidden=True,
        ),
    ),
    missing=("golongan", "tmt_jabatan"),
)

ROSTER = Understanding(
    file="batch.xlsx",
    sheet="Lampiran II",
    table="usulan",
    layout="daftar usulan (lampiran)",
    heading_rows=(17, 18),
    row_count=61,
    hidden_rows=2,
    column=(
        UnderstoodColumn(letter="A", heading="NO.", field=("no",), reason=STANDARD_HEADING, example=("1", "2")),
        UnderstoodColumn(
            letter="B",
            heading="NAMA\nNIP\nTANGGAL LAHIR",
            field=("nama", "nip", "tanggal_lahir"),
            reason="tiga isi dalam satu sel",
            example=("Siti Aminah, S.Sos.\n19850101 201001 2 001\n01-01-1985",),
        ),
        UnderstoodColumn(letter="E", heading="JABATAN BARU", field=("jabatan_tujuan",), example=("Lurah Jatiasih",)),
        UnderstoodColumn(
            letter="H",
            heading="Kontak",
            reason=UNKNOWN_HEADING,
            shape=("9999-9999-9999", "xx"),
        ),
    ),
    skipped=(
        SkippedRows(first=1, last=16, reason="di atas judul"),
        SkippedRows(first=19, last=19, reason="nomor kolom"),
        SkippedRows(first=40, last=40, reason="judul bagian"),
        SkippedRows(first=20, last=20, reason="judul bagian"),
        SkippedRows(first=90, last=99, reason="tanda tangan"),
    ),
)

HOSTILE = Understanding(
    file="jahat\x1b]0;x\x07.xlsx",
    sheet="[red]usulan[/red]\u202e",
    table="usulan",
    layout="tabel baku",
    heading_rows=(1,),
    row_count=1,
    column=(
        UnderstoodColumn(letter="A", heading="nip", field=("nip",), example=("\x1b[31m1985", "{{ 1 }}")),
        UnderstoodColumn(
            letter="B",
            heading='a"b\\c\n[kolom.x]\u202e\x1b[1m',
            reason=UNKNOWN_HEADING,
            suggestion="jabatan_tujuan",
            certain=True,
            shape=("[xxxx]x[/xxxx]", "=xxx|' /x xxxx'!x9"),
        ),
    ),
)

UNRECOGNISED = Understanding(file="batch.xlsx", sheet="Catatan", table=None, reason="tidak ada judul yang dikenal")
