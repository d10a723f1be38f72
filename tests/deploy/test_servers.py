"""Every server of `deploy/` keeps the same promises, at a subfolder; skipped where not there."""

from __future__ import annotations

import gzip
import re
from collections.abc import Iterator
from contextlib import AbstractContextManager
from pathlib import Path

import brotli
import pytest

import servers
from belajar.site.policy import headers
from servers import Running

ROOT = Path(__file__).parents[2]
HEADERS = headers()
YEAR = "public, max-age=31536000, immutable"


def nginx(work: Path, www: Path) -> AbstractContextManager[Running]:
    if not servers.nginx_is_installed():
        pytest.skip("nginx tidak terpasang")
    return servers.nginx(work, www, "/nilai")


def caddy(work: Path, www: Path) -> AbstractContextManager[Running]:
    if not servers.program("caddy"):
        pytest.skip("Caddy tidak terpasang")
    return servers.caddy(work, www, "/nilai")


def classroom(work: Path, www: Path) -> AbstractContextManager[Running]:
    return servers.classroom(work, www / "nilai")


@pytest.fixture(scope="module", params=[nginx, caddy, classroom], ids=lambda one: one.__name__)
def server(request, www, tmp_path_factory) -> Iterator[Running]:
    with request.param(tmp_path_factory.mktemp("server"), www) as running:
        yield running


@pytest.fixture
def kind(server: Running, request: pytest.FixtureRequest) -> str:
    return request.node.callspec.params["server"].__name__


def style_of(www: Path) -> str:
    html = (www / "nilai/modul/dasar/tujuan/index.html").read_text("utf-8")
    match = re.search(r'href="\.\./\.\./\.\.(/assets/belajar/belajar\.[0-9a-f]{8}\.css)"', html)
    assert match
    return match[1]


def test_pages_come_whole_as_html_in_utf8(server, www):
    answer = server.get("/modul/dasar/tujuan/")
    assert answer.status == 200
    assert answer["Content-Type"].lower() == "text/html; charset=utf-8"
    assert answer["Content-Encoding"] is None
    assert answer.body == (www / "nilai/modul/dasar/tujuan/index.html").read_bytes()


def test_folder_without_slash_leads_on_within_the_same_host(server):
    for path in ("/modul/dasar", *([""] if server.prefix else [])):  # a host's top has its slash
        answer = server.get(path)
        assert answer.status in (301, 302, 307, 308)
        assert answer["Location"] == server.prefix + path + "/"


def test_addresses_that_lead_nowhere_show_the_page_of_the_portal(server, www):
    for path in ("/tidak/ada/", "/assets/belajar/belajar.00000000.js"):
        answer = server.get(path)
        assert answer.status == 404
        assert answer["Content-Type"].lower() == "text/html; charset=utf-8"
        assert answer.body == (www / "nilai/404.html").read_bytes()
        assert answer["Cache-Control"] == "no-cache"  # the file may come with the next version


def test_lists_of_files_and_files_outside_are_not_shown(server):
    assert server.get("/gambar/").status in (403, 404)
    assert server.get("/../../etc/passwd").status in (400, 403, 404)
    assert b"root:" not in server.get("/..%2f..%2f..%2f..%2fetc/passwd").body


def test_nobody_can_write(server):
    assert server.get("/", method="POST").status in (405, 501)


def test_hashed_assets_are_kept_a_year_and_the_rest_is_asked_again(server, www):
    assert server.get(style_of(www))["Cache-Control"] == YEAR
    theme = next((www / "nilai/assets/javascripts").glob("bundle.*.min.js"))
    assert server.get(f"/assets/javascripts/{theme.name}")["Cache-Control"] == YEAR
    for path in ("/", "/modul/dasar/tujuan/", "/sitemap.xml", "/sw.js", "/luring.json"):
        assert server.get(path)["Cache-Control"] == "no-cache"


def test_what_has_not_changed_is_not_sent_again(server):
    first = server.get("/", Accept_Encoding="gzip")
    tag = first["ETag"]
    assert tag
    again = server.get("/", Accept_Encoding="gzip", If_None_Match=tag)
    assert again.status == 304
    assert again.body == b""
    assert again["Cache-Control"] == "no-cache"


def test_texts_are_compressed_for_those_who_can(server, www):
    for path in ("/", style_of(www), "/gambar/a.svg"):
        plain = server.get(path)
        small = server.get(path, Accept_Encoding="gzip")
        assert small["Content-Encoding"] == "gzip"
        assert gzip.decompress(small.body) == plain.body
        assert len(small.body) < len(plain.body)
        assert small["Content-Type"] == plain["Content-Type"]
        assert "Accept-Encoding" in small["Vary"]


def test_compressed_file_of_the_build_is_what_is_sent(server, kind, www):
    sent = server.get("/", Accept_Encoding="gzip").body
    made = (www / "nilai/index.html.gz").read_bytes()
    assert (sent == made) is (kind != "classroom")  # kelas.py compresses by itself
    assert gzip.decompress(sent) == gzip.decompress(made)


