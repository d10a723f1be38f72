"""What a light site leaves out of the theme, and what it says of settings that it cannot serve."""

from __future__ import annotations

from importlib import resources
from pathlib import Path

import pytest

from belajar.site.frame import (
    UNSERVED,
    complaints,
    is_sheet,
    is_unloaded,
    light_sheet,
    own_templates,
)

THEME = Path(str(resources.files("material"))) / "templates"


def test_of_the_themes_files_only_style_sheets_and_pictures_stay():
    files = [one.relative_to(THEME).as_posix() for one in (THEME / "assets").rglob("*.*")]
    kept = {one for one in files if not is_unloaded(one)}
    assert {one.split("/")[1] for one in kept} == {"images", "stylesheets"}
    assert {one for one in kept if one.endswith(".css")} == {one for one in kept if is_sheet(one)}
    assert len(files) - len(kept) > 30


@pytest.mark.parametrize(
    "own", ["assets/javascripts/kita.js", "assets/belajar/x.js", "javascripts/bundle.1.min.js"]
)
def test_the_owners_scripts_stay(own):
    assert not is_unloaded(own)


def test_a_sheet_tells_by_itself_what_the_script_told_it_and_has_its_own_name():
    sheet = "a:not(.focus-visible){outline:none}\n/*# sourceMappingURL=main.1.min.css.map */"
    path, content = light_sheet("assets/stylesheets/main.0a1b2c3d.min.css", sheet)
    assert content == b"a:not(:focus-visible){outline:none}"
    assert path.startswith("assets/stylesheets/main.")
    assert path != "assets/stylesheets/main.0a1b2c3d.min.css"
    assert is_sheet(path)


def test_the_themes_sheets_have_what_is_changed_in_them():
    (main,) = (THEME / "assets" / "stylesheets").glob("main.*.min.css")
    text = main.read_text("utf-8")
    changed = light_sheet(f"assets/stylesheets/{main.name}", text)[1].decode()
    assert text.count(".focus-visible") == changed.count(":focus-visible") > 10
    assert ".md-typeset .no-js " in text
    assert ".md-typeset .no-js " not in changed


def said(features=(), plugins=(), extra=None, scripts=None, templates=None):
    return list(complaints(features, plugins, extra or {}, scripts or {}, templates or {}))


def test_what_works_is_not_complained_of():
    fine = ("navigation.top", "toc.follow", "content.tabs.link", "content.code.copy")
    assert said(fine, ("belajar", "tags"), {"generator": False}, {"a.js": "alert(1)"}) == []


@pytest.mark.parametrize("feature", sorted(UNSERVED))
def test_a_feature_that_needs_the_themes_script_is_named(feature):
    (one,) = said(("navigation.top", feature))
    assert f"`{feature}`" in one
    assert "matikan `light`" in one


def test_own_templates_with_the_themes_labels_are_named(tmp_path):
    assert own_templates(None) == own_templates(str(tmp_path)) == {}
    partials = tmp_path / "overrides/partials"
    partials.mkdir(parents=True)
    for name in ("nav.html", "toc.html"):
        (partials / name).write_bytes((THEME / "partials" / name).read_bytes())
    (partials / "palette.html").write_text("<button>Terang</button>", "utf-8")
    (partials / "footer.html").write_text("<label>", "utf-8")
    own = own_templates(str(tmp_path / "overrides"))
    assert len(own) == 3
    told = said(templates=own)
    assert ["nav.html" in one for one in told] == [True, False]
    assert "overrides/partials/toc.html" in told[1]


def test_another_search_versions_and_scripts_for_the_theme_are_named():
    told = said((), ("search",), {"version": {"provider": "mike"}}, {"js/a.js": "document$.x()"})
    assert len(told) == 3
    assert "`search`" in told[0]
    assert "`extra.version`" in told[1]
    assert "js/a.js" in told[2]
