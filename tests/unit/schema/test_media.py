"""Files that items show: what is read of them, and what is refused in words."""

from __future__ import annotations

import struct
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from belajar.schema.bank import Bank, item_hash, load_bank
from belajar.schema.captions import MOST_BYTES, read_captions
from belajar.schema.diagnostics import Diagnostic, format_report
from belajar.schema.picture import Size, Unfit, picture_size
from belajar.schema.recording import RECORDINGS, VIDEOS, check_recording, video_size
from golden_site import GOLDEN
from media_files import CAPTIONS, gif, png, png_chunk, svg, turned

SHOWN = GOLDEN / "media" / "berkas"
MP4 = (SHOWN / "berkas.mp4").read_bytes()
JPEG_HEAD = b"\xff\xd8\xff\xdb\x00\x04ab\xff\xff\xc0\x00\x0b\x08" + struct.pack(">HH", 20, 30)
JPEG = JPEG_HEAD + b"\x01\x01\x11\x00\xff\xda\x00\x02x\xff\xd9"


def webp(kind: bytes, body: bytes) -> bytes:
    return b"RIFF" + struct.pack("<I", len(body) + 12) + b"WEBP" + kind + b"\0\0\0\0" + body


def webm(*video: bytes) -> bytes:
    def element(name: bytes, value: bytes) -> bytes:
        return name + struct.pack(">I", len(value) | 0x10000000) + value

    track = element(b"\xae", element(b"\xd7", b"\x01") + element(b"\xe0", b"".join(video)))
    segment = element(b"\x16\x54\xae\x6b", track) + b"\x1f\x43\xb6\x75\x80"
    return element(b"\x1a\x45\xdf\xa3", b"") + b"\x18\x53\x80\x67\xff" + segment


WEBM = webm(b"\xb0\x82\x01\x40", b"\xba\x81\xb4")


@pytest.mark.parametrize(
    ("ending", "data", "size"),
    [
        (".png", png(3, 2), (3, 2)),
        (".gif", gif(7, 5), (7, 5)),
        (".jpg", JPEG, (30, 20)),
        (".jpeg", turned(JPEG, 6), (20, 30)),
        (".jpg", turned(JPEG, 8, ">"), (20, 30)),
        (".jpg", turned(JPEG, 3), (30, 20)),
        (".webp", webp(b"VP8X", b"\0\0\0\0" + b"\x1d\0\0" + b"\x13\0\0"), (30, 20)),
        (".webp", webp(b"VP8L", b"\x2f" + struct.pack("<I", 29 | 19 << 14)), (30, 20)),
        (".webp", webp(b"VP8 ", b"\0\0\0\x9d\x01\x2a" + struct.pack("<HH", 30, 20)), (30, 20)),
        (".svg", svg('viewBox="0 0 30 20"'), (30, 20)),
        (".svg", svg('viewBox="0,0,3,2" width="30" height="20px"'), (30, 20)),
        (".svg", svg('viewBox="0 0 30 20" width="100%" height="50%"'), (30, 20)),
        (".svg", svg('viewBox="0 0 210 297" width="210mm" height="297mm"'), (794, 1123)),
        (".svg", svg('viewBox="0 0 16 9" width="16cm" height="9cm"'), (605, 340)),
        (".svg", svg('viewBox="0 0 3 2" width="36pt" height="0.5in"'), (48, 48)),
        (".svg", svg('viewBox="0 0 16 9" width="800"'), (800, 450)),
        (".svg", svg('viewBox="0 0 16 9" width="100%" height="90px"'), (160, 90)),
        (".svg", svg('viewBox="0 0 0.4 20.4"'), (1, 20)),
    ],
)
def test_size_of_a_picture(ending: str, data: bytes, size: tuple[int, int]):
    assert picture_size(data, ending) == Size(*size)


