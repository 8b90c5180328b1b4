"use strict";
(function () {
  var saring = document.getElementById("saring");
  var alat = document.getElementById("alat");
  var status = document.getElementById("status-saring");
  var kartu = Array.prototype.slice.call(document.querySelectorAll(".kartu"));
  var kelompok = Array.prototype.slice.call(document.querySelectorAll(".kelompok-kartu"));
  var lipatan = Array.prototype.slice.call(document.querySelectorAll("details"));
  var isian = ["cari", "kelompok", "jenis", "temuan"];
  var teks = null;

  function polos(isi) {
    return isi.toLowerCase().replace(/\s+/g, " ").trim();
  }

  function bacaan() {
    if (teks === null) {
      teks = kartu.map(function (satu) {
        return polos(satu.textContent);
      });
    }
    return teks;
  }

  function terapkan() {
    var nilai = {};
    isian.forEach(function (nama) { nilai[nama] = saring.elements[nama].value; });
    var cari = polos(nilai.cari);
    var angka = /^[\d ]{5,}$/.test(cari) ? cari.replace(/ /g, "") : "";
    var kata = angka ? [] : cari.split(" ").filter(Boolean);
    var tampil = 0;
    kartu.forEach(function (satu, urut) {
      var cocok = (!nilai.jenis || satu.getAttribute("data-jenis") === nilai.jenis) &&
        (!nilai.temuan || satu.classList.contains(nilai.temuan)) &&
        (!nilai.kelompok || satu.closest("#kelompok-" + nilai.kelompok) !== null);
      if (cocok && cari) {
        var milik = bacaan()[urut];
        cocok = kata.every(function (isi) { return milik.indexOf(isi) !== -1; }) &&
          (!angka || milik.replace(/ /g, "").indexOf(angka) !== -1);
      }
      satu.hidden = !cocok;
      if (cocok) { tampil += 1; }
    });
    kelompok.forEach(function (satu) {
      satu.hidden = satu.querySelector(".kartu:not([hidden])") === null;
    });
    status.textContent = tampil + " dari " + kartu.length + " perpindahan ditampilkan.";
  }

  function dariAlamat() {
    var hash = window.location.hash.slice(1);
    if (hash.indexOf("=") === -1) { return; }
    var isi = new URLSearchParams(hash);
    isian.forEach(function (nama) {
      if (isi.has(nama)) { saring.elements[nama].value = isi.get(nama); }
    });
    terapkan();
    if (isi.get("lipatan") === "buka") { buka(true); }
  }

  function keSasaran() {
    var hash = window.location.hash.slice(1);
    var sasaran = hash && hash.indexOf("=") === -1 ? document.getElementById(hash) : null;
    if (!sasaran) { return; }
    if (sasaran.closest(".kartu") && sasaran.closest("[hidden]")) { saring.reset(); terapkan(); }
    for (var induk = sasaran; induk; induk = induk.parentElement) {
      if (induk.tagName === "DETAILS") { induk.open = true; }
    }
    sasaran.scrollIntoView();
  }

  function buka(semua) {
    lipatan.forEach(function (satu) { satu.open = semua; });
  }

  if (saring && kartu.length) {
    saring.hidden = false;
    status.hidden = false;
    saring.addEventListener("input", terapkan);
    saring.addEventListener("change", terapkan);
    saring.addEventListener("submit", function (kejadian) { kejadian.preventDefault(); });
    saring.addEventListener("reset", function () { window.setTimeout(terapkan, 0); });
    terapkan();
    dariAlamat();
    window.addEventListener("hashchange", function () { dariAlamat(); keSasaran(); });
    keSasaran();
  }
  if (alat && lipatan.length) {
    alat.hidden = false;
    document.getElementById("buka-semua").addEventListener("click", function () { buka(true); });
    document.getElementById("tutup-semua").addEventListener("click", function () { buka(false); });
  }
  // Some browsers forget that a table is one once narrow screens show its rows as blocks.
  var peran = { TABLE: "table", THEAD: "rowgroup", TBODY: "rowgroup", TR: "row", TD: "cell" };
  document.querySelectorAll(".tumpuk, .tumpuk *").forEach(function (satu) {
    if (peran[satu.tagName]) { satu.setAttribute("role", peran[satu.tagName]); }
    if (satu.tagName === "TH") {
      satu.setAttribute("role", satu.getAttribute("scope") === "col" ? "columnheader" : "rowheader");
    }
  });

  var terbuka = [];
  window.addEventListener("beforeprint", function () {
    terbuka = lipatan.filter(function (satu) { return satu.open; });
    buka(true);
  });
  window.addEventListener("afterprint", function () {
    lipatan.forEach(function (satu) { satu.open = terbuka.indexOf(satu) !== -1; });
  });
}());
