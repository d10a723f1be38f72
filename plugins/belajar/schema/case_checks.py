"""What is wrong with a story: choices that lead nowhere, scenes nobody sees, no way to an end."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from belajar.schema.items.base import repeats
from belajar.schema.items.case import CaseItem, Scene
from belajar.schema.messages import close_names
from belajar.schema.story import Story, TooTangled, best_path, cycle, reached

Problem = tuple[tuple[Any, ...], str, str, str]


def check_case(item: CaseItem) -> Iterator[Problem]:
    """Yield the mistakes of each scene, and of the whole only when every choice leads somewhere."""
    unknown = list(_unknown_scenes(item))
    yield from unknown
    for name, scene in item.scenes.items():
        yield from _check_scene(name, scene)
    if unknown:
        return
    story = item.story()
    yield from _check_ways(item, story)
    yield from _check_points(item, story)


def _unknown_scenes(item: CaseItem) -> Iterator[Problem]:
    places: list[tuple[tuple[Any, ...], str]] = [
        (("scenes", name, "choices", index, "to"), choice.to)
        for name, scene in item.scenes.items()
        for index, choice in enumerate(scene.choices)
    ]
    if item.start:
        places.insert(0, (("start",), item.start))
    for location, to in places:
        if to not in item.scenes:
            names = ", ".join(f"`{one}`" for one in item.scenes)
            advice = close_names(to, item.scenes) or f"yang ada: {names}"
            yield location, "B350", f"adegan `{to}` tidak ada", advice


def _check_scene(name: str, scene: Scene) -> Iterator[Problem]:
    at = ("scenes", name)
    if scene.is_ending and scene.choices:
        message = f"adegan `{name}` adalah akhir cerita, tetapi punya pilihan"
        advice = "hapus `choices`, atau hapus `ending` dan `debrief`"
        yield (*at, "choices"), "B357", message, advice
    elif scene.is_ending and scene.debrief is None:
        message = f"akhir cerita `{name}` belum punya ulasan"
        yield at, "B357", message, "tambahkan `debrief: …`"
    elif not scene.is_ending and not scene.choices:
        message = f"adegan `{name}` buntu: tidak punya pilihan dan bukan akhir cerita"
        yield at, "B352", message, "tambahkan `choices`, atau tulis `debrief: …` untuk mengakhiri"
    elif len(scene.choices) == 1:
        message = f"adegan `{name}` hanya punya satu pilihan"
        advice = "tambahkan pilihan lain, atau satukan dengan adegan berikutnya"
        yield (*at, "choices"), "B355", message, advice
    for index, first in repeats(choice.text for choice in scene.choices):
        message = f"pilihan ke-{index + 1} sama dengan pilihan ke-{first + 1}"
        advice = "bedakan teksnya, atau hapus salah satunya"
        yield (*at, "choices", index), "B359", message, advice


def _check_ways(item: CaseItem, story: Story) -> Iterator[Problem]:
    found = reached(story, item.first)
    endings = {name for name, scene in item.scenes.items() if scene.is_ending}
    for name in item.scenes:
        if name not in found:
            message = f"adegan `{name}` tidak dapat dicapai dari adegan pembuka"
            advice = f"arahkan sebuah pilihan dengan `to: {name}`, atau hapus adegan ini"
            yield ("scenes", name), "B351", message, advice
        elif story[name] and not endings & reached(story, name):
            message = f"dari adegan `{name}` tidak ada jalan ke akhir cerita mana pun"
            advice = "arahkan sebuah pilihan ke jalan yang berakhir"
            yield ("scenes", name, "choices"), "B353", message, advice
    closing = cycle(story, [name for name, scene in item.scenes.items() if scene.revisit])
    if closing:
        name, index = closing
        to = story[name][index].to
        message = f"pilihan ini kembali ke adegan `{to}`, sehingga ceritanya berputar"
        advice = f"tulis `revisit: true` pada adegan `{to}` bila memang begitu, atau ubah `to`"
        yield ("scenes", name, "choices", index, "to"), "B354", message, advice


def _check_points(item: CaseItem, story: Story) -> Iterator[Problem]:
    if not any(way.points for ways in story.values() for way in ways):
        message = "tidak satu pun pilihan punya `points`, jadi cerita ini tidak dapat dinilai"
        yield ("scenes",), "B356", message, "beri `points` pada pilihan yang baik"
        return
    try:
        best = best_path(story, item.first)
    except TooTangled:
        message = "jalan di cerita ini terlalu banyak untuk dicari yang terbaik"
        advice = "kurangi adegan yang dapat didatangi lagi (`revisit`)"
        yield ("scenes",), "B358", message, advice
        return
    if best and not best.total:
        message = "tidak ada poin di jalan mana pun yang sampai ke akhir cerita"
        advice = "beri `points` pada pilihan di jalan yang berakhir"
        yield ("scenes",), "B356", message, advice