@pytest.mark.parametrize(
    ("ending", "data", "reason"),
    [
        (".png", JPEG, "sebenarnya JPEG, bukan PNG"),
        (".svg", png(3, 2), "sebenarnya PNG, bukan SVG"),
        (".webp", b"RIFF\0\0\0\0WAVE", "bukan WebP"),
        (".png", b"", "bukan PNG"),
        (".png", png(3, 2)[:-8], "terpotong"),
        (".png", png(0, 2), "terpotong"),
        (".png", png(3, 2, png_chunk(b"acTL", bytes(8))), "bergerak"),
        (".gif", gif(3, 2, frames=2), "bergerak"),
        (".gif", gif(3, 2)[:-1], "terpotong"),
        (".jpg", JPEG_HEAD, "terpotong"),
        (".jpg", JPEG[:-2], "terpotong"),
        (".webp", webp(b"VP8X", b"\x02\0\0\0\x1d\0\0\x13\0\0"), "bergerak"),
        (".webp", webp(b"VP8L", b"\x2f\0\0\0\0")[:-1], "terpotong"),
        (".svg", svg('width="30" height="20"'), "tanpa `viewBox`"),
        (".svg", svg('viewBox="0 0 nan inf"'), "terpotong"),
        (".svg", svg('viewBox="0 0 30 20"')[:-3], "terpotong"),
        (".svg", b"", "terpotong"),
        (".svg", svg('viewBox="0 0 -3 5"'), "terpotong"),
    ],
)
def test_picture_that_cannot_be_shown(ending: str, data: bytes, reason: str):
    with pytest.raises(Unfit) as refused:
        picture_size(data, ending)
    assert refused.value.args[0].startswith(reason)


def test_size_of_a_video_that_plays_and_of_one_held_upright():
    assert video_size(MP4, ".mp4") == Size(320, 180)
    at = MP4.index(b"tkhd") + 4 + 12 + 40 + 4  # the second number of the matrix (version 1)
    assert MP4[at - 4 : at] == struct.pack(">I", 0x10000)
    upright = MP4[: at - 4] + struct.pack(">II", 0, 0x10000) + MP4[at + 4 :]
    assert video_size(upright, ".mp4") == Size(180, 320)
    assert video_size(WEBM, ".webm") == Size(320, 180)


@pytest.mark.parametrize(
    ("ending", "data", "reason"),
    [
        (".mp4", MP4.replace(b"avc1", b"hvc1"), "berformat HEVC"),
        (".mp4", MP4[:200], "terpotong"),
        (".mp4", MP4[: MP4.index(b"moov") - 4], "terpotong"),
        (".mp4", WEBM, "bukan MP4"),
        (".webm", MP4, "bukan WebM"),
        (".webm", webm(), "terpotong"),
        (".webm", WEBM[:30], "terpotong"),
    ],
)
def test_video_that_cannot_be_shown(ending: str, data: bytes, reason: str):
    with pytest.raises(Unfit) as refused:
        video_size(data, ending)
    assert refused.value.args[0].startswith(reason)


def test_recordings_begin_as_their_ending_says():
    sound = {
        ".wav": (SHOWN / "panggilan.wav").read_bytes(),
        ".mp3": b"\xff\xfb\x90\x00",
        ".m4a": MP4,
    }
    assert sound.keys() == RECORDINGS.keys()
    for ending, data in sound.items():
        check_recording(data, ending)
        for other in RECORDINGS.keys() - {ending}:
            with pytest.raises(Unfit):
                check_recording(data, other)


WHOLE = {".png": png(3, 2), ".gif": gif(3, 2), ".jpg": turned(JPEG, 6), ".mp4": MP4, ".webm": WEBM}


@given(
    ending=st.sampled_from(sorted({*WHOLE, ".webp"})),
    keep=st.integers(0, 900),
    put=st.binary(max_size=40),
    rest=st.integers(0, 60),
)
@example(ending=".webm", keep=0, put=b"\x1a\x45\xdf\xa3\x80" + b"\xe0\xff" * 3000, rest=0)
@example(ending=".webm", keep=0, put=b"\x1a\x45\xdf\xa3\x80\x18\x53\x80\x67\xff" * 2000, rest=0)
def test_broken_files_are_refused_in_words_and_never_break_the_build(ending, keep, put, rest):
    whole = WHOLE.get(ending, webp(b"VP8L", b"\x2f\x1d\xc0\x04\0"))
    data = whole[:keep] + put + whole[keep + rest :]
    read = video_size if ending in VIDEOS else picture_size
    with suppress(Unfit):
        assert min(read(data, ending)) > 0


