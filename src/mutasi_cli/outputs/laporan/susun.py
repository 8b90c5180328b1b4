"""Gather the whole report from a judged batch."""

from collections.abc import Sequence
from pathlib import Path

from mutasi_cli import __version__
from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.temuan import Finding
from mutasi_cli.domain.waktu import nama_hari, tanggal_panjang
from mutasi_cli.outputs.hukum_kata import ketentuan_kantor
from mutasi_cli.outputs.laporan import bentuk
from mutasi_cli.outputs.laporan.kartu import kartu
from mutasi_cli.outputs.laporan.kata import BELUM_JELAS
from mutasi_cli.outputs.laporan.kosong import kosong, tanpa_jabatan, terisi
from mutasi_cli.outputs.laporan.layanan import layanan
from mutasi_cli.outputs.laporan.profil import bagan_jenis, profil
from mutasi_cli.outputs.laporan.rantai import gambar, tunggal
from mutasi_cli.outputs.laporan.ringkasan import angka, hitungan, nada_putusan, perhatian
from mutasi_cli.outputs.laporan.temuan import Penempatan, bagian_temuan
from mutasi_cli.outputs.temuan_kata import kalimat_putusan, kalimat_ringkas
from mutasi_cli.outputs.urutan import roster_order

JUDUL = "Laporan Usulan Mutasi dan Pelantikan"


def susun_laporan(batch: Batch, temuan: Sequence[Finding]) -> bentuk.Laporan:
    """Return everything that the page shows. The order of ``temuan`` does not matter."""
    temuan = sorted(temuan, key=lambda isi: isi.kunci_urut)
    baris = roster_order(batch)
    nomor = {id(isi.move): isi.nomor for isi in baris}
    penempatan = Penempatan(batch, temuan)
    instansi = batch.pengaturan.instansi
    fakta = batch.fakta
    isi_terisi = terisi(batch, nomor)
    jenis = bagan_jenis(batch)
    hari = f"{nama_hari(batch.tanggal)}, {tanggal_panjang(batch.tanggal)}"
    data = fakta.tanggal_data_pegawai
    return bentuk.Laporan(
        instansi="" if instansi is None else instansi.nama,
        judul=JUDUL,
        nama=fakta.nama or f"Pelantikan {tanggal_panjang(batch.tanggal)}",
        hari=f"{hari}, {fakta.jam}" if fakta.jam else hari,
        tempat=fakta.tempat or "",
        data_pegawai="" if data is None else tanggal_panjang(data),
        program=f"mutasi {__version__}",
        putusan=kalimat_putusan(temuan),
        nada_putusan=nada_putusan(temuan),
        ringkas=f"{kalimat_ringkas(batch, temuan)}.",
        hitungan=hitungan(batch),
        angka=angka(batch, temuan, len(isi_terisi)),
        jenis=jenis,
        perhatian=perhatian(batch, temuan),
        rantai=gambar(batch, nomor),
        tunggal=tunggal(batch, nomor),
        kosong_baru=kosong(batch, baru=True),
        kosong_lama=kosong(batch, baru=False),
        terisi=isi_terisi,
        tanpa=tanpa_jabatan(batch),
        layanan=layanan(batch),
        temuan=bagian_temuan(batch, penempatan, nomor),
        ketentuan=tuple(bentuk.Ketentuan(i.kalimat, i.alasan) for i in ketentuan_kantor(batch)),
        file_ketentuan=batch.pengaturan.file,
        profil=profil(batch),
        kartu=kartu(batch, baris, penempatan),
        pilihan_jenis=tuple(isi.label for isi in jenis.batang if isi.label != BELUM_JELAS),
        sumber=tuple(
            bentuk.Sumber(Path(isi.file).name, isi.sheet or "", isi.baris, isi.sha256)
            for isi in batch.bahan.sumber
        ),
    )
