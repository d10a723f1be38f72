"""What pydantic finds, in an author's words: one entry a kind of mistake, with its stable code."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from difflib import get_close_matches
from typing import Any, NamedTuple

from belajar.schema.fields import LEVEL_NAMES
from belajar.schema.ids import LONGEST, slug
from belajar.schema.nodes import Mapping, Node, Scalar, kind_of


class Mistake(NamedTuple):
    """One finding of pydantic's.

    Attributes:
        name: The last step of its location: a key or an index.
        context: Pydantic's own details.
        node: The value it is about, or the nearest that exists.
        label: The key in front of that value.
        parent: What holds the value.
        known: The keys known where it stands.
    """

    name: str
    context: dict[str, Any]
    node: Node
    label: Node
    parent: Node
    known: list[str]


class Said(NamedTuple):
    """Where to point, the code, what is wrong, what to write instead."""

    where: Node
    code: str
    message: str
    advice: str


def explain_mistake(kind: str, mistake: Mistake) -> Said:
    """Say what is wrong and what to write."""
    say = _SAYINGS.get(kind)
    if say is not None:
        return say(mistake)
    message = f"nilai `{mistake.name}` tidak dapat dipakai"
    return Said(mistake.node, "B299", message, "periksa panduan menulis")


def close_names(name: str, known: Iterable[str]) -> str:
    """Return "mungkin maksud Anda …" with up to three known names like `name`, or nothing."""
    close = close_name_list(name, known)
    return f"mungkin maksud Anda {', '.join(f'`{one}`' for one in close)}" if close else ""


def close_name_list(name: str, known: Iterable[str]) -> list[str]:
    """Return up to three of the known names like `name`, the likest first."""
    return get_close_matches(name, list(known), 3, 0.5)


def _unknown_key(one: Mistake) -> Said:
    close = get_close_matches(one.name, one.known, 1, 0.6)
    advice = (
        f"mungkin maksud Anda `{close[0]}`" if close else f"yang dikenal: {', '.join(one.known)}"
    )
    return Said(one.label, "B201", f"kunci `{one.name}` tidak dikenal", advice)


def _missing(one: Mistake) -> Said:
    message = f"kunci wajib `{one.name}` belum ada"
    return Said(one.parent, "B202", message, f"tambahkan `{one.name}: …`")


def _no_type(one: Mistake) -> Said:
    return Said(one.node, "B202", "kunci wajib `type` belum ada", "tambahkan `type: …`")


def _unknown_type(one: Mistake) -> Said:
    from belajar.schema.items import TYPE_NAMES  # they need this module to be there

    types = one.context["expected_tags"].replace("'", "").split(", ")
    found = str(one.context["tag"])
    words = found.replace("_", " ").casefold()
    meant = [name for name in types if TYPE_NAMES[name] == words]
    close = meant[:1] or get_close_matches(found, types, 1, 0.4)
    where = one.node.values.get("type", one.node) if isinstance(one.node, Mapping) else one.node
    known = ", ".join(f"`{name}` ({TYPE_NAMES[name]})" for name in types)
    advice = f"mungkin maksud Anda `{close[0]}`" if close else f"yang ada: {known}"
    return Said(where, "B301", f"jenis butir `{found}` tidak dikenal", advice)


def _media(one: Mistake) -> Said:
    if not isinstance(one.node, Mapping):
        return _PAIRS(one)
    kinds = "`image`, `audio`, `video`, atau `table`"
    named = [name for name in ("image", "audio", "video", "table") if name in one.node.values]
    if named:
        message = f"`{named[0]}` dan `{named[1]}` berada dalam satu butir `media`"
        return Said(one.node.keys[named[1]], "B370", message, "awali yang kedua dengan `- `")
    return Said(one.node, "B370", "butir `media` ini belum menyebut jenisnya", f"tulis {kinds}")


def _value(code: str, message: str, advice: str) -> Callable[[Mistake], Said]:
    """Return a saying about a value, with `{name}`, `{kind}` and pydantic's details filled in."""

    def say(one: Mistake) -> Said:
        words = {**one.context, "name": one.name, "kind": kind_of(one.node)}
        return Said(one.node, code, message.format(**words), advice.format(**words))

    return say


def _literal(one: Mistake) -> Said:
    known = one.context["expected"].replace("'", "`").replace(" or ", " atau ")
    if level := _meant_level(one):
        advice = f"mungkin maksud Anda `{level}` ({LEVEL_NAMES[level][0]})"
        return Said(one.node, "B207", f"nilai `{one.name}` tidak dikenal", advice)
    return Said(one.node, "B207", f"nilai `{one.name}` tidak dikenal", f"yang ada: {known}")


