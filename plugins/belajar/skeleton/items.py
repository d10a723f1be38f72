"""One example item of every type; every sentence of it bears the mark of what is not done yet."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from belajar.schema.items import ITEM_TYPES
from belajar.skeleton.yaml_text import scalar

_OPTIONS = (
    "text: (GANTI) Tindakan yang tepat\n"
    "correct: true\n"
    "feedback: (GANTI) Tepat. Sebutkan alasannya dalam satu kalimat.",
    "text: (GANTI) Tindakan yang sering dilakukan\n"
    "feedback: (GANTI) Jelaskan mengapa keliru walaupun sering dilakukan.",
    "text: (GANTI) Tindakan yang terdengar baik\nfeedback: (GANTI) Jelaskan apa yang terlewat.",
    "text: (GANTI) Tindakan yang terlalu jauh\nfeedback: (GANTI) Jelaskan akibatnya.",
)
_OUTCOME = """\
feedback:
  correct: (GANTI) Tepat. Sebutkan alasannya.
  incorrect: (GANTI) Belum tepat. Sebutkan apa yang perlu dipelajari lagi.
"""
_BODIES: Mapping[str, str] = {
    "multiple": """\
partial: true
options:
  - text: (GANTI) Pernyataan pertama yang benar
    correct: true
  - text: (GANTI) Pernyataan yang keliru
    feedback: (GANTI) Jelaskan mengapa keliru.
  - text: (GANTI) Pernyataan kedua yang benar
    correct: true
  - text: (GANTI) Pernyataan lain yang keliru
    feedback: (GANTI) Jelaskan mengapa keliru.
""",
    "true_false": f"key: true\n{_OUTCOME}",
    "text_entry": """\
key:
  - (GANTI) jawaban yang benar
  - (GANTI) cara lain menulisnya
distractors:
  - text: (GANTI) jawaban keliru yang sering muncul
    feedback: (GANTI) Jelaskan bedanya.
feedback:
  incorrect: (GANTI) Belum tepat. Sebutkan di mana jawabannya dapat dibaca.
""",
    "numeric": """\
key: 10
tolerance: 0
unit: (GANTI) hari
distractors:
  - value: 14
    feedback: (GANTI) Jelaskan dari mana angka yang keliru ini sering berasal.
feedback:
  incorrect: (GANTI) Belum tepat. Tunjukkan cara menghitungnya.
""",
    "cloze": """\
text: >-
  (GANTI) Pengaduan dijawab paling lambat [[tenggat]] hari,
  dan jawabannya dicatat oleh [[petugas]].
gaps:
  tenggat:
    key: (GANTI) empat belas
    feedback: (GANTI) Sebutkan aturannya.
  petugas:
    options:
      - (GANTI) pengelola pengaduan
      - (GANTI) petugas keamanan
    key: (GANTI) pengelola pengaduan
    feedback: (GANTI) Sebutkan siapa yang bertugas.
""",
    "match": """\
pairs:
  - left: (GANTI) Istilah pertama
    right: (GANTI) Arti istilah pertama
    feedback: (GANTI) Sebutkan ciri yang membedakannya.
  - left: (GANTI) Istilah kedua
    right: (GANTI) Arti istilah kedua
    feedback: (GANTI) Sebutkan ciri yang membedakannya.
  - left: (GANTI) Istilah ketiga
    right: (GANTI) Arti istilah ketiga
    feedback: (GANTI) Sebutkan ciri yang membedakannya.
distractors:
  - (GANTI) Arti yang tidak berpasangan
""",
    "order": """\
steps:
  - (GANTI) Langkah pertama
  - (GANTI) Langkah kedua
  - (GANTI) Langkah ketiga
  - (GANTI) Langkah keempat
partial: true
feedback:
  incorrect: (GANTI) Belum tepat. Sebutkan langkah yang sering tertukar.
""",
    "likert": """\
statements:
  - (GANTI) Saya tahu ke mana harus melapor.
  - (GANTI) Saya merasa aman ketika melapor.
""",
    "case": """\
