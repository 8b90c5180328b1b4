"""Invented names, by the custom of several peoples of Kota Bekasi."""

from __future__ import annotations

from random import Random

_FIRST_NAMES: dict[str, dict[str, str]] = {
    "sunda": {
        "L": "Asep Dadang Ujang Cecep Yayan Deden Entis Iwan Jajang Nandang Oman Tatang Wawan Encep"
        " Agus Dede Yana Aep Maman Engkos Dudung Rukman Sobur Karna",
        "P": "Euis Neneng Yayah Iis Lilis Imas Ai Nia Rina Tati Cucu Eneng Wiwin Popon Ratna Yuyun"
        " Titin Elis Dewi Mimin Atikah Kokom Sari Entin",
    },
    "betawi": {
        "L": "Muhammad Abdul Ahmad Mansyur Nasrullah Syarifudin Marwan Hasbullah Zainal Rojali"
        " Saipul Muhidin Namin Sanusi Fauzi Ridwan Mahfud Junaedi",
        "P": "Siti Nurhayati Maryam Halimah Rohmah Fatimah Munawaroh Saodah Masitoh Zubaedah"
        " Hamidah Nurlela Romlah Aminah Salamah Mariyah",
    },
    "jawa": {
        "L": "Bambang Joko Slamet Sugeng Heru Eko Dwi Tri Agung Wahyu Budi Teguh Hadi Suryo Bagus"
        " Arif Nugroho Prasetyo Yulianto Didik Haryanto Purwadi",
        "P": "Sri Endang Retno Wulan Tri Dwi Rahayu Ningsih Puji Lestari Wahyuni Ika Yuni Dyah"
        " Anggraeni Kusuma Tutik Sulastri Rini Astuti",
    },
    "minang": {
        "L": "Yusrizal Afrizal Syafril Hendri Zulkifli Masri Erizal Firdaus Yondri Rizaldi"
        " Syahrial Nofrizal Irwandi Desrizal",
        "P": "Yusnidar Elfi Desmawati Rosmaniar Yulidar Fitriani Zulfa Asnimar Nofrida Welmi"
        " Reflinda Gusmiarti Erniwati",
    },
    "batak": {
        "L": "Parlindungan Togar Binsar Jonni Rudolf Saut Maruli Hotman Sahat Bonar Edison Poltak"
        " Mangasi Tumpal Marihot",
        "P": "Rospita Tiurma Lasma Hotmaida Rotua Duma Nurmala Sondang Tiarma Melva Marlina Risma Ernida Herlina",
    },
    "manado": {
        "L": "Jefry Frangky Denny Ronald Steven Maxi Audy Hanny Royke Christian",
        "P": "Meity Fenny Olivia Grace Vonny Sherly Deisy Merry Christine Novita",
    },
    "tionghoa": {
        "L": "Hendra Andi Budiman Steven Kevin Lukas Yohanes Ferry Tommy Wira Herman Jimmy",
        "P": "Linda Melani Susanti Vivian Yenny Lily Fransisca Meliana Silvia Hartati Mei Lan",
    },
    "bali": {
        "L": "Wayan Made Nyoman Ketut Gede Putu Kadek Komang",
        "P": "Luh Made Nyoman Ketut Putu Kadek Komang Ayu",
    },
}

_LAST_NAMES: dict[str, dict[str, str]] = {
    "sunda": {
        "L": "Suherman Hidayat Sudrajat Kurniawan Rukmana Supriatna Gunawan Permana Ruhiyat"
        " Kosasih Setiawan Sutisna Wiguna Nugraha Sopandi Mulyana Sunarya Koswara",
        "P": "Rohaeti Kurniasih Nurjanah Suryani Komariah Herlina Rostika Mulyati Sukaesih"
        " Rahmawati Sumiati Kartika Nurhasanah Widaningsih Juariah Kurnia",
    },
    "betawi": {
        "L": "Hakim Fadilah Rizki Alwi Sobari Hamdani Mukhtar Basri Syukur Aziz Rosadi Hasan"
        " Jamaludin Sidik Anwar Marzuki Nawawi",
        "P": "Nurjanah Khoiriyah Fauziah Azizah Aisyah Hasanah Sakinah Laila Nabila Hanifah"
        " Zakiah Mufidah Rahmah Salsabila",
    },
    "jawa": {
        "L": "Santoso Wibowo Prabowo Susilo Widodo Hartono Nugroho Setiawan Raharjo Utomo"
        " Purnomo Cahyono Wicaksono Handoyo Sutrisno Wijayanto Kuncoro Saputro",
        "P": "Lestari Wahyuni Rahayu Handayani Astuti Setyowati Purwanti Kusumawati Utami"
        " Widyastuti Hapsari Pratiwi Sulistyowati Wulandari Indriani Mulyani",
    },
    "minang": {
        "L": "Tanjung Chaniago Piliang Koto Sikumbang Jambak Guci Caniago Malayu Panai",
        "P": "Tanjung Chaniago Piliang Koto Sikumbang Jambak Guci Yenita Syafni Oktavia",
    },
    "batak": {
        "L": "Sihombing Simanjuntak Hutapea Nainggolan Siregar Lubis Situmorang Sinaga Purba"
        " Panjaitan Manurung Silalahi Tampubolon Hutagalung Pardede",
        "P": "Sihombing Simanjuntak Hutapea Nainggolan Siregar Lubis Situmorang Sinaga Purba"
        " Panjaitan Manurung Silalahi Tampubolon Hutagalung Pardede",
    },
    "manado": {
        "L": "Tumbelaka Wowor Lumintang Mandagi Rondonuwu Pangkey Kalalo Sumampouw",
        "P": "Tumbelaka Wowor Lumintang Mandagi Rondonuwu Pangkey Kalalo Sumampouw",
    },
    "tionghoa": {
        "L": "Wijaya Gunawan Halim Tanuwijaya Susanto Hartanto Kusnadi Lukito Salim Setiadi",
        "P": "Wijaya Gunawan Halim Tanuwijaya Susanto Hartanto Kusnadi Lukito Salim Setiadi",
    },
    "bali": {
        "L": "Sudiarta Suardana Artawan Wirawan Mahendra Suryawan Adnyana Sukerta Parwata",
        "P": "Sudiarti Suryani Widiasih Artini Wiratni Puspawati Ariani Sukreni Mahayani",
    },
}

