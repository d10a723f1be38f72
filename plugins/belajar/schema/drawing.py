"""SVG files beside modules: drawings, never programs.

A browser that opens an SVG file by its address runs what is in it, with all rights of the portal.
So the file may hold shapes, text and paint, and refer to nothing outside itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from xml.parsers import expat

from belajar.schema.diagnostics import Diagnostic

_SVG = "http://www.w3.org/2000/svg"
_ACTIVE_NAMESPACES = frozenset(
    {"http://www.w3.org/1999/xhtml", "http://www.w3.org/1998/Math/MathML"}
)
_ELEMENTS = frozenset(
    {
        *("svg", "g", "defs", "symbol", "use", "switch", "title", "desc", "metadata", "style"),
        *("path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "image", "view"),
        *("text", "tspan", "textPath", "linearGradient", "radialGradient", "stop", "pattern"),
        *("clipPath", "mask", "marker", "filter"),
        *("feBlend", "feColorMatrix", "feComponentTransfer", "feComposite", "feConvolveMatrix"),
        *("feDiffuseLighting", "feDisplacementMap", "feDistantLight", "feDropShadow", "feFlood"),
        *("feFuncA", "feFuncB", "feFuncG", "feFuncR", "feGaussianBlur", "feMerge", "feMergeNode"),
        *("feMorphology", "feOffset", "fePointLight", "feSpecularLighting", "feSpotLight"),
        *("feTile", "feTurbulence"),
    }
)
"""Elements that draw. Not among them: script, foreignObject, a, and animation, which can set any
attribute after the check."""

_HERE = re.compile(r"#|data:image/(?:png|jpeg|gif|webp)[;,]", re.IGNORECASE)
_CSS_ESCAPE = re.compile(r"\\(?:([0-9a-fA-F]{1,6})[ \t\n]?|(.))", re.DOTALL)
_CSS_REFERENCE = re.compile(
    r"(?:url|src)\(\s*['\"]?([^)]*)|(@import|\bimage(?:-set)?\()", re.IGNORECASE
)
"""What refers to something. `image-set` and `image` list several addresses and are not needed."""

_SAVE_ANEW = "simpan ulang dari program gambar sebagai SVG biasa (plain SVG)"


class _Refused(Exception):
    """Reading ends here; the reason is noted."""


class _Checker:
    """Follows the events of one file.

    Only what expat itself reads counts: nothing is fetched, and a file that declares entities is
    refused before any of them could grow.
    """

    def __init__(self, path: str) -> None:
        self.found: list[Diagnostic] = []
        self._path = path
        self._is_inside = False
        self._style: list[str] | None = None
        # The encoding is said here, so that we read the bytes as every browser does.
        self._parser = parser = expat.ParserCreate("utf-8", namespace_separator=" ")
        parser.buffer_text = True
        parser.XmlDeclHandler = self._declaration
        parser.StartDoctypeDeclHandler = self._doctype
        parser.ProcessingInstructionHandler = self._instruction
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._text

    def read(self, data: bytes) -> None:
        try:
            self._parser.Parse(data, True)
        except _Refused:
            pass
        except expat.ExpatError as error:
            message = "SVG ini bukan XML yang utuh"
            place = error.lineno, error.offset + 1
            self.found.append(Diagnostic(self._path, *place, "B134", message, _SAVE_ANEW))

    def _report(self, code: str, message: str, advice: str) -> None:
        line, column = self._parser.CurrentLineNumber, self._parser.CurrentColumnNumber + 1
        self.found.append(Diagnostic(self._path, line, column, code, message, advice))

    def _declaration(self, _version: str, encoding: str | None, _standalone: int) -> None:
        if encoding and encoding.lower() != "utf-8":
            self._report("B134", "SVG ini tidak tersimpan sebagai UTF-8", _SAVE_ANEW)
            raise _Refused

    def _doctype(self, *_: object) -> None:
        message = "deklarasi DOCTYPE tidak diterima di dalam SVG"
        self._report("B135", message, "hapus; SVG tidak memerlukannya")
        raise _Refused

    def _instruction(self, target: str, _data: str) -> None:
        message = f"perintah `<?{_shown(target)}` tidak diterima di dalam SVG"
        self._report("B135", message, "hapus baris itu")

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        namespace, _, local = name.rpartition(" ")
        if not self._is_inside and name != f"{_SVG} svg":
            advice = f'elemen pertamanya harus `<svg xmlns="{_SVG}">`'
            self._report("B134", "berkas ini bukan gambar SVG", advice)
            raise _Refused
        self._is_inside = True
        is_drawn = local in _ELEMENTS if namespace == _SVG else namespace not in _ACTIVE_NAMESPACES
        if not is_drawn or self._style is not None:
            message = f"elemen `{_shown(local)}` tidak diterima di dalam SVG"
            self._report("B136", message, "hapus; gambar hanya memuat bentuk dan teks")
        elif local == "style":
            self._style = []
        for key, value in attributes.items():
            self._attribute(key.rpartition(" ")[2], value)

    def _attribute(self, name: str, value: str) -> None:
        if name.lower().startswith("on"):
            message = f"atribut `{_shown(name)}` tidak diterima di dalam SVG"
            self._report("B136", message, "hapus; gambar tidak menjalankan apa pun")
        elif (name in ("href", "src", "base") and not _HERE.match(value.strip())) or any(
            _outward(value)
        ):
            self._outside(name)

    def _end(self, name: str) -> None:
        if self._style is None or name != f"{_SVG} style":
            return
        if any(_outward("".join(self._style))):
            self._outside("style")
        self._style = None

    def _text(self, text: str) -> None:
        if self._style is not None:
            self._style.append(text)

    def _outside(self, name: str) -> None:
        message = f"`{_shown(name)}` menunjuk ke luar berkas SVG ini"
        advice = "tunjuk ke `#id` di berkas ini, atau tanam gambarnya (data:image/png)"
        self._report("B137", message, advice)


def check_drawing(data: bytes, path: str) -> list[Diagnostic]:
    """Return everything in an SVG file that is more than a drawing.

    Args:
        data: The file's bytes.
        path: Its name in messages.
    """
    checker = _Checker(path)
    checker.read(data)
    return checker.found


def _outward(style: str) -> Iterable[bool]:
    """Yield, for each reference in CSS or a paint attribute, whether it leads out of the file."""
    if "(" not in style and "@" not in style and "\\" not in style:
        return
    plain = _CSS_ESCAPE.sub(_unescaped, style)
    for match in _CSS_REFERENCE.finditer(plain):
        yield bool(match[2]) or not _HERE.match(match[1].strip("'\" \t\n"))


def _unescaped(match: re.Match[str]) -> str:
    if match[1]:
        number = int(match[1], 16)
        return chr(number) if 0 < number < 0x110000 else "\ufffd"
    return match[2]


def _shown(text: str) -> str:
    return re.sub(r"[^\w.:-]+", "", text)[:40]
