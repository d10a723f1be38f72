"""An agency's edition: the worked example builds, and every mistake in its settings is told."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import contrast as colours  # scripts: conftest.py of this folder says where they are
import edition
import pytest
from edition_settings import Settings, WrongSettings, read_settings
from mkdocs.utils import yaml_load

from belajar.render.color import LEAST_CONTRAST, WHITE, contrast
from belajar.schema.source import read_yaml
from belajar.schema.validate import plain
from belajar.typeset.icons import draw_icons

ROOT = Path(__file__).parents[2]
EXAMPLE = ROOT / "edisi/contoh"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    project = tmp_path_factory.mktemp("edisi") / "proyek"
    edition.compose(EXAMPLE, project)
    made = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "-f", "mkdocs.yml"],
        cwd=project,
        capture_output=True,
        text=True,
        check=False,
    )
    assert made.returncode == 0, made.stdout + made.stderr
    return project / "site"


def test_name_contact_logo_and_storage_are_the_agencys(site):
    home = (site / "index.html").read_text("utf-8")
    assert "Nilai Dasar ASN Kota Contoh</title>" in home
    assert "pelatihan@kota-contoh.example" in home
    assert 'src="assets/logo-instansi.svg"' in home
    assert (site / "assets/logo-instansi.svg").read_bytes() == (EXAMPLE / "logo.svg").read_bytes()
    quiz = (site / "modul/penerapan/salam/index.html").read_text("utf-8")
    assert "nilai-dasar-asn-kota-contoh" in quiz


def test_the_letter_has_the_agencys_colour_name_and_logo(site):
    page = (site / "surat/index.html").read_text("utf-8")
    assert '<img class="bj-letter-logo" src="../assets/logo-instansi.svg" alt="">' in page
    assert "<span>Nilai Dasar ASN Kota Contoh</span>" in page
    (sheet,) = (site / "assets/belajar").glob("tema.*.css")
    assert "--bj-letter-main:#7a1f3d" in sheet.read_text("utf-8").replace(" ", "")
    assert contrast("#7a1f3d", WHITE) >= LEAST_CONTRAST


def test_the_app_is_the_agencys(site):
    manifest = json.loads((site / "app.webmanifest").read_text("utf-8"))
    assert (manifest["name"], manifest["short_name"]) == (
        *("Nilai Dasar ASN Kota Contoh", "Nilai ASN"),
    )
    assert manifest["theme_color"] == "#7a1f3d"
    icons = draw_icons((EXAMPLE / "logo.svg").read_bytes(), "#7a1f3d")
    written = {one.read_bytes() for one in (site / "assets/belajar").glob("icon-*.png")}
    assert written == set(icons.values())


@pytest.mark.parametrize(("word", "is_on"), [("ya", True), ("tidak", False)])
def test_an_edition_can_switch_the_app_off(tmp_path, word, is_on):
    (tmp_path / "instansi.yml").write_text(f"app: {word}\n", "utf-8")
    edition.compose(tmp_path, tmp_path / "proyek")
    written = yaml_load((tmp_path / "proyek/mkdocs.yml").read_text("utf-8"))
    assert written["plugins"][0]["belajar"]["app"] is is_on


def test_extra_module_joins_its_part_and_a_quiz_of_ours_is_replaced_in_its_place(site):
    assert "Salam di loket Kota Contoh" in (site / "modul/index.html").read_text("utf-8")
    pages = [path.read_text("utf-8") for path in (site / "modul").rglob("index.html")]
    replaced = [page for page in pages if "anti-korupsi-cek-kue" in page]
    assert replaced
    assert all("pedagang di Pasar Contoh" in page for page in replaced)
    assert not any("kue ulang tahun" in page for page in pages)


def test_pass_marks_are_those_that_are_set(site):
    marks = {
        page: set(re.findall(r'"pass":(\d+)', (site / page / "index.html").read_text("utf-8")))
        for page in ("jalur/tes-akhir", "modul/penerapan/salam", "jalur/tes-awal")
    }
    assert marks["jalur/tes-akhir"] == {"80"}
    assert marks["modul/penerapan/salam"] == {"100"}  # its file sets none
    assert "80" not in marks["jalur/tes-awal"]


def test_only_the_chosen_paths_are_there(site):
    assert {path.name for path in (site / "jalur").iterdir() if path.is_dir()} == {
        *("pegawai-baru", "penyegaran", "tes-awal", "tes-akhir")
    }
    shown = (site / "jalur/index.html").read_text("utf-8")
    assert shown.index("Pegawai baru") < shown.index("Penyegaran")
    assert "Jalur pimpinan" not in shown


def test_the_portal_itself_is_untouched_and_two_editions_are_alike(tmp_path):
    before = (ROOT / "mkdocs.yml").read_bytes()
    edition.compose(EXAMPLE, tmp_path / "a")
    edition.compose(EXAMPLE, tmp_path / "b")
    trees = [
        {
            path.relative_to(tmp_path / name): path.read_bytes()
            for path in (tmp_path / name).rglob("*")
            if path.is_file()
        }
        for name in "ab"
    ]
    assert trees[0] == trees[1]
    assert (ROOT / "mkdocs.yml").read_bytes() == before


def test_colours_can_be_read_in_both_looks():
    sheet = colours.style_sheet("#7a1f3d", "#8a5200")
    light, dark = sheet.split('[data-md-color-scheme="slate"]', 1)
    for rules, grounds in ((light, colours.LIGHT_PAGES), (dark, colours.DARK_PAGES)):
        for name in ("md-accent-fg-color", "md-typeset-a-color", "bj-main"):
            match = re.search(rf"--{name}: (#\w+);", rules)
            assert match
            assert min(colours.contrast(match[1], ground) for ground in grounds) >= 4.5
        bar = re.search(r"--md-primary-fg-color: (#\w+);", rules)
        assert bar
        assert colours.contrast(bar[1], "#ffffff") >= 4.5


def test_contrast_is_that_of_wcag():
    assert colours.contrast("#000000", "#ffffff") == 21
    assert round(colours.contrast("#777777", "#ffffff"), 2) == 4.48
    assert colours.complaint("accent", "#767676") is not None  # on the tinted box
    sheets = ("docs/assets/portal.css", "plugins/belajar/static/belajar.css")
    sheet = "".join((ROOT / name).read_text("utf-8") for name in sheets)
    for ground in (*colours.LIGHT_PAGES, *colours.DARK_PAGES):
        assert ground in sheet


def told(folder: Path, text: str) -> list[str]:
    (folder / "instansi.yml").write_text(text, "utf-8")
    with pytest.raises(WrongSettings) as raised:
        read_settings(folder, ["tes-akhir", "salam"], ["pegawai-baru", "pejabat"])
    return [line.removeprefix(f"{folder}/instansi.yml") for line in str(raised.value).splitlines()]


def test_every_mistake_is_told_with_its_line_and_what_to_write(tmp_path):
    said = told(
        tmp_path,
        "nama: Kota\n"
        "name:\n"
        "logo: tidak-ada.svg\n"
        'colors: {primary: "#ffcc00", accent: merah}\n'
        "pass_marks: {tes-ahir: 80, salam: 170}\n"
        "paths: [pejabt]\n"
        "app: false\n",
    )
    assert said[0].startswith(":1:1: kunci `nama` tidak dikenal; mungkin maksud Anda `name`.")
    assert said[1].startswith(":2:6: `name` harus berisi satu teks.")
    assert said[2].startswith(":3:7: `logo`: tidak-ada.svg tidak ada")
    assert re.match(r':4:19: `primary` #ffcc00 .* 4,5 .* Coba "#[0-9a-f]{6}"\.$', said[3])
    assert said[4].startswith(':4:38: `accent` harus berbentuk "#rrggbb"')
    assert said[5].startswith(
        ":5:14: kuis `tes-ahir` tidak dikenal; mungkin maksud Anda `tes-akhir`."
    )
    assert said[6].startswith(":5:35: `salam`: batas kelulusan adalah bilangan 1 sampai 100.")
    assert said[7].startswith(":6:9: jalur `pejabt` tidak dikenal; mungkin maksud Anda `pejabat`.")
    assert said[8].startswith(":7:6: `app` berisi ya atau tidak.")


@pytest.mark.parametrize(
    "text",
    [
        "colors: {primary: [1], accent: {a: b}}\n",
        "? [a, b]\n: c\n",
        "name: \x00\n",
        "pass_marks: [a]\n",
        "paths: {a: b}\n",
        "paths: [[a]]\n",
        "paths: []\n",
        "site_id: Kota Kami\n",
        'colors: {primary: "#7a1f3d"}\n',
    ],
)
def test_values_of_the_wrong_shape_are_told_and_raise_nothing_else(tmp_path, text):
    assert all(line for line in told(tmp_path, text))


def test_every_line_may_be_left_out(tmp_path):
    (tmp_path / "instansi.yml").write_text("# semuanya seperti portal aslinya\n", "utf-8")
    assert read_settings(tmp_path, [], []) == Settings()


def test_logo_from_outside_the_folder_is_refused(tmp_path):
    folder = tmp_path / "edisi"
    folder.mkdir()
    (tmp_path / "lain.svg").write_text("<svg/>")
    assert told(folder, "logo: ../lain.svg\n")[0].startswith(":1:7: `logo`: ../lain.svg tidak ada")


def test_texts_of_the_paths_stay_as_they_are_typed(tmp_path):
    data = (ROOT / edition.PATHS).read_text("utf-8")
    first = re.search(r"^    title: (.*)$", data, re.MULTILINE)
    assert first
    own = tmp_path / "edisi"
    (own / "docs/data").mkdir(parents=True)
    changed = data.replace(first[0], "    title: 12:30", 1)
    (own / "docs/data/jalur.yml").write_text(changed, "utf-8")
    chosen = re.search(r"^  - id: (.*)$", data, re.MULTILINE)
    assert chosen
    (own / "instansi.yml").write_text(f"paths: [{chosen[1]}]\n", "utf-8")
    edition.compose(own, tmp_path / "proyek")
    node, _ = read_yaml((tmp_path / "proyek" / edition.PATHS).read_bytes(), "jalur.yml")
    assert plain(node)["paths"][0]["title"] == "12:30"


def test_proposed_colour_is_one_that_can_be_read(tmp_path):
    said = told(tmp_path, 'colors: {primary: "#ffcc00", accent: "#ffcc00"}\n')
    for name, line in zip(("primary", "accent"), said, strict=True):
        match = re.search(r'Coba "(#[0-9a-f]{6})"', line)
        assert match
        assert colours.complaint(name, match[1]) is None


def test_folder_with_the_originals_is_never_emptied(tmp_path):
    for target in (ROOT, EXAMPLE, ROOT.parent):
        with pytest.raises(WrongSettings, match="akan dikosongkan"):
            edition.compose(EXAMPLE, target)
    assert (EXAMPLE / "instansi.yml").is_file()


def test_list_of_paths_that_cannot_be_read_is_told(tmp_path):
    (tmp_path / "docs/data").mkdir(parents=True)
    (tmp_path / "docs/data/jalur.yml").write_text("paths: [a\n")
    (tmp_path / "instansi.yml").write_text("name: Kota\n")
    with pytest.raises(WrongSettings, match=r"jalur\.yml: daftar jalur tidak dapat dibaca"):
        edition.compose(tmp_path, tmp_path / "proyek")


@pytest.mark.parametrize("text", ["name: [a\n", "- a\n", "name: a\nname: b\n"])
def test_unreadable_settings_are_told_and_leave_nothing(tmp_path, text):
    folder = tmp_path / "edisi"
    folder.mkdir()
    (folder / "instansi.yml").write_text(text)
    target = tmp_path / "proyek"
    done = subprocess.run(
        [sys.executable, str(ROOT / "scripts/edition.py"), str(folder), str(target)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert re.search(r"instansi\.yml:\d+:\d+: ", done.stderr)
    assert "Traceback" not in done.stderr
    assert not target.exists()


def test_copy_for_disks_is_composed_without_an_address(tmp_path):
    """An address in it would put links to a host, cards and a site map into the copy."""
    said = tmp_path / "said"
    (tmp_path / "bin").mkdir()
    for name in ("python", "mkdocs"):
        command = tmp_path / "bin" / name
        command.write_text(f'#!/bin/sh\necho "{name}=$BELAJAR_SITE_URL" >> "{said}"\n')
        command.chmod(0o755)
    (tmp_path / ".site").touch()
    subprocess.run(
        ["make", "usb", f"VENV={tmp_path}", "EDITION=edisi/contoh"],
        cwd=ROOT,
        env={**os.environ, "BELAJAR_SITE_URL": "https://contoh.go.id/"},
        capture_output=True,
        check=True,
    )
    assert said.read_text().split() == ["python=", "mkdocs="]
