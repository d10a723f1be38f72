"""A client of the YAML language server, spoken to over its standard input and output."""

from __future__ import annotations

import json
import subprocess
import threading
from collections.abc import Mapping
from pathlib import Path
from queue import Queue
from typing import Any

HERE = Path(__file__).parent
SERVER = HERE / "node_modules" / "yaml-language-server" / "bin" / "yaml-language-server"
PATIENCE = 20.0
"""Seconds that an answer may take on a busy machine."""
CLIENT = {
    "textDocument": {
        "completion": {
            "completionItem": {"snippetSupport": True, "documentationFormat": ["markdown"]}
        },
        "hover": {"contentFormat": ["markdown"]},
        "publishDiagnostics": {},
    },
    "workspace": {"configuration": True, "workspaceFolders": True},
}
"""What VS Code tells a server of itself, as far as it matters here."""


class LanguageServer:
    """One server that has opened a folder, with the settings that an editor would hand on.

    Args:
        folder: The workspace.
        settings: Values by section, as `.vscode/settings.json` holds them.
    """

    def __init__(self, folder: Path, settings: dict[str, Any]) -> None:
        self._folder = folder
        self._settings = settings
        self._process = subprocess.Popen(
            ["node", str(SERVER), "--stdio"], stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )
        self._next = 0
        self._answers: dict[int, Queue[Any]] = {}
        self._versions: dict[str, int] = {}
        self._diagnostics: dict[str, Queue[list[dict[str, Any]]]] = {}
        self._listener = threading.Thread(target=self._listen, daemon=True)
        self._listener.start()
        where = folder.as_uri()
        self._ask(
            "initialize",
            processId=None,
            rootUri=where,
            capabilities=CLIENT,
            workspaceFolders=[{"uri": where, "name": folder.name}],
        )
        self._tell("initialized")
        self._tell("workspace/didChangeConfiguration", settings={})

    def close(self) -> None:
        """End the server."""
        self._ask("shutdown")
        self._tell("exit")
        self._process.wait(PATIENCE)
        self._listener.join(PATIENCE)
        for stream in (self._process.stdin, self._process.stdout):
            if stream:
                stream.close()

    def open(self, path: str, text: str) -> list[dict[str, Any]]:
        """Open `text` as the file `path` of the workspace; return what is wrong with it."""
        return self.open_all({path: text})[path]

    def open_all(self, texts: Mapping[str, str]) -> dict[str, list[dict[str, Any]]]:
        """Open texts by path, all before the first is judged; return what is wrong with each.

        The server waits a moment after each change; so it waits but once.
        """
        for path, text in texts.items():
            address = self._address(path)
            self._diagnostics[address] = Queue()
            self._versions[address] = version = self._versions.get(address, 0) + 1
            document: dict[str, Any] = {"uri": address, "version": version}
            if version == 1:
                document |= {"languageId": "yaml", "text": text}
                self._tell("textDocument/didOpen", textDocument=document)
            else:
                changes = [{"text": text}]
                self._tell("textDocument/didChange", textDocument=document, contentChanges=changes)
        return {
            path: self._diagnostics[self._address(path)].get(timeout=PATIENCE) for path in texts
        }

    def complete(self, path: str, line: int, column: int) -> list[dict[str, Any]]:
        """Return what is offered at a place, counted from 0."""
        answer = self._ask("textDocument/completion", **self._at(path, line, column))
        return list(answer["items"] if isinstance(answer, dict) else answer or [])

    def hover(self, path: str, line: int, column: int) -> str:
        """Return the help shown at a place, counted from 0; empty when there is none."""
        answer = self._ask("textDocument/hover", **self._at(path, line, column))
        return str(answer["contents"]["value"]) if answer else ""

    def _at(self, path: str, line: int, column: int) -> dict[str, Any]:
        return {
            "textDocument": {"uri": self._address(path)},
            "position": {"line": line, "character": column},
        }

    def _address(self, path: str) -> str:
        return (self._folder / path).as_uri()

    def _ask(self, method: str, **params: Any) -> Any:
        self._next += 1
        number = self._next
        self._answers[number] = Queue()
        self._send({"id": number, "method": method, "params": params})
        return self._answers[number].get(timeout=PATIENCE)

    def _tell(self, method: str, **params: Any) -> None:
        self._send({"method": method, "params": params})

    def _send(self, message: dict[str, Any]) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self._process.stdin is not None
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        self._process.stdin.flush()

    def _listen(self) -> None:
        while (message := self._read()) is not None:
            if "method" not in message:
                self._answers[message["id"]].put(message.get("result"))
            elif message["method"] == "workspace/configuration":
                wanted = [one["section"] for one in message["params"]["items"]]
                result = [self._section(one) for one in wanted]
                self._send({"id": message["id"], "result": result})
            elif message["method"] == "textDocument/publishDiagnostics":
                said = message["params"]
                self._diagnostics.setdefault(said["uri"], Queue()).put(said["diagnostics"])
            elif "id" in message:
                self._send({"id": message["id"], "result": None})

    def _section(self, name: str) -> dict[str, Any]:
        """Return the settings below `name` as nested mappings, as VS Code hands them on."""
        section: dict[str, Any] = {}
        for key, value in self._settings.items():
            if not key.startswith(f"{name}."):
                continue
            *path, last = key.removeprefix(f"{name}.").split(".")
            inside = section
            for step in path:
                inside = inside.setdefault(step, {})
            inside[last] = value
        return section

    def _read(self) -> Any:
        assert self._process.stdout is not None
        length = 0
        while line := self._process.stdout.readline().strip():
            name, _, value = line.partition(b":")
            length = int(value) if name.lower() == b"content-length" else length
        return json.loads(self._process.stdout.read(length)) if length else None
