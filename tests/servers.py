"""The servers of `deploy/`, started as they are written, by anybody, on this machine only."""

from __future__ import annotations

import http.client
import re
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[1]
DEPLOY = ROOT / "deploy"
NGINX_TYPES = Path("/etc/nginx/mime.types")
BROTLI_MODULE = Path("/usr/lib/nginx/modules/ngx_http_brotli_static_module.so")
PATIENCE = 10  # seconds

NGINX_MAIN = """\
{module}
pid nginx.pid;
error_log stderr warn;
events {{}}
http {{
    access_log off;
    client_body_temp_path body; proxy_temp_path proxy; fastcgi_temp_path fastcgi;
    uwsgi_temp_path uwsgi; scgi_temp_path scgi;
    include conf.d/portal.conf;
}}
"""


@dataclass(frozen=True)
class Answer:
    """What came back: the body as it was sent."""

    status: int
    headers: http.client.HTTPMessage
    body: bytes

    def __getitem__(self, name: str) -> str | None:
        return self.headers.get(name)


@dataclass(frozen=True)
class Running:
    """A server that listens at `port` of this machine; the portal is at `prefix`."""

    port: int
    prefix: str = ""

    def get(self, path: str, method: str = "GET", **headers: str) -> Answer:
        """Ask for a path of the portal once, and follow or unpack nothing."""
        line = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        named = {  # `_` in the name of a header is `-`
            name.replace("_", "-"): value for name, value in headers.items()
        }
        line.request(method, self.prefix + path, headers={"Accept-Encoding": "identity", **named})
        answer = line.getresponse()
        found = Answer(answer.status, answer.headers, answer.read())
        line.close()
        return found


def nginx_is_installed() -> bool:
    return program("nginx") is not None and NGINX_TYPES.is_file()


def program(name: str) -> str | None:
    """Return where a program is; Debian keeps servers where only root looks."""
    return shutil.which(name) or shutil.which(name, path="/usr/sbin:/usr/local/sbin")


@contextmanager
def nginx(work: Path, root: Path, prefix: str = "", *, brotli: bool = False) -> Iterator[Running]:
    """Start nginx with `deploy/nginx/`, its two lines changed (and that of the subfolder)."""
    load = f"load_module {BROTLI_MODULE};" if brotli else ""
    port = free_port()
    site = changed(
        (DEPLOY / "nginx/portal.conf").read_text("utf-8"),
        (r"listen 80;", f"listen 127.0.0.1:{port};"),
        (r"server_name [^;]+;", "server_name portal.test localhost 127.0.0.1;"),
        (r"root [^;]+;", f"root {root};"),
        (r'set \$awalan "";', f'set $awalan "{prefix}";'),
    )
    files = (DEPLOY / "nginx/berkas.conf").read_text("utf-8")
    if brotli:
        files = changed(files, (r"# brotli_static on;", "brotli_static on;"))
    with _nginx(work, NGINX_MAIN.format(module=load), site, files, port):
        yield Running(port, prefix)


@contextmanager
def nginx_of_others(work: Path, root: Path, block: str) -> Iterator[Running]:
    """Start nginx with a server of its own that takes in `block`, and our `map` before it."""
    port = free_port()
    (rules,) = re.findall(
        r"^map .*?^}\n", (DEPLOY / "nginx/portal.conf").read_text("utf-8"), re.DOTALL | re.MULTILINE
    )
    inside = changed(block, (r"root [^;]+;", f"root {root};"))
    site = f"{rules}server {{ listen 127.0.0.1:{port}; root {work}; {inside} }}"
    files = (DEPLOY / "nginx/berkas.conf").read_text("utf-8")
    with _nginx(work, NGINX_MAIN.format(module=""), site, files, port):
        yield Running(port, "/nilai")


@contextmanager
def container_nginx(work: Path, root: Path, site: str) -> Iterator[Running]:
    """Start nginx with the files of the container; `work` is the one place where it may write."""
    port = free_port()
    main = (DEPLOY / "wadah/nginx.conf").read_text("utf-8").replace("/tmp/", f"{work}/")
    here = changed(
        site,
        (r"listen 8080;", f"listen 127.0.0.1:{port};"),
        (r"root /srv/www/portal;", f"root {root};"),
    )
    files = (DEPLOY / "nginx/berkas.conf").read_text("utf-8")
    with _nginx(work, main, here, files, port):
        yield Running(port)


@contextmanager
def _nginx(work: Path, main: str, site: str, files: str, port: int) -> Iterator[None]:
    for path, text in {
        "nginx.conf": main,
        "conf.d/portal.conf": site,
        "portal/berkas.conf": files,
        "portal/keamanan.conf": (DEPLOY / "nginx/keamanan.conf").read_text("utf-8"),
        "mime.types": NGINX_TYPES.read_text("utf-8"),
    }.items():
        (work / path).parent.mkdir(parents=True, exist_ok=True)
        (work / path).write_text(text, "utf-8")
    # one process: it stays who started it, also where the tests run as root
    inline = "daemon off; master_process off;"
    command = [program("nginx"), "-p", f"{work}/", "-c", "nginx.conf", "-e", "stderr", "-g", inline]
    with _started(command, port, work):
        yield


@contextmanager
def caddy(work: Path, root: Path, prefix: str = "") -> Iterator[Running]:
    """Start Caddy with `deploy/caddy/`, its two lines changed (and that of the subfolder)."""
    port = free_port()
    site = changed(
        (DEPLOY / "caddy/Caddyfile").read_text("utf-8"),
        (r"(?m)^pelatihan\.example\.go\.id \{", f"http://127.0.0.1:{port} {{"),
        (r"root \* \S+", f"root * {root}"),
        (r"vars lost /404\.html", f"vars lost {prefix}/404.html"),
    )
    own = "{\n\tadmin off\n}\n"  # for tests: nothing beside the portal
    (work / "Caddyfile").write_text(own + site, "utf-8")
    shutil.copy(DEPLOY / "caddy/keamanan.caddy", work)
    command = [program("caddy"), "run", "--config", "Caddyfile", "--adapter", "caddyfile"]
    with _started(command, port, work, HOME=str(work), XDG_DATA_HOME=str(work)):
        yield Running(port, prefix)


@contextmanager
def classroom(
    work: Path, root: Path | None, script: Path = DEPLOY / "kelas.py"
) -> Iterator[Running]:
    """Start `kelas.py` as a trainer does, with an address that only this machine can reach."""
    port = free_port()
    own = ("--alamat", "127.0.0.1", "--port", str(port))
    with _started([sys.executable, str(script), *([str(root)] if root else []), *own], port, work):
        yield Running(port)


def changed(text: str, *changes: tuple[str, str]) -> str:
    """Return a configuration with each pattern, which stands in it once, replaced."""
    for pattern, replacement in changes:
        text, times = re.subn(pattern, lambda _, to=replacement: to, text)
        assert times == 1, pattern
    return text


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def _started(
    command: list[str | None], port: int, work: Path, **environment: str
) -> Iterator[None]:
    log = work / "server.log"
    with log.open("w") as heard:
        process = subprocess.Popen(
            command,
            cwd=work,
            env={"PATH": "/usr/bin:/bin", **environment},
            stdout=heard,
            stderr=subprocess.STDOUT,
        )
    try:
        _wait(process, port, log)
        yield
    finally:
        process.terminate()
        process.wait(PATIENCE)


def _wait(process: subprocess.Popen[bytes], port: int, log: Path) -> None:
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until and process.poll() is None:
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.02)
    raise AssertionError(f"server does not answer:\n{log.read_text('utf-8')}")
