"""The dicta of a decree, written once: the decree points to its annex, the extract names the one person.

A dictum is made of sentences with references. In the decree and its copy a reference reads «sebagaimana tercantum
dalam kolom 4», in the extract the words of that column stand there, and the reader of the decree says neither.
``§`` stands before each name of the data: nothing in the decree, ``s.`` in the extract, ``b.`` in the text read aloud.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from source.word_blocks import p, table, tag_row, tc, tr, when

COLUMN_WIDTHS = (36.0, 5.0, 124.0)
"""The three columns of a decree: label, colon, text."""

_DATA_WIDTHS = (46.0, 4.0, 74.0)


@dataclass(frozen=True, slots=True)
class Reference:
    """What a sentence points to: ``annex`` in the decree, ``personal`` in the extract, ``aloud`` to the reader.

    ``personal`` is paragraphs, or words within the sentence where ``inline``.
    """

    annex: str
    personal: str
    aloud: str = ""
    inline: bool = False


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of a dictum.

    ``condition`` tells whether the decree has it, ``of_person`` whether the extract of a person has it ("": always);
    ``letter`` names its entry in ``huruf`` where the dictum has several sentences.
    """

    words: Sequence[str | Reference]
    condition: str = ""
    of_person: str = ""
    letter: str = ""


@dataclass(frozen=True, slots=True)
class Dictum:
    """A dictum with its number in words; ``condition``: when the decree has it ("": always)."""

    label: str
    sentences: Sequence[Sentence]
    condition: str = ""


def annex_rows(dicta: Sequence[Dictum]) -> list[str]:
    """Return the rows of the decree and of its copy."""
    return _rows(dicta, _in_decree, "")


def personal_rows(dicta: Sequence[Dictum]) -> list[str]:
    """Return the rows of an extract."""
    return _rows(dicta, _in_extract, "s.")


def aloud(dictum: Dictum) -> str:
    """Return the first dictum as it is read aloud before the names."""
    return "".join(
        _guarded(
            sentence.condition,
            p(
                f"{{% if not §huruf.{sentence.letter} or §huruf.{sentence.letter}[0] == 'a' %}}KESATU: {{% endif %}}"
                f"{_letter(sentence)}{_joined([_aloud(word) for word in sentence.words])}:",
                "Isi",
                keep_next=True,
            ),
        )
        for sentence in dictum.sentences
    ).replace("§", "b.")


def _rows(dicta: Sequence[Dictum], write: Callable[[Sentence], str], prefix: str) -> list[str]:
    rows = []
    for dictum in dicta:
        content = "".join(map(write, dictum.sentences))
        row = tr(
            [
                tc(COLUMN_WIDTHS[0], p(dictum.label, "Label")),
                tc(COLUMN_WIDTHS[1], p(":", "Label")),
                tc(COLUMN_WIDTHS[2], content),
            ]
        )
        guard = (tag_row(COLUMN_WIDTHS, f"if {dictum.condition}"), tag_row(COLUMN_WIDTHS, "endif"))
        rows += [guard[0], row, guard[1]] if dictum.condition else [row]
    return [row.replace("§", prefix) for row in rows]


def _in_decree(sentence: Sentence) -> str:
    text = _joined([word.annex if isinstance(word, Reference) else word for word in sentence.words])
    return _guarded(sentence.condition, p(f"{_letter(sentence)}{text}.", "Kesatu" if sentence.letter else "Isi"))


def _in_extract(sentence: Sentence) -> str:
    """Return the words between references as paragraphs, what is referred to set out below each."""
    if all(isinstance(word, str) or word.inline for word in sentence.words):
        words = [word.personal if isinstance(word, Reference) else word for word in sentence.words]
        return _guarded(sentence.of_person, p(f"{_joined(words)}.", "Isi"))
    content = ""
    for place, word in enumerate(sentence.words):
        if isinstance(word, Reference):
            content += word.personal
        else:
            content += p(f"{word}:", "Isi", before=4 if place else 0)
    return _guarded(sentence.of_person, content)


def _aloud(word: str | Reference) -> str:
    return word.aloud if isinstance(word, Reference) else word


def _letter(sentence: Sentence) -> str:
    return f"{{{{ §huruf.{sentence.letter} }}}}" if sentence.letter else ""


def _joined(words: Sequence[str]) -> str:
    """Join with blanks, none before a comma."""
    return " ".join(word for word in words if word).replace(" ,", ",")


def _guarded(condition: str, content: str) -> str:
    return when(condition, content) if condition else content


def _person_data(*more: tuple[str, str]) -> str:
    rows = (
        ("Nama", "{{ §orang.nama_kapital }}"),
        ("NIP", "{{ §orang.nip }}"),
        ("Tempat, tgl. lahir", "{{ §orang.tempat_lahir }}, {{ §orang.tanggal_lahir }}"),
        ("Pangkat/Gol. Ruang", "{{ §orang.pangkat_golongan }}"),
        *more,
    )
    return table(
        _DATA_WIDTHS,
        [
            tr(
                [
                    tc(_DATA_WIDTHS[0], p(label, "Label")),
                    tc(_DATA_WIDTHS[1], p(":", "Label")),
                    tc(_DATA_WIDTHS[2], p(content, "Label")),
                ]
            )
            for label, content in rows
        ],
    )


