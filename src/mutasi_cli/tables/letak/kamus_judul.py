"""The headings of one table: canonical names, the office's aliases, the form's own, the built-in aliases."""

from collections.abc import Mapping, Sequence

from mutasi_cli.errors import PengaturanError
from mutasi_cli.tables.bidang import BIDANG, POLA_PREDIKAT
from mutasi_cli.tables.letak.alias import ALIAS, BERGANTUNG_GRUP, GRUP, GRUP_TAK_DIPAKAI, TAK_DIPAKAI
from mutasi_cli.tables.letak.kunci import kunci_judul, kunci_rapat, pisah_hari, pribadi
from mutasi_cli.tables.letak.model import Arti, Bagian, Layout
from mutasi_cli.tables.letak.tumpuk import baca_judul_bertumpuk
from mutasi_cli.tables.nilai.mentah import satu_baris

_NOMOR_URUT = frozenset({"no", "nourut", "nomorurut", "urut"})
_BATAS_SARAN = 75.0
_BATAS_SARAN_ALIAS = 85.0
_PRIBADI = Arti(sebab="data pribadi, tidak pernah dibaca", pribadi=True)
_URUTAN = Arti(sebab="nomor urut, tidak dipakai")
_ABAI = Arti(sebab="dikenal, tidak dipakai")


