"""Words of an author's text as rules compare them: small letters, without marks."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any

_MARKS = re.compile(r"[*_`]")
_WORD = re.compile(r"[^\W_]+(?:[-'’/.][^\W_]+)*")
_LABEL = re.compile(r"\A\W*ilustrasi\W+", re.IGNORECASE)
_SENTENCE_END = re.compile(r"(?<=[.!?:])[”\"')*]*\s+")
SHORTEST = 5
"""Letters of the shortest word that can be telling."""
RARE = 6
"""Items of the bank that a telling word stands in, at most."""

_COMMON = (
    "adalah akibat alasan anggota antara apakah aturan bagaimana bagian banyak batas bekerja "
    "belajar beliau belum benar berapa berdasarkan berikut berkas berlaku bersama beserta bertanya "
    "boleh cukup dahulu dalam dapat daripada dasar daftar datang dengan depan diterima dipakai "
    "dokumen harus hanya hasil indonesia instansi jawaban kalau kalimat kantor karena keadaan "
    "kedua kegiatan kepada kepala keputusan kerja keterangan ketika kewajiban langkah langsung "
    "layanan lebih lembaga lengkap makna masih masuk masyarakat maupun melalui memakai memang "
    "memberi membuat memilih meminta menerima mengapa menjadi menolak menulis menurut mereka "
    "nasional negara nilai nomor orang paling panduan pasal pegawai pejabat pelayanan perilaku "
    "perlu pernah pernyataan pertama petugas pilih pilihan pimpinan publik punya rekan sangat "
    "sebab sebagai sebelum sebuah secara sedang sedangkan segera sehingga sejak selama selesai "
    "seluruh semua sendiri seorang seperti sesuai sesudah setelah setiap siapa standar suatu "
    "sudah supaya surat syarat tahun tanggapan tanpa tempat tentang tepat terhadap termasuk "
    "tertulis tetap tetapi tidak tindakan tugas tujuan tulis undang-undang untuk urusan waktu "
    "warga wajib yaitu"
)
COMMON = frozenset(_COMMON.split())
"""Words of this field so frequent that repeating one tells nothing, even in a small bank.

Drawn from the portal's own items: those that stand in about one item in sixty or more.
"""


@lru_cache(maxsize=256)  # rules ask for the words of one item's texts again and again
def words_of(text: str) -> tuple[str, ...]:
    """Return the words in small letters, without Markdown's marks; `UU 5/2014` gives two."""
    return tuple(_WORD.findall(_MARKS.sub("", text).lower()))


def stem_words(stem: str) -> tuple[str, ...]:
    """Return a stem's words without the label that says that it is fictional."""
    return words_of(_LABEL.sub("", stem))


def sentences_of(text: str) -> list[str]:
    """Return the sentences; quotations and abbreviations that end like one are cut, too."""
    return [one for one in _SENTENCE_END.split(_LABEL.sub("", text)) if words_of(one)]


def shown_texts(item: Any) -> list[str]:
    """Return the texts below the stem that a learner chooses from, arranges or completes."""
    pairs = getattr(item, "pairs", ())
    return [
        *([item.text] if item.type == "cloze" else ()),
        *(option.text for option in getattr(item, "options", ())),
        *(side for pair in pairs for side in (pair.left, pair.right)),
        *(item.steps if item.type == "order" else ()),
    ]


def count_words(items: Iterable[Any]) -> Mapping[str, int]:
    """Return for each word in how many items it stands, in the stem or below it."""
    return Counter(
        word
        for item in items
        for word in {word for text in (item.stem, *shown_texts(item)) for word in words_of(text)}
    )