def _post(value: str) -> str:
    return p(f"{{{{ §orang.{value} }}}}", "Sebutan", bold=True)


_NAMED = "yang namanya tercantum dalam kolom 2 Lampiran Keputusan ini"
_NAMED_ALOUD = "yang namanya tercantum dalam Lampiran Keputusan ini"


def _person(keterangan: str = "", *more: tuple[str, str]) -> Reference:
    remark = f" dengan keterangan “{keterangan}”," if keterangan else ""
    return Reference(f"{_NAMED}{remark}", _person_data(*more), _NAMED_ALOUD)


def _column(number: int, value: str, *, tail: str = "") -> Reference:
    aloud_as = "lamanya" if value.endswith("lama") else "barunya"
    return Reference(f"sebagaimana tercantum dalam kolom {number}{tail}", _post(value), aloud_as)


def _task(number: int, value: str, *, tail: str = "") -> Reference:
    task = "{{ §tugas.tugas }}"
    return Reference(f"{task} sebagaimana tercantum dalam kolom {number}{tail}", _post(value), f"{task}{tail}")


_TMT = Sentence(
    [
        "Pelaksanaan Diktum KESATU terhitung mulai tanggal",
        Reference(
            "{% if §keputusan.tmt %}{{ §keputusan.tmt }}{% else %}sebagaimana tercantum dalam kolom keterangan "
            "Lampiran Keputusan ini bagi masing-masing yang bersangkutan{% endif %}",
            "{{ §orang.tmt }}",
            inline=True,
        ),
    ]
)
_MISTAKES = Sentence(
    [
        (
            "Apabila di kemudian hari ternyata terdapat kekeliruan dalam Keputusan ini, akan diadakan perbaikan "
            "sebagaimana mestinya"
        )
    ]
)
IN_FORCE = "Keputusan ini mulai berlaku pada tanggal ditetapkan"
"""The last dictum, also read aloud."""

_APPOINTS = "(§ada.pengangkatan or §ada.pengukuhan)"
_UNIT_LED = "unit kerja yang dipimpinnya"
_STAYS = "§tindakan != 'berhentikan'"


def structural() -> tuple[Dictum, ...]:
    """Return the dicta of the decree of the structural group."""
    official = "{{ §pegawai }}"
    to_whom = f"Kepada {official} sebagaimana dimaksud dalam Diktum KESATU"
    allowance = Reference(
        "yang besarnya tercantum dalam kolom 7 Lampiran Keputusan ini",
        "eselon {{ §orang.eselon }} sebesar {{ §orang.tunjangan }} setiap bulan",
        inline=True,
    )
    return (
        Dictum(
            "KESATU",
            (
                Sentence(
                    (
                        f"Memberhentikan dengan hormat {official}",
                        _person(),
                        "dari jabatan",
                        _column(4, "jabatan_lama", tail=","),
                        "dan mengangkat yang bersangkutan dalam jabatan",
                        _column(5, "jabatan_baru"),
                    ),
                    "§ada.pengangkatan",
                    "§tindakan == 'angkat'",
                    "pengangkatan",
                ),
                *_confirmations(official, "jabatan", (4, "jabatan_lama"), (5, "jabatan_baru")),
                Sentence(
                    (
                        f"Memberhentikan dengan hormat {official}",
                        _person("Pemberhentian"),
                        "dari jabatan",
                        _column(4, "jabatan_lama"),
                    ),
                    "§ada.pemberhentian",
                    "§tindakan == 'berhentikan'",
                    "pemberhentian",
                ),
            ),
        ),
        Dictum(
            "KEDUA",
            (
                Sentence(
                    (
                        (
                            f"{to_whom}{{% if §ada.pemberhentian %}} yang "
                            "diangkat atau dikukuhkan{% endif %} diberikan tunjangan jabatan struktural"
                        ),
                        allowance,
                        "sesuai dengan ketentuan peraturan perundang-undangan",
                    ),
                    _APPOINTS,
                    f"{_STAYS} and §ada_eselon",
                ),
                Sentence(
                    ((f"{to_whom} diberikan tunjangan sesuai dengan ketentuan peraturan perundang-undangan"),),
                    "false",
                    f"{_STAYS} and not §ada_eselon",
                ),
                Sentence(
                    (
                        (
                            f"{to_whom}"
                            f"{{% if {_APPOINTS} %}} yang diberhentikan{{% endif %}} tidak lagi diberikan tunjangan "
                            "dari jabatan yang ditinggalkan"
                        ),
                    ),
                    "§ada.pemberhentian",
                    "§tindakan == 'berhentikan'",
                ),
            ),
        ),
        Dictum("KETIGA", (_TMT,)),
        Dictum("KEEMPAT", (_MISTAKES,)),
        Dictum("KELIMA", (Sentence([IN_FORCE]),)),
    )


