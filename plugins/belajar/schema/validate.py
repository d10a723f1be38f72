"""Node trees to models; whatever does not fit becomes diagnostics with the author's place."""

from __future__ import annotations

from dataclasses import fields
from difflib import get_close_matches
from typing import Any

from pydantic import TypeAdapter, ValidationError

from belajar.schema.diagnostics import Diagnostic
from belajar.schema.items import ITEM_TYPES
from belajar.schema.items.base import Feedback, Option
from belajar.schema.items.numeric import NumericDistractor
from belajar.schema.items.text_entry import TextDistractor
from belajar.schema.module import ModuleFront, Objective, Source
from belajar.schema.quiz import Quiz
from belajar.schema.source import Mapping, Node, Scalar, Sequence, kind_of


def plain(node: Node) -> Any:
    """Return `node` as dicts, lists and the author's strings; absent values stay out."""
    if type(node) is Scalar:
        return node.text
    if type(node) is Sequence:
        return [plain(one) for one in node.items]
    return {
        name: plain(value)
        for name, value in node.values.items()  # type: ignore[union-attr]
        if not (type(value) is Scalar and value.plain and value.text in ("", "~", "null"))
    }


def locate(root: Node, location: tuple[Any, ...], *, key: bool = False) -> tuple[Node, Node]:
    """Follow pydantic's `location` as far as the tree goes; return (node, its key or itself)."""
    node: Node = root
    label: Node = root
    for step in location:
        if isinstance(node, Mapping) and step in node.values:
            label = node.keys[step]
            node = node.values[step]
        elif isinstance(node, Sequence) and isinstance(step, int) and step < len(node.items):
            node = label = node.items[step]
        # a step that is neither (a union's tag) is pydantic's own
    return node, label


def build(adapter: TypeAdapter[Any], root: Node, path: str) -> tuple[Any, list[Diagnostic]]:
    """Return the model of `root`, or None with every reason why not."""
    try:
        return adapter.validate_python(plain(root)), []
    except ValidationError as error:
        found = error.errors(include_url=False, include_input=False)
        return None, [_diagnostic(one, root, path) for one in found if not _follows(one, root)]


def _follows(error: Any, root: Node) -> bool:
    """Tell whether a list counts as too short only because pydantic left out its broken entries."""
    if error["type"] != "too_short":
        return False
    node, _ = locate(root, error["loc"])
    return isinstance(node, Sequence) and len(node.items) >= error["ctx"]["min_length"]


def _diagnostic(error: Any, root: Node, path: str) -> Diagnostic:
    kind, location = error["type"], error["loc"]
    context = error.get("ctx", {})
    node, label = locate(root, location)
    name = location[-1] if location else ""

    def at(where: Node, code: str, message: str, advice: str = "") -> Diagnostic:
        return Diagnostic(path, where.line, where.column, code, message, advice)

    if kind in ("unexpected_keyword_argument", "extra_forbidden"):
        names = _names(error["loc"])
        close = get_close_matches(str(name), names, 1, 0.6)
        advice = (
            f"mungkin maksud Anda `{close[0]}`" if close else f"yang dikenal: {', '.join(names)}"
        )
        return at(label, "B201", f"kunci `{name}` tidak dikenal", advice)
    if kind == "missing":
        parent, _ = locate(root, location[:-1])
        return at(parent, "B202", f"kunci wajib `{name}` belum ada", f"tambahkan `{name}: …`")
    if kind in ("union_tag_invalid", "union_tag_not_found"):
        types = (
            context.get("expected_tags", "").replace("'", "").split(", ")
            if kind == "union_tag_invalid"
            else []
        )
        if kind == "union_tag_not_found":
            return at(node, "B202", "kunci wajib `type` belum ada", "tambahkan `type: …`")
        found = str(context.get("tag", ""))
        close = get_close_matches(found, types, 1, 0.4)
        target = node.values.get("type", node) if isinstance(node, Mapping) else node
        return at(
            target,
            "B301",
            f"jenis butir `{found}` tidak dikenal",
            f"mungkin maksud Anda `{close[0]}`" if close else f"yang ada: {', '.join(types)}",
        )
    if kind == "bj_id":
        return at(
            node,
            "B203",
            f"`{name}` hanya boleh memuat huruf kecil a-z, angka, dan tanda hubung, diawali huruf",
            "paling panjang 64 aksara",
        )
    if kind == "bj_bool":
        return at(node, "B204", f"`{name}` harus benar atau salah", "tulis `true` atau `false`")
    if kind == "bj_number":
        return at(node, "B205", f"`{name}` harus berupa angka", "misalnya 70 atau 2,5")
    if kind == "bj_ambiguous":
        return at(node, "B206", f"angka pada `{name}` dapat dibaca dua cara", context["hint"])
    if kind == "int_parsing":
        return at(node, "B205", f"`{name}` harus berupa bilangan bulat", "misalnya 3")
    if kind == "literal_error":
        return at(
            node,
            "B207",
            f"nilai `{name}` tidak dikenal",
            f"yang ada: {context['expected']}".replace("'", "`").replace(" or ", " atau "),
        )
    if kind == "string_too_short":
        return at(node, "B208", f"`{name}` kosong", "tulis teksnya")
    if kind in ("string_type",):
        return at(
            node,
            "B209",
            f"`{name}` harus berupa teks, bukan {kind_of(node)}",
            "bila teksnya memuat `: ` atau diawali tanda khusus, apit dengan tanda kutip",
        )
    if kind in ("tuple_type", "list_type"):
        return at(
            node,
            "B210",
            f"`{name}` harus berupa daftar, bukan {kind_of(node)}",
            "awali setiap butirnya dengan `- `",
        )
    if kind in ("dataclass_type", "model_attributes_type", "dict_type"):
        return at(
            node,
            "B211",
            f"di sini diharapkan pasangan kunci dan nilai, bukan {kind_of(node)}",
            "tulis `kunci: nilai`",
        )
    if kind == "too_short":
        return at(
            node,
            "B302" if name == "options" else "B212",
            f"`{name}` berisi {context['actual_length']}; paling sedikit {context['min_length']}",
            "tambahkan isinya",
        )
    if kind == "too_long":
        return at(
            node,
            "B213",
            f"`{name}` berisi terlalu banyak; paling banyak {context['max_length']}",
            "kurangi isinya",
        )
    if kind in ("greater_than", "greater_than_equal", "less_than_equal"):
        return at(
            node,
            "B214",
            f"nilai `{name}` di luar batas",
            "; ".join(f"{k} {v}" for k, v in context.items()),
        )
    return at(node, "B299", f"nilai `{name}` tidak dapat dipakai", "periksa panduan menulis")


def _names(location: tuple[Any, ...]) -> list[str]:
    """Return the keys that are known where an unknown one stood, from pydantic's location."""
    steps = [step for step in location[:-1] if isinstance(step, str)]
    item = next((ITEM_TYPES[step] for step in steps if step in ITEM_TYPES), None)
    last = steps[-1] if steps else ""
    model: Any = {
        "options": Option,
        "feedback": Feedback,
        "objectives": Objective,
        "sources": Source,
    }.get(last)
    if last == "distractors":
        model = TextDistractor if item is ITEM_TYPES["text_entry"] else NumericDistractor
    if model is None:
        model = item or (Quiz if not steps or steps[0] == "items" else ModuleFront)
    if not steps:
        return sorted({one.name for one in (*fields(Quiz), *fields(ModuleFront))})
    return sorted(one.name for one in fields(model))