def captions(text: str) -> list[tuple[int, str]]:
    _, found = read_captions(text.encode(), "a.vtt")
    assert {one.code for one in found} <= {"B376"}
    return [(one.line, one.message) for one in found]


def test_captions_as_editors_save_them():
    text = (
        "\ufeffWEBVTT - Judul\r\n\r\nNOTE catatan\r\n\r\n1\r\n00:01.000 --> 00:02.000 line:0\r\n"
        "<v Ani>Selamat pagi\r\nPak\r\n\r\n01:00:01.000 -->\t01:00:02.500\r\nJam kedua\r\n"
    )
    assert captions(text) == []
    read, _ = read_captions(text.encode(), "a.vtt")
    assert read.startswith("WEBVTT - Judul\n\nNOTE")
    assert "\r" not in read


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("", 1, "tidak diawali"),
        ("WEBVTTx\n\n00:01.000 --> 00:02.000\nA\n", 1, "tidak diawali"),
        ("WEBVTT\n", 1, "kosong"),
        ("WEBVTT\n\n00:01,000 --> 00:02,000\nA\n", 3, "koma"),
        ("WEBVTT\n\n1.000 --> 2.000\nA\n", 3, "tidak dapat dibaca"),
        ("WEBVTT\n\n00:61.000 --> 00:62.000\nA\n", 3, "tidak dapat dibaca"),
        ("WEBVTT\n\n00:01.000 --> 00:01.000\nA\n", 3, "berakhir sebelum mulai"),
        ("WEBVTT\n\n00:01.000 --> 00:02.000\n\n", 3, "tidak ada teks"),
        ("WEBVTT\n\n00:01.000 --> 00:02.000\nA\x07\n", 4, "aksara kendali U+0007"),
        ("WEBVTT\n\nSTYLE\n::cue {}\n\n00:01.000 --> 00:02.000\nA\n", 3, "`STYLE`"),
        ("WEBVTT\n" + "\n" * MOST_BYTES, 1, "32 KiB"),
    ],
)
def test_captions_that_a_browser_would_not_show(text: str, line: int, message: str):
    ((found, said),) = captions(text)
    assert found == line
    assert message in said


def test_captions_in_another_encoding_are_told_their_line():
    _, (found,) = read_captions(b"WEBVTT\n\n00:01.000 --> 00:02.000\nPr\xe9sensi\n", "a.vtt")
    assert (found.line, found.code) == (4, "B376")


def quiz(media: str) -> str:
    return (
        "id: k\ntitle: K\nitems:\n  - id: k-1\n    type: true_false\n    stem: S\n    key: benar\n"
        f"    media:\n      - {media}\n"
    )


def load(tmp_path: Path, media: str) -> tuple[Bank, list[Diagnostic]]:
    root = tmp_path / "quizzes"
    (root / "a").mkdir(parents=True, exist_ok=True)
    (root / "a" / "k.yml").write_text(quiz(media), "utf-8")
    return load_bank(root, tmp_path)


def codes(found: list[Diagnostic]) -> list[str]:
    return [one.code for one in found]


@pytest.mark.parametrize(
    "path",
    [
        "../../rahasia.png",
        "../../quizzes-lain/x.png",
        "/etc/x.png",
        "https://situs.example/x.png",
        "//situs.example/x.png",
        "data:image/png;base64,x.png",
        "javascript:x.png",
        "..\\..\\x.png",
        "a//x.png",
        "%2e%2e/%2e%2e/rahasia.png",
        'x".png',
        "x.png?y",
        "x" * 300 + ".png",
        "keluar.png",
        "lingkar.png",
        "folder/rahasia.png",
    ],
)
def test_no_path_leaves_the_folder_of_the_quizzes(tmp_path: Path, path: str):
    (tmp_path / "rahasia.png").write_bytes(png(1, 1))
    (tmp_path / "quizzes-lain").mkdir()
    (tmp_path / "quizzes-lain" / "x.png").write_bytes(png(1, 1))
    folder = tmp_path / "quizzes" / "a"
    folder.mkdir(parents=True)
    (folder / "keluar.png").symlink_to(tmp_path / "rahasia.png")
    (folder / "lingkar.png").symlink_to(folder / "lingkar.png")
    (folder / "folder").symlink_to(tmp_path, target_is_directory=True)
    bank, found = load(tmp_path, f"{{image: '{path}', alt: Titik}}")
    assert codes(found) == ["B371"]
    assert bank.media == {}


