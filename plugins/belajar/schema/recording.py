"""Whether a recording or a video is what its name says, and how large a video's picture is."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from belajar.schema.picture import Size, Unfit, cut_short

_HEVC = (b"hvc1", b"hev1")  # what phones may record, and many browsers cannot play
_WAY_TO_SIZE = (b"\x18\x53\x80\x67", b"\x16\x54\xae\x6b", b"\xae", b"\xe0")
"""Segment, Tracks, TrackEntry, Video: each inside the one before."""
_CLUSTER, _WIDTH, _HEIGHT = b"\x1f\x43\xb6\x75", b"\xb0", b"\xba"


def check_recording(data: bytes, ending: str) -> None:
    """Raise `Unfit` unless a file of sound is what its ending, one of `RECORDINGS`, says."""
    kind, begins = RECORDINGS[ending]
    if not begins(data):
        raise Unfit(f"bukan {kind}", "simpan ulang dalam format menurut akhirannya")


def video_size(data: bytes, ending: str) -> Size:
    """Return the size at which a browser shows a video.

    Args:
        data: The whole file.
        ending: Of its name, in lower case, one of `VIDEOS`.

    Raises:
        Unfit: It is another kind of file, broken, or of a codec that many browsers lack.
    """
    kind, begins, read = VIDEOS[ending]
    if not begins(data):
        raise Unfit(f"bukan {kind}", "simpan ulang dalam format menurut akhirannya")
    size = read(data)
    if size is None:
        raise cut_short()
    return size


def _mp4(data: bytes) -> Size | None:
    for kind, start, end in _boxes(data, 0, len(data)):
        if kind != b"moov":
            continue
        if any(codec in data[start:end] for codec in _HEVC):
            advice = "simpan ulang sebagai MP4 dengan H.264"
            raise Unfit("berformat HEVC, yang tidak diputar banyak peramban", advice)
        for track, inside, track_end in _boxes(data, start, end):
            if track == b"trak" and (size := _track_size(data, inside, track_end)):
                return size
    return None


def _track_size(data: bytes, start: int, end: int) -> Size | None:
    """Return the size of a track's picture, None for one of sound."""
    for kind, inside, box_end in _boxes(data, start, end):
        if kind == b"tkhd" and box_end - inside >= 84:
            width, height = (_big(data[at : at + 2]) for at in (box_end - 8, box_end - 4))
            is_turned = any(data[box_end - 40 : box_end - 36])  # of its matrix; a phone held up
            if width and height:
                return Size(height, width) if is_turned else Size(width, height)
    return None


def _boxes(data: bytes, start: int, end: int) -> Iterator[tuple[bytes, int, int]]:
    """Yield kind, first byte inside and end of each box of an MP4."""
    while start + 8 <= end:
        length, kind, head = _big(data[start : start + 4]), data[start + 4 : start + 8], 8
        if length == 1:
            length, head = _big(data[start + 8 : start + 16]), 16
        stop = end if length == 0 else start + length
        if (length and length < head) or stop > end:
            raise cut_short()
        yield kind, start + head, stop
        start = stop


def _webm(data: bytes) -> Size | None:
    found = {name: _big(value) for name, value in _elements(data, 0, len(data))}
    if found.get(_WIDTH) and found.get(_HEIGHT):
        return Size(found[_WIDTH], found[_HEIGHT])
    return None


def _elements(data: bytes, at: int, end: int, depth: int = 0) -> Iterator[tuple[bytes, bytes]]:
    """Yield name and value of the elements before the first picture, along `_WAY_TO_SIZE`."""
    while at < end:
        name, at = _variable(data, at)
        if name == _CLUSTER:
            return
        raw, at = _variable(data, at)
        length = _big(raw) & (1 << 7 * len(raw)) - 1
        is_open = length == (1 << 7 * len(raw)) - 1  # as long as what holds it
        stop = end if is_open else at + length
        if stop > end:
            raise cut_short()
        if depth < len(_WAY_TO_SIZE) and name == _WAY_TO_SIZE[depth]:
            yield from _elements(data, at, stop, depth + 1)
        else:
            yield name, data[at:stop]
        at = stop


def _variable(data: bytes, at: int) -> tuple[bytes, int]:
    """Return the bytes of a number whose first byte tells how many they are, and their end."""
    first = data[at] if at < len(data) else 0
    stop = at + 9 - first.bit_length()
    if not first or stop > len(data):
        raise cut_short()
    return data[at:stop], stop


def _big(some: bytes) -> int:
    return int.from_bytes(some, "big")


def _is_mp4(data: bytes) -> bool:
    return data[4:8] == b"ftyp"


RECORDINGS: dict[str, tuple[str, Callable[[bytes], bool]]] = {
    ".mp3": (
        "MP3",
        lambda data: data.startswith(b"ID3") or (data[:1] == b"\xff" and data[1:2] >= b"\xe0"),
    ),
    ".m4a": ("M4A", _is_mp4),
    ".wav": ("WAV", lambda data: data.startswith(b"RIFF") and data[8:12] == b"WAVE"),
}
"""Endings of files of sound that every browser of today plays, and how they begin."""

VIDEOS: dict[str, tuple[str, Callable[[bytes], bool], Callable[[bytes], Size | None]]] = {
    ".mp4": ("MP4", _is_mp4, _mp4),
    ".webm": ("WebM", lambda data: data.startswith(b"\x1a\x45\xdf\xa3"), _webm),
}
"""Endings of videos, how they begin, and what reads their size."""
