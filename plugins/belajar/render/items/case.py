"""A branching scenario: every scene as a section that leads on by links, as in a gamebook.

The script shows one scene at a time; without it the same page is read from scene to scene.
Consequences, points and debriefs stand in the key.
"""

from __future__ import annotations

from string import ascii_lowercase, ascii_uppercase
from typing import Any

from belajar.render.items.base import Context, ItemTemplate, labelled_input
from belajar.render.numbers import shortest_number, written_number
from belajar.schema.items.case import CaseItem, Scene, SceneChoice


def _numbers(item: CaseItem) -> dict[str, int]:
    return {name: number for number, name in enumerate(item.ordered(), 1)}


def _controls(item: CaseItem, context: Context) -> str:
    numbers = _numbers(item)
    scenes = "\n".join(
        _scene(item, name, scene, numbers, context) for name, scene in item.ordered().items()
    )
    words = context.strings
    return (
        '<div class="bj-case">\n<div class="bj-consequence" role="status"></div>\n'
        f"{scenes}\n</div>\n"
        # For the script, which shows them when they are due.
        '<div class="bj-ways" hidden>'
        f'<button type="button" class="bj-btn bj-btn-main">{words["next"]}</button>'
        f'<button type="button" class="bj-btn">{words["back"]}</button>'
        f'<button type="button" class="bj-btn">{words.client["case_restart"]}</button></div>\n'
        f'<div class="bj-path" hidden><p>{words["path_taken"]}</p><ol></ol></div>'
    )


def _scene(
    item: CaseItem, name: str, scene: Scene, numbers: dict[str, int], context: Context
) -> str:
    place = _place(item, numbers[name])
    title = _title(scene, numbers[name], context)
    choices = "".join(
        labelled_input(
            "radio",
            f"{item.id}.{name}",
            f"{name}:{letter}",
            context.text.compact(choice.text),
        )
        + f'\n<p class="bj-goto"><a href="#{_place(item, numbers[choice.to])}">→ '
        f"{context.strings.fill('scene_next', n=numbers[choice.to])}</a></p>\n"
        for letter, choice in zip(ascii_lowercase, scene.choices, strict=False)
    )
    return (
        f'<div class="bj-scene bj-abc" role="group" aria-labelledby="{place}" '
        f'data-scene="{name}">\n'
        f'<p class="bj-scene-title" id="{place}" tabindex="-1">{title}</p>\n'
        f"{context.text.blocks(scene.text)}\n{choices}</div>"
    )


def _place(item: CaseItem, number: int) -> str:
    return f"soal-{item.id}-adegan-{number}"


def _title(scene: Scene, number: int, context: Context) -> str:
    return context.strings.fill("scene_end" if scene.is_ending else "scene", n=number)


def _key(item: CaseItem, context: Context) -> str:
    """Name the best path by its scenes and letters: `1B → 3A → 5`."""
    numbers, at, steps = _numbers(item), item.first, []
    for index in item.best().chosen:
        steps.append(f"{numbers[at]}{ascii_uppercase[index]}")
        at = item.scenes[at].choices[index].to
    return " → ".join((*steps, str(numbers[at])))


def _key_details(item: CaseItem, context: Context) -> str:
    numbers = _numbers(item)
    scenes = "".join(
        _scene_key(name, scene, numbers, context) for name, scene in item.ordered().items()
    )
    return f'<div class="bj-case-key">\n{scenes}</div>\n'


def _scene_key(name: str, scene: Scene, numbers: dict[str, int], context: Context) -> str:
    title = f"<p><strong>{_title(scene, numbers[name], context)}</strong></p>\n"
    if scene.debrief is not None:
        debrief = context.text.blocks(scene.debrief)
        return f'{title}<div class="bj-debrief" data-debrief="{name}">{debrief}</div>\n'
    choices = "".join(
        _choice_key(name, letter, choice, numbers, context)
        for letter, choice in zip(ascii_lowercase, scene.choices, strict=False)
    )
    return f"{title}<ul>\n{choices}</ul>\n"


def _choice_key(
    name: str, letter: str, choice: SceneChoice, numbers: dict[str, int], context: Context
) -> str:
    points = context.strings.fill("scene_points", n=written_number(choice.points, context.strings))
    where = context.strings.fill("scene_next", n=numbers[choice.to])
    consequence = (
        f'<div data-then="{name}:{letter}">{context.text.compact(choice.consequence)}</div>'
        if choice.consequence
        else ""
    )
    return (
        f"<li><strong>{letter.upper()}.</strong> {context.text.compact(choice.text)} "
        f'(<span data-points="{name}:{letter}">{points}</span>) → {where}{consequence}</li>\n'
    )


def _client(item: CaseItem) -> dict[str, Any]:
    ways = {value: [one.to, shortest_number(one.points)] for value, one in item.steps().items()}
    data: dict[str, Any] = {"k": shortest_number(item.best().total), "st": item.first, "g": ways}
    if not item.undo:
        data["undo"] = False
    return data


TEMPLATE = ItemTemplate(
    controls=_controls,
    key=_key,
    notes=lambda item: iter(()),
    client=_client,
    lettered=False,
    key_name=lambda item: "best_path",
    script="case",
    key_details=_key_details,
)