def test_paths_inside_the_folder_of_the_quizzes(tmp_path: Path):
    shared = tmp_path / "quizzes" / "bersama"
    shared.mkdir(parents=True)
    (shared / "Satu titik (kecil).PNG").write_bytes(png(1, 1))
    written = "../bersama/Satu titik (kecil).PNG"
    bank, found = load(tmp_path, f"{{image: {written}, alt: Titik}}")
    assert found == []
    assert bank.media["k-1", written].picture == Size(1, 1)


def test_a_link_is_held_to_the_ending_of_what_it_leads_to(tmp_path: Path):
    """Else a picture that is also a page would be published under a page's name."""
    folder = tmp_path / "quizzes" / "a"
    folder.mkdir(parents=True)
    (folder / "halaman.html").write_bytes(png(1, 1))
    (folder / "titik.png").symlink_to(folder / "halaman.html")
    assert codes(load(tmp_path, "{image: titik.png, alt: Titik}")[1]) == ["B371"]


@pytest.mark.parametrize(
    ("size", "code", "severity"),
    [(200_001, "B375", "warning"), (2_000_001, "B374", "error")],
)
def test_heavy_files_are_told_how_to_become_light(tmp_path: Path, size, code, severity):
    folder = tmp_path / "quizzes" / "a"
    folder.mkdir(parents=True)
    data = png(3, 2)
    (folder / "berat.png").write_bytes(data + bytes(size - len(data)))
    _, (found,) = load(tmp_path, "{image: berat.png, alt: Titik}")
    assert (found.code, found.severity) == (code, severity)
    assert "1.200 piksel" in found.advice
    (folder / "berat.png").write_bytes(data + bytes(200_000 - len(data)))
    assert load(tmp_path, "{image: berat.png, alt: Titik}")[1] == []


def test_a_drawing_is_checked_as_those_of_modules_are(tmp_path: Path):
    folder = tmp_path / "quizzes" / "a"
    folder.mkdir(parents=True)
    (folder / "a.svg").write_bytes(svg('viewBox="0 0 9 9" onload="kena()"'))
    bank, found = load(tmp_path, "{image: a.svg, alt: Titik}")
    assert format_report(found).startswith("quizzes/a/a.svg:1:1: galat: atribut `onload`")
    assert codes(found) == ["B136"]
    assert bank.media == {}


def hash_of(tmp_path: Path, media: str) -> str:
    bank, found = load(tmp_path, media)
    assert [one for one in found if one.severity == "error"] == []
    return item_hash(bank["k"].items[0])


def test_what_is_asked_enters_the_hash_and_what_is_inside_the_files_does_not(tmp_path: Path):
    folder = tmp_path / "quizzes" / "a"
    folder.mkdir(parents=True)
    for name in ("a.png", "b.png"):
        (folder / name).write_bytes(png(3, 2))
    (folder / "v.mp4").write_bytes(MP4)
    for name in ("a.vtt", "b.vtt"):
        (folder / name).write_bytes(CAPTIONS)
    image = "{image: a.png, alt: Titik}"
    video = "{video: v.mp4, title: V, captions: a.vtt, transcript: T}"
    table = "{title: T, table: [[a, b], [1, 2]]}"
    same = hash_of(tmp_path, image)
    (folder / "a.png").write_bytes(png(6, 4))
    assert hash_of(tmp_path, image) == same
    assert hash_of(tmp_path, video.replace("a.vtt", "b.vtt")) == hash_of(tmp_path, video)
    others = [
        image.replace("a.png", "b.png"),
        image.replace("Titik", "Garis"),
        image.replace("}", ", title: J}"),
        video,
        video.replace("transcript: T", "transcript: U"),
        table,
        table.replace("2", "3"),
        table.replace("}", ", row_headers: true}"),
        "{audio: s.wav, title: J, transcript: T}",
    ]
    (folder / "s.wav").write_bytes((SHOWN / "panggilan.wav").read_bytes())
    assert len({same, *(hash_of(tmp_path, one) for one in others)}) == len(others) + 1
