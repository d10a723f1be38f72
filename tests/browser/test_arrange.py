"""Matching and ordering: by keyboard, tap and dragging, kept, marked, read without script."""

from __future__ import annotations

import json
import os

from playwright.sync_api import Browser, Page, expect

from golden_site import Server
from stored import stored

PAIRS, STEPS = "#soal-pasangan-nilai", "#soal-urutan-gratifikasi"
RIGHT = [
    "Memotret parsel dan mencatat pengirimnya",
    "Memberi tahu atasan",
    "Melapor lewat unit pengendalian gratifikasi",
    "Menyimpan bukti lapor",
]


def opened(page: Page, server: Server, case: str, item: str):
    page.goto(f"{server.url}/{case}/")
    page.locator("belajar-quiz[data-ready]").wait_for()
    return page.locator(item)


def shown(item) -> list[str]:
    return item.locator(".bj-step").all_inner_texts()


def kept(page: Page, quiz: str, item: str):
    text = stored(page, f"belajar/1/portal-uji/quiz/{quiz}")
    return json.loads(text)["items"][item]["r"]


def test_pairs_are_chosen_graded_in_part_and_marked_in_words(page: Page, golden_server: Server):
    item = opened(page, golden_server, "match", PAIRS)
    item.get_by_role("button", name="Periksa").click()
    expect(item.locator(".bj-message")).to_have_text("Isi jawaban Anda dahulu.")
    item.get_by_label("Menyelesaikan berkas").select_option("Akuntabel")
    item.get_by_label("Mempelajari aplikasi").select_option("Adaptif")
    item.get_by_label("Mengakui salah ketik").select_option("Akuntabel")
    page.reload()
    page.locator("belajar-quiz[data-ready]").wait_for()
    assert kept(page, "pasangan", "pasangan-nilai") == ["e", "c", "", "e"]
    item.get_by_role("button", name="Periksa").click()
    expect(item.locator(".bj-verdict")).to_have_text("Sebagian benar. 0,5 dari 1 poin.")
    expect(item.locator(".bj-verdict")).to_be_focused()
    expect(item.locator(".bj-tag")).to_have_text(
        [
            "benar",
            "belum tepat; yang benar: Kompeten",
            "belum tepat; yang benar: Kolaboratif",
            "benar",
        ]
    )
    expect(item.locator("label + .bj-feedback")).to_have_text(
        [
            "Janji kepada warga dapat ditagih, jadi ditepati.",
            "Hasilnya lebih baik karena dikerjakan bersama.",
        ]
    )
    expect(item.locator("select:enabled, .bj-answer:visible")).to_have_count(0)


def test_right_sides_are_dragged_onto_pairs_where_there_is_a_mouse(
    page: Page, golden_server: Server
):
    item = opened(page, golden_server, "match", PAIRS)
    chip = item.locator(".bj-chips > li", has_text="Akuntabel")
    pairs = item.locator(".bj-pair")
    chip.drag_to(pairs.nth(0))
    chip.drag_to(pairs.nth(3))
    item.locator(".bj-chips > li", has_text="Kompeten").drag_to(pairs.nth(1).locator("select"))
    assert kept(page, "pasangan", "pasangan-nilai") == ["e", "b", "", "e"]
    chip.drag_to(item.locator("legend"))
    expect(item.locator(".bj-over")).to_have_count(0)
    item.get_by_label("Mengajak rekan").select_option("Kolaboratif")
    item.get_by_role("button", name="Periksa").click()
    expect(item.locator(".bj-verdict")).to_have_text("Benar. 1 dari 1 poin.")
    item.locator(".bj-chips > li", has_text="Adaptif").drag_to(pairs.nth(0))  # checked: it stays
    assert kept(page, "pasangan", "pasangan-nilai") == ["e", "b", "a", "e"]


def test_lists_alone_are_shown_where_there_is_no_mouse(browser: Browser, golden_server: Server):
    finger = "primaryHoverType=1,availableHoverTypes=1,primaryPointerType=2,availablePointerTypes=2"
    phone = browser.browser_type.launch(
        executable_path=os.environ.get("BELAJAR_CHROMIUM") or None,
        args=["--no-sandbox", f"--blink-settings={finger}"],
    )
    page = phone.new_page()
    item = opened(page, golden_server, "match", PAIRS)
    assert page.evaluate("matchMedia('(hover: none) and (pointer: coarse)').matches")
    expect(item.locator("select").first).to_be_visible()
    expect(item.locator(".bj-chips")).to_be_hidden()
    phone.close()


def test_steps_are_put_in_order_by_keyboard_and_focus_stays(page: Page, golden_server: Server):
    item = opened(page, golden_server, "order", STEPS)
    first = shown(item)
    assert sorted(first) == sorted(RIGHT)
    assert first != RIGHT
    item.get_by_role("button", name="Periksa").click()
    expect(item.locator(".bj-message")).to_have_text(
        "Pindahkan dahulu; urutan yang tampil ini belum benar."
    )
    for place, text in enumerate(RIGHT):
        step = item.locator("li", has_text=text)
        up = step.get_by_role(
            "button", name=f"Naikkan: {step.locator('.bj-letter').inner_text()} {text}"
        )
        up.focus()
        for now in range(shown(item).index(text), place, -1):
            page.keyboard.press("Enter")
            expect(up).to_be_focused()
            letter = step.locator(".bj-letter").inner_text().removesuffix(".").strip()
            expect(page.locator(".bj-live")).to_have_text(f"{letter}: sekarang nomor {now} dari 4")
    assert shown(item) == RIGHT
    ends = item.locator("[aria-disabled=true]")
    expect(ends).to_have_count(2)
    expect(ends.first).to_have_accessible_name(
        f"Naikkan: {item.locator('li').first.locator('.bj-letter').inner_text()} {RIGHT[0]}"
    )
    item.get_by_role("button", name="Periksa").click()
    expect(item.locator(".bj-verdict")).to_have_text("Benar. 1 dari 1 poin.")
    expect(item.locator(".bj-tag")).to_have_text(["benar"] * 4)
    expect(item.locator(".bj-moves:visible")).to_have_count(0)


