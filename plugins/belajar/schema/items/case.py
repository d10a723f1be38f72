"""Item type `case`: a branching scenario, from a first scene to one of its endings."""

from __future__ import annotations

from collections.abc import Mapping
from string import ascii_lowercase
from typing import Annotated, Any, Literal

from pydantic import Field
from pydantic.dataclasses import dataclass

from belajar.schema.fields import Bool, Identifier, Number, Text, named
from belajar.schema.items.base import BaseItem
from belajar.schema.story import Path, Story, TooTangled, Way, best_path

MAX_SCENES = 40
MAX_CHOICES = 6


@dataclass(
    frozen=True,
    slots=True,
    kw_only=True,
    config=named("Pilihan dalam adegan", "Satu jalan keluar dari sebuah adegan."),
)
class SceneChoice:
    """One way on from a scene."""

    text: Text = Field(description="Teks pilihan.", examples=["Menanyakan apa yang ia perlukan"])
    to: Text = Field(description="Pengenal adegan yang menyusul.", examples=["siang"])
    consequence: Text | None = Field(
        None,
        description="Akibat pilihan; ditampilkan sesudah memilih.",
        examples=["Ia duduk, lalu mengeluarkan map biru."],
    )
    points: Annotated[Number, Field(ge=0)] = Field(
        0.0, description="Poin pilihan ini.", examples=[2]
    )


@dataclass(
    frozen=True,
    slots=True,
    kw_only=True,
    config=named(
        "Adegan", "Adegan dengan dua sampai enam `choices`, atau akhir cerita dengan `debrief`."
    ),
)
class Scene:
    """A scene with its choices, or an ending with its debrief."""

    text: Text = Field(
        description="Isi adegan.", examples=["Seorang kakek tiba lima menit sebelum loket tutup."]
    )
    choices: Annotated[tuple[SceneChoice, ...], Field(max_length=MAX_CHOICES)] = Field(
        (), description="Dua sampai enam pilihan; tidak ada pada akhir cerita."
    )
    ending: Bool = Field(False, description="`true` bila cerita selesai di sini.")
    debrief: Text | None = Field(
        None,
        description="Ulasan di akhir cerita; adegan yang memilikinya adalah akhir cerita.",
        examples=["Urusannya jelas karena ia ditanya lebih dulu."],
    )
    revisit: Bool = Field(
        False,
        description=(
            "`true` bila adegan ini boleh didatangi lagi; tanpa itu, cerita yang berputar ditolak."
        ),
    )

    @property
    def is_ending(self) -> bool:
        """Tell whether the story ends here; a debrief says so too."""
        return self.ending or self.debrief is not None


Scenes = Annotated[dict[Identifier, Scene], Field(min_length=1, max_length=MAX_SCENES)]


@dataclass(
    frozen=True,
    slots=True,
    kw_only=True,
    config=named(
        "Kasus bercabang",
        (
            "Cerita bercabang: peserta memilih adegan demi adegan, melihat akibatnya, lalu "
            "membaca ulasan."
        ),
    ),
)
class CaseItem(BaseItem):
    """A branching scenario."""

    type: Literal["case"] = Field(description="Jenis butir.")
    scenes: Scenes = Field(
        description="Adegan menurut pengenalnya; yang ditulis pertama adalah pembuka.",
        examples=[{"pagi": {"text": "Warga menunggu di loket.", "debrief": "Ia dilayani."}}],
    )
    start: Text | None = Field(
        None,
        description="Pengenal adegan pembuka, bila bukan yang ditulis pertama.",
        examples=["pagi"],
    )
    undo: Bool = Field(True, description="`false` bila peserta tidak boleh kembali satu langkah.")

    @property
    def first(self) -> str:
        """Return the scene where the story begins."""
        return self.start or next(iter(self.scenes))

    def ordered(self) -> dict[str, Scene]:
        """Return the scenes as they are numbered: the first one, then the others as written."""
        return {self.first: self.scenes[self.first], **self.scenes}

    def steps(self) -> Mapping[str, SceneChoice]:
        """Return every choice by the value that stands for it in a response (`scene:a`)."""
        return {
            f"{name}:{letter}": choice
            for name, scene in self.ordered().items()
            for letter, choice in zip(ascii_lowercase, scene.choices, strict=False)
        }

    def story(self) -> Story:
        """Return the scenes as a graph."""
        return {
            name: [Way(one.to, one.points) for one in scene.choices]
            for name, scene in self.ordered().items()
        }

    def best(self) -> Path:
        """Return the path that earns most without repeating a scene.

        Of an item with mistakes that leave none, an empty one.
        """
        try:
            return best_path(self.story(), self.first) or Path(0.0, ())
        except TooTangled:
            return Path(0.0, ())

    def graded(self) -> dict[str, Any]:
        """Return what decides the grading, for the item's hash."""
        return {
            "start": self.first,
            "scenes": {
                name: [scene.text, *([one.text, one.to, one.points] for one in scene.choices)]
                for name, scene in self.scenes.items()
            },
        }
