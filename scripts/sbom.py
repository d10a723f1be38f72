"""Write the portal's list of parts (SBOM) as CycloneDX 1.5: sbom.py FILE.

Made from the lock files, so it says what is pinned, with the hashes that an installation checks.
The same lock files give the same bytes: there is no time in it, its number comes from its content.
"""

from __future__ import annotations

import json
import sys
import uuid
from pathlib import Path
from typing import Any
from urllib.parse import quote

from shipped import Component, node_packages, python_packages

from belajar import __version__

_OURS = f"pkg:pypi/belajar@{__version__}"


def bill() -> dict[str, Any]:
    """Return the list of parts."""
    parts = [_component(one) for one in (*python_packages(), *node_packages())]
    content: dict[str, Any] = {
        "metadata": {
            "component": {
                "type": "application",
                "bom-ref": _OURS,
                "name": "belajar",
                "version": __version__,
                "purl": _OURS,
                "licenses": [{"license": {"id": "MIT"}}],
            }
        },
        "components": parts,
        "dependencies": [{"ref": _OURS, "dependsOn": [one["bom-ref"] for one in parts]}],
    }
    number = uuid.uuid5(uuid.NAMESPACE_URL, json.dumps(content, sort_keys=True))
    head = {"bomFormat": "CycloneDX", "specVersion": "1.5", "version": 1}
    return {**head, "serialNumber": f"urn:uuid:{number}", **content}


def _component(one: Component) -> dict[str, Any]:
    purl = f"pkg:{one.kind}/{quote(one.name)}@{quote(one.version)}"
    is_node_tool = one.kind == "npm" and not one.ships
    properties = [("belajar:in-built-portal", "true" if one.ships else "false")]
    properties += [("belajar:marker", one.marker)] if one.marker else []
    made: dict[str, Any] = {
        "type": "library",
        "bom-ref": purl,
        "name": one.name,
        "version": one.version,
        "purl": purl,
        "scope": "excluded" if is_node_tool else "required",
        "hashes": [{"alg": name, "content": digest} for name, digest in one.hashes],
        "properties": [{"name": name, "value": value} for name, value in properties],
    }
    if one.licence:
        made["licenses"] = [{"expression": one.licence}]
    return made


def main(arguments: list[str]) -> int:
    """Write the file; return an exit code."""
    if len(arguments) != 1:
        print("Pemakaian: sbom.py BERKAS", file=sys.stderr)
        return 2
    text = json.dumps(bill(), indent=2, ensure_ascii=False) + "\n"
    Path(arguments[0]).write_text(text, "utf-8")
    print(f"Ditulis: {arguments[0]}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