def _meant_level(one: Mistake) -> str | None:
    """Return the level that an author has named in Indonesian, or almost."""
    if not isinstance(one.node, Scalar) or not all(
        name in one.context["expected"] for name in LEVEL_NAMES
    ):
        return None
    names = {word: level for level, words in LEVEL_NAMES.items() for word in (level, *words)}
    close = get_close_matches(one.node.text.strip().casefold(), names, 1, 0.75)
    return names[close[0]] if close else None


def _too_short(one: Mistake) -> Said:
    code = "B302" if one.name == "options" else "B212"
    count, least = one.context["actual_length"], one.context["min_length"]
    message = f"`{one.name}` berisi {count}; paling sedikit {least}"
    return Said(one.node, code, message, "tambahkan isinya")


def _not_an_id(one: Mistake) -> Said:
    rule = "hanya boleh memuat huruf kecil a-z, angka, dan tanda hubung, diawali huruf"
    fit = slug(one.node.text) if isinstance(one.node, Scalar) else ""
    advice = f"tulis misalnya `{fit}`" if fit else f"paling panjang {LONGEST} aksara"
    return Said(one.node, "B203", f"`{one.name}` {rule}", advice)


def _bound(words: str, name: str) -> Callable[[Mistake], Said]:
    def say(one: Mistake) -> Said:
        limit = f"{one.context[name]:g}"
        return Said(one.node, "B214", f"nilai `{one.name}` di luar batas", f"{words} {limit}")

    return say


_TEXT = _value(
    "B209",
    "`{name}` harus berupa teks, bukan {kind}",
    "bila teksnya memuat `: ` atau diawali tanda khusus, apit dengan tanda kutip",
)
_LIST = _value(
    "B210", "`{name}` harus berupa daftar, bukan {kind}", "awali setiap butirnya dengan `- `"
)
_PAIRS = _value(
    "B211", "di sini diharapkan pasangan kunci dan nilai, bukan {kind}", "tulis `kunci: nilai`"
)
_SAYINGS: dict[str, Callable[[Mistake], Said]] = {
    "unexpected_keyword_argument": _unknown_key,
    "extra_forbidden": _unknown_key,
    "missing": _missing,
    "union_tag_not_found": _no_type,
    "union_tag_invalid": _unknown_type,
    "bj_id": _not_an_id,
    "bj_bool": _value("B204", "`{name}` harus benar atau salah", "tulis `true` atau `false`"),
    "bj_number": _value("B205", "`{name}` harus berupa angka", "misalnya 70 atau 2,5"),
    "int_parsing": _value("B205", "`{name}` harus berupa bilangan bulat", "tulis angkanya saja"),
    "bj_ambiguous": _value("B206", "angka pada `{name}` dapat dibaca dua cara", "{hint}"),
    "literal_error": _literal,
    "bj_media": _media,
    "string_too_short": _value("B208", "`{name}` kosong", "tulis teksnya"),
    "string_too_long": _value(
        "B222", "`{name}` terlalu panjang; paling banyak {max_length} aksara", "persingkat teksnya"
    ),
    "string_type": _TEXT,
    "tuple_type": _LIST,
    "list_type": _LIST,
    "dataclass_type": _PAIRS,
    "model_attributes_type": _PAIRS,
    "dict_type": _PAIRS,
    "too_short": _too_short,
    "too_long": _value(
        "B213", "`{name}` berisi terlalu banyak; paling banyak {max_length}", "kurangi isinya"
    ),
    "greater_than": _bound("lebih besar dari", "gt"),
    "greater_than_equal": _bound("paling kecil", "ge"),
    "less_than_equal": _bound("paling besar", "le"),
    "bj_date": _value(
        "B215", "`{name}` harus berupa tanggal TTTT-BB-HH yang ada", "misalnya 2026-02-28"
    ),
    "bj_address": _value(
        "B216", "`{name}` harus berupa alamat web", "awali dengan https:// atau http://"
    ),
    "bj_no_items": _value("B202", "kunci wajib `items` belum ada", "tambahkan `items: …`"),
    "bj_two_kinds_of_items": _value(
        "B218", "kuis punya `items` dan `select` sekaligus", "pakai salah satunya"
    ),
    "bj_source": _value(
        "B217",
        "sumber menyebut tepat satu: `law` atau `title`",
        "`law` untuk peraturan di data dasar hukum, `title` untuk yang lain",
    ),
}