class Judul:
    """What the headings of a table mean. ``layouts`` are the forms whose own headings count.

    Raises PengaturanError for an alias of the office that names no field.
    """

    def __init__(self, tabel: str, alias: Mapping[str, str], layouts: Sequence[Layout] = ()):
        self.tabel = tabel
        self._baku = {kunci_judul(nama): nama for nama in BIDANG[tabel]}
        self._kantor = self._alias_kantor(alias)
        self._layout: dict[str, tuple[Bagian, ...]] = {}
        self._grup: Mapping[tuple[str, str], str] = GRUP.get(tabel, {})
        self._abai = set(TAK_DIPAKAI.get(tabel, ()))
        for layout in layouts:
            for judul, isi in layout.judul.items():
                self._layout[kunci_rapat(judul)] = (Bagian(isi),) if isinstance(isi, str) else isi
            self._abai.update(kunci_rapat(judul) for judul in layout.tak_dipakai)
        self._tersimpan: dict[tuple[str, ...], Arti | None] = {}

    def _alias_kantor(self, alias: Mapping[str, str]) -> dict[str, str]:
        hasil = {}
        for judul, bidang in alias.items():
            tujuan = self._bidang_baku(kunci_judul(bidang))
            if tujuan is None:
                dekat = self.saran(bidang)
                ada = f"; maksudnya «{dekat}»?" if dekat else "."
                raise PengaturanError(
                    f"[kolom.{self.tabel}] di mutasi.toml menyebut bidang «{bidang}» yang tidak ada{ada}"
                )
            hasil[kunci_judul(judul)] = tujuan
        return hasil

    def arti(self, jalur: tuple[str, ...]) -> Arti | None:
        """Return what a heading under its groups (groups first) means, None for an unknown one."""
        if jalur not in self._tersimpan:
            self._tersimpan[jalur] = self._cari(jalur)
        return self._tersimpan[jalur]

    def bidang(self, judul: str) -> str | None:
        """Return the field that a single heading names, None when it names none or several."""
        arti = self.arti((judul,))
        return arti.bagian[0].bidang if arti is not None and len(arti.bagian) == 1 else None

    def saran(self, judul: str) -> str | None:
        """Return the nearest field, None when nothing is near."""
        from mutasi_cli.tables.nilai.saran import terdekat  # noqa: PLC0415 - only for what is not understood

        awal, sisa = pisah_hari(judul)
        if awal is not None:
            return self._saran_hari(judul, awal, sisa)
        pilihan = {**{bidang: bidang for bidang in BIDANG[self.tabel]}, **ALIAS.get(self.tabel, {})}
        dicari = satu_baris(judul.replace("_", " "))
        dekat = terdekat(dicari, BIDANG[self.tabel], batas=_BATAS_SARAN, jumlah=1)
        if not dekat:
            dekat = terdekat(kunci_rapat(judul), pilihan, batas=_BATAS_SARAN_ALIAS, jumlah=1)
        return pilihan[dekat[0]] if dekat else None

    def saran_hari(self, judul: str) -> str | None:
        """Return the nearest field with a day whose heading does not say that it is one, by its words."""
        dekat = self._saran_hari(f"tmt {judul}", "tmt", judul)
        return None if dekat == "tmt" else dekat

    def _saran_hari(self, judul: str, awal: str, sisa: str) -> str | None:
        """Return the nearest field with a day: a heading that begins so is never anything else."""
        from mutasi_cli.tables.nilai.saran import terdekat  # noqa: PLC0415 - only for what is not understood

        hari = [bidang for bidang, jenis in BIDANG[self.tabel].items() if jenis == "tanggal"]
        # Without the words that they all begin with: «tgl masuk» is not near to «tanggal lahir».
        ekor = {kata: bidang for bidang in hari for depan, kata in (pisah_hari(bidang),) if kata or not depan}
        dekat = terdekat(sisa, ekor, batas=_BATAS_SARAN, jumlah=1) if sisa else ()
        if dekat:
            return ekor[dekat[0]]
        alias = {kata: bidang for kata, bidang in ALIAS.get(self.tabel, {}).items() if bidang in hari}
        dekat = terdekat(kunci_rapat(judul), alias, batas=_BATAS_SARAN_ALIAS, jumlah=1) if sisa else ()
        if dekat:
            return alias[dekat[0]]
        return awal if awal in hari else None

    def _cari(self, jalur: tuple[str, ...]) -> Arti | None:
        if len(jalur) == 1:
            return self._satu(jalur[0])
        if any(pribadi(isi) for isi in jalur):
            return _PRIBADI
        kantor = self._kantor.get("/".join(kunci_judul(isi) for isi in jalur))
        if kantor is not None:
            return Arti((Bagian(kantor),), "menurut mutasi.toml")
        atas, bawah = kunci_rapat(" ".join(jalur[:-1])), kunci_rapat(jalur[-1])
        bidang = self._grup.get((atas, bawah)) or self._grup.get((kunci_rapat(jalur[-2]), bawah))
        if bidang is not None:
            return Arti((Bagian(bidang),), "menurut kelompok judulnya")
        utuh = self._satu(" ".join(jalur), tumpuk=False)
        if utuh is not None:
            return utuh
        if GRUP_TAK_DIPAKAI.get(self.tabel, frozenset()) & {atas, kunci_rapat(jalur[0])}:
            return _ABAI
        return None if bawah in BERGANTUNG_GRUP else self._satu(jalur[-1])

    def _satu(self, judul: str, *, tumpuk: bool = True) -> Arti | None:
        baku = self._bidang_baku(kunci_judul(judul))
        if baku is not None:
            return Arti((Bagian(baku),))
        kantor = self._kantor.get(kunci_judul(judul))
        if kantor is not None:
            return Arti((Bagian(kantor),), "menurut mutasi.toml")
        rapat = kunci_rapat(judul)
        if rapat in self._layout:
            return Arti(self._layout[rapat], "nama lain")
        alias = ALIAS.get(self.tabel, {}).get(rapat)
        if alias is None and self.tabel == "pegawai":
            alias = _predikat(rapat)
        if alias is not None:
            return Arti((Bagian(alias),), "nama lain")
        if pribadi(judul):
            return _PRIBADI
        if rapat in self._abai:
            return _ABAI
        if rapat in _NOMOR_URUT:
            return _URUTAN
        bagian = baca_judul_bertumpuk(judul, self.tabel) if tumpuk else None
        if bagian is None:
            return None
        return Arti(bagian, "beberapa isi dalam satu sel") if bagian else _ABAI

    def _bidang_baku(self, kunci: str) -> str | None:
        predikat = POLA_PREDIKAT.fullmatch(kunci) if self.tabel == "pegawai" else None
        return f"predikat_{predikat[1]}" if predikat else self._baku.get(kunci)


def _predikat(rapat: str) -> str | None:
    kata, tahun = rapat[:-4], rapat[-4:]
    if kata in {"predikat", "predikatkinerja", "predikatskp", "predikatkinerjatahun", "predikattahun"}:
        cocok = POLA_PREDIKAT.fullmatch(f"predikat{tahun}")
        return f"predikat_{cocok[1]}" if cocok else None
    return None