def tugas_tambahan() -> tuple[Dictum, ...]:
    """Return the dicta of the decree of functional officials who head a unit as an additional task."""
    official = "{{ §tugas.pejabat }}"
    functional_post = ("Jabatan fungsional", "{{ §orang.jabatan_fungsional }}")
    last = {
        name: f"{{% if {_APPOINTS} %}}{with_heads}{{% else %}}{without}{{% endif %}}"
        for name, with_heads, without in (("tmt", "KELIMA", "KETIGA"), ("mistakes", "KEENAM", "KEEMPAT"))
    }
    last["in_force"] = f"{{% if {_APPOINTS} %}}KETUJUH{{% else %}}KELIMA{{% endif %}}"
    return (
        Dictum(
            "KESATU",
            (
                Sentence(
                    (
                        f"Membebaskan {official}",
                        _person("", functional_post),
                        "dari tugas tambahan sebagai",
                        _task(5, "tugas_lama", tail=" bagi yang menjalankannya,"),
                        "dan memberi yang bersangkutan tugas tambahan sebagai",
                        _task(6, "jabatan_baru"),
                    ),
                    "§ada.pengangkatan and §ada_pelepasan",
                    "§tindakan == 'angkat' and §melepas",
                    "pengangkatan",
                ),
                Sentence(
                    (
                        f"Memberi {official}",
                        _person("", functional_post),
                        "tugas tambahan sebagai",
                        _task(6, "jabatan_baru"),
                    ),
                    "§ada.pengangkatan and not §ada_pelepasan",
                    "§tindakan == 'angkat' and not §melepas",
                    "pengangkatan",
                ),
                *_confirmations(
                    official, "tugas tambahan", (5, "tugas_lama"), (6, "jabatan_baru"), functional_post, sebagai=True
                ),
                Sentence(
                    (
                        f"Membebaskan {official}",
                        _person("Pemberhentian", functional_post),
                        "dari tugas tambahan sebagai",
                        _task(5, "tugas_lama"),
                    ),
                    "§ada.pemberhentian",
                    "§tindakan == 'berhentikan'",
                    "pemberhentian",
                ),
            ),
        ),
        Dictum(
            "KEDUA",
            (
                Sentence(
                    [
                        (
                            "Tugas tambahan sebagaimana dimaksud dalam Diktum KESATU bukan jabatan struktural, tidak "
                            "bereselon, dan tidak mengubah jabatan fungsional yang bersangkutan; hak keuangannya "
                            "diberikan sesuai dengan ketentuan peraturan perundang-undangan"
                        )
                    ]
                ),
            ),
        ),
        Dictum(
            "KETIGA",
            (
                Sentence(
                    [
                        (
                            f"Unit kerja jabatan fungsional {official} yang diberi tugas tambahan sebagaimana dimaksud "
                            "dalam Diktum KESATU dipindahkan ke"
                        ),
                        Reference(
                            _UNIT_LED,
                            f"{{% if {_STAYS} %}}{{{{ §unit_baru }}}}{{% else %}}{_UNIT_LED}{{% endif %}}",
                            inline=True,
                        ),
                    ]
                ),
            ),
            _APPOINTS,
        ),
        Dictum(
            "KEEMPAT",
            (
                Sentence(
                    [
                        (
                            f"Dalam menjalankan tugas tambahan, {official} sebagaimana dimaksud dalam Diktum KESATU "
                            "bertanggung jawab kepada {{ §tugas.atasan }}"
                        )
                    ]
                ),
            ),
            _APPOINTS,
        ),
        Dictum(last["tmt"], (_TMT,)),
        Dictum(last["mistakes"], (_MISTAKES,)),
        Dictum(last["in_force"], (Sentence([IN_FORCE]),)),
    )


def _confirmations(
    official: str,
    noun: str,
    old: tuple[int, str],
    new: tuple[int, str],
    *more: tuple[str, str],
    sebagai: bool = False,
) -> tuple[Sentence, ...]:
    """Return the sentence of a confirmation, and for the extract the one of who keeps the very same post."""
    kind = f"{noun} sebagai" if sebagai else noun
    column = _task if sebagai else _column
    return (
        Sentence(
            (
                f"Mengukuhkan {official}",
                _person("Pengukuhan", *more),
                f"dari {kind}",
                column(*old),
                f"ke dalam {kind}",
                column(*new),
            ),
            "§ada.pengukuhan",
            "§tindakan == 'kukuhkan' and not §jabatan_sama",
            "pengukuhan",
        ),
        Sentence(
            (f"Mengukuhkan {official}", _person("Pengukuhan", *more), f"dalam {kind}", column(*new)),
            "false",
            "§tindakan == 'kukuhkan' and §jabatan_sama",
            "pengukuhan",
        ),
    )