_MIDDLE_NAMES: dict[str, str] = {
    "L": "Eka Yudi Rudi Indra Dani Adi Aditya Rian Surya Yoga Dwi Pandu",
    "P": "Dian Eka Mega Intan Ayu Maya Lia Rosa Putri Nita Vera Ratih",
}
_MIDDLE_NAMES_ISLAM: dict[str, str] = {
    "L": "Rahmat Taufik Imam Hilman Fajar Akbar Ilham Fikri",
    "P": "Nur Fitri Anisa Wati Nurul Hikmah Aulia Zahra",
}

_ETHNIC_GROUPS: dict[str, tuple[tuple[str, int], ...]] = {
    "Islam": (("sunda", 36), ("betawi", 24), ("jawa", 28), ("minang", 12)),
    "Kristen": (("batak", 60), ("jawa", 15), ("manado", 20), ("tionghoa", 5)),
    "Katolik": (("batak", 30), ("jawa", 35), ("manado", 15), ("tionghoa", 20)),
    "Hindu": (("bali", 100),),
    "Buddha": (("tionghoa", 100),),
    "Khonghucu": (("tionghoa", 100),),
}

_PLACES: dict[str, str] = {
    "sunda": "Bandung Garut Tasikmalaya Sumedang Ciamis Bogor Cianjur Sukabumi Karawang Kuningan",
    "betawi": "Bekasi Bekasi Jakarta Bekasi Depok Bekasi",
    "jawa": "Semarang Yogyakarta Surakarta Klaten Purworejo Kebumen Madiun Malang Bekasi Kediri",
    "minang": "Padang Bukittinggi Payakumbuh Solok Batusangkar Pariaman",
    "batak": "Medan Tarutung Balige Pematangsiantar Sibolga Bekasi",
    "manado": "Manado Tomohon Tondano Bitung",
    "tionghoa": "Jakarta Bekasi Tangerang Pontianak Medan",
    "bali": "Denpasar Singaraja Gianyar Tabanan",
}

AGAMA: tuple[tuple[str, int], ...] = (
    ("Islam", 870),
    ("Kristen", 62),
    ("Katolik", 36),
    ("Hindu", 14),
    ("Buddha", 12),
    ("Khonghucu", 6),
)
"""Religions with their share in a thousand."""


def pick_weighted(rng: Random, choices: tuple[tuple[str, int], ...]) -> str:
    """Draw one value by its whole-number weight."""
    return rng.choices([value for value, _ in choices], [weight for _, weight in choices])[0]


def make_nama(rng: Random, agama: str, gender: str) -> tuple[str, str]:
    """Return an invented name without degrees, and a place of birth that suits it."""
    ethnic_group = pick_weighted(rng, _ETHNIC_GROUPS[agama])
    words = [rng.choice(_FIRST_NAMES[ethnic_group][gender].split())]
    if ethnic_group == "bali":
        words.insert(0, "I" if gender == "L" else "Ni")
    if rng.random() < 0.45:
        middle = _MIDDLE_NAMES_ISLAM if agama == "Islam" and rng.random() < 0.5 else _MIDDLE_NAMES
        words.append(rng.choice(middle[gender].split()))
    last = rng.choice(_LAST_NAMES[ethnic_group][gender].split())
    if last not in words:
        words.append(last)
    return " ".join(words), rng.choice(_PLACES[ethnic_group].split())
