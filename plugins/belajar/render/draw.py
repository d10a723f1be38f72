"""What the browser needs to draw some of a quiz's items for each attempt."""

from __future__ import annotations

from collections.abc import Hashable, Sequence

from belajar.render.report import LEVELS, Outline
from belajar.schema.quiz import Quiz


def is_spare(quiz: Quiz, number: int) -> bool:
    """Tell whether the item `number`, from 1, takes no room on the page before the draw.

    As many as are drawn keep theirs, so that what stands below moves little.
    """
    return quiz.draw is not None and number > quiz.draw


def strata(quiz: Quiz, outline: Outline | None) -> list[list[int]] | None:
    """Return topic and level of each item, as numbers.

    A topic is a part of the curriculum in a test over several of them, else an objective. None
    where nothing is drawn, or where all items are alike.
    """
    if quiz.draw is None:
        return None
    topics: Sequence[Hashable] = [item.objective for item in quiz.items]
    if outline is not None and outline.by == "by_part":
        part = {place: topic.html for topic in outline.topics for place in topic.items}
        topics = [part.get(place) for place in range(len(quiz.items))]
    number = {topic: index for index, topic in enumerate(dict.fromkeys(topics))}
    levels = (None, *LEVELS)
    found = [
        [number[topic], levels.index(item.level)]
        for topic, item in zip(topics, quiz.items, strict=True)
    ]
    return found if any(one != found[0] for one in found) else None