def test_steps_follow_a_finger_and_are_graded_in_part(browser: Browser, golden_server: Server):
    with browser.new_context(has_touch=True, viewport={"width": 320, "height": 700}) as context:
        page = context.new_page()
        item = opened(page, golden_server, "order", "#soal-urutan-aduan")
        before = shown(item)
        boxes = [one.bounding_box() for one in item.locator(".bj-move").all()]
        assert all(box["height"] >= 44 and box["width"] >= 44 for box in boxes)
        item.get_by_role("button", name="Turunkan").first.tap()
        assert shown(item) == [before[1], before[0], *before[2:]]
        item.locator("li").last.scroll_into_view_if_needed()
        letter = item.locator("li").nth(4).locator(".bj-letter").bounding_box()
        goal = item.locator("li").nth(1).bounding_box()
        x = letter["x"] + letter["width"] / 2
        touch = context.new_cdp_session(page)

        def send(kind: str, *points: dict) -> None:
            touch.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": list(points)})

        start, end = letter["y"] + 20, goal["y"] + 5
        send("touchStart", {"x": x, "y": start})
        for part in range(1, 13):
            send("touchMove", {"x": x, "y": start + (end - start) * part / 12})
        send("touchEnd")
        assert shown(item) == [before[1], before[4], before[0], *before[2:4]]
        page.reload()
        page.locator("belajar-quiz[data-ready]").wait_for()
        assert shown(item) == [before[1], before[4], before[0], *before[2:4]]
        item.get_by_role("button", name="Periksa").tap()
        right = "".join(kept(page, "urutan", "urutan-aduan"))
        assert right == "beacd"
        expect(item.locator(".bj-panel .bj-answer")).to_have_text(
            "Urutan yang benar: C, B, D, E, A"
        )
        expect(item.locator(".bj-tag")).to_have_text(
            [f"belum tepat; seharusnya nomor {n}" for n in (2, 4, 5, 1, 3)]
        )
        assert page.evaluate("document.documentElement.scrollWidth") <= 320
        letter = item.locator("li").nth(3).locator(".bj-letter").bounding_box()
        page.mouse.move(x, letter["y"] + 20)
        page.mouse.down()
        page.mouse.move(x, letter["y"] - 200, steps=5)
        page.mouse.up()
        assert shown(item) == [before[1], before[4], before[0], *before[2:4]]  # checked: it stays


def test_a_mouse_drags_by_the_letter_and_a_new_attempt_begins_as_first_shown(
    page: Page, golden_server: Server
):
    item = opened(page, golden_server, "order", STEPS)
    before = shown(item)
    item.locator(".bj-letter").first.hover()
    page.mouse.down()
    below = item.locator("li").nth(2).bounding_box()
    page.mouse.move(below["x"] + 20, below["y"] + below["height"] - 5, steps=6)
    page.mouse.up()
    assert shown(item) == [before[1], before[2], before[0], before[3]]
    item.get_by_role("button", name="Periksa").click()
    page.get_by_role("button", name="Selesai, lihat hasil").click()
    page.locator(".bj-ask").wait_for()
    other = page.locator("#soal-urutan-aduan")
    other.get_by_role("button", name="Turunkan").first.click()
    page.get_by_role("button", name="Selesai, lihat hasil").click()
    page.get_by_role("button", name="Ulangi semua").click()
    assert shown(item) == before
    expect(item.locator(".bj-tag")).to_have_count(0)
    expect(item.locator(".bj-move").first).to_be_focused()


def test_a_paper_handed_in_with_gaps_tells_the_right_answers(page: Page, golden_server: Server):
    item = opened(page, golden_server, "arrange-end", "#soal-susun-akhir-urut")
    expect(item.locator(".bj-message")).to_have_text("Belum dijawab.")
    page.get_by_role("button", name="Kirim jawaban").click()
    page.get_by_role("button", name="Kirim apa adanya").click()
    expect(item.locator(".bj-verdict")).to_have_text("Tidak dijawab. 0 dari 1 poin.")
    expect(item.locator(".bj-tag")).to_have_count(3)
    expect(item.locator(".bj-tag").filter(has_text="seharusnya nomor")).to_have_count(3)


def test_without_script_both_read_with_their_key(browser: Browser, golden_server: Server):
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(f"{golden_server.url}/order/")
        item = page.locator(STEPS)
        letters = item.locator(".bj-letter").all_inner_texts()
        assert [one.strip() for one in letters] == ["A.", "B.", "C.", "D."]
        expect(item.get_by_role("listitem")).to_have_count(4)
        item.get_by_text("Kunci dan pembahasan").click()
        by_letter = dict(zip("ABCD", shown(item), strict=True))
        key = item.locator(".bj-answer").inner_text().removeprefix("Urutan yang benar: ")
        assert [by_letter[one] for one in key.split(", ")] == RIGHT
        page.goto(f"{golden_server.url}/match/")
        page.locator(PAIRS).get_by_text("Kunci dan pembahasan").click()
        expect(page.locator(f"{PAIRS} .bj-answer")).to_contain_text(
            "Mempelajari aplikasi baru sebelum dipakai warga – Kompeten"
        )
