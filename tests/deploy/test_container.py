"""What can be known of the container without running one: its files, its rights, its server."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest
import yaml

import servers

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "deploy/wadah"
LINES = (FOLDER / "Containerfile").read_text("utf-8").splitlines()


def words(instruction: str) -> list[list[str]]:
    return [line.split()[1:] for line in LINES if line.startswith(f"{instruction} ")]


def test_what_is_copied_exists_and_is_not_kept_out():
    kept_out = (ROOT / ".dockerignore").read_text("utf-8").splitlines()
    copied = [
        one for sources in words("COPY") if "--from" not in sources[0] for one in sources[:-1]
    ]
    assert {"mkdocs.yml", "docs", "modules", "quizzes", "overrides"} <= set(copied)
    assert [one for one in copied if not (ROOT / one).exists()] == []
    assert [one for one in copied if one in kept_out] == []


def test_images_are_named_by_version_and_the_last_one_runs_as_nobody():
    images = [names[0] for names in words("FROM")]
    assert len(images) == 2
    assert all(re.search(r":\d+\.\d+-", image) for image in images)
    ((user,),) = words("USER")
    assert re.fullmatch(r"[1-9]\d*:[1-9]\d*", user)
    assert LINES.index(f"USER {user}") > max(
        number for number, line in enumerate(LINES) if line.startswith("FROM ")
    )


def test_it_is_run_without_rights_on_a_root_that_cannot_be_written():
    service = yaml.safe_load((FOLDER / "compose.yaml").read_text("utf-8"))["services"]["portal"]
    assert service["read_only"] is True
    assert service["cap_drop"] == ["ALL"]
    assert service["security_opt"] == ["no-new-privileges:true"]
    assert [one.split(":")[0] for one in service["tmpfs"]] == ["/tmp"]
    context = (FOLDER / service["build"]["context"]).resolve()
    assert (context / service["build"]["dockerfile"]) == FOLDER / "Containerfile"


def test_server_writes_only_where_it_may():
    config = (FOLDER / "nginx.conf").read_text("utf-8")
    written = re.findall(r"^\s*(?:pid|\w+_temp_path) ([^;]+);", config, re.MULTILINE)
    assert len(written) == 6
    assert all(path.startswith("/tmp/") for path in written)


def test_server_starts_with_what_the_container_makes_of_the_files(tmp_path, www):
    if not servers.nginx_is_installed():
        pytest.skip("nginx tidak terpasang")
    edits = re.findall(r"-e '([^']+)'", "\n".join(LINES))
    options = [part for edit in edits for part in ("-e", edit)]
    made = subprocess.run(
        ["sed", *options, str(ROOT / "deploy/nginx/portal.conf")],
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    assert made.count("    listen 8080;\n") == made.count("    server_name _;\n") == 1
    assert "    root /srv/www/portal; " in made
    with servers.container_nginx(tmp_path, www / "nilai", made) as server:
        assert server.get("/").status == 200
        assert server.get("/", Accept_Encoding="gzip")["Content-Encoding"] == "gzip"
        assert server.get("/tidak-ada")["X-Content-Type-Options"] == "nosniff"
    assert {"nginx.pid", "badan"} & {path.name for path in tmp_path.iterdir()}
