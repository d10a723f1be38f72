"""The page of the learner's record as the server renders it."""

from __future__ import annotations

from pathlib import Path

import pytest
from mkdocs.exceptions import Abort

from portal import Portal, small_portal

PATHS = """\
paths:
  - id: baru
    title: Pegawai <b>baru</b>
    audience: CPNS
    summary: Dari awal.
    pre_test: tujuan
    post_test: tujuan
    modules: [tujuan]
  - id: lama
    title: Penyegaran
    audience: PNS
    summary: Yang berubah.
    pre_test: tujuan
    modules: [tujuan]
milestones:
  - id: semua
    title: semua </template><script>alert()</script>
    modules: [tujuan]
"""


@pytest.fixture
def portal(tmp_path: Path) -> Portal:
    return small_portal(tmp_path).write(
        {"docs/data/jalur.yml": PATHS, "docs/kemajuan.md": "# Kemajuan\n\n::: record\n"}
    )


def record_of(portal: Portal) -> str:
    html = portal.page("kemajuan/index.html")
    return html[html.index("<belajar-record") : html.index("</belajar-record>")]


def test_lists_lead_on_and_controls_wait_for_the_script(portal):
    portal.build(strict=False)
    record = record_of(portal)
    assert '<a href="../modul/dasar/tujuan/">Tujuan utama</a>' in record
    assert 'data-record="tujuan"><a href="../modul/dasar/tujuan/#bj-tujuan-title">' in record
    assert '<section data-part="keep" hidden>' in record
    assert record.count("<dialog") == 2
    assert "open" not in record[record.index("<dialog") : record.index("aria-labelledby")]


def test_gain_has_a_place_only_where_a_path_has_both_tests(portal):
    portal.build(strict=False)
    first, second = record_of(portal).split('<li class="bj-path" ')[1:]
    assert 'data-pre="tujuan" data-post="tujuan"' in first
    assert 'class="bj-gain"' in first
    assert "data-pre" not in second
    assert "bj-gain" not in second.split("</ul>")[0]


def test_titles_are_text(portal):
    portal.build(strict=False)
    record = record_of(portal)
    assert "Pegawai &lt;b&gt;baru&lt;/b&gt;" in record
    assert record.count("<script") == 0
    assert record.count("</template>") == 1


def test_script_and_style_of_the_record_are_on_its_page_alone(portal):
    portal.build(strict=False)
    page = portal.page("kemajuan/index.html")
    assert page.count("belajar-record.") == 2
    assert page.index("belajar-progress.") < page.index("belajar-record.")
    for other in ("index.html", "modul/dasar/tujuan/index.html"):
        assert "belajar-record." not in portal.page(other)


def test_milestone_of_an_unknown_module_is_refused_with_its_line(portal):
    portal.write({"docs/data/jalur.yml": PATHS[: PATHS.rindex("[")] + "[tujuam]\n"})
    with pytest.raises(Abort):
        portal.build()
    assert "docs/data/jalur.yml:18:15: galat: modul `tujuam` tidak ada" in portal.messages[-1]