scenes:
  pagi:
    text: (GANTI) Ceritakan keadaannya, dan siapa yang meminta apa.
    choices:
      - text: (GANTI) Langkah yang baik
        to: siang
        points: 2
        consequence: (GANTI) Ceritakan akibatnya.
      - text: (GANTI) Langkah yang kurang baik
        to: terlambat
        consequence: (GANTI) Ceritakan akibatnya.
  siang:
    text: (GANTI) Ceritakan keadaan sesudahnya.
    choices:
      - text: (GANTI) Menyelesaikan dan mencatatnya
        to: selesai
        points: 2
        consequence: (GANTI) Ceritakan akibatnya.
      - text: (GANTI) Menunda sampai besok
        to: terlambat
        consequence: (GANTI) Ceritakan akibatnya.
  selesai:
    text: (GANTI) Ceritakan akhir yang baik.
    debrief: (GANTI) Ulas mengapa jalan ini berhasil.
  terlambat:
    text: (GANTI) Ceritakan akhir yang kurang baik.
    debrief: (GANTI) Ulas apa yang sebaiknya dilakukan lebih awal.
""",
}
_STEMS: Mapping[str, str] = {
    "choice": "(GANTI) Warga datang sepuluh menit sebelum loket tutup. Apa langkah pertama Anda?",
    "multiple": "(GANTI) Manakah yang termasuk kewajiban petugas loket? Pilih semua yang benar.",
    "true_false": "(GANTI) Pegawai wajib melaporkan gratifikasi yang diterimanya.",
    "text_entry": "(GANTI) Apa sebutan bagi pemberian yang berhubungan dengan jabatan?",
    "numeric": "(GANTI) Dalam berapa hari kerja permohonan itu harus dijawab?",
    "cloze": "(GANTI) Lengkapi kalimat berikut.",
    "match": "(GANTI) Pasangkan setiap istilah dengan artinya.",
    "order": "(GANTI) Urutkan langkah menangani pengaduan.",
    "likert": "(GANTI) Seberapa setuju Anda dengan pernyataan berikut?",
    "case": "(GANTI) Anda bertugas di loket. Pilih langkah Anda dari adegan ke adegan.",
}
TYPES: tuple[str, ...] = tuple(ITEM_TYPES)


class Wish(NamedTuple):
    """What is known of an item before it is written.

    Attributes:
        id: Its id.
        type: One of `TYPES`.
        stem: The stem; empty for an example.
        objective: Id of the module's objective; empty where there is none.
        level: `remember`, `understand`, `apply` or `analyse`.
        place: Where the key of a choice stands, counted from 0 and over again.
    """

    id: str
    type: str
    stem: str = ""
    objective: str = ""
    level: str = "apply"
    place: int = 0


def item_text(wish: Wish) -> str:
    """Return an item as YAML at the left margin, without the dash in front of it."""
    stem = wish.stem or _STEMS[wish.type]
    head = f"id: {wish.id}\ntype: {wish.type}\nstem: {scalar(stem)}\n{_body(wish)}"
    if wish.type == "likert":
        return head
    objective = f"objective: {wish.objective}\n" if wish.objective else ""
    return (
        f"{head}explanation: (GANTI) Jelaskan jawabannya dan alasannya.\n"
        "source: (GANTI) Nama peraturan atau buku, beserta pasal atau halamannya\n"
        f"{objective}level: {wish.level}\n"
    )


def listed(text: str, indent: int) -> str:
    """Return `text` as one entry of a list whose dash stands `indent` columns from the margin."""
    first, *rest = text.splitlines()
    margin = " " * (indent + 2)
    return "\n".join([f"{' ' * indent}- {first}", *(margin + one if one else "" for one in rest)])


def _body(wish: Wish) -> str:
    if wish.type != "choice":
        return _BODIES[wish.type]
    at = wish.place % len(_OPTIONS)
    options = (*_OPTIONS[1 : at + 1], _OPTIONS[0], *_OPTIONS[at + 1 :])
    return "options:\n" + "\n".join(listed(one, 2) for one in options) + "\n"
