"""Small PNG files of screenshots: at most 256 colours, chosen and applied by the browser.

The browser decodes what it has photographed, so no image library is needed; what is written
here is the file format alone (PNG, W3C Recommendation, colour type 3).
"""

from __future__ import annotations

import base64
import struct
import zlib

from playwright.sync_api import Page

REDUCE = """async data => {
  const bitmap = await createImageBitmap(
    new Blob([Uint8Array.from(atob(data.split(',')[1]), (one) => one.charCodeAt(0))]));
  const { width, height } = bitmap;
  const context = new OffscreenCanvas(width, height).getContext('2d');
  context.drawImage(bitmap, 0, 0);
  const bytes = context.getImageData(0, 0, width, height).data;
  const counts = new Map();
  for (let i = 0; i < bytes.length; i += 4) {
    const colour = (bytes[i] << 16) | (bytes[i + 1] << 8) | bytes[i + 2];
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  // Colours that stand alone first, then, of those close to one that is there already, none.
  const far = (one, other) => Math.max(
    Math.abs((one >> 16) - (other >> 16)),
    Math.abs(((one >> 8) & 255) - ((other >> 8) & 255)),
    Math.abs((one & 255) - (other & 255)),
  );
  const byUse = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([colour]) => colour);
  let palette = byUse;
  for (let apart = 4; palette.length > 256; apart += 4) {
    palette = [];
    for (const colour of byUse) {
      if (palette.every(one => far(one, colour) >= apart)) palette.push(colour);
      if (palette.length > 256) break;
    }
  }
  const nearest = new Map();
  for (const colour of counts.keys()) {
    let best = 0;
    palette.forEach((one, place) => {
      if (far(one, colour) < far(palette[best], colour)) best = place;
    });
    nearest.set(colour, best);
  }
  let text = '';
  for (let i = 0; i < bytes.length; i += 4) {
    const colour = (bytes[i] << 16) | (bytes[i + 1] << 8) | bytes[i + 2];
    text += String.fromCharCode(nearest.get(colour));
  }
  return { width, height, palette, pixels: btoa(text) };
}"""


def palette_png(picture: bytes, page: Page) -> bytes:
    """Return `picture`, a PNG, as one of at most 256 colours; `page` is any open page."""
    data = "data:image/png;base64," + base64.b64encode(picture).decode()
    found = page.evaluate(REDUCE, data)
    width, height = found["width"], found["height"]
    pixels = base64.b64decode(found["pixels"])
    rows = b"".join(
        b"\0" + pixels[start : start + width] for start in range(0, width * height, width)
    )
    palette = b"".join(colour.to_bytes(3, "big") for colour in found["palette"])
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        (
            _chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 3, 0, 0, 0)),
            _chunk(b"PLTE", palette),
            _chunk(b"IDAT", zlib.compress(rows, 9)),
            _chunk(b"IEND", b""),
        )
    )


def _chunk(kind: bytes, content: bytes) -> bytes:
    check = zlib.crc32(kind + content)
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", check)