def test_lost_page_is_compressed_too(server, www):
    small = server.get("/tidak-ada", Accept_Encoding="gzip")
    assert small.status == 404
    assert gzip.decompress(small.body) == (www / "nilai/404.html").read_bytes()


def test_types_are_right(server):
    types = {
        "/gambar/a.svg": "image/svg+xml",
        "/gambar/b.png": "image/png",
        "/takarir.vtt": "text/vtt",
        "/aplikasi.webmanifest": "application/manifest+json",
        "/search/search_index.json": "application/json",
    }
    found = {path: server.get(path)["Content-Type"] for path in types}
    assert {path: (kind or "").split(";")[0] for path, kind in found.items()} == types


def test_scripts_are_scripts_with_their_charset(server, www):
    script = next((www / "nilai/assets/belajar").glob("belajar.*.js"))
    for path in (f"/assets/belajar/{script.name}", "/sw.js"):
        kind_of = server.get(path)["Content-Type"].lower()
        assert re.fullmatch(r"(text|application)/javascript; charset=utf-8", kind_of)


def test_headers_that_protect_stand_on_every_answer(server, kind, www):
    wanted = {"X-Content-Type-Options": "nosniff"} if kind == "classroom" else HEADERS
    for path in ("/", style_of(www), "/gambar/b.png", "/tidak-ada"):
        answer = server.get(path)
        assert {name: answer[name] for name in wanted} == wanted
    assert not re.search(r"\d", server.get("/")["Server"] or "")


def test_parts_of_recordings_are_sent(server):
    part = server.get("/gambar/b.png", Range="bytes=1-3")
    assert (part.status, part.body) == (206, b"PNG")
    assert part["Content-Range"] == "bytes 1-3/3004"


def test_every_file_that_a_page_names_is_there(server, www):
    place = "/modul/dasar/tujuan/"
    html = server.get(place).body.decode()
    named = re.findall(r'<(?:script|link|img)\b[^>]*?(?:src|href)="(\.\.[^"#]+)"', html)
    assert len(named) > 5
    for one in named:
        up = one.count("../")
        folder = "/".join(place.rstrip("/").split("/")[: -up or None])
        assert server.get(f"{folder}/{one.removeprefix('../' * up)}").status == 200


def test_caddy_sends_brotli_of_the_build(tmp_path, www):
    with caddy(tmp_path, www) as server:
        sent = server.get("/", Accept_Encoding="gzip, br")
        assert sent["Content-Encoding"] == "br"
        assert brotli.decompress(sent.body) == (www / "nilai/index.html").read_bytes()


def test_nginx_with_its_brotli_module_sends_brotli_of_the_build(tmp_path, www):
    if not servers.nginx_is_installed() or not servers.BROTLI_MODULE.is_file():
        pytest.skip("modul brotli untuk nginx tidak terpasang")
    with servers.nginx(tmp_path, www, "/nilai", brotli=True) as server:
        sent = server.get("/", Accept_Encoding="gzip, br")
        assert sent["Content-Encoding"] == "br"
        assert sent["Content-Type"].lower() == "text/html; charset=utf-8"
        assert sent["Vary"] == "Accept-Encoding"
        assert brotli.decompress(sent.body) == (www / "nilai/index.html").read_bytes()


def test_nginx_serves_a_portal_within_a_server_of_others_as_the_guide_says(tmp_path, www):
    if not servers.nginx_is_installed():
        pytest.skip("nginx tidak terpasang")
    guide = (ROOT / "docs/panduan/terbit-server.md").read_text("utf-8")
    (block,) = re.findall(r"```nginx\n(.*?)```", guide, re.DOTALL)
    with servers.nginx_of_others(tmp_path, www, block) as server:
        assert server.get("")["Location"] == "/nilai/"
        home = server.get("/", Accept_Encoding="gzip")
        assert (home["Content-Encoding"], home["Cache-Control"]) == ("gzip", "no-cache")
        assert server.get(style_of(www))["Cache-Control"] == YEAR
        lost = server.get("/tidak-ada/")
        assert (lost.status, lost.body) == (404, (www / "nilai/404.html").read_bytes())
        assert lost["X-Content-Type-Options"] == "nosniff"


@pytest.mark.parametrize("start", [servers.nginx, servers.caddy], ids=["nginx", "caddy"])
def test_at_the_top_of_a_host_only_the_two_lines_change(start, tmp_path, www):
    name = start.__name__
    if not (servers.nginx_is_installed() if name == "nginx" else servers.program(name)):
        pytest.skip(f"{name} tidak terpasang")
    with start(tmp_path, www / "nilai") as server:
        assert server.get("/").status == 200
        lost = server.get("/tidak-ada/")
        assert lost.status == 404
        assert lost.body == (www / "nilai/404.html").read_bytes()
